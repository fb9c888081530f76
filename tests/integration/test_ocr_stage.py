"""The ocr stage with its real ports, over documents of every kind."""

import io
import stat
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import docx
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.text import PageSource, RecognisedText
from contracts.events import BlobReference, DocumentFetched, DocumentReference, Envelope, ListedKind, TextRecognised
from contracts.model import canonical_bytes
from contracts.references import ArtefactReference
from tests.made_documents import REPORT, blank_pdf, scan, scanned, scanned_pdf, small_pdf, typed, typed_pdf
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.ocr.assembly import ocr_stage
from workers.adapters.ocr.libreoffice import LibreOffice
from workers.adapters.ocr.limited_process import Limits
from workers.domain.media_type import DOCX, HTML, ODT, PDF, PLAIN, ZIP
from workers.runtime import keys
from workers.runtime.errors import PermanentError
from workers.runtime.stage import Event, Inputs, Stage
from workers.stages.ocr.handler import LoadedDocument, Ocr
from workers.stages.ocr.recognition import OcrSettings

STAGE = ocr_stage(OcrSettings())
AS_THE_RUNNER_SEES_IT: Stage[LoadedDocument, RecognisedText] = STAGE


def event_of(content: bytes, media_type: str) -> Event:
    digest = sha256(content).hexdigest()
    blob = BlobReference(key=keys.blob(digest), sha256=digest, size=len(content), media_type=media_type)
    document = DocumentReference(
        id=f"doc_{digest[:20]}", revision=1, source="made", url="file:///d", title="Report", kind=ListedKind.PAPER
    )
    return Envelope[DocumentFetched].model_validate(
        {
            "id": digest[:32],
            "source": "/agenda/stages/fetch",
            "type": DocumentFetched.TYPE,
            "subject": document.id,
            "time": "2025-01-30T10:00:00Z",
            "dataschema": "https://example.org/document.fetched.v1.json",
            "correlationid": digest[:32],
            "data": DocumentFetched(document=document, blob=blob),
        }
    )


def inputs_of(content: bytes, media_type: str, stage: Ocr = STAGE) -> Inputs[LoadedDocument]:
    bucket = MemoryStore()
    event = event_of(content, media_type)
    bucket.put(event.data.blob.key, content)
    return stage.read(event, bucket)


def text_of(content: bytes, media_type: str = PDF, stage: Ocr = STAGE) -> RecognisedText:
    return stage.work(inputs_of(content, media_type, stage).load())


def refusal_of(content: bytes, media_type: str = PDF, stage: Ocr = STAGE) -> ReasonCode:
    with pytest.raises(PermanentError) as failure:
        text_of(content, media_type, stage)
    return failure.value.reason


