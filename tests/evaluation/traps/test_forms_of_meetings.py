# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole sentences, are what papers print)
"""Forms in which councils write agendas and minutes, each a whole paper."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "parts of items, and who issued the agenda",
        Kind.AGENDA,
        """
Summons to attend meeting of
Full Council

Date: Tuesday 14 November 2023
Time: 7.00 pm
Venue: The Guildhall, Market Place, Estwick EW1 1AA

To: All Members of Council

Members of the public attending meetings are advised that fire exits are signed.

Issued by: Farah Nadeem, Democratic Services
City Hall, PO Box 3399, Estwick
E-mail: democratic.services@estwick.example
Date: Monday, 6 November 2023

Agenda
1. Welcome and introductions
2. Apologies for absence
3. Declarations of interest
4. Minutes of the previous meeting (Pages 5 - 14)
To approve the minutes of the meeting held on 12 September 2023.
5. Lord Mayor's business
6. Public petitions and statements
7. Treasury Management Mid-Year Report 2023/24 (Pages 15 - 28)
8. Review of Polling Districts and Polling Places (Pages 29 - 61)
9. Motions on notice
9.1 Retrofit and warm homes
9.2 Protecting our rivers
10. Exclusion of the press and public
11. Sale of land at Temple Gate (exempt paragraph 3) (Pages 62 - 70)
""",
        {
            "committee": "Full Council",
            "meeting_date": "2023-11-14",
            "meeting_time": "19:00",
            "venue": "The Guildhall, Market Place, Estwick EW1 1AA",
            "title": "Agenda",
            "officers": [("Farah Nadeem", None)],
            "agenda_items": [
                ("1", "Welcome and introductions"),
                ("2", "Apologies for absence"),
                ("3", "Declarations of interest"),
                ("4", "Minutes of the previous meeting"),
                ("5", "Lord Mayor's business"),
                ("6", "Public petitions and statements"),
                ("7", "Treasury Management Mid-Year Report 2023/24"),
                ("8", "Review of Polling Districts and Polling Places"),
                ("9", "Motions on notice"),
                ("9.1", "Retrofit and warm homes"),
                ("9.2", "Protecting our rivers"),
                ("10", "Exclusion of the press and public"),
                ("11", "Sale of land at Temple Gate (exempt paragraph 3)"),
            ],
        },
    ),
    Trap(
        "a contact with a number in brackets, and the addressees of a front sheet",
        Kind.AGENDA,
        """
AGENDA

PLANNING AND REGULATORY COMMITTEE

DATE: WEDNESDAY 20 MARCH 2024
TIME: 10.30 A.M.
VENUE: CAVELL ROOM, COUNTY OFFICES, CREST HILL

Members of the Committee:
Councillor B Aldiss (Chair)
Councillors T Bligh, C Denny, F Gough and H Mills

1 Apologies for Absence
2 To confirm the minutes of the meeting held on 21 February 2024 (Pages 3-8)
3 Declarations of Interest
4 Applications to be determined by the Committee:
(a) FUL/2023/0041: Moor Quarry – extension of sand extraction (Pages 9-44)
Report by the Interim Executive Director
(b) CC/2023/0011: Hill Top Primary School – new classroom block (Pages 45-60)
Report by the Interim Executive Director
5 Any other items of business which the Chair decides are urgent

Contact: Nina Hodge (01553 692100) or email committees@westanglia.gov.example
Date agenda published: 12 March 2024
""",
        {
            "committee": "PLANNING AND REGULATORY COMMITTEE",
            "meeting_date": "2024-03-20",
            "meeting_time": "10:30",
            "venue": "CAVELL ROOM, COUNTY OFFICES, CREST HILL",
            "title": "AGENDA PLANNING AND REGULATORY COMMITTEE",
            "officers": [("Nina Hodge", None)],
        },
    ),
    Trap(
        "initials in lists of members, and reasons that are no decisions",
        Kind.MINUTES,
        """
HOLLOWMERE DISTRICT COUNCIL

MINUTES OF A MEETING OF THE PLANNING COMMITTEE
HELD ON WEDNESDAY, 12 JANUARY 2022 AT 6.00 P.M.
IN THE COUNCIL CHAMBER, TOWN HALL, HOLLOWMERE

Present:
Councillor A. J. Whitby (Chairman)
Councillor Mrs P. Lowndes (Vice-Chairman)
Councillors: D. Banks, K. O'Rourke, S. Patel, T. Ward-Jones
and M. Yeo

Officers: G. Fenn (Development Manager), L. Hurst (Solicitor) and
N. Powell (Democratic Services Officer)

Also present: Councillor R. Stubbs

