"""What a platform's answer must be to be read at all; anything else is a changed template, never an empty listing."""

import json
from typing import Any

from lxml import etree

from contracts.artefacts.failure import ReasonCode
from contracts.references import ListedKind
from workers.adapters.sources.markup import decode, parse_html
from workers.adapters.sources.pages import Page
from workers.runtime.errors import PermanentError

MEETING_FILES = {
    "agenda": ListedKind.FRONT_SHEET,
    "packet": ListedKind.REPORTS_PACK,
    "minutes": ListedKind.PRINTED_MINUTES,
}
"""How platforms call the files of a whole meeting."""


def unexpected(page: Page, wanted: str, why: str) -> PermanentError:
    """The error for an answer that is not what was asked for."""
    return PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"{page.url} is not {wanted}: {why}")


def html_of(page: Page, wanted: str) -> etree._Element:
    """The root of a web page. Raises PermanentError."""
    root = parse_html(decode(page.body))
    if root is None:
        raise unexpected(page, wanted, "nothing is on it")
    return root


def json_of(page: Page, wanted: str) -> Any:
    """The value of a JSON answer. Raises PermanentError."""
    try:
        return json.loads(decode(page.body))
    except (ValueError, RecursionError) as error:
        raise unexpected(page, wanted, f"it cannot be read as JSON: {error}") from error


def rows_of(page: Page, value: Any, wanted: str) -> list[dict[str, Any]]:
    """A JSON list of objects. Raises PermanentError."""
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise unexpected(page, wanted, "it is not a list of objects")
    return value


def words(row: dict[str, Any], name: str) -> str:
    """A field as text without blanks around it; empty when it is absent or null."""
    value = row.get(name)
    return "" if value is None else " ".join(str(value).split())
