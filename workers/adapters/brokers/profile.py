"""What the Celery binding must know of a broker."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


class BrokerConfigurationError(ValueError):
    """The broker is not set up in a way that loses nothing; the message says what to change."""


@dataclass(frozen=True)
class BrokerProfile:
    """Options of one kind of broker."""

    url: str
    embedded: bool
    verify: Callable[[], None]
    """Asserts the effective settings. Raises BrokerConfigurationError."""
    transport_options: Mapping[str, Any] = field(default_factory=dict)
    queue_arguments: Mapping[str, Any] = field(default_factory=dict)
