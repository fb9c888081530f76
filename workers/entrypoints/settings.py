"""All settings, from the environment with the prefix `AGENDA_` or from a file named by `AGENDA_ENV_FILE`."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from workers.adapters.brokers.redis import FOUND_S
from workers.adapters.telemetry.listening import ListenAddress

HIDING_BROKERS = ("redis", "sqs")
"""Schemes of brokers that hide a task for a time while a worker has it."""


class Settings(BaseSettings):
    """What an operator can choose; secrets never appear in logs or in this object's text."""

    model_config = SettingsConfigDict(env_prefix="AGENDA_", frozen=True, extra="ignore")

    bucket_url: str = Field("agenda-bucket", description="Where results go: a folder or s3://bucket/prefix.")
    broker_url: str = Field(
        "memory://", repr=False, description="Who carries tasks: memory://, amqp://…, redis://… or sqs://…."
    )
    broker_ca_bundle: str | None = Field(None, description="Certificates to trust for amqps and rediss.")
    broker_declare: bool = Field(
        default=True, description="Whether workers declare queues; false where infra/rabbitmq/definitions.json did."
    )
    task_events: bool = Field(
        default=False, description="Whether workers tell of each task, for Flower where AGENDA_BROKER_DECLARE is false."
    )
    events_url: str = Field(
        "", repr=False, description="Sinks that get every event, with blanks between: amqp://…, redis://…, sns://…"
    )
    subscriptions: Path | None = Field(None, description="TOML file of further sinks, with names and filters.")
    sources: Path | None = Field(None, description="TOML file of the sources to watch.")
    site_url: str = Field("http://localhost:8000", description="Address at which site/ of the bucket is published.")

    allow_loopback: bool = Field(default=False, description="Allow sites on this machine, for demos and tests.")
    private_hosts: str = Field(
        "", description="Names of hosts that may be asked though their addresses are private, with blanks between."
    )
    contact: str = Field("", description="Mail or web address in the user agent, so that a council can reach you.")
    host_delay: float = Field(1.0, ge=0, le=60, description="Seconds between two requests to one host.")
    http_timeout: float = Field(60.0, gt=0, le=600, description="Seconds to wait for an answer of a site.")
    max_bytes: int = Field(500_000_000, ge=1, description="Largest document to download, in bytes.")
    slow_after: float = Field(4.0, gt=0, le=600, description="Seconds after which a page of a site counts as slow.")
    recheck_hours: float = Field(24.0, gt=0, description="Hours after which a paper is read whole, unchanged or not.")
    poll_near: float = Field(15.0, gt=0, description="Minutes between polls while a meeting is near.")
    poll_usual: float = Field(60.0, gt=0, description="Minutes between polls while a meeting is ahead.")
    poll_recess: float = Field(360.0, gt=0, description="Minutes between polls in recess.")
    poll_seconds: float = Field(30.0, gt=0, le=600, description="Seconds after which a poll goes on in another task.")
    days_back: int = Field(60, ge=0, description="How many days of past meetings the watcher looks at.")
    days_ahead: int = Field(120, ge=0, description="How many days of coming meetings the watcher looks at.")

    ocr_languages: str = Field("eng", description="Tesseract languages, joined by +.")
    ocr_dpi: int = Field(200, ge=72, le=600, description="Resolution at which pages are rendered for recognition.")
    ocr_processes: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, description="Tesseract processes.")
    ocr_memory: int = Field(1024, ge=128, description="Memory (address space) of a process that reads, in MiB.")
    ocr_cpu_time: int = Field(60, ge=1, le=3600, description="CPU seconds of a process that reads.")
    ocr_wall_time: int = Field(
        180, ge=1, le=1500, description="Seconds that a process may read, however little it works."
    )
    ocr_file_size: int = Field(256, ge=1, description="Largest file that a process that reads may write, in MiB.")
    ocr_open_files: int = Field(64, ge=16, description="Files that a process that reads may have open.")
    ocr_searchable: bool = Field(
        default=False,
        description="Whether scanned PDFs are also kept with their words, invisible, under `searchable/`.",
    )
    ocr_engine: Literal["auto", "tesseract", "tesserocr"] = Field(
        "auto", description="What recognises pages; auto: tesserocr (extra `fast`) where it is installed."
    )
    max_pages: int = Field(5000, ge=1, description="Largest document to read, in pages.")

    model: str = Field(
        "", description="Language model that drafts summaries: bedrock:ID, openai:ID or anthropic:ID; empty for none."
    )
    model_url: str | None = Field(None, description="Address of the model's service; empty for the service's own.")
    model_key: SecretStr | None = Field(
        None, description="Key of openai or anthropic; bedrock uses the AWS environment."
    )
    model_region: str | None = Field(None, description="Region of bedrock.")
    model_mode: Literal["live", "record", "replay"] = Field(
        "record", description="record: take stored answers, ask for others; replay: never ask; live: always ask."
    )
    model_structured: Literal["schema", "object", "prompt"] = Field(
        "schema", description="How JSON is asked for: by schema, as any object (llama.cpp), or in words only."
    )
    model_timeout: float = Field(30.0, gt=0, le=300, description="Seconds to wait for an answer of the model.")
    model_retries: int = Field(2, ge=0, le=5, description="Further attempts at the model after a passing fault.")
    model_per_minute: int = Field(60, ge=1, description="Requests to the model a minute, by process.")
    model_daily_tokens: int = Field(
        1_000_000, ge=0, description="Tokens that all workers together may spend on a day (UTC)."
    )
    model_price_read: float | None = Field(
        None, ge=0, description="Money for a million tokens that the model reads; for estimates."
    )
    model_price_written: float | None = Field(
        None, ge=0, description="Money for a million tokens that the model writes; for estimates."
    )
    model_secret: SecretStr | None = Field(
        None, description="Makes the marks around a paper unguessable; set it with a model."
    )

    max_attempts: int = Field(6, ge=1, le=50, description="Attempts at a task before a transient error is a failure.")
    retry_base: float = Field(2.0, ge=0, description="Seconds before the second attempt; doubled for each further one.")
    assemble_window: float = Field(
        5.0, ge=0, le=600, description="Seconds within which a meeting is assembled at most once; 0 at once."
    )
    retry_cap: float = Field(600.0, ge=0, description="Longest wait between two attempts, in seconds.")

    backfill_limit: int = Field(
        500, ge=1, description="Tasks that may wait in the backfill lane before reprocessing pauses."
    )
    visibility_timeout: int = Field(
        3600, ge=5, description="Redis and SQS: seconds by which a dead worker's task is with another one."
    )

    metrics_listen: str = Field(
        "", description="Where a process shows its metrics, as 127.0.0.1:9464; empty for nowhere."
    )
    otlp_url: str = Field(
        "", description="OpenTelemetry collector (OTLP over HTTP, extra `otel`) for metrics and traces; empty for none."
    )
    trace_share: float = Field(1.0, ge=0, le=1, description="Share of the documents whose traces are sent.")
    cpu_hour_price: float = Field(0.05, ge=0, description="Price of an hour of one CPU, in your currency.")

    s3_endpoint_url: str | None = Field(None, description="Address of an S3 server other than AWS.")
    s3_region: str | None = Field(None, description="Region of the bucket.")
    s3_access_key: SecretStr | None = Field(None, description="Access key; without it the AWS environment decides.")
    s3_secret_key: SecretStr | None = Field(None, description="Secret key.")
    s3_checksums: Literal["when_supported", "when_required"] = Field(
        "when_supported", description="When to send checksums; when_required for old servers."
    )
    s3_ca_bundle: str | None = Field(None, description="Certificates to trust for https.")

    alive_file: Path | None = Field(
        None, description="A file that is touched while this process works; health checks look at its time."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="Least severe log line.")
    log_format: Literal["auto", "json", "console"] = Field("auto", description="auto: JSON unless on a terminal.")

    @model_validator(mode="after")
    def _model_has_secret(self) -> Self:
        """Marks that everyone can work out would keep no paper apart from the rules."""
        if self.model and not (self.model_secret and self.model_secret.get_secret_value()):
            raise ValueError("AGENDA_MODEL needs AGENDA_MODEL_SECRET: any long random text, the same for all workers")
        return self

    @field_validator("metrics_listen")
    @classmethod
    def _is_place(cls, text: str) -> str:
        """Where to listen is told before any work starts."""
        if text:
            ListenAddress.parse(text)
        return text

    @model_validator(mode="after")
    def _waits_fit(self) -> Self:
        """A task that waits longer than the broker does for its end would be given to a second worker meanwhile."""
        if self.broker_url.startswith(HIDING_BROKERS) and self.retry_cap >= self.visibility_timeout - FOUND_S:
            raise ValueError(
                f"AGENDA_RETRY_CAP must be more than {FOUND_S} s below AGENDA_VISIBILITY_TIMEOUT "
                "when the broker is Redis or SQS"
            )
        return self


