"""The platforms that can be read, and the options that each takes in the sources file."""

from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, field_validator


class Platform(StrEnum):
    """The software of a source."""

    MODERNGOV = "moderngov"
    CMIS = "cmis"
    LEGISTAR = "legistar"
    CIVICPLUS = "civicplus"
    ESCRIBE = "escribe"
    LISTING = "listing"
    FEED = "feed"
    FOLDER = "folder"
    S3 = "s3"


class PlatformOptions(BaseModel):
    """What a platform needs to know besides its address; each platform takes some of these."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    timezone: str = Field("Europe/London", description="Clock by which the site states its hours.")
    web_service: bool | None = Field(None, description="Whether ModernGov's web service is on; asked where not said.")
    calendar: bool = Field(default=False, description="Read Legistar's page Calendar.aspx instead of its Web API.")
    documents: str | None = Field(None, description="CSS selector of the links to documents.")
    meetings: str | None = Field(None, description="CSS selector of what surrounds one meeting.")
    link_text: str | None = Field(None, description="Regular expression for the words of links to documents.")
    follow: str | None = Field(None, description="CSS selector of links to further pages of the listing.")
    committee: str | None = Field(None, description="The committee whose papers the page lists.")
    queue: str | None = Field(None, pattern=r"^https?://", description="SQS queue of a bucket's event notifications.")
    month_first: bool = Field(default=False, description="Read 1/2/2025 as the second of January.")

    @field_validator("timezone")
    @classmethod
    def _known(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{name!r} is no time zone") from error
        return name

    @property
    def zone(self) -> ZoneInfo:
        """The clock of the site."""
        return ZoneInfo(self.timezone)

    def foreign_to(self, platform: Platform) -> tuple[str, ...]:
        """Names of the options given that the platform does not take."""
        return tuple(name for name in sorted(self.model_fields_set) if name not in TAKEN[platform])


_LINKS = frozenset(("timezone", "documents", "meetings", "link_text", "follow", "committee", "month_first"))
_ZONE = frozenset(("timezone",))
TAKEN: dict[Platform, frozenset[str]] = {
    Platform.MODERNGOV: frozenset(("web_service",)),
    Platform.CMIS: _ZONE,
    Platform.LEGISTAR: frozenset(("timezone", "calendar")),
    Platform.CIVICPLUS: _ZONE,
    Platform.ESCRIBE: _ZONE,
    Platform.LISTING: _LINKS,
    Platform.FEED: _ZONE,
    Platform.FOLDER: frozenset(),
    Platform.S3: frozenset(("queue",)),
}
"""The options of each platform."""
