"""Questions put to a meeting, each told by its matter in a few words with who asks."""

import re
from collections.abc import Sequence

from contracts.artefacts.proceedings import Question
from contracts.artefacts.stated import Citation
from workers.stages.summarise.compression import HANGING, capital, without_asides
from workers.stages.summarise.sentences import BREAK, Sentence

POLITE = re.compile(
    r"^(?:please )?(?:can|could|would|will) (?:you|he|she|the [^?]{3,90}?) (?:please )?(?:tell|advise|inform|let"
    r"|give|provide|update"
    r"|explain|outline|confirm|join|set out)\b(?: me| us| members| council| the council)*(?: his| her| their)?(?:"
    r" know| in"
    r"| with| on| of| about| (?:an )?(?:brief )?(?:update|assessment) (?:on|of|about)| that| whether)*,? ",
    re.IGNORECASE,
)
"""How a question begins before it comes to its matter."""
LEAST_MATTER, MOST_MATTER = 5, 30
"""Words that the matter of a question has, with many questions and with few."""
CUT = re.compile(
    r",? (?=(?:for|in|on|by|during|that|to|at|from|across|within|before|since|after|if|when|which|who|and|or|as"
    r"|with|of|but|please)\b)"
)
"""Where a question may be broken off, with a mark that it goes on."""
ROLL = re.compile(r"\d{0,3}\.?\s?From ")
TITLE = re.compile(r"^(?:a |the )?(?:local )?resident,? ", re.IGNORECASE)


def questions(found: Sequence[Question], read: Sequence[Sentence], words: int) -> tuple[Sentence, ...]:
    """One line for each question, as long as they may be with so many words together."""
    made: tuple[Sentence, ...] = ()
    for room in range(MOST_MATTER, LEAST_MATTER - 1, -1):
        made = tuple(_line(number, one, read, room) for number, one in enumerate(found))
        if sum(one.words for one in made) <= words:
            break
    return made


def _line(number: int, one: Question, read: Sequence[Sentence], room: int) -> Sentence:
    """Who asks, and the matter in the words of the question."""
    asker = TITLE.sub("", " ".join(one.asker.split()))
    named = _asking(asker, one, read)
    lead = f"{asker}: " if named else ""
    cited = (*named, Citation(page=one.page, quote=one.quote))
    return Sentence(lead + matter(one.question, room), "", str(number + 1), number, cited)


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


def matter(question: str, words: int) -> str:
    """The matter of a question: its first sentence that asks, without polite words, cut where only detail follows."""
    whole = " ".join(question.split())
    asked = [part.strip() for part in BREAK.split(whole) if part.strip()]
    first = next((part for part in asked if "?" in part and not ROLL.match(part)), asked[0] if asked else whole)
    bare = capital(POLITE.sub("", without_asides(first)))
    if len(bare.split()) <= words:
        return bare
    cuts = [bare[: hit.start()] for hit in CUT.finditer(bare) if not HANGING.search(bare[: hit.start()])]
    fitting = [part for part in cuts if LEAST_MATTER <= len(part.split()) <= words]
    later = [part for part in cuts if len(part.split()) > words]
    cut = fitting[-1:] or later[:1]
    return f"{cut[0].rstrip(' ,;:')}…" if cut else bare
