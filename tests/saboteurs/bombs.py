"""Documents that mean harm, each made in a moment and small on disk."""

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence

from tests.made_documents import blank_pdf, small_pdf, typed_pdf

PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
SIDE = 30_000
"""Pixels of the sides of a giant image."""


def stream(dictionary: str, content: str) -> str:
    return f"<<{dictionary}/Length {len(content)}>>stream\n{content}\nendstream\n"


def packed(dictionary: str, content: bytes) -> str:
    """A stream that is stored compressed, and as hexadecimal digits, so that the file is text."""
    return stream(f"{dictionary}/Filter[/ASCIIHexDecode/FlateDecode]", content.hex() + ">")


def one_page(content: str, *objects: str, resources: str = "") -> bytes:
    """A page (object 3) with its content (object 4) and what it needs (from object 5)."""
    return small_pdf("[3 0 R]", 1, [f"{PAGE}/Contents 4 0 R/Resources<<{resources}>>>>", content, *objects])


def form_bomb(levels: int, good: int = 0) -> bytes:
    """A page that draws a form twenty times, which draws a form twenty times…, between so many blank ones."""
    page = f"{PAGE}/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    blanks = [f"{6 + levels + number} 0 R" for number in range(good)]
    kids = " ".join([*blanks[: good // 2], "3 0 R", *blanks[good // 2 :]])
    forms = [
        stream(f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {6 + level} 0 R>>>>", "/F Do " * 20)
        for level in range(levels)
    ]
    last = stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 m 5 5 l S " * 20)
    objects = [page, stream("", "/F Do"), *forms, last, *[f"{PAGE}>>"] * good]
    return small_pdf(f"[{kids}]", 1 + good, objects)


def operator_bomb(times: int, operators: str) -> bytes:
    """A page with so many operators."""
    return one_page(
        packed("", zlib.compress(operators.encode() * times, 1)),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        resources="/Font<</F 5 0 R>>",
    )


def zeros(size: int) -> bytes:
    """So many zero bytes as a zlib stream (RFC 1950), without ever having them."""
    chunk = 2**20
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    # each block stands for itself after a full flush, so it can be repeated
    block = packer.compress(bytes(chunk)) + packer.flush(zlib.Z_FULL_FLUSH)
    rest = zlib.compressobj(9, zlib.DEFLATED, -15)
    last = rest.compress(bytes(size % chunk)) + rest.flush()
    checksum = struct.pack(">I", (size % 65521) << 16 | 1)
    return b"\x78\xda" + block * (size // chunk) + last + checksum


def giant_image_pdf(colour: bool, side: int = SIDE) -> bytes:
    """A page under an image of 30,000 pixels square, black."""
    space, channels = ("/DeviceRGB", 3) if colour else ("/DeviceGray", 1)
    image = f"/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace{space}/BitsPerComponent 8"
    return one_page(
        stream("", "600 0 0 800 0 0 cm /I Do"),
        packed(image, zeros(side * side * channels)),
        resources="/XObject<</I 5 0 R>>",
    )


def giant_png(colour: bool, side: int = SIDE) -> bytes:
    """The same as an image file (PNG, ISO 15948)."""
    channels, kind = (3, 2) if colour else (1, 0)
    header = struct.pack(">IIBBBBB", side, side, 8, kind, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zeros(side * (side * channels + 1))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


def many_pages(count: int) -> bytes:
    """So many pages, all of them one object."""
    return small_pdf("[" + "3 0 R " * count + "]", count, [f"{PAGE}>>"])


def lying_count() -> bytes:
    """One page that is announced as two thousand million."""
    return small_pdf("[3 0 R]", 2**31 - 1, [f"{PAGE}>>"])


def recursive_pages() -> bytes:
    """A page tree that holds itself."""
    return small_pdf("[3 0 R]", 1, ["<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 1>>"])


def recursive_form() -> bytes:
    """A form that draws itself."""
    form = stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>", "/F Do /F Do")
    return one_page(stream("", "/F Do"), form, resources="/XObject<</F 5 0 R>>")


def recursive_object() -> bytes:
    """An object that stands for itself, and a length that is its own stream."""
    return one_page("<</Length 4 0 R>>stream\n0 0 m\nendstream\n", "5 0 R", resources="/Font 5 0 R")


def deep_nesting(depth: int = 200_000) -> bytes:
    """An array in an array in an array…"""
    return one_page(stream("", ""), "[" * depth + "]" * depth, resources="/Font 5 0 R")


def endless_table() -> bytes:
    """A cross-reference table whose predecessor is itself."""
    pdf = typed_pdf()
    start = pdf.rindex(b"startxref")
    place = int(pdf[start:].split()[1])
    return pdf.replace(b"trailer\n<<", f"trailer\n<< /Prev {place}".encode(), 1)


def with_attachment(inner: bytes, portfolio: bool) -> bytes:
    """A page of text, with a PDF attached; a portfolio shows the attachment instead of the page."""
    names = "/Names<</EmbeddedFiles<</Names[(a.pdf) 5 0 R]>>>>" + ("/Collection<</View/D>>" if portfolio else "")
    objects = [
        f"{PAGE}/Contents 4 0 R/Resources<</Font<</F 7 0 R>>>>>>",
        stream("", "BT /F 12 Tf 72 700 Td (The papers of the meeting are attached to this page.) Tj ET"),
        "<</Type/Filespec/F(a.pdf)/EF<</F 6 0 R>>>>",
        packed("/Type/EmbeddedFile/Subtype/application#2Fpdf", zlib.compress(inner)),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    # the catalogue is the first object that small_pdf writes; what follows its end moves, so readers mend the table
    return small_pdf("[3 0 R]", 1, objects).replace(b"/Pages 2 0 R>>", f"/Pages 2 0 R{names}>>".encode(), 1)


def zip_of(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), body)
    return target.getvalue()


def word_bomb(content: bytes) -> bytes:
    """A Word document with this content."""
    return zip_of(**{"[Content_Types]_dot_xml": b"<Types/>", "word__document_dot_xml": content})


def laughs(levels: int = 30) -> bytes:
    """XML whose entities stand for each other, ten times each."""
    entities = "".join(f'<!ENTITY e{level + 1} "{f"&e{level};" * 10}">' for level in range(levels))
    body = f"<w:body><w:p><w:r><w:t>&e{levels};</w:t></w:r></w:p></w:body>"
    return (
        f'<!DOCTYPE d [<!ENTITY e0 "ha">{entities}]>'
        f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{body}</w:document>'
    ).encode()


def deep_word(depth: int = 100_000) -> bytes:
    """Tables in tables, without an end."""
    return (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        + "<w:tbl><w:tr><w:tc>" * depth
        + "</w:tc></w:tr></w:tbl>" * depth
        + "</w:body></w:document>"
    ).encode()


def bombs(small: bool = False) -> Sequence[tuple[str, bytes]]:
    """Name and content of each; the small ones are made quickly and hit low limits."""
    good = typed_pdf(2)
    times, side = (200_000, 12_000) if small else (4_000_000, SIDE)
    return [
        ("form-bomb.pdf", form_bomb(6)),
        ("form-bomb-between-pages.pdf", form_bomb(6, good=4)),
        ("path-bomb.pdf", operator_bomb(times, "0 0 m 600 800 l S\n")),
        ("text-bomb.pdf", operator_bomb(times, "BT /F 9 Tf 9 9 Td (bomb) Tj ET\n")),
        ("state-bomb.pdf", operator_bomb(times, "q ")),
        ("giant-page.pdf", blank_pdf(14_400, 14_400, line=True)),
        ("giant-image-grey.pdf", giant_image_pdf(colour=False, side=side)),
        ("giant-image-colour.pdf", giant_image_pdf(colour=True, side=side)),
        ("giant-grey.png", giant_png(colour=False, side=side)),
        ("giant-colour.png", giant_png(colour=True, side=side)),
        ("ten-thousand-pages.pdf", many_pages(10_000)),
        ("lying-count.pdf", lying_count()),
        ("truncated.pdf", good[: len(good) // 2]),
        ("zero-bytes.pdf", b""),
        ("web-page.pdf", b"<!doctype html><title>Sign in</title><p>Please sign in"),
        ("user-password.pdf", typed_pdf(password="let-me-in")),
        ("owner-password.pdf", typed_pdf(owner="print-me-not")),
        ("recursive-pages.pdf", recursive_pages()),
        ("recursive-form.pdf", recursive_form()),
        ("recursive-object.pdf", recursive_object()),
        ("deep-nesting.pdf", deep_nesting()),
        ("endless-table.pdf", endless_table()),
        ("attachment.pdf", with_attachment(good, portfolio=False)),
        ("portfolio.pdf", with_attachment(good, portfolio=True)),
        ("attached-to-itself.pdf", with_attachment(with_attachment(good, portfolio=True), portfolio=True)),
        ("zip-bomb.docx", word_bomb(bytes(201_000_000))),
        ("entities.docx", word_bomb(laughs())),
        ("deep.docx", word_bomb(deep_word())),
        ("deep.html", b"<p>x" + b"<div>" * 1_000_000),
        ("archive.zip", zip_of(a_dot_pdf=good)),
        ("mail.eml", b"Received: by mail\nMessage-ID: <1@x>\nSubject: Papers\n\nSee attachment.\n"),
        ("not-a-word.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)),
    ]
