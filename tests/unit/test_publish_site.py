"""The site: its lists, feeds, calendars and search; what is written when something changes."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from posixpath import normpath

import pytest
from lxml import etree

from contracts.artefacts.classification import Topic
from contracts.artefacts.meeting import Change, ChangeKind, DocumentState, Relocation
from contracts.events import EVENTS
from tests.fakes.published_site import COMMITTEE, COUNCIL, SEEN, SITE_URL, added, meeting, paper, publish, version
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError
from workers.stages.publish import addresses
from workers.stages.publish.calendar import folded

CABINET = "councils/vale-of-arden-council/cabinet/"


@pytest.fixture
def bucket() -> MemoryStore:
    return MemoryStore()


def file(bucket: MemoryStore, path: str) -> str:
    return bucket.get(keys.site(path)).decode()


def pages(bucket: MemoryStore) -> list[str]:
    found = (info.key.removeprefix("site/") for info in bucket.list("site/"))
    return sorted(path for path in found if path.endswith(".html"))


def links(bucket: MemoryStore, path: str) -> set[str]:
    """Paths of the site to which a page leads."""
    text = re.sub(r"<(?:script|svg).*?</(?:script|svg)>", "", file(bucket, path), flags=re.DOTALL)
    found = re.findall(r'(?:href|src|action)="([^"#]+)', text)
    own = str(PurePosixPath(path).parent)
    return {normpath(f"{own}/{link}") for link in found if "://" not in link and not link.startswith("mailto:")}


def test_every_link_of_the_lists_leads_to_a_page_and_every_meeting_and_paper_is_found(bucket: MemoryStore) -> None:
    publish(bucket, meeting(1, paper(1)), meeting(2, paper(2), committee="Planning Committee"))
    reached, left = set[str](), {"index.html"}
    while left:
        path = left.pop()
        reached.add(path)
        # cited pages belong to the publication of documents
        found = {link for link in links(bucket, path) if "/r1/" not in link} if path.endswith(".html") else set()
        for link in found:
            bucket.get(keys.site(link))
        left |= found - reached
    assert {path for path in pages(bucket) if path not in reached} == set()


def test_one_changed_paper_rewrites_only_the_files_that_show_it(bucket: MemoryStore) -> None:
    others = [meeting(number, paper(number), committee=f"Panel {number % 3}") for number in range(10, 40)]
    publish(bucket, *others, meeting(1, paper(1)))
    assert publish(bucket, meeting(1, paper(1))) == [], "what is equal is not written again"
    new = paper(1, revision=2)
    replaced = Change(kind=ChangeKind.PAPER_REPLACED, title=new.title, document=new.id, revision=2)
    first = meeting(1, paper(1)).versions
    later = version(2, replaced, seen_at=SEEN + timedelta(days=1))
    written = publish(bucket, meeting(1, new, versions=(later, *first), record_sequence=2))
    finance = "topics/finance-and-budget/"
    assert sorted(written) == sorted(
        [
            f"documents/{new.id}/in/mtg_{1:020x}.json",
            f"documents/{new.id}/index.html",
            f"meetings/mtg_{1:020x}/meeting.json",
            f"meetings/mtg_{1:020x}/index.html",
            f"data/meetings/mtg_{1:020x}.json",
            "index.html",
            *(f"councils/vale-of-arden-council/{name}" for name in ("feed.atom", "feed.json", "sitemap.xml")),
            *(f"{CABINET}{name}" for name in ("feed.atom", "feed.json")),
            *(f"{finance}{name}" for name in ("feed.atom", "feed.json")),
        ]
    )


def test_the_same_meetings_in_another_order_give_the_same_site() -> None:
    meetings = [meeting(1, paper(1)), meeting(2, paper(2)), meeting(3, committee="Planning Committee")]
    one, other = MemoryStore(), MemoryStore()
    publish(one, *meetings)
    publish(other, *reversed(meetings))
    assert [(info.key, one.get(info.key)) for info in sorted(one.list("site/"), key=str)] == [
        (info.key, other.get(info.key)) for info in sorted(other.list("site/"), key=str)
    ]


def test_meetings_to_come_stand_before_past_ones_as_of_what_was_seen_last(bucket: MemoryStore) -> None:
    past = meeting(1, starts_at=SEEN - timedelta(days=1))
    publish(bucket, past, meeting(3), meeting(2))
    text = file(bucket, f"{CABINET}index.html")
    order = [text.index(words) for words in ("Coming", f"{2:020x}", f"{3:020x}", "Past meetings", past.id)]
    assert order == sorted(order)


def test_a_feed_tells_each_version_once_and_the_newest_first(bucket: MemoryStore) -> None:
    new = paper(2, "Late paper")
    later = version(2, added(new), seen_at=SEEN + timedelta(days=1))
    page = meeting(1, paper(1), new)
    publish(bucket, page.model_copy(update={"versions": (later, *page.versions)}))
    feed = json.loads(file(bucket, f"{CABINET}feed.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in feed["items"]] == [f"urn:agenda:{page.id}:2", f"urn:agenda:{page.id}:1"]
    assert feed["items"][0]["title"].endswith("Paper added: Late paper")
    assert feed["items"][0]["url"] == f"{SITE_URL}/meetings/{page.id}/index.html"
    atom = etree.fromstring(bucket.get(keys.site(f"{CABINET}feed.atom")))
    space = {"a": "http://www.w3.org/2005/Atom"}
    assert atom.findtext("a:updated", namespaces=space) == "2026-03-03T06:00:00Z"
    assert [entry.findtext("a:id", namespaces=space) for entry in atom.findall("a:entry", space)] == [
        item["id"] for item in feed["items"]
    ]


def test_councils_committees_and_topics_have_feeds_and_the_first_two_calendars(bucket: MemoryStore) -> None:
    publish(bucket, meeting(1, paper(1)))
    for folder in ("councils/vale-of-arden-council/", CABINET, "topics/finance-and-budget/"):
        assert "mtg_" in file(bucket, f"{folder}feed.atom")
        assert "mtg_" in file(bucket, f"{folder}feed.json")
    for folder in ("councils/vale-of-arden-council/", CABINET):
        assert "BEGIN:VEVENT" in file(bucket, f"{folder}meetings.ics")


def test_a_calendar_tells_time_place_and_status(bucket: MemoryStore) -> None:
    cancelled = meeting(1, status="Cancelled", venue="Town Hall, Market Place; Arden")
    publish(bucket, cancelled)
    lines = file(bucket, f"{CABINET}meetings.ics").replace("\r\n ", "").split("\r\n")
    assert "DTSTART:20260312T183000Z" in lines
    assert "STATUS:CANCELLED" in lines
    assert "LOCATION:Town Hall\\, Market Place\\; Arden" in lines
    assert "DTSTAMP:20260302T060000Z" in lines
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_no_line_of_a_calendar_is_longer_than_75_octets_and_unfolded_it_is_whole() -> None:
    line = "SUMMARY:" + "Überwachungsausschuss " * 12
    pieces = folded(line).split("\r\n")
    assert max(len(piece.encode()) for piece in pieces) <= 75
    assert folded(line).replace("\r\n ", "") == line + "\r\n"


def test_the_search_finds_meetings_items_and_papers_by_month(bucket: MemoryStore) -> None:
    publish(bucket, meeting(1, paper(1, "Café Royal lease")), meeting(9), meeting(4, starts_at=None))
    assert json.loads(file(bucket, "search/index.json")) == ["2026-05", "2026-03", "undated"]
    rows = json.loads(file(bucket, "search/2026-03.json"))
    assert [row[0] for row in rows] == ["meeting", "item", "document"]
    assert rows[2][1] == "Café Royal lease"
    for row in rows:
        bucket.get(keys.site(row[2].split("#")[0]))


def test_sitemaps_name_every_page_of_a_council(bucket: MemoryStore) -> None:
    publish(bucket, meeting(1, paper(1)))
    (council,) = re.findall(r"<loc>(.*?)</loc>", file(bucket, "sitemap.xml"))
    named = re.findall(r"<loc>(.*?)</loc>", file(bucket, council.removeprefix(f"{SITE_URL}/")))
    for address in named:
        bucket.get(keys.site(address.removeprefix(f"{SITE_URL}/")))
    assert len(named) == 3


def test_a_withdrawn_paper_keeps_its_page_with_a_note_and_shows_nothing_of_its_contents(bucket: MemoryStore) -> None:
    publish(bucket, meeting(1, paper(1)))
    own = paper(1).id
    cited, picture = addresses.cited_page(own, 1, 1), addresses.picture(own, 1, 1)
    bucket.put(keys.site(cited), b"<p>Note the forecast overspend")
    bucket.put(keys.site(picture), b"\xff\xd8")
    gone = paper(1, state=DocumentState.WITHDRAWN, sentences=(), key_figures=())
    publish(bucket, meeting(1, gone))
    for path in (cited, f"documents/{own}/index.html"):
        text = file(bucket, path)
        assert "no longer published by the council" in text
        assert "forecast overspend" not in text
    with pytest.raises(ObjectMissingError):
        bucket.get(keys.site(picture))


def test_a_paper_that_moved_to_another_meeting_is_told_by_that_one_alone(bucket: MemoryStore) -> None:
    publish(bucket, meeting(1, paper(1)), meeting(2, paper(1)), meeting(1))
    publish(bucket, meeting(2, paper(1, state=DocumentState.WITHDRAWN, sentences=(), key_figures=())))
    text = file(bucket, f"documents/{paper(1).id}/index.html")
    assert "no longer published by the council" in text
    assert "forecast overspend" not in text
    assert f"meetings/mtg_{1:020x}/index.html" not in links(bucket, f"documents/{paper(1).id}/index.html")


def test_a_paper_that_left_its_only_meeting_keeps_its_page(bucket: MemoryStore) -> None:
    publish(bucket, meeting(1, paper(1)))
    before = file(bucket, f"documents/{paper(1).id}/index.html")
    publish(bucket, meeting(1))
    assert file(bucket, f"documents/{paper(1).id}/index.html") == before


def test_a_committee_that_is_called_otherwise_leaves_a_page_that_leads_on(bucket: MemoryStore) -> None:
    publish(bucket, meeting(1))
    publish(bucket, meeting(1, committee="Executive"))
    text = file(bucket, f"{CABINET}index.html")
    assert 'http-equiv="refresh" content="0; url=../../../councils/vale-of-arden-council/index.html"' in text
    assert "Executive" in file(bucket, "councils/vale-of-arden-council/index.html")
    assert COMMITTEE not in file(bucket, "councils/vale-of-arden-council/index.html")


def test_a_paper_in_two_meetings_has_one_page_that_names_both() -> None:
    shared = paper(7, "Minutes")
    one, other = MemoryStore(), MemoryStore()
    publish(one, meeting(1, shared), meeting(2, shared))
    publish(other, meeting(2, shared), meeting(1, shared))
    path = f"documents/{shared.id}/index.html"
    assert file(one, path) == file(other, path)
    assert {f"meetings/mtg_{number:020x}/index.html" for number in (1, 2)} <= links(one, path)


def test_a_topic_is_listed_over_councils(bucket: MemoryStore) -> None:
    papers = [paper(number, topics=(Topic.TRANSPORT_AND_HIGHWAYS,)) for number in (1, 2)]
    publish(bucket, meeting(1, papers[0]), meeting(2, papers[1], council="Borough of Wick"))
    text = file(bucket, "topics/transport-and-highways/index.html")
    assert COUNCIL in text
    assert "Borough of Wick" in text


@pytest.mark.parametrize("event_type", sorted(EVENTS))
def test_the_schema_that_an_event_names_stands_in_the_site(bucket: MemoryStore, event_type: str) -> None:
    publish(bucket, meeting(1))
    assert json.loads(file(bucket, f"schemas/{event_type}.json"))["$id"] == f"{event_type}.json"
    assert f'<a href="{event_type}.json">' in file(bucket, "schemas/index.html")
    assert "export interface" in file(bucket, "schemas/types.d.ts")


def test_different_councils_with_letters_that_are_lost_have_different_folders() -> None:
    names = ["Šibenik", "Ŝibenik", "市議会", "区議会", "St Helens", "X" * 99 + "a", "X" * 99 + "b"]
    slugs = [addresses.slug(name) for name in names]
    assert len(set(slugs)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9-]{1,70}", slug) for slug in slugs)
    assert slugs[4] == "st-helens"


def test_news_are_those_of_the_meetings_that_changed_last(bucket: MemoryStore) -> None:
    moved = Change(
        kind=ChangeKind.MEETING_MOVED,
        title=COMMITTEE,
        before="2026-03-12T18:30+00:00",
        after="2026-03-13T10:00+00:00",
    )
    page = meeting(1)
    later = version(2, moved, seen_at=datetime(2026, 3, 4, 6, tzinfo=UTC))
    publish(bucket, page.model_copy(update={"versions": (later, *page.versions)}), meeting(2))
    told = file(bucket, "index.html").partition("What changed last")[2]
    moved_words = "Moved from Thursday 12 March 2026, 6.30 pm to Friday 13 March 2026, 10.00 am."
    assert 0 <= told.index(moved_words) < told.index("listed for the first time")


def test_a_meeting_that_all_papers_left_leads_on_and_stands_in_no_list(bucket: MemoryStore) -> None:
    put_first = meeting(1, paper(1), committee=None)
    publish(bucket, put_first)
    relocated = Relocation(document=paper(1).id, meeting=f"mtg_{2:020x}")
    publish(bucket, put_first.model_copy(update={"documents": (), "elsewhere": (relocated,), "record_sequence": 2}))
    publish(bucket, meeting(2, paper(1)))
    own = f"mtg_{1:020x}"
    assert f"meetings/mtg_{2:020x}/index.html" in links(bucket, f"meetings/{own}/index.html")
    assert 'http-equiv="refresh"' in file(bucket, f"meetings/{own}/index.html")
    naming = [path for path in pages(bucket) if f"meetings/{own}/index.html" in links(bucket, path)]
    assert naming == [], "neither a list nor the page of the paper"
    texts = [bucket.get(info.key) for info in bucket.list("site/") if not info.key.startswith(f"site/meetings/{own}/")]
    assert not [text for text in texts if own.encode() in text]
