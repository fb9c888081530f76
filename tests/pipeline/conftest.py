"""The sample council, taken once through all stages on the embedded broker."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.commands import agenda_json
from tests.sample_council.dates import LONDON, Dates
from tests.sample_council.routes import SampleCouncil
from tests.sample_council.site import Site, serve
from workers.adapters.object_stores.folder import FolderStore

SOURCE = "ashmere-vale"


@dataclass(frozen=True)
class EmbeddedRun:
    """A finished run: its bucket, its settings and what it printed last."""

    folder: Path
    store: FolderStore
    settings: dict[str, str]
    printed: dict[str, Any]


@pytest.fixture(scope="session")
def sample_site() -> Iterator[Site]:
    with serve(SampleCouncil.build(Dates.seen_from(today()))) as site:
        yield site


@pytest.fixture(scope="session")
def sources_file(sample_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sources") / "sources.toml"
    path.write_text(f'[[source]]\nname = "{SOURCE}"\naddress = "{sample_site.url}"\nplatform = "moderngov"\n')
    return path


@pytest.fixture(scope="session")
def embedded_run(sources_file: Path, tmp_path_factory: pytest.TempPathFactory) -> EmbeddedRun:
    folder = tmp_path_factory.mktemp("embedded")
    settings = {"AGENDA_SOURCES": str(sources_file), "AGENDA_BUCKET_URL": folder.as_uri()}
    printed = agenda_json("run", "--source", SOURCE, settings=settings)
    return EmbeddedRun(folder, FolderStore(folder), settings, printed)


def today() -> date:
    """The day on which the sample council is seen."""
    return datetime.now(LONDON).date()
