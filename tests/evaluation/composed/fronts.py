# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Fronts of agendas, minutes and notices, whose council, body, day, hour and place are told in forms put together."""

import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from contracts.artefacts.classification import DocumentType
from tests.evaluation.composed.choosing import Choices
from tests.evaluation.composed.gatherings import Gathering, gathering

_SENTENCES = (
    "A meeting of the {body} will be held in the {place} on {day} at {hour}.",
    "A meeting of the {body} will be held at {hour} on {day} in the {place}.",
    "A meeting of the {body} will be held on {day} at {hour} in the {place}.",
    "A meeting of the {body} will be held on {day} in the {place} at {hour}.",
    "A meeting of the {body} of {council} will be held at the {place} on {day} commencing at {hour}.",
    "A meeting of {council} {body} will take place on {day} at {hour} at the {place}.",
    (
        "NOTICE IS HEREBY GIVEN that a meeting of the {body} will be held at the {place}, on {day}, at {hour}, when "
        "the business set out below will be transacted."
    ),
    (
        "You are hereby summoned to attend a meeting of the {body} to be held in the {place} on {day} at {hour} for "
        "the purpose of transacting the following business."
    ),
    "You are invited to attend the meeting of the {body} to be held on {day} at {hour} in the {place}.",
    "You are requested to attend a meeting of the {body} at {hour} on {day} at the {place}.",
    (
        "Notice is hereby given that an Ordinary Meeting of the {body} will be held in the {place} on {day} commencing "
        "at {hour}."
    ),
    "The {body} will meet in the {place} on {day} at {hour}.",
    "The next meeting of the {body} will be held at {hour} on {day} at the {place}.",
    "A {body} meeting will be held on {day} at {hour} in the {place}.",
    "The {body} of {council} will hold a regular meeting on {day}, at {hour}, in the {place}.",
)
_MINUTED = (
    "MINUTES of the meeting of the {body} held in the {place} on {day} at {hour}.",
    "Minutes of a meeting of the {body} held at {hour} on {day} in the {place}.",
    "Minutes of the {body} meeting held on {day} at {hour} in the {place}.",
    "Minutes of the meeting of the {body} held on {day} at the {place} commencing at {hour}.",
    "MINUTES OF THE PROCEEDINGS of a meeting of the {body} held at the {place} on {day} at {hour}",
    "At a meeting of the {body} held in the {place} on {day} at {hour}",
    "Minutes of the regular meeting of the {body} of the {council} held {day} at {hour} in the {place}.",
    "The {body} met in regular session on {day} at {hour} in the {place}.",
    "Minute of Meeting of the {body} held within the {place} on {day} at {hour}.",
    "Minutes of the {body} of {council} held at the {place} on {day} at {hour}",
    "A meeting of the {body} was held on {day} in the {place} and began at {hour}.",
    "Minutes of the Ordinary Meeting of the {body}, held in the {place}, on {day}, commencing at {hour}.",
)
_CASES: Mapping[str, Callable[[str], str]] = {"as is": str, "capitals": str.upper}
_DATE_LABELS = ("Date", "Meeting Date", "Date of Meeting", "DATE", "Date of meeting", "Day and Date", "Meeting date")
_TIME_LABELS = ("Time", "TIME", "Start time", "Time of Meeting", "Meeting Time", "Commencing", "Start Time")
_PLACE_LABELS = (
    "Venue",
    "VENUE",
    "Place",
    "Location",
    "Meeting Venue",
    "Venue of Meeting",
    "Meeting Location",
    "Place of Meeting",
    "Meeting Place",
    "Where",
    "Held at",
)
_SIGNS = (": ", ":  ", " - ", " – ", " : ", ":\n", "\n", "   ")
_BEFORE = (
    "Town Hall, High Street, Wenbury, WB1 2AB",
    "Tel: 01632 960001",
    "Public Document Pack",
    "www.wenbury.example",
    "Published on 3 March 2022",
    "Date of publication: 3 March 2022",
    "Agenda Item 3",
    "Democratic Services, Civic Centre",
    "Monday, 3 March 2022",
    "Chief Executive: A Marsh",
    "Issued: 3 March 2022",
)
_AFTER = (
    "Contact: Jane Lowe, Democratic Services Officer, 01632 960002",
    "Membership: Councillors Lowe (Chair), Marsh, Doyle",
    "Members of the public are welcome to attend. Please note that this meeting may be filmed.",
    "Questions must be received by 12 noon on 11 March 2022.",
    "Quorum: 4",
    "If the fire alarm sounds, leave the building and meet in the Library Car Park.",
    "This meeting will be livestreamed on the council’s website.",
    "The agenda was published on 3 March 2022.",
    "To: All Members of the Committee",
    "For further information please contact Sam Cole",
)
_ITEMS = (
    "1. Apologies for Absence",
    "2. Declarations of Interest",
    "3. Minutes",
    "To approve the minutes of the meeting held on 7 February 2022.",
    "4. Referral from the Finance Committee held on 9 February 2022 at 3.00 pm",
    "5. Date of Next Meeting",
    "The next meeting will be held on 12 May 2022 at 11.00 am in the Music Room, Marle Castle.",
)


