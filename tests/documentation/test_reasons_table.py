"""The operators' guide lists every reason of the closed list, with its help."""

from contracts.artefacts.failure import REASON_HELP
from tests.documentation.code_blocks import ROOT


def test_the_operators_guide_lists_the_closed_list_of_reasons_with_their_help() -> None:
    guide = (ROOT / "infra" / "README.md").read_text(encoding="utf-8")
    rows = "".join(f"| `{reason.value}` | {told} |\n" for reason, told in REASON_HELP.items())
    assert rows in guide, f"put these rows under When something fails:\n{rows}"
