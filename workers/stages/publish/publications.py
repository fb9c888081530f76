"""Digests and briefings in the site: HTML, Markdown and data, and the lists of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress

from contracts.artefacts.briefing import Briefing, Footnote
from contracts.artefacts.classification import Topic
from contracts.artefacts.digest import Digest, DigestEntry, DigestSection
from contracts.artefacts.meeting import MeetingPage
from contracts.model import canonical_bytes
from workers.stages.publish import addresses
from workers.stages.publish.card import MeetingCard
from workers.stages.publish.card_shelf import CardShelf
from workers.stages.publish.files import HTML, JSON, MARKDOWN, SiteFiles
from workers.stages.publish.rendering import render
from workers.stages.publish.static import render_shelf
from workers.stages.publish.words import day_of, ended, name

HEADINGS = {
    DigestSection.DECISION: "Decisions",
    DigestSection.CHANGE: "Changes",
    DigestSection.PAPER: "New papers",
    DigestSection.UPCOMING: "Coming meetings",
}


def load_pages(site: SiteFiles, shelf: CardShelf, wanted: Callable[[MeetingCard], bool]) -> list[MeetingPage]:
    """The published meetings whose cards are wanted."""
    own = [card.id for card in shelf.read(site) if wanted(card)]
    bodies = (site.read(addresses.meeting(one) + addresses.MEETING_DATA) for one in own)
    return [MeetingPage.model_validate_json(body) for body in bodies if body]


def digest_name(digest: Digest) -> str:
    """For whom a digest is."""
    if digest.topic is None:
        return digest.council or "All councils"
    return name(digest.topic.value)


def digest_folder(council: str | None, topic: Topic | None, week: str) -> str:
    """Where a digest stands."""
    return addresses.digest(council or f"topic-{topic.value if topic else 'all'}", week)


def write_digest(site: SiteFiles, digest: Digest) -> tuple[str, ...]:
    """Write a digest and the list of digests; gives the paths of its files."""
    folder = digest_folder(digest.council, digest.topic, digest.week)
    values = {"digest": digest, "name": digest_name(digest), "sections": sections(digest)}
    path = folder + addresses.INDEX
    site.write(path, render("digest.html", path, **values), HTML)
    site.write(f"{folder}digest.md", digest_markdown(digest).encode(), MARKDOWN)
    site.write(folder + addresses.DIGEST_DATA, canonical_bytes(digest), JSON)
    write_shelf(site, "digests")
    return path, f"{folder}digest.md", folder + addresses.DIGEST_DATA


def sections(digest: Digest) -> Mapping[str, Mapping[str, list[DigestEntry]]]:
    """The entries of a digest by section and meeting."""
    found: dict[str, defaultdict[str, list[DigestEntry]]] = {}
    for entry in digest.entries:
        when = f", {day_of(entry.starts_at)}" if entry.starts_at else ""
        council = "" if digest.council else f"{entry.council}: "
        group = found.setdefault(HEADINGS[entry.section], defaultdict(list))
        group[f"{council}{entry.committee}{when}"].append(entry)
    return found


def digest_markdown(digest: Digest) -> str:
    """A digest as Markdown, with addresses from the top of the site."""
    lines = [f"# {escaped(digest_name(digest))}, week {digest.week}", ""]
    for heading, groups in sections(digest).items():
        lines += [f"## {heading}", ""]
        for group, entries in groups.items():
            lines += [f"### {escaped(group)}", ""]
            lines += [line for entry in entries for line in entry_markdown(entry)] + [""]
    return "\n".join(lines if digest.entries else [*lines, "Nothing was published this week."]).rstrip() + "\n"


def entry_markdown(entry: DigestEntry) -> Iterator[str]:
    """An entry with its sentences."""
    folder = addresses.document(entry.document) if entry.document else addresses.meeting(entry.meeting)
    yield f"- [{escaped(entry.title)}](/{folder}{addresses.INDEX}) \u2013 {escaped(entry.reason)}"
    for sentence in entry.sentences:
        links = (
            f"[p. {one.page}](/{addresses.cited(sentence.document, entry.revision or 1, one)})"
            for one in sentence.citations
        )
        yield f"  - {escaped(sentence.text)} ({', '.join(links)})"


def write_briefing(site: SiteFiles, briefing: Briefing) -> tuple[str, ...]:
    """Write a briefing and the list of briefings; gives the paths of its files."""
    folder = addresses.briefing(briefing.id)
    path = folder + addresses.INDEX
    notes = {note.number: note for note in briefing.footnotes}
    site.write(
        path, render("briefing.html", path, briefing=briefing, notes=notes, title=briefing_title(briefing)), HTML
    )
    site.write(f"{folder}briefing.md", briefing_markdown(briefing).encode(), MARKDOWN)
    site.write(f"{folder}briefing.json", canonical_bytes(briefing), JSON)
    write_shelf(site, "briefings")
    return path, f"{folder}briefing.md", f"{folder}briefing.json"


def briefing_title(briefing: Briefing) -> str:
    """What a briefing is on."""
    topic = briefing.topic
    with suppress(ValueError):
        topic = name(Topic(addresses.slug(briefing.topic)).value)
    return f"{topic}: {', '.join(briefing.councils) or 'all councils'}"


def briefing_markdown(briefing: Briefing) -> str:
    """A briefing as Markdown, with numbered footnotes."""
    lines = [f"# {escaped(briefing_title(briefing))}", "", f"{briefing.documents} documents read{span(briefing)}.", ""]
    for paragraph in briefing.paragraphs:
        told = " ".join(with_marks(one.text, one.footnotes) for one in paragraph.sentences)
        lines += [f"## {escaped(paragraph.theme)}", "", told, ""]
    if briefing.conflicts:
        lines += ["## Where documents differ", ""]
        for conflict in briefing.conflicts:
            first, second = (with_marks(one.text, one.footnotes) for one in (conflict.first, conflict.second))
            lines += [f"- {first} But: {second}"]
        lines += [""]
    lines += [f"[^{note.number}]: {note_markdown(note)}" for note in briefing.footnotes]
    return "\n".join(lines if briefing.paragraphs else [*lines, "No document says anything on it."]).rstrip() + "\n"


def with_marks(text: str, numbers: Iterable[int]) -> str:
    """A sentence with the marks of its footnotes."""
    return escaped(ended(text)) + "".join(f"[^{number}]" for number in numbers)


def note_markdown(note: Footnote) -> str:
    """A footnote with document, meeting, page, address and the page in the site."""
    own = addresses.note(note)
    original = f", <{note.url.split('#')[0]}#page={note.page}>" if note.url else ""
    when = f", {day_of(note.day)}" if note.day else ""
    place = f"{escaped(note.council)}, {escaped(note.committee)}{when}"
    return f"{escaped(note.title)} ({place}), [p. {note.page}](/{own}){original}"


def span(briefing: Briefing) -> str:
    """The days that a briefing is asked for."""
    parts = ((" since ", briefing.since), (" until ", briefing.until))
    return "".join(f"{word}{day_of(value)}" for word, value in parts if value)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|~" else sign for sign in " ".join(text.split()))


def write_shelf(site: SiteFiles, folder: str) -> None:
    """Write the list of all digests or briefings."""
    pages = [path for path in site.paths(f"{folder}/") if path.count("/") > 1 and path.endswith(addresses.INDEX)]
    rows = [(path, label_of(site, path)) for path in sorted(pages, reverse=True)]
    site.write(f"{folder}/{addresses.INDEX}", render_shelf(folder, rows), HTML)


def label_of(site: SiteFiles, path: str) -> str:
    """What a digest or a briefing is called."""
    folder = path.removesuffix(addresses.INDEX)
    if body := site.read(folder + addresses.DIGEST_DATA):
        digest = Digest.model_validate_json(body)
        return f"{digest_name(digest)}, week {digest.week}"
    body = site.read(f"{folder}briefing.json")
    return briefing_title(Briefing.model_validate_json(body)) if body else folder
