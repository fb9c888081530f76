"""What is an item, and what only begins with a number."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

HEAD = "AGENDA\nCabinet\nTuesday 4 March 2025 at 10.00 am\n"

TRAPS = (
    Trap(
        "page ranges, papers to follow and instructions are no part of a title",
        Kind.AGENDA,
        f"""{HEAD}1. Apologies
2. Minutes (Pages 1 - 8)
To confirm the minutes.
3. Rents (To follow)
4. Roads 9-12
""",
        {"agenda_items": [("1", "Apologies"), ("2", "Minutes"), ("3", "Rents"), ("4", "Roads")]},
    ),
    Trap(
        "a time and an address are no items",
        Kind.AGENDA,
        """
City Council
Agenda
Tuesday, January 5, 2025
1:30 PM
2. https://example.org/watch
1. Apologies
2. Minutes
3. Roads
""",
        {"agenda_items": [("1", "Apologies"), ("2", "Minutes"), ("3", "Roads")]},
    ),
    Trap(
        "numbers on lines of their own",
        Kind.AGENDA,
        f"""{HEAD}1
Apologies
2
Declarations of interest
3
Minutes
""",
        {"agenda_items": [("1", "Apologies"), ("2", "Declarations of interest"), ("3", "Minutes")]},
    ),
    Trap(
        "years in a title are no pages",
        Kind.AGENDA,
        f"""{HEAD}1. Apologies
2. Minutes
3. Strategy 2025 - 2030
""",
        {"agenda_items": [("1", "Apologies"), ("2", "Minutes"), ("3", "Strategy 2025 - 2030")]},
    ),
    Trap(
        "numbered paragraphs below minute numbers",
        Kind.MINUTES,
        """
MINUTES
84. Apologies
1. There were none.
2. That was all.
85. Roads
1. A report was made.
86. Close
""",
        {"agenda_items": [("84", "Apologies"), ("85", "Roads"), ("86", "Close")]},
    ),
    Trap(
        "minute numbers with a year",
        Kind.MINUTES,
        """
MINUTES
The meeting was opened by the Chair at seven in the evening, and all were welcomed.
125/20 Apologies
None.
126/20 Declarations of interest
None.
127/20 Closed session
""",
        {
            "agenda_items": [
                ("125/20", "Apologies"),
                ("126/20", "Declarations of interest"),
                ("127/20", "Closed session"),
            ]
        },
    ),
    Trap(
        "headings without numbers, with lettered items below",
        Kind.MINUTES,
        """
Minutes of the Council
Call to Order
The Mayor called the meeting to order.
Correspondence
a) Letter of the school
b) Letter of the bank
New Business
Council Reports
a) Mayor Bee
Adjournment
""",
        {
            "agenda_items": [
                (None, "Call to Order"),
                (None, "Correspondence"),
                ("a", "Letter of the school"),
                ("b", "Letter of the bank"),
                (None, "New Business"),
                (None, "Council Reports"),
                (None, "Adjournment"),
            ]
        },
    ),
    Trap(
        "motions are numbered, but are no items",
        Kind.MINUTES,
        """
MINUTES
R2024-001 A. Bee, C. Dee:
That it be so. Carried.
R2024-002 A. Bee, C. Dee:
That it be so. Carried.
R2024-003 A. Bee, C. Dee:
That it be so. Carried.
""",
        {"agenda_items": []},
    ),
    Trap(
        "a list that an item leads to",
        Kind.AGENDA,
        f"""{HEAD}1. Apologies
2. To receive a report from the Clerk on the following matters:
Benches
Finances
3. Close
""",
        {
            "agenda_items": [
                ("1", "Apologies"),
                ("2", "To receive a report from the Clerk on the following matters"),
                ("3", "Close"),
            ]
        },
    ),
    Trap(
        "a report has no items",
        Kind.REPORT,
        """
Subject: Roads
1. Introduction
2. Background
3. Costs
""",
        {"agenda_items": []},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_items_are_those_of_the_meeting(trap: Trap) -> None:
    check(trap)
