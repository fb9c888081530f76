"""Each kind of saboteur once, small and with low limits."""

from pathlib import Path

import pytest

from tests.saboteurs.bombs import bombs
from tests.saboteurs.queues import mutations, with_good_ones
from tests.saboteurs.verdict import check
from tests.saboteurs.watched_run import Paper, run, table

MEMORY_MB, WALL_S, PROCESSES = 320, 12, 1
LIMITS = {"ocr_memory": MEMORY_MB, "ocr_cpu_time": 2, "ocr_wall_time": WALL_S, "ocr_processes": PROCESSES}
LONG = {
    *("form-bomb-between-pages.pdf", "recursive-form.pdf", "giant-image-grey.pdf", "giant-image-colour.pdf"),
    *("not-a-word.doc", "attachment.pdf", "attached-to-itself.pdf", "path-bomb.pdf", "giant-page.pdf", "entities.docx"),
    *(
        "deep-nesting.pdf",
        "endless-table.pdf",
        "recursive-object.pdf",
        "state-bomb.pdf",
        "deep.docx",
        "giant-colour.png",
    ),
}
"""Left to the long run."""
LIMITS_HIT = {"ocr: memory_limit", "ocr: time_limit"}
"""Which comes first depends on the machine."""
EXPECTED = {
    "ten-thousand-pages": "ocr: too_many_pages",
    "truncated": "ocr: damaged",
    "zero-bytes": "fetch: empty_file",
    "web-page": "fetch: not_the_document",
    "user-password": "ocr: encrypted",
    "zip-bomb": "ocr: memory_limit",
    "archive": "ocr: unsupported_format",
    "mail": "ocr: unsupported_format",
    "giant-grey": "ocr: page_too_large",
}


@pytest.mark.timeout(300)
def test_small_saboteurs_end_with_a_reason_and_the_good_between_them_arrive(tmp_path: Path) -> None:
    papers = [Paper(name.rpartition(".")[0], name, content) for name, content in bombs(small=True) if name not in LONG]
    ends, watch = run(with_good_ones([*papers, *mutations(4, seed=1)]), tmp_path, LIMITS)
    print(f"\n{table(ends)}\nthe worker grew by {watch.grown_mb:.0f} MB")
    check(ends, watch, processes=PROCESSES, memory_mb=MEMORY_MB)
    reasons = {end.paper.kind: end.reason for end in ends}
    assert reasons["form-bomb"] in LIMITS_HIT
    assert {kind: reasons[kind] for kind in EXPECTED} == EXPECTED
