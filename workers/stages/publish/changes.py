"""What changed of a meeting, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from contracts.artefacts.meeting import Change, ChangeKind, PageVersion
from workers.stages.publish.words import day, hour, plural

MOST_PAPERS = 3
"""Papers that the first version of a meeting names one by one; more are counted."""
WORDS = {
    ChangeKind.MEETING_ANNOUNCED: "The meeting is listed for the first time.",
    ChangeKind.ITEM_ADDED: "Item added: {title}",
    ChangeKind.ITEM_REMOVED: "Item removed: {title}",
    ChangeKind.ITEM_MOVED: "Item moved from {before} to {after}: {title}",
    ChangeKind.PAPER_ANNOUNCED: "Paper is to follow: {title}",
    ChangeKind.PAPER_ADDED: "Paper added: {title}",
    ChangeKind.PAPER_REPLACED: "Paper replaced: {title}",
    ChangeKind.PAPER_RENAMED: "Paper renamed from “{before}” to “{after}”",
    ChangeKind.PAPER_MOVED: "Paper moved from item {before} to item {after}: {title}",
    ChangeKind.PAPER_WITHDRAWN: "Paper withdrawn: {title}",
    ChangeKind.PAPER_RESTRICTED: "Paper no longer open to the public: {title}",
    ChangeKind.STATUS_CHANGED: "Status changed from {before} to {after}.",
    ChangeKind.VENUE_CHANGED: "Place changed from {before} to {after}.",
    ChangeKind.MEETING_MOVED: "Moved from {before} to {after}.",
}
UNSAID = "not stated"


@dataclass(frozen=True)
class ToldChange:
    """A change in words, with the record of it where there is more to tell."""

    text: str
    change: Change | None = None


def told_changes(version: PageVersion) -> tuple[ToldChange, ...]:
    """The changes of a version; many papers that came together are one line."""
    added = [one for one in version.changes if one.kind is ChangeKind.PAPER_ADDED]
    if len(added) <= MOST_PAPERS:
        return tuple(ToldChange(in_words(one), one) for one in version.changes)
    others = [one for one in version.changes if one.kind is not ChangeKind.PAPER_ADDED]
    return (*(ToldChange(in_words(one), one) for one in others), ToldChange(f"{plural(len(added), 'paper')} added"))


def in_words(change: Change) -> str:
    """One change as a sentence."""
    if change.kind is ChangeKind.STATUS_CHANGED and "cancel" in (change.after or "").casefold():
        return "The meeting is cancelled."
    moved = change.kind is ChangeKind.MEETING_MOVED
    before, after = ((moment(value) if moved else value or UNSAID) for value in (change.before, change.after))
    if change.kind is ChangeKind.PAPER_ADDED and change.before == "to_follow":
        return f"Paper that was to follow added: {change.title}"
    if change.kind is ChangeKind.PAPER_RESTRICTED and change.before is None:
        return f"Paper listed, but not open to the public: {change.title}"
    return WORDS[change.kind].format(title=change.title, before=before, after=after)


def moment(value: str | None) -> str:
    """A time as councils write it."""
    if value is None:
        return UNSAID
    parsed = datetime.fromisoformat(value)
    return f"{day(parsed)}, {hour(parsed)}"


def detail(change: Change | None) -> Iterator[str]:
    """What else there is to tell of a replaced paper, where nothing of it can be quoted."""
    if change is None or change.kind is not ChangeKind.PAPER_REPLACED:
        return
    if not change.compared:
        yield "The text of the earlier revision is not known, so the two cannot be compared."
    elif not change.pages and not change.removed:
        yield "The words of both revisions are the same."
