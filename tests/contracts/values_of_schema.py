"""Values that a JSON Schema allows, for the part of JSON Schema that the contracts use.

hypothesis-jsonschema would do this for all of it, but its last release (0.23.1) fails with the Hypothesis of today.
"""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

Node = Mapping[str, Any]
KNOWN = frozenset(
    {
        *("$defs", "$id", "$ref", "$schema", "additionalProperties", "anyOf", "const", "default", "description"),
        *("enum", "examples", "format", "items", "maxItems", "maxLength", "maximum", "minItems", "minLength"),
        *("minimum", "pattern", "properties", "required", "title", "type", "x-unit", "propertyNames"),
    }
)
SHORT = 3


def values(node: Node, root: Node) -> st.SearchStrategy[Any]:
    """Values of a part of a schema. Raises AssertionError for a keyword that is not known here."""
    assert set(node) <= KNOWN, set(node) - KNOWN
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return st.deferred(lambda: values(root["$defs"][name], root))
    if "anyOf" in node:
        return st.one_of(*(values(one, root) for one in node["anyOf"]))
    if "const" in node:
        return st.just(node["const"])
    if "enum" in node:
        return st.sampled_from(node["enum"])
    return _of_type(node, root)


def _of_type(node: Node, root: Node) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one for each type
    match node["type"]:
        case "null":
            return st.none()
        case "boolean":
            return st.booleans()
        case "integer":
            return st.integers(node.get("minimum", -(2**53)), node.get("maximum", 2**53))
        case "number":
            return st.floats(node.get("minimum"), node.get("maximum"), allow_nan=False, allow_infinity=False)
        case "array":
            items, least = values(node["items"], root), node.get("minItems", 0)
            return st.lists(items, min_size=least, max_size=min(node.get("maxItems", SHORT), least + SHORT))
        case "object":
            return _object(node, root)
        case "string":
            return _string(node)
    raise AssertionError(node)


def _object(node: Node, root: Node) -> st.SearchStrategy[Any]:
    if "properties" not in node:
        below = node.get("additionalProperties", {"type": "string"})
        return st.dictionaries(st.text(max_size=10), values(below, root), max_size=SHORT)
    fields = {name: values(below, root) for name, below in node["properties"].items()}
    required = set(node.get("required", ()))
    return st.fixed_dictionaries(
        {name: fields[name] for name in required},
        optional={name: one for name, one in fields.items() if name not in required},
    )


def _string(node: Node) -> st.SearchStrategy[str]:
    """`$` is the end of the text in JSON Schema, but also comes before a last line feed in Python."""
    most = node.get("maxLength", 2**31)
    if "format" in node:
        return {"date-time": st.datetimes().map(lambda moment: moment.isoformat() + "Z"), "date": st.dates().map(str)}[
            node["format"]
        ]
    if "pattern" in node:
        strict = node["pattern"].removesuffix("$") + r"\Z"
        return st.from_regex(strict, alphabet=st.characters(codec="utf-8")).map(lambda text: text[:most])
    return st.text(min_size=node.get("minLength", 0), max_size=min(most, 200))
