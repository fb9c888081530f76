"""Puts stages and adapters together for one process: the only place that knows both."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from workers.adapters.downloads import DownloaderByScheme, FileDownloader, HttpDownloader, HttpSettings
from workers.adapters.object_stores.opening import open_store
from workers.adapters.object_stores.s3_settings import S3Settings
from workers.adapters.ocr import PdfiumTextLayer, TesseractEngine
from workers.adapters.sinks import open_sinks
from workers.adapters.sources import open_platform
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source, read_sources, resolve_source
from workers.runtime.errors import PermanentError
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Dispatch, Publisher
from workers.runtime.reconcile import Reconciled, reconcile
from workers.runtime.runner import Runner
from workers.stages import consumers
from workers.stages.assemble.handler import Assemble, newest_page
from workers.stages.classify.handler import Classify
from workers.stages.extract.handler import Extract
from workers.stages.fetch.handler import Fetch
from workers.stages.ocr.handler import Ocr, OcrSettings
from workers.stages.publish.handler import Publish
from workers.stages.summarise.handler import Summarise
from workers.stages.watch.handler import Poll, Watch
from workers.stages.watch.revisions import RevisionCheck
from workers.stages.watch.source import Window
