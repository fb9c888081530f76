"""The tokens that all workers together may spend on a day, reserved in the bucket before a call."""

from collections.abc import Callable
from datetime import datetime
from math import ceil

from workers.runtime import keys
from workers.runtime.language_model import ModelError, ModelFault, ModelRequest
from workers.runtime.objects import ObjectStore

UNIT = 1000
"""Tokens of one share of the budget; a share is an object that only one worker can create."""
LETTERS_A_TOKEN = 3
"""Fewer than English has, so that a reservation is rather too large."""


class DailyBudget:
    """Shares of a day's tokens. However many workers race, no more are given out than there are."""

    def __init__(self, store: ObjectStore, tokens: int, now: Callable[[], datetime]) -> None:
        self._store, self._shares, self._now = store, tokens // UNIT, now

    def reserve(self, request: ModelRequest) -> None:
        """Take the shares that a request may need at most; they stay taken. Raises ModelError BUDGET_SPENT."""
        day = f"{self._now():%Y-%m-%d}"
        wanted = ceil(tokens_of(request) / UNIT)
        taken = _shares_taken(self._store, day)
        if self._shares - taken < wanted:
            raise self._spent(day)
        for share in range(taken, self._shares):
            wanted -= self._store.create(keys.model_budget(day, share), b"{}")
            if not wanted:
                return
        raise self._spent(day)

    def _spent(self, day: str) -> ModelError:
        told = f"the {self._shares * UNIT} tokens of {day} do not suffice; raise AGENDA_MODEL_DAILY_TOKENS"
        return ModelError(ModelFault.BUDGET_SPENT, told)


def reserved_tokens(store: ObjectStore, now: datetime) -> int:
    """Tokens that were given out so far on a day."""
    return _shares_taken(store, f"{now:%Y-%m-%d}") * UNIT


def _shares_taken(store: ObjectStore, day: str) -> int:
    return sum(1 for _ in store.list(keys.model_budget(day)))


def tokens_of(request: ModelRequest) -> int:
    """How many tokens a request and its answer have at most."""
    return ceil((len(request.rules) + len(request.material)) / LETTERS_A_TOKEN) + request.most_tokens
