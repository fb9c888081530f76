"""Recorded answers of real sites: how many meetings and documents each one holds."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from workers.adapters.sources.civicplus import parse_search
from workers.adapters.sources.cmis import parse_meeting
from workers.adapters.sources.escribe import parse_records
from workers.adapters.sources.legistar_calendar import parse_calendar
from workers.adapters.sources.link_list import Choice, parse_links
from workers.adapters.sources.moderngov_xml import parse_meeting as parse_service_meeting
from workers.adapters.sources.moderngov_xml import parse_meetings
from workers.adapters.sources.pages import Page
from workers.domain.listing import ListedMeeting
from workers.runtime.errors import PermanentError

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the recorded answers are not beside the repository")

Meetings = tuple[ListedMeeting, ...]
Reader = Callable[[Page], Meetings]
LONDON, NASH = "escribe_london-on_2025-0", "civic-scraper_test_civic_plus_site_test_scrape_"
CHICAGO = "https://chicago.legistar.com/Calendar.aspx"


def american_links(page: Page) -> Meetings:
    return parse_links(page, Choice(month_first=True))


def cmis_meeting(page: Page) -> Meetings:
    return (parse_meeting(page, "15218"),)


READ: dict[str, tuple[Reader, str, int, int]] = {
    "legistar_chicago_events.html": (parse_calendar, CHICAGO, 8, 8),
    "civic-scraper_fixtures_civplus_alameda_water.html": (parse_search, "https://acwd.example/AgendaCenter", 2, 2),
    f"{NASH}cache_true.yaml": (parse_search, "", 2, 4),
    f"{NASH}defaults.yaml": (parse_search, "", 2, 4),
    f"{NASH}download_filter_both.yaml": (parse_search, "", 1, 2),
    f"{NASH}download_filter_type.yaml": (parse_search, "", 1, 2),
    f"{NASH}no_meetings_for_date.yaml": (parse_search, "", 0, 0),
    "civic-scraper_test_cli_test_cli_scrape_simple.yaml": (parse_search, "", 1, 2),
    f"{LONDON}1-2025-01-06-2nd-Meeting-of-the-Community-and-Protective-Services-Committee.json": (
        parse_records,
        "",
        1,
        7,
    ),
    f"{LONDON}1-2025-01-13-2nd-Meeting-of-the-Infrastructure-and-Corporate-Services-Committee.json": (
        parse_records,
        "",
        1,
        12,
    ),
    f"{LONDON}1-2025-01-21-2nd-Meeting-of-City-Council.json": (parse_records, "", 1, 5),
    f"{LONDON}1-2025-01-28-The-3rd-Meeting-of-the-Planning-and-Environment-Committee.json": (parse_records, "", 1, 6),
    f"{LONDON}2-2025-02-11-3rd-Meeting-of-City-Council.json": (parse_records, "", 1, 4),
    f"{LONDON}2-2025-02-18-4th-Meeting-of-the-Community-and-Protective-Services-Committee.json": (
        parse_records,
        "",
        1,
        14,
    ),
    "cmis_lgsf_meeting_summary.html": (cmis_meeting, "http://birmingham.cmis.uk.com/birmingham/Meetings.aspx", 1, 1),
    "cityscrapers_chi_board_elections.html": (american_links, "", 7, 16),
    "cityscrapers_chi_buildings.html": (american_links, "", 1, 4),
    "cityscrapers_chi_development_fund.html": (american_links, "", 22, 61),
    "cityscrapers_chi_human_relations.html": (american_links, "", 13, 77),
    "cityscrapers_chi_mayors_pedestrian_advisory_council.html": (american_links, "", 2, 14),
    "cityscrapers_chi_north_river_mental_health_index.html": (american_links, "", 2, 2),
}
"""Reader, address, meetings, documents."""

REFUSED: dict[str, Reader] = {
    "legistar_chicago_bills.html": parse_calendar,
    "legistar_chicago_people.html": parse_calendar,
    "legistar_metro_bills.html": parse_calendar,
    "legistar_nyc_bills.html": parse_calendar,
    "legistar_nyc_people.html": parse_calendar,
    "cmis_search_harborough_form.html": cmis_meeting,
    "legistar_metro_matter_index.json": parse_records,
}
"""Pages of the same platforms that list no meetings: they are refused, and not taken for an empty listing."""


def page(name: str, address: str) -> Page:
    path = CORPUS / "platforms" / name
    if path.suffix != ".yaml":
        return Page(address or "https://council.example/", path.read_bytes())
    first = recorded(path)
    body: bytes | str = first["response"]["body"]["string"]
    raw = body.encode() if isinstance(body, str) else body
    return Page(first["request"]["uri"], gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw)


def recorded(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"][0]
    return found


@pytest.mark.parametrize("name", READ)
def test_a_recorded_page_holds_so_many_meetings_and_documents(name: str) -> None:
    read, address, meetings, documents = READ[name]
    found = read(page(name, address))
    assert (len(found), len({d.key for m in found for d in m.documents})) == (meetings, documents)
    assert all(d.url and d.url.startswith("http") for m in found for d in m.documents)


@pytest.mark.parametrize("name", REFUSED)
def test_a_recorded_page_without_meetings_is_refused(name: str) -> None:
    with pytest.raises(PermanentError, match="is not"):
        REFUSED[name](page(name, ""))


def test_the_web_service_of_moderngov_holds_so_many_meetings_and_documents() -> None:
    def answer(name: str) -> Page:
        return Page(f"https://democracy.example/mgWebService.asmx/{name}", (CORPUS / "moderngov" / name).read_bytes())

    assert len(parse_meetings(answer("lgsf_manchester_GetMeetings_144.xml"))) == 2
    assert len(parse_service_meeting(answer("lgsf_manchester_GetMeeting_4967.xml")).papers) == 2


def test_meetings_of_chicago_are_read_with_their_facts() -> None:
    found = {meeting.key: meeting for meeting in parse_calendar(page("legistar_chicago_events.html", CHICAGO))}
    council = found["658900"]
    assert (council.committee, str(council.starts_at)) == ("City Council", "2019-01-23 10:00:00+00:00")
    assert council.venue == "Council Chambers -- City Hall -- Chicago, Illinois"


def test_nothing_of_the_named_platforms_is_left_out_of_the_table() -> None:
    prefixes = ("legistar", "cmis", "escribe", "civic-scraper_fixtures_civplus", "civic-scraper_test_civic")
    assert set(names(prefixes)) <= {*READ, *REFUSED}


def names(prefixes: tuple[str, ...]) -> Iterator[str]:
    return (path.name for path in (CORPUS / "platforms").iterdir() if path.name.startswith(prefixes))
