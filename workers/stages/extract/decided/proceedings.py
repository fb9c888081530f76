# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What happened at a meeting: declarations, movers and seconders, votes, actions."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.proceedings import Action, Declaration, Motion, Outcome, Vote
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.figures.words_for_numbers import number_of
from workers.stages.extract.people.honorifics import OF_ANYBODY, OF_MEMBER, OF_OFFICE, PLACE
from workers.stages.extract.points.numbering import MOTION
from workers.stages.extract.points.points import MARKER

WINDOW = 4
"""Lines in which such a sentence ends."""
_TITLED = rf"(?:(?:(?:{PLACE}|Deputy) )?(?:{OF_MEMBER}|{OF_OFFICE}|{OF_ANYBODY})\.?\s)"
_NO_NAME = r"Seconded|Proposed|Moved|That|THAT|Carried|Amendment|Voting|Motion|Decision|Resolved|Councillors?|Cllrs?"
"""Words that begin the next sentence or heading."""
_NAME = rf"{_TITLED}{{1,2}}[A-Z][\w’'-]*\.?(?:\s(?!{_NO_NAME})[A-Z][\w’'-]*\.?){{0,3}}"
_INITIALS = r"(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+"
_DECLARED = re.compile(
    rf"(?P<text>(?P<name>{_NAME})(?:\s\([^)]{{0,200}}\))?(?:,? [^.\d]{{0,60}}?)? declared (?:an?|his|her|their|"
    rf"that)\b[^.]{{0,60}}\binterests?\b(?:[^.]|\.(?=\d)){{0,300}}\.(?!\d))"
)
_MOVED = re.compile(
    rf"(?:[Mm]oved|[Pp]roposed|MOVED|PROPOSED)(?: by)?\s*:?\s*(?P<mover>{_NAME}|{_INITIALS})"
    rf"(?:[^.“\"]{{0,12}}?\s*(?:[Ss]econded|SECONDED)(?: by)?\s*:?\s*(?P<seconder>{_NAME}|{_INITIALS}))?"
)
_NUMBERED_MOVERS = re.compile(rf"{MOTION}\s+(?P<mover>{_INITIALS}),\s(?P<seconder>{_INITIALS})\s*:")
_CARRIED = re.compile(r"\b(?:carried|adopted|approved unanimously)\b", re.IGNORECASE)
_LOST = re.compile(r"\b(?:defeated|lost|fell|not carried)\b", re.IGNORECASE)
_DEFERRED = re.compile(r"\b(?:deferred|adjourned to)\b", re.IGNORECASE)
_WITHDRAWN = re.compile(r"\bwithdrawn\b", re.IGNORECASE)
_COUNT = r"(?:\d{1,3}|nil|none|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_VOTE = re.compile(
    rf"(?:voting|votes?|recorded vote|the vote was|on (?:being put to )?(?:the|a) vote)\b[^.\d]{{0,40}}?(?:for|"
    rf"in favour)\s*[:–-]?\s*(?P<for>{_COUNT})\b"
    rf"[\s,;]*(?:votes?\s)?(?:and\s)?against\s*[:–-]?\s*(?P<against>{_COUNT})\b(?:[\s,;]*(?:and\s)?abst\w+\s*[:–-]?\s*(?P<abstained>{_COUNT})\b)?",
    re.IGNORECASE,
)
_VOTE_BEFORE = re.compile(
    rf"\b(?P<for>{_COUNT})\s(?:votes?\s)?(?:for|in favour)[\s,;]*(?:and\s|"
    rf"to\s)?(?P<against>{_COUNT})\s(?:votes?\s)?against"
    rf"(?:[\s,;]*(?:and\s|with\s)?(?P<abstained>{_COUNT})\sabst\w+)?",
    re.IGNORECASE,
)
_LOST_BY = re.compile(
    rf"\blost by (?P<for>{_COUNT})(?: votes?)? to (?P<against>{_COUNT})\b|"
    rf"\bcarried by (?P<won>{_COUNT})(?: votes?)? to (?P<lost>{_COUNT})\b"
    rf"(?:[\s,;]*(?:and |with )?(?P<abstained>{_COUNT})\sabst\w+)?",
    re.IGNORECASE,
)
_BY_NAME = re.compile(
    r"(?P<side>For|In favour|FOR|Against|AGAINST|Abstain(?:ed|ing)?|ABSTAIN(?:ED)?|"
    r"Abstentions?)\s*(?:\(\d{1,3}\))?\s*[:–-]\s*(?P<names>(?:(?:Councillors?|Cllrs?\.?|The Mayor)\s)[^.:;]{3,600}?)"
    r"(?=\s*(?:[.:;]|$|\b(?:For|In favour|FOR|Against|AGAINST|Abst|ABST)))"
)
_ACTION = re.compile(r"(?:(?:•\s*)?ACTIONS?|Actions?(?: points?)?)\s*[:–-]\s*(?P<text>.+)")
_OWNER = re.compile(r"\s*[(\[](?P<owner>[A-Z]{2,5}(?:(?:\s?[&/,]\s?|\sand\s)[A-Z]{2,5})*)[)\]]\.?$")
_OWNER_FIRST = re.compile(
    rf"(?P<owner>(?:the )?(?:{_NAME}|Clerk|[A-Z][\w]+(?: [A-Z&][\w]*){{0,4}} (?:Officer|Manager|Director)))(?: is|"
    rf" are)? to (?=[a-z])",
    re.IGNORECASE,
)


def declarations(paper: Paper) -> tuple[Declaration, ...]:
    """Interests that members declared, in the words of the minutes."""
    found: dict[str, Declaration] = {}
    for window, match in _matches(paper, _DECLARED, "declared"):
        passage = paper.cite(match["text"], window)
        if passage:
            one = Declaration(name=match["name"], text=passage.value, page=passage.page, quote=passage.quote)
            found.setdefault(one.text, one)
    return tuple(found.values())


