"""Where the text of a page comes from."""

import pytest

from contracts.artefacts.text import PageSource
from tests.made_documents import REPORT
from workers.stages.ocr.engine import PdfPage
from workers.stages.ocr.page_decision import decide, facts_of

TEXT_LAYER, OCR, EMPTY = PageSource.TEXT_LAYER, PageSource.OCR, PageSource.EMPTY
TYPED = "\r\n".join(REPORT)
WITHOUT_UNICODE_MAP = "".join(chr(ord(char) - 29) if char.isalpha() else char for char in TYPED)
"""What readers make of a subset font of glyph numbers: each letter 29 places too low."""
MOJIBAKE = TYPED.replace("The", "\u201cThe\u201d").replace("council", "council\u2019s")
WELSH = "Mae'r Cyngor yn gwahodd sylwadau ar y cynllun datblygu lleol erbyn dydd Gwener. " * 3
KOREAN = "\uc758\ud68c\ub294 \uc608\uc0b0\uc548\uc744 \uc2b9\uc778\ud558\uc600\ub2e4. " * 20
FIGURES = "Housing 1,250 1,300 -50\r\nRoads 12,400.50 13,000.00 (599.50)\r\nParks 9.5% £3m 24/00109\r\n" * 8


def source(text: str, cover: float = 0.0, drawings: int = 0, margin_letters: int = 0) -> PageSource:
    return decide(facts_of(PdfPage(1, 595, 842, text, cover, drawings, margin_letters)))


@pytest.mark.parametrize("text", [TYPED, WELSH, KOREAN, FIGURES, "This page is intentionally left blank", "Page 12"])
def test_a_sound_text_layer_is_used(text: str) -> None:
    assert source(text) is TEXT_LAYER


@pytest.mark.parametrize("cover", [0.1, 0.6, 1.0])
def test_a_typed_page_with_pictures_is_not_recognised(cover: float) -> None:
    assert source(TYPED, cover) is TEXT_LAYER


def test_a_caption_beside_a_large_picture_is_used() -> None:
    assert source("Figure 3: The site as seen from the market square", cover=0.6) is TEXT_LAYER


@pytest.mark.parametrize("cover", [0.01, 0.8, 1.0])
def test_a_picture_without_text_is_recognised(cover: float) -> None:
    assert source("", cover) is OCR


@pytest.mark.parametrize(
    "text", ["12", "Page 12\r\n", "Agenda Item 7", "RECEIVED 12 JAN 2025 by the Planning Department"]
)
def test_a_page_number_or_stamp_over_a_scan_leads_to_recognition(text: str) -> None:
    assert source(text, cover=0.98) is OCR


def test_a_header_over_a_picture_of_half_a_page_leads_to_recognition() -> None:
    header = "Appendix 2 to the report of the Director of Finance"
    assert source(header, cover=0.6, margin_letters=len(header.replace(" ", ""))) is OCR


def test_a_bare_page_number_over_text_in_outlines_leads_to_recognition() -> None:
    assert source("12", drawings=900) is OCR


def test_a_bare_page_number_under_a_ruled_line_is_the_text() -> None:
    assert source("Page 12 of 40", drawings=2) is TEXT_LAYER


def test_drawings_alone_are_recognised() -> None:
    assert source("", drawings=40) is OCR


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(MOJIBAKE.encode().decode("cp1252", errors="replace"), id="mojibake"),
        pytest.param(WITHOUT_UNICODE_MAP, id="font without a map to Unicode"),
        pytest.param("".join(map(chr, range(1, 20))) * 10, id="control characters"),
        pytest.param("\ufffd\ufffd\ufffd \ufffd\ufffd " * 30, id="replacement characters"),
        pytest.param(TYPED.translate({ord("e"): "\ue065", ord("t"): "\ue074"}), id="private-use letters"),
        pytest.param("xkq7 rTzP wQ9d hJkL pqRs zXcV bnMw " * 10, id="words of mixed case"),
        pytest.param("bcdf ghjk lmnp qrst vwxz " * 10, id="words without vowels"),
    ],
)
def test_a_garbled_text_layer_leads_to_recognition(text: str) -> None:
    assert source(text) is OCR


def test_bullets_of_a_symbol_font_do_not_make_a_text_garbled() -> None:
    assert source("\uf0b7 Yes\r\n" * 30) is TEXT_LAYER


def test_a_page_without_text_or_marks_is_empty() -> None:
    assert source("  \r\n") is EMPTY


def test_a_text_that_is_hidden_under_a_scan_leads_to_recognition() -> None:
    page = PdfPage(1, 595, 842, TYPED, image_cover=1.0, hidden_share=1.0)
    assert decide(facts_of(page)) is OCR


def test_a_stamp_over_a_scan_with_hidden_text_leads_to_recognition() -> None:
    page = PdfPage(1, 595, 842, TYPED, image_cover=0.9, hidden_share=0.9)
    assert decide(facts_of(page)) is OCR


def test_a_font_that_does_not_tell_its_characters_leads_to_recognition() -> None:
    assert decide(facts_of(PdfPage(1, 595, 842, "9ROXPHV", unmapped_share=1.0))) is OCR
    assert decide(facts_of(PdfPage(1, 595, 842, TYPED, unmapped_share=0.06))) is TEXT_LAYER


def test_signs_alone_lead_to_recognition_and_dots_to_a_page_number_do_not() -> None:
    assert source('"7+%-', drawings=51) is OCR
    assert source("Contents ........................ 7") is TEXT_LAYER


@pytest.mark.parametrize("places", [1, 3, 7, 13, 20])
def test_letters_that_stand_for_others_lead_to_recognition(places: int) -> None:
    small = "abcdefghijklmnopqrstuvwxyz"
    turned = small[places:] + small[:places]
    assert source(TYPED.translate(str.maketrans(small + small.upper(), turned + turned.upper()))) is OCR