45. APOLOGIES FOR ABSENCE
Apologies for absence were received from Councillors J. Crane and V. Ellis (for whom
Councillor M. Yeo substituted).

46. MINUTES
The minutes of the meeting held on 8 December 2021 were approved as a correct record
and signed by the Chairman.

47. DECLARATIONS OF INTEREST
Councillor S. Patel declared a non-pecuniary interest in item 48 as he knew the applicant.

48. PLANNING APPLICATION 21/01457/FUL – LAND AT SPRING FARM
The Development Manager presented the report.
It was proposed by Councillor D. Banks and seconded by Councillor K. O'Rourke that the
application be refused.
On being put to the vote, the motion was carried by 5 votes to 2 with 1 abstention.

RESOLVED: That planning application 21/01457/FUL be REFUSED for the following reasons:
1. The proposal would harm the open character of the countryside, contrary to Policy EN1.
2. Insufficient information on drainage has been submitted.

49. TREE PRESERVATION ORDER 3/2021
RESOLVED (unanimously): That the Order be confirmed without modification.

50. DATE OF NEXT MEETING
The next meeting will be held on Wednesday, 9 February 2022 at 6.00 p.m.

The meeting ended at 7.42 p.m.

Chairman ……………………
""",
        {
            "council": "HOLLOWMERE DISTRICT COUNCIL",
            "committee": "PLANNING COMMITTEE",
            "meeting_date": "2022-01-12",
            "meeting_time": "18:00",
            "venue": "COUNCIL CHAMBER, TOWN HALL, HOLLOWMERE",
            "title": "MINUTES OF A MEETING OF THE PLANNING COMMITTEE",
            "officers": [
                ("G. Fenn", "Development Manager"),
                ("L. Hurst", "Solicitor"),
                ("N. Powell", "Democratic Services Officer"),
            ],
            "decisions": [
                "RESOLVED: That planning application 21/01457/FUL be REFUSED for the following reasons:",
                "RESOLVED (unanimously): That the Order be confirmed without modification.",
            ],
            "present": [
                "Councillor A. J. Whitby",
                "Councillor Mrs P. Lowndes",
                "D. Banks",
                "K. O'Rourke",
                "S. Patel",
                "T. Ward-Jones",
                "M. Yeo",
            ],
            "apologies": ["J. Crane", "V. Ellis"],
            "substitutes": ["Councillor M. Yeo"],
            "agenda_items": [
                ("45", "APOLOGIES FOR ABSENCE"),
                ("46", "MINUTES"),
                ("47", "DECLARATIONS OF INTEREST"),
                ("48", "PLANNING APPLICATION 21/01457/FUL – LAND AT SPRING FARM"),
                ("49", "TREE PRESERVATION ORDER 3/2021"),
                ("50", "DATE OF NEXT MEETING"),
            ],
        },
    ),
    Trap(
        "the minute of a Scottish committee: decisions below their heading",
        Kind.MINUTES,
        """
Minute of Meeting
Education, Children and Families Committee
Hybrid Meeting

10.00am, Tuesday 5 March 2024

Present
Councillors Griffiths (Convener), Bruce, Burgess, Day (substituting for Councillor Cameron),
Hyslop, Lang, Louise Young and Parker.

Religious Representatives
Margaret Weir

Also present
Councillor Booth

1. Deputations
a) Save Our School (in relation to item 4 below)
The deputation highlighted concerns on travel distances.

2. Minutes
Decision
To approve the minute of the Education, Children and Families Committee of 23 January
2024 as a correct record.

3. Work Programme
The work programme was presented.
Decision
To note the work programme.
(Reference – Work Programme 5 March 2024, submitted.)

4. School Estate Review
Motion
1) To agree the consultation paper.
2) To note that a report would be submitted in August 2024.
- moved by Councillor Griffiths, seconded by Councillor Day
Amendment
To continue consideration for one cycle.
- moved by Councillor Burgess, seconded by Councillor Parker
Voting
The voting was as follows:
For the motion - 7 votes
For the amendment - 3 votes
Decision
To approve the motion by Councillor Griffiths.
(Reference – report by the Executive Director of Children, Education and Justice
Services, submitted.)
""",
        {
            "committee": "Education, Children and Families Committee",
            "meeting_date": "2024-03-05",
            "meeting_time": "10:00",
            "decisions": [
                "To approve the minute of the Education, Children and Families Committee of 23 January 2024 as a correct record.",
                "To note the work programme.",
                "To approve the motion by Councillor Griffiths.",
            ],
            "present": ["Griffiths", "Bruce", "Burgess", "Day", "Hyslop", "Lang", "Louise Young", "Parker"],
            "agenda_items": [
                ("1", "Deputations"),
                ("2", "Minutes"),
                ("3", "Work Programme"),
                ("4", "School Estate Review"),
            ],
        },
    ),
    Trap(
        "items with their report in brackets",
        Kind.MINUTES,
        """
