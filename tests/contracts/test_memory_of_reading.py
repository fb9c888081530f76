"""Reading records keeps nothing of them: a worker reads some for each task, for months."""

import gc
import tracemalloc

from contracts.artefacts.receipt import Cost, Receipt

KIB = 1024


def written(number: int) -> bytes:
    cost = Cost(duration_s=1, cpu_s=1, computed=True)
    receipt = Receipt(stage="ocr", event_id=f"{number:032x}", outcome="waiting", events=(f"{number:064x}",), cost=cost)
    return receipt.model_dump_json().encode()


def test_ids_that_come_once_are_not_kept() -> None:
    bodies = [written(number) for number in range(3000)]
    Receipt.model_validate_json(bodies[0])
    gc.collect()
    tracemalloc.start()
    try:
        for body in bodies:
            Receipt.model_validate_json(body)
        gc.collect()
        assert tracemalloc.get_traced_memory()[0] < 20 * KIB
    finally:
        tracemalloc.stop()
