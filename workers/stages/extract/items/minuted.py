# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The items of minutes: chains of minute numbers, plain or with a year or a prefix."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workers.domain.paper_text import Line
from workers.stages.extract.items.chains import LONGEST_HEADING, MOVERS, is_heading
from workers.stages.extract.items.titles import LONGEST_TITLE, NO_ITEM, Item, item
from workers.stages.extract.items.wraps import NUMBERED, VERB

ENOUGH = 3
"""Items from which a chain of numbers counts."""
STOPPED = 7
"""Words of a heading that ends with a full stop."""
WRAPPED = 40
"""Characters of a heading from which it may go on below."""
_YEAR = re.compile(r"(?:19[5-9]|20\d)\d")
_LEADS = re.compile(r"\b(?:to|that|resolved|agreed|recommend\w*)\s?:\s?[-–]?$", re.IGNORECASE)
"""How a sentence ends that leads to numbered points, which are no items."""
_NAMED = re.compile(r"Item\s+(?:no\.?\s*)?#\s?(?P<number>\d{1,3})[.:]?\s+(?P<title>(?-i:[A-Z]).*)", re.IGNORECASE)
_OUTCOME = re.compile(r"(?<=\.)\s*(?:deferred|withdrawn|noted|received|carried|tabled)\.?$", re.IGNORECASE)
_BRACKETED = re.compile(r"\((?P<number>\d{1,4})\)\s+(?P<title>[A-Z][A-Z’' ,&/-]{4,}.*)")
_BEGINNING = re.compile(
    r"(?P<title>(?:[^\s.:–]+ ){0,11}[^\s.:–]+?)(?:(?<!\bNo)[.:]|\s[–-]|(?<=[A-Z]{3}),(?=\s[a-z])|"
    r",(?=\s(?:none|no|there|apologies|were|was|received)\b))\s+\S.*",
    re.DOTALL,
)
_BEFORE_COLON = re.compile(r"(?P<title>(?:[^\s:]+ ){0,11}[^\s:]+?)\s?:-?(?:\s|$)")
_FRAMED = re.compile(
    r"(?P<number>(?P<frame>(?:\d{2}[-/]\d{2}/)?[A-Z]{1,5}[./-]\s?|[A-Z]{1,5}(?=\d{1,4}\b)|\d{3,4}[./-]|\d{4}[/-]\d{2}[_./-])(?P<counts>\d{1,4}))[.:)]?\s+"
    r"(?:[-–]\s+)?(?P<title>[A-Z“\"‘].*)"
)
_COMPOUND = re.compile(
    r"(?P<number>(?P<prefix>[A-Z][A-Za-z]{0,5}[/. "
    r"-]?)?(?P<one>\d{1,4})(?P<sign>[./-])(?P<two>\d{1,4})(?P<rest>[/-]\d{2,4}|/[A-Z]{2,6})?)"
    r"[.:)]?\s+(?:[-–]\s+)?(?P<title>(?:\d{2}/\d{4,6}|[A-Z“\"‘]).*)"
)


def minuted(lines: Sequence[Line]) -> list[Item]:
    """Minute numbers: a chain that begins with the first heading, where paragraphs below count on their own."""
    marked = [item(match, lines, at) for at, match in headings(lines) if _is_marked(lines, at)]
    if marked:
        return marked
    plain = _numbered(lines)
    found = max(_plain(plain), _compound(lines), _in_brackets(lines), _framed(lines), key=len) or _named(lines)
    begun = max(_begun(lines), _with_colons(lines), key=len)
    numbers = [one.number for one in found]
    told = [one.number for one in begun]
    longer = len(begun) > len(found) and any(numbers == told[at : at + len(numbers)] for at in range(len(told)))
    best, bridged = begun if longer else found, _plain(plain, gaps=True)
    return bridged if len(bridged) > len(best) + 1 else best


