# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole sentences, are what papers print)
"""More forms of papers: a Welsh report, a township, a supplement, a motion, an assessment."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "a council named in two languages, and a responsible officer at the end",
        Kind.REPORT,
        """
CYNGOR SIR DYFFRYN / DYFFRYN COUNTY COUNCIL

CABINET MEETING: 18 JANUARY 2024

CORPORATE SAFEGUARDING ANNUAL REPORT

SOCIAL SERVICES (COUNCILLOR A LISTER)
AGENDA ITEM: 4

Reason for this Report

1. To enable the Cabinet to receive the Corporate Safeguarding Annual Report.

Background

2. The Social Services and Well-being (Wales) Act 2014 places duties on the Council.

Legal Implications

3. There are no direct legal implications.

Financial Implications

4. There are no direct financial implications arising from this report.

RECOMMENDATIONS

Cabinet is recommended to:

1) approve the Annual Report attached at Appendix A; and

2) note the work programme for 2024/25.

SENIOR RESPONSIBLE OFFICER  Jane Thomas
Director Adults, Housing & Communities
Date submitted to Cabinet office 12 January 2024

The following appendices are attached:
Appendix A – Annual Report 2022-23
""",
        {
            "council": "DYFFRYN COUNTY COUNCIL",
            "committee": "CABINET",
            "meeting_date": "2024-01-18",
            "title": "CORPORATE SAFEGUARDING ANNUAL REPORT",
            "decision_maker": "Cabinet",
            "officers": [("Jane Thomas", "Director Adults, Housing & Communities")],
            "recommendations": [
                "approve the Annual Report attached at Appendix A",
                "note the work programme for 2024/25.",
            ],
        },
    ),
    Trap(
        "a body alone in capitals, and a lead officer in capitals",
        Kind.REPORT,
        """
WESTMOOR COUNTY COUNCIL

CABINET

DATE: 24 SEPTEMBER 2024

REPORT OF CABINET MEMBER: CLARE HAYWARD, CABINET MEMBER FOR CHILDREN, FAMILIES AND LIFELONG LEARNING

LEAD OFFICER: RACHAEL WARD, EXECUTIVE DIRECTOR FOR CHILDREN, FAMILIES AND LIFELONG LEARNING

SUBJECT: ADMISSION ARRANGEMENTS FOR COMMUNITY SCHOOLS FOR SEPTEMBER 2026

ORGANISATION STRATEGY PRIORITY AREA: TACKLING HEALTH INEQUALITY

Purpose of the Report:

This report seeks approval to consult on the admission arrangements for community schools for 2026.

Recommendations:

It is recommended that Cabinet:

1. Agrees to consult on a reduction of the Published Admission Number at Hill View Infant School from 90 to 60.
2. Delegates authority to the Director of Education to publish the consultation.

Reason for Recommendations:

To meet the requirements of the School Admissions Code.

Executive Summary:

1. The local authority is responsible for setting the admission arrangements.
""",
        {
            "council": "WESTMOOR COUNTY COUNCIL",
            "committee": "CABINET",
            "meeting_date": "2024-09-24",
            "title": "ADMISSION ARRANGEMENTS FOR COMMUNITY SCHOOLS FOR SEPTEMBER 2026",
            "decision_maker": "Cabinet",
            "recommendations": [
                "Agrees to consult on a reduction of the Published Admission Number at Hill View Infant School from 90 to 60.",
                "Delegates authority to the Director of Education to publish the consultation.",
            ],
        },
    ),
    Trap(
        "recommendations that each begin with THAT",
        Kind.REPORT,
        """
REPORT TO COUNCIL

To: Mayor and Members of Council
From: Dana Pruitt, Director of Public Works
Meeting Date: May 14, 2024
Report No.: PW-2024-11
Subject: Gravel Tender Award

RECOMMENDATION:
THAT Report PW-2024-11 be received; and
THAT Council award Tender 2024-03 for the supply of gravel to Halden Aggregates Ltd. in the amount
of $214,650.00 plus HST.

BACKGROUND:
Each year the Township tenders for gravel.

FINANCIAL IMPLICATIONS:
The 2024 budget includes $220,000.

Respectfully submitted,
Dana Pruitt
Director of Public Works
""",
        {
            "committee": "COUNCIL",
            "meeting_date": "2024-05-14",
            "title": "Gravel Tender Award",
            "reference": "PW-2024-11",
            "decision_maker": "COUNCIL",
            "officers": [("Dana Pruitt", "Director of Public Works")],
            "recommendations": [
                "THAT Report PW-2024-11 be received",
                "THAT Council award Tender 2024-03 for the supply of gravel to Halden Aggregates Ltd. in the amount of $214,650.00 plus HST.",
            ],
        },
    ),
    Trap(
        "an agenda of a township with parts of items",
        Kind.AGENDA,
        """
