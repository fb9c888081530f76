"""What happened at a meeting, as its minutes tell it, and the questions put to it."""

from enum import StrEnum

from pydantic import Field

from contracts.artefacts.stated import Citation


class Outcome(StrEnum):
    """What became of an item or a motion."""

    RESOLVED = "resolved"
    NOTED = "noted"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    LOST = "lost"


class Declaration(Citation):
    """A declaration of interest; one that there were none is not told."""

    name: str
    text: str


class Motion(Citation):
    """Who moved and seconded a motion, and what became of it where that is printed."""

    mover: str
    seconder: str | None = None
    outcome: Outcome | None = None


class Vote(Citation):
    """A vote by count, by name, or both."""

    in_favour: int | None = Field(None, ge=0)
    against: int | None = Field(None, ge=0)
    abstentions: int | None = Field(None, ge=0)
    names_in_favour: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstaining: tuple[str, ...] = ()


class Action(Citation):
    """Something that somebody is to do."""

    text: str
    owner: str | None = Field(None, description="As printed, often initials.")


class Question(Citation):
    """A question and, where printed, its answer; `party` only where the paper states it."""

    number: str | None = None
    asker: str
    party: str | None = None
    addressee: str | None = None
    question: str
    answer: str | None = None
