"""Papers that a council or an editor hands over: files, each folder of them a meeting, with metadata beside or none.

`meeting.toml` (or `.json`) tells of all papers of its folder, `report.pdf.toml` or `report.toml` of `report.pdf` alone.
Papers for which council, committee and day are told form meetings, whatever folders they lie in. What is not told
stays open: the papers themselves state it.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from contracts.artefacts.meeting import Availability
from contracts.references import ListedKind
from workers.adapters.sources.wall_times import find_date, find_time, moment
from workers.domain.listing import ListedDocument, ListedItem, ListedMeeting, Listing, MeetingStatement
from workers.runtime.london import LONDON

SUFFIXES = (".toml", ".json")
OF_FOLDER = "meeting"
MOST_BYTES = 64 * 1024
"""Largest metadata file."""
KINDS = {
    "agenda": ListedKind.FRONT_SHEET,
    "reports_pack": ListedKind.REPORTS_PACK,
    "supplement": ListedKind.SUPPLEMENT,
    "minutes": ListedKind.PRINTED_MINUTES,
    "decisions": ListedKind.PRINTED_DECISIONS,
    "paper": ListedKind.PAPER,
}


class Particulars(BaseModel):
    """What a metadata file may say; every key may be left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    council: str | None = Field(None, min_length=1)
    committee: str | None = Field(None, min_length=1)
    date: str | None = Field(None, description="Day of the meeting, as 2026-03-02 or 2 March 2026.")
    time: str | None = Field(None, description="Hour of the meeting, as 18:30 or 6.30 pm.")
    venue: str | None = Field(None, min_length=1)
    status: str | None = Field(None, min_length=1)
    title: str | None = Field(None, min_length=1)
    kind: Literal["agenda", "reports_pack", "supplement", "minutes", "decisions", "paper"] | None = None
    item: str | None = Field(None, min_length=1, description="Number of the paper's agenda item.")
    item_title: str | None = Field(None, min_length=1)
    restricted: bool = False

    @field_validator("date", "time", "item", mode="before")
    @classmethod
    def _as_text(cls, value: Any) -> Any:
        """TOML has days and hours of its own, and an item's number may be written as one."""
        return value if value is None or isinstance(value, bool) else str(value)

    @field_validator("date")
    @classmethod
    def _is_day(cls, value: str | None) -> str | None:
        if value is not None and find_date(value) is None:
            raise ValueError(f"{value!r} is no day")
        return value

    @field_validator("time")
    @classmethod
    def _is_hour(cls, value: str | None) -> str | None:
        if value is not None and find_time(value) is None:
            raise ValueError(f"{value!r} is no hour")
        return value

    def under(self, of_folder: "Particulars") -> "Particulars":
        """These, and for what they leave open those of the folder."""
        own = self.model_dump(exclude_unset=True)
        return Particulars.model_validate({**of_folder.model_dump(exclude_unset=True), **own})


NOTHING_TOLD = Particulars()


@dataclass(frozen=True)
class HandedFile:
    """A paper by its path below the source's root, with its address and the title that its name gives it."""

    path: str
    url: str
    title: str


@dataclass(frozen=True)
class _Paper:
    file: HandedFile
    said: Particulars
    place: tuple[str, str, str]
    """What tells its meeting: committee, day and hour, or its folder."""


def is_metadata_name(name: str) -> bool:
    """Whether a file of this name may be metadata."""
    return name.lower().endswith(SUFFIXES)


def read_particulars(name: str, body: bytes) -> Particulars:
    """What a metadata file says. Raises ValueError that says what is wrong with it."""
    if len(body) > MOST_BYTES:
        raise ValueError(f"the metadata file {name} is over the limit of {MOST_BYTES} bytes")
    try:
        text = body.decode("utf-8-sig")
        value = json.loads(text) if name.lower().endswith(".json") else tomllib.loads(text)
        return Particulars.model_validate(value)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, it['loc'])) or 'it'}: {it['msg']}" for it in error.errors())
        known = ", ".join(Particulars.model_fields)
        raise ValueError(f"the metadata file {name} is wrong: {wrong}; its keys are {known}") from error
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the metadata file {name} cannot be read: {error}") from error


def handed_over(
    files: Iterable[HandedFile],
    metadata: Mapping[str, bytes],
    council: str | None = None,
    given: Particulars = NOTHING_TOLD,
    *,
    apart: bool = False,
) -> Listing:
    """The meetings of these papers; `metadata` is the content of metadata files by path, `given` holds for all.

    `apart` makes a paper of which no meeting is told one of its own, in place of its folder.
    A paper whose metadata cannot be read is held back, since it may be restricted; nothing counts as missing then.
    """
    read, remarks = _readings(metadata)
    papers: list[_Paper] = []
    for file in files:
        told = [read[name] for name in _beside(file.path) if name in read]
        if all(isinstance(one, Particulars) for one in told):
            said = given
            for one in (one for one in reversed(told) if isinstance(one, Particulars)):
                said = one.under(said)
            papers.append(_Paper(file, said, _place(file, said, apart=apart)))
    by_place: dict[tuple[str, str, str], list[_Paper]] = {}
    for paper in _with_hours(papers):
        by_place.setdefault(paper.place, []).append(paper)
    meetings = tuple(_meeting(by_place[place]) for place in sorted(by_place))
    named = {paper.said.council for paper in papers if paper.said.council}
    whose = council or (named.pop() if len(named) == 1 else None)
    return Listing(whose, meetings, complete=not remarks, remarks=remarks, handed_over=True)


