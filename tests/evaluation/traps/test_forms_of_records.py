# ruff: noqa: RUF001 (boxes and dashes are what papers print)
"""Records of decision as officers fill them in, and lists of what a meeting decided."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "numbered rows of a form, with labels of several words",
        Kind.DECISION_RECORD,
        """
WEXTARN CITY COUNCIL
OFFICER DECISION RECORD SHEET
1. Name and title of officer taking the decision
Ada Lund, Director of Place
2. Date on which the decision was taken
26/09/2025
3. Subject
Millbank Play Area – contract for new surfacing
4. Record number
ODR 2025-138
5. Type of decision (key or non-key)
Non-key decision
6. The decision
To award the contract to Beck Surfaces Limited.
7. Reasons for the decision
The bid scored highest.
""",
        {
            "title": "Millbank Play Area – contract for new surfacing",
            "reference": "ODR 2025-138",
            "decision_maker": "Ada Lund, Director of Place",
            "decision_type": "Non-key decision",
        },
    ),
    Trap(
        "numbers of notes behind labels, and boxes of which one is ticked",
        Kind.DECISION_RECORD,
        """
Ref: AH/2025/0417
Delegated Decision Notification1
Director2:
Director of Adults and Health
Subject3:
Extension of the contract for meals at home
Type of decision:
☐ Key Decision4
☒ Significant Operational Decision5
☐ Council function (not subject to call-in)
Decision details6:
The Director approved the extension for a year.
""",
        {
            "title": "Extension of the contract for meals at home",
            "reference": "AH/2025/0417",
            "decision_type": "Significant Operational Decision",
        },
    ),
    Trap(
        "boxes of which none is ticked say nothing",
        Kind.DECISION_RECORD,
        """
Ref: AH/2025/0417
Subject: Extension of the contract for meals at home
Type of decision:
☐ Key Decision
☐ Significant Operational Decision
Decision details:
The Director approved the extension for a year.
""",
        {"decision_type": None},
    ),
    Trap(
        "the meeting at which decisions were taken, in a sentence that begins with them",
        Kind.DECISION_RECORD,
        """
Wextarn District Council
NOTICE OF DECISIONS
Decisions taken by the Executive at its meeting held on Wednesday 3 December 2025 in the
Tithe Room, Chantry Lane, Wextarn.
Date of publication: Friday 5 December 2025
1. BUDGET UPDATE
RESOLVED: That the forecast be noted.
""",
        {"committee": "Executive", "meeting_date": "2025-12-03"},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_what_a_record_says_of_itself_is_read(trap: Trap) -> None:
    check(trap)
