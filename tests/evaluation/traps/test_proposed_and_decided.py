# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""A recommendation is no decision, and what was lost or deferred is none either."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "a report only recommends",
        Kind.REPORT,
        """
Subject: Rents
Recommendations
Cabinet is asked to:
(a) AGREE the rents;
(b) NOTE the risk.
1. Background
""",
        {"recommendations": ["AGREE the rents", "NOTE the risk."], "decisions": []},
    ),
    Trap(
        "minutes that say what officers recommended tell no recommendation",
        Kind.MINUTES,
        """
MINUTES of the Planning Committee held on 4 March 2025
5. Mill Lane
Recommendation: that permission be refused.
RESOLVED that permission be granted.
6. Close
7. Next
""",
        {"recommendations": [], "decisions": ["RESOLVED that permission be granted."]},
    ),
    Trap(
        "a report quotes what was resolved earlier",
        Kind.REPORT,
        """
Subject: Rents
1. Background
1.1 On 3 May 2024 Cabinet RESOLVED that rents be frozen.
RESOLVED that rents be frozen.
""",
        {"decisions": []},
    ),
    Trap(
        "an amendment that was lost",
        Kind.MINUTES,
        """
MINUTES
Moved by A. Bee
THAT the park be sold. Defeated.
THAT the park be kept. Carried.
""",
        {"decisions": ["THAT the park be kept."]},
    ),
    Trap(
        "an item that was deferred",
        Kind.MINUTES,
        """
MINUTES
THAT the grant be paid. Deferred.
""",
        {"decisions": []},
    ),
    Trap(
        "how they voted and when it closed is no part of the resolution",
        Kind.MINUTES,
        """
MINUTES of the Cabinet held on 4 March 2025
5. Rents
RESOLVED that:
(1) rents be raised; and
(2) the policy be kept.
Voting: for 5, against 1.
There being no further business the meeting closed at 8.15 pm.
""",
        {"decisions": ["rents be raised", "the policy be kept."]},
    ),
    Trap(
        "who resolved stands before the word",
        Kind.MINUTES,
        """
MINUTES of the Council held on 4 March 2025
1. Chair
It was RESOLVED that Councillor Bee be elected Chair.
2. Minutes
The Committee RESOLVED to approve the minutes.
3. Close
""",
        {"decisions": ["RESOLVED that Councillor Bee be elected Chair.", "RESOLVED to approve the minutes."]},
    ),
    Trap(
        "a resolution with a dash and numbers",
        Kind.MINUTES,
        """
MINUTES of the Cabinet held on 4 March 2025
*RESOLVED –
1. That the plan be noted.
2. That a report be made.
REASON FOR DECISIONS
To make progress.
""",
        {"decisions": ["That the plan be noted.", "That a report be made."]},
    ),
    Trap(
        "what an earlier meeting agreed",
        Kind.MINUTES,
        """
Notes of the Panel held on 4 March 2025
1 Minutes
• Agreed
2 Land
• At the last meeting it was agreed that land be sold. It was agreed that this will be done soon.
3 Close
""",
        {"decisions": ["Minutes • Agreed", "It was agreed that this will be done soon."]},
    ),
    Trap(
        "the reason is no part of a recorded decision",
        Kind.DECISION_RECORD,
        """
Title: Mill Lane
Decision:
To close Mill Lane.
Reason(s) for decision:
It is unsafe.
Alternatives considered:
None.
""",
        {"decisions": ["To close Mill Lane."], "recommendations": []},
    ),
    Trap(
        "letters stand behind the number of their paragraph",
        Kind.REPORT,
        """
Subject: Mill Lane
RECOMMENDATIONS
1. a) That permission be granted.
b) That the reasons be published.
2. Background
""",
        {"recommendations": ["That permission be granted.", "That the reasons be published."]},
    ),
    Trap(
        "reasons follow what was resolved",
        Kind.MINUTES,
        """
Minutes of the Cabinet held on 4 March 2025
320 Budget
RESOLVED that:
(a) The budget be approved.
(b) The programme be noted.
REASONS
To set a budget.
321 Land
322 Close
""",
        {"decisions": ["The budget be approved.", "The programme be noted."]},
    ),
    Trap(
        "there are no recommendations",
        Kind.REPORT,
        """
Subject: Rents
Recommendations
None.
1. Background
Text.
""",
        {"recommendations": []},
    ),
    Trap(
        "a line of contents is no recommendation",
        Kind.REPORT,
        """
Subject: Rents
Contents
Recommendations 3
Background 4
""",
        {"recommendations": []},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_proposed_and_decided_are_kept_apart(trap: Trap) -> None:
    check(trap)
