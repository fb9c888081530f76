"""What an assessment on a form is of, in lines of its own words."""

from collections.abc import Mapping

from contracts.artefacts.stated import Citation
from workers.stages.summarise.answers import field_rows
from workers.stages.summarise.particulars import FIRST_PLACE
from workers.stages.summarise.sentences import Sentence

MOST_LINES, MOST_WORDS = 2, 24
"""Fields that are told in the summary, with the words of each; the table has all."""


def form_lines(pages: Mapping[int, str]) -> tuple[Sentence, ...]:
    """The first fields of a form, one line each; none of other papers."""
    fields = [row for row in field_rows(pages) if row.quote == f"{row.label} {row.value}"]
    lines = (
        Sentence(f"{row.label}: {row.value}.", "", "", FIRST_PLACE - at, (Citation(page=row.page, quote=row.quote),))
        for at, row in zip(range(MOST_LINES, 0, -1), fields, strict=False)
    )
    return tuple(line for line in lines if line.words <= MOST_WORDS)
