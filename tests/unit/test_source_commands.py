"""`agenda sources`: from a word to a source that is read, and what a check says of it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.saboteurs.raw_server import RawServer, raw, serving
from workers.adapters.sources.directory import Council, UnknownCouncilError, councils, find_council
from workers.adapters.sources.options import Platform, PlatformOptions
from workers.entrypoints.command_line import agenda
from workers.entrypoints.sources import Source, UnknownSourceError, read_sources
from workers.entrypoints.sources_file import append_source, source_text

FACTS = Path(__file__).resolve().parents[3] / "shared" / "councils.csv"


def ok(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body


PAGE = ok(b"<html><body><ul><li>1 July 2025 <a href='/agenda.pdf'>Agenda</a></li></ul></body></html>")


@pytest.fixture
def server() -> Iterator[RawServer]:
    forbidden = ok(b"User-agent: *\nDisallow: /closed\n")
    answers = {"/papers": PAGE, "/closed": PAGE, "/robots.txt": forbidden, "/empty": ok(b"<html><body>x</body></html>")}
    with serving({path: raw(answer) for path, answer in answers.items()}) as running:
        yield running


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "sources.toml"
    settings = {"SOURCES": path, "BUCKET_URL": tmp_path / "out", "ALLOW_LOOPBACK": "true", "HOST_DELAY": "0"}
    for name, value in {**settings, "DAYS_BACK": "3650"}.items():
        monkeypatch.setenv(f"AGENDA_{name}", str(value))
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(agenda, ["sources", *arguments])


def test_an_address_is_added_with_its_platform_and_can_be_checked(server: RawServer, file: Path) -> None:
    assert run("add", f"{server.base}/papers", "--name", "town").exit_code == 0
    [source] = read_sources(file)
    assert (source.name, source.platform, source.address) == ("town", Platform.LISTING, f"{server.base}/papers")
    checked = run("check", "--json")
    assert checked.exit_code == 0, checked.output
    [row] = json.loads(checked.output.splitlines()[-1])
    assert row["state"] == "ok"
    assert row["evidence"].startswith("1 meetings, 1 documents")
    assert "town" in run("list").output


def test_what_robots_txt_forbids_is_added_with_a_permission_only(server: RawServer, file: Path) -> None:
    refused = run("add", f"{server.base}/closed")
    assert refused.exit_code == 1
    assert 'permission = "who, when"' in refused.output
    assert not file.exists()
    assert (
        run("add", f"{server.base}/closed", "--name", "closed", "--permission", "J. Clerk, 3 March 2026").exit_code == 0
    )
    assert read_sources(file)[0].permission == "J. Clerk, 3 March 2026"
    assert "J. Clerk" in run("check", "--json").output


def test_a_template_that_changed_is_told_as_such(server: RawServer, file: Path) -> None:
    file.write_text(f'[[source]]\nname = "town"\naddress = "{server.base}/empty"\nplatform = "listing"\n')
    checked = run("check", "town")
    assert checked.exit_code == 1
    assert "template_changed" in checked.output


def test_a_word_that_is_nothing_is_wrong_usage(file: Path) -> None:
    refused = run("add", "nowhere-at-all")
    assert refused.exit_code == 2
    assert "the directory has no council" in refused.output
    assert run("check", "missing").exit_code == 2
    assert not file.exists()


def test_the_directory_knows_councils_by_short_and_full_names() -> None:
    assert find_council("bexley").address == "http://democracy.bexley.gov.uk"
    assert find_council("London Borough of Bexley").platform is Platform.MODERNGOV
    assert find_council("tower-hamlets").name == "London Borough of Tower Hamlets"
    with pytest.raises(UnknownCouncilError, match="may be any of"):
        find_council("vale", [Council("Ashmere Vale Council", None, "x"), Council("Other Vale Council", None, "y")])


@pytest.mark.skipif(not FACTS.is_file(), reason="the facts of councils are not beside the repository")
def test_the_directory_holds_every_council_that_has_a_site() -> None:
    import csv  # noqa: PLC0415 - one test

    with FACTS.open(encoding="utf-8") as facts:
        known = {(r["name"], r["base_url"]) for r in csv.DictReader(facts) if r["base_url"] and not r["end_date"]}
    assert {(council.name, council.address) for council in councils()} == known


def test_short_names_of_councils_are_names_of_sources() -> None:
    for council in councils():
        assert Source(name=council.slug[:63], address=council.address)


def test_a_source_is_written_as_it_is_read(tmp_path: Path) -> None:
    source = Source(
        name="town",
        address="https://democracy.town.example",
        platform=Platform.LISTING,
        council='Town "and" Vale',
        permission="J. Clerk, 3 March 2026",
        days_back=30,
        options=PlatformOptions(documents="a.pdf", month_first=True),
    )
    append_source(tmp_path / "s.toml", source)
    append_source(tmp_path / "s.toml", source.model_copy(update={"name": "other"}))
    assert read_sources(tmp_path / "s.toml") == (source, source.model_copy(update={"name": "other"}))
    with pytest.raises(UnknownSourceError, match="already"):
        append_source(tmp_path / "s.toml", source)
    assert source_text(source).startswith("[[source]]\n")


def test_what_an_operator_wrote_stays_byte_for_byte(tmp_path: Path) -> None:
    file, before = tmp_path / "s.toml", b"# our councils\r\n[[source]]\r\nname = 'a'\r\naddress = 'papers'\r\n# end"
    file.write_bytes(before)
    append_source(file, Source(name="town", address="https://democracy.town.example"))
    assert file.read_bytes().startswith(before + b"\n\n[[source]]\n")
    assert [source.name for source in read_sources(file)] == ["a", "town"]


@pytest.mark.parametrize(
    "text",
    [
        'platform = "moderngov"\n[source.options]\ndocuments = "a"',
        "[source.options]\nunknown = 1",
        'permision = "typo"',
        '[source.options]\ntimezone = "Europe/Nowhere"',
        "first_day = 2025-02-01\nlast_day = 2025-01-01",
    ],
)
def test_what_the_file_gets_wrong_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "s.toml"
    path.write_text(f'[[source]]\nname = "town"\naddress = "https://democracy.town.example"\n{text}\n')
    with pytest.raises(UnknownSourceError):
        read_sources(path)


@pytest.mark.parametrize("text", ["[[sources]]\nname = 'a'", "[source]\nname = 'a'", "colour = 1", "[[source]]\nx = 1"])
def test_a_table_or_key_that_is_not_known_is_refused_with_the_known_ones(tmp_path: Path, text: str) -> None:
    path = tmp_path / "s.toml"
    path.write_text(text)
    with pytest.raises(UnknownSourceError, match=r"\[\[source\]\]|source"):
        read_sources(path)


@pytest.mark.parametrize("address", ["s3://key:secret@bucket/in", "https://user:secret@democracy.town.example"])
def test_an_address_with_a_password_is_refused_without_showing_it(tmp_path: Path, address: str) -> None:
    path = tmp_path / "s.toml"
    path.write_text(f'[[source]]\nname = "town"\naddress = "{address}"\n')
    with pytest.raises(UnknownSourceError, match="may not carry") as caught:
        read_sources(path)
    assert "secret@" not in str(caught.value)
