"""An event as a consumer gets it, from a message in either content mode of CloudEvents."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from contracts.events import EVENTS, Envelope

STRUCTURED = "application/cloudevents+json"


class UnreadableEventError(ValueError):
    """A message is no event of a type that these contracts know, or breaks its contract."""


@dataclass(frozen=True)
class Received:
    """One event; `event.data` is the model of its type."""

    event: Envelope[Any]
    text: str
    """The exact text as published; in binary mode put together again."""
    cursor: str | None = None
    """Place in the feed behind it, where it comes from a bucket."""
    matched: str | None = None
    """Why the subscription's filters chose it."""


def known(text: str) -> bool:
    """Whether a structured event is of a type in `EVENTS`; skip those that are not."""
    raw = json.loads(text)
    return isinstance(raw, dict) and raw.get("type") in EVENTS


def received(text: str, cursor: str | None = None, matched: str | None = None) -> Received:
    """A structured event, read by the model of its type. Raises UnreadableEventError."""
    try:
        raw = json.loads(text)
        model = EVENTS[raw["type"]]
        return Received(Envelope[model].model_validate(raw), text, cursor, matched)  # type: ignore[valid-type]
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableEventError(f"not an event of a known type, or against its contract: {error}") from error


def structured(media_type: str, attributes: Mapping[str, str], body: bytes) -> str:
    """The structured text of a message: its body, or in binary mode its attributes with the body as data.

    `attributes` are named as in the envelope. Raises UnreadableEventError.
    """
    if media_type.partition(";")[0].strip().lower() == STRUCTURED:
        return body.decode()
    if "specversion" not in attributes:
        raise UnreadableEventError(f"a message of {media_type} without the attributes of a CloudEvent")
    kept = {**attributes, "datacontenttype": media_type}
    return json.dumps({**kept, "data": json.loads(body)}, ensure_ascii=False)


def named(headers: Mapping[str, Any], *prefixes: str) -> dict[str, str]:
    """The attributes of an event among headers, by prefix; percent-encoding undone where the prefix is `ce-`."""
    found: dict[str, str] = {}
    for name, value in headers.items():
        for prefix in prefixes:
            if name.lower().startswith(prefix.lower()):
                text = value.decode() if isinstance(value, bytes) else str(value)
                found[name[len(prefix) :].lower()] = unquote(text) if prefix == "ce-" else text
    return found
