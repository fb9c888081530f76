"""RabbitMQ's exchanges, queues and bindings as definitions, and what each role may do there.

Workers of which each has a user of its own declare nothing: `rabbitmqctl import_definitions`, or the setting
`load_definitions`, makes the queues. A test compares the file with what a worker that may declare does declare.
Source of the rights: https://www.rabbitmq.com/docs/access-control; of the delayed queues:
`kombu.transport.native_delayed_delivery`, by which Celery lets tasks wait.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from infra.generate.roles import ROLES, Role
from workers.adapters.brokers.rabbitmq import DEAD_LETTERS, QUEUE_ARGUMENTS
from workers.entrypoints.broker import QUEUES
from workers.entrypoints.celery_app import EXCHANGE
from workers.entrypoints.dead_letters import ARGUMENTS, READER
from workers.stages import STAGES

EVENTS = "agenda.events"
DELIVERY = "celery_delayed_delivery"
LEVELS = 28
"""Bits of a delay in seconds; each has an exchange, and a queue that holds messages for so long."""
SCALING, METRICS = "scaling", "metrics"
"""Who only looks how long queues are, which takes no right but to connect: KEDA, and what tells Prometheus."""
MONITORING = "celeryev"
"""The exchange to which workers tell how they are, and of their tasks with `AGENDA_TASK_EVENTS`; Flower reads it."""
FLOWER = "flower"
ITS_QUEUES = r"^(celeryev(\..+)?|celery\.pidbox|(.+\.)?reply\.celery\.pidbox)$"
"""Queues of Flower's own, and where it asks workers; those that declare nothing do not listen there."""
VHOST = "/"
NOTHING = "^$"
"""A pattern that no name of an exchange or queue fits."""


def definitions() -> dict[str, Any]:
    """All that is there before the first worker; users and their rights come with their passwords."""
    return {
        "vhosts": [{"name": VHOST}],
        "exchanges": [_exchange(name) for name in _exchanges()],
        "queues": [_queue(name, dict(QUEUE_ARGUMENTS)) for name in QUEUES]
        + [_queue(DEAD_LETTERS, dict(ARGUMENTS))]
        + [_queue(_level(bit), _delay(bit)) for bit in range(LEVELS)],
        "bindings": list(_bindings()),
        "policies": [
            {
                "vhost": VHOST,
                "name": "agenda-queues",
                "pattern": r"^(stage\.|agenda\.dead$)",
                "apply-to": "queues",
                "priority": 0,
                "definition": {"queue-leader-locator": "balanced"},
            }
        ],
    }


def permissions() -> dict[str, list[dict[str, str]]]:
    """The rights of each role's user, as definitions hold them."""
    working = [role for role in ROLES if role.consumes or role.sends_to or role.name == "deliver"]
    return {
        "permissions": [*(_rights(role) for role in working), _right(METRICS), _right(SCALING), _flower()],
        "topic_permissions": [right for role in working for right in _topics(role)],
    }


def users_with_rights() -> tuple[str, ...]:
    """Roles that have a user."""
    return tuple(right["user"].removeprefix("agenda-") for right in permissions()["permissions"])


def user_of(role: str) -> str:
    """The user as which a role connects."""
    return f"agenda-{role}"


def _rights(role: Role) -> dict[str, str]:
    if role.name == "deliver":
        return _right(role.name, configure=_only([EVENTS]), write=_only([EVENTS]))
    writes = [EXCHANGE, _level(LEVELS - 1)] if role.sends_to else []
    reads = [queue for queue in QUEUES if role.consumes and queue.split(".")[1] == role.consumes]
    reads += [DEAD_LETTERS] if role.consumes == READER else []
    told = [MONITORING] if role.consumes else []
    return _right(role.name, configure=_only(told), write=_only([*writes, *told]), read=_only(reads))


def _flower() -> dict[str, str]:
    return _right(FLOWER, configure=ITS_QUEUES, write=ITS_QUEUES, read=ITS_QUEUES)


def _right(role: str, *, configure: str = NOTHING, write: str = NOTHING, read: str = NOTHING) -> dict[str, str]:
    return {"user": user_of(role), "vhost": VHOST, "configure": configure, "write": write, "read": read}


def _topics(role: Role) -> Iterator[dict[str, str]]:
    """A task goes by a topic exchange, at once or after a delay; its routing key names its queue.

    Who reads dead letters sends them back to whichever stage they were for.
    """
    if not role.sends_to:
        return
    stages = "|".join((row.name for row in STAGES) if role.consumes == READER else role.sends_to)
    queue = rf"stage\.({stages})(\.backfill)?"
    for exchange, pattern in ((EXCHANGE, f"^{queue}$"), (_level(LEVELS - 1), rf"^([01]\.){{{LEVELS}}}{queue}$")):
        yield {"user": user_of(role.name), "vhost": VHOST, "exchange": exchange, "write": pattern, "read": NOTHING}


def _only(names: Iterable[str]) -> str:
    known = [re.escape(name) for name in names]
    return f"^({'|'.join(known)})$" if known else NOTHING


def _exchanges() -> Iterator[str]:
    yield from (EXCHANGE, DEAD_LETTERS, EVENTS, DELIVERY)
    yield from (_level(bit) for bit in range(LEVELS))


def _level(bit: int) -> str:
    return f"celery_delayed_{bit}"


def _delay(bit: int) -> dict[str, Any]:
    return {
        "x-queue-type": "quorum",
        "x-overflow": "reject-publish",
        "x-message-ttl": 2**bit * 1000,
        "x-dead-letter-exchange": _level(bit - 1) if bit else DELIVERY,
        "x-dead-letter-strategy": "at-least-once",
    }


def _bindings() -> Iterator[dict[str, Any]]:
    for name in QUEUES:
        yield _binding(EXCHANGE, name, name)
        yield _binding(EXCHANGE, name, f"#.{name}")
        yield _binding(DELIVERY, EXCHANGE, f"#.{name}", "exchange")
    yield _binding(DEAD_LETTERS, DEAD_LETTERS, "#")
    for bit in range(LEVELS):
        before = "*." * (LEVELS - 1 - bit)
        below = _level(bit - 1) if bit else DELIVERY
        yield _binding(_level(bit), _level(bit), f"{before}1.#")
        yield _binding(_level(bit), below, f"{before}0.#", "exchange")


def _exchange(name: str) -> dict[str, Any]:
    common = {"vhost": VHOST, "type": "topic", "durable": True, "auto_delete": False, "internal": False}
    return {"name": name, **common, "arguments": {}}


def _queue(name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "vhost": VHOST, "durable": True, "auto_delete": False, "arguments": arguments}


def _binding(source: str, destination: str, key: str, kind: str = "queue") -> dict[str, Any]:
    return {
        "source": source,
        "vhost": VHOST,
        "destination": destination,
        "destination_type": kind,
        "routing_key": key,
        "arguments": {},
    }
