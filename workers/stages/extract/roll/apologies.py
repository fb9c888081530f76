# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Those who sent apologies, as a sentence of minutes names them."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.paper_text import Line, joined
from workers.stages.extract.roll.entries import Entry
from workers.stages.extract.roll.leads import lead_of
from workers.stages.extract.roll.lists import reading

_AWAY = re.compile(r"\bapolog\w+|\bregrets\b", re.IGNORECASE)
_LEADS = re.compile(r"\b(?:from|by|for|of|were|was)\b:?\s+|[:–-]\s+", re.IGNORECASE)
_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bCllr)(?<!\bCllrs)(?<!\bSt)(?<!\bProf)(?<!\bRev)(?<!\bNo)[.](?=\s|"
    r"$)"
)
_BEFORE = re.compile(
    r"^(?P<who>.{3,200}?),? (?:had |have |has )?(?:sent|tendered|offered|gave|given|submitted|"
    r"extended) (?:(?:his|her|their) )?apolog",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(?:[,&]|\band|[A-Z]\.?)$|^(?:Councillors?|Cllrs?|Messrs|Crs?)\b[^.;:]*$")
"""How a line of names ends, or begins, that goes on below."""
_RECEIVED_BELOW = re.compile(
    r"(?:This|These|They|Apologies|Those) (?:was|were|had been) (?:received|sent|given)\b|From [A-Z]"
)
"""What stands below a heading that says apologies."""
_ITEM = re.compile(r"\(?(?:[A-Z]{1,6}[ ./-]?)?\d{1,4}(?:[./-]\w{1,6}){0,3}[.):]?\s+[A-Z]")
_SUBSTITUTE = re.compile(r"\s\([^()]{0,60}\bsubstitut[^()]{0,60}\)")
"""Who stood in, behind each name."""
_MARK = re.compile(r"(?<=[:;]\s)\([a-z]\s?\)\s+")
"""The letter of a row."""
_NONE = re.compile(
    r"\b(?:no apologies|to receive|to note|to accept|to consider|to approve|there were none|if any)\b", re.IGNORECASE
)
_REPLY = re.compile(r"\b(?:lateness|late arrival|letter of apology|apologi[sz]ed?)\b", re.IGNORECASE)
_FURTHER = re.compile(r",? (?:with|and (?:was|were|these|the)|which|for)\b|(?<=[a-z]) (?=(?:These|All|Th[ei]s|The)\b)")
"""What is said behind the names: `…, with reasons accepted`."""
WINDOW = 8
"""Lines of the sentence."""


def told_away(lines: Sequence[Line]) -> tuple[tuple[Entry, ...], tuple[Line, ...]]:
    """The entries of the first sentence that names those away, with its lines; nobody where none does."""
    for at, line in enumerate(lines):
        if _AWAY.search(line.text):
            window = [*_window(lines, at), *_below(lines, at)]
            if found := _told(window):
                return found, tuple(window)
    return (), ()


def _window(lines: Sequence[Line], at: int) -> list[Line]:
    above = at and _BEFORE.search(joined(lines[at - 1 : at + 1])) and not _ITEM.match(lines[at].text)
    start = at - 1 if above and (not _BEFORE.search(lines[at].text) or _OPEN.search(lines[at - 1].text)) else at
    window = [lines[start]]
    for line in lines[start + 1 : start + WINDOW]:
        if _ITEM.match(line.text) or not line.text or _END.search(window[-1].text[-6:]) or lead_of(line.text):
            break
        window.append(line)
    return window


def _below(lines: Sequence[Line], at: int) -> list[Line]:
    """The sentence below a heading, where it says from whom what the heading names was received."""
    below = next((other for other in range(at + 1, min(at + 3, len(lines))) if lines[other].text), None)
    separate = below is not None and (below > at + 1 or _ITEM.match(lines[at].text))
    return _window(lines, below) if below and separate and _RECEIVED_BELOW.match(lines[below].text) else []


def _told(window: Sequence[Line]) -> tuple[Entry, ...]:
    """The longest list of people that the sentence holds, by as many lines as name nobody but people."""
    best: tuple[Entry, ...] = ()
    for count in range(1, len(window) + 1):
        text = re.sub(r"^(?:[•●▪·]\s*)?(?:\(?\d{1,4}(?:[./-]\w{1,6})*[.)]?\s+)?", "", joined(window[:count]))
        text = _MARK.sub("", _SUBSTITUTE.sub("", text))
        for said in _candidates(text):
            read = reading([said], officers=False)
            if read.entries and not read.junk and len(read.entries) > len(best):
                best = read.entries
    return best


def _candidates(text: str) -> Iterator[str]:
    """What may be the list: behind each word that leads to it, up to the end of the sentence."""
    if (match := _BEFORE.match(text)) and not _NONE.search(match["who"]):
        yield match["who"]
    for away in list(_AWAY.finditer(text))[:3]:
        begins = max(text.rfind(sign, 0, away.start()) for sign in (": ", ". ", "- ", "– "))
        if not _NONE.search(text[max(0, begins) : away.end() + 12]):
            yield from _behind(text[away.end() :])


def _behind(rest: str) -> Iterator[str]:
    for lead in _LEADS.finditer(rest[:160]):
        tail = rest[lead.end() :]
        end = _END.search(tail)
        said = tail[: end.start() if end else len(tail)]
        if said and not _REPLY.search(rest[: lead.end()]):
            yield said
            yield _FURTHER.split(said)[0]
