"""Takes pictures of pages out of PDFs where a page is one image, and has the others drawn."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from workers.adapters.ocr.limited_process import Limits, limited_lines
from workers.adapters.ocr.picture_folder import picture_folder
from workers.adapters.ocr.picture_size import bounded
from workers.runtime.errors import PermanentError
from workers.stages.ocr.engine import PageSize, Rasteriser

_PROGRAM = Path(__file__).with_name("whole_image_child.py")


@dataclass(frozen=True)
class WholeImage:
    """Implements `Rasteriser` with another one. Raises what that one raises."""

    drawing: Rasteriser
    dpi: int = 200
    limits: Limits = field(default_factory=Limits)

    @contextmanager
    def drawn(self, path: Path, pages: Sequence[PageSize]) -> Iterator[Sequence[Path]]:
        """One picture for each page, in order, on disk until the context ends."""
        sizes = [bounded(page, self.dpi) for page in pages]
        with picture_folder(sum(size.width * size.height for size in sizes)) as folder:
            requests = [
                (page.number, size.width, size.height, str(folder / f"{page.number:06d}.tif"))
                for page, size in zip(pages, sizes, strict=True)
            ]
            pictures = self._taken_out(path, requests)
            left = [page for page in pages if page.number not in pictures]
            if not left:
                yield [pictures[page.number] for page in pages]
                return
            with self.drawing.drawn(path, left) as others:
                pictures |= {page.number: picture for page, picture in zip(left, others, strict=True)}
                yield [pictures[page.number] for page in pages]

    def _taken_out(self, path: Path, requests: Sequence[tuple[int, int, int, str]]) -> dict[int, Path]:
        """The pictures that could be had; none where looking for them hit a limit."""
        try:
            with limited_lines(_PROGRAM, [str(path), json.dumps(requests)], self.limits) as lines:
                written = {line["number"] for line in lines if line["written"]}
        except PermanentError:
            return {}
        return {number: Path(picture) for number, _, _, picture in requests if number in written}
