"""Every artefact and record in the bucket that others may read, by the name of its schema."""

from contracts.artefacts.briefing import Briefing
from contracts.artefacts.classification import Classification
from contracts.artefacts.digest import Digest
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.failure import FailureRecord
from contracts.artefacts.fetched import FetchedDocument
from contracts.artefacts.manifest import Manifest
from contracts.artefacts.meeting import MeetingPage, MeetingRecord, PublishedPage
from contracts.artefacts.receipt import Receipt
from contracts.artefacts.summary import Summary
from contracts.artefacts.text import RecognisedText
from contracts.model import Contract

ARTEFACTS: dict[str, type[Contract]] = {
    "fetched_document": FetchedDocument,
    "recognised_text": RecognisedText,
    "classification": Classification,
    "extraction": Extraction,
    "summary": Summary,
    "meeting_record": MeetingRecord,
    "meeting_page": MeetingPage,
    "published_page": PublishedPage,
    "digest": Digest,
    "briefing": Briefing,
    "manifest": Manifest,
    "receipt": Receipt,
    "failure_record": FailureRecord,
}
"""The closed table of stored models; a test keeps schemas and examples in step with it."""
