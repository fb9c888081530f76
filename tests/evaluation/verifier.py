"""How well the verifier tells lies from truth: `make verify`, `python -m tests.evaluation.verifier [--json FILE]`."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.evaluation.labelled import labelled
from tests.evaluation.mutations import lies
from tests.evaluation.paraphrases import paraphrases
from tests.evaluation.told import Told, summarised, told
from workers.domain.verification import verify

PARAPHRASED = 4
"""Of so many paraphrases one is made a lie of, beside all sentences as they were told."""


def figures(sentences: Sequence[Told]) -> dict[str, Any]:
    """Shares of lies caught, by kind, and of alarms on true sentences and on true sentences in other words."""
    other_words = [one for sentence in sentences for one in paraphrases(sentence)]
    made = lies([*sentences, *other_words[::PARAPHRASED]])
    caught = Counter(lie.kind for lie in made if _faulty(lie.told))
    asked = Counter(lie.kind for lie in made)
    return {
        "lies": len(made),
        "caught": _share(sum(caught.values()), len(made)),
        "by_kind": {kind: {"lies": count, "caught": _share(caught[kind], count)} for kind, count in asked.items()},
        "untouched": len(sentences),
        "false_alarms": _share(sum(map(_faulty, sentences)), len(sentences)),
        "paraphrases": len(other_words),
        "false_alarms_on_paraphrases": _share(sum(map(_faulty, other_words)), len(other_words)),
    }


def _faulty(one: Told) -> bool:
    return bool(verify(one.text, one.citations, one.evidence))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def table(made: dict[str, Any]) -> str:
    """The figures for people."""
    kinds = (f"  {kind:18} {one['caught']:.3f} of {one['lies']}" for kind, one in made["by_kind"].items())
    return "\n".join(
        (
            f"lies caught           {made['caught']:.3f} of {made['lies']}",
            *kinds,
            f"alarms on untouched   {made['false_alarms']:.3f} of {made['untouched']}",
            f"alarms on paraphrases {made['false_alarms_on_paraphrases']:.3f} of {made['paraphrases']}",
        )
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures over generated papers, and over the shared ones where they lie beside the project."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.verifier", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    options = parser.parse_args(arguments)
    made = figures(list(told(summarised(paper) for paper in labelled())))
    print(table(made))
    if options.json:
        options.json.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
