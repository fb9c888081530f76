"""Files of this machine, below permitted folders only."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.client import CHUNK
from workers.adapters.downloads.http import write_hashed
from workers.runtime.download import Download, NotModified, Validators
from workers.runtime.errors import PermanentError, TransientError


@dataclass(frozen=True)
class FileDownloader:
    """Copies `file://` addresses; symbolic links are followed before the roots are checked."""

    roots: tuple[Path, ...]
    max_bytes: int

    def download(self, url: str, path: Path, validators: Validators | None = None) -> Download | NotModified:
        """Copy the file to `path`. Files have no validators: reading one again is cheap. Raises PermanentError."""
        del validators
        original = self._permitted(url)
        digest, size = write_hashed(path, self._pieces(url, original))
        return Download(path, url, digest, size, Validators())

    def _permitted(self, url: str) -> Path:
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise PermanentError(ReasonCode.REFUSED_ADDRESS, f"the address {url} is not a file of this machine")
        original = _resolved(url)
        if not any(original.is_relative_to(root.resolve()) for root in self.roots):
            raise PermanentError(ReasonCode.REFUSED_ADDRESS, f"the address {url} is outside the permitted folders")
        if not original.is_file():
            raise PermanentError(ReasonCode.NOT_FOUND, f"there is no file at {url}")
        return original

    def _pieces(self, url: str, original: Path) -> Iterator[bytes]:
        left = self.max_bytes
        try:
            with original.open("rb") as file:
                while piece := file.read(CHUNK):
                    left -= len(piece)
                    if left < 0:
                        message = f"{url} is over the limit of {self.max_bytes} bytes"
                        raise PermanentError(ReasonCode.TOO_LARGE, message)
                    yield piece
        except FileNotFoundError as error:
            raise PermanentError(ReasonCode.NOT_FOUND, f"{url} is gone") from error
        except PermissionError as error:
            raise PermanentError(ReasonCode.FORBIDDEN, f"{url} may not be read") from error
        except OSError as error:
            raise TransientError(ReasonCode.UNREACHABLE, f"{url} cannot be read now: {error}") from error


def path_of(url: str) -> Path:
    """The path of a `file://` address; names of files are bytes, of any encoding or none."""
    return Path(os.fsdecode(unquote_to_bytes(urlsplit(url).path)))


def _resolved(url: str) -> Path:
    try:
        return path_of(url).resolve()
    except (OSError, ValueError) as error:
        raise PermanentError(ReasonCode.NOT_FOUND, f"{url} is not a possible path: {error}") from error
