"""Keeps the last log lines of the task in hand, so that a failure record can show them."""

import json
from collections import deque
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

LINES, LENGTH = 40, 1000
"""Lines kept of one task, and characters kept of one line."""

_heard: ContextVar[deque[str] | None] = ContextVar("heard", default=None)


def overhear(_: Any, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A processor of structlog: passes every line on, and keeps it while a task is in hand."""
    kept = _heard.get()
    if kept is not None:
        shown = {name: value for name, value in line.items() if name != "exc_info"}
        kept.append(json.dumps(shown, ensure_ascii=False, default=str)[:LENGTH])
    return line


@contextmanager
def hearing() -> Iterator[deque[str]]:
    """The lines logged while the context lasts, the last ones of them."""
    kept: deque[str] = deque(maxlen=LINES)
    token = _heard.set(kept)
    try:
        yield kept
    finally:
        _heard.reset(token)
