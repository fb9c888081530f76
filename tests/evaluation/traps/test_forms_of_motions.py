"""Motions and rolls as municipalities of Canada and commissions of America print them."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "the number of a motion stands before who moved it, an hour and a reading behind",
        Kind.MINUTES,
        """
Minutes of the Regular Council Meeting of Thistle County held on May 8, 2024
R-41/24 Deputy Reeve Lund moved that the agenda be adopted as presented.
CARRIED UNANIMOUSLY
R-42/24 Councillor Brandt moved second reading of Bylaw 88-24.
CARRIED
R-43/24 Councillor Achebe moved that Council meet in private at 10:15 a.m.
to discuss a lease.
CARRIED
R-44/24 Councillor Brandt moved that Council meet in public at 10:40 a.m.
CARRIED
10:41 a.m. - the public returned.
R-45/24 Councillor Achebe moved that the road be closed.
DEFEATED
""",
        {
            "decisions": [
                "that the agenda be adopted as presented.",
                "second reading of Bylaw 88-24.",
                "that Council meet in private at 10:15 a.m. to discuss a lease.",
                "that Council meet in public at 10:40 a.m.",
            ]
        },
    ),
    Trap(
        "a recorded vote is none of its resolution, but a by-law is read a first time in it",
        Kind.MINUTES,
        """
Minutes of the Council of the Township of Wrenfield, June 3, 2025
Resolution 2025-11
Moved by: Councillor Oake
Seconded by: Councillor Pardo
BE IT RESOLVED THAT the hall be let for a year.
For: (2) Councillor Oake, Councillor Pardo
Against: (1) Mayor Quill
Carried (2 to 1)
Resolution 2025-12
Moved by: Councillor Pardo
Seconded by: Councillor Oake
BE IT RESOLVED THAT By-law 19, being a by-law to regulate fires, be
read a first, second and third time and passed.
Carried
""",
        {
            "decisions": [
                "BE IT RESOLVED THAT the hall be let for a year.",
                (
                    "BE IT RESOLVED THAT By-law 19, being a by-law to regulate fires, be "
                    "read a first, second and third time and passed."
                ),
            ]
        },
    ),
    Trap(
        "results at the foot of two pages are no footer",
        Kind.MINUTES,
        """
Minutes of the Council of the Township of Wrenfield, June 3, 2025
1. Delegation
Moved by: Councillor Oake
THAT the delegation be received.
Carried
2. Grants
Moved by: Councillor Pardo
THAT the grant be paid.
Carried
1\f3. Roads
Moved by: Councillor Oake
THAT gravel be bought.
Carried
4. Fire
Moved by: Councillor Pardo
THAT the by-law be passed.
Carried
2
""",
        {
            "decisions": [
                "THAT the delegation be received.",
                "THAT the grant be paid.",
                "THAT gravel be bought.",
                "THAT the by-law be passed.",
            ]
        },
    ),
    Trap(
        "an hour in brackets is no label, and those absent with regrets sent apologies",
        Kind.MINUTES,
        """
PLANNING COMMISSION MINUTES
MARCH 12, 2024
MEMBERS PRESENT: Commissioners Ada Lund, Mai Brandt,
Ivo Pardo (arrived at 7:08 p.m.), Carla Oake and Tom Quill
Members Absent:
Councillor Dale Wick (with regrets)
I. CALL TO ORDER
""",
        {
            "present": ["Ada Lund", "Mai Brandt", "Ivo Pardo", "Carla Oake", "Tom Quill"],
            "apologies": ["Councillor Dale Wick"],
        },
    ),
    Trap(
        "words of the margin before the numbers of items, which stand over parts",
        Kind.MINUTES,
        """
Minutes of the Regular Council Meeting of Thistle County held on May 8, 2024
AGENDA 1.0 Adoption of Agenda
R-41/24 Reeve Lund moved that the agenda be adopted.
CARRIED
MINUTES 2.0 Adoption of Minutes
2.1 Minutes of the Regular Council Meeting of April 24, 2024
R-42/24 Councillor Brandt moved that the minutes of the April 24, 2024 Regular
Council Meeting be adopted.
CARRIED
PUBLIC HEARING 3.0 Public Hearing - Bylaw 1466-24
Nobody came forward to speak, and the hearing was closed at 9:58 a.m.
NEW BUSINESS 4.0 New Business
4.1 Hours at Christmas
4.2 Grant to the Skating Club
R-43/24 Councillor Achebe moved that the grant be paid.
CARRIED
""",
        {
            "agenda_items": [
                ("1.0", "Adoption of Agenda"),
                ("2.0", "Adoption of Minutes"),
                ("2.1", "Minutes of the Regular Council Meeting of April 24, 2024"),
                ("3.0", "Public Hearing - Bylaw 1466-24"),
                ("4.0", "New Business"),
                ("4.1", "Hours at Christmas"),
                ("4.2", "Grant to the Skating Club"),
            ]
        },
    ),
    Trap(
        "the word decision as the last of the minutes leads to nothing",
        Kind.MINUTES,
        """
Minutes of the Council of the Township of Wrenfield, June 3, 2025
Decision
""",
        {"decisions": []},
    ),
    Trap(
        "a rule drawn below a value ends it",
        Kind.REPORT,
        """
Town of Wrenfield
Staff Report
SUBJECT:
Paddling Pool - Choice of Repairs
______________________________________________
RECOMMENDATION
That the report be received.
""",
        {"title": "Paddling Pool - Choice of Repairs"},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_what_was_moved_and_who_was_there_is_read(trap: Trap) -> None:
    check(trap)
