"""Anthropic's Messages, by the `anthropic` client.

Wire form: https://docs.claude.com/en/api/messages
"""

from collections.abc import Mapping
from typing import Any

import anthropic

from workers.adapters.models.model_settings import StructuredMode
from workers.adapters.models.structure import (
    fault_of,
    read_json,
    seconds,
    stated_text,
    with_schema,
)
from workers.runtime.language_model import ModelError, ModelFault, ModelRequest


class AnthropicModel:
    """One model of the service at `url`, or of Anthropic's own."""

    def __init__(self, model: str, mode: StructuredMode, *, url: str | None, key: str, timeout_s: float) -> None:
        self.identity: Mapping[str, Any] = {"service": "anthropic", "model": model, "structure": mode.value}
        self._model, self._mode = model, mode
        self._client = anthropic.Anthropic(base_url=url, api_key=key, timeout=timeout_s, max_retries=0)

    def ask(self, request: ModelRequest) -> bytes:
        """The body of the response. Raises ModelError."""
        schema: Any = {"format": {"type": "json_schema", "schema": dict(request.schema)}}
        structured = {"output_config": schema} if self._mode is StructuredMode.SCHEMA else {}
        try:
            response = self._client.messages.with_raw_response.create(
                model=self._model,
                max_tokens=request.most_tokens,
                system=with_schema(request.rules, request.schema, self._mode),
                messages=[{"role": "user", "content": request.material}],
                **structured,
            )
        except anthropic.APITimeoutError as error:
            raise ModelError(ModelFault.TIMED_OUT, str(error)) from error
        except anthropic.APIStatusError as error:
            wait = seconds(error.response.headers.get("retry-after"))
            raise ModelError(fault_of(error.status_code), f"status {error.status_code}", wait) from error
        except anthropic.APIError as error:
            raise ModelError(ModelFault.UNAVAILABLE, str(error)) from error
        return bytes(response.http_response.content)

    def text(self, response: bytes) -> str:
        """The text blocks of the message. Raises ModelError."""
        found = read_json(response)
        if found.get("stop_reason") == "refusal":
            raise ModelError(ModelFault.REFUSED, "the model refused")
        if found.get("stop_reason") == "max_tokens":
            raise ModelError(ModelFault.CUT_OFF, "the answer is longer than its tokens")
        blocks = found.get("content")
        texts = [one.get("text", "") for one in blocks if isinstance(one, dict)] if isinstance(blocks, list) else []
        return stated_text("".join(map(str, texts)))
