# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""How printed papers break their lines: what stands beside, below or in the midst of a value is no part of it."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

HEAD = "MINUTES of a meeting of the Cabinet held at the Town Hall on 4 March 2025\n"

TRAPS = (
    Trap(
        "a council without the word borough, alone on its line",
        Kind.MINUTES,
        """The Brackenmoor Council
Minutes of Meeting of the Brackenmoor Council held in the Old Chapel, Inver Street on 4 March 2025 at 10.35am.
""",
        {"council": "Brackenmoor Council"},
    ),
    Trap(
        "minutes of a meeting of a council in capitals",
        Kind.MINUTES,
        """COUNCIL
MINUTES of MEETING of BRACKEN COUNCIL held in the OLD CHAPEL, INVER on TUESDAY 4 MARCH 2025 at 10.00am.
""",
        {"council": "BRACKEN COUNCIL", "meeting_date": "2025-03-04", "venue": "OLD CHAPEL, INVER"},
    ),
    Trap(
        "the council at the left and the body at the right of one line",
        Kind.REPORT,
        """BRACKEN AND FELL COUNCIL POLICY COMMITTEE
4 March 2025 at 10.00am
HARBOUR DUES
1. RECOMMENDATIONS
1.1 That the dues be noted.
""",
        {"council": "BRACKEN AND FELL COUNCIL", "committee": "POLICY COMMITTEE"},
    ),
    Trap(
        "a youth council is no council of a place",
        Kind.AGENDA,
        "Youth Council\nAgenda\nTuesday 4 March 2025 at 6pm\n1. Welcome\n2. Apologies\n3. Buses\n",
        {"council": None},
    ),
    Trap(
        "two places joined by a sign",
        Kind.MINUTES,
        "London Borough of Millwall & Dockhead\nCabinet\nMinutes\nMonday 4 March 2024\n",
        {"council": "London Borough of Millwall & Dockhead"},
    ),
    Trap(
        "an abbreviated county in the place of a meeting",
        Kind.MINUTES,
        """MINUTES OF PROCEEDINGS AT ADJOURNED MEETING OF BALLYFERN COUNTY COUNCIL HELD AT BALLYFERN
RACECOURSE, THE CURRAGH, CO. BALLYFERN, ON FRIDAY, 7TH MARCH, 2025, AT 3PM.
The meeting was to complete the agenda of the Meeting of 28th February, 2025.
""",
        {"meeting_date": "2025-03-07", "venue": "BALLYFERN RACECOURSE, THE CURRAGH, CO. BALLYFERN"},
    ),
    Trap(
        "a wrapped line that says of which earlier meeting the minutes are",
        Kind.AGENDA,
        """YOU ARE HEREBY SUMMONED TO ATTEND A MEETING OF OAKFIELD PARISH COUNCIL TO
BE HELD in the Cedar Room on Tuesday 4th March 2025, at 7.30PM FOR THE PURPOSE OF
TRANSACTING THE FOLLOWING BUSINESS:
1. Apologies
2. Minutes – to consider a resolution to approve the minutes of the
meeting held on Monday 3rd February, 2025
3. Matters arising
""",
        {"meeting_date": "2025-03-04", "meeting_time": "19:30"},
    ),
    Trap(
        "apologies without a full stop, and a sentence below",
        Kind.MINUTES,
        f"""{HEAD}2. Apologies
Apologies for absence were received from Cllr Plum
With the absence of the Vice Chairman it was agreed that Cllr Reed take the chair.
3. Declarations
""",
        {"apologies": ["Cllr Plum"]},
    ),
    Trap(
        "apologies over two lines, with a heading below",
        Kind.MINUTES,
        f"""{HEAD}2. To Consider Apologies for Absence: Apologies were received from Borough Councillor C Samson
and Cllr T Rivers
Police Matters:
The Chairman welcomed PC Sara Clip.
3. Declarations
""",
        {"apologies": ["Councillor C Samson", "Cllr T Rivers"]},
    ),
    Trap(
        "an initial at the end of a line and the surname on the next",
        Kind.MINUTES,
        f"""{HEAD}1. Those Attending: Cllr J Letch (Chairman), Cllr Mrs D Clem (Vice-Chair), Cllr Mrs M
Lamb, Cllr Mrs J Hull, Mrs C Hardwick
(Clerk), 6 Members of the Public.
2. Apologies: none
""",
        {
            "present": ["Cllr J Letch", "Cllr Mrs D Clem", "Cllr Mrs M Lamb", "Cllr Mrs J Hull", "Mrs C Hardwick"],
            "officers": [("Mrs C Hardwick", "Clerk")],
        },
    ),
    Trap(
        "a label before the title of the first member",
        Kind.MINUTES,
        f"""{HEAD}Cou/285/24 Present
Members: Cllr P Batt (Chairman), Cllr J Batt, Cllr Beck and Cllr Yarrow.
Cou/286/24 Apologies for Absence
Cou/287/24 Declarations
""",
        {"present": ["Cllr P Batt", "Cllr J Batt", "Cllr Beck", "Cllr Yarrow"]},
    ),
    Trap(
        "titles of Scottish members in two columns",
        Kind.MINUTES,
        f"""{HEAD}Present:
Councillor Neil BENT Councillor Ian BROOK
Councillor Graham HOUSE Depute Convenor Jim THOM
Councillor Graham LAMB
In Attendance:
Peter Moor, Services Manager (Planning and Policy), Environment Services
Keith Yate, Chief Executive
""",
        {
            "present": [
                "Councillor Neil BENT",
                "Councillor Ian BROOK",
                "Councillor Graham HOUSE",
                "Depute Convenor Jim THOM",
                "Councillor Graham LAMB",
            ],
            "officers": [
                ("Peter Moor", "Services Manager (Planning and Policy), Environment Services"),
                ("Keith Yate", "Chief Executive"),
            ],
        },
    ),
    Trap(
        "members of a borough in New Jersey, and its officers below them with the post first",
        Kind.MINUTES,
        """BOROUGH OF FERNDALE
REGULAR MEETING MINUTES
MARCH 4, 2025 - 7:30 P.M.
2. ROLL CALL
The following persons were present:
Mayor John C. Gladden, Jr.
Councilpersons David Barr, Alissa Latham, Thomas Henley and Victoria Ames
Borough Administrator, Jonathan Joseph
Chief of Police, Dennis Kane
3. VOTE ON CONSENT AGENDA
Motion to approve the Consent Agenda minus Item No. 6 was made by Councilman Barr, seconded by
Councilman Henley and declared carried by Mayor Gladden upon the affirmative vote of all.
4. ADJOURNMENT
""",
        {
            "present": [
                "Mayor John C. Gladden, Jr",
                "David Barr",
                "Alissa Latham",
                "Thomas Henley",
                "Victoria Ames",
                "Jonathan Joseph",
                "Dennis Kane",
            ],
            "officers": [("Jonathan Joseph", "Borough Administrator"), ("Dennis Kane", "Chief of Police")],
            "decisions": ["to approve the Consent Agenda minus Item No. 6"],
        },
    ),
    Trap(
        "officers whose surnames are words, team leaders, and one sent by another council",
        Kind.MINUTES,
        f"""{HEAD}Officers
Mr C Young - Senior Conservation and Design Officer
Mrs N Page - Strategy Team Leader
Mr B Dale - Fellshire County Council (Highways)
1. Apologies
""",
        {
            "officers": [
                ("Mr C Young", "Senior Conservation and Design Officer"),
                ("Mrs N Page", "Strategy Team Leader"),
                ("Mr B Dale", "Fellshire County Council (Highways)"),
            ]
        },
    ),
    Trap(
        "minutes of a partnership that were submitted, with a list of their own",
        Kind.MINUTES,
        f"""{HEAD}Present: Councillor N. Moor (Chairman); Councillors Ms. B.E. Brook, L. Burn and G. John.
C1719 MINUTES -
RESOLVED - T H A T the minutes of the meeting held on 18th February, 2025 be approved as a correct record.
C1720 DECLARATIONS OF INTEREST -
No declarations were received.
C1721 HERITAGE COAST ADVISORY GROUP -
The following minutes of a meeting held on 19th February, 2025 were submitted:
Present: Councillor Mrs. A.J. Prest (Chairman); Councillors A.M. Ernst and R.P. Thom.
""",
        {
            "present": ["Councillor N. Moor", "Ms. B.E. Brook", "L. Burn", "G. John"],
            "agenda_items": [
                ("C1719", "MINUTES"),
                ("C1720", "DECLARATIONS OF INTEREST"),
                ("C1721", "HERITAGE COAST ADVISORY GROUP"),
            ],
        },
    ),
    Trap(
        "a resolution ends with its sentence, whatever is told below",
        Kind.MINUTES,
        f"""{HEAD}320 Minutes of Previous Meeting
RESOLVED that the minutes of the meeting held on 21 January 2025 be confirmed as a
correct record.
321 Have Your Say!
RESOLVED – Stephen Marsh was co-opted as a member of the Parish Council to fill the vacancy.
The declaration of acceptance of office was signed at the meeting.
322 Roof
RESOLVED: That the tender for the roof be accepted.
______________________________________________________
Minutes are subject to confirmation at the next meeting.
""",
        {
            "decisions": [
                "RESOLVED that the minutes of the meeting held on 21 January 2025 be confirmed as a correct record.",
                "RESOLVED – Stephen Marsh was co-opted as a member of the Parish Council to fill the vacancy.",
                "RESOLVED: That the tender for the roof be accepted.",
            ]
        },
    ),
    Trap(
        "a contact with the unit in a second column, and a title with pages at the end of its first line",
        Kind.AGENDA,
        """PLANNING APPLICATIONS COMMITTEE
Date and Time: Tuesday, 4 March 2025 7.00 pm
Democratic Services Officer: Jackie Dave Democratic Services
Email: jdave@millwall.example
1. Introductions
2. Minutes
3. Harbour Act and related legislation: the Quay and 1 - 32
Shop House, 36 Mill Lane
4. Any other business 33 - 34
""",
        {
            "officers": [("Jackie Dave", None)],
            "agenda_items": [
                ("1", "Introductions"),
                ("2", "Minutes"),
                ("3", "Harbour Act and related legislation: the Quay and Shop House, 36 Mill Lane"),
                ("4", "Any other business"),
            ],
        },
    ),
    Trap(
        "a staff report to the mayor and members of a city council",
        Kind.REPORT,
        """STAFF REPORT
Agenda Date: 3/4/2025
TO: Honorable Mayor and Members of the City Council
THROUGH: Bruce Moss, City Manager
FROM: George Gable, Assistant to the City Manager
SUBJECT: Work Plan
RECOMMENDATION:
Staff recommends that the City Council receive the report of January 7, 2025.
""",
        {
            "committee": "City Council",
            "meeting_date": "2025-03-04",
            "officers": [("Bruce Moss", "City Manager"), ("George Gable", "Assistant to the City Manager")],
        },
    ),
    Trap(
        "an equality form with notes behind its labels",
        Kind.EQUALITY_ASSESSMENT,
        """Equality Impact and Outcome Assessment (EIA) Template - 2024
Title of EIA[5] New after school clubs in the north
ID No.[6] FCL28
Team/Department[7] Families, Children and Learning
""",
        {"title": "New after school clubs in the north"},
    ),
    Trap(
        "a notice of a committee's meeting, and who signs it in capitals",
        Kind.AGENDA,
        """NOTICE OF MEETING
Notice is hereby given that a Governance and Finance Committee meeting of the Fernport City
Council will be held in the Council Chambers, 44 Best Street, Fernport, on Monday 3
March 2025, commencing at 6:00pm.
Paul West
GENERAL MANAGER
\fAGENDA FOR A MEETING OF THE GOVERNANCE AND FINANCE COMMITTEE
OF FERNPORT CITY COUNCIL HELD ON MONDAY 3 MARCH 2025
1.0 APOLOGIES
2.0 PROCEDURAL
""",
        {
            "council": "FERNPORT CITY COUNCIL",
            "committee": "Governance and Finance Committee",
            "meeting_date": "2025-03-03",
            "officers": [("Paul West", "GENERAL MANAGER")],
        },
    ),
    Trap(
        "the day of the letter above the sentence that calls the meeting",
        Kind.AGENDA,
        """Please Contact: Alison Argyle
19 February 2025
A meeting of the Cabinet of Fellshire District Council will be held in the Council Chamber
at the Council Offices, Holt Road, Fell on Monday, 3 March 2025 at 10.00 a.m.
AGENDA
1. TO RECEIVE APOLOGIES
2. MINUTES
3. PUBLIC QUESTIONS
""",
        {"meeting_date": "2025-03-03", "meeting_time": "10:00", "committee": "Cabinet"},
    ),
    Trap(
        "a clerk who signs a summons in capitals, with its day",
        Kind.AGENDA,
        """YOU ARE HEREBY SUMMONED TO ATTEND A MEETING OF OAKFIELD PARISH COUNCIL TO
BE HELD in the Cedar Room on Tuesday 4th March 2025, at 7.30PM
JOHN HARE, CLERK TO THE COUNCIL DATE 26th February, 2025
1. Apologies
2. Minutes
3. Matters arising
""",
        {"officers": [("JOHN HARE", "CLERK TO THE COUNCIL")], "meeting_date": "2025-03-04"},
    ),
    Trap(
        "a township council, its roll call, officers with semicolons, and a motion told by its mover",
        Kind.MINUTES,
        """March 4, 2025
A Regular Meeting of the Township Council of the Township of Rockbury was held on March 4,
2025 at 1715 Route 46, Leedwood, New Jersey at 7:30 PM.
ROLL CALL (Present): Councilmen Gary Barron, Fred Hale, Martin Schmitt
and Deputy Mayor Jim Riley
Also Present: Chris Roth, Township Manager; James Bryson, Assistant Township Attorney; and
Janet Reed, Deputy Township Clerk
Absent: Councilman Richard Zoch
APPROVAL OF MINUTES
Mr. Schmitt made a motion to approve the minutes as listed above. Mr. Hale seconded the motion.
Motion carried 5 to 0.
PUBLIC PORTION
""",
        {
            "committee": "Township Council",
            "venue": "1715 Route 46, Leedwood, New Jersey",
            "meeting_time": "19:30",
            "present": ["Gary Barron", "Fred Hale", "Martin Schmitt", "Deputy Mayor Jim Riley"],
            "officers": [
                ("Chris Roth", "Township Manager"),
                ("James Bryson", "Assistant Township Attorney"),
                ("Janet Reed", "Deputy Township Clerk"),
            ],
            "decisions": ["to approve the minutes as listed above."],
        },
    ),
    Trap(
        "a city council that met, surnames in person, and a motion that passed",
        Kind.MINUTES,
        """CITY COUNCIL
SUMMARY MINUTES
March 3, 2025
The City Council of the City of Pala met on this date in the Council Chambers and by virtual
teleconference at 5:30 PM
Present In Person: Burton, Lawson, Lu, Lyth-Hames, Stone
Present Remotely: None
MOTION: Councilmember Lu moved, seconded by Councilmember Stone to approve the Minutes of
the February 3, 2025 Meeting.
MOTION PASSED: 5-0
""",
        {
            "meeting_time": "17:30",
            "present": ["Burton", "Lawson", "Lu", "Lyth-Hames", "Stone"],
            "decisions": ["to approve the Minutes of the February 3, 2025 Meeting."],
        },
    ),
    Trap(
        "bullets before those present, and an hour with a stop too many",
        Kind.MINUTES,
        """Minutes of the meeting of the Gorsfa Community Council held at Gorsfa C.P. School on
Monday, 3rd March, 2025, at 7.00.p.m.
167.0. Agenda Item 1: Record of those Present/Apologies
• Members: Cllrs Wyn Evans (Chair), Huw Davies (Vice Chair), Nia Lewis and
Darren Pryce
• Others: Llew Thomson Clerk to the Council, Mr Hefin Joyce, Translator.
• Apologies for absence: Cllrs Gavin Griffin and Terry Joyce.
""",
        {
            "meeting_time": "19:00",
            "venue": "Gorsfa C.P. School",
            "present": ["Wyn Evans", "Huw Davies", "Nia Lewis", "Darren Pryce"],
            "apologies": ["Gavin Griffin", "Terry Joyce"],
            "officers": [("Llew Thomson", "Clerk to the Council")],
        },
    ),
    Trap(
        "employees present, a place with Zoom beside it, and an item with its resolution behind a dash",
        Kind.MINUTES,
        """Minutes of the Ordinary Meeting held on Tuesday 4th March 2025, at the Welfare Hall,
Heol Fawr, Cwmfelin and via Zoom, commencing at 6.30 pm
Present: Chair Cllr. C Edwin, Cllr. P Rudge, Cllr. J Bull
Council Employees Present: RFO Clive Barker, Clerk Linda Evan
82/24 Apologies: Cllr. A Edwin sent his apologies.
83/24 Declarations of Interest: There were none.
84/24 Confirmation of the Minutes – RESOLVED that the minutes be approved.
""",
        {
            "venue": "Welfare Hall, Heol Fawr, Cwmfelin",
            "officers": [("Clive Barker", "RFO"), ("Linda Evan", "Clerk")],
            "agenda_items": [
                ("82/24", "Apologies"),
                ("83/24", "Declarations of Interest"),
                ("84/24", "Confirmation of the Minutes"),
            ],
        },
    ),
    Trap(
        "apologies named below their heading as these",
        Kind.MINUTES,
        """THE VALE OF BRACKEN COUNCIL
Minutes of a meeting held on 4th March, 2025.
Present: Councillor Howard Hamill (Mayor); Councillors Anthony Bent, Richard Bert and Dr. Ian Johns.
1156 APOLOGIES FOR ABSENCE -
These were received from Councillors Rhian Birch, Rob Curt and
Kate Edmond.
1157 DECLARATIONS OF INTEREST -
1158 MINUTES -
""",
        {"council": "VALE OF BRACKEN COUNCIL", "apologies": ["Rhian Birch", "Rob Curt", "Kate Edmond"]},
    ),
    Trap(
        "which of two meetings a list is for",
        Kind.MINUTES,
        f"""{HEAD}Committee Members Present:
Scheduled Meeting on 4 March:
Mrs I Camp, Mr D Brem (excluding items 6.3 – 6.7), Mr G Farl and Ms M Smythe.
Officials in attendance:
Mr A Mack, Legal Manager (Regulatory Services) and Clerk
Mr D Jonas, Area Planning Manager
""",
        {
            "present": ["Mrs I Camp", "Mr D Brem", "Mr G Farl", "Ms M Smythe"],
            "officers": [
                ("Mr A Mack", "Legal Manager (Regulatory Services) and Clerk"),
                ("Mr D Jonas", "Area Planning Manager"),
            ],
        },
    ),
    Trap(
        "a parish's name with the kind of meeting behind a dash, and apologies accepted below their heading",
        Kind.MINUTES,
        """Northfold and Whitt Parish Council – Ordinary Meeting
Tuesday 4th March 2025, 7.30pm
Christ Church, Whitt
PRESENT: Cllr R Crisp, Cllr C Ander, Cllr D
Human, Mrs N Coop (Clerk)
1. PUBLIC FORUM
2. ACCEPTANCE OF APOLOGIES FOR ABSENCE
These were accepted for Cllr Sharp
3. DECLARATIONS
""",
        {
            "council": "Northfold and Whitt Parish Council",
            "venue": "Christ Church, Whitt",
            "present": ["Cllr R Crisp", "Cllr C Ander", "Cllr D Human", "Mrs N Coop"],
            "apologies": ["Cllr Sharp"],
            "officers": [("Mrs N Coop", "Clerk")],
        },
    ),
    Trap(
        "members with their initials, a clerk behind a comma, and items that end with a full stop",
        Kind.MINUTES,
        f"""{HEAD}PRESENT (Four Councillors):- Pam Bull (PB), Claire Cann (CC) - Chair, Lorraine Hunt
(LH) and Tom Foy (TF).
In attendance: Councillor Sandra Squires (SS), Peter Kings, Parish Clerk, and 6 members of the public.
1. Signing of the form to take office.
2. Apologies for absence
3. Use of social media, audio recording of meeting and invitation for public contributions
""",
        {
            "present": ["Pam Bull", "Claire Cann", "Lorraine Hunt", "Tom Foy"],
            "officers": [("Peter Kings", "Parish Clerk")],
            "agenda_items": [
                ("1", "Signing of the form to take office"),
                ("2", "Apologies for absence"),
                ("3", "Use of social media, audio recording of meeting and invitation for public contributions"),
            ],
        },
    ),
    Trap(
        "honours with stops, and the clerk at the end of the list behind a sign",
        Kind.MINUTES,
        f"""{HEAD}PRESENT: Councillors Ainsley, K. Garr, MacDon, M.B.E., Mann, Mr Tim Owens (Chair) &
Mr J Alun Folk (Clerk).
1. Apologies
""",
        {"present": ["Ainsley", "K. Garr", "MacDon, M.B.E", "Mann", "Mr Tim Owens", "Mr J Alun Folk"]},
    ),
    Trap(
        "minutes of a city in Australia: when members came, and who moved in brackets",
        Kind.MINUTES,
        """MINUTES OF THE MEETING OF FERNMATTA CITY COUNCIL HELD IN THE COUNCIL CHAMBER,
CIVIC PLACE, FERNMATTA ON MONDAY, 3 MARCH 2025 AT 6.48 PM
PRESENT
The Lord Mayor, Councillor L E Wearn in the Chair and Councillors P B Barb (retired
9.31pm), A Issar, OAM MP (arrived 7.14 pm), M A Lacker (arrived 6.54 pm) S D Loyd and
A A Will (Deputy Lord Mayor – arrived 6.49 pm).
MINUTES
12795 RESOLVED (Barb/Loyd)
That the minutes be taken as read and be accepted as a true record of the
Meeting.
""",
        {
            "council": "FERNMATTA CITY COUNCIL",
            "present": [
                "Councillor L E Wearn",
                "P B Barb",
                "A Issar, OAM MP",
                "M A Lacker",
                "S D Loyd",
                "A A Will",
            ],
            "decisions": ["That the minutes be taken as read and be accepted as a true record of the Meeting."],
        },
    ),
    Trap(
        "an earlier meeting among the items, and a place that the rules of the day allow",
        Kind.MINUTES,
        """BODFERN COMMUNITY COUNCIL
Minutes of the Community Council virtual Meeting held via ZOOM on Tuesday, 4th March 2025.
1 Present
Councillors, Mr Tim Owens (Chair), Mrs Pat Dobb & Mr Andrew Hugh
2 Apologies
3 To approve minutes of previous meetings.
Full Council 4/2/2025 - Proposed (AH) that the minutes be approved.
""",
        {"meeting_date": "2025-03-04", "present": ["Mr Tim Owens", "Mrs Pat Dobb", "Mr Andrew Hugh"]},
    ),
    Trap(
        "a summons with its place below a colon",
        Kind.AGENDA,
        """You are hereby summoned to attend the meeting of Chaw Parish Council on Tuesday 4th
March 2025 at 7.30pm, to be held in accordance with current lockdown regulations at:
Chaw Village Hall
for the purpose of transacting the business on the following agenda.
1 APOLOGIES
2 MINUTES
3 REPORTS
""",
        {"venue": "Chaw Village Hall", "meeting_date": "2025-03-04"},
    ),
    Trap(
        "the end of a wrapped sentence that begins like a label",
        Kind.DECISION_RECORD,
        """Decision details
Libraries
Decision:
1) That approval be given to the form, subject to Question 4 in the Libraries
Consultation Survey.
2) That the timeline be agreed.
Reasons for the decision:
To hear residents.
Decided at meeting: 04/03/2025 - Cabinet
""",
        {
            "decisions": [
                "That approval be given to the form, subject to Question 4 in the Libraries Consultation Survey.",
                "That the timeline be agreed.",
            ],
            "committee": "Cabinet",
        },
    ),
    Trap(
        "a record that resolves behind an account of the debate",
        Kind.DECISION_RECORD,
        """Decision details
Harbour dredging
Decision:
The Harbour Master presented the report, which gave an overview of the silt that was
found in the basin during the first half of the year.
The Cabinet RESOLVED to:
1. Note the survey of the basin.
2. Approve the dredging of the outer basin in the spring.
Publication date: 20/11/2023
Decided at meeting: 20/11/2023 - Cabinet
""",
        {"decisions": ["Note the survey of the basin.", "Approve the dredging of the outer basin in the spring."]},
    ),
    Trap(
        "points that go on below a second lead-in",
        Kind.DECISION_RECORD,
        """Decision details
Harbour dredging
Decision:
RESOLVED that Cabinet: -
(a) Notes the survey of the basin, which was taken in the first half of the year by the harbour
master; and
(b) Approves the dredging of the outer basin before the season begins next spring.
It is RECOMMENDED that Council: -
(c) Releases the reserve for the dredging of the basin; and
(d) Amends the capital programme.
Voting: Unanimous
Decided at meeting: 20/11/2023 - Cabinet
""",
        {
            "decisions": [
                "Notes the survey of the basin, which was taken in the first half of the year by the harbour master",
                "Approves the dredging of the outer basin before the season begins next spring.",
                "Releases the reserve for the dredging of the basin",
                "Amends the capital programme.",
            ]
        },
    ),
    Trap(
        "officers by their posts below a label of their own",
        Kind.MINUTES,
        """MINUTES OF THE MEETING OF ASHWELL COUNTY COUNCIL HELD ON MONDAY, 23RD MAY, 2016.
OFFICIALS IN ATTENDANCE:
Deputy Chief Executive and Director, Social Development (Mr. P. Ash), Director,
Regional Services (Ms. C. Oak), A/Head of Finance/Corporate/ICT
(Mr. S. Elm), Administrative Officer, Corporate Services (Ms. T. Yew).
1. Adoption of Minutes
2. Roads
3. Any other business
""",
        {
            "officers": [
                ("Mr. P. Ash", "Deputy Chief Executive and Director, Social Development"),
                ("Ms. C. Oak", "Director, Regional Services"),
                ("Mr. S. Elm", "A/Head of Finance/Corporate/ICT"),
                ("Ms. T. Yew", "Administrative Officer, Corporate Services"),
            ]
        },
    ),
    Trap(
        "a chairman who is named again among the members",
        Kind.MINUTES,
        """At a meeting of the Council held on Thursday, 26 January 2017
PRESENT: Councillor Ann Ash – Chairman
Councillor Bea Oak – Vice-Chairman
Councillors: Ann Ash, Cy Elm, Dan Yew and Eve Fir
1. APOLOGIES
2. MINUTES
3. REPORTS
""",
        {"present": ["Councillor Ann Ash", "Councillor Bea Oak", "Cy Elm", "Dan Yew", "Eve Fir"]},
    ),
    Trap(
        "headings of minutes that name the item of the agenda",
        Kind.MINUTES,
        """MINUTES of the Meeting of the Ashwell County Council held on Thursday 14 September 2017
1916 Apologies and Declarations of Interests (Agenda item 1)
Apologies for absence were received from Mr A B Ash, Mr C Oak, Mr D L Elm, Mrs E
F Fir and Ms G H Yew, and there were no declarations.
1917 Public Participation (Agenda item 2)
None.
1918 Minutes (Agenda item 3)
The Minutes were confirmed.
""",
        {
            "agenda_items": [
                ("1916", "Apologies and Declarations of Interests"),
                ("1917", "Public Participation"),
                ("1918", "Minutes"),
            ]
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_what_stands_around_a_value_is_no_part_of_it(trap: Trap) -> None:
    check(trap)
