# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What reports recommend and records decide: headings, words that lead to points, and points in many styles."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.evaluation.composed.shares import Shared

HEADINGS = (
    "Recommendations",
    "RECOMMENDATION",
    "Recommendation",
    "Recommendation(s)",
    "Officer Recommendation",
    "RECOMMENDATIONS",
    "Recommended Action",
    "STAFF RECOMMENDATION",
    "Staff Recommendation",
    "RECOMMENDED ACTION",
    "Officer’s Recommendation",
    "Recommended Motion",
    "Officer recommendation(s)",
    "Administration Recommendation",
    "Recommended Resolution",
    "OFFICER RECOMMENDATION",
    "Summary of Recommendations",
    "Decisions Required",
    "Proposed Recommendations",
    "Recommendation to Council",
    "Suggested Motion",
    "Recommendations for approval",
    "Decision Required",
    "Staff Recommendations",
    "Recommended Decision",
    "Proposed Motion",
    "Draft Resolution",
)
_LEADS_TO = (
    "It is recommended that {b}:",
    "That {b}:",
    "That the {b}:",
    "The {b} is asked to:",
    "{b} is recommended to:",
    "It is recommended that the {b}:",
    "Members are asked to:",
    "The {b} is requested to:",
    "THAT {b}:",
    "Staff recommends that the {b}:",
    "{b} is invited to:",
    "That {b} resolves to:",
    "It is recommended that:",
    "Members are recommended to:",
    "It is proposed that the {b}:",
    "Staff recommend that {b}:",
    "That the {b} resolve to:",
    "It is therefore recommended that the {b}:",
    "{b} is asked to agree the following recommendations:",
    "The {b} is recommended to agree:",
    "That the {b} agree to:",
)
_LEADS_THAT = (
    "It is recommended:",
    "It is recommended that:",
    "",
    "",
    "The following recommendations are made:",
    "RECOMMENDED:",
    "Officers recommend:",
    "",
    "It is RECOMMENDED:",
)
_DOES = (
    "note the contents of the report and the progress made since the last update",
    "approve the programme of works for 2025/26 at a total cost of £1.25 million, as set out in Appendix A",
    "delegate authority to the Head of Service, in consultation with the Portfolio Holder, to conclude the contract",
    "authorize the City Manager to execute the agreement in an amount not to exceed $148,500",
    "adopt the revised policy",
    "agree that a further report be brought in six months",
    "endorse the submission attached as Attachment 2 to this report and forward it to the Minister",
    "receive the information",
    "direct staff to undertake public consultation and report back by June 30, 2025",
    "approve a virement of £45,000 from reserves",
    "agree to dispose of the land at Mill Lane shown edged red on the plan, subject to contract",
    "instruct officers to write to the Scottish Government",
    "note that there are no direct financial implications",
    "appropriate $75,000 from the General Fund balance to Account 100-4100",
    "award the tender to the lowest compliant bidder for a period of three years with an option to extend for two",
)
_BE = (
    "the report be received for information",
    "approval be given to the scheme of delegation set out in paragraph 3.4",
    "Council approve the purchase of two vehicles at a cost of $212,400 plus HST",
    "the draft strategy be published for consultation over a period of six weeks from 3 March 2025",
    "the Mayor and Clerk be authorized to execute the agreement",
    "By-law 2025-18 be given three readings and be enacted",
    "officers bring back a further report on the options for the former depot",
    "the fees and charges in Appendix B take effect from 1 April 2025",
    "the budget of £380,000 be added to the capital programme",
    "no action be taken in respect of the petition",
    "the matter be referred to the Finance Committee",
    "delegated authority be granted to the Director to finalise the lease",
)
_ONE = (
    "That the City Council adopt a resolution approving the final map for Tract 9841 and accepting its dedications.",
    "That Council receive report PW-2025-07 regarding the winter maintenance programme for information.",
    "That the report be received.",
    "Adopt a resolution authorizing the City Manager to execute an agreement for services in the amount of $96,000.",
    "It is recommended that Members note the position and agree the timetable in paragraph 2.4.",
    "Approve the second reading of the ordinance amending Chapter 12 of the Municipal Code.",
    "THAT the Committee direct staff to proceed with Option 2 as described in this report.",
    "Staff recommends that the Council approve the plan amendment for the site at 140 Mill Road.",
    "That the Board note the quarterly performance report.",
    "Members are asked to consider the contents of this report and to comment on the proposed priorities.",
    "Receive and file the treasurer’s report for the period ending December 31, 2024.",
    "The Committee is recommended to approve the Internal Audit Plan for 2025/26.",
)
_MARKS: Mapping[str, Sequence[str]] = {
    "letters": ["(a) ", "(b) ", "(c) ", "(d) ", "(e) "],
    "letters)": ["a) ", "b) ", "c) ", "d) ", "e) "],
    "letters.": ["a. ", "b. ", "c. ", "d. ", "e. "],
    "numbers.": ["1. ", "2. ", "3. ", "4. ", "5. "],
    "numbers)": ["1) ", "2) ", "3) ", "4) ", "5) "],
    "(numbers)": ["(1) ", "(2) ", "(3) ", "(4) ", "(5) "],
    "numbers bare": ["1 ", "2 ", "3 ", "4 ", "5 "],
    "roman": ["(i) ", "(ii) ", "(iii) ", "(iv) ", "(v) "],
    "roman.": ["i. ", "ii. ", "iii. ", "iv. ", "v. "],
    "capitals": ["A. ", "B. ", "C. ", "D. ", "E. "],
    "bullets": ["• "] * 5,
    "hyphens": ["- "] * 5,
    "level": [],
    "none": [""] * 5,
}


