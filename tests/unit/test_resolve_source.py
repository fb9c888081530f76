"""What a word on the command line stands for."""

from pathlib import Path

import pytest

from workers.adapters.sources.options import Platform
from workers.entrypoints.sources import Source, UnknownSourceError, read_sources, resolve_source


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


@pytest.mark.parametrize(
    ("address", "platform", "place"),
    [
        ("papers", Platform.FOLDER, "{beside}/papers"),
        ("/srv/papers", Platform.FOLDER, "/srv/papers"),
        ("file:///srv/my%20papers", Platform.FOLDER, "/srv/my papers"),
        ("s3://papers/in", Platform.S3, "s3://papers/in"),
        ("https://democracy.vale.example", None, "https://democracy.vale.example"),
    ],
)
def test_what_is_no_site_is_known_by_its_address(
    tmp_path: Path, address: str, platform: Platform | None, place: str
) -> None:
    (tmp_path / "sources.toml").write_text(f'[[source]]\nname = "desk"\naddress = "{address}"\n')
    [source] = read_sources(tmp_path / "sources.toml")
    assert (source.platform, source.address) == (platform, place.format(beside=tmp_path))


def test_an_option_of_another_platform_is_refused_where_the_address_tells_the_platform(tmp_path: Path) -> None:
    told = '[[source]]\nname = "desk"\naddress = "papers"\n[source.options]\nqueue = "https://sqs.example/q"\n'
    (tmp_path / "sources.toml").write_text(told)
    with pytest.raises(UnknownSourceError, match="queue"):
        read_sources(tmp_path / "sources.toml")
