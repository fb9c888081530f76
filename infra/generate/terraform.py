"""What the Terraform of infra/terraform goes over: roles with their sizes, queues and rights."""

from dataclasses import replace
from typing import Any

from infra.generate.access import access
from infra.generate.roles import HAND_BACK_S, ORCHESTRATOR_S, ROLES, Role, Size
from workers.adapters.brokers.sqs import sqs_name
from workers.runtime.lanes import Lane
from workers.stages import queue_name

FARGATE = ((256, (512, 1024, 2048)), (512, (1024, 2048, 3072, 4096)), (1024, (2048, 3072, 4096, 5120, 6144)))
"""CPU units and the MiB of memory that go with them.

Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
"""
MOST_STOP_S = 120
"""Seconds that a container on Fargate has between SIGTERM and SIGKILL, at the most.

Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html, stopTimeout
"""
LONGEST = {"ocr": "AGENDA_OCR_WALL_TIME"}
"""The settings that say how long a task may take, of the roles whose tasks would take longer than that by default."""
DAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")


def terraform_roles() -> dict[str, Any]:
    """By name."""
    return {role.name: _role(ended_in_time(role)) for role in ROLES}


def ended_in_time(role: Role) -> Role:
    """The role with tasks so short that each ends before its container is killed.

    Raises KeyError where no setting makes them shorter.
    """
    if role.grace_s <= MOST_STOP_S:
        return role
    grace = MOST_STOP_S - ORCHESTRATOR_S
    place = role.command.index("--grace") + 1
    command = (*role.command[:place], str(grace), *role.command[place + 1 :])
    environment = {**role.environment, LONGEST[role.name]: str(grace - HAND_BACK_S)}
    return replace(role, command=command, grace_s=MOST_STOP_S, environment=environment)


def _role(role: Role) -> dict[str, Any]:
    cpu, memory = fargate(role.size)
    return {
        "command": list(role.command),
        "cpu": cpu,
        "memory": memory,
        "scratch_gib": max(21, -(-role.size.scratch_mib // 1024)),
        "max_replicas": role.size.most,
        "stop_timeout": role.grace_s,
        "internet": role.internet,
        "schedule": aws_cron(role.schedule) if role.schedule else "",
        "consumes": [sqs_name(queue_name(role.consumes, lane)) for lane in Lane] if role.consumes else [],
        "sends_to": [sqs_name(queue_name(stage, lane)) for stage in role.sends_to for lane in Lane],
        "environment": role.environment,
        "bucket": {name: list(patterns) for name, patterns in access(role.name).operations.items()},
    }


def fargate(size: Size) -> tuple[int, int]:
    """The smallest task that a size fits in."""
    for cpu, memories in FARGATE:
        for memory in memories:
            if cpu >= size.cpu_m and memory >= size.memory_mib:
                return cpu, memory
    raise ValueError(f"no Fargate task is large enough for {size}")


def aws_cron(fields: str) -> str:
    """Five fields of cron as AWS writes them: six fields, with ? for the day that the other one names."""
    minute, hour, day, month, weekday = fields.split()
    days = f"{day} {month} ?" if weekday == "*" else f"? {month} {DAYS[int(weekday)]}"
    return f"cron({minute} {hour} {days} *)"
