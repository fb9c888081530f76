"""What a word on the command line stands for."""

from pathlib import Path

import pytest

from workers.entrypoints.sources import Source, UnknownSourceError, resolve_source


def test_a_configured_name_stands_for_its_source() -> None:
    known = Source(name="vale", address="https://democracy.vale.example")
    assert resolve_source("vale", [known]) is known


def test_two_folders_called_alike_are_two_sources(tmp_path: Path) -> None:
    names = []
    for parent in ("one", "two"):
        folder = tmp_path / parent / "papers"
        folder.mkdir(parents=True)
        names.append(resolve_source(str(folder), []).name)
    assert names[0] != names[1]
    assert all(name.startswith("papers-") for name in names)


def test_a_folder_keeps_its_name(tmp_path: Path) -> None:
    assert resolve_source(str(tmp_path), []).name == resolve_source(f"{tmp_path}/", []).name


def test_anything_else_is_refused_with_what_there_is() -> None:
    known = Source(name="vale", address="https://democracy.vale.example")
    with pytest.raises(UnknownSourceError, match="vale"):
        resolve_source("dale", [known])
