# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Fronts of reports and records of decisions, put together from labels, signs, rows and headings."""

import textwrap
from collections.abc import Callable, Mapping

from contracts.artefacts.classification import DocumentType
from tests.evaluation.composed.choosing import Choices
from tests.evaluation.composed.fronts import Front
from tests.evaluation.composed.gatherings import Gathering, gathering

TITLES = (
    "Revenue Budget Monitoring Quarter 2",
    "Highway Maintenance Programme 2025/26",
    "Award of Grounds Contract",
    "Review of the Statement of Licensing Policy",
    "Annual Report on Complaints and Compliments",
    "Town Centre Parking Order",
    "Treasury Management Mid-Year Report",
    "Proposed Lease of Unit 4, Weavers Court",
    "Corporate Risk Register",
    "Adoption of the Playing Pitch Strategy",
    "Zoning By-law Amendment – 14 Mill Road",
    "Wenbury Library Refurbishment",
    "Climate Action Plan: Progress Update",
    "School Admission Arrangements for 2026/27 and Coordinated Schemes",
    "Procurement of Home to School Transport Services for Pupils with Special Educational Needs and Disabilities",
    "Community Grants Fund – Round 3 Allocations",
    "Housing Allocations Scheme",
    "Local Flood Risk Strategy (Draft)",
)
_NUMBERS = (
    "24/00109",
    "FP/2024/118",
    "CAB/25/014",
    "2024-SS-9",
    "PR-2025-032",
    "ODN/24/067",
    "KD5521",
    "CS2025/17",
    "HSCP24.018",
    "D-2024-011",
    "45/2025",
    "PED24058(a)",
)
_TITLE_LABELS = (
    "Subject",
    "Title",
    "Report Title",
    "Title of Report",
    "Report title",
    "Subject of Report",
    "SUBJECT",
    "TITLE",
    "Re",
    "Report Subject",
    "Title of report",
    "Agenda Item Title",
    "Report Name",
    "Subject Matter",
    "RE",
    "Topic",
)
_BODY_LABELS = (
    "Report to",
    "Committee",
    "Meeting",
    "To",
    "REPORT TO",
    "Report for",
    "Name of Committee",
    "Meeting of",
    "TO",
    "Board",
    "Committee/Board",
    "Report To",
    "Meeting Name",
    "Decision Maker",
    "Submitted to",
    "Name of meeting",
    "Presented to",
    "Meeting/Committee",
    "Meeting Title",
    "For consideration by",
)
_DATE_LABELS = (
    "Date",
    "Date of Meeting",
    "Meeting Date",
    "DATE",
    "Date of meeting",
    "Date of Committee",
    "Meeting date",
    "Committee Date",
    "Date of Decision Meeting",
    "MEETING DATE",
    "On",
)
_NUMBER_LABELS = (
    "Report No",
    "Report Number",
    "Reference",
    "Ref",
    "Report Ref",
    "Reference No",
    "Our Ref",
    "Decision Ref",
    "Key Decision Ref",
    "Forward Plan Ref",
    "Ref No",
    "Report #",
    "Report No.",
    "Report Reference",
    "Decision Number",
    "Reference Number",
    "Forward Plan Reference",
    "Staff Report No.",
)
_KEY: Mapping[str, tuple[str, str | None]] = {
    "Key Decision: Yes": ("Key Decision: Yes", "Key decision"),
    "Key Decision: No": ("Key Decision: No", "Non-key decision"),
    "Key decision? Yes": ("Key decision? Yes", "Key decision"),
    "Is this a key decision? No": ("Is this a key decision? No", "Non-key decision"),
    "Key Decision No": ("Key Decision No", "Non-key decision"),
    "Is it a Key Decision? - Yes": ("Is it a Key Decision? - Yes", "Key decision"),
    "Decision type: Key": ("Decision Type: Key", "Key"),
    "Type of decision: Non-Key": ("Type of Decision: Non-Key", "Non-Key"),
    "Key decision below": ("Key Decision:\nYes", "Key decision"),
    "(Yes/No): No": ("Key Decision (Yes/No): No", "Non-key decision"),
    "This is not": ("This is not a key decision.", "Non-key decision"),
    "This is": ("This is a key decision because it affects two or more wards.", "Key decision"),
    "none": ("", None),
    "no word": ("", None),
}
_ASKED: Mapping[str, str] = {
    "is asked": "The {body} is asked to:",
    "is recommended": "{body} is recommended to:",
    "recommended that": "It is recommended that {body}:",
    "recommended the": "It is recommended that the {body}:",
    "none": "",
}
_AUTHORS = (
    "Report of: Director of Place",
    "Author: Jane Cole, Head of Planning",
    "From: Sam Lowe, City Engineer",
    "Contact Officer: Jane Cole",
    "Lead Member: Councillor A Marsh",
    "Report Author: Jane Cole",
    "Prepared by: A Doyle",
    "Wards Affected: All",
    "Portfolio Holder: Councillor Lowe",
    "Exempt: No",
    "Public/Exempt: Public",
    "Presented by: Councillor Lowe",
)
_BODY_OF_REPORT = (
    "1. Purpose",
    "1.1 This report asks members to consider the matters set out below.",
    "2. Background",
    "2.1 The Finance Committee considered an earlier report on 9 February 2022 and asked for more work.",
    "2.2 Contracts are due to end on 31 August 2027, and 12 bids were received.",
)


