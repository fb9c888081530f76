"""How the text of a page is cleaned."""

import pytest

from workers.stages.ocr.page_text import clean


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("one \r\ntwo\t\rthree", "one\ntwo\nthree"),
        ("\r\n\r\nheading\r\n\r\nbody\r\n", "heading\n\nbody"),
        ("  indented", "  indented"),
        ("re\ufffephasing", "re-phasing"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("\ufb01nance o\ufb03cer", "finance officer"),
        ("cafe\u0301", "caf\u00e9"),
        ("a\u00a0b\u202fc", "a b c"),
        ("\uf0b7 bullet", "\u2022 bullet"),
        ("bell\x07 and\x00 nul", "bell and nul"),
        ("\u00a31.85m \u2013 \u201cquoted\u201d \u00bd", "\u00a31.85m \u2013 \u201cquoted\u201d \u00bd"),
        ("line\u2028separator", "line\nseparator"),
    ],
)
def test_cleaning_keeps_what_the_page_says(raw: str, expected: str) -> None:
    assert clean(raw) == expected
