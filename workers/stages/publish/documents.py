"""The page of a document: what it says, in which meetings it stands, and what became of its revisions."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from contracts.artefacts.meeting import Change, DocumentState, MeetingPage, PageDocument
from contracts.model import Contract, canonical_bytes
from workers.stages.publish import addresses, linked_data
from workers.stages.publish.changes import ToldChange, in_words
from workers.stages.publish.files import HTML, JSON, SiteFiles
from workers.stages.publish.rendering import render
from workers.stages.publish.shown import ChangeView, VersionView
from workers.stages.publish.view import change_view, document_view
from workers.stages.publish.words import day

HIDDEN = frozenset({DocumentState.WITHDRAWN, DocumentState.RESTRICTED})
"""States in which nothing of a document's content is shown any more."""


class SeenChange(Contract):
    """What happened to the document, and when it was seen."""

    seen_at: datetime | None
    change: Change


class DocumentEntry(Contract):
    """How a document stands in one meeting."""

    meeting: str
    council: str
    committee: str
    starts_at: datetime | None
    item: str
    """Number and title of the agenda item; empty for papers of the whole meeting."""
    document: PageDocument
    changes: tuple[SeenChange, ...]


def write_documents(site: SiteFiles, page: MeetingPage) -> None:
    """Write the pages of all documents of a meeting; each only where something of it is different."""
    forget_dropped(site, page)
    for entry in entries(page):
        own = entry.document.id
        path, before = addresses.document_entry(own, page.id), len(site.written)
        site.write(path, canonical_bytes(entry), JSON)
        if len(site.written) > before or not site.stands(addresses.document(own) + addresses.INDEX):
            write_document(site, own)
        if entry.document.state in HIDDEN:
            withdraw(site, entry.document)
    for left in page.elsewhere:
        leave(site, left.document, page.id)


def leave(site: SiteFiles, document_id: str, meeting_id: str) -> None:
    """Let a document's page no longer name a meeting; it stays as it is until another meeting's page names it."""
    path = addresses.document_entry(document_id, meeting_id)
    if site.stands(path):
        site.remove(path)
        if site.paths(f"{addresses.document(document_id)}in/"):
            write_document(site, document_id)


def forget_dropped(site: SiteFiles, page: MeetingPage) -> None:
    """Take the meeting's word about documents that it no longer lists away: it would outlive what others say of them.

    A document that no other meeting lists yet keeps its page as it was.
    """
    listed = {document.id for document in page.documents}
    for document in published_documents(site, page.id):
        if document.id not in listed:
            site.remove(addresses.document_entry(document.id, page.id))
            write_document(site, document.id)


def shown_again(site: SiteFiles, page: MeetingPage) -> list[PageDocument]:
    """The documents that were hidden on the page that stands, and are public now."""
    hidden = {document.id for document in published_documents(site, page.id) if document.state in HIDDEN}
    return [one for one in page.documents if one.id in hidden and one.state is DocumentState.SUMMARISED]


def published_documents(site: SiteFiles, meeting_id: str) -> tuple[PageDocument, ...]:
    """The documents of a meeting as its page shows them that stands."""
    page = published_page(site, meeting_id)
    return page.documents if page else ()


def published_page(site: SiteFiles, meeting_id: str) -> MeetingPage | None:
    """The page of a meeting that stands; None before the first."""
    body = site.read(addresses.meeting(meeting_id) + addresses.MEETING_DATA)
    return MeetingPage.model_validate_json(body) if body else None


def entries(page: MeetingPage) -> Iterator[DocumentEntry]:
    """Each document as it stands in the meeting."""
    items = {item.key: " ".join(filter(None, (item.number, item.title))) for item in page.items}
    for document in page.documents:
        yield DocumentEntry(
            meeting=page.id,
            council=page.council or page.source,
            committee=page.committee or "Meetings",
            starts_at=page.starts_at,
            item=items.get(document.item or "", ""),
            document=document,
            changes=tuple(
                SeenChange(seen_at=version.seen_at, change=change)
                for version in page.versions
                for change in version.changes
                if change.document == document.id
            ),
        )


def write_document(site: SiteFiles, document_id: str) -> None:
    """Write a document's page from all meetings that list it; the last writer has seen what all others wrote."""
    found = known_entries(site, document_id)
    path = addresses.document(document_id) + addresses.INDEX
    if found:
        site.write(path, render_document(path, found), HTML)


def known_entries(site: SiteFiles, document_id: str) -> list[DocumentEntry]:
    """What all meetings say of a document, the one that tells the most first."""
    bodies = site.read_all(addresses.document_entries(document_id))
    return sorted(map(DocumentEntry.model_validate_json, bodies), key=rank)


def keep_hidden(site: SiteFiles, document_id: str, revision: int) -> None:
    """Hide cited pages that were written after a page that shows this revision, or a later one, as no longer public."""
    found = known_entries(site, document_id)
    if found and found[0].document.state in HIDDEN and found[0].document.revision >= revision:
        withdraw(site, found[0].document)


def rank(entry: DocumentEntry) -> tuple[int, int, str]:
    """The entry that tells the most comes first: the newest revision, then the most sentences."""
    return -entry.document.revision, -len(entry.document.sentences), entry.meeting


def render_document(path: str, found: Sequence[DocumentEntry]) -> bytes:
    """The page of a document."""
    main = found[0]
    return render(
        "document.html",
        path,
        view=document_view(main.document),
        entries=found,
        council=(main.council, addresses.council(main.council)),
        committee=(main.committee, addresses.committee(main.council, main.committee)),
        hidden=main.document.state in HIDDEN,
        history=tuple(history(main)),
        linked_data=linked_data.work(main.document, main.council),
    )


def history(entry: DocumentEntry) -> Iterator[VersionView]:
    """What happened to the document, the newest first."""
    documents = {entry.document.id: entry.document}
    for number, one in enumerate(entry.changes):
        seen = day(one.seen_at) if one.seen_at else ""
        told: ChangeView = change_view(ToldChange(in_words(one.change), one.change), documents)
        yield VersionView(number, seen, (told,))


def withdraw(site: SiteFiles, document: PageDocument) -> None:
    """Put a note over every cited page of a document that is no longer public, and remove the pictures."""
    folder = addresses.document(document.id)
    for path in site.paths(f"{folder}r"):
        if path.endswith(".jpg"):
            site.remove(path)
        elif path.endswith(".html"):
            note = render("withdrawn.html", path, document=document, folder=folder)
            site.write(path, note, HTML)
