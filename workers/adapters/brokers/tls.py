"""How the certificate of a broker is checked: always, and against the name that it was asked by.

Left to themselves kombu checks no name on `amqps://`, and nothing at all on `rediss://`
(`kombu.transport.pyamqp`, `kombu.connection`), so both are told here.
"""

import ssl
from typing import Any


def amqp_tls(url: str, ca_bundle: str | None) -> dict[str, Any] | None:
    """Options of an AMQP connection; None for `amqp://`. Without a bundle the system's certificates are trusted."""
    if not url.startswith("amqps://"):
        return None
    trusted = {"ca_certs": ca_bundle} if ca_bundle else {}
    # None stands for the host that is connected to.
    return {"cert_reqs": ssl.CERT_REQUIRED, "server_hostname": None, **trusted}


def redis_tls(url: str, ca_bundle: str | None) -> dict[str, Any] | None:
    """Options of a Redis connection; None for `redis://`."""
    if not url.startswith("rediss://"):
        return None
    trusted = {"ssl_ca_certs": ca_bundle} if ca_bundle else {}
    return {"ssl_cert_reqs": ssl.CERT_REQUIRED, "ssl_check_hostname": True, **trusted}
