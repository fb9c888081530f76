"""All facts of one paper, as a pure function of its text and classification."""

from dataclasses import replace

from contracts.artefacts.classification import Classification, DocumentType
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.text import RecognisedText
from workers.domain.paper_text import Paper, paper_of
from workers.stages.extract.asked.recommendations import recommendations
from workers.stages.extract.asked.sections import appendices, background_papers, implications, options, reasons
from workers.stages.extract.decided.call_in import call_in
from workers.stages.extract.decided.decisions import decisions
from workers.stages.extract.decided.proceedings import actions, declarations, motions, votes
from workers.stages.extract.decided.questions import questions
from workers.stages.extract.figures.conflicts import conflicts
from workers.stages.extract.figures.money import money
from workers.stages.extract.figures.percentages import percentages
from workers.stages.extract.figures.statutes import statutes
from workers.stages.extract.figures.tables import tables
from workers.stages.extract.front.forms import without_numbers
from workers.stages.extract.front.labels import apart
from workers.stages.extract.front.rows import with_colons
from workers.stages.extract.items.items import agenda_items, item_titles
from workers.stages.extract.meeting.council import council
from workers.stages.extract.meeting.day import meeting
from workers.stages.extract.meeting.days import days, decision_date, next_meeting
from workers.stages.extract.meeting.venue import venue
from workers.stages.extract.named.memos import across
from workers.stages.extract.named.particulars import decision_maker, decision_type, purpose, reference
from workers.stages.extract.named.titles import title
from workers.stages.extract.named.wards import wards
from workers.stages.extract.officers.officers import contacts_at_head, officers
from workers.stages.extract.points.numbering import with_numbers
from workers.stages.extract.roll.call import members_present, officers_listed, sent_apologies
from workers.stages.extract.roll.front import led
from workers.stages.extract.roll.roll import lists
from workers.stages.extract.roll.substitutes import substitutes


def extract(text: RecognisedText, classification: Classification, source_title: str) -> Extraction:
    """The facts that the document states; the title at the source is a listing, not a statement, and adds none."""
    del source_title
    return facts(paper_of(text), classification.document_type.value)


def facts(paper: Paper, kind: DocumentType) -> Extraction:
    """The facts of a paper of this kind."""
    lines = without_numbers(paper.lines) if kind is DocumentType.DECISION_RECORD else paper.lines
    paper = replace(paper, lines=across(apart(with_numbers(lines))))
    items = item_titles(paper, kind) if kind is DocumentType.SUPPLEMENT else ()
    front = replace(paper, lines=with_colons(paper.lines))
    proposed, met = recommendations(paper, kind), meeting(front, kind)
    minutes = kind is DocumentType.MINUTES
    there = replace(paper, lines=led(paper.lines)) if minutes else paper
    rolls = lists(there.lines) if minutes else ()
    return Extraction(
        council=council(paper),
        committee=met.committee,
        meeting_date=met.day,
        meeting_time=met.time,
        venue=venue(front, kind, met.day, met.opening),
        title=title(front, kind, items),
        reference=reference(front, kind, items),
        decision_maker=decision_maker(front, kind, proposed.lead_in),
        decision_type=decision_type(front),
        purpose=purpose(front),
        decision_date=decision_date(front, kind),
        call_in=call_in(paper, kind),
        wards=wards(paper),
        officers=officers_listed(there, rolls, contacts_at_head(paper)) if minutes else officers(paper, kind),
        recommendations=proposed.points,
        options=options(paper),
        reasons=reasons(paper),
        implications=implications(paper, kind),
        decisions=decisions(paper, kind),
        present=members_present(there, rolls) if minutes else (),
        apologies=sent_apologies(there, rolls) if minutes else (),
        substitutes=substitutes(paper) if minutes else (),
        declarations=declarations(paper) if minutes else (),
        agenda_items=agenda_items(paper, kind),
        motions=motions(paper) if minutes else (),
        votes=votes(paper) if minutes else (),
        actions=actions(paper) if minutes else (),
        next_meeting=next_meeting(paper, kind),
        questions=questions(paper, kind),
        money=money(paper),
        percentages=percentages(paper),
        days=days(paper),
        statutes=statutes(paper),
        background_papers=background_papers(paper),
        appendices=appendices(paper),
        tables=tables(paper),
        conflicts=conflicts(paper),
    )
