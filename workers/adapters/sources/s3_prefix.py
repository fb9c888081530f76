"""A bucket prefix as a source: each folder of objects below it is a meeting, as in a watched folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol
from urllib.parse import quote, urlsplit

from contracts.artefacts.failure import ReasonCode
from contracts.references import ListedKind
from workers.adapters.sources.folder import is_document_name
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime.errors import PermanentError
from workers.stages.watch.source import Window


class Keys(Protocol):
    """Lists the keys of a bucket."""

    def keys(self, bucket: str, prefix: str) -> Iterator[str]:
        """Every key that begins with the prefix. Raises TransientError or PermanentError."""
        ...


@dataclass(frozen=True)
class S3Prefix:
    """All documents below `s3://bucket/prefix`. Committee and date stay open: the papers themselves state them."""

    address: str
    keys: Keys
    council: str | None = None

    def listing(self, window: Window) -> Listing:
        """Every folder with documents, whatever the window. Raises TransientError, PermanentError."""
        del window
        bucket, prefix = place(self.address)
        found: dict[str, list[str]] = {}
        for key in sorted(self.keys.keys(bucket, prefix)):
            path = PurePosixPath(key.removeprefix(prefix))
            if all(not part.startswith(".") for part in path.parts) and is_document_name(path.name):
                found.setdefault(str(path.parent), []).append(key)
        meetings = (_meeting(bucket, prefix, folder, keys) for folder, keys in sorted(found.items()))
        return Listing(self.council, tuple(meetings))


def place(address: str) -> tuple[str, str]:
    """Bucket and prefix of an `s3://` address; the prefix ends with a slash. Raises PermanentError."""
    parts = urlsplit(address)
    if "@" in parts.netloc:
        raise PermanentError(ReasonCode.REFUSED_ADDRESS, "the address of a bucket may not carry keys")
    if parts.scheme != "s3" or not parts.netloc:
        raise PermanentError(ReasonCode.REFUSED_ADDRESS, f"{address} is no s3://bucket/prefix")
    prefix = parts.path.strip("/")
    return parts.netloc, f"{prefix}/" if prefix else ""


def object_address(bucket: str, key: str) -> str:
    """The address of an object, percent-encoded."""
    return f"s3://{bucket}/{quote(key)}"


def _meeting(bucket: str, prefix: str, folder: str, keys: list[str]) -> ListedMeeting:
    return ListedMeeting(
        key=folder,
        committee=None,
        starts_at=None,
        documents=tuple(
            ListedDocument(
                key.removeprefix(prefix), object_address(bucket, key), PurePosixPath(key).stem, ListedKind.FILE
            )
            for key in keys
        ),
    )
