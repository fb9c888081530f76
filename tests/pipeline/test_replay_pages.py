"""The replayed council's site, day after day, as readers see it: in a real browser, on a phone and on a desk."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.request import Request as Asked
from urllib.request import urlopen

import pytest

from contracts.artefacts.classification import Topic
from contracts.artefacts.meeting import Change, ChangeKind, MeetingPage, PageSentence
from contracts.events import Summarised
from tests.fakes.replayed_council import DAYS, REPLAY, SOURCE, council, replay_modules
from tests.fakes.replayed_pipeline import ReplayedPipeline
from tests.pipeline.site_checks import broken_links, marked_quotes, site_pages
from tests.servers.chromium import Browser, needs_browser, running_chromium
from workers.domain.paper_text import squash
from workers.domain.verification import Evidence, verify
from workers.entrypoints.settings import Settings
from workers.entrypoints.site_server import site_server
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.stages.assemble.past import page_texts
from workers.stages.publish import addresses
from workers.stages.publish.briefing import Request, build_briefing
from workers.stages.publish.card_shelf import CardShelf
from workers.stages.publish.digest import build_digest
from workers.stages.publish.files import SiteFiles
from workers.stages.publish.publications import load_pages, write_briefing, write_digest

pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.skipif(not REPLAY.is_dir(), reason="the replayed council site is not beside the repository"),
]
KENT = "Kent County Council"
LIMIT = 100_000
"""Bytes of a meeting's page without its pictures."""
CABINET = "2025-01-30"
CANCELLED_FROM = 5
WIDTHS = {"phone": 390, "desk": 1280}
WHY = {ChangeKind.PAPER_WITHDRAWN: "removed", ChangeKind.PAPER_RESTRICTED: "restricted"}
WEEKS = ("2025-W04", "2025-W05", "2025-W09")


@dataclass(frozen=True)
class Day:
    """The site after a day of the story."""

    number: int
    store: ObjectStore
    pages: tuple[MeetingPage, ...]
    expected: dict[str, Any]
    summaries_made: int
    address: str
    base: str

    def changes(self, *kinds: ChangeKind) -> list[tuple[MeetingPage, Change]]:
        """What the pages tell of this day."""
        today = date.fromisoformat(self.expected["date"]) if "date" in self.expected else None
        return [
            (page, change)
            for page in self.pages
            for version in page.versions[:1]
            if version.seen_at and (today is None or version.seen_at.date() == today)
            for change in version.changes
            if change.kind in kinds
        ]

    def address_of(self, page: MeetingPage, change: Change) -> str:
        """Where the paper of a change stands at the council's site."""
        document = next(one for one in page.documents if one.id == change.document)
        return (document.url or "").removeprefix(self.base)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with running_chromium(tmp_path_factory.mktemp("chromium")) as found:
        yield found


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReplayedPipeline]:
    folder = tmp_path_factory.mktemp("replayed")
    settings = Settings(bucket_url=folder.as_uri(), allow_loopback=True, host_delay=0)
    with replay_modules() as modules, council(modules, modules[1].Scenario()) as kent:
        body = json.dumps({"robots": "User-agent: *\nAllow: /\n"}).encode()
        with urlopen(Asked(f"{kent.base}/__control/settings", data=body, method="POST"), timeout=10):
            yield ReplayedPipeline(kent, settings)