def headings(lines: Sequence[Line]) -> Iterator[tuple[int, re.Match[str]]]:
    """Lines that begin with a number and could be an item."""
    for at, line in enumerate(lines):
        match = NUMBERED.match(line.text)
        if match and not NO_ITEM.match(match["title"]) and not _YEAR.fullmatch(match["number"]):
            yield at, match


def _numbered(lines: Sequence[Line]) -> list[tuple[int, Item]]:
    """The headings with a plain number that is none of a resolution's points."""
    points = _points(lines)
    found = ((int(match["number"]), item(match, lines, at)) for at, match in headings(lines) if at not in points)
    whole = (
        (number, replace(one, title=one.title.rstrip(".")))
        if _is_stopped(one.title) and not is_heading(one.title)
        else (number, one)
        for number, one in found
    )
    return [(number, one) for number, one in whole if is_heading(one.title)]


def _is_stopped(title: str) -> bool:
    """Whether a few words with a full stop behind them are a heading."""
    return len(title.split()) <= STOPPED and is_heading(title.rstrip(".")) and VERB.search(title) is None


def _plain(numbered: Sequence[tuple[int, Item]], *, gaps: bool = False) -> list[Item]:
    """Headings whose numbers count up; with `gaps`, a number that no heading has may be left out."""
    chains: dict[int, list[Item]] = {}
    for number, one in numbered:
        before, same = _up_to(chains, number - 1, gaps=gaps), chains.get(number, [])
        if len(before) >= len(same):
            chains[number] = [*before, one]
        elif len(same) > 1 and same[-1].title != one.title and number + 1 not in chains:
            chains[number] = [*same, one]
    longest = max(chains.values(), key=len, default=[])
    return longest if len(longest) >= ENOUGH else []


def _up_to(chains: Mapping[int, list[Item]], number: int, *, gaps: bool) -> list[Item]:
    """The chain that ends with a number; with `gaps` one of some length that ends just before it."""
    before = chains.get(number - 1, []) if gaps else []
    return chains.get(number) or (before if len(before) >= ENOUGH else [])


def _points(lines: Sequence[Line]) -> frozenset[int]:
    """Places of the numbered points that a resolution leads to: 1, 2, 3 below `it was RESOLVED to:`."""
    found: list[int] = []
    expected = 0
    for at, line in enumerate(lines):
        match = NUMBERED.match(line.text)
        if _LEADS.search(line.text):
            expected = 1
        elif match and expected and int(match["number"]) == expected:
            found.append(at)
            expected += 1
        elif match:
            expected = 0
    return frozenset(found)


def _compound(lines: Sequence[Line]) -> list[Item]:
    """`125/20 Apologies`, `Cou/285/07-08 Present`: one part counts, the others stay; `4.1`, `4.2` are paragraphs."""
    chains: dict[tuple[str, str, int, bool], list[Item]] = {}
    for at, line in enumerate(lines):
        match = _COMPOUND.match(line.text)
        if match is None or NO_ITEM.match(match["title"]) or MOVERS.match(match["title"]):
            continue
        one = item(match, lines, at)
        if not is_heading(one.title) and (match["sign"] != "/" or match["prefix"]):
            continue
        frame = f"{match['prefix'] or ''}{match['sign']}{match['rest'] or ''}"
        for counts, stays, first in ((match["one"], match["two"], True), (match["two"], match["one"], False)):
            before = chains.get((frame, stays, int(counts) - 1, first), [])
            chains.setdefault((frame, stays, int(counts), first), [*before, one])
    longest = max(chains.values(), key=len, default=[])
    return longest if len(longest) >= ENOUGH and not re.match(r"\d{1,2}\.1$", longest[0].number or "") else []


def numbered_by_year(lines: Sequence[Line]) -> list[Item]:
    """`24/01 Apologies`, as the agendas of parishes number their items too."""
    found = _compound(lines)
    return found if found and "/" in (found[0].number or "") else []


