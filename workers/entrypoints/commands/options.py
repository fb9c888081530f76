"""Options that commands share."""

import click

json_option = click.option("--json", "json_output", is_flag=True, help="Print the result as JSON.")
bucket_option = click.option(
    "--bucket", metavar="URL", help="Where results go: a folder or s3://…; overrides AGENDA_BUCKET_URL."
)
