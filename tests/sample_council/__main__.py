"""Command line of the sample council: write its papers into a folder, or serve its website on loopback."""

import argparse
import signal
import sys
import threading
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from tests.sample_council.catalogue import expected, papers
from tests.sample_council.dates import LONDON, Dates, with_weekday
from tests.sample_council.faults import FAULTS
from tests.sample_council.people import COUNCIL
from tests.sample_council.routes import SampleCouncil
from tests.sample_council.site import serve


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0; wrong usage ends with 2."""
    options = _parser().parse_args(arguments)
    dates = Dates.seen_from(options.today)
    return _build(dates, options.folder) if options.command == "build" else _serve(dates, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.sample_council", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="write the papers into a folder")
    build.add_argument("folder", type=Path)
    serving = commands.add_parser("serve", help="serve the website until SIGTERM or SIGINT")
    serving.add_argument("--port", type=int, default=0, help="0 takes a free one (default)")
    serving.add_argument("--listen", default="127.0.0.1", help="address to listen at (default 127.0.0.1)")
    serving.add_argument("--name", default="", help="host by which others ask for it, such as a container's")
    serving.add_argument("--port-file", type=Path, help="where to write the port once the site answers")
    serving.add_argument(
        "--fault",
        action="append",
        default=[],
        type=_named_fault,
        metavar="PAPER=FAULT",
        help=f"spoil a paper; faults: {', '.join(FAULTS)}",
    )
    for command in (build, serving):
        command.add_argument(
            "--today",
            type=date.fromisoformat,
            default=datetime.now(LONDON).date(),
            help="YYYY-MM-DD; the main meeting is two to eight days later",
        )
    return parser


def _named_fault(text: str) -> tuple[str, str]:
    paper, _, fault = text.partition("=")
    if fault not in FAULTS or paper not in expected(Dates(date(2026, 3, 12))):
        raise argparse.ArgumentTypeError(f"not PAPER=FAULT: {text}")
    return paper, fault


def _build(dates: Dates, folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for paper in papers(dates):
        (folder / paper.file_name).write_bytes(paper.content)
        print(folder / paper.file_name)
    return 0


def _serve(dates: Dates, options: argparse.Namespace) -> int:
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    with serve(SampleCouncil.build(dates), options.port, listen=options.listen, name=options.name) as site:
        for paper, fault in options.fault:
            site.spoil(paper, FAULTS[fault]())
        if options.port_file:
            _write_whole(options.port_file, site.url.rpartition(":")[2])
        print(f"{COUNCIL}, Cabinet on {with_weekday(dates.cabinet)}: {site.url}/", flush=True)
        ended.wait()
    return 0


def _write_whole(path: Path, text: str) -> None:
    """Whoever waits for the file never reads half of it."""
    draft = path.with_name(f"{path.name}.part")
    draft.write_text(text)
    draft.replace(path)


if __name__ == "__main__":
    sys.exit(main())
