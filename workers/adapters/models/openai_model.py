"""Any service that speaks OpenAI's chat completions, by the `openai` client.

Wire form: https://platform.openai.com/docs/api-reference/chat/create
"""

from collections.abc import Mapping
from typing import Any

import openai

from workers.adapters.models.model_settings import StructuredMode
from workers.adapters.models.structure import (
    NAME,
    fault_of,
    read_json,
    seconds,
    stated_text,
    with_schema,
)
from workers.runtime.language_model import ModelError, ModelFault, ModelRequest


class OpenAiModel:
    """One model of a service at `url`, or of OpenAI's own."""

    def __init__(self, model: str, mode: StructuredMode, *, url: str | None, key: str, timeout_s: float) -> None:
        self.identity: Mapping[str, Any] = {"service": "openai", "model": model, "structure": mode.value}
        self._model, self._mode = model, mode
        self._client = openai.OpenAI(base_url=url, api_key=key, timeout=timeout_s, max_retries=0)

    def ask(self, request: ModelRequest) -> bytes:
        """The body of the response. Raises ModelError."""
        rules = with_schema(request.rules, request.schema, self._mode)
        messages: Any = [{"role": "system", "content": rules}, {"role": "user", "content": request.material}]
        try:
            response = self._client.chat.completions.with_raw_response.create(
                model=self._model,
                messages=messages,
                temperature=0,
                max_tokens=request.most_tokens,
                **self._format(request.schema),
            )
        except openai.APITimeoutError as error:
            raise ModelError(ModelFault.TIMED_OUT, str(error)) from error
        except openai.APIStatusError as error:
            wait = seconds(error.response.headers.get("retry-after"))
            raise ModelError(fault_of(error.status_code), f"status {error.status_code}", wait) from error
        except openai.APIError as error:
            raise ModelError(ModelFault.UNAVAILABLE, str(error)) from error
        return bytes(response.http_response.content)

    def text(self, response: bytes) -> str:
        """The message of the first choice. Raises ModelError."""
        choices = read_json(response).get("choices")
        first = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
        message = first.get("message") or {}
        if message.get("refusal") or first.get("finish_reason") == "content_filter":
            raise ModelError(ModelFault.REFUSED, str(message.get("refusal") or "content_filter"))
        if first.get("finish_reason") == "length":
            raise ModelError(ModelFault.CUT_OFF, "the answer is longer than its tokens")
        return stated_text(message.get("content"))

    def _format(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        if self._mode is StructuredMode.SCHEMA:
            described = {"name": NAME, "strict": True, "schema": dict(schema)}
            return {"response_format": {"type": "json_schema", "json_schema": described}}
        if self._mode is StructuredMode.OBJECT:
            # llama.cpp's server takes the schema here, and others leave it unread
            return {"response_format": {"type": "json_object", "schema": dict(schema)}}
        return {}
