"""Reads Word documents (docx, ECMA-376 part 1): what a reader sees, with the numbers that Word makes itself."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from workers.adapters.readers.unreadable import UnreadableError
from workers.adapters.readers.word_numbering import Numbering
from workers.adapters.readers.word_parts import Parts, name, value

SKIPPED = frozenset(
    {
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "delInstrText",
        "pPr",
        "rPr",
        "tblPr",
        "trPr",
        "tcPr",
        "sdtPr",
        "object",
    }
    | {"commentReference", "footnoteReference", "endnoteReference", "annotationRef", "Fallback"}
)
"""What is not part of the text: properties, what a tracked change took out, the code of fields, older doubles."""
CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def text_of(path: Path) -> str:
    """The text in document order: paragraphs and headings are lines, and so are table rows whose cells have one line
    each; other cells follow each other line by line, and text boxes the paragraph that they are anchored in.

    Raises UnreadableError.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = Parts.of(archive)
    except RuntimeError as error:
        # zipfile has no type of its own for an entry with a password
        raise UnreadableError("encrypted", f"The Word document asks for a password: {error}"[:400]) from error
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, etree.XMLSyntaxError) as error:
        raise UnreadableError("damaged", f"The Word document cannot be read: {error}"[:400]) from error
    try:
        return "\n".join(_lines(parts.body, Numbering.of(parts.numbering, parts.styles)))
    except RecursionError:
        raise UnreadableError("damaged", "The Word document is nested too deeply to be read.") from None


def _lines(holder: Any, numbering: Numbering) -> Iterator[str]:
    """Lines of a body, a cell or a text box."""
    for block in holder:
        if name(block) == "p":
            yield from _paragraph_lines(block, numbering)
        elif name(block) == "tbl":
            for row in _within(block, "tr"):
                yield from _row_lines(row, numbering)
        elif name(block) not in SKIPPED:
            yield from _lines(block, numbering)


def _paragraph_lines(paragraph: Any, numbering: Numbering) -> Iterator[str]:
    boxes: list[Any] = []
    number = numbering.next(paragraph)
    text = "".join(_pieces(paragraph, boxes))
    if text.strip():
        yield from (line for line in (number + text).splitlines() if line.strip())
    for box in boxes:
        yield from _lines(box, numbering)


def _pieces(node: Any, boxes: list[Any]) -> Iterator[str]:
    """Text in order; text boxes are put aside."""
    for child in node:
        kind = name(child)
        if kind == "t":
            yield child.text or ""
        elif kind == "sym":
            yield chr(int(value(child, "char") or "20", 16))
        elif kind == "txbxContent":
            boxes.append(child)
        elif kind == "r" and _hidden(child):
            continue
        elif kind == "AlternateContent":
            yield from _pieces(child[:1], boxes)
        elif kind not in SKIPPED:
            yield CHARACTERS.get(kind, "")
            yield from _pieces(child, boxes)


def _hidden(run: Any) -> bool:
    vanish = run.find("{*}rPr/{*}vanish")
    return vanish is not None and value(vanish, "val") not in {"0", "false", "off"}


def _row_lines(row: Any, numbering: Numbering) -> Iterator[str]:
    cells = [lines for cell in _within(row, "tc") if (lines := list(_lines(cell, numbering)))]
    if all(len(lines) == 1 for lines in cells):
        yield from [" ".join(lines[0].strip() for lines in cells)] if cells else []
    else:
        yield from (line for lines in cells for line in lines)


def _within(holder: Any, kind: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those in content controls and tracked changes."""
    for child in holder:
        if name(child) == kind:
            yield child
        elif name(child) in {"sdt", "sdtContent", "ins", "customXml", "moveTo"}:
            yield from _within(child, kind)
