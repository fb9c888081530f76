"""Recognises pictures with tesseract as a library: `tesserocr_child.py TESSDATA LANGUAGES DPI PICTURE…` prints a JSON
object for each picture, in order, with tesseract's table of words.

Runs as a program of its own under limits, because a crash of the library takes its process along; so of the project it
imports only what stands beside it for this.
"""

import json
import sys

from workers.adapters.ocr.loaded_tesseract import loaded


def main() -> None:
    """Print the table of each picture as soon as it is made."""
    tessdata, languages, dpi = sys.argv[1:4]
    try:
        engine = loaded(tessdata, languages)
        for picture in sys.argv[4:]:
            engine.SetImageFile(picture)
            engine.SetSourceResolution(int(dpi))
            print(json.dumps({"table": engine.GetTSVText(0)}), flush=True)  # noqa: T201 - its output is its result
    except (RuntimeError, OSError) as error:
        print(json.dumps({"reason": "recognition_failed", "message": f"Text recognition failed: {error}."}))  # noqa: T201


if __name__ == "__main__":
    main()
