"""What stored answers of a language model cost."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.servers.language_models import Answer, anthropic_form, bedrock_form, openai_form
from workers.adapters.models.spending import Prices, tokens_of_answer


@pytest.mark.parametrize("form", [openai_form, anthropic_form, bedrock_form])
def test_tokens_are_read_from_each_service_s_form(form: Callable[[Answer], dict[str, Any]]) -> None:
    assert tokens_of_answer(json.dumps(form(Answer("text"))).encode()) == (10, 10)


@pytest.mark.parametrize("response", [b"", b"[]", b"{", b'{"usage": 3}', b'{"usage": {"input_tokens": "9"}}'])
def test_an_answer_that_does_not_say_its_tokens_has_none(response: bytes) -> None:
    assert tokens_of_answer(response) is None


def test_prices_are_for_a_million_tokens() -> None:
    assert Prices(3, 15).of((1_000_000, 200_000)) == 6
