"""A supplement: a letter, and behind it the report that was to follow."""

from reportlab.platypus import PageBreak

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, plain, with_weekday
from tests.sample_council.facts import AgendaItem, Facts, Officer
from tests.sample_council.layout import (
    Story,
    body,
    build,
    bulleted,
    centred,
    contact,
    figures,
    heading,
    label_block,
    lettered,
    numbered,
    section,
)
from tests.sample_council.schedule import cabinet_items, page_ranges

TITLE = "Weekly Food Waste Collections"
RECOMMENDATIONS = (
    "Approve the introduction of weekly food waste collections to all 52,700 households in the borough from 5 October.",
    "Approve the purchase of nine collection vehicles and 54,000 sets of containers at a cost of £2.310m.",
    (
        "Award the contract for the treatment of food waste to Tarnbeck Biogas Limited for seven years, with an "
        "option to extend it by three."
    ),
)
COSTS = (
    ("Collection crews", "685", "1,190", "1,225"),
    ("Treatment of food waste", "240", "415", "430"),
    ("Less: disposal cost avoided", "(310)", "(560)", "(585)"),
    ("Less: government grant", "(450)", "(780)", "(780)"),
    ("Net revenue cost", "165", "265", "290"),
)


def facts(dates: Dates) -> Facts:
    return Facts(
        document_type=DocumentType.SUPPLEMENT,
        topics=(Topic.WASTE_AND_RECYCLING,),
        pages=3,
        title=TITLE,
        council=people.COUNCIL,
        committee=people.CABINET,
        meeting_date=dates.cabinet,
        decision_maker=people.CABINET,
        decision_type="Key decision",
        officers=(
            people.DEMOCRATIC_SERVICES,
            Officer(people.CHIEF_EXECUTIVE.name, people.CHIEF_EXECUTIVE.role),
            people.ENVIRONMENT_DIRECTOR,
            people.WASTE_HEAD,
        ),
        recommendations=RECOMMENDATIONS,
        agenda_items=(AgendaItem("8", TITLE),),
        key_figures=("52,700", "£2.310m", "£0.165m", "4,900 tonnes"),
    )


def content(dates: Dates) -> bytes:
    story = [*_letter(dates), PageBreak(), *_report(dates), contact(people.WASTE_HEAD)]
    return build(story, f"Supplement for Cabinet, {plain(dates.cabinet)}", "Cabinet - supplement")


def _letter(dates: Dates) -> Story:
    officer = people.DEMOCRATIC_SERVICES
    last = max(end for _, end in page_ranges(cabinet_items(dates)).values())
    block = [
        ("Ask for:", f"{officer.name}, {officer.role}"),
        ("Tel:", officer.phone or ""),
        ("Email:", officer.email or ""),
        ("Date:", plain(dates.supplement_published)),
    ]
    return [
        centred(people.COUNCIL.upper()),
        label_block(block),
        body("Dear Councillor"),
        heading(f"CABINET - {with_weekday(dates.cabinet).upper()}"),
        body(
            "The following report was not ready when the agenda for this meeting was published. It is now "
            "enclosed for consideration."
        ),
        heading("SUPPLEMENTARY AGENDA"),
        numbered("8.", f"<b>{TITLE}</b> (Pages {last + 1} - {last + 2})"),
        body("Report of the Director of Environment and Highways, marked as to follow on the agenda."),
        body(
            "The Chair has agreed to take the report at this meeting because the vehicles must be ordered by "
            "the end of the month."
        ),
        body("Yours sincerely"),
        body(f"{people.CHIEF_EXECUTIVE.name}<br/>{people.CHIEF_EXECUTIVE.role}"),
    ]


def _report(dates: Dates) -> Story:
    director = people.ENVIRONMENT_DIRECTOR
    block = [
        ("Agenda item:", "8"),
        ("Report to:", f"Cabinet - {plain(dates.cabinet)}"),
        ("Report of:", f"{director.name}, {director.role}"),
        ("Subject:", TITLE),
        ("Cabinet Member:", f"{people.ENVIRONMENT_MEMBER}, Cabinet Member for Environment and Highways"),
        ("Key decision:", "Yes"),
    ]
    return [
        centred("WEEKLY FOOD WASTE COLLECTIONS", 13),
        label_block(block),
        *section(1, "Purpose of the report", _PURPOSE),
        heading("2. Recommendations"),
        numbered("2.1", "Cabinet is recommended to:"),
        *lettered(RECOMMENDATIONS),
        *section(3, "Background", _BACKGROUND),
        *section(4, "Financial implications", _FINANCIAL),
        figures("Table 1: Revenue cost", ("£000", "First year", "Second year", "Third year"), COSTS),
        *section(5, "Legal implications", _LEGAL),
        *section(6, "Equality implications", _EQUALITY),
        *section(7, "Climate implications", _CLIMATE),
        heading("Background papers"),
        *bulleted(("Waste composition analysis of the borough", "Evaluation of tenders (exempt)")),
    ]


_PURPOSE = (
    "To ask Cabinet to agree how and when food waste will be collected from every household in the borough each week.",
)
_BACKGROUND = (
    (
        "Food makes up 31 per cent of the contents of refuse bins in the borough. The Council collected 4,900 "
        "tonnes of it as refuse last year and paid to have it burnt."
    ),
    (
        "A trial with 3,150 households in Thornley and Kiln Green ran for nine months. Two in three households "
        "took part every week, and the weight of their refuse fell by a quarter."
    ),
    (
        "Four tenders were received for the treatment of food waste. The offer of Tarnbeck Biogas Limited scored "
        "highest for both quality and price."
    ),
)
_FINANCIAL = (
    (
        "The capital cost of £2.310m is met by a grant of £1.640m and by borrowing of £0.670m. The net revenue "
        "cost is £0.165m in the first year, as shown in Table 1, and is included in the draft budget."
    ),
)
_LEGAL = (
    "The Environment Act 2021 requires waste collection authorities to collect food waste from households separately.",
)
_EQUALITY = (
    (
        "An equality impact assessment was published with the agenda. Assisted collections will be offered to "
        "residents who cannot carry the container to the kerb."
    ),
)
_CLIMATE = (
    "Treatment by digestion instead of burning is expected to avoid 1,870 tonnes of carbon dioxide equivalent a year.",
)
