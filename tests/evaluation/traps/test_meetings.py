"""Which meeting, which body and which council a paper belongs to."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "two meetings in one pack: the front sheet's counts",
        Kind.REPORTS_PACK,
        """
Anytown Borough Council
AGENDA
Cabinet
Tuesday 4 March 2025 at 10.00 am
1. Apologies
2. Minutes
3. Rents
\fMINUTES of a meeting of the Audit Committee held on Tuesday 7 January 2025 at 2.00 pm
1. Apologies
""",
        {
            "meeting_date": "2025-03-04",
            "meeting_time": "10:00",
            "committee": "Cabinet",
            "council": "Anytown Borough Council",
        },
    ),
    Trap(
        "a loan to another council",
        Kind.REPORT,
        """
Investment Strategy
1. Introduction
A loan to Elsewhere Borough Council is due. Elsewhere Borough Council pays.
""",
        {"council": None},
    ),
    Trap(
        "the web address tells whose paper it is, though another council is named first",
        Kind.REPORT,
        """
Joint working
Elsewhere Borough Council was asked. The report of Anytown Borough Council is at
www.anytown.gov.uk
""",
        {"council": "Anytown Borough Council"},
    ),
    Trap(
        "full council and county council are no names",
        Kind.REPORT,
        """
Rents
The full Council and the County Council agreed. ALL Council homes are included.
""",
        {"council": None},
    ),
    Trap(
        "a report that went to another committee first",
        Kind.REPORT,
        """
Report to: Cabinet - 4 March 2025
Subject: Rents
The Housing Scrutiny Panel considered the report on 3 February 2025.
""",
        {"committee": "Cabinet", "meeting_date": "2025-03-04"},
    ),
    Trap(
        "a scrutiny committee is asked to note, and decides nothing",
        Kind.REPORT,
        """
Report to: Housing Scrutiny Committee
Subject: Rents
Recommendations
1. To note the report.
2. To make comments.
""",
        {"committee": "Housing Scrutiny Committee", "decision_maker": None},
    ),
    Trap(
        "the letterhead's address is not the venue",
        Kind.AGENDA,
        """
Anytown Borough Council
Town Hall, High Street, Anytown
AGENDA
Cabinet
Date: 4 March 2025
Time: 10.00 am
Venue: Guildhall, Market Square
1. Apologies
2. Minutes
""",
        {"venue": "Guildhall, Market Square"},
    ),
    Trap(
        "the time of day for questions is not that of the meeting",
        Kind.AGENDA,
        """
AGENDA
Council
Thursday 20 February 2025 at 7.30 pm
Questions by 12 noon.
1. Apologies
2. Minutes
""",
        {"meeting_time": "19:30"},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_a_paper_belongs_to_one_meeting_of_one_body(trap: Trap) -> None:
    check(trap)
