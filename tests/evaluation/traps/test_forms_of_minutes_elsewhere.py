# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole sentences, are what papers print)
"""Forms of minutes and agendas met at councils whose papers were in no set: lists, numbers and resolutions."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "a column of members below a sentence, and numbers in brackets",
        Kind.MINUTES,
        """
14 MAY 2019
Minutes of a meeting of the COASTAL COMMITTEE held in the Council Chamber,
Harbour Offices, Quay Road, Saltmere at 9.45 am when there were present:
Councillors
Mrs T Orde (Chairman)
L Finch (Vice-Chairman)
R A Stowe
Miss P Vane
Q Marl – Dune Ward
Officers
Mrs J Tarn – Head of Coast
Mr E Holt – Senior Engineer
(41) CHAIRMAN’S REMARKS
The Chairman welcomed members.
(42) MINUTES
The Minutes of a meeting held on 2 April 2019 were approved.
(43) SEA WALL AT NORTH DENE
RESOLVED
That the wall be repaired.
""",
        {
            "committee": "COASTAL COMMITTEE",
            "meeting_date": "2019-05-14",
            "meeting_time": "09:45",
            "present": ["Mrs T Orde", "L Finch", "R A Stowe", "Miss P Vane", "Q Marl"],
            "officers": [("Mrs J Tarn", "Head of Coast"), ("Mr E Holt", "Senior Engineer")],
            "agenda_items": [("41", "CHAIRMAN’S REMARKS"), ("42", "MINUTES"), ("43", "SEA WALL AT NORTH DENE")],
        },
        never=("Head of Coast Mr",),
    ),
    Trap(
        "members named before anything says present, and a dash before the resolution",
        Kind.MINUTES,
        """
West Fellshire County Council

Upper Dales Area Committee

Minutes of the remote meeting held on Monday, 4th October, 2021 commencing at 2.00 pm.

County Councillors Ann Birk, Carl Dent, Edith Fold and George Hale.

In attendance: County Councillors Ivor Jagger, Kit Lowe.

Officers present: Mary Nook (Democratic Services Officer), Owen Pike (Head of Buses, Travel).

61 Apologies for absence

There were none.

62 Minutes of the committee meeting held on 5 July 2021

Resolved –

That the minutes be confirmed as a correct record.

63 Dale buses

Resolved –

(a) That the report be noted.
(b) That the timetable be reviewed.
""",
        {
            "council": "West Fellshire County Council",
            "committee": "Upper Dales Area Committee",
            "present": ["Ann Birk", "Carl Dent", "Edith Fold", "George Hale"],
            "decisions": [
                "Resolved – That the minutes be confirmed as a correct record.",
                "That the report be noted.",
                "That the timetable be reviewed.",
            ],
        },
    ),
    Trap(
        "a cabinet named with its council, initials without blanks, roles before names, and the vote in brackets",
        Kind.MINUTES,
        """
ASHFORD VALE BOROUGH COUNCIL

Minutes of a meeting of the ASHFORD VALE BOROUGH COUNCIL CABINET held on Tuesday 6 June 2023 at 6.30 pm in the Council Chamber, Mill Lane, Ashford Vale

PRESENT: Councillors P.Quill (Leader of the Council) (Chair)
R.Sedge (Deputy Leader) (Vice-Chair)

T.Underhill, V.Wick, Y.Zell

OFFICIALS PRESENT: Chief Executive (B.Dore)
Executive Director (Place and Growth) (F.Gant)

1. MINUTES
The minutes of the meeting held on 7 March 2023 were approved.

2. APOLOGIES
None.

3. DEPOT LEASE
RESOLVED:
(Unanimous)
1. That Cabinet agrees the lease.
2. That Cabinet notes the rent of £40,000.
""",
        {
            "committee": "CABINET",
            "present": ["P.Quill", "R.Sedge", "T.Underhill", "V.Wick", "Y.Zell"],
            "officers": [("B.Dore", "Chief Executive"), ("F.Gant", "Executive Director (Place and Growth)")],
            "decisions": ["That Cabinet agrees the lease.", "That Cabinet notes the rent of £40,000."],
        },
    ),
    Trap(
        "surnames behind one title, and a committee that leads to its points with a dash",
        Kind.MINUTES,
        """
PORTWICK & LEE CITY COUNCIL
HARBOUR & QUAYS COMMITTEE
5.00 - 6.40 PM 3 JULY 2019
GUILDHALL
MINUTES

Present: Councillor Mac Allen (Chair) Bourne (Group Spokesperson), Crewe (Group Spokesperson), Dyce, Eames, Frith

