"""The real LibreOffice, where it is installed, makes pages of office formats within its limits."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.libreoffice import LibreOffice
from workers.adapters.ocr.limited_process import Limits
from workers.adapters.ocr.pdfium import Pdfium
from workers.runtime.errors import PermanentError

pytestmark = [
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
    pytest.mark.timeout(240),
]

RTF = rb"{\rtf1\ansi Housing repairs\par The Cabinet is asked to note the report.\par}"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_document() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{OFFICE}" xmlns:text="{TEXT}" office:version="1.2"><office:body>'
            "<office:text><text:p>Housing repairs</text:p></office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        )
    return target.getvalue()


@pytest.mark.parametrize(("suffix", "content"), [(".rtf", RTF), (".odt", open_document())])
def test_an_office_document_becomes_pages(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / "document"
    path.write_bytes(content)
    with LibreOffice().converted(path, suffix) as pdf:
        (page,) = Pdfium().read(pdf, 10)
    assert page.text.startswith("Housing repairs")


@pytest.mark.parametrize(
    ("stream", "reason"),
    [("EncryptedPackage", ReasonCode.ENCRYPTED), ("__substg1.0_0037001F", ReasonCode.UNSUPPORTED_FORMAT)],
)
def test_what_an_old_container_says_of_itself_is_believed(tmp_path: Path, stream: str, reason: ReasonCode) -> None:
    path = tmp_path / "document"
    path.write_bytes(OLE2 + bytes(512) + stream.encode("utf-16-le"))
    with pytest.raises(PermanentError) as failure, LibreOffice().converted(path, ".doc"):
        pass
    assert failure.value.reason is reason


def test_a_conversion_ends_at_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "document"
    path.write_bytes(RTF)
    with pytest.raises(PermanentError) as failure, LibreOffice(Limits(wall_s=0.3)).converted(path, ".rtf"):
        pass
    assert failure.value.reason is ReasonCode.TIME_LIMIT
