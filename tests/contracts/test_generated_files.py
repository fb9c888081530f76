"""What is generated from the models is what lies in the repository."""

import pytest

from tests.contracts.generate import CONTRACTS, asyncapi, schemas

STALE = "run `make schemas` and commit what it writes"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_on_disk_is_the_one_that_its_model_gives(name: str) -> None:
    stored = CONTRACTS / "schemas" / name
    assert stored.exists(), STALE
    assert stored.read_text(encoding="utf-8") == schemas()[name], STALE


def test_no_schema_is_left_of_a_model_that_is_gone() -> None:
    assert {path.name for path in (CONTRACTS / "schemas").iterdir()} == set(schemas()), STALE


def test_the_asyncapi_document_on_disk_is_the_one_that_the_events_give() -> None:
    assert (CONTRACTS / "asyncapi.yaml").read_text(encoding="utf-8") == asyncapi(), STALE
