"""Tells of which papers the packs of a source are made. What is found out of a file is kept by its digest."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

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
MARKS = "pack_marks"
VERSION = "1"


class PageMarks(Protocol):
    """Reads what tells the pages of a file."""

    def marks(self, pdf: Path) -> tuple[PageMark, ...]:
        """One for each page, in order. Raises PermanentError for what has no pages."""
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


class _Mark(Contract):
    digest: Sha256
    words: tuple[int, ...]


class _Marks(Contract):
    pages: tuple[_Mark, ...]


@dataclass(frozen=True)
class Packs:
    """Compares the pages of packs with those of the papers of their meeting, in all revisions."""

    store: ObjectStore
    marks: PageMarks

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
        known = {paper.id: paper for paper in papers if paper.kind in IN_PACKS}
        revisions = {own_id: list(self._revisions(paper)) for own_id, paper in known.items()}
        for pack in packs:
            pages = self._marks(pack.sha256) if pack.sha256 else ()
            parts = pack_parts(pages, revisions)
            yield PackView(pack.id, pack.url, tuple(_part(known, part) for part in parts))

    def _revisions(self, paper: PaperView) -> Iterator[tuple[PageMark, ...]]:
        for revision in range(1, paper.revisions + 1):
            if digest := self._digest(paper.id, revision):
                yield self._marks(digest)

    def _digest(self, document_id: str, revision: int) -> str | None:
        fetched = fetched_revision(self.store, document_id, revision)
        return fetched.blob.sha256 if fetched else None

    def _marks(self, digest: str) -> tuple[PageMark, ...]:
        key = keys.artefact(MARKS, digest, VERSION)
        try:
            kept = _Marks.model_validate_json(self.store.get(key))
        except ObjectMissingError:
            kept = self._read(digest)
            self.store.create(key, canonical_bytes(kept))
        return tuple(PageMark(page.digest, frozenset(page.words)) for page in kept.pages)

    def _read(self, digest: str) -> _Marks:
        """What is no PDF has no pages that a pack could hold."""
        try:
            with TemporaryDirectory(prefix="agenda-packs-") as folder:
                path = Path(folder) / "body"
                self.store.download(keys.blob(digest), path)
                found = self.marks.marks(path)
        except (ObjectMissingError, PermanentError):
            return _Marks(pages=())
        return _Marks(pages=tuple(_Mark(digest=page.digest, words=tuple(sorted(page.words))) for page in found))


def _part(known: Mapping[str, PaperView], part: PackPart) -> PartView:
    paper = known[part.paper]
    public = paper.state is PaperState.CURRENT and not paper.renumbered
    return PartView(paper.id, paper.url if public else None, paper.item, part.first_page, part.last_page)
