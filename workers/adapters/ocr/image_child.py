"""Draws frames of an image file in grey: `image_child.py sizes FILE MAX_FRAMES` prints the size of each in pixels;
`image_child.py draw FILE REQUESTS`, with REQUESTS as JSON `[[number, width, height, path], …]`, writes them.

Runs as a program of its own under limits, because image files can be made to take all memory; so it imports nothing of
the project.
"""

import json
import sys
import warnings
from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageOps

from workers.adapters.ocr.contrast import cleared, write

MAX_SOURCE_PIXELS = 100_000_000
"""A3 at 600 dpi is 70 million."""
FORMATS = ("JPEG", "PNG", "TIFF")


class UnreadableError(Exception):
    """The file cannot be used; the reason is one of the closed list."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message


def main() -> None:
    """Print a line for each frame, or one with the reason why not."""
    Image.MAX_IMAGE_PIXELS = None
    # metadata that Pillow complains of does not matter here
    warnings.simplefilter("ignore")
    try:
        for line in command(*sys.argv[1:4]):
            print(json.dumps(line))  # noqa: T201 - its output is its result
    except UnreadableError as error:
        print(json.dumps({"reason": error.reason, "message": error.message}))  # noqa: T201


def command(name: str, path: str, argument: str) -> Iterator[dict[str, Any]]:
    """Do what is asked; everything that Pillow says of a bad file becomes one reason."""
    try:
        with Image.open(path, formats=FORMATS) as image:
            yield from sizes(image, int(argument)) if name == "sizes" else drawn(image, json.loads(argument))
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise UnreadableError("damaged", f"The image cannot be read: {error}"[:400]) from None


def sizes(image: Image.Image, max_frames: int) -> Iterator[dict[str, Any]]:
    """Size of each frame, turned as it says that it is to be seen."""
    frames = getattr(image, "n_frames", 1)
    if frames > max_frames:
        raise UnreadableError("too_many_pages", f"The image has {frames} frames; the limit is {max_frames}.")
    for index in range(frames):
        image.seek(index)
        if image.width * image.height > MAX_SOURCE_PIXELS:
            raise UnreadableError("page_too_large", f"Frame {index + 1} is {image.width}x{image.height} pixels.")
        turned = image.getexif().get(0x0112, 1) in {5, 6, 7, 8}
        width, height = (image.height, image.width) if turned else image.size
        yield {"number": index + 1, "width": width, "height": height}


def drawn(image: Image.Image, requests: list[list[Any]]) -> Iterator[dict[str, Any]]:
    """Write each asked frame in its size."""
    for number, width, height, path in requests:
        image.seek(number - 1)
        frame = grey(ImageOps.exif_transpose(image))
        if frame.size != (width, height):
            frame = frame.resize((width, height), Image.Resampling.BOX)
        write(cleared(frame), path)
        yield {"number": number}


def grey(image: Image.Image) -> Image.Image:
    """Grey, with what is transparent made white."""
    if "A" in image.getbands() or "transparency" in image.info:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return image.convert("L")


if __name__ == "__main__":
    main()
