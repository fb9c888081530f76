"""Questions put to a meeting, each told by its matter in a few words with who asks."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations

from contracts.artefacts.proceedings import Question
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure
from workers.stages.summarise.compression import HANGING, without_brackets
from workers.stages.summarise.selection import STATED
from workers.stages.summarise.sentences import BREAK, FUNCTION_WORDS, Sentence, capital

POLITE = re.compile(
    r"^(?:please )?(?:can|could|would|will) (?:you|he|she|the [^?]{3,90}?) (?:please )?(?:tell|advise|inform|let"
    r"|give|provide|update"
    r"|explain|outline|confirm|join|set out)\b(?: me| us| members| council| the council)*(?: his| her| their)?(?:"
    r" know| in"
    r"| with| on| of| about| (?:an )?(?:brief )?(?:update|assessment) (?:on|of|about)| that| whether)*,? ",
    re.IGNORECASE,
)
"""How a question begins before it comes to its matter."""
ASKING = frozenset(
    re.findall(
        r"\w+",
        "about action assure being borough cabinet communities council councillor councillors currently does doing done"
        " ensure first following future given going have join known leader making many measures member members please"
        " plans progress progressing question questions residents since steps taken taking thank thanking there these"
        " they this update what when where which while will with work would year your",
    )
)
"""Words that questions have in common, whatever their matter is."""
CAPITAL, DIGITS, PLAIN_WORD = 2.0, 3.0, 1.0
"""What a name, a figure and another word of a question say of its matter."""
LEAST_MATTER, MOST_MATTER = 4, 30
"""Words that the matter of a question has, with many questions and with few."""
CUT = re.compile(
    r",? (?=(?:for|in|on|by|during|that|to|at|from|across|within|before|since|after|if|when|which|who|and|or|as"
    r"|with|of|but|please|the|an?|over|under|than|about|around|between|against|until|through|into|how|why|where)\b|\d)"
)
"""Where a question may be broken off, with a mark that it goes on."""
ROLL = re.compile(r"\d{0,3}\.?\s?From ")
SEAT = re.compile(r"^(?:Councillor|Cllr|Alderman) ")
ROW_WORDS = 28
"""Words of a question in the table."""
SHORT_ROOM = 12
"""Words of a matter below which who asks is called by surname."""
NAMED_ROOM = 9
"""Words of a matter below which who asks is left to the table."""
LEAST_PART, LEAST_LETTERS, MOST_TRIED = 3, 3, 6
WIDER = 3
"""Words more that a line may have where the others leave them."""
LEAST_COMMON, COMMON_SHARE = 3, 0.15
"""Questions that have a word, at least and of all, so that it tells none of them from the others."""
TITLE = re.compile(r"^(?:a |the )?(?:local )?resident,? ", re.IGNORECASE)


def questions(
    found: Sequence[Question], read: Sequence[Sentence], words: int, holds: Callable[[Sentence], bool]
) -> tuple[Sentence, ...]:
    """One line for each question, as long as they may be with so many words together."""
    common = common_words([one.question for one in found])
    may = cache(holds)

    def line(number: int, room: int, wider: int = 0) -> Sentence:
        lines = _lines(number, found[number], read, room, common, wider)
        return next(filter(may, lines[:MOST_TRIED]), lines[0])

    for room in range(_room(found, read, words, common), LEAST_MATTER - 1, -1):
        made = [line(number, room) for number in range(len(found))]
        left = words - sum(one.words for one in made)
        if left >= 0:
            break
    for number, one in enumerate(made):
        wider = line(number, room, WIDER)
        if 0 < wider.words - one.words <= left:
            made[number], left = wider, left - (wider.words - one.words)
    return tuple(made)


def _room(found: Sequence[Question], read: Sequence[Sentence], words: int, common: frozenset[str]) -> int:
    """Words of each matter with which all lines fit, if each may be told in its best form."""
    for room in range(MOST_MATTER, LEAST_MATTER, -1):
        best = (_lines(number, one, read, room, common)[0] for number, one in enumerate(found))
        if sum(one.words for one in best) <= words:
            return room
    return LEAST_MATTER


def common_words(texts: Sequence[str]) -> frozenset[str]:
    """Words that many of the questions have, as the council's own name, so that they say little of one's matter."""
    counts = Counter(word for text in texts for word in set(re.findall(r"\w+", text.casefold())))
    return frozenset(word for word, count in counts.items() if count >= max(LEAST_COMMON, COMMON_SHARE * len(texts)))


def question_rows(found: Sequence[Question]) -> Iterator[KeyFigure]:
    """A row for each question: who asks, and what, in more words than a line of the summary has."""
    for one in found:
        asker = TITLE.sub("", " ".join(one.asker.split()))
        whole = " ".join(one.question.split())
        text = whole if len(whole.split()) <= ROW_WORDS else matters(whole, ROW_WORDS)[0]
        yield KeyFigure(label=asker, value=text, page=one.page, quote=one.quote)


def _lines(
    number: int, one: Question, read: Sequence[Sentence], room: int, common: frozenset[str], wider: int = 0
) -> list[Sentence]:
    """Who asks, and the matter in the words of the question, the best form first; where words are few, by surname, and
    where they do not even tell the matter, only in the table.
    """
    asker = TITLE.sub("", " ".join(one.asker.split()))
    named = _asking(asker, one, read)
    called = SEAT.sub("", asker) if room < SHORT_ROOM else asker
    told = named if room >= NAMED_ROOM else ()
    lead = f"{called}: " if told else ""
    cited = (*told, Citation(page=one.page, quote=one.quote))
    return [
        Sentence(lead + text, "", str(number + 1), number - STATED, cited)
        for text in matters(one.question, room + wider, common)
    ]


def _asking(asker: str, one: Question, read: Sequence[Sentence]) -> tuple[Citation, ...]:
    """The line before a question that names who asks; none where the question's own words do."""
    if asker in " ".join(one.quote.split()):
        return ()
    here = [
        line
        for line in read
        if asker in line.text and any(cited.page in {one.page, one.page - 1} for cited in line.citations)
    ]
    return here[-1].citations[:1] if here else ()


