"""Bodies that cannot be the document, though their transfer seemed to end well."""

import pytest

from workers.domain.whole_file import TAIL_BYTES, breaks_off, what_is_wrong

URL = "https://vale.example/documents/s1/Report.pdf"
PAGE = b"<!DOCTYPE html><html><body>The page cannot be found</body></html>"
LONG = b"x" * TAIL_BYTES


@pytest.mark.parametrize(
    ("url", "head", "tail", "wrong"),
    [
        (URL, b"%PDF-1.7 ...", LONG[:-6] + b"%%EOF\n", None),
        (URL, b"%PDF-1.7 ...", LONG, "breaks off"),
        (URL, b"%PDF-1.7", b"%PDF-1.7", None),
        (URL, PAGE, PAGE, "web page"),
        ("https://vale.example/notice.html", PAGE, PAGE, None),
        (URL, b"", b"", "no bytes"),
        (URL, b"PK\x03\x04", LONG, None),
        ("file:///in/report.pdf", PAGE, PAGE, None),
        ("file:///in/report.pdf", b"%PDF-1.7", LONG, None),
    ],
)
def test_what_speaks_against_a_body_is_told(url: str, head: bytes, tail: bytes, wrong: str | None) -> None:
    found = what_is_wrong(url, head, tail)
    assert (found is None) if wrong is None else (found is not None and wrong in found)


def test_only_papers_from_the_web_break_off() -> None:
    assert breaks_off(URL, b"%PDF-1.7", LONG)
    assert not breaks_off("s3://papers/report.pdf", b"%PDF-1.7", LONG)
