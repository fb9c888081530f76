"""Handed-over papers from poll to poll: they move to the meeting that they state, once, and leave no trace behind."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import Extraction, StatedItem
from contracts.artefacts.meeting import Availability, DocumentRecord, MeetingRecord, Relocation
from contracts.artefacts.stated import Stated, StatedDate, StatedTime
from contracts.events import DocumentDetected, DocumentWithdrawn
from contracts.references import ListedKind
from tests.fakes.vale_meeting import Content, put_failed, put_summarised
from tests.fakes.watched_site import SOURCE, Watched
from workers.adapters.sources.handed_over import HandedFile, handed_over
from workers.domain.health import Health
from workers.domain.identity import document_id, meeting_id
from workers.domain.listing import Listing
from workers.runtime import keys
from workers.runtime.meeting_records import latest_record, meeting_now
from workers.stages.watch.health import load_health
from workers.stages.watch.memory import load_memory
from workers.stages.watch.view import source_view

KEY = "vale council/cabinet/2026-07-02/"
TOLD = b'council = "Vale Council"\ncommittee = "Cabinet"\ndate = 2026-07-02\n'


def extraction(day: int = 2, **fields: Any) -> Extraction:
    """What a paper of the Cabinet in July 2026 states."""
    return Extraction(
        council=Stated(value="Vale Council", page=1, quote="Vale Council"),
        committee=Stated(value="Cabinet", page=1, quote="Cabinet"),
        meeting_date=StatedDate(value=date(2026, 7, day), page=1, quote=f"{day} July 2026"),
        **fields,
    )


REPORT = Content(extraction=extraction())
AGENDA = Content(
    document_type=DocumentType.AGENDA,
    extraction=extraction(
        meeting_time=StatedTime(value="18:30", page=1, quote="6.30 pm"),
        agenda_items=(StatedItem(number="5", title="Budget monitoring", page=1, quote="5 Budget monitoring"),),
    ),
)


class Desk:
    """A place where papers are handed over, a watcher, and what would be the later stages."""

    def __init__(self, *paths: str, **metadata: bytes) -> None:
        self.watched = Watched()
        self.watched.site.gives_validators = False
        self.metadata = {name.replace("__", "/").replace("_", "."): body for name, body in metadata.items()}
        self.paths = list(paths)
        self.watched.site.contents.update({path.removesuffix(".pdf"): path.encode() for path in paths})

    def listing(self, *, apart: bool = False) -> Listing:
        files = [HandedFile(path, f"https://vale.example/{path}", Path(path).stem) for path in self.paths]
        return handed_over(files, self.metadata, apart=apart)

    def look(self) -> Any:
        return self.watched.poll(self.listing(), whole=True)

    def says(self, path: str, content: Content | None, revision: int = 1) -> None:
        """The later stages are through with a paper; None where they gave it up."""
        record = DocumentRecord(
            id=document_id(SOURCE, path), revision=revision, title=path, kind=ListedKind.FILE, url="https://x.example/"
        )
        if content is None:
            put_failed(self.watched.store, record)
        else:
            put_summarised(self.watched.store, record, content)

    def record(self, key: str) -> MeetingRecord:
        found = latest_record(self.watched.store, SOURCE, meeting_id(SOURCE, key))
        assert found
        return found.record

    def titles(self, key: str) -> list[str]:
        return [document.title for document in self.record(key).documents]


def test_papers_move_to_the_meeting_that_they_state_and_are_announced_once() -> None:
    desk = Desk("x/agenda.pdf", "y/budget monitoring.pdf")
    first = desk.look()
    assert (first.detected, desk.titles("x")) == (2, ["agenda"])
    desk.says("x/agenda.pdf", AGENDA)
    desk.says("y/budget monitoring.pdf", REPORT)
    second = desk.look()
    assert (second.detected, second.meetings_changed, second.withdrawn) == (0, 3, 0)
    record = desk.record(KEY)
    assert (record.council, record.committee, str(record.starts_at)) == (
        "Vale Council",
        "Cabinet",
        "2026-07-02 18:30:00+01:00",
    )
    assert [(document.title, document.item) for document in record.documents] == [
        ("agenda", None),
        ("budget monitoring", "budget monitoring"),
    ]
    assert [item.number for item in record.items] == ["5"]
    assert len(list(desk.watched.events(DocumentDetected.TYPE))) == 2
    assert not list(desk.watched.events(DocumentWithdrawn.TYPE))


def test_a_look_at_what_did_not_change_writes_and_announces_nothing() -> None:
    desk = Desk("x/agenda.pdf", "y/b.pdf")
    desk.look()
    desk.says("x/agenda.pdf", AGENDA)
    desk.says("y/b.pdf", REPORT)
    desk.look()
    desk.look()  # learns the digests
    before = {info.key: desk.watched.store.get(info.key) for info in desk.watched.store.list("")}
    desk.watched.sink.delivered.clear()
    assert (desk.look().meetings_changed, desk.watched.sink.delivered) == (0, [])
    assert {info.key: desk.watched.store.get(info.key) for info in desk.watched.store.list("")} == before


def test_the_meeting_that_a_paper_left_says_where_it_stands_now() -> None:
    desk = Desk("x/a.pdf", "x/b.pdf")
    desk.look()
    desk.says("x/a.pdf", REPORT)
    desk.look()
    left, paper, target = meeting_id(SOURCE, "x"), document_id(SOURCE, "x/a.pdf"), meeting_id(SOURCE, KEY)
    moved = Relocation(document=paper, meeting=target)
    assert (desk.titles("x"), desk.record("x").elsewhere) == (["b"], (moved,))
    assert not desk.record("x").is_left
    assert meeting_now(desk.watched.store, SOURCE, left, paper) == target
    desk.says("x/b.pdf", None)
    desk.look()
    assert (desk.titles("x"), desk.titles(KEY)) == ([], ["a", "b"]), "a paper that cannot be read goes with the others"
    assert desk.record("x").is_left
    assert [meeting.key for meeting in source_view(desk.watched.store, SOURCE).meetings] == [KEY]


def test_a_revision_that_states_another_day_moves_once_it_is_read() -> None:
    desk = Desk("a.pdf")
    desk.look()
    desk.says("a.pdf", REPORT)
    desk.look()
    desk.watched.fetch()
    desk.look()
    desk.watched.site.contents["a"] = b"revised"
    assert desk.look().detected == 1
    assert desk.titles(KEY) == ["a"], "it stays while the new revision is on its way"
    [event] = [event for event in desk.watched.events(DocumentDetected.TYPE) if event.data.change == "revised"]
    assert event.data.document.meeting.id == meeting_id(SOURCE, KEY)
    desk.says("a.pdf", Content(extraction=extraction(day=9)), revision=2)
    desk.look()
    assert (desk.titles("vale council/cabinet/2026-07-09/"), desk.record(KEY).is_left) == (["a"], True)
    own = document_id(SOURCE, "a.pdf")
    for key in (".", KEY):
        now = meeting_now(desk.watched.store, SOURCE, meeting_id(SOURCE, key), own)
        assert now == meeting_id(SOURCE, "vale council/cabinet/2026-07-09/")


def test_a_paper_that_states_nothing_stays_in_its_folder() -> None:
    desk = Desk("x/a.pdf")
    desk.look()
    assert load_memory(desk.watched.store, SOURCE).awaited == (document_id(SOURCE, "x/a.pdf"),)
    desk.says("x/a.pdf", Content())
    assert desk.look().meetings_changed == 0
    assert load_memory(desk.watched.store, SOURCE).awaited == ()


def test_papers_of_which_all_is_told_are_not_asked_what_they_state() -> None:
    desk = Desk("x/a.pdf", x__meeting_toml=TOLD, x__a_toml=b"item = 5")
    desk.look()
    desk.says("x/a.pdf", Content(extraction=extraction(day=9)))
    assert desk.look().meetings_changed == 0
    assert desk.watched.store.head(keys.source_readings(SOURCE)) is None


def test_metadata_that_comes_later_wins_and_the_meeting_before_is_left() -> None:
    desk = Desk("x/a.pdf")
    desk.look()
    desk.metadata["x/meeting.toml"] = TOLD.replace(b"07-02", b"07-16")
    desk.look()
    assert (desk.titles("vale council/cabinet/2026-07-16/"), desk.record("x").is_left) == (["a"], True)
    desk.metadata["x/meeting.toml"] = TOLD
    desk.look()
    assert (desk.titles(KEY), desk.record("vale council/cabinet/2026-07-16/").is_left) == (["a"], True)
    health = load_health(desk.watched.store, SOURCE)
    assert health
    assert health.health is Health.OK


def test_metadata_that_says_what_the_papers_state_changes_nothing() -> None:
    desk = Desk("x/agenda.pdf", "y/budget monitoring.pdf")
    desk.look()
    desk.says("x/agenda.pdf", AGENDA)
    desk.says("y/budget monitoring.pdf", REPORT)
    desk.look()
    desk.metadata.update({"x/meeting.toml": TOLD, "y/meeting.toml": TOLD})
    assert desk.look().meetings_changed == 0


@pytest.mark.parametrize("forgets", [False, True])
def test_a_watcher_that_lost_its_memory_finds_every_paper_where_it_stands(*, forgets: bool) -> None:
    desk = Desk("x/a.pdf", "y/b.pdf")
    desk.look()
    desk.says("x/a.pdf", REPORT)
    desk.says("y/b.pdf", REPORT)
    desk.look()
    if forgets:
        desk.watched.forget()
    records = desk.watched.records()
    assert desk.look().detected == (2 if forgets else 0)
    assert (desk.watched.records(), desk.titles(KEY), desk.record("x").is_left) == (records, ["a", "b"], True)


def test_a_file_that_is_renamed_keeps_its_id_and_its_meeting() -> None:
    desk = Desk("x/a.pdf", "y/b.pdf")
    desk.look()
    for path in desk.paths:
        desk.says(path, REPORT)
    desk.watched.fetch()
    desk.look()
    desk.paths = ["y/b.pdf", "z/renamed.pdf"]
    desk.watched.site.contents["z/renamed"] = desk.watched.site.contents.pop("x/a")
    found = desk.look()
    assert (found.detected, found.withdrawn) == (0, 0)
    assert sorted(document.id for document in desk.record(KEY).documents) == sorted(
        document_id(SOURCE, path) for path in ("x/a.pdf", "y/b.pdf")
    )


def test_a_paper_that_is_taken_away_is_withdrawn_with_its_folder_after_two_looks() -> None:
    desk = Desk("x/a.pdf", "y/b.pdf", "z/c.pdf", "w/d.pdf")
    desk.look()
    desk.watched.fetch()
    desk.paths.remove("x/a.pdf")
    del desk.watched.site.contents["x/a"]
    withdrawn = [desk.look().withdrawn for _ in range(3)]
    assert withdrawn == [0, 1, 0], "a file that is replaced may be away for one look"
    assert [document.availability for document in desk.record("x").documents] == [Availability.WITHDRAWN]
    health = load_health(desk.watched.store, SOURCE)
    assert health
    assert health.health is Health.OK, "what is withdrawn is not missed for ever"


def test_when_most_is_gone_at_once_nothing_is_withdrawn() -> None:
    desk = Desk("x/a.pdf", "y/b.pdf", "z/c.pdf")
    desk.look()
    desk.watched.fetch()
    desk.paths = ["z/c.pdf"]
    assert [desk.look().withdrawn for _ in range(3)] == [0, 0, 0]
    desk.paths = []
    assert [desk.look().withdrawn for _ in range(3)] == [0, 0, 0]


def test_papers_that_come_one_after_the_other_come_into_one_meeting() -> None:
    desk = Desk("agenda.pdf", "budget monitoring.pdf")
    half = {path: Desk(path).listing(apart=True) for path in desk.paths}
    content = {
        "agenda.pdf": AGENDA,
        "budget monitoring.pdf": Content(extraction=extraction().model_copy(update={"council": None})),
    }
    for path, listing in half.items():
        for _ in range(2):
            desk.watched.poll(Listing(listing.council, listing.meetings, complete=False, handed_over=True))
            desk.says(path, content[path])
    record = desk.record(KEY)
    assert sorted(document.title for document in record.documents) == ["agenda", "budget monitoring"]
    assert [(item.number, item.title) for item in record.items] == [("5", "Budget monitoring")]
    assert {document.title: document.item for document in record.documents}["budget monitoring"] == "budget monitoring"
