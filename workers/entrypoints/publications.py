"""Digests and briefings as commands and the schedule make them: built from published pages, written, announced."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256

from contracts.artefacts.briefing import Briefing
from contracts.artefacts.classification import Topic
from contracts.artefacts.digest import Digest
from contracts.events import BriefingPublished, DigestPublished
from contracts.model import canonical_bytes
from contracts.references import ArtefactReference
from workers.runtime import keys
from workers.runtime.commanded import Commanded
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Fingerprint
from workers.stages.publish import addresses
from workers.stages.publish.briefing import Request, build_briefing, is_wanted
from workers.stages.publish.card_shelf import CardShelf
from workers.stages.publish.digest import build_digest, may_tell
from workers.stages.publish.files import SiteFiles
from workers.stages.publish.publications import digest_folder, load_pages, write_briefing, write_digest
from workers.stages.publish.weeks import last_full_week

FINGERPRINT = Fingerprint(1)


@dataclass(frozen=True)
class Publications:
    """What makes digests and briefings from the published site of a bucket."""

    store: ObjectStore
    commanded: Commanded
    shelf: CardShelf = field(default_factory=CardShelf)

    @property
    def site(self) -> SiteFiles:
        """The site of the bucket."""
        return SiteFiles(self.store)

    def councils(self) -> list[str]:
        """All councils that have a published meeting."""
        return sorted({card.council for card in self.shelf.read(self.site)})

    def digest(self, week: str, council: str | None = None, topic: Topic | None = None) -> tuple[Digest, list[str]]:
        """Write and announce a digest; gives it with the keys of its files. Raises ValueError for no week."""
        site = self.site
        pages = load_pages(site, self.shelf, lambda card: may_tell(card, week, council, topic))
        made = build_digest(pages, week, council, topic)
        files = [keys.site(path) for path in write_digest(site, made)]
        self._announce(made)
        return made, files

    def _announce(self, made: Digest) -> None:
        asked = {"digest": made.week, "council": made.council, "topic": made.topic.value if made.topic else None}
        reference = self.commanded.keep(made, asked, FINGERPRINT)
        self.commanded.announce(digest_published(made, reference), reference)

    def briefing(self, request: Request) -> tuple[Briefing, list[str]]:
        """Write and announce a briefing; gives it with the keys of its files."""
        site = self.site
        made = build_briefing(load_pages(site, self.shelf, lambda card: is_wanted(card, request)), request)
        files = [keys.site(path) for path in write_briefing(site, made)]
        reference = self.commanded.keep(made, {"briefing": made.id}, FINGERPRINT)
        self.commanded.announce(
            BriefingPublished(briefing=made.id, artefact=reference, pages=tuple(files[:1])), reference
        )
        return made, files

    def due(self, now: datetime) -> Iterator[Digest]:
        """Write the digests of the last full week that are not there: of each council, and of each topic with news.

        One that is there and was not announced is announced: whoever wrote it died in between.
        """
        week, site = last_full_week(now), self.site
        cards = self.shelf.read(site)
        topics = sorted({topic for card in cards for topic in card.all_topics})
        wanted_digests: Sequence[tuple[str | None, Topic | None]] = (
            *((council, None) for council in sorted({card.council for card in cards})),
            *((None, topic) for topic in topics),
        )
        for council, topic in wanted_digests:
            standing = site.read(digest_folder(council, topic, week) + addresses.DIGEST_DATA)
            if standing is None:
                yield self.digest(week, council, topic)[0]
            elif not self._is_announced(Digest.model_validate_json(standing)):
                self._announce(Digest.model_validate_json(standing))

    def _is_announced(self, made: Digest) -> bool:
        body = canonical_bytes(made)
        reference = ArtefactReference(key=addresses.DIGEST_DATA, sha256=sha256(body).hexdigest())
        return self.commanded.is_announced(digest_published(made, reference), reference)


def digest_published(made: Digest, reference: ArtefactReference) -> DigestPublished:
    """That a digest stands in the site."""
    page = keys.site(digest_folder(made.council, made.topic, made.week) + addresses.INDEX)
    return DigestPublished(
        council=made.council or "", topic=made.topic, week=made.week, artefact=reference, pages=(page,)
    )


def named(word: str, councils: Sequence[str]) -> list[str]:
    """The councils that a word names: by its whole name, else by the beginning of one of its words."""
    asked = addresses.slug(word)
    exact = [council for council in councils if addresses.slug(council) == asked]
    return exact or [council for council in councils if f"-{asked}" in f"-{addresses.slug(council)}"]


def day(value: datetime | None) -> date | None:
    """The day of an option."""
    return value.date() if value else None
