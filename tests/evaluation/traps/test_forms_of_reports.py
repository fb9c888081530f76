# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole sentences, are what papers print)
"""Forms in which councils write reports and decisions, each a whole paper."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "contacts as a list of labels, and a committee that only advises",
        Kind.REPORT,
        """
Northdale City Council
Report for Information

Report to: Communities and Equalities Scrutiny Committee – 7 November 2023

Subject: Community Safety Partnership Annual Update

Report of: Strategic Director (Neighbourhoods)

Summary

This report provides the Committee with an update on the work of the Community
Safety Partnership, including the delivery of the Community Safety Strategy 2022-2025.

Recommendations

The Committee is recommended to:

(1) Consider and comment on the information in the report; and
(2) Note the progress made since the last report on 8 November 2022.

Wards Affected: All

Environmental Impact Assessment - the impact of the issues addressed in this report
on achieving the zero-carbon target for the city
None

Contact Officers:

Name: Samuel Okoro
Position: Head of Compliance, Enforcement and Community Safety
Telephone: 0161 496 0137
E-mail: samuel.okoro@northdale.example

Name: Helen Marsh
Position: Community Safety Lead
Telephone: 0161 496 0188
E-mail: helen.marsh@northdale.example

Background documents (available for public inspection):

Community Safety Strategy 2022-25
Report to Scrutiny Committee 8 November 2022

1.0 Introduction

1.1 The Crime and Disorder Act 1998 requires a partnership.
""",
        {
            "council": "Northdale City Council",
            "committee": "Communities and Equalities Scrutiny Committee",
            "meeting_date": "2023-11-07",
            "title": "Community Safety Partnership Annual Update",
            "wards": ["All"],
            "officers": [
                ("Samuel Okoro", "Head of Compliance, Enforcement and Community Safety"),
                ("Helen Marsh", "Community Safety Lead"),
            ],
            "recommendations": [
                "Consider and comment on the information in the report",
                "Note the progress made since the last report on 8 November 2022.",
            ],
        },
    ),
    Trap(
        "a title below a form of ticks",
        Kind.REPORT,
        """
Report of: Director of Children and Families
Report to: Executive Board
Date: 19th October 2022
Will the decision be open for call in? [X] Yes [ ] No
Does the report contain confidential or exempt information? [ ] Yes [X] No
Report author: Ruth Ellery
Tel: 0113 496 0442

Design and cost report for the expansion of Moor Lane Primary School

Brief summary
This report seeks approval to spend £3.2m to expand Moor Lane Primary School from 210 to
420 places from September 2024.

Recommendations
Executive Board is requested to:
a) Approve expenditure of £3,200,000 from capital scheme number 33176/MOR;
b) Note the exception at section 12; and
c) Authorise the Director of Children and Families to award the contract.

What is this report about?
1 The council has a statutory duty to ensure sufficiency of school places.
""",
        {
            "committee": "Executive Board",
            "meeting_date": "2022-10-19",
            "title": "Design and cost report for the expansion of Moor Lane Primary School",
            "decision_maker": "Executive Board",
            "officers": [("Ruth Ellery", None)],
            "recommendations": [
                "Approve expenditure of £3,200,000 from capital scheme number 33176/MOR",
                "Note the exception at section 12",
                "Authorise the Director of Children and Families to award the contract.",
            ],
        },
    ),
    Trap(
        "a day alone below whom the report is for, and a reference to the forward plan",
        Kind.REPORT,
        """
Item 8
Public Report

Wexcombe City Council
Report to Cabinet
14 March 2023

Subject: Procurement of Tree Maintenance Services
Report of: Strategic Director City Operations
Relevant Cabinet Member: Councillor Jane Mallory, Environment
Councillor Amit Dass, Finance and Resources
Relevant O &S Chair(s): Councillor Paul Hythe, Sustainability and Transport
Report author: Peter Garside, Head of Highways, Tel: 0121 496 0220
Email: peter.garside@wexcombe.example

Are specific wards affected? ☐ Yes ☒ No – All wards affected
If yes, name(s) of ward(s):
Is this a key decision? ☒ Yes ☐ No
If relevant, add Forward Plan Reference: 010987/2023
Is the decision eligible for call-in? ☒ Yes ☐ No
Does the report contain confidential or exempt information? ☐ Yes ☒ No

1 Executive Summary
1.1 This report seeks approval of the strategy for the procurement of tree maintenance.

