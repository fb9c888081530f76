# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Names of persons, places and bodies in a text, and whether quotes hold them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workers.domain.verification.words import FUNCTION_WORDS, Token, tokens, without_brackets

JOINING = frozenset({"of", "and", "for", "the", "de", "upon", "on", "in", "&"})
TITLES = {
    "cllr": "councillor",
    "cllrs": "councillors",
    "st": "saint",
    "dept": "department",
    "mr": "",
    "mrs": "",
    "ms": "",
}
MONTHS_AND_DAYS = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
OPENERS = re.compile(
    r"(?:[A-Z][a-z]+(?:ed|ing|ly|ion|ions|ment|ments|s|ance|ence|ity|al|ive)|After|Before|During|Under|Over|Half"
    r"|Most|Some"
    r"|Part|Once|Since|Until|Without|Another|Other|Every|All|Further|Work|Use|Support|People|Staff|Money|Cost"
    r"|Demand|Pay"
    r"|Risk|Growth|Only|Total|About|Around|Nearly|Almost|Since|Although|However|Because)$"
)
"""First words of a sentence that are no names, by their form."""
BODIES = frozenset(
    "cabinet council councillor councillors committee members officers board panel executive item".split()  # noqa: SIM905
)
NEAR = 3
"""Words within which two parts of one name stand in a quote."""
LEAST_ACRONYM = 2


def foreign_names(sentence: str, quotes: str, known: frozenset[str]) -> tuple[str, ...]:
    """The names of a sentence that the quotes do not hold; `known` are words that the paper writes in small"
    " letters.
    """
    spoken = [plain_word(one.text) for one in (*tokens(quotes), *tokens(without_brackets(quotes)))]
    have = frozenset(spoken)
    initials = "".join(word[0] for word in spoken if word and word not in JOINING)
    return tuple(
        " ".join(one.text for one in name)
        for name in names(sentence, known)
        if not _held(name, spoken, have, initials) and not (_is_body(name) and not have & BODIES)
    )


def _is_body(name: Sequence[Token]) -> bool:
    """Whether a name only says what kind of body or person acts, which a quote may leave to its heading."""
    return len(name) == 1 and plain_word(name[0].text) in BODIES


def names(text: str, known: frozenset[str] = frozenset()) -> Iterator[tuple[Token, ...]]:
    """Runs of words written with capitals; the first word of a sentence only where it cannot be another word."""
    gathered: list[Token] = []
    found = tokens(text)
    for at, one in enumerate(found):
        capital = one.text[0].isupper() and not MONTHS_AND_DAYS.match(one.text)
        if gathered and not _touching(text, gathered[-1], one):
            yield from _trimmed(gathered)
            gathered = []
        if capital and not _ordinary(text, found, at, known):
            gathered.append(one)
        elif not (gathered and one.text in JOINING):
            yield from _trimmed(gathered)
            gathered = []
        else:
            gathered.append(one)
    yield from _trimmed(gathered)


def _trimmed(name: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    kept = list(name)
    while kept and kept[-1].text in JOINING:
        kept.pop()
    if kept:
        yield tuple(kept)


def _touching(text: str, one: Token, other: Token) -> bool:
    return re.fullmatch(r"[\s.&/-]{1,3}|[-–]", text[one.end : other.start]) is not None


def _ordinary(text: str, found: Sequence[Token], at: int, known: frozenset[str]) -> bool:
    """Whether a capital only marks the beginning of a sentence, or an entry after a colon."""
    one = found[at]
    word = one.text.casefold()
    if word in FUNCTION_WORDS:
        return True
    opens = at == 0 or re.search(r"[.:;!?•“\"‘(\n]\s*$", text[: one.start]) is not None
    return opens and (word in known or OPENERS.match(one.text) is not None)


def plain_word(word: str) -> str:
    """A word of a name without case, possessive and abbreviation."""
    bare = re.sub(r"['’]s?$", "", word.casefold())
    return TITLES.get(bare, bare)


def _held(name: Sequence[Token], spoken: Sequence[str], have: frozenset[str], initials: str) -> bool:
    words = [plain_word(one.text) for one in name if one.text not in JOINING]
    words = [word for word in words if word]
    alone = [word for word in words if not _stands(word, have, initials)]
    return not alone and all(_together(one, other, spoken) for one, other in pairwise(words) if {one, other} <= have)


def _stands(word: str, have: frozenset[str], initials: str) -> bool:
    singular = {word, word.removesuffix("s"), f"{word}s", word.removesuffix("es")}
    return bool(singular & have) or (len(word) > LEAST_ACRONYM and word in initials)


def _together(one: str, other: str, spoken: Sequence[str]) -> bool:
    return any(word == one and other in spoken[at + 1 : at + 2 + NEAR] for at, word in enumerate(spoken))


def small_words(text: str) -> frozenset[str]:
    """The words that a text writes in small letters somewhere."""
    return frozenset(re.findall(r"\b[a-z][a-z'’]+\b", text))
