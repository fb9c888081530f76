"""The embedded broker: one process, nothing kept when it ends, so every start reconciles."""

from workers.adapters.brokers.profile import BrokerProfile

POLLING_INTERVAL = 0.01
"""Seconds; with the default of one second the transport handles two tasks a second."""


def profile(url: str) -> BrokerProfile:
    """Tasks stay in this process."""
    return BrokerProfile(
        url=url, embedded=True, verify=lambda: None, transport_options={"polling_interval": POLLING_INTERVAL}
    )
