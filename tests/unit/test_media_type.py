"""What a file is, by its first bytes."""

import io
import time
import zipfile

import pytest

from workers.domain.media_type import (
    DOCX,
    HEAD_BYTES,
    HTML,
    MAIL,
    ODT,
    OLE2,
    PDF,
    PLAIN,
    PPTX,
    RTF,
    UNKNOWN,
    XLSX,
    ZIP,
    office_media_type,
    sniff_media_type,
)


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"%PDF-1.7\n", PDF),
        (b"\xef\xbb\xbf%PDF-1.4\n", PDF),
        (b"HTTP/1.1 200 OK\r\n\r\n" + b" " * 900 + b"%PDF-1.4\n", PDF),
        (b"x" * 1023 + b"%PDF-1.4", PDF),
        (b"%\xe2\xe3\xcf\xd3\n1 0 obj\n<<\n/Type /Catalog", PDF),
        (b"\x89PNG\r\n\x1a\n\x00", "image/png"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
        (b"II*\x00\x08", "image/tiff"),
        (b"MM\x00*\x00", "image/tiff"),
        (b"GIF89a\x01", "image/gif"),
        (b"{\\rtf1\\ansi", RTF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", OLE2),
        (b"<!DOCTYPE html PUBLIC>", HTML),
        (b"\xef\xbb\xbf\r\n  <HTML>", HTML),
        (b"<!-- one --><!-- two -->\n<html lang='en'>", HTML),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", HTML),
        (b"<html><p>How to write %PDF-1.4</p>", HTML),
        (b"Received: from a\r\n\tby b\r\nSubject: Agenda\r\n\r\nText", MAIL),
        (b"Subject: Agenda\nMIME-Version: 1.0\n\n", MAIL),
        (b"From: the Leader\nTo: all members\n\nA memorandum.", PLAIN),
        ("Café \u2013 £5m".encode(), PLAIN),
        ("Café, £5m".encode("latin-1"), PLAIN),
        ("Agenda".encode("utf-16"), PLAIN),
        (b"text with a \x00 in it", UNKNOWN),
        (b"\x01\x02\x03", UNKNOWN),
        (b"", UNKNOWN),
    ],
)
def test_first_bytes_tell_the_media_type(head: bytes, media_type: str) -> None:
    assert sniff_media_type(head) == media_type


def test_a_pdf_header_after_the_first_kilobyte_counts_no_more() -> None:
    assert sniff_media_type(b"x" * 1024 + b"%PDF-1.4") == PLAIN


def test_text_is_text_even_where_the_head_cuts_a_character() -> None:
    assert sniff_media_type(("a" + "é" * HEAD_BYTES).encode()[:HEAD_BYTES]) == PLAIN


def archive(*names: str, first: bytes | None = None) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        if first is not None:
            container.writestr("mimetype", first)
        for name in names:
            container.writestr(name, b"x")
    return buffer.getvalue()


def test_an_open_document_names_itself_in_its_first_entry() -> None:
    assert sniff_media_type(archive("content.xml", first=ODT.encode())) == ODT


def test_a_container_is_a_zip_until_its_names_are_asked() -> None:
    assert sniff_media_type(archive("[Content_Types].xml", "word/document.xml")) == ZIP


@pytest.mark.parametrize(
    ("names", "media_type"),
    [
        (["[Content_Types].xml", "word/document.xml"], DOCX),
        (["xl/workbook.xml", "[Content_Types].xml"], XLSX),
        (["[Content_Types].xml", "ppt/presentation.xml"], PPTX),
        (["word/document.xml"], ZIP),
        (["a.pdf", "b.pdf"], ZIP),
        ([], ZIP),
    ],
)
def test_the_names_in_a_container_tell_what_it_is(names: list[str], media_type: str) -> None:
    assert office_media_type(names) == media_type


@pytest.mark.parametrize("piece", [b"<!---->", b"<?xml ?>", b"a:\n ", b"<!--", b"a: b\n", b"1 0 "])
def test_no_head_takes_long(piece: bytes) -> None:
    started = time.process_time()
    sniff_media_type((piece * HEAD_BYTES)[:HEAD_BYTES])
    assert time.process_time() - started < 0.5
