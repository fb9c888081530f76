"""Free ports on loopback."""

import random
import socket
from contextlib import ExitStack

LOOPBACK = "127.0.0.1"
BELOW_EPHEMERAL = range(20000, 32000)
"""Not from the range for outgoing connections: there, a client that asks a dead server again could reach itself."""


def free_ports(number: int) -> list[int]:
    """Different ports that nobody listens on."""
    found: list[int] = []
    with ExitStack() as held:
        for port in random.SystemRandom().sample(BELOW_EPHEMERAL, len(BELOW_EPHEMERAL)):
            if len(found) == number:
                return found
            listener = held.enter_context(socket.socket())
            if _bound(listener, port):
                found.append(port)
    raise AssertionError("no free ports")


def answers(port: int) -> bool:
    """Whether something accepts connections there."""
    with socket.socket() as client:
        client.settimeout(1)
        return client.connect_ex((LOOPBACK, port)) == 0


def _bound(listener: socket.socket, port: int) -> bool:
    try:
        listener.bind((LOOPBACK, port))
    except OSError:
        return False
    return True
