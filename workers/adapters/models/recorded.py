"""A model behind its record: every answer is stored as it came before it is read, and a stored one costs nothing."""

from collections.abc import Callable, Mapping
from typing import Any

import structlog

from workers.adapters.models.budget import DailyBudget
from workers.adapters.models.model_settings import ModelMode, Retries
from workers.adapters.models.pace import Pace
from workers.runtime import keys
from workers.runtime.language_model import LanguageModel, ModelError, ModelFault, ModelRequest
from workers.runtime.objects import ObjectMissingError, ObjectStore

PASSING = frozenset({ModelFault.TIMED_OUT, ModelFault.RATE_LIMITED, ModelFault.UNAVAILABLE})
"""Faults that may be gone at the next try."""


class RecordedModel:
    """The writer of a stage: takes the stored answer, or asks within budget and pace, stores, and reads."""

    def __init__(
        self,
        model: LanguageModel,
        store: ObjectStore,
        mode: ModelMode,
        budget: DailyBudget,
        pace: Pace,
        retries: Retries,
        sleep: Callable[[float], None],
    ) -> None:
        self._model, self._store, self._mode = model, store, mode
        self._budget, self._pace, self._retries, self._sleep = budget, pace, retries, sleep

    @property
    def identity(self) -> Mapping[str, Any]:
        """As of the model."""
        return self._model.identity

    def write(self, request: ModelRequest) -> str:
        """The text of the answer. Raises ModelError."""
        key = keys.model_answer(request.digest(self.identity))
        stored = None if self._mode is ModelMode.LIVE else self._stored(key)
        if stored is None and self._mode is ModelMode.REPLAY:
            raise ModelError(ModelFault.NOT_RECORDED, f"{key} is not there, and AGENDA_MODEL_MODE is replay")
        return self._model.text(stored if stored is not None else self._asked(key, request))

    def _asked(self, key: str, request: ModelRequest) -> bytes:
        for attempt in range(self._retries.times + 1):
            self._budget.reserve(request)
            self._pace.take()
            try:
                response = self._model.ask(request)
            except ModelError as error:
                structlog.get_logger().warning("model_failed", fault=error.fault.value, attempt=attempt + 1)
                if error.fault not in PASSING or attempt == self._retries.times:
                    raise
                self._sleep(self._retries.wait(attempt, error.retry_after))
            else:
                return self._kept(key, response)
        raise AssertionError("unreachable")  # pragma: no cover

    def _kept(self, key: str, response: bytes) -> bytes:
        """Store the response; of racing workers in mode record the first one's stands."""
        if self._mode is ModelMode.LIVE:
            self._store.put(key, response)
            return response
        return response if self._store.create(key, response) else self._store.get(key)

    def _stored(self, key: str) -> bytes | None:
        try:
            return self._store.get(key)
        except ObjectMissingError:
            return None
