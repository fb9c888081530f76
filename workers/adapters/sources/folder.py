"""A folder of files as a source; see `handed_over` for how files become meetings."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sources.handed_over import (
    MOST_BYTES,
    HandedFile,
    handed_over,
    is_metadata_name,
    metadata_names,
)
from workers.domain.listing import ListedMeeting, Listing
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
    """All documents below `root`."""

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
        files, metadata = list[HandedFile](), dict[str, bytes]()
        for file in _files(root):
            if is_document_name(file.name):
                files.append(HandedFile(_key(root, file), file.as_uri(), readable(file.stem)))
            else:
                metadata[_key(root, file)] = _content(file)
        wanted = {name for file in files for name in metadata_names(file.path)}
        told = {name: body for name, body in metadata.items() if name in wanted}
        found = handed_over(files, told, self.council)
        return replace(found, meetings=tuple(replace(m, url=_folder_of(m)) for m in found.meetings))


def _folder_of(meeting: ListedMeeting) -> str | None:
    """The folder in which the first public paper of a meeting lies."""
    urls = (document.url for document in meeting.documents if document.url)
    return next((url.rpartition("/")[0] for url in urls), None)


def _files(root: Path) -> Iterator[Path]:
    """Papers and what may be metadata, in order."""
    for place, folders, names in os.walk(root, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith(TEMPORARY))
        for name in sorted(names):
            file = Path(place) / name
            wanted = is_document_name(name) or _may_be_metadata(name)
            if wanted and file.is_file() and file.resolve().is_relative_to(root):
                yield file


def _may_be_metadata(name: str) -> bool:
    return not name.startswith(TEMPORARY) and is_metadata_name(name)


def _content(file: Path) -> bytes:
    """What a metadata file holds, up to a byte over its limit."""
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise PermanentError(ReasonCode.FORBIDDEN, f"{file} cannot be read: {error.strerror}") from error


def is_document_name(name: str) -> bool:
    """Whether a file of this name is taken for a document; hidden and temporary files are not."""
    return not name.startswith(TEMPORARY) and Path(name).suffix.lower() in SUFFIXES


def _unreadable(error: OSError) -> None:
    """Half a listing would look as if the rest had been withdrawn."""
    raise PermanentError(ReasonCode.FORBIDDEN, f"{error.filename} cannot be read: {error.strerror}") from error


def _key(root: Path, path: Path) -> str:
    return readable(path.relative_to(root).as_posix())


def readable(text: str) -> str:
    """File names may hold bytes that are no text; they are spelt out."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
