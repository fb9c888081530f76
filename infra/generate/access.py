"""What each role reads and writes in the bucket, as patterns of keys: least privilege, written down once.

IAM policies are made from this table. A test runs every stage on a bucket that records, and compares: what a stage does
and the table lacks is an error, and so is what the table allows and nothing ever does. `{self}` is the stage's name.
Keys may be listed by everyone: without that right S3 answers 403 in place of 404 for an object that is not there
(https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html, Permissions).
"""

from dataclasses import dataclass

from workers.stages import STAGES

ANY = "*"


@dataclass(frozen=True)
class Access:
    """Patterns of keys, in which `*` stands for anything."""

    get: tuple[str, ...] = ()
    create: tuple[str, ...] = ()
    """Written once, and never over what is there."""
    put: tuple[str, ...] = ()
    """Written, also over what is there."""
    delete: tuple[str, ...] = ()

    def __add__(self, other: "Access") -> "Access":
        return Access(
            self.get + other.get, self.create + other.create, self.put + other.put, self.delete + other.delete
        )

    def of(self, stage: str) -> "Access":
        """With the stage's name in place."""
        named = ([pattern.format(self=stage) for pattern in patterns] for patterns in self.operations.values())
        return Access(*(tuple(dict.fromkeys(patterns)) for patterns in named))

    @property
    def operations(self) -> dict[str, tuple[str, ...]]:
        """By the name of the operation."""
        return {"get": self.get, "create": self.create, "put": self.put, "delete": self.delete}


PUBLISHER = Access(create=("events/*", "outgoing/*"))
"""The way out of an event: the note for the feed, then the log."""
PROGRESS_KEYS = ("sources/*/documents/*/{self}.json", "sources/*/documents/*/failed.json")
CONTENDERS = ("sources/*/documents/*/{self}/*", "sources/*/documents/*/failed/*")
PROGRESS = Access(
    get=PROGRESS_KEYS + CONTENDERS, create=PROGRESS_KEYS + CONTENDERS, put=PROGRESS_KEYS, delete=CONTENDERS
)
"""How far a document has come, with its last failure; contenders are what was to replace them."""
MANIFESTS = Access(get=("manifests/*",), create=("manifests/*",), put=("manifests/*",), delete=("manifests/*",))
"""What is stored about a document, or a meeting's page."""
RUNNER = Access(
    get=(
        "events/*",
        "receipts/{self}/*",
        "failures/{self}/*",
        "attempts/{self}/*",
        "artefacts/{self}/*",
        "reprocess/*",
    ),
    create=("receipts/{self}/*", "failures/{self}/*", "attempts/{self}/*", "artefacts/{self}/*", "messages/*"),
    put=("attempts/{self}/*",),
    delete=("attempts/{self}/*",),
)
"""What the runner does for each stage."""
POLITE = Access(
    get=("leases/hosts/*", "robots/*"), create=("leases/hosts/*",), put=("robots/*",), delete=("leases/hosts/*",)
)
"""Turns at a host, and what its robots.txt says."""
PROBES = Access(get=("probes/*",), create=("probes/*",), put=("probes/*",), delete=("probes/*",))
"""A worker races for a key before it starts."""
SET_ASIDE = Access(
    get=("attempts/*", "sources/*"),
    create=("attempts/*", "failures/*", "messages/*", "sources/*/documents/*/failed*"),
    put=("sources/*/documents/*/failed.json",),
    delete=("attempts/*", "sources/*/documents/*/failed/*"),
)
"""What the broker set aside, of whichever stage: counted as a death, and after some a failure."""
OWN = {
    "watch": POLITE
    + Access(
        get=(
            "sources/*",
            "blobs/*",
            "artefacts/fetch/*",
            "artefacts/extract/*",
            "failures/fetch/*",
            "receipts/fetch/*",
            "receipts/watch/*",
        ),
        create=("sources/*", "blobs/*", "receipts/watch/*", "artefacts/page_digests/*", "artefacts/page_sketches/*"),
        put=("sources/*",),
        delete=("sources/*",),
    ),
    "fetch": RUNNER + PROGRESS + POLITE + Access(get=("blobs/*",), create=("blobs/*",)),
    "ocr": RUNNER
    + PROGRESS
    + MANIFESTS
    + Access(
        get=("blobs/*", "pages/*", "plans/ocr/*"),
        create=("pages/*", "plans/ocr/*", "searchable/*"),
    ),
    "classify": RUNNER + PROGRESS + MANIFESTS + Access(get=("artefacts/ocr/*",)),
    "extract": RUNNER + PROGRESS + MANIFESTS + Access(get=("artefacts/ocr/*", "artefacts/classify/*")),
    "summarise": RUNNER
    + PROGRESS
    + MANIFESTS
    + Access(
        get=("artefacts/ocr/*", "artefacts/classify/*", "artefacts/extract/*", "answers/*", "budget/*"),
        create=("answers/*", "budget/*"),
    ),
    "assemble": RUNNER + SET_ASIDE + Access(get=("artefacts/*", "sources/*", "receipts/*", "failures/*")),
    "publish": RUNNER
    + MANIFESTS
    + Access(get=("artefacts/*", "sources/*", "blobs/*", "site/*"), put=("site/*",), delete=("site/*",)),
}
BESIDE = {
    "schedule": Access(
        get=(ANY,),
        create=("leases/schedules/*", "events/*", "outgoing/*", "artefacts/publish/*", "receipts/publish/*"),
        put=("leases/schedules/*", "sources/*", "site/*"),
        delete=("leases/schedules/*",),
    ),
    "deliver": Access(
        get=("events/*", "outgoing/*", "feed/*", "deliveries/*", "sources/*", "artefacts/*", "manifests/*"),
        create=("feed/*", "deliveries/*"),
        put=("deliveries/*",),
        delete=("outgoing/*",),
    ),
    "site": Access(get=("site/*",)),
    "metrics": Access(get=(ANY,), put=("overview/*", "site/status/*")),
    "reconcile": PUBLISHER
    + MANIFESTS
    + Access(
        get=(ANY,),
        create=("sources/*/documents/*",),
        put=("sources/*/documents/*", "site/*", "overview/reconciled.json"),
        delete=("attempts/*", "site/*", "sources/*/documents/*"),
    ),
    "digest": PUBLISHER
    + MANIFESTS
    + Access(get=(ANY,), create=("artefacts/publish/*", "receipts/publish/*"), put=("site/*",)),
    "prune": Access(get=(ANY,), delete=("artefacts/*", "replayed/*")),
}
"""Roles that are no stage. Jobs look through the whole bucket."""


def access(role: str) -> Access:
    """Of one role. Raises KeyError for a role without a row."""
    if role in {row.name for row in STAGES}:
        return (PUBLISHER + PROBES + OWN[role]).of(role)
    return BESIDE[role]