11 QUAY REPAIRS
11.1 The Committee considered the report.
11.2 RESOLVED: That the Committee –
(1) Noted that the outturn is an underspend of £1.2m;
(2) Approved the repairs.

12 HARBOUR DUES
12.1 RESOLVED: That the Committee agreed the dues as set out in the report.

13 CLOSE
""",
        {
            "committee": "HARBOUR & QUAYS COMMITTEE",
            "meeting_time": "17:00",
            "present": ["Councillor Mac Allen", "Bourne", "Crewe", "Dyce", "Eames", "Frith"],
            "decisions": [
                "Noted that the outturn is an underspend of £1.2m",
                "Approved the repairs.",
                "RESOLVED: That the Committee agreed the dues as set out in the report.",
            ],
        },
        never=("MINUTES Present",),
    ),
    Trap(
        "what a Scottish committee noted and agreed",
        Kind.MINUTES,
        """
The Strathgarve Council

Learning Committee

Minutes of Meeting of the Learning Committee held in the Chamber, Bridge Street, Garve on Thursday 5 March 2020 at 11.05 am.

Present:

Mrs A Baird (Substitute), Mr C Daly (Convener), Ms E Fyfe

In attendance:

Ms G Hay, Chief Executive
Mr I Jack, Head of Resources

1. Apologies for Absence

Apologies for absence were intimated on behalf of Mr K Lamb and Mrs M Nairn.

2. Nursery Places

Following discussion, the Committee:-

i. NOTED the progress made; and
ii. AGREED that a report be brought to the next meeting.

3. Close
""",
        {
            "committee": "Learning Committee",
            "title": "Minutes of Meeting of the Learning Committee",
            "apologies": ["Mr K Lamb", "Mrs M Nairn"],
            "decisions": ["NOTED the progress made", "AGREED that a report be brought to the next meeting."],
        },
    ),
    Trap(
        "parish minutes whose headings and minutes share a line, and those in attendance are the members",
        Kind.MINUTES,
        """
UPPER AND NETHER LODE GROUP PARISH COUNCIL

MINUTES OF THE PARISH COUNCIL MEETING HELD ON 4 MAY 2017 IN LODE VILLAGE HALL AT 7PM

In Attendance

Councillor P Ash [Chair] Councillor R Bell [Vice chair] Councillor S Cope Councillor T Dale

Clerk U East 4 Members of the public

1. APOLOGIES FOR ABSENCE. Apologies had been received from Ward Councillor Vera Foss.
2. DECLARATIONS OF INTEREST by Parish Councillors. None were reported.
3. MINUTES OF THE LAST MEETING, were approved and signed.
4. OPEN SESSION – with residents present, questions were asked regarding the footpath.
5. FINANCE
5.1 Cheques were signed.
6. DATE OF NEXT MEETING 6 July 2017.
""",
        {
            "present": ["Councillor P Ash", "Councillor R Bell", "Councillor S Cope", "Councillor T Dale"],
            "apologies": ["Councillor Vera Foss"],
            "agenda_items": [
                ("1", "APOLOGIES FOR ABSENCE"),
                ("2", "DECLARATIONS OF INTEREST by Parish Councillors"),
                ("3", "MINUTES OF THE LAST MEETING"),
                ("4", "OPEN SESSION"),
                ("5", "FINANCE"),
                ("6", "DATE OF NEXT MEETING 6 July 2017"),
            ],
        },
    ),
    Trap(
        "apologies on the line below their heading, and what was agreed unanimously in a list",
        Kind.MINUTES,
        """
EAST LODE PARISH COUNCIL
Minutes of the Full Parish Council Meeting held on Tuesday 7th April 2020 at 7.00pm on-line
Present: Cllrs Wyn Ash (WA), Xan Bell (XB), Yves Cope (YC)
In attendance: Zoe Dale (Clerk)
234 APOLOGIES FOR ABSENCE
Cllr Abel East
235 PLANNING
235.1 To consider the applications:
- 20/111/FULL 5 Mill Close
Unanimously AGREED to recommend APPROVAL
- 20/112/FULL 3 Heath Road
Unanimously AGREED to recommend REFUSAL
236 FINANCE
236.1 It was RESOLVED to approve the payments of £300.
236.2 The bank reconciliation was noted.
""",
        {
            "apologies": ["Cllr Abel East"],
            "decisions": [
                "AGREED to recommend APPROVAL",
                "AGREED to recommend REFUSAL",
                "RESOLVED to approve the payments of £300.",
            ],
        },
    ),
    Trap(
        "signs doubled behind labels, and a sentence behind the list of members",
        Kind.MINUTES,
        """
