"""Sentences of real summaries, with what they cite: the material on which the verifier is measured."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from contracts.artefacts.classification import Classification
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import Summary
from contracts.references import ListedKind
from tests.evaluation.labelled import Labelled
from workers.domain.verification import Evidence
from workers.stages.classify import Classify
from workers.stages.extract import Extract
from workers.stages.summarise import summarise


@dataclass(frozen=True)
class Summarised:
    """A labelled paper with its results and the pages that prove them."""

    paper: Labelled
    classification: Classification
    extraction: Extraction
    summary: Summary

    @cached_property
    def evidence(self) -> Evidence:
        """The pages in which quotes are looked for."""
        return Evidence({page.number: page.text for page in self.paper.text.pages})


@dataclass(frozen=True)
class Told:
    """A sentence with its citations and the paper that it is of."""

    text: str
    citations: tuple[Citation, ...]
    evidence: Evidence
    paper: str


def summarised(paper: Labelled) -> Summarised:
    """Run classification, extraction and summary on a paper."""
    kind = Classify().work((paper.text, paper.title, ListedKind.FILE))
    facts = Extract().work((paper.text, kind, paper.title))
    return Summarised(paper, kind, facts, summarise(paper.text, kind, facts, paper.title))


def told(papers: Iterable[Summarised]) -> Iterator[Told]:
    """All sentences of these papers' summaries."""
    for one in papers:
        for sentence in one.summary.sentences:
            yield Told(sentence.text, sentence.citations, one.evidence, one.paper.name)
