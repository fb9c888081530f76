"""Amazon Bedrock's Converse, by boto3.

Wire form: https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
"""

import json
from collections.abc import Mapping
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, ConnectTimeoutError, ReadTimeoutError

from workers.adapters.models.model_settings import StructuredMode
from workers.adapters.models.structure import NAME, fault_of, read_json, stated_text, with_schema
from workers.runtime.language_model import ModelError, ModelFault, ModelRequest


class BedrockModel:
    """One model of Bedrock in a region; `url` is another endpoint, for tests and private links."""

    def __init__(
        self, model: str, mode: StructuredMode, *, url: str | None, region: str | None, timeout_s: float
    ) -> None:
        self.identity: Mapping[str, Any] = {"service": "bedrock", "model": model, "structure": mode.value}
        self._model, self._mode = model, mode
        waits = Config(connect_timeout=timeout_s, read_timeout=timeout_s, retries={"max_attempts": 0})
        self._client: Any = boto3.client("bedrock-runtime", endpoint_url=url, region_name=region, config=waits)

    def ask(self, request: ModelRequest) -> bytes:
        """The response as JSON, without the notes of the transport. Raises ModelError."""
        try:
            response = self._client.converse(
                modelId=self._model,
                system=[{"text": with_schema(request.rules, request.schema, self._mode)}],
                messages=[{"role": "user", "content": [{"text": request.material}]}],
                inferenceConfig={"maxTokens": request.most_tokens, "temperature": 0},
                **self._format(request.schema),
            )
        except (ReadTimeoutError, ConnectTimeoutError) as error:
            raise ModelError(ModelFault.TIMED_OUT, str(error)) from error
        except ClientError as error:
            status = int(error.response["ResponseMetadata"]["HTTPStatusCode"])
            raise ModelError(fault_of(status), str(error)) from error
        except BotoCoreError as error:
            raise ModelError(ModelFault.UNAVAILABLE, str(error)) from error
        return json.dumps({name: value for name, value in response.items() if name != "ResponseMetadata"}).encode()

    def text(self, response: bytes) -> str:
        """The text blocks of the message. Raises ModelError."""
        found = read_json(response)
        if found.get("stopReason") in {"guardrail_intervened", "content_filtered", "refusal"}:
            raise ModelError(ModelFault.REFUSED, str(found["stopReason"]))
        if found.get("stopReason") == "max_tokens":
            raise ModelError(ModelFault.CUT_OFF, "the answer is longer than its tokens")
        message = (found.get("output") or {}).get("message") or {}
        return stated_text("".join(str(one.get("text", "")) for one in message.get("content") or ()))

    def _format(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        if self._mode is not StructuredMode.SCHEMA:
            return {}
        described = {"jsonSchema": {"name": NAME, "schema": json.dumps(dict(schema))}}
        return {"outputConfig": {"textFormat": {"type": "json_schema", "structure": described}}}
