"""Cheap papers, no two alike: plain text that every stage has something to say about, and now and then a scan."""

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

TOPICS = ("Library hours", "Road safety", "Housing repairs", "Food waste", "Playing fields")
PAPERS_A_MEETING = 5
FIRST_SCAN, SCAN_EVERY = 5, 25
APPENDICES = 4
"""Enough that the pages are cut into parts, which several workers share."""
DPI = 200


def write_papers(folder: Path, count: int) -> Path:
    """A folder with so many papers, some of one meeting each, as metadata tells; gives the folder."""
    for number in range(count):
        place = folder / f"meeting-{number // PAPERS_A_MEETING:04}"
        place.mkdir(parents=True, exist_ok=True)
        told = f'committee = "Panel {number // PAPERS_A_MEETING}"\ndate = 2026-03-12\ntime = "18:30"\n'
        (place / "meeting.toml").write_text(told, encoding="utf-8")
        if number % SCAN_EVERY == FIRST_SCAN:
            (place / f"paper-{number:05}.pdf").write_bytes(scan(number))
        else:
            (place / f"paper-{number:05}.txt").write_text(paper(number), encoding="utf-8")
    return folder


def scan(number: int) -> bytes:
    """A PDF of little scanned pages: a paragraph of the paper on each, then appendices."""
    typed = paper(number).replace("£", "GBP ")  # the drawing font has no pound sign
    sheets = [f"Appendix {sheet}\nCase {number}, sheet {sheet}" for sheet in range(1, APPENDICES + 1)]
    first, *others = map(_page, [*typed.split("\n\n"), *sheets])
    target = io.BytesIO()
    first.save(target, "PDF", resolution=DPI, quality=75, save_all=True, append_images=others)
    return target.getvalue()


def _page(text: str) -> Image.Image:
    page = Image.new("L", (1300, 320), 250)
    ImageDraw.Draw(page).multiline_text((60, 60), text, fill=20, font=ImageFont.load_default(26), spacing=16)
    return page


def paper(number: int) -> str:
    """The text of one paper."""
    topic = TOPICS[number % len(TOPICS)]
    return f"""Ashmere Vale Borough Council
Cabinet
Thursday 12 March 2026 at 6.30 pm

Report of the Director of Services
{topic}, case {number}

1. Purpose of the report
1.1 This report asks the Cabinet to decide on case {number} about {topic.lower()}.

2. Recommendations
2.1 That the Cabinet approves a budget of £{1000 + number} for {topic.lower()}.
2.2 That the Director reports back in {1 + number % 11} months.

3. Financial implications
3.1 The cost of £{1000 + number} is met from the revenue budget of 2026/27.
"""


def write_sources(path: Path, folder: Path) -> Path:
    """The sources file that names the folder."""
    path.write_text(f'[[source]]\nname = "papers"\naddress = "{folder}"\nplatform = "folder"\n')
    return path
