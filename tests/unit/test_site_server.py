"""`agenda serve` answers with what stands in the site, and with nothing else of the bucket."""

from http import HTTPStatus

import pytest

from workers.adapters.object_stores.memory import MemoryStore
from workers.entrypoints.site_server import answer


@pytest.fixture
def bucket() -> MemoryStore:
    store = MemoryStore()
    store.put("site/index.html", b"<h1>Meetings</h1>")
    store.put("site/councils/vale/feed.atom", b"<feed/>")
    store.put("blobs/aa/secret", b"secret")
    return store


@pytest.mark.parametrize("target", ["/", "/index.html", "/?q=budget", "//index.html"])
def test_the_top_of_the_site_is_its_first_page(bucket: MemoryStore, target: str) -> None:
    assert answer(bucket, target) == (HTTPStatus.OK, b"<h1>Meetings</h1>", "text/html; charset=utf-8")


def test_a_file_comes_with_its_media_type(bucket: MemoryStore) -> None:
    assert answer(bucket, "/councils/vale/feed.atom")[2] == "application/atom+xml; charset=utf-8"


@pytest.mark.parametrize(
    "target",
    ["/none.html", "/../blobs/aa/secret", "/%2e%2e/blobs/aa/secret", "/blobs/aa/secret", "/a%00b", "/%2Fetc/x"],
)
def test_nothing_outside_the_site_is_shown(bucket: MemoryStore, target: str) -> None:
    assert answer(bucket, target)[0] is HTTPStatus.NOT_FOUND
