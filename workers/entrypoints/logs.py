"""Log lines as events with fields: JSON in deployments, readable on a terminal."""

import logging
import sys
from typing import Any

import structlog

from workers.entrypoints.settings import Settings
from workers.runtime.heard_lines import overhear


def configure_logs(settings: Settings) -> None:
    """Set up structlog for this process; lines go to standard error, so that results can be piped."""
    console = settings.log_format == "console" or (settings.log_format == "auto" and sys.stderr.isatty())
    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    renderers: list[Any] = (
        [structlog.dev.ConsoleRenderer()]
        if console
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    )
    common: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        overhear,
    ]
    structlog.configure(
        processors=[*common, *renderers],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
    _configure_libraries(max(level, logging.WARNING), common, renderers)


def _configure_libraries(level: int, common: list[Any], renderers: list[Any]) -> None:
    """Lines of libraries have the same form, so that a collector can parse all of them."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *common],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *renderers],
        )
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)


def leave_logs(**_: Any) -> None:
    """Connected to Celery's signal `setup_logging`: Celery then leaves the logs as they are."""
