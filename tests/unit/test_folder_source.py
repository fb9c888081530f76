"""A folder of files as a source, and the files' own downloader."""

import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from contracts.artefacts.failure import ReasonCode
from contracts.references import ListedKind
from workers.adapters.downloads.by_scheme import DownloaderByScheme
from workers.adapters.downloads.file import FileDownloader
from workers.adapters.sources.folder import FolderSource
from workers.adapters.sources.handed_over import Particulars
from workers.domain.listing import Listing
from workers.entrypoints.commands.running import listing_of
from workers.runtime.download import Download
from workers.runtime.errors import PermanentError, TransientError
from workers.stages.watch.source import Window

ALWAYS = Window(date(2025, 1, 1), date(2025, 12, 31))


def place(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(name.encode())


def keys_of(listing: Listing) -> dict[str, list[str]]:
    return {meeting.key: [document.key for document in meeting.documents] for meeting in listing.meetings}


def test_each_folder_with_documents_is_a_meeting_and_the_folder_itself_too(tmp_path: Path) -> None:
    place(tmp_path, "b.pdf", "a.DOCX", "cabinet/1.pdf", "cabinet/late/2.tiff", "empty/notes.xyz")
    assert keys_of(FolderSource(tmp_path).listing(ALWAYS)) == {
        ".": ["a.DOCX", "b.pdf"],
        "cabinet": ["cabinet/1.pdf"],
        "cabinet/late": ["cabinet/late/2.tiff"],
    }


def test_a_file_is_listed_with_its_name_as_title_and_its_address(tmp_path: Path) -> None:
    place(tmp_path, "cabinet/Budget – 100%.final.pdf")  # noqa: RUF001 - names are like that
    [meeting] = FolderSource(tmp_path, "Vale Council").listing(ALWAYS).meetings
    [document] = meeting.documents
    assert (document.title, document.kind, document.item_key) == (
        "Budget – 100%.final",  # noqa: RUF001 - names are like that
        ListedKind.FILE,
        None,
    )
    assert document.url == (tmp_path / "cabinet/Budget – 100%.final.pdf").as_uri()  # noqa: RUF001
    assert (meeting.committee, meeting.starts_at, meeting.items) == (None, None, ())


def test_hidden_and_temporary_files_are_left_out(tmp_path: Path) -> None:
    place(tmp_path, "a.pdf", ".b.pdf", "~$c.docx", ".git/d.pdf", "e.pdf.part", "f.tmp")
    assert keys_of(FolderSource(tmp_path).listing(ALWAYS)) == {".": ["a.pdf"]}


def test_links_that_lead_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    place(tmp_path, "outside/secret.pdf", "source/a.pdf")
    (tmp_path / "source/link.pdf").symlink_to(tmp_path / "outside/secret.pdf")
    (tmp_path / "source/folder").symlink_to(tmp_path / "outside")
    assert keys_of(FolderSource(tmp_path / "source").listing(ALWAYS)) == {".": ["a.pdf"]}


def test_a_name_that_is_no_text_is_spelt_out(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.pdf")).write_bytes(b"x")
    [meeting] = FolderSource(tmp_path).listing(ALWAYS).meetings
    assert meeting.documents[0].title == "caf\\xe9"
    url = meeting.documents[0].url or ""
    assert url.endswith("/caf%E9.pdf")
    assert isinstance(FileDownloader((tmp_path,), 1000).download(url, tmp_path / "body"), Download)


def test_a_file_on_the_command_line_may_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.pdf"))
    path.write_bytes(b"x")
    [meeting] = listing_of((path,), Particulars()).meetings
    assert (meeting.documents[0].title, meeting.documents[0].url) == ("caf\\xe9", path.as_uri())


def test_a_folder_without_documents_lists_no_meeting(tmp_path: Path) -> None:
    assert FolderSource(tmp_path, "Vale Council").listing(ALWAYS) == Listing("Vale Council", (), handed_over=True)


def test_a_folder_that_is_not_there_is_an_error_and_not_an_empty_listing(tmp_path: Path) -> None:
    with pytest.raises(PermanentError) as caught:
        FolderSource(tmp_path / "gone").listing(ALWAYS)
    assert caught.value.reason is ReasonCode.NOT_FOUND


def refusal(downloader: FileDownloader | DownloaderByScheme, url: str, path: Path) -> ReasonCode:
    with pytest.raises(PermanentError) as caught:
        downloader.download(url, path)
    assert not path.exists()
    return caught.value.reason


def test_every_listed_file_can_be_downloaded(tmp_path: Path) -> None:
    place(tmp_path, "source/a b#c?d%41.pdf")
    [meeting] = FolderSource(tmp_path / "source").listing(ALWAYS).meetings
    body = FileDownloader((tmp_path / "source",), 1000).download(meeting.documents[0].url or "", tmp_path / "body")
    content = b"source/a b#c?d%41.pdf"
    assert isinstance(body, Download)
    assert (body.sha256, body.size) == (sha256(content).hexdigest(), len(content))
    assert (tmp_path / "body").read_bytes() == content


@pytest.mark.parametrize("name", ["outside/b.pdf", "source/../outside/b.pdf", "source/link.pdf", "sourcerer/c.pdf"])
def test_files_outside_the_permitted_folders_are_refused(tmp_path: Path, name: str) -> None:
    place(tmp_path, "source/a.pdf", "outside/b.pdf", "sourcerer/c.pdf")
    (tmp_path / "source/link.pdf").symlink_to(tmp_path / "outside/b.pdf")
    downloader = FileDownloader((tmp_path / "source",), 1000)
    assert refusal(downloader, f"file://{tmp_path}/{name}", tmp_path / "body") is ReasonCode.REFUSED_ADDRESS


def test_no_file_is_permitted_without_a_folder(tmp_path: Path) -> None:
    place(tmp_path, "a.pdf")
    url = (tmp_path / "a.pdf").as_uri()
    assert refusal(FileDownloader((), 1000), url, tmp_path / "body") is ReasonCode.REFUSED_ADDRESS


def test_a_file_that_is_gone_is_not_found_and_one_over_the_limit_is_too_large(tmp_path: Path) -> None:
    place(tmp_path, "source/a.pdf")
    downloader = FileDownloader((tmp_path / "source",), 5)
    assert refusal(downloader, f"file://{tmp_path}/source/b.pdf", tmp_path / "body") is ReasonCode.NOT_FOUND
    assert refusal(downloader, f"file://{tmp_path}/source", tmp_path / "body") is ReasonCode.NOT_FOUND
    assert refusal(downloader, f"file://{tmp_path}/source/a.pdf", tmp_path / "body") is ReasonCode.TOO_LARGE


@pytest.mark.parametrize("url", ["file://elsewhere/a.pdf", "file:///a%00b", "https://council.example/a.pdf"])
def test_an_address_that_is_no_file_of_this_machine_is_refused(tmp_path: Path, url: str) -> None:
    reason = refusal(FileDownloader((tmp_path,), 1000), url, tmp_path / "body")
    assert reason in (ReasonCode.REFUSED_ADDRESS, ReasonCode.NOT_FOUND)


def test_the_scheme_chooses_the_downloader(tmp_path: Path) -> None:
    place(tmp_path, "source/a.pdf")
    downloader = DownloaderByScheme({"file": FileDownloader((tmp_path / "source",), 1000)})
    assert isinstance(downloader.download((tmp_path / "source/a.pdf").as_uri(), tmp_path / "body"), Download)
    for url in ("https://council.example/a.pdf", "a.pdf", "http://[broken"):
        assert refusal(downloader, url, tmp_path / "other") is ReasonCode.REFUSED_ADDRESS


def test_a_file_that_goes_while_it_is_looked_at_is_gone_and_one_that_cannot_be_read_now_is_tried_again(
    tmp_path: Path,
) -> None:
    downloader = FileDownloader((tmp_path,), 1000)
    with pytest.raises(PermanentError) as gone:
        list(downloader._pieces("file:///a.pdf", tmp_path / "a.pdf"))
    assert gone.value.reason is ReasonCode.NOT_FOUND
    with pytest.raises(TransientError):
        list(downloader._pieces("file:///folder.pdf", tmp_path))
