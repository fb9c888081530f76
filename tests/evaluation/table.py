"""The figures for people."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.evaluation.figures import FIELDS, f1, of_all_fields
from tests.evaluation.marking import Marks

WORST = 10
REASONS = 6


def table(made: Mapping[str, Any], found: Sequence[Marks]) -> str:
    """Tables, then the worst documents with the reasons, then what the figures are worth."""
    return "\n".join(
        (*_figures(made), "", *_fields(made), "", *_councils(made), "", *_worst(found), "", made["honesty"])
    )


def _figures(made: Mapping[str, Any]) -> Iterator[str]:
    sets = {"all": made, "held out": made["held_out_councils"], **made["sets"]}
    yield f"{'':24}" + "".join(f"{name + ' (' + str(one['papers']) + ')':>22}" for name, one in sets.items())
    for name in made["intervals"]:
        yield f"{name:24}" + "".join(f"{_with_interval(one, name):>22}" for one in sets.values())


def _with_interval(one: Mapping[str, Any], name: str) -> str:
    low, high = one["intervals"][name] or (None, None)
    return f"{_number(one[name])} [{_number(low)} {_number(high)}]"


def _fields(made: Mapping[str, Any]) -> Iterator[str]:
    yield f"{'field':24}  prec. recall     F1  right  wrong missed"
    for name in FIELDS:
        one = made["fields"][name]
        shares = " ".join(f"{_number(one[key]):>6}" for key in ("precision", "recall", "f1"))
        yield f"{name:24} {shares} {one['right']:6} {one['wrong']:6} {one['missed']:6}"


def _councils(made: Mapping[str, Any]) -> Iterator[str]:
    yield f"{'council, held out':24} papers   type   main  topic F1  fields P / R"
    for name, one in made["held_out_councils"]["by_council"].items():
        shares = (_number(one[key]) for key in ("document_type_accuracy", "topic_main_accuracy", "topic_f1"))
        fields = " / ".join(_number(one["fields"]["all"][key]) for key in ("precision", "recall"))
        yield f"{name:24} {one['papers']:6}  " + "  ".join(shares) + f"     {fields}"


def _worst(found: Sequence[Marks]) -> Iterator[str]:
    yield "worst documents"
    for one in sorted((one for one in found if one.reasons), key=lambda one: (_score(one), one.paper.name))[:WORST]:
        yield f"{_score(one):6.3f}  {one.paper.name}"
        yield from (f"          {reason}" for reason in one.reasons[:REASONS])


def _score(one: Marks) -> float:
    parts = (one.document_type, one.topic_main, f1(one.topics), f1(of_all_fields([one])))
    asked = [part for part in parts if part is not None]
    return sum(asked) / len(asked) if asked else 1.0


def _number(value: float | None) -> str:
    return "    –" if value is None else f"{value:.3f}"  # noqa: RUF001
