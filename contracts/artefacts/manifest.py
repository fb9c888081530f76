"""Manifests: everything stored about a document or a meeting, with digests."""

from typing import Literal

from pydantic import Field

from contracts.model import Contract, Key, Sha256
from contracts.references import StableId


class ManifestEntry(Contract):
    """One immutable object."""

    role: str = Field(description="The stage whose result it is; `original` for the bytes, `file` for one of the site.")
    key: Key = Field(description="Key of the object in the bucket.")
    sha256: Sha256 = Field(description="SHA-256 of its bytes, in lower-case hexadecimal.")
    media_type: str = Field(description="What the bytes are.")


class Manifest(Contract):
    """What there is of one revision of a document, or of the page of a meeting; replaced when there is more."""

    kind: Literal["document", "meeting"] = Field(description="What it is about.")
    subject: StableId = Field(description="Stable id of the document or meeting.")
    revision: int | None = Field(None, ge=1, description="Revision of the document; none for a meeting.")
    sequence: str = Field(description="That of the event after which it was written; the greater one is the later.")
    entries: tuple[ManifestEntry, ...] = Field(description="The objects, by key.")
