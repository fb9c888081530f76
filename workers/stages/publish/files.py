"""Files of the site: written only where their bytes differ from what stands there."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256

from contracts.artefacts.meeting import PublishedFile
from workers.runtime import keys
from workers.runtime.objects import ObjectInfo, ObjectMissingError, ObjectStore

HTML, CSS, JSON, SCRIPT = "text/html", "text/css", "application/json", "text/javascript"
ATOM, FEED, CALENDAR, XML = "application/atom+xml", "application/feed+json", "text/calendar", "application/xml"
MARKDOWN, JPEG = "text/markdown", "image/jpeg"
PLAIN_BYTES = frozenset({JSON, FEED, JPEG, "application/schema+json"})
"""Types without a charset: JSON is always UTF-8, and a picture has none."""
READERS = 16
"""Objects that are read at once, since a bucket answers slowly but many at a time."""


@dataclass
class SiteFiles:
    """The files of the site in a bucket; keeps count of what it had to write."""

    bucket: ObjectStore
    written: list[str] = field(default_factory=list)

    def read(self, path: str) -> bytes | None:
        """What stands under a path."""
        try:
            return self.bucket.get(keys.site(path))
        except ObjectMissingError:
            return None

    def stands(self, path: str) -> bool:
        """Whether anything stands there."""
        return self.bucket.head(keys.site(path)) is not None

    def write(self, path: str, body: bytes, media_type: str) -> PublishedFile:
        """Let a file hold these bytes."""
        if self.read(path) != body:
            self.bucket.put(keys.site(path), body, media_type_of(media_type))
            self.written.append(path)
        return PublishedFile(key=keys.site(path), sha256=sha256(body).hexdigest(), media_type=media_type)

    def remove(self, path: str) -> None:
        """Remove data or a picture; pages are never removed."""
        self.bucket.delete(keys.site(path))

    def paths(self, folder: str) -> list[str]:
        """All files below a folder, in order."""
        return sorted(path for path, _ in self.listed(folder))

    def listed(self, folder: str) -> Iterator[tuple[str, ObjectInfo]]:
        """All files below a folder with what the bucket knows of them, in no promised order."""
        top = len(keys.site(""))
        return ((info.key[top:], info) for info in self.bucket.list(keys.site(folder)))

    def read_many(self, paths: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
        """What stands under each of the paths, many of which are read at once."""
        with ThreadPoolExecutor(READERS) as pool:
            yield from zip(paths, pool.map(self.read, paths), strict=True)

    def read_all(self, folder: str) -> Iterator[bytes]:
        """The content of all files below a folder, in order of their paths."""
        yield from (body for _, body in self.read_many(self.paths(folder)) if body is not None)


def media_type_of(media_type: str) -> str:
    """The media type that goes with the object."""
    return media_type if media_type in PLAIN_BYTES else f"{media_type}; charset=utf-8"
