"""No document hurts the worker that reads it: what a child process hits is the reason of the failure."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from contracts.artefacts.failure import ReasonCode
from tests.saboteurs.bombs import form_bomb
from workers.adapters.ocr import forks, pdfium
from workers.adapters.ocr.limited_process import MEBIBYTE, Limits, limited_lines, run_limited
from workers.adapters.ocr.limited_programs import limited_programs, reason_of_drawing
from workers.adapters.ocr.pdfium import Pdfium
from workers.adapters.ocr.tesserocr import Tesserocr, data_folder
from workers.runtime.errors import PermanentError

LIMITS = Limits(memory_bytes=256 * MEBIBYTE, cpu_s=1, wall_s=5, output_bytes=MEBIBYTE)


def child(tmp_path: Path, program: str) -> Path:
    path = tmp_path / "child.py"
    path.write_text(program)
    return path


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        pytest.param("x = bytearray(2**30)", ReasonCode.MEMORY_LIMIT, id="memory refused to Python"),
        pytest.param("import os; os.abort()", ReasonCode.MEMORY_LIMIT, id="abort, as libraries do without memory"),
        pytest.param("while True: pass", ReasonCode.TIME_LIMIT, id="CPU time"),
        pytest.param("import os; os.kill(os.getpid(), 11)", ReasonCode.DAMAGED, id="segmentation fault"),
        pytest.param('print(\'{"reason": "encrypted", "message": "m"}\')', ReasonCode.ENCRYPTED, id="its own reason"),
    ],
)
def test_the_end_of_a_child_becomes_a_reason(tmp_path: Path, program: str, reason: ReasonCode) -> None:
    with pytest.raises(PermanentError) as failure, limited_lines(child(tmp_path, program), [], LIMITS) as lines:
        list(lines)
    assert failure.value.reason is reason


def test_a_child_that_only_waits_hits_the_wall_time(tmp_path: Path) -> None:
    waiting = child(tmp_path, "import signal; signal.pause()")
    with pytest.raises(PermanentError) as failure, limited_lines(waiting, [], replace(LIMITS, wall_s=0.5)):
        pass
    assert failure.value.reason is ReasonCode.TIME_LIMIT


@pytest.mark.parametrize("program", ["1 / 0", "print('x' * 2**21)"])
def test_a_mistake_of_a_child_is_a_bug_with_its_traceback(tmp_path: Path, program: str) -> None:
    with pytest.raises(RuntimeError, match="Traceback"), limited_lines(child(tmp_path, program), [], LIMITS):
        pass


def test_a_child_gets_its_arguments_and_does_not_import_from_its_own_folder(tmp_path: Path) -> None:
    program = child(tmp_path, "import json, sys; print(json.dumps({'arguments': sys.argv[1:], 'path': sys.path}))")
    with limited_lines(program, ["a", "b"], LIMITS) as lines:
        (line,) = lines
    assert line["arguments"] == ["a", "b"]
    assert str(tmp_path) not in line["path"]


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(memory_bytes=256 * MEBIBYTE), ReasonCode.MEMORY_LIMIT),
        (Limits(cpu_s=1), ReasonCode.TIME_LIMIT),
    ],
)
def test_a_form_bomb_ends_at_the_limit_and_costs_only_its_page(
    tmp_path: Path, limits: Limits, reason: ReasonCode
) -> None:
    bomb = tmp_path / "bomb.pdf"
    bomb.write_bytes(form_bomb(6, good=4))
    pages = Pdfium(limits).read(bomb, 10)
    assert [page.number for page in pages] == [1, 2, 3, 4, 5]
    assert [page.failure for page in pages] == [None, None, reason, None, None]


def test_pages_that_are_left_when_the_time_of_the_document_is_over_have_failed(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.pdf"
    bomb.write_bytes(form_bomb(6, good=4))
    pages = Pdfium(Limits(wall_s=1.5)).read(bomb, 10)
    assert [page.failure for page in pages] == [None, None, *[ReasonCode.TIME_LIMIT] * 3]


def wait_until(reached: Callable[[], bool], within: float = 20.0) -> None:
    end = time.monotonic() + within
    while not reached():
        assert time.monotonic() < end, f"it did not come within {within} s"
        time.sleep(0.02)


def running(marker: str) -> list[str]:
    """Command lines on this machine that hold the marker."""
    commands = (path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists())
    return [command.decode(errors="replace") for command in commands if marker.encode() in command]


def gone(marker: str, within: float = 5.0) -> bool:
    end = time.monotonic() + within
    while running(marker) and time.monotonic() < end:
        time.sleep(0.02)
    return not running(marker)


def alive(process: int) -> bool:
    """Whether it runs; one that has ended and that nobody has asked about does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_children_and_their_children_die_with_their_worker(tmp_path: Path, end: signal.Signals) -> None:
    sleeper, group, started = tmp_path / "sleeper.py", tmp_path / "group.sh", tmp_path / "started"
    started.mkdir()
    sleeper.write_text(f"import os, time; open(f'{started}/{{os.getpid()}}', 'w').close(); time.sleep(60)")
    group.write_text(f'#!/bin/sh\n"{sys.executable}" "{sleeper}" & wait\n')
    group.chmod(0o700)
    worker = f"""
import threading
from pathlib import Path
from workers.adapters.ocr.limited_process import Limits, limited_lines, run_limited
def child():
    with limited_lines(Path({str(sleeper)!r}), [], Limits()):
        pass
threading.Thread(target=child, daemon=True).start()
run_limited([{str(group)!r}], Limits())
"""
    process = subprocess.Popen([sys.executable, "-c", worker])
    try:
        # its own child, and the child of its program in a group
        wait_until(lambda: len(list(started.iterdir())) == 2)
    finally:
        process.send_signal(end)
        process.wait()
    children = [int(path.name) for path in started.iterdir()]
    wait_until(lambda: not any(map(alive, children)))


