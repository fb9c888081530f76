"""Cheap papers, no two alike: plain text that every stage has something to say about."""

from pathlib import Path

TOPICS = ("Library hours", "Road safety", "Housing repairs", "Food waste", "Playing fields")
PAPERS_A_MEETING = 5


def write_papers(folder: Path, count: int) -> Path:
    """A folder with so many papers, some of one meeting each; gives the folder."""
    for number in range(count):
        place = folder / f"meeting-{number // PAPERS_A_MEETING:04}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"paper-{number:05}.txt").write_text(paper(number), encoding="utf-8")
    return folder


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
