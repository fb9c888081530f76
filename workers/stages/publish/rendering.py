"""Pages as HTML, from templates in this package; everything that comes from a paper is escaped."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from contracts.artefacts.meeting import MeetingPage
from workers.stages.publish import words
from workers.stages.publish.view import index_view, meeting_view


@cache
def environment() -> Environment:
    """The templates; an unknown name in one is an error."""
    loader = PackageLoader("workers.stages.publish")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters.update(words.FILTERS)
    return made


def render_meeting(page: MeetingPage) -> str:
    """The page of a meeting."""
    return environment().get_template("meeting.html").render(view=meeting_view(page), page=page)


def render_index(pages: Sequence[MeetingPage]) -> str:
    """The list of meetings."""
    return environment().get_template("index.html").render(view=index_view(pages))


def style() -> bytes:
    """The style of all pages."""
    return files("workers.stages.publish").joinpath("style.css").read_bytes()
