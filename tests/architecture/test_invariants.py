"""Each of the design's ten invariants is named by a test that fails when it is broken."""

import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
NAMED = re.compile(r"^ *def (?:test_)?invariant_(\d+)_", re.MULTILINE)
INVARIANTS = range(1, 11)


def test_every_invariant_is_in_the_name_of_a_test() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    named = {int(number) for number in NAMED.findall(text)}
    assert named >= set(INVARIANTS)
