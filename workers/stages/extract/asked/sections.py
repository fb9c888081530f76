# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Sections of reports by their headings: implications, options, reasons, background papers, appendices."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import Appendix, Implication, ImplicationKind
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import LONGEST_VALUE, Line, Paper, joined
from workers.stages.extract.points.points import MARKER
from workers.stages.extract.points.section_ends import is_heading
from workers.stages.extract.stated import stated

LONGEST = 150
"""Lines of a section."""
_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[A-Z]\.\s+)?"
_IMPLICATIONS = re.compile(
    rf"{_NUMBER}(?P<about>(?:[A-Z][\w’'-]*|and|or|of|&|,|/|on|for|to|the)(?:[\s,/&]+[\w’'-]+){{0,7}}?\s*)"
    r"(?:implications?|considerations|(?<=y )impact assessment|(?<=ies )impact assessment|"
    r"impacts?)(?:\s\([^)]*\))?\s*(?P<rest>:.*)?",
    re.IGNORECASE,
)
_ABOUT = {
    ImplicationKind.FINANCIAL: re.compile(r"financ|budget|resource|value for money|revenue|capital", re.IGNORECASE),
    ImplicationKind.LEGAL: re.compile(r"\blegal|governance", re.IGNORECASE),
    ImplicationKind.EQUALITY: re.compile(r"equalit|diversity|\bEDI\b|inclusion", re.IGNORECASE),
    ImplicationKind.CLIMATE: re.compile(r"climate|environment|sustainab|carbon|biodiversity", re.IGNORECASE),
    ImplicationKind.STAFFING: re.compile(r"staff|human resource|workforce|personnel|\bHR\b|employ", re.IGNORECASE),
    ImplicationKind.RISK: re.compile(r"\brisks?\b", re.IGNORECASE),
}
_RISKS = re.compile(rf"{_NUMBER}(?:key )?risks?(?: (?:management|assessment))?\s*(?P<rest>:.*)?", re.IGNORECASE)
_OPTIONS = re.compile(
    rf"{_NUMBER}(?:(?:any |other )?(?:alternative|other|available)s? (?:options?|courses? of action)|"
    rf"(?:any )?(?:other )?alternatives|"
    rf"options)"
    r"(?: (?:options? )?(?:considered|appraisal|available|rejected|and rejected|analysis))*\s*(?P<rest>:.*)?",
    re.IGNORECASE,
)
_REASONS = re.compile(
    rf"{_NUMBER}reasons?(?:\s?\(s\))? for (?:the )?(?:proposed )?(?:recommend\w+|decisions?|"
    rf"proposals?)(?:\s?\(s\))?\s*(?P<rest>:.*)?",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    rf"{_NUMBER}(?:Local Government Act 1972\s?[:–-]\s?)?(?:list of )?background (?:papers|"
    rf"documents)(?: used.{{0,60}})?\s*(?P<rest>:.*)?",
    re.IGNORECASE,
)
_APPENDICES = re.compile(
    rf"{_NUMBER}(?:list of )?(?:appendices|annexes)(?: attached| to (?:the|this) report)?\s*(?P<rest>:.*)?",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"(?:[•●▪-]\s*)?(?:Appendix|APPENDIX|Annex|ANNEX)\s+(?P<label>[A-Z]|\d{1,2}[a-z]?|"
    r"[ivx]{1,4})\s*[-–:.]?\s+(?P<title>[A-Z“\"‘(\d].{2,160})"
)
_NONE = re.compile(r"(?:there (?:are|were) (?:none|no\b.*)|none|n/?a|not applicable|nil)\b.*", re.IGNORECASE)
_TABLE_HEAD = re.compile(r"\bheld at\b|\bcontact\b|\blocation of\b", re.IGNORECASE)
"""Papers in a table stand in columns, which text alone does not tell apart."""
_NO_PAPER = re.compile(
    r"(?:https?:|www\.)\S*$|(?:below|click|the following|these|this|see below|copies|for further|if you)\b",
    re.IGNORECASE,
)


_OTHER = re.compile(
    r"(?:contacts?(?: officers?| details| for .{0,30})?|(?:report )?authors?(?: ref\w*)?|lead officers?|signed|"
    r"date|call-?in|"
    r"(?:date )?published|publication date|effective (?:from|date)|decided at|accompanying documents|"
    r"appendices|(?:for )?further information|enquiries|direct (?:line|dial)|tel(?:ephone)?|e-?mail|"
    r"electoral divisions?|"
    r"wards?(?:\(s\))?(?: affected)?|cabinet member|portfolio holder|local government act 1972)\b.{0,40}(?::|$)|"
    r"(?:[A-Z][\w ]{0,40})?\b(?:consultation|recommendations?|alternatives|interests?|background|implications|"
    r"officer)\b"
    r"[^.:]{0,70}:|background\s[–-]\s|any interests? declared\b|note\s?:|(?:not )?eligible for call-in\b",
    re.IGNORECASE,
)
"""What ends a section of a form that has no headings."""


