"""The page of a meeting, from its record and its papers."""

from collections.abc import Sequence

from contracts.artefacts.meeting import MeetingPage, MeetingRecord, PageVersion
from workers.stages.assemble.facts import attendees, meeting_facts, topics
from workers.stages.assemble.missing import missing
from workers.stages.assemble.papers import Paper, page_document, telling
from workers.stages.assemble.sentences import overview, page_items


def assemble(record: MeetingRecord, papers: Sequence[Paper], versions: tuple[PageVersion, ...] = ()) -> MeetingPage:
    """What readers see of a meeting; equal inputs give an equal page."""
    told = telling(papers)
    facts = meeting_facts(record, told)
    return MeetingPage(
        id=record.id,
        source=record.source,
        record_sequence=record.sequence,
        council=facts.council,
        committee=facts.committee,
        starts_at=facts.starts_at,
        status=record.status,
        venue=facts.venue,
        url=record.url,
        summary=overview(record, told),
        items=page_items(record, told),
        documents=tuple(page_document(paper, told) for paper in papers),
        attendees=attendees(record, told),
        topics=topics(told),
        missing=() if record.is_left else missing(record, papers, facts),
        versions=versions,
        elsewhere=record.elsewhere,
    )
