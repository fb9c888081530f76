"""Which papers a pack is made of, by the content of their pages and by their words."""

import pytest

from workers.domain.pack_parts import PackPart, PageMark, pack_parts, sketch

TEXTS = {
    name: " ".join(f"{name}{chr(97 + number % 26)}{chr(97 + number // 26)} council" for number in range(60))
    for name in ("cover", "budget", "plan", "annex")
}


def same(*names: str) -> list[PageMark]:
    """Pages that are known by their content."""
    return [PageMark(name, frozenset()) for name in names]


def said(*names: str, stamp: str = "") -> list[PageMark]:
    """Pages with words, whose content a stamp has changed."""
    return [PageMark(name + stamp, sketch(f"{TEXTS[name]} {stamp}")) for name in names]


def places(parts: tuple[PackPart, ...]) -> list[tuple[str, int, int, bool]]:
    return [(part.paper, part.first_page, part.last_page, part.exact) for part in parts]


def test_papers_with_the_very_same_pages_are_found_where_they_stand() -> None:
    pack = same("cover", "a1", "a2", "b1")
    assert places(pack_parts(pack, {"b": [same("b1")], "a": [same("a1", "a2")]})) == [
        ("a", 2, 3, True),
        ("b", 4, 4, True),
    ]


def test_pages_that_were_stamped_are_told_by_their_words() -> None:
    pack = said("cover", "budget", "plan", stamp="Page 17")
    assert places(pack_parts(pack, {"report": [said("budget", "plan")]})) == [("report", 2, 3, False)]


def test_the_revision_that_went_into_the_pack_is_the_one_that_counts() -> None:
    pack = same("cover", "old1", "old2")
    revisions = [same("new1", "new2", "new3"), same("old1", "old2")]
    assert places(pack_parts(pack, {"report": revisions})) == [("report", 2, 3, True)]


def test_what_is_in_no_pack_is_no_part() -> None:
    pack = said("cover", "budget")
    assert pack_parts(pack, {"other": [said("annex")], "empty": [[]], "longer": [said("annex", "plan", "cover")]}) == ()
    assert pack_parts([], {"report": [said("budget")]}) == ()


def test_no_part_stands_over_another_and_the_very_same_pages_go_first() -> None:
    pack = said("budget", "plan")
    found = pack_parts(pack, {"alike": [said("budget", "plan", stamp="v2")], "exact": [said("budget")]})
    assert places(found) == [("exact", 1, 1, True)]


@pytest.mark.parametrize("text", ["", "17 18 19", "a b c"])
def test_a_page_without_words_has_no_sketch(text: str) -> None:
    assert sketch(text) == frozenset()


def test_figures_do_not_change_a_sketch() -> None:
    assert sketch("the budget of 2025 is 17 million") == sketch("the budget of 2026 is 99 million")
