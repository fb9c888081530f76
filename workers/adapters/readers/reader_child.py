"""Prints the text of a file: `reader_child.py FORMAT FILE`, as one JSON object with the text or the reason why not.

Runs as a program of its own under limits, because parsers of any format can be made to take all memory or time.
"""

import json
import sys
from pathlib import Path

from workers.adapters.readers.unreadable import UnreadableError

MAX_TEXT = 20_000_000
"""Characters of a document; whoever gets them holds them in memory."""


def main() -> None:
    """Print one line."""
    try:
        print(json.dumps({"text": bounded(text_of(sys.argv[1], Path(sys.argv[2])))}))  # noqa: T201 - its result
    except UnreadableError as error:
        print(json.dumps({"reason": error.reason, "message": error.message}))  # noqa: T201


def text_of(file_format: str, path: Path) -> str:
    """The text by the reader of the format, which alone is imported."""
    if file_format == "word":
        from workers.adapters.readers import word_file  # noqa: PLC0415 - each child pays for what it needs

        return word_file.text_of(path)
    if file_format == "html":
        from workers.adapters.readers import html_file  # noqa: PLC0415

        return html_file.text_of(path)
    from workers.adapters.readers import text_file  # noqa: PLC0415

    return text_file.text_of(path)


def bounded(text: str) -> str:
    """The text, unless it is too long."""
    if len(text) > MAX_TEXT:
        raise UnreadableError("memory_limit", f"The document has more than {MAX_TEXT} characters.")
    return text


if __name__ == "__main__":
    main()
