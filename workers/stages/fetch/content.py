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

LONGEST_LIST = 4 * 1024 * 1024
"""Bytes of the list of a container's entries: some forty thousand, where documents have hundreds."""
END, END_BYTES, LOCATOR, LOCATOR_BYTES = b"PK\5\6", 22, b"PK\6\7", 20
"""The end of that list, and what stands before it where there are more than 65,535. Source: APPNOTE.TXT 4.3.14-16."""
LAST_BYTES = END_BYTES + 65_535 + LOCATOR_BYTES
"""Where the end is looked for: a comment may follow it."""
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
    if _has_many_entries(path):
        return ZIP
    try:
        with zipfile.ZipFile(path) as container:
            return office_media_type(container.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return ZIP


def _has_many_entries(path: Path) -> bool:
    """Whether the list of a container's entries is longer than that of any document; it would be read into memory."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - LAST_BYTES))
        last = file.read()
    bare = last[-END_BYTES:].startswith(END) and last.endswith(b"\0\0")
    at = len(last) - END_BYTES if bare else last.rfind(END)
    of_many = at >= 0 and last[max(0, at - LOCATOR_BYTES) : at].startswith(LOCATOR)
    return of_many or (at >= 0 and int.from_bytes(last[at + 12 : at + 16], "little") > LONGEST_LIST)
