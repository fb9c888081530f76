"""`agenda doctor`: whether everything that the workers need works here."""

import secrets
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import Any

import click

from workers.adapters.brokers import broker_profile
from workers.adapters.ocr.engine_choice import chosen_engine
from workers.adapters.ocr.limited_process import Limits
from workers.entrypoints.commands.context import EXIT_FAILED, Command, begin
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.settings import Settings
from workers.entrypoints.wiring import bucket as open_bucket
from workers.runtime import keys
from workers.stages.ocr.recognition import OcrSettings

RACERS = 20


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; `told` says what was found, or what to do."""

    name: str
    ok: bool
    told: str


@click.command()
@click.option("--create-bucket", is_flag=True, help="First create the S3 bucket if it is not there.")
@bucket_option
@json_option
def doctor(create_bucket: bool, bucket: str | None, json_output: bool) -> None:
    """Check programs, bucket and broker, and say what to do about each that does not work.

    \b
    Example: agenda doctor
    """
    command = begin(bucket, json_output)
    if create_bucket:
        _create_bucket(command.settings)
    checks = [_checked(name, look, command.settings) for name, look in LOOKS.items()]
    lines = "\n".join(f"{'ok  ' if check.ok else 'FAIL'}  {check.name:<11} {check.told}" for check in checks)
    command.emit([asdict(check) for check in checks], lines)
    if not all(check.ok for check in checks):
        raise SystemExit(EXIT_FAILED)


def _create_bucket(settings: Settings) -> None:
    store = Command(settings, json_output=False).store()
    create = getattr(store, "create_bucket", None)
    if create is None:
        raise click.UsageError(f"{settings.bucket_url} is no S3 bucket; a folder makes itself")
    create()


def _checked(name: str, look: Callable[[Settings], str], settings: Settings) -> Check:
    try:
        return Check(name, ok=True, told=look(settings))
    except (OSError, ValueError, RuntimeError, subprocess.SubprocessError) as error:
        return Check(name, ok=False, told=str(error))


def _tesseract(settings: Settings) -> str:
    version = _output("tesseract", "--version", package="tesseract-ocr").splitlines()[0]
    present = set(_output("tesseract", "--list-langs", package="tesseract-ocr").split())
    missing = [language for language in settings.ocr_languages.split("+") if language not in present]
    if missing:
        packages = " ".join(f"tesseract-ocr-{language}" for language in missing)
        raise RuntimeError(f"{version} lacks {', '.join(missing)}: apt-get install {packages}")
    return f"{version}, languages {settings.ocr_languages}"


def _engine(settings: Settings) -> str:
    languages = tuple(settings.ocr_languages.split("+"))
    return f"{chosen_engine(OcrSettings(languages, engine=settings.ocr_engine), Limits()).name} recognises pages"


def _poppler(_: Settings) -> str:
    return _output("pdftoppm", "-v", package="poppler-utils").splitlines()[0]


def _output(program: str, option: str, package: str) -> str:
    if shutil.which(program) is None:
        raise RuntimeError(f"{program} is not installed: apt-get install {package}")
    done = subprocess.run([program, option], capture_output=True, text=True, check=True, timeout=30)
    return done.stdout or done.stderr


def _office(_: Settings) -> str:
    return shutil.which("soffice") or "LibreOffice is absent: doc, odt, rtf, xlsx and pptx fail as converter_missing"


def _bucket(settings: Settings) -> str:
    """Race for one key: only a race tells whether conditional writes work."""
    store = open_bucket(settings)
    key = keys.probe(secrets.token_hex(8))
    with ThreadPoolExecutor(RACERS) as pool:
        won = list(pool.map(lambda number: store.create(key, str(number).encode()), range(RACERS)))
    body = store.get(key)
    store.delete(key)
    if sum(won) != 1 or body != str(won.index(True)).encode():
        raise RuntimeError(f"{sum(won)} of {RACERS} racing writers won: this store has no conditional writes")
    return f"{settings.bucket_url}: one of {RACERS} racing writers won"


def _broker(settings: Settings) -> str:
    profile = broker_profile(settings.broker_url, settings.visibility_timeout)
    profile.verify()
    return "embedded, nothing is kept between runs" if profile.embedded else "answers, settings are right"


LOOKS: dict[str, Callable[[Settings], str]] = {
    "tesseract": _tesseract,
    "engine": _engine,
    "poppler": _poppler,
    "libreoffice": _office,
    "bucket": _bucket,
    "broker": _broker,
}
COMMANDS: tuple[Any, ...] = (doctor,)
