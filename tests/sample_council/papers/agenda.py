"""The front sheets: items with their page ranges, when, where, and whom to ask."""

import html
from dataclasses import dataclass

from reportlab.lib.units import cm
from reportlab.platypus import Flowable as PlatypusFlowable
from reportlab.platypus import Paragraph, Spacer, Table

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, clock, ordinal, with_weekday
from tests.sample_council.facts import AgendaItem, Facts, Officer
from tests.sample_council.layout import SANS, TEXT_WIDTH, Story, body, build, bulleted, centred, heading, numbered
from tests.sample_council.schedule import Item, Meeting, page_ranges

CABINET_MEMBERS = (
    f"{people.LEADER} (Chair), {people.DEPUTY_LEADER} (Vice-Chair), {people.HOUSING_MEMBER}, "
    f"{people.ENVIRONMENT_MEMBER}, {people.COMMUNITIES_MEMBER}, {people.CARE_MEMBER} and {people.CHILDREN_MEMBER}"
)
PLANNING_MEMBERS = (
    "Councillor Winifred Garside (Chair), Councillor Leon Hartshorne (Vice-Chair), Councillor Yusuf Rahman, "
    "Councillor Philippa Dalby, Councillor Neil Outhwaite, Councillor Tessa Grindrod and Councillor Bernard Moxon"
)


@dataclass(frozen=True)
class FrontSheet:
    """The front sheet of one meeting."""

    meeting: Meeting
    members: str
    topics: tuple[Topic, ...]
    pages: int

    def facts(self, _dates: Dates) -> Facts:
        return Facts(
            document_type=DocumentType.AGENDA,
            topics=self.topics,
            pages=self.pages,
            title=f"AGENDA {self.meeting.committee.title.upper()}",
            council=people.COUNCIL,
            committee=self.meeting.committee.title,
            meeting_date=self.meeting.day,
            meeting_time=self.meeting.time,
            venue=self.meeting.venue,
            officers=(people.DEMOCRATIC_SERVICES, people.CHIEF_EXECUTIVE),
            agenda_items=tuple(AgendaItem(item.number, item.title) for item in self.meeting.items),
        )

    def content(self, dates: Dates) -> bytes:
        story = [
            *_head(self.meeting),
            body(f"<b>Membership:</b> {self.members}"),
            *_items(self.meeting),
            *_close(dates, self.meeting),
        ]
        return build(story, f"Agenda for {self.meeting.committee.title}, {ordinal(self.meeting.day)}", people.COUNCIL)


def _head(meeting: Meeting) -> Story:
    officer = people.DEMOCRATIC_SERVICES
    return [
        centred(people.COUNCIL.upper()),
        centred("AGENDA", 16),
        centred(meeting.committee.title.upper(), 16),
        _when_and_whom(f"{ordinal(meeting.day)}, at {clock(meeting.time)}", meeting.venue, officer),
    ]


def _when_and_whom(when: str, venue: str, officer: Officer) -> PlatypusFlowable:
    plain = SANS.style(fontSize=10, leading=13, spaceAfter=0)
    left = Paragraph(f"<b>{when}</b><br/>{venue}", plain)
    right = Paragraph(
        f"Contact officer: {officer.name}, {officer.role}<br/>Tel: {officer.phone}<br/>Email: {officer.email}", plain
    )
    return Table(
        [[left, right]],
        colWidths=[TEXT_WIDTH * 0.54, TEXT_WIDTH * 0.46],
        style=[("VALIGN", (0, 0), (-1, -1), "TOP")],
        spaceAfter=10,
    )


def _items(meeting: Meeting) -> Story:
    ranges = page_ranges(meeting.items)
    public = [item for item in meeting.items if not item.restricted]
    exempt = [item for item in meeting.items if item.restricted]
    story: Story = [heading("UNRESTRICTED ITEMS"), *(flowable for item in public for flowable in _item(item, ranges))]
    if exempt:
        note = (
            "The Cabinet is likely to resolve that the public be excluded from the meeting during consideration "
            "of the following item, because exempt information would be disclosed."
        )
        story += [
            heading("EXEMPT ITEMS"),
            body(note),
            *(flowable for item in exempt for flowable in _item(item, ranges)),
        ]
    return story


def _item(item: Item, ranges: dict[str, tuple[int, int]]) -> Story:
    spans = [ranges[paper.name] for paper in item.papers]
    pages = f" (Pages {spans[0][0]} - {spans[-1][1]})" if spans else ""
    story: Story = [numbered(f"{item.number}.", f"<b>{html.escape(item.title)}</b>{pages}")]
    if item.text:
        story.append(Paragraph(item.text, SANS.style(leftIndent=1.15 * cm, fontSize=10)))
    return story


def _close(dates: Dates, meeting: Meeting) -> Story:
    published = dates.agenda_published if meeting.day == dates.cabinet else dates.supplement_published
    return [
        Spacer(1, 10),
        body(f"{people.CHIEF_EXECUTIVE.name}<br/>{people.CHIEF_EXECUTIVE.role}"),
        body(f"Published: {with_weekday(published)}"),
        heading("Attending the meeting"),
        *bulleted(
            (
                "Members of the public are welcome to attend any part of the meeting that is not exempt.",
                "Questions must reach Democratic Services by noon, two working days before the meeting.",
                "The meeting may be filmed or recorded by the press and public.",
                "The Council Chamber has step-free access and an induction loop.",
            )
        ),
    ]
