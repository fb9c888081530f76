"""The port to a language model: one request, one text. It has no tools, and what it answers is never trusted."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any, Protocol

from contracts.model import canonical_json


class ModelFault(StrEnum):
    """Why no answer can be used."""

    TIMED_OUT = "timed_out"
    RATE_LIMITED = "rate_limited"
    UNAVAILABLE = "unavailable"
    NOT_ALLOWED = "not_allowed"
    REFUSED = "refused"
    CUT_OFF = "cut_off"
    BROKEN_ANSWER = "broken_answer"
    BUDGET_SPENT = "budget_spent"
    NOT_RECORDED = "not_recorded"
    NOTHING_LEFT = "nothing_left"


class ModelError(Exception):
    """The model gave no answer that can be used; `retry_after` is in seconds, where the server says it."""

    def __init__(self, fault: ModelFault, message: str, retry_after: float | None = None) -> None:
        super().__init__(fault, message)
        self.fault = fault
        self.message = message
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.fault.value}: {self.message}"


@dataclass(frozen=True)
class ModelRequest:
    """What is asked: rules, the material as data, the JSON Schema of the answer, and its tokens at most."""

    rules: str
    material: str
    schema: Mapping[str, Any]
    most_tokens: int

    def digest(self, identity: Mapping[str, Any]) -> str:
        """The digest of the whole request to a model; equal digests ask the same."""
        return sha256(canonical_json({"model": dict(identity), "request": asdict(self)})).hexdigest()


class LanguageModel(Protocol):
    """One service with one model."""

    @property
    def identity(self) -> Mapping[str, Any]:
        """What the answer depends on beside the request: service, model, how structure is asked for."""
        ...

    def ask(self, request: ModelRequest) -> bytes:
        """The response as it came. Raises ModelError."""
        ...

    def text(self, response: bytes) -> str:
        """The text in a response, also one that was stored long ago. Raises ModelError where it is none or refuses."""
        ...


class Writer(Protocol):
    """A language model behind its record and its budget, as a stage uses it."""

    @property
    def identity(self) -> Mapping[str, Any]:
        """As of the model."""
        ...

    def write(self, request: ModelRequest) -> str:
        """The text of the answer. Raises ModelError, and nothing else for what the service does."""
        ...
