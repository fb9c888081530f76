"""A briefing on a topic over many documents, every sentence with footnotes."""

from datetime import date

from pydantic import Field

from contracts.artefacts.stated import PageNumber, Quote
from contracts.model import Contract
from contracts.references import Address, StableId


class Footnote(Contract):
    """A place that says what a sentence says; the quote stands on the page word for word."""

    number: int = Field(ge=1)
    document: StableId
    revision: int = Field(ge=1)
    title: str
    council: str
    committee: str
    meeting: StableId
    day: date | None = Field(None, description="Day of the meeting.")
    page: PageNumber
    quote: Quote
    url: Address | None = None


class BriefingSentence(Contract):
    """A sentence with the numbers of its footnotes."""

    text: str
    footnotes: tuple[int, ...] = Field(min_length=1)


class BriefingParagraph(Contract):
    """What the documents say on one theme."""

    theme: str
    sentences: tuple[BriefingSentence, ...]


class BriefingConflict(Contract):
    """Two documents that say the same with different figures."""

    first: BriefingSentence
    second: BriefingSentence


class Briefing(Contract):
    """The answer to a request; the same request over the same documents gives the same briefing."""

    id: str = Field(pattern=r"^[a-z0-9-]{1,100}$")
    topic: str = Field(description="A topic of the closed list, or words.")
    councils: tuple[str, ...] = Field((), description="Councils asked for; none means all.")
    since: date | None = None
    until: date | None = None
    documents: int = Field(ge=0, description="Documents that were read for it.")
    paragraphs: tuple[BriefingParagraph, ...] = ()
    conflicts: tuple[BriefingConflict, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
