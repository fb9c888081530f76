"""The repository's layout: what stands at the top, and that imports point one way."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {"contracts", "infra", "tests", "workers"}


def test_no_other_folder_stands_at_the_top() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    folders = {line.split("/")[0] for line in tracked.splitlines() if "/" in line}
    assert {folder for folder in folders if not folder.startswith(".")} == FOLDERS


def test_every_package_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for room in ("contracts", "workers")
        for path in (ROOT / room).rglob("*.py")
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent


def test_invariant_2_an_import_against_the_arrows_is_refused(tmp_path: Path) -> None:
    for room in ("workers", "contracts"):
        _copy_sources(ROOT / room, tmp_path / room)
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    assert _lint(tmp_path) == 0
    identity = tmp_path / "workers" / "domain" / "identity.py"
    identity.write_text(identity.read_text() + "\nfrom workers.runtime import keys\n\nprint(keys)\n")
    assert _lint(tmp_path) != 0


def _copy_sources(source: Path, target: Path) -> None:
    for path in source.rglob("*.py"):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())


def _lint(folder: Path) -> int:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([program, "--no-cache"], cwd=folder, capture_output=True, check=False).returncode
