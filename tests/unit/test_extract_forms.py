"""Papers in the forms that councils use, each invented, with what must and must not come out."""

from contracts.artefacts.extraction import Extraction
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.references import ListedKind
from workers.stages.classify.classification import classify
from workers.stages.extract.extraction import extract

FRONT_SHEET = """Agenda
Planning Committee
Date: Wednesday 12 March 2025
Time: 6.30 pm
Venue: Council Chamber, Town Hall, High Street, Anytown AB1 2CD
For further information please contact:
Jane Doe, Democratic Services Officer
Tel: 01234 567890
Email: jane.doe@anytown
.gov.uk
1 Apologies for Absence
To receive any apologies for absence.
2 Minutes (Pages 5 - 10)
To approve the minutes of the meeting held on 12 February 2025.
3 Housing strategy 2025-2030 11 - 28
EXEMPT ITEMS
(There are none.)
Publication date: 4 March 2025
"""
MINUTES = """Anytown Borough Council
Minutes of a meeting of the Planning Committee
held at the Council Chamber, Town Hall on Wednesday 12 March 2025 commencing at 6.30 pm
Present:
Councillor Ann Smith (Chair)
Councillor Bob Jones, OBE
Councillors Carol Brown, David White and Eve Black
Officers in attendance: Jane Doe (Head of Planning) and John Roe (Principal Solicitor)
Apologies for absence were received from Councillors Fred Green and Gail Grey.
12. Declarations of Interest
There were none.
13. Minutes
RESOLVED: That the minutes of the meeting held on 12 February 2025 be approved as a correct record.
14. 24/01234/FUL - Land at Mill Lane
Officers recommended approval.
RESOLVED that:
(1) planning permission be granted subject to the conditions in the report; and
(2) authority be delegated to the Head of Planning to issue the decision.
The meeting closed at 8.15 pm
"""
REPORT = """Report to: Cabinet
Date of meeting: 4 March 2025
Report title: Housing Allocations Policy Review
Report of: Mary Major, Director of Housing
Portfolio Holder: Councillor Ann Smith, Cabinet Member for Housing
Key Decision: Yes
Wards affected: All
1. Purpose of report
1.1 To seek approval of the revised Housing Allocations Policy, last changed on 3 May 2019.
2. Recommendations
2.1 Cabinet is recommended to:
(a) approve the revised Housing Allocations Policy at Appendix 1;
(b) delegate authority to the Director of Housing, in consultation with the Cabinet Member for Housing, to make
minor amendments; and
(c) note the saving of £1.980m.
3. Background
3.1 The Council may review its policy. (£450,000) was spent.
Contact Officer: Jane Doe, Housing Strategy Manager
Telephone: 01234 567891
Email: jane.doe@anytown.gov.uk
"""
MOTIONS = """MINUTES
TOWN OF ANYWHERE
Tuesday, April 16, 2024
A regular meeting of the Town of Anywhere Council was held on Tuesday, April 16, 2024 starting
at 6:37 p.m.
R2024-089 A. Bee, C. Dee:
That the minutes of the Council Meeting held April 2, 2024 be adopted. Carried.
R2024-090 A. Bee, C. Dee:
WHEREAS the bridge is old;
NOW THEREFORE the bridge is to be closed. Carried.
R2024-091 A. Bee, C. Dee:
That the park be sold. Defeated.
"""
RECORD = """RECORD OF DELEGATED OFFICER DECISION
Decision reference: OD-2025-014
Decision maker: Director of Highways
Title: Mill Lane speed limit
Key decision? No
Decision:
To make the Traffic Regulation Order for Mill Lane.
Reasons for decision:
Road safety.
"""


def facts(*pages: str) -> Extraction:
    made = tuple(Page(number=at, text=text, source=PageSource.TEXT_LAYER) for at, text in enumerate(pages, 1))
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=made)
    return extract(text, classify(text, "", ListedKind.PAPER), "")


def test_a_front_sheet_tells_its_own_meeting_and_not_the_previous_one_or_its_publication() -> None:
    found = facts(FRONT_SHEET)
    assert found.meeting_date
    assert found.meeting_date.value.isoformat() == "2025-03-12"
    assert found.meeting_time
    assert found.meeting_time.value == "18:30"
    assert found.committee
    assert found.committee.value == "Planning Committee"
    assert found.venue
    assert found.venue.value == "Council Chamber, Town Hall, High Street, Anytown AB1 2CD"


def test_items_lose_their_page_ranges_and_instructions() -> None:
    items = [(item.number, item.title) for item in facts(FRONT_SHEET).agenda_items]
    assert items == [("1", "Apologies for Absence"), ("2", "Minutes"), ("3", "Housing strategy 2025-2030")]


def test_an_email_address_broken_over_two_lines_is_whole() -> None:
    (officer,) = facts(FRONT_SHEET).officers
    assert (officer.name, officer.role) == ("Jane Doe", "Democratic Services Officer")
    assert (officer.phone, officer.email) == ("01234 567890", "jane.doe@anytown.gov.uk")


