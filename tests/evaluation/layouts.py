"""The same paper printed otherwise: other signs behind numbers, labels in capitals, days written another way."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from contracts.artefacts.text import Page
from tests.evaluation.labelled import Labelled
from workers.domain.council_dates import dates_in

_NUMBER = re.compile(r"^(\s*)(\d{1,2})[.)]\s+(?=[A-Z])", re.MULTILINE)
_LABEL = re.compile(r"^(\s*)([A-Z][A-Za-z ()/]{2,30})(\s?:)", re.MULTILINE)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+$")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)

Layout = Callable[[str, Labelled], str]


def printed(paper: Labelled, layout: Layout) -> Labelled:
    """The paper with each of its pages in another layout, and the labels as they are."""
    pages = [Page(number=one.number, text=layout(one.text, paper), source=one.source) for one in paper.text.pages]
    return replace(paper, text=paper.text.model_copy(update={"pages": tuple(pages)}))


def _numbered(sign: str) -> Layout:
    return lambda text, _: _NUMBER.sub(rf"\g<1>\g<2>{sign} ", text)


def _labels_in_capitals(text: str, _: Labelled) -> str:
    return _LABEL.sub(lambda match: f"{match[1]}{match[2].upper()}{match[3]}", text)


def _indented(text: str, _: Labelled) -> str:
    return re.sub(r"^(?=\S)", "      ", text, flags=re.MULTILINE)


def _day_with_ordinal(text: str, paper: Labelled) -> str:
    """The day of the meeting as `Thursday 30th January 2025`, wherever it stands."""
    said = paper.labels.get("meeting_date")
    return "\n".join(_with_ordinal(line, date.fromisoformat(said)) for line in text.split("\n")) if said else text


def _with_ordinal(line: str, day: date) -> str:
    ordinal = "th" if day.day in _TEENS else _ORDINALS.get(day.day % 10, "th")
    for found in reversed([one for one in dates_in(line) if one.value == day]):
        before = _WEEKDAY.sub("", line[: found.start])
        line = f"{before}{day:%A} {day.day}{ordinal} {day:%B %Y}{line[found.end :]}"
    return line


LAYOUTS: Mapping[str, Layout] = {
    "brackets behind numbers": _numbered(")"),
    "nothing behind numbers": _numbered(""),
    "labels in capitals": _labels_in_capitals,
    "all lines indented": _indented,
    "days with their ordinal": _day_with_ordinal,
}
