"""Shorter forms of a sentence: what it says beside its matter is left out, and what is left stays in its own"
" words.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.sentences import FUNCTION_WORDS, LEAST_WORDS, Sentence

LEAD = re.compile(
    r"^(?:(?:however|therefore|furthermore|moreover|additionally|consequently|alternatively|accordingly|similarly"
    r"|overall"
    r"|currently|generally|traditionally|at present|at the time of writing|in addition|as a result|as such|as"
    r" above|in turn|to date"
    r"|in summary|in conclusion|in particular|for example|in this context|in view of this|given this|in light of this"
    r"|of note|notably|importantly|finally|firstly|secondly|also|so|but|and|this means(?: that)?|this includes?"
    r")\b,?\s+|(?:it (?:should be|is|was|has been) (?:also )?(?:noted|recognised|anticipated|acknowledged"
    r"|important to note"
    r"|proposed|expected|worth noting|clear|recommended|estimated)|members (?:are|were) (?:asked to note|advised"
    r"|reminded)"
    r"|(?:mr|mrs|ms|miss|dr|the chair|the leader|cllr|councillor)\.? ?[\w' ]{0,30}?(?:said|noted|explained"
    r"|reported|advised|highlighted"
    r"|confirmed|stated|emphasi[sz]ed|added|outlined|informed \w+)|(?:the )?(?:officers?|members?|report|paper)(?:"
    r" also)?"
    r" (?:said|noted|explained|reported|advised|confirmed|stated|shows|notes))(?: that)?,?\s+)",
    re.IGNORECASE,
)
"""Words at the beginning that say nothing of the matter."""
BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
TAIL = re.compile(
    r",? (?:which|where|who|whom|whose|whilst|while|whereas|although|because|since|so that|in order to|as part of"
    r"|as set out|as detailed"
    r"|as shown|as outlined|as described|as well as|as a result of|as these|as this|as it|as they|due to|owing to"
    r"|following|including|along with|together with"
    r"|such as|to support|to ensure|to enable|to help|to allow|to inform|to meet|to reflect|to provide|to create"
    r"|in line with|in accordance with"
    r"|in response to|in relation to|in respect of|in terms of|in advance of|ahead of|with a view|through|via"
    r"|based on|subject to|resulting"
    r"|reflecting|allowing|enabling|ensuring|providing|making|bringing|comprising|having|being|amongst others|for"
    r" which|from which|in which|of which|at which)\b"
    r"|; | [\u2013-] |, (?=and |but |or |with |as |then |the |this |these |it |they |we )|\.\s",
)
"""Where a sentence may end early."""
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|should|shall|can|could|may|must|do|does|did|[a-z]{3,}ed"
    r"|sets|provides|seeks"
    r"|includes|requires|supports|shows|remains|covers|asks|allows|represents|continues|aims|means|needs|holds"
    r"|costs|stands|gives"
    r"|makes|takes|runs|totals|contributes|considers|recommends|proposes|agrees?|notes?|approves?|delegates?"
    r"|endorses?|authoris\w+"
    r"|rose|fell|grew|met|set|made|held|sold|led|kept|built|gave|took|spent|paid|saw|put|won|lost|went)\b"
)
HANGING = re.compile(
    r"\b(?:of|the|and|to|for|on|by|in|a|an|with|from|or|at|that|than|as|between|about|over|under|into|not|is|are"
    r"|was|were|be"
    r"|will|would|has|have|had|which|this|these|both|either|if|when|however|also|its|their|our)$",
    re.IGNORECASE,
)
NEGATIVE = re.compile(r"\b(?:not|no|never|nor|without|unless|except|only|subject to|provided that|if)\b", re.IGNORECASE)
"""What must not fall away with the end of a sentence."""
PRONOUN = re.compile(
    r"^(?:this|these|it|they|he|she|such|those|there)\b(?! (?:report|paper|decision|policy|plan|strategy|is an?"
    r"|are no|is no)\b)",
    re.IGNORECASE,
)
"""Words at the beginning that point to a sentence before."""


def forms(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence without empty words before it, and its shorter forms; all with the citations of the whole."""
    yield replace(sentence, text=opened(sentence.text))
    seen = {opened(sentence.text)}
    for text in shorter(sentence.text):
        if text not in seen and len(text.split()) >= LEAST_WORDS:
            seen.add(text)
            yield replace(sentence, text=text)


def shorter(text: str) -> Iterator[str]:
    """Shorter forms of a text, the longest first."""
    bare = opened(without_asides(text))
    yield bare
    for part in early_ends(bare):
        yield part
    for part in joined_clauses(bare):
        yield opened(part)


def without_asides(text: str) -> str:
    """A text without brackets, but for those that hold a figure."""
    return BRACKETS.sub(lambda hit: hit[0] if figures_in(hit[0].strip(" ()[]")) else "", text).strip()


def opened(text: str) -> str:
    """A text without words at its beginning that say nothing, and with a capital."""
    bare = LEAD.sub("", text)
    bare = LEAD.sub("", bare)
    return capital(bare)


def capital(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]


def early_ends(text: str) -> Iterator[str]:
    """A text cut where a clause begins that only adds to it; never before what takes something back."""
    for hit in reversed(list(TAIL.finditer(text))):
        part = text[: hit.start()].rstrip(" ,;:.\u2013-")
        if stands_alone(part) and not NEGATIVE.search(text[hit.start() : hit.end() + 60].split(". ", maxsplit=1)[0]):
            yield f"{part}."


def joined_clauses(text: str) -> Iterator[str]:
    """The clauses that a semicolon, or a comma with `and` or `but`, joins."""
    parts = re.split(
        r"; (?:and )?|, (?:and|but|while|whilst|with) (?=(?:the|this|it|they|a|an|we|[A-Z£\d])[\w£]* ?\w+)|\."
        r" (?=[A-Z])",
        text,
    )
    for part in parts[1:]:
        bare = part.strip().rstrip(" ,;:.")
        if stands_alone(bare) and not PRONOUN.match(bare):
            yield f"{capital(bare)}."


def stands_alone(part: str) -> bool:
    """Whether a part of a sentence reads as a sentence."""
    words = part.split()
    function = any(word.casefold() in FUNCTION_WORDS for word in words)
    return (
        len(words) >= LEAST_WORDS
        and function
        and VERB.search(part) is not None
        and not HANGING.search(part)
        and part.count("(") == part.count(")")
    )