def test_minutes_keep_members_officers_and_apologies_apart() -> None:
    found = facts(MINUTES)
    assert [one.value for one in found.present] == [
        "Councillor Ann Smith",
        "Councillor Bob Jones, OBE",
        "Carol Brown",
        "David White",
        "Eve Black",
    ]
    assert [one.value for one in found.apologies] == ["Fred Green", "Gail Grey"]
    assert [(one.name, one.role) for one in found.officers] == [
        ("Jane Doe", "Head of Planning"),
        ("John Roe", "Principal Solicitor"),
    ]


def test_only_what_is_resolved_is_a_decision_and_leads_and_markers_are_left_out() -> None:
    found = facts(MINUTES)
    assert [one.value for one in found.decisions] == [
        "RESOLVED: That the minutes of the meeting held on 12 February 2025 be approved as a correct record.",
        "planning permission be granted subject to the conditions in the report",
        "authority be delegated to the Head of Planning to issue the decision.",
    ]
    assert found.recommendations == ()


def test_minute_numbers_head_the_items() -> None:
    assert [one.number for one in facts(MINUTES).agenda_items] == ["12", "13", "14"]


def test_a_report_gives_each_lettered_recommendation_with_wrapped_lines_joined() -> None:
    found = facts(REPORT)
    assert [one.value for one in found.recommendations] == [
        "approve the revised Housing Allocations Policy at Appendix 1",
        (
            "delegate authority to the Director of Housing, in consultation with the Cabinet Member for Housing, "
            "to make minor amendments"
        ),
        "note the saving of £1.980m.",
    ]
    assert found.decisions == ()


def test_a_report_names_officers_and_never_members_as_officers() -> None:
    assert [one.name for one in facts(REPORT).officers] == ["Mary Major", "Jane Doe"]


def test_a_report_tells_title_decision_maker_and_kind_of_decision() -> None:
    found = facts(REPORT)
    assert found.title
    assert found.title.value == "Housing Allocations Policy Review"
    assert found.decision_maker
    assert found.decision_maker.value == "Cabinet"
    assert found.decision_type
    assert found.decision_type.value == "Key decision"
    assert found.meeting_date
    assert found.meeting_date.value.isoformat() == "2025-03-04"


def test_what_a_report_does_not_state_is_absent() -> None:
    found = facts(REPORT)
    assert (found.meeting_time, found.venue, found.reference, found.council) == (None, None, None, None)


def test_only_carried_motions_are_decisions_and_recitals_are_none() -> None:
    assert [one.value for one in facts(MOTIONS).decisions] == [
        "That the minutes of the Council Meeting held April 2, 2024 be adopted.",
        "NOW THEREFORE the bridge is to be closed.",
    ]


def test_headings_of_the_margin_that_were_read_into_a_motion_are_no_part_of_it() -> None:
    page = (
        "Motion 153/2026 Moved by Councillor Hale, “THAT Cheques\n\nNew Business\n\nCorrespondence\n\n"
        "No. 101 to 140 be received for information.”\n\nCarried\n"
    )
    (decided,) = facts(f"{MOTIONS}{page}").decisions[-1:]
    assert decided.value == "THAT Cheques No. 101 to 140 be received for information."
    assert "New Business" in decided.quote


def test_the_time_at_which_a_meeting_began_is_read_from_its_sentence() -> None:
    found = facts(MOTIONS)
    assert found.meeting_time
    assert found.meeting_time.value == "18:37"
    assert found.committee
    assert found.committee.value == "Council"


def test_a_record_of_decision_gives_its_decision_reference_and_taker() -> None:
    found = facts(RECORD)
    assert [one.value for one in found.decisions] == ["To make the Traffic Regulation Order for Mill Lane."]
    assert found.reference
    assert found.reference.value == "OD-2025-014"
    assert found.decision_maker
    assert found.decision_maker.value == "Director of Highways"
    assert found.meeting_date is None


def test_another_council_that_a_paper_names_is_not_taken_for_its_own() -> None:
    text = "Investment Strategy\nA loan to Elsewhere Borough Council is due.\nElsewhere Borough Council pays.\n"
    assert facts(text * 3).council is None
    assert facts(f"{text}www.elsewhere.gov.uk").council is not None


def test_the_last_name_of_a_list_counts_though_a_comma_stands_before_and() -> None:
    found = facts("MINUTES\nTuesday, 4 March 2025\nPresent: Mayor Ann Bee and Councillors Carol Dee, and James Eff.\n")
    assert [one.value for one in found.present] == ["Mayor Ann Bee", "Carol Dee", "James Eff"]


def test_a_recommendation_that_runs_over_a_page_is_whole_and_cites_its_first_page() -> None:
    front = "To: Cabinet - 4 March 2025\nSubject: Mill Lane\n"
    first = f"{front}Recommendations:\nCabinet is asked to:\na) approve the sale of the"
    found = facts(first, "1\nland at Mill Lane.\n1. Introduction\nMill Lane is a road.")
    (only,) = found.recommendations
    assert only.value.endswith("approve the sale of the land at Mill Lane.")
    assert only.page == 1
    assert only.quote.endswith("the sale of the")
