"""Which meeting, which body and which council a paper belongs to."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "the name of a form is no body",
        Kind.DECISION_RECORD,
        """
ANYTOWN BOROUGH COUNCIL
RECORD OF EXECUTIVE DECISION
Reference EH/041
Decision (1) To award the contract.
""",
        {"council": "ANYTOWN BOROUGH COUNCIL", "committee": None},
    ),
    Trap(
        "the heading in capitals is more than the council's name",
        Kind.MINUTES,
        """
MINUTES OF THE MEETING OF ANYTOWN PARISH COUNCIL
HELD IN THE ANYTOWN CENTRE ON
TUESDAY 19th JULY 2011 COMMENCING AT 7pm
1. Apologies
""",
        {
            "council": "ANYTOWN PARISH COUNCIL",
            "title": "MINUTES OF THE MEETING OF ANYTOWN PARISH COUNCIL",
            "meeting_date": "2011-07-19",
            "meeting_time": "19:00",
        },
    ),
    Trap(
        "the council's name alone is no title, and the end of a meeting no beginning",
        Kind.MINUTES,
        """
CITY OF ANYTOWN
Meeting of Place Scrutiny Committee
Date: Monday, 29th November, 2021
Present: Councillor A Bee
Start/End Time: 6.30 pm - 9.45 pm
456 Apologies for Absence
""",
        {
            "title": "Meeting of Place Scrutiny Committee",
            "meeting_time": "18:30",
            "committee": "Place Scrutiny Committee",
        },
    ),
    Trap(
        "a full stop ends the sentence and not the time",
        Kind.MINUTES,
        "Minutes of the Annual Meeting of Anytown Parish Council held on Wednesday 5 May 2021 commencing at 19:00.\n",
        {"meeting_time": "19:00"},
    ),
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
