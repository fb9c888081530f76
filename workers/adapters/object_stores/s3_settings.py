"""How to reach an S3 service; apart from the adapter, so that naming it does not need boto3."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class S3Settings:
    """What is None is left to the AWS environment: its variables, files and roles."""

    endpoint_url: str | None = None
    """Address of a service that is not AWS."""
    region: str | None = None
    access_key: str | None = None
    secret_key: str | None = field(default=None, repr=False)
    checksums: Literal["when_supported", "when_required"] = "when_supported"
    """`when_required` for services that know no CRC32: Ceph up to 16, Swift up to 2.30."""
    ca_bundle: str | None = None
    """Path of the certificates to trust instead of the public ones."""
    verify: bool = True
    """False accepts any certificate."""
    attempts: int = 4
    """How often a request is made before it is given up."""
    timeout: float = 30.0
    """Seconds to wait for a connection, and for every answer on it."""
