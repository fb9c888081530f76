"""A bus on Amazon EventBridge: the whole event as `detail`, its type as `detail-type`."""

from collections.abc import Sequence
from typing import Any

from workers.adapters.sinks.aws import AWS_ERRORS, BATCH, PATIENCE, client, place, refused
from workers.runtime.delivery import Delivery

SOURCE = "agenda"


class EventBus:
    """Puts ten at a time. EventBridge keeps no order, so consumers there go by `sequence`."""

    batch = BATCH
    patience = PATIENCE

    def __init__(self, events: Any, bus: str) -> None:
        self._events = events
        self._bus = bus

    @classmethod
    def from_url(cls, url: str) -> "EventBus":
        """`eventbridge://region/bus`."""
        region, (bus,), endpoint = place(url, "bus")
        return cls(client("events", region, endpoint), bus)

    def send(self, deliveries: Sequence[Delivery]) -> None:
        """Put the events. Raises TransientError when EventBridge does not take them all."""
        try:
            answer = self._events.put_events(Entries=[self._entry(one) for one in deliveries])
        except AWS_ERRORS as error:
            raise refused(self._bus, deliveries, error) from error
        if answer.get("FailedEntryCount"):
            failed = next(entry for entry in answer["Entries"] if "ErrorCode" in entry)
            raise refused(self._bus, deliveries, failed.get("ErrorMessage", failed["ErrorCode"]))

    def close(self) -> None:
        """End the connections."""
        self._events.close()

    def _entry(self, one: Delivery) -> dict[str, Any]:
        """`Resources` also carries why the event matched: there is no other place beside the detail."""
        return {
            "EventBusName": self._bus,
            "Source": SOURCE,
            "DetailType": one.event.type,
            "Detail": one.text,
            "Time": one.event.time,
            "Resources": [one.event.subject, *(f"matched:{why}" for why in one.matched)],
        }