2 Recommendations
That Cabinet:-
2.1 Approves the procurement strategy for tree maintenance services for a period of four years
with an option to extend for two years.
2.2 Notes the current spend of £1.98m per annum.
2.3 Delegates authority to the Strategic Director City Operations to award the contract.

3 Background
3.1 The current contract expires on 31 August 2023.
""",
        {
            "council": "Wexcombe City Council",
            "committee": "Cabinet",
            "meeting_date": "2023-03-14",
            "title": "Procurement of Tree Maintenance Services",
            "reference": "010987/2023",
            "decision_maker": "Cabinet",
            "decision_type": "Key decision",
            "officers": [("Peter Garside", "Head of Highways")],
            "recommendations": [
                "Approves the procurement strategy for tree maintenance services for a period of four years with an option to extend for two years.",
                "Notes the current spend of £1.98m per annum.",
                "Delegates authority to the Strategic Director City Operations to award the contract.",
            ],
        },
    ),
    Trap(
        "labels in capitals, and a telephone number in brackets",
        Kind.REPORT,
        """
AGENDA ITEM NO. 6(b)

REPORT TO: LICENSING COMMITTEE
DATE: 3 FEBRUARY 2022
REPORT OF: HEAD OF ENVIRONMENTAL HEALTH
SUBJECT: HACKNEY CARRIAGE FARES 2022/23
WARD(S): ALL
LEAD OFFICER: Mark Dunstan (01632 960 331)
mark.dunstan@hollowmere.gov.example

1. PURPOSE OF REPORT
To consider a request from the trade for an increase in hackney carriage fares.

2. RECOMMENDATION
That the Committee determines whether to:
(i) approve the increase in fares set out at Appendix A; or
(ii) retain the current fares.

3. BACKGROUND
""",
        {
            "committee": "LICENSING COMMITTEE",
            "meeting_date": "2022-02-03",
            "title": "HACKNEY CARRIAGE FARES 2022/23",
            "decision_maker": "LICENSING COMMITTEE",
            "wards": ["ALL"],
            "officers": [("Mark Dunstan", None)],
            "recommendations": ["approve the increase in fares set out at Appendix A", "retain the current fares."],
        },
    ),
    Trap(
        "a heading below the heading of the recommendations",
        Kind.REPORT,
        """
Meeting Name: Cabinet
Date: 5 March 2024
Report title: Gateway 2: Contract Award Approval - Roofing Works
Ward(s) or groups affected: Rotherhithe, Surrey Docks
Classification: Open
Reason for lateness (if applicable): Not applicable
From: Councillor Sarah King, Council Homes

FOREWORD – COUNCILLOR SARAH KING, CABINET MEMBER FOR COUNCIL HOMES
This report asks cabinet to approve the contract.

RECOMMENDATIONS

Recommendations for the Cabinet

1. That the cabinet approve the award of the roofing works contract to Apex Roofing Ltd for a
period of 15 months in the sum of £4,812,330.

2. That the cabinet note that the contract will commence on 29 April 2024.

BACKGROUND INFORMATION

3. The buildings were constructed in 1968.

BACKGROUND DOCUMENTS
Background Papers Held At Contact
Gateway 1 report Housing, 160 Tooley Street, London SE1 2QH Joe Bright 020 7525 0000

AUDIT TRAIL
Cabinet Member Councillor Sarah King, Council Homes
Lead Officer Hakeem Osin, Strategic Director of Housing
Report Author Gavin Duncan, Contracts Manager
Version Final
Dated 22 February 2024
Key Decision? Yes
CONSULTATION WITH OTHER OFFICERS / DIRECTORATES / CABINET MEMBER
Officer Title Comments Sought Comments Included
Assistant Chief Executive, Governance and Assurance Yes Yes
Strategic Director, Resources Yes Yes
Date final report sent to Constitutional Team 22 February 2024
""",
        {
            "committee": "Cabinet",
            "meeting_date": "2024-03-05",
            "title": "Gateway 2: Contract Award Approval - Roofing Works",
            "decision_type": "Key decision",
            "wards": ["Rotherhithe", "Surrey Docks"],
            "officers": [("Hakeem Osin", "Strategic Director of Housing"), ("Gavin Duncan", "Contracts Manager")],
            "recommendations": [
                "That the cabinet approve the award of the roofing works contract to Apex Roofing Ltd for a period of 15 months in the sum of £4,812,330.",
                "That the cabinet note that the contract will commence on 29 April 2024.",
            ],
        },
    ),
    Trap(
        "recommendations that are paragraphs, and an address behind a role",
        Kind.REPORT,
        """
