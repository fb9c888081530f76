# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Records of decision as British councils write them: officers' records, lists of decisions, determinations."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "an officer who decides, with the post and number below the name",
        Kind.DECISION_RECORD,
        """
Brackenford Borough Council
RECORD OF OFFICER DECISION
Name of decision maker: Priya Anand
Position: Assistant Director – Place
Telephone: 01632 960771
Title of decision: Award of the Grounds Maintenance Framework
Decision taken
1. To award Lot 2 to Greenshoots Ltd.
2. To extend the present contract by one month.
Reasons for the decision
The tender scored highest.
""",
        {
            "decision_maker": "Priya Anand",
            "officers": [("Priya Anand", "Assistant Director – Place")],
            "decisions": ["To award Lot 2 to Greenshoots Ltd.", "To extend the present contract by one month."],
        },
    ),
    Trap(
        "a list of decisions without a label, taken on the day that its sentence tells",
        Kind.DECISION_RECORD,
        """
HOLLINGBECK CITY COUNCIL
CABINET - DECISIONS
The following decisions were taken by the Cabinet at its meeting held on Tuesday 4 March 2025.
Date of publication: 5 March 2025
4   Revenue Monitoring
That Cabinet:
(i) noted the forecast overspend; and
(ii) approved the virements in Appendix B.
Reason: To keep the budget in balance.
5   Local Plan – Submission
That the draft Local Plan be recommended to Council.
6   Libraries Strategy
Deferred to the next meeting.
""",
        {
            "meeting_date": "2025-03-04",
            "decisions": [
                "noted the forecast overspend",
                "approved the virements in Appendix B.",
                "That the draft Local Plan be recommended to Council.",
            ],
        },
    ),
    Trap(
        "paragraphs that each begin with that, and points behind what is agreed, namely",
        Kind.DECISION_RECORD,
        """
Individual Cabinet Member Decision
Report of: Strategic Director of Housing
Report author: Neil Farrow, neil.farrow@marlowpark.example
I agree the recommendations set out in the report, namely:
2.1 To approve the contract for up to £1.9m.
2.2 To delegate the signing of it.
""",
        {
            "officers": [("Neil Farrow", None)],
            "decisions": ["To approve the contract for up to £1.9m.", "To delegate the signing of it."],
        },
    ),
    Trap(
        "two paragraphs below one label",
        Kind.DECISION_RECORD,
        """
EXECUTIVE MEMBER DECISION RECORD
DECISION:
That the Traffic Regulation Order be made as advertised; and
That the objectors be told accordingly.
REASON(S) FOR DECISION:
To keep through traffic out of the lane.
""",
        {
            "decisions": [
                "That the Traffic Regulation Order be made as advertised",
                "That the objectors be told accordingly.",
            ]
        },
    ),
    Trap(
        "decisions published one below the other, each with its label",
        Kind.DECISION_RECORD,
        """
Trentworth Borough Council
Decisions
Decisions published
09/06/2022 - Council Tax Rebate ref: 2041    Recommendations Approved
The purpose of this report is:
1)     To set out how the fund is to be shared out;
2)     To seek authority for the payments.
Decision Maker: Leader of the Council
Decision:
THAT:
1)         a payment of £75 be made to each household;
2)         households in bands E and F be paid £150.
Wards affected: (All Wards);
""",
        {"decisions": ["a payment of £75 be made to each household", "households in bands E and F be paid £150."]},
    ),
    Trap(
        "decisions below their days",
        Kind.DECISION_RECORD,
        """
ITCHEN CITY COUNCIL
Issue - decisions
Future of the Day Centre
18/02/2014 - Future of the Day Centre
(i)  To note the answers received in the consultation.
(ii)  To agree that the day centre shall close on 30 September 2014.
15/07/2014 - Future of the Day Centre
On consideration of the report the following was decided:
(i)  That the date of closure be put back.
(ii)  That the further cost be met from the contingency.
""",
        {
            "title": "Future of the Day Centre",
            "decisions": [
                "To note the answers received in the consultation.",
                "To agree that the day centre shall close on 30 September 2014.",
                "That the date of closure be put back.",
                "That the further cost be met from the contingency.",
            ],
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_decisions_are_read_as_british_councils_record_them(trap: Trap) -> None:
    check(trap)