STANDARDS COMMITTEE

25TH JUNE, 2008

PRESENT:- Councillor N Bray (Chairman); Councillors Cade, Dorn, Ince (Vice Chairman), Lamb
and Ruddy. Councillor Mrs Moor attended also as an ex-Officio Member.

APOLOGIES:- Councillors Kemp and Mrs Rowan.

1. MINUTES

RESOLVED –

That the minutes be approved.
""",
        {
            "present": ["Councillor N Bray", "Cade", "Dorn", "Ince", "Lamb", "Ruddy"],
            "apologies": ["Kemp", "Mrs Rowan"],
        },
        never=("Mrs Moor",),
    ),
    Trap(
        "an executive committee, members below those with an office, and numbers with the committee’s letters",
        Kind.MINUTES,
        """
TENBURY VALE BOROUGH COUNCIL

Minutes of a Meeting of the Executive Committee held remotely on Wednesday,
7 October 2020 commencing at 2:00 pm

Present:

Chair Councillor R A Byrd
Vice Chair Councillor J R Marsh

and Councillors:

K J Bern, G F Black, M Deane

EX.7 ANNOUNCEMENTS

7.1 The Chair advised that the meeting was held remotely.

EX.8 MINUTES

8.1 The Minutes were approved.

EX.9 ENFORCEMENT POLICY

9.1 Accordingly, it was

RESOLVED That the Policy be APPROVED.
""",
        {
            "committee": "Executive Committee",
            "present": ["Councillor R A Byrd", "Councillor J R Marsh", "K J Bern", "G F Black", "M Deane"],
            "agenda_items": [("EX.7", "ANNOUNCEMENTS"), ("EX.8", "MINUTES"), ("EX.9", "ENFORCEMENT POLICY")],
            "decisions": ["RESOLVED That the Policy be APPROVED."],
        },
    ),
    Trap(
        "an item that is headed present, and numbers of the month",
        Kind.MINUTES,
        """
Minutes of the Parish Council Meeting
held in the Village Hall
on Monday 9th July 2018 at 7.30pm

1807.01 Present
Councillors: E. Sims (ES)(Chairman), J Groom (JG), A.Wray
In Attendance : 2 members of public

1807.02 Disclosure of Interests None.

1807.03 Minutes of the Meeting on 11th June 2018
It was resolved that the minutes are approved.

1807.04 Co-option of Councillor
No applications had been received.
""",
        {
            "present": ["E. Sims", "J Groom", "A.Wray"],
            "agenda_items": [
                ("1807.01", "Present"),
                ("1807.02", "Disclosure of Interests None"),
                ("1807.03", "Minutes of the Meeting on 11th June 2018"),
                ("1807.04", "Co-option of Councillor"),
            ],
        },
    ),
    Trap(
        "points of which the first stands behind That, and those who sat for others one a line",
        Kind.MINUTES,
        """
ELMBRIDGE DALE BOROUGH COUNCIL

COUNCIL EXECUTIVE

21 MAY 2019

Council Executive: Councillors J Dane (Leader), B Everard (Deputy Leader), K Flood and A Shore

Officers in Attendance: Jane Jarrow, Chief Executive; Ian Sands, Director of Resources

1. APOLOGIES FOR ABSENCE

An apology for absence was submitted on behalf of Councillor C Pell.

The following Councillors were substituting:

Councillor Mo Muir for Councillor Di Levett; and
Councillor Tom Tye for Councillor Ruth Brown.

2. DECLARATION OF INTERESTS

There were none.

3. CAR PARKING STRATEGY

RESOLVED

That (a) the Strategy be adopted;

(b) the tariffs be implemented from 1 July 2019; and

(c) the Head of Environment be authorised to make the orders.
""",
        {
            "committee": "COUNCIL EXECUTIVE",
            "present": ["J Dane", "B Everard", "K Flood", "A Shore"],
            "apologies": ["Councillor C Pell"],
            "substitutes": ["Councillor Mo Muir", "Councillor Tom Tye"],
            "decisions": [
                "the Strategy be adopted",
                "the tariffs be implemented from 1 July 2019",
                "the Head of Environment be authorised to make the orders.",
            ],
        },
        never=("Officers in Attendance",),
    ),
    Trap(
        "an agenda with a column of pages, and a committee on two lines",
        Kind.AGENDA,
        """
LICENSING OF TAXIS AND MARKETS

SUB-COMMITTEE

TUESDAY 22 JANUARY 2019 AT 14:30 PM

