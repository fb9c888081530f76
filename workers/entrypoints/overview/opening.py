"""Opens a lookout for what the settings name; the broker is asked at each look, and may be away."""

from collections.abc import Sequence

from workers.entrypoints.celery_app import create_app
from workers.entrypoints.overview.looking import Lookout
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source
from workers.entrypoints.watching import now
from workers.entrypoints.wiring import bucket
from workers.runtime.delivery import Subscription


def open_lookout(
    settings: Settings, sources: Sequence[Source], sinks: Sequence[Subscription], seen: Sequence[str] = ()
) -> Lookout:
    """A lookout at the configured sources and those that were seen in the bucket."""
    names = tuple(dict.fromkeys([*(source.name for source in sources), *seen]))
    budget = settings.model_daily_tokens if settings.model else 0
    return Lookout(bucket(settings), create_app(settings, sources), names, sinks, now, budget)
