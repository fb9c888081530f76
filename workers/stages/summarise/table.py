"""The table beside the sentences of a summary: what names the paper, what its sections say, and its figures."""

import re
from collections.abc import Iterable, Iterator, Sequence

from contracts.artefacts.extraction import Extraction
from contracts.artefacts.summary import KeyFigure, SummarySentence
from workers.domain.paper_text import squash
from workers.domain.verification import Evidence, verify
from workers.stages.summarise.answers import ANSWER, answer_rows, field_rows
from workers.stages.summarise.columns import column_rows
from workers.stages.summarise.compression import is_heading_like
from workers.stages.summarise.coverage import weigh
from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.key_figures import MOST_ROWS, key_figures
from workers.stages.summarise.particulars import particulars
from workers.stages.summarise.points import points, sections, statements
from workers.stages.summarise.questioning import question_rows
from workers.stages.summarise.sentences import Sentence, own_words, tellable
from workers.stages.summarise.telling import unlisted, weight
from workers.stages.summarise.wordings import wordings

LEAST_STATEMENTS = 4
"""Rows for what is said without figures, however many figures the paper states."""
LEAST_SAID = 4
"""Words of a line whose figures may stand in the table."""
OF_MEETING = re.compile(r"\b(?:agenda|minutes|meeting)\b", re.IGNORECASE)
FEW_ROWS = 12
"""Rows that a table has where the paper says enough, and one more for each of so many pages: what states few figures
is told by words.
"""


def rows_of(
    read: Sequence[Sentence],
    extraction: Extraction,
    title: str,
    told: Sequence[SummarySentence],
    evidence: Evidence,
) -> tuple[KeyFigure, ...]:
    """All rows, each with words that stand in its quote, and none with what another one shows."""
    plain = own_words([one for one in read if tellable(one) and not is_heading_like(one)])
    concepts = {one.sentence.position: sum(one.concepts.values()) for one in weigh(plain, title)}
    figures = frozenset(figure.value for one in told for figure in figures_in(one.text))
    said = [one for one in read if one.words >= LEAST_SAID and not one.title]
    table = Table(evidence, [citation.quote for one in told for citation in one.citations])

    def worth(one: Sentence) -> float:
        return concepts[one.position] * weight(one)

    table.add(named_otherwise(extraction, title))
    table.add(particulars(extraction, read, evidence))
    table.add(field_rows(evidence.pages))
    table.add(wordings(extraction, told))
    table.add(question_rows(extraction.questions))
    table.add(points(plain, table.told))
    table.add(sections(plain, table.told, worth))
    table.add(column_rows(evidence.pages))
    table.add(key_figures(said, extraction, unlisted, figures, evidence))
    table.add(answer_rows(evidence.pages)[: max(0, MOST_ROWS - len(table.rows))])
    few = FEW_ROWS + min(FEW_ROWS, len(evidence.pages)) - len(table.rows)
    table.add(statements(plain, table.told, worth, max(few, LEAST_STATEMENTS)))
    return tuple(table.rows)


def named_otherwise(extraction: Extraction, title: str) -> Iterator[KeyFigure]:
    """How a paper calls itself, where its source calls it otherwise; not what every agenda and its minutes say."""
    own = extraction.title
    if own is not None and squash(own.value) not in squash(title) and not OF_MEETING.search(own.value):
        yield KeyFigure(label="Title", value=" ".join(own.value.split()), page=own.page, quote=own.quote)


def is_shown(row: KeyFigure, other: KeyFigure) -> bool:
    """Whether another row shows the same; one yes or no is not the other."""
    same = row.value == other.value and row.page == other.page
    return same and (row.label == other.label or not ANSWER.fullmatch(row.value))


class Table:
    """The rows so far, and the paper's own words that they and the sentences tell."""

    def __init__(self, evidence: Evidence, told: Sequence[str]) -> None:
        self.rows: list[KeyFigure] = []
        self.told = list(told)
        self._evidence = evidence

    def add(self, rows: Iterable[KeyFigure]) -> None:
        """Add the rows that stand and show nothing a second time."""
        for row in rows:
            shown = any(is_shown(row, other) for other in self.rows)
            if not shown and self._stands(row):
                self.rows.append(row)
                self.told.append(row.quote)

    def _stands(self, row: KeyFigure) -> bool:
        """Whether the quote is on its page, and says what the row says: word for word, or as the verifier sees it."""
        said = row.label if row.value.partition(";")[0] in row.label else row.value
        verbatim = len(said.split()) < LEAST_SAID or squash(said.strip("…")) in squash(row.quote)
        return self._evidence.holds(row) and (verbatim or not verify(said, (row,), self._evidence))
