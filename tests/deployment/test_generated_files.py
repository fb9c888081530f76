"""Files of a deployment are written from the table of stages, so a new stage cannot be forgotten."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from infra.generate import roles
from infra.generate.__main__ import FILES, ROOT, out_of_date
from infra.generate.access import access
from infra.generate.roles import ROLES, STAGE_ROLES
from infra.generate.terraform import ended_in_time, terraform_roles
from workers.runtime.lanes import Lane
from workers.stages import STAGES, queue_name

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
ROLE_SERVICES = [(role.name, SERVICES[role.name]) for role in ROLES]


def test_the_files_are_what_the_table_of_stages_makes_of_them() -> None:
    assert out_of_date() == [], "run: python -m infra.generate"


def test_a_file_that_was_changed_by_hand_is_found(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text() + ("\n" if name == "docker-compose.yml" else ""))
    assert out_of_date(tmp_path) == ["docker-compose.yml"]


def test_a_stage_without_a_size_is_refused() -> None:
    with pytest.raises(KeyError, match="translate"):
        roles.stage_role("translate", ())
    with pytest.raises(KeyError, match="translate"):
        access("translate")


def test_a_command_by_hand_builds_no_image_that_is_there() -> None:
    built = [service for service in SERVICES.values() if "build" in service]
    assert len(built) > len(ROLES)
    assert {service.get("pull_policy", "missing") for service in built} == {"missing"}


@pytest.mark.parametrize("stage", [row.name for row in STAGES])
def test_each_stage_has_a_service_a_deployment_queues_and_rights(stage: str) -> None:
    chart = yaml.safe_load((ROOT / "infra/kubernetes/chart/values.yaml").read_text())
    queues = [queue["name"] for queue in json.loads(FILES["infra/rabbitmq/definitions.json"]())["queues"]]
    terraform = json.loads(FILES["infra/terraform/roles.json"]())
    (row,) = [each for each in chart["roles"] if each["name"] == stage]
    assert SERVICES[stage]["command"][:3] == ["agenda", "worker", stage]
    assert row["queues"] == [queue_name(stage, lane) for lane in Lane]
    assert set(row["queues"]) <= set(queues)
    assert len(terraform[stage]["consumes"]) == len(Lane)


@pytest.mark.parametrize("role", STAGE_ROLES, ids=lambda role: role.name)
def test_a_worker_has_time_for_its_longest_task_before_it_is_killed(role: roles.Role) -> None:
    grace = int(role.command[role.command.index("--grace") + 1])
    assert role.grace_s > grace > 60
    if role.name == "ocr":
        assert grace > 180


@pytest.mark.parametrize("name", sorted(terraform_roles()))
def test_a_container_on_fargate_is_given_the_time_that_its_longest_task_takes(name: str) -> None:
    """Fargate kills after two minutes, whatever is asked for."""
    row = terraform_roles()[name]
    assert row["stop_timeout"] <= 120
    if "--grace" in row["command"]:
        grace = int(row["command"][row["command"].index("--grace") + 1])
        longest = int(row["environment"].get("AGENDA_OCR_WALL_TIME", 60))
        assert longest < grace < row["stop_timeout"]


def test_a_role_whose_tasks_nothing_makes_shorter_is_refused() -> None:
    with pytest.raises(KeyError, match="fetch"):
        ended_in_time(replace(roles.role("fetch"), grace_s=300))


def test_nothing_listens_beyond_loopback() -> None:
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_only_watch_and_fetch_get_out() -> None:
    networks = COMPOSE["networks"]
    assert networks["inside"]["internal"] is True
    assert networks["loopback"]["driver_opts"]["com.docker.network.bridge.enable_ip_masquerade"] == "false"
    outside = {name for name, service in SERVICES.items() if "outside" in service.get("networks", [])}
    assert outside == {"watch", "fetch", "sample-council"}


@pytest.mark.parametrize(("name", "service"), ROLE_SERVICES, ids=[name for name, _ in ROLE_SERVICES])
def test_a_role_runs_without_root_on_a_read_only_file_system_within_limits(name: str, service: dict[str, Any]) -> None:
    assert service["user"] == "10001:10001"
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "unless-stopped"
    assert service["mem_limit"].endswith("m")
    assert service["pids_limit"] > 0
    assert name not in service.get("privileged", [])


@pytest.mark.parametrize(("name", "service"), ROLE_SERVICES, ids=[name for name, _ in ROLE_SERVICES])
def test_secrets_come_as_files_of_the_role_itself(name: str, service: dict[str, Any]) -> None:
    mounted = [volume for volume in service["volumes"] if volume.endswith(":/run/secrets/agenda:ro")]
    assert mounted == ["${AGENDA_SECRETS:-./secrets}/" + f"{name}:/run/secrets/agenda:ro"]
    named = {variable for variable in service["environment"] if "KEY" in variable or "BROKER_URL" in variable}
    assert named
    assert all(variable.endswith("_FILE") for variable in named)


def test_grafana_has_a_password_of_its_own_from_a_file() -> None:
    environment = SERVICES["grafana"]["environment"]
    assert environment["GF_SECURITY_ADMIN_PASSWORD__FILE"] == "/run/secrets/agenda/admin-password"
    assert not [name for name in environment if name.endswith("PASSWORD")]


def test_every_long_running_service_has_a_health_check_and_an_end() -> None:
    for name, service in SERVICES.items():
        assert "healthcheck" in service or name in {"seaweedfs", "prometheus", "grafana"}, name
        assert "restart" in service, name
        assert "mem_limit" in service, name
