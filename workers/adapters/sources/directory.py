"""The directory of UK councils with the address of their democracy site (`councils.tsv`, in the package).

Made from facts collected by the LGSF project in 2026; where a site's software is of no known platform, none is named.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from workers.adapters.sources.options import Platform

_FORM = re.compile(
    r"\b(?:the|london|royal|metropolitan|county|borough|city|district|town|council|of|and|upon|combined|authority|"
    r"corporation|comhairle nan)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Council:
    """A council; `platform` is None where its software is not known."""

    name: str
    platform: Platform | None
    address: str

    @property
    def slug(self) -> str:
        """Its name without the words that most councils share, as `bexley`."""
        return _slug(_FORM.sub(" ", self.name)) or _slug(self.name)


class UnknownCouncilError(LookupError):
    """No council of this name, or several; the message says which."""


@cache
def councils() -> tuple[Council, ...]:
    """All councils, by name."""
    text = files(__package__).joinpath("councils.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return tuple(Council(name, Platform(platform) if platform else None, address) for name, platform, address in rows)


def find_council(word: str, known: Iterable[Council] | None = None) -> Council:
    """The council of a name, in full or in short. Raises UnknownCouncilError."""
    listed = tuple(councils() if known is None else known)
    wanted, short = _slug(word), _slug(_FORM.sub(" ", word.replace("-", " ")))
    for fits in (
        [council for council in listed if _slug(council.name) == wanted],
        [council for council in listed if council.slug in (wanted, short)],
        [council for council in listed if short and short in council.slug],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            names = ", ".join(council.name for council in fits[:8])
            raise UnknownCouncilError(f"{word!r} may be any of: {names}")
    raise UnknownCouncilError(f"the directory has no council called {word!r}")


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
