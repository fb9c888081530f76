"""The pages of the council's website, in the form that ModernGov gives them.

Class names, doubled blanks in tags, numeric entities and raw blanks in addresses are those of live pages.
"""

import html
from collections.abc import Iterable, Mapping, Sequence

from tests.sample_council import people
from tests.sample_council.addresses import Placed
from tests.sample_council.dates import clock, ordinal
from tests.sample_council.schedule import COMMITTEES, Committee, Item, Meeting

ROBOTS = b"User-agent: *\nDisallow: /ieSearchResults.aspx\nDisallow: /mgUserInfo.aspx\n"


def _text(value: str) -> str:
    escaped = html.escape(value, quote=False)
    for sign in "/:()":
        escaped = escaped.replace(sign, f"&#{ord(sign)};")
    return escaped


def _page(title: str, subtitle: str, links: str, content: str) -> bytes:
    return f"""<!DOCTYPE html>
<html lang="en"><head><title>{_text(title)} - {_text(subtitle)} | {people.COUNCIL}</title></head><body>
<div id="modgov"><div class="mgHeader" ><h1  class="mgMainTitleTxt" >{_text(title)}</h1></div>
<div class="mgSubTitle" ><h2  class="mgSubTitleTxt" >{_text(subtitle)}</h2></div>
<div class="mgLinks" ><ul  class="mgActionList" >
{links}</ul></div>
<div class="mgContent" >
{content}</div>
<div class="mgFooter" ><p>&nbsp;</p></div></div></body></html>
""".encode()


def committees_page() -> bytes:
    rows = "".join(
        f'<li><a  href="ieListMeetings.aspx?CommitteeId={committee.id}" >{_text(committee.title)}</a></li>\n'
        for committee in COMMITTEES
        if not committee.expired
    )
    return _page("Committee structure", people.COUNCIL, "", f'<ul  class="mgBulletList" >\n{rows}</ul>\n')


def meetings_page(committee: Committee, meetings: Sequence[Meeting]) -> bytes:
    rows = "".join(
        f'<li><a  class="mgMeetingTableLnk" '
        f'href="ieListDocuments.aspx?CId={committee.id}&amp;MId={meeting.id}&amp;Ver=4" >'
        f"{meeting.day.day} {meeting.day:%b %Y}&nbsp;{clock(meeting.time)}</a>"
        f"{' - Agenda' if meeting.items else ''}</li>\n"
        for meeting in meetings
        if meeting.committee == committee
    )
    return _page("Browse meetings", committee.title, "", f'<ul  class="mgBulletList" >\n{rows}</ul>\n')


def meeting_page(meeting: Meeting, papers: Iterable[Placed], sizes: Mapping[str, int]) -> bytes:
    """Everything listed under a meeting; `sizes` are bytes by name of the paper."""
    placed = list(papers)
    links = "".join(f"<li>{_link(paper, sizes)}</li>\n" for paper in placed if paper.listed.kind is not None)
    rows = "".join(_item_row(item, placed, sizes) for item in meeting.items)
    table = f'<table class="mgItemTable"  id="mgItemTable" >\n<tr><th>No.</th><th>Item</th></tr>\n{rows}</table>\n'
    contact = people.DEMOCRATIC_SERVICES
    head = (
        f'<p><span  class="mgLabel" >Venue&#58;&#32;</span>{_text(meeting.venue)}</p>\n'
        f'<p><span  class="mgLabel" >Contact&#58;&#32;</span>{contact.name}&nbsp; {_text(contact.role)}</p>\n'
    )
    title = "Agenda and minutes" if meeting.minutes_published else "Agenda" if meeting.items else "Meeting details"
    subtitle = f"{meeting.committee.title} - {ordinal(meeting.day)} {clock(meeting.time)}"
    empty = "<p>There are no items on the agenda of this meeting yet.</p>\n"
    return _page(title, subtitle, links, head + (table if meeting.items else empty))


def _item_row(item: Item, placed: Iterable[Placed], sizes: Mapping[str, int]) -> str:
    papers = [paper for paper in placed if paper.listed in item.papers]
    restricted = " (Restricted)" if item.restricted else ""
    text = f'<div class="mgWordPara" ><p class="MsoNormal">{_text(item.text)}</p></div>\n' if item.text else ""
    links = "".join(f"<li>{_link(paper, sizes)}</li>\n" for paper in papers)
    if item.restricted:
        why = f"View the reasons why document {_text(item.title)} is restricted (3.)"
        links = f'<li>Restricted enclosure <span  class="mgHide" >{why}</span></li>\n'
    enclosed = '<p  class="mgSubItemTitleTxt" >Additional documents&#58;</p>\n'
    minutes = (
        '<p  class="mgSubItemTitleTxt" >Minutes&#58;</p>\n'
        f'<div class="mgWordPara" ><p>{_text(item.minutes)}</p></div>\n'
        if item.minutes
        else ""
    )
    return (
        f'<tr><td  class="mgItemNumberCell" ><a  name="AI{item.id}"></a>'
        f'<p  class="mgAiTitleTxt" >{item.number}.</p></td>\n'
        f'<td><p  class="mgAiTitleTxt" >{_text(item.title)}{restricted}</p>\n{text}'
        + (f'{enclosed}<ul  class="mgBulletList" >\n{links}</ul>\n' if links else "")
        + f"{minutes}</td></tr>\n"
    )


def _link(paper: Placed, sizes: Mapping[str, int]) -> str:
    label = _text(paper.listed.title)
    size = f'<span  class="mgFileSize" > {paper.ending.upper()} {sizes[paper.listed.name] // 1024} KB</span>'
    title = f"Link to document file {label}".replace(" ", "&#32;")
    return f'<a  href="{html.escape(paper.page_link)}"  title="{title}" >{label} {size}</a>'


def error_page(message: str) -> bytes:
    return _page("Error", "", "", f'<p  class="mgErrorTxt" >{_text(message)}</p>\n')
