# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole sentences, are what papers print)
"""Forms of reports, records and assessments met at councils whose papers were in no set."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "a report of a role, signed by its holder, with a contact below the background papers",
        Kind.REPORT,
        """
Hollow District Council

Report To: Licensing Panel

From: Director of Law and Order (Monitoring Officer)

Date: 9 December 2019

Subject: Premises Licence for The Old Forge

Wards Affected: Forge Ward

1.0 Summary

1.1 This report asks the Panel to consider an application.

2.0 Decision

2.1 The Panel must decide.

Hugh Nash
Director of Law and Order (Monitoring Officer)

Background papers: Premises Licence Application
Author ref: AB
Contact: Ada Fenn
Licensing Manager
Direct Line No: (01632) 960227
""",
        {
            "committee": "Licensing Panel",
            "officers": [
                ("Ada Fenn", "Licensing Manager"),
                ("Hugh Nash", "Director of Law and Order (Monitoring Officer)"),
            ],
            "background_papers": ["Premises Licence Application"],
        },
    ),
    Trap(
        "a reference and a body above a title that is cut at a small word, and a contact for enquiries",
        Kind.REPORT,
        """
HIW/22/14
Cabinet
15 June 2022

Lane Repairs Capital Budget: Progress on the 2021/22 Programme and
Proposals for the 2022/23 Programmes

Report of the Director of Lanes and Transport

1) Recommendation

That the Cabinet be asked to:
(a) note the progress; and
(b) approve the programmes.

2) Financial Considerations
The total budget is £6.2 million.

Meg Bryce
Director of Lanes and Transport

Electoral Divisions: All

Local Government Act 1972: List of background papers
Nil

Contact for enquiries:
Name: Mick Joyce
Telephone: 01632 960383
""",
        {
            "title": "Lane Repairs Capital Budget: Progress on the 2021/22 Programme and Proposals for the 2022/23 Programmes",
            "meeting_date": "2022-06-15",
            "officers": [("Mick Joyce", None), ("Meg Bryce", "Director of Lanes and Transport")],
            "recommendations": ["note the progress", "approve the programmes."],
            "background_papers": [],
        },
        never=("Electoral Divisions",),
    ),
    Trap(
        "a day below the addressee, and a contact who is named with her service",
        Kind.REPORT,
        """
TO: HEALTH AND HOUSING BOARD
5 SEPTEMBER 2017

SEAMLESS SERVICES – DELIVERY PLAN
Director of Adult Services

1 PURPOSE OF REPORT
1.1 To inform the Board of progress made by the working group on the plan.

2 RECOMMENDATION(S)
That the Board:
2.1 Notes the content of the report
2.2 Agrees the revised model

Background Papers
None

Contact for further information
Lisa Moore, Public Health
01632 960218
lisa.moore@wexcombe.example
""",
        {
            "committee": "HEALTH AND HOUSING BOARD",
            "meeting_date": "2017-09-05",
            "officers": [("Lisa Moore", None)],
            "recommendations": ["Notes the content of the report", "Agrees the revised model"],
            "background_papers": [],
        },
    ),
    Trap(
        "author and role on one line, and recommendations behind the body that is to make them",
        Kind.REPORT,
        """
Report to: Growth Scrutiny Committee
Date: 12 September 2022
Title: Review of the Skills Strategy
Divisions Affected: All

Author and Role: Clara Hale, Head of Skills
Contact details: clara.hale@wexcombe.example 01632 960345

Recommendation:
That the Committee
1. Considers the progress made in delivering the Strategy.
2. Recommends to Cabinet that the offer be widened.

1. Executive summary
1.1 This report gives an update on the adult skills service.
""",
        {
            "officers": [("Clara Hale", "Head of Skills")],
            "recommendations": [
                "Considers the progress made in delivering the Strategy.",
                "Recommends to Cabinet that the offer be widened.",
            ],
        },
    ),
    Trap(
        "a decision that is required, where nothing is headed recommendations",
        Kind.REPORT,
        """
CABINET
DATE: 18 October 2022
TITLE: Award of Contract for Agency Workers
ITEM NO: 7
CHIEF OFFICER: Director of Resources

1. Decision required
This report makes the following recommendations to the decision-maker:
1.1 To agree the award of the contract to Stafford Bridge Limited.
1.2 To note that the current contract ends on 31 March 2023.

2. Links to the Corporate Plan
2.1 This report relates to efficiency.
""",
        {
            "meeting_date": "2022-10-18",
            "title": "Award of Contract for Agency Workers",
            "recommendations": [
                "To agree the award of the contract to Stafford Bridge Limited.",
                "To note that the current contract ends on 31 March 2023.",
            ],
        },
        never=("This report relates",),
    ),
    Trap(
        "a title with whose report it is below, and the author of the report",
        Kind.REPORT,
        """
Resources Committee
29 June 2022

Annual Review of the Statement on Chief Officers 2022/23

Report by the Executive Director of Resources

Relevant Portfolio Holder: Councillor Andrea Kirk, Leader of the Council

Purpose of Report
To recommend the Statement for 2022/23 to full Council.

Recommendations
The Committee is asked to RECOMMEND to Council that -
1. The Statement at Annex 1 is approved; and
2. It is published by 31 July 2022.

Author of report: Cora Moon, HR Director, 020 7946 0190, cora.moon@wexcombe.example
""",
        {
            "title": "Annual Review of the Statement on Chief Officers 2022/23",
            "officers": [("Cora Moon", "HR Director")],
            "recommendations": ["The Statement at Annex 1 is approved", "It is published by 31 July 2022."],
        },
    ),
    Trap(
        "a page of a decision, with what a committee resolved and notes behind the options",
        Kind.DECISION_RECORD,
        """
Decision details

Guidance for Kerbs and Crossings

