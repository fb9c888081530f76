"""The steps of the pipeline, one folder each; this table names them all."""

from dataclasses import dataclass

from contracts.events import (
    Classified,
    DocumentDetected,
    DocumentFailed,
    DocumentFetched,
    Extracted,
    MeetingChanged,
    MeetingSummarised,
    Summarised,
    TextRecognised,
)
from workers.runtime.lanes import Lane


@dataclass(frozen=True)
class StageRow:
    """A stage's name and the event types that it consumes."""

    name: str
    consumes: tuple[str, ...]


STAGES = (
    StageRow("watch", ()),
    StageRow("fetch", (DocumentDetected.TYPE,)),
    StageRow("ocr", (DocumentFetched.TYPE,)),
    StageRow("classify", (TextRecognised.TYPE,)),
    StageRow("extract", (Classified.TYPE,)),
    StageRow("summarise", (Extracted.TYPE,)),
    StageRow("assemble", (Summarised.TYPE, MeetingChanged.TYPE, DocumentFailed.TYPE)),
    StageRow("publish", (MeetingSummarised.TYPE, Summarised.TYPE)),
)


def queue_name(stage: str, lane: Lane = Lane.LIVE) -> str:
    """The queue of a stage's tasks: `stage.<name>` for what is live, `stage.<name>.backfill` for backlogs."""
    return f"stage.{stage}" if lane is Lane.LIVE else f"stage.{stage}.{lane}"


def consumers(event_type: str) -> tuple[str, ...]:
    """Names of the stages that consume an event type."""
    return tuple(row.name for row in STAGES if event_type in row.consumes)
