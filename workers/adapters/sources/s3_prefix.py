"""A bucket prefix as a source: its objects become meetings as the files of a watched folder do."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol
from urllib.parse import quote, urlsplit

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sources.folder import is_document_name
from workers.adapters.sources.handed_over import (
    MOST_BYTES,
    HandedFile,
    handed_over,
    is_metadata_name,
    metadata_names,
)
from workers.domain.listing import Listing
from workers.runtime.errors import PermanentError
from workers.stages.watch.source import Window


class Keys(Protocol):
    """Lists the keys of a bucket."""

    def keys(self, bucket: str, prefix: str) -> Iterator[str]:
        """Every key that begins with the prefix. Raises TransientError or PermanentError."""
        ...

    def read(self, bucket: str, key: str, most: int) -> bytes:
        """An object, up to a byte over the limit. Raises TransientError or PermanentError."""
        ...


@dataclass(frozen=True)
class S3Prefix:
    """All documents below `s3://bucket/prefix`."""

    address: str
    keys: Keys
    council: str | None = None

    def listing(self, window: Window) -> Listing:
        """Every folder with documents, whatever the window. Raises TransientError, PermanentError."""
        del window
        bucket, prefix = place(self.address)
        files, may_be = list[HandedFile](), dict[str, str]()
        for key in sorted(self.keys.keys(bucket, prefix)):
            path = key.removeprefix(prefix)
            own = PurePosixPath(path)
            if path.endswith("/") or any(part.startswith(".") for part in own.parts):
                continue
            if is_document_name(own.name):
                files.append(HandedFile(path, object_address(bucket, key), own.stem))
            elif is_metadata_name(own.name):
                may_be[path] = key
        wanted = {name for file in files for name in metadata_names(file.path)}
        told = {path: self.keys.read(bucket, may_be[path], MOST_BYTES) for path in sorted(wanted & may_be.keys())}
        return handed_over(files, told, self.council)


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
