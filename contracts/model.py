"""The base of every contract model, and its canonical bytes."""

import json
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, JsonValue, StringConstraints


class Contract(BaseModel):
    """An immutable record with a published schema.

    Unknown fields are ignored, so that a reader of today reads what a later minor version writes. Of what is read only
    the names of fields are kept for the next time: ids and digests come once, and a worker grew by keeping them.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", ser_json_inf_nan="constants", cache_strings="keys")


Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 of content, in lower-case hexadecimal."""

Key = Annotated[str, StringConstraints(min_length=1, max_length=512)]
"""An object's key in the bucket."""


def unit(name: str) -> dict[str, JsonValue]:
    """What a number counts or measures, for its schema: another unit would be another meaning."""
    return {"x-unit": name}


def canonical_json(value: Any) -> bytes:
    """The one JSON spelling of a plain value: keys sorted, no blanks, UTF-8."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def canonical_bytes(model: BaseModel) -> bytes:
    """The bytes under which a model is stored, compared and digested; equal models have equal bytes."""
    return canonical_json(model.model_dump(mode="json"))
