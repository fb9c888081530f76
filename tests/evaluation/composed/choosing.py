"""Choices made by a seeded dice and remembered, so that what is lost can be told by the choice that lost it."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Choices:
    """Independent choices, each with a name."""

    def __init__(self, seed: int) -> None:
        self._dice = Random(seed)  # noqa: S311 (repeatable on purpose)
        self.made: dict[str, str] = {}

    def one(self, name: str, of: Mapping[str, T]) -> T:
        """One of the values, remembered by its key."""
        self.made[name] = self._dice.choice([*of])
        return of[self.made[name]]

    def text(self, name: str, of: Sequence[str]) -> str:
        """One of the texts, remembered as it is."""
        self.made[name] = self._dice.choice(of)
        return self.made[name]

    def some(self, of: Sequence[str], most: int) -> list[str]:
        """A few of the texts in any order, not remembered."""
        return self._dice.sample(of, self._dice.randint(0, most))

    def often(self, name: str, share: float) -> bool:
        """Whether something is so, in this share of papers."""
        said = self._dice.random() < share
        self.made[name] = "yes" if said else "no"
        return said

    def sample(self, of: Sequence[str], count: int) -> list[str]:
        """So many of the texts in any order, not remembered."""
        return self._dice.sample(list(of), min(count, len(of)))

    def pick(self, of: Sequence[str]) -> str:
        """One of the texts, not remembered."""
        return self._dice.choice(of)

    def share(self, share: float) -> bool:
        """Whether something is so here, in this share of places; not remembered."""
        return self._dice.random() < share
