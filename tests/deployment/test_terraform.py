"""The Terraform of infra/terraform: formatted, valid, and applied to a stand-in of AWS, twice."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest

from infra.generate.__main__ import ROOT
from infra.generate.roles import STAGE_ROLES
from tests.deployment.tools import program, provider_mirror, run, tool
from tests.servers.ports import LOOPBACK, answers, free_ports
from tests.servers.process import Command, Server

pytestmark = [pytest.mark.deployment, pytest.mark.timeout(2400)]
SOURCE = ROOT / "infra" / "terraform"
REGION = "eu-west-2"
SERVICES = (
    "applicationautoscaling",
    "cloudwatch",
    "ec2",
    "ecs",
    "iam",
    "kms",
    "logs",
    "s3",
    "scheduler",
    "sns",
    "sqs",
    "ssm",
    "sts",
)
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "agenda-tests", "AWS_SECRET_ACCESS_KEY": "agenda-tests-secret"}
PARALLEL = "-parallelism=40"
"""The provider waits half a minute for each queue."""
OFFLINE = {"CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": os.devnull, "AWS_EC2_METADATA_DISABLED": "true"}


@dataclass(frozen=True)
class Workspace:
    """A copy of the Terraform, initialised, with a stand-in of AWS behind it."""

    folder: Path
    endpoint: str

    def terraform(self, *arguments: str, code: int = 0) -> str:
        done = subprocess.run(
            [program("terraform"), f"-chdir={self.folder}", *arguments],
            env={**os.environ, **OFFLINE, **CREDENTIALS},
            capture_output=True,
            text=True,
            timeout=800,
            check=False,
        )
        assert done.returncode == code, f"{arguments}\n{done.stdout[-60000:]}\n{done.stderr[-6000:]}"
        return done.stdout

    def client(self, name: str) -> Any:
        session: Any = boto3.session.Session(CREDENTIALS["AWS_ACCESS_KEY_ID"], CREDENTIALS["AWS_SECRET_ACCESS_KEY"])
        return session.client(name, region_name=REGION, endpoint_url=self.endpoint)


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    [port] = free_ports(1)
    command = [tool("python"), str(Path(__file__).with_name("aws_stand_in.py")), str(port)]
    server = Server(Command(command, tmp_path_factory.mktemp("moto"), lambda: answers(port)))
    server.start()
    yield f"http://{LOOPBACK}:{port}"
    server.kill()


@pytest.fixture(scope="module")
def workspace(stand_in: str, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    mirror = provider_mirror()
    place = Workspace(tmp_path_factory.mktemp("terraform"), stand_in)
    for path in SOURCE.iterdir():
        if path.suffix in {".tf", ".json"}:
            shutil.copy(path, place.folder)
    (place.folder / "stand_in_override.tf").write_text(provider(stand_in) + FORGOTTEN)
    place.terraform("init", "-input=false", f"-plugin-dir={mirror}")
    (place.folder / "terraform.tfvars.json").write_text(json.dumps(variables(place)))
    return place


FORGOTTEN = """
resource "aws_ecs_service" "role" {
  enable_ecs_managed_tags = false
}

resource "aws_vpc_security_group_egress_rule" "bucket" {
  description = null
}

