"""Writes what is generated from the contract models: JSON Schemas and the AsyncAPI document.

python -m tests.contracts.generate
"""

import json
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from contracts.artefacts import ARTEFACTS
from contracts.events import EVENTS, Envelope

CONTRACTS = Path(__file__).resolve().parents[2] / "contracts"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
EXCHANGE = "agenda.events"
ALWAYS_WRITTEN = ("specversion", "datacontenttype")
"""Attributes that the model gives by itself, and that every event carries."""
KEYS = {name: model.__name__ for name, model in EVENTS.items()}
"""Each event type's key in the AsyncAPI document, which code generators take as a name: no dots."""


def schemas() -> dict[str, str]:
    """Every schema file by its name: the data of each event, each artefact, and the envelope."""
    models: dict[str, type[BaseModel]] = {**EVENTS, **ARTEFACTS, "envelope": Envelope}
    return {f"{name}.json": _json(schema(name, model)) for name, model in models.items()}


def schema(name: str, model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of a model as it is written, not as it may be given to its constructor."""
    made = model.model_json_schema(mode="serialization")
    if model is Envelope:
        made["required"] = [*ALWAYS_WRITTEN, *made["required"]]
    return {"$schema": DIALECT, "$id": f"{name}.json", **made}


def asyncapi() -> str:
    """The AsyncAPI 3 document: one channel, the topic exchange, with a message for each type."""
    return yaml.safe_dump(_document(), sort_keys=False, allow_unicode=True, width=120)


def _document() -> dict[str, Any]:
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "agenda-workers",
            "version": "1.0.0",
            "description": "Facts about council agenda papers, as CloudEvents 1.0 in JSON (structured mode). "
            "Delivery is at least once; a repeated event has the same id and the same bytes.",
        },
        "defaultContentType": "application/cloudevents+json",
        "channels": {
            "events": {
                "address": EXCHANGE,
                "description": "Topic exchange; the routing key is the event's type.",
                "messages": {key: {"$ref": f"#/components/messages/{key}"} for key in KEYS.values()},
                "bindings": {
                    "amqp": {
                        "is": "routingKey",
                        "exchange": {"name": EXCHANGE, "type": "topic", "durable": True, "autoDelete": False},
                    }
                },
            }
        },
        "operations": {
            "publish": {
                "action": "send",
                "channel": {"$ref": "#/channels/events"},
                "summary": "The workers publish every event here.",
                "messages": [{"$ref": f"#/channels/events/messages/{key}"} for key in KEYS.values()],
            }
        },
        "components": {"messages": {KEYS[name]: _message(name, model) for name, model in EVENTS.items()}},
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


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write all generated files, and remove schemas of models that are gone."""
    wanted = schemas()
    folder = CONTRACTS / "schemas"
    for path in folder.glob("*.json"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8")
    (CONTRACTS / "asyncapi.yaml").write_text(asyncapi(), encoding="utf-8")


if __name__ == "__main__":
    main()
