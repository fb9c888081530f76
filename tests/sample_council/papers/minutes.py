"""The minutes of the Cabinet meeting before the main one."""

from collections.abc import Sequence

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, clock, ordinal, plain
from tests.sample_council.facts import AgendaItem, Facts, Officer
from tests.sample_council.layout import SERIF, Story, body, build, centred, heading, label_block, lettered

PRESENT = (
    people.LEADER,
    people.DEPUTY_LEADER,
    people.HOUSING_MEMBER,
    people.ENVIRONMENT_MEMBER,
    people.COMMUNITIES_MEMBER,
    people.CHILDREN_MEMBER,
)
IN_ATTENDANCE = (
    people.CHIEF_EXECUTIVE,
    people.FINANCE_DIRECTOR,
    people.ENVIRONMENT_DIRECTOR,
    people.MONITORING_OFFICER,
    Officer(people.DEMOCRATIC_SERVICES.name, people.DEMOCRATIC_SERVICES.role),
)
LIBRARY_DECISIONS = (
    "the opening hours of the six branch libraries be changed from 1 September as set out in Appendix B to the report",
    "a grant of £45,000 be made to the Friends of Thornley Library towards the cost of self-service equipment.",
)
TREE_DECISION = (
    "the Tree Strategy be adopted and 3,000 trees be planted in each of the next five winters at a cost of £0.240m "
    "a year."
)
STREET_DECISION = (
    "the speed limit on the streets listed in Appendix A be reduced to 20 miles per hour, subject to the making "
    "of a traffic regulation order."
)


def facts(dates: Dates) -> Facts:
    return Facts(
        document_type=DocumentType.MINUTES,
        topics=(Topic.PARKS_LEISURE_AND_CULTURE, Topic.ENVIRONMENT_AND_CLIMATE, Topic.TRANSPORT_AND_HIGHWAYS),
        pages=2,
        title="MINUTES of a meeting of the Cabinet",
        council=people.COUNCIL,
        committee=people.CABINET,
        meeting_date=dates.last_cabinet,
        meeting_time="18:30",
        venue=people.VENUE,
        officers=IN_ATTENDANCE,
        decisions=(
            f"RESOLVED that {_earlier_minutes(dates)}",
            *LIBRARY_DECISIONS,
            f"RESOLVED that {TREE_DECISION}",
            f"RESOLVED that {STREET_DECISION}",
        ),
        present=PRESENT,
        apologies=(people.CARE_MEMBER,),
        agenda_items=tuple(AgendaItem(number, title) for number, title in _TITLES),
        key_figures=("£45,000", "£0.240m", "3,000"),
    )


def content(dates: Dates) -> bytes:
    story = [*_opening(dates), *_formal_items(dates), *_libraries(), *_trees(), *_speed_limits(), *_close(dates)]
    return build(story, f"Minutes of Cabinet, {plain(dates.last_cabinet)}", "Cabinet minutes", SERIF)


_TITLES = (
    ("71", "Apologies for absence"),
    ("72", "Declarations of interest"),
    ("73", "Minutes of the previous meeting"),
    ("74", "Questions from members of the public"),
    ("75", "Library Opening Hours"),
    ("76", "Tree Strategy"),
    ("77", "Speed Limits in Residential Streets"),
)


def _earlier_minutes(dates: Dates) -> str:
    day = plain(dates.days_before(56))
    return f"the minutes of the meeting held on {day} be approved as a correct record and signed by the Chair."


def _item(number: str, texts: Sequence[str]) -> Story:
    return [heading(f"{number}. {dict(_TITLES)[number]}", SERIF), *(body(text, SERIF) for text in texts)]


def _resolved(text: str) -> Story:
    return [body(f"<b>RESOLVED</b> that {text}", SERIF)]


