"""Facts as the document states them; what it does not state is absent."""

from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.artefacts.stated import Citation, Stated, StatedDate, StatedTime
from contracts.model import Contract


class Officer(Citation):
    """A contact officer, author or director named as such."""

    name: str
    role: str | None = None
    phone: str | None = Field(None, description="As written.")
    email: str | None = None


class StatedItem(Citation):
    """An item of an agenda or of minutes."""

    number: str | None = Field(None, description="As printed; None where the item has none.")
    title: str


class Money(Citation):
    """An amount; `value` is in whole units of `currency`, negative where the paper says so."""

    text: str = Field(description="The amount as written.")
    value: Annotated[str, StringConstraints(pattern=r"^-?\d+(\.\d+)?$")]
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = Field(description="ISO 4217 code.")


class Extraction(Contract):
    """The extract stage's result for one document."""

    council: Stated | None = None
    committee: Stated | None = None
    meeting_date: StatedDate | None = None
    meeting_time: StatedTime | None = None
    venue: Stated | None = None
    title: Stated | None = None
    reference: Stated | None = None
    decision_maker: Stated | None = None
    decision_type: Stated | None = None
    purpose: Stated | None = None
    officers: tuple[Officer, ...] = ()
    recommendations: tuple[Stated, ...] = ()
    decisions: tuple[Stated, ...] = ()
    present: tuple[Stated, ...] = ()
    apologies: tuple[Stated, ...] = ()
    agenda_items: tuple[StatedItem, ...] = ()
    money: tuple[Money, ...] = ()
