"""Where things stand in the site: paths below `site/`, which are also the paths of their addresses."""

import re
import unicodedata
from hashlib import sha256

from contracts.artefacts.briefing import Footnote
from contracts.artefacts.stated import Citation

LONGEST_SLUG = 60
INDEX, MEETING_DATA, DIGEST_DATA = "index.html", "meeting.json", "digest.json"
STYLE, SCRIPT, SEARCH, STATIC = "style.css", "search.js", "search/index.html", "static.json"
MEETING_CARDS = "data/meetings/"


def slug(name: str) -> str:
    """A name as a part of a path: small letters, digits and hyphens; with a digest where letters are lost."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold().replace("'", "")
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if found and len(found) <= LONGEST_SLUG and name.isascii():
        return found
    return f"{found[:LONGEST_SLUG].strip('-')}-{sha256(name.encode()).hexdigest()[:8]}".strip("-")


def root_of(path: str) -> str:
    """What leads from a page to the top of the site: `../../` for a page two folders down."""
    return "../" * path.count("/")


def council(name: str) -> str:
    """The folder of a council."""
    return f"councils/{slug(name)}/"


def committee(council_name: str, name: str) -> str:
    """The folder of a committee."""
    return f"{council(council_name)}{slug(name)}/"


def topic(value: str) -> str:
    """The folder of a topic."""
    return f"topics/{value}/"


def meeting(meeting_id: str) -> str:
    """The folder of a meeting."""
    return f"meetings/{meeting_id}/"


def document(document_id: str) -> str:
    """The folder of a document."""
    return f"documents/{document_id}/"


def document_entry(document_id: str, meeting_id: str) -> str:
    """How a document stands in one of its meetings, as data."""
    return f"{document_entries(document_id)}{meeting_id}.json"


def document_entries(document_id: str) -> str:
    """The folder of what meetings say of a document."""
    return f"{document(document_id)}in/"


def cited_page(document_id: str, revision: int, page: int) -> str:
    """A page of a revision with its quotes marked."""
    return f"{document(document_id)}r{revision}/p{page}.html"


def picture(document_id: str, revision: int, page: int) -> str:
    """The picture of a page."""
    return f"{document(document_id)}r{revision}/p{page}.jpg"


def quote_anchor(citation: Citation) -> str:
    """The mark of a quote on its page."""
    return f"q-{sha256(citation.quote.encode()).hexdigest()[:10]}"


def cited(document_id: str, revision: int, citation: Citation) -> str:
    """The page of a quote, opened with the quote marked."""
    return f"{cited_page(document_id, revision, citation.page)}#{quote_anchor(citation)}"


def note(footnote: Footnote) -> str:
    """The marked quote of a footnote."""
    return cited(footnote.document, footnote.revision, Citation(page=footnote.page, quote=footnote.quote))


def digest(name: str, week: str) -> str:
    """The folder of a weekly digest."""
    return f"digests/{slug(name)}/{week}/"


def briefing(briefing_id: str) -> str:
    """The folder of a briefing."""
    return f"briefings/{briefing_id}/"


def meeting_card(meeting_id: str) -> str:
    """What lists show of a meeting, as data."""
    return f"{MEETING_CARDS}{meeting_id}.json"


def search_shard(month: str) -> str:
    """What the search finds of one month's meetings."""
    return f"search/{month}.json"
