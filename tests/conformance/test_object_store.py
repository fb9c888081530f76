"""What every object store promises, shown in memory, in a folder, and in a real S3 service over http and https."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from threading import Barrier

import pytest

from tests.servers.seaweedfs import SeaweedFS
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.object_stores.s3 import S3Store, connect
from workers.runtime.objects import ObjectInfo, ObjectMissingError, ObjectStore

RACERS = 20
MEGABYTE = 1_000_000
BAD_KEYS = [
    "",
    "/",
    "/x",
    "../x",
    "x/..",
    "a//b",
    "a/",
    "a/./b",
    "a\x00b",
    "a\nb",
    "a b",
    "ä",
    "a" * 256,
    "a/" * 512 + "a",
]

Connection = Callable[[str], S3Store]


@pytest.fixture(scope="session")
def s3_over_http(seaweedfs: SeaweedFS) -> Connection:
    client = connect(seaweedfs.settings)
    return lambda prefix: S3Store(client, seaweedfs.bucket, prefix)


@pytest.fixture(scope="session")
def s3_over_https(seaweedfs: SeaweedFS) -> Connection:
    client = connect(seaweedfs.secure_settings)
    return lambda prefix: S3Store(client, seaweedfs.bucket, prefix)


@pytest.fixture(scope="session")
def prefixes() -> Iterator[int]:
    return count()


@pytest.fixture(
    params=[
        "memory",
        "folder",
        pytest.param("s3_over_http", marks=pytest.mark.servers),
        pytest.param("s3_over_https", marks=pytest.mark.servers),
    ]
)
def store(request: pytest.FixtureRequest, tmp_path: Path, prefixes: Iterator[int]) -> ObjectStore:
    match request.param:
        case "memory":
            return MemoryStore()
        case "folder":
            return FolderStore(tmp_path / "bucket", durable=False)
        case connection:
            opened: S3Store = request.getfixturevalue(connection)(f"conformance/{next(prefixes)}")
            return opened


def keys(store: ObjectStore, prefix: str) -> list[str]:
    return sorted(info.key for info in store.list(prefix))


def race(attempt: Callable[[int], bool]) -> list[int]:
    """The numbers of those that won, of racers that start together."""
    barrier = Barrier(RACERS)

    def run(number: int) -> bool:
        barrier.wait()
        return attempt(number)

    with ThreadPoolExecutor(RACERS) as threads:
        return [number for number, won in enumerate(threads.map(run, range(RACERS))) if won]


def test_what_is_put_is_got(store: ObjectStore) -> None:
    store.put("a/b.json", b"{}")
    assert store.get("a/b.json") == b"{}"


def test_an_empty_object_is_an_object(store: ObjectStore) -> None:
    assert store.create("empty", b"")
    assert store.get("empty") == b""
    assert store.head("empty") == ObjectInfo("empty", 0)


def test_put_replaces(store: ObjectStore) -> None:
    store.put("a", b"a long old body")
    store.put("a", b"new")
    assert store.get("a") == b"new"


def test_create_writes_once_and_never_replaces(store: ObjectStore) -> None:
    assert store.create("a", b"first")
    assert not store.create("a", b"second")
    assert store.get("a") == b"first"


def test_create_does_not_replace_what_was_put(store: ObjectStore) -> None:
    store.put("a", b"put")
    assert not store.create("a", b"created")
    assert store.get("a") == b"put"


def test_a_deleted_key_can_be_created_again(store: ObjectStore) -> None:
    store.create("a/b", b"first")
    store.delete("a/b")
    assert store.create("a/b", b"second")
    assert store.get("a/b") == b"second"


def test_of_racing_creates_exactly_one_wins_and_its_bytes_stay(store: ObjectStore) -> None:
    winners = race(lambda number: store.create("race/body", f"racer {number}".encode()))
    assert len(winners) == 1
    assert store.get("race/body") == f"racer {winners[0]}".encode()


def test_of_racing_creates_from_files_exactly_one_wins_and_its_bytes_stay(store: ObjectStore, tmp_path: Path) -> None:
    for number in range(RACERS):
        (tmp_path / f"racer{number}").write_bytes(f"racer {number} ".encode() * 10_000)
    winners = race(lambda number: store.create_from_file("race/file", tmp_path / f"racer{number}", "text/plain"))
    assert len(winners) == 1
    assert store.get("race/file") == (tmp_path / f"racer{winners[0]}").read_bytes()


def test_a_large_file_goes_in_and_comes_out_whole(store: ObjectStore, tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(bytes(range(250)) * (8 * MEGABYTE // 250))
    assert store.create_from_file("blobs/aa/large", source, "application/pdf")
    assert not store.create_from_file("blobs/aa/large", source, "application/pdf")
    store.download("blobs/aa/large", target)
    assert target.read_bytes() == source.read_bytes()
    assert store.head("blobs/aa/large") == ObjectInfo("blobs/aa/large", 8 * MEGABYTE)


def test_getting_what_is_missing_says_so(store: ObjectStore) -> None:
    store.put("a/b", b"")
    for key in ("missing", "a", "a/b/c", "a/c"):
        with pytest.raises(ObjectMissingError):
            store.get(key)


def test_downloading_what_is_missing_says_so_and_makes_no_file(store: ObjectStore, tmp_path: Path) -> None:
    with pytest.raises(ObjectMissingError):
        store.download("missing", tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_head_tells_the_size_and_knows_nothing_of_what_is_missing(store: ObjectStore) -> None:
    store.put("a/b", b"12345")
    assert store.head("a/b") == ObjectInfo("a/b", 5)
    assert store.head("a") is None
    assert store.head("a/c") is None


def test_delete_removes_and_does_nothing_the_second_time(store: ObjectStore) -> None:
    store.put("a/b", b"")
    store.delete("a/b")
    store.delete("a/b")
    store.delete("never/there")
    assert store.head("a/b") is None
    assert keys(store, "") == []


def test_list_finds_by_prefix_also_in_the_middle_of_a_name(store: ObjectStore) -> None:
    for key in ("a/b/1", "a/b/2", "a/bc", "a/.hidden", "ab", "b/a/1"):
        store.put(key, key.encode())
    assert keys(store, "") == ["a/.hidden", "a/b/1", "a/b/2", "a/bc", "ab", "b/a/1"]
    assert keys(store, "a") == ["a/.hidden", "a/b/1", "a/b/2", "a/bc", "ab"]
    assert keys(store, "a/") == ["a/.hidden", "a/b/1", "a/b/2", "a/bc"]
    assert keys(store, "a/b") == ["a/b/1", "a/b/2", "a/bc"]
    assert keys(store, "a/b/") == ["a/b/1", "a/b/2"]
    assert keys(store, "a/.") == ["a/.hidden"]
    assert keys(store, "a/b/1") == ["a/b/1"]
    assert keys(store, "a/b/1/") == []
    assert keys(store, "none/") == []


def test_list_tells_sizes(store: ObjectStore) -> None:
    store.put("a/b", b"12345")
    assert list(store.list("a/")) == [ObjectInfo("a/b", 5)]


def test_a_version_stays_until_other_bytes_are_written(store: ObjectStore) -> None:
    store.put("a/b", b"12345")
    (first,), (again,) = store.list("a/"), store.list("a/")
    store.put("a/b", b"54321")
    (other,) = store.list("a/")
    assert first.version is not None
    assert first.version == again.version
    assert other.version not in {None, first.version}


def test_list_finds_more_objects_than_a_page_holds(store: ObjectStore) -> None:
    expected = [f"many/{number % 7}/{number:04}.json" for number in range(1200)]
    with ThreadPoolExecutor(16) as threads:
        assert all(threads.map(lambda key: store.create(key, b"{}"), expected))
    assert keys(store, "many/") == sorted(expected)


def test_what_is_deleted_during_a_listing_does_not_break_it(store: ObjectStore) -> None:
    for number in range(10):
        store.put(f"a/{number}", b"")
    for info in store.list("a/"):
        store.delete(info.key)
    assert keys(store, "a/") == []


@pytest.mark.parametrize("key", BAD_KEYS, ids=repr)
def test_a_bad_key_is_refused_by_every_method(store: ObjectStore, key: str, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    calls: list[Callable[[], object]] = [
        lambda: store.get(key),
        lambda: store.download(key, tmp_path / "target"),
        lambda: store.put(key, b""),
        lambda: store.create(key, b""),
        lambda: store.create_from_file(key, file, "text/plain"),
        lambda: store.head(key),
        lambda: store.delete(key),
    ]
    for call in calls:
        with pytest.raises(ValueError, match="key"):
            call()


@pytest.mark.parametrize("prefix", ["/", "/x", "../", "a//", "a/../b", "a\nb", "a b"], ids=repr)
def test_a_prefix_that_begins_no_key_is_refused_at_once(store: ObjectStore, prefix: str) -> None:
    with pytest.raises(ValueError, match="key"):
        store.list(prefix)


def test_a_reader_never_sees_a_mixture_of_two_writes(store: ObjectStore) -> None:
    bodies = [letter * 300_000 for letter in (b"a", b"b")]
    store.put("changing", bodies[0])
    with ThreadPoolExecutor(4) as threads:
        writes = [threads.submit(store.put, "changing", bodies[turn % 2]) for turn in range(20)]
        reads = [threads.submit(store.get, "changing") for _ in range(40)]
        assert all(write.result() is None for write in writes)
        assert {read.result() for read in reads} <= set(bodies)


def test_memory_keeps_the_media_type() -> None:
    store = MemoryStore()
    store.put("page.html", b"", "text/html")
    assert store.media_type("page.html") == "text/html"


@pytest.mark.servers
def test_s3_keeps_the_media_type(seaweedfs: SeaweedFS, tmp_path: Path) -> None:
    client = connect(seaweedfs.settings)
    store = S3Store(client, seaweedfs.bucket, "media")
    file = tmp_path / "file"
    file.write_bytes(b"%PDF-")
    store.put("put", b"", "text/html")
    store.create("created", b"{}")
    store.create_from_file("from-file", file, "application/pdf")
    kept = [client.head_object(Bucket=seaweedfs.bucket, Key=f"media/{key}") for key in ("put", "created", "from-file")]
    assert [answer["ContentType"] for answer in kept] == ["text/html", "application/json", "application/pdf"]


@pytest.mark.servers
def test_stores_with_different_prefixes_do_not_see_each_other(s3_over_http: Connection) -> None:
    one, other = s3_over_http("apart/one"), s3_over_http("/apart/other/")
    assert one.create("key", b"1")
    assert other.create("key", b"2")
    assert list(one.list("")) == list(other.list("")) == [ObjectInfo("key", 1)]
    assert (one.get("key"), other.get("key")) == (b"1", b"2")
