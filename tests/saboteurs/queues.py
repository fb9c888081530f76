"""What stands in the queue: saboteurs, with good documents between them."""

from collections.abc import Iterable, Iterator, Sequence

from tests.made_documents import scanned_pdf, small_pdf, typed_pdf
from tests.saboteurs.bombs import one_page, stream
from tests.saboteurs.mutations import mutated
from tests.saboteurs.watched_run import Paper

EVERY = 8
"""A good document stands after so many others."""
SCAN_EVERY = 5
"""Of the good documents one in so many is a scan."""
FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def plain_pdf() -> bytes:
    """A page whose operators stand in the file as they are, so that a mutation may hit them."""
    text = "BT /F 12 Tf 14 TL 72 700 Td " + "(The committee is asked to note the report and its annexes.) Tj T* " * 20
    return one_page(stream("", text + "ET"), FONT, resources="/Font<</F 5 0 R>>")


def mutations(count: int, seed: int) -> Iterator[Paper]:
    """Mutations of a typed, a scanned and a plain PDF and of one with little but objects."""
    blank = small_pdf("[3 0 R 3 0 R]", 2, ["<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>"])
    good = [*[typed_pdf(3), plain_pdf()] * 4, blank, scanned_pdf(1)]
    for number, (name, content) in enumerate(mutated(good, count, seed)):
        yield Paper(name, f"{number}.pdf", content)


def with_good_ones(papers: Iterable[Paper]) -> Sequence[Paper]:
    """The papers, and after every few a good one that nobody else is like."""
    typed, scan = typed_pdf(2), scanned_pdf(1)
    queue: list[Paper] = []
    for number, paper in enumerate(papers):
        queue.append(paper)
        if number % EVERY == EVERY - 1:
            nth = number // EVERY
            kind, content = ("good scan", scan) if nth % SCAN_EVERY == 0 else ("good", typed)
            # what follows the end of a PDF means nothing, and makes it another file
            queue.append(Paper(kind, "good.pdf", content + f"%{nth}\n".encode(), good=True))
    return queue
