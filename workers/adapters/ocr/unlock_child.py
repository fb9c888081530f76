"""Opens a PDF with a password: `unlock_child.py FILE TARGET`, with a JSON list of passwords on the standard input.

Writes a copy without protection when one of them opens it, and prints `{"unlocked": true}`; false when none is needed.
Runs as a program of its own under limits, so it imports nothing of the project. Passwords come by the standard input,
since everyone on the machine may see arguments.
"""

import json
import sys

import pikepdf


def main() -> None:
    """Print one line."""
    path, target = sys.argv[1:3]
    try:
        print(json.dumps(unlocked(path, target, json.load(sys.stdin))))  # noqa: T201 - its output is its result
    except pikepdf.PdfError:
        # the reader that comes after says what is wrong with it
        print(json.dumps({"unlocked": False}))  # noqa: T201


def unlocked(path: str, target: str, passwords: list[str]) -> dict[str, object]:
    """What to print."""
    for number, password in enumerate(["", *passwords]):
        try:
            with pikepdf.open(path, password=password, suppress_warnings=True) as pdf:
                if number:
                    pdf.save(target, encryption=False, deterministic_id=True)
                return {"unlocked": number > 0}
        except pikepdf.PasswordError:
            continue
    message = f"The PDF asks for a password, and none of the {len(passwords)} of its source fits."
    return {"reason": "encrypted", "message": message}


if __name__ == "__main__":
    main()
