"""Takes the protection off PDFs whose password is known, in a child process with limits."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workers.adapters.ocr.limited_process import Limits, limited_lines

_PROGRAM = Path(__file__).with_name("unlock_child.py")


@dataclass(frozen=True)
class Unlocking:
    """Implements `Unlocker` with pikepdf (qpdf).

    Raises PermanentError: ENCRYPTED when no password fits, MEMORY_LIMIT, TIME_LIMIT, DAMAGED.
    """

    limits: Limits = field(default_factory=Limits)

    def unlock(self, path: Path, passwords: Sequence[str]) -> None:
        """Put a copy without protection in the place of a PDF that asks for one of the passwords."""
        target = path.with_name(f"{path.name}-unlocked")
        told = json.dumps(list(passwords))
        try:
            with limited_lines(_PROGRAM, [str(path), str(target)], self.limits, told) as lines:
                if any(line["unlocked"] for line in lines):
                    target.replace(path)
        finally:
            target.unlink(missing_ok=True)
