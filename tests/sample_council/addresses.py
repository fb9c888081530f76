"""Where a paper is found: ModernGov has one address in its pages and another in its web service."""

from dataclasses import dataclass
from urllib.parse import quote

from tests.sample_council.schedule import FRONT_SHEET, PRINTED_MINUTES, SUPPLEMENT, Listed, Meeting

_FILE_STEMS = {FRONT_SHEET: "Agenda frontsheet", PRINTED_MINUTES: "Printed minutes", SUPPLEMENT: "Supplement"}


@dataclass(frozen=True)
class Placed:
    """A listed paper of a meeting with the ending of its file, `pdf` or `docx`."""

    listed: Listed
    meeting: Meeting
    ending: str

    @property
    def number(self) -> str:
        """What identifies the paper in its address: `s8102` of an item, `g4209`, or `b1377` of a supplement."""
        letter = {None: "s", SUPPLEMENT: "b"}.get(self.listed.kind, "g")
        return f"{letter}{self.listed.id}"

    @property
    def page_link(self) -> str:
        """Relative address in the pages, with raw blanks as ModernGov writes them."""
        suffix = "" if self.listed.kind is None else f"?T={self.listed.kind}"
        return f"documents/{self.number}/{self._stem()}.{self.ending}{suffix}"

    @property
    def service_link(self) -> str:
        """Relative address in the web service; only papers of items have one."""
        if self.ending == "pdf":
            return f"mgConvert2PDF.aspx?ID={self.listed.id}"
        return quote(self.page_link)

    def _stem(self) -> str:
        if self.listed.kind is None:
            return self.listed.title.replace("/", "").replace(".", "").replace(":", "")
        start = f"{self.meeting.day:%A %d-%b-%Y} {self.meeting.time.replace(':', '.')}"
        return f"{_FILE_STEMS[self.listed.kind]} {start} {self.meeting.committee.title}"
