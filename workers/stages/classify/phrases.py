# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Phrases of the vocabulary found in a text, whatever their plural and possessive endings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workers.stages.classify.phrase_index import BESIDE, MEANINGS, WORD, Meaning, Words, longest, stem

# Who answers for a subject is not what a paper is about: "Cabinet Member for Adult Social Care and Public Health".
_ROLE = re.compile(
    r"\b(?:[Mm]ember|[Hh]older|[Dd]irector|[Hh]ead|[Mm]anager|[Ss]ecretary|[Ll]ead|[Oo]fficer|[Ll]eader|"
    r"[Cc]hair(?:man)?|[Mm]inister)"
    r"(?: \(?[A-Z][a-z]+\)?)?(?: (?:for|of)| [-–]|,|:) (?:the )?(?:(?:[A-Z][\w’'-]*|&|and|of|the|"
    r"for)[ ,]{1,2}){0,10}[A-Z][\w’'-]*"
    r"|\b(?:[Dd]irector|[Hh]ead|[Oo]fficer) \([A-Z][^()]{3,60}\)|\b[Ss]taff [Rr]eports?\b"
    r"|\b(?:Chief|Lead|Senior|Principal|Head|Assistant|Deputy) (?:[A-Z][a-z]+ (?:and |"
    r"& )?){1,4}(?:Officer|Manager|Engineer|Solicitor)\b"
)
# A street may be called after a park or a bridge, and is no matter of roads.
_ADDRESS = re.compile(
    r"(?:\b(?:at|off|near|from|on|of|in|along|land|to|the rear of)\s|[,–(-]\s?|"
    r"\d[A-Za-z]?,?\s)(?:[A-Z][\w’'.-]+\s){1,3}"
    r"(?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Terrace|Gardens|Green|Park|Bridge|Way|Hill|Square|Row|Court)\b"
    r"(?!\s(?:and\s)?(?:Safety|Maintenance|Improvement|Closure|Resurfacing|Scheme|Works|Library|Centre|School|Station|Network|"
    r"Repair|Traffic|Transport|Parking|Lighting|Cleansing|Trading|Regeneration|Estate)\w*)"
)
_PORTFOLIO = re.compile(
    r"\b(?:Member|Holder|Convener|Director|Head)(?: for | of | [-–] |, )(?:the )?"
    r"(?P<subject>(?:(?:[A-Z][\w’'-]*|&|and)[, ]{0,2}){1,10})"
)
_COMMITTEE = re.compile(r"(?:\b[A-Z][\w’',&-]* |\b(?:and|of|&) ){1,8}(?:Cabinet|Scrutiny|Select) (?:Sub-)?Committee")


@dataclass(frozen=True)
class Phrase:
    """A phrase of the vocabulary by its stems, and as it was said."""

    words: Words
    said: str

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """The topics that it speaks for."""
        return MEANINGS[self.words]

    @property
    def in_name(self) -> tuple[Meaning, ...]:
        """The topics that it speaks for in the name of a paper, where it may name a second one."""
        return (*self.meanings, *BESIDE.get(self.words, ()))


def phrases(text: str) -> Iterator[Phrase]:
    """Phrases in the text; a longer phrase takes its words from the shorter ones in it."""
    return _phrases(without_roles(text))


def phrases_of_name(text: str) -> list[Phrase]:
    """Phrases in a paper's name; where it holds but a role, what that answers for: a director of public health."""
    return list(phrases(text)) or list(_phrases(text))


def _phrases(text: str) -> Iterator[Phrase]:
    found = list(WORD.finditer(text))
    stems = [stem(match[0].casefold()) for match in found]
    at = 0
    while at < len(stems):
        size = longest(stems, at)
        if size:
            yield Phrase(tuple(stems[at : at + size]), text[found[at].start() : found[at + size - 1].end()])
        at += size or 1


def without_roles(text: str) -> str:
    """The text without the titles of those who answer for a subject, and without addresses."""
    said = _ADDRESS.sub(" ", _ROLE.sub(" ", text))
    return _COMMITTEE.sub(" ", said) if "Committee" in text else said


def portfolios(text: str) -> str:
    """The subjects for which those named in the text answer: `Cabinet Member for Education` answers for education."""
    return " . ".join(match["subject"] for match in _PORTFOLIO.finditer(text))
