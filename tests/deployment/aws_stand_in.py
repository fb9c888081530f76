"""moto's server, with the answers that it lacks and Terraform asks for: the tags of scalable targets, and that the
tasks of a service are not moved between zones; and with the redrive policy of a queue as it was given, without blanks.

`python aws_stand_in.py PORT`, in the virtual environment of the tools. Source of the answers: API reference of
Application Auto Scaling, ListTagsForResource, TagResource and RegisterScalableTarget, of SQS, GetQueueAttributes, and
of ECS, DescribeServices.
"""

import json
import sys
from typing import Any

from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse
from moto.ecs.models import Service
from moto.server import main
from moto.sqs.models import Queue

REDRIVE = "RedrivePolicy"
TAGS: dict[str, dict[str, str]] = {}


def tagged(register: Any) -> Any:
    """Registering, with the tags kept."""

    def register_and_keep(self: Any) -> str:
        answered: str = register(self)
        TAGS.setdefault(json.loads(answered)["ScalableTargetARN"], {}).update(self._get_param("Tags") or {})
        return answered

    return register_and_keep


def list_tags_for_resource(self: Any) -> str:
    return json.dumps({"Tags": TAGS.get(self._get_param("ResourceARN"), {})})


def tag_resource(self: Any) -> str:
    TAGS.setdefault(self._get_param("ResourceARN"), {}).update(self._get_param("Tags"))
    return "{}"


def without_blanks(attributes: Any) -> Any:
    """The attributes of a queue, its redrive policy without blanks."""

    def told(self: Any) -> dict[str, Any]:
        found: dict[str, Any] = attributes(self)
        if found.get(REDRIVE):
            found[REDRIVE] = json.dumps(json.loads(found[REDRIVE]), separators=(",", ":"), sort_keys=True)
        return found

    return told


if __name__ == "__main__":
    Service.availability_zone_rebalancing = "DISABLED"
    Queue.attributes = property(without_blanks(Queue.attributes.fget))
    ApplicationAutoScalingResponse.register_scalable_target = tagged(
        ApplicationAutoScalingResponse.register_scalable_target
    )
    ApplicationAutoScalingResponse.list_tags_for_resource = list_tags_for_resource
    ApplicationAutoScalingResponse.tag_resource = tag_resource
    main(["-H", "127.0.0.1", "-p", sys.argv[1]])