resource "aws_vpc_security_group_egress_rule" "endpoints" {
  description = null
}
"""
"""What the stand-in does not keep, so that a second plan would show it for ever."""


def provider(endpoint: str) -> str:
    """The provider with every service at the stand-in."""
    endpoints = "\n".join(f'    {service} = "{endpoint}"' for service in SERVICES)
    return (
        'provider "aws" {\n  skip_credentials_validation = true\n  skip_metadata_api_check = true\n'
        f"  s3_use_path_style = true\n  endpoints {{\n{endpoints}\n  }}\n}}\n"
    )


def variables(place: Workspace) -> dict[str, Any]:
    """A network as the Terraform expects it."""
    ec2 = place.client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.1.0/24")["Subnet"]["SubnetId"]
    endpoints = ec2.create_security_group(VpcId=vpc, GroupName="endpoints", Description="endpoints")["GroupId"]
    prefixes = ec2.describe_managed_prefix_lists()["PrefixLists"]
    s3 = next(each["PrefixListId"] for each in prefixes if each["PrefixListName"].endswith(".s3"))
    return {
        "region": REGION,
        "bucket": "agenda-test",
        "image": "registry.example/agenda-workers@sha256:" + "0" * 64,
        "vpc_id": vpc,
        "subnets": [subnet],
        "endpoints_security_group": endpoints,
        "s3_prefix_list": s3,
        "sources": '[[source]]\nname = "vale"\naddress = "https://democracy.ashmerevale.example"\n',
        "site_url": "https://agendas.example",
        "alarm_email": "operators@agendas.example",
    }


def test_every_file_is_formatted() -> None:
    run([program("terraform"), "fmt", "-check", "-diff", "-recursive", str(SOURCE)], environment=OFFLINE)


def test_it_is_valid(workspace: Workspace) -> None:
    assert json.loads(workspace.terraform("validate", "-json"))["valid"] is True


def test_it_can_be_applied_applied_again_without_a_change_and_destroyed(workspace: Workspace) -> None:
    workspace.terraform("plan", "-input=false", PARALLEL, "-out=first")
    applied = workspace.terraform("apply", "-input=false", PARALLEL, "first")
    assert "0 changed, 0 destroyed" in applied
    workspace.terraform("plan", "-input=false", PARALLEL, "-detailed-exitcode")
    _is_what_the_table_says(workspace)
    _ends_of_rights(workspace)
    destroyed = workspace.terraform("destroy", "-input=false", "-auto-approve", PARALLEL)
    assert "Destroy complete!" in destroyed
    assert workspace.terraform("state", "list") == ""


def _is_what_the_table_says(workspace: Workspace) -> None:
    sqs, ecs, s3 = (workspace.client(name) for name in ("sqs", "ecs", "s3"))
    queues = {url.rpartition("/")[2] for url in sqs.list_queues()["QueueUrls"]}
    wanted = {f"agenda-stage-{role.name}{lane}" for role in STAGE_ROLES for lane in ("", "-backfill")}
    assert queues == {*wanted, "agenda-dead"}
    for url in sqs.list_queues(QueueNamePrefix="agenda-stage")["QueueUrls"]:
        attributes = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        assert json.loads(attributes["RedrivePolicy"])["maxReceiveCount"] == 20
        assert attributes["KmsMasterKeyId"]
    services = {arn.rpartition("/")[2] for arn in ecs.list_services(cluster="agenda", maxResults=100)["serviceArns"]}
    assert services == {*(role.name for role in STAGE_ROLES), "schedule", "deliver", "metrics"}
    assert s3.get_bucket_versioning(Bucket="agenda-test")["Status"] == "Enabled"
    assert all(s3.get_public_access_block(Bucket="agenda-test")["PublicAccessBlockConfiguration"].values())


def _ends_of_rights(workspace: Workspace) -> None:
    """What a stolen credential of the ocr service is good for."""
    iam = workspace.client("iam")
    policy = iam.get_role_policy(RoleName="agenda-ocr", PolicyName="own-work")["PolicyDocument"]
    by_name = {statement["Sid"]: statement for statement in policy["Statement"]}
    assert set(by_name) == {"Names", "Key", "Read", "Write", "WriteOnce", "Remove", "TakeTasks", "SendTasks"}
    assert "PublishEvents" not in by_name
    sends = {arn.rpartition(":")[2].removesuffix("-backfill") for arn in by_name["SendTasks"]["Resource"]}
    assert sends == {"agenda-stage-ocr", "agenda-stage-classify", "agenda-stage-assemble"}
    takes = {arn.rpartition(":")[2] for arn in by_name["TakeTasks"]["Resource"]}
    assert takes == {"agenda-stage-ocr", "agenda-stage-ocr-backfill"}
    looks = iam.get_role_policy(RoleName="agenda-metrics", PolicyName="own-work")["PolicyDocument"]["Statement"]
    (queues,) = [each for each in looks if each["Sid"] == "LookAtQueues"]
    assert queues["Action"] == "sqs:GetQueueAttributes"
    assert len(queues["Resource"]) == 2 * len(STAGE_ROLES) + 1
    once = by_name["WriteOnce"]
    assert once["Condition"] == {"Null": {"s3:if-none-match": "false"}}
    overwritten = by_name["Write"]["Resource"]
    for prefix in ("events", "artefacts", "receipts", "feed", "site", "blobs"):
        assert not any(arn.startswith(f"arn:aws:s3:::agenda-test/{prefix}/") for arn in overwritten)
