# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""A list of people as entries: read in each layout that it may have, by the one that leaves least unexplained."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workers.stages.extract.roll.entries import Entry, piece_of
from workers.stages.extract.roll.names import many_of, name_in
from workers.stages.extract.roll.posts import is_post
from workers.stages.extract.roll.reading import NOBODY, TITLED, Reading, reading_of

_BULLET = re.compile(r"(?:^|\s)[•●▪·◦]\s*|^\*\s+|^\(?\d{1,2}[.)]\s+")
_DASH = re.compile(rf"{_BULLET.pattern}|^[–-]\s+")
"""Bullets where more than one line begins with a dash."""
_BEFORE_TITLE = re.compile(
    rf"(?<=[\w).])(?<!\bCounty)(?<!\bBorough)(?<!\bCity)(?<!\bTown)(?<!\bParish)(?<!\bDistrict)(?<!\bDeputy)(?<!\bVice)(?<!\bLord)(?<!\bDepute)(?<!\bthe)(?<!\bThe)"
    rf"(?<!Councillor)(?<!COUNCILLOR)(?<!Cllr)(?<!Cllr\.)(?<!\bCr)(?<!\bClr)(?<!CLLR)(?<!Mr)(?<!Mr\.)(?<!Chair)(?<!Chairman)(?<!and)(?<!Dr)(?<!Rev)(?<!Alderman)\s+(?={TITLED}[A-Z])"
)
_AND = re.compile(r"\s(?:and|&|AND)\s+(?=(?:the |from )?[A-ZÀ-Þ])|\s&(?=[A-Z])")
_OPEN = re.compile(
    r"(?:[,;:&–(-]|\b(?:and|of|for|the|to|in|with|Councillor|Cllr\.?|Cr|Clr|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|"
    r"Council Member|Alderman)|(?-i:\s[A-Z]\.?))$",
    re.IGNORECASE,
)
_BESIDE_CHAIR = re.compile(r"(?P<office>in the [Cc]hair|[–-]\s(?:Vice[- ]|Deputy )?(?:Chair\w*|Mayor))\s+(?=[A-Z])")
_AFTER_BRACKETS = re.compile(r"(?<=\)),?\s+(?:and\s+)?(?=[A-Z])|(?<=\));\s*")
_FIRST_TITLED = re.compile(r"(?:Councillor|Cllr\.?)\s[^,;]{2,60}")
_SURNAMES = re.compile(r"[,)]\s*[A-Z][\w’'-]+\s*(?=[,(]|$)")
"""`Councillor Ash (Chair), Beck, Cole, Dunn`: the title of the first is that of all."""
_ALL_SURNAMES = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]+, ){2,}(?:and )?[A-ZÀ-Þ][\w’'-]+(?: and [A-ZÀ-Þ][\w’'-]+)?\.?")
_BARE = r"(?:[A-ZÀ-Þ](?:\. ?| )){0,2}[A-ZÀ-Þ][\w’'-]+(?: \([^()]*\))?"
_BARE_SURNAMES = re.compile(rf"(?:{_BARE}, ){{3,}}(?:and )?{_BARE}(?: and {_BARE})?\.?")
"""`Ash (Chair), Beck, D Cole, Dunn (as substitute for Councillor Elm)`, without a title."""
_POST_OF_ALL = re.compile(r"(?P<post>[A-Z][\w /’'&-]{3,50}?)\s?:\s+(?P<names>[^:;]+?)\.?")
"""`Directors: Kevin Ash, Tadhg Beech`: all who are named hold the post."""
_HONOUR = re.compile(
    r"(?:\s*(?:[OMC]BE|K[BC]E?|DBE|JP|QC|MP|MSP|OAM|AM|DL|FRSA|BEM|Jr|Sr|Esq|QPM|[OMC]\.B\.E|J\.P)\b\.?)+\s*(?=\(|$)"
)
_INITIALS = r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?:[A-Z]\.? ?){1,3} ?[A-Z][\w’'-]+[a-z]"
_BY_INITIALS = re.compile(rf"{_INITIALS}(?: {_INITIALS}){{1,3}}")
"""`P J Bell Mrs A Cole`: each begins with a title or initials, and has one surname."""

_SURNAME_FIRST = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s\([^()]*\))?(?:\s?[,;.]|\sand\s|$)")
"""What is left of a name whose first name ended the line above."""
_LINKED = re.compile(r",\s(?:and\s)?|\sand\s")
_TABLE = re.compile(
    r"Names?\s+(?:Representing|Representative of|Organi[sz]ation|Sector|Group|Constituency|Role|Position|Title|"
    r"School)\b.{0,60}"
)
"""The head of a table of those present."""
_ROW = re.compile(
    r"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Professor)\.?\s+)*[A-ZÀ-Þ][\w’'.-]*\s(?:(?:van|de|"
    r"von)\s)?[A-ZÀ-Þ][\w’'-]+"
)


