"""The broker that the settings name, with the queues of the table of stages."""

from workers.adapters.brokers import BrokerProfile, broker_profile
from workers.entrypoints.settings import Settings
from workers.runtime.lanes import Lane
from workers.stages import STAGES, queue_name

QUEUES = tuple(queue_name(row.name, lane) for lane in Lane for row in STAGES)


def profile_of(settings: Settings) -> BrokerProfile:
    """What is to be known of the broker. Raises BrokerAddressError."""
    return broker_profile(settings.broker_url, settings.visibility_timeout, settings.broker_ca_bundle, QUEUES)
