"""What a reader would look for on the page of a meeting and does not find, said plainly."""

from collections.abc import Iterator, Sequence

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import DocumentState, MeetingRecord, Missing
from workers.stages.assemble.facts import MeetingFacts
from workers.stages.assemble.papers import Paper, is_agenda, is_minutes

WHAT = {
    DocumentState.TO_FOLLOW: ("document_to_follow", "“{}” is to follow."),
    DocumentState.RESTRICTED: ("document_restricted", "“{}” is not open to the public."),
    DocumentState.WITHDRAWN: ("document_withdrawn", "“{}” is no longer published."),
}
UNREADABLE = "“{}” could not be read: {}."


def missing(record: MeetingRecord, papers: Sequence[Paper], facts: MeetingFacts) -> tuple[Missing, ...]:
    """Everything that is missing: of the meeting, of its papers, of its items."""
    return (
        *missing_facts(record, facts),
        *missing_papers(record, papers),
        *map(missing_document, lost(papers)),
        *restricted(record),
    )


def missing_facts(record: MeetingRecord, facts: MeetingFacts) -> Iterator[Missing]:
    """Date and venue that nobody states."""
    if facts.starts_at is None:
        stated = f"Its papers state {facts.day.isoformat()} and no time." if facts.day else "No date is stated."
        stated = f"It is listed for {record.day.isoformat()} without a time." if record.day else stated
        yield Missing(what="date", detail=stated)
    if facts.venue is None:
        yield Missing(what="venue", detail="No venue is stated.")


def missing_papers(record: MeetingRecord, papers: Sequence[Paper]) -> Iterator[Missing]:
    """Agenda and minutes that are not published yet; a cancelled meeting needs neither."""
    if is_cancelled(record):
        return
    if not record.agenda_published and not any(map(is_agenda, papers)):
        yield Missing(what="agenda", detail="The agenda is not published yet.")
    if not record.minutes_published and not any(map(is_minutes, papers)):
        yield Missing(what="minutes", detail="The minutes are not published yet.")


def is_cancelled(record: MeetingRecord) -> bool:
    """Whether the source says that the meeting does not take place."""
    return "cancel" in record.status.casefold()


def lost(papers: Sequence[Paper]) -> list[Paper]:
    """Documents without content."""
    return [paper for paper in papers if paper.document.state is not DocumentState.SUMMARISED]


def missing_document(paper: Paper) -> Missing:
    """Why a document has no content here."""
    title = paper.record.title
    if paper.document.failed is not None:
        reason = in_words(paper.document.failed.reason)
        return Missing(what="document_failed", detail=UNREADABLE.format(title, reason), document=paper.record.id)
    what, detail = WHAT[paper.document.state]
    return Missing(what=what, detail=detail.format(title), document=paper.record.id)


def in_words(reason: ReasonCode) -> str:
    """A reason code for a reader."""
    return reason.value.replace("_", " ")


def restricted(record: MeetingRecord) -> Iterator[Missing]:
    """Items that are discussed in private."""
    for item in record.items:
        if item.restricted:
            name = f"Item {item.number}" if item.number else f"“{item.title}”"
            yield Missing(what="item_restricted", detail=f"{name} is discussed in private.")