_ROUND = str.maketrans("[]", "()")


def reading(lines: Sequence[str], *, officers: bool) -> Reading:
    """The best reading of the lines of one list."""
    lines = [line.translate(_ROUND) for line in lines]
    readings = [reading_of(pieces, many=many, officers=officers) for pieces, many in _layouts(lines)]
    return max(readings, key=lambda one: one.worth, default=NOBODY)


def _layouts(lines: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    """The pieces by each layout: run on with commas or semicolons, one a line, several a line in columns."""
    if lines and _TABLE.fullmatch(lines[0]):
        yield [match[0] for text in lines[1:] if (match := _ROW.match(text))], False
        return
    rows = _rows(lines)
    if not rows:
        return
    whole = ""
    for row in rows:
        whole = f"{whole}, {row.text}" if row.apart and whole else _joined(whole, row.text)
    yield [part for row in rows for part in _whole_or_apart(row.text)], False
    yield [row.text for row in rows], False
    yield [part for chunk in _chunks(whole) for part in _by_commas(chunk)], False
    yield [part for chunk in whole.strip(" ;").split(";") for part in _by_and(chunk)], False
    apart = [part for one in _AFTER_BRACKETS.split(whole) for part in _by_commas(one)]
    if _AFTER_BRACKETS.search(whole):
        yield [part for one in _AFTER_BRACKETS.split(whole) for part in one.split(";")], False
        yield apart, False
    if _ALL_SURNAMES.fullmatch(whole) or _BARE_SURNAMES.fullmatch(whole):
        yield _by_commas(whole), True
    if _FIRST_TITLED.match(whole) and len(_SURNAMES.findall(whole)) > 2:  # noqa: PLR2004 (surnames that make a list)
        yield apart, True
    yield [part for row in rows for part in _columns(row.text)], False


@dataclass(frozen=True)
class _Row:
    """A line with what was wrapped below it, and whether a bullet or a title of all says that it begins anew."""

    text: str
    apart: bool


def _rows(lines: Sequence[str]) -> list[_Row]:
    """The rows without bullets."""
    rows: list[_Row] = []
    dashed = sum(text[:1] in "-–" for text in lines) > 1
    for text in lines:
        bullet = _DASH if dashed else _BULLET
        for at, part in enumerate(part for part in bullet.split(text) if part):
            said = part.strip()
            anew = bool(at) or many_of(said)[1] or bullet.match(text) is not None
            if rows and not anew and goes_on(rows[-1].text, said):
                rows[-1] = replace(rows[-1], text=_joined(rows[-1].text, said))
            elif said:
                rows.append(_Row(said, anew))
    return rows


def _joined(before: str, after: str) -> str:
    broken = re.search(r"\w-$", before[-2:]) is not None
    return f"{before}{'' if broken or not before else ' '}{after}"


def goes_on(before: str, text: str) -> bool:
    """Whether a line is the rest of the one above: a word, a bracket or a first name there asks for more."""
    if before.endswith(",") and name_in(re.split(r"[,(–:]|\s-\s", text)[0]):
        return False
    if _SURNAME_FIRST.match(text) and _is_half(before):
        return True
    return bool(_OPEN.search(before)) or before.count("(") > before.count(")") or text[:1].islower() or text[:1] in "(&"


def _is_half(before: str) -> bool:
    """Whether a list of whole names ends with a first name alone."""
    *others, last = [re.sub(rf"^(?:{TITLED})+", "", many_of(one.strip())[0]) for one in _LINKED.split(before)]
    return " " not in last and last.isalpha() and bool(others) and all(" " in one for one in others)


def _chunks(text: str) -> list[str]:
    """What semicolons and full stops at the end of a sentence part."""
    return re.split(
        r";|(?<=[a-z)]{2})(?<!Cllr)(?<!Cllrs)(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Rev)(?<!Prof)\.\s+(?=[A-Z])",
        _BEFORE_TITLE.sub(", ", _BESIDE_CHAIR.sub(r"\g<office>, ", text)),
    )


def _by_commas(text: str) -> list[str]:
    """Parted at commas outside brackets; honours stay with their name."""
    parts: list[str] = []
    for part in re.split(r",(?![^()]*\))", text):
        if parts and _HONOUR.match(part):
            parts[-1] = f"{parts[-1]},{part}"
        else:
            parts.append(part)
    return [one for part in parts for one in _by_and(part)]


def _whole_or_apart(row: str) -> list[str]:
    """A row that is one officer, as it is; else its parts."""
    if (match := _POST_OF_ALL.fullmatch(row)) and is_post(match["post"]) and "," in match["names"]:
        return [f"{match['post']}: {name.strip()}" for name in match["names"].split(",")]
    one = piece_of(row, many=False)
    return [row] if isinstance(one, Entry) and one.role else _by_commas(row)


def _by_and(text: str) -> list[str]:
    """Parted at an `and` behind which somebody is named: that of a post stays."""
    parts: list[str] = []
    for part in _AND.split(text):
        if parts and not _begins_somebody(part, parts[-1]):
            parts[-1] = f"{parts[-1]} and {part}" if f"{parts[-1]} and {part}" in text else f"{parts[-1]} & {part}"
        else:
            parts.append(part)
    return parts


def _begins_somebody(text: str, before: str) -> bool:
    said = piece_of(text, many=False)
    if isinstance(said, Entry):
        half = said.role is not None and not isinstance(piece_of(before, many=True), Entry)
        return before.count("(") == before.count(")") and not half
    plain = re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+(?: \([^()]*\))?\.?", text.strip()) is not None
    named = re.sub(r"\s\([^()]*\)$", "", before.strip())
    alone = name_in(named, many=True, sure=True) is not None
    office = text.startswith("the ") and is_post(text[4:]) and isinstance(piece_of(before, many=False), Entry)
    return office or (plain and alone and not is_post(text))


def _columns(row: str) -> list[str]:
    """People beside each other on one line, told apart by titles, by brackets, or by the same count of words."""
    rest, many = many_of(row)
    if many and rest:
        first, *others = _columns(rest)
        return [f"{row.removesuffix(rest)}{first}", *others]
    rows = _BESIDE_CHAIR.sub("\\g<office>\0", row).split("\0")
    apart = [part for one in rows for part in _BEFORE_TITLE.split(one) if part]
    if len(apart) > 1:
        return apart
    apart = re.split(r"(?<=\))\s+(?=[A-Z])", row)
    if len(apart) > 1 and all(isinstance(piece_of(part, many=False), Entry) for part in apart):
        return apart
    if _BY_INITIALS.fullmatch(row):
        return re.findall(_INITIALS, row)
    return _alike(row) or [row]


def _alike(row: str) -> list[str] | None:
    """`John Ash Mary Beech`, `J Ash M Beech`: two or three names of two words each, or of a last and first names."""
    words = row.split()
    for count in (2, 3):
        if len(words) in {2 * count, 3 * count}:
            names = [" ".join(words[at : at + count]) for at in range(0, len(words), count)]
            if all(name_in(name, sure=True) for name in names):
                return names
    return None
