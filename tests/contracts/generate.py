"""Writes what is generated from the contract models: JSON Schemas, types and the AsyncAPI document.

python -m tests.contracts.generate
"""

from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from contracts.events import EVENTS
from contracts.schema_files import schema_files, typescript

CONTRACTS = Path(__file__).resolve().parents[2] / "contracts"
EXCHANGE = "agenda.events"
CHANNELS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "events": (
        EXCHANGE,
        "Topic exchange on RabbitMQ; the routing key is the event's type.",
        {
            "amqp": {
                "is": "routingKey",
                "exchange": {"name": EXCHANGE, "type": "topic", "durable": True, "autoDelete": False},
            }
        },
    ),
    "stream": (EXCHANGE, "Stream in Redis; the field `event` of an entry is the event.", {"redis": {}}),
    "topic": (EXCHANGE, "Topic on Amazon SNS; `type` is a message attribute for filter policies.", {}),
    "queue": (EXCHANGE, "Queue on Amazon SQS; the body of a message is the event.", {}),
    "bus": (EXCHANGE, "Bus on Amazon EventBridge; `detail` is the event, `detail-type` its type.", {}),
    "webhook": ("/", "POST to an endpoint of the subscriber, signed by Standard Webhooks.", {"http": {}}),
    "feed": ("feed/{segment}.ndjson", "Segments in the bucket: one event a line, in one order.", {}),
}
"""Where events go: name, address, what it is, and the bindings of its protocol."""
OPERATIONS: dict[str, dict[str, Any]] = {
    "events": {"amqp": {"deliveryMode": 2, "ack": True}},
    "webhook": {"http": {"method": "POST"}},
}
KEYS = {name: model.__name__ for name, model in EVENTS.items()}
"""Each event type's key in the AsyncAPI document, which code generators take as a name: no dots."""


def asyncapi() -> str:
    """The AsyncAPI 3 document: one channel, the topic exchange, with a message for each type."""
    return yaml.safe_dump(_document(), sort_keys=False, allow_unicode=True, width=120)


def _document() -> dict[str, Any]:
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "agenda-workers",
            "version": "1.0.0",
            "description": "Facts about council agenda papers, as CloudEvents 1.0 in JSON. "
            "Delivery is at least once; a repeated event has the same id and the same bytes.",
        },
        "defaultContentType": "application/cloudevents+json",
        "channels": {name: _channel(*told) for name, told in CHANNELS.items()},
        "operations": {
            f"publish_{name}" if name != "events" else "publish": {
                "action": "send",
                "channel": {"$ref": f"#/channels/{name}"},
                "summary": "The workers deliver every event that the subscription wants here.",
                "bindings": OPERATIONS.get(name, {}),
                "messages": [{"$ref": f"#/channels/{name}/messages/{key}"} for key in KEYS.values()],
            }
            for name in CHANNELS
        },
        "components": {"messages": {KEYS[name]: _message(name, model) for name, model in EVENTS.items()}},
    }


def _channel(address: str, description: str, bindings: dict[str, Any]) -> dict[str, Any]:
    return {
        "address": address,
        "description": description,
        "messages": {key: {"$ref": f"#/components/messages/{key}"} for key in KEYS.values()},
        "bindings": bindings,
    }


def _message(name: str, model: type[BaseModel]) -> dict[str, Any]:
    data = {"$ref": f"./schemas/{name}.json"}
    envelope = {"$ref": "./schemas/envelope.json"}
    payload = {"allOf": [envelope, {"properties": {"type": {"const": name}, "data": data}}]}
    return {
        "name": name,
        "title": model.__name__,
        "summary": (model.__doc__ or "").strip().splitlines()[0],
        "contentType": "application/cloudevents+json",
        "payload": {"schemaFormat": "application/schema+json;version=draft-2020-12", "schema": payload},
    }


def main() -> None:
    """Write all generated files, and remove schemas of models that are gone."""
    wanted = schema_files()
    folder = CONTRACTS / "schemas"
    for path in folder.glob("*.json"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8")
    (CONTRACTS / "types.d.ts").write_text(typescript(), encoding="utf-8")
    (CONTRACTS / "asyncapi.yaml").write_text(asyncapi(), encoding="utf-8")


if __name__ == "__main__":
    main()
