"""Decides for one page whether its text layer is used, its picture recognised, or there is nothing to read."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from contracts.artefacts.text import PageSource
from workers.stages.ocr.engine import PdfPage
from workers.stages.ocr.languages import UNKNOWN, language_of
from workers.stages.ocr.letter_likeness import likeness
from workers.stages.ocr.page_text import ALPHABET, LINE_END_HYPHEN, SYMBOLS

NUMBER_LETTERS, ENOUGH_LETTERS = 20, 200
"""Letters and digits that are more than a page number, and more than any stamp."""
PICTURE_COVER, SCAN_COVER = 0.4, 0.75
"""Share of a page under images from which they may hold its text, and from which they may be the page itself."""
DRAWN_PATHS = 150
"""So many drawings beside a bare page number may be text in outlines, or a plan with its lettering."""
ODD_SHARE = 0.05
"""So many characters that no reader can name, of all, mean a font without a usable map to Unicode."""
MOJIBAKE_SHARE = 0.01
"""UTF-8 read as another encoding turns at least the quotes and dashes of a page into such sequences."""
WORDS_TO_JUDGE = 20
"""Fewer words say nothing about a language."""
WORD_LIKE_SHARE = 0.5
"""In any language and any table at least half of the words look like words or numbers."""
VOWELS_LEAST, VOWELS_MOST = 0.2, 0.75
"""Share of vowels among Latin letters, y counted: from less than Polish has to more than a table full of Yes."""
LETTERS_TO_JUDGE = 80
"""Fewer Latin letters say nothing about vowels."""

UNMAPPED_SHARE = 0.25
"""So many characters whose font does not tell what they are mean that the text is of the reader's invention."""
SIGN_SHARE = 0.5
"""No page has more signs than letters and digits, but for the dots, bullets and rules that fill lines."""
SIGNS_TO_JUDGE = 3
LIKENESS_LEAST, LIKENESS_SURE = 0.75, 0.9
"""Likeness of a page's letters to those of a language: real pages have 0.84 and more, and common words where they have
less than 0.9; a page whose letters stand for others has 0.6 to 0.87, and no common words."""
LETTERS_TO_COMPARE = 300

WORDS_LOOKED_AT = 200
"""Words of a page that are looked at, taken evenly over it."""
VOCABULARY = 4096
"""Words of which it is remembered what they are like: most of a page stand on other pages too."""

