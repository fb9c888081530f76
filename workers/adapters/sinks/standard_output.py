"""Events as lines of JSON on standard output, for pipes and containers."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sinks.address import SinkAddress, SinkAddressError
from workers.runtime.delivery import Delivery, Patience
from workers.runtime.errors import TransientError

PATIENCE = Patience()


@dataclass(frozen=True)
class StandardOutput:
    """Writes an event a line, as it was published; with the extension `matchedby` behind it where filters chose it."""

    file: BinaryIO
    batch: int = 100
    patience: Patience = PATIENCE

    @classmethod
    def from_url(cls, url: str) -> "StandardOutput":
        """`stdout://`, with nothing behind it."""
        address = SinkAddress.parse(url)
        if address.place or any(address.path):
            raise SinkAddressError("standard output is stdout://")
        return cls(sys.stdout.buffer)

    def send(self, deliveries: Sequence[Delivery]) -> None:
        """Write the lines. Raises TransientError when nobody reads them any more."""
        try:
            self.file.write("".join(f"{_line(one)}\n" for one in deliveries).encode())
            self.file.flush()
        except OSError as error:
            raise TransientError(
                ReasonCode.UNREACHABLE, f"standard output did not take {deliveries[0].event.id}: {error}"
            ) from error

    def close(self) -> None:
        """Nothing to let go of."""


def _line(one: Delivery) -> str:
    if not one.matched:
        return one.text
    return f'{one.text[:-1]}, "matchedby": {json.dumps(", ".join(one.matched), ensure_ascii=False)}}}'
