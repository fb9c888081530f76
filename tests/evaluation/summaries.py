"""How much of what a careful reader finds is told: `make verify`, or `python -m tests.evaluation.summaries`."""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.evaluation.comparing import plain, squashed
from tests.evaluation.labelled import shared
from tests.evaluation.told import Summarised, summarised
from workers.domain.verification import verify


def figures(papers: Iterable[Summarised]) -> dict[str, Any]:
    """Shares of facts told by sentences alone and with the table, of decisions told, of sentences that verify."""
    found = [(one.paper.council, _marks(one)) for one in papers]
    councils = sorted({council for council, _ in found})
    return {
        **_over([marks for _, marks in found]),
        "by_council": {name: _over([marks for council, marks in found if council == name]) for name in councils},
    }


def _marks(one: Summarised) -> dict[str, Sequence[bool]]:
    made, labels = one.summary, one.paper.labels
    sentences = plain(" ".join(sentence.text for sentence in made.sentences))
    rows = plain(" ".join(f"{row.label} {row.value} {row.quote}" for row in made.key_figures))
    facts = [fact["must_contain"] for fact in labels.get("key_facts") or ()]
    asked = [*(labels.get("recommendations") or ()), *(labels.get("decisions") or ())]
    proofs = "".join(squashed(cited.quote) for sentence in made.sentences for cited in sentence.citations)
    return {
        "facts_in_sentences": [_told(fact, sentences) for fact in facts],
        "facts_with_table": [_told(fact, f"{sentences} {rows}") for fact in facts],
        "asked_word_for_word": [squashed(text) in squashed(sentences) for text in asked],
        "asked_or_shortened": [squashed(text)[:40] in proofs for text in asked],
        "sentences_verified": [not verify(it.text, it.citations, one.evidence) for it in made.sentences],
        "words_within_250": [made.words <= 250],
    }


def _told(strings: Iterable[str], text: str) -> bool:
    """Whether all strings stand in the text as whole units: £1.9 is not in £1.98m."""
    edges = (r"(?<![\w.,])" if plain(one)[:1].isdigit() else r"(?<![^\W\d_])" for one in strings)
    return all(
        re.search(edge + re.escape(plain(one)) + r"(?!\d|[.,]\d|[^\W\d_])", text)
        for edge, one in zip(edges, strings, strict=True)
    )


def _over(papers: Sequence[dict[str, Sequence[bool]]]) -> dict[str, Any]:
    names = papers[0] if papers else ()
    every = {name: [mark for marks in papers for mark in marks[name]] for name in names}
    return {
        name: {"share": round(sum(marks) / max(1, len(marks)), 4), "of": len(marks)} for name, marks in every.items()
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures over the scored papers beside the project."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.summaries", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    options = parser.parse_args(arguments)
    made = figures(summarised(paper) for paper in shared(groups=("scored",), with_scans=True))
    for name, one in made.items():
        if name != "by_council":
            print(f"{name:22} {one['share']:.3f} of {one['of']}")
    for council, one in made["by_council"].items():
        print(f"  {council:20} {one['facts_in_sentences']['share']:.3f} / {one['facts_with_table']['share']:.3f}")
    if options.json:
        options.json.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
