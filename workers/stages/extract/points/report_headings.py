# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""The headings under which reports say what is asked of a body, and those with which sections begin."""

import re

NUMBER = r"(?:(?:\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z][.)])\s+(?:\|\s+)?)?"
"""The number or letter of a section."""
_WHOSE = (
    r"(?:(?:officers?|staff|administration|management|director|chief executive|cao|city manager|town manager|"
    r"administrator|committee|commission|report|author)(?:’s?|'s?)? |proposed |draft |suggested |decision |possible |"
    r"summary of |alternative |final |key )*"
)
_ASKED = (
    r"(?:recommendations?|(?:recommended|suggested|proposed|draft|requested) "
    r"(?:(?:council|board|committee|commission) )?(?:actions?|motions?|resolutions?|decisions?|course of action|"
    r"recommendations?)|recommended(?=\s?[:–-](?:\s|$)))"
)
_FOR = r"(?: (?:to|for|by) [\w ]{3,40})?"
RECOMMENDATION = re.compile(
    rf"{NUMBER}{_WHOSE}{_ASKED}(?:\s?\(s\))?{_FOR}(?:\s*[:–-]\s*(?P<rest>.*)|\s+that\s?:|\s*)",
    re.IGNORECASE,
)
DECISION_ASKED = re.compile(
    rf"{NUMBER}(?:decisions? (?:required|requested|sought|needed|to be made)|(?:council |board |committee )?"
    rf"actions? (?:required|requested|sought|needed)|motions? for consideration)\s*:?",
    re.IGNORECASE,
)

_OPENING = re.compile(
    rf"{NUMBER}(?:(?:purpose|reasons?|aims?|objectives?)"
    r"(?: (?:of|for) (?:the |this )?(?:report|paper|memo(?:randum)?|transmittal|referral))?|"
    r"(?:(?:executive|report|brief) )?summary(?: of (?:the )?report)?|introduction|background(?: information)?|issues?|"
    r"overview|discussion|analysis|(?:report )?details|context|proposals?|history)"
    r"(?: and (?:background|summary|context))?\s*:?|"
    rf"{NUMBER}(?:the )?(?:(?:details|record) of (?:the )?)?decisions?(?: (?:made|taken|agreed))?\s*:?",
    re.IGNORECASE,
)


def opens(text: str) -> bool:
    """Whether a line is the heading with which the text of a report begins."""
    return _OPENING.fullmatch(text) is not None


def asks(text: str) -> bool:
    """Whether a line is the heading of what is asked, and nothing else."""
    found = RECOMMENDATION.fullmatch(text)
    return (found is not None and not found["rest"]) or DECISION_ASKED.fullmatch(text) is not None
