"""The examples hold what the contracts promise, and break them in the one place that they should."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from contracts.artefacts import ARTEFACTS
from contracts.artefacts.failure import FailureRecord
from contracts.artefacts.receipt import Receipt
from contracts.events import EVENTS
from contracts.model import canonical_bytes, canonical_json
from tests.contracts.examples import FOLDER, NAMES, WRONG_AT, Place, load, model, path, published
from tests.contracts.generate import CONTRACTS
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, stage_of, write_event
from workers.runtime.stage import Event

CHAIN = {
    "fetch": "agenda.document.fetched.v1",
    "ocr": "agenda.document.text_recognised.v1",
    "classify": "agenda.document.classified.v1",
    "extract": "agenda.document.extracted.v1",
    "summarise": "agenda.document.summarised.v1",
}
"""The example of each stage's event about one document, in order."""

ARTEFACT_OF = {
    "ocr": "recognised_text",
    "classify": "classification",
    "extract": "extraction",
    "summarise": "summary",
}


def faults(name: str, value: Any) -> set[Place]:
    """Where the published JSON Schemas find an example wrong; formats such as date-time are checked."""
    if name in ARTEFACTS:
        return set(_faults(name, value))
    return {*_faults("envelope", value), *(("data", *place) for place in _faults(name, value["data"]))}


