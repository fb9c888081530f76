"""`agenda backup`: a copy of the bucket, from which everything can be made again."""

from dataclasses import asdict

import click

from workers.adapters.object_stores.opening import open_store
from workers.entrypoints.commands.context import begin
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.wiring import s3_settings
from workers.runtime.backup import back_up


@click.command()
@click.option(
    "--to", "target", required=True, metavar="URL", help="Another bucket of the same S3 service, or a folder."
)
@click.option("--remove", is_flag=True, help="Take away there what is no longer here, as after a takedown.")
@bucket_option
@json_option
def backup(target: str, remove: bool, bucket: str | None, json_output: bool) -> None:
    """Copy the bucket into another one, which may go on while workers work; what is there already is not copied again.

    To restore, copy the other way with --bucket, and run `agenda reconcile`: it finds what was not finished, and writes
    the site again.

    \b
    Example: agenda backup --to s3://agenda-backup
    """
    command = begin(bucket, json_output)
    try:
        other = open_store(target, s3=s3_settings(command.settings))
    except (ValueError, RuntimeError) as error:
        raise click.UsageError(f"--to: {error}") from error
    done = back_up(command.store(), other, remove=remove)
    told = f"copied {done.objects} objects, {done.bytes} bytes; {done.present} were there, {done.removed} removed"
    command.emit(asdict(done), told)
