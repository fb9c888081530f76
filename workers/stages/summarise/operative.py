"""Recommendations and decisions within few words: each keeps its operative clauses, its figures and what limits it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

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
OF_POWERS = re.compile(
    r"^(?:(?:as per|pursuant to|in accordance with|under)\b[^;]{3,60}\bAct,? (?:19|20)\d\d(?:, as amended)?, )(?=the )",
    re.IGNORECASE,
)
"""The law by which a decision may be taken."""
CARRIED_OUT = re.compile(
    r"[;,]? and (?:that |to )?(?:delegated? authority (?:be given|is given)?|authority be delegated) ?to [^;]{3,160}?"
    r" to (?:take [^;]{0,120} to )?implement (?:the|this|these) decisions?(?=[.;]|$)",
    re.IGNORECASE,
)
"""Who carries out what a decision has just laid down."""
ACTIONS = re.compile(
    r"(?<=\bto )take (?:the |all |any |such |other )*(?:relevant|necessary|required|appropriate|further|other)?"
    r" ?(?:actions?|steps|decisions|measures)\b[^;.]{0,220}?,?"
    r" (?:as (?:necessary|required|appropriate),? )?to (?=implement\b)",
    re.IGNORECASE,
)
"""What every delegation allows, before it says what for."""
DELEGATED = re.compile(
    r"(?:to )?(?:delegate|authori[sz]e) (?:(?:authority|powers?) to )?[^;.,]{8,140}? to (?!the |an? )(?=[a-z])",
    re.IGNORECASE,
)
"""To whom a decision gives which power, before it says what for."""
LEAST = 4


@dataclass
class Asked:
    """A recommendation or decision as clauses, each with the shorter forms that are left of it, the longest first, and
    how it was told before in more words.
    """

    sentence: Sentence
    clauses: list[str]
    shorter: list[list[str]]
    longer: list[Sentence] = field(default_factory=list)

    def told(self, at: int | None = None, text: str = "") -> Sentence:
        """It as it stands now, or with one clause in another form."""
        clauses = [text if place == at else clause for place, clause in enumerate(self.clauses)]
        return replace(self.sentence, text=" ".join(clauses))


def fitted(sentences: Sequence[Sentence], words: int, holds: Callable[[Sentence], bool]) -> list[Sentence]:
    """All of the sentences, in so many words together at most if they can be told in so few."""
    return [one.told() for one in shortened(sentences, words, holds)]


def shortened(sentences: Sequence[Sentence], words: int, holds: Callable[[Sentence], bool]) -> list[Asked]:
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
            longest.longer.append(longest.told())
            longest.clauses[at] = text
    return asked if sum(one.words for one in plain) <= words else delegated_together(asked, holds)


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
    """A decision without the words that the body has taken it, by what law, and who carries it out."""
    for pattern in (RESOLVED, OF_POWERS, CARRIED_OUT):
        bare = replace(sentence, text=capital(pattern.sub("", sentence.text)))
        sentence = bare if holds(bare) else sentence
    return sentence


def delegated_together(asked: Sequence[Asked], holds: Callable[[Sentence], bool]) -> list[Asked]:
    """What is asked, with what is delegated to one person one after the other in one sentence."""
    kept: list[Asked] = []
    for one in asked:
        both = in_one(kept[-1].told(), one.told()) if kept else None
        if both is not None and holds(both):
            kept[-1] = as_asked(both)
        else:
            kept.append(one)
    return kept


def in_one(first: Sentence, second: Sentence) -> Sentence | None:
    """Two delegations to the same person as one sentence, each with its citations; None where they are no such two."""
    before, after = DELEGATED.match(first.text), DELEGATED.match(second.text)
    if not before or not after or before[0].casefold() != after[0].casefold():
        return None
    text = f"{first.text.rstrip(' .;')}; to {second.text[after.end() :]}"
    return replace(first, text=text, citations=(*first.citations, *second.citations))


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