def motions(paper: Paper) -> tuple[Motion, ...]:
    """Who moved and seconded, and the outcome where it is printed before the next motion."""
    starts = [(at, match) for at, match in _movers(paper)]
    ends = [at for at, _ in starts[1:]] + [len(paper.lines)]
    found: list[Motion] = []
    for (at, match), end in zip(starts, ends, strict=False):
        window = [line for line in paper.lines[at : at + 2] if line.text]
        passage = paper.cite(match[0].strip(), window)
        if passage:
            outcome = _outcome(joined([line for line in paper.lines[at : min(end, at + 40)] if line.text]))
            found.append(
                Motion(
                    mover=match["mover"],
                    seconder=_whole(match["seconder"]) if match["seconder"] else None,
                    outcome=outcome,
                    page=passage.page,
                    quote=passage.quote,
                )
            )
    return tuple(found)


def _whole(name: str) -> str:
    """A name without the full stop that ends its sentence; one behind an initial stays."""
    return name[:-1] if re.search(r"\w{2}\.$", name) else name


def _movers(paper: Paper) -> Iterator[tuple[int, re.Match[str]]]:
    for at, line in enumerate(paper.lines):
        text = joined([one for one in paper.lines[at : at + 2] if one.text])
        for pattern in (_NUMBERED_MOVERS, _MOVED):
            match = pattern.search(text)
            if match and match.start() < len(line.text):
                yield at, match
                break


def _outcome(text: str) -> Outcome | None:
    """What stands first after the motion."""
    places = [
        (match.start(), outcome)
        for pattern, outcome in (
            (_CARRIED, Outcome.RESOLVED),
            (_LOST, Outcome.LOST),
            (_DEFERRED, Outcome.DEFERRED),
            (_WITHDRAWN, Outcome.WITHDRAWN),
        )
        if (match := pattern.search(text))
    ]
    return min(places)[1] if places else None


def votes(paper: Paper) -> tuple[Vote, ...]:
    """Votes by count, and recorded votes by name."""
    found: dict[tuple[int, str], Vote] = {}
    for pattern, hint in ((_VOTE, "against"), (_VOTE_BEFORE, "against"), (_LOST_BY, " by ")):
        for window, match in _matches(paper, pattern, hint):
            passage = paper.cite(match[0].strip(), window)
            if passage:
                found.setdefault((passage.page, passage.quote), _counted(match, passage.page, passage.quote))
    return (*found.values(), *_recorded(paper))


def _counted(match: re.Match[str], page: int, quote: str) -> Vote:
    said = match.groupdict()
    return Vote(
        in_favour=number_of(said.get("for") or said.get("won")),
        against=number_of(said.get("against") or said.get("lost")),
        abstentions=number_of(said.get("abstained")),
        page=page,
        quote=quote,
    )


def _recorded(paper: Paper) -> Iterator[Vote]:
    """`For: Councillors …`, `Against: …`, `Abstained: …`, where the first begins a recorded vote."""
    sides: dict[str, tuple[str, ...]] = {}
    first: tuple[int, str] | None = None
    for window, match in [*_matches(paper, _BY_NAME, ":", longest=8), (None, None)]:
        side = match["side"].casefold()[:2] if match else "fo"
        if side in {"fo", "in"} and first:
            yield Vote(
                names_in_favour=sides.get("fo", ()),
                names_against=sides.get("ag", ()),
                names_abstaining=sides.get("ab", ()),
                page=first[0],
                quote=first[1],
            )
            sides, first = {}, None
        if match and window:
            sides["fo" if side == "in" else side] = _names(match["names"])
            passage = paper.cite(match[0].strip(), window)
            first = first or ((passage.page, passage.quote) if passage else None)


def _names(text: str) -> tuple[str, ...]:
    said = re.sub(r"^(?:Councillors?|Cllrs?\.?)\s", "", text.strip())
    return tuple(
        part.strip(" .") for part in re.split(r",\s*(?:and\s)?|\sand\s", said) if re.match(r"[A-Z]", part.strip())
    )


def actions(paper: Paper) -> tuple[Action, ...]:
    """Lines that say Action, with whose it is where that is printed."""
    found: list[Action] = []
    for at, line in enumerate(paper.lines):
        match = _ACTION.match(line.text)
        if match is None:
            continue
        lines = [Line(line.page, line.raw, match["text"]), *_rest(paper.lines[at + 1 : at + WINDOW], match["text"])]
        whole = joined(lines)
        owner = _OWNER.search(whole)
        before = None if owner else _OWNER_FIRST.match(whole)
        passage = paper.cite(whole, lines)
        if passage:
            named = owner["owner"] if owner else before["owner"] if before else None
            found.append(Action(text=_OWNER.sub("", whole), owner=named, page=passage.page, quote=passage.quote))
    return tuple(found)


def _rest(lines: Sequence[Line], first: str) -> Iterator[Line]:
    done = first
    for line in lines:
        if not line.text or _OWNER.search(done) or MARKER.match(line.text) or re.match(r"\d{1,3}[.)]?\s", line.text):
            return
        yield line
        done = line.text


def _matches(
    paper: Paper, pattern: re.Pattern[str], hint: str, longest: int = WINDOW
) -> Iterator[tuple[list[Line], re.Match[str]]]:
    """Each match that begins on the first line of a window."""
    for at, line in enumerate(paper.lines):
        window = [one for one in paper.lines[at : at + longest] if one.text]
        if not line.text or not any(hint in one.text.casefold() for one in window):
            continue
        for match in pattern.finditer(joined(window)):
            if match.start() < len(line.text):
                yield window, match
