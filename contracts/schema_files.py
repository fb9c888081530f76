"""The JSON Schemas of every event, artefact and the envelope, as files, with a reference in HTML and types.

Pure: the same models give the same bytes. The site publishes `schema_files()` under `schemas/`, where `dataschema`
points, and `reference_html()` beside them.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from contracts.artefacts import ARTEFACTS
from contracts.events import EVENTS, Envelope

DIALECT = "https://json-schema.org/draft/2020-12/schema"
EXAMPLES = Path(__file__).with_name("examples")
ALWAYS_WRITTEN = ("specversion", "datacontenttype")
"""Attributes that the model gives by itself, and that every event carries."""
REFERENCE = "index.html"
STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem;"
    "border-bottom:1px solid #767676}code{overflow-wrap:anywhere}.scroll{overflow-x:auto}"
)


def schema_files() -> dict[str, str]:
    """Every schema file by its name: the data of each event, each artefact, and the envelope."""
    return {f"{name}.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for name, schema in _all().items()}


def schema(name: str, model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of a model as it is written, not as it may be given to its constructor."""
    made = model.model_json_schema(mode="serialization")
    if model is Envelope:
        made["required"] = [*ALWAYS_WRITTEN, *made["required"]]
    example = _example(name)
    if example is not None:
        _exemplify(made, example, made.get("$defs", {}))
    return {"$schema": DIALECT, "$id": f"{name}.json", **made}


def reference_html() -> str:
    """One page about every schema: fields with types, units, what they are, and an example."""
    found = _all()
    links = "".join(f'<li><a href="#{escape(name)}"><code>{escape(name)}</code></a></li>' for name in found)
    sections = "".join(_section(name, schema) for name, schema in found.items())
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Events and results: reference</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head><body>'
        "<header><h1>Events and results: reference</h1></header>"
        f'<nav aria-label="Schemas"><ul>{links}</ul></nav><main>{sections}</main></body></html>\n'
    )


def typescript() -> str:
    """Types of every event, artefact and the envelope for TypeScript, made from the schemas."""
    found: dict[str, dict[str, Any]] = {}
    for name, schema in _all().items():
        own = name if name in EVENTS else schema["title"]
        for title, record in {own: schema, **schema.get("$defs", {})}.items():
            found.setdefault("".join(part.capitalize() for part in title.split(".")) if "." in title else title, record)
    return "\n".join(_declaration(title, record) for title, record in sorted(found.items()))


def _declaration(title: str, record: dict[str, Any]) -> str:
    told = f"/** {' '.join(record.get('description', title).split())} */\n"
    if "properties" not in record:
        return f"{told}export type {title} = {_typescript(record)};\n"
    required = set(record.get("required", ()))
    fields = "".join(
        f"  {name}{'' if name in required else '?'}: {_typescript(below)};\n"
        for name, below in record["properties"].items()
    )
    return f"{told}export interface {title} {{\n{fields}}}\n"


def _typescript(node: dict[str, Any]) -> str:
    if "$ref" in node:
        return str(node["$ref"]).rpartition("/")[2]
    if "anyOf" in node:
        return " | ".join(_typescript(one) for one in node["anyOf"])
    if "const" in node or "enum" in node:
        return " | ".join(json.dumps(one, ensure_ascii=False) for one in node.get("enum", [node.get("const")]))
    if node.get("type") == "array":
        return f"Array<{_typescript(node.get('items', {}))}>"
    if node.get("type") == "object":
        return f"Record<string, {_typescript(node.get('additionalProperties', {}))}>"
    plain = {"integer": "number", "number": "number", "string": "string", "boolean": "boolean", "null": "null"}
    return plain.get(str(node.get("type")), "unknown")


@cache
def _all() -> Mapping[str, dict[str, Any]]:
    models: dict[str, type[BaseModel]] = {**EVENTS, **ARTEFACTS, "envelope": Envelope}
    return {name: schema(name, model) for name, model in models.items()}


def _example(name: str) -> Any:
    """What the valid example of a schema shows: of an event its data, of the envelope any event."""
    folder = next(iter(EVENTS)) if name == "envelope" else name
    value = json.loads((EXAMPLES / folder / "valid.json").read_text(encoding="utf-8"))
    return value["data"] if name in EVENTS else value


def _exemplify(node: dict[str, Any], value: Any, definitions: Mapping[str, dict[str, Any]]) -> None:
    """Give each field the value that it has in the example; the first one stays where a record comes again."""
    for one in _alternatives(node, definitions):
        if isinstance(value, list) and isinstance(one.get("items"), dict):
            for item in value:
                _exemplify(one["items"], item, definitions)
        if not isinstance(value, dict):
            continue
        for field, below in one.get("properties", {}).items():
            shown = value.get(field)
            if isinstance(shown, str | int | float | bool):
                below.setdefault("examples", [shown])
            else:
                _exemplify(below, shown, definitions)
        if isinstance(one.get("additionalProperties"), dict):
            for item in value.values():
                _exemplify(one["additionalProperties"], item, definitions)


def _alternatives(node: dict[str, Any], definitions: Mapping[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The node itself, what it refers to, and what it may be instead."""
    yield node
    if "$ref" in node:
        yield definitions[node["$ref"].rpartition("/")[2]]
    for one in node.get("anyOf", ()):
        yield from _alternatives(one, definitions)


def _section(name: str, schema: dict[str, Any]) -> str:
    records = {schema["title"]: schema, **schema.get("$defs", {})}
    tables = "".join(_record(title, record) for title, record in records.items())
    file = f'<p><a href="{escape(name)}.json">JSON Schema</a></p>'
    return f'<section id="{escape(name)}"><h2><code>{escape(name)}</code></h2>{file}{tables}</section>'


def _record(title: str, record: dict[str, Any]) -> str:
    told = f"<h3>{escape(title)}</h3><p>{escape(record.get('description', ''))}</p>"
    if "enum" in record:
        return f"{told}<p>One of {', '.join(f'<code>{escape(str(one))}</code>' for one in record['enum'])}.</p>"
    required = set(record.get("required", ()))
    rows = "".join(_row(field, below, required) for field, below in record.get("properties", {}).items())
    head = "<tr><th>field</th><th>type</th><th>unit</th><th>what it is</th><th>example</th></tr>"
    return (
        f'{told}<div class="scroll"><table><thead>{head}</thead><tbody>{rows}</tbody></table></div>' if rows else told
    )


def _row(field: str, node: dict[str, Any], required: set[str]) -> str:
    cells = (
        f"<code>{escape(field)}</code>{'' if field in required else ' (optional)'}",
        escape(_type(node)),
        escape(node.get("x-unit", "")),
        escape(node.get("description", "")),
        "".join(f"<code>{escape(str(one)[:80])}</code>" for one in node.get("examples", ())[:1]),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _type(node: dict[str, Any]) -> str:
    if "$ref" in node:
        return str(node["$ref"]).rpartition("/")[2]
    if "anyOf" in node:
        return " or ".join(_type(one) for one in node["anyOf"])
    if "const" in node or "enum" in node:
        return " or ".join(f"“{one}”" for one in node.get("enum", [node.get("const")]))
    if node.get("type") == "array":
        return f"list of {_type(node.get('items', {}))}"
    return str(node.get("format") or node.get("type") or "anything")
