"""Papers that are handed over: what metadata beside them says, and what happens where it is wrong or missing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from contracts.artefacts.meeting import Availability
from contracts.references import ListedKind
from workers.adapters.sources.folder import FolderSource
from workers.adapters.sources.handed_over import HandedFile, Particulars, handed_over, read_particulars
from workers.adapters.sources.s3_prefix import S3Prefix
from workers.domain.listing import Listing
from workers.stages.watch.source import Window

CABINET = b'council = "Vale Council"\ncommittee = "Cabinet"\ndate = 2026-07-02\ntime = "6.30 pm"\nvenue = "Hall"\n'


def listed(*paths: str, apart: bool = False, **metadata: bytes) -> Listing:
    """The listing of papers at these paths; metadata by path, with `__` for `/` and `_` for `.`."""
    files = [HandedFile(path, f"file:///in/{path}", Path(path).stem) for path in paths]
    told = {name.replace("__", "/").replace("_", "."): body for name, body in metadata.items()}
    return handed_over(files, told, apart=apart)


def test_metadata_of_a_folder_tells_the_meeting_of_all_its_papers() -> None:
    found = listed("in/agenda.pdf", "in/report.pdf", in__meeting_toml=CABINET)
    [meeting] = found.meetings
    assert (found.council, meeting.committee, meeting.venue) == ("Vale Council", "Cabinet", "Hall")
    assert str(meeting.starts_at) == "2026-07-02 18:30:00+01:00"
    assert [document.title for document in meeting.documents] == ["agenda", "report"]


def test_metadata_of_a_paper_goes_before_that_of_its_folder() -> None:
    own = b'{"title": "Budget", "kind": "paper", "item": 7, "item_title": "Budget 2026/27", "venue": "Library"}'
    [meeting] = listed("in/a.pdf", in__meeting_toml=CABINET, in__a_pdf_json=own).meetings
    [paper] = meeting.documents
    assert (paper.title, paper.kind, paper.item_key, meeting.venue) == ("Budget", ListedKind.PAPER, "7", "Library")
    assert [(item.number, item.title) for item in meeting.items] == [("7", "Budget 2026/27")]


def test_the_name_without_its_suffix_names_metadata_too() -> None:
    [meeting] = listed("a.pdf", a_toml=CABINET).meetings
    assert meeting.committee == "Cabinet"


def test_papers_of_one_meeting_come_together_from_any_folders_and_two_on_one_day_stay_apart() -> None:
    afternoon = CABINET.replace(b"6.30 pm", b"14:00")
    found = listed("x/a.pdf", "y/b.pdf", "z/c.pdf", x__meeting_toml=CABINET, y__b_toml=CABINET, z__c_toml=afternoon)
    assert [len(meeting.documents) for meeting in found.meetings] == [1, 2]


def test_a_paper_that_leaves_the_hour_open_goes_to_the_one_meeting_of_that_day() -> None:
    hourless = b'committee = "Cabinet"\ncouncil = "Vale Council"\ndate = "2 July 2026"'
    found = listed("a.pdf", "b.pdf", a_toml=CABINET, b_toml=hourless)
    assert [len(meeting.documents) for meeting in found.meetings] == [2]


def test_without_metadata_each_folder_is_a_meeting_and_all_stays_open() -> None:
    found = listed("x/a.pdf", "x/b.pdf", "c.pdf")
    assert [(m.key, m.committee, m.starts_at, len(m.documents)) for m in found.meetings] == [
        (".", None, None, 1),
        ("x", None, None, 2),
    ]
    assert found.complete


def test_papers_that_are_kept_apart_come_together_only_where_their_meeting_is_told() -> None:
    told = {"x__a_toml": CABINET, "x__b_toml": CABINET}
    found = listed("x/a.pdf", "x/b.pdf", "x/c.pdf", "x/d.pdf", apart=True, **told)
    assert sorted(len(meeting.documents) for meeting in found.meetings) == [1, 1, 2]


def test_what_the_command_line_gives_holds_for_all_papers() -> None:
    files = [HandedFile(name, f"file:///{name}", name) for name in ("a", "b")]
    found = handed_over(files, {}, given=Particulars(committee="Cabinet", date="2026-07-02", time="18:30"), apart=True)
    assert [(m.committee, len(m.documents)) for m in found.meetings] == [("Cabinet", 2)]


def test_a_restricted_paper_is_named_and_has_no_address() -> None:
    [meeting] = listed("a.pdf", a_toml=b"restricted = true").meetings
    assert (meeting.documents[0].availability, meeting.documents[0].url) == (Availability.RESTRICTED, None)


def test_a_paper_whose_metadata_is_wrong_is_held_back_and_nothing_counts_as_missing() -> None:
    found = listed("a.pdf", "b.pdf", a_toml=b"restrictd = true")
    assert [document.title for meeting in found.meetings for document in meeting.documents] == ["b"]
    assert not found.complete
    [remark] = found.remarks
    assert "a.toml" in remark
    assert "restrictd" in remark


@pytest.mark.parametrize(
    "body",
    [
        b"\xff\xfe",
        b"= =",
        b'date = "some day"',
        b'date = "2026-02-30"',
        b'time = "noonish"',
        b'kind = "poster"',
        b"restricted = 7",
        b'committee = ""',
        b"[" * 20_000,
        b"a" * 70_000,
    ],
)
@pytest.mark.parametrize("name", ["a.toml", "a.json"])
def test_what_is_wrong_with_metadata_is_told(name: str, body: bytes) -> None:
    with pytest.raises(ValueError, match=name):
        read_particulars(name, body)


def test_a_watched_folder_reads_metadata_and_takes_it_for_no_paper(tmp_path: Path) -> None:
    folder = tmp_path / "july"
    folder.mkdir()
    (folder / "agenda.pdf").write_bytes(b"%PDF-")
    (folder / "meeting.toml").write_bytes(CABINET)
    (folder / "other.json").write_text("not for us")
    found = FolderSource(tmp_path).listing(Window(date(2026, 1, 1), date(2026, 1, 2)))
    assert [(m.committee, m.url, len(m.documents)) for m in found.meetings] == [("Cabinet", folder.as_uri(), 1)]


def test_a_marker_of_a_folder_in_a_bucket_is_no_paper() -> None:
    class Listed:
        def keys(self, bucket: str, prefix: str) -> Iterator[str]:
            assert (bucket, prefix) == ("papers", "in/")
            yield from ("in/july.pdf/", "in/july.pdf/agenda.pdf")

        def read(self, bucket: str, key: str, most: int) -> bytes:
            raise AssertionError((bucket, key, most))

    found = S3Prefix("s3://papers/in", Listed()).listing(Window(date(2026, 1, 1), date(2026, 1, 2)))
    assert [paper.key for meeting in found.meetings for paper in meeting.documents] == ["july.pdf/agenda.pdf"]
