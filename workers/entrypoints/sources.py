"""Sources: read from the TOML file, or made from what the command line names."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints, ValidationError

from contracts.model import Contract

SourceName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]
Platform = Literal["moderngov", "folder"]


class UnknownSourceError(ValueError):
    """No such source; the message says which there are."""


class Source(Contract):
    """A watched place."""

    name: SourceName
    address: str = Field(min_length=1, description="http(s) address of a site, or the path of a folder.")
    platform: Platform | None = Field(None, description="Found out by asking the site where it is not given.")
    council: str | None = Field(None, description="The council's name, where the site does not say it.")


class _SourcesFile(Contract):
    source: tuple[Source, ...] = ()


def read_sources(path: Path | None) -> tuple[Source, ...]:
    """Read `[[source]]` tables. Raises UnknownSourceError with what is wrong in the file."""
    if path is None:
        return ()
    try:
        sources = _SourcesFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).source
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, it['loc']))}: {it['msg']}" for it in error.errors())
        raise UnknownSourceError(f"AGENDA_SOURCES={path}: {wrong}") from error
    except (OSError, ValueError) as error:
        raise UnknownSourceError(f"AGENDA_SOURCES={path}: {error}") from error
    sources = tuple(_placed(source, path.resolve().parent) for source in sources)
    names = [source.name for source in sources]
    if len(set(names)) != len(names):
        raise UnknownSourceError(f"AGENDA_SOURCES={path}: two sources have the same name")
    return sources


def _placed(source: Source, beside: Path) -> Source:
    """A folder's path counts from the file that names it."""
    if source.platform != "folder":
        return source
    return source.model_copy(update={"address": str((beside / source.address).resolve())})


def resolve_source(word: str, known: Iterable[Source]) -> Source:
    """The source that a name, an address or a folder stands for."""
    sources = {source.name: source for source in known}
    if word in sources:
        return sources[word]
    if urlsplit(word).scheme in {"http", "https"}:
        if "@" in urlsplit(word).netloc:
            raise UnknownSourceError("the address of a source may not carry a user name or password")
        return Source(name=_name_from(urlsplit(word).netloc + urlsplit(word).path), address=word)
    if Path(word).is_dir():
        folder = Path(word).resolve()
        return Source(name=_name_from(folder.name or "folder"), address=str(folder), platform="folder")
    raise UnknownSourceError(
        f"{word!r} is neither a source ({', '.join(sources) or 'none is configured'}), an http(s) address nor a folder"
    )


def _name_from(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:63].strip("-") or "source"
