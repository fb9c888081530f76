# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The heading of a paper that is its title: neither body, day, number, field, list of people nor head of a table."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.council_dates import dates_in
from workers.domain.paper_text import Line, Paper, head, is_rule, joined
from workers.stages.extract.figures.statutes import is_statute
from workers.stages.extract.front.labels import names_itself
from workers.stages.extract.front.letterheads import before_address, is_address
from workers.stages.extract.front.row_labels import label_in
from workers.stages.extract.meeting.bodies import body_in, council_alone, council_in, irish_council
from workers.stages.extract.named.particulars import REFERENCE
from workers.stages.extract.officers.contact_lines import is_detail
from workers.stages.extract.officers.labels import is_label
from workers.stages.extract.people.names import is_role, name_and_role
from workers.stages.extract.points.points import MARKER
from workers.stages.extract.points.report_headings import asks, opens

TOP = 16
_CORPORATION = re.compile(r"^(?:the )?(?:corporation of the )?|\W+$", re.IGNORECASE)
"""What may stand before the name of a council."""
LONGEST_HEADING = 30
"""Words."""
LINES = 4
"""Lines of a heading."""
WRAPPED, FULL = 30, 35
"""Characters from which a line of a heading may have been wrapped, before more words than one and before one."""
_BILINGUAL = re.compile(r"\b(?:cyngor|comhairle)\b", re.IGNORECASE)
"""A council's name in its other language beside it."""
_OTHER_LINE = re.compile(
    r"^(?:RECOMMENDATIONS?\b|PURPOSE\b|(?:EXECUTIVE )?SUMMARY\b|BACKGROUND\b|INTRODUCTION\b)|\(COUNCILLOR|"
    r"\bAGENDA ITEM\b|^[A-Z ]{3,30}:|\bPORTFOLIO\b"
)
"""A line in capitals below a title that is no part of it."""
_TICKED = re.compile(r"\?.{0,40}\b(?:yes|no)\b", re.IGNORECASE)
"""A question of a form with its answer."""
_PAGE_NAMES = re.compile(
    r"(?:electoral )?(?:divisions?|wards?)(?: ?\(s\))? affected\b.*|"
    r"committee and date|public|(?:issue\s?[–-]\s?)?(?:decisions|meetings)|"
    r"(?:corporate |committee |standard )?report (?:format|template|form)|"
    r"to (?:the )?(?:chair\w*|mayor|leader|members)\b.*|"
    r"agenda item (?:no\.? ?)?[\dA-Z]{1,3}(?:\.\d{1,2})?\s?(?:\([a-z]{1,2}\))?|"
    r"(?:decision|issue|report|meeting|document) (?:details|history)|"
    r"decision (?:record|notice)|agenda item(?: summary)?|(?:[\w’'-]+ ){0,2}memo(?:randum)?|"
    r"(?:request for|recommendation for) (?:decision|direction|action|council action)|report to (?:the )?[\w ]{3,40}|"
    r"(?:[\w’'-]+ ){0,4}(?:staff|council|agenda|committee|officers?|cabinet|executive|information) report|"
    r"(?:[\w’'-]+ ){0,2}(?:executive|manager|director|administrator|mayor|clerk|officer)(?:’s|'s) report|"
    r"(?:joint )?reports? (?:of|by|from) .*|subject|title|to (?:consider|receive|note|approve|agree)\b.*",
    re.IGNORECASE,
)
"""What a page of a platform is called, whatever its subject."""
_SENT = re.compile(r"(?:to|from|by|via|through|thru|cc|date|re|subject|title|matter)\s?:", re.IGNORECASE)
_CUT = re.compile(r"(?:,|\b(?:of|the|and|for|to|in|on|with|at))$")
"""How a heading ends that goes on below."""
_LIST_OF_PEOPLE = re.compile(
    r"\b(?:Councillors|Cllrs)\b|^(?:present|attendees|in attendance|apologies)\b.*:", re.IGNORECASE
)
_WHOSE = re.compile(
    r"(?:joint )?reports? (?:by|of|from)\b|(?:[A-Z][\w’'()/-]*\s){1,4}?[A-Z][\w’'()/-]*:\s", re.IGNORECASE
)
"""Whose report it is, or another labelled value, under a title."""
_FIGURES = re.compile(r"(?<![\d/-])\d[\d,]*\.\d")
"""Amounts: two of them on a line are of a table."""
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})?\s+[A-Z]")
"""The number of the first section."""
_SMALL = frozenset({"within", "from", "with", "into", "through", "between", "under", "over", "upon"})
"""Longer words that stay small in titles."""


