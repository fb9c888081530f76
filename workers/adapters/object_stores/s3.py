"""A store in an S3 bucket: AWS, or a service that speaks its protocol.

`create` is PutObject with `If-None-Match: *`, which answers 412 when the key is taken, and 409
ConditionalRequestConflict when writers collide and should ask again
(https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html).
"""

import shutil
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from workers.adapters.object_stores.naming import check_key, check_prefix, is_key
from workers.adapters.object_stores.s3_requests import TAKEN, Asking, code
from workers.adapters.object_stores.s3_settings import S3Settings
from workers.runtime.objects import ObjectInfo, ObjectMissingError, StoreUnavailableError

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.literals import BucketLocationConstraintType
    from mypy_boto3_s3.type_defs import (
        CreateBucketRequestTypeDef,
        ListObjectsV2OutputTypeDef,
        ListObjectsV2RequestTypeDef,
    )

CONNECTIONS = 32
OWNED = {"BucketAlreadyOwnedByYou", "BucketAlreadyExists"}


def connect(settings: S3Settings) -> "S3Client":
    """A client, safe for threads; what the settings leave out comes from the AWS environment."""
    config = Config(
        connect_timeout=settings.timeout,
        read_timeout=settings.timeout,
        max_pool_connections=CONNECTIONS,
        retries={"mode": "standard", "total_max_attempts": settings.attempts},
        request_checksum_calculation=settings.checksums,
        response_checksum_validation=settings.checksums,
        s3={"addressing_style": "path" if settings.endpoint_url else "auto"},
    )
    return boto3.session.Session().client(
        "s3",
        endpoint_url=settings.endpoint_url,
        region_name=settings.region,
        aws_access_key_id=settings.access_key,
        aws_secret_access_key=settings.secret_key,
        verify=settings.ca_bundle or settings.verify,
        config=config,
    )


class S3Store:
    """The port `ObjectStore` over a bucket, or over what begins with a prefix in it.

    A single put carries up to 5 GB. When an answer is lost on the way, the client asks again, and `create` may then
    say False though its own bytes are stored: as after a lost race, the caller goes on with what is there.
    """

    def __init__(self, client: "S3Client", bucket: str, prefix: str = "", *, asking: Asking | None = None) -> None:
        folder = prefix.strip("/")
        self._prefix = f"{check_key(folder)}/" if folder else ""
        self._client = client
        self._bucket = bucket
        self._ask = asking or Asking()

    def get(self, key: str) -> bytes:
        """The whole object. Raises ObjectMissingError."""
        place = self._place(key)
        return self._ask(key, lambda: self._read(place))

    def download(self, key: str, path: Path) -> None:
        """Stream the object into a file. Raises ObjectMissingError; leaves no part of a file."""
        place = self._place(key)
        try:
            self._ask(key, lambda: self._stream(place, path))
        except StoreUnavailableError:
            path.unlink(missing_ok=True)
            raise

    def put(self, key: str, body: bytes, media_type: str = "application/json") -> None:
        """Write or replace the object."""
        place = self._place(key)
        self._ask(
            key, lambda: self._client.put_object(Bucket=self._bucket, Key=place, Body=body, ContentType=media_type)
        )

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        """Write the object unless the key is taken."""
        place = self._place(key)
        return self._ask(key, lambda: self._put_new(place, body, media_type))

    def create_from_file(self, key: str, path: Path, media_type: str) -> bool:
        """As `create`, streamed from a file."""
        place = self._place(key)
        with path.open("rb") as file:
            return self._ask(key, lambda: self._put_new(place, file, media_type))

    def head(self, key: str) -> ObjectInfo | None:
        """Key and size; None when there is none."""
        place = self._place(key)
        try:
            answer = self._ask(key, lambda: self._client.head_object(Bucket=self._bucket, Key=place))
        except ObjectMissingError:
            return None
        return _info(key, answer["ContentLength"], answer["LastModified"], answer["ETag"])

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        """All objects whose key begins with the prefix, asked for a thousand at a time."""
        return self._listed(self._prefix + check_prefix(prefix))

    def delete(self, key: str) -> None:
        """Remove the object if it is there."""
        place = self._place(key)
        self._ask(key, lambda: self._client.delete_object(Bucket=self._bucket, Key=place))

    def create_bucket(self) -> None:
        """Make the bucket unless it is there: for demonstrations and tests, a deployment makes its own."""
        try:
            self._ask(self._bucket, lambda: self._client.create_bucket(**_new_bucket(self._client, self._bucket)))
        except StoreUnavailableError as error:
            if not isinstance(error.__cause__, ClientError) or code(error.__cause__) not in OWNED:
                raise

    def _place(self, key: str) -> str:
        return self._prefix + check_key(key)

    def _read(self, place: str) -> bytes:
        return self._client.get_object(Bucket=self._bucket, Key=place)["Body"].read()

    def _stream(self, place: str, path: Path) -> None:
        body = self._client.get_object(Bucket=self._bucket, Key=place)["Body"]
        with path.open("wb") as file:
            shutil.copyfileobj(body, file)

    def _put_new(self, place: str, body: bytes | BinaryIO, media_type: str) -> bool:
        if not isinstance(body, bytes):
            body.seek(0)
        try:
            self._client.put_object(Bucket=self._bucket, Key=place, Body=body, ContentType=media_type, IfNoneMatch="*")
        except ClientError as error:
            if code(error) in TAKEN:
                return False
            raise
        return True

    def _listed(self, prefix: str) -> Iterator[ObjectInfo]:
        request: ListObjectsV2RequestTypeDef = {"Bucket": self._bucket, "Prefix": prefix}
        while True:
            page = self._ask(prefix, partial(self._page, request))
            yield from self._objects(page)
            if not page.get("IsTruncated"):
                return
            request = {**request, "ContinuationToken": page["NextContinuationToken"]}

    def _page(self, request: "ListObjectsV2RequestTypeDef") -> "ListObjectsV2OutputTypeDef":
        return self._client.list_objects_v2(**request)

    def _objects(self, page: "ListObjectsV2OutputTypeDef") -> Iterator[ObjectInfo]:
        for entry in page.get("Contents", ()):
            key = entry["Key"].removeprefix(self._prefix)
            if is_key(key):
                yield _info(key, entry["Size"], entry["LastModified"], entry["ETag"])


def _info(key: str, size: int, modified: datetime, etag: str) -> ObjectInfo:
    """An ETag alone comes back with earlier bytes, and a time alone stands still for a second."""
    return ObjectInfo(key, size, modified, f"{modified.isoformat()} {etag}")


def _new_bucket(client: "S3Client", bucket: str) -> "CreateBucketRequestTypeDef":
    region = client.meta.region_name
    if region == "us-east-1":  # the one region that refuses to be named
        return {"Bucket": bucket}
    return {
        "Bucket": bucket,
        "CreateBucketConfiguration": {"LocationConstraint": cast("BucketLocationConstraintType", region)},
    }
