"""The CloudEvents 1.0 envelope of every event.

Source: CloudEvents specification 1.0.2, with its distributed tracing and sequence extensions.
"""

from datetime import datetime
from typing import Generic, Literal, TypeVar

from pydantic import Field

from contracts.model import Contract

Data = TypeVar("Data")


class Envelope(Contract, Generic[Data]):
    """One published event; `id` is deterministic, so a repeated delivery has the same id and the same bytes."""

    specversion: Literal["1.0"] = Field("1.0", description="Version of CloudEvents.")
    id: str = Field(pattern=r"^[0-9a-f]{32}$", description="The same in every repetition; deduplicate by it.")
    source: str = Field(description="The stage that states the fact, as `/agenda/stages/<stage>`.")
    type: str = Field(
        pattern=r"^agenda\.[a-z_]+\.[a-z_]+\.v\d+$", description="What kind of fact it is; the routing key."
    )
    subject: str = Field(description="Stable id of what the event is about: a document, a meeting, a source…")
    time: datetime = Field(description="When the fact became true, in UTC.")
    datacontenttype: Literal["application/json"] = Field("application/json", description="Media type of `data`.")
    dataschema: str = Field(description="Address of the JSON Schema of `data`.")
    correlationid: str = Field(description="Id of the event that began this chain.")
    causationid: str | None = Field(None, description="Id of the event that directly led to this one.")
    sequence: str | None = Field(
        None, description="Order among the events of one subject: compared as text, the greater one is the later."
    )
    traceparent: str | None = Field(
        None, description="W3C trace context; without a trace from outside, the trace id is the correlationid."
    )
    tracestate: str | None = Field(None, description="W3C trace state, as the chain brought it.")
    reprocess: str | None = Field(
        None, description="Id of the operator's reprocessing that made this version; none for news."
    )
    data: Data = Field(description="The fact, by the schema of its type.")