def _opening(dates: Dates) -> Story:
    lead = (
        f"<b>MINUTES of a meeting of the Cabinet</b> held in the {people.VENUE} on {ordinal(dates.last_cabinet)} at "
        f"{clock('18:30')}."
    )
    chair, *others = PRESENT
    officers = "; ".join(f"{officer.name} ({officer.role})" for officer in IN_ATTENDANCE)
    rows = [
        ("Present:", "<br/>".join((f"{chair} (Chair)", *others))),
        ("Also present:", f"{people.OPPOSITION_LEADER}, Leader of the Opposition"),
        ("Officers in attendance:", officers),
        ("Apologies:", people.CARE_MEMBER),
    ]
    return [
        centred(people.COUNCIL.upper(), face=SERIF),
        centred("CABINET", face=SERIF),
        body(lead, SERIF),
        label_block(rows, SERIF),
    ]


def _formal_items(dates: Dates) -> Story:
    declared = (
        f"{people.COMMUNITIES_MEMBER} declared a non-pecuniary interest in minute 75 as a member of the Friends of "
        "Thornley Library and took no part in the vote."
    )
    question = (
        (
            "Mr Edwin Sallow of Thornley asked when the footpath beside the canal, closed since the floods, would "
            "be opened again."
        ),
        (
            f"{people.ENVIRONMENT_MEMBER} replied that the contractor would start within six weeks and that the "
            "work would take a month. He would write to Mr Sallow with the date."
        ),
    )
    return [
        *_item("71", (f"An apology for absence was received from {people.CARE_MEMBER}.",)),
        *_item("72", (declared,)),
        *_item("73", ()),
        *_resolved(_earlier_minutes(dates)),
        *_item("74", question),
    ]


def _libraries() -> Story:
    texts = (
        (
            f"{people.COMMUNITIES_MEMBER} introduced the report, which set out the result of a consultation on the "
            "opening hours of branch libraries. There had been 1,906 replies, and 63 per cent of them asked for "
            "opening on Saturday afternoons."
        ),
        (
            f"{people.OPPOSITION_LEADER} asked whether the change could be made without reducing the hours on "
            "weekdays. The Chief Executive said that self-service equipment would allow the weekday hours to be "
            "kept at all six branches."
        ),
        (
            f"{people.CHILDREN_MEMBER} welcomed the proposal and asked that schools be told of the new hours "
            "before the summer."
        ),
    )
    vote = "Voting: for 5, against 0, abstentions 0. One member did not vote."
    return [
        *_item("75", texts),
        body("<b>RESOLVED</b> that:", SERIF),
        *lettered(LIBRARY_DECISIONS, SERIF),
        body(vote, SERIF),
    ]


def _trees() -> Story:
    texts = (
        (
            "The Director of Environment and Highways presented the draft Tree Strategy. Trees covered 13 per "
            "cent of the borough, against an average of 16 per cent for similar areas, and four wards had less "
            "than 8 per cent."
        ),
        (
            "Members discussed the care of young trees in dry summers. Watering for the first three years was "
            "included in the cost."
        ),
    )
    return [*_item("76", texts), *_resolved(TREE_DECISION), body("The decision was unanimous.", SERIF)]


def _speed_limits() -> Story:
    texts = (
        (
            "Cabinet considered a report on speed limits in 41 residential streets. Surveys had found average "
            "speeds between 23 and 29 miles per hour, and there had been 17 collisions with injury in three years."
        ),
        (
            f"{people.DEPUTY_LEADER} asked about enforcement. Officers confirmed that the police had been "
            "consulted and did not object."
        ),
        (
            "An amendment to leave out Ripley Road was moved and seconded. On being put to the vote it was lost "
            "by two votes to four."
        ),
    )
    return [*_item("77", texts), *_resolved(STREET_DECISION), body("Voting: for 4, against 1, abstentions 1.", SERIF)]


def _close(dates: Dates) -> Story:
    call_in = (
        "Decisions 75 to 77 may be called in until 5.00 pm on the fifth working day after publication of these minutes."
    )
    return [
        body("The meeting closed at 8.10 pm.", SERIF),
        body(call_in, SERIF),
        body("Chair ............................................    Date ............................", SERIF),
        body(f"The next meeting will be held on {ordinal(dates.cabinet)}.", SERIF),
    ]
