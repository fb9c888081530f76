"""What is generated from the models is what lies in the repository."""

import pytest

from contracts.schema_files import reference_html, typescript
from contracts.schema_files import schema_files as schemas
from tests.contracts.generate import CONTRACTS, asyncapi

STALE = "run `make schemas` and commit what it writes"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_on_disk_is_the_one_that_its_model_gives(name: str) -> None:
    stored = CONTRACTS / "schemas" / name
    assert stored.exists(), STALE
    assert stored.read_text(encoding="utf-8") == schemas()[name], STALE


def test_no_schema_is_left_of_a_model_that_is_gone() -> None:
    assert {path.name for path in (CONTRACTS / "schemas").glob("*.json")} == set(schemas()), STALE


def test_the_asyncapi_document_on_disk_is_the_one_that_the_events_give() -> None:
    assert (CONTRACTS / "asyncapi.yaml").read_text(encoding="utf-8") == asyncapi(), STALE


def test_the_types_on_disk_are_those_that_the_schemas_give() -> None:
    assert (CONTRACTS / "types.d.ts").read_text(encoding="utf-8") == typescript(), STALE


def test_the_reference_shows_every_schema_with_its_fields_units_and_examples() -> None:
    page = reference_html()
    assert page.count("<section id=") == len(schemas())
    for words in ("Length of the bytes.", "<td>bytes</td>", "doc_f3f3b0e55957948059cc", "decision_record"):
        assert words in page
    assert page == reference_html()
