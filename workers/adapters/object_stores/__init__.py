"""Object stores: memory for tests, a folder for one machine, S3 for deployments."""

from workers.adapters.object_stores.opening import open_store
from workers.adapters.object_stores.s3_settings import S3Settings

__all__ = ["S3Settings", "open_store"]
