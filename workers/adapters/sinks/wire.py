"""An event in the two content modes of CloudEvents.

Source: CloudEvents 1.0.2, JSON event format and protocol bindings. Structured: the whole event, byte for byte as it was
published. Binary: its attributes beside the message, its data as the body.
"""

import json
from enum import StrEnum

STRUCTURED_TYPE = "application/cloudevents+json"


class Mode(StrEnum):
    """How an event is put into a message."""

    STRUCTURED = "structured"
    BINARY = "binary"


def attributes(text: str) -> dict[str, str]:
    """The context attributes of an event but `datacontenttype`, in the order in which they are written."""
    return {name: value for name, value in json.loads(text).items() if name not in {"data", "datacontenttype"}}


def data_of(text: str) -> tuple[str, bytes]:
    """Media type and bytes of an event's data."""
    event = json.loads(text)
    return event["datacontenttype"], json.dumps(event["data"], ensure_ascii=False).encode()