def _faults(schema: str, value: Any) -> Iterator[Place]:
    text = (CONTRACTS / "schemas" / f"{schema}.json").read_text(encoding="utf-8")
    validator = Draft202012Validator(json.loads(text), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return (tuple(error.absolute_path) for error in validator.iter_errors(value))


def place_of(value: Any, place: Place) -> Any:
    for step in place:
        value = value[step]
    return value


def without(value: Any, place: Place) -> Any:
    """A copy of an example in which the named value is blanked."""
    copied = json.loads(json.dumps(value))
    place_of(copied, place[:-1])[place[-1]] = None
    return copied


def with_unknown_fields(value: Any) -> Any:
    """A copy of an example to which a later version added a field in every record."""
    if isinstance(value, list):
        return [with_unknown_fields(item) for item in value]
    if isinstance(value, Mapping):
        return {**{key: _with_unknown(key, item) for key, item in value.items()}, "added_later": {"by": "v1.1"}}
    return value


def _with_unknown(key: str, value: Any) -> Any:
    """Leave maps alone whose keys are names: a new key there is a new entry, not a new field."""
    return value if key in {"artefacts", "facts", "pages_by_source", "counts"} else with_unknown_fields(value)


def test_every_event_type_and_every_artefact_has_its_two_examples_and_nothing_else_has() -> None:
    stored = {file.relative_to(FOLDER).as_posix() for file in FOLDER.rglob("*.json")}
    assert stored == {f"{name}/{kind}.json" for name in NAMES for kind in ("valid", "invalid")}


@pytest.mark.parametrize("name", NAMES)
def test_a_valid_example_satisfies_the_model_and_the_schema(name: str) -> None:
    assert faults(name, load(name)) == set()
    model(name).model_validate_json(path(name, "valid").read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_finds_an_invalid_example_wrong_where_it_is_wrong(name: str) -> None:
    assert faults(name, load(name, "invalid")) == {WRONG_AT[name]}


@pytest.mark.parametrize("name", NAMES)
def test_the_model_finds_an_invalid_example_wrong_where_it_is_wrong(name: str) -> None:
    with pytest.raises(ValidationError) as refused:
        model(name).model_validate_json(path(name, "invalid").read_bytes())
    assert {error["loc"] for error in refused.value.errors()} == {WRONG_AT[name]}


@pytest.mark.parametrize("name", NAMES)
def test_an_invalid_example_differs_from_the_valid_one_in_one_value(name: str) -> None:
    right, wrong = load(name), load(name, "invalid")
    assert right != wrong
    assert without(right, WRONG_AT[name]) == without(wrong, WRONG_AT[name])


@pytest.mark.parametrize("name", NAMES)
def test_an_example_with_fields_that_nobody_knows_yet_still_reads_the_same(name: str) -> None:
    later = with_unknown_fields(load(name))
    assert faults(name, later) == set()
    assert model(name).model_validate(later) == model(name).model_validate(load(name))


@pytest.mark.parametrize("name", sorted(ARTEFACTS))
def test_an_artefact_read_and_stored_again_has_the_same_bytes(name: str) -> None:
    body = canonical_json(load(name))
    assert canonical_bytes(ARTEFACTS[name].model_validate_json(body)) == body


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_an_event_read_and_written_again_has_the_same_bytes(name: str) -> None:
    event = read_event(published(name))
    assert type(event.data) is EVENTS[name]
    again = write_event(event.data, "", Origin(stage_of(event), cause(event), schema_base(event)), event.time)
    other = json.loads(again)["id"]
    assert again.replace(other, event.id).replace(other[:16], event.id[:16]) == published(name)


def cause(event: Event) -> Event | None:
    """As much of the event that led to this one as a writer looks at."""
    if event.causationid is None:
        return None
    return event.model_copy(update={"id": event.causationid, "time": event.time - timedelta(seconds=1)})


def schema_base(event: Event) -> str:
    return event.dataschema.removesuffix(f"/{event.type}.json")


def test_the_events_about_one_document_follow_from_each_other() -> None:
    before = read_event(published("agenda.document.detected.v1"))
    assert before.correlationid == before.id
    for stage, name in CHAIN.items():
        event = read_event(published(name))
        assert stage_of(event) == stage
        assert event.data.document == before.data.document
        assert (event.causationid, event.correlationid) == (before.id, before.correlationid)
        assert event.time > before.time
        before = event


@pytest.mark.parametrize(("stage", "name"), list(CHAIN.items())[1:])
def test_an_event_has_the_id_that_stage_cause_and_artefact_give(stage: str, name: str) -> None:
    event = read_event(published(name))
    origin = Origin(stage, cause(event), schema_base(event))
    assert write_event(event.data, event.data.artefacts[stage].sha256, origin, event.time) == published(name)


@pytest.mark.parametrize(("stage", "name"), ARTEFACT_OF.items())
def test_an_event_names_the_digest_of_the_artefact_that_is_its_example(stage: str, name: str) -> None:
    event = read_event(published(CHAIN[stage]))
    assert event.data.artefacts[stage].sha256 == sha256(canonical_json(load(name))).hexdigest()


def test_the_meeting_events_name_the_digests_of_their_examples() -> None:
    for event_name, name in (
        ("agenda.meeting.summarised.v1", "meeting_page"),
        ("agenda.page.published.v1", "published_page"),
    ):
        event = read_event(published(event_name))
        assert event.data.artefact.sha256 == sha256(canonical_json(load(name))).hexdigest()


def test_the_receipt_and_the_failure_record_hold_the_events_that_are_examples() -> None:
    receipt, failure = Receipt.model_validate(load("receipt")), FailureRecord.model_validate(load("failure_record"))
    assert receipt.events == (published("agenda.document.fetched.v1"),)
    assert failure.events == (published("agenda.document.failed.v1"),)
    assert load("agenda.document.failed.v1")["data"]["failure"] == keys.failure(failure.stage, failure.event_id)
    assert failure.failed_at <= datetime.fromisoformat(load("agenda.document.failed.v1")["time"])


@pytest.mark.parametrize("number", [1, 2])
def test_the_quotes_of_the_summary_stand_on_the_pages_that_they_name(number: int) -> None:
    page = one_line(load("recognised_text")["pages"][number - 1]["text"])
    cited = [citation for sentence in load("summary")["sentences"] for citation in sentence["citations"]]
    quotes = [one_line(citation["quote"]) for citation in cited if citation["page"] == number]
    assert quotes
    assert [quote for quote in quotes if quote not in page] == []


def one_line(text: str) -> str:
    return " ".join(text.split())