LONDON BOROUGH OF HARLSTONE
WARDS: All

REPORT TITLE
Air Quality Action Plan 2023-2026 (SC/2023/07)

REPORT OF
Cabinet Member for a Sustainable Harlstone

FOR SUBMISSION TO
Culture and Environment Scrutiny Committee
Cabinet
DATE
10 July 2023
19 July 2023

SUMMARY OF REPORT
This report sets out the new Clean Air Action Plan.

Local Government Act 1972 – Access to Information
The following document(s) has been used in the preparation of this report:
No documents that require listing have been used in the preparation of this report.

Contact Officer:
Tom Parkes, Air Quality Manager
Sustainability, 5 Pancras Square, London N1C 4AG
020 7946 0991
tom.parkes@harlstone.example

RECOMMENDATIONS
That the Culture and Environment Scrutiny Committee considers the report and makes any
recommendations to Cabinet.
That having considered the results of the consultation, the Cabinet is asked to agree the Clean
Air Action Plan 2023-2026 at Appendix 1.

Signed: R Bradley, Director of Environment and Sustainability
Date: 29 June 2023
""",
        {
            "council": "LONDON BOROUGH OF HARLSTONE",
            "wards": ["All"],
            "officers": [("Tom Parkes", "Air Quality Manager")],
            "recommendations": [
                "That the Culture and Environment Scrutiny Committee considers the report and makes any recommendations to Cabinet.",
                "That having considered the results of the consultation, the Cabinet is asked to agree the Clean Air Action Plan 2023-2026 at Appendix 1.",
            ],
        },
    ),
    Trap(
        "the title of a decision, not of its form",
        Kind.DECISION_RECORD,
        """
RECORD OF OFFICER DECISION

Decision title: Award of contract for playground resurfacing at Mill Meadow
Decision reference: ODR/2023/117
Decision maker: Assistant Director – Place (Karen Telford)
Date of decision: 21 September 2023
Key decision: No
Ward(s) affected: Mill Meadow
Contact: Joe Amery, Parks Manager, 01632 960774

Decision:
To award the contract for the resurfacing of the playground at Mill Meadow to Softfall Ltd in
the sum of £48,250.

Reasons for decision:
The tender offered the best value for money.

Alternative options considered and rejected:
Do nothing – rejected, since the surface is unsafe.

Signed: K Telford
Date: 21 September 2023
""",
        {
            "title": "Award of contract for playground resurfacing at Mill Meadow",
            "reference": "ODR/2023/117",
            "decision_maker": "Assistant Director – Place (Karen Telford)",
            "decision_type": "Non-key decision",
            "wards": ["Mill Meadow"],
            "officers": [("Joe Amery", "Parks Manager")],
            "decisions": [
                "To award the contract for the resurfacing of the playground at Mill Meadow to Softfall Ltd in the sum of £48,250."
            ],
        },
    ),
    Trap(
        "each decision of a list of decisions",
        Kind.DECISION_RECORD,
        """
Eastmere Borough Council
Cabinet – Decision Notice

Date of meeting: Tuesday, 11 June 2024
Date of publication: Thursday, 13 June 2024
Call-in deadline: 5.00pm on Thursday, 20 June 2024

The following decisions were taken by the Cabinet and will come into force and may be implemented
from Friday, 21 June 2024 unless called in.

Item 5. Financial Outturn 2023/24
Decision:
1. That the General Fund overspend of £1.2m be noted.
2. That the transfer of £0.4m from reserves be approved.
Reason: To comply with the Financial Procedure Rules.
Alternative options: None.

Item 6. Leisure Centre Procurement
Decision:
That the contract be awarded to Active Life Trust for ten years.
Reason: To secure value for money.
""",
        {
            "council": "Eastmere Borough Council",
            "committee": "Cabinet",
            "meeting_date": "2024-06-11",
            "decisions": [
                "That the General Fund overspend of £1.2m be noted.",
                "That the transfer of £0.4m from reserves be approved.",
                "That the contract be awarded to Active Life Trust for ten years.",
            ],
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_form(trap: Trap) -> None:
    check(trap)
