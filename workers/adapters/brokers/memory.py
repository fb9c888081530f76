"""The embedded broker: one process, nothing kept when it ends, so every start reconciles."""

from workers.adapters.brokers.profile import BrokerProfile

POLLING_INTERVAL = 0.01
"""Seconds; with the default of one second the transport handles two tasks a second."""


ADDRESS = "memory://localhost//"
"""Names a host, because kombu warns of a URL that has none."""


def profile(_: str) -> BrokerProfile:
    """Tasks stay in this process."""
    return BrokerProfile(
        url=ADDRESS, embedded=True, verify=lambda: None, transport_options={"polling_interval": POLLING_INTERVAL}
    )
