"""Adds sources to the TOML file that names them."""

import json
from pathlib import Path
from typing import Any

from workers.entrypoints.sources import Source, UnknownSourceError, read_sources


def source_text(source: Source) -> str:
    """A source as a `[[source]]` table; what has its default is left out."""
    fields = source.model_dump(mode="json", exclude_defaults=True)
    options = fields.pop("options", {})
    lines = ["[[source]]", *(f"{name} = {_value(value)}" for name, value in fields.items() if value is not None)]
    if options:
        lines += ["[source.options]", *(f"{name} = {_value(value)}" for name, value in options.items())]
    return "\n".join(lines) + "\n"


def append_source(path: Path, source: Source) -> None:
    """Write a source at the end of the file, which is made if it is not there. Raises UnknownSourceError."""
    known = read_sources(path) if path.exists() else ()
    if any(source.name == other.name for other in known):
        raise UnknownSourceError(f"{path} already has a source called {source.name!r}")
    before = path.read_bytes() if path.exists() else b""
    gap = b"" if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    with path.open("ab") as file:  # what stands there is an operator's, and must outlive a full disk
        file.write(gap + source_text(source).encode())


def _value(value: Any) -> str:
    """A string, number or truth value; strings of JSON are strings of TOML."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
