"""Whole papers of invented councils with all their labels: `forms/NAME.txt`, a form feed between pages, and `.json`."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from contracts.artefacts.text import Page, PageSource, RecognisedText
from tests.evaluation.labelled import Labelled
from tests.evaluation.traps.trap import NEW_PAGE

FORMS = Path(__file__).with_name("forms")
MIXED = Path(__file__).with_name("mixed")
"""Openings of papers with several subjects: `tuning`, whose errors were read, and `held`, which is only measured on."""


def form_papers(folder: Path = FORMS, *, blank_lines: bool = False) -> Iterator[Labelled]:
    """Each paper of a folder as a council of its own, for no two of the forms share one; its source gives no title.

    The text layer of a PDF has hardly a blank line (3 in 100 of the shared papers), text recognised from an image
    has them between paragraphs: `blank_lines` keeps them.
    """
    return (_paper(path, "forms", blank_lines=blank_lines) for path in sorted(folder.glob("*.txt")))


def mixed_papers(half: str = "*") -> Iterator[Labelled]:
    """Openings of papers with several subjects, labelled with type and topics only."""
    return (_paper(path, "mixed", blank_lines=False) for path in sorted(MIXED.glob(f"{half}/*.txt")))


def _paper(path: Path, group: str, *, blank_lines: bool) -> Labelled:
    whole = path.read_text(encoding="utf-8").strip("\n")
    pages = (whole if blank_lines else re.sub(r"\n{2,}", "\n", whole)).split(NEW_PAGE)
    made = tuple(Page(number=at, text=text, source=PageSource.TEXT_LAYER) for at, text in enumerate(pages, 1))
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=made)
    labels = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return Labelled(path.stem, group, path.stem, "", text, labels)
