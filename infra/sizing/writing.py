"""Tables and numbers as the text of sizing shows them."""

from collections.abc import Callable, Iterable, Sequence

COUNCILS = (1, 40, 400)
ENOUGH_DIGITS, MINUTE_S = 100, 60


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """In Markdown; all but the first column are numbers."""
    lines = [heads, ["---", *["--:"] * (len(heads) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def by_councils(told: Callable[[int], Sequence[tuple[str, str]]]) -> str:
    """A column for each number of councils, a row for each name that is told of all of them."""
    columns = [told(count) for count in COUNCILS]
    heads = ["", *(f"{count} council{'s' if count > 1 else ''}" for count in COUNCILS)]
    return table(heads, ([row[0][0], *(value for _, value in row)] for row in zip(*columns, strict=True)))


def whole(value: float) -> str:
    """Without decimals."""
    return f"{value:,.0f}"


def short(value: float) -> str:
    """Three digits, or all that stand before the point."""
    return f"{value:,.0f}" if value >= ENOUGH_DIGITS else f"{value:.3g}"


def span(seconds: float) -> str:
    """A time in the unit that suits it."""
    return f"{seconds:.0f} s" if seconds < 2 * MINUTE_S else f"{seconds / MINUTE_S:.0f} min"
