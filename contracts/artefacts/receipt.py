"""Receipts: proof that a stage handled an event, and the outbox of what it published."""

from typing import Literal

from pydantic import Field

from contracts.model import Contract, unit
from contracts.references import ArtefactReference


class Cost(Contract):
    """What handling an event took; of work in parts, that of all parts together."""

    duration_s: float = Field(ge=0, description="Wall seconds.", json_schema_extra=unit("seconds"))
    cpu_s: float = Field(
        ge=0, description="CPU seconds of the process and of its children.", json_schema_extra=unit("seconds")
    )
    computed: bool = Field(description="False when the artefact was already there.")
    counts: dict[str, int] = Field(default_factory=dict, description="Pages, words, bytes… by name.")


class Receipt(Contract):
    """The outcome of one event at one stage."""

    stage: str
    event_id: str
    outcome: Literal["done", "waiting", "cancelled"] = Field(
        description="waiting: other documents of the meeting are on their way; cancelled: an operator gave it up."
    )
    artefact: ArtefactReference | None = None
    events: tuple[str, ...] = Field(description="The outgoing events, exactly as they are published.")
    cost: Cost