def _framed(lines: Sequence[Line]) -> list[Item]:
    """`EX.37 Announcements`, `2307.04 Co-option`, `2020-06_5. New member`: the end of the number counts up."""
    chains: dict[str, list[Item]] = {}
    for at, line in enumerate(lines):
        match = _FRAMED.match(line.text)
        if match is None or NO_ITEM.match(match["title"]):
            continue
        chain, one = chains.setdefault(match["frame"], []), item(match, lines, at)
        if not chain or int(match["counts"]) == int(re.findall(r"\d+", chain[-1].number or "0")[-1]) + 1:
            cut = _BEGINNING.match(one.title)
            first = match["title"].strip(" .:")
            chain.append(one if is_heading(one.title) else replace(one, title=cut["title"] if cut else first))
    longest = max(chains.values(), key=len, default=[])
    return longest if len(longest) >= ENOUGH and all(is_heading(one.title) for one in longest) else []


def _in_brackets(lines: Sequence[Line]) -> list[Item]:
    """`(199) APOLOGIES`: numbers in brackets that count up before capitals."""
    found: list[Item] = []
    for at, line in enumerate(lines):
        match = _BRACKETED.match(line.text)
        if match and (not found or int(match["number"]) == int(found[-1].number or 0) + 1):
            found.append(item(match, lines, at))
    return found if len(found) >= ENOUGH else []


def _begun(lines: Sequence[Line]) -> list[Item]:
    """`2. Declarations of interest by members. None were made.`: numbers from 1 with the minute on the same line."""
    found: list[Item] = []
    for at, match in headings(lines):
        cut = _BEGINNING.match(match["title"])
        if int(match["number"]) == len(found) + 1 and (cut or _is_short(match["title"].rstrip("."))):
            first = Line(lines[at].page, lines[at].raw, match["title"])
            whole = item(match, lines, at)
            if not cut and len(match["title"]) > WRAPPED and is_heading(whole.title):
                found.append(replace(whole, title=whole.title.strip(" .:")))
                continue
            found.append(Item(match["number"], cut["title"] if cut else match["title"].strip(" .:"), (first,)))
    return found if len(found) >= ENOUGH else []


def _with_colons(lines: Sequence[Line]) -> list[Item]:
    """`3310.Police report: Attached.`: numbers that count up from any, most with a colon between title and minute."""
    chains: dict[int, list[Item]] = {}
    for at, match in headings(lines):
        cut = _BEFORE_COLON.match(match["title"])
        if (cut or is_heading(match["title"])) and not VERB.search(cut["title"] if cut else match["title"]):
            number, first = int(match["number"]), Line(lines[at].page, lines[at].raw, match["title"])
            one = Item(match["number"], (cut["title"] if cut else match["title"]).strip(" .:-"), (first,))
            chains[number] = max([*chains.get(number - 1, []), one], chains.get(number, []), key=len)
    longest = max(chains.values(), key=len, default=[])
    cut_off = sum(":" in one.lines[0].text for one in longest)
    return longest if len(longest) >= ENOUGH and 2 * cut_off > len(longest) else []


def _is_short(title: str) -> bool:
    """Whether a title is a heading that needs no second line."""
    return len(title.split()) <= LONGEST_HEADING and is_heading(title)


def _named(lines: Sequence[Line]) -> list[Item]:
    """`Item #10 Consideration of …`: the paper itself says that it is an item."""
    found = [item(match, lines, at) for at, line in enumerate(lines) if (match := _NAMED.match(line.text))]
    return [replace(one, title=_OUTCOME.sub("", one.title)) for one in found]


def _is_marked(lines: Sequence[Line], at: int) -> bool:
    """Whether `(Item 3)` stands below the heading, before anything else is numbered."""
    for line in lines[at + 1 : at + 1 + LONGEST_TITLE]:
        if re.match(r"\(Item (?:No\.? )?\d{1,3}(?:\)$| ?[-–])", line.text, re.IGNORECASE):
            return True
        if NUMBERED.match(line.text):
            return False
    return False
