"""What a heading, or a sentence by its own words, promises: purpose, recommendations, implications, next steps."""

import re
from dataclasses import dataclass

from contracts.artefacts.summary import Slot

I = re.IGNORECASE  # noqa: E741 - as the flag is called


@dataclass(frozen=True)
class Kind:
    """A slot with the kind of it, such as `financial` of the implications."""

    slot: Slot
    name: str


HEADINGS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind(Slot.RECOMMENDATION, "recommendation"),
        re.compile(r"recommend(ed|ation)(?!s? and other)|\b(is|are) (asked|invited|requested) to\b", I),
    ),
    (Kind(Slot.PURPOSE, "reason"), re.compile(r"^reasons?\W{0,3}s?\W{0,2} (for|of) ", I)),
    (
        Kind(Slot.DECISION, "decision"),
        re.compile(r"^(proposed )?(decisions?|resolutions?|resolved)\b(?! (maker|number|to be))|\bagree to$", I),
    ),
    (
        Kind(Slot.IMPLICATION, "equality"),
        re.compile(r"(equalit|diversity|community) .*(impact|implication|statement)|equalit.*implication", I),
    ),
    (
        Kind(Slot.IMPLICATION, "climate"),
        re.compile(r"(climate|environment|carbon|sustainab)\w* .*(implication|impact)", I),
    ),
    (
        Kind(Slot.IMPLICATION, "staffing"),
        re.compile(r"(staff|workforce|human resource|personnel)\w* .*(implication|impact)", I),
    ),
    (Kind(Slot.IMPLICATION, "legal"), re.compile(r"\blegal\b|monitoring officer", I)),
    (
        Kind(Slot.IMPLICATION, "financial"),
        re.compile(r"financ\w* .*(implication|impact|comment)|resource implication|budget implication", I),
    ),
    (Kind(Slot.IMPLICATION, "data"), re.compile(r"data protection|privacy", I)),
    (Kind(Slot.IMPLICATION, "risk"), re.compile(r"\brisks?\b", I)),
    (Kind(Slot.IMPLICATION, "other"), re.compile(r"\bimplications?\b", I)),
    (Kind(Slot.IMPLICATION, "impact"), re.compile(r"^(details of )?(positive|negative) impacts?", I)),
    (
        Kind(Slot.NEXT_STEP, "next"),
        re.compile(r"next steps?|time(table|scales?|line)|way forward|^future (work|pathway)|^implementation$", I),
    ),
    (
        Kind(Slot.PURPOSE, "purpose"),
        re.compile(
            r"^(executive |report )?summary|^purpose|\bpurpose of\b|^introduction|^overview|^aims? (and|of)"
            r"|\boutcome of",
            I,
        ),
    ),
    (Kind(Slot.PURPOSE, "conclusion"), re.compile(r"^conclusions?\b", I)),
)

LABELS = re.compile(
    r"((?:executive )?summary|purpose(?: of (?:the )?(?:report|paper|decision))?|recommendations?(?:\(s\))?|decisions?"
    r"|reason\(?s?\)? for (?:the )?decision|next steps|action|subject(?: matter)?[^:]{0,22}|title|classification"
    r"|past pathway[^:]{0,20}|future pathway[^:]{0,20}|electoral divisions?|wards?(?: affected)?|from|to|date"
    r"|time|venue"
    r"|present|(?:in )?attendance|apologies(?: for absence)?|absent|regrets|staff|(?:officers|members)(?: present)?"
    r"|report of|report by|author|contact[^:]{0,20})\s*:",
    I,
)
"""A heading that stands before its text on one line."""

TAIL = re.compile(
    r"background (documents?|papers?)|contact|report author|lead officer|relevant director|appendi(x|ces)\b|audit trail"
    r"|distribution|glossary|references|classification|electoral division|pathway"
    r"|(in )?attendance|^present|apologies|^absent|^regrets|^staff$|^officers|^members|criteria"
    r"|exempt|^(from|to|date|time|venue|report (of|by)|author|subject|title)\b|^wards?|further information"
    r"|interest declared",
    I,
)
"""Headings under which nothing is told that a reader needs."""

ATTENDING = re.compile(r"(in )?attendance|^present|apologies|^absent|^regrets|^staff$|^officers|^members", I)
"""Headings over names: what is told in a sentence after the names stands under none of them."""

