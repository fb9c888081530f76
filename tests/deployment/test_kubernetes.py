"""The chart and its manifests: accepted by Helm and the schemas of Kubernetes, closed to all that need not get in."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from infra.generate.__main__ import ROOT
from infra.generate.roles import ROLES, STAGE_ROLES
from tests.deployment.tools import run, tool

FOLDER = ROOT / "infra" / "kubernetes"
BROKERS = ("rabbitmq", "redis", "sqs")
VERSIONS = ("1.33.0", "1.37.0")
LONG = [role for role in ROLES if not role.is_job]
Manifest = dict[str, Any]


@cache
def manifests(broker: str) -> tuple[Manifest, ...]:
    """The committed manifests for a broker."""
    text = (FOLDER / "manifests" / f"{broker}.yaml").read_text()
    return tuple(yaml.load_all(text, Loader=yaml.CSafeLoader))


def of_kind(kind: str, broker: str = "rabbitmq") -> dict[str, Manifest]:
    """By the role that they are for."""
    found = [each for each in manifests(broker) if each["kind"] == kind]
    return {each["metadata"]["labels"]["app.kubernetes.io/component"]: each for each in found}


def pods(broker: str = "rabbitmq") -> dict[str, Manifest]:
    """The specification of each role's pod."""
    jobs = {
        role: each["spec"]["jobTemplate"]["spec"]["template"]["spec"]
        for role, each in of_kind("CronJob", broker).items()
    }
    return jobs | {role: each["spec"]["template"]["spec"] for role, each in of_kind("Deployment", broker).items()}


@pytest.mark.deployment
@pytest.mark.parametrize("broker", BROKERS)
def test_the_manifests_are_what_helm_renders_without_a_finding(broker: str) -> None:
    command = [tool("python"), str(Path(__file__).with_name("helm_render.py")), str(FOLDER / "chart"), "agenda"]
    rendered = run([*command, str(FOLDER / "values" / f"{broker}.yaml")])
    assert rendered == (FOLDER / "manifests" / f"{broker}.yaml").read_text(), "run: make manifests"


@pytest.mark.deployment
@pytest.mark.parametrize("version", VERSIONS)
def test_kubernetes_accepts_every_manifest_and_every_property(version: str) -> None:
    paths = [str(FOLDER / "manifests" / f"{broker}.yaml") for broker in BROKERS]
    run([tool("kubernetes-validate"), "--strict", "--no-warn", "-k", version, *paths])


