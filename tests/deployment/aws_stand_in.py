"""moto's server, with the one answer that it lacks: the tags of scalable targets, which Terraform asks for.

`python aws_stand_in.py PORT`, in the virtual environment of the tools. Source of the answers: API reference of
Application Auto Scaling, ListTagsForResource, TagResource and RegisterScalableTarget.
"""

import json
import sys
from typing import Any

from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse
from moto.server import main

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


if __name__ == "__main__":
    ApplicationAutoScalingResponse.register_scalable_target = tagged(
        ApplicationAutoScalingResponse.register_scalable_target
    )
    ApplicationAutoScalingResponse.list_tags_for_resource = list_tags_for_resource
    ApplicationAutoScalingResponse.tag_resource = tag_resource
    main(["-H", "127.0.0.1", "-p", sys.argv[1]])
