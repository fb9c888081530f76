"""What the Celery binding must know of a broker."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


class BrokerConfigurationError(ValueError):
    """The broker does not answer, or is not set up in a way that loses nothing; the message says what to change."""


class BrokerAddressError(ValueError):
    """The broker's address cannot be used; the message names the setting, and nothing of a password in it."""


@dataclass(frozen=True)
class BrokerProfile:
    """Options of one kind of broker."""

    url: str = field(repr=False)
    """With its password, so it is never shown."""
    embedded: bool
    verify: Callable[[], None]
    """Asserts the effective settings. Raises BrokerConfigurationError."""
    transport_options: Mapping[str, Any] = field(default_factory=dict)
    queue_arguments: Mapping[str, Any] = field(default_factory=dict)
    dead_letters: bool = False
    """Whether the broker sets messages aside by itself."""
    tls: Mapping[str, Any] | None = None
    """How its certificate is checked, as kombu takes it; None where the connection is not encrypted."""
    remote_control: bool = True
    """Whether workers can be asked and told things through the broker, as Flower does."""
    counts_exactly: bool = True
    """Whether the broker tells how many tasks wait, or only about how many."""
