"""The robots.txt files that were read, kept in the bucket for all workers."""

from dataclasses import dataclass
from hashlib import sha256

import structlog

from contracts.model import canonical_bytes
from workers.adapters.downloads.robots import RobotsFile
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore, StoreUnavailableError


@dataclass(frozen=True)
class BucketRobots:
    """The port `RobotsShelf`. It only saves requests: a bucket that does not answer is a shelf with nothing on it."""

    store: ObjectStore

    def find(self, origin: str) -> RobotsFile | None:
        """The file of an origin; None where none was read, or it cannot be had."""
        try:
            return RobotsFile.model_validate_json(self.store.get(_key(origin)))
        except (ObjectMissingError, StoreUnavailableError, ValueError):
            return None

    def keep(self, origin: str, file: RobotsFile) -> None:
        """Keep a file for others."""
        try:
            self.store.put(_key(origin), canonical_bytes(file))
        except StoreUnavailableError as error:
            structlog.get_logger().warning("robots_not_kept", origin=origin, error=str(error))


def _key(origin: str) -> str:
    return keys.robots(sha256(origin.lower().encode()).hexdigest()[:20])