def mixed_pdf() -> bytes:
    """A typed page, a scan with a stamped number, a blank page, a typed page with a picture."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    typed(canvas)
    canvas.showPage()
    scanned(canvas, scan())
    canvas.drawString(280, 20, "Page 12")
    canvas.showPage()
    canvas.showPage()
    typed(canvas)
    canvas.drawInlineImage(Image.effect_noise((400, 300), 90), 100, 60)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_each_page_of_a_mixed_document_takes_its_own_way() -> None:
    pages = text_of(mixed_pdf()).pages
    assert [page.number for page in pages] == [1, 2, 3, 4]
    assert [page.source for page in pages] == ["text_layer", "ocr", "empty", "text_layer"]
    assert pages[0].text == "\n".join(REPORT)
    assert pages[0].confidence is None
    assert REPORT[1] in pages[1].text
    assert pages[2].text == ""


def test_the_result_is_the_same_bytes_whatever_the_number_of_processes() -> None:
    document = scanned_pdf(3)
    results = {
        canonical_bytes(text_of(document, stage=ocr_stage(OcrSettings(processes=processes, batch_pages=2))))
        for processes in (1, 2)
    }
    assert len(results) == 1


def test_the_announcement_counts_pages_and_names_the_artefact() -> None:
    event = event_of(typed_pdf(2), PDF)
    reference = ArtefactReference(key="artefacts/ocr/a/b.json", sha256="0" * 64)
    artefact = text_of(typed_pdf(2))
    assert STAGE.announce(event, artefact, reference) == [
        TextRecognised(
            document=event.data.document,
            blob=event.data.blob,
            artefacts={"ocr": reference},
            pages=2,
            pages_by_source={"text_layer": 2, "ocr": 0, "empty": 0},
            mean_confidence=None,
        )
    ]
    assert STAGE.counts(artefact)["pages"] == 2


def test_equal_bytes_at_two_addresses_have_one_identity() -> None:
    assert inputs_of(typed_pdf(), PDF).digest == inputs_of(typed_pdf(), PDF).digest
    assert inputs_of(typed_pdf(), PDF).digest != inputs_of(typed_pdf(2), PDF).digest


def test_only_settings_that_change_the_text_change_the_fingerprint() -> None:
    def fingerprint(settings: OcrSettings) -> str:
        return ocr_stage(settings).fingerprint.digest

    assert fingerprint(OcrSettings(processes=2, max_pages=5)) == fingerprint(OcrSettings())
    assert fingerprint(OcrSettings(languages=("eng", "cym"))) != fingerprint(OcrSettings())
    assert fingerprint(OcrSettings(dpi=300)) != fingerprint(OcrSettings())


def test_a_scan_without_any_writing_is_empty() -> None:
    (page,) = text_of(blank_pdf(line=True)).pages
    assert (page.source, page.text, page.confidence) == (PageSource.EMPTY, "", None)


def test_a_page_of_two_hundred_inches_is_drawn_small_and_read() -> None:
    (page,) = text_of(blank_pdf(14400, 14400, line=True)).pages
    assert page.source is PageSource.EMPTY


def test_a_document_that_only_its_owner_may_change_is_read() -> None:
    assert text_of(typed_pdf(password="", owner="secret")).pages[0].text == "\n".join(REPORT)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", ReasonCode.DAMAGED, id="no bytes"),
        pytest.param(b"%PDF-1.7\n", ReasonCode.DAMAGED, id="header only"),
        pytest.param(b"<html>not found</html>", ReasonCode.DAMAGED, id="a web page"),
        pytest.param(typed_pdf()[:1500], ReasonCode.DAMAGED, id="cut short"),
        pytest.param(small_pdf(), ReasonCode.DAMAGED, id="no pages"),
        pytest.param(typed_pdf(password="secret"), ReasonCode.ENCRYPTED, id="user password"),
        pytest.param(small_pdf("[2 0 R]", 1), ReasonCode.DAMAGED, id="page tree in itself"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(content: bytes, reason: ReasonCode) -> None:
    assert refusal_of(content) is reason


def test_a_linearised_pdf_that_was_cut_short_is_not_repaired_in_silence() -> None:
    whole = small_pdf("[3 0 R]", 1, ["<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]>>"])
    linearised = whole.replace(b"%PDF-1.4\n", b"%PDF-1.4\n9 0 obj<</Linearized 1/L 99999/N 1>>endobj\n")
    assert refusal_of(linearised) is ReasonCode.DAMAGED


def test_a_document_with_too_many_pages_is_refused_before_it_is_read() -> None:
    assert refusal_of(typed_pdf(3), stage=ocr_stage(OcrSettings(max_pages=2))) is ReasonCode.TOO_MANY_PAGES


def test_a_word_document_is_one_page_of_text() -> None:
    document = docx.Document()
    document.add_paragraph("The committee is asked to agree the plan.")
    target = io.BytesIO()
    document.save(target)
    (page,) = text_of(target.getvalue(), DOCX).pages
    assert (page.number, page.source) == (1, "text_layer")
    assert page.text == "The committee is asked to agree the plan."


@pytest.mark.parametrize(
    ("content", "media_type"), [(b"Agenda\r\n", PLAIN), (b"<p>Agenda</p>", f"{HTML}; charset=utf-8")]
)
def test_text_and_web_pages_are_read_directly(content: bytes, media_type: str) -> None:
    (page,) = text_of(content, media_type).pages
    assert (page.text, page.source) == ("Agenda", "text_layer")


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "TIFF"])
def test_an_image_is_recognised_as_a_page(file_format: str) -> None:
    target = io.BytesIO()
    scan().save(target, file_format)
    (page,) = text_of(target.getvalue(), f"image/{file_format.lower()}").pages
    assert page.source is PageSource.OCR
    assert REPORT[0] in page.text


def test_each_frame_of_a_tiff_is_a_page() -> None:
    target = io.BytesIO()
    scan().save(target, "TIFF", save_all=True, append_images=[scan(REPORT[5:], seed=2)])
    pages = text_of(target.getvalue(), "image/tiff").pages
    assert [REPORT[0] in page.text for page in pages] == [True, False]


@pytest.mark.parametrize(
    ("image", "reason"),
    [
        pytest.param(Image.new("1", (20_000, 20_000)), ReasonCode.PAGE_TOO_LARGE, id="too many pixels"),
        pytest.param(None, ReasonCode.DAMAGED, id="no image"),
    ],
)
def test_an_image_that_cannot_be_read_says_why(image: Image.Image | None, reason: ReasonCode) -> None:
    target = io.BytesIO(b"\x89PNG\r\n\x1a\n and no more")
    if image:
        image.save(target, "PNG")
    assert refusal_of(target.getvalue(), "image/png") is reason


@pytest.mark.parametrize("media_type", [ZIP, "message/rfc822", "application/octet-stream", "image/gif"])
def test_an_unknown_format_is_refused(media_type: str) -> None:
    assert refusal_of(b"PK", media_type) is ReasonCode.UNSUPPORTED_FORMAT


def test_an_office_format_needs_the_converter() -> None:
    stage = replace(STAGE, converter=LibreOffice(program="no-such-program"))
    assert refusal_of(b"PK", ODT, stage) is ReasonCode.CONVERTER_MISSING


@pytest.fixture
def converter(tmp_path: Path) -> Callable[[str], LibreOffice]:
    """A program in the place of LibreOffice, called like it: the source is its last argument."""

    def made(script: str) -> LibreOffice:
        program = tmp_path / "converter"
        program.write_text(f'#!/bin/sh\nfor source in "$@"; do :; done\n{script}\n')
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return LibreOffice(Limits(wall_s=1), program=str(program))

    return made


def test_a_converted_office_document_is_read_page_by_page(
    tmp_path: Path, converter: Callable[[str], LibreOffice]
) -> None:
    (tmp_path / "made.pdf").write_bytes(typed_pdf(2))
    stage = replace(STAGE, converter=converter(f'cp "{tmp_path}/made.pdf" "${{source%.odt}}.pdf"'))
    assert len(text_of(b"PK", ODT, stage).pages) == 2


@pytest.mark.parametrize(
    ("script", "reason"), [("exit 0", ReasonCode.DAMAGED), ("exec sleep 60", ReasonCode.TIME_LIMIT)]
)
def test_a_conversion_that_brings_nothing_says_why(
    script: str, reason: ReasonCode, converter: Callable[[str], LibreOffice]
) -> None:
    assert refusal_of(b"PK", ODT, replace(STAGE, converter=converter(script))) is reason


def test_landscape_pages_and_pages_of_mixed_sizes_are_read() -> None:
    portrait = scan()
    sizes = {"A4": (1653, 2339), "A4 landscape": (2339, 1653), "A5 landscape": (1653, 1165), "A3": (2339, 3307)}
    pictures = []
    for size in sizes.values():
        picture = Image.new("L", size, 245)
        picture.paste(portrait.crop((0, 0, 1653, 1100)), ((size[0] - 1653) // 2, 0))
        pictures.append(picture)
    target = io.BytesIO()
    pictures[0].save(target, "PDF", resolution=200, save_all=True, append_images=pictures[1:])
    text = text_of(target.getvalue(), PDF)
    wanted = Counter(" ".join(REPORT).split())
    missing = {
        name: (wanted - Counter(page.text.split())).total() for name, page in zip(sizes, text.pages, strict=True)
    }
    assert max(missing.values()) <= 0.01 * wanted.total(), missing
    assert [(page.words.width, page.words.height) for page in text.pages if page.words] == list(sizes.values())
