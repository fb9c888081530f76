"""Values as the document states them, each with its page and exact quote."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.model import Contract

PageNumber = Annotated[int, Field(ge=1, description="Position in the file, from 1.")]
Quote = Annotated[str, StringConstraints(min_length=1, max_length=5000)]


class Citation(Contract):
    """A place in the document: the quote stands word for word on the page (line breaks may differ)."""

    page: PageNumber
    quote: Quote


class Stated(Citation):
    """A text as stated."""

    value: str


class StatedDate(Citation):
    """A day, read from the quote."""

    value: date


class StatedTime(Citation):
    """A local wall time, read from the quote."""

    value: Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
