"""What makes a schema incompatible with a released one: for readers of then with data of now, and the other way round.

Only additions are compatible: an optional field, a value of a closed list, a whole schema; and changed explanations.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

CONSTRAINTS = (
    "const",
    "default",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "pattern",
    "type",
)
"""A tighter one refuses what was written, a looser one lets through what readers of then refuse."""
MEANING = "x-unit"

Node = Mapping[str, Any]


@dataclass(frozen=True)
class _Pair:
    """The same place in both schemas; references are resolved in `old_root` and `new_root`."""

    path: str
    old: Node
    new: Node
    old_root: Node
    new_root: Node

    def below(self, step: str, old: Node, new: Node) -> "_Pair":
        return _Pair(f"{self.path}/{step}", old, new, self.old_root, self.new_root)


def breaking_changes(old: Mapping[str, Node], new: Mapping[str, Node]) -> list[str]:
    """Every breaking change between two sets of schemas by file name, as `file/field: what changed`."""
    gone = [f"{name}: the schema is gone" for name in old if name not in new]
    kept = (
        _Pair(name.removesuffix(".json"), old[name], new[name], old[name], new[name]) for name in old if name in new
    )
    return [*gone, *(told for pair in kept for told in _changes(pair, frozenset()))]


def _changes(pair: _Pair, seen: frozenset[tuple[str, str]]) -> Iterator[str]:
    names = (pair.old.get("$ref", ""), pair.new.get("$ref", ""))
    if names != ("", "") and names in seen:
        return
    old, new = _resolved(pair.old, pair.old_root), _resolved(pair.new, pair.new_root)
    here = _Pair(pair.path, old, new, pair.old_root, pair.new_root)
    below = seen | {names}
    yield from _own(here)
    yield from _fields(here, below)
    yield from _alternatives(here, below)
    for step in ("items", "additionalProperties"):
        if isinstance(old.get(step), dict) and isinstance(new.get(step), dict):
            yield from _changes(here.below(step, old[step], new[step]), below)
        elif old.get(step) != new.get(step):
            yield f"{pair.path}: {step} changed"


def _own(pair: _Pair) -> Iterator[str]:
    for name in CONSTRAINTS:
        if pair.old.get(name) != pair.new.get(name):
            yield f"{pair.path}: {name} changed from {pair.old.get(name)!r} to {pair.new.get(name)!r}"
    if MEANING in pair.old and pair.old[MEANING] != pair.new.get(MEANING):
        yield f"{pair.path}: the unit changed from {pair.old[MEANING]} to {pair.new.get(MEANING)}"
    if ("enum" in pair.old) != ("enum" in pair.new):
        yield f"{pair.path}: a closed list became an open one, or the other way round"
    for value in pair.old.get("enum", ()):
        if value not in pair.new.get("enum", (value,)):
            yield f"{pair.path}: the value {value!r} is gone"


def _fields(pair: _Pair, seen: frozenset[tuple[str, str]]) -> Iterator[str]:
    old, new = pair.old.get("properties", {}), pair.new.get("properties", {})
    for name in old:
        if name in new:
            yield from _changes(pair.below(name, old[name], new[name]), seen)
        else:
            yield f"{pair.path}/{name}: the field is gone"
    before, after = set(pair.old.get("required", ())), set(pair.new.get("required", ()))
    yield from (f"{pair.path}/{name}: the field is required now" for name in sorted(after - before))
    yield from (f"{pair.path}/{name}: the field is optional now" for name in sorted((before - after) & set(new)))


def _alternatives(pair: _Pair, seen: frozenset[tuple[str, str]]) -> Iterator[str]:
    old, new = pair.old.get("anyOf", []), pair.new.get("anyOf", [])
    if len(old) != len(new):
        yield f"{pair.path}: it may be {len(new) or 1} kinds of value instead of {len(old) or 1}"
        return
    for number, (before, after) in enumerate(zip(old, new, strict=True)):
        yield from _changes(pair.below(str(number), before, after), seen)


def _resolved(node: Node, root: Node) -> Node:
    """The node with what it refers to, its own words first."""
    if "$ref" not in node:
        return node
    target = root["$defs"][node["$ref"].rpartition("/")[2]]
    return {**target, **{name: value for name, value in node.items() if name != "$ref"}}