Decision status: Recommendations Approved

Is Key decision?: No

Decision:

The Cabinet Committee received a report. Having considered it, it was:

Resolved:-

1. That the revised policies be approved.

2. That officers be instructed to follow them.

Reason for Decision

As set out in the submitted report.

Other Options

To keep the older policies.

Note:- This is an Executive Function

Publication date: 09/11/2017

Date of decision: 01/11/2017

Decided at meeting: 01/11/2017 - Cabinet Committee
""",
        {
            "title": "Guidance for Kerbs and Crossings",
            "committee": "Cabinet Committee",
            "meeting_date": "2017-11-01",
            "decision_date": "2017-11-01",
            "decisions": ["That the revised policies be approved.", "That officers be instructed to follow them."],
            "options": ["To keep the older policies."],
        },
    ),
    Trap(
        "a record of what a mayor and cabinet decided, item by item",
        Kind.DECISION_RECORD,
        """
London Borough of Larkham

Record of decisions of the Mayor and Cabinet

Wednesday 15 July 2015

259. Lettings Policy

Having considered an officer report, the Mayor, for the reasons set
out in the report:

RESOLVED that

(1) the new responsibilities be noted; and

(2) the interim policy be approved.
""",
        {
            "committee": "Mayor and Cabinet",
            "meeting_date": "2015-07-15",
            "decisions": ["the new responsibilities be noted", "the interim policy be approved."],
        },
    ),
    Trap(
        "labels beside each other on the front of a planning report",
        Kind.REPORT,
        """
PLANNING APPLICATION REPORT

Case Officer: Jan Hollander Parish: East Porter Ward: Stoke

Application No: 2107/17/OPA

Site Address: Mill Cottage, East Porter

Development: Demolition of a barn

Recommendation: Refusal
""",
        {"reference": "2107/17/OPA", "wards": ["Stoke"], "officers": [("Jan Hollander", None)]},
    ),
    Trap(
        "who filled in an assessment, with the day beside the name",
        Kind.EQUALITY_ASSESSMENT,
        """
Equality Impact Analysis

Title of Project/Service/Policy Crossing at Bishop Junction, Seaholm

Team/Department Major Projects

Staff member completing Equality Impact Analysis: Andrew Kerr Date: 3 June 2020
""",
        {
            "title": "Crossing at Bishop Junction, Seaholm",
            "officers": [("Andrew Kerr", None)],
        },
    ),
    Trap(
        "addressees above, whose report and its title below, and points below a numbered one",
        Kind.REPORT,
        """
Report to:
Cabinet
Council

Report of Head of Finance
Author: Simon Hewett
Tel: 01632 960499
E-mail: simon.hewett@wexcombe.example

To: CABINET 3 February 2021
To: COUNCIL 17 February 2021

Revenue Estimates 2021/22 and Programme to 2025/26

RECOMMENDATIONS

1. That Cabinet recommends to Council that it:

a. sets the estimates,

b. approves the programme,

2. That Cabinet agrees that the head of finance may make minor adjustments.

Purpose of report

1. This report brings the estimates together.
""",
        {
            "title": "Revenue Estimates 2021/22 and Programme to 2025/26",
            "meeting_date": "2021-02-03",
            "officers": [("Simon Hewett", None)],
        },
        never=("Report of Head",),
    ),
    Trap(
        "a staff report with who prepared and approved it, and a wrapped point that begins like a heading",
        Kind.REPORT,
        """
CITY COUNCIL STAFF REPORT
MEETING DATE: FEBRUARY 22, 2018

PREPARED BY: Yan Cho - Senior Project Manager/Engineering Department
Kit Gibbs - Director/Community Services Department
APPROVED BY: City Manager

AWARD OF THE RIVER WALK PROJECT

RECOMMENDATION(S)
1. Adopt a resolution amending the Budget and appropriating $1,053,000 from the Park
Impact Fund (301);
2. Approve the plans; and
3. Authorize the City Manager to execute the contract.

COUNCIL PRIORITIES, GOALS & STRATEGIES:
Ongoing Priorities
""",
        {
            "meeting_date": "2018-02-22",
            "title": "AWARD OF THE RIVER WALK PROJECT",
            "officers": [
                ("Yan Cho", "Senior Project Manager/Engineering Department"),
                ("Kit Gibbs", "Director/Community Services Department"),
            ],
            "recommendations": [
                "Adopt a resolution amending the Budget and appropriating $1,053,000 from the Park Impact Fund (301)",
                "Approve the plans",
                "Authorize the City Manager to execute the contract.",
            ],
        },
    ),
    Trap(
        "a city that heads its report, and fields beside each other in capitals",
        Kind.REPORT,
        """
CITY OF OAKDALE AGENDA REPORT

SUBJECT: Award of Contract For Reading Room DATE: September 18, 2022

RECOMMENDATION

Staff recommends that the City Council adopt a resolution to award the contract.
""",
        {"council": "CITY OF OAKDALE", "title": "Award of Contract For Reading Room"},
    ),
    Trap(
        "name and post behind one label",
        Kind.REPORT,
        """
SOUTH FEN DISTRICT COUNCIL

Report of: Assistant Director - Housing
Report to: Cabinet
Date: 12 September 2022
Subject: Review of Lettings

Recommendations:
1) That the revised policy be adopted; and
2) That minor changes be delegated.

Background papers:- Lettings Policy 2021

Lead Contact Officer
Name and Post: Emily Spence, Assistant Director - Housing
Telephone Number: 01632 960842
Email: emily.spence@southfen.example
""",
        {
            "committee": "Cabinet",
            "meeting_date": "2022-09-12",
            "officers": [("Emily Spence", "Assistant Director - Housing")],
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_form(trap: Trap) -> None:
    check(trap)
