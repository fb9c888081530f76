"""The command `agenda`. Exit codes: 0 done, 1 failed, 2 wrong usage."""

from importlib.metadata import version

import click

from workers.entrypoints.commands import checking, inspecting, running


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("agenda-workers"), prog_name="agenda")
def main() -> None:
    """Watch councils, and turn their agenda papers into text, facts and cited summaries."""


for command in (*running.COMMANDS, *inspecting.COMMANDS, *checking.COMMANDS):
    main.add_command(command)
