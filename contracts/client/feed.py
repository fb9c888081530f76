"""Events from the bucket: the feed holds them in one order, in numbered segments of lines, which never change."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime

from contracts.client.buckets import Bucket, MissingObjectError, open_bucket
from contracts.client.received import Received, known, received
from contracts.client.remembering import Checkpoint

LOOK_AGAIN_S = 1.0


def feed_events(
    url: str, since: str | datetime | None, checkpoint: Checkpoint | None, *, follow: bool
) -> Iterator[Received]:
    """Events from a cursor, a time or the beginning on; the checkpoint is saved when the next one is asked for.

    A checkpoint that was saved goes before `since`.
    """
    bucket, earliest = open_bucket(url), since if isinstance(since, datetime) else None
    saved = checkpoint.load() if checkpoint else None
    segment, line = _cursor(saved or (since if isinstance(since, str) else None))
    while True:
        texts = _segment(bucket, segment)
        if texts is None:
            if not follow:
                return
            time.sleep(LOOK_AGAIN_S)
            continue
        for number, text in enumerate(texts[line:], line + 1):
            if known(text) and not _is_before(text, earliest):
                yield received(text, f"{segment}.{number}")
            if checkpoint:
                checkpoint.save(f"{segment}.{number}")
        segment, line = segment + 1, 0


def _segment(bucket: Bucket, number: int) -> list[str] | None:
    """Lines end with a line feed only: other separators may stand in a title."""
    try:
        return bucket.get(f"feed/{number:010d}.ndjson").decode().split("\n")[:-1]
    except MissingObjectError:
        return None


def _cursor(text: str | None) -> tuple[int, int]:
    """Raises ValueError for what is no cursor."""
    segment, point, line = (text or "1.0").partition(".")
    if not (point and segment.isdecimal() and line.isdecimal()):
        raise ValueError(f"{text!r} is no cursor; one looks like 12.30")
    return int(segment), int(line)


def _is_before(text: str, earliest: datetime | None) -> bool:
    if earliest is None:
        return False
    aware = earliest if earliest.tzinfo else earliest.replace(tzinfo=UTC)
    return datetime.fromisoformat(json.loads(text)["time"]) < aware
