"""Meetings as iCalendar. Source: RFC 5545; lines are folded at 75 octets (3.1) and text is escaped (3.3.11)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from workers.stages.publish import addresses
from workers.stages.publish.card import MeetingCard

FOLD = 75
LASTS = timedelta(hours=2)
"""How long a meeting is shown: councils publish no end."""
ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})


def calendar(title: str, cards: Iterable[MeetingCard], site_url: str) -> bytes:
    """All meetings whose start is known."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//agenda-workers//meetings//EN",
        f"X-WR-CALNAME:{escaped(title)}",
    ]
    for card in sorted(cards, key=lambda card: card.id):
        if card.starts_at is not None:
            lines += event(card, card.starts_at, site_url)
    return "".join(folded(line) for line in (*lines, "END:VCALENDAR")).encode()


def event(card: MeetingCard, starts_at: datetime, site_url: str) -> Iterator[str]:
    """One meeting."""
    yield "BEGIN:VEVENT"
    yield f"UID:{card.id}@agenda-workers"
    yield f"DTSTAMP:{utc(card.stamp or starts_at)}"
    yield f"SEQUENCE:{card.revised}"
    yield f"DTSTART:{utc(starts_at)}"
    yield f"DTEND:{utc(starts_at + LASTS)}"
    yield f"SUMMARY:{escaped(f'{card.committee} ({card.council})')}"
    if card.venue:
        yield f"LOCATION:{escaped(card.venue)}"
    yield f"STATUS:{status(card)}"
    yield f"URL:{site_url}/{addresses.meeting(card.id)}{addresses.INDEX}"
    yield "END:VEVENT"


def status(card: MeetingCard) -> str:
    """One of the three words that a calendar knows."""
    if card.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if "provisional" in card.status.casefold() else "CONFIRMED"


def utc(moment: datetime) -> str:
    """A time in UTC."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    """Text as a value."""
    return "".join(sign for sign in text.translate(ESCAPES) if sign >= " ")


def folded(line: str) -> str:
    """A content line, cut between letters where it is longer than 75 octets."""
    pieces: list[str] = []
    piece = ""
    for sign in line:
        if len((piece + sign).encode()) > FOLD - bool(pieces):
            pieces.append(piece)
            piece = ""
        piece += sign
    return "\r\n ".join([*pieces, piece]) + "\r\n"
