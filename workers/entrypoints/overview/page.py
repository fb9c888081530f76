"""An overview as a page of the site: for readers too, so it tells no errors of sinks and no addresses."""

import json

from workers.entrypoints.overview.facts import Overview
from workers.entrypoints.overview.text import duration, shows
from workers.runtime.objects import ObjectStore
from workers.stages.publish.files import HTML, JSON, SiteFiles
from workers.stages.publish.rendering import render

FOLDER = "status/"


def write_page(store: ObjectStore, overview: Overview) -> None:
    """Write `status/index.html` and `status/status.json`; its style is that of the published site."""
    site = SiteFiles(store)
    site.write(f"{FOLDER}status.json", _json(overview), JSON)
    site.write(f"{FOLDER}index.html", status_page(overview), HTML)


def status_page(overview: Overview) -> bytes:
    """The page."""
    lanes = [one for one in overview.lanes if shows(one)]
    return render("status.html", f"{FOLDER}index.html", overview=overview, lanes=lanes, duration=duration)


def _json(overview: Overview) -> bytes:
    told = overview.as_json()
    told["sinks"] = [{name: value for name, value in one.items() if name != "error"} for one in told["sinks"]]
    told["trouble"] = bool(told["trouble"])
    return json.dumps(told, ensure_ascii=False, default=str, indent=1).encode()
