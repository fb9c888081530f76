"""The gate: what is released stays readable, both ways; every breaking change is refused, every addition passes."""

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from contracts.artefacts import ARTEFACTS
from contracts.events import EVENTS, Envelope
from contracts.schema_files import schema_files
from tests.contracts.compatibility import breaking_changes
from tests.contracts.generate import CONTRACTS

RELEASED = CONTRACTS / "schemas" / "released"
RELEASES = sorted(folder for folder in RELEASED.iterdir() if folder.is_dir())
SUMMARISED = "agenda.document.summarised.v1.json"
Schemas = dict[str, Any]
Change = Callable[[Schemas], object]


@cache
def today() -> Schemas:
    return {name: json.loads(text) for name, text in schema_files().items()}


def released(release: Path) -> Schemas:
    files = release.glob("*.json")
    return {file.name: json.loads(file.read_text(encoding="utf-8")) for file in files}


def golden(release: Path) -> list[Any]:
    return [
        pytest.param(*line.split("\t", 1), id=f"{release.name}-{number}-{line.split(chr(9), 1)[0]}")
        for number, line in enumerate((release / "golden.tsv").read_text(encoding="utf-8").split("\n")[:-1])
    ]


@pytest.mark.parametrize("release", RELEASES, ids=lambda folder: folder.name)
def test_todays_schemas_break_nothing_that_is_released(release: Path) -> None:
    told = "a breaking change needs a v2 beside v1"
    assert breaking_changes(released(release), today()) == [], told


@pytest.mark.parametrize(("name", "text"), [one for release in RELEASES for one in golden(release)])
def test_what_a_release_wrote_is_read_today_and_fits_the_schemas_of_today(name: str, text: str) -> None:
    value = json.loads(text)
    if name in EVENTS:
        model = EVENTS[name]
        Envelope[model].model_validate_json(text)  # type: ignore[valid-type]
        assert fits("envelope", value)
        assert fits(name, value["data"])
    else:
        ARTEFACTS[name].model_validate_json(text)
        assert fits(name, value)


def fits(name: str, value: Any) -> bool:
    return Draft202012Validator(today()[f"{name}.json"]).is_valid(value)


def test_every_release_wrote_every_type_that_it_had() -> None:
    for release in RELEASES:
        written = {line.split("\t", 1)[0] for line in (release / "golden.tsv").read_text().split("\n")[:-1]}
        assert {f"{name}.json" for name in written} | {"envelope.json"} == set(released(release))


def data(schemas: Schemas) -> Any:
    return schemas[SUMMARISED]


BREAKING: dict[str, tuple[Change, str]] = {
    "field removed": (lambda s: data(s)["properties"].pop("words"), "words: the field is gone"),
    "field renamed": (
        lambda s: data(s)["properties"].update(count=data(s)["properties"].pop("words")),
        "words: the field is gone",
    ),
    "type narrowed": (
        lambda s: s["classification.json"]["$defs"]["TypeDecision"]["properties"]["score"].update(type="integer"),
        "type changed from 'number' to 'integer'",
    ),
    "type changed": (lambda s: data(s)["properties"]["words"].update(type="string"), "type changed"),
    "absence no longer allowed": (
        lambda s: data(s)["$defs"]["MeetingReference"]["properties"]["council"]["anyOf"].pop(),
        "kinds of value",
    ),
    "absence newly allowed": (
        lambda s: data(s)["properties"].update(words={"anyOf": [{"type": "integer"}, {"type": "null"}]}),
        "kinds of value",
    ),
    "enum shrunk": (lambda s: data(s)["$defs"]["DocumentType"]["enum"].remove("letter"), "'letter' is gone"),
    "enum opened": (lambda s: data(s)["$defs"]["DocumentType"].pop("enum"), "closed list"),
    "required added": (
        lambda s: (
            data(s)["properties"].update(added={"type": "string"}),
            data(s)["required"].append("added"),
        ),
        "added: the field is required now",
    ),
    "optional made required": (
        lambda s: data(s)["$defs"]["DocumentReference"]["required"].append("item"),
        "item: the field is required now",
    ),
    "required made optional": (lambda s: data(s)["required"].remove("words"), "words: the field is optional now"),
    "unit changed": (
        lambda s: data(s)["$defs"]["BlobReference"]["properties"]["size"].update({"x-unit": "kilobytes"}),
        "unit changed from bytes to kilobytes",
    ),
    "unit withdrawn": (lambda s: data(s)["properties"]["words"].pop("x-unit"), "unit changed from words to None"),
    "pattern changed": (
        lambda s: data(s)["$defs"]["ArtefactReference"]["properties"]["sha256"].update(pattern="^[0-9A-F]{64}$"),
        "pattern changed",
    ),
    "limit tightened": (
        lambda s: data(s)["$defs"]["DocumentReference"]["properties"]["title"].update(maxLength=10),
        "maxLength changed",
    ),
    "default changed": (lambda s: s["summary.json"]["properties"]["key_figures"].update(default=[1]), "default"),
    "list of another kind": (
        lambda s: s["summary.json"]["properties"]["pages_used"]["items"].update(type="string"),
        "pages_used/items: type changed",
    ),
    "values of a map changed": (
        lambda s: data(s)["properties"]["artefacts"].update(additionalProperties={"type": "string"}),
        "artefacts/additionalProperties",
    ),
    "a type withdrawn": (lambda s: s.pop(SUMMARISED), "the schema is gone"),
}
COMPATIBLE: dict[str, Change] = {
    "optional field added": lambda s: data(s)["properties"].update(added={"type": "string", "default": None}),
    "enum grown": lambda s: data(s)["$defs"]["DocumentType"]["enum"].append("petition"),
    "description changed": lambda s: data(s)["properties"]["words"].update(description="Words, counted."),
    "examples changed": lambda s: data(s)["properties"]["words"].update(examples=[1]),
    "unit said for the first time": lambda s: s["summary.json"]["properties"]["words"].update({"x-unit": "words"}),
    "record renamed": lambda s: s.update(
        {SUMMARISED: json.loads(json.dumps(data(s)).replace("BlobReference", "OriginalReference"))}
    ),
    "a new type": lambda s: s.update({"agenda.document.archived.v1.json": {"type": "object"}}),
}


@pytest.mark.parametrize("name", BREAKING)
def test_a_breaking_change_is_refused(name: str) -> None:
    change, told = BREAKING[name]
    changed = copy.deepcopy(today())
    change(changed)
    found = breaking_changes(today(), changed)
    assert [one for one in found if told in one], found


@pytest.mark.parametrize("name", COMPATIBLE)
def test_a_compatible_change_passes(name: str) -> None:
    changed = copy.deepcopy(today())
    COMPATIBLE[name](changed)
    assert changed != today()
    assert breaking_changes(today(), changed) == []
