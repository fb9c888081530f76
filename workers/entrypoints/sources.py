"""Sources: read from the TOML file, or made from what the command line names."""

import re
import tomllib
from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote, urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)

from workers.adapters.sources.options import Platform, PlatformOptions
from workers.stages.watch.source import Window

SourceName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]
Days = Annotated[int, Field(ge=0, le=3660)]


NO_SECRETS = "the address of a source may not carry a user name or password; keys of S3 come from the settings"


class UnknownSourceError(ValueError):
    """No such source; the message says which there are."""


class Source(BaseModel):
    """A watched place."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: SourceName
    address: str = Field(min_length=1, description="http(s) address of a site, s3://bucket/prefix, or a folder's path.")
    platform: Platform | None = Field(None, description="Found out by asking the site where it is not given.")
    passwords: tuple[SecretStr, ...] = Field((), description="Passwords to try with PDFs that ask for one.")
    council: str | None = Field(None, description="The council's name, where the site does not say it.")
    permission: str | None = Field(
        None, min_length=3, description='Who allowed what robots.txt forbids, and when: "who, when".'
    )
    days_back: Days | None = Field(None, description="Days of past meetings, in place of AGENDA_DAYS_BACK.")
    days_ahead: Days | None = Field(None, description="Days of coming meetings, in place of AGENDA_DAYS_AHEAD.")
    first_day: date | None = Field(None, description="First day of a window that does not move with the calendar.")
    last_day: date | None = Field(None, description="Last day of a window that does not move with the calendar.")
    options: PlatformOptions = Field(default_factory=PlatformOptions, description="What the platform needs to know.")

    @field_validator("address")
    @classmethod
    def _without_secrets(cls, address: str) -> str:
        """A password in an address would stand in records, events and logs."""
        if "://" in address and "@" in urlsplit(address).netloc:
            raise ValueError(NO_SECRETS)
        return address

    @model_validator(mode="after")
    def _fits(self) -> "Source":
        platform = self.platform or told_platform(self.address)
        foreign = self.options.foreign_to(platform) if platform else ()
        if foreign:
            raise ValueError(f"the platform {platform} has no option {', '.join(foreign)}")
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValueError("last_day is before first_day")
        return self

    @property
    def host(self) -> str:
        """The host of its site; empty for folders."""
        return (urlsplit(self.address).hostname or "").lower() if "://" in self.address else ""

    def window(self, today: date, days_back: int, days_ahead: int) -> Window:
        """The days whose meetings are watched; the two numbers hold where the source says nothing."""
        back = days_back if self.days_back is None else self.days_back
        ahead = days_ahead if self.days_ahead is None else self.days_ahead
        return Window(self.first_day or today - timedelta(back), self.last_day or today + timedelta(ahead))


class _SourcesFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    source: tuple[Source, ...] = ()


def read_sources(path: Path | None) -> tuple[Source, ...]:
    """Read `[[source]]` tables. Raises UnknownSourceError with what is wrong in the file."""
    if path is None:
        return ()
    try:
        sources = _SourcesFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).source
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, it['loc']))}: {_said(it['type'], it['msg'])}" for it in error.errors())
        raise UnknownSourceError(f"AGENDA_SOURCES={path}: {wrong}") from error
    except (OSError, ValueError) as error:
        raise UnknownSourceError(f"AGENDA_SOURCES={path}: {error}") from error
    sources = tuple(_placed(source, path.resolve().parent) for source in sources)
    names = [source.name for source in sources]
    if len(set(names)) != len(names):
        raise UnknownSourceError(f"AGENDA_SOURCES={path}: two sources have the same name")
    return sources


def _said(kind: str, message: str) -> str:
    """What is wrong, with the names that are known where one is not."""
    if kind != "extra_forbidden":
        return message
    return f"this name is not known; tables are [[source]], their keys {', '.join(Source.model_fields)}"


def told_platform(address: str) -> Platform | None:
    """The platform of what is no site, by its address; a site has to be asked."""
    scheme = urlsplit(address).scheme if "://" in address else "file"
    return {"file": Platform.FOLDER, "s3": Platform.S3}.get(scheme)


def _placed(source: Source, beside: Path) -> Source:
    """A folder's path counts from the file that names it."""
    platform = source.platform or told_platform(source.address)
    if platform is not Platform.FOLDER:
        return source.model_copy(update={"platform": platform})
    path = unquote(urlsplit(source.address).path) if source.address.startswith("file://") else source.address
    return source.model_copy(update={"platform": platform, "address": str((beside / path).resolve())})


def resolve_source(word: str, known: Iterable[Source]) -> Source:
    """The source that a name, an address or a folder stands for."""
    sources = {source.name: source for source in known}
    if word in sources:
        return sources[word]
    if urlsplit(word).scheme in {"http", "https", "s3"}:
        if "@" in urlsplit(word).netloc:
            raise UnknownSourceError(NO_SECRETS)
        return Source(name=name_from(urlsplit(word).netloc + urlsplit(word).path), address=word)
    if Path(word).is_dir():
        folder = Path(word).resolve()
        return Source(name=_folder_name(folder), address=str(folder), platform=Platform.FOLDER)
    raise UnknownSourceError(
        f"{word!r} is neither a source ({', '.join(sources) or 'none is configured'}), an http(s) address nor a folder"
    )


def _folder_name(folder: Path) -> str:
    """A readable name with a digest of the path, since two folders may be called alike."""
    return f"{name_from(folder.name)[:50]}-{sha256(str(folder).encode()).hexdigest()[:6]}"


def name_from(text: str) -> str:
    """A source's name out of any text."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:63].strip("-") or "source"
