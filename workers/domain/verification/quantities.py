# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Amounts, shares, dates, times, references and counts of a text, each in one form however it is written."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"(?:\s?(?:million|billion|thousand)\b|\s?(?:bn|m|k)\b)"
SCALES = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
NUMERALS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}
WORDS = {word: number for number, word in enumerate(NUMERALS.split(), 2)} | TENS


@dataclass(frozen=True)
class Quantity:
    """A figure in its one form, with its place; `key` compares, and a part of a date that is not written is None."""

    kind: str
    key: tuple[object, ...]
    text: str
    start: int
    end: int

    def backs(self, other: "Quantity") -> bool:
        """Whether this one, of a quote, states the other one, of a sentence."""
        if self.kind != other.kind or self.kind != "date":
            return self.kind == other.kind and self.key == other.key
        pairs = tuple(zip(self.key, other.key, strict=True))
        return all(asked is None or asked == have for have, asked in pairs)


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace(",", "")).normalize()


def _scaled(written: str, scale: str | None) -> Decimal:
    power = SCALES.get((scale or "").strip().casefold(), 0)
    return (_decimal(written) * Decimal(10) ** power).normalize()


def _money(hit: re.Match[str]) -> tuple[object, ...]:
    return (hit["sign"], _scaled(hit["number"], hit["scale"]))


def _month(name: str) -> int:
    return MONTHS.index(name[:3].casefold()) + 1


def _date(hit: re.Match[str]) -> tuple[object, ...]:
    year = hit["year"]
    return (int(year) if year else None, _month(hit["month"]), int(hit["day"]))


def _month_of_year(hit: re.Match[str]) -> tuple[object, ...]:
    return (int(hit["year"]), _month(hit["month"]), None)


def _clock(hit: re.Match[str]) -> tuple[object, ...]:
    hour = int(hit["hour"]) % 12 + (12 if hit["half"].casefold() == "p" else 0)
    return (hour, int(hit["minute"] or 0))


def _plain(hit: re.Match[str]) -> tuple[object, ...]:
    return (re.sub(r"[\s,]", "", hit[0]).casefold(),)


def _years(hit: re.Match[str]) -> tuple[object, ...]:
    return (int(hit["first"]), int(hit["last"]) % 100)


def _range(hit: re.Match[str]) -> tuple[object, ...]:
    return (int(hit["low"]), int(hit["high"]))


def _count(hit: re.Match[str]) -> tuple[object, ...]:
    return (_scaled(hit["number"], hit["scale"]),)


def _word(hit: re.Match[str]) -> tuple[object, ...]:
    return (Decimal(WORDS[hit[0].casefold()]).normalize(),)


FORMS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], tuple[object, ...]]], ...] = (
    ("money", re.compile(rf"(?P<sign>[£$€])\s?(?P<number>{_NUMBER})(?P<scale>{_SCALE})?", re.IGNORECASE), _money),
    ("share", re.compile(rf"(?P<number>{_NUMBER})(?P<scale>)\s?(?:%|per\s?cent\b|percent\b)", re.IGNORECASE), _count),
    (
        "date",
        re.compile(
            rf"\b(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th)"
            rf"|[°™*\"'’”]{{1,2}})?\s+(?:day\s+)?(?:of\s+)?(?P<month>{_MONTH})\.?,?(?:\s+(?P<year>(?:19"
            rf"|20)\d{{2}}))?",
            re.IGNORECASE,
        ),
        _date,
    ),
    (
        "date",
        re.compile(
            rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>(?:19"
            rf"|20)\d{{2}}))?(?!\d)"
        ),
        _date,
    ),
    ("date", re.compile(rf"\b(?P<month>{_MONTH})\.?,?\s+(?P<year>(?:19|20)\d{{2}})(?![\d/-])"), _month_of_year),
    (
        "date",
        re.compile(r"(?<![\d/.])(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)?\d{2})(?![\d/])"),
        lambda hit: (2000 + int(hit["year"]) % 100, int(hit["month"]), int(hit["day"])),
    ),
    (
        "time",
        re.compile(r"\b(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\s?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE),
        _clock,
    ),
    ("years", re.compile(r"\b(?P<first>(?:19|20)\d{2})\s?[-–/]\s?(?P<last>(?:20)?\d{2})\b(?![/\d])"), _years),
    ("reference", re.compile(r"(?<![\w.])\d{1,4}(?:\([0-9a-z]{1,4}\))+"), _plain),
    ("range", re.compile(r"(?<![\w./£$€-])(?P<low>\d{1,4})\s?[-–]\s?(?P<high>\d{1,4})(?![\w%-]|[.,]\d)"), _range),
    ("reference", re.compile(r"\b(?=\w*\d)[A-Z0-9]+(?:[/-][A-Z0-9]+)*/\d+(?:/\w+)?\b|\b[A-Z]+\d[\w-]*\b"), _plain),
    (
        "count",
        re.compile(rf"(?<![\w.,])(?P<number>{_NUMBER})(?P<scale>\s?(?:million|billion|thousand)\b|[mk]\b)?"),
        _count,
    ),
    ("count", re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE), _word),
)
"""Kind, form and key; the first form that takes a place in the text holds it."""

RANGE = re.compile(
    rf"(?P<sign>[£$€]?)(?P<low>{_NUMBER})\s?(?:-|–|to|and|/)\s?(?P=sign)(?P<high>{_NUMBER})(?P<unit>\s?(?:%"
    rf"|per\s?cent\b|{_SCALE}))",
    re.IGNORECASE,
)


def quantities(text: str) -> tuple[Quantity, ...]:
    """All figures of a text, in order; a number below two written as a word is none."""
    found: list[Quantity] = []
    for kind, form, key in FORMS:
        for hit in form.finditer(text):
            if not any(hit.start() < one.end and hit.end() > one.start for one in found):
                found.append(Quantity(kind, key(hit), hit[0].strip(), hit.start(), hit.end()))
    return tuple(sorted(found, key=lambda one: one.start))


def stated(text: str) -> tuple[Quantity, ...]:
    """All figures of a quote, with the lower ends of its ranges in the unit of the upper ones, and the years of"
    " its dates.
    """
    found = quantities(text)
    return (*found, *_lower_ends(text), *(year for one in found for year in _year_of(one)))


def _year_of(one: Quantity) -> Iterator[Quantity]:
    ends = one.key if one.kind == "range" else one.key[:1] if one.kind in {"date", "years"} else ()
    for end in ends:
        if end is not None:
            yield Quantity("count", (Decimal(str(end)).normalize(),), one.text, one.start, one.end)


def _lower_ends(text: str) -> Iterator[Quantity]:
    for hit in RANGE.finditer(text):
        yield from quantities(hit["sign"] + hit["low"] + hit["unit"])


def foreign(sentence: str, quote: str) -> tuple[Quantity, ...]:
    """The figures of a sentence that the quote does not state."""
    have = stated(quote)
    return tuple(one for one in quantities(sentence) if not any(other.backs(one) for other in have))
