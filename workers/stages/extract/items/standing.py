# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Items without numbers: margin headings such as `Call to Order`, with lettered items below them."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.paper_text import Line, joined
from workers.stages.extract.items.run_in import head_of
from workers.stages.extract.items.titles import Item, item

ENOUGH = 4
"""Different standing headings from which a paper without numbers counts as headed by them."""
_HEADING = re.compile(
    r"(?:call(?:ed)? to order|roll call|pledge of allegiance|invocation|opening (?:remarks|prayers?)|prayers|welcome|"
    r"(?:\w+ )?(?:land )?acknowledge?ments?|(?:adoption|approval|acceptance) of (?:the )?(?:agenda|minutes|accounts)|"
    r"agenda|(?:previous |draft )?minutes(?: of (?:the )?(?:previous|last) meeting)?|apologies(?: for absence)?|"
    r"(?:declarations?|disclosures?) of (?:pecuniary |members’? )?interests?.{0,20}|public (?:comment|forum|"
    r"participation|"
    r"question time|questions|hearings?|session)s?|delegations?|presentations?|petitions|"
    r"(?:chair(?:man|woman|person)?|mayor|leader|clerk|council|committee|cao|administration|staff|financial|"
    r"treasurer)"
    r"(?:[’']s)? (?:announcements|report|reports|communications)|announcements|communications|financial|finance|"
    r"(?:new|old|other|unfinished|urgent|any other|closed|council) business|correspondence|business arising.{0,30}|"
    r"matters arising.{0,30}|by-?laws?|bylaws(?: and policies)?|policies|resolutions|consent (?:agenda|calendar|"
    r"items)|"
    r"accounts(?: (?:to pay|for payment))?|planning(?: applications| matters)?|highways|reports|closed (?:session|"
    r"meeting)|"
    r"in camera|executive session|notices? of motions?|questions?(?: from (?:members|councillors|"
    r"the public).{0,30})?|"
    r"exclusion of (?:the )?(?:press and )?public|date of (?:the )?next meeting|next meeting|adjournment|"
    r"close(?: of meeting)?|recess|discussion(?: items)?|study session|(?:ceremonial|informational?)(?: only)? items?|"
    r"reports? (?:out )?(?:from|of|on) closed session|special (?:orders?(?: of the day)?|presentations?|recognitions?)|"
    r"proclamations?|oral communications|public hearings?\s?/\s?.{5,30}|non-agenda items.{0,20}|general business|"
    r"conference with (?:legal counsel|real property negotiators|labor negotiators?).{0,40}|"
    r"public employee.{0,40}|(?:council|board|commission)\s?members?[’']?s? (?:reports?|comments)\b.{0,60}|"
    r"orders of the day|open forum|closed session reports?|information only reports(?:\s?/\s?items)?)",
    re.IGNORECASE,
)
_UNDER = re.compile(r"(?P<number>[a-z])[).]\s+(?P<title>[A-Z].*)")
_MEMBER = re.compile(r"(?:Deputy Mayor|Mayor|Councillor|Cllr|Reeve|Alderman)\s")


def standing_items(lines: Sequence[Line]) -> list[Item]:
    """The standing headings and the lettered items under them; none where too few stand alone on their line."""
    found = list(_headed(lines))
    titles = {one.title.casefold() for one in found if one.number is None}
    return found if len(titles) >= ENOUGH else []


def is_standing(text: str) -> bool:
    """Whether a line is one of the headings that many meetings have."""
    return _HEADING.fullmatch(text.strip(" :")) is not None


def run_in(text: str) -> str | None:
    """The standing heading in capitals with which a line begins before its minute: `CALL TO ORDER Reeve Ash …`."""
    head = head_of(text)
    return head if head and is_standing(head) else None


def _headed(lines: Sequence[Line]) -> Iterator[Item]:
    under, taken = False, -1
    for at, line in enumerate(lines):
        if at == taken:
            continue
        if heading := _heading(lines, at):
            under, taken = True, at + len(heading.lines) - 1
            yield heading
        elif under and (match := _UNDER.match(line.text)) and not _MEMBER.match(match["title"]):
            yield item(match, lines, at)


def _heading(lines: Sequence[Line], at: int) -> Item | None:
    """A heading on one line, or on two in a narrow margin."""
    text = lines[at].text.strip(" :")
    if not text[:1].isupper():
        return None
    if _HEADING.fullmatch(text):
        return Item(None, text, (lines[at],))
    below = lines[at + 1 : at + 2]
    whole = joined([lines[at], *below])
    alone = len(text.split()) == 1 and below and below[0].text and below[0].page == lines[at].page
    if alone and _HEADING.fullmatch(whole):
        return Item(None, whole, tuple(lines[at : at + 2]))
    return None
