"""True sentences in other words, as a fair writer would put them: none of them may be called false."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tests.evaluation.told import Told

LEAST_WORDS = 6
SYNONYMS = (
    (r"\bapproximately\b", "about"), (r"\badditional\b", "further"), (r"\bin order to\b", "to"),
    (r"\bregarding\b", "about"), (r"\bcommenced?\b", "began"), (r"\bwhilst\b", "while"), (r"\butilis", "us"),
    (r"\bprovides\b", "gives"), (r"\bCouncillor\b", "Cllr"), (r"\bper cent\b", "%"), (r"\bset out\b", "shown"),
    (r"\bis requested to\b", "is asked to"), (r"\bcurrently\b ?", ""), (r"\bexisting\b", "present"),
    (r"\bhowever,? ", ""), (r"\bprior to\b", "before"), (r"\bchildren and young people\b", "young people"),
    (r"\bensure that\b", "make sure that"), (r"\brequired\b", "needed"), (r"\bpurchase\b", "buy"),
    (r"\bin relation to\b", "on"), (r"\bresidents\b", "people"), (r"\breceived\b", "had"),
)  # fmt: skip
FORMS = (
    (r"(?<=\d) million\b", "m"), (r"(?<=\d)m\b", " million"), (r"(?<=\d)%", " per cent"),
    (r"(?<=\d)(?:st|nd|rd|th)\b(?= [A-Z])", ""), (r"(?<=\d) per cent\b", "%"), (r"(?<=\d)bn\b", " billion"),
)  # fmt: skip


def paraphrases(told: Told) -> Iterator[Told]:
    """Other ways to say a sentence, without those that change nothing."""
    if len(told.text.split()) < LEAST_WORDS:
        return
    for change in CHANGES:
        text = change(told.text)
        if len(text.split()) >= LEAST_WORDS and text != told.text:
            yield replace(told, text=text)


def _replaced(pairs: Sequence[tuple[str, str]]) -> Callable[[str], str]:
    def change(text: str) -> str:
        for words, other in pairs:
            text = re.sub(words, other, text)
        return re.sub(r"\s+", " ", text)

    return change


def _reported(text: str) -> str:
    """Told as what the paper says."""
    if not text.strip():
        return text
    first = text.split(maxsplit=1)[0]
    inner = text if first.isupper() or not first[1:].islower() or first == "I" else text[0].lower() + text[1:]
    known = re.match(r"(?:The|This|It|In|A|An|There|These|All|As|At|On|For|That|To)\b", text)
    return f"The report says that {inner if known else text}"


def _without_brackets(text: str) -> str:
    """Without what stands in brackets."""
    return re.sub(r"\s*\([^()]*\)", "", text)


def _turned(text: str) -> str:
    """What stands before the first comma comes last."""
    hit = re.match(r"((?:In|On|During|Since) [^,]{4,60}), (\w[^,]+[^.,;])\.?$", text)
    return f"{hit[2][0].upper()}{hit[2][1:]} {hit[1][0].lower()}{hit[1][1:]}." if hit else text


def _shortened(text: str) -> str:
    """Without a relative clause at the end."""
    return re.sub(r", (?:which|who|where|and this)\b(?![^.]*\b(?:not|no)\b)[^,.;]*\.?$", ".", text)


CHANGES: tuple[Callable[[str], str], ...] = (
    _reported,
    _replaced(SYNONYMS),
    _replaced(FORMS),
    _without_brackets,
    _turned,
    _shortened,
    lambda text: _reported(_replaced(SYNONYMS)(_without_brackets(text))),
)
