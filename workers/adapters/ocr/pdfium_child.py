"""Prints what a PDF says of its pages: `pdfium_child.py FILE MAX_PAGES ENOUGH_LETTERS FIRST`, a JSON object a line: the
number of pages, then each page from the FIRST on, printed before the next is touched.

Runs as a program of its own under limits, because PDFium is not safe for threads, aborts when it is refused memory, and
can be made to run for minutes; so of the project it imports only what stands beside it for this. The fork server has
those modules ready, while it runs this one anew for each child.
"""

import json
import resource
import sys
from collections.abc import Iterator
from itertools import islice
from math import ceil
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

import workers.adapters.ocr.pdfium_fonts  # noqa: F401 - the fork server has it prepare what children need
from workers.adapters.ocr.kept_memory import keep_freed_memory
from workers.adapters.ocr.pdfium_hidden import hidden_facts
from workers.adapters.ocr.pdfium_objects import drawn_on
from workers.adapters.ocr.pdfium_page import OpenPage, UnreadableError, check_whole, open_page, opened, size_of
from workers.adapters.ocr.pdfium_text import margin_letters, margin_lines, samples, text_of, unmapped_share

MAX_TEXT = 20_000_000
"""Characters of all pages together; their reader holds them in memory."""
PAGE_CPU_S = 10
"""CPU seconds of one page; a thousand pages take two."""


def main() -> None:
    """Print a line for each page, or one with the reason why not."""
    path, (max_pages, enough_letters, first) = Path(sys.argv[1]), map(int, sys.argv[2:5])
    keep_freed_memory()
    try:
        for line in lines(path, max_pages, enough_letters, first):
            print(json.dumps(line), flush=True)  # noqa: T201 - its output is its result
    except UnreadableError as error:
        print(json.dumps({"reason": error.reason, "message": error.message}))  # noqa: T201


def lines(path: Path, max_pages: int, enough_letters: int, first: int) -> Iterator[dict[str, Any]]:
    """How many pages there are, then every page from the first on, in order."""
    check_whole(path)
    document = opened(path)
    count = len(document)
    if count == 0:
        raise UnreadableError("damaged", "The PDF has no pages.")
    if count > max_pages:
        raise UnreadableError("too_many_pages", f"The PDF has {count} pages; the limit is {max_pages}.")
    yield {"pages": count}
    characters, (whole, hard) = 0, resource.getrlimit(resource.RLIMIT_CPU)
    for number in range(first, count + 1):
        limit_page(whole, hard)
        page = page_of(document, number, enough_letters)
        characters += len(page.get("text", ""))
        if characters > MAX_TEXT:
            raise UnreadableError("memory_limit", f"The text layer has more than {MAX_TEXT} characters.")
        yield page


def limit_page(whole: int, hard: int) -> None:
    """Give the next page its own CPU time, within that of the whole process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    page = ceil(used.ru_utime + used.ru_stime) + PAGE_CPU_S
    resource.setrlimit(resource.RLIMIT_CPU, (page if whole == resource.RLIM_INFINITY else min(page, whole), hard))


def page_of(document: pdfium.PdfDocument, number: int, enough_letters: int) -> dict[str, Any]:
    """What is told of a page, or why it cannot be read."""
    try:
        with open_page(document, number) as page:
            return facts_of(page, enough_letters)
    except UnreadableError as error:
        return {"number": number, "failure": error.reason}


def facts_of(page: OpenPage, enough_letters: int) -> dict[str, Any]:
    """Size and text, and what is drawn where the text alone does not decide."""
    text = text_of(page)
    width, height = size_of(page)
    places = samples(page, text)
    told: dict[str, Any] = {"number": page.number, "width": width, "height": height, "text": text}
    told |= {"unmapped_share": unmapped_share(page, places), **margin_lines(page, text), **hidden_facts(page, places)}
    if len(list(islice(filter(str.isalnum, text), enough_letters))) == enough_letters:
        return told
    return told | drawn_on(page) | {"margin_letters": margin_letters(page)}


if __name__ == "__main__":
    main()
