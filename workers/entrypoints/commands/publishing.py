"""`agenda digest` and `agenda brief`: what is written on demand from the published pages."""

from datetime import datetime

import click
from celery import Celery

from contracts.artefacts.classification import Topic
from workers.entrypoints.commands.context import Command, begin
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.publications import Publications, day, named
from workers.entrypoints.watching import now
from workers.stages.publish.briefing import Request
from workers.stages.publish.publications import briefing_markdown, digest_markdown
from workers.stages.publish.weeks import bounds, last_full_week

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("council", required=False)
@click.option("--topic", type=click.Choice([topic.value for topic in Topic]), help="A topic over all councils instead.")
@click.option("--week", metavar="YYYY-Www", help="ISO week; the last full one unless given.")
@click.option("--due", is_flag=True, help="Write those of the last full week that are not written yet, of all.")
@bucket_option
@json_option
def digest(
    council: str | None, topic: str | None, week: str | None, due: bool, bucket: str | None, json_output: bool
) -> None:
    """Write the weekly digest of a council, or of a topic over all councils, into the site, and print it.

    \b
    Example: agenda digest kent --week 2026-W07
    """
    command = begin(bucket, json_output)
    if due:
        write_due_digests(command, command.app())
        return
    if (council is None) == (topic is None):
        raise click.UsageError("name a council, or a topic with --topic, or say --due")
    publications = _publications(command)
    of_council = _council(council, publications) if council else None
    made, files = publications.digest(_week(week), of_council, Topic(topic) if topic else None)
    command.emit({**made.model_dump(mode="json"), "files": files}, digest_markdown(made).rstrip())


@click.command()
@click.argument("topic")
@click.option("--council", "councils", multiple=True, help="Only of this council; may be given again.")
@click.option("--since", type=DAY, help="Only meetings from this day on.")
@click.option("--until", type=DAY, help="Only meetings up to this day.")
@bucket_option
@json_option
def brief(
    topic: str,
    councils: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    bucket: str | None,
    json_output: bool,
) -> None:
    """Write a briefing on a topic (of the closed list, or words) over many documents into the site, and print it.

    \b
    Example: agenda brief housing --council kent --since 2026-01-01
    """
    command = begin(bucket, json_output)
    publications = _publications(command)
    chosen = tuple(sorted({_council(word, publications) for word in councils}))
    made, files = publications.briefing(Request(topic, chosen, day(since), day(until)))
    command.emit({**made.model_dump(mode="json"), "files": files}, briefing_markdown(made).rstrip())


def write_due_digests(command: Command, app: Celery) -> None:
    """The weekly digests of the last full week, once each."""
    for made in command.workshop(app).publications.due(now()):
        whose = made.council or str(made.topic)
        command.emit({"digest": whose, "week": made.week}, f"{whose}: digest of week {made.week}")


def _publications(command: Command) -> Publications:
    return command.workshop(command.app()).publications


def _week(week: str | None) -> str:
    try:
        bounds(week or last_full_week(now()))
    except ValueError:
        raise click.UsageError(f"{week!r} is no ISO week such as 2026-W07") from None
    return week or last_full_week(now())


def _council(word: str, publications: Publications) -> str:
    councils = publications.councils()
    found = named(word, councils)
    if len(found) == 1:
        return found[0]
    many = f"{len(found)} councils are called {word!r}" if found else f"no council is called {word!r}"
    raise click.UsageError(f"{many}; published are: {', '.join(councils) or 'none'}")
