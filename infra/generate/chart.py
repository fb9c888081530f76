"""The values of the Helm chart: its templates go over the roles that stand here."""

from typing import Any

import yaml

from infra.generate.rabbitmq import users_with_rights
from infra.generate.roles import ROLES, Role
from workers.runtime.lanes import Lane
from workers.stages import queue_name

HEADER = "# Written by `python -m infra.generate` from the table of stages; change infra/generate/chart.py instead.\n"
PRIVATE_NETWORKS = [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.168.0.0/16",
]
"""Addresses inside, where a hostile redirect would like to lead a downloader."""
SOURCES = """\
[[source]]
name = "ashmere-vale"
address = "https://democracy.ashmerevale.example"
"""


def values() -> str:
    """The chart's values.yaml."""
    return HEADER + yaml.safe_dump(_values(), sort_keys=False, width=120, allow_unicode=True)


def _values() -> dict[str, Any]:
    return {
        "image": {"repository": "agenda-workers", "tag": "", "digest": "", "pullSecrets": []},
        "namespace": {"create": False},
        "broker": {
            "kind": "rabbitmq",
            "url": "",
            "database": 0,
            "tls": False,
            "region": "",
            "account": "",
            "prefix": "agenda-",
        },
        "settings": {
            "AGENDA_BUCKET_URL": "s3://agenda",
            "AGENDA_S3_REGION": "eu-west-2",
            "AGENDA_SITE_URL": "http://localhost:8000",
            "AGENDA_CONTACT": "",
        },
        "sources": SOURCES,
        "cloudIdentity": False,
        "serviceAccountAnnotations": {},
        "environmentOf": {},
        "extraEnvironment": [],
        "nodeSelector": {},
        "tolerations": [],
        "scaling": {
            "enabled": True,
            "min": 1,
            "tasksPerReplica": 10,
            "ageSeconds": 300,
            "prometheus": "",
            "ageQuery": 'max(agenda_oldest_open_seconds{stage="STAGE",lane="live"})',
        },
        "metrics": {"enabled": True, "port": 9464},
        "network": {
            "enabled": True,
            "inside": PRIVATE_NETWORKS,
            "insideIPv6": ["::1/128", "fc00::/7", "fe80::/10"],
            "dns": [_pods("kube-system", {"k8s-app": "kube-dns"})],
            "broker": {"port": 5672, "to": [_pods("messaging", {"app.kubernetes.io/name": "rabbitmq"})]},
            "bucket": {"port": 8333, "to": [_pods("storage", {"app.kubernetes.io/name": "seaweedfs"})]},
            "readers": [_namespace("ingress-nginx")],
            "scrapers": [_namespace("monitoring")],
            "also": {},
        },
        "roles": [_role(role) for role in ROLES],
    }


def _namespace(name: str) -> dict[str, Any]:
    return {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": name}}}


def _pods(namespace: str, labels: dict[str, str]) -> dict[str, Any]:
    return {**_namespace(namespace), "podSelector": {"matchLabels": labels}}


def _role(role: Role) -> dict[str, Any]:
    size = role.size
    return {
        "name": role.name,
        "command": list(role.command),
        "job": role.is_job,
        **({"schedule": role.schedule} if role.is_job else {}),
        "cpu": f"{size.cpu_m}m",
        "cpuLimit": f"{max(1000, 2 * size.cpu_m)}m",
        "memory": f"{size.memory_mib}Mi",
        "scratch": f"{size.scratch_mib}Mi",
        "scratchLimit": f"{size.scratch_mib + 128}Mi",
        "graceSeconds": role.grace_s,
        "internet": role.internet,
        "broker": role.name in users_with_rights(),
        "scaled": bool(role.consumes),
        **({"queues": [queue_name(role.consumes, lane) for lane in Lane]} if role.consumes else {}),
        "maxReplicas": size.most,
        "secrets": secrets_of(role),
        "environment": role.environment,
        **({"port": 8000} if role.name == "site" else {}),
    }


def secrets_of(role: Role) -> list[str]:
    """The files of a role's secret, each of which stands for a setting."""
    kept = ["s3-access-key", "s3-secret-key"]
    if role.name in users_with_rights():
        kept.append("events-url" if role.name == "deliver" else "broker-url")
    return kept
