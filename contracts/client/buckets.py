"""The bucket of the workers, for reading: a folder, or S3."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit


class MissingObjectError(LookupError):
    """No object has this key."""


class Bucket(Protocol):
    """Objects by key."""

    def get(self, key: str) -> bytes:
        """The whole object. Raises MissingObjectError."""
        ...

    def keys(self, prefix: str) -> Iterator[str]:
        """Keys that begin with a prefix, in no promised order."""
        ...


def open_bucket(url: str, *, s3: Any = None) -> Bucket:
    """The bucket at a folder's path, `file:///…` or `s3://bucket/prefix`.

    For S3 the AWS environment decides who asks and where; or give a client of boto3 as `s3`. Raises ValueError.
    """
    parts = urlsplit(url)
    if parts.scheme == "s3":
        return S3Bucket(s3 or _client(), parts.netloc, parts.path.strip("/"))
    if parts.scheme == "file":
        return FolderBucket(Path(unquote(parts.path)))
    if parts.scheme:
        raise ValueError(f"a bucket is a folder, file:///… or s3://bucket/prefix, not {parts.scheme}://…")
    return FolderBucket(Path(url))


class FolderBucket:
    """A bucket on this machine."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()

    def get(self, key: str) -> bytes:
        """The whole object."""
        path = self._root / key
        if not path.resolve().is_relative_to(self._root):
            raise ValueError(f"{key!r} leads out of the bucket")
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
            raise MissingObjectError(key) from error

    def keys(self, prefix: str) -> Iterator[str]:
        """Keys that begin with a prefix."""
        folder = self._root / prefix.rpartition("/")[0]
        for path in folder.rglob("*"):
            key = path.relative_to(self._root).as_posix()
            if key.startswith(prefix) and path.is_file():
                yield key


class S3Bucket:
    """A bucket in S3, or what begins with a prefix in it."""

    def __init__(self, client: Any, bucket: str, prefix: str) -> None:
        self._client, self._bucket = client, bucket
        self._prefix = f"{prefix}/" if prefix else ""

    def get(self, key: str) -> bytes:
        """The whole object."""
        try:
            body: bytes = self._client.get_object(Bucket=self._bucket, Key=self._prefix + key)["Body"].read()
        except self._client.exceptions.NoSuchKey as error:
            raise MissingObjectError(key) from error
        return body

    def keys(self, prefix: str) -> Iterator[str]:
        """Keys that begin with a prefix."""
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._bucket, Prefix=self._prefix + prefix
        )
        for page in pages:
            for entry in page.get("Contents", ()):
                yield entry["Key"].removeprefix(self._prefix)


def _client() -> Any:
    import boto3  # noqa: PLC0415 - of an extra

    return boto3.client("s3")
