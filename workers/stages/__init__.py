"""The steps of the pipeline, one folder each; this table names them all."""

from dataclasses import dataclass

from contracts.events import (
    BriefingPublished,
    Classified,
    DigestPublished,
    DocumentDetected,
    DocumentFailed,
    DocumentFetched,
    DocumentWithdrawn,
    Extracted,
    MeetingChanged,
    MeetingSummarised,
    PagePublished,
    SourceHealthChanged,
    Summarised,
    TextRecognised,
)
from workers.runtime.lanes import Lane


@dataclass(frozen=True)
class StageRow:
    """A stage's name, the event types that it consumes, and those that it states."""

    name: str
    consumes: tuple[str, ...]
    emits: tuple[str, ...]


STAGES = (
    StageRow(
        "watch", (), (DocumentDetected.TYPE, DocumentWithdrawn.TYPE, MeetingChanged.TYPE, SourceHealthChanged.TYPE)
    ),
    StageRow("fetch", (DocumentDetected.TYPE,), (DocumentFetched.TYPE, DocumentFailed.TYPE)),
    StageRow("ocr", (DocumentFetched.TYPE,), (TextRecognised.TYPE, DocumentFailed.TYPE)),
    StageRow("classify", (TextRecognised.TYPE,), (Classified.TYPE, DocumentFailed.TYPE)),
    StageRow("extract", (Classified.TYPE,), (Extracted.TYPE, DocumentFailed.TYPE)),
    StageRow("summarise", (Extracted.TYPE,), (Summarised.TYPE, DocumentFailed.TYPE)),
    StageRow("assemble", (Summarised.TYPE, MeetingChanged.TYPE, DocumentFailed.TYPE), (MeetingSummarised.TYPE,)),
    StageRow(
        "publish",
        (MeetingSummarised.TYPE, Summarised.TYPE),
        (PagePublished.TYPE, DigestPublished.TYPE, BriefingPublished.TYPE),
    ),
)


def queue_name(stage: str, lane: Lane = Lane.LIVE) -> str:
    """The queue of a stage's tasks: `stage.<name>` for what is live, `stage.<name>.backfill` for backlogs."""
    return f"stage.{stage}" if lane is Lane.LIVE else f"stage.{stage}.{lane}"


def consumers(event_type: str) -> tuple[str, ...]:
    """Names of the stages that consume an event type."""
    return tuple(row.name for row in STAGES if event_type in row.consumes)
