"""What a run came to: a table of documents, their counts, and where the pages are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workers.runtime import keys
from workers.runtime.objects import ObjectStore
from workers.runtime.progress import DocumentProgress, Standing, all_progress
from workers.stages.publish import addresses

TITLE_WIDTH = 46


@dataclass(frozen=True)
class DocumentRow:
    """One document as a line of the table."""

    id: str
    title: str
    document_type: str
    pages: int
    recognised: int
    standing: str
    reason: str | None


@dataclass(frozen=True)
class RunReport:
    """All documents of a source after a run, and what the run did."""

    rows: tuple[DocumentRow, ...]
    tasks_run: int
    meetings: tuple[str, ...]
    """Keys of the meeting pages; not of those that only lead on."""

    def as_json(self, bucket_url: str) -> dict[str, Any]:
        """The figures for programs."""
        return {
            "documents": len(self.rows),
            "pages": sum(row.pages for row in self.rows),
            "tasks_run": self.tasks_run,
            "failures": sum(row.standing == Standing.FAILED for row in self.rows),
            "site": f"{bucket_url.rstrip('/')}/{keys.site('index.html')}",
        }


def report_run(store: ObjectStore, source: str, tasks_run: int) -> RunReport:
    """Read how the documents of a source stand now."""
    rows = tuple(_row(store, progress) for progress in all_progress(store, source))
    listed = {info.key for info in store.list(keys.site(addresses.MEETING_CARDS))}
    pages = (info.key for info in store.list(keys.site("meetings/")) if info.key.endswith(".html"))
    meetings = sorted(key for key in pages if keys.site(addresses.meeting_card(key.split("/")[-2])) in listed)
    return RunReport(rows, tasks_run, tuple(meetings))


def _row(store: ObjectStore, progress: DocumentProgress) -> DocumentRow:
    title = progress.event(store, "watch").data.document.title if "watch" in progress.stages else ""
    text = progress.event(store, "ocr").data if "ocr" in progress.stages else None
    kind = progress.event(store, "classify").data.document_type if "classify" in progress.stages else ""
    failure = progress.failure(store)
    return DocumentRow(
        id=progress.document_id,
        title=title,
        document_type=str(kind),
        pages=text.pages if text else 0,
        recognised=text.pages_by_source.get("ocr", 0) if text else 0,
        standing=progress.standing(store),
        reason=failure.data.reason if failure else None,
    )


def run_text(report: RunReport, bucket_url: str) -> str:
    """The report for people."""
    figures = report.as_json(bucket_url)
    lines = [*_table(report.rows), ""]
    if report.tasks_run == 0:
        lines.append("Nothing new: every document was already processed, no stage ran.")
    lines.append(
        f"{figures['documents']} documents, {figures['pages']} pages, "
        f"{figures['failures']} failures, {report.tasks_run} tasks run"
    )
    lines += [f"page: {bucket_url.rstrip('/')}/{key}" for key in report.meetings]
    lines.append(f"site: {figures['site']}")
    return "\n".join(lines)


def _table(rows: tuple[DocumentRow, ...]) -> Iterator[str]:
    yield f"{'document':<{TITLE_WIDTH}}  {'type':<20} {'pages':>5} {'by OCR':>6}  state"
    for row in sorted(rows, key=lambda row: row.title):
        title = row.title if len(row.title) <= TITLE_WIDTH else row.title[: TITLE_WIDTH - 1] + "…"
        state = f"{row.standing}: {row.reason}" if row.reason else row.standing
        yield f"{title:<{TITLE_WIDTH}}  {row.document_type:<20} {row.pages:>5} {row.recognised:>6}  {state}"
