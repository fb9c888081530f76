"""Digests of pages by content, with pikepdf (qpdf) in a child process with limits."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workers.adapters.ocr.limited_process import Limits, limited_lines
from workers.runtime.errors import PermanentError
from workers.stages.ocr.page_shelf import digest_in_file

_PROGRAM = Path(__file__).with_name("digest_child.py")


@dataclass(frozen=True)
class PageDigests:
    """Implements `PageDigester`: what is not understood, or takes too much, is known by its file and place only."""

    limits: Limits = field(default_factory=Limits)

    def digests(self, pdf: Path, numbers: Sequence[int]) -> Sequence[str]:
        """The digest of each page, in order; of every page when no number is given."""
        found = self._found(pdf, numbers)
        numbers = numbers or range(1, len(found) + 1)
        if all(found):
            return [digest for digest in found if digest]
        with pdf.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return [digest or digest_in_file(sha256, number) for number, digest in zip(numbers, found, strict=True)]

    def _found(self, pdf: Path, numbers: Sequence[int]) -> Sequence[str | None]:
        try:
            with limited_lines(_PROGRAM, [str(pdf), json.dumps(list(numbers))], self.limits) as lines:
                return [line["digest"] for line in lines]
        except PermanentError:
            return [None] * len(numbers)
