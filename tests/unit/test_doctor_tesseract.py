"""`agenda doctor` says what tesseract lacks."""

from pathlib import Path

import pytest

from workers.entrypoints.preflight import _tesseract
from workers.entrypoints.settings import Settings


def installed(folder: Path, monkeypatch: pytest.MonkeyPatch, version: str, data: str) -> Settings:
    """A tesseract of this version with these data."""
    program = folder / "tesseract"
    program.write_text(f'#!/bin/sh\n[ "$1" = --version ] && echo tesseract {version} || printf "{data}"\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return Settings.model_validate({"bucket_url": folder.as_uri(), "ocr_languages": "eng+cym"})


def test_all_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = installed(tmp_path, monkeypatch, "5.3.0", "cym\\neng\\nosd\\n")
    assert _tesseract(settings) == "tesseract 5.3.0, languages eng+cym"


@pytest.mark.parametrize(
    ("version", "data", "said"),
    [
        ("5.3.0", "eng\\nosd\\n", "apt-get install tesseract-ocr-cym"),
        ("5.3.0", "cym\\neng\\n", "apt-get install tesseract-ocr-osd"),
        ("3.05.02", "cym\\neng\\nosd\\n", "3.05"),
    ],
)
def test_what_is_missing_is_said_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, data: str, said: str
) -> None:
    settings = installed(tmp_path, monkeypatch, version, data)
    with pytest.raises(RuntimeError, match=said):
        _tesseract(settings)