@dataclass(frozen=True)
class Front:
    """A text of a kind with what must come out of it; None for what must not; what is left out is not asked."""

    kind: DocumentType
    text: str
    says: Mapping[str, str | None]
    choices: Mapping[str, str]


def agenda(seed: int) -> Front:
    """The front of an agenda or notice."""
    dice = Choices(seed)
    met, kind = _printed(dice), dice.one("kind", _CALLED)
    before, after = dice.some(_BEFORE, 2), dice.some(_AFTER, 3)
    head = [
        *_council(dice, met),
        *_what(dice, ("AGENDA", "Agenda", "NOTICE OF MEETING", "Summons", "Regular Meeting", "")),
    ]
    body = dice.one("form", _FORMS)(dice, met)
    return _front(dice, kind, met, [*before, *head, *body, *after, *_ITEMS])


def minutes(seed: int) -> Front:
    """The front of minutes."""
    dice = Choices(seed)
    met = _printed(dice)
    head = [*_council(dice, met), *_what(dice, ("MINUTES", "Minutes", "DRAFT MINUTES", "Minutes of Meeting", "", ""))]
    body = dice.one("form", {**_FORMS, "sentence": _minuted, "sentence too": _minuted})(dice, met)
    listed = ["PRESENT:", "Councillors Lowe (Chair), Marsh and Doyle", "In attendance: Jane Cole, Clerk"]
    ends = ["The meeting closed at 9.25 pm."]
    return _front(dice, DocumentType.MINUTES, met, [*head, *body, *listed, *_ITEMS, *ends])


_CALLED = {
    "agenda": DocumentType.AGENDA,
    "an agenda": DocumentType.AGENDA,
    "pack": DocumentType.REPORTS_PACK,
    "notice": DocumentType.NOTICE,
}


def _printed(dice: Choices) -> Gathering:
    met, case = gathering(dice), dice.one("case", _CASES)
    return replace(met, council=case(met.council), body=case(met.body))


def _front(dice: Choices, kind: DocumentType, met: Gathering, lines: Sequence[str]) -> Front:
    says = {
        "council": met.council.removeprefix("Corporation of the ").removeprefix("CORPORATION OF THE "),
        "committee": met.body,
        "meeting_date": met.date.isoformat(),
        "meeting_time": met.time,
        "venue": met.place.removeprefix("The ") if _is_told(dice) else met.place,
    }
    if "{council}" in dice.made.get("sentence", "") and dice.made["form"].startswith("sentence"):
        says.pop("council")
    return Front(kind, "\n".join(line for line in lines if line), says, dice.made)


def _is_told(dice: Choices) -> bool:
    """Whether a sentence tells the place, behind `the`."""
    return dice.made["form"].startswith("sentence") or dice.made.get("rows", "").endswith("in place")


def _council(dice: Choices, met: Gathering) -> list[str]:
    return [dice.one("council line", {"alone": "{}", "the": "The {}"}).format(met.council)]


def _what(dice: Choices, words: Sequence[str]) -> list[str]:
    return [dice.text("what", words)]


def _sentence(dice: Choices, met: Gathering) -> list[str]:
    return _told(dice, met, dice.text("sentence", _SENTENCES))


def _minuted(dice: Choices, met: Gathering) -> list[str]:
    return _told(dice, met, dice.text("sentence", _MINUTED))


def _told(dice: Choices, met: Gathering, form: str) -> list[str]:
    place = met.place.removeprefix("The ")
    if place == "Microsoft Teams":
        form = re.sub(r"\b(?:in|at|within) the \{place\}", "via {place}", form)
    said = form.format(body=met.body, place=place, day=met.day, hour=met.hour, council=met.council)
    return textwrap.wrap(said, int(dice.text("wrap", ("45", "70", "95"))))


