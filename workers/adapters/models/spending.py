"""What answers of a language model cost, by the tokens that the service said it took.

Each service states them under `usage`: openai as prompt_tokens and completion_tokens, anthropic as input_tokens and
output_tokens, bedrock's Converse as inputTokens and outputTokens (their API references).
"""

from dataclasses import dataclass

from workers.adapters.models.structure import read_json
from workers.runtime import keys
from workers.runtime.language_model import ModelError
from workers.runtime.objects import ObjectStore

NAMES = (
    ("prompt_tokens", "completion_tokens"),
    ("input_tokens", "output_tokens"),
    ("inputTokens", "outputTokens"),
)
SAMPLE = 200
"""Stored answers that are read for a mean."""
MILLION = 1_000_000


@dataclass(frozen=True)
class Prices:
    """Money for a million tokens, in whatever currency an operator reckons."""

    read: float
    written: float

    def of(self, tokens: tuple[int, int]) -> float:
        """What so many tokens, read and written, cost."""
        return (self.read * tokens[0] + self.written * tokens[1]) / MILLION


def tokens_of_answer(response: bytes) -> tuple[int, int] | None:
    """Tokens read and written for a stored response; None where it does not say."""
    try:
        usage = read_json(response).get("usage")
    except ModelError:
        return None
    told = usage if isinstance(usage, dict) else {}
    pairs = ((told.get(read), told.get(written)) for read, written in NAMES)
    return next(
        ((read, written) for read, written in pairs if isinstance(read, int) and isinstance(written, int)), None
    )


def money_a_summary(store: ObjectStore, prices: Prices) -> float | None:
    """Mean money for the answers of one summary, by those that are stored; None when there are none."""
    answers, costs = 0, list[float]()
    for answers, info in enumerate(store.list(keys.MODEL_ANSWERS), 1):
        if answers <= SAMPLE and (tokens := tokens_of_answer(store.get(info.key))):
            costs.append(prices.of(tokens))
    summaries = sum(1 for _ in store.list(keys.artefacts("summarise")))
    return sum(costs) / len(costs) * answers / summaries if costs and summaries else None
