"""Which language model is asked, and how."""

from dataclasses import dataclass, field
from enum import StrEnum


class StructuredMode(StrEnum):
    """What a service can be asked for; `prompt` works with every one."""

    SCHEMA = "schema"
    OBJECT = "object"
    PROMPT = "prompt"


class ModelMode(StrEnum):
    """Whether a stored answer is taken, and whether the service may be asked."""

    LIVE = "live"
    RECORD = "record"
    REPLAY = "replay"


@dataclass(frozen=True)
class Retries:
    """How often a passing fault is tried again, and the seconds before that: doubled each time, up to the longest."""

    times: int = 2
    first_s: float = 2.0
    longest_s: float = 20.0

    def wait(self, attempt: int, asked: float | None) -> float:
        """Seconds before the next attempt; what the server asks for counts, within bounds."""
        return min(max(self.first_s * (1 << attempt), asked or 0.0), self.longest_s)


@dataclass(frozen=True)
class ModelSettings:
    """`name` is `service:model`; `key` is shown nowhere."""

    name: str
    url: str | None = None
    key: str = field(default="", repr=False)
    region: str | None = None
    mode: ModelMode = ModelMode.RECORD
    structured_mode: StructuredMode = StructuredMode.SCHEMA
    timeout_s: float = 30.0
    retries: Retries = Retries()
    per_minute: int = 60
    daily_tokens: int = 1_000_000
