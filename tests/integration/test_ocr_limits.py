"""No document hurts the worker that reads it: what a child process hits is the reason of the failure."""

from dataclasses import replace
from pathlib import Path

import pytest

from contracts.artefacts.failure import ReasonCode
from tests.made_documents import small_pdf, typed_pdf
from workers.adapters.ocr.limited_process import MEBIBYTE, Limits, limited_lines
from workers.adapters.ocr.pdfium import Pdfium
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


def stream(dictionary: str, content: str) -> str:
    return f"<<{dictionary}/Length {len(content)}>>stream\n{content}\nendstream\n"


def form_bomb(levels: int) -> bytes:
    """A page that draws a form twenty times, which draws a form twenty times…"""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    forms = [
        stream(f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {6 + level} 0 R>>>>", "/F Do " * 20)
        for level in range(levels)
    ]
    last = stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 m 5 5 l S " * 20)
    return small_pdf("[3 0 R]", 1, [page, stream("", "/F Do"), *forms, last])


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(memory_bytes=256 * MEBIBYTE), ReasonCode.MEMORY_LIMIT),
        (Limits(cpu_s=1), ReasonCode.TIME_LIMIT),
    ],
)
def test_a_form_bomb_ends_at_the_limit_and_the_next_document_is_read(
    tmp_path: Path, limits: Limits, reason: ReasonCode
) -> None:
    bomb, good = tmp_path / "bomb.pdf", tmp_path / "good.pdf"
    bomb.write_bytes(form_bomb(6))
    good.write_bytes(typed_pdf(3))
    with pytest.raises(PermanentError) as failure:
        Pdfium(limits).read(bomb, 10)
    assert failure.value.reason is reason
    assert len(Pdfium(limits).read(good, 10)) == 3