@pytest.fixture(scope="module")
def site_address(walk: ReplayedPipeline) -> Iterator[str]:
    server = site_server(walk.store, "127.0.0.1", 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module", params=DAYS)
def day(request: pytest.FixtureRequest, walk: ReplayedPipeline, site_address: str) -> Day:
    before = len(walk.computed("summarise"))
    walk.walk(request.param)
    return Day(
        number=request.param,
        store=walk.store,
        pages=tuple(load_pages(SiteFiles(walk.store), CardShelf(), lambda _: True)),
        expected=walk.council.expected(request.param),
        summaries_made=len(walk.computed("summarise")) - before,
        address=site_address,
        base=walk.council.base,
    )


def test_what_changed_is_what_the_answer_book_says(day: Day) -> None:
    book = day.expected["changes"]["documents"]
    added = {day.address_of(*one) for one in day.changes(ChangeKind.PAPER_ADDED)}
    replaced = {day.address_of(*one) for one in day.changes(ChangeKind.PAPER_REPLACED)}
    renamed = {day.address_of(*one) for one in day.changes(ChangeKind.PAPER_RENAMED)}
    gone = day.changes(ChangeKind.PAPER_WITHDRAWN, ChangeKind.PAPER_RESTRICTED)
    assert added == set(book["new"])
    assert replaced == {one["url"] for one in book["revised"]}
    assert renamed == {one["to"] for one in book["moved"] if one["how"] == "renamed"}
    assert sorted(WHY[one.kind] for _, one in gone if one.before) == sorted(one["reason"] for one in book["withdrawn"])
    moved = day.changes(ChangeKind.MEETING_MOVED, ChangeKind.STATUS_CHANGED)
    told = sorted((one.before or "", one.after or "") for _, one in moved)
    wanted = (one for one in day.expected["changes"]["meetings"] if one["change"] in {"start", "status"})
    assert [(one[0][:16], one[1][:16]) for one in told] == sorted((one["from"], one["to"]) for one in wanted)


def test_replaced_papers_name_their_changed_pages_and_sentences(day: Day) -> None:
    for page, change in day.changes(ChangeKind.PAPER_REPLACED):
        document = next(one for one in page.documents if one.id == change.document)
        texts = page_texts(day.store, summarised(day.store, document.id, document.revision))
        assert change.compared
        assert change.pages
        for one in change.pages:
            for text in one.added:
                assert squash(text.removesuffix(" …")) in squash(texts[one.page])


def test_only_what_changed_is_summarised_again(day: Day) -> None:
    contents = day.expected["changes"]["documents"]
    assert day.summaries_made <= len(contents["new"]) + len(contents["revised"])


def test_every_link_of_the_site_leads_somewhere(day: Day) -> None:
    assert broken_links(day.store) == []


def test_a_meeting_page_is_small(day: Day) -> None:
    for page in day.pages:
        info = day.store.head(keys.site(addresses.meeting(page.id) + "index.html"))
        assert info is not None
        assert info.size < LIMIT


@needs_browser
@pytest.mark.parametrize("look", WIDTHS)
def test_pages_are_sound_in_a_browser(day: Day, browser: Browser, look: str, tmp_path: Path) -> None:
    browser.size(WIDTHS[look])
    for path in looked_at(day):
        browser.open(day.address + path)
        assert browser.violations() == [], path
        assert browser.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{path} is too wide"
        picture = tmp_path / f"{day.number}-{look}-{path.replace('/', '_')}.png"
        browser.screenshot(picture)
        assert picture.stat().st_size > 5_000, f"{path} looks empty"
    assert browser.errors == []


@needs_browser
def test_the_search_finds_an_item(day: Day, browser: Browser) -> None:
    agenda = any(page.items for page in day.pages)
    browser.open(f"{day.address}search/index.html?q={'commissioning+education' if agenda else 'scrutiny'}")
    browser.wait_for("document.querySelectorAll('#found li').length")
    kinds = browser.evaluate("[...document.querySelectorAll('#found .meta')].map((one) => one.textContent)")
    assert any(one.startswith("Agenda item" if agenda else "Meeting") for one in kinds)
    target = browser.evaluate("document.querySelector('#found a').href")
    with urlopen(target, timeout=10) as answer:
        assert answer.status == 200


@needs_browser
def test_without_scripts_everything_but_the_search_is_there(day: Day, browser: Browser) -> None:
    page = next(page for page in day.pages if page.starts_at and page.starts_at.date().isoformat() == CABINET)
    browser.open(f"{day.address}{addresses.meeting(page.id)}index.html", scripts=False)
    document = browser.command("DOM.getDocument", depth=-1)["root"]
    text = browser.command("DOM.getOuterHTML", nodeId=document["nodeId"])["outerHTML"]
    assert "Thursday 30 January 2025 at 10.00 am" in text
    assert all(item.title.split(" - ")[0] in text for item in page.items)
    browser.open(f"{day.address}search/index.html?q=budget", scripts=False)
    document = browser.command("DOM.getDocument", depth=-1)["root"]
    text = browser.command("DOM.getOuterHTML", nodeId=document["nodeId"])["outerHTML"]
    assert "The search needs JavaScript" in text
    browser.command("Emulation.setScriptExecutionDisabled", value=False)


def test_a_cancelled_meeting_says_so(day: Day) -> None:
    said = [page.id for page in day.pages if "This meeting is cancelled." in text_of(day, page)]
    cancelled = [page.id for page in day.pages if page.status == "Cancelled"]
    assert said == cancelled
    assert bool(cancelled) == (day.number >= CANCELLED_FROM)


def test_every_published_sentence_passes_the_verifier_and_its_quote_is_marked_where_it_leads(day: Day) -> None:
    for page in day.pages:
        documents = {one.id: one for one in page.documents}
        told: list[PageSentence] = [*page.summary]
        told += [one for item in page.items for one in (*item.sentences, *item.decisions)]
        check_sentences(day.store, [(one, documents[one.document].revision) for one in told])


def test_every_sentence_of_the_digests_leads_to_its_quote(day: Day) -> None:
    for week in WEEKS:
        made = build_digest(day.pages, week, KENT)
        write_digest(SiteFiles(day.store), made)
        cited = [(one, entry.revision or 1) for entry in made.entries for one in entry.sentences]
        check_sentences(day.store, cited)
        papers = [entry.document for entry in made.entries if entry.section == "paper"]
        assert len(papers) == len(set(papers)), "nothing twice"
    assert broken_links(day.store) == []


def test_every_footnote_of_a_briefing_leads_to_a_page_with_its_quote(day: Day) -> None:
    made = build_briefing(day.pages, Request(Topic.FINANCE_AND_BUDGET.value, (KENT,), date(2025, 1, 1)))
    write_briefing(SiteFiles(day.store), made)
    numbers = {number for one in made.paragraphs for it in one.sentences for number in it.footnotes}
    assert numbers <= {note.number for note in made.footnotes}
    for note in made.footnotes:
        marked = squash("".join(marked_quotes(day.store, addresses.note(note))))
        assert squash(note.quote) in marked
        assert (note.url or "").startswith(day.base)
    assert bool(made.paragraphs) == (day.number > 1)
    assert broken_links(day.store) == []


def check_sentences(store: ObjectStore, told: list[tuple[PageSentence, int]]) -> None:
    """Each sentence passes the verifier against its paper, and each of its citations opens the marked quote."""
    evidence: dict[tuple[str, int], Evidence] = {}
    for sentence, revision in told:
        own = (sentence.document, revision)
        if own not in evidence:
            evidence[own] = Evidence(page_texts(store, summarised(store, *own)))
        assert verify(sentence.text, sentence.citations, evidence[own]) == (), sentence.text
        for citation in sentence.citations:
            marked = marked_quotes(store, addresses.cited(sentence.document, revision, citation))
            assert squash(citation.quote) in squash("".join(marked)), sentence.text


def summarised(store: ObjectStore, document: str, revision: int) -> Summarised:
    """What was announced of a revision of a document."""
    event = read_event(store.get(keys.document_progress(SOURCE, document, revision, "summarise")))
    assert isinstance(event.data, Summarised)
    return event.data


def looked_at(day: Day) -> list[str]:
    """The pages that are looked at: of the meetings that changed, and one of every other kind."""
    folder = addresses.council(KENT)
    found = ["index.html", f"{folder}index.html", f"{folder}cabinet/index.html", "topics/index.html"]
    changed = {page.id for page, _ in day.changes(*ChangeKind)}
    found += sorted(f"{addresses.meeting(own_id)}index.html" for own_id in changed)
    pages = site_pages(day.store)
    for kind in ("topics/", "digests/2", "digests/kent", "briefings/f", "documents/"):
        found += [path for path in pages if path.startswith(kind) and path.count("/") > 1][:1]
    found += [path for path in pages if "/p" in path and path.startswith("documents/")][:1]
    return [path for path in found if path in pages]


def text_of(day: Day, page: MeetingPage) -> str:
    """The page of a meeting."""
    return day.store.get(keys.site(addresses.meeting(page.id) + "index.html")).decode()