def report(seed: int) -> Front:
    """The front of a report to a committee."""
    dice = Choices(seed)
    met, title, number = gathering(dice), dice.text("title", TITLES), dice.text("number", _NUMBERS)
    key = dice.one("key", _KEY)
    ask = dice.one("asked", _ASKED)
    shown = dice.often("numbered", 0.5)
    headed = dice.often("council shown", 0.6)
    head = [met.council] if headed else []
    lines = dice.one("form", _FORMS)(dice, met, title, number if shown else "", key[0])
    asked = (
        [
            "3. Recommendations",
            ask.format(body=met.body),
            "(a) note the progress made; and",
            "(b) approve the plan at Appendix A.",
        ]
        if ask
        else []
    )
    says: dict[str, str | None] = {
        "council": met.council.removeprefix("Corporation of the ") if headed else None,
        "committee": met.body,
        "meeting_date": met.date.isoformat(),
        "meeting_time": None,
        "venue": None,
        "title": title,
        "reference": number if shown else None,
        "decision_type": key[1],
    }
    if ask or dice.made.get("body label", "") == "Decision Maker":
        says["decision_maker"] = met.body
    if "(a)" in number:
        says.pop("reference")
    if not headed:
        says.pop("council")
    return Front(
        DocumentType.REPORT,
        "\n".join(line for line in [*head, *lines, *_BODY_OF_REPORT, *asked] if line),
        says,
        dice.made,
    )


def _rows(dice: Choices, rows: list[tuple[str, str]], extra: list[str]) -> list[str]:
    sign = dice.one(
        "sign",
        {
            "colon": ": ",
            "two": ":   ",
            "colon below": ":\n",
            "below": "\n",
            "wide": "   ",
            "tab": "\t",
            "dash": " – ",
            "blank": " ",
        },
    )
    width = dice.one("width", {"narrow": 48, "wide": 100})
    said = [line for label, value in rows for line in _wrapped(f"{label}{sign}{value}", width)]
    others = [line.replace(": ", sign, 1) for line in extra]
    at = int(dice.text("others at", ("0", "9")))
    return [*others, *said] if at == 0 else [*said, *others]


def _wrapped(text: str, width: int) -> list[str]:
    return [part for line in text.split("\n") for part in textwrap.wrap(line.replace("   ", "\xa0\xa0\xa0"), width)]


def _labelled(dice: Choices, met: Gathering, title: str, number: str, key: str) -> list[str]:
    rows = [
        (dice.text("body label", _BODY_LABELS), met.body),
        (dice.text("date label", _DATE_LABELS), met.day),
        (dice.text("title label", _TITLE_LABELS), title),
    ]
    if number:
        rows.insert(int(dice.text("number at", ("0", "2", "3"))), (dice.text("number label", _NUMBER_LABELS), number))
    if dice.often("title first", 0.3):
        rows = [rows[-1], *rows[:-1]]
    return [*_rows(dice, rows, dice.some(_AUTHORS, 3)), *key.split("\n")]


def _headed(dice: Choices, met: Gathering, title: str, number: str, key: str) -> list[str]:
    """Body, day and title as lines, with whose report it is."""
    whose = dice.text(
        "whose", ("REPORT OF THE DIRECTOR OF PLACE", "Report of the Head of Planning", "Report by Chief Executive", "")
    )
    order = dice.text("order", ("bdwt", "bdtw", "tbdw"))
    upper = dice.text("case", ("as is", "capitals")) == "capitals"
    said = {"b": met.body, "d": met.day, "w": whose, "t": title}
    if upper:
        said |= {"b": met.body.upper(), "t": title.upper()}
    if dice.often("body, day", 0.3):
        said["b"], said["d"] = f"{said['b']} – {met.day}", ""
    named = [f"{dice.text('number label', _NUMBER_LABELS)}: {number}"] if number else []
    return [*named, *(said[one] for one in order), *key.split("\n")]


