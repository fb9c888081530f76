"""The digest of a page: every ingredient of its picture counts, where its objects stand in a file does not."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf

from tests.made_documents import scanned_pdf, small_pdf, typed_pdf
from workers.adapters.ocr.digest_child import digests_of
from workers.adapters.ocr.page_digests import PageDigests
from workers.stages.ocr.page_shelf import digest_in_file


def page_with_everything() -> Pdf:
    """A page with a picture, a form, a font, a colour space, a layer, a note, and attributes of the page tree."""
    pdf = Pdf.new()
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Layer"))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(ON=Array([layer]), OFF=Array([])))
    image = pdf.make_stream(
        bytes(range(16)),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=4,
        Height=4,
        BitsPerComponent=8,
        ColorSpace=Name.DeviceGray,
    )
    form = pdf.make_stream(b"0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.Resources = Dictionary(XObject=Dictionary(Self=form))
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    space = pdf.make_indirect(Array([Name.CalGray, Dictionary(WhitePoint=Array([0.9505, 1, 1.089]))]))
    look = pdf.make_stream(b"1 0 0 RG 0 0 5 5 re S", Subtype=Name.Form, BBox=Array([0, 0, 5, 5]))
    page = pdf.make_indirect(
        Dictionary(
            Type=Name.Page,
            Contents=Array([pdf.make_stream(b"/I Do"), pdf.make_stream(b"/F Do")]),
            Annots=Array(
                [Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([0, 0, 5, 5]), AP=Dictionary(N=look))]
            ),
        )
    )
    pdf.pages.append(pikepdf.Page(page))
    pdf.Root.Pages.MediaBox = Array([0, 0, 595, 842])
    pdf.Root.Pages.Resources = Dictionary(
        XObject=Dictionary(I=image, F=form),
        Font=Dictionary(P=font),
        ColorSpace=Dictionary(C=space),
        Properties=Dictionary(L=layer),
    )
    return pdf


Change = Callable[[Pdf], None]


def resources(pdf: Pdf) -> Any:
    return pdf.Root.Pages.Resources


def setting(place: Callable[[Pdf], Any], key: str, value: Any) -> Change:
    def change(pdf: Pdf) -> None:
        place(pdf)[key] = value

    return change


def page(pdf: Pdf) -> Any:
    return pdf.pages[0].obj


CHANGES: dict[str, Change] = {
    "content": lambda pdf: page(pdf).Contents[1].write(b"/F Do "),
    "order of content": lambda pdf: page(pdf).Contents.__setitem__(0, page(pdf).Contents[1]),
    "a pixel": lambda pdf: resources(pdf).XObject.I.write(bytes(range(1, 17))),
    "how pixels are decoded": lambda pdf: resources(pdf).XObject.I.__setitem__("/Decode", Array([1, 0])),
    "a mask": lambda pdf: resources(pdf).XObject.I.__setitem__("/Mask", Array([0, 3])),
    "a form within a form": lambda pdf: resources(pdf).XObject.F.write(b"0 0 9 8 re f"),
    "a form's resources": lambda pdf: resources(pdf).XObject.F.Resources.XObject.__setitem__(
        "/Self", resources(pdf).XObject.I
    ),
    "a name of a resource": lambda pdf: resources(pdf).XObject.__setitem__("/J", resources(pdf).XObject.I),
    "a font": setting(lambda pdf: resources(pdf).Font.P, "/BaseFont", Name.Courier),
    "a colour space": setting(lambda pdf: resources(pdf).ColorSpace.C[1], "/Gamma", 2),
    "a box above": setting(lambda pdf: pdf.Root.Pages, "/MediaBox", Array([0, 0, 595, 841.9])),
    "a crop box": setting(page, "/CropBox", Array([0, 0, 500, 800])),
    "rotation": setting(page, "/Rotate", 90),
    "rotation above": setting(lambda pdf: pdf.Root.Pages, "/Rotate", 180),
    "user unit": setting(page, "/UserUnit", 2),
    "the look of a note": lambda pdf: page(pdf).Annots[0].AP.N.write(b"0 1 0 RG 0 0 5 5 re S"),
    "the place of a note": setting(lambda pdf: page(pdf).Annots[0], "/Rect", Array([0, 0, 6, 5])),
    "whether a note shows": setting(lambda pdf: page(pdf).Annots[0], "/F", 2),
    "another note": lambda pdf: page(pdf).Annots.append(Dictionary(Subtype=Name.Square, Rect=Array([0, 0, 2, 2]))),
    "a layer that is off": lambda pdf: pdf.Root.OCProperties.D.OFF.append(resources(pdf).Properties.L),
    "layers that are off at first": setting(lambda pdf: pdf.Root.OCProperties.D, "/BaseState", Name.OFF),
    "an attribute nobody knows": setting(page, "/Unknown", 1),
}


def saved(pdf: Pdf, path: Path) -> Path:
    pdf.save(path)
    return path


def digest(path: Path, number: int = 1) -> str:
    with Pdf.open(path) as pdf:
        (found,) = digests_of(pdf, [number])
    assert found is not None
    return found


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> str:
    return digest(saved(page_with_everything(), tmp_path_factory.mktemp("made") / "a.pdf"))


@pytest.mark.parametrize("name", CHANGES)
def test_every_ingredient_of_the_picture_changes_the_digest(name: str, untouched: str, tmp_path: Path) -> None:
    pdf = page_with_everything()
    CHANGES[name](pdf)
    assert digest(saved(pdf, tmp_path / "b.pdf")) != untouched


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(setting(page, "/StructParents", 7), id="its place in the structure tree"),
        pytest.param(setting(lambda pdf: pdf.Root, "/Lang", "en"), id="the language of the file"),
        pytest.param(lambda pdf: pdf.pages.insert(0, pikepdf.Page(Dictionary(Type=Name.Page))), id="a page before it"),
    ],
)
def test_what_does_not_show_does_not_change_it(change: Change, untouched: str, tmp_path: Path) -> None:
    pdf = page_with_everything()
    change(pdf)
    assert digest(saved(pdf, tmp_path / "b.pdf"), len(pdf.pages)) == untouched


def test_an_attribute_counts_the_same_on_the_page_and_above_it(untouched: str, tmp_path: Path) -> None:
    pdf = page_with_everything()
    page(pdf).MediaBox = pdf.Root.Pages.MediaBox
    del pdf.Root.Pages.MediaBox
    assert digest(saved(pdf, tmp_path / "b.pdf")) == untouched


PAPERS = (typed_pdf(), scanned_pdf(1, seed=3), typed_pdf(2))


@settings(max_examples=10, deadline=None)
@given(order=st.permutations(range(3)), compressed=st.booleans())
def test_a_page_in_a_pack_has_the_digest_that_it_has_in_its_paper(order: list[int], compressed: bool) -> None:
    alone: list[str | None] = []
    pack = Pdf.new()
    for number in order:
        with Pdf.open(io.BytesIO(PAPERS[number])) as paper:
            alone += list(digests_of(paper, range(1, len(paper.pages) + 1)))
            pack.pages.extend(paper.pages)
    merged = io.BytesIO()
    modes = pikepdf.ObjectStreamMode
    pack.save(merged, object_stream_mode=modes.generate if compressed else modes.disable)
    with Pdf.open(merged) as again:
        assert list(digests_of(again, range(1, len(again.pages) + 1))) == alone
    assert None not in alone


def test_what_is_not_understood_is_known_by_its_file_and_place(tmp_path: Path) -> None:
    for name, content in {
        "no page tree": small_pdf("[2 0 R]", 1),
        "a password": typed_pdf(password="secret"),
        "repaired": typed_pdf().replace(b"startxref", b"startxfer"),
    }.items():
        path = tmp_path / "odd.pdf"
        path.write_bytes(content)
        assert PageDigests().digests(path, [1]) == [digest_in_file(hashlib.sha256(content).hexdigest(), 1)], name


def test_two_pages_of_one_file_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(scanned_pdf(2))
    first, second = PageDigests().digests(path, [1, 2])
    assert first != second
