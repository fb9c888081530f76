"""Tells of which papers the packs of a source are made. What is found out of a file is kept by its digest."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TypeVar

from contracts.model import Contract, Sha256, canonical_bytes
from contracts.references import ListedKind
from workers.domain.pack_parts import PackPart, PageMark, pack_parts
from workers.runtime import keys
from workers.runtime.errors import PermanentError
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.watch.fetched import fetched_revision
from workers.stages.watch.view import PaperState, PaperView

PACKS = frozenset({ListedKind.REPORTS_PACK, ListedKind.SUPPLEMENT})
IN_PACKS = frozenset({ListedKind.PAPER, ListedKind.FRONT_SHEET, ListedKind.FILE})
DIGESTS, SKETCHES = "page_digests", "page_sketches"
VERSION = "1"


class PageReader(Protocol):
    """Reads what tells the pages of a file. Raises PermanentError for what has no pages."""

    def digests(self, pdf: Path) -> tuple[str, ...]:
        """The digest of each page by its content, in order."""
        ...

    def sketches(self, pdf: Path) -> tuple[frozenset[int], ...]:
        """The sketch of each page's words, in order."""
        ...


@dataclass(frozen=True)
class PartView:
    """A paper in a pack; `url` is None where the paper is not public any more, or has moved since."""

    id: str
    url: str | None
    item: str | None
    first_page: int
    last_page: int


@dataclass(frozen=True)
class PackView:
    """A pack and its parts, in order of pages."""

    id: str
    url: str | None
    parts: tuple[PartView, ...]


class _Digests(Contract):
    pages: tuple[Sha256, ...] = ()


class _Sketches(Contract):
    pages: tuple[tuple[int, ...], ...] = ()


Kept = TypeVar("Kept", _Digests, _Sketches)


@dataclass(frozen=True)
class Packs:
    """Compares the pages of packs with those of the papers of their meeting, in all revisions.

    Words are compared only for what is in no pack with the very same pages: reading them takes longer.
    """

    store: ObjectStore
    reader: PageReader

    def view(self, papers: tuple[PaperView, ...]) -> tuple[PackView, ...]:
        """Every public pack of which parts are known."""
        by_meeting: defaultdict[str | None, list[PaperView]] = defaultdict(list)
        for paper in papers:
            by_meeting[paper.meeting_id].append(paper)
        found = (pack for listed in by_meeting.values() for pack in self._of_meeting(listed))
        return tuple(pack for pack in found if pack.parts)

    def _of_meeting(self, papers: list[PaperView]) -> Iterator[PackView]:
        packs = [paper for paper in papers if paper.kind in PACKS and paper.state is PaperState.CURRENT]
        if not packs:
            return
        known = {digest: paper for paper in papers if paper.kind in IN_PACKS for digest in self._revisions(paper)}
        plain = {digest: self._plain(digest) for digest in known}
        same = {pack.id: pack_parts(self._plain(pack.sha256), _each(plain)) for pack in packs}
        found = {part.paper for parts in same.values() for part in parts}
        rest = {digest: self._with_words(digest) for digest in known if digest not in found}
        for pack in packs:
            parts = same[pack.id]
            if rest:
                own = {part.paper: plain[part.paper] for part in parts}
                parts = pack_parts(self._with_words(pack.sha256), _each(own | rest))
            yield PackView(pack.id, pack.url, tuple(_part(known[part.paper], part) for part in parts))

    def _revisions(self, paper: PaperView) -> Iterator[str]:
        for revision in range(1, paper.revisions + 1):
            if fetched := fetched_revision(self.store, paper.id, revision):
                yield fetched.blob.sha256

    def _plain(self, digest: str | None) -> tuple[PageMark, ...]:
        kept = self._kept(DIGESTS, digest, _Digests, lambda pdf: _Digests(pages=self.reader.digests(pdf)))
        return tuple(PageMark(page, frozenset()) for page in kept.pages)

    def _with_words(self, digest: str | None) -> tuple[PageMark, ...]:
        kept = self._kept(SKETCHES, digest, _Sketches, self._sketches)
        pages = zip(self._plain(digest), kept.pages, strict=False)
        return tuple(PageMark(mark.digest, frozenset(words)) for mark, words in pages)

    def _sketches(self, pdf: Path) -> _Sketches:
        return _Sketches(pages=tuple(tuple(sorted(words)) for words in self.reader.sketches(pdf)))

    def _kept(self, name: str, digest: str | None, model: type[Kept], read: Callable[[Path], Kept]) -> Kept:
        """What was found out of a file; what is no PDF has no pages that a pack could hold."""
        if digest is None:
            return model()
        key = keys.artefact(name, digest, VERSION)
        try:
            return model.model_validate_json(self.store.get(key))
        except ObjectMissingError:
            pass
        try:
            with TemporaryDirectory(prefix="agenda-packs-") as folder:
                path = Path(folder) / "body"
                self.store.download(keys.blob(digest), path)
                found = read(path)
        except (ObjectMissingError, PermanentError):
            found = model()
        self.store.create(key, canonical_bytes(found))
        return found


def _each(papers: Mapping[str, tuple[PageMark, ...]]) -> dict[str, list[tuple[PageMark, ...]]]:
    return {digest: [pages] for digest, pages in papers.items()}


def _part(paper: PaperView, part: PackPart) -> PartView:
    public = paper.state is PaperState.CURRENT and not paper.renumbered
    return PartView(paper.id, paper.url if public else None, paper.item, part.first_page, part.last_page)
