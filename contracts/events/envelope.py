"""The CloudEvents 1.0 envelope of every event.

Source: CloudEvents specification 1.0.2, with its distributed tracing extension.
"""

from datetime import datetime
from typing import Generic, Literal, TypeVar

from pydantic import Field

from contracts.model import Contract

Data = TypeVar("Data")


class Envelope(Contract, Generic[Data]):
    """One published event; `id` is deterministic, so a repeated delivery has the same id and the same bytes."""

    specversion: Literal["1.0"] = "1.0"
    id: str = Field(pattern=r"^[0-9a-f]{32}$")
    source: str = Field(description="The stage that states the fact, as `/agenda/stages/<stage>`.")
    type: str = Field(pattern=r"^agenda\.[a-z_]+\.[a-z_]+\.v\d+$")
    subject: str = Field(description="Stable id of the document or meeting.")
    time: datetime = Field(description="When the fact became true, in UTC.")
    datacontenttype: Literal["application/json"] = "application/json"
    dataschema: str = Field(description="Address of the JSON Schema of `data`.")
    correlationid: str = Field(description="Id of the event that began this chain.")
    causationid: str | None = Field(None, description="Id of the event that directly led to this one.")
    traceparent: str | None = None
    data: Data
