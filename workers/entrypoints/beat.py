"""The Celery app for Celery's own commands, as `celery -A workers.entrypoints.beat beat`, set up by the environment."""

from workers.entrypoints.celery_app import create_app
from workers.entrypoints.logs import configure_logs
from workers.entrypoints.settings import load_settings
from workers.entrypoints.sources import read_sources

_settings = load_settings()
configure_logs(_settings)
app = create_app(_settings, read_sources(_settings.sources))
