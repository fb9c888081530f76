"""Credentials of a deployment: a password for each role, and what RabbitMQ, SeaweedFS and Grafana are told of them.

`python -m infra.generate.credentials FOLDER` writes a folder for each role with one file a secret, as
`AGENDA_BROKER_URL_FILE` and the like name them; what is there stays, so that a second run changes nothing.
"""

import argparse
import json
import secrets
import sys
from base64 import b64encode
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from infra.generate.access import access
from infra.generate.rabbitmq import VHOST, definitions, permissions, user_of, users_with_rights
from infra.generate.roles import ROLES

READABLE, PRIVATE = 0o444, 0o700
"""A file is read in its container by another user; nobody else on this machine gets into the folder."""
ADMINISTRATOR = "administrator"
BUCKET = "agenda"
Secret = Callable[[Path], str]


def kept(path: Path) -> str:
    """The secret that stands in a file; a new one where it is not there."""
    if not path.exists():
        _write(path, secrets.token_urlsafe(32))
    return path.read_text(encoding="utf-8")


def password_hash(password: str, salt: bytes) -> str:
    """As definitions hold it. Source: https://www.rabbitmq.com/docs/passwords, salted SHA-256."""
    return b64encode(salt + sha256(salt + password.encode()).digest()).decode()


def write_credentials(folder: Path, broker: str, events: str) -> None:
    """Write all that is missing; `broker` is RabbitMQ's host and port, `events` the exchange for sinks."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(PRIVATE)
    passwords = {name: kept(folder / "passwords" / name) for name in (*users_with_rights(), ADMINISTRATOR)}
    for name in (*users_with_rights(), ADMINISTRATOR):
        url = f"amqp://{user_of(name)}:{quote(passwords[name])}@{broker}/{quote(VHOST, safe='')}"
        _write(folder / name / ("events-url" if name == "deliver" else "broker-url"), url + _sink(name, events))
    _write(folder / "rabbitmq" / "definitions.json", _with_users(passwords))
    keys = {name: (user_of(name), kept(folder / "passwords" / f"{name}-bucket")) for name in _bucket_users()}
    for name, (access_key, secret) in keys.items():
        _write(folder / name / "s3-access-key", access_key)
        _write(folder / name / "s3-secret-key", secret)
    _write(folder / "seaweedfs" / "s3.json", _identities(keys))
    _write(folder / "grafana" / "admin-password", kept(folder / "passwords" / "grafana"))


def _sink(name: str, events: str) -> str:
    return f"/{events}" if name == "deliver" else ""


def _bucket_users() -> tuple[str, ...]:
    return (*(role.name for role in ROLES), ADMINISTRATOR)


def _with_users(passwords: dict[str, str]) -> str:
    users = [
        {
            "name": user_of(name),
            "password_hash": password_hash(password, sha256(f"{name}:{password}".encode()).digest()[:4]),
            "hashing_algorithm": "rabbit_password_hashing_sha256",
            "tags": "administrator" if name == ADMINISTRATOR else "",
        }
        for name, password in passwords.items()
    ]
    everything = {"user": user_of(ADMINISTRATOR), "vhost": VHOST, "configure": ".*", "write": ".*", "read": ".*"}
    rights = permissions()
    rights["permissions"].append(everything)
    return json.dumps({**definitions(), "users": users, **rights}, indent=1) + "\n"


def _identities(keys: dict[str, tuple[str, str]]) -> str:
    identities = [
        {
            "name": user_of(name),
            "credentials": [{"accessKey": access_key, "secretKey": secret}],
            "actions": bucket_actions(name),
        }
        for name, (access_key, secret) in keys.items()
    ]
    return json.dumps({"identities": identities}, indent=1) + "\n"


def bucket_actions(name: str) -> list[str]:
    """What a role may do in the bucket, in SeaweedFS's own form, from the table of access.

    A pattern is matched against the action, the bucket and the key, but only one with a star, so that a single key gets
    one at its end. It has one action for writing: what may be created may be written over and removed too, which only
    AWS tells apart.
    Source: https://github.com/seaweedfs/seaweedfs/wiki/Amazon-S3-API and `CanDo` of weed/s3api/auth_credentials.go.
    """
    if name == ADMINISTRATOR:
        return ["Admin"]
    rights = access(name)
    reads = [f"Read:{BUCKET}/{_starred(pattern)}" for pattern in rights.get]
    writes = [f"Write:{BUCKET}/{_starred(pattern)}" for pattern in (*rights.create, *rights.put, *rights.delete)]
    return list(dict.fromkeys([f"List:{BUCKET}", *reads, *writes]))


def _starred(pattern: str) -> str:
    return pattern if "*" in pattern else f"{pattern}*"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.new")
    draft.write_text(text, encoding="utf-8")
    draft.chmod(READABLE)
    draft.replace(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0; wrong usage ends with 2."""
    parser = argparse.ArgumentParser(prog="python -m infra.generate.credentials", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--broker", default="rabbitmq:5672", help="RabbitMQ's host and port (default rabbitmq:5672)")
    parser.add_argument("--events", default="agenda.events", help="exchange that gets events (default agenda.events)")
    options = parser.parse_args(arguments)
    write_credentials(options.folder, options.broker, options.events)
    return 0


if __name__ == "__main__":
    sys.exit(main())
