"""Recognises pictures with tesseract as a library: `tesserocr_child.py TESSDATA LANGUAGES DPI PICTURE…` prints a JSON
object for each picture, in order, with tesseract's table of words.

Runs as a program of its own under limits, because a crash of the library takes its process along; so it imports nothing
of the project.
"""

import json
import os
import sys

# before the library is loaded: its own threads cost five times what they save
os.environ["OMP_THREAD_LIMIT"] = "1"

from tesserocr import OEM, PSM, PyTessBaseAPI


def main() -> None:
    """Print the table of each picture as soon as it is made."""
    tessdata, languages, dpi = sys.argv[1:4]
    try:
        with PyTessBaseAPI(path=tessdata, lang=languages, psm=PSM.AUTO, oem=OEM.DEFAULT) as api:
            for picture in sys.argv[4:]:
                api.SetImageFile(picture)
                api.SetSourceResolution(int(dpi))
                print(json.dumps({"table": api.GetTSVText(0)}), flush=True)  # noqa: T201 - its output is its result
    except (RuntimeError, OSError) as error:
        print(json.dumps({"reason": "recognition_failed", "message": f"Text recognition failed: {error}."}))  # noqa: T201


if __name__ == "__main__":
    main()
