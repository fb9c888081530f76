# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The council whose paper it is."""

import re
from collections.abc import Sequence
from itertools import pairwise

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, head, joined
from workers.stages.extract.american import city_named_most, is_american
from workers.stages.extract.front.enactments import begins_enactment
from workers.stages.extract.front.letterheads import before_address
from workers.stages.extract.front.permissions import notice
from workers.stages.extract.meeting.bodies import (
    council_alone,
    council_and_body,
    council_in,
    councils_in,
    irish_council,
)
from workers.stages.extract.meeting.held import of_whom

TOP = 14
_DOMAIN = re.compile(r"[@/.]([a-z-]{3,40})\.(?:gov\.uk|gov\.wales|gov\.scot|[a-z]{2,12})\b", re.IGNORECASE)
_WRAPPED = re.compile(r"\n\.(?=[a-z])")
"""An address that was broken before its dot."""
_OF_MINUTES = re.compile(
    r"^(?:(?:draft )?minutes (?:of|from|for) )?(?:the |a )?(?:[\w-]+ ){0,3}meeting of (?:the )?|"
    r"^(?:draft )?minutes of (?:the |a )?|"
    r"\s*[–-]\s*(?:(?:full|ordinary|extraordinary|annual|special|regular|monthly) )*(?:council )?"
    r"(?:meetings?|minutes|agenda)(?: (?:minutes|agenda))?$|\s(?:full )?meetings?(?: minutes)?$|"
    r"\b(?:which was )?held\b.*$",
    re.IGNORECASE,
)
"""How minutes begin and go on around the name."""
_ENDS = re.compile(r"(?:[A-Z]+ ){0,2}COUNCIL\b")
_BODY = re.compile(r"\b(?:Committee|Cabinet|Board|Panel|Executive|Forum|Authority)\b", re.IGNORECASE)
OFTEN = 8
"""Times that a paper says the name of the only council in it before it counts as its own."""
FIRST = 4
"""Lines in which a paper that names a council is its own."""
_KIND = re.compile(r"\b(?:County|City|Borough|District|Metropolitan|Parish|Town|Community) Council$")
_BEFORE = re.compile(r"(?:(?:[A-Z][\w’'-]*|and|of|the|for|draft)\s)*")
_AFTER = re.compile(r"\s*(?:$|[–:,(-]|(?:held|met|meetings?)\b)", re.IGNORECASE)
"""What stands around the name in a heading."""
_OF_SITE = re.compile(r"(?:cc|pc|tc|bc|dc|mbc|council|cityof|townof)$")
"""What an address adds to the name of the place."""
_AMERICAN = re.compile(r"(?:The )?(?P<place>.+) (?P<kind>City|Town|Village|Township) Council", re.IGNORECASE)
"""The body that governs a city there; the city itself is the authority."""
_DASH = re.compile(r"\s[–-]\s")
_NUMBERED = re.compile(r"\d{1,2}\.\s+[A-Z]")
"""An item, which may be in capitals too."""
_BUILDING = re.compile(r"\bCouncil (?:Hub|Depot)\b")
"""A building that has its name from a council; offices and chambers are said to be the council's."""
_ADDRESS = re.compile(r"\s\d{1,5}[a-z]?\s")
_WITH_DAY = re.compile(r"\s+(?:Agenda|Minutes)\s*[-–,:]\s.*\d{4}.*$")
"""What the paper is, and of which day, behind the name: `Kinnoul Council Agenda - 5 November 2008`."""
_GOVERNED = re.compile(
    r"(?:the )?council of (?:the )?(?P<name>.+ (?:county|township|municipality|city|town|village|district))",
    re.IGNORECASE,
)
"""`the Council of Aspen Ridge County`: its kind behind the name of the place."""
_COUNCIL_OF = re.compile(
    r"\b(?:Council|Corporation) of the ((?:City|Town|Township|Village|Municipality|Borough|"
    r"County) of [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)


def council(paper: Paper) -> Stated | None:
    """The council of the heading; else the one that the paper's own web or mail addresses confirm."""
    found = _of_heading(paper) or _of_meeting(paper) or _of_footer(paper) or _of_first_lines(paper)
    found = found or _of_text(paper) or _in_irish(paper) or _of_notice(paper) or _of_city(paper)
    return (_incorporated(paper, found.value) if found else None) or found


def _incorporated(paper: Paper, name: str) -> Stated | None:
    """The city whose council meets, where an American paper says it: `City of Alder`, for `ALDER CITY COUNCIL`."""
    body = _AMERICAN.fullmatch(name)
    if body is None or not is_american(paper):
        return None
    whole = re.compile(rf"\b{body['kind']} of {re.escape(body['place'])}\b", re.IGNORECASE)
    said = ((match[0], line) for line in paper.lines if (match := whole.search(line.text)) and match[0][0].isupper())
    return next((_stated(paper, city, line) for city, line in said), None)


def _of_notice(paper: Paper) -> Stated | None:
    named = (_stated(paper, name, *lines) for _, name, lines in notice(paper))
    return next((one for one in named if one), None)


def _of_city(paper: Paper) -> Stated | None:
    named = city_named_most(paper)
    return _stated(paper, *named) if named else None


def _in_irish(paper: Paper) -> Stated | None:
    named = ((name, line) for line in head(paper, TOP) if (name := irish_council(line.text)))
    return next((_stated(paper, name, line) for name, line in named), None)


def _of_heading(paper: Paper) -> Stated | None:
    top = head(paper, TOP)
    for line in top:
        if told := _COUNCIL_OF.search(line.text):
            return _stated(paper, told[1], line)
        if begins_enactment(line.text) or _NUMBERED.match(line.text):
            continue
        said = _ADDRESS.split(_WITH_DAY.sub("", line.text), maxsplit=1)[0]
        if (owner := before_address(line.text)) and (name := council_in(owner) or council_alone(owner)):
            return _stated(paper, name, line)
        said = (council_and_body(said) or (said, ""))[0]
        name = council_in(said) or council_alone(_DASH.split(said)[0])
        if name and _is_heading(said, name):
            return _stated(paper, name, line)
    return _of_wrapped(paper, top)


def _of_meeting(paper: Paper) -> Stated | None:
    """A name in the sentence that tells the meeting: `a meeting of the Environment Committee of X District Council`."""
    top = head(paper, TOP)
    for at in range(len(top)):
        lines = top[at : at + 2]
        for whole in of_whom(joined(lines), minutes=True):
            governed = _GOVERNED.fullmatch(whole)
            name = governed["name"] if governed else council_in(whole) or council_alone(whole)
            before = whole.partition(name)[0] if name else ""
            alone = name and whole.endswith(name) and not _BODY.search(name)
            if name and alone and re.fullmatch(r"(?:.*\bof )?(?:the )?", before, re.IGNORECASE):
                return _stated(paper, name, *lines)
    return None


def _of_first_lines(paper: Paper) -> Stated | None:
    """A name with its kind as part of a heading or who met: `Constitution of Alder Community Council`."""
    for line in head(paper, FIRST):
        for name in councils_in(line.text):
            before, _, after = line.text.partition(name)
            if _KIND.search(name) and _BEFORE.fullmatch(before) and _AFTER.match(after):
                return _stated(paper, name, line)
    return None


def _of_footer(paper: Paper) -> Stated | None:
    """A name before an address at the foot of a page."""
    for at, line in enumerate(paper.lines):
        last = at + 1 == len(paper.lines) or paper.lines[at + 1].page != line.page
        owner = before_address(line.text) if last else None
        if owner and (name := council_in(owner) or council_alone(owner)):
            return _stated(paper, name, line)
    return None


def _of_wrapped(paper: Paper, top: Sequence[Line]) -> Stated | None:
    """A name in capitals that is broken over two lines: `MEETING OF BALLINREE` over `COUNTY COUNCIL HELD`."""
    for one, two in pairwise(top):
        whole = joined((one, two))
        name = council_in(whole) if whole.isupper() and one.page == two.page and _ENDS.match(two.text) else None
        if name and _is_heading(whole, name) and (found := _stated(paper, name, one, two)):
            return found
    return None


def _is_heading(text: str, name: str) -> bool:
    """Whether the line is little more than the name: what stands around it is no sentence."""
    if text.strip(" .,") in {name, f"The {name}", f"THE {name}"}:
        return True
    rest = _OF_MINUTES.sub("", text).replace(name, "", 1).strip(" .,:–-*|")
    return not re.search(r"[a-z]{3,}", re.sub(r"^(?:The )?Corporation of the|^(?:The|Council)\b", "", rest).strip())


def _of_text(paper: Paper) -> Stated | None:
    """A name that the paper's own web or mail addresses confirm, or the only one, and of a place named often."""
    text = "\n".join(line.text for line in paper.lines)
    domains = {re.sub(r"[^a-z]", "", match.casefold()) for match in _DOMAIN.findall(_WRAPPED.sub(".", text))}
    named = [(name, line) for line in paper.lines for name in councils_in(_BUILDING.sub("", line.text))]
    sites = domains | {_OF_SITE.sub("", one) for one in domains}
    sure = [(name, line) for name, line in named if re.sub(r"[^a-z]", "", _own(name)) in sites]
    if not sure and len({_own(name) for name, _ in named}) == 1:
        own = _own(named[0][0])
        often = len(re.findall(rf"\b{re.escape(own)}\b", text.casefold())) >= OFTEN
        sure = named if often else []
    return _stated(paper, *sure[0]) if sure else None


def _own(name: str) -> str:
    """The name of the place alone."""
    said = re.sub(
        r"\b(?:the|london|royal|borough|county|city|district|metropolitan|town|township|parish|community|council|of|and)\b",
        "",
        name.casefold(),
    )
    return " ".join(said.split())


def _stated(paper: Paper, name: str, *lines: Line) -> Stated | None:
    passage = paper.cite(name, lines)
    return Stated(value=passage.value, page=passage.page, quote=passage.quote) if passage else None
