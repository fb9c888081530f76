"""The AsyncAPI document is valid, complete, and points only at what is there."""

import json
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from contracts.events import EVENTS
from tests.contracts.examples import load
from tests.contracts.generate import CONTRACTS, EXCHANGE
from workers.adapters.sinks.amqp import DEFAULT_EXCHANGE
from workers.adapters.sinks.wire import STRUCTURED_TYPE as MEDIA_TYPE

with warnings.catch_warnings():
    # Two fields of asyncapi3's models are called `schema`, as AsyncAPI calls them; pydantic warns of the name.
    warnings.filterwarnings("ignore", message="Field name .schema.", category=UserWarning)
    from asyncapi3 import AsyncAPI3  # type: ignore[import-untyped]  # it is typed, but says so in no py.typed


HOME = CONTRACTS / "asyncapi.yaml"


@cache
def parsed(file: Path) -> Any:
    """A YAML or JSON file; nobody changes what comes back."""
    text = file.read_text(encoding="utf-8")
    return json.loads(text) if file.suffix == ".json" else yaml.safe_load(text)


def document() -> dict[str, Any]:
    loaded: dict[str, Any] = parsed(HOME)
    return loaded


def references(value: Any) -> Iterator[str]:
    """Every `$ref` anywhere below a value."""
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for item in value.values():
            yield from references(item)
    if isinstance(value, list):
        for item in value:
            yield from references(item)


def resolve(reference: str, home: Path) -> Any:
    """What a reference of the file `home` points at. Raises OSError or KeyError when nothing is there."""
    file, _, fragment = reference.partition("#")
    target = home if not file else home.parent / file
    value = parsed(target)
    for step in fragment.split("/")[1:]:
        value = value[step.replace("~1", "/").replace("~0", "~")]
    return value


def payload(message: dict[str, Any]) -> dict[str, Any]:
    """The properties by which a message narrows the envelope."""
    narrowing: dict[str, Any] = message["payload"]["schema"]["allOf"][1]["properties"]
    return narrowing


def test_the_document_is_valid_asyncapi_3() -> None:
    AsyncAPI3.model_validate(document())


@pytest.mark.parametrize("wrong", [{"info": None}, {"asyncapi": "2.6.0"}, {"operations": {"publish": {}}}])
def test_a_document_that_is_not_asyncapi_3_would_be_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        AsyncAPI3.model_validate({**document(), **wrong})


@pytest.mark.parametrize("home", [HOME, *sorted((CONTRACTS / "schemas").glob("*.json"))], ids=lambda home: home.name)
def test_every_reference_points_at_something(home: Path) -> None:
    for reference in references(parsed(home)):
        assert resolve(reference, home) is not None


def test_every_event_type_is_a_message_exactly_once() -> None:
    found = document()
    messages = found["components"]["messages"]
    assert sorted(message["name"] for message in messages.values()) == sorted(EVENTS)
    assert set(found["channels"]["events"]["messages"]) == set(messages)
    sent = [resolve(item["$ref"], HOME) for item in found["operations"]["publish"]["messages"]]
    assert [resolve(item["$ref"], HOME) for item in sent] == list(messages.values())


def test_a_message_carries_the_data_of_its_type() -> None:
    for message in document()["components"]["messages"].values():
        narrowing = payload(message)
        assert narrowing["type"] == {"const": message["name"]}
        assert narrowing["data"] == {"$ref": f"./schemas/{message['name']}.json"}
        assert load(message["name"])["type"] == message["name"]


def test_the_channel_is_the_exchange_to_which_the_workers_publish() -> None:
    found = document()
    binding = found["channels"]["events"]["bindings"]["amqp"]
    assert found["channels"]["events"]["address"] == EXCHANGE == DEFAULT_EXCHANGE
    assert binding == {
        "is": "routingKey",
        "exchange": {"name": DEFAULT_EXCHANGE, "type": "topic", "durable": True, "autoDelete": False},
    }
    assert found["defaultContentType"] == MEDIA_TYPE


def test_every_field_of_an_event_says_what_it_is() -> None:
    silent = [
        f"{name}: {field}"
        for name in (*EVENTS, "envelope")
        for record in _records(parsed(CONTRACTS / "schemas" / f"{name}.json"))
        for field, schema in record.get("properties", {}).items()
        if not schema.get("description")
    ]
    assert silent == []


def _records(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield schema
    yield from schema.get("$defs", {}).values()
