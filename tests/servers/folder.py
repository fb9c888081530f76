"""Where a server keeps its data."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def temporary_folder(name: str) -> Iterator[Path]:
    """A folder that is removed at the end; pytest's own stay for three sessions. Its path is short, for sockets."""
    folder = Path(tempfile.mkdtemp(prefix=f"agenda-{name}-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
