"""The table of settings in README.md names every setting, with its default and what it is for."""

from pydantic_core import PydanticUndefined

from tests.documentation.code_blocks import ROOT
from workers.entrypoints.settings import Settings


def settings_table() -> str:
    """The table as it must stand in README.md."""
    rows = [
        f"| `AGENDA_{name.upper()}` | {_default(name)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join(["| setting | default | what it is |", "|---|---|---|", *rows])


def test_readme_lists_every_setting() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert settings_table() in readme, f"put this table under Settings:\n{settings_table()}"


def _default(name: str) -> str:
    field = Settings.model_fields[name]
    if field.default_factory is not None:
        return "number of cores"
    if field.default is PydanticUndefined or field.default in (None, ""):
        return ""
    return f"`{str(field.default).lower() if isinstance(field.default, bool) else field.default}`"
