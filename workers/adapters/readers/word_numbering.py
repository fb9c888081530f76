"""The numbers that Word puts before paragraphs by itself (ECMA-376 part 1, 17.9).

A paragraph, or its style, names a list (`num`) and a level; the list refers to an abstract one that has the form of
each level. Lists of one abstract list count on together, unless one of them says where it starts.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from workers.adapters.readers.word_parts import name, value

LEVELS = 9
BULLET = "\u2022"
_SYMBOL_FONT_BULLETS = frozenset("o\u00b7\u00a7\u00d8\u00fcqvn\u00a8")
"""Letters that are bullets in the fonts Courier New, Symbol and Wingdings."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x")),
    *((9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
MAX_ROMAN = 4999


@dataclass(frozen=True)
class Level:
    """The form of one level; `restart` is the level (from 1) after which it starts again, 0 for never."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    glued: bool = False
    style: str | None = None


@dataclass(frozen=True)
class List:
    """A list: its abstract list, whose counters it shares, its levels and where some of them start anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass
class Numbering:
    """Counts on from paragraph to paragraph."""

    lists: dict[str, List] = field(default_factory=dict)
    styles: dict[str, Any] = field(default_factory=dict)
    default_style: str | None = None
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, numbering: Any, styles: Any) -> "Numbering":
        """The lists of the parts, as far as there are such parts."""
        known = {value(style, "styleId") or "": style for style in _all(styles, "style")}
        default = next((key for key, style in known.items() if _is_default_paragraph(style)), None)
        return cls(_lists(numbering), known, default)

    def next(self, paragraph: Any) -> str:
        """The number before this paragraph, with the blank behind it; empty for most paragraphs."""
        number, depth = self._place(paragraph)
        found = self.lists.get(number or "0")
        if found is None or depth not in found.levels:
            return ""
        counters = self.counters.setdefault(found.abstract, {})
        if number not in self.begun:
            self.begun.add(number or "")
            counters.update({level: start - 1 for level, start in found.starts.items()})
        _count(counters, found.levels, depth)
        return _shown(counters, found.levels, depth)

    def _place(self, paragraph: Any) -> tuple[str | None, int]:
        """List and level: the paragraph's own, else those of its style or of what the style is based on."""
        own_list, own_level = _numbered(paragraph.find("{*}pPr"))
        style = self._style_of(paragraph)
        for key in self._ancestors(style):
            if own_list is not None:
                break
            own_list, style_level = _numbered(self.styles[key].find("{*}pPr"))
            if own_list is not None and own_level is None:
                own_level = self._level_of_style(own_list, key, style_level)
        return own_list, own_level or 0

    def _style_of(self, paragraph: Any) -> str | None:
        style = paragraph.find("{*}pPr/{*}pStyle")
        return self.default_style if style is None else value(style, "val")

    def _ancestors(self, style: str | None) -> list[str]:
        found: list[str] = []
        while style in self.styles and style not in found:
            found.append(style)
            based = self.styles[style].find("{*}basedOn")
            style = None if based is None else value(based, "val")
        return found

    def _level_of_style(self, number: str, style: str, told: int | None) -> int | None:
        levels = self.lists[number].levels if number in self.lists else {}
        return next((depth for depth, level in levels.items() if level.style == style), told)


def _numbered(properties: Any) -> tuple[str | None, int | None]:
    if properties is None or (numbered := properties.find("{*}numPr")) is None:
        return None, None
    number, level = numbered.find("{*}numId"), numbered.find("{*}ilvl")
    return (None if number is None else value(number, "val")), (None if level is None else _integer(level, 0))


def _count(counters: dict[int, int], levels: dict[int, Level], depth: int) -> None:
    for above in range(depth):
        counters.setdefault(above, levels[above].start if above in levels else 1)
    counters[depth] = counters[depth] + 1 if depth in counters else levels[depth].start
    for below in range(depth + 1, LEVELS):
        restart = levels[below].restart if below in levels else None
        if below in counters and (restart is None or depth < restart):
            del counters[below]


def _shown(counters: dict[int, int], levels: dict[int, Level], depth: int) -> str:
    level = levels[depth]
    if level.form == "bullet":
        text = level.text.strip()
        plain = len(text) == 1 and text.isprintable() and text not in _SYMBOL_FONT_BULLETS
        return f"{text if plain else BULLET} "

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        form = "decimal" if level.legal else levels.get(at, Level()).form
        return _written(counters.get(at, 1), form)

    text = re.sub(r"%([1-9])", number, level.text).strip()
    return text + ("" if level.glued or not text else " ")


def _written(number: int, form: str) -> str:
    write = _FORMS.get(form, str)
    return write(number) if number > 0 or form in {"none", "decimalZero"} else str(number)


def _letters(number: int) -> str:
    """A to z, then aa, bb and so on."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times % 30 + 1)


def _roman(number: int) -> str:
    if number > MAX_ROMAN:
        return str(number)
    written = ""
    for worth, digits in _ROMAN:
        times, number = divmod(number, worth)
        written += digits * times
    return written


_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
"""Other forms are written as digits."""


def _lists(numbering: Any) -> dict[str, List]:
    abstract = {value(node, "abstractNumId") or "": node for node in _all(numbering, "abstractNum")}
    linked = {_child(node, "styleLink"): key for key, node in abstract.items()}
    found: dict[str, List] = {}
    for node in _all(numbering, "num"):
        key = _child(node, "abstractNumId") or ""
        # a list may stand for that of a numbering style
        link = _child(abstract[key], "numStyleLink") if key in abstract else None
        key = linked.get(link, key) if link else key
        if key in abstract:
            found[value(node, "numId") or ""] = _list(key, abstract[key], node)
    return found


def _list(key: str, abstract: Any, node: Any) -> List:
    levels = {_integer(level, 0, "ilvl"): _level(level) for level in _all(abstract, "lvl")}
    starts: dict[int, int] = {}
    for override in _all(node, "lvlOverride"):
        depth = _integer(override, 0, "ilvl")
        for level in _all(override, "lvl"):
            levels[depth] = _level(level)
        for start in _all(override, "startOverride"):
            starts[depth] = _integer(start, 1)
            levels[depth] = replace(levels.get(depth, Level()), start=starts[depth])
    return List(key, levels, starts)


def _level(node: Any) -> Level:
    legal = node.find("{*}isLgl")
    restart = node.find("{*}lvlRestart")
    start = node.find("{*}start")
    return Level(
        start=0 if start is None else _integer(start, 0),
        form=_child(node, "numFmt") or "decimal",
        text=_child(node, "lvlText") or "",
        legal=legal is not None and value(legal, "val") not in {"0", "false", "off"},
        restart=None if restart is None else _integer(restart, 0),
        glued=_child(node, "suff") == "nothing",
        style=_child(node, "pStyle"),
    )


def _is_default_paragraph(style: Any) -> bool:
    return value(style, "type") == "paragraph" and value(style, "default") in {"1", "true", "on"}


def _all(node: Any, kind: str) -> list[Any]:
    return [] if node is None else [child for child in node if name(child) == kind]


def _child(node: Any, kind: str) -> str | None:
    child = node.find(f"{{*}}{kind}")
    return None if child is None else value(child, "val")


def _integer(node: Any, otherwise: int, attribute: str = "val") -> int:
    text = value(node, attribute) or ""
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else otherwise