def test_a_child_that_is_not_waited_for_any_more_ends(tmp_path: Path) -> None:
    started = tmp_path / "started"
    sleeper = child(tmp_path, f"import os, signal; open({str(started)!r}, 'w').write(str(os.getpid())); signal.pause()")
    with pytest.raises(PermanentError), limited_lines(sleeper, [], replace(LIMITS, wall_s=1)):
        pass
    wait_until(lambda: not alive(int(started.read_text())))


def test_a_fork_server_that_died_is_replaced_and_what_it_did_is_done_again(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    program = child(
        tmp_path,
        f"""
import json, os, signal, pathlib
seen = pathlib.Path({str(seen)!r})
if not seen.exists():
    seen.touch()
    os.kill(os.getppid(), signal.SIGKILL)
    signal.pause()
print(json.dumps({{"read": "twice"}}))
""",
    )
    with limited_lines(program, [], LIMITS) as lines:
        assert list(lines) == [{"read": "twice"}]


def test_many_threads_at_once_each_get_the_answer_of_their_own_child(tmp_path: Path) -> None:
    program = child(tmp_path, "import json, sys; print(json.dumps({'asked': sys.argv[1], 'told': sys.stdin.read()}))")

    def ask(number: int) -> dict[str, str]:
        with limited_lines(program, [str(number)], LIMITS, told=f"told {number}") as lines:
            return next(lines)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(40)))
    assert answers == [{"asked": str(number), "told": f"told {number}"} for number in range(40)]


def test_a_child_costs_no_start_of_an_interpreter(tmp_path: Path) -> None:
    program = child(tmp_path, "import json, os; print(json.dumps({'server': os.getppid(), 'child': os.getpid()}))")
    seen = []
    for _ in range(3):
        with limited_lines(program, [], LIMITS) as lines:
            seen += list(lines)
    assert len({line["server"] for line in seen}) == 1
    assert len({line["child"] for line in seen}) == 3


