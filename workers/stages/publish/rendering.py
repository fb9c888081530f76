"""Pages as HTML, from templates in this package; everything that comes from a paper is escaped."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from workers.stages.publish import words
from workers.stages.publish.addresses import root_of

PACKAGE = "workers.stages.publish"


@cache
def environment() -> Environment:
    """The templates; an unknown name in one is an error."""
    loader = PackageLoader(PACKAGE)
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters.update(words.FILTERS)
    made.filters["script_json"] = script_json
    return made


def render(template: str, path: str, **values: object) -> bytes:
    """A page that stands under a path of the site."""
    return environment().get_template(template).render(root=root_of(path), **values).encode()


def script_json(value: Mapping[str, Any]) -> Markup:
    """JSON that can stand in a script element: no sign in it begins or ends an element."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - the signs that could end the element are written as numbers


def asset(name: str) -> bytes:
    """A file of this package that goes into the site as it is."""
    return files(PACKAGE).joinpath("assets", name).read_bytes()
