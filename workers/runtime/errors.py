"""The errors that a stage may raise; anything else is a bug and fails with its traceback."""

from collections.abc import Mapping

from contracts.artefacts.failure import ReasonCode


class StageError(Exception):
    """What went wrong with one document, with a reason code from the closed list."""

    status: int | None = None
    """The HTTP status that was the answer, where one was."""

    def __init__(self, reason: ReasonCode, message: str) -> None:
        super().__init__(reason, message)  # both, so that it can be copied to another process
        self.reason = reason
        self.message = message

    def __str__(self) -> str:
        return self.message


class TransientError(StageError):
    """May go away by itself: the task is retried with backoff, and fails when that does not help."""

    def __init__(self, reason: ReasonCode, message: str, retry_after: float | None = None) -> None:
        super().__init__(reason, message)
        self.retry_after = retry_after


class PermanentError(StageError):
    """Will not go away: the document fails at once."""


class AnotherAttempt(Exception):  # noqa: N818 - it is no error: the task is to come again
    """A transient error ended an attempt, and another one may be made."""

    def __init__(self, cause: TransientError, made: int, context: Mapping[str, str]) -> None:
        super().__init__(cause, made, context)
        self.cause = cause
        self.made = made
        """Tries so far, this one included."""
        self.context = context
        """What log lines say of the task: its document, its event and its chain."""

    def __str__(self) -> str:
        return self.cause.message
