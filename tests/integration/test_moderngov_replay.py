"""The listing of a whole site, day after day, against the answer book of the replayed council."""

import importlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from contracts.artefacts.meeting import Availability
from contracts.references import ListedKind
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.downloads.client import HttpClient, user_agent
from workers.adapters.downloads.http import HttpPages
from workers.adapters.downloads.turns import Turns
from workers.adapters.sources.moderngov import ModernGov
from workers.domain.listing import ListedDocument, Listing
from workers.runtime.errors import PermanentError, TransientError
from workers.stages.watch.source import Window

REPLAY = Path(__file__).resolve().parents[3] / "shared" / "replay"
DAYS = range(1, 7)
WINDOW = Window(date(2025, 1, 1), date(2025, 12, 31))
MEETING_KINDS = {
    "frontsheet": ListedKind.FRONT_SHEET,
    "pack": ListedKind.REPORTS_PACK,
    "supplement": ListedKind.SUPPLEMENT,
    "printed_minutes": ListedKind.PRINTED_MINUTES,
}

pytestmark = pytest.mark.skipif(not REPLAY.is_dir(), reason="the replayed council site is not beside the repository")


@pytest.fixture(scope="module")
def replay() -> Iterator[ModuleType]:
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(REPLAY))
    yield importlib.import_module("expected")
    sys.path.remove(str(REPLAY))
    sys.dont_write_bytecode = before


class Replayed:
    """The running site, set to a day or given a fault from within."""

    def __init__(self, replay: ModuleType) -> None:
        self._serve = importlib.import_module("serve")
        self.scenario = replay.Scenario()
        self.server = self._serve.start(scenario=self.scenario)
        self.base = f"http://127.0.0.1:{self.server.server_address[1]}"

    def listing(self, day: int) -> Listing:
        self.server.site.day = day
        rules = AddressRules(allow_loopback=True)
        client = HttpClient(user_agent("mailto:tests@example.org"), rules=rules, turns=Turns(0))
        return ModernGov(self.base, HttpPages(client)).listing(WINDOW)

    def fault(self, kind: str, path: str = "*", times: int = 1) -> None:
        self.server.site.faults = [self._serve.Fault(kind, path=path, times=times)]


@pytest.fixture
def site(replay: ModuleType) -> Iterator[Replayed]:
    replayed = Replayed(replay)
    yield replayed
    replayed.server.shutdown()
    replayed.server.server_close()


@pytest.fixture(scope="module")
def answers(replay: ModuleType) -> list[dict[str, Any]]:
    scenario = replay.Scenario()
    return [replay.expected(scenario, day) for day in DAYS]


def listed(listing: Listing, *availabilities: Availability) -> list[tuple[str, ListedDocument, str | None]]:
    """Meeting, document and displayed number of its item, for every document of these availabilities."""
    return [
        (meeting.key, document, next((i.number for i in meeting.items if i.key == document.item_key), None))
        for meeting in listing.meetings
        for document in meeting.documents
        if document.availability in availabilities
    ]


@pytest.mark.parametrize("day", DAYS)
def test_every_public_document_is_listed_once_with_its_address_title_kind_and_item(
    site: Replayed, answers: list[dict[str, Any]], day: int
) -> None:
    found = {
        (document.key, meeting, (document.url or "").removeprefix(site.base), document.title, item, document.kind)
        for meeting, document, item in listed(site.listing(day), Availability.PUBLISHED)
    }
    assert found == {
        (
            known["key"],
            str(known["meeting_id"]),
            known["url"],
            known["title"],
            known["item"],
            MEETING_KINDS.get(known["kind"], ListedKind.PAPER),
        )
        for known in answers[day - 1]["documents"]
    }


@pytest.mark.parametrize("day", DAYS)
def test_papers_carry_the_day_on_which_they_were_published(
    site: Replayed, answers: list[dict[str, Any]], day: int
) -> None:
    known = {d["key"]: date.fromisoformat(d["published"]) for d in answers[day - 1]["documents"]}
    papers = [d for _, d, item in listed(site.listing(day), Availability.PUBLISHED) if item]
    assert {paper.key: paper.published for paper in papers} == {paper.key: known[paper.key] for paper in papers}


@pytest.mark.parametrize("day", DAYS)
def test_what_is_not_public_is_named_without_an_address(
    site: Replayed, answers: list[dict[str, Any]], day: int
) -> None:
    hidden = listed(site.listing(day), Availability.RESTRICTED, Availability.TO_FOLLOW)
    found = {(meeting, item, document.title, document.availability.value) for meeting, document, item in hidden}
    assert all(document.url is None for _, document, _ in hidden)
    assert found == {
        (str(known["meeting_id"]), known["item"], known["title"], known["why"].replace(" ", "_"))
        for known in answers[day - 1]["not_public"]
    }


