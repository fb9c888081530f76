# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""A list of people as entries: read in each layout that it may have, and taken in the one that leaves least unexplained."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from workers.stages.extract.roll_entries import Beside, Entry, Piece, is_post, many_of, name_in, piece_of

_BULLET = re.compile(r"(?:^|\s)[•●▪·◦]\s*|^\*\s+|^\(?\d{1,2}[.)]\s+")
_DASH = re.compile(r"(?:^|\s)[•●▪·◦]\s*|^[*–-]\s+|^\(?\d{1,2}[.)]\s+")
_TITLED = (
    r"(?:(?:County |Borough |City |Town |Parish |District )?(?:Councillor|Cllr\.?|Council ?[Mm]ember|Councilmember|COUNCILLOR|"
    r"CLLR|Alderman|Bailie|Provost|Deputy Mayor|Mayor|Commissioner|Trustee)|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Dame)\.?\s"
)
_BEFORE_TITLE = re.compile(
    rf"(?<=[\w).])(?<!\bCounty)(?<!\bBorough)(?<!\bCity)(?<!\bTown)(?<!\bParish)(?<!\bDistrict)(?<!\bDeputy)(?<!\bthe)(?<!\bThe)"
    rf"(?<!Councillor)(?<!COUNCILLOR)(?<!Cllr)(?<!Cllr\.)(?<!CLLR)(?<!Mr)(?<!Mr\.)(?<!Chair)(?<!Chairman)(?<!and)(?<!Dr)(?<!Rev)(?<!Alderman)\s+(?={_TITLED}[A-Z])"
)
_AND = re.compile(r"\s(?:and|&|AND)\s+(?=(?:the |from )?[A-ZÀ-Þ])|\s&(?=[A-Z])")
_OPEN = re.compile(
    r"(?:[,;:&–(-]|\b(?:and|of|for|the|to|in|with|Councillor|Cllr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Council Member|Alderman)|(?-i:\s[A-Z]\.?))$",
    re.IGNORECASE,
)
_BESIDE_CHAIR = re.compile(r"(?P<office>in the [Cc]hair|[–-]\s(?:Vice[- ]|Deputy )?(?:Chair\w*|Mayor))\s+(?=[A-Z])")
_ALONE = re.compile(r"[^\s(]+(?:\s\([A-Z]\.?\))?")
"""A surname alone."""


_TABLE = re.compile(
    r"Names?\s+(?:Representing|Representative of|Organi[sz]ation|Sector|Group|Constituency|Role|Position|Title|School)\b.{0,60}"
)
"""The head of a table of those present."""
_ROW = re.compile(
    r"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Professor)\.?\s+)*[A-ZÀ-Þ][\w’'.-]*\s(?:(?:van|de|von)\s)?[A-ZÀ-Þ][\w’'-]+"
)


@dataclass(frozen=True)
class Reading:
    """Entries of a list, and what of it they leave unexplained."""

    entries: tuple[Entry, ...]
    junk: int
    beside: int

    @property
    def worth(self) -> float:
        """The more people the better, as long as nothing is left over."""
        roles = sum(1 for one in self.entries if one.role)
        bare = sum(1 for one in self.entries if _ALONE.fullmatch(one.name))
        mixed = bare if 2 * bare < len(self.entries) else 0
        return len(self.entries) + 0.25 * roles - 3 * self.junk - 0.3 * self.beside - 1.5 * mixed


def reading(lines: Sequence[str], *, officers: bool) -> Reading:
    """The best reading of the lines of one list."""
    readings = [_read(pieces, many=many, officers=officers) for pieces, many in _layouts(lines)]
    return max(readings, key=lambda one: one.worth, default=Reading((), 0, 0))


