"""How often composed openings are taken for what they are: `python -m tests.evaluation.composed.kind_figures`."""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType, TypeDecision
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.references import ListedKind
from tests.evaluation.composed.kinds import KINDS, Opening, opening
from workers.domain.paper_text import paper_of
from workers.stages.classify.document_types import document_type


@dataclass(frozen=True)
class Judged:
    """An opening with what it was taken for."""

    paper: Opening
    decided: TypeDecision

    @property
    def right(self) -> bool:
        """Whether it was taken for what it is."""
        return self.decided.value is self.paper.kind


def judged(seeds: Sequence[int], *, held_out: bool) -> Iterator[Judged]:
    """Openings of each type for each seed."""
    for kind in KINDS:
        for seed in seeds:
            paper = opening(kind, seed, held_out=held_out)
            yield Judged(paper, _decided(paper))


def _decided(paper: Opening) -> TypeDecision:
    pages = tuple(Page(number=at, text=text, source=PageSource.TEXT_LAYER) for at, text in enumerate(paper.pages, 1))
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=pages)
    return document_type(paper_of(text), pages, "", ListedKind.FILE)


def share(found: Sequence[Judged]) -> float:
    """Share that is right."""
    return sum(one.right for one in found) / len(found)


def unknown(found: Sequence[Judged]) -> float:
    """Share that is told to be unknown."""
    return sum(one.decided.value is DocumentType.UNKNOWN for one in found) / len(found)


def reliability(found: Sequence[Judged]) -> Iterator[tuple[float, float, int, float]]:
    """In each range of scores how many papers have it, and the share that is right."""
    for low, high in ((0.01, 0.35), (0.35, 0.6), (0.6, 0.8), (0.8, 1.01)):
        kept = [one for one in found if low <= one.decided.score < high]
        yield low, high, len(kept), share(kept) if kept else 1.0


def main() -> None:
    """Print the figures; with `--choices` what was lost by type and by choice too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--papers", type=int, default=60, help="openings of each type")
    parser.add_argument("--held-out", action="store_true", help="of the words held out")
    parser.add_argument("--choices", action="store_true", help="what was lost, by choice")
    asked = parser.parse_args()
    found = list(judged(range(asked.first, asked.first + asked.papers), held_out=asked.held_out))
    print(f"right {share(found):.3f}  unknown {unknown(found):.3f}  of {len(found)}")
    for low, high, count, right in reliability(found):
        print(f"  score {low:.2f}-{high:.2f}: {count:4} papers, {right:.3f} right")
    for kind in KINDS:
        _print_kind(kind, [one for one in found if one.paper.kind is kind], choices=asked.choices)


def _print_kind(kind: DocumentType, found: Sequence[Judged], *, choices: bool) -> None:
    lost = [one for one in found if not one.right]
    taken = Counter(one.decided.value.value for one in lost).most_common(5) if choices else ""
    print(f"{kind.value:20} {share(found):.3f}", taken)
    if choices:
        for row in _worst(found, lost):
            print("     ", *row)


def _worst(found: Sequence[Judged], lost: Sequence[Judged]) -> Iterator[tuple[str, int, str]]:
    """The choices with which most is lost, beyond what is lost in all."""
    met = Counter(pair for one in found for pair in one.paper.choices.items())
    gone = Counter(pair for one in lost for pair in one.paper.choices.items())
    excess = {pair: count - met[pair] * len(lost) / len(found) for pair, count in gone.items()}
    for pair in sorted(excess, key=lambda one: -excess[one])[:8]:
        yield f"{gone[pair]}/{met[pair]}", len(lost), f"{pair[0]} = {pair[1][:90]!r}"


if __name__ == "__main__":
    main()