def _readings(metadata: Mapping[str, bytes]) -> tuple[dict[str, Particulars | None], tuple[str, ...]]:
    """What each file says, None for what cannot be read, and why."""
    read: dict[str, Particulars | None] = {}
    remarks: list[str] = []
    for name, body in sorted(metadata.items()):
        try:
            read[name] = read_particulars(name, body)
        except ValueError as error:
            read[name] = None
            remarks.append(str(error))
    return read, tuple(remarks)


def metadata_names(path: str) -> tuple[str, ...]:
    """Paths at which metadata of a paper may lie."""
    return tuple(_beside(path))


def _beside(path: str) -> Iterator[str]:
    """The closest first."""
    own = PurePosixPath(path)
    for suffix in SUFFIXES:
        yield f"{path}{suffix}"
        yield str(own.with_suffix(suffix))
    for suffix in SUFFIXES:
        yield str(own.parent / f"{OF_FOLDER}{suffix}")


def _place(file: HandedFile, said: Particulars, *, apart: bool) -> tuple[str, str, str]:
    day = find_date(said.date) if said.date else None
    if said.committee and day:
        hour = find_time(said.time) if said.time else None
        return f"{said.council or ''}/{said.committee}".casefold(), str(day), str(hour or "")
    return file.path if apart else str(PurePosixPath(file.path).parent), "", ""


def _with_hours(papers: list[_Paper]) -> Iterator[_Paper]:
    """Papers that leave the hour open go to the one meeting of that day whose hour another one tells."""
    hours: dict[tuple[str, str], set[str]] = {}
    for paper in papers:
        committee, day, hour = paper.place
        hours.setdefault((committee, day), set()).add(hour)
    for paper in papers:
        committee, day, hour = paper.place
        told = sorted(hours[committee, day] - {""})
        yield _Paper(paper.file, paper.said, (committee, day, told[0])) if len(told) == 1 and not hour else paper


def _meeting(papers: list[_Paper]) -> ListedMeeting:
    place = papers[0].place
    committee, day, venue, status = (_first(papers, name) for name in ("committee", "date", "venue", "status"))
    on = find_date(day) if day else None
    clock = find_time(place[2]) if place[2] else find_time(_first(papers, "time") or "")
    documents = tuple(_document(paper) for paper in papers)
    kinds = {document.kind for document in documents}
    return ListedMeeting(
        key="/".join(place) if place[1] else place[0],
        committee=committee,
        starts_at=moment(on, clock, LONDON),
        status=status or "Confirmed",
        venue=venue,
        agenda_published=bool(kinds & {ListedKind.FRONT_SHEET, ListedKind.REPORTS_PACK}),
        minutes_published=ListedKind.PRINTED_MINUTES in kinds,
        decisions_published=ListedKind.PRINTED_DECISIONS in kinds,
        items=tuple(_items(papers)),
        documents=documents,
        day=on,
        council=_first(papers, "council"),
        assumed=not place[1],
    )


def _first(papers: list[_Paper], name: str) -> str | None:
    return next((value for paper in papers if (value := getattr(paper.said, name))), None)


def _items(papers: list[_Paper]) -> Iterator[ListedItem]:
    seen: set[str] = set()
    for paper in sorted(papers, key=lambda paper: (len(paper.said.item or ""), paper.said.item or "")):
        key = _item_key(paper.said)
        if key and key not in seen:
            seen.add(key)
            title = next((it.said.item_title for it in papers if _item_key(it.said) == key and it.said.item_title), "")
            yield ListedItem(key, paper.said.item or "", title or paper.said.title or paper.file.title)


def _item_key(said: Particulars) -> str | None:
    return said.item or said.item_title


def _document(paper: _Paper) -> ListedDocument:
    said = paper.said
    kind = KINDS[said.kind] if said.kind else ListedKind.PAPER if _item_key(said) else ListedKind.FILE
    return ListedDocument(
        key=paper.file.path,
        url=None if said.restricted else paper.file.url,
        title=said.title or paper.file.title,
        kind=kind,
        item_key=_item_key(said),
        availability=Availability.RESTRICTED if said.restricted else Availability.PUBLISHED,
        told=_told(said),
    )


def _told(said: Particulars) -> MeetingStatement:
    return MeetingStatement(
        council=said.council,
        committee=said.committee,
        day=find_date(said.date) if said.date else None,
        hour=find_time(said.time) if said.time else None,
        venue=said.venue,
    )
