"""A folder of files as a source: each folder with documents in it is a meeting."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contracts.artefacts.failure import ReasonCode
from contracts.references import ListedKind
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime.errors import PermanentError
from workers.stages.watch.source import Window

_WRITTEN = (".pdf", ".docx", ".doc", ".odt", ".rtf", ".txt", ".html", ".htm", ".eml")
_TABLES = (".xlsx", ".xls", ".ods", ".pptx", ".ppt", ".odp", ".zip")
_IMAGES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif")
SUFFIXES = frozenset((*_WRITTEN, *_TABLES, *_IMAGES))
"""Suffixes that documents have; what a file really is, its first bytes decide later."""

TEMPORARY = (".", "~", "_~")


@dataclass(frozen=True)
class FolderSource:
    """All documents below `root`. Committee and date stay open: the papers themselves state them."""

    root: Path
    council: str | None = None

    def listing(self, window: Window) -> Listing:
        """Every folder with documents, whatever the window, as files have no meeting date. Raises PermanentError.

        Symbolic links to folders are not followed, and files that links bring from outside `root` are left out.
        """
        del window
        root = self.root.resolve()
        if not root.is_dir():
            raise PermanentError(ReasonCode.NOT_FOUND, f"there is no folder {self.root}")
        meetings = (_meeting(root, folder, files) for folder, files in _folders(root) if files)
        return Listing(self.council, tuple(sorted(meetings, key=lambda meeting: meeting.key)))


def _folders(root: Path) -> Iterator[tuple[Path, list[Path]]]:
    for place, folders, names in os.walk(root, onerror=_unreadable):
        folders[:] = [name for name in folders if not name.startswith(TEMPORARY)]
        files = [Path(place) / name for name in sorted(names) if is_document_name(name)]
        yield Path(place), [file for file in files if file.is_file() and file.resolve().is_relative_to(root)]


def is_document_name(name: str) -> bool:
    """Whether a file of this name is taken for a document; hidden and temporary files are not."""
    return not name.startswith(TEMPORARY) and Path(name).suffix.lower() in SUFFIXES


def _unreadable(error: OSError) -> None:
    """Half a listing would look as if the rest had been withdrawn."""
    raise PermanentError(ReasonCode.FORBIDDEN, f"{error.filename} cannot be read: {error.strerror}") from error


def _meeting(root: Path, folder: Path, files: list[Path]) -> ListedMeeting:
    return ListedMeeting(
        key=_key(root, folder),
        committee=None,
        starts_at=None,
        url=folder.as_uri(),
        documents=tuple(_document(root, file) for file in files),
    )


def _document(root: Path, file: Path) -> ListedDocument:
    return ListedDocument(_key(root, file), file.as_uri(), _readable(file.stem), ListedKind.FILE)


def _key(root: Path, path: Path) -> str:
    return _readable(path.relative_to(root).as_posix())


def _readable(text: str) -> str:
    """File names may hold bytes that are no text; they are spelt out."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
