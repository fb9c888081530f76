# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What a paper says of itself: title, reference, who decides and what kind of decision, purpose."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated
from workers.domain.council_dates import dates_in
from workers.domain.paper_text import Line, Paper, Passage, head, joined
from workers.stages.extract.bodies import body_in, council_in
from workers.stages.extract.contacts import is_detail
from workers.stages.extract.labels import Labelled, labelled, names_itself
from workers.stages.extract.points import MARKER

TOP = 16
LONGEST_TITLE = 300
LONGEST_HEADING = 30
"""Words."""
WRAPPED = 40
"""Characters from which a line of a heading may have been wrapped."""
_TITLE_LABELS = (
    r"subject matter ?/ ?title of decision",
    r"(?:title|subject) of (?:the )?(?:decision|report|item)",
    r"(?:report|decision) title",
    r"report subject",
    r"(?:title|name) of (?:the )?(?:project|service|policy|eqia|eia|function)(?:\s?/\s?\w+)*",
    r"eqia title|name of (?:the )?(?:policy|proposal|service)[^:?]{0,40}?",
    r"title of (?:the )?(?:assessment|proposal|policy)",
    r"subject",
    r"title",
)
_BILINGUAL = re.compile(r"\b(?:cyngor|comhairle)\b", re.IGNORECASE)
"""A council's name in its other language beside it."""
_OTHER_LINE = re.compile(
    r"^(?:RECOMMENDATIONS?\b|PURPOSE\b|(?:EXECUTIVE )?SUMMARY\b|BACKGROUND\b|INTRODUCTION\b)|\(COUNCILLOR|"
    r"\bAGENDA ITEM\b|^[A-Z ]{3,30}:|\bPORTFOLIO\b"
)
"""A line in capitals below a title that is no part of it."""
_TICKED = re.compile(r"\?.{0,40}\b(?:yes|no)\b", re.IGNORECASE)
"""A question of a form with its answer."""
_GENERIC = frozenset({"committee", "sub-committee", "board", "panel", "forum", "commission"})
"""What a body calls itself in its own recommendations."""
_PAGE_NAMES = re.compile(
    r"(?:decision|issue|report|meeting|document) (?:details|history)|decision (?:record|notice)|agenda item|"
    r"(?:[\w’'-]+ ){0,4}(?:staff|council|agenda|committee|officers?|cabinet|executive|information) report|"
    r"(?:joint )?reports? (?:of|by|from) .*",
    re.IGNORECASE,
)
"""What a page of a platform is called, whatever its subject."""
_CUT = re.compile(r"(?:,|\b(?:of|the|and|for|to|in|on|with|at))$")
"""How a heading ends that goes on below."""
_LIST_OF_PEOPLE = re.compile(
    r"\b(?:Councillors|Cllrs)\b|^(?:present|attendees|in attendance|apologies)\b.*:", re.IGNORECASE
)
_WHOSE = re.compile(
    r"(?:joint )?reports? (?:by|of|from)\b|(?:[A-Z][\w’'()/-]*\s){1,4}?[A-Z][\w’'()/-]*:\s", re.IGNORECASE
)
"""Whose report it is, or another labelled value, under a title."""
_REFERENCE = re.compile(r"(?=[\w/.-]*\d)[A-Z\d][\w/.-]{2,24}")
_HEADED = frozenset({DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.QUESTIONS, DocumentType.REPORTS_PACK})
_SMALL = frozenset({"within", "from", "with", "into", "through", "between", "under", "over", "upon"})
"""Longer words that stay small in titles."""
_PURPOSE = re.compile(
    r"(?:to [a-z]+\b|(?:the purpose of )?th(?:is|e) (?:report|paper|item|document|briefing)\b)", re.IGNORECASE
)
"""How a summary begins that says what its report is for."""
_ADDRESSED = frozenset({DocumentType.REPORT, DocumentType.SUPPLEMENT})
_ADVISES = re.compile(r"scrutiny|overview|advisory|panel|forum|working group|task group|tenant", re.IGNORECASE)
_ASKED = re.compile(
    r"^(?:(?:\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?(?:[Ii]t is recommended )?(?:[Tt]hat )?"
    r"(?:[Tt]he )?(?P<body>[A-Z][\w’'&, -]{2,80}?)"
    r"(?: (?:is|are) (?:asked|recommended|requested|invited|being asked)\b| (?:agrees?|approves?|"
    r"resolves?)\b.{0,20}:|\s?:)",
)


