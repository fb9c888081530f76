"""The fetch stage: what it stores, what it announces, and what it refuses."""

import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.fetched import FetchedDocument
from contracts.events import DocumentDetected, DocumentFetched, Envelope
from contracts.model import canonical_bytes
from contracts.references import ArtefactReference, DocumentReference, ListedKind
from workers.adapters.object_stores.memory import MemoryStore
from workers.domain.media_type import DOCX, HTML, PDF, ZIP
from workers.runtime import keys
from workers.runtime.download import Download, NotModified, Validators
from workers.runtime.errors import PermanentError, TransientError
from workers.runtime.stage import Event, Inputs
from workers.stages.fetch.content import file_media_type
from workers.stages.fetch.handler import Fetch

URL = "https://council.example/documents/s1/Report.pdf"
BODY = b"%PDF-1.7 a report"
DIGEST = sha256(BODY).hexdigest()


@dataclass
class Council:
    """A downloader that has one body, or one error, for every address."""

    body: bytes = BODY
    error: Exception | None = None
    asked: list[str] = field(default_factory=list)

    def download(self, url: str, path: Path, validators: Validators | None = None) -> Download | NotModified:
        assert validators is None
        self.asked.append(url)
        path.write_bytes(self.body)
        if self.error:
            raise self.error
        return Download(
            path, url + "#moved", sha256(self.body).hexdigest(), len(self.body), Validators('"one"', "then")
        )


def detected(url: str = URL, title: str = "Report", digest: str | None = None, revision: int = 1) -> Event:
    document = DocumentReference(
        id="doc_" + "0" * 20, revision=revision, source="council", url=url, title=title, kind=ListedKind.PAPER
    )
    return Envelope[DocumentDetected](
        id="0" * 32,
        source="/agenda/stages/watch",
        type=DocumentDetected.TYPE,
        subject=document.id,
        time=datetime(2025, 1, 22, tzinfo=UTC),
        dataschema="https://schemas.example/x.json",
        correlationid="0" * 32,
        data=DocumentDetected(document=document, sha256=digest),
    )


@dataclass
class Case:
    folder: Path
    council: Council = field(default_factory=Council)
    bucket: MemoryStore = field(default_factory=MemoryStore)

    @property
    def stage(self) -> Fetch:
        return Fetch(self.council, self.folder)

    def run(self, event: Event) -> FetchedDocument:
        return self.stage.work(self.inputs(event).load())

    def inputs(self, event: Event) -> Inputs[FetchedDocument]:
        return self.stage.read(event, self.bucket)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case(tmp_path)


def test_the_bytes_stand_in_the_bucket_under_their_digest(case: Case) -> None:
    fetched = case.run(detected())
    assert case.bucket.get(keys.blob(DIGEST)) == BODY
    assert fetched.blob.model_dump() == {
        "key": keys.blob(DIGEST),
        "sha256": DIGEST,
        "size": len(BODY),
        "media_type": PDF,
    }
    assert (fetched.url, fetched.etag, fetched.last_modified) == (URL + "#moved", '"one"', "then")


def test_nothing_is_downloaded_before_the_content_is_asked_for(case: Case) -> None:
    case.inputs(detected())
    assert case.council.asked == []


def test_the_fetched_document_is_announced_with_its_blob(case: Case) -> None:
    event = detected()
    fetched = case.run(event)
    reference = ArtefactReference(key="artefacts/fetch/x", sha256=DIGEST)
    assert case.stage.announce(event, fetched, reference) == [
        DocumentFetched(document=event.data.document, blob=fetched.blob)
    ]
    assert case.stage.counts(fetched) == {"bytes": len(BODY)}


def test_another_revision_address_or_digest_is_another_input(case: Case) -> None:
    events = [detected(), detected(revision=2), detected(url=URL + "x"), detected(digest=DIGEST), detected(title="New")]
    digests = [case.inputs(event).digest for event in events]
    assert len(set(digests)) == 4
    assert digests[0] == digests[4]