def matters(question: str, words: int, common: frozenset[str] = frozenset()) -> list[str]:
    """The matter of a question without polite words, or those parts of it that say most in few words, best first."""
    whole = " ".join(question.split())
    asked = [part.strip() for part in BREAK.split(whole) if part.strip()]
    first = next((part for part in asked if "?" in part and not ROLL.match(part)), asked[0] if asked else whole)
    bare = capital(POLITE.sub("", without_brackets(first)))
    if len(bare.split()) <= words:
        return [bare]
    ranked = sorted(parts(bare, words, common), key=lambda part: (-part[1], part[0]))
    return [shown(bare, *bounds) for bounds, _ in ranked] or [bare]


def parts(text: str, words: int, common: frozenset[str]) -> Iterator[tuple[tuple[int, int], float]]:
    """Where the parts of a text from one joint to another begin and end, and what they say of its matter."""
    joints = [0, *(hit.start() for hit in CUT.finditer(text)), len(text)]
    for start, end in combinations(joints, 2):
        part = text[start:end].strip(" ,;:")
        if LEAST_PART <= len(part.split()) <= words and not HANGING.search(part):
            said = (says(word, common, opens=start + at == 0) for at, word in enumerate(part.split()))
            yield (start, end), sum(said)


def says(word: str, common: frozenset[str] = frozenset(), *, opens: bool) -> float:
    """What a word of a question says of its matter; little where other questions have it too."""
    bare = re.sub(r"['\u2019]s$|\W+$|^\W+", "", word)
    if any(letter.isdigit() for letter in bare):
        return DIGITS
    if bare.casefold() in ASKING | FUNCTION_WORDS | common or len(bare) < LEAST_LETTERS:
        return 0.0
    return CAPITAL if bare[0].isupper() and not opens else PLAIN_WORD


def shown(text: str, start: int, end: int) -> str:
    """A part of a text, with a mark where it is broken off."""
    part = text[start:end].strip(" ,;:")
    before, after = ("…" if start else ""), ("" if end == len(text) else "…")
    return f"{before}{part}{after}"
