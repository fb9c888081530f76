"""Boxes on a page, and which share of it they cover; pure, since the child processes that need it import little."""

from math import isfinite

GRID = 32
"""The page is looked at in so many rows and columns to find what images cover."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
Matrix = tuple[float, float, float, float, float, float]
"""As PDF 32000-1:2008, 8.3.3 writes it."""
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def area(box: Box) -> float:
    """In square points."""
    return (box[2] - box[0]) * (box[3] - box[1])


def holds(box: Box, x: float, y: float) -> bool:
    """Whether the point is in the box."""
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def height_share(page: Box, turned: int, character: Box) -> float:
    """How far down the page as displayed a character stands, 0 to 1."""
    left, bottom, right, top = page
    low_x, low_y, high_x, high_y = character
    across = ((low_x + high_x) / 2 - left) / max(1.0, right - left)
    up = ((low_y + high_y) / 2 - bottom) / max(1.0, top - bottom)
    return (1 - up, across, up, 1 - across)[turned // 90]


def multiplied(first: Matrix, then: Matrix) -> Matrix:
    """One matrix that does both."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def placed(box: Box, matrix: Matrix) -> Box:
    """The box round a box that a matrix moves."""
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def cover(boxes: list[Box], page: Box) -> float:
    """Share of the page that lies under the boxes, each place counted once."""
    width, height = (page[2] - page[0]) / GRID, (page[3] - page[1]) / GRID
    if not boxes or width <= 0 or height <= 0:
        return 0.0
    covered = {
        (column, row)
        for left, bottom, right, top in boxes
        for column in cells(left - page[0], right - page[0], width)
        for row in cells(bottom - page[1], top - page[1], height)
    }
    # an image between two centres is seen too
    return max(len(covered), 1) / GRID**2


def cells(low: float, high: float, size: float) -> range:
    """Cells whose centre lies between two places; none where these are no numbers."""
    if not (isfinite(low) and isfinite(high)):
        return range(0)
    return range(max(0, round(low / size)), min(GRID, round(high / size)))