THE CORPORATION OF THE TOWNSHIP OF NORTH HALDEN
COUNCIL MEETING AGENDA
Tuesday, May 14, 2024 – 7:00 p.m.
Council Chambers, 12 Main Street West

1. Call to Order
2. Land Acknowledgement
3. Approval of Agenda
4. Disclosure of Pecuniary Interest
5. Delegations
5.1 Halden Fire Chief – Annual Report
6. Adoption of Minutes
6.1 Regular Council Meeting – April 23, 2024
7. Staff Reports
7.1 Report PW-2024-11 – Gravel Tender Award
7.2 Report CLK-2024-05 – Council Procedural By-law Review
8. By-laws
8.1 By-law 2024-31 – To set the tax rates for 2024
9. Closed Session
10. Confirming By-law
11. Adjournment
""",
        {
            "council": "TOWNSHIP OF NORTH HALDEN",
            "committee": "COUNCIL",
            "meeting_date": "2024-05-14",
            "meeting_time": "19:00",
            "venue": "Council Chambers, 12 Main Street West",
            "title": "COUNCIL MEETING AGENDA",
            "agenda_items": [
                ("1", "Call to Order"),
                ("2", "Land Acknowledgement"),
                ("3", "Approval of Agenda"),
                ("4", "Disclosure of Pecuniary Interest"),
                ("5", "Delegations"),
                ("5.1", "Halden Fire Chief – Annual Report"),
                ("6", "Adoption of Minutes"),
                ("6.1", "Regular Council Meeting – April 23, 2024"),
                ("7", "Staff Reports"),
                ("7.1", "Report PW-2024-11 – Gravel Tender Award"),
                ("7.2", "Report CLK-2024-05 – Council Procedural By-law Review"),
                ("8", "By-laws"),
                ("8.1", "By-law 2024-31 – To set the tax rates for 2024"),
                ("9", "Closed Session"),
                ("10", "Confirming By-law"),
                ("11", "Adjournment"),
            ],
        },
    ),
    Trap(
        "a letter with a day of its own before the paper",
        Kind.SUPPLEMENT,
        """
Oakmere District Council
Democratic Services
Civic Offices, High Street, Oakmere OM1 4BZ

To: All Members of the Planning Committee

Date: 9 October 2024

Dear Councillor

PLANNING COMMITTEE – THURSDAY 10 OCTOBER 2024

I am now able to enclose, for consideration at next Thursday's meeting, the following
reports that were unavailable when the agenda was printed.

Agenda No Item

7 24/00871/FUL – Land at Bridge Street (Pages 3 - 18)
Report of the Head of Planning

Yours sincerely

M Dyer
Chief Executive
""",
        {
            "council": "Oakmere District Council",
            "committee": "PLANNING COMMITTEE",
            "meeting_date": "2024-10-10",
            "title": "24/00871/FUL – Land at Bridge Street",
            "reference": "24/00871/FUL",
            "officers": [("M Dyer", "Chief Executive")],
            "agenda_items": [("7", "24/00871/FUL – Land at Bridge Street")],
        },
    ),
    Trap(
        "the title of a motion behind its number",
        Kind.MOTION,
        """
Full Council – 15 November 2023
Motion on Notice

Motion 2: Protecting Local Bus Services

Proposed by Councillor Ruth Ames
Seconded by Councillor Ian Pell

This Council notes:
1. That 14 bus routes have been withdrawn since 2019.
2. That fares have risen by 12%.

This Council resolves to:
1. Write to the Secretary of State for Transport asking for fair funding.
2. Ask the Executive to bring forward a Bus Strategy by March 2024.
""",
        {
            "committee": "Full Council",
            "meeting_date": "2023-11-15",
            "title": "Protecting Local Bus Services",
        },
    ),
    Trap(
        "a title behind a long label",
        Kind.EQUALITY_ASSESSMENT,
        """
Equality Impact Assessment (EqIA)

Name of policy or proposal: Review of Library Opening Hours
Directorate: Communities
Responsible Officer: Karen Whitlock, Libraries Manager
Date assessment completed: 4 March 2024

1. What are the aims of the proposal?
To reduce opening hours at six libraries from September 2024 and save £310,000 a year.

2. Who is affected?
Age: older people use libraries during the day more than others.
Disability: neutral impact.
Sex: neutral impact.
Race: neutral impact.
Protected characteristics with a negative impact: age.

3. Mitigation
Home library service to be promoted.

Approved by: Director of Communities
""",
        {
            "title": "Review of Library Opening Hours",
            "officers": [("Karen Whitlock", "Libraries Manager")],
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_form(trap: Trap) -> None:
    check(trap)
