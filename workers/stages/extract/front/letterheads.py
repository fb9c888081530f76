# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Letterheads and footers: the address of a council, and the name that stands before an address."""

import re

_POST_CODE = (
    r"[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}|[A-Z]\d[\dW]\s[A-Z\d]{4}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{2}\s\d{5}(?:-\d{4})?|"
    r"(?:NSW|VIC|QLD|ACT|TAS|SA|WA|NT)\s\d{4}|(?:PO|P\.O\.) Box \d+"
)
"""Of Britain, Ireland, Canada, the United States and Australia."""
_STREET = (
    r"\d{1,5}[A-Za-z]?(?:[–-]\d{1,5})?,? (?:[A-Z][\w’'.-]* ){1,4}?(?:Streets?|St|Road|Rd|Avenue|Ave|Square|Lane|Way|"
    r"Place|Quay|Drive|Dr|Boulevard|Blvd|Parade|Terrace|Crescent|Highway|Hwy|Row|Court|Plaza)\b\.?"
)
_HOUSE = r"(?:[A-Z][\w’'-]* ){1,3}(?:Hall|House|Offices?|Centre|Center|Building|Chambers|Buildings)"
_WHERE = rf"(?:{_HOUSE}|{_STREET}|PO Box|P\.O\. Box)"
_ADDRESS = re.compile(rf"{_WHERE}\b.*\b(?:{_POST_CODE})\W*")
_BEHIND = re.compile(rf"\s*(?:,|[-–|•·])\s*(?={_ADDRESS.pattern})")


def is_address(text: str) -> bool:
    """Whether a line is an address, from its house or street to its post code."""
    return _ADDRESS.fullmatch(text) is not None


def before_address(text: str) -> str | None:
    """What stands before an address on its line, which is who has it."""
    match = _BEHIND.search(text)
    return text[: match.start()].strip() if match else None
