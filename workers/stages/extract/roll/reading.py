"""What the pieces of a list come to: entries with their posts, and what they leave unexplained."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workers.stages.extract.people.honorifics import OF_ANYBODY, OF_MEMBER, OF_OFFICE, PLACE
from workers.stages.extract.roll.entries import Beside, Entry, Piece, piece_of
from workers.stages.extract.roll.names import many_of

TITLED = rf"(?:(?:(?:{PLACE}) )?(?:{OF_MEMBER}|{OF_OFFICE})|{OF_ANYBODY})\.?\s"
_ALONE = re.compile(r"[^\s(]+(?:\s\([A-Z]\.?\))?")
"""A surname alone."""


@dataclass(frozen=True)
class Reading:
    """Entries of a list, and what of it they leave unexplained."""

    entries: tuple[Entry, ...]
    junk: int
    beside: int
    mixed: int
    """Surnames alone among whole names: likely halves of a wrapped one."""

    @property
    def worth(self) -> float:
        """The more people the better, as long as nothing is left over."""
        roles = sum(1 for one in self.entries if one.role)
        return len(self.entries) + 0.25 * roles - 3 * self.junk - 0.2 * self.beside - 1.5 * self.mixed


NOBODY = Reading((), 0, 0, 0)


def reading_of(pieces: Sequence[str], *, many: bool, officers: bool) -> Reading:
    """The pieces one after the other; `many` where a title before them is that of all."""
    taken = _Taken(officers=officers)
    for text in pieces:
        plural = many_of(text.strip(" ,;"))[1]
        many = many or plural
        taken.take(piece_of(text, many=many, members=not officers), anew=plural)
    return Reading(tuple(taken.entries), taken.junk, taken.beside, taken.mixed())


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
    starts: list[int] = field(default_factory=lambda: [0])

    def take(self, piece: Piece, *, anew: bool) -> None:
        """One more piece; `anew` where a title of all stands before it."""
        if anew:
            self.starts.append(len(self.entries))
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

    def mixed(self) -> int:
        """Surnames alone where more behind the same title are whole names."""
        ends = [*self.starts[1:], len(self.entries)]
        groups = (self.entries[start:end] for start, end in zip(self.starts, ends, strict=True))
        counts = [(sum(map(_is_alone, group)), sum(map(_is_whole, group))) for group in groups]
        return sum(alone for alone, whole in counts if alone < whole)

    def _detail(self) -> None:
        self.waiting = 0


def _is_alone(one: Entry) -> bool:
    return _ALONE.fullmatch(one.name) is not None


def _is_whole(one: Entry) -> bool:
    return len(re.sub(rf"^(?:{TITLED})+", "", one.name).split()) > 1