def heading(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """The first line of the heading that is neither a body, a day, a number nor a label."""
    top = head(paper, TOP)
    for at, line in enumerate(top):
        text = line.text
        named = council_in(text) or council_alone(text) or irish_council(text)
        if body_in(text) or dates_in(text) or _skipped(text) or (named and _CORPORATION.sub("", text) == named):
            continue
        if named and _BILINGUAL.search(text):
            continue
        if _is_table(text) or names_itself(line) or is_detail(text) or _TICKED.search(text):
            continue
        if (officer := name_and_role(text)) and is_role(officer[1] or ""):
            continue
        if is_statute(text) or is_rule(text) or is_address(text) or _is_letterhead(text) or _names_sender(line):
            continue
        if REFERENCE.fullmatch(text) or _PAGE_NAMES.fullmatch(text) or _LIST_OF_PEOPLE.search(text):
            continue
        if _CUT.search(text) and (whole := _wrapped_heading(top[at : at + 2])):
            yield whole, top[at : at + 2]
            return
        if not is_title(line):
            return
        lines = _between_rules(top, at) or _whole_heading(top, at)
        yield _ITEM_BEFORE.sub("", joined(lines).strip(" *")), lines
        return


def _between_rules(top: Sequence[Line], at: int) -> Sequence[Line]:
    """The lines of a heading that stands between two rules."""
    end = next((place for place in range(at, min(at + LINES + 1, len(top))) if is_rule(top[place].text)), at)
    return top[at:end] if at and is_rule(top[at - 1].text) else ()


def _whole_heading(top: Sequence[Line], at: int) -> Sequence[Line]:
    end = at + 1
    while end < min(at + LINES, len(top)) and _same_heading(top[end - 1], top[end], top[end + 1 : end + 2]):
        end += 1
    return top[at:end]


def _is_letterhead(text: str) -> bool:
    """Whether a line is the name of a council before its address."""
    owner = before_address(text)
    return owner is not None and council_in(owner) is not None


def _names_sender(line: Line) -> bool:
    """Whether a line is a labelled row of a front, or says from whom or to whom a paper is."""
    officer, row = is_label(line.text), label_in(line.text)
    signed = (officer is not None and bool(officer["sign"])) or (row is not None and ":" in row["sign"])
    return signed or _SENT.match(line.text) is not None


_ITEM_BEFORE = re.compile(r"^(?:agenda )?item (?:no\.? ?)?\d{1,3}[a-z]?[.:]?\s+(?=\S+ \S)", re.IGNORECASE)
"""The number of the item, before its title on the line."""


def _wrapped_heading(lines: Sequence[Line]) -> str | None:
    """A heading that was cut at a comma, with the short line that ends it."""
    whole = joined(lines)
    fits = len(lines) > 1 and lines[1].page == lines[0].page and len(whole.split()) <= LONGEST_HEADING
    return whole if fits and whole[:1].isupper() and not re.search(r"[.;,:]$", whole) else None


def _skipped(text: str) -> bool:
    return (
        re.fullmatch(
            r"(?:appendi\w+|annex\w*|enclosure|item|agenda item|report)?\s*(?:no\.?|number)?:?\s*[A-Z\d.]{0,4}|draft|"
            r"final|public(?: report| document pack)?|official.{0,20}|not for publication.*|exempt.*|confidential.*",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def is_title(line: Line) -> bool:
    """Whether a line can be a title: some words that begin with a capital and end no sentence."""
    words = line.text.split()
    return (
        1 <= len(words) <= LONGEST_HEADING
        and line.text[:1].isupper()
        and not re.search(r"[.;,:]$|\b(?:of|the|and|for|to|in)$", line.text)
    )


def _is_table(text: str) -> bool:
    """Whether a line is the head of a table: the same words again and again."""
    words = [word for word in text.casefold().split() if len(word) > 3]  # noqa: PLR2004 (shorter ones repeat anywhere)
    return len(words) - len(set(words)) > 1


def _in_title_case(text: str) -> bool:
    """Whether all words of some length begin with a capital, and most go on in small letters."""
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]+", text) if len(word) > 3 and word not in _SMALL]  # noqa: PLR2004 (of, and)
    capitals = sum(word.isupper() for word in words)
    return len(words) > 1 and all(word[0].isupper() for word in words) and 2 * capitals < len(words)


def _goes_on(one: Line, two: Line, below: Sequence[Line]) -> bool:
    """Whether a line may be the rest of a wrapped title: no heading of a section, which has sentences below it."""
    short = len(one.text) < (WRAPPED if " " in two.text else FULL)
    if short or two.text.endswith((".", ":")) or _WHOSE.match(two.text) or not two.text[0].isalnum():
        return False
    if asks(two.text) or opens(two.text) or is_label(two.text) or label_in(two.text) or name_and_role(two.text):
        return False
    return not any(is_prose(line.text) for line in below)


def is_prose(text: str) -> bool:
    """Whether a line is of a sentence: many words, most of them small."""
    words = text.split()
    return len(words) > 6 and 2 * sum(word[:1].islower() for word in words) > len(words)  # noqa: PLR2004


def _same_heading(one: Line, two: Line, below: Sequence[Line]) -> bool:
    """Whether a heading goes on: in capitals, or as words that all begin with one under a long line of such."""
    if len(_FIGURES.findall(two.text)) > 1:
        return False
    if _in_title_case(one.text) and _in_title_case(f"{one.text} {two.text}") and one.page == two.page:
        other = MARKER.match(two.text) or body_in(two.text) or dates_in(two.text) or names_itself(two)
        return not other and _goes_on(one, two, below)
    return (
        one.page == two.page
        and not MARKER.match(two.text)
        and (_NUMBERED.match(two.text) is None or _CUT.search(one.text.casefold()) is not None)
        and one.text.isupper()
        and two.text.isupper()
        and not body_in(two.text)
        and not dates_in(two.text)
        and not _OTHER_LINE.search(two.text)
        and not (asks(two.text) or opens(two.text) or is_label(two.text))
    )
