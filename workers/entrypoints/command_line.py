"""The command `agenda`. Exit codes: 0 done, 1 failed, 2 wrong usage."""

from importlib.metadata import version

import click

from workers.entrypoints.commands import checking, explaining, inspecting, running, sources
from workers.entrypoints.commands.context import told_plainly


def main() -> None:
    """Run the command that the arguments name, and end the process with its exit code."""
    with told_plainly():
        agenda()


@click.group("agenda", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("agenda-workers"), prog_name="agenda")
def agenda() -> None:
    """Watch councils, and turn their agenda papers into text, facts and cited summaries."""


for command in (*running.COMMANDS, *inspecting.COMMANDS, *explaining.COMMANDS, *checking.COMMANDS, *sources.COMMANDS):
    agenda.add_command(command)
