"""The long form: `make chaos`, or `python -m tests.chaos --json FILE`. Prints figures as they come."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.chaos.emptied import emptied
from tests.chaos.estimate import estimates
from tests.chaos.idempotent import passes
from tests.chaos.live_lane import measure
from tests.chaos.recovery import recovery_s
from tests.chaos.soak import soak
from tests.chaos.storm import Broker, Peace, Scale, peace, storm
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import running_rabbitmq
from tests.servers.redis_server import running_redis
from tests.servers.seaweedfs import running_seaweedfs
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.opening import open_store

PARTS = ("storm", "emptied", "recovery", "lanes", "estimate", "pass", "pass-s3", "soak")
REDIS_RECOVERY = {"AGENDA_VISIBILITY_TIMEOUT": "10", "AGENDA_HTTP_TIMEOUT": "7", "AGENDA_RETRY_CAP": "1"}


def main() -> None:
    """Run the parts that are asked for, and write their figures."""
    chosen = arguments()
    figures: dict[str, Any] = {}
    with temporary_folder("peace") as folder:
        calm = peace(folder, chosen.documents) if {"storm", "emptied"} & set(chosen.parts) else None
        for name in chosen.brokers.split(","):
            figures[name] = by_broker(name, chosen, calm)
            print(json.dumps({name: figures[name]}), flush=True)
    if "pass" in chosen.parts:
        figures["idempotent"] = pass_over_folder((chosen.complete // 10, chosen.complete))
        figures["idempotent_documents_per_s"] = figures["idempotent"][-1]["documents_per_s"]
    if "pass-s3" in chosen.parts:
        figures["idempotent_s3"] = pass_over_bucket((chosen.complete // 10, chosen.complete))
    if "soak" in chosen.parts:
        with running("redis") as broker, temporary_folder("soak") as folder:
            figures["soak_slopes"] = soak(broker, Path(folder), chosen.soak_minutes * 60)
    ratios = [figures[name].get("live_p95_ratio") for name in chosen.brokers.split(",")]
    figures["live_p95_ratio"] = max((ratio for ratio in ratios if ratio is not None), default=None)
    text = json.dumps(figures, indent=2)
    print(text)
    if chosen.json:
        chosen.json.write_text(text + "\n")
    sys.exit(any(figures[name].get("lost") or figures[name].get("wrong") for name in chosen.brokers.split(",")))


def pass_over_folder(sizes: tuple[int, ...]) -> list[dict[str, Any]]:
    """Passes over complete documents in a folder."""
    with temporary_folder("pass") as folder:
        bucket = {"AGENDA_BUCKET_URL": str(folder / "bucket")}
        found = passes(FolderStore(folder / "bucket", durable=False), bucket, folder, sizes)
    return [asdict(one) for one in found]


def pass_over_bucket(sizes: tuple[int, ...]) -> list[dict[str, Any]]:
    """Passes over complete documents on SeaweedFS."""
    with (
        temporary_folder("pass") as folder,
        temporary_folder("seaweedfs") as home,
        running_seaweedfs(home) as seaweedfs,
    ):
        url = f"{seaweedfs.url}/passes"
        store = open_store(url, s3=seaweedfs.settings)
        bucket = {**seaweedfs.environment, "AGENDA_BUCKET_URL": url}
        found = passes(store, bucket, folder, sizes)
    return [asdict(one) for one in found]


def arguments() -> argparse.Namespace:
    """How much of everything; the defaults are the long form."""
    parser = argparse.ArgumentParser(prog="tests.chaos")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--brokers", default="rabbitmq,redis")
    parser.add_argument("--parts", default=",".join(PARTS), type=lambda text: text.split(","))
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--pause", type=float, default=4.0, help="Seconds between two blows.")
    parser.add_argument("--patience", type=float, default=1800.0, help="Seconds for the calm after the storm.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--backlog", type=int, default=10_000)
    parser.add_argument("--live", type=int, default=30)
    parser.add_argument("--estimated", type=int, default=300)
    parser.add_argument("--complete", type=int, default=10_000)
    parser.add_argument("--soak-minutes", type=float, default=30.0)
    return parser.parse_args()


@contextmanager
def running(name: str) -> Iterator[Any]:
    """A broker of its own."""
    starts: dict[str, Callable[[Path], AbstractContextManager[Any]]] = {
        "rabbitmq": running_rabbitmq,
        "redis": running_redis,
    }
    with temporary_folder(name) as folder, starts[name](folder) as broker:
        yield broker


def by_broker(name: str, chosen: argparse.Namespace, calm: Peace | None) -> dict[str, Any]:
    """The figures of one broker."""
    found: dict[str, Any] = {}
    if "recovery" in chosen.parts:
        with running(name) as broker, temporary_folder("recovery") as folder:
            settings = {"AGENDA_BROKER_URL": broker.url, **(REDIS_RECOVERY if name == "redis" else {})}
            found["recovery_s"] = round(recovery_s(settings, Path(folder)), 2)
    if calm and "storm" in chosen.parts:
        with running(name) as broker, temporary_folder("storm") as folder:
            found |= stormed(broker, calm, Path(folder), chosen)
    if calm and "emptied" in chosen.parts:
        with running(name) as broker, temporary_folder("emptied") as folder:
            found["emptied"] = asdict(emptied(broker, calm, Path(folder)))
    if "lanes" in chosen.parts:
        with running(name) as broker, temporary_folder("lanes") as folder:
            lanes = measure(broker, Path(folder), chosen.backlog, chosen.live)
        found |= {"lanes": asdict(lanes), "live_p95_ratio": round(lanes.ratio, 2)}
    if "estimate" in chosen.parts:
        with running(name) as broker, temporary_folder("estimate") as folder:
            told = estimates(broker, Path(folder), chosen.estimated)
        found["estimate"] = [asdict(one) | {"off": round(one.off, 3)} for one in told]
    return found


def stormed(broker: Broker, calm: Peace, folder: Path, chosen: argparse.Namespace) -> dict[str, Any]:
    """A storm, in figures."""
    scale = Scale(
        chosen.kills,
        chosen.pause,
        clock_jumps=max(2, chosen.kills // 10),
        disk_fills=max(2, chosen.kills // 10),
        patience_s=chosen.patience,
    )
    with temporary_folder("seaweedfs") as place, running_seaweedfs(place) as seaweedfs:
        left = storm(broker, seaweedfs, calm, folder, scale, chosen.seed)
    return {
        "documents": left.verdict.documents,
        "kills": left.kills,
        "lost": len(left.verdict.lost),
        "wrong": len(left.verdict.wrong),
        "failed": left.failed,
        "repeated_executions": left.repeated,
        "repeated_bound": left.bound,
        "network_faults": left.faults,
        "clock_jumps": left.clock_jumps,
        "disk_fills": left.disk_fills,
        "sent_by_reconcile": left.reconciled,
        "leaked": list(left.leaked),
        "told": [*left.verdict.lost, *left.verdict.wrong][:20],
    }


if __name__ == "__main__":
    main()
