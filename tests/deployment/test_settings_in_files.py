"""Secrets come as files, so that no list of processes and no description of a container shows them."""

from pathlib import Path

import pytest

from tests.pipeline.commands import agenda
from workers.entrypoints.settings import load_settings

CANARY = "c4n4ry-s3cr3t"


@pytest.fixture
def secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "secret"
    path.write_text(f"{CANARY}\n")
    monkeypatch.setenv("AGENDA_S3_SECRET_KEY_FILE", str(path))
    return path


def test_a_setting_is_read_from_the_file_that_is_named(secret: Path) -> None:
    key = load_settings().s3_secret_key
    assert secret.exists()
    assert key is not None
    assert key.get_secret_value() == CANARY
    assert CANARY not in repr(load_settings())


def test_a_setting_that_is_no_secret_may_stand_in_a_file_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dpi").write_text("300")
    monkeypatch.setenv("AGENDA_OCR_DPI_FILE", str(tmp_path / "dpi"))
    assert load_settings().ocr_dpi == 300


@pytest.mark.usefixtures("secret")
def test_a_setting_that_is_given_twice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENDA_S3_SECRET_KEY", "another")
    with pytest.raises(ValueError, match="AGENDA_S3_SECRET_KEY and AGENDA_S3_SECRET_KEY_FILE are both set"):
        load_settings()


def test_a_command_says_which_file_is_missing_and_shows_no_secret(tmp_path: Path) -> None:
    settings = {"AGENDA_S3_SECRET_KEY_FILE": str(tmp_path / "none"), "AGENDA_S3_ACCESS_KEY": CANARY}
    done = agenda("status", "--bucket", str(tmp_path / "bucket"), settings=settings, code=2)
    assert "AGENDA_S3_SECRET_KEY_FILE=" in done.stderr
    assert CANARY not in done.stdout + done.stderr
