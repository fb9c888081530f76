"""The cards of all published meetings, from which lists are made: read again only where they changed.

A site of many councils has a card for each of tens of thousands of meetings, and every change of one needs them all.
Listing them costs one request in a thousand cards; what a listing shows unchanged is not read again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from workers.runtime.objects import ObjectInfo
from workers.stages.publish import addresses
from workers.stages.publish.card import MeetingCard
from workers.stages.publish.files import SiteFiles


@dataclass(frozen=True)
class _Kept:
    """A card as it was read, with the version that the listing before gave."""

    version: str | None
    card: MeetingCard


@dataclass
class CardShelf:
    """What a process knows of the cards of one site; safe for threads, each of which sees what stands in the bucket."""

    _kept: dict[str, _Kept] = field(default_factory=dict)

    def read(self, site: SiteFiles) -> tuple[MeetingCard, ...]:
        """All cards as they stand now, in order of their paths."""
        before = self._kept
        now = {path: _unchanged(before.get(path), info) for path, info in site.listed(addresses.MEETING_CARDS)}
        now |= _read_anew(site, {path: info.version for path, info in now.items() if isinstance(info, ObjectInfo)})
        found = {path: one for path, one in sorted(now.items()) if isinstance(one, _Kept)}
        self._kept = found
        return tuple(one.card for one in found.values())


def _unchanged(kept: _Kept | None, info: ObjectInfo) -> _Kept | ObjectInfo:
    """The card that is known, where it is still the one that stands there."""
    return kept if kept is not None and kept.version is not None and kept.version == info.version else info


def _read_anew(site: SiteFiles, versions: dict[str, str | None]) -> Iterator[tuple[str, _Kept]]:
    """Cards as they are read; one that has gone since it was listed is left out."""
    for path, body in site.read_many(list(versions)):
        if body is not None:
            yield path, _Kept(versions[path], MeetingCard.model_validate_json(body))
