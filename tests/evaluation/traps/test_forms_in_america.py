# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Memoranda, agendas and enactments as cities and townships of America print their heads."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "a memorandum in two columns, whose subject is said below",
        Kind.REPORT,
        """
COUNCIL AGENDA: 9/14/2021
ITEM: 3.4
FILE NO: 21-0417
TO: HONORABLE MAYOR AND FROM: Ada Brook
CITY COUNCIL City Clerk
SUBJECT: SEE BELOW DATE: September 2, 2021
SUBJECT: Summer Concert Series in District 2
Recommendation
(a) Approve the concerts as a City Council sponsored event; and
(b) Accept donations for them.
""",
        {
            "committee": "CITY COUNCIL",
            "meeting_date": "2021-09-14",
            "reference": "21-0417",
            "title": "Summer Concert Series in District 2",
        },
        never=("SEE BELOW",),
    ),
    Trap(
        "labels stacked above their values, the title the last of them",
        Kind.REPORT,
        """
DATE:
CATEGORY:
DEPT.:
TITLE:
May 4, 2021
Consent
Public Works
Alder Park, Project 21-04—
Approve Plans and Authorize Bidding
RECOMMENDATION
Approve plans and specifications for Alder Park.
""",
        {"title": "Alder Park, Project 21-04—Approve Plans and Authorize Bidding"},
    ),
    Trap(
        "the city where its council meets, and an address below the place",
        Kind.AGENDA,
        """
AGENDA
ALDER CITY COUNCIL
WEDNESDAY, JANUARY 20, 2021
6:00 P.M. CLOSED SESSION
Council Chambers
14 Mill Street
Alder, CA 92000
The City of Alder will make reasonable arrangements to ensure accessibility on January 20, 2021.
""",
        {
            "council": "City of Alder",
            "meeting_date": "2021-01-20",
            "meeting_time": "18:00",
            "venue": "Council Chambers 14 Mill Street Alder, CA 92000",
        },
    ),
    Trap(
        "a resolution set to both margins is no front in rows, and its council no part of a line",
        Kind.OTHER,
        """
ABC:DEF
09/17/2021
RESOLUTION NO. ______
A RESOLUTION OF THE COUNCIL OF THE CITY OF SAN
ALDER  APPROVING  AMENDMENTS  TO  CERTAIN  DOCUMENTS
TO  A  LETTER  OF  CREDIT  AND  AN  AGREEMENT  WHICH  THE
OFFICERS  DEEM  NECESSARY,  ADVISABLE  OR  PRUDENT
WHEREAS, the City has determined to amend the letter; and
""",
        {
            "title": "A RESOLUTION OF THE COUNCIL OF THE CITY OF SAN ALDER APPROVING AMENDMENTS TO CERTAIN DOCUMENTS "
            "TO A LETTER OF CREDIT AND AN AGREEMENT WHICH THE OFFICERS DEEM NECESSARY, ADVISABLE OR PRUDENT",
            "council": None,
        },
    ),
    Trap(
        "the hour of a meeting is no place",
        Kind.MINUTES,
        """
THE MILL METRO TOWNSHIP COUNCIL, STATE OF UTAH, MET ON
TUESDAY, NOVEMBER 19, 2019, AT THE HOUR OF 6:30 P.M. AT THE ALDER CENTER, 56 SOUTH
LANE, MILL, UTAH.
""",
        {"meeting_date": "2019-11-19", "meeting_time": "18:30"},
        never=("HOUR OF",),
    ),
    Trap(
        "a heading with council, kind of meeting, day and hour on one line",
        Kind.MINUTES,
        """
Alder and Beck Parish Council – Extraordinary Meeting Wednesday 19th July 2017, 7.30pm
Alder Village Hall
PRESENT: Cllr R. Crisp (Chairman), Cllr C. Anderson.
""",
        {
            "council": "Alder and Beck Parish Council",
            "meeting_date": "2017-07-19",
            "meeting_time": "19:30",
            "venue": "Alder Village Hall",
        },
    ),
    Trap(
        "a paragraph below a short subject is none of it",
        Kind.REPORT,
        """
To: Ada Brook, City Manager
From: Ben Cole, Planner
Date: August 21, 2020
RE: Resolution - Postal Services
Please place a resolution on the agenda for the meeting of the City Council on September 8.
""",
        {"title": "Resolution - Postal Services"},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_a_head_printed_in_america_is_read(trap: Trap) -> None:
    check(trap)
