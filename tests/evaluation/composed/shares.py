"""Choices from two thirds of every vocabulary, or from the third that is held out while rules are mended."""

from collections.abc import Sequence

from tests.evaluation.composed.choosing import Choices, T

EVERY = 3
"""Of so many texts the last is held out."""


class Shared(Choices):
    """Choices whose texts come from one share of each vocabulary; forms are shared by both."""

    def __init__(self, seed: int, *, held: bool = False) -> None:
        super().__init__(seed)
        self.held = held

    def text(self, name: str, of: Sequence[str]) -> str:
        """One of the texts of this share."""
        return super().text(name, self.own(of))

    def own(self, of: Sequence[T]) -> Sequence[T]:
        """The texts of this share; of fewer than three all."""
        if len(of) < EVERY:
            return of
        return [one for at, one in enumerate(of) if (at % EVERY == EVERY - 1) == self.held]

    def number(self, name: str, low: int, high: int) -> int:
        """A whole number of this range, remembered."""
        self.made[name] = str(self._dice.randint(low, high))
        return int(self.made[name])

    def sample(self, of: Sequence[T], count: int) -> list[T]:
        """So many different texts of this share, not remembered."""
        some = self.own(of)
        return self._dice.sample(some, min(count, len(some)))

    def pick(self, of: Sequence[str]) -> str:
        """One text of this share, not remembered."""
        return self._dice.choice(self.own(of))
