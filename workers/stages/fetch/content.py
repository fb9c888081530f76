"""What a fetched file is, and whether it can be the document that was promised."""

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

from contracts.artefacts.failure import ReasonCode
from contracts.references import DocumentReference
from workers.domain.media_type import HEAD_BYTES, HTML, ZIP, office_media_type, sniff_media_type
from workers.domain.whole_file import TAIL_BYTES, breaks_off
from workers.runtime.errors import PermanentError, TransientError

_DOCUMENT_NAME = re.compile(r"\.(pdf|docx?|docm|odt|rtf|xlsx?|ods|pptx?|odp|tiff?|png|jpe?g|txt|zip)$", re.IGNORECASE)
_DOCUMENT_PATH = re.compile(r"/documents/|/mgConvert2PDF\.aspx$", re.IGNORECASE)


def file_media_type(path: Path) -> str:
    """The media type of a file by its first bytes, and by the names inside where it is a zip container."""
    with path.open("rb") as file:
        media_type = sniff_media_type(file.read(HEAD_BYTES))
    return _container_media_type(path) if media_type == ZIP else media_type


def check_whole(url: str, path: Path, size: int) -> None:
    """Raise TransientError when a body that came over the web breaks off, though its transfer seemed to end well."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        file.seek(max(0, size - TAIL_BYTES))
        if breaks_off(url, head, file.read(TAIL_BYTES)):
            raise TransientError(ReasonCode.TRUNCATED, f"{url} breaks off before its end mark")


def check_content(document: DocumentReference, size: int, media_type: str) -> None:
    """Raise PermanentError when the body has no bytes, or is a web page where a document was promised."""
    if size == 0:
        raise PermanentError(ReasonCode.EMPTY_FILE, f"{document.url} has no bytes")
    if media_type == HTML and promises_document(document):
        raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"{document.url} brought a web page instead of the document")


def promises_document(document: DocumentReference) -> bool:
    """Whether address or title promise something else than a web page."""
    path = unquote(urlsplit(document.url).path)
    return any(map(_DOCUMENT_NAME.search, (path, document.title))) or bool(_DOCUMENT_PATH.search(path))


def _container_media_type(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as container:
            return office_media_type(container.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return ZIP
