# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Agendas and minutes of parishes and towns: bullets for numbers, the next meeting, sentences for resolutions."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

_WALK = "\n".join(["A walk round the parish was told of."] * 45)

TRAPS = (
    Trap(
        "an agenda behind bullets, whose points have bullets of their own",
        Kind.AGENDA,
        """
YOU ARE HEREBY SUMMONED TO ATTEND A MEETING OF LOWER TARN PARISH COUNCIL
TO BE HELD in the Reading Room on Monday 3rd June 2024, at 7.15PM
AGENDA
-  Apologies for absence
-  Declarations of interest on items on this agenda.
-  PUBLIC FORUM
   · Residents may speak about anything on this agenda.
-  To consider quotations for the resurfacing of the car park
-  To appoint a representative to the Flood Forum
""",
        {
            "agenda_items": [
                (None, "Apologies for absence"),
                (None, "Declarations of interest on items on this agenda."),
                (None, "PUBLIC FORUM"),
                (None, "To consider quotations for the resurfacing of the car park"),
                (None, "To appoint a representative to the Flood Forum"),
            ],
        },
    ),
    Trap(
        "the next meeting of which an agenda reminds is its own, and the one among its items is not",
        Kind.AGENDA,
        """
Pencarrow Town Council – Notice of Town Council Meeting
Councillors are reminded of the next meeting of the Town Council on Wednesday 5th October
2022, 7.00pm at the Old Chapel Rooms, Fore Street
Agenda
1. Apologies
2. Minutes – to confirm the minutes of the meeting held on the 7th September 2022
3. Planning matters
4. Agenda items for the next meeting (Wednesday 2nd November 2022)
""",
        {"meeting_date": "2022-10-05", "meeting_time": "19:00"},
    ),
    Trap(
        "a day without its year, whose weekday only one of the years printed has",
        Kind.AGENDA,
        """
Ashpool Parish Council
May 2022 agenda
The next meeting of the Parish Council will be held on Monday 9th May at 7.30pm in the
Village Hall. The balance of 2021 was agreed.
1. Election of Chairman
2. Apologies
3. Minutes of the meeting held on Monday 4th April
4. Date of next meeting: Monday 13th June
""",
        {"meeting_date": "2022-05-09", "meeting_time": "19:30"},
    ),
    Trap(
        "a day whose weekday no year printed has stays untold",
        Kind.AGENDA,
        """
Ashpool Parish Council
May 2023 agenda
The next meeting of the Parish Council will be held on Monday 9th May at 7.30pm in the Village Hall.
1. Election of Chairman
2. Apologies
3. Minutes
""",
        {"meeting_date": None},
    ),
    Trap(
        "a place below the first item is not the meeting's, and what was decided in a sentence counts",
        Kind.MINUTES,
        """
MINUTES OF COMMUNITY COUNCIL MEETING - DRAFT
Monday 9th March 2015 at 7.30pm, Glenmuir Public Hall Lesser Room
Present:
Moira Geddes
Alan Tulloch
1. Police report
A speed check was held in Perth Road on 27th February and three drivers were warned.
2. Treasurer's report
The grant has been paid in. It was agreed to renew the insurance at £128.50.
3. Planning
After discussion it was decided by four votes to two to object to this application.
""",
        {
            "meeting_date": "2015-03-09",
            "venue": "Glenmuir Public Hall Lesser Room",
            "decisions": [
                "It was agreed to renew the insurance at £128.50.",
                "After discussion it was decided by four votes to two to object to this application.",
            ],
        },
        never=("Perth Road",),
    ),
    Trap(
        "a name that wraps in a list, and the initials of who moved behind what was agreed",
        Kind.MINUTES,
        """
Minutes of the Meeting of Bryn Parish Council held at Saron Hall on Thursday, 16th November 2023.
Present: Councillors Menna Parry (Chair), Gwyn Rowlands, Delyth Humphreys, and Ifor
Pritchard.
1. Payments
Agreed that the above be paid (GR/IP).
2. Donations
Agreed that £150.00 be donated (DH/LT).
3. Close
The meeting closed at 8 p.m.
""",
        {
            "present": ["Menna Parry", "Gwyn Rowlands", "Delyth Humphreys", "Ifor Pritchard"],
            "decisions": ["Agreed that the above be paid", "Agreed that £150.00 be donated"],
        },
        never=("GR/IP",),
    ),
    Trap(
        "the same words for two applications are two decisions",
        Kind.MINUTES,
        """
Minutes of the Meeting of Brae Community Council held in Brae Hall on Monday 9th March 2015.
1. Apologies
None.
2. Planning
Erection of a house north of Mill Cottage was looked at.
It was decided to make no objection.
Two holiday lodges at Braehead were looked at.
It was decided to make no objection.
3. Close
The meeting closed at 9 p.m.
""",
        {"decisions": ["It was decided to make no objection."] * 2},
    ),
    Trap(
        "the clerk who signs at the end of long minutes",
        Kind.MINUTES,
        f"""
MINUTES of the meeting of WEXTARN PARISH COUNCIL held on Tuesday 14th November 2017
Present were Mr C Tudden (Chairman), Mrs P Larter and Mr J Eke.
{_WALK}
The Chairman closed the meeting at 8.50pm.
Mrs H Catch, Clerk to the Council
""",
        {"officers": [("Mrs H Catch", "Clerk to the Council")]},
    ),
    Trap(
        "a supplement whose front tells the meeting",
        Kind.SUPPLEMENT,
        """
Audit and Governance Committee
Supplementary Agenda
Date: Thursday, 26th September, 2019
Time: 2.00 pm
Venue: Committee Suite 1 & 2, Saltgate House, Northgate, Middlebeck
The items below were published on 18th September 2019.
9. External Audit: Annual Audit Letter 2018/19 (Pages 9 - 30)
""",
        {
            "committee": "Audit and Governance Committee",
            "meeting_date": "2019-09-26",
            "meeting_time": "14:00",
        },
    ),
    Trap(
        "members of a board who hold posts are no contacts, but who signs with a long post is",
        Kind.AGENDA,
        """
Health and Wellbeing Board
Date: Wednesday, 23 September 2020
Membership: (Quorum 5)
Celia Thorne (Chairman)
Vivienne Locke, Executive Director of People
Karen Dunscombe, Director of Public Health
You are invited to the meeting.
Yours sincerely
E. Prydderch
Head of Legal, HR and Democratic Services
AGENDA
1. APOLOGIES
2. MINUTES
3. WINTER PLAN
""",
        {"officers": [("E. Prydderch", "Head of Legal, HR and Democratic Services")]},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_what_a_parish_prints_is_read_as_what_it_is(trap: Trap) -> None:
    check(trap)
