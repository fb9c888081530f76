"""Recommendations and decisions within few words: each keeps its operative clauses, its figures and what limits it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from workers.stages.summarise.compression import bases, early_ends, tells_more, without_brackets
from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.sentences import VERB, Sentence, capital

JOINT = re.compile(r"(?<=[;.]) (?=and\b|AND\b)|(?<=;) ")
"""Where one decision goes over into the next."""
SIGNED = re.compile(r",? and (?:that they )?be signed (?:by|as) .*$", re.IGNORECASE)
CONSULTED = re.compile(
    r",? in consultation with [^;.]{3,220}?,?(?= to [a-z])|,? in consultation with [^;.]{3,220}(?=[;.]?$)"
)
LISTED = re.compile(
    r",? including,? but not limited to,? [^;]{3,300}?(?=,? as (?:necessary|required|appropriate)|;|\.?$)"
)
NEEDED = re.compile(r",? as (?:necessary|required|appropriate)\b,?")
"""What a delegation says beside who may do what."""
FORMULA = re.compile(
    r"^(?:now,? therefore,? )?(?:be it )?(?:further )?resolved,? that,? (?=the |this |council |direction |as per )"
    r"|^now,? therefore,? (?=direction|the )|(?<= )hereby ",
    re.IGNORECASE,
)
"""Words by which a decision is declared to be one."""
RESOLVED = re.compile(
    r"^(?:it was )?RESOLVED,? (?:that )?(?:the )?(?:Cabinet|Council|(?:Sub-)?Committee|Board|Panel|Executive|Members?)"
    r" (?=(?:agree|approve|note|endorse|refuse|reject|defer|adopt|delegate|receive|support|request|consider|authorise"
    r"|appoint)\w*\b)"
)
"""Words by which minutes say that those who met have decided what follows."""
ACTIONS = re.compile(
    r"(?<=\bto )take (?:the |all |any |such |other )*(?:relevant|necessary|required|appropriate|further|other)?"
    r" ?(?:actions?|steps|decisions|measures)\b[^;.]{0,220}?,?"
    r" (?:as (?:necessary|required|appropriate),? )?to (?=implement\b)",
    re.IGNORECASE,
)
"""What every delegation allows, before it says what for."""
LEAST = 4


@dataclass
class Asked:
    """A recommendation or decision as clauses, each with the shorter forms that are left of it, the longest first."""

    sentence: Sentence
    clauses: list[str]
    shorter: list[list[str]]

    def told(self, at: int | None = None, text: str = "") -> Sentence:
        """It as it stands now, or with one clause in another form."""
        clauses = [text if place == at else clause for place, clause in enumerate(self.clauses)]
        return replace(self.sentence, text=" ".join(clauses))


def fitted(sentences: Sequence[Sentence], words: int, holds: Callable[[Sentence], bool]) -> list[Sentence]:
    """All of the sentences, the longest clauses in shorter forms until all together have so many words at most."""
    plain = [without_formulas(one, holds) for one in sentences]
    if sum(one.words for one in plain) > words:
        plain = [without_resolved(one, holds) for one in plain]
    asked = [as_asked(one) for one in plain]
    while sum(one.told().words for one in asked) > words:
        places = [(one, at) for one in asked for at in range(len(one.clauses)) if one.shorter[at]]
        if not places:
            break
        longest, at = max(places, key=lambda place: len(place[0].clauses[place[1]].split()))
        text = longest.shorter[at].pop(0)
        if holds(longest.told(at, text)):
            longest.clauses[at] = text
    return [one.told() for one in asked]


def without_formulas(sentence: Sentence, holds: Callable[[Sentence], bool]) -> Sentence:
    """A sentence without what every such decision says: that it is one, who signs, what a delegation lists."""
    text = FORMULA.sub("", sentence.text)
    for pattern in (SIGNED, LISTED, NEEDED):
        text = pattern.sub("", text)
    text = ACTIONS.sub(lambda hit: hit[0] if tells_more(hit[0]) else "", text)
    text = text if sentence.text.startswith(text[:1]) else capital(text)
    shorter = replace(sentence, text=text)
    return shorter if holds(shorter) else sentence


def without_resolved(sentence: Sentence, holds: Callable[[Sentence], bool]) -> Sentence:
    """A decision without the words that the body has taken it, which the list of decisions says of all of them."""
    bare = replace(sentence, text=capital(RESOLVED.sub("", sentence.text)))
    return bare if holds(bare) else sentence


def as_asked(sentence: Sentence) -> Asked:
    """A sentence cut into its clauses."""
    clauses = JOINT.split(sentence.text)
    return Asked(sentence, clauses, [list(shorter_clauses(clause)) for clause in clauses])


def shorter_clauses(clause: str) -> Iterator[str]:
    """Shorter forms of a clause that begin as it does and have all its figures, the longest first."""
    figures = {one.value for one in figures_in(clause)}
    end = clause[-1:] if clause[-1:] in ";." else ""
    forms = {form.rstrip(" ,;.") + end for form in offered(clause)}
    kept = [
        form
        for form in forms
        if LEAST <= len(form.split()) < len(clause.split())
        and form[:12].casefold() == clause[:12].casefold()
        and figures <= {one.value for one in figures_in(form)}
        and VERB.search(form.casefold())
    ]
    yield from sorted(kept, key=lambda form: (-len(form.split()), form))


def offered(clause: str) -> Iterator[str]:
    """A clause without what only adds to it, and cut where clauses begin that only add."""
    whole = SIGNED.sub("", clause)
    for pattern in (LISTED, NEEDED, CONSULTED):
        yield whole
        whole = pattern.sub("", whole)
    for base in bases(without_brackets(whole)):
        yield base
        yield from early_ends(base)