SOUTHSHIRE COUNTY COUNCIL

CABINET

MINUTES of the Meeting held in the Council Chamber, County Hall, Southam on Thursday, 18 July
2024.

PRESENT: Mrs E Farrow (Chairman), Mr D Lusk (Vice-Chairman), Mr K Benton, Miss A Fell,
Dr J Pym and Mrs S Rowe, CBE

IN ATTENDANCE: Mr B Corbin (Chief Executive), Ms Z Hadley (Corporate Director Finance),
Mr R Hayes (Corporate Director of Adult Social Care and Health) and Mrs C West (General Counsel)

UNRESTRICTED ITEMS

12. Apologies and Substitutes
(Item 1)
Apologies were received from Mr N Tully.

13. Declarations of Interest
(Item 2)
There were none.

14. Revenue Budget Outturn 2023-24
(Item 5 – Report by the Deputy Leader and the Corporate Director Finance)
(1) Mr Lusk introduced the report, which showed an overspend of £9.6m.
(2) RESOLVED that Cabinet:
(a) note the revenue outturn of +£9.6m;
(b) agree the transfer of £2.1m to the Dedicated Schools Grant reserve; and
(c) agree the capital re-phasing of £-12.4m.

15. Bus Grant Plus
(Item 6)
(1) Miss Fell introduced the item.
(2) RESOLVED that the report be noted.
""",
        {
            "council": "SOUTHSHIRE COUNTY COUNCIL",
            "committee": "CABINET",
            "meeting_date": "2024-07-18",
            "venue": "Council Chamber, County Hall, Southam",
            "title": "MINUTES of the Meeting",
            "officers": [
                ("Mr B Corbin", "Chief Executive"),
                ("Ms Z Hadley", "Corporate Director Finance"),
                ("Mr R Hayes", "Corporate Director of Adult Social Care and Health"),
                ("Mrs C West", "General Counsel"),
            ],
            "decisions": [
                "note the revenue outturn of +£9.6m",
                "agree the transfer of £2.1m to the Dedicated Schools Grant reserve",
                "agree the capital re-phasing of £-12.4m.",
                "RESOLVED that the report be noted.",
            ],
            "present": ["Mrs E Farrow", "Mr D Lusk", "Mr K Benton", "Miss A Fell", "Dr J Pym", "Mrs S Rowe, CBE"],
            "apologies": ["Mr N Tully"],
            "agenda_items": [
                ("12", "Apologies and Substitutes"),
                ("13", "Declarations of Interest"),
                ("14", "Revenue Budget Outturn 2023-24"),
                ("15", "Bus Grant Plus"),
            ],
        },
    ),
    Trap(
        "a roll of a city council, with surnames behind one title",
        Kind.MINUTES,
        """
CITY OF FAIRMOUNT
CITY COUNCIL REGULAR MEETING MINUTES
March 12, 2024

1. CALL TO ORDER
Mayor Linda Torres called the meeting to order at 6:02 p.m. in the Council Chambers, 200 Main Street.

2. ROLL CALL
Present: Mayor Torres, Vice Mayor Kim, Councilmembers Adams, Ruiz and Shaw
Absent: None
Staff: City Manager Paul Weston, City Attorney Joan Feld, City Clerk Maria Ochoa

3. CONSENT CALENDAR
Motion by Councilmember Ruiz, seconded by Vice Mayor Kim, to approve the Consent Calendar.
Ayes: Torres, Kim, Adams, Ruiz, Shaw. Noes: None. Motion carried 5-0.
a. Approve minutes of February 27, 2024
b. Adopt Resolution 2024-11 accepting the Oak Street Sidewalk Project

4. PUBLIC HEARINGS
4.1 Ordinance No. 1188 amending Chapter 17 (Zoning)
Councilmember Adams moved to introduce the ordinance. Councilmember Shaw seconded.
The motion passed 4-1 (Ruiz opposed).

5. ADJOURNMENT
The meeting was adjourned at 8:47 p.m.
""",
        {
            "council": "CITY OF FAIRMOUNT",
            "committee": "CITY COUNCIL",
            "meeting_date": "2024-03-12",
            "officers": [
                ("Paul Weston", "City Manager"),
                ("Joan Feld", "City Attorney"),
                ("Maria Ochoa", "City Clerk"),
            ],
            "present": ["Mayor Torres", "Vice Mayor Kim", "Adams", "Ruiz", "Shaw"],
            "agenda_items": [
                ("1", "CALL TO ORDER"),
                ("2", "ROLL CALL"),
                ("3", "CONSENT CALENDAR"),
                ("4", "PUBLIC HEARINGS"),
                ("5", "ADJOURNMENT"),
            ],
        },
    ),
    Trap(
        "minute numbers with a year, and a resolution within a line",
        Kind.MINUTES,
        """
