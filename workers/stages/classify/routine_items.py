# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Items that every meeting has, and lines that tell who came and how to watch: they are about no subject."""

import re
from collections.abc import Sequence

from workers.domain.paper_text import Line

_ROUTINE = re.compile(
    r"\b(?:apolog(?:y|ies)|declarations? of|disclosures? of|disclosable pecuniary|pecuniary interest|roll call|"
    r"call to order|pledge of"
    r"|minutes of|previous minutes|(?:adopt|approv|confirm|accept|sign|"
    r"receiv)\w* (?:of )?(?:the )?(?:\w+ ){0,4}minutes|minutes$"
    r"|(?:exclu\w+|exempt\w*) (?:of )?(?:the )?(?:press|public|items?|information)|adjourn\w*|next meeting|"
    r"date of (?:the )?(?:next )?meetings?"
    r"|public (?:comment|participation|question)s?|urgent (?:business|items?)|any other business|correspondence|"
    r"items? requiring (?:a )?(?:key )?decision|"
    r"(?:chair(?:man|woman|person)?|mayor|leader)['’]?s? (?:announcements?|communications|remarks)"
    r"|announcements|acknowledgement|confirm(?:ing|atory)? (?:the )?proceedings|moment of silence|"
    r"land acknowledg\w+|committee reports?$"
    r"|council(?:lor)?s?['’]? reports?$|cabinet member updates|agenda (?:of|be)|evacuation|substitut\w+|"
    r"webcast\w*|(?:election|appointment) of (?:(?:a|the) )?(?:vice[- ]?)?chair\w*|"
    r"(?:forward )?work (?:program(?:me)?|plan)|"
    r"matters arising|code of conduct|public (?:speaking|session|forum|question time)|(?:notice of|"
    r"audio|sound) recording|"
    r"duration of (?:the )?meeting|membership changes?|order of business|visiting members|lobbying|attendees|"
    r"those attending|closed (?:session|to the public)"
    r"|resume to|leave of absence|declaration of opening|(?:public )?questions (?:taken )?on notice|karakia|sederunt|"
    r"in[- ]camera|public excluded|behind closed doors|invocation|(?:executive|study) session|moment of reflection|"
    r"(?:petitions?|deputations?|delegations?|presentations?)(?:\s*[,/&]\s*|\s+and\s+|\s+or\s+)"
    r"(?:petitions?|deputations?|delegations?|presentations?|submissions?)|additions to the agenda|late items|"
    r"emergent items|unfinished business"
    r"|appeals against refusal of inspection|possible exclusion|rights? of appeal|"
    r"close of (?:the )?meeting|closure of (?:the )?meeting|meeting closed)\b"
    r"|membership of (?:the )?committees",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\W*(?:\d+\W*)?(?:petitions?|deputations?|delegations?|presentations?|motions?(?: on notice)?|"
    r"notices? of motions?|welcome|attendance|present|consent (?:agenda|calendar)|public hearings?|questions?)\W*"
    r"(?:(?:pages?\W*)?\d{1,4}(?:\W+\d{1,4})?\W*)?",
    re.IGNORECASE,
)
"""The heading of an item that says nothing of any subject, with the pages beside it."""
_ASIDE = re.compile(
    r"^(?:councillor|cllr|mayor|deputy mayor|guests?|staff|present|in attendance|also present)\b[^:]{0,40}:"
    r"|\b(?:livestream\w*|zoom|joinwebinar|teleconferenc\w+|held (?:in|at) the|in person at|telephone|brown act|"
    r"americans with disabilities"
    r"|public records act|web form|first, second)\b",
    re.IGNORECASE,
)
LEAD_LINES = 2
"""Lines of an item in which its heading stands."""


def is_routine(block: Sequence[Line]) -> bool:
    """Whether an item is one that every meeting has."""
    lead = " ".join(line.text for line in block[:LEAD_LINES])[:160]
    return _ROUTINE.search(lead) is not None or any(_BARE.fullmatch(text) for text in (lead, block[0].text))


def is_aside(text: str) -> bool:
    """Whether a line tells who is there or how to attend."""
    return _ASIDE.search(text) is not None
