"""How much the letters of a text are like those of a language, whatever it says."""

from collections.abc import Iterable, Iterator, Mapping
from math import sqrt
from operator import mul

_FREQUENCIES = {
    "English": "e127 t91 a82 o75 i70 n67 s63 h61 r60 d43 l40 c28 u28 m24 w24 f22 g20 y20 p19 b15 v10 k8 x2 j2 q1 z1",
    "Welsh": "d100 a89 y88 e84 n81 r73 i71 l62 o59 w43 g41 h40 f37 t30 c29 s28 u27 m26 b16 p12",
    "French": "e160 a80 s80 i75 t72 n71 r66 u63 o54 l55 d37 c33 p30 m30 v16 q14 f11 b9 g9 h7 j5 x4 y3 z1",
    "German": "e170 n98 i76 s73 r70 a65 t62 d50 h48 u42 l34 c30 g30 m25 o25 b19 w19 f17 k12 z11 p8 v7 j3",
    "Polish": "a90 i82 o79 e77 z56 n55 r47 w47 s43 t40 c40 y38 k35 d33 p31 m28 u25 j23 l21 b15 g14 h11",
}
"""Parts in a thousand of the Latin letters, accents left off, by counts of running text."""


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _vector(frequencies: str) -> tuple[int, ...]:
    parts = {part[0]: int(part[1:]) for part in frequencies.split()}
    return tuple(parts.get(letter, 0) for letter in LETTERS)


def _length(counts: Iterable[int]) -> float:
    return sqrt(sum(count * count for count in counts))


_VECTORS = tuple(map(_vector, _FREQUENCIES.values()))
_LENGTHS = tuple(map(_length, _VECTORS))


def likeness(counts: Mapping[str, int]) -> float:
    """The cosine between the counts of small Latin letters and those of the likest language; 1 without letters."""
    own = [counts.get(letter, 0) for letter in LETTERS]
    length = _length(own)
    if not length:
        return 1.0
    products: Iterator[int] = (sum(map(mul, own, vector)) for vector in _VECTORS)
    return max(product / (length * other) for product, other in zip(products, _LENGTHS, strict=True))
