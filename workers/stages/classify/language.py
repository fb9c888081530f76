"""The language of a paper, by its commonest small words."""

import re
from collections.abc import Sequence

from contracts.artefacts.text import Page

ENOUGH = 20
"""Small words that are needed to tell."""
SHARE = 0.6
"""Share of them that the language has."""
SEEN_PAGES = 20
_CY = "yr yn ar gan wedi mae bod sydd ei eu hyn oedd bydd nid gyda neu dros fel ac am o'r i'r a'r"
_EN = "the of and to in that is for be was with by this will are from has it on as at"
_ES = "el la los las del una que por para con se su al como más esta es"
_FR = "le la les des et du une est que qui dans pour par sur au aux avec ce cette sont"
_SMALL = {code: frozenset(words.split()) for code, words in (("cy", _CY), ("en", _EN), ("es", _ES), ("fr", _FR))}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")  # noqa: RUF001 (papers print it)


def language(pages: Sequence[Page]) -> str | None:
    """ISO 639-1: en, cy, fr or es; None where the words do not suffice, or where two languages share the paper."""
    words = [word.casefold().replace("’", "'") for page in pages[:SEEN_PAGES] for word in _WORD.findall(page.text)]  # noqa: RUF001
    counts = {code: sum(word in small for word in words) for code, small in _SMALL.items()}
    best = max(sorted(counts), key=lambda code: counts[code])
    return best if counts[best] >= max(ENOUGH, SHARE * sum(counts.values())) else None
