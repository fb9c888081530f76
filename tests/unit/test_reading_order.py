"""Recognised words become lines and paragraphs that a later stage can parse."""

from workers.stages.ocr.engine import Word
from workers.stages.ocr.reading_order import in_margins, in_reading_order, text_of

HEIGHT, LETTER = 20, 12


def line(text: str, left: int, top: int, block: int, number: int = 1) -> list[Word]:
    """Words of a line, each as wide as its letters."""
    words, x = [], left
    for word in text.split():
        words.append(Word(word, 90.0, x, top, x + LETTER * len(word), top + HEIGHT, block, 1, number))
        x += LETTER * (len(word) + 1)
    return words


def read(*lines: list[Word]) -> str:
    return text_of(in_reading_order([word for words in lines for word in words]))


def test_words_become_lines_and_paragraphs() -> None:
    assert (
        read(line("Item 5", 0, 0, 1), line("Budget", 0, 30, 1, 2), line("Next", 0, 90, 2)) == "Item 5\nBudget\n\nNext"
    )


def test_numbers_in_a_column_of_their_own_go_before_their_paragraphs() -> None:
    numbers = [*line("2.1", 0, 100, 1), *line("2.2", 0, 300, 2)]
    text = [
        *line("The report asks members to agree the plan", 80, 100, 3, 1),
        *line("and to note the forecast of the year", 80, 130, 3, 2),
        *line("The cost is met from the reserve of the fund", 80, 300, 4, 1),
        *line("as agreed in May by the full council", 80, 330, 4, 2),
    ]
    assert read(numbers, text).split("\n") == [
        "2.1 The report asks members to agree the plan",
        "and to note the forecast of the year",
        "",
        "2.2 The cost is met from the reserve of the fund",
        "as agreed in May by the full council",
    ]


def test_a_letter_or_bullet_on_the_line_of_its_text_is_joined_with_it() -> None:
    for marker in ("a)", "(iv)", "\u2022", "-", "1."):
        assert read(line(marker, 0, 0, 1), line("agree the budget", 60, 2, 2)) == f"{marker} agree the budget"


def test_a_number_that_stands_alone_on_its_line_stays_alone() -> None:
    assert read(line("agree the budget", 0, 0, 1), line("11", 300, 500, 2)) == "agree the budget\n\n11"


def test_headings_at_the_side_go_before_the_text_that_they_stand_beside() -> None:
    side = [*line("Call to Order", 0, 10, 1), *line("Agenda", 0, 200, 2)]
    text = [
        *line("The mayor called the regular council meeting to order", 300, 10, 3, 1),
        *line("at half past six in the municipal office of the town", 300, 40, 3, 2),
        *line("before a public gallery of eleven people from the wards", 300, 70, 3, 3),
        *line("and opened with the names of those who were present", 300, 100, 3, 4),
        *line("Moved by Councillor Hale that the agenda of the meeting", 300, 230, 4, 1),
        *line("be accepted as it was presented to the members", 300, 260, 4, 2),
    ]
    lines = [one for one in read(side, text).split("\n") if one]
    assert lines[0] == "Call to Order"
    assert lines[5] == "Agenda"


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    left = [word for row in range(6) for word in line("words of the left column here", 0, 30 * row, 1, row)]
    right = [word for row in range(6) for word in line("words of the right column there", 500, 30 * row, 2, row)]
    assert read(left, right).split("\n\n") == [
        "\n".join(["words of the left column here"] * 6),
        "\n".join(["words of the right column there"] * 6),
    ]


def test_an_e_mail_address_that_was_taken_apart_is_whole_again() -> None:
    assert read(line("Contact: jane.hale @vale.example today", 0, 0, 1)) == "Contact: jane.hale@vale.example today"
    assert read(line("Contact: jane.hale@ vale.example", 0, 0, 1)) == "Contact: jane.hale@vale.example"
    assert read(line("to jane. hale @vale.example", 0, 0, 1)) == "to jane.hale@vale.example"


def test_amounts_and_references_that_were_taken_apart_are_whole_again() -> None:
    assert read(line("cost \u00a31 10,000 for 25/01 184/FUL.", 0, 0, 1)) == "cost \u00a3110,000 for 25/01184/FUL."


def test_an_amount_and_a_number_that_stand_apart_stay_apart() -> None:
    assert read([*line("\u00a31", 0, 0, 1), *line("10,000", 60, 0, 1)]) == "\u00a31 10,000"
    assert read(line("\u00a3500 10,000 people", 0, 0, 1)) == "\u00a3500 10,000 people"


def test_a_page_that_was_read_sideways_keeps_the_order_of_the_engine() -> None:
    words = [
        Word(text, 90.0, x, y, x + 20, y + 90, 1, 1, 1) for text, x, y in (("first", 500, 0), ("second", 500, 100))
    ]
    number = [Word("1.", 90.0, 400, 0, 420, 30, 2, 1, 1)]
    assert read(words, number) == "first second\n\n1."


def test_only_lines_in_the_margins_may_be_headers_and_footers() -> None:
    words = [*line("Cabinet", 0, 20, 1), *line("Text of the page", 0, 500, 2), *line("7", 0, 960, 3)]
    top, body, bottom = in_margins(in_reading_order(words), 1000)
    assert [[one.text for one in part] for part in (top, body, bottom)] == [["Cabinet"], ["Text of the page"], ["7"]]