_ODD_CATEGORIES = frozenset({"Cc", "Cn", "Co", "Cs"})
_MOJIBAKE = re.compile(
    "[\u00c2\u00c3\u00e2][\u0080-\u00bf\u20ac\u2122\u201c\u201d\u0153\u2026]|\u00ef\u00ac|\u00ef\u00bf\u00bd"
)
_MOJIBAKE_LETTERS = "\u00c2\u00c3\u00e2\u00ef"
"""Each of its sequences begins with one of them."""
_WORD_LIKE = re.compile(r"[\W_]*(?:[A-Z]?[^\W\d_A-Z]{1,29}|[A-Z]{1,30}|[A-Z]{0,4}\d\w{0,9}|)(?:[\W_].*)?", re.DOTALL)
"""Begins with a word in one case, or with a number, perhaps after signs; or has signs only."""
_NOT_ASCII = re.compile("[^\\x00-\\x7f]")
_COMMONEST = tuple(bytes([char]) for char in b" etaoinsrhldcu")
"""Of the languages here, so that little is left when they are taken out."""
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_VOWELS = frozenset("aeiouy")
_SIGN_CATEGORIES = frozenset({"Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "Sm"})
_FILLERS = frozenset(".,:;-_\u2010\u2013\u2014\u2026\u00b7|/()[]*")


@dataclass(frozen=True)
class PageFacts:
    """The cheap facts that decide; shares are 0 to 1."""

    letters: int
    """Letters and digits of the text layer."""
    margin_letters: int = 0
    """Those of them in the top and bottom margins."""
    odd_share: float = 0.0
    """Private-use, control, replacement and unassigned characters, of all that are not blank."""
    mojibake_share: float = 0.0
    """Sequences that come of a wrong encoding, by letter."""
    words: int = 0
    word_like_share: float = 1.0
    """Words that are spelt like a word or a number, of all words."""
    latin_letters: int = 0
    vowel_share: float = 0.4
    likeness: float = 1.0
    """Of the Latin letters to those of a language."""
    common_words: bool = True
    """Whether it has words that no English or Welsh page lacks; told only where the likeness asks for it."""
    sign_share: float = 0.0
    """Signs that fill no lines, of all that is not blank."""
    visible: int = 0
    """Characters that are not blank."""
    unmapped_share: float = 0.0
    hidden_share: float = 0.0
    """Letters that do not show on the page."""
    """Vowels among Latin letters."""
    image_cover: float = 0.0
    """Share of the page under images."""
    drawings: int = 0
    """Paths, shadings and visible annotations."""


def decide(facts: PageFacts) -> PageSource:
    """The source of the page's text."""
    if facts.letters == 0 and not shows_marks(facts):
        return PageSource.EMPTY
    trusted = facts.letters > 0 and not garbled(facts) and not beside_a_picture_of_text(facts)
    return PageSource.TEXT_LAYER if trusted else PageSource.OCR


def shows_marks(facts: PageFacts) -> bool:
    """Whether anything but letters is drawn, or glyphs without a meaning."""
    return facts.image_cover > 0 or facts.drawings > 0 or facts.odd_share > 0


def garbled(facts: PageFacts) -> bool:
    """Whether the text layer does not say what the page shows."""
    unlike_words = facts.words >= WORDS_TO_JUDGE and facts.word_like_share < WORD_LIKE_SHARE
    judged = facts.latin_letters >= LETTERS_TO_JUDGE
    unlike_language = judged and not VOWELS_LEAST <= facts.vowel_share <= VOWELS_MOST
    unlike_text = facts.visible >= SIGNS_TO_JUDGE and facts.sign_share > SIGN_SHARE
    return (
        facts.odd_share > ODD_SHARE
        or facts.mojibake_share > MOJIBAKE_SHARE
        or facts.unmapped_share > UNMAPPED_SHARE
        or unlike_words
        or unlike_language
        or unlike_text
        or replaced(facts)
    )


def replaced(facts: PageFacts) -> bool:
    """Whether letters stand for others."""
    if facts.latin_letters < LETTERS_TO_COMPARE:
        return False
    return facts.likeness < LIKENESS_LEAST or (facts.likeness < LIKENESS_SURE and not facts.common_words)


def beside_a_picture_of_text(facts: PageFacts) -> bool:
    """Whether the page is itself a picture, and the letters a stamp or page number on it, or hidden under it."""
    shown = facts.letters * (1 - facts.hidden_share)
    over_scan = shown < ENOUGH_LETTERS and facts.image_cover >= SCAN_COVER
    margins_only = facts.letters - facts.margin_letters < NUMBER_LETTERS
    over_picture = margins_only and facts.letters < ENOUGH_LETTERS and facts.image_cover >= PICTURE_COVER
    over_drawing = facts.drawings >= DRAWN_PATHS or facts.image_cover > 0
    return over_scan or over_picture or (facts.letters < NUMBER_LETTERS and over_drawing)


def facts_of(page: PdfPage) -> PageFacts:
    """The facts of a page as the PDF tells it."""
    counts = _counted(page.text)
    letters = sum(count for char, count in counts.items() if char.isalnum())
    visible = sum(count for char, count in counts.items() if not char.isspace())
    words = page.text.split()
    latin = _latin(counts)
    alike = likeness(latin)
    return PageFacts(
        letters=letters,
        margin_letters=page.margin_letters,
        odd_share=_odd(counts) / max(1, visible),
        mojibake_share=_mojibake(page.text, counts) / max(1, letters),
        words=len(words),
        word_like_share=_word_like_share(words[:: len(words) // WORDS_LOOKED_AT + 1]),
        latin_letters=latin.total(),
        vowel_share=sum(latin[vowel] for vowel in _VOWELS) / max(1, latin.total()),
        likeness=alike,
        common_words=alike >= LIKENESS_SURE or language_of(page.text) != UNKNOWN,
        sign_share=_signs(counts) / max(1, visible),
        visible=visible,
        unmapped_share=page.unmapped_share,
        hidden_share=page.hidden_share,
        image_cover=page.image_cover,
        drawings=page.drawings,
    )


def _counted(text: str) -> Counter[str]:
    """How often each character stands in the text."""
    counts = Counter[str]() if text.isascii() else Counter(_NOT_ASCII.findall(text))
    rest = text.encode("ascii", "ignore")
    for char in _COMMONEST:
        rest = _taken_out(char, rest, counts)
    while rest:
        rest = _taken_out(rest[:1], rest, counts)
    return counts


def _taken_out(char: bytes, text: bytes, counts: Counter[str]) -> bytes:
    """The text without the character, which is counted: what is left to look through gets less with each."""
    rest = text.translate(None, char)
    if len(rest) < len(text):
        counts[char.decode()] = len(text) - len(rest)
    return rest


def _mojibake(text: str, counts: Counter[str]) -> int:
    # hardly any page has one of these letters, and the search takes longer than all the rest
    return len(_MOJIBAKE.findall(text)) if any(letter in counts for letter in _MOJIBAKE_LETTERS) else 0


def _word_like_share(words: Sequence[str]) -> float:
    return sum(map(_is_word_like, words)) / max(1, len(words))


@lru_cache(VOCABULARY)
def _is_word_like(word: str) -> bool:
    return _WORD_LIKE.fullmatch(word) is not None


def _odd(counts: Counter[str]) -> int:
    return sum(count for char, count in counts.items() if _is_odd(char))


@lru_cache(ALPHABET)
def _is_odd(char: str) -> bool:
    if char.isspace() or char == LINE_END_HYPHEN or char in SYMBOLS:
        return False
    return char == "\ufffd" or unicodedata.category(char) in _ODD_CATEGORIES


def _signs(counts: Counter[str]) -> int:
    return sum(count for char, count in counts.items() if _is_sign(char))


@lru_cache(ALPHABET)
def _is_sign(char: str) -> bool:
    return unicodedata.category(char) in _SIGN_CATEGORIES and char not in _FILLERS and char not in SYMBOLS


def _latin(counts: Counter[str]) -> Counter[str]:
    latin: dict[str, int] = {}
    for char, count in counts.items():
        if (small := char.lower()) in _LATIN:
            latin[small] = latin.get(small, 0) + count
    return Counter(latin)