DECIDED = re.compile(
    r"^(it was )?(RESOLVED|AGREED)\b|\bResolved\b,? (that|to)|\bTHAT\b|\bit was (agreed|resolved)\b|^Agreed\b"
)
RECOMMENDED = re.compile(
    r"\b(Cabinet|Council|Committee|Panel|Board|Members?|Executive|Assembly|Leader)\b[^.]{0,60}"
    r"\b(is|are) (asked|invited|requested|recommended) to\b|\b[Ii]t is recommended that\b|^That (the )?[A-Z]"
)
AIMED = re.compile(
    r"\b(this|the|attached) (report|paper|decision|plan|policy|strategy|supplement|letter)\b.{0,40}"
    r"\b(provides|sets out|seeks|presents|asks|proposes|updates|summarises|explains|is a response|contains|replaces)\b",
    I,
)
REPLACES = re.compile(
    r"\b(?:replac|supersed)(?:es?|ed|ing)\b[^.;]{0,40}\b(?:version|agenda|pack|report|paper|appendix|pages?)\b", I
)
"""How a paper says that it stands in the place of another one."""
PLANNED = re.compile(
    r"\b(will|to) (then )?be (considered|presented|submitted|debated|reported|published|reviewed|taken|signed|held)\b",
    I,
)
AHEAD = re.compile(
    r"\b(?:will|shall|would|to be|is to|are to|planned|due|expected|scheduled|proposed?|from|by|next|until"
    r"|subject to)\b",
    re.IGNORECASE,
)
"""Words of what is still to come."""
OF_LAW = re.compile(
    r"\bAct,? (?:19|20)\d\d\b|\bRegulations,? (?:19|20)\d\d\b|\b(?:Code of Practice|statutory guidance|CIPFA)\b"
    r"|\bChartered Institute\b|\bduties outlined\b"
)
"""Laws and guidance, which say the same to every council."""
ATTENDED = re.compile(
    r"\b(?:introduced|presented) the (?:report|item|paper)\b|\b(?:thanked|congratulated)\b"
    r"|\b(?:in attendance|present) for (?:this|the) (?:item|meeting)\b"
    r"|\brecogni[sz]ed the (?:value|work|service|contributions?) of\b"
)
"""Courtesies of a meeting."""
ROUTINE = re.compile(
    r"\b(apologies|declarations? of (interest|pecuniary)|disclosure|adjourn\w*|correspondence|call to order|roll call"
    r"|correct record"
    r"|minutes .{0,60}(accepted|adopted|confirmed|agreed|approved)|agenda .{0,40}accepted|public comment|recess"
    r"|confirming proceedings|acknowledge that we are|footsteps have marked|minutes prepared"
    r"|call(?:ed|s)? (?:the |this )?[\w -]{0,40}\bto order|held in person|live-?streamed|webcast|pledge of allegiance"
    r"|moment of silence|opening prayer"
    r"|confirm the proceedings|urgent business|accounts to pay)\b"
    r"|^(?:consent calendar|(?:regular|new|old|unfinished|other) business|public hearings?|informational items"
    r"|committee reports?|reports?|.{0,30}manager.s report|council\w* reports?)\W*$",
    I,
)
"""Business that every meeting has, told last."""


def kind_of_heading(heading: str) -> Kind | None:
    """What a heading promises; None for one that only names its matter."""
    return next((kind for kind, pattern in HEADINGS if pattern.search(heading)), None)


def is_slot_heading(heading: str) -> bool:
    """Whether the words of a short line are those of a heading that is known."""
    return kind_of_heading(heading) is not None or TAIL.match(heading) is not None


def is_tail(heading: str) -> bool:
    """Whether what stands under the heading is of no use in a summary."""
    return TAIL.search(heading) is not None and kind_of_heading(heading) is None


def is_of_law(text: str) -> bool:
    """Whether a text says what laws and guidance say to every council."""
    return OF_LAW.search(text) is not None


def is_courtesy(text: str) -> bool:
    """Whether a text says who spoke, came or was thanked."""
    return ATTENDED.search(text) is not None


def is_routine(text: str) -> bool:
    """Whether a text is about business that every meeting has."""
    return ROUTINE.search(text) is not None
