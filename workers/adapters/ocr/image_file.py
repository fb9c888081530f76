"""Draws frames of image files with Pillow, in a child process with limits."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from workers.adapters.ocr.limited_process import Limits, limited_lines
from workers.adapters.ocr.picture_folder import picture_folder
from workers.adapters.ocr.picture_size import bounded
from workers.stages.ocr.engine import PageSize
from workers.stages.ocr.page_batches import POINTS_PER_INCH

_PROGRAM = Path(__file__).with_name("image_child.py")


@dataclass(frozen=True)
class ImageFile:
    """Implements `ImageReader`: a pixel of the file is a pixel of the picture, unless that would be too large.

    Raises PermanentError: DAMAGED, TOO_MANY_PAGES, PAGE_TOO_LARGE, MEMORY_LIMIT, TIME_LIMIT.
    """

    dpi: int = 200
    limits: Limits = field(default_factory=Limits)

    def sizes(self, path: Path, max_pages: int) -> Sequence[PageSize]:
        """Every frame, in order."""
        points = POINTS_PER_INCH / self.dpi
        with limited_lines(_PROGRAM, ["sizes", str(path), str(max_pages)], self.limits) as frames:
            return [PageSize(frame["number"], frame["width"] * points, frame["height"] * points) for frame in frames]

    @contextmanager
    def drawn(self, path: Path, pages: Sequence[PageSize]) -> Iterator[Sequence[Path]]:
        """One picture for each frame, in order, on disk until the context ends."""
        sizes = [bounded(page, self.dpi) for page in pages]
        with picture_folder(sum(size.width * size.height for size in sizes)) as folder:
            pictures = [folder / f"{page.number:06d}.tif" for page in pages]
            requests = [
                (page.number, size.width, size.height, str(picture))
                for page, size, picture in zip(pages, sizes, pictures, strict=True)
            ]
            with limited_lines(_PROGRAM, ["draw", str(path), json.dumps(requests)], self.limits):
                yield pictures