@dataclass(frozen=True)
class Proposal:
    """The lines below the heading, and what they say, a text each."""

    lines: tuple[str, ...]
    says: tuple[str, ...]


def proposal(dice: Shared, body: str, style: str, width: int) -> Proposal:
    """Recommendations of a section whose heading is of this style; `#` stands for its number."""
    number = "#" if "{n}" in style else ""
    if dice.often("one sentence", 0.25):
        sentence = dice.text("one", _ONE)
        mark = f"{number}.1 " if number and dice.often("numbered sentence", 0.5) else ""
        return Proposal(tuple(textwrap.wrap(mark + sentence, width)), (sentence,))
    marks = dice.one("marks", _plain_beside(style))
    if dice.made["marks"] == "level":
        marks = [f"{number or '2'}.{at} " for at in range(1, 6)]
    said: list[str]
    that = dice.made["marks"] == "none" or dice.often("each that", 0.4)
    count = dice.number("points", 2, 4)
    if that:
        lead = dice.text("lead that", _LEADS_THAT)
        word = dice.text("that", ("That ", "THAT ", "That ", "that ")) if dice.made["marks"] != "none" else "That "
        said = [word + one for one in dice.sample(_BE, count)]
    else:
        lead = dice.text("lead to", _LEADS_TO).format(b=body)
        said = [
            one if dice.made["marks"] != "numbers." else one[0].upper() + one[1:] for one in dice.sample(_DOES, count)
        ]
    ends = dice.one("ends", {"semicolon": ";", "stop": ".", "none": "", "and": ";"})
    texts = _ended(dice, said, ends)
    return Proposal(tuple(_lines(dice, lead, marks, texts, width, number)), tuple(said))


DECIDED = tuple(one for one in _DOES if not one.startswith(("direct", "instruct")))
"""What one person can decide too."""


def points(dice: Shared, lead: str, said: Sequence[str], width: int) -> Proposal:
    """Points below these words."""
    marks = dice.one(
        "marks", {name: marks for name, marks in _MARKS.items() if name not in {"none", "level", "numbers bare"}}
    )
    ends = dice.one("ends", {"semicolon": ";", "stop": ".", "none": "", "and": ";"})
    said = [one[0].upper() + one[1:] for one in said] if not lead else said
    return Proposal(tuple(_lines(dice, lead, marks, _ended(dice, said, ends), width, "")), tuple(said))


def _plain_beside(style: str) -> Mapping[str, Sequence[str]]:
    """The marks of points that cannot be taken for those of headings."""
    alike = {"{n}": {"numbers.", "numbers bare"}, "{l}": {"capitals"}}
    taken = {mark for sign, marks in alike.items() if sign in style for mark in marks}
    return {name: marks for name, marks in _MARKS.items() if name not in taken}


def _ended(dice: Shared, said: Sequence[str], end: str) -> list[str]:
    texts = [f"{one}{end}" for one in said]
    if dice.made["ends"] == "and":
        texts[-2] += " and"
    if end == ";":
        texts[-1] = f"{said[-1]}."
    return texts


def _lines(dice: Shared, lead: str, marks: Sequence[str], texts: Sequence[str], width: int, number: str) -> list[str]:
    lead = (
        f"{number}.1 {lead}"
        if lead and number and dice.made["marks"] != "level" and dice.often("numbered lead", 0.4)
        else lead
    )
    hang = dice.often("hanging", 0.4)
    lines = textwrap.wrap(lead, width)
    for mark, text in zip(marks, texts, strict=False):
        lines += textwrap.wrap(f"{mark}{text}", width, subsequent_indent="  " if hang else "")
    return lines