def _layouts(lines: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    """The pieces by each layout: run on with commas or semicolons, one a line, several a line in columns."""
    if lines and _TABLE.fullmatch(lines[0]):
        yield [match[0] for text in lines[1:] if (match := _ROW.match(text))], False
        return
    rows, many = _rows(lines)
    if not rows:
        return
    whole = ""
    for row in rows:
        whole = f"{whole}, {row.text}" if row.apart and whole else _joined(whole, row.text)
    yield [part for chunk in _chunks(whole) for part in _by_commas(chunk)], many
    yield [part for chunk in whole.split(";") for part in _by_and(chunk)], many
    if len(after := re.split(r"(?<=\)),?\s+(?:and\s+)?(?=[A-Z])|(?<=\));\s*", whole)) > 1:
        yield after, many
    yield [row.text for row in rows], many
    yield [part for row in rows for part in _by_commas(row.text)], many
    yield [part for row in rows for part in _columns(row.text)], many


@dataclass(frozen=True)
class _Row:
    """A line with what was wrapped below it, and whether a bullet or a title of all says that it begins anew."""

    text: str
    apart: bool


def _rows(lines: Sequence[str]) -> tuple[list[_Row], bool]:
    """The rows without bullets and without the title of all, and whether there was one."""
    rows: list[_Row] = []
    many = False
    dashed = sum(text[:1] in "-–" for text in lines) > 1
    for text in lines:
        bullet = _DASH if dashed else _BULLET
        for at, part in enumerate(part for part in bullet.split(text) if part):
            said, plural = many_of(part.strip())
            many = many or plural
            anew = bool(at) or plural or bullet.match(text) is not None
            if rows and not anew and goes_on(rows[-1].text, said):
                rows[-1] = replace(rows[-1], text=_joined(rows[-1].text, said))
            elif said:
                rows.append(_Row(said, anew))
    return rows, many


def _joined(before: str, after: str) -> str:
    broken = re.search(r"\w-$", before[-2:]) is not None
    return f"{before}{'' if broken or not before else ' '}{after}"


def goes_on(before: str, text: str) -> bool:
    """Whether a line is the rest of the one above: a word, a bracket or a first name there asks for more."""
    return bool(_OPEN.search(before)) or before.count("(") > before.count(")") or text[:1].islower() or text[:1] in "(&"


def _chunks(text: str) -> list[str]:
    """What semicolons and full stops at the end of a sentence part."""
    return re.split(
        r";|(?<=[a-z)]{2})(?<!Cllr)(?<!Cllrs)(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Rev)(?<!Prof)\.\s+(?=[A-Z])",
        _BEFORE_TITLE.sub(", ", _BESIDE_CHAIR.sub(r"\g<office>, ", text)),
    )


def _by_commas(text: str) -> list[str]:
    return [part for chunk in re.split(r",(?![^()]*\))", text) for part in _by_and(chunk)]


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
        return before.count("(") == before.count(")")
    plain = re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+(?: \([^()]*\))?\.?", text.strip()) is not None
    alone = re.fullmatch(r"(?:[A-Z][a-z]+\s)?[A-ZÀ-Þ][\w’'-]+(?: \([^()]*\))?", before.strip()) is not None
    return plain and alone and not is_post(text)


def _columns(row: str) -> list[str]:
    """People beside each other on one line: each begins with a title, ends with a bracket, or has the same count of words."""
    rows = _BESIDE_CHAIR.sub("\\g<office>\0", row).split("\0")
    apart = [part for one in rows for part in _BEFORE_TITLE.split(one) if part]
    if len(apart) > 1:
        return apart
    apart = re.split(r"(?<=\))\s+(?=[A-Z])", row)
    if len(apart) > 1 and all(isinstance(piece_of(part, many=False), Entry) for part in apart):
        return apart
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


def _read(pieces: Sequence[str], *, many: bool, officers: bool) -> Reading:
    taken = _Taken(officers=officers)
    for text in pieces:
        taken.take(piece_of(text, many=many, members=not officers))
    return Reading(tuple(taken.entries), taken.junk, taken.beside)


@dataclass
class _Taken:
    """What the pieces of a list came to so far; posts stand behind those who hold them, or before each."""

    officers: bool
    entries: list[Entry] = field(default_factory=list)
    junk: int = 0
    beside: int = 0
    waiting: int = 0
    before: str | None = None
    posts_first: bool = False

    def take(self, piece: Piece) -> None:
        """One more piece."""
        if isinstance(piece, Entry):
            self._person(piece)
        elif isinstance(piece, Beside):
            self.beside += 1
            self._post(piece.role) if piece.role else self._detail()
        else:
            self.junk += 1

    def _person(self, entry: Entry) -> None:
        if self.posts_first and self.before and entry.role is None:
            entry = replace(entry, role=self.before)
            self.before = None
        self.entries.append(entry)
        self.waiting = self.waiting + 1 if entry.role is None and not entry.member else 0

    def _post(self, role: str) -> None:
        if self.posts_first or not self.entries:
            self.posts_first = True
            self.before = f"{self.before}, {role}" if self.before else role
        elif self.waiting and self.officers:
            self.entries[-self.waiting :] = [replace(one, role=role) for one in self.entries[-self.waiting :]]
            self.waiting = 0
        elif self.entries[-1].role:
            self.entries[-1] = replace(self.entries[-1], role=f"{self.entries[-1].role}, {role}")
        elif not self.officers and not self.entries[-1].member:
            self.entries[-1] = replace(self.entries[-1], role=role)

    def _detail(self) -> None:
        self.waiting = 0
