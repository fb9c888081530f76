# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What turns the sense of a sentence: negations, outcomes, directions, and whether something is done or only"
" proposed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workers.domain.verification.words import Token, tokens

NEGATION = re.compile(
    r"\b(?:not|never|no|none|neither|nor|without|cannot|unable|fail(?:s|ed|ure)?|n['’]t|\w+n['’]t|nobody|nothing)\b",
    re.IGNORECASE,
)
NO_NEGATION = re.compile(
    r"\bnot (?:only|just|least)\b|\bno(?:t)? (?:later|more|less|fewer) than\b|\b(?-i:[Nn]o)\.? ?\d|\bup to\b",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(r"[.;:!?)]\s?")
SCOPE = 5
"""Words after a negation that it reaches."""


@dataclass(frozen=True)
class Cue:
    """A word that turns the sense: of which family, and which of its sides."""

    family: str
    side: str
    start: int
    end: int


FAMILIES: tuple[tuple[str, str, str], ...] = (
    ("outcome", "approved", (r"approv\w+|agree[ds]?|agreeing|grant(?:s|ed|ing)?|endors\w+|adopt\w*|accept\w*"
        r"|ratif\w+|carried")),
    ("outcome", "refused", (r"refus\w+|reject\w*|declin(?:ed|es|e) to|dismiss\w*|defeated|den(?:y|ied|ies)"
        r"|disagree\w*|vetoed|oppos\w+|los(?:e|es|t)")),
    ("outcome", "deferred", r"defer(?:s|red|ring|ral)?|postpon\w+|adjourn\w*"),
    ("outcome", "withdrawn", r"withdr[ae]w\w*|rescind\w*|revok\w+"),
    ("direction", "up", (r"increas\w+|ris(?:e|es|en|ing)|rose|gr(?:ow|ew|own|owth|owing|ows)|higher|more than|above"
        r"|expan\w+|gain\w*|upward\w*|rais\w+")),
    ("direction", "down", (r"decreas\w+|reduc\w+|fall(?:s|en|ing)?|fell|lower\w*|less than|fewer than|below|cut(?:s"
        r"|ting)?|drop\w*|shr[aiu]nk\w*|downward\w*")),
    ("spend", "over", r"overspen\w+|over-spen\w+"),
    ("spend", "under", r"underspen\w+|under-spen\w+"),
    ("balance", "surplus", r"surplus\w*"),
    ("balance", "deficit", r"deficit\w*|shortfall\w*"),
    ("money", "income", r"income|receipts?"),
    ("money", "expenditure", r"expenditure|spending|outgoings?"),
    ("limit", "most", r"maximum|at most|up to|no more than"),
    ("limit", "least", r"minimum|at least|no fewer than|no less than"),
    ("bound", "over", r"(?<!not )exceed\w*"),
    ("bound", "within", r"not exceed\w*"),
    ("order", "before", r"before|prior to|by the end of|earlier"),
    ("order", "after", r"after|following|later"),
    ("stand", "for", r"in favour|support(?:s|ed|ing)? (?:the|this|a) (?:proposal|application|motion)|for the motion"),
    ("stand", "against", r"against|object(?:s|ed|ing|ions?)?"),
    ("openness", "public", r"open to the public|unrestricted|not exempt|in public"),
    ("openness", "exempt", r"exempt|confidential|in private|exclu(?:de|sion of) the (?:press|public)"),
    ("duration", "temporary", r"temporary|temporarily|interim"),
    ("duration", "permanent", r"permanent\w*"),
    ("span", "begins", r"begin\w*|begun|beg[au]n|start(?:s|ed|ing)?|open(?:s|ed|ing)|commence\w*"),
    ("span", "ends", (r"end(?:s|ed|ing)|clos(?:e|es|ed|ing|ure)|ceas\w+|stop(?:s|ped|ping)?|terminat\w+"
        r"|discontinu\w+")),
    ("choice", "include", r"includ\w+"),
    ("choice", "exclude", r"exclud\w+|except\w*"),
    ("rank", "first", r"best|highest|largest|majority"),
    ("rank", "last", r"worst|lowest|smallest|minority"),
    ("quality", "good", r"improv\w+|success\w*|met|achiev\w+|on track|on target"),
    ("quality", "bad", r"worsen\w*|deteriorat\w+|fail\w*|missed|unsuccessful\w*|off track|off target"),
    ("merit", "able", r"eligible|compliant|lawful|affordable|sufficient|adequate|sound|viable"),
    ("merit", "unable", r"ineligible|non-compliant|unlawful|unaffordable|insufficient|inadequate|unsound|unviable"),
    ("certainty", "will", r"will|shall|must|is required|are required"),
    ("certainty", "may", r"may(?! \d|\.? (?:19|20)\d)|might|could"),
    ("party", "positive", r"positive\w*|benefit\w*|advantage\w*"),
    ("party", "negative", r"negative\w*|advers\w+|harm\w*|disadvantage\w*"),
)  # fmt: skip
"""Family, side and words; a sentence must not take another side than its quotes."""
CUES = tuple(
    (family, side, re.compile(rf"\b(?:{words})\b", re.IGNORECASE if side != "may" else 0))
    for family, side, words in FAMILIES
)
CLAIMED = frozenset({"outcome"})
"""Families whose side must stand in the quotes; of the others it only must not be the opposite one."""

PAST = r"(?:agreed|approved|resolved|endorsed|decided|adopted|granted|refused|rejected|dismissed|deferred|accepted)"
DONE = re.compile(rf"\b{PAST}\b", re.IGNORECASE)
RESOLVED = re.compile(r"\bRESOLVED\b|\bresolved (?:that|to)\b")
ASKED = re.compile(
    r"\b(?:(?:is|are|was|were) (?:recommended|proposed)"
    r"|(?:is|are|was|were|be) (?:asked|invited|requested|recommended|proposed) (?:to|that)"
    r"|recommend(?:s|ed|ation)?|propos(?:es?|al|als|ing)|proposed (?:to|that|decision)|(?:asks?|asking|invit\w+)"
    r" \w[\w ]{0,60}? to"
    r"|seek(?:s|ing)?)\b",
    re.IGNORECASE,
)
"""Words by which something is put to those who decide."""
OPEN = re.compile(
    rf"\b(?:(?:would|should|could|to|may|might|will|shall) (?:\w+ )?be {PAST}|(?:if|once|when|unless|subject to"
    rf" being) {PAST}"
    r"|proposed|draft|not yet|awaiting|under consideration|consider whether|(?:would|should|could)"
    r" (?:agree|approve|adopt|endorse|refuse|reject|grant|accept|decide))\b",
    re.IGNORECASE,
)
FREE = re.compile(
    rf"\b(?:an?|the|its|their|of|as|with|previously|already|within|all|any|other) {PAST} (?!that\b|to\b)\w+",
    re.IGNORECASE,
)
"""An outcome that describes a thing, as `the approved budget`, and decides nothing."""
HYPOTHETICAL = re.compile(
    r"\b(?:be|if|once|when|unless|not yet|recommended that|proposed that|to have)\b[\w ,]*$", re.IGNORECASE
)


def cues(text: str) -> Iterator[Cue]:
    """The words of a text that turn its sense."""
    for family, side, words in CUES:
        yield from (Cue(family, side, hit.start(), hit.end()) for hit in words.finditer(text))


@dataclass(frozen=True)
class Negation:
    """A negation: the words that say something next after it, and the words right before and after it."""

    start: int
    reach: frozenset[str]
    between: tuple[str, str]


def negations(text: str) -> Iterator[Negation]:
    """Each negation of a text; `not only` and `no later than` are none."""
    spoken = tokens(text)
    blank = [hit.span() for hit in NO_NEGATION.finditer(text)]
    for hit in NEGATION.finditer(text):
        if not any(start <= hit.start() < end for start, end in blank):
            yield Negation(hit.start(), _reached(text, spoken, hit.end()), _between(spoken, hit))


def neighbours(text: str) -> frozenset[tuple[str, str]]:
    """All pairs of words that stand side by side."""
    return frozenset((one.stem, other.stem) for one, other in pairwise(tokens(text)))


def _between(spoken: Sequence[Token], hit: re.Match[str]) -> tuple[str, str]:
    before = [one.stem for one in spoken if one.end <= hit.start()]
    after = [one.stem for one in spoken if one.start >= hit.end()]
    return (before[-1] if before else "", after[0] if after else "")


def _reached(text: str, spoken: Sequence[Token], place: int) -> frozenset[str]:
    end = next((hit.start() for hit in CLAUSE_END.finditer(text) if hit.start() >= place), len(text))
    after = [one.stem for one in spoken if place <= one.start < end and one.says]
    return frozenset(after[:SCOPE])


def is_done(text: str) -> bool:
    """Whether a text tells an outcome as a fact."""
    bare = FREE.sub(" ", text)
    return RESOLVED.search(text) is not None or any(not _is_open(bare, hit) for hit in DONE.finditer(bare))


def is_open(text: str) -> bool:
    """Whether a text tells that something is not decided yet."""
    return is_asked(text) or OPEN.search(text) is not None


def is_asked(text: str) -> bool:
    """Whether a text puts something to those who decide."""
    return ASKED.search(text) is not None


def _is_open(text: str, hit: re.Match[str]) -> bool:
    before = text[max(0, hit.start() - 60) : hit.start()]
    return HYPOTHETICAL.search(re.split(r"[.;:]\s", before)[-1]) is not None
