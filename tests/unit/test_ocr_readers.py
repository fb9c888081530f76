"""Formats without pages become lines of text."""

import io
import zipfile
from pathlib import Path

import docx
import pytest

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.limited_process import Limits
from workers.adapters.readers import html_file, text_file, word_file
from workers.adapters.readers.limited_reader import LimitedReader
from workers.adapters.readers.unreadable import UnreadableError
from workers.runtime.errors import PermanentError


def stored(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "document"
    path.write_bytes(content)
    return path


def word_document() -> bytes:
    document = docx.Document()
    document.add_heading("Playground renewal", 1)
    document.add_paragraph("The committee is asked to agree the plan.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for r in table.rows for c in r.cells), ("Park", "Cost", "Mill Lane", "1st\n2nd"), strict=True
    ):
        cell.text = text
    document.add_paragraph("Thank you.")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def test_paragraphs_headings_and_tables_of_a_word_document_come_in_order(tmp_path: Path) -> None:
    text = word_file.text_of(stored(tmp_path, word_document()))
    assert text.split("\n") == [
        "Playground renewal",
        "The committee is asked to agree the plan.",
        "Park Cost",
        "Mill Lane",
        "1st",
        "2nd",
        "Thank you.",
    ]


def test_a_merged_cell_of_a_word_table_is_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Total"
    target = io.BytesIO()
    document.save(target)
    assert word_file.text_of(stored(tmp_path, target.getvalue())) == "Total"


def test_a_damaged_word_document_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as failure:
        word_file.text_of(stored(tmp_path, word_document()[:2000]))
    assert failure.value.reason == "damaged"


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(201):
            part.write(b"\0" * 1_000_000)
    with pytest.raises(UnreadableError) as failure:
        word_file.text_of(stored(tmp_path, target.getvalue()))
    assert failure.value.reason == "memory_limit"


def test_a_web_page_is_read_without_its_scripts(tmp_path: Path) -> None:
    page = (
        "<html><head><title>T</title><style>p {}</style></head><body><h1>Decisions</h1><script>x()</script>tail"
        "<p>The  report\nwas <b>agreed</b>.</p><!-- hidden --><table><tr><td>Roads</td><td>&pound;5m</td></tr>"
        "<tr><td>Parks</td></tr></table>End</body></html>"
    )
    text = html_file.text_of(stored(tmp_path, page.encode()))
    assert text == "Decisions\ntail\nThe report was agreed.\nRoads \u00a35m\nParks\nEnd"


def test_a_web_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body>caf\u00e9</body></html>'
    assert html_file.text_of(stored(tmp_path, page.encode("iso-8859-1"))) == "caf\u00e9"


def nested(depth: int) -> bytes:
    return ("<div>" * depth + "deep" + "</div>" * depth).encode()


def test_a_deeply_nested_web_page_is_read(tmp_path: Path) -> None:
    assert html_file.text_of(stored(tmp_path, nested(1000))) == "deep"


def test_a_web_page_that_is_nested_too_deeply_is_refused_and_not_cut(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as failure:
        html_file.text_of(stored(tmp_path, nested(5000)))
    assert failure.value.reason == "damaged"


@pytest.mark.parametrize("content", [b"", b"   ", b"<!-- -->"])
def test_an_empty_web_page_has_no_text(tmp_path: Path, content: bytes) -> None:
    assert html_file.text_of(stored(tmp_path, content)) == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_plain_text_is_read_in_the_usual_encodings(tmp_path: Path, encoding: str) -> None:
    assert (
        text_file.text_of(stored(tmp_path, "caf\u00e9 \u2013 \u00a35".encode(encoding))) == "caf\u00e9 \u2013 \u00a35"
    )


@pytest.mark.parametrize(
    ("file_format", "content"), [("word", word_document()), ("html", b"<p>Thank you."), ("text", b"Thank you.")]
)
def test_every_reader_runs_in_a_child_process(tmp_path: Path, file_format: str, content: bytes) -> None:
    assert LimitedReader(file_format).read(stored(tmp_path, content)).endswith("Thank you.")


def test_a_reader_that_hits_its_limit_says_which(tmp_path: Path) -> None:
    path = stored(tmp_path, b"x" * 100_000_000)
    with pytest.raises(PermanentError) as failure:
        LimitedReader("text", Limits(memory_bytes=100_000_000)).read(path)
    assert failure.value.reason is ReasonCode.MEMORY_LIMIT


def test_a_text_that_is_too_long_for_its_reader_is_refused(tmp_path: Path) -> None:
    path = stored(tmp_path, b"x" * 20_000_001)
    with pytest.raises(PermanentError, match="20000000 characters"):
        LimitedReader("text").read(path)
