"""What must be right before any work starts: programs, language data, bucket, clock and broker.

`agenda doctor` tells all of it; a worker looks at what its stages need, and refuses to start where it is wrong.
"""

import re
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workers.adapters.models.opening import open_model
from workers.entrypoints.broker import profile_of
from workers.entrypoints.settings import Settings
from workers.entrypoints.wiring import bucket as open_bucket
from workers.entrypoints.wiring import model_settings
from workers.runtime import keys
from workers.runtime.objects import ObjectStore

RACERS = 20
MOST_SKEW_S = 30.0
"""Seconds by which the clock may differ from the bucket's: leases and waits rely on it."""
OLDEST_TESSERACT, OLDEST_POPPLER = (4, 1), (20, 9)
SHORT_TASK_S = 60
"""Seconds within which tasks of the other stages end."""


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; `told` says what was found, or what to do."""

    name: str
    ok: bool
    told: str


def checked(settings: Settings, names: Iterable[str] = ()) -> tuple[Check, ...]:
    """Look at the named things, or at all."""
    return tuple(_checked(name, LOOKS[name], settings) for name in names or LOOKS)


def refused(settings: Settings, stages: Iterable[str]) -> tuple[Check, ...]:
    """What is wrong for a worker of these stages."""
    wanted = set(stages)
    names = ["bucket", "clock", *(["tesseract", "poppler", "scratch"] if "ocr" in wanted else [])]
    looks = [_checked("visibility", lambda its: visibility(its, wanted), settings)]
    return tuple(check for check in (*checked(settings, names), *looks) if not check.ok)


def visibility(settings: Settings, stages: Iterable[str]) -> str:
    """On Redis and SQS a task that takes longer than the time-out goes to a second worker too. Raises RuntimeError."""
    longest = max(longest_task_s(settings, stage) for stage in stages)
    hidden = profile_of(settings).transport_options.get("visibility_timeout")
    if hidden is not None and hidden <= longest:
        least = longest + settings.visibility_timeout - hidden
        raise RuntimeError(
            f"AGENDA_VISIBILITY_TIMEOUT={settings.visibility_timeout} is not above the longest task of these stages "
            f"and the search for tasks of dead workers, {least:.0f} s: raise it, or lower AGENDA_HTTP_TIMEOUT or "
            "AGENDA_OCR_WALL_TIME"
        )
    return "above the longest task"


def longest_task_s(settings: Settings, stage: str) -> float:
    """Seconds within which every task of a stage ends."""
    asking = (settings.model_retries + 1) * settings.model_timeout * bool(settings.model)
    known = {
        "fetch": settings.http_timeout,
        "ocr": float(settings.ocr_wall_time),
        "summarise": SHORT_TASK_S + asking,
    }
    return known.get(stage, SHORT_TASK_S)


def _checked(name: str, look: Callable[[Settings], str], settings: Settings) -> Check:
    try:
        return Check(name, ok=True, told=look(settings))
    except (OSError, ValueError, RuntimeError, subprocess.SubprocessError) as error:
        return Check(name, ok=False, told=str(error))


def _tesseract(settings: Settings) -> str:
    version = _new_enough("tesseract", "--version", "tesseract-ocr", OLDEST_TESSERACT)
    present = set(_output("tesseract", "--list-langs", package="tesseract-ocr").split())
    # osd tells how pages lie that were put on the glass the wrong way
    missing = [data for data in (*settings.ocr_languages.split("+"), "osd") if data not in present]
    if missing:
        packages = " ".join(f"tesseract-ocr-{language}" for language in missing)
        raise RuntimeError(f"{version} lacks {', '.join(missing)}: apt-get install {packages}")
    return f"{version}, languages {settings.ocr_languages}"


def _engine(settings: Settings) -> str:
    from workers.adapters.ocr.engine_choice import chosen_engine  # noqa: PLC0415 - only the ocr stage pays for it
    from workers.adapters.ocr.limited_process import Limits  # noqa: PLC0415
    from workers.stages.ocr.recognition import OcrSettings  # noqa: PLC0415

    languages = tuple(settings.ocr_languages.split("+"))
    return f"{chosen_engine(OcrSettings(languages, engine=settings.ocr_engine), Limits()).name} recognises pages"


def _poppler(_: Settings) -> str:
    return _new_enough("pdftoppm", "-v", "poppler-utils", OLDEST_POPPLER)


def _new_enough(program: str, option: str, package: str, oldest: tuple[int, int]) -> str:
    line = _output(program, option, package).splitlines()[0]
    found = re.search(r"(\d+)\.(\d+)", line)
    if found and (int(found[1]), int(found[2])) < oldest:
        wanted = ".".join(map(str, oldest))
        raise RuntimeError(f"{line} is too old: install {package} {wanted} or later")
    return line


def _output(program: str, option: str, package: str) -> str:
    if shutil.which(program) is None:
        raise RuntimeError(f"{program} is not installed: apt-get install {package}")
    done = subprocess.run([program, option], capture_output=True, text=True, check=True, timeout=30)
    return done.stdout or done.stderr


def _scratch(_: Settings) -> str:
    return scripts_run_in(Path(tempfile.gettempdir()))


def scripts_run_in(folder: Path) -> str:
    """The limits of poppler and tesseract are set by scripts in temporary folders, so these may not be mounted noexec.

    Raises RuntimeError.
    """
    with tempfile.TemporaryDirectory(dir=folder) as place:
        script = Path(place, "script")
        script.write_text("#!/bin/sh\n", encoding="utf-8")
        script.chmod(0o700)
        try:
            subprocess.run([script], check=True, timeout=30)
        except PermissionError as error:
            raise RuntimeError(
                f"no program can be run from {folder}: mount it without noexec (docker: --tmpfs /tmp:exec), "
                "or let TMPDIR name another folder"
            ) from error
    return f"programs run from {folder}"


def _office(_: Settings) -> str:
    return shutil.which("soffice") or "LibreOffice is absent: doc, odt, rtf, xlsx and pptx fail as converter_missing"


def _bucket(settings: Settings) -> str:
    race(open_bucket(settings))
    return f"{settings.bucket_url}: one of {RACERS} racing writers won"


def race(store: ObjectStore) -> None:
    """Race for one key: only a race tells whether conditional writes work. Raises RuntimeError."""
    key = keys.probe(secrets.token_hex(8))
    with ThreadPoolExecutor(RACERS) as pool:
        won = list(pool.map(lambda number: store.create(key, str(number).encode()), range(RACERS)))
    body = store.get(key)
    store.delete(key)
    if sum(won) != 1 or body != str(won.index(True)).encode():
        raise RuntimeError(f"{sum(won)} of {RACERS} racing writers won: this store has no conditional writes")


def _clock(settings: Settings) -> str:
    return clock_told(open_bucket(settings), datetime.now(UTC))


def clock_told(store: ObjectStore, now: datetime) -> str:
    """Compare a clock with the one by which the bucket dates what is written. Raises RuntimeError."""
    key = keys.probe(secrets.token_hex(8))
    store.put(key, b"what time is it?")
    found = store.head(key)
    store.delete(key)
    if found is None or found.modified is None:
        return "the bucket does not tell the time"
    skew = abs((found.modified - now).total_seconds())
    if skew > MOST_SKEW_S:
        raise RuntimeError(f"this machine's clock differs from the bucket's by {skew:.0f} s: set the clock, use NTP")
    return "agrees with the bucket's"


def _broker(settings: Settings) -> str:
    profile = profile_of(settings)
    profile.verify()
    return "embedded, nothing is kept between runs" if profile.embedded else "answers, settings are right"


def _model(settings: Settings) -> str:
    if not settings.model:
        return "none: summaries are made of the papers' own sentences"
    open_model(model_settings(settings))
    return f"{settings.model}, mode {settings.model_mode}, at most {settings.model_daily_tokens} tokens a day"


LOOKS: dict[str, Callable[[Settings], str]] = {
    "tesseract": _tesseract,
    "engine": _engine,
    "poppler": _poppler,
    "scratch": _scratch,
    "libreoffice": _office,
    "bucket": _bucket,
    "clock": _clock,
    "broker": _broker,
    "model": _model,
}
