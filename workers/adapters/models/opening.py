"""Opens the language model that the settings name."""

import time
from collections.abc import Callable
from datetime import datetime
from importlib.util import find_spec

from workers.adapters.models.budget import DailyBudget
from workers.adapters.models.model_settings import ModelSettings
from workers.adapters.models.pace import Pace
from workers.adapters.models.recorded import RecordedModel
from workers.runtime.language_model import LanguageModel
from workers.runtime.objects import ObjectStore

CLIENTS = {"bedrock": "boto3", "openai": "openai", "anthropic": "anthropic"}
"""The package that speaks to each service."""


def open_writer(settings: ModelSettings, store: ObjectStore, now: Callable[[], datetime]) -> RecordedModel:
    """The model behind its record, budget and pace. Raises ValueError."""
    budget = DailyBudget(store, settings.daily_tokens, now)
    pace = Pace(settings.per_minute, time.monotonic, time.sleep)
    return RecordedModel(open_model(settings), store, settings.mode, budget, pace, settings.retries, time.sleep)


def open_model(settings: ModelSettings) -> LanguageModel:
    """The service that the name begins with. Raises ValueError for another one, or where its client is missing."""
    service, _, model = settings.name.partition(":")
    if service not in CLIENTS or not model:
        raise ValueError(f"AGENDA_MODEL={settings.name}: write bedrock:ID, openai:ID or anthropic:ID")
    if find_spec(CLIENTS[service]) is None:
        raise ValueError(f"AGENDA_MODEL={settings.name} needs the package {CLIENTS[service]}: install the extra llm")
    return OPENERS[service](settings, model)


def _bedrock(settings: ModelSettings, model: str) -> LanguageModel:
    from workers.adapters.models.bedrock_model import BedrockModel  # noqa: PLC0415 - boto3 is an extra

    return BedrockModel(
        model, settings.structured_mode, url=settings.url, region=settings.region, timeout_s=settings.timeout_s
    )


def _openai(settings: ModelSettings, model: str) -> LanguageModel:
    from workers.adapters.models.openai_model import OpenAiModel  # noqa: PLC0415 - openai is an extra

    return OpenAiModel(
        model, settings.structured_mode, url=settings.url, key=settings.key, timeout_s=settings.timeout_s
    )


def _anthropic(settings: ModelSettings, model: str) -> LanguageModel:
    from workers.adapters.models.anthropic_model import AnthropicModel  # noqa: PLC0415 - anthropic is an extra

    return AnthropicModel(
        model, settings.structured_mode, url=settings.url, key=settings.key, timeout_s=settings.timeout_s
    )


OPENERS: dict[str, Callable[[ModelSettings, str], LanguageModel]] = {
    "bedrock": _bedrock,
    "openai": _openai,
    "anthropic": _anthropic,
}
