"""Writes a copy of a PDF with invisible words on its scanned pages: `searchable_child.py FILE TARGET PAGES`, with PAGES
a JSON file `[{"number", "width", "height", "turned", "words": [[word, left, top, right, bottom], …]}, …]`, boxes in
pixels of the page as displayed. Prints how many pages got words.

What shows stays as it is. The words are drawn in rendering mode 3 with a font without glyphs, of which each sign is
half as wide as high and means its own number in Unicode: PDF 32000-1:2008, 9.3.6 (mode), 9.7.4 (composite fonts),
9.10.3 (ToUnicode), 7.7.3.3 (rotation). Runs as a program of its own under limits, so it imports nothing of the project.
"""

import json
import sys
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

FONT_NAME = "/AgendaWords"
ADVANCE = 0.5
"""Width of a sign, of its height."""
DIRECTIONS = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}
"""Cosine and sine of the angle by which a line of words is turned counter-clockwise."""
TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in the page's own space."""


def main() -> None:
    """Print one line."""
    source, target, told = sys.argv[1:4]
    pages = json.loads(Path(told).read_text(encoding="utf-8"))
    with Pdf.open(source, suppress_warnings=True) as pdf:
        font = words_font(pdf)
        for page in pages:
            add_words(pdf, pdf.pages[page["number"] - 1], page, font)
        pdf.save(target, deterministic_id=True, encryption=False)
    print(json.dumps({"written": len(pages)}))  # noqa: T201 - its output is its result


def words_font(pdf: Pdf) -> Any:
    """A font in which nothing shows and everything can be found."""
    system = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    box = Array([0, -200, 500, 800])
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(FONT_NAME),
        Flags=4,
        FontBBox=box,
        ItalicAngle=0,
        Ascent=800,
        Descent=-200,
        CapHeight=800,
        StemV=80,
    )
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(FONT_NAME),
        CIDSystemInfo=system,
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=round(1000 * ADVANCE),
        CIDToGIDMap=Name.Identity,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name(FONT_NAME),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(inner)]),
            ToUnicode=pdf.make_stream(TO_UNICODE),
        )
    )


def add_words(pdf: Pdf, page: pikepdf.Page, told: dict[str, Any], font: Any) -> None:
    """Put the words of a page behind what it draws."""
    rotation = rotation_of(page.obj) % 360
    left, bottom, right, top = map(float, page.cropbox)
    name = page.add_resource(font, Name.Font, name=Name(FONT_NAME), replace_existing=True)
    direction = (told["turned"] + rotation) % 360
    shown = [
        drawn(word, placed(pixels, told, rotation, (left, bottom, right, top)), direction)
        for word, *pixels in told["words"]
    ]
    content = f"Q q BT 3 Tr {name} 1 Tf\n" + "".join(shown) + "ET Q"
    page.contents_add(pdf.make_stream(b"q\n"), prepend=True)
    page.contents_add(pdf.make_stream(b"\n" + content.encode("ascii")))


def rotation_of(page: Any) -> int:
    """Degrees clockwise by which a page is displayed turned, from itself or from above."""
    for _ in range(100):
        if "/Rotate" in page:
            return int(page["/Rotate"])
        page = page.get("/Parent")
        if page is None:
            return 0
    return 0


def placed(pixels: list[int], told: dict[str, Any], rotation: int, page: Box) -> Box:
    """Where a box of the page as displayed is in the page's own space."""
    across, up = page[2] - page[0], page[3] - page[1]
    corners = [
        own_place(pixels[x] / told["width"], 1 - pixels[y] / told["height"], rotation) for x, y in ((0, 3), (2, 1))
    ]
    xs, ys = zip(*((page[0] + x * across, page[1] + y * up) for x, y in corners), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def own_place(x: float, y: float, rotation: int) -> tuple[float, float]:
    """A point of the page as displayed, before it was turned clockwise; shares of the sides, from the bottom left."""
    return {0: (x, y), 90: (1 - y, x), 180: (1 - x, 1 - y), 270: (y, 1 - x)}[rotation]


def drawn(word: str, box: Box, direction: int) -> str:
    """Operators that draw a word so that it fills its box."""
    signs = word.encode("utf-16-be", "ignore")
    wide, high = box[2] - box[0], box[3] - box[1]
    length, size = (wide, high) if direction in {0, 180} else (high, wide)
    start = {
        0: (box[0], box[1]),
        90: (box[2], box[1]),
        180: (box[2], box[3]),
        270: (box[0], box[3]),
    }[direction]
    if not signs or length <= 0 or size <= 0:
        return ""
    stretch = 100 * length / (len(signs) / 2 * ADVANCE * size)
    cosine, sine = DIRECTIONS[direction]
    matrix = [cosine * size, sine * size, -sine * size, cosine * size, *start]
    return f"{stretch:.2f} Tz {' '.join(f'{one:.3f}' for one in matrix)} Tm <{signs.hex()}> Tj\n"


if __name__ == "__main__":
    main()
