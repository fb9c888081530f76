# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Reports and questions as British councils write them: values in capitals, tags of templates, sections in brackets."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "values in capitals that wrap behind their labels, and the number of a report that is no page",
        Kind.REPORT,
        """
Report No.
45/2023
PART ONE - PUBLIC
Decision Maker: CHILDREN, SCHOOLS AND FAMILIES POLICY
DEVELOPMENT AND SCRUTINY COMMITTEE
Date: 22 November 2023
Decision Type: Non-Urgent Non-Executive Non-Key
Title: CHILDREN, SCHOOLS AND FAMILIES PORTFOLIO PLAN –
2023/24 Q2 UPDATE
Contact Officer: Nahid Chowdry, Assistant Director Strategy, Performance and Corporate
Transformation
Tel: 020 7946 0554
1. Reason for report
""",
        {
            "reference": "45/2023",
            "committee": "CHILDREN, SCHOOLS AND FAMILIES POLICY DEVELOPMENT AND SCRUTINY COMMITTEE",
            "decision_maker": "CHILDREN, SCHOOLS AND FAMILIES POLICY DEVELOPMENT AND SCRUTINY COMMITTEE",
            "meeting_date": "2023-11-22",
            "title": "CHILDREN, SCHOOLS AND FAMILIES PORTFOLIO PLAN – 2023/24 Q2 UPDATE",
        },
    ),
    Trap(
        "to members without a sign, under the name of the form, with contributors",
        Kind.REPORT,
        """
Corporate Report Format
To the Chair and Members of the CABINET
FUTURE OF THE MEXTHORPE LIBRARY BUILDING
EXECUTIVE SUMMARY
1.    The library needs a new roof.
RECOMMENDATIONS
2.    It is recommended that Cabinet:
      a)   approve a lease for 30 years; and
      b)   approve a grant of £64,000.
REPORT AUTHOR & CONTRIBUTORS
Nathan Whitlam, Libraries and Culture Manager
01309 762201     nathan.whitlam@donmere.example
""",
        {
            "committee": "CABINET",
            "title": "FUTURE OF THE MEXTHORPE LIBRARY BUILDING",
            "officers": [("Nathan Whitlam", "Libraries and Culture Manager")],
            "recommendations": ["approve a lease for 30 years", "approve a grant of £64,000."],
        },
    ),
    Trap(
        "sections in brackets, a key decision in a word, and whom to contact",
        Kind.REPORT,
        """
Agenda Item No. 4(b)
PEAKMOOR COUNTY COUNCIL
REGULATORY COMMITTEE
16 October 2017
STOPPING UP OF PUBLIC FOOTPATH NO.21
(1)    Purpose of Report   To seek authority for the Orders.
(6)    Key Decision         No.
(7)    Background Papers    Held on file.
Officer to contact for further information - Peter Outram, Rights of Way Officer
(8)    OFFICER'S RECOMMENDATIONS   That:
8.1    The Director be authorised to make the Orders.
8.2    The Orders be forwarded to the Secretary of State.
""",
        {
            "title": "STOPPING UP OF PUBLIC FOOTPATH NO.21",
            "decision_type": "Non-key decision",
            "officers": [("Peter Outram", "Rights of Way Officer")],
            "recommendations": [
                "The Director be authorised to make the Orders.",
                "The Orders be forwarded to the Secretary of State.",
            ],
        },
    ),
    Trap(
        "tags of a template, and a contact below a sentence",
        Kind.REPORT,
        """
Report to: Housing Committee
Date of Meeting: 13 March 2019
Subject: Rent Arrears
2. Recommendation(s)
2.1 The Committee is asked to approve the following recommendation(s):-
[recs]
(1) that the position on arrears be noted; and
(2) that the three posts be kept until March 2021.
[1recs]
3. Background
3.1 Credit began in October 2017.
Contact for Further Information
If you would like to inspect the papers or want further information, please contact:-
Isla Geddes, Head of Housing Services
Ext: 4133   (Tel: 01697 450133)
""",
        {
            "officers": [("Isla Geddes", "Head of Housing Services")],
            "recommendations": [
                "that the position on arrears be noted",
                "that the three posts be kept until March 2021.",
            ],
        },
    ),
    Trap(
        "numbers on lines of their own, and whom capitals say to contact",
        Kind.REPORT,
        """
Street Trading in Cutler Market
2
RECOMMENDATION
2.1
That the Cabinet Member agrees to the layout.
2.2
That no casual licences be issued.
3
Background Information
3.1
Fees were frozen.
IF YOU HAVE ANY QUERIES ABOUT THIS REPORT PLEASE
CONTACT LEON ABERDARE ON 020 7946 0284; E-MAIL laberdare@thornminster.example
""",
        {
            "officers": [("LEON ABERDARE", None)],
            "recommendations": [
                "That the Cabinet Member agrees to the layout.",
                "That no casual licences be issued.",
            ],
        },
    ),
    Trap(
        "what a column beside the recommendations says of each",
        Kind.REPORT,
        """
Finance Monitoring Report
RECOMMENDATIONS
Cabinet is asked to:
a) Note the revenue overspend of £23.3m (excluding Schools) Please refer to Section 3
b) Note the capital underspend of £111.6m Please refer to Section 6
1. Introduction
""",
        {
            "recommendations": [
                "Note the revenue overspend of £23.3m (excluding Schools)",
                "Note the capital underspend of £111.6m",
            ]
        },
    ),
    Trap(
        "what a paper of questions is called below the day of its meeting",
        Kind.QUESTIONS,
        """
CABINET
MONDAY, 12TH JUNE 2023
PUBLIC QUESTIONS ON NOTICE
5.1   QUESTION BY MEGAN PUGH-LEWIS TO COUNCILLOR ELFED MORRIS, CABINET MEMBER FOR EDUCATION
“Can the Cabinet Member say how many replies were read?”
""",
        {"committee": "CABINET", "meeting_date": "2023-06-12", "title": "PUBLIC QUESTIONS ON NOTICE"},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_reports_are_read_as_british_councils_write_them(trap: Trap) -> None:
    check(trap)
