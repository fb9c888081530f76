"""Requests to S3: what their failures mean to the port, and which of them are made again."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    FlexibleChecksumError,
    IncompleteReadError,
    ResponseStreamingError,
)

from workers.runtime.objects import ObjectMissingError, StoreUnavailableError

Answer = TypeVar("Answer")
Failure = BotoCoreError | ClientError

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds before each further try, beside those that botocore makes for lost connections and answers of 5xx."""
MISSING = {"404", "NoSuchKey"}
TAKEN = {"412", "PreconditionFailed"}
COLLIDED = {"409", "ConditionalRequestConflict", "OperationAborted"}
BROKEN_BODY = (FlexibleChecksumError, IncompleteReadError, ResponseStreamingError)


@dataclass(frozen=True)
class Asking:
    """How often and how patiently to ask."""

    pauses: tuple[float, ...] = PAUSES
    pause: Callable[[float], None] = time.sleep

    def __call__(self, what: str, request: Callable[[], Answer]) -> Answer:
        """The answer. Raises ObjectMissingError and StoreUnavailableError, which say `what` was asked for."""
        for seconds in chain(self.pauses, [None]):
            try:
                return request()
            except (BotoCoreError, ClientError) as error:
                if seconds is None or not _worth_another_try(error):
                    raise _meaning(what, error) from error
                self.pause(seconds)
        raise AssertionError("the last try returns or raises")


def code(error: Failure) -> str:
    """The service's code of the error; empty when no answer came."""
    return error.response["Error"].get("Code", "") if isinstance(error, ClientError) else ""


def _worth_another_try(error: Failure) -> bool:
    return code(error) in COLLIDED or isinstance(error, BROKEN_BODY)


def _meaning(what: str, error: Failure) -> Exception:
    if code(error) in MISSING:
        return ObjectMissingError(what)
    return StoreUnavailableError(f"{what}: {error}")
