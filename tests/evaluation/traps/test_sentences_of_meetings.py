# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""When and where a meeting is, and of which body, in sentences and front sheets with their parts in any order."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "a place without a word for a room, known by where it stands",
        Kind.MINUTES,
        """
MINUTES OF MARCH MONTHLY MEETING OF CORRAN COUNTY
COUNCIL HELD IN ÁRAS AN BHAILE, CORRAN ON MONDAY,
16TH MARCH 2015 AT 2.00 P.M.
PRESENT: Cllr. D. Ahern (Presiding), Cllrs. N. Burke, M. Clery.
""",
        {
            "council": "CORRAN COUNTY COUNCIL",
            "meeting_date": "2015-03-16",
            "meeting_time": "14:00",
            "venue": "ÁRAS AN BHAILE, CORRAN",
        },
    ),
    Trap(
        "the hour before the day, and the place before both",
        Kind.AGENDA,
        """
Kinnoul Council Agenda - 05 November 2008, 10:30
A meeting to be held at Burgh Buildings, Kinnoul at 10:30 on 05 November 2008.
1 MINUTES
2 SCHOOL MEALS
3 FLOOD BANKS
""",
        {
            "council": "Kinnoul Council",
            "meeting_date": "2008-11-05",
            "meeting_time": "10:30",
            "venue": "Burgh Buildings, Kinnoul",
        },
    ),
    Trap(
        "the place last, behind the hour",
        Kind.MINUTES,
        """
3RD REPORT OF THE
CYCLING WORKING GROUP
meeting held on June 20, 2018, commencing at 4:15 PM, in Committee Room #2 Third Floor,
Wexcombe City Hall.
PRESENT: Councillor A. Ash (Chair); Councillors B. Beech and C. Cedar.
""",
        {
            "committee": "CYCLING WORKING GROUP",
            "meeting_date": "2018-06-20",
            "meeting_time": "16:15",
            "venue": "Committee Room #2 Third Floor, Wexcombe City Hall",
            "present": ["Councillor A. Ash", "B. Beech", "C. Cedar"],
        },
    ),
    Trap(
        "a notice of which each part has a line of its own, and a name over two lines that is said again in one",
        Kind.AGENDA,
        """
NOTICE
OF
MEETING
PARKS, ARTS AND MUSEUMS
OVERVIEW AND SCRUTINY PANEL
will meet on
TUESDAY 13 MAY 2014
at
6.45pm
COUNCIL CHAMBER, TOWN HALL, FENBRIDGE
TO: MEMBERS OF THE PARKS, ARTS AND MUSEUMS OVERVIEW AND SCRUTINY PANEL
COUNCILLOR ALMA REEVE (CHAIRMAN)
The agenda is available at www.fenbridge.example or contact the
Panel Administrator Joan Tull (01632) 960310
AGENDA
1 APOLOGIES FOR ABSENCE
2 MINUTES
3 MUSEUM HOURS
""",
        {
            "committee": "PARKS, ARTS AND MUSEUMS OVERVIEW AND SCRUTINY PANEL",
            "meeting_date": "2014-05-13",
            "meeting_time": "18:45",
            "venue": "COUNCIL CHAMBER, TOWN HALL, FENBRIDGE",
            "officers": [("Joan Tull", "Panel Administrator")],
        },
    ),
    Trap(
        "labels alone on their lines, the hour before the day, and a member who meets alone",
        Kind.AGENDA,
        """
Agenda
Cabinet Member for City Services
Time and Date
3.00 pm on Monday, 14th March, 2016
Place
Committee Room 5 - Council House
Public Business
1. Apologies
2. Declarations of Interests
3. Petition - Crossing in Elm Road (Pages 3 - 8)
""",
        {
            "committee": "Cabinet Member for City Services",
            "meeting_date": "2016-03-14",
            "meeting_time": "15:00",
            "venue": "Committee Room 5 - Council House",
        },
    ),
    Trap(
        "a form whose committee has no word for a body in its name",
        Kind.REPORT,
        """
MARISCHAL CITY COUNCIL
COMMITTEE Housing, Roads & Parks
DATE 25 August 2016
DIRECTOR Paul Leslie
TITLE OF REPORT Parking charges at three car parks
REPORT NUMBER HRP/16/143
1. PURPOSE OF REPORT
This report asks the committee to set the charges.
""",
        {
            "committee": "Housing, Roads & Parks",
            "meeting_date": "2016-08-25",
            "title": "Parking charges at three car parks",
            "reference": "HRP/16/143",
        },
    ),
    Trap(
        "the day behind a label of two words, and an empty label before another on its line",
        Kind.REPORT,
        """
Committee Report
Committee Date: 19th April 2017
Item No: Reference: 0118/17
Case Officer: Ivy Stroud, Senior Planning Officer
Description of Development: Erection of a dwelling.
SUMMARY
The officers recommend approval of this application.
""",
        {"meeting_date": "2017-04-19", "reference": "0118/17", "officers": [("Ivy Stroud", "Senior Planning Officer")]},
    ),
    Trap(
        "what a committee recommends of the minutes of another day",
        Kind.MINUTES,
        """
Minutes of the Audit and Risk Committee Meeting held on Thursday, 10
September 2020
PRESENT: Councillor M Lunn, Councillor B Cable
Ann Gray (Chair) opened the meeting at 11.36am.
Committee Recommendation:
That the minutes of the Audit and Risk Committee Meeting held on 20
August 2020 be confirmed.
""",
        {"meeting_date": "2020-09-10", "meeting_time": "11:36", "committee": "Audit and Risk Committee"},
    ),
    Trap(
        "what the paper is, between the body and the day",
        Kind.MINUTES,
        """
Roads & Bridges Cabinet Member – Minutes – 26 November 2013
92 (32) WINTER GRITTING – The Director of Roads submitted a report.
Resolved – (a) That the present routes be kept; (b) that two more
lorries be bought, and (c) that subject to a satisfactory case, the use of
£20k for training be approved.
""",
        {
            "committee": "Roads & Bridges Cabinet Member",
            "meeting_date": "2013-11-26",
            "decisions": [
                "That the present routes be kept",
                "that two more lorries be bought",
                "that subject to a satisfactory case, the use of £20k for training be approved.",
            ],
        },
    ),
    Trap(
        "an account of the debate before what was resolved in a record of the decision",
        Kind.DECISION_RECORD,
        """
Decision details
Review of Allotment Rents
Decision Maker: Parks and Leisure Committee
Is Key decision?: No
Decisions:
Ivor Lane, Parks Manager, presented the report.
Councillor Amy Rook moved, seconded by Councillor Ben Slade, that recommendation
5.2.3 of the report be changed, to which members agreed.
RESOLVED: that the proposed rents, as set out in Appendix A, be approved.
Report author: Ivor Lane
Date of decision: 19/03/2019
""",
        {"decisions": ["that the proposed rents, as set out in Appendix A, be approved."]},
        never=("presented the report",),
    ),
    Trap(
        "a label alone above a title with a sign in it",
        Kind.REPORT,
        """
DATE: December 12, 2023
TO: Mayor and City Council
FROM: City Manager
SUBJECT
Harbour Safety Board: Adopt a Resolution Establishing the Board and Dissolving
the Harbour Panel
RECOMMENDATION
That Council adopts a resolution establishing the Board.
""",
        {
            "title": "Harbour Safety Board: Adopt a Resolution Establishing the Board and Dissolving the Harbour Panel",
            "recommendations": ["That Council adopts a resolution establishing the Board."],
        },
    ),
    Trap(
        "what a council is asked to do with a motion is not what it is called",
        Kind.MOTION,
        """
To consider a Motion submitted by Councillor Snow, and seconded by Councillor Holly
Motion to restore the River Working Group
This Council notes that:
On 18 July 2019 a motion was passed.
This Council resolves to:
Ask Cabinet for a plan.
""",
        {"title": "Motion to restore the River Working Group"},
    ),
    Trap(
        "one word for what is recommended of an application",
        Kind.REPORT,
        """
PLANNING APPLICATION REPORT
Case Officer: Jan Hollander
Application No: 2107/17/OPA
Site Address: Mill Cottage, East Porter
Recommendation: Refusal
Reasons for refusal
1. The dwelling stands in open country.
""",
        {"recommendations": ["Refusal"], "reference": "2107/17/OPA"},
    ),
    Trap(
        "a name in capitals before a role that is not",
        Kind.REPORT,
        """
CITY OF MESQUITE BEACH
REQUEST FOR ACTION
SUBMITTED BY: RUTH GOLD, City Administrator
PREPARED BY: KARL W. STONE, Chief of Police
SUBJECT: Radios for the harbour patrol
Recommended Action:
1. Approve the purchase of twelve radios.
2. Accept the grant.
""",
        {"officers": [("RUTH GOLD", "City Administrator"), ("KARL W. STONE", "Chief of Police")]},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=[trap.name for trap in TRAPS])
def test_the_parts_of_a_meeting_are_told_apart_by_what_they_are(trap: Trap) -> None:
    check(trap)