Minutes of the Meeting of Upper Dallow Parish Council held on Monday 8th January 2024 at 7.30pm
in the Memorial Hall, Upper Dallow

Present: Cllr J Hobbs (Chair), Cllr R Tandy, Cllr M Ollerton, Cllr P Wix.
In attendance: Mrs D Farr (Clerk), District Cllr A Lunn and 3 members of the public.

1/24 Apologies: Cllr S Beck (unwell) and County Cllr T Moss.

2/24 Declarations of Interest: None.

3/24 Minutes of the meeting held on 4th December 2023 were approved and signed.
Proposed Cllr Tandy, seconded Cllr Wix.

4/24 Planning
a) 23/03412/HH – 2 Church Lane: single storey extension. No objection.
b) 23/03500/FUL – Land off Mill Road: 4 dwellings. It was resolved to object on grounds of access.

5/24 Finance
a) Payments of £612.45 were approved. Proposed Cllr Ollerton, seconded Cllr Hobbs.
b) The precept for 2024/25 was agreed at £14,200. All in favour.

6/24 Playground
RESOLVED to accept the quotation of £3,150 from Kompan for the new swings.
Action: Clerk to place the order.

Date of next meeting: Monday 5th February 2024 at 7.30pm.

The meeting closed at 8.55pm.
""",
        {
            "council": "Upper Dallow Parish Council",
            "meeting_date": "2024-01-08",
            "meeting_time": "19:30",
            "venue": "Memorial Hall, Upper Dallow",
            "title": "Minutes of the Meeting of Upper Dallow Parish Council",
            "officers": [("Mrs D Farr", "Clerk")],
            "decisions": [
                "It was resolved to object on grounds of access.",
                "RESOLVED to accept the quotation of £3,150 from Kompan for the new swings.",
            ],
            "present": ["Cllr J Hobbs", "Cllr R Tandy", "Cllr M Ollerton", "Cllr P Wix"],
            "apologies": ["Cllr S Beck", "Cllr T Moss"],
        },
    ),
    Trap(
        "a day of the next meeting that is no heading",
        Kind.MINUTES,
        """
Minutes of the Health and Adult Care Overview and Scrutiny Committee meeting held on Thursday 6 June 2024
in Committee Room 1, The Gateway, Amerton, commencing at 10.00 am and concluding at 12.35 pm.

Members present
J MacBean, R Bagge, P Birchley, Z McIntosh, C Oliver, H Wallace, S Wilson and N Thomas

Others in attendance
A Macpherson, J Baker, C McArdle and E Wheaton

Agenda Item
1 Election of Chairman
RESOLVED: That Councillor J MacBean be elected Chairman of the Committee for the ensuing year.

2 Appointment of Vice-Chairman
The Chairman appointed Councillor S Wilson as Vice-Chairman.

3 Apologies for Absence/Changes in Membership
Apologies were received from Councillors P Gomm and T Dixon.

4 Declarations of Interest
There were none.

5 Adult Social Care Update
The Chairman welcomed Craig McArdle, Corporate Director for Adults and Health.
Members made the following points:
• The waiting list had reduced by 14% since January.
ACTION: Mr McArdle to circulate the figures.

6 Date of Next Meeting
11 July 2024 at 10.00 am.
""",
        {
            "committee": "Health and Adult Care Overview and Scrutiny Committee",
            "meeting_date": "2024-06-06",
            "meeting_time": "10:00",
            "venue": "Committee Room 1, The Gateway, Amerton",
            "title": "Minutes of the Health and Adult Care Overview and Scrutiny Committee meeting",
            "decisions": [
                "RESOLVED: That Councillor J MacBean be elected Chairman of the Committee for the ensuing year."
            ],
            "present": [
                "J MacBean",
                "R Bagge",
                "P Birchley",
                "Z McIntosh",
                "C Oliver",
                "H Wallace",
                "S Wilson",
                "N Thomas",
            ],
            "apologies": ["P Gomm", "T Dixon"],
            "agenda_items": [
                ("1", "Election of Chairman"),
                ("2", "Appointment of Vice-Chairman"),
                ("3", "Apologies for Absence/Changes in Membership"),
                ("4", "Declarations of Interest"),
                ("5", "Adult Social Care Update"),
                ("6", "Date of Next Meeting"),
            ],
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_form(trap: Trap) -> None:
    check(trap)
