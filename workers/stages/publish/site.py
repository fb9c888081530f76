"""Writes what a meeting's page changes in the site: itself, its documents, and the lists in which it stands."""

from collections.abc import Iterable

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import MeetingPage, PublishedFile
from contracts.model import canonical_bytes
from workers.runtime.errors import TransientError
from workers.stages.publish import addresses
from workers.stages.publish.card import MeetingCard, card_of
from workers.stages.publish.card_shelf import CardShelf
from workers.stages.publish.documents import published_page, write_documents
from workers.stages.publish.files import HTML, JSON, SiteFiles
from workers.stages.publish.lists import Lists
from workers.stages.publish.rendering import render
from workers.stages.publish.static import write_static
from workers.stages.publish.view import meeting_view

MOST_WRITES = 10
"""Times that lists are written again because a meeting was published meanwhile."""


def write_meeting(site: SiteFiles, page: MeetingPage) -> tuple[PublishedFile, ...]:
    """Write the page of a meeting as JSON and as HTML, and the pages of its documents."""
    write_static(site)
    write_documents(site, page)
    folder = addresses.meeting(page.id)
    return (
        site.write(folder + addresses.MEETING_DATA, canonical_bytes(page), JSON),
        site.write(folder + addresses.INDEX, render_meeting(page), HTML),
    )


def render_meeting(page: MeetingPage) -> bytes:
    """The page of a meeting; of one whose papers stand elsewhere now, a note that leads on."""
    path = addresses.meeting(page.id) + addresses.INDEX
    if page.is_left:
        targets = [
            addresses.meeting(one) + addresses.INDEX for one in sorted({left.meeting for left in page.elsewhere})
        ]
        return render("left.html", path, targets=targets)
    return render("meeting.html", path, view=meeting_view(page), page=page)


def write_lists(site: SiteFiles, shelf: CardShelf, page: MeetingPage, site_url: str) -> None:
    """Write every list in which the meeting stands or stood, and again while other meetings change.

    Another worker may publish between reading and writing; the last to write has read after all others wrote. The
    meeting's own card comes after the lists, so that a worker that dies between them does them again. Lists belong to
    no single meeting, so no result names their digests: those would depend on the order of work.
    Raises TransientError when the lists do not come to rest.
    """
    card, path = card_of(page), addresses.meeting_card(page.id)
    standing, wanted = site.read(path), None if page.is_left else canonical_bytes(card)
    if standing == wanted and (wanted is None or site.stands(addresses.INDEX)):
        return
    before = MeetingCard.model_validate_json(standing) if standing else card
    cards = with_card(shelf.read(site), card, listed=not page.is_left)
    for _ in range(MOST_WRITES):
        for listed, body, media_type in Lists(cards, site_url).of_meeting(before, card):
            site.write(listed, body, media_type)
        if wanted:
            site.write(path, wanted, JSON)
        else:
            site.remove(path)
        again = shelf.read(site)
        if again == cards:
            return
        cards = again
    raise TransientError(ReasonCode.RETRIES_EXHAUSTED, "the lists of meetings change faster than they are written")


def with_card(cards: Iterable[MeetingCard], card: MeetingCard, *, listed: bool) -> tuple[MeetingCard, ...]:
    """All cards with this one in its place, or without it."""
    others = {one.id: one for one in cards if one.id != card.id} | ({card.id: card} if listed else {})
    return tuple(others[own_id] for own_id in sorted(others))


def published_sequence(site: SiteFiles, meeting_id: str) -> int | None:
    """The sequence of the record that the published page shows; None when no page is published."""
    page = published_page(site, meeting_id)
    return page.record_sequence if page else None
