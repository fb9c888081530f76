"""The published examples: one valid and one invalid of each event type and artefact."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from contracts.artefacts import ARTEFACTS
from contracts.events import EVENTS, Envelope
from tests.contracts.generate import CONTRACTS

FOLDER = CONTRACTS / "examples"
NAMES = (*EVENTS, *ARTEFACTS)

Place = tuple[str | int, ...]

WRONG_AT: dict[str, Place] = {
    "agenda.document.detected.v1": ("data", "document", "revision"),
    "agenda.document.withdrawn.v1": ("data", "reason"),
    "agenda.document.fetched.v1": ("data", "blob", "sha256"),
    "agenda.document.text_recognised.v1": ("data", "mean_confidence"),
    "agenda.document.classified.v1": ("data", "topics", 0),
    "agenda.document.extracted.v1": ("data", "meeting_date"),
    "agenda.document.summarised.v1": ("data", "artefacts", "summarise", "key"),
    "agenda.document.failed.v1": ("data", "reason"),
    "agenda.meeting.changed.v1": ("data", "meeting", "id"),
    "agenda.meeting.summarised.v1": ("data", "documents"),
    "agenda.page.published.v1": ("time",),
    "agenda.digest.published.v1": ("data", "week"),
    "agenda.briefing.published.v1": ("id",),
    "agenda.source.health_changed.v1": ("data", "after"),
    "fetched_document": ("blob", "size"),
    "recognised_text": ("pages", 0, "number"),
    "classification": ("document_type", "score"),
    "extraction": ("money", 0, "value"),
    "summary": ("sentences", 0, "citations"),
    "meeting_record": ("documents", 0, "availability"),
    "meeting_page": ("summary", 0, "document"),
    "published_page": ("files", 0, "key"),
    "digest": ("entries", 0, "section"),
    "briefing": ("footnotes", 0, "page"),
    "manifest": ("kind",),
    "receipt": ("outcome",),
    "failure_record": ("attempts",),
}
"""Where the one fault of each invalid example is."""


def path(name: str, kind: str) -> Path:
    """Where the `valid` or the `invalid` example of a type is."""
    return FOLDER / name / f"{kind}.json"


def load(name: str, kind: str = "valid") -> Any:
    return json.loads(path(name, kind).read_text(encoding="utf-8"))


def published(name: str) -> str:
    """The valid example of an event as it is sent; files are indented for readers only."""
    return json.dumps(load(name), ensure_ascii=False)


def model(name: str) -> type[BaseModel]:
    """What reads an example: the envelope with the data of its type, or the artefact."""
    return Envelope[EVENTS[name]] if name in EVENTS else ARTEFACTS[name]  # type: ignore[valid-type]
