"""What a stage is: a pure function with a contract on both sides."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Generic, Protocol, TypeVar

from contracts.events import Envelope, EventData
from contracts.model import Contract, canonical_json
from contracts.references import ArtefactReference
from workers.runtime.objects import ObjectStore

Event = Envelope[Any]
"""An incoming event; its data is one of the models in `contracts.events.EVENTS`."""

Loaded = TypeVar("Loaded")
Artefact = TypeVar("Artefact", bound=Contract)


def undivided() -> tuple[str, ...]:
    """The parts of work that is done in one piece: none."""
    return ()


@dataclass(frozen=True)
class Inputs(Generic[Loaded]):
    """All that a stage reads for one event.

    `identity` is a plain JSON value that names it by digest, with the context that the result depends on; equal
    identities mean equal results. `load` brings the content, and runs only when no result is stored yet. Before it
    `parts` is asked: it names what other tasks have to do first, as short strings that mean something to the stage only
    (see `StageWithParts`), or nothing.
    """

    identity: Mapping[str, Any]
    load: Callable[[], Loaded]
    parts: Callable[[], Sequence[str]] = undivided

    @property
    def digest(self) -> str:
        """The digest under which the result is stored."""
        return identity_digest(self.identity)


def identity_digest(identity: Mapping[str, Any]) -> str:
    """The digest of what `Inputs.identity` names."""
    return sha256(canonical_json(dict(identity))).hexdigest()


@dataclass(frozen=True)
class Waiting:
    """Nothing to do yet: what is missing will bring its own event."""

    why: str


@dataclass(frozen=True)
class Fingerprint:
    """A stage's version, raised with every change of its results, and the settings that change them."""

    version: int
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """Short digest for keys."""
        return sha256(canonical_json({"version": self.version, "settings": dict(self.settings)})).hexdigest()[:16]


class Stage(Protocol[Loaded, Artefact]):
    """A step of the pipeline. It raises TransientError or PermanentError; it knows no keys of its own results,
    no receipts, no queue and no clock.
    """

    @property
    def name(self) -> str:
        """The stage's name, as in the table of stages."""
        ...

    @property
    def model(self) -> type[Artefact]:
        """The contract of its artefact."""
        ...

    @property
    def fingerprint(self) -> Fingerprint:
        """Its version and the settings that change its result."""
        ...

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[Loaded] | Waiting:
        """Name what the event asks for."""
        ...

    def work(self, loaded: Loaded) -> Artefact:
        """Make the result."""
        ...

    def announce(self, event: Event, artefact: Artefact, reference: ArtefactReference) -> Sequence[EventData]:
        """The facts to publish, in order."""
        ...

    def counts(self, artefact: Artefact) -> Mapping[str, int]:
        """What to count for telemetry: pages, words, bytes… by name."""
        ...


class StageWithParts(Stage[Loaded, Artefact], Protocol[Loaded, Artefact]):
    """A stage that cuts long work into parts; each is a task of its own, which may run twice, in any order."""

    def work_part(self, event: Event, bucket: ObjectStore, part: str) -> bool:
        """Do what is left to do of a part, and keep its results in the bucket under what they are made from.

        True when no part of the event is left to do, for all that can be seen: of parts that end at the same time at
        least one sees it.
        """
        ...
