"""How readers in a child process say that a file is at fault."""


class UnreadableError(Exception):
    """The file cannot be used; the reason is one of the closed list."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
