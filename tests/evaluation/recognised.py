"""The text of a paper as the ocr stage reads it, kept in a temporary folder by digest so that it is read once."""

import tempfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from contracts.artefacts.text import RecognisedText
from contracts.events import DocumentFetched
from contracts.model import canonical_bytes
from contracts.references import BlobReference, DocumentReference, ListedKind
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.ocr.assembly import ocr_stage
from workers.domain.identity import document_id
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.stage import Event
from workers.stages.ocr.recognition import OcrSettings

SCHEMAS = "https://schemas.example"
MOMENT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def recognised(content: bytes, media_type: str) -> RecognisedText:
    """All pages of the document."""
    stage = ocr_stage(OcrSettings())
    digest = sha256(content).hexdigest()
    kept = Path(tempfile.gettempdir(), "agenda-evaluation", stage.fingerprint.digest, f"{digest}.json")
    if kept.is_file():
        return RecognisedText.model_validate_json(kept.read_bytes())
    bucket = MemoryStore()
    bucket.put(keys.blob(digest), content)
    text = stage.work(stage.read(_fetched(digest, len(content), media_type), bucket).load())
    _keep(kept, canonical_bytes(text))
    return text


def _fetched(digest: str, size: int, media_type: str) -> Event:
    document = DocumentReference(
        id=document_id("evaluation", digest),
        revision=1,
        source="evaluation",
        url=f"https://papers.example/{digest}",
        title="",
        kind=ListedKind.FILE,
    )
    blob = BlobReference(key=keys.blob(digest), sha256=digest, size=size, media_type=media_type)
    fact = DocumentFetched(document=document, blob=blob)
    return read_event(write_event(fact, digest, Origin("fetch", None, SCHEMAS), MOMENT))


def _keep(path: Path, body: bytes) -> None:
    """Whoever reads at the same time never reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
        draft.write(body)
    Path(draft.name).replace(path)