def _in_one(dice: Choices, met: Gathering, title: str, number: str, key: str) -> list[str]:
    """`Report to Cabinet on 4 March 2025`."""
    lead = dice.text(
        "lead",
        (
            "Report to {b} on {d}",
            "REPORT TO: {b} – {d}",
            "Report to the meeting of {b} to be held on {d}",
            "{b}, {d}",
            "{b} – {d}",
            "Report to: {b}, {d}",
            "Meeting: {b} - {d}",
            "{b} Meeting – {d}",
            "For the meeting of the {b} on {d}",
            "Report to the {b} – {d}",
            "{b} {d}",
        ),
    )
    named = [f"{dice.text('number label', _NUMBER_LABELS)}: {number}"] if number else []
    label = dice.text("title label", ("", "Subject: ", "Title: ", "SUBJECT: ", "Report title: "))
    return [lead.format(b=met.body, d=met.day), *named, f"{label}{title}", *dice.some(_AUTHORS, 2), *key.split("\n")]


_FORMS: Mapping[str, Callable[[Choices, Gathering, str, str, str], list[str]]] = {
    "labelled": _labelled,
    "labelled too": _labelled,
    "headed": _headed,
    "in one": _in_one,
}
_MAKERS = (
    "Cabinet Member for Housing",
    "Director of Place",
    "Chief Executive",
    "Portfolio Holder for Finance and Resources",
    "Cabinet",
    "Executive Member for Transport",
    "Leader of the Council",
    "Head of Property Services",
    "Strategic Director for Adults",
    "Mayor",
    "Councillor A Marsh, Cabinet Member for Environment",
    "Executive",
    "Deputy Leader",
    "Assistant Director of Housing",
)
_MAKER_LABELS = (
    "Decision Maker",
    "Decision maker",
    "Decision taken by",
    "DECISION MAKER",
    "Decision made by",
    "Decision-maker",
    "Name of decision maker",
    "Decision to be taken by",
    "Taken by",
    "Decision by",
    "Decision Taker",
    "Decision Maker(s)",
    "Name of Decision Maker",
    "Decision Made By",
    "Final decision-maker",
    "Decided by",
    "Made by",
)
_DECIDED_LABELS = (
    "Title of Decision",
    "Decision Title",
    "Subject",
    "Title",
    "Subject of Decision",
    "Subject matter",
    "Decision title",
    "Subject of the decision",
    "Title of decision",
    "Report title",
    "SUBJECT",
    "Subject Matter of Decision",
    "Title/Subject of decision",
    "Subject/Title",
)
_DECISION_NUMBERS = (
    "Decision No",
    "Reference",
    "Decision Reference",
    "Ref",
    "Decision Number",
    "Reference No",
    "Ref No",
    "Decision Ref No",
    "Decision Ref",
    "Record No",
    "Reference Number",
    "Decision reference number",
    "Unique Reference",
    "Notice Ref",
    "Executive Decision Ref",
    "Forward Plan Ref",
    "Forward Plan reference number",
)


def record(seed: int) -> Front:
    """The record of a decision."""
    dice = Choices(seed)
    met, title, number = gathering(dice), dice.text("title", TITLES), dice.text("number", _NUMBERS)
    maker, key, shown = dice.text("maker", _MAKERS), dice.one("key", _KEY), dice.often("numbered", 0.7)
    top = dice.text(
        "what",
        (
            "RECORD OF DECISION",
            "Officer Decision Record",
            "Decision Notice",
            "NOTICE OF DECISION",
            "Record of Executive Decision",
            "DELEGATED DECISION RECORD",
            "Executive Decision Notice",
            "Record of Officer Decision",
            "Delegated Officer Decision Notice",
        ),
    )
    rows = [(dice.text("maker label", _MAKER_LABELS), maker), (dice.text("title label", _DECIDED_LABELS), title)]
    if dice.often("title first", 0.5):
        rows.reverse()
    if shown:
        rows.insert(int(dice.text("number at", ("0", "2"))), (dice.text("number label", _DECISION_NUMBERS), number))
    dated = dice.text(
        "date label",
        ("Date of Decision", "Date of decision", "Decision Date", "Date decision made", "Date decision taken", "Date"),
    )
    rows.insert(int(dice.text("date at", ("1", "2"))), (dated, met.day))
    said = _rows(dice, rows, dice.some(_AUTHORS, 3))
    body = [
        "Decision:",
        "To approve the award of the contract to the preferred bidder for three years.",
        "Reasons for the decision:",
        "The present contract ends on 31 August 2027.",
        "Alternative options considered:",
        "To do nothing was rejected.",
    ]
    says: dict[str, str | None] = {
        "council": met.council.removeprefix("Corporation of the "),
        "meeting_time": None,
        "venue": None,
        "title": title,
        "reference": number if shown else None,
        "decision_type": key[1],
        "decision_maker": maker,
    }
    if "(a)" in number:
        says.pop("reference")
    if dated != "Date":
        says["decision_date"] = met.date.isoformat()
    if maker not in {"Cabinet", "Executive"}:
        says |= {"committee": None, "meeting_date": None}
    return Front(
        DocumentType.DECISION_RECORD,
        "\n".join(line for line in [met.council, top, *said, *key[0].split("\n"), *body] if line),
        says,
        dice.made,
    )
