"""Amounts, percentages, days and tables as the document states them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.artefacts.stated import Citation, PageNumber, StatedDate
from contracts.model import Contract

Number = Annotated[str, StringConstraints(pattern=r"^-?\d+(\.\d+)?$")]


class Money(Citation):
    """An amount; `value` is in whole units of `currency`, negative where the paper says so."""

    text: str = Field(description="The amount as written.")
    value: Number
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = Field(description="ISO 4217 code.")
    upper: Number | None = Field(None, description="The upper end where the paper states a range from `value`.")
    period: str | None = Field(None, description="The time it is for, as written: `a year`, `2025/26`.")
    subject: str | None = Field(None, description="What it is for, in the words of the paper.")


class Percentage(Citation):
    """A percentage; `value` is the number before the sign."""

    text: str = Field(description="As written.")
    value: Number


class DayRole(StrEnum):
    """What a day is in its document."""

    EARLIER_MEETING = "earlier_meeting"
    NEXT_MEETING = "next_meeting"
    PUBLICATION = "publication"
    DEADLINE = "deadline"
    DECISION = "decision"
    CALL_IN = "call_in"
    IMPLEMENTATION = "implementation"
    SIGNATURE = "signature"


class StatedDay(StatedDate):
    """A day other than the meeting's, with its role."""

    role: DayRole


class Table(Contract):
    """The rows of a table on a page, cells as printed."""

    page: PageNumber
    caption: str | None = None
    unit: str | None = Field(None, description="As printed over the figures, such as `£000`.")
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...]
    amounts: tuple[tuple[Number | None, ...], ...] = Field(
        (),
        description="Where a unit scales the figures, those of each row in whole units of money: `1,204` under `£000` "
        "is `1204000`, `(30)` is `-30000`; null for labels, shares, dashes and counts.",
    )
