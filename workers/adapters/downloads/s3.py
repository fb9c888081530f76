"""Objects of watched buckets, below permitted prefixes only."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from botocore.exceptions import BotoCoreError, ClientError

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.client import CHUNK
from workers.adapters.downloads.http import write_hashed
from workers.adapters.object_stores.s3_requests import Failure, code
from workers.runtime.download import Download, NotModified, Validators
from workers.runtime.errors import PermanentError, StageError, TransientError

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

MISSING = frozenset(("404", "NoSuchKey", "NoSuchBucket"))
DENIED = frozenset(("403", "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch"))
SAME = frozenset(("304", "NotModified"))


@dataclass(frozen=True)
class S3Downloader:
    """Streams `s3://` addresses below `roots`, each a bucket and a prefix; it lists their keys, too."""

    client: "S3Client"
    roots: tuple[tuple[str, str], ...]
    max_bytes: int

    def download(self, url: str, path: Path, validators: Validators | None = None) -> Download | NotModified:
        """Write the object to `path`. Raises TransientError, PermanentError."""
        bucket, key = self._permitted(url)
        condition = {"IfNoneMatch": validators.etag} if validators and validators.etag else {}
        try:
            answer = self.client.get_object(Bucket=bucket, Key=key, **condition)  # type: ignore[arg-type]
            if answer["ContentLength"] > self.max_bytes:
                raise PermanentError(ReasonCode.TOO_LARGE, f"{url} is over the limit of {self.max_bytes} bytes")
            digest, size = write_hashed(path, answer["Body"].iter_chunks(CHUNK))
        except (BotoCoreError, ClientError) as error:
            if code(error) in SAME:
                return NotModified()
            raise _meaning(url, error) from error
        return Download(path, url, digest, size, Validators(answer.get("ETag")))

    def keys(self, bucket: str, prefix: str) -> Iterator[str]:
        """Every key that begins with the prefix. Raises TransientError, PermanentError."""
        try:
            for page in self.client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
                yield from (entry["Key"] for entry in page.get("Contents", ()))
        except (BotoCoreError, ClientError) as error:
            raise _meaning(f"s3://{bucket}/{prefix}", error) from error

    def read(self, bucket: str, key: str, most: int) -> bytes:
        """An object, up to a byte over the limit. Raises TransientError, PermanentError."""
        self._permitted(f"s3://{bucket}/{quote(key)}")
        try:
            return self.client.get_object(Bucket=bucket, Key=key)["Body"].read(most + 1)
        except (BotoCoreError, ClientError) as error:
            raise _meaning(f"s3://{bucket}/{key}", error) from error

    def _permitted(self, url: str) -> tuple[str, str]:
        parts = urlsplit(url)
        bucket, key = parts.netloc, unquote(parts.path.removeprefix("/"))
        if not any(bucket == root and key.startswith(prefix) for root, prefix in self.roots):
            raise PermanentError(ReasonCode.REFUSED_ADDRESS, f"the address {url} is outside the watched prefixes")
        return bucket, key


def _meaning(what: str, error: Failure) -> StageError:
    if code(error) in MISSING:
        return PermanentError(ReasonCode.NOT_FOUND, f"there is no object at {what}")
    if code(error) in DENIED:
        return PermanentError(ReasonCode.FORBIDDEN, f"{what} may not be read: {error}")
    return TransientError(ReasonCode.UNREACHABLE, f"{what}: {error}")
