"""PDFs that ask for a password are read when their source has it, and the password shows nowhere."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.text import PageSource
from contracts.model import canonical_bytes
from tests.integration.test_ocr_stage import STAGE, refusal_of, text_of
from tests.made_documents import typed_pdf
from workers.adapters.ocr.unlocking import Unlocking
from workers.domain.media_type import PDF
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source, read_sources
from workers.entrypoints.wiring import Workshop
from workers.runtime.errors import PermanentError

SECRET = "open-sesame"
LOCKED = typed_pdf(2, password=SECRET)
WITH_PASSWORDS = replace(STAGE, passwords={"made": ["wrong", SECRET]})


def test_a_locked_pdf_is_read_with_a_password_of_its_source() -> None:
    text = text_of(LOCKED, PDF, WITH_PASSWORDS)
    assert [page.source for page in text.pages] == [PageSource.TEXT_LAYER] * 2
    assert SECRET.encode() not in canonical_bytes(text)


def test_passwords_of_another_source_do_not_help() -> None:
    assert refusal_of(LOCKED, PDF, replace(STAGE, passwords={"other": [SECRET]})) is ReasonCode.ENCRYPTED


def test_when_no_password_fits_the_failure_says_so_without_naming_any(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(LOCKED)
    with capture_logs() as logs, pytest.raises(PermanentError, match="none of the 2") as failure:
        Unlocking().unlock(path, ["wrong-one", "wrong-two"])
    assert failure.value.reason is ReasonCode.ENCRYPTED
    assert "wrong-" not in failure.value.message + json.dumps(logs)


def test_a_pdf_that_needs_no_password_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "open.pdf"
    path.write_bytes(typed_pdf(1, owner="print-me-not"))
    before = path.read_bytes()
    Unlocking().unlock(path, [SECRET])
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 and nothing else"])
def test_what_cannot_be_parsed_is_left_to_the_reader(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)
    Unlocking().unlock(path, [SECRET])
    assert path.read_bytes() == content


def test_passwords_come_from_the_sources_file_and_show_nowhere(tmp_path: Path) -> None:
    file = tmp_path / "sources.toml"
    file.write_text(f'[[source]]\nname = "made"\naddress = "http://x.example"\npasswords = ["{SECRET}"]\n')
    (source,) = read_sources(file)
    workshop = Workshop(Settings(bucket_url="memory:"), [source], lambda *_: None)
    stage = workshop.stage("ocr")
    assert stage.passwords == {"made": [SECRET]}
    for shown in (repr(source), str(source), source.model_dump_json(), repr(stage)):
        assert SECRET not in shown


def test_a_source_without_passwords_has_none() -> None:
    assert Source(name="made", address="http://x.example").passwords == ()
