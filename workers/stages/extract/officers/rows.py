"""Officers in the list of who is who at the head of an agenda: a line each, beside the lines of members."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from workers.domain.paper_text import Line, Paper
from workers.stages.extract.american import is_american
from workers.stages.extract.officers.contact_lines import EMAIL, is_detail
from workers.stages.extract.officers.contacts import Entry
from workers.stages.extract.people.names import is_person, is_role, name_and_role, role_before_name
from workers.stages.extract.people.phones import phone_in

FRONT = 120
"""Lines of an agenda in which its officers are listed, or called by their office under a heading."""
LONGEST_POST = 4
"""Words."""
LONGEST_LIST = 25
"""Lines of a list of members."""
_MEMBERS = re.compile(r"(?:board |committee |panel )?(?:membership|members)\b", re.IGNORECASE)
_OFFICERS = re.compile(r"(?:officers|staff|advis[eo]rs|in attendance|contact|agenda|\d)\b", re.IGNORECASE)
_SUMMONING = frozenset({DocumentType.AGENDA, DocumentType.REPORTS_PACK})


def officer_rows(paper: Paper, kind: DocumentType) -> Iterator[Entry]:
    """`Kim Lee, City Manager` in a list of such lines; in America `City Clerk Ann Ray` on a line of its own, too."""
    if kind not in _SUMMONING:
        return
    lines = [line for line in paper.lines if line.text][:FRONT]
    posts = [_post_of(line) for line in lines]
    american = is_american(paper)
    for at, line in enumerate(lines):
        known, listed = posts[at], any([*posts[max(0, at - 1) : at], *posts[at + 1 : at + 2]])
        if known and is_role(known[1]) and listed and not _among_members(lines, at):
            yield Entry(known[0], known[1], None, None, (line,))
        elif posted := _posted(lines, at):
            yield posted
        elif american and (named := role_before_name(line.text)) and len(named[1].split()) <= LONGEST_POST:
            yield Entry(named[0], named[1], None, None, (line,))


def _posted(lines: Sequence[Line], at: int) -> Entry | None:
    """`Principal Scrutiny Adviser:` over the name and the number or address of who holds the post."""
    block = lines[at : at + 4]
    post = block[0].text.removesuffix(":").strip()
    named = len(block) > 2 and post != block[0].text and is_role(post) and is_person(block[1].text)  # noqa: PLR2004
    details = [line for line in block[2:] if is_detail(line.text)] if named and is_detail(block[2].text) else []
    if not details:
        return None
    told = " ".join(line.text for line in details)
    email = EMAIL.search(told)
    return Entry(block[1].text, post, phone_in(told), email[0] if email else None, (*block[:2], *details))


def _among_members(lines: Sequence[Line], at: int) -> bool:
    """Whether a list of the members of a body stands here, some of whom hold posts: `Membership: (Quorum 5)`."""
    for line in reversed(lines[max(0, at - LONGEST_LIST) : at]):
        if _OFFICERS.match(line.text):
            return False
        if _MEMBERS.match(line.text):
            return True
    return False


def _post_of(line: Line) -> tuple[str, str] | None:
    """Somebody with a post, a member's too."""
    known = name_and_role(line.text)
    return (known[0], known[1]) if known and known[1] else None