@pytest.mark.deployment
def test_a_property_that_kubernetes_does_not_know_is_found(tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text("apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {portz: 1}\n")
    with pytest.raises(AssertionError, match="portz"):
        run([tool("kubernetes-validate"), "--strict", "-k", VERSIONS[0], str(tmp_path / "wrong.yaml")])


@pytest.mark.deployment
@pytest.mark.parametrize("broker", BROKERS)
def test_keda_and_the_prometheus_operator_accept_their_manifests(broker: str) -> None:
    run(
        [
            tool("python"),
            str(Path(__file__).with_name("custom_resources.py")),
            str(FOLDER / "manifests" / f"{broker}.yaml"),
        ]
    )


@pytest.mark.parametrize("broker", BROKERS)
def test_every_stage_has_a_deployment_that_scales_by_both_of_its_queues(broker: str) -> None:
    deployments, scaled = of_kind("Deployment", broker), of_kind("ScaledObject", broker)
    assert set(deployments) == {role.name for role in LONG}
    assert set(scaled) == {role.name for role in STAGE_ROLES}
    for role in STAGE_ROLES:
        triggers = scaled[role.name]["spec"]["triggers"]
        told = yaml.safe_dump(triggers[:2])
        assert f"stage.{role.name}" in told or f"stage-{role.name}" in told
        assert "backfill" in told
        assert len(triggers) == 3, "length of two queues, and age"
        assert "replicas" not in deployments[role.name]["spec"]


@pytest.mark.parametrize("role", LONG, ids=lambda role: role.name)
def test_a_pod_has_more_time_to_end_than_its_longest_task_takes(role: Any) -> None:
    grace = pods()[role.name]["terminationGracePeriodSeconds"]
    assert grace == role.grace_s
    if "--grace" in role.command:
        assert grace > int(role.command[role.command.index("--grace") + 1])


@pytest.mark.parametrize(("role", "pod"), list(pods().items()), ids=list(pods()))
def test_pods_meet_the_restricted_standard(role: str, pod: Manifest) -> None:
    """Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/, restricted."""
    assert role
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["automountServiceAccountToken"] is False, "nothing here talks to Kubernetes"
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert not {"hostNetwork", "hostPID", "hostIPC"} & set(pod)
    assert {next(iter(set(volume) - {"name"})) for volume in pod["volumes"]} <= {"emptyDir", "secret", "configMap"}
    for container in pod["containers"]:
        own = container["securityContext"]
        assert own["allowPrivilegeEscalation"] is False
        assert own["capabilities"] == {"drop": ["ALL"]}
        assert own["readOnlyRootFilesystem"] is True
        assert set(container["resources"]["limits"]) == {"cpu", "memory", "ephemeral-storage"}
        assert not [each for each in container["env"] if "KEY" in each["name"] and not each["name"].endswith("_FILE")]


def test_every_role_that_always_runs_has_a_disruption_budget_and_signs_of_life() -> None:
    assert set(of_kind("PodDisruptionBudget")) == {role.name for role in LONG}
    for role, pod in pods().items():
        if role in {each.name for each in LONG}:
            assert "livenessProbe" in pod["containers"][0]


def test_every_role_that_always_runs_is_scraped_and_lets_the_scraper_in() -> None:
    policies = of_kind("NetworkPolicy")
    assert set(of_kind("ServiceMonitor")) == {role.name for role in LONG}
    for role in LONG:
        ports = {each["name"]: each["containerPort"] for each in pods()[role.name]["containers"][0]["ports"]}
        let_in = [port["port"] for rule in policies[role.name]["spec"]["ingress"] for port in rule["ports"]]
        assert ports["metrics"] in let_in


def test_reconcile_digest_and_prune_run_by_the_clock() -> None:
    jobs = of_kind("CronJob")
    assert set(jobs) == {"reconcile", "digest", "prune"}
    assert all(each["spec"]["concurrencyPolicy"] == "Forbid" for each in jobs.values())


def egress(policy: Manifest) -> Iterator[str]:
    for rule in policy["spec"]["egress"]:
        for peer in rule["to"]:
            yield peer.get("ipBlock", {}).get("cidr") or yaml.safe_dump(peer)


def test_only_watch_and_fetch_reach_the_internet_and_nothing_reaches_inside_by_it() -> None:
    policies = of_kind("NetworkPolicy")
    nothing = policies.pop("network")
    assert nothing["spec"]["policyTypes"] == ["Ingress", "Egress"]
    assert not {"egress", "ingress"} & set(nothing["spec"])
    assert set(policies) == {role.name for role in ROLES}
    assert {name for name, policy in policies.items() if "0.0.0.0/0" in egress(policy)} == {"watch", "fetch"}
    blocks = [
        peer["ipBlock"]
        for rule in policies["fetch"]["spec"]["egress"]
        for peer in rule["to"]
        if peer.get("ipBlock", {}).get("cidr") == "0.0.0.0/0"
    ]
    assert {"10.0.0.0/8", "169.254.0.0/16", "127.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12"} <= set(
        blocks[0]["except"]
    )


def test_ocr_reaches_nothing_but_broker_and_bucket() -> None:
    rules = of_kind("NetworkPolicy")["ocr"]["spec"]["egress"]
    ports = [sorted({port["port"] for port in rule["ports"]}) for rule in rules]
    assert ports == [[53], [8333], [5672]]


def test_sites_need_no_broker_and_no_job_lets_anybody_in() -> None:
    policies = of_kind("NetworkPolicy")
    assert 5672 not in [port["port"] for rule in policies["site"]["spec"]["egress"] for port in rule["ports"]]
    assert policies["reconcile"]["spec"]["ingress"] == []


def test_where_the_cloud_gives_rights_there_are_no_keys() -> None:
    named = {each["name"] for pod in pods("sqs").values() for each in pod["containers"][0]["env"] or ()}
    assert not {name for name in named if name.endswith("_FILE")}
    broker = of_kind("ConfigMap", "sqs")["settings"]["data"]["AGENDA_BROKER_URL"]
    assert broker.startswith("sqs://")