@dataclass(frozen=True)
class Section:
    """A heading and the lines that say something under it."""

    heading: Line
    lines: tuple[Line, ...]


def implications(paper: Paper, kind: DocumentType) -> tuple[Implication, ...]:
    """Each section on implications, once for each kind that its heading names; an assessment is one as a whole."""
    if kind is DocumentType.EQUALITY_ASSESSMENT:
        return ()
    found = [
        Implication(kind=about, text=one.value, page=one.page, quote=one.quote)
        for pattern in (_IMPLICATIONS, _RISKS)
        for section in _sections(paper, pattern)
        for about in _kinds(section.heading.text)
        if (one := _whole(paper, section))
    ]
    return tuple({(one.kind, one.page, one.text): one for one in found}.values())


def _kinds(heading: str) -> Iterator[ImplicationKind]:
    return (kind for kind, about in _ABOUT.items() if about.search(heading.split(":", maxsplit=1)[0]))


def options(paper: Paper) -> tuple[Stated, ...]:
    """The options or alternatives of a report or record, a paragraph each."""
    return tuple(one for section in _sections(paper, _OPTIONS) for one in _paragraphs(paper, section))


def reasons(paper: Paper) -> tuple[Stated, ...]:
    """The reasons for a recommendation or decision, a paragraph each."""
    return tuple(one for section in _sections(paper, _REASONS) for one in _paragraphs(paper, section))


def background_papers(paper: Paper) -> tuple[Stated, ...]:
    """The background papers, one each; that there are none is not told."""
    found = [
        one
        for section in _sections(paper, _BACKGROUND)
        if not any(_TABLE_HEAD.search(line.text) for line in (section.heading, *section.lines[:2]))
        for one in _paragraphs(paper, section, each_line=True)
    ]
    said = [one for one in found if not _NO_PAPER.match(one.value)]
    return tuple({one.value: one for one in said}.values())


def appendices(paper: Paper) -> tuple[Appendix, ...]:
    """The appendices that a list of them names."""
    found: dict[str, Appendix] = {}
    for section in _sections(paper, _APPENDICES):
        for line in section.lines:
            match = _APPENDIX.fullmatch(line.text)
            if match and paper.stands(line.raw, line.page):
                title = match["title"].strip(" .;")
                found.setdefault(
                    match["label"], Appendix(label=match["label"], title=title, page=line.page, quote=line.raw.strip())
                )
    return tuple(found.values())


def _sections(paper: Paper, pattern: re.Pattern[str]) -> Iterator[Section]:
    for at, line in enumerate(paper.lines):
        match = pattern.fullmatch(line.text) if line.text[:1].isupper() or line.text[:1].isdigit() else None
        if match is None or (line.text.endswith((".", ",")) and not match["rest"]):
            continue
        first = [Line(line.page, line.raw, rest)] if (rest := (match["rest"] or "").strip(" :")) else []
        below = _until_heading(paper.lines[at + 1 : at + LONGEST])
        if lines := (*first, *below):
            yield Section(line, lines)


def _until_heading(lines: Sequence[Line]) -> list[Line]:
    taken: list[Line] = []
    for line in lines:
        if line.text and (is_heading(line) or _is_other(line.text)):
            break
        taken.append(line)
    while taken and not taken[-1].text:
        taken.pop()
    return taken


def _is_other(text: str) -> bool:
    heads = (_IMPLICATIONS, _OPTIONS, _REASONS, _BACKGROUND, _APPENDICES)
    return any(head.fullmatch(text) for head in heads) or _OTHER.match(text) is not None


def _whole(paper: Paper, section: Section) -> Stated | None:
    """The section as one text, cut at a line where it is longer than a value may be."""
    said = [line for line in section.lines if line.text]
    while said and len(joined(said)) > LONGEST_VALUE:
        said.pop()
    text = joined(said)
    match = MARKER.match(text)
    value = text[match.end() :] if match else text
    return None if not value or _NONE.fullmatch(value) else stated(paper.cite(value, said))


def _paragraphs(paper: Paper, section: Section, *, each_line: bool = False) -> Iterator[Stated]:
    groups: list[list[Line]] = []
    blank = True
    for line in section.lines:
        if not line.text:
            blank = True
            continue
        ended = blank or MARKER.match(line.text) or (groups and groups[-1][-1].text.endswith((".", ";")))
        if not groups or (ended and line.text[:1].upper() == line.text[:1]) or (each_line and line.text[:1].isupper()):
            groups.append([line])
        else:
            groups[-1].append(line)
        blank = False
    for group in groups:
        text = joined(group)
        match = MARKER.match(text)
        value = (text[match.end() :] if match else text).strip(" ;")
        if len(value) > 3 and not _NONE.fullmatch(value) and (one := stated(paper.cite(value, group))):  # noqa: PLR2004
            yield one
