"""Days that are not the meeting's."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "the minutes to be confirmed are of the previous meeting",
        Kind.AGENDA,
        """
Anytown Borough Council
AGENDA
Licensing Committee
Tuesday 4 March 2025 at 10.00 am
1. Apologies
2. Minutes of the meeting held on 7 January 2025
3. Date of next meeting: 6 May 2025
""",
        {"meeting_date": "2025-03-04", "meeting_time": "10:00"},
    ),
    Trap(
        "may is a verb, and a month only before a year or after a day",
        Kind.AGENDA,
        """
Cabinet
AGENDA
Members of the public may attend. 12 may speak.
Wednesday 14 May 2025 at 6.30 pm
1. Apologies
2. Minutes
""",
        {"meeting_date": "2025-05-14", "meeting_time": "18:30"},
    ),
    Trap(
        "the day of publication stands above the day of the meeting",
        Kind.AGENDA,
        """
Anytown Borough Council
Published: 24 February 2025
AGENDA
Meeting of the Audit Committee to be held in the Council Chamber on Tuesday 4 March 2025
1. Apologies
2. Minutes
""",
        {"meeting_date": "2025-03-04", "committee": "Audit Committee"},
    ),
    Trap(
        "a deadline for questions is no meeting",
        Kind.AGENDA,
        """
AGENDA
Council
Date: Thursday 20 February 2025
Time: 7.30 pm
Questions must be received by 12 noon on Monday 17 February 2025.
1. Apologies
2. Questions
""",
        {"meeting_date": "2025-02-20", "meeting_time": "19:30"},
    ),
    Trap(
        "a report says when its policy was adopted and when it was written",
        Kind.REPORT,
        """
Report to: Cabinet, 12 June 2025
Subject: Tree policy
Version dated 2 May 2025
1. Background
1.1 The policy was adopted on 3 March 2019.
""",
        {"meeting_date": "2025-06-12", "committee": "Cabinet"},
    ),
    Trap(
        "minutes tell their own day and not that of the minutes they approve or of the next meeting",
        Kind.MINUTES,
        """
Minutes of the meeting of the Planning Committee held at the Town Hall on Wednesday 12 March 2025
1. Minutes
The minutes of the meeting held on 12 February 2025 were approved.
2. Next meeting
The next meeting will be held on 9 April 2025.
""",
        {"meeting_date": "2025-03-12"},
    ),
    Trap(
        "a record of an officer's decision has no meeting, though it has days",
        Kind.DECISION_RECORD,
        """
Record of officer decision
Date of decision: 3 April 2025
Decision maker: Director of Highways
Decision: To close Mill Lane.
The decision may be implemented after 11 April 2025.
""",
        {"meeting_date": None},
    ),
    Trap(
        "a letter is for no meeting",
        Kind.LETTER,
        """
Anytown Borough Council
Date: 3 April 2025
Dear resident
Works at Mill Lane
The Planning Committee met on 12 March 2025.
Yours sincerely
""",
        {"meeting_date": None, "title": "Works at Mill Lane"},
    ),
    Trap(
        "a raised th is recognised as a quotation mark",
        Kind.MINUTES,
        """
MINUTES of a meeting of the Cabinet held in the Town Hall on Tuesday 4" March 2025 at 10 am
1. Apologies
""",
        {"meeting_date": "2025-03-04"},
    ),
    Trap(
        "a day that does not exist is no day",
        Kind.AGENDA,
        """
AGENDA
Cabinet
Tuesday 31 February 2025 at 10 am
1. Apologies
2. Minutes
""",
        {"meeting_date": None},
    ),
    Trap(
        "a financial year and a period are no days",
        Kind.REPORT,
        """
Report to: Cabinet
Subject: Budget 2025/26
1. Summary
The position at period 10 of 2024/25 is shown for 10.12.
""",
        {"meeting_date": None, "title": "Budget 2025/26"},
    ),
    Trap(
        "a numeric day is read as the rest of an American paper is written",
        Kind.AGENDA,
        """
City Council
REGULAR MEETING AGENDA
Date: 3/4/2025
Time: 6:00 p.m.
Posted February 27, 2025
A. Call To Order
B. Roll Call
C. Adjournment
""",
        {"meeting_date": "2025-03-04", "meeting_time": "18:00"},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_only_the_day_of_the_meeting_is_the_meetings(trap: Trap) -> None:
    check(trap)