def stated(passage: Passage | None) -> Stated | None:
    """A passage as the contract's model."""
    return Stated(value=passage.value, page=passage.page, quote=passage.quote) if passage else None


def title(paper: Paper, kind: DocumentType, items: Sequence[tuple[str, tuple[Line, ...]]] = ()) -> Stated | None:
    """The paper's own title; of a supplement that of its one item (`items`)."""
    if kind is DocumentType.SUPPLEMENT and len(items) == 1:
        return stated(paper.cite(items[0][0], items[0][1]))
    for value, lines in _titles(paper, kind):
        if 3 <= len(value) <= LONGEST_TITLE and (passage := paper.cite(value, lines)):  # noqa: PLR2004
            return stated(passage)
    return None


def _titles(paper: Paper, kind: DocumentType) -> Iterator[tuple[str, Sequence[Line]]]:
    if kind not in _HEADED and kind is not DocumentType.LETTER:
        motion = (
            labelled(paper, r"(?:notice of )?motion(?: \d{1,2})?", longest=1) if kind is DocumentType.MOTION else None
        )
        if motion:
            yield motion.value, motion.value_lines
        for label in _TITLE_LABELS:
            if found := labelled(paper, label):
                yield found.value.strip(" :–-"), found.value_lines
    if kind is DocumentType.LETTER:
        yield from _after_greeting(paper)
    elif kind is DocumentType.MINUTES:
        yield from _of_minutes(paper)
    elif kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK}:
        yield from _of_agenda(paper)
    elif kind is DocumentType.QUESTIONS:
        yield from ((line.text, (line,)) for line in head(paper, 6) if dates_in(line.text))
    else:
        yield from _heading(paper)