@pytest.mark.parametrize("error", [None, TransientError(ReasonCode.TRUNCATED, "x"), ValueError("a bug")])
def test_no_file_is_left_behind_whatever_happens(case: Case, error: Exception | None) -> None:
    case.council.error = error
    if error is None:
        case.run(detected())
    else:
        with pytest.raises(type(error)):
            case.run(detected())
    assert list(case.folder.iterdir()) == []


def test_content_that_the_watcher_stored_is_not_downloaded_again(case: Case) -> None:
    case.bucket.create(keys.blob(DIGEST), BODY)
    fetched = case.run(detected(digest=DIGEST))
    assert case.council.asked == []
    assert (fetched.blob.size, fetched.blob.media_type, fetched.url) == (len(BODY), PDF, URL)


def test_the_result_is_the_same_whether_or_not_the_content_was_there_before(case: Case) -> None:
    first = case.run(detected(digest=DIGEST))
    second = case.run(detected(digest=DIGEST))
    assert len(case.council.asked) == 1
    assert canonical_bytes(first) == canonical_bytes(second)


def test_other_content_than_the_revision_had_is_refused(case: Case) -> None:
    with pytest.raises(PermanentError, match="no longer has the content") as caught:
        case.run(detected(digest="0" * 64))
    assert caught.value.reason is ReasonCode.NOT_THE_DOCUMENT


def test_a_file_without_bytes_is_refused_and_not_stored(case: Case) -> None:
    case.council.body = b""
    with pytest.raises(PermanentError) as caught:
        case.run(detected())
    assert caught.value.reason is ReasonCode.EMPTY_FILE
    assert list(case.bucket.list("")) == []


@pytest.mark.parametrize(
    ("url", "title"),
    [
        (URL, "Report"),
        ("https://council.example/documents/g9475/Pack?T=10", "Pack"),
        ("https://council.example/mgConvert2PDF.aspx?ID=5", "Report"),
        ("https://council.example/files/a%20b.DOCX", "Report"),
        ("https://council.example/view?id=1", "Report.pdf"),
    ],
)
def test_a_web_page_in_place_of_a_document_is_refused(case: Case, url: str, title: str) -> None:
    case.council.body = b"<!DOCTYPE html><html><body>Error</body></html>"
    with pytest.raises(PermanentError) as caught:
        case.run(detected(url, title))
    assert caught.value.reason is ReasonCode.NOT_THE_DOCUMENT


@pytest.mark.parametrize("url", ["https://council.example/statement.html", "https://council.example/statement"])
def test_a_web_page_where_one_was_promised_is_taken(case: Case, url: str) -> None:
    case.council.body = b"<html><body>Statement</body></html>"
    assert case.run(detected(url)).blob.media_type == HTML


def test_an_office_file_is_known_by_the_names_inside(case: Case) -> None:
    path = case.folder / "a.docx"
    with zipfile.ZipFile(path, "w") as container:
        container.writestr("[Content_Types].xml", "x" * 9000)
        container.writestr("word/document.xml", "x")
    case.council.body = path.read_bytes()
    assert case.run(detected()).blob.media_type == DOCX


@pytest.mark.parametrize("locator", [b"", b"PK\6\7" + bytes(16)], ids=["", "of many"])
def test_the_names_in_a_container_are_read_only_where_they_are_few(tmp_path: Path, locator: bytes) -> None:
    """A list of entries takes twenty times its size in memory, and is all that a hostile file needs to hold."""
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as container:
        container.writestr("[Content_Types].xml", "")
        container.writestr("word/document.xml", "")
    whole = path.read_bytes()
    first, end = whole.index(b"PK\1\2"), whole.index(b"PK\5\6")
    entries = whole[first:end] * (1 if locator else 60_000)
    told = whole[end : end + 12] + len(entries).to_bytes(4, "little") + whole[end + 16 :]
    path.write_bytes(whole[:first] + entries + locator + told)
    assert file_media_type(path) == ZIP


def test_a_damaged_container_is_told_as_a_zip(case: Case) -> None:
    case.council.body = b"PK\x03\x04 and no more"
    assert case.run(detected()).blob.media_type == ZIP
