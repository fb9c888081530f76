"""The cited pages of a document: its picture with the quotes marked, and its text."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from contracts.artefacts.extraction import Extraction
from contracts.artefacts.meeting import PublishedFile
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import Summary
from contracts.artefacts.text import PageWords
from contracts.events import Summarised
from contracts.references import DocumentReference
from workers.domain.quote_place import Box, PlacedWord, quote_boxes, quote_span
from workers.runtime.objects import ObjectStore
from workers.stages.publish import addresses
from workers.stages.publish.files import HTML, JPEG, SiteFiles
from workers.stages.publish.pictures import PagePicture, Pictures
from workers.stages.publish.quoted import by_page, citations
from workers.stages.publish.rendering import render
from workers.stages.publish.words import at_page

PDF = "application/pdf"


@dataclass(frozen=True)
class TextPage:
    """The text of a page, and of a recognised one where its words stand."""

    text: str
    words: tuple[PlacedWord, ...] = ()


@dataclass(frozen=True)
class Quote:
    """A quote with its marks on the picture, in pixels: left, top, width, height."""

    anchor: str
    text: str
    marks: tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True)
class Piece:
    """A piece of the page's text."""

    text: str
    quoted: bool


@dataclass(frozen=True)
class CitedPage:
    """What a cited page shows."""

    document: DocumentReference
    number: int
    original: str | None
    quotes: tuple[Quote, ...]
    pieces: tuple[Piece, ...]
    picture: PagePicture | None
    picture_name: str


def write_cited_pages(
    bucket: ObjectStore, data: Summarised, pictures: Pictures, site: SiteFiles
) -> tuple[PublishedFile, ...]:
    """Write every page of a document that is cited, with its picture where it can be drawn."""
    summary = Summary.model_validate_json(bucket.get(data.artefacts["summarise"].key))
    extraction = Extraction.model_validate_json(bucket.get(data.artefacts["extract"].key))
    wanted = by_page(citations(summary, extraction))
    texts = page_texts(bucket, data, wanted)
    drawn = draw(bucket, data, pictures, tuple(wanted))
    return tuple(
        write_page(site, cited_page(data.document, number, wanted[number], texts[number], drawn.get(number)))
        for number in wanted
        if number in texts
    )


def page_texts(bucket: ObjectStore, data: Summarised, wanted: Mapping[int, object]) -> dict[int, TextPage]:
    """The wanted pages; read without a model, since packs have hundreds of others."""
    pages = json.loads(bucket.get(data.artefacts["ocr"].key))["pages"]
    return {page["number"]: text_page(page) for page in pages if page["number"] in wanted}


def text_page(page: Mapping[str, object]) -> TextPage:
    """A page as it is stored."""
    words = PageWords.model_validate(page["words"]) if page.get("words") else None
    return TextPage(str(page["text"]), tuple(placed(words)) if words else ())


def placed(words: PageWords) -> Iterator[PlacedWord]:
    """Recognised words by shares of the page."""
    for index, text in enumerate(words.text.split(" ")):
        left, top, right, bottom = words.boxes[4 * index : 4 * index + 4]
        box = Box(left / words.width, top / words.height, right / words.width, bottom / words.height)
        yield PlacedWord(text, box)


def draw(bucket: ObjectStore, data: Summarised, pictures: Pictures, pages: Sequence[int]) -> Mapping[int, PagePicture]:
    """The pages as they look; nothing of what is no PDF."""
    if not pages or data.blob.media_type != PDF:
        return {}
    with TemporaryDirectory(prefix="agenda-publish-") as folder:
        path = Path(folder, "document.pdf")
        bucket.download(data.blob.key, path)
        return pictures.draw(path, pages)


def cited_page(
    document: DocumentReference,
    number: int,
    quotes: Sequence[Citation],
    text: TextPage,
    picture: PagePicture | None,
) -> CitedPage:
    """A page with those of the quotes that stand on it."""
    spans = [(one, quote_span(text.text, one.quote)) for one in quotes]
    standing = [(one, span) for one, span in spans if span is not None]
    words = text.words or (picture.words if picture else ())
    return CitedPage(
        document=document,
        number=number,
        original=at_page(document.url, number),
        quotes=tuple(quote(one, words, picture) for one, _ in standing),
        pieces=tuple(pieces(text.text, [span for _, span in standing])),
        picture=picture,
        picture_name=addresses.picture(document.id, document.revision, number).rpartition("/")[2],
    )


def quote(citation: Citation, words: Sequence[PlacedWord], picture: PagePicture | None) -> Quote:
    """A quote with its marks."""
    boxes = quote_boxes(citation.quote, words) if picture else ()
    width, height = (picture.width, picture.height) if picture else (1, 1)
    marks = tuple(
        (
            round(box.left * width),
            round(box.top * height),
            max(1, round((box.right - box.left) * width)),
            max(1, round((box.bottom - box.top) * height)),
        )
        for box in boxes
    )
    return Quote(addresses.quote_anchor(citation), " ".join(citation.quote.split()), marks)


def pieces(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The text cut where quotes begin and end; quotes that overlap are one."""
    at = 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        if start > at:
            yield Piece(text[at:start], quoted=False)
        yield Piece(text[max(start, at) : end], quoted=True)
        at = end
    if at < len(text):
        yield Piece(text[at:], quoted=False)


def write_page(site: SiteFiles, page: CitedPage) -> PublishedFile:
    """Write the picture, then the page that shows it."""
    own, revision = page.document.id, page.document.revision
    if page.picture:
        site.write(addresses.picture(own, revision, page.number), page.picture.jpeg, JPEG)
    path = addresses.cited_page(own, revision, page.number)
    body = render("cited_page.html", path, page=page, indexed=page.document.meeting is not None)
    return site.write(path, body, HTML)
