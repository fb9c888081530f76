"""Puts together what the engine took apart: e-mail addresses, amounts of money and references of planning applications.

The engine sees a blank beside a narrow 1: `£110,000` becomes `£1 10,000`, which is another amount.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from workers.stages.ocr.engine import Word

CLOSE = 0.7
"""Heights of a word between two pieces of one, at most; columns of a table stand farther apart."""

_PIECES = re.compile(
    r"[(\u2018\u201c]?[£€$](?:\d \d{1,2}|\d\d \d)(?:,\d{3})+\D*"  # £1 10,000: up to three figures first
    r"|[(]?\d\d/\d{1,4} \d{1,4}/[A-Z]{2,5}\W*"  # 25/01 184/FUL
)
_ADDRESS = re.compile(r"(?<=[\w.]) (@[\w-]+(?:\.[\w-]+)+)|([\w.-]+@) (?=[\w-]+(?:\.[\w-]+)+)")
_NAME = re.compile(r"(?<![\w.])([a-z]{2,}\.) (?=[a-z]+@)")


def whole(words: Sequence[Word]) -> str:
    """The words of a line with blanks between, but where two are pieces of one."""
    blanks = ["" if _is_one(*pair) else " " for pair in pairwise(words)]
    text = "".join(word.text + blank for word, blank in zip(words, [*blanks, ""], strict=True))
    return _NAME.sub(r"\1", _ADDRESS.sub(r"\1\2", text))


def _is_one(first: Word, second: Word) -> bool:
    close = second.left - first.right <= CLOSE * (first.bottom - first.top)
    return close and _PIECES.fullmatch(f"{first.text} {second.text}") is not None
