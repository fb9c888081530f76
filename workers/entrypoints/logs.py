"""Log lines as events with fields: JSON in deployments, readable on a terminal."""

import logging
import sys

import structlog

from workers.entrypoints.settings import Settings


def configure_logs(settings: Settings) -> None:
    """Set up structlog for this process; lines go to standard error, so that results can be piped."""
    console = settings.log_format == "console" or (settings.log_format == "auto" and sys.stderr.isatty())
    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    renderers = (
        [structlog.dev.ConsoleRenderer()]
        if console
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *renderers,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
    libraries = max(level, logging.WARNING)
    logging.basicConfig(level=libraries, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