COUNCIL CHAMBER, CIVIC CENTRE, HAMLEY

ITEM PAGE

1. Introductions 2
2. Minutes 2
3. Apologies for Absence 2
4. Market Rents – Report by Executive Director (Place) 3-38
5. Procedure for the Hearing 39
""",
        {
            "committee": "LICENSING OF TAXIS AND MARKETS SUB-COMMITTEE",
            "agenda_items": [
                ("1", "Introductions"),
                ("2", "Minutes"),
                ("3", "Apologies for Absence"),
                ("4", "Market Rents"),
                ("5", "Procedure for the Hearing"),
            ],
        },
    ),
    Trap(
        "motions carried by all, with who moved above and yeas below, and staff a role before each name",
        Kind.MINUTES,
        """
Township of Elmira
Council Meeting Minutes

Date: May 28, 2024, 6:00 P.M.
Location: Council Chambers

Members Present: Mayor N. Sallow
Councillor S. Crest
Councillor K. Wilks

Staff Present: Chief Administrative Officer, S. Chalk
Director of Community Services, C. Catton
Curator, S. Grope

1. ADOPTION OF THE AGENDA
Moved by: Councillor S. Crest
Seconded by: Councillor K. Wilks

THAT the Agenda be adopted as presented.

Motion Carried Unanimously, By All Members Present

2. GRAVEL
Moved by Councillor Wilks
Seconded by Councillor Crest

That the tender be awarded.

Yeas (3): Mayor Sallow, Councillor Crest, and Councillor Wilks

Carried (3 to 0)

3. ADJOURNMENT
""",
        {
            "present": ["Mayor N. Sallow", "Councillor S. Crest", "Councillor K. Wilks"],
            "officers": [
                ("S. Chalk", "Chief Administrative Officer"),
                ("C. Catton", "Director of Community Services"),
                ("S. Grope", "Curator"),
            ],
            "decisions": ["THAT the Agenda be adopted as presented.", "That the tender be awarded."],
        },
    ),
    Trap(
        "members and staff in one list, the term of the council, and what is recommended in a motion",
        Kind.MINUTES,
        """
The Township of Upper Orrin
Council Meeting Minutes
Wednesday, August 17, 2022 9:01 a.m.
2018-2022 Council
Present: Mayor Ray Green
Deputy Mayor Pat Lark
Councillor Lou Hatch
Councillor Rob Yale
Staff Robin Dane, Chief Administrative Officer; Yvette Aube, Clerk
1. Call to Order:
The Mayor called the meeting to order.
2. Agenda Approval:
Motion No. C220817-1
Moved by Hatch, Seconded by Yale
It is recommended that the agenda be received and approved.
Carried.
3. Disclosure of Pecuniary Interest:
None declared.
""",
        {
            "committee": "Council",
            "present": ["Mayor Ray Green", "Deputy Mayor Pat Lark", "Councillor Lou Hatch", "Councillor Rob Yale"],
            "decisions": ["It is recommended that the agenda be received and approved."],
        },
        never=("Yale Staff",),
    ),
    Trap(
        "apologies that were noted, apologies as bullets, and the hours of the meeting at its end",
        Kind.MINUTES,
        """
MAYBRIDGE BOROUGH COUNCIL

TAXI COMMITTEE

MINUTES OF THE MEETING HELD ON THURSDAY 18 SEPTEMBER 2014

Present: Councillor Parr (Chairman), and
Councillors Mrs Blake, Long,
B Morton and Perry

1. APOLOGIES FOR ABSENCE

It was noted that apologies had been received from Councillors Mrs
Grieg and Rowe.

2. EXEMPT ITEMS

RESOLVED: That the items be taken in public.

3. DURATION OF MEETING

6.30 p.m. to 7.04 p.m.
""",
        {
            "meeting_time": "18:30",
            "present": ["Councillor Parr", "Mrs Blake", "Long", "B Morton", "Perry"],
            "apologies": ["Mrs Grieg", "Rowe"],
        },
    ),
    Trap(
        "apologies as bullets below the sentence that leads to them",
        Kind.MINUTES,
        """
Schools Forum

MINUTES OF THE SCHOOLS FORUM MEETING HELD ON 23 JANUARY 2020 AT COUNTY HALL.

Present:

Lisa Pearce (Chair), Graham Shaw (Vice-Chair) and Giles Pope

1 Apologies

Apologies for absence from Members were received from:

• Aileen Bass
• Jo Grant

2 Minutes

Resolved:

The Forum approved the minutes.
""",
        {"committee": "Schools Forum", "apologies": ["Aileen Bass", "Jo Grant"]},
    ),
    Trap(
        "an agenda whose applications are letters under their item",
        Kind.AGENDA,
        """
WEXCOMBE DISTRICT COUNCIL

PLANNING COMMITTEE

Monday, 3 June 2019 at 6.00 pm

AGENDA

1. Apologies for absence
2. Declarations of interest
3. Minutes (Pages 3 - 8)
4. Applications to be determined
4(a) 19/00112/FUL - Land at Mill Lane (Pages 9 - 20)
4(b) 19/00140/FUL - The Old Forge (Pages 21 - 30)
5. Appeals update
""",
        {
            "agenda_items": [
                ("1", "Apologies for absence"),
                ("2", "Declarations of interest"),
                ("3", "Minutes"),
                ("4", "Applications to be determined"),
                ("4(a)", "19/00112/FUL - Land at Mill Lane"),
                ("4(b)", "19/00140/FUL - The Old Forge"),
                ("5", "Appeals update"),
            ],
        },
    ),
    Trap(
        "a list of attendance at the end, portfolios without a sign, and when the meeting started",
        Kind.MINUTES,
        """
EAST DOWNS DISTRICT COUNCIL

Minutes of the meeting of Cabinet held at Council Chamber, Black House,
Hone on 27 November 2019

Attendance list at end of document
The meeting started at 6.00 pm and ended at 8.55 pm

86 Minutes of the previous meeting

The minutes were agreed.

87 Public speaking

There was none.

88 Council Tax Base 2020/21

RESOLVED that Cabinet;
1. agree the tax base; and
2. agree the amounts for each parish.

Attendance List
Present:
Portfolio Holders
M Armitage Portfolio Holder Homes and Communities
P Arden Leader
G Joyce Portfolio Holder Coast, Country and Environment

Cabinet apologies:
J Louden Portfolio Holder Council and External Engagement

Officers in attendance:
Tracy Henson, Chief Executive
Simon Davis, Director of Finance
""",
        {
            "committee": "Cabinet",
            "meeting_time": "18:00",
            "present": ["M Armitage", "P Arden", "G Joyce"],
            "apologies": ["J Louden"],
            "officers": [("Tracy Henson", "Chief Executive"), ("Simon Davis", "Director of Finance")],
            "decisions": ["agree the tax base", "agree the amounts for each parish."],
        },
    ),
    Trap(
        "members in two columns behind the name of the body, and what was resolved after discussion",
        Kind.MINUTES,
        """
RHONDA VALE COUNCIL

Minutes of the virtual meeting of the Council held on Wednesday, 20th October 2021 at 5.00 pm.

County Borough Councillors - Council Members in attendance:-

Councillor S Power (Chair)

Councillor M Adair Councillor J Barr
Councillor D R Bevin Councillor H Boggs

Apologies for absence

Councillor L De Witt Councillor A Calder

58 Minutes

It was RESOLVED to approve the minutes.

59 Youth Service

Following discussion it was RESOLVED to note the report.

60 Close
""",
        {
            "present": [
                "Councillor S Power",
                "Councillor M Adair",
                "Councillor J Barr",
                "Councillor D R Bevin",
                "Councillor H Boggs",
            ],
            "apologies": ["Councillor L De Witt", "Councillor A Calder"],
            "decisions": ["RESOLVED to approve the minutes.", "RESOLVED to note the report."],
        },
    ),
    Trap(
        "letters apart, hours as a range beside the place, and headings in capitals with a stop",
        Kind.MINUTES,
        """
OVERVIEW BOARD

MONDAY, 2ND JULY, 2018

P R E S E N T:

Councillor Cassel (Chair)

Councillor Batty Councillor Dawes

The following Officers were in attendance:
Mary Moore, Director of Corporate Services
L.R. Jonas, Head of Administration and Law

Chamber - County Hall. SA31 1JP. - 10.00 - 11.10 am

1. APOLOGIES FOR ABSENCE.

There were none.

2. QUESTIONS ON NOTICE

There were none.

3. CLOSE.
""",
        {
            "meeting_time": "10:00",
            "present": ["Councillor Cassel", "Councillor Batty", "Councillor Dawes"],
            "officers": [
                ("Mary Moore", "Director of Corporate Services"),
                ("L.R. Jonas", "Head of Administration and Law"),
            ],
            "agenda_items": [("1", "APOLOGIES FOR ABSENCE."), ("2", "QUESTIONS ON NOTICE"), ("3", "CLOSE.")],
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_form(trap: Trap) -> None:
    check(trap)
