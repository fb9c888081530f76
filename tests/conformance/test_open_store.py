"""A bucket's URL decides which store is opened."""

from pathlib import Path

import pytest

from workers.adapters.object_stores import S3Settings, open_store
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.object_stores.s3 import S3Store

S3 = S3Settings(endpoint_url="http://127.0.0.1:1", region="us-east-1", access_key="key", secret_key="hidden")


def test_a_file_url_and_a_path_open_the_same_folder(tmp_path: Path) -> None:
    folder = tmp_path / "with blank"
    open_store(folder.as_uri(), s3=S3).put("a", b"1")
    assert open_store(str(folder), s3=S3).get("a") == b"1"


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("file:///b", FolderStore),
        ("./b", FolderStore),
        ("s3://b", S3Store),
        ("s3://b/p/q", S3Store),
        ("memory://", MemoryStore),
    ],
)
def test_the_scheme_decides_the_kind(url: str, kind: type) -> None:
    assert isinstance(open_store(url, s3=S3), kind)


@pytest.mark.parametrize("url", ["gs://b", "http://b", "", "amqp://x"])
def test_an_unknown_scheme_is_refused_with_those_that_are_supported(url: str) -> None:
    with pytest.raises(ValueError, match=r"file:///.*s3://.*memory://"):
        open_store(url)


@pytest.mark.parametrize("url", ["file://b/c", "s3://", "s3:///p", "s3://b/../c", "s3://b/with blank", "file:b"])
def test_a_url_that_names_no_place_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"not a key|names no bucket|names no folder"):
        open_store(url)


def test_the_secret_key_is_not_shown() -> None:
    assert "hidden" not in repr(S3)
