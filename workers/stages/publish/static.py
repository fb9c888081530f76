"""What stands in the site whatever is published: style, search, and the schemas that events name."""

from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from contracts.model import canonical_json
from contracts.schema_files import REFERENCE, reference_html, typescript
from workers.stages.publish import addresses
from workers.stages.publish.files import CSS, HTML, JSON, SCRIPT, SiteFiles
from workers.stages.publish.rendering import asset, render

SHELVES = {"digests": "Weekly digests", "briefings": "Briefings"}
"""Folders of what commands publish, and what they are called."""
SCHEMA, TYPES = "application/schema+json", "text/plain; charset=utf-8"


def write_static(site: SiteFiles) -> None:
    """Write it unless it stands there already, which one small file tells."""
    mark = canonical_json({path: sha256(body).hexdigest() for path, body, _ in static_files()})
    if site.read(addresses.STATIC) == mark:
        return
    for path, body, media_type in static_files():
        site.write(path, body, media_type)
    for folder in SHELVES:
        if not site.stands(f"{folder}/{addresses.INDEX}"):
            site.write(f"{folder}/{addresses.INDEX}", render_shelf(folder, ()), HTML)
    site.write(addresses.STATIC, mark, JSON)


def render_shelf(folder: str, rows: Sequence[tuple[str, str]]) -> bytes:
    """The list of all digests or briefings: path and name of each."""
    own = f"{folder}/{addresses.INDEX}"
    return render("shelf.html", own, title=SHELVES[folder], rows=rows)


@cache
def static_files() -> tuple[tuple[str, bytes, str], ...]:
    """All of these files."""
    return (
        (addresses.STYLE, asset("style.css"), CSS),
        (addresses.SCRIPT, asset("search.js"), SCRIPT),
        (addresses.SEARCH, render("search.html", addresses.SEARCH), HTML),
        *schemas(),
    )


def schemas() -> Iterator[tuple[str, bytes, str]]:
    """The published schemas, under the addresses that `dataschema` gives them, with a page about them and types."""
    yield f"schemas/{REFERENCE}", reference_html().encode(), HTML
    yield "schemas/types.d.ts", typescript().encode(), TYPES
    for file in sorted(files("contracts").joinpath("schemas").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".json"):
            yield f"schemas/{file.name}", file.read_bytes(), SCHEMA
