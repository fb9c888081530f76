"""What the models write the schemas take, and what the schemas allow the models read; for every model."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from contracts.artefacts import ARTEFACTS
from contracts.events import EVENTS
from contracts.schema_files import schema_files
from tests.contracts.values_of_schema import values

MODELS: dict[str, type[BaseModel]] = {**EVENTS, **ARTEFACTS}
FEW = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


@cache
def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(schema_files()[f"{name}.json"])
    return loaded


@pytest.mark.parametrize("name", MODELS)
def test_the_code_reads_all_that_the_schema_allows_and_writes_only_that(name: str) -> None:
    validator = Draft202012Validator(schema(name))

    @FEW
    @given(values(schema(name), schema(name)))
    def check(value: Any) -> None:
        read = MODELS[name].model_validate(value)
        written = read.model_dump(mode="json")
        assert validator.is_valid(written)
        assert MODELS[name].model_validate(written) == read

    check()
