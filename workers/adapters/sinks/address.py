"""The parts of a sink's URL. Errors name no part of it, since it may hold a password."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from workers.adapters.sinks.wire import Mode


class SinkAddressError(ValueError):
    """A sink's URL cannot be used; the message says what to write."""


@dataclass(frozen=True)
class SinkAddress:
    """A URL taken apart; `options` are those after the question mark."""

    scheme: str
    place: str
    """User, host and port as written."""
    path: tuple[str, ...]
    options: dict[str, str]
    fragment: str
    """What comes after #; it is never sent anywhere."""

    @classmethod
    def parse(cls, url: str, *known: str) -> "SinkAddress":
        """Raises SinkAddressError for what cannot be read, and for options that are not `known`."""
        try:
            parts = urlsplit(url)
            readable = parts.port is None or bool(parts.hostname)
        except ValueError:
            readable = False
        if not readable:
            raise SinkAddressError(
                "host and port of a sink cannot be read; percent-encode special characters in user and password"
            )
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
        unknown = sorted(set(options) - set(known))
        if unknown:
            raise SinkAddressError(f"a sink with {parts.scheme}:// has no option {unknown[0]!r}; it has {_list(known)}")
        path = tuple(unquote(part) for part in parts.path.split("/")[1:])
        return cls(parts.scheme, parts.netloc, path, options, parts.fragment)

    @property
    def mode(self) -> Mode:
        """The content mode that the option `mode` chooses. Raises SinkAddressError."""
        try:
            return Mode(self.options.get("mode", Mode.STRUCTURED))
        except ValueError as error:
            raise SinkAddressError("mode of a sink is structured or binary") from error

    def whole_number(self, name: str, default: int) -> int:
        """An option that counts. Raises SinkAddressError."""
        value = self.options.get(name, str(default))
        if not value.isdecimal() or int(value) < 1:
            raise SinkAddressError(f"{name} of a sink is a whole number from 1")
        return int(value)


def _list(known: tuple[str, ...]) -> str:
    return ", ".join(known) or "none"
