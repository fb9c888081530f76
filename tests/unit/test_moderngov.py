"""The ModernGov platform, from answers as its sites send them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import Availability
from contracts.references import ListedKind
from workers.adapters.sources.detection import Detected, detect_platform, open_platform
from workers.adapters.sources.folder import FolderSource
from workers.adapters.sources.markup import decode, parse_xml, plain_text
from workers.adapters.sources.moderngov import ModernGov
from workers.adapters.sources.moderngov_addresses import absolute, document_key, file_name, listed_kind
from workers.adapters.sources.moderngov_html import parse_meeting_page
from workers.adapters.sources.moderngov_xml import parse_committees, parse_meeting, parse_meetings
from workers.adapters.sources.options import Platform, PlatformOptions
from workers.adapters.sources.pages import Page
from workers.domain.listing import ListedDocument, ListedMeeting
from workers.runtime.errors import PermanentError, TransientError
from workers.stages.watch.source import Window

BASE = "https://democracy.vale.example"
HERE = f"{BASE}/ieListDocuments.aspx?CId=7&MId=70"
YEAR = Window(date(2025, 1, 1), date(2025, 12, 31))
RECORDED = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "moderngov"

COMMITTEES = """<?xml version="1.0" encoding="utf-8"?>
<committees><committeescount> 3</committeescount>
<committee><committeeid>7</committeeid><committeetitle>Fees &amp;amp; Charges</committeetitle>
<committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired></committee>
<committee><committeeid>8</committeeid><committeetitle>Gone</committeetitle>
<committeedeleted>True</committeedeleted><committeeexpired>False</committeeexpired></committee>
<committee><committeeid>9</committeeid><committeetitle>Over</committeetitle>
<committeedeleted>False</committeedeleted><committeeexpired>True</committeeexpired></committee>
</committees>"""

MEETINGS = """<getmeetings><meetingscount> 1</meetingscount><committeescount> 1</committeescount><committee>
<committeeid>7</committeeid><committeemeetings><meeting><meetingid>70</meetingid></meeting></committeemeetings>
</committee></getmeetings>"""


def paper(number: int, title: str = "Report", url: str = "", *, restricted: bool = False) -> str:
    return (
        f"<linkeddoc><attachmentid>{number}</attachmentid><title>{title}</title><url>{url}</url>"
        f"<isrestricted>{restricted}</isrestricted><publicationdate>02/06/2025</publicationdate></linkeddoc>"
    )


def item(number: int, *papers: str, shown: str = "1.", restricted: bool = False, text: str = "", more: str = "") -> str:
    return (
        f"<agendaitem><agendaitemid>{number}</agendaitemid><agendaitemtitle>Item {number}</agendaitemtitle>"
        f"<agendatext>{text}</agendatext><fulldisplaynumberformat>{shown}</fulldisplaynumberformat>"
        f"<isrestricted>{restricted}</isrestricted>{more}"
        f"<linkeddocuments>{''.join(papers)}</linkeddocuments></agendaitem>"
    )


def meeting(*items: str, day: str = "10/06/2025", hour: str = "6.30 pm", more: str = "") -> str:
    return (
        f"<meeting><meetingid>70</meetingid><meetingdate>{day}</meetingdate><meetingtime>{hour}</meetingtime>"
        f"<meetingstatus>Confirmed</meetingstatus>{more}<agendaitems>{''.join(items)}</agendaitems></meeting>"
    )


def row(number: int, content: str) -> str:
    return (
        f'<tr><td class="mgItemNumberCell" ><a  name="AI{number}"></a><p class="mgAiTitleTxt" >1.</p></td>'
        f"<td>{content}</td></tr>"
    )


def html(*rows: str, links: str = "", title: str = "Agenda for Fees | Vale Council") -> str:
    return (
        f'<html><head><title>{title}</title></head><body><a href="documents/s1/Privacy.pdf">Privacy</a>'
        f'<div id="modgov"><div class="mgLinks" ><ul class="mgActionList" >{links}</ul></div>'
        f'<table class="mgItemTable" id="mgItemTable">{"".join(rows)}</table></div></body></html>'
    )


def answer(url: str, text: str) -> Page:
    return Page(url, text.encode())


@dataclass(frozen=True)
class Site:
    """Pages by the end of their address; an address that is not here is not found."""

    answers: Mapping[str, str]

    def fetch(self, url: str) -> Page:
        for ending, text in self.answers.items():
            if ending in url:
                return answer(url, text)
        raise PermanentError(ReasonCode.NOT_FOUND, f"{url} answered with status 404")


def listed(xml: str, page: str) -> ListedMeeting:
    site = Site({"GetCommittees": COMMITTEES, "GetMeetings": MEETINGS, "GetMeeting?": xml, "ieListDocuments": page})
    [found] = ModernGov(BASE + "/", site).listing(YEAR).meetings
    return found


def documents(xml: str, page: str) -> dict[str, ListedDocument]:
    return {document.key: document for document in listed(xml, page).documents}


def test_one_number_on_both_lists_is_one_paper_with_the_title_of_one_and_the_address_of_the_other() -> None:
    xml = meeting(item(1, paper(5, "Fees &amp;amp; Charges", f"{BASE}/mgConvert2PDF.aspx?ID=5")))
    page = html(row(1, '<ul class="mgBulletList"><li><a href="documents/s5/Fees Charges.pdf">Fees</a></li></ul>'))
    assert documents(xml, page) == {
        "s5": ListedDocument(
            key="s5",
            url=f"{BASE}/documents/s5/Fees%20Charges.pdf",
            title="Fees & Charges",
            kind=ListedKind.PAPER,
            item_key="1",
            published=date(2025, 6, 2),
        )
    }


@pytest.mark.parametrize("url", [f"{BASE}/mgConvert2PDF.aspx?ID=5", "mgConvert2PDF.aspx?ID=5"])
def test_a_paper_that_only_the_web_service_links_keeps_that_address(url: str) -> None:
    found = documents(meeting(item(1, paper(5, url=url))), html())
    assert found["s5"].url == f"{BASE}/mgConvert2PDF.aspx?ID=5"


def test_the_report_behind_an_items_title_is_a_paper_of_the_item() -> None:
    page = html(
        row(
            1,
            '<p class="mgAiTitleTxt" ><a class="mgAiTitleLnk" href="documents/s6/Plan.pdf" '
            'title="Link&#32;to&#32;document&#32;file&#32;Plan &amp; map">Plan '
            '<span class="mgFileSize">PDF 1 MB</span></a></p>',
        )
    )
    assert documents(meeting(item(1)), page)["s6"] == ListedDocument(
        "s6", f"{BASE}/documents/s6/Plan.pdf", "Plan & map", ListedKind.PAPER, "1"
    )


@pytest.mark.parametrize(
    ("href", "key", "kind"),
    [
        ("documents/g75/Agenda frontsheet.pdf?T=0", "g75?T=0", ListedKind.FRONT_SHEET),
        ("documents/g75/Printed minutes.pdf?T=1", "g75?T=1", ListedKind.PRINTED_MINUTES),
        ("documents/g75/Decisions.pdf?T=2", "g75?T=2", ListedKind.PRINTED_DECISIONS),
        ("documents/b76/Supplement.pdf?T=9", "b76?T=9", ListedKind.SUPPLEMENT),
        ("documents/g75/Public reports pack.pdf?T=10", "g75?T=10", ListedKind.REPORTS_PACK),
        ("documents/g75/Public reports pack.pdf", "g75?T=10", ListedKind.REPORTS_PACK),
        ("documents/g75/Printed draft minutes.pdf", "g75?T=1", ListedKind.PRINTED_MINUTES),
        ("documents/g75/Something.pdf?t=77", "g75?T=77", ListedKind.FILE),
        ("documents/b76/Late.pdf", "b76?T=9", ListedKind.SUPPLEMENT),
        ("mgConvert2PDF.aspx?ID=75&amp;T=10", "g75?T=10", ListedKind.REPORTS_PACK),
        ("/DOCUMENTS/S8/A.pdf", "s8", ListedKind.PAPER),
    ],
)
def test_files_of_the_meeting_are_known_by_number_and_code(href: str, key: str, kind: ListedKind) -> None:
    [document] = listed(meeting(), html(links=f'<li><a href="{href}">Label</a></li>')).documents
    assert (document.key, document.kind, document.item_key) == (key, kind, None)


def test_an_address_with_raw_blanks_line_ends_and_entities_is_made_sound() -> None:
    href = "documents/g75/Public reports\r\n pack 24&#47;1 &amp; more.pdf?T=10"
    [document] = listed(meeting(), html(links=f'<li><a href="{href}">Pack</a></li>')).documents
    assert document.url == f"{BASE}/documents/g75/Public%20reports%20pack%2024/1%20%26%20more.pdf?T=10"


def test_one_document_has_one_address_however_it_is_spelt() -> None:
    spellings = ("documents/s1/A (b), c.pdf", "documents/s1/A%20(b)%2C%20c.pdf", " documents/s1/A %28b%29, c.pdf\n")
    assert len({absolute(HERE, href) for href in spellings}) == 1


def test_other_links_are_no_documents() -> None:
    page = html(
        row(
            1,
            '<div class="mgWordPara"><p>See <a href="documents/s99/Old.pdf">last year</a></p></div>'
            '<ul class="mgActionList"><li><a href="ieDecisionDetails.aspx?AIId=1">View the decision</a></li></ul>'
            '<ul class="mgBulletList"><li><a href="https://other.example/documents/s98/x.pdf">Elsewhere</a></li></ul>',
        )
    )
    assert documents(meeting(item(1)), page) == {}


@pytest.mark.parametrize("mark", ["(to follow)", "to follow", "\u2013 To Follow", "(To follow.)", ""])
def test_a_paper_that_is_named_without_a_link_is_to_follow(mark: str) -> None:
    page = html(row(1, f'<ul class="mgBulletList"><li>Appendix B: EqIA {mark}</li></ul>'))
    [document] = listed(meeting(item(1)), page).documents
    assert (document.title, document.availability, document.url, document.item_key) == (
        "Appendix B: EqIA",
        Availability.TO_FOLLOW,
        None,
        "1",
    )


def test_a_restricted_paper_is_listed_once_and_never_with_an_address() -> None:
    xml = meeting(item(1, paper(5, "Land deal", f"{BASE}/mgConvert2PDF.aspx?ID=5", restricted=True)))
    page = html(
        row(
            1,
            '<ul class="mgBulletList"><li>Restricted enclosure <span class="mgHide">View the reasons why document '
            'Land deal is restricted</span></li><li><a href="documents/s5/Land deal.pdf">Land deal</a></li></ul>',
        )
    )
    [document] = listed(xml, page).documents
    assert (document.key, document.url, document.availability) == ("s5", None, Availability.RESTRICTED)


def test_a_restricted_paper_that_only_the_page_names_is_listed_too() -> None:
    line = "<li>Restricted enclosure <span>View the reasons why document Land deal is restricted</span></li>"
    [document] = listed(meeting(item(1)), html(row(1, f'<ul class="mgBulletList">{line}</ul>'))).documents
    assert (document.title, document.availability) == ("Land deal", Availability.RESTRICTED)


def test_every_paper_of_a_restricted_item_is_restricted() -> None:
    xml = meeting(item(1, paper(5, url=f"{BASE}/mgConvert2PDF.aspx?ID=5"), restricted=True))
    page = html(row(1, '<ul class="mgBulletList"><li><a href="documents/s6/Plan.pdf">Plan</a></li></ul>'))
    found = documents(xml, page)
    assert {key: (d.url, d.availability) for key, d in found.items()} == {
        "s5": (None, Availability.RESTRICTED),
        "s6": (None, Availability.RESTRICTED),
    }


def test_a_paper_under_two_items_is_listed_once() -> None:
    link = paper(5, url=f"{BASE}/mgConvert2PDF.aspx?ID=5")
    assert [d.item_key for d in listed(meeting(item(1, link), item(2, link)), html()).documents] == ["1"]


def test_what_the_council_does_not_display_is_not_listed() -> None:
    hidden = item(2, paper(5, url="x"), more="<isdisplayallowed>False</isdisplayallowed>")
    found = listed(meeting(item(1), hidden), html())
    assert ([i.key for i in found.items], found.documents) == (["1"], ())
    xml = meeting(more="<isdisplayallowed>False</isdisplayallowed>")
    site = Site({"GetCommittees": COMMITTEES, "GetMeetings": MEETINGS, "GetMeeting?": xml})
    assert ModernGov(BASE, site).listing(YEAR).meetings == ()


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        ("10/06/2025", "6.30 pm", "2025-06-10T18:30:00+01:00"),
        ("10/12/2025", "10.00 am", "2025-12-10T10:00:00+00:00"),
        ("10/12/2025", "12.00 pm", "2025-12-10T12:00:00+00:00"),
        ("10/12/2025", "12.15 am", "2025-12-10T00:15:00+00:00"),
        ("10/12/2025", "12.00 noon", "2025-12-10T12:00:00+00:00"),
        ("10/12/2025", "14:05", "2025-12-10T14:05:00+00:00"),
        ("1/2/2025", "7 pm", "2025-02-01T19:00:00+00:00"),
    ],
)
def test_a_meeting_starts_at_local_time_with_its_offset(day: str, hour: str, expected: str) -> None:
    starts_at = listed(meeting(day=day, hour=hour), html()).starts_at
    assert starts_at is not None
    assert starts_at.isoformat() == expected


@pytest.mark.parametrize("hour", ["", "to be confirmed", "25.00"])
def test_an_hour_that_is_not_stated_is_not_guessed(hour: str) -> None:
    assert listed(meeting(hour=hour), html()).starts_at is None


@pytest.mark.parametrize(("shown", "number"), [("1.", "1"), ("10a.", "10a"), ("0.", ""), ("", ""), (" 4 . ", "4")])
def test_an_item_has_the_number_that_is_displayed(shown: str, number: str) -> None:
    assert listed(meeting(item(1, shown=shown)), html()).items[0].number == number


def test_text_decision_and_minutes_of_an_item_are_plain_text() -> None:
    body = "&lt;div&gt;&lt;p&gt;To note&lt;br&gt;the &lt;b&gt;fees&lt;/b&gt; &amp;amp; charges.&lt;/p&gt;&lt;/div&gt;"
    more = "<minutesnonemptyhtmlbody>&lt;p&gt;Noted.&lt;/p&gt;</minutesnonemptyhtmlbody>"
    found = listed(meeting(item(1, text=body, more=more)), html()).items[0]
    assert found.text == "To note\nthe fees & charges.\n\nMinutes:\nNoted."


def test_people_are_listed_with_role_and_attendance_as_stated() -> None:
    xml = meeting(
        more="<attendees><attendee name='Cllr A &amp;amp; B' roledescription='Chair' attendance='Apologies'/>"
        "<attendee name='' /></attendees>"
    )
    [person] = listed(xml, html()).people
    assert (person.name, person.role, person.attendance) == ("Cllr A & B", "Chair", "Apologies")


@pytest.mark.parametrize(
    ("configured", "title", "council"),
    [
        (None, "Agenda | Vale Council", "Vale Council"),
        (None, "Agenda for Fees", None),
        ("Vale District Council", "Agenda | Vale Council", "Vale District Council"),
    ],
)
def test_the_council_is_named_by_the_page_unless_it_is_given(
    configured: str | None, title: str, council: str | None
) -> None:
    answers = {"GetCommittees": COMMITTEES, "GetMeetings": MEETINGS, "GetMeeting?": meeting()}
    site = Site({**answers, "ieListDocuments": html(title=title)})
    assert ModernGov(BASE, site, configured).listing(YEAR).council == council


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>Sign in</body></html>",
        b"<!DOCTYPE html><html></html>",
        b"Request format is unrecognized",
        b"<committees><committeescount> 3</committeescount><body/></committees>",
        b"<committees>",
        b'<!DOCTYPE committees [<!ENTITY a "b">]><committees>&a;</committees>',
    ],
)
def test_an_answer_that_is_no_list_of_committees_is_an_error_and_not_an_empty_list(body: bytes) -> None:
    with pytest.raises(PermanentError, match="not the expected answer") as caught:
        parse_committees(Page(f"{BASE}/mgWebService.asmx/GetCommittees", body))
    assert caught.value.reason is ReasonCode.NOT_THE_DOCUMENT


def test_a_list_that_counts_nothing_may_be_empty() -> None:
    assert parse_committees(Page(BASE, b"<committees><committeescount> 0</committeescount></committees>")) == ()


@pytest.mark.parametrize("xml", ["<sitting/>", "<meeting/>", meeting(day="next Tuesday")])
def test_an_answer_that_is_no_meeting_is_an_error(xml: str) -> None:
    with pytest.raises(PermanentError, match="not the expected answer"):
        parse_meeting(answer(BASE, xml))


@pytest.mark.parametrize(
    ("url", "body"),
    [
        (f"{BASE}/mgError.aspx", html()),
        (HERE, "<html><body><div class='dp-Content'></div></body></html>"),
        (HERE, ""),
    ],
)
def test_a_page_that_is_no_meeting_page_is_an_error_and_not_an_empty_list(url: str, body: str) -> None:
    with pytest.raises(PermanentError, match="not a ModernGov meeting page"):
        parse_meeting_page(answer(url, body))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_is_read_in_whatever_encoding_it_comes(codec: str) -> None:
    assert decode("Fees £5 \u2013 café".encode(codec)) == "Fees £5 \u2013 café"


def test_an_entity_of_a_document_type_is_never_read() -> None:
    with pytest.raises(ValueError, match="document type"):
        parse_xml(b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')


def test_characters_that_xml_does_not_know_are_left_out() -> None:
    assert parse_xml(b"<a>x\x0by&#x1F;&#11;z&#10;&#9;</a>").text == "xyz\n\t"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("plain & simple", "plain & simple"),
        ("<p>one\n two</p><p>three</p>", "one two\nthree"),
        ("a<!--[if x]>no<![endif]--> b<script>c()</script> d", "a b d"),
        ("&lt;p&gt;twice&lt;/p&gt;", "twice"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
    ],
)
def test_a_fragment_becomes_plain_text(markup: str, text: str) -> None:
    assert plain_text(markup) == text


def test_names_and_kinds_come_from_addresses() -> None:
    assert file_name(f"{BASE}/documents/s1/A%20b.pdf?T=1") == "A b"
    assert file_name(f"{BASE}/mgConvert2PDF.aspx?ID=1") == ""
    assert document_key(f"{BASE}/mgConvert2PDF.aspx?ID=1&ISATT=1") == "s1"
    assert document_key(f"{BASE}/ieListDocuments.aspx?CId=1") is None
    assert listed_kind("g1") is ListedKind.FILE


@pytest.mark.parametrize(
    "address",
    [
        BASE,
        f"{BASE}/",
        f"{BASE}/mgListCommittees.aspx?bcr=1",
        f"{BASE}/ieListDocuments.aspx?CId=7&MId=70",
        f"{BASE}/a/b/",
    ],
)
def test_a_moderngov_site_is_found_from_any_of_its_addresses(address: str) -> None:
    site = Site({f"{BASE}/mgWebService.asmx/GetCommittees": COMMITTEES})
    assert detect_platform(address, site) == Detected(Platform.MODERNGOV, BASE)


def test_a_moderngov_site_without_web_service_is_found_by_its_pages() -> None:
    site = Site({f"{BASE}/gov/mgListCommittees.aspx": '<a href="mgCommitteeDetails.aspx?ID=7">Fees</a>'})
    assert detect_platform(f"{BASE}/gov", site) == Detected(
        Platform.MODERNGOV, f"{BASE}/gov", PlatformOptions(web_service=False)
    )


def test_an_unknown_site_is_refused_with_all_that_was_tried() -> None:
    with pytest.raises(PermanentError) as caught:
        detect_platform(f"{BASE}/gov", Site({"mgListCommittees": "<p>Hello</p>"}))
    message = caught.value.message
    assert all(f"{BASE}{folder}/{page}" in message for folder in ("/gov", "") for page in ("mgWebS", "mgList"))


def test_a_site_out_of_reach_is_not_called_unknown() -> None:
    class Down:
        def fetch(self, url: str) -> Page:
            raise TransientError(ReasonCode.UNREACHABLE, url)

    with pytest.raises(TransientError):
        detect_platform(BASE, Down())


def test_a_folder_is_found_by_path_or_address(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    expected = Detected(Platform.FOLDER, str(tmp_path / "a b"))
    assert [detect_platform(a, Site({})) for a in (str(tmp_path / "a b"), (tmp_path / "a b").as_uri())] == [
        expected
    ] * 2
    assert open_platform(expected, Site({})) == FolderSource(tmp_path / "a b")
    with pytest.raises(PermanentError, match="neither"):
        detect_platform(str(tmp_path / "c"), Site({}))


@pytest.mark.skipif(not RECORDED.is_dir(), reason="the recorded answers are not beside the repository")
def test_recorded_answers_of_a_real_site_are_read() -> None:
    def recorded(name: str) -> Page:
        return Page(f"https://democracy.manchester.gov.uk/mgWebService.asmx/{name}", (RECORDED / name).read_bytes())

    committees = parse_committees(recorded("lgsf_manchester_GetCommittees.xml"))
    assert [(c.id, c.current) for c in committees] == [("312", False), ("163", True), ("144", True)]
    assert parse_meetings(recorded("lgsf_manchester_GetMeetings_144.xml")) == ("4966", "4967")
    found = parse_meeting(recorded("lgsf_manchester_GetMeeting_4967.xml"))
    assert found.starts_at == datetime(2026, 2, 10, 10, 0, tzinfo=ZoneInfo("Europe/London"))
    assert [(i.number, i.title) for i in found.items] == [("1", "Minutes"), ("9", "Work Programme")]
    assert [(p.key, p.title, p.published) for p in found.papers] == [
        ("s60860", "6 - CHAIR APPROVED Minutes Audit Committee 25 Nov 2025", date(2026, 2, 2)),
        ("s60909", "DRAFT WP FEBRUARY 2026", date(2026, 2, 2)),
    ]
    assert [p.attendance for p in found.people] == ["Expected"]
