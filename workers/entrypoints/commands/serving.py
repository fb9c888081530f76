"""`agenda serve`: shows the site."""

from threading import Thread

import click

from workers.entrypoints.commands.context import begin, fail
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.site_server import site_server
from workers.entrypoints.stopping import stop_when_told
from workers.entrypoints.telling import telling


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 for any free port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@bucket_option
@json_option
def serve(port: int, host: str, bucket: str | None, json_output: bool) -> None:
    """Show the site of the bucket on this machine until interrupted.

    \b
    Example: agenda serve --bucket out
    """
    command = begin(bucket, json_output)
    with telling(command.settings, "serve") as telemetry:
        try:
            server = site_server(command.store(), host, port, telemetry)
        except OSError as error:
            fail(f"cannot listen at {host}:{port}: {error.strerror}")
        stop = stop_when_told()
        address = f"http://{host}:{server.server_address[1]}/"
        command.emit({"address": address}, f"the site is at {address}; Ctrl+C ends")
        with server:
            Thread(target=server.serve_forever, name="site-server", daemon=True).start()
            stop.wait()
            server.shutdown()
