"""What assembling a meeting and publishing it into a large site cost: `python -m tests.benchmarks.publish --json FILE`.

Both run on a folder as the bucket, as `agenda run` does. The site has meetings of several councils and committees; then
one paper of one meeting is replaced, and the files that had to be written are counted.
"""

import argparse
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from contracts.artefacts.meeting import Change, ChangeKind, MeetingPage
from contracts.artefacts.summary import Slot
from contracts.model import canonical_bytes
from tests.fakes.published_site import SEEN, SITE_URL, meeting, paper, version
from tests.fakes.vale_meeting import MEETING, SOURCE, Content, listed, put_record, put_summarised, record, told
from workers.adapters.object_stores.folder import FolderStore
from workers.runtime.stage import Inputs
from workers.stages.assemble import Assemble
from workers.stages.assemble.handler import read_meeting
from workers.stages.publish import addresses
from workers.stages.publish.card import card_of
from workers.stages.publish.card_shelf import CardShelf
from workers.stages.publish.files import JSON, SiteFiles
from workers.stages.publish.lists import Lists
from workers.stages.publish.site import write_lists, write_meeting

PAPERS, SENTENCES = 40, 12
MEETINGS, PAPERS_OF_ONE = 1000, 5
COUNCILS, COMMITTEES = 4, 10
ROUNDS = 5


@contextmanager
def folder_store() -> Iterator[FolderStore]:
    """A bucket on disk."""
    with TemporaryDirectory(prefix="bench-publish-") as folder:
        yield FolderStore(Path(folder))


def assembling() -> float:
    """Seconds to read and assemble a meeting of many papers: the median of some rounds."""
    sentences = tuple(
        told(f"Paper sentence {number} notes a forecast overspend of £{number}.4m in the year.", Slot(slot))
        for number, slot in zip(range(SENTENCES), [*Slot] * SENTENCES, strict=False)
    )
    with folder_store() as store:
        papers = [listed(number, f"Report {number}", "i5") for number in range(PAPERS)]
        put_record(store, record(*papers))
        for one in papers:
            put_summarised(store, one, Content(sentences))
        rounds = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            inputs = read_meeting(store, SOURCE, MEETING)
            assert isinstance(inputs, Inputs)
            canonical_bytes(Assemble().work(inputs.load()))
            rounds.append(time.perf_counter() - start)
        return median(rounds)


def many_meetings() -> Iterator[MeetingPage]:
    """The meetings of the large site."""
    for number in range(MEETINGS):
        papers = [paper(number * PAPERS_OF_ONE + at, f"Report {number}-{at}") for at in range(PAPERS_OF_ONE)]
        council = f"Council {number % COUNCILS}"
        yield meeting(number, *papers, council=council, committee=f"Committee {number % COMMITTEES}")


def with_replaced_paper(page: MeetingPage) -> MeetingPage:
    """The meeting with a new revision of its first paper."""
    first = page.documents[0]
    new = first.model_copy(update={"revision": 2})
    change = Change(kind=ChangeKind.PAPER_REPLACED, title=new.title, document=new.id, revision=2)
    later = version(2, change, seen_at=SEEN + timedelta(days=1))
    documents = (new, *page.documents[1:])
    return page.model_copy(update={"documents": documents, "versions": (later, *page.versions), "record_sequence": 2})


def publishing() -> dict[str, float]:
    """What the whole site and one changed paper cost."""
    pages = list(many_meetings())
    with folder_store() as store:
        site = SiteFiles(store)
        start = time.perf_counter()
        for page in pages:
            write_meeting(site, page)
            site.write(addresses.meeting_card(page.id), canonical_bytes(card_of(page)), JSON)
        cards = CardShelf().read(site)
        for path, body, media_type in Lists(cards, SITE_URL).of_meeting(*cards):
            site.write(path, body, media_type)
        whole = time.perf_counter() - start
        changed = SiteFiles(store)
        start = time.perf_counter()
        page = with_replaced_paper(pages[MEETINGS // 2])
        write_meeting(changed, page)
        write_lists(changed, CardShelf(), page, SITE_URL)
        one = time.perf_counter() - start
        return {
            "meetings": MEETINGS,
            "files": len(site.written),
            "whole_site_s": round(whole, 2),
            "one_paper_s": round(one, 3),
            "one_paper_files": len(changed.written),
        }


def main() -> None:
    """Measure, print, and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="file for the figures")
    arguments = parser.parse_args()
    figures = {"papers": PAPERS, "assemble_s": round(assembling(), 3), **publishing()}
    for name, value in figures.items():
        print(f"{name:>16} {value}")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
