"""Values that run over lines, columns and pages, and what stands beside them."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "a heading that was cut at a comma",
        Kind.REPORT,
        """
Draft Revenue Budget 2025-26 and 2025-28 Plan,
and Draft Capital Programme 2025-35
Section
Executive Summary 1
""",
        {"title": "Draft Revenue Budget 2025-26 and 2025-28 Plan, and Draft Capital Programme 2025-35"},
    ),
    Trap(
        "a title over two lines ends before the next label",
        Kind.REPORT,
        """
To: Cabinet - 4 March 2025
Subject: Review of the arrangements for the collection of
household waste
Classification: Unrestricted
""",
        {"title": "Review of the arrangements for the collection of household waste"},
    ),
    Trap(
        "a label alone on its line has its value below",
        Kind.DECISION_RECORD,
        """
DECISION NO:
24/00042
SUBJECT:
Mill Lane speed limit
DECISION TAKEN BY:
Cabinet Member for Highways
""",
        {"reference": "24/00042", "title": "Mill Lane speed limit", "decision_maker": "Cabinet Member for Highways"},
    ),
    Trap(
        "labels of a ruled form have no colon",
        Kind.DECISION_RECORD,
        """
RECORD OF DECISION
Reference HW/017
Title of decision Resurfacing of Mill Lane and
Bridge Street
Decision maker Director of Highways
Type of decision Non-key decision
Date of decision 2 April 2025
Decision To award the contract to the lowest tenderer.
Reasons for decision The road is worn.
""",
        {
            "reference": "HW/017",
            "title": "Resurfacing of Mill Lane and Bridge Street",
            "decision_maker": "Director of Highways",
            "decision_type": "Non-key decision",
            "decisions": ["To award the contract to the lowest tenderer."],
        },
    ),
    Trap(
        "a role over two lines whose second could be a label",
        Kind.AGENDA,
        """
AGENDA
Cabinet
Contact officer: Jane Doe, Senior
Democratic Services Officer
Tel: 01234 567890
1. Apologies
2. Minutes
""",
        {"officers": [("Jane Doe", "Senior Democratic Services Officer")]},
    ),
    Trap(
        "a recommendation runs over the page, and the page number is no part of it",
        Kind.REPORT,
        """
Subject: Mill Lane
Recommendations
Cabinet is asked to:
(a) approve the sale of the
\f2
land at Mill Lane;
(b) note the report.
1. Background
The land is vacant.
""",
        {"recommendations": ["approve the sale of the land at Mill Lane", "note the report."]},
    ),
    Trap(
        "a word broken at the end of a line keeps its hyphen",
        Kind.REPORT,
        """
Subject: Twenty-first-
century libraries
Wards: All
""",
        {"title": "Twenty-first-century libraries"},
    ),
    Trap(
        "numbers that recognition set on lines of their own",
        Kind.REPORT,
        """
To: Cabinet

Date: 4 March 2025

Subject: Damp homes

2. Recommendations

2.1

That Cabinet:

(a) approve the programme; and

(b) note the cost.

3. Background
""",
        {
            "recommendations": ["approve the programme", "note the cost."],
            "meeting_date": "2025-03-04",
            "decision_maker": "Cabinet",
        },
    ),
    Trap(
        "a label over two lines",
        Kind.MINUTES,
        """
MINUTES of a meeting of the Cabinet held on 4 March 2025
Present: Councillor Ann Smith
Officers in
attendance:
Jane Doe (Director of Finance and
Section 151 Officer); John Roe (Head of Law)
1. Apologies
""",
        {
            "officers": [("Jane Doe", "Director of Finance and Section 151 Officer"), ("John Roe", "Head of Law")],
            "present": ["Councillor Ann Smith"],
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_a_wrapped_value_is_whole_and_ends_where_the_next_begins(trap: Trap) -> None:
    check(trap)