def test_fonts_of_the_machine_are_looked_for_once_for_all_children(tmp_path: Path) -> None:
    looking = child(
        tmp_path,
        "import json, workers.adapters.ocr.pdfium_fonts\n"
        "def read(): return int(open('/proc/self/io').readline().split()[1])\n"
        "before = read(); workers.adapters.ocr.pdfium_fonts.prepare(); print(json.dumps({'read': read() - before}))",
    )
    alone = subprocess.run([sys.executable, "-I", str(looking)], capture_output=True, check=True).stdout
    if json.loads(alone)["read"] < MEBIBYTE // 64:
        pytest.skip("this machine has no fonts to look for")
    with limited_lines(looking, [], LIMITS) as lines:
        assert next(lines)["read"] < MEBIBYTE // 256


def test_language_data_is_loaded_once_for_all_children(tmp_path: Path) -> None:
    ready = [str(data_folder(("eng",))), "eng"]
    loading = child(
        tmp_path,
        "import json, sys\n"
        "from workers.adapters.ocr.loaded_tesseract import loaded\n"
        "def read(): return int(open('/proc/self/io').readline().split()[1])\n"
        "before = read(); loaded(*sys.argv[1:]); print(json.dumps({'read': read() - before}))",
    )
    alone = subprocess.run([sys.executable, "-I", str(loading), *ready], capture_output=True, check=True).stdout
    assert json.loads(alone)["read"] > MEBIBYTE
    with limited_lines(loading, ready, LIMITS, ready=ready) as lines:
        assert next(lines)["read"] < MEBIBYTE // 256


def test_data_that_cannot_be_loaded_leaves_the_fork_server_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "eng.traineddata").write_bytes(b"no model")
    server = forks.fork_server().process.pid
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(PermanentError, match="tessdata"):
        Tesserocr().recognise([tmp_path / "1.tif"])
    assert forks.fork_server().process.pid == server
    assert forks.fork_server().process.poll() is None


def test_what_reads_typed_pages_imports_nothing_of_the_worker() -> None:
    told = "import runpy, sys; runpy.run_path(sys.argv[1]); print(*sys.modules)"
    command = [sys.executable, "-I", "-c", told, str(pdfium._PROGRAM)]
    modules = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    assert "workers.adapters.ocr.pdfium_calls" in modules
    assert not {name.partition(".")[0] for name in modules} & {"contracts", "pydantic", "celery", "structlog", "PIL"}


def test_a_program_with_children_is_ended_with_them_at_the_limit(tmp_path: Path) -> None:
    marker = f"sleep 61.{os.getpid()}"
    group = tmp_path / "group.sh"
    group.write_text(f"#!/bin/sh\n{marker} & wait\n")
    group.chmod(0o700)
    with pytest.raises(PermanentError) as failure:
        run_limited([str(group)], Limits(wall_s=0.5))
    assert failure.value.reason is ReasonCode.TIME_LIMIT
    assert gone(marker.replace(" ", "\0"))


def test_children_do_not_see_the_secrets_of_the_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENDA_S3_SECRET_KEY", "hush")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hush")
    monkeypatch.setattr(forks, "fork_server", cache(forks.ForkServer))
    program = child(tmp_path, "import json, os; print(json.dumps({'seen': 'hush' in os.environ.values()}))")
    with limited_lines(program, [], LIMITS) as lines:
        assert next(lines) == {"seen": False}


@pytest.mark.parametrize(
    ("number", "script", "reason"),
    [
        pytest.param(1, "exit 3", None, id="its own error"),
        pytest.param(2, "while :; do :; done", ReasonCode.TIME_LIMIT, id="CPU time"),
        pytest.param(3, "kill -ABRT $$", ReasonCode.MEMORY_LIMIT, id="abort, as libraries do without memory"),
        pytest.param(4, "kill -SEGV $$", ReasonCode.DAMAGED, id="segmentation fault"),
    ],
)
def test_what_ended_a_drawing_is_told_though_pdf2image_does_not_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, script: str, reason: ReasonCode | None
) -> None:
    program = tmp_path / "pdftoppm"
    program.write_text(f'#!/bin/sh\n[ "$1" = -v ] && exit\n{script}\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    # the scripts are made once for the same limits
    folder = limited_programs(replace(LIMITS, output_bytes=MEBIBYTE + number))
    subprocess.run([folder / "pdftoppm", "/document.pdf", tmp_path / "000001-1", "-gray"], check=False)
    assert reason_of_drawing(tmp_path, "000001") is reason
