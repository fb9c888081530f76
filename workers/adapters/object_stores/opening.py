"""From a bucket's URL to its store: the one place that knows the schemes."""

from importlib.util import find_spec
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.object_stores.s3_settings import S3Settings
from workers.runtime.objects import ObjectStore

SUPPORTED = "file:///folder, a folder's path, s3://bucket/prefix, memory://"


def open_store(url: str, *, s3: S3Settings | None = None, durable: bool = True) -> ObjectStore:
    """The store at a URL; no object is read or written yet.

    `durable=False` spares a folder's fsync, for tests. Open it after a fork, not before: connections are not shared
    between processes. Raises ValueError for a URL that names no store, RuntimeError when boto3 is not installed.
    """
    parts = urlsplit(url)
    match parts.scheme:
        case "file":
            return FolderStore(_folder(url, parts), durable=durable)
        case "s3":
            return _open_s3(url, parts, s3 or S3Settings())
        case "memory":
            return MemoryStore()
        case "" if url:
            return FolderStore(Path(url), durable=durable)
        case _:
            raise ValueError(f"no store is known for {url!r}; supported are {SUPPORTED}")


def _folder(url: str, parts: SplitResult) -> Path:
    if parts.netloc not in {"", "localhost"} or not parts.path.startswith("/"):
        raise ValueError(f"{url!r} names no folder of this machine: write file:/// and an absolute path")
    return Path(unquote(parts.path))


def _open_s3(url: str, parts: SplitResult, settings: S3Settings) -> ObjectStore:
    if not parts.netloc:
        raise ValueError(f"{url!r} names no bucket: write s3://bucket or s3://bucket/prefix")
    if find_spec("boto3") is None:
        raise RuntimeError(f"{url!r} needs boto3: install agenda-workers[s3]")
    from workers.adapters.object_stores.s3 import S3Store, connect  # noqa: PLC0415 - boto3 is an extra

    return S3Store(connect(settings), parts.netloc, parts.path)
