"""Prints what determines the picture of pages, as a digest: `digest_child.py FILE NUMBERS`, with NUMBERS a JSON list of
pages from 1; a JSON object a line, with the digest null for a page that is not understood.

The digest of a page is that of its own dictionary, inherited attributes, content, annotations and all that these refer
to, by what the objects hold and never by their numbers: PDF 32000-1:2008, 7.7.3.3 (pages), 7.8.3 (resources), 8.11
(optional content), 12.5 (annotations), 12.7 (forms). What cannot change a picture is left out by name, so an unknown
key counts.

Runs as a program of its own under limits, so it imports nothing of the project.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import count
from typing import Any

import pikepdf

SCHEME = b"page digest 1"
MAX_DEPTH = 100
INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
UNSEEN_OF_PAGE = frozenset(
    [
        "/Parent",
        "/StructParents",
        "/Metadata",
        "/PieceInfo",
        "/LastModified",
        "/Thumb",
        "/B",
        "/Tabs",
        "/Dur",
        "/Trans",
        "/ID",
        "/AA",
        "/Annots",
    ]
)
UNSEEN_OF_ANNOTATION = frozenset(
    [
        "/Parent",
        "/P",
        "/A",
        "/AA",
        "/PA",
        "/Dest",
        "/Popup",
        "/IRT",
        "/StructParent",
        "/NM",
        "/M",
        "/CreationDate",
        "/Contents",
        "/RC",
        "/T",
        "/Subj",
        "/Metadata",
        "/PieceInfo",
    ]
)
UNSEEN_OF_FIELD = frozenset(["/Parent", "/Kids", "/A", "/AA", "/P", "/StructParent", "/NM", "/M", "/TU", "/TM"])
UNSEEN_OF_FORM = frozenset(["/Fields", "/XFA", "/CO"])
UNSEEN_OF_STREAM = frozenset(["/Length", "/StructParent", "/StructParents", "/Metadata", "/PieceInfo", "/LastModified"])
PACKED = frozenset(["/FlateDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/LZWDecode", "/RunLengthDecode"])
EVERYWHERE = 10**9
"""No object in progress was referred to."""

Place = tuple[int, int]
"""Number and generation of an object."""


class NotUnderstoodError(Exception):
    """The page is made in a way that this program does not know."""


def main() -> None:
    """Print a line for each asked page, of all pages when none is named."""
    numbers = json.loads(sys.argv[2])
    for number, digest in zip(numbers or count(1), digests(sys.argv[1], numbers), strict=False):
        print(json.dumps({"number": number, "digest": digest}))  # noqa: T201 - its output is its result


def digests(path: str, numbers: list[int]) -> list[str | None]:
    """The digest of each page; none at all for a file that had to be repaired, since programs repair differently."""
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            found = list(digests_of(pdf, numbers or range(1, len(pdf.pages) + 1)))
            return [None] * len(found) if pdf.get_warnings() else found
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return [None] * len(numbers)


def digests_of(pdf: pikepdf.Pdf, numbers: Iterable[int]) -> Iterator[str | None]:
    """The digest of each page, None where it is not understood."""
    reader = Objects(pdf)
    pages = len(pdf.pages)
    for number in numbers:
        try:
            yield reader.page(pdf.pages[number - 1].obj) if number <= pages else None
        except (NotUnderstoodError, pikepdf.PdfError, RecursionError, ValueError, TypeError):
            yield None


class Objects:
    """Digests of the objects of one file; each indirect object is read once."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.root = pdf.Root
        self.known: dict[Place, bytes] = {}
        self.path: dict[Place, int] = {}
        self.lowest = EVERYWHERE

    def page(self, page: pikepdf.Object) -> str:
        """Digest of what shows on a page."""
        self.path.clear()
        own = {key: value for key, value in page.items() if key not in UNSEEN_OF_PAGE}
        own.update({key: value for key in INHERITED if (value := inherited(page, key)) is not None})
        annotations = [self.annotation(annotation) for annotation in page.get("/Annots", ())]
        return hashed(SCHEME, self.entries(own), *annotations).hex()

    def annotation(self, annotation: pikepdf.Object) -> bytes:
        """Digest of an annotation, with the field that it shows."""
        if not isinstance(annotation, pikepdf.Dictionary):
            raise NotUnderstoodError
        own = self.entries({key: value for key, value in annotation.items() if key not in UNSEEN_OF_ANNOTATION})
        field = self.field(annotation) if annotation.get("/Subtype") == "/Widget" else b""
        text = self.any(annotation.get("/Contents")) if annotation.get("/Subtype") == "/FreeText" else b""
        return hashed(b"annotation", own, field, text)

    def field(self, widget: pikepdf.Object) -> bytes:
        """Digest of what a form says of a widget beside the widget itself."""
        said: list[bytes] = []
        above = widget.get("/Parent")
        while isinstance(above, pikepdf.Dictionary) and len(said) < MAX_DEPTH:
            said.append(self.entries({key: value for key, value in above.items() if key not in UNSEEN_OF_FIELD}))
            above = above.get("/Parent")
        form = self.root.get("/AcroForm")
        if isinstance(form, pikepdf.Dictionary):
            said.append(self.entries({key: value for key, value in form.items() if key not in UNSEEN_OF_FORM}))
        return hashed(b"field", *said)

    def any(self, value: Any) -> bytes:
        """Digest of any value, by its content."""
        if not isinstance(value, pikepdf.Object):
            return scalar(value)
        if not value.is_indirect:
            return self.content(value)
        place = value.objgen
        if (known := self.known.get(place)) is not None:
            return known
        if place in self.path:
            return self.back(place)
        return self.first_seen(place, value)

    def back(self, place: Place) -> bytes:
        """An object within itself is told by how far up it stands."""
        self.lowest = min(self.lowest, self.path[place])
        return hashed(b"up", str(len(self.path) - self.path[place]).encode())

    def first_seen(self, place: Place, value: pikepdf.Object) -> bytes:
        """Digest of an indirect object; kept unless it depends on where it was come from."""
        depth = len(self.path)
        if depth > MAX_DEPTH:
            raise NotUnderstoodError
        before, self.lowest = self.lowest, EVERYWHERE
        self.path[place] = depth
        digest = self.content(value)
        del self.path[place]
        if self.lowest >= depth:
            self.known[place] = digest
            self.lowest = before
        else:
            self.lowest = min(before, self.lowest)
        return digest

    def content(self, value: pikepdf.Object) -> bytes:
        """Digest of an object by its kind."""
        if isinstance(value, pikepdf.Stream):
            return self.stream(value)
        if isinstance(value, pikepdf.Dictionary):
            return self.dictionary(value)
        if isinstance(value, pikepdf.Array):
            return hashed(b"array", *(self.any(item) for item in value))
        if isinstance(value, pikepdf.Name):
            return hashed(b"name", str(value).encode("utf-8", "surrogateescape"))
        if isinstance(value, pikepdf.String):
            return hashed(b"string", bytes(value))
        raise NotUnderstoodError

    def stream(self, value: pikepdf.Object) -> bytes:
        """Digest of a stream: unpacked, since programs that merge files pack anew; images count as stored."""
        entries = {key: entry for key, entry in value.stream_dict.items() if key not in UNSEEN_OF_STREAM}
        if entries.get("/Subtype") == "/Image" or not filters(value) <= PACKED:
            return hashed(b"stream", self.entries(entries), value.read_raw_bytes())
        own = {key: entry for key, entry in entries.items() if key not in ("/Filter", "/DecodeParms")}
        return hashed(b"unpacked", self.entries(own), value.read_bytes())

    def dictionary(self, value: pikepdf.Object) -> bytes:
        """Digest of a dictionary; an optional content group with whether it is shown."""
        kind = value.get("/Type")
        if kind in ("/Page", "/Pages", "/Catalog"):
            raise NotUnderstoodError
        entries = self.entries(dict(value.items()))
        return hashed(b"group", entries, self.shown(value)) if kind == "/OCG" else hashed(b"dictionary", entries)

    def shown(self, group: pikepdf.Object) -> bytes:
        """What the file's first configuration says of an optional content group."""
        config = self.root.get("/OCProperties", {}).get("/D", {})
        listed = [
            key for key in ("/ON", "/OFF", "/Locked") if any(one.objgen == group.objgen for one in config.get(key, ()))
        ]
        automatic = [
            self.any({key: value for key, value in one.items() if key != "/OCGs"})
            for one in config.get("/AS", ())
            if any(other.objgen == group.objgen for other in one.get("/OCGs", ()))
        ]
        return hashed(b"shown", repr((listed, str(config.get("/BaseState", "")))).encode(), *automatic)

    def entries(self, entries: dict[str, Any]) -> bytes:
        """Digest of keys with their values."""
        return hashed(b"entries", *(part for key in sorted(entries) for part in (key.encode(), self.any(entries[key]))))


def filters(stream: pikepdf.Object) -> set[str]:
    """Names of the filters of a stream."""
    given = stream.get("/Filter", ())
    return {str(name) for name in (given if isinstance(given, pikepdf.Array | tuple) else (given,))}


def inherited(page: pikepdf.Object, key: str) -> Any:
    """An attribute that a page has from itself or from above; None where nobody has it."""
    for _ in range(MAX_DEPTH):
        if key in page:
            return page[key]
        page = page.get("/Parent")
        if not isinstance(page, pikepdf.Dictionary):
            return None
    raise NotUnderstoodError


def scalar(value: Any) -> bytes:
    """Digest of a value that is no object; numbers by their value."""
    if isinstance(value, dict):
        raise NotUnderstoodError
    if isinstance(value, Decimal | float):
        number = Decimal(value)
        value = int(number) if number == number.to_integral_value() else number.normalize()
    return hashed(b"scalar", type(value).__name__.encode(), str(value).encode())


def hashed(*parts: bytes) -> bytes:
    """Digest of parts, each with its length, so that no two lists of parts look the same."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


if __name__ == "__main__":
    main()
