"""A consuming service of ten lines, which dies on demand: `consumer.py URL FOLDER [DIE_AFTER]`."""

import os
import sys
from pathlib import Path

from contracts.client import FileCheckpoint, SeenFile, read_events

url, folder, die_after = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
seen, place = SeenFile(folder / "seen"), FileCheckpoint(folder / "place")
with (folder / "handled").open("a", encoding="utf-8") as handled:
    for number, one in enumerate(read_events(url, seen=seen, checkpoint=place if "://" not in url else None, idle_s=1)):
        handled.write(one.text + "\n")
        handled.flush()
        if number == die_after:
            os._exit(9)
