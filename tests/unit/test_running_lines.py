"""Running headers, footers and page numbers are kept apart from the text, and nothing else is."""

from collections.abc import Sequence

from contracts.artefacts.text import Page, PageSource
from workers.stages.ocr.running_lines import kept_apart

BODIES = ("The cabinet met.", "It agreed the plan.", "It noted the risks.", "It closed at nine.")


def page(number: int, header: Sequence[str] = (), footer: Sequence[str] = (), text: str = "") -> Page:
    text = text or BODIES[(number - 1) % len(BODIES)]
    source = PageSource.TEXT_LAYER
    return Page(number=number, text=text, source=source, header=tuple(header), footer=tuple(footer))


def apart(pages: Sequence[Page]) -> list[tuple[tuple[str, ...], str, tuple[str, ...], str | None]]:
    return [(one.header, one.text, one.footer, one.printed_number) for one in kept_apart(pages)]


def test_a_header_runs_from_its_second_page_on_and_stays_in_the_text_of_its_first() -> None:
    pages = [page(number, header=["Cabinet - 30 January 2025"]) for number in (1, 2, 3)]
    assert apart(pages) == [
        ((), f"Cabinet - 30 January 2025\n{BODIES[0]}", (), None),
        (("Cabinet - 30 January 2025",), BODIES[1], (), None),
        (("Cabinet - 30 January 2025",), BODIES[2], (), None),
    ]


def test_numbers_of_a_pack_are_told_on_every_page() -> None:
    pages = [page(number, footer=[f"Page {number + 16}"]) for number in (1, 2, 3)]
    assert [(one.text, one.footer, one.printed_number) for one in kept_apart(pages)] == [
        (BODIES[0], ("Page 17",), "17"),
        (BODIES[1], ("Page 18",), "18"),
        (BODIES[2], ("Page 19",), "19"),
    ]


def test_a_number_within_a_header_is_told_and_a_reference_is_not() -> None:
    pages = [page(number, header=[f"Planning 25/01184/FUL page {number}"]) for number in (1, 2, 3)]
    assert [one.printed_number for one in kept_apart(pages)] == [None, "2", "3"]


def test_headers_of_left_and_right_pages_both_run() -> None:
    pages = [page(number, header=["Town Council" if number % 2 else "Minutes"]) for number in (1, 2, 3, 4)]
    assert [one.header for one in kept_apart(pages)] == [(), (), ("Town Council",), ("Minutes",)]


def test_the_number_of_another_thing_is_text() -> None:
    for lines in (["Table of 12", "Table of 40", "Table of 7"], ["12", "40", "7"]):
        pages = [page(number, footer=[line]) for number, line in enumerate(lines, 1)]
        assert [one.text.split("\n")[-1] for one in kept_apart(pages)] == lines


def test_stamps_of_agenda_items_are_text() -> None:
    pages = [page(number, header=[f"Agenda Item {number + 4}"]) for number in (1, 2, 3)]
    assert [one.text.split("\n")[0] for one in kept_apart(pages)] == ["Agenda Item 5", "Agenda Item 6", "Agenda Item 7"]


def test_a_line_of_one_page_goes_back_to_its_text() -> None:
    pages = [page(1, header=["Ashmere Vale Borough Council"], footer=["Tel: 0113"]), page(2)]
    assert apart(pages)[0] == ((), f"Ashmere Vale Borough Council\n{BODIES[0]}\nTel: 0113", (), None)


def test_a_page_that_is_there_twice_has_no_header() -> None:
    pages = [page(number, header=["First line"], text="Second line\nlast line") for number in (1, 2, 3)]
    assert {one.text for one in kept_apart(pages)} == {"First line\nSecond line\nlast line"}


def test_a_page_with_nothing_else_keeps_its_lines_as_text() -> None:
    first, blank = page(1, header=["Cabinet"]), page(2).model_copy(update={"text": "", "header": ("Cabinet",)})
    assert kept_apart([first, blank])[1].text == "Cabinet"
