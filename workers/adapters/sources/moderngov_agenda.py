"""What ModernGov's page of a meeting says of the meeting itself, for sites whose web service is switched off."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from lxml import etree

from contracts.references import ListedKind
from workers.adapters.sources.links import page_links
from workers.adapters.sources.markup import decode, elements, parse_html, plain_text, strings, tidy
from workers.adapters.sources.moderngov_addresses import document_key, listed_kind
from workers.adapters.sources.moderngov_html import unexpected_page
from workers.adapters.sources.moderngov_xml import ServiceMeeting, displayed_number
from workers.adapters.sources.pages import Page
from workers.adapters.sources.wall_times import find_date, find_moment
from workers.domain.listing import ListedItem

HEADINGS = (
    "//h2[contains(@class, 'mgSubTitleTxt')]",
    "//*[contains(@class, 'mgSubTitleTxt')]",
    "//*[contains(@class, 'mgMainTitleTxt')]",
    "//title",
)
"""Where a page says which meeting it is of, by the designs of several years."""
STATUS = ("CANCELLED", "POSTPONED", "WITHDRAWN", "MOVED")
_RESTRICTED = re.compile(r"\s*\((?:restricted|exempt|confidential|private)\)\s*$", re.IGNORECASE)
_SIZE = re.compile(r"\s*(?:PDF|DOCX?|XLSX?)\s+[\d.,]+\s*[KMG]?B\s*$", re.IGNORECASE)
_STATED = re.compile(rf"\b({'|'.join(STATUS)})\b")
_ROW = "//tr[.//a[starts-with(@name, 'AI')]]"
_SUBTITLES = ("Decision", "Minutes")


def parse_agenda(page: Page) -> ServiceMeeting:
    """The meeting of a page, without its papers. Raises PermanentError when its day is not to be found."""
    root = parse_html(decode(page.body))
    if root is None:
        raise unexpected_page(page, "nothing is on it")
    kind = _first_text(root, "//*[contains(@class, 'mgMainTitleTxt')] | //title").lower()
    headings = (_first_text(root, path) for path in HEADINGS)
    title = next((text for text in headings if find_date(text)), None)
    if title is None:
        raise unexpected_page(page, "its heading names no day")
    items = tuple(_item(row) for row in elements(root, _ROW))
    stated = _STATED.search(f"{_first_text(root, '//title')} {title}")
    return ServiceMeeting(
        id=_id(page),
        displayed=True,
        starts_at=find_moment(title),
        status=stated[1].capitalize() if stated else "",
        venue=_labelled(root, "venue") or _labelled(root, "lleoliad") or None,
        agenda_published="agenda" in kind and (bool(items) or _has_agenda(page, root)),
        minutes_published="minutes" in kind or "cofnodion" in kind,
        decisions_published=any("\nDecision:\n" in f"\n{it.text}" for it in items),
        items=items,
        papers=(),
        people=(),
    )


def _has_agenda(page: Page, root: etree._Element) -> bool:
    """Whether a front sheet or a reports pack is linked."""
    keys = (document_key(link.url) for link in page_links(page.url, root))
    return any(listed_kind(key) in (ListedKind.FRONT_SHEET, ListedKind.REPORTS_PACK) for key in keys if key)


def _id(page: Page) -> str:
    query = {name.upper(): value for name, value in parse_qsl(urlsplit(page.url).query)}
    number = query.get("MID") or query.get("MEETINGID") or ""
    if not number.isdecimal():
        raise unexpected_page(page, "its address names no meeting")
    return number


def _labelled(root: etree._Element, name: str) -> str:
    """What stands after a label in its paragraph."""
    for label in elements(root, "//*[contains(@class, 'mgLabel')]"):
        if tidy("".join(strings(label, ".//text()"))).rstrip(" :").lower() == name:
            around = label.getparent()
            texts = strings(
                around if around is not None else label, ".//text()[not(ancestor::*[contains(@class, 'mgLabel')])]"
            )
            return tidy("".join(texts))
    return ""


def _item(row: etree._Element) -> ListedItem:
    names = strings(row, ".//a[starts-with(@name, 'AI')]/@name")
    titles = elements(row, ".//*[contains(@class, 'mgAiTitleTxt')]")
    number = next(iter(elements(row, ".//td[contains(@class, 'mgItemNumberCell')]")), None)
    inside = set() if number is None else set(number.iter())
    title = next((_text(element) for element in titles if element not in inside), "")
    return ListedItem(
        key=names[0].removeprefix("AI"),
        number=displayed_number("" if number is None else _text(number)),
        title=_RESTRICTED.sub("", _SIZE.sub("", title)),
        text="\n\n".join(_texts(row)),
        restricted=bool(_RESTRICTED.search(title)),
    )


def _texts(row: etree._Element) -> Iterator[str]:
    """The texts under an item, decision and minutes under their own headings."""
    heading = ""
    for element in elements(row, ".//*[contains(@class, 'mgSubItemTitleTxt') or contains(@class, 'mgWordPara')]"):
        if "mgSubItemTitleTxt" in element.get("class", ""):
            heading = _text(element).rstrip(" :")
            continue
        text = plain_text(etree.tostring(element, encoding="unicode", method="html", with_tail=False))
        if text:
            yield f"{heading}:\n{text}" if heading in _SUBTITLES else text


def _first_text(root: etree._Element, path: str) -> str:
    return next((text for element in elements(root, path) if (text := _text(element))), "")


def _text(element: etree._Element) -> str:
    return tidy("".join(strings(element, ".//text()")))
