"""What the fetch stage knows of a downloaded document."""

from pydantic import Field

from contracts.model import Contract
from contracts.references import BlobReference


class FetchedDocument(Contract):
    """One download; the bytes are under `blob.key`."""

    blob: BlobReference
    url: str = Field(description="The address that answered, after redirects.")
    etag: str | None = None
    last_modified: str | None = Field(None, description="As the server wrote it.")
