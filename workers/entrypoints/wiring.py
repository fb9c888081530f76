"""Puts stages and adapters together for one process: the only place that knows both."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from contracts.events import DocumentDetected
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.downloads.bucket_lease import BucketLease
from workers.adapters.downloads.bucket_robots import BucketRobots
from workers.adapters.downloads.by_scheme import DownloaderByScheme
from workers.adapters.downloads.client import HttpClient, HttpLimits, user_agent
from workers.adapters.downloads.file import FileDownloader, path_of
from workers.adapters.downloads.http import HttpDownloader
from workers.adapters.downloads.leased_turns import LeasedTurns
from workers.adapters.downloads.robots import NoShelf, Robots
from workers.adapters.downloads.turns import HostTurns, Turns
from workers.adapters.models.model_settings import ModelMode, ModelSettings, Retries, StructuredMode
from workers.adapters.object_stores.opening import open_store
from workers.adapters.object_stores.s3_settings import S3Settings
from workers.adapters.ocr.assembly import ocr_stage
from workers.adapters.ocr.limited_process import MEBIBYTE, Limits
from workers.adapters.pictures.poppler_pages import PopplerPages
from workers.adapters.sources.options import Platform
from workers.adapters.sources.s3_prefix import place
from workers.adapters.sources.source_poll import Unfinished
from workers.domain.listing import Listing
from workers.entrypoints.broker import profile_of
from workers.entrypoints.poll_account import PollAccount
from workers.entrypoints.publications import Publications
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source
from workers.entrypoints.watching import Watching, now
from workers.runtime.attempts import AttemptLimits
from workers.runtime.cancellations import Cancellations
from workers.runtime.commanded import Commanded
from workers.runtime.download import Downloader
from workers.runtime.metering import Between
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Dispatch, Publisher
from workers.runtime.runner import Runner
from workers.runtime.stage import Event
from workers.runtime.telemetry.port import SILENCE, Telemetry
from workers.stages import consumers
from workers.stages.assemble.handler import Assemble, newest_page
from workers.stages.classify.handler import Classify
from workers.stages.extract.handler import Extract
from workers.stages.fetch.handler import Fetch
from workers.stages.ocr.handler import Ocr
from workers.stages.ocr.recognition import OcrSettings
from workers.stages.publish.handler import Publish
from workers.stages.summarise.handler import Summarise
from workers.stages.watch.handler import Poll

WHOLE_PAGES, PART_PAGES = 6, 12
"""Pages of a document that are not worth sharing out, and pages that one task recognises, by process."""

if TYPE_CHECKING:
    from workers.adapters.downloads.s3 import S3Downloader
    from workers.adapters.models.recorded import RecordedModel


class UnknownSourceNameError(LookupError):
    """A poll was asked for a source that is not configured."""


def schema_base(settings: Settings) -> str:
    """Where the schemas of events are published."""
    return f"{settings.site_url.rstrip('/')}/schemas"


def bucket(settings: Settings) -> ObjectStore:
    """The bucket that the settings name. Raises ValueError for a wrong address."""
    return open_store(settings.bucket_url, s3=s3_settings(settings))


def s3_settings(settings: Settings) -> S3Settings:
    """How to reach S3."""
    access, secret = settings.s3_access_key, settings.s3_secret_key
    return S3Settings(
        endpoint_url=settings.s3_endpoint_url,
        region=settings.s3_region,
        access_key=access.get_secret_value() if access else None,
        secret_key=secret.get_secret_value() if secret else None,
        checksums=settings.s3_checksums,
        ca_bundle=settings.s3_ca_bundle,
    )


def model_settings(settings: Settings) -> ModelSettings:
    """Which language model, and how it is asked. Raises ValueError for a service that is not known."""
    key = settings.model_key
    return ModelSettings(
        name=settings.model,
        url=settings.model_url,
        key=key.get_secret_value() if key else "",
        region=settings.model_region,
        mode=ModelMode(settings.model_mode),
        structured_mode=StructuredMode(settings.model_structured),
        timeout_s=settings.model_timeout,
        retries=Retries(settings.model_retries),
        per_minute=settings.model_per_minute,
        daily_tokens=settings.model_daily_tokens,
    )


def address_rules(settings: Settings) -> AddressRules:
    """Which addresses of sites may be asked."""
    named = frozenset(settings.private_hosts.lower().split())
    return AddressRules(allow_loopback=settings.allow_loopback, private_hosts=named)


def web_client(
    settings: Settings,
    sources: Iterable[Source] = (),
    shared: ObjectStore | None = None,
    shelf: ObjectStore | None = None,
) -> HttpClient:
    """The polite and careful way into the web.

    `shared` is the store by which several processes take turns, `shelf` one that keeps what robots.txt files say.
    """
    limits = HttpLimits(wait_s=settings.http_timeout, max_bytes=settings.max_bytes)
    turns: HostTurns = Turns(settings.host_delay)
    if shared is not None:
        turns = LeasedTurns(BucketLease(shared), settings.host_delay)
    return HttpClient(
        agent=user_agent(settings.contact),
        rules=address_rules(settings),
        limits=limits,
        turns=turns,
        robots=Robots(
            {source.host: source.permission for source in sources if source.permission and source.host},
            shelf=NoShelf() if shelf is None else BucketRobots(shelf),
        ),
    )


class Workshop:
    """What the tasks of one process work with. Each part is made when it is first needed, so after a fork."""

    def __init__(
        self, settings: Settings, sources: Sequence[Source], dispatch: Dispatch, telemetry: Telemetry = SILENCE
    ) -> None:
        self.settings = settings
        self.sources = {source.name: source for source in sources}
        self.dispatch = dispatch
        self.telemetry = telemetry

    @cached_property
    def store(self) -> ObjectStore:
        """The bucket."""
        return bucket(self.settings)

    @cached_property
    def publisher(self) -> Publisher:
        """The way out of every event."""
        return Publisher(self.store, consumers, self.dispatch, self.telemetry)

    @cached_property
    def between(self) -> Between:
        """What this process takes between its tasks."""
        return Between()

    @cached_property
    def runner(self) -> Runner:
        """The runner of all stages."""
        limits = AttemptLimits(self.settings.max_attempts)
        cancelled = Cancellations(self.store).of
        between = None if profile_of(self.settings).embedded else self.between
        return Runner(self.store, self.publisher, now, self._schema_base, limits, cancelled, self.telemetry, between)

    @cached_property
    def publications(self) -> Publications:
        """What makes digests and briefings."""
        commanded = Commanded(self.store, self.publisher, now, self._schema_base, "publish")
        return Publications(self.store, commanded)

    @cached_property
    def client(self) -> HttpClient:
        """The way into the web, shared by all that this process asks of sites."""
        alone = profile_of(self.settings).embedded
        return web_client(self.settings, self.sources.values(), None if alone else self.store, self.store)

    @cached_property
    def downloader(self) -> DownloaderByScheme:
        """Downloads from sites, and from the folders that are watched."""
        web = HttpDownloader(self.client)
        files = FileDownloader(self._folders, self.settings.max_bytes)
        downloaders: dict[str, Downloader] = {"http": web, "https": web, "file": files}
        return DownloaderByScheme(downloaders | ({"s3": self.objects} if self.objects else {}))

    @cached_property
    def objects(self) -> "S3Downloader | None":
        """Objects of the bucket prefixes that are watched; None where none is, or boto3 is not installed."""
        addresses = [source.address for source in self.sources.values() if source.platform is Platform.S3]
        if not addresses or find_spec("boto3") is None:
            return None
        from workers.adapters.downloads.s3 import S3Downloader  # noqa: PLC0415 - boto3 is an extra
        from workers.adapters.object_stores.s3 import connect  # noqa: PLC0415

        roots = tuple(place(address) for address in addresses)
        return S3Downloader(connect(s3_settings(self.settings)), roots, self.settings.max_bytes)

    @property
    def _folders(self) -> tuple[Path, ...]:
        return tuple(Path(source.address) for source in self.sources.values() if source.platform is Platform.FOLDER)

    def stage(self, name: str) -> Any:
        """A stage with its ports. Raises KeyError for an unknown name."""
        return self._stages[name]()

    @cached_property
    def watching(self) -> Watching:
        """What polls sources."""
        return Watching(
            self.settings,
            self.store,
            self.publisher,
            self.client,
            self.downloader,
            self.objects,
            self._schema_base,
        )

    def poll(self, name: str) -> Poll | Unfinished:
        """Read what a source lists, and announce what is new. Raises UnknownSourceNameError."""
        source = self.sources.get(name)
        if source is None:
            known = ", ".join(self.sources) or "none"
            raise UnknownSourceNameError(f"no source is called {name!r}; AGENDA_SOURCES names {known}")
        permission = {"permission": source.permission} if source.permission else {}
        account = PollAccount(name)
        ids = {"trace_id": account.place.trace, "span_id": account.place.span}
        with structlog.contextvars.bound_contextvars(stage="watch", source=name, **permission, **ids):
            return account.of(self.telemetry, lambda: self.watching.poll(source))

    def listing(self, source: Source) -> Listing:
        """What a source lists now. Raises TransientError, PermanentError."""
        return self.watching.platform(source).listing(self.watching.window(source))

    def reaches(self, event: Event) -> bool:
        """Whether this process can do what the event asks for: it reads files only of the folders it was told of."""
        url = event.data.document.url if isinstance(event.data, DocumentDetected) else ""
        return not url.startswith("file:") or any(path_of(url).is_relative_to(folder) for folder in self._folders)

    @cached_property
    def _stages(self) -> dict[str, Callable[[], Any]]:
        assemble = Assemble()
        return {
            "fetch": partial(Fetch, self.downloader),
            "ocr": lambda: self._ocr,
            "classify": Classify,
            "extract": Extract,
            "summarise": lambda: self._summarise,
            "assemble": lambda: assemble,
            "publish": partial(
                Publish,
                partial(newest_page, fingerprint=assemble.fingerprint),
                PopplerPages(self._ocr_limits),
                self.settings.site_url,
            ),
        }

    @cached_property
    def _summarise(self) -> Summarise:
        """One for all tasks, so that requests to a language model keep their distance."""
        secret = self.settings.model_secret
        return Summarise(self._writer, secret.get_secret_value() if secret else "")

    @cached_property
    def _writer(self) -> "RecordedModel | None":
        """The language model behind its record and budget; None where none is set."""
        if not self.settings.model:
            return None
        from workers.adapters.models.opening import open_writer  # noqa: PLC0415 - its clients are extras

        return open_writer(model_settings(self.settings), self.store, now)

    @cached_property
    def _ocr(self) -> Ocr:
        """One for all tasks: it keeps the document at hand whose parts come one after the other."""
        passwords = {
            name: [password.get_secret_value() for password in source.passwords]
            for name, source in self.sources.items()
        }
        return ocr_stage(self._ocr_settings, self._ocr_limits, passwords)

    @property
    def _ocr_settings(self) -> OcrSettings:
        processes = self.settings.ocr_processes
        # alone there is nobody to share with; with many workers a task shall stay well under a minute
        alone = profile_of(self.settings).embedded
        return OcrSettings(
            whole_pages=self.settings.max_pages if alone else WHOLE_PAGES * processes,
            part_pages=PART_PAGES * processes,
            languages=tuple(self.settings.ocr_languages.split("+")),
            dpi=self.settings.ocr_dpi,
            engine=self.settings.ocr_engine,
            max_pages=self.settings.max_pages,
            searchable=self.settings.ocr_searchable,
            processes=processes,
            page_timeout_s=self.settings.ocr_wall_time,
        )

    @property
    def _ocr_limits(self) -> Limits:
        return Limits(
            memory_bytes=self.settings.ocr_memory * MEBIBYTE,
            cpu_s=self.settings.ocr_cpu_time,
            wall_s=self.settings.ocr_wall_time,
            output_bytes=self.settings.ocr_file_size * MEBIBYTE,
            open_files=self.settings.ocr_open_files,
        )

    @property
    def _schema_base(self) -> str:
        return schema_base(self.settings)
