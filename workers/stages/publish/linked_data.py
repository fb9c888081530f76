"""JSON-LD for search engines. Source: schema.org, types Event and DigitalDocument (a CreativeWork)."""

from collections.abc import Mapping
from typing import Any

from contracts.artefacts.meeting import MeetingPage, PageDocument
from workers.stages.publish.words import name, web_address

CONTEXT = "https://schema.org"


def event(page: MeetingPage, *, cancelled: bool, moved: bool) -> Mapping[str, Any]:
    """A meeting as an Event."""
    status = "EventCancelled" if cancelled else "EventRescheduled" if moved else "EventScheduled"
    organizer = {"@type": "GovernmentOrganization", "name": page.council} if page.council else None
    return given(
        {
            "@context": CONTEXT,
            "@type": "Event",
            "name": page.committee or page.council or "Meeting",
            "startDate": page.starts_at.isoformat(timespec="minutes") if page.starts_at else None,
            "eventStatus": f"{CONTEXT}/{status}",
            "location": {"@type": "Place", "name": page.venue, "address": page.venue} if page.venue else None,
            "organizer": organizer,
            "url": web_address(page.url),
            "about": [name(topic.value) for topic in page.topics],
        }
    )


def work(document: PageDocument, council: str | None) -> Mapping[str, Any]:
    """A document as a CreativeWork."""
    return given(
        {
            "@context": CONTEXT,
            "@type": "DigitalDocument",
            "name": document.title,
            "url": web_address(document.url),
            "version": str(document.revision),
            "genre": name(document.document_type.value),
            "about": [name(topic.value) for topic in document.topics],
            "publisher": {"@type": "GovernmentOrganization", "name": council} if council else None,
        }
    )


def given(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is known of it."""
    return {key: found for key, found in value.items() if found not in (None, [])}
