"""The command `agenda`. Exit codes: 0 done, 1 failed, 2 wrong usage."""

from importlib import import_module
from importlib.metadata import version
from typing import Any

import click

COMMANDS = {
    "run": ("running", "run"),
    "process": ("running", "process"),
    "watch": ("watching", "watch"),
    "worker": ("working", "worker"),
    "status": ("inspecting", "status"),
    "metrics": ("exporting_metrics", "metrics"),
    "show": ("inspecting", "show"),
    "explain": ("explaining", "explain"),
    "events": ("events", "events"),
    "export": ("inspecting", "export"),
    "failures": ("failures", "failures"),
    "reprocess": ("reprocessing", "reprocess"),
    "prune": ("retaining", "prune"),
    "withdraw": ("retaining", "withdraw"),
    "reconcile": ("running", "reconcile_command"),
    "sources": ("sources", "sources"),
    "doctor": ("checking", "doctor"),
    "serve": ("serving", "serve"),
    "digest": ("publishing", "digest"),
    "brief": ("publishing", "brief"),
    "backup": ("backing_up", "backup"),
}
"""Each command's module in `commands` and its name there; a module is imported when its command is asked for."""


class CommandsByName(click.Group):
    """Click's way of loading commands late, so that `agenda --version` imports neither stages nor brokers."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, with its module."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        found: Any = getattr(import_module(f"workers.entrypoints.commands.{module}"), name)
        return found  # type: ignore[no-any-return]


def main() -> None:
    """Run the command that the arguments name, and end the process with its exit code."""
    try:
        agenda()
    except Exception as error:  # noqa: BLE001 - whatever cannot be told in a sentence is raised again
        from workers.entrypoints.commands.context import tell_plainly  # noqa: PLC0415 - only now is it needed

        tell_plainly(error)


@click.group("agenda", cls=CommandsByName, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("agenda-workers"), prog_name="agenda")
def agenda() -> None:
    """Watch councils, and turn their agenda papers into text, facts and cited summaries."""
