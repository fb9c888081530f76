"""What the council's website lists: committees, meetings, their items and the papers under each."""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from tests.sample_council import people
from tests.sample_council.dates import Dates, month, ordinal

FRONT_SHEET, PRINTED_MINUTES, SUPPLEMENT = 0, 1, 9
"""Values of `?T=` in the address of a document of a whole meeting."""


@dataclass(frozen=True)
class Committee:
    """A committee by its number at the source."""

    id: int
    title: str
    category: str
    expired: bool = False


@dataclass(frozen=True)
class Listed:
    """A paper as it is listed; `name` is that of the paper in the catalogue, `id` its number at the source."""

    name: str
    id: int
    title: str
    published: date
    pages: int = 1
    kind: int | None = None
    """None for the paper of an item, else the `?T=` of a document of the whole meeting."""


@dataclass(frozen=True)
class Item:
    """An agenda item; `number` is the printed one."""

    id: int
    number: str
    title: str
    text: str = ""
    papers: tuple[Listed, ...] = ()
    restricted: bool = False
    minutes: str = ""


@dataclass(frozen=True)
class Meeting:
    """A meeting with all that is listed under it."""

    id: int
    committee: Committee
    day: date
    time: str
    items: tuple[Item, ...] = ()
    documents: tuple[Listed, ...] = ()
    """Front sheet, supplements and printed minutes, which only the HTML page links."""
    status: str = "Confirmed"
    venue: str = people.VENUE
    minutes_published: bool = False


CABINET = Committee(231, people.CABINET, "Executive")
PLANNING = Committee(236, people.PLANNING, "Regulatory")
PANEL = Committee(219, "Town Centre Panel", "Advisory", expired=True)
COMMITTEES = (CABINET, PLANNING, PANEL)

RESTRICTED_ID = 8108
"""Attachment number of the exempt report, which is named without an address."""


def meetings(dates: Dates) -> tuple[Meeting, ...]:
    """All meetings, the earliest first."""
    return (_last_cabinet(dates), _cabinet(dates), _planning(dates), _next_cabinet(dates))


def _last_cabinet(dates: Dates) -> Meeting:
    printed = Listed("minutes", 4188, "Printed minutes", dates.agenda_published, 2, PRINTED_MINUTES)
    items = (
        Item(30411, "1", "Apologies for absence", minutes="Apologies were received from Councillor Gareth Lomax."),
        Item(30412, "2", "Declarations of interest"),
    )
    return Meeting(4188, CABINET, dates.last_cabinet, "18:30", items, (printed,), minutes_published=True)


def _next_cabinet(dates: Dates) -> Meeting:
    return Meeting(4230, CABINET, dates.next_cabinet, "18:30")


def _cabinet(dates: Dates) -> Meeting:
    documents = (
        Listed("agenda-cabinet", 4209, "Agenda frontsheet", dates.agenda_published, 2, FRONT_SHEET),
        Listed("supplement", 1377, "Supplement: Food Waste Collections", dates.supplement_published, 3, SUPPLEMENT),
    )
    return Meeting(4209, CABINET, dates.cabinet, "18:30", cabinet_items(dates), documents)


def cabinet_items(dates: Dates) -> tuple[Item, ...]:
    """The agenda of the main meeting."""
    published = dates.agenda_published
    return (
        Item(30501, "1", "Apologies for absence"),
        Item(
            30502,
            "2",
            "Declarations of interest",
            "Members are asked to declare any interest in an item on this agenda.",
        ),
        Item(
            30503,
            "3",
            "Minutes of the previous meeting",
            f"To confirm as a correct record the minutes of the meeting held on {ordinal(dates.last_cabinet)}.",
            (Listed("minutes", 8101, "Minutes of the previous meeting", published, 2),),
        ),
        Item(30504, "4", "Questions from members of the public"),
        Item(
            30505,
            "5",
            budget_title(dates),
            "Report of the Director of Finance.",
            (Listed("budget-monitoring", 8102, "Budget Monitoring Report", published, 4),),
        ),
        Item(
            30506,
            "6",
            "Damp and Mould in Council Homes: Inspection Programme",
            "Report of the Director of Housing and Communities.",
            (Listed("damp-and-mould", 8103, "Damp and Mould Inspection Programme", published, 2),),
        ),
        Item(
            30507,
            "7",
            "Community Asset Transfer of the Old Corn Exchange",
            "Report of the Assistant Director of Property.",
            (Listed("corn-exchange", 8104, "Old Corn Exchange report with signed heads of terms", published, 3),),
        ),
        Item(
            30508,
            "8",
            "Weekly Food Waste Collections",
            "Report of the Director of Environment and Highways, to follow.",
            (Listed("food-waste-equality", 8105, "Equality Impact Assessment", published, 2),),
        ),
        Item(
            30509,
            "9",
            "Electric Vehicle Charging in Council Car Parks",
            "Report of the Director of Environment and Highways.",
            (Listed("vehicle-charging", 8106, "Electric Vehicle Charging", published, 1),),
        ),
        Item(
            30510,
            "10",
            "Executive decisions taken since the last meeting",
            "For information.",
            (Listed("decision-record", 8107, "Record of decision EH/041", published, 1),),
        ),
        Item(
            30511,
            "11",
            "Purchase of land at Tenter Lane",
            "Exempt by virtue of paragraph 3 of Schedule 12A to the Local Government Act 1972.",
            restricted=True,
        ),
    )


def budget_title(dates: Dates) -> str:
    period = f"Period {dates.period} ({month(dates.period_end)})"
    return f"Revenue and Capital Budget Monitoring {dates.financial_year}: {period}"


def _planning(dates: Dates) -> Meeting:
    front = Listed("agenda-planning", 4215, "Agenda frontsheet", dates.supplement_published, 1, FRONT_SHEET)
    return Meeting(4215, PLANNING, dates.planning, "19:00", planning_items(dates), (front,))


def planning_items(dates: Dates) -> tuple[Item, ...]:
    """The agenda of the Planning Committee."""
    return (
        Item(30601, "1", "Apologies for absence and substitutions"),
        Item(30602, "2", "Declarations of interest"),
        Item(
            30603,
            "3",
            "Application 25/01184/FUL: Land north of Kiln Lane, Great Ashmere",
            "Report of the Head of Planning.",
            (Listed("kiln-lane", 8121, "25/01184/FUL Land north of Kiln Lane", dates.supplement_published, 2),),
        ),
        Item(30604, "4", "Appeals & enforcement performance", "Oral update by the Head of Planning."),
    )


def page_ranges(items: tuple[Item, ...]) -> dict[str, tuple[int, int]]:
    """First and last page of each paper as numbered through all papers of an agenda, `(Pages 1 - 3)`."""
    papers = [paper for item in items for paper in item.papers]
    ends = list(accumulate(paper.pages for paper in papers))
    return {paper.name: (end - paper.pages + 1, end) for paper, end in zip(papers, ends, strict=True)}
