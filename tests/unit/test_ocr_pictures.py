"""How pages are grouped and how large their pictures become."""

from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageChops, ImageStat

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.contrast import cleared
from workers.adapters.ocr.page_geometry import cover, multiplied, placed
from workers.adapters.ocr.picture_size import MAX_PIXELS, bounded, grey_map_size
from workers.adapters.ocr.poppler import runs
from workers.runtime.errors import PermanentError
from workers.stages.ocr.engine import PageSize
from workers.stages.ocr.page_batches import cut

A4 = (595.0, 842.0)


def pages(*numbers: int, size: tuple[float, float] = A4) -> list[PageSize]:
    return [PageSize(number, *size) for number in numbers]


def test_ten_pages_and_two_processes_make_two_even_batches() -> None:
    assert [len(batch) for batch in cut(pages(*range(1, 11)), 6, 10**9, 200, 2)] == [5, 5]


def test_a_batch_ends_before_its_pictures_grow_too_large() -> None:
    assert [len(batch) for batch in cut(pages(1, 2, 3), 6, 9_000_000, 200, 1)] == [2, 1]


def test_an_ordinary_page_is_drawn_at_the_asked_resolution() -> None:
    picture = bounded(PageSize(1, *A4), 200)
    assert (picture.width, picture.height, picture.scaled) == (1653, 2339, False)


def test_a_page_of_two_hundred_inches_is_scaled_to_the_bound() -> None:
    picture = bounded(PageSize(1, 14400, 14400), 200)
    assert picture.scaled
    assert picture.width * picture.height <= MAX_PIXELS


@pytest.mark.parametrize("width", [0.0, -5.0, float("nan"), float("inf")])
def test_a_page_without_a_size_is_refused(width: float) -> None:
    with pytest.raises(PermanentError) as failure:
        bounded(PageSize(1, width, 800), 200)
    assert failure.value.reason is ReasonCode.PAGE_TOO_LARGE


def test_neighbouring_pages_are_drawn_together_and_scaled_pages_alone() -> None:
    asked = [*pages(1, 2), *pages(3, size=(14400, 14400)), *pages(4, 6)]
    drawn = runs(asked, [bounded(page, 200) for page in asked])
    assert [[page.number for page in run.pages] for run in drawn] == [[1, 2], [3], [4], [6]]


def test_a_picture_that_is_no_grey_map_is_told(tmp_path: Path) -> None:
    picture = tmp_path / "picture.pgm"
    picture.write_bytes(b"P6\n2 2\n255\n")
    with pytest.raises(ValueError, match="grey map"):
        grey_map_size(picture)


def noisy(paper: int, ink: int, noise: int, layers: int = 1) -> Image.Image:
    """A page of bars, with noise from the paper downwards: even, or with more layers like a bell."""
    page = Image.new("L", (400, 400), paper)
    for top in range(40, 360, 20):
        page.paste(ink, (40, top, 360, top + 6))
    for layer in range(layers):
        grains = Image.frombytes("L", page.size, Random(layer).randbytes(160_000))  # noqa: S311 - repeatable noise
        page = ImageChops.subtract(page, grains.point([level * noise // 256 // layers for level in range(256)]))
    return page


def test_faint_ink_on_noisy_grey_paper_becomes_black_on_white() -> None:
    clear = cleared(noisy(paper=230, ink=130, noise=6))
    assert clear.crop((0, 0, 400, 30)).getextrema() == (255, 255)
    assert ImageStat.Stat(clear.crop((40, 40, 360, 46))).mean[0] < 40


def test_noise_as_strong_as_faint_ink_allows_leaves_little_on_the_paper() -> None:
    clear = cleared(noisy(paper=240, ink=140, noise=60, layers=3))
    assert ImageStat.Stat(clear.crop((0, 0, 400, 30))).mean[0] > 254
    assert ImageStat.Stat(clear.crop((40, 40, 360, 46))).mean[0] < 60


def test_a_blank_page_however_noisy_stays_as_it_is() -> None:
    page = noisy(paper=240, ink=240, noise=40)
    assert cleared(page) is page


def test_strips_of_a_scan_cover_the_page_together() -> None:
    strips = [(0.0, y, 595.0, y + 84.2) for y in (84.2 * i for i in range(10))]
    assert cover(strips, (0, 0, 595, 842)) == 1


def test_layers_of_a_scan_count_once() -> None:
    assert cover([(0, 0, 595, 421), (0, 0, 595, 421)], (0, 0, 595, 842)) == 0.5


def test_an_image_beside_the_page_covers_next_to_nothing() -> None:
    assert cover([(700, 0, 900, 800)], (0, 0, 595, 842)) < 0.01


def test_an_image_in_a_scaled_and_moved_form_stands_where_it_is_seen() -> None:
    matrix = multiplied((2, 0, 0, 2, 0, 0), (1, 0, 0, 1, 100, 50))
    assert placed((0, 0, 10, 20), matrix) == (100, 50, 120, 90)