@pytest.mark.parametrize("day", DAYS)
def test_every_meeting_is_listed_with_its_facts_and_items(
    site: Replayed, answers: list[dict[str, Any]], day: int
) -> None:
    listing = site.listing(day)
    assert listing.council == answers[day - 1]["council"]
    found = {
        meeting.key: {
            "committee": meeting.committee,
            "start": meeting.starts_at,
            "status": meeting.status,
            "venue": meeting.venue,
            "page": (meeting.url or "").removeprefix(site.base),
            "agenda_published": meeting.agenda_published,
            "minutes_published": meeting.minutes_published,
            "items": [{"number": i.number, "title": i.title, "restricted": i.restricted} for i in meeting.items],
        }
        for meeting in listing.meetings
    }
    assert found == {str(known["id"]): meeting_facts(known) for known in answers[day - 1]["meetings"]}


def meeting_facts(known: dict[str, Any]) -> dict[str, Any]:
    same = ("committee", "status", "venue", "page", "agenda_published", "minutes_published", "items")
    start = datetime.fromisoformat(known["start"]).replace(tzinfo=ZoneInfo(known["timezone"]))
    return {"start": start, **{name: known[name] for name in same}}


@pytest.mark.parametrize("encoding", ["utf-8-bom", "iso-8859-1", "iso-8859-1-mislabelled"])
def test_the_encoding_of_the_site_makes_no_difference(site: Replayed, encoding: str) -> None:
    usual = site.listing(6)
    site.server.site.settings["encoding"] = encoding
    assert site.listing(6) == usual


def test_text_and_decision_of_an_item_are_plain(site: Replayed) -> None:
    meeting = next(m for m in site.listing(6).meetings if m.key == "9475")
    text = next(item.text for item in meeting.items if item.number == "5")
    assert text.startswith(
        "To note the council\u2019s forecast position and to agree the capital budget changes.\n\nDecision:\n"
    )
    assert "Minutes:\nThe report highlighted a projected overspend of £23.3 million" in text
    assert "<" not in text


def test_the_people_of_a_meeting_are_listed_as_stated(site: Replayed) -> None:
    meeting = next(m for m in site.listing(6).meetings if m.key == "9475")
    assert [(p.name, p.role, p.attendance) for p in meeting.people] == [("Mr R W Gough", "Chair", "Present")]


def test_a_committee_that_expired_is_not_asked_for_meetings(site: Replayed) -> None:
    site.listing(1)
    asked = [note["path"] for note in site.server.site.log]
    assert any("lCommitteeId=752" in path for path in asked)
    assert not any("lCommitteeId=684" in path for path in asked)


def test_nothing_restricted_is_ever_requested(site: Replayed) -> None:
    site.listing(6)
    assert not any("128778" in note["path"] or "129480" in note["path"] for note in site.server.site.log)


@pytest.mark.parametrize("path", ["*GetCommittees*", "*GetMeetings*", "*GetMeeting?*", "*ieListDocuments*"])
def test_a_changed_template_is_an_error_and_not_an_empty_listing(site: Replayed, path: str) -> None:
    site.fault("changed_template", path)
    with pytest.raises(PermanentError, match="is not"):
        site.listing(2)


def test_a_page_that_is_gone_is_an_error_and_not_a_meeting_without_files(site: Replayed) -> None:
    site.fault("redirect_private", "*ieListDocuments*")
    site.server.site.faults[0].location = "/mgError.aspx"
    with pytest.raises(PermanentError, match="answers with another page"):
        site.listing(2)


@pytest.mark.parametrize("day", DAYS)
def test_a_web_service_that_is_switched_off_changes_nothing_that_pages_and_feed_tell(site: Replayed, day: int) -> None:
    served = site.listing(day)
    site.server.site.settings["web_service"] = False
    assert told_by_pages(site.listing(day)) == told_by_pages(served)


def told_by_pages(listing: Listing) -> Listing:
    """Without what no page tells: who attends, the numbers of restricted papers, and first days of revised papers."""
    return replace(
        listing, meetings=tuple(replace(m, people=(), documents=plain(m.documents)) for m in listing.meetings)
    )


def plain(documents: tuple[ListedDocument, ...]) -> tuple[ListedDocument, ...]:
    bare = (replace(document, published=None) for document in documents)
    numbered = (replace(d, key="") if d.availability is Availability.RESTRICTED else d for d in bare)
    return tuple(sorted(numbered, key=lambda d: (d.item_key or "", d.availability, d.key, d.title)))


def test_papers_of_a_site_without_web_service_carry_the_day_that_its_feed_tells(site: Replayed) -> None:
    served = dated(site.listing(3))
    site.server.site.settings["web_service"] = False
    assert dated(site.listing(3)) == served


def dated(listing: Listing) -> dict[str, date | None]:
    return {document.key: document.published for _, document, item in listed(listing, Availability.PUBLISHED) if item}


def test_a_web_service_in_trouble_is_not_taken_for_one_that_is_switched_off(site: Replayed) -> None:
    site.fault("unavailable_503", "*GetCommittees*")
    with pytest.raises(TransientError, match="status 503"):
        site.listing(2)


@pytest.mark.parametrize("path", ["*mgListCommittees*", "*ieListMeetings*", "*ieListDocuments*"])
def test_a_changed_template_of_a_site_without_web_service_is_an_error(site: Replayed, path: str) -> None:
    site.server.site.settings["web_service"] = False
    site.fault("changed_template", path)
    with pytest.raises(PermanentError, match="is not"):
        site.listing(2)