def _after_greeting(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    lines = [line for line in paper.lines if line.text]
    for at, line in enumerate(lines[:-1]):
        if re.match(r"Dear\b", line.text):
            below = lines[at + 1]
            if _is_title(below) and not below.text.endswith((".", ",")):
                yield re.sub(r"^re:?\s+", "", below.text, flags=re.IGNORECASE), (below,)
            return


def _of_minutes(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """`MINUTES of a meeting of the Cabinet` (held in …), else the line that begins with Minutes, and its body."""
    top = head(paper, TOP)
    for at, line in enumerate(top):
        window = top[at : at + 2]
        match = re.match(
            r"(?:draft )?minutes? of (?:(?:a|an|the|its) |(?=meeting )).{0,120}?(?= held\b| which was held\b|$)",
            joined(window),
            re.IGNORECASE,
        )
        if match:
            alone = re.match(
                r"(?:draft )?minutes? of (?:(?:a|an|the|its) |(?=meeting )).{0,120}?(?= held\b|$)",
                line.text,
                re.IGNORECASE,
            )
            yield (alone[0] if alone else match[0]).strip(" ."), window
        elif (
            re.fullmatch(r"(?:draft )?minutes", line.text, re.IGNORECASE)
            and len(window) > 1
            and (window[1].text.isupper() or body_in(window[1].text) or council_in(window[1].text))
            and not dates_in(window[1].text)
        ):
            yield joined(window), window
    capitals = [line for line in top[:3] if line.text.isupper() and not dates_in(line.text)]
    said = joined(capitals)
    if capitals and capitals == list(top[: len(capitals)]) and council_in(said) != said:
        yield re.split(r"\s+(?:MEETING )?HELD\b", said)[0], capitals
    for line in top[:4]:
        if re.fullmatch(r"(?:[A-Z][\w’'&,-]* ){1,8}Minutes", line.text):
            yield line.text, (line,)
    for line in top[:4]:
        if re.match(r"(?:special |ordinary |annual )?meeting of\b", line.text, re.IGNORECASE) and not dates_in(
            line.text
        ):
            yield line.text, (line,)


def _of_agenda(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """The line that says agenda, with the body below it where that is a heading too."""
    top = head(paper, TOP)
    for at, line in enumerate(top):
        text = line.text.strip(" *")
        if not re.fullmatch(r"(?:[\w’'-]+ ){0,6}agenda", text, re.IGNORECASE):
            continue
        below = top[at + 1 : at + 2]
        if text.casefold() == "agenda" and below and body_in(below[0].text) and below[0].text.isupper():
            yield f"{text} {below[0].text}", top[at : at + 2]
        yield text, (line,)


def _heading(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """The first line of the heading that is neither a body, a day, a number nor a label."""
    top = head(paper, TOP)
    for at, line in enumerate(top):
        text = line.text
        named = council_in(text)
        if body_in(text) or dates_in(text) or _skipped(text) or (named and len(text) <= len(named) + 4):  # "The "
            continue
        if named and _BILINGUAL.search(text):
            continue
        if _is_table(text) or names_itself(line) or is_detail(text) or _TICKED.search(text):
            continue
        if _REFERENCE.fullmatch(text) or _PAGE_NAMES.fullmatch(text) or _LIST_OF_PEOPLE.search(text):
            continue
        if _CUT.search(text) and (whole := _wrapped_heading(top[at : at + 2])):
            yield whole, top[at : at + 2]
            return
        if not _is_title(line):
            return
        lines = top[at : at + 1]
        while len(lines) < 3 and at + len(lines) < len(top) and _same_heading(lines[-1], top[at + len(lines)]):  # noqa: PLR2004
            lines = top[at : at + len(lines) + 1]
        yield joined(lines).strip(" *"), lines
        return


def _wrapped_heading(lines: Sequence[Line]) -> str | None:
    """A heading that was cut at a comma, with the short line that ends it."""
    whole = joined(lines)
    fits = len(lines) > 1 and lines[1].page == lines[0].page and len(whole.split()) <= LONGEST_HEADING
    return whole if fits and whole[:1].isupper() and not re.search(r"[.;,:]$", whole) else None


def _skipped(text: str) -> bool:
    return (
        re.fullmatch(
            r"(?:appendi\w+|annex\w*|enclosure|item|agenda item|report)?\s*(?:no\.?|number)?:?\s*[A-Z\d.]{0,4}|draft|"
            r"final|official.{0,20}|not for publication.*|exempt.*|confidential.*",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def _is_title(line: Line) -> bool:
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


def _same_heading(one: Line, two: Line) -> bool:
    """Whether a heading goes on: in capitals, or as words that all begin with one under a long line of such."""
    if _in_title_case(one.text) and _in_title_case(two.text) and one.page == two.page:
        whole = len(one.text) >= WRAPPED and not two.text.endswith((".", ":")) and not _WHOSE.match(two.text)
        return whole and not (MARKER.match(two.text) or body_in(two.text) or dates_in(two.text) or names_itself(two))
    return (
        one.page == two.page
        and not MARKER.match(two.text)
        and one.text.isupper()
        and two.text.isupper()
        and not body_in(two.text)
        and not dates_in(two.text)
        and not _OTHER_LINE.search(two.text)
    )


def reference(paper: Paper, kind: DocumentType, items: Sequence[tuple[str, tuple[Line, ...]]] = ()) -> Stated | None:
    """The number of the decision or report, behind a label that can mean nothing else."""
    if kind is DocumentType.SUPPLEMENT and len(items) == 1:
        match = re.match(r"(\d{2}/\d{4,6}(?:/[A-Z]{2,5})?)\b", items[0][0])
        return stated(paper.cite(match[1], items[0][1])) if match else None
    label = (
        r"decision (?:no|number|ref(?:erence)?)\.?|report (?:no|number|ref(?:erence)?)\.?|reference(?: no| number)?|"
        r"(?:planning )?application (?:no|number|ref(?:erence)?)\.?|case (?:no|number|ref(?:erence)?)\.?|"
        r"(?:if relevant,? add )?(?:forward plan|key decision) (?:no|number|ref(?:erence)?)\.?|"
        r"our ref|ref(?:erence)?\.? no\.?"
    )
    found = labelled(paper, label, longest=2) if kind not in _HEADED else None
    match = _REFERENCE.match(found.value) if found else None
    if found is None or match is None or not re.search(r"[/A-Z]", match[0]):
        return None
    return stated(paper.cite(match[0].rstrip(".-"), found.value_lines))


def decision_maker(paper: Paper, kind: DocumentType, asked: Sequence[Line]) -> Stated | None:
    """Who decides: behind its label, or who is asked by the recommendations (`asked`, their lead-in)."""
    found = labelled(paper, r"decision(?: to be)? (?:taken by|maker)", longest=3)
    if found:
        return stated(paper.cite(found.value.strip(" ."), found.value_lines))
    match = _ASKED.match(joined(asked)) if asked and kind not in _HEADED else None
    name = body_in(match["body"]) if match else None
    if name and name.casefold() not in _GENERIC:
        return stated(paper.cite(name, asked))
    return _addressee(paper, kind) if asked else None


def _addressee(paper: Paper, kind: DocumentType) -> Stated | None:
    """The body that a report with recommendations is addressed to, unless it can only advise."""
    found = labelled(paper, r"report to|to|decision maker", longest=3) if kind in _ADDRESSED else None
    name = body_in(re.split(r"\s[-–]\s|,\s*\d", found.value)[0]) if found else None
    return stated(paper.cite(name, found.value_lines)) if found and name and not _ADVISES.search(name) else None


def decision_type(paper: Paper) -> Stated | None:
    """Key or not, urgent or not: from a label with yes or no, or with the words themselves."""
    kinds = labelled(paper, r"decision type|type of decision", longest=2)
    if kinds:
        return stated(paper.cite(kinds.value.strip(" ."), kinds.value_lines))
    key = labelled(paper, r"(?:is this a )?key decision", longest=1) or _at_the_end(paper)
    said = re.match(r"\W*(yes|no)\b", key.value, re.IGNORECASE) if key else None
    if key is None or said is None:
        return None
    return stated(paper.quote("Key decision" if said[1].casefold() == "yes" else "Non-key decision", key.lines))


def _at_the_end(paper: Paper) -> Labelled | None:
    """An audit trail at the end says it too."""
    for line in paper.lines[-80:]:
        match = re.match(r"key decision\s*\?\s*(yes|no)\b", line.text, re.IGNORECASE)
        if match:
            return Labelled("Key decision", match[1], (line,), (line,))
    return None


def purpose(paper: Paper) -> Stated | None:
    """The first paragraph behind a heading such as Summary or Purpose of report."""
    label = (
        r"(?:\d{1,2}(?:\.\d)?[.)]?\s+)?(?:purpose(?: of (?:the )?report)?(?: and summary)?|"
        r"reason for (?:the )?report|aims?|(?:executive )?summary)"
    )
    found = labelled(paper, label, within=80, longest=12)
    if found is None:
        return None
    said = re.sub(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+", "", found.value)
    end = re.match(r".{30,800}?[.](?=\s|$)", said)
    if end is None or ("summary" in found.label.casefold() and not _PURPOSE.match(end[0])):
        return None
    return stated(paper.cite(end[0], found.value_lines))
