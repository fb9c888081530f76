"""How a model is asked for JSON of one form."""

import json
from collections.abc import Mapping
from typing import Any

from workers.adapters.models.model_settings import StructuredMode
from workers.runtime.language_model import ModelError, ModelFault

NAME = "answer"


def with_schema(rules: str, schema: Mapping[str, Any], mode: StructuredMode) -> str:
    """The rules, with the schema in words where the service is not given it."""
    if mode is StructuredMode.SCHEMA:
        return rules
    return f"{rules}\nAnswer with one JSON object of this JSON Schema and nothing else:\n{json.dumps(dict(schema))}"


def read_json(response: bytes) -> dict[str, Any]:
    """A response as an object. Raises ModelError."""
    try:
        found = json.loads(response)
    except ValueError as error:
        raise ModelError(ModelFault.BROKEN_ANSWER, f"the response is no JSON: {error}") from error
    if not isinstance(found, dict):
        raise ModelError(ModelFault.BROKEN_ANSWER, "the response is no JSON object")
    return found


def stated_text(found: object) -> str:
    """The text of an answer. Raises ModelError where there is none."""
    if not isinstance(found, str) or not found.strip():
        raise ModelError(ModelFault.BROKEN_ANSWER, "the response holds no text")
    return found


def fault_of(status: int) -> ModelFault:
    """What an HTTP status means for the caller."""
    if status == 429:  # noqa: PLR2004 (RFC 6585)
        return ModelFault.RATE_LIMITED
    if status in {400, 401, 403, 404, 422}:
        return ModelFault.NOT_ALLOWED
    return ModelFault.TIMED_OUT if status in {408, 504} else ModelFault.UNAVAILABLE


def seconds(header: str | None) -> float | None:
    """The value of Retry-After in seconds, where it is a number (RFC 9110, 10.2.3)."""
    try:
        return float(header) if header else None
    except ValueError:
        return None
