"""The status page as readers see it, on a phone and on a desk."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.servers.chromium import Browser, needs_browser, running_chromium
from tests.unit.test_overview import OVERVIEW
from workers.adapters.object_stores.memory import MemoryStore
from workers.entrypoints.overview.facts import Overview
from workers.entrypoints.overview.page import write_page
from workers.entrypoints.site_server import site_server
from workers.stages.publish.files import SiteFiles
from workers.stages.publish.static import write_static

NOTHING = Overview(OVERVIEW.looked_at + timedelta(days=1), (), (), (), (), (), {}, trouble="no answer")
LONG = replace(OVERVIEW, documents=(replace(OVERVIEW.documents[0], title="Long" * 60),))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with running_chromium(tmp_path_factory.mktemp("chromium")) as found:
        yield found


@needs_browser
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("overview", [OVERVIEW, NOTHING, LONG], ids=["some", "nothing", "long"])
def test_axe_finds_nothing_wrong_and_nothing_is_too_wide(
    browser: Browser, overview: Overview, width: int, tmp_path: Path
) -> None:
    store = MemoryStore()
    write_static(SiteFiles(store))
    write_page(store, overview)
    server = site_server(store, "127.0.0.1", 0)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        browser.size(width)
        browser.open(f"http://127.0.0.1:{server.server_address[1]}/status/index.html")
        assert browser.violations() == []
        assert browser.evaluate("document.documentElement.scrollWidth <= innerWidth")
        browser.screenshot(tmp_path / "status.png")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
