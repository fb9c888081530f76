"""Chooses the downloader by the scheme of the address."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from contracts.artefacts.failure import ReasonCode
from workers.runtime.download import Download, Downloader, NotModified, Validators
from workers.runtime.errors import PermanentError


@dataclass(frozen=True)
class DownloaderByScheme:
    """A downloader for every scheme in its table; other addresses are refused."""

    downloaders: Mapping[str, Downloader]

    def download(self, url: str, path: Path, validators: Validators | None = None) -> Download | NotModified:
        """Hand the address on. Raises what the chosen downloader raises, PermanentError when there is none."""
        downloader = self.downloaders.get(_scheme(url))
        if downloader is None:
            known = ", ".join(sorted(self.downloaders))
            raise PermanentError(ReasonCode.REFUSED_ADDRESS, f"the address {url} is none of: {known}")
        return downloader.download(url, path, validators)


def _scheme(url: str) -> str:
    try:
        return urlsplit(url).scheme
    except ValueError:
        return ""