def _lines(dice: Choices, met: Gathering) -> list[str]:
    """A line each, in one of some orders."""
    rows = {"b": met.body, "d": met.day, "t": met.hour, "p": met.place}
    return [rows[one] for one in dice.text("order", ("bdtp", "dtpb", "bptd", "bpdt", "pbdt", "bdpt"))]


def _beside(dice: Choices, met: Gathering) -> list[str]:
    """Day, hour and place on one line or two."""
    sign = dice.text("beside", (", ", " at ", " | ", " – ", "; ", " @ "))
    form = dice.one(
        "rows",
        {
            "day hour / place": [f"{met.day}{sign}{met.hour}", met.place],
            "day hour place": [f"{met.day}{sign}{met.hour}{', ' if sign in ' at @ ' else sign}{met.place}"],
            "place / day hour": [met.place, f"{met.day}{sign}{met.hour}"],
            "hour, day / place": [f"{met.hour}, {met.day}", met.place],
            "hour on day / place": [f"{met.hour} on {met.day}", met.place],
            "at hour on day / in place": [f"at {met.hour} on {met.day}", f"in the {met.place.removeprefix('The ')}"],
            "on day / at hour / at place": [f"on {met.day}", f"at {met.hour}", f"at {met.place}"],
            "held on day at place / hour": [f"held on {met.day}", f"at {met.place}", f"commencing at {met.hour}"],
        },
    )
    return [met.body, *form]


def _labelled(dice: Choices, met: Gathering) -> list[str]:
    """A label each."""
    sign = dice.text("sign", _SIGNS)
    rows = [
        (dice.text("date label", _DATE_LABELS), met.day),
        (dice.text("time label", _TIME_LABELS), met.hour),
        (dice.text("place label", _PLACE_LABELS), met.place),
    ]
    if dice.often("place first", 0.3):
        rows = [rows[2], *rows[:2]]
    said = [f"{label}{sign}{value}" for label, value in rows]
    if dice.often("on one line", 0.2) and "\n" not in sign and ":" in sign:
        said = [" ".join(said)]
    return [met.body, *"\n".join(said).split("\n")]


def _body_labelled(dice: Choices, met: Gathering) -> list[str]:
    label = dice.text(
        "body label",
        (
            "Meeting",
            "Committee",
            "Name of Meeting",
            "Meeting of",
            "Meeting Name",
            "Board/Committee",
            "Meeting Title",
            "Meeting Type",
            "Meeting Body",
        ),
    )
    rows = _labelled(dice, met)
    return [f"{label}: {met.body}", *rows[1:]]


def _day_and_hour(dice: Choices, met: Gathering) -> list[str]:
    """Day and hour behind one label."""
    label = dice.text(
        "both label",
        (
            "Date and Time",
            "Date & Time",
            "Date/Time",
            "When",
            "Date and time of meeting",
            "Time and Date",
            "Meeting Date and Time",
            "Date",
        ),
    )
    join = dice.text("both join", (" at ", ", ", " - ", " "))
    place = dice.text("place label", _PLACE_LABELS)
    return [met.body, f"{label}: {met.day}{join}{met.hour}", f"{place}: {met.place}"]


def _columns(dice: Choices, met: Gathering) -> list[str]:
    """All labels above all values, as the text of a table that is read by columns."""
    place = dice.text("place label", _PLACE_LABELS[:5])
    return [met.body, "Date:", "Time:", f"{place}:", met.day, met.hour, met.place]


def _notice(dice: Choices, met: Gathering) -> list[str]:
    """A sentence that goes over into labelled rows."""
    an = dice.text("an", ("an ordinary", "a", "a special"))
    lead = f"Notice is hereby given that {an} meeting of the {met.body} will be held on:"
    rows = [f"Date: {met.day}", f"Time: {met.hour}", f"Venue: {met.place}"]
    return [*textwrap.wrap(lead, 80), *rows]


_FORMS: Mapping[str, Callable[[Choices, Gathering], list[str]]] = {
    "sentence": _sentence,
    "lines": _lines,
    "beside": _beside,
    "labelled": _labelled,
    "body labelled": _body_labelled,
    "day and hour": _day_and_hour,
    "columns": _columns,
    "notice": _notice,
}
