"""The language of a page, told by the commonest words of the languages that councils here publish in."""

import re
from functools import lru_cache

UNKNOWN = "und"
"""ISO 639-3 for a language that is not determined."""
LEAST_WORDS = 3
"""Common words that a page must have."""
LEAST_SHARE = 0.06
"""Common words of all words: running text has 0.3 and more, a table with a heading less than this."""

_COMMON = {
    "eng": (
        "the of and to in a is that for on be with as are by this will from at or was which have has it not an "
        "any all been its their would should can may"
    ),
    "cym": (
        "y yr yn a ar i o ac am ei eu mae nid wedi gan gyda fel bod bydd sydd neu hyn ym yng ni ein gyfer dylid "
        "oedd cael gael rhaid trwy drwy unrhyw"
    ),
}
COMMON_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
"""Words of one language that the other lacks weigh fully; those of both weigh nothing."""

_ASCII_LETTERS = "".join(char.lower() if char.isalpha() else " " for char in map(chr, range(128))).ljust(256).encode()
_LETTER = re.compile(r"[^\W\d_]")
_ALPHABET = 4096
"""Characters of which it is remembered whether they are letters."""
_SHARED = COMMON_WORDS["eng"] & COMMON_WORDS["cym"]
_TELLING = {language: words - _SHARED for language, words in COMMON_WORDS.items()}
_ANY = frozenset[str]().union(*_TELLING.values())


def language_of(text: str) -> str:
    """ISO 639-3 code of the language that most of the common words are of; UNKNOWN without enough of them."""
    words = _words(text)
    told = list(filter(_ANY.__contains__, words))
    counts = {language: sum(map(common.__contains__, told)) for language, common in _TELLING.items()}
    language = max(counts, key=counts.__getitem__)
    return language if counts[language] >= max(LEAST_WORDS, LEAST_SHARE * len(words)) else UNKNOWN


def _words(text: str) -> list[str]:
    """Runs of letters, small, in no order: lines in ASCII are gone through by the byte, which most lines are."""
    lines = text.split("\n")
    plain = "\n".join(line for line in lines if line.isascii())
    others = "\n".join(line for line in lines if not line.isascii())
    return [*plain.encode().translate(_ASCII_LETTERS).decode().split(), *_words_with_signs(others.lower())]


def _words_with_signs(text: str) -> list[str]:
    """Each character is looked at once, not at each of its places."""
    others = {ord(char): " " for char in set(text) if not _is_letter(char)}
    return text.translate(others).split()


@lru_cache(_ALPHABET)
def _is_letter(char: str) -> bool:
    return _LETTER.match(char) is not None
