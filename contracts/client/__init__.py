"""What a consuming service needs to read events and results, from wherever they come; pydantic is all that it imports.

The extras `amqp`, `redis` and `sqs` (boto3, also for buckets in S3) bring the libraries of their servers.
"""

from contracts.client.buckets import Bucket, MissingObjectError, open_bucket
from contracts.client.reading import read_events
from contracts.client.received import Received, UnreadableEventError
from contracts.client.remembering import Checkpoint, FileCheckpoint, Seen, SeenFile
from contracts.client.results import DamagedError, read_result, read_results, verify_manifest
from contracts.client.webhooks import RefusedWebhookError, receive_webhook

__all__ = [
    "Bucket",
    "Checkpoint",
    "DamagedError",
    "FileCheckpoint",
    "MissingObjectError",
    "Received",
    "RefusedWebhookError",
    "Seen",
    "SeenFile",
    "UnreadableEventError",
    "open_bucket",
    "read_events",
    "read_result",
    "read_results",
    "receive_webhook",
    "verify_manifest",
]