def load_settings() -> Settings:
    """Read the environment, the file that `AGENDA_ENV_FILE` names, and files of single settings (`AGENDA_…_FILE`).

    Raises pydantic's ValidationError, ValueError when a setting is given twice, and FileNotFoundError when a file is
    not there.
    """
    file = os.environ.get("AGENDA_ENV_FILE")
    if file and not Path(file).is_file():
        raise FileNotFoundError(f"AGENDA_ENV_FILE={file}: there is no such file")
    return Settings(_env_file=file, **settings_in_files(os.environ))


def settings_in_files(environment: Mapping[str, str]) -> dict[str, Any]:
    """Settings whose value stands in a file that `AGENDA_<NAME>_FILE` names, so that no process list shows a secret.

    Line ends at the end of the file do not count. Raises ValueError for a setting that is given in both ways, and
    FileNotFoundError.
    """
    found: dict[str, Any] = {}
    for name in Settings.model_fields:
        variable = f"AGENDA_{name.upper()}"
        if file := environment.get(f"{variable}_FILE"):
            if environment.get(variable):
                raise ValueError(f"{variable} and {variable}_FILE are both set; take one away")
            found[name] = secret_in(Path(file), f"{variable}_FILE")
    return found


def secret_in(path: Path, named_by: str) -> str:
    """The text of a file without the line end. Raises FileNotFoundError that names the variable."""
    if not path.is_file():
        raise FileNotFoundError(f"{named_by}={path}: there is no such file")
    return path.read_text(encoding="utf-8").rstrip("\r\n")
