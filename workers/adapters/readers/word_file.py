"""Reads Word documents (docx, ECMA-376) with python-docx."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import docx
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from lxml import etree

from contracts.artefacts.failure import ReasonCode
from workers.runtime.errors import PermanentError

MAX_UNPACKED = 200_000_000
"""Bytes of all parts together; a zip bomb announces more."""


class Holder(Protocol):
    """The body of a document, or a cell of a table."""

    def iter_inner_content(self) -> Iterator[Any]:
        """Paragraphs and tables in document order."""
        ...


@dataclass(frozen=True)
class WordFile:
    """Implements `TextReader`: paragraphs and headings are lines, and so are table rows whose cells have one line each;
    other cells follow each other line by line. Numbers that Word makes itself and text boxes are not in the text.

    Raises PermanentError: DAMAGED, MEMORY_LIMIT for a zip bomb.
    """

    def read(self, path: Path) -> str:
        """The text in document order."""
        try:
            _check_size(path)
            return "\n".join(_lines(docx.Document(str(path))))
        except (zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
            raise PermanentError(ReasonCode.DAMAGED, f"The Word document cannot be read: {error}"[:400]) from error


def _check_size(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    if unpacked > MAX_UNPACKED:
        raise PermanentError(ReasonCode.MEMORY_LIMIT, f"The Word document unpacks to {unpacked} bytes.")


def _lines(holder: Holder) -> Iterator[str]:
    for block in holder.iter_inner_content():
        if isinstance(block, Paragraph):
            yield from (line for line in block.text.splitlines() if line.strip())
        elif isinstance(block, Table):
            for row in block.rows:
                yield from _row_lines(row)


def _row_lines(row: _Row) -> Iterator[str]:
    cells = [lines for cell in _own_cells(row) if (lines := list(_lines(cell)))]
    if all(len(lines) == 1 for lines in cells):
        yield " ".join(lines[0].strip() for lines in cells)
    else:
        yield from (line for lines in cells for line in lines)


def _own_cells(row: _Row) -> Iterator[_Cell]:
    """Each cell once; python-docx repeats one that spans several columns."""
    seen = None
    for cell in row.cells:
        if cell._tc is not seen:  # noqa: SLF001 - python-docx has no public identity of a cell
            yield cell
        seen = cell._tc  # noqa: SLF001
