"""Failure records: whatever cannot be processed ends as one."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from contracts.model import Contract, Key


class ReasonCode(StrEnum):
    """The closed list of reasons why a document fails."""

    NOT_FOUND = "not_found"
    FORBIDDEN = "forbidden"
    REFUSED_ADDRESS = "refused_address"
    HTTP_ERROR = "http_error"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    TRUNCATED = "truncated"
    TOO_LARGE = "too_large"
    EMPTY_FILE = "empty_file"
    NOT_THE_DOCUMENT = "not_the_document"
    UNSUPPORTED_FORMAT = "unsupported_format"
    CONVERTER_MISSING = "converter_missing"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_MANY_PAGES = "too_many_pages"
    PAGE_TOO_LARGE = "page_too_large"
    MEMORY_LIMIT = "memory_limit"
    TIME_LIMIT = "time_limit"
    RECOGNITION_FAILED = "recognition_failed"
    DISK_FULL = "disk_full"
    STORE_UNAVAILABLE = "store_unavailable"
    RETRIES_EXHAUSTED = "retries_exhausted"
    UNREADABLE_MESSAGE = "unreadable_message"
    POISON = "poison"
    BUG = "bug"


REASON_HELP: dict[ReasonCode, str] = {
    ReasonCode.NOT_FOUND: "The address answers 404 or 410. The next poll may find a new address.",
    ReasonCode.FORBIDDEN: "The site answers 401 or 403, or its robots.txt forbids it. Ask the council for its consent.",
    ReasonCode.REFUSED_ADDRESS: "The address is not public http(s). For loopback set AGENDA_ALLOW_LOOPBACK=true.",
    ReasonCode.HTTP_ERROR: "The site answered with an unexpected status. Open the address in a browser, then replay.",
    ReasonCode.TOO_MANY_REDIRECTS: "The address redirects more than five times. Check the source.",
    ReasonCode.UNREACHABLE: "No connection to the site. Check its address and the network, then replay.",
    ReasonCode.TIMED_OUT: "The site took too long. Replay when it is quicker, or raise AGENDA_HTTP_TIMEOUT.",
    ReasonCode.TRUNCATED: "The body ended before its announced length. Replay.",
    ReasonCode.TOO_LARGE: "The file is over AGENDA_MAX_BYTES. Raise the limit and replay.",
    ReasonCode.EMPTY_FILE: "The file has no bytes. The council must publish it again.",
    ReasonCode.NOT_THE_DOCUMENT: "A web page came instead of the document. Open the address in a browser.",
    ReasonCode.UNSUPPORTED_FORMAT: "The first bytes show a format that no reader knows.",
    ReasonCode.CONVERTER_MISSING: "The format needs LibreOffice. Install it on the ocr workers and replay.",
    ReasonCode.DAMAGED: "The file cannot be parsed. The council must publish it again.",
    ReasonCode.ENCRYPTED: "The file asks for a user password. Give it as `passwords` of its source, then replay.",
    ReasonCode.TOO_MANY_PAGES: "The file has more pages than AGENDA_MAX_PAGES. Raise the limit and replay.",
    ReasonCode.PAGE_TOO_LARGE: "A page is too large to render within the limits.",
    ReasonCode.MEMORY_LIMIT: "Reading the file hit the limit AGENDA_OCR_MEMORY. Raise it and replay.",
    ReasonCode.TIME_LIMIT: "Reading hit AGENDA_OCR_CPU_TIME or AGENDA_OCR_WALL_TIME. Raise it and replay.",
    ReasonCode.RECOGNITION_FAILED: "Text recognition ended with an error. See the message, then replay.",
    ReasonCode.DISK_FULL: "The disk of a worker's temporary folder (TMPDIR) is full. Make room, then replay.",
    ReasonCode.STORE_UNAVAILABLE: "The bucket did not answer. Replay when it is back.",
    ReasonCode.RETRIES_EXHAUSTED: "A transient error did not go away. See the message, then replay.",
    ReasonCode.UNREADABLE_MESSAGE: "A task's message, or the event that it names, cannot be read. The record keeps it.",
    ReasonCode.POISON: "Its worker died three times. Look at the document before replaying it.",
    ReasonCode.BUG: "An error in the program; the record holds the traceback. Report it, then replay after the mend.",
}
"""What each reason means and what an operator does about it."""


class Attempt(Contract):
    """One start of the work on an event, written down before it begins."""

    number: int = Field(ge=1)
    started_at: datetime
    worker: str = Field("", description="Host and process that began it.")
    ended: Literal["retried", "handed_back"] | None = Field(
        None, description="How it ended; none: its worker died, or it still runs."
    )
    reason: ReasonCode | None = Field(None, description="The transient error after which it is retried.")
    message: str = ""


class FailureRecord(Contract):
    """A dead letter: the input, the reason and the attempts, kept until it is replayed or dropped."""

    stage: str
    event_id: str = Field(description="Id of the incoming event.")
    event_key: Key = Field(description="Where the incoming event is kept.")
    subject: str
    reason: ReasonCode
    message: str
    attempts: int = Field(ge=1)
    failed_at: datetime
    traceback: str | None = None
    place: str | None = Field(None, description="Where in the code a bug showed itself, as file:line in function.")
    part: str | None = Field(None, description="The part of the work that failed, where it was cut into parts.")
    series: int = Field(1, ge=1, description="1, and one more after each replay that failed again.")
    history: tuple[Attempt, ...] = Field((), description="The attempts before the last one.")
    log: tuple[str, ...] = Field((), description="The last log lines of the last attempt, as JSON.")
    events: tuple[str, ...] = Field(description="The outgoing events, exactly as they are published.")
