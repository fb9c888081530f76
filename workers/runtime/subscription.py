"""Who wants which events: filters, and why an event matched."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import lru_cache

from contracts.events import (
    Classified,
    DocumentDetected,
    DocumentEvent,
    DocumentFetched,
    Extracted,
    MeetingEvent,
    MeetingReference,
    Summarised,
    TextRecognised,
)
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.stage import Event

BEFORE_CLASSIFICATION = (DocumentDetected, DocumentFetched, TextRecognised)
"""Events at whose time nobody knows what the document is about, also when they are delivered again later."""


@dataclass(frozen=True)
class Subject:
    """What is known of the document that an event is about."""

    document_type: str | None = None
    topics: tuple[str, ...] = ()


Lookup = Callable[[Event], Subject]
Asked = tuple[str, tuple[str, ...], Callable[[], Sequence[str]]]
"""A filter's name, the values that it wants, and how to find out those of the event."""


@dataclass(frozen=True)
class Filter:
    """What a subscriber wants. An empty tuple asks for nothing; of several values one must hold, and every filter must.

    Values are compared without regard to case, and may hold `*` and `?`; a type may lack `agenda.` and its version.
    """

    types: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    document_types: tuple[str, ...] = ()

    def reasons(self, event: Event, lookup: Lookup) -> tuple[str, ...] | None:
        """Why the event matches, as `topic=housing`, one for each filter; None when it does not.

        What is not known of an event's subject matches no filter on it.
        """
        found = []
        for name, wanted, said in self._asked(event, lookup):
            value = next((value for value in said() if _any(wanted, value)), None)
            if value is None:
                return None
            found.append(f"{name}={value}")
        return tuple(found)

    def _asked(self, event: Event, lookup: Lookup) -> Iterator[Asked]:
        """Each filter that asks for something, with what the event says; questions to the bucket come last."""
        meeting = _meeting(event)
        told: tuple[Asked, ...] = (
            ("type", tuple(map(_whole_type, self.types)), lambda: (event.type,)),
            ("council", self.councils, lambda: _known(meeting.council if meeting else _council(event))),
            ("committee", self.committees, lambda: _known(meeting.committee if meeting else None)),
            ("document_type", self.document_types, lambda: _known(lookup(event).document_type)),
            ("topic", self.topics, lambda: lookup(event).topics),
        )
        return (one for one in told if one[1])


EVERYTHING = Filter()


@dataclass(frozen=True)
class SubjectLookup:
    """Looks up in the bucket how a document was classified."""

    store: ObjectStore
    _cached: Callable[[str], Subject] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_cached", lru_cache(maxsize=4096)(self._read))

    def __call__(self, event: Event) -> Subject:
        """From the event itself where it says both, otherwise from the last classification of the document."""
        data = event.data
        if isinstance(data, Classified):
            return Subject(data.document_type.value, tuple(topic.value for topic in data.topics))
        if not isinstance(data, DocumentEvent) or isinstance(data, BEFORE_CLASSIFICATION):
            return Subject()
        one = data.document
        try:
            known = self._cached(keys.document_progress(one.source, one.id, one.revision, "classify"))
        except ObjectMissingError:
            known = Subject()
        own = data.document_type.value if isinstance(data, Extracted | Summarised) else known.document_type
        return Subject(own, known.topics)

    def _read(self, key: str) -> Subject:
        data = read_event(self.store.get(key)).data
        return Subject(data.document_type.value, tuple(topic.value for topic in data.topics))


def _meeting(event: Event) -> MeetingReference | None:
    data = event.data
    if isinstance(data, DocumentEvent):
        return data.document.meeting
    return data.meeting if isinstance(data, MeetingEvent) else None


def _council(event: Event) -> str | None:
    return getattr(event.data, "council", None)


def _known(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _any(wanted: Sequence[str], value: str) -> bool:
    return any(fnmatchcase(value.casefold(), pattern.casefold()) for pattern in wanted)


def _whole_type(pattern: str) -> str:
    """`document.summarised` as `agenda.document.summarised.v*`."""
    named = pattern if pattern.startswith(("agenda.", "*")) else f"agenda.{pattern}"
    return named if named.endswith("*") or named.rpartition(".")[2].startswith("v") else f"{named}.v*"
