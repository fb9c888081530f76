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


@dataclass(frozen=True)
class StageRow:
    """A stage's name and the event types that it consumes; its queue is `stage.<name>`."""

    name: str
    consumes: tuple[str, ...]

    @property
    def queue(self) -> str:
        """The queue of its tasks."""
        return f"stage.{self.name}"


STAGES = (
    StageRow("watch", ()),
    StageRow("fetch", (DocumentDetected.TYPE,)),
    StageRow("ocr", (DocumentFetched.TYPE,)),
    StageRow("classify", (TextRecognised.TYPE,)),
    StageRow("extract", (Classified.TYPE,)),
    StageRow("summarise", (Extracted.TYPE,)),
    StageRow("assemble", (Summarised.TYPE, MeetingChanged.TYPE, DocumentFailed.TYPE)),
    StageRow("publish", (MeetingSummarised.TYPE,)),
)


def consumers(event_type: str) -> tuple[str, ...]:
    """Names of the stages that consume an event type."""
    return tuple(row.name for row in STAGES if event_type in row.consumes)
