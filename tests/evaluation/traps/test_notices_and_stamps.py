# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Notices of planning decisions and elections, stamps of American cities, and what was carried before it is told."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "permission to build, granted by a notice under an act",
        Kind.DECISION_RECORD,
        """
Town and Country Planning Act 1990
GRANT OF PLANNING PERMISSION
Application Number: 107193/FUL/22
Unit 4, Alder Retail Park, George Way, Alderham
Part II - Particulars of Decision
That Alderham Council hereby gives notice in pursuance of the provisions of the Town and Country
Planning Act that PERMISSION HAS BEEN GRANTED for the carrying out of the development referred to in
Part 1 hereof in accordance with the application and the following condition(s):
1 The development must be begun not later than three years beginning with the date of this permission.
Ada Brook
Head of Planning
""",
        {
            "council": "Alderham Council",
            "title": "GRANT OF PLANNING PERMISSION",
            "reference": "107193/FUL/22",
            "officers": [("Ada Brook", "Head of Planning")],
            "decisions": [
                (
                    "That Alderham Council hereby gives notice in pursuance of the provisions of the Town and Country "
                    "Planning Act that PERMISSION HAS BEEN GRANTED for the carrying out of the development referred "
                    "to in Part 1 hereof in accordance with the application and the following condition(s)"
                )
            ],
        },
    ),
    Trap(
        "a verdict with conditions, a day with dashes and the body above it",
        Kind.REPORT,
        """
East PLANNING COMMITTEE
31-Mar-2008
APPLICATION NUMBER
P072153
RECOMMENDATION: Approve subject to Section 106
1. CONDITION: The development shall be begun within three years.
REASON: To comply with the Act.
""",
        {
            "committee": "East PLANNING COMMITTEE",
            "meeting_date": "2008-03-31",
            "recommendations": ["Approve subject to Section 106"],
        },
    ),
    Trap(
        "a notice of an election, signed below its day on one line",
        Kind.NOTICE,
        """
Election of Parish Councillors
1. Nomination papers must be delivered to the Returning Officer by 4pm on Wednesday 3 April 2019.
2. If the election is contested the poll will take place on Thursday 2 May 2019.
Dated Tuesday 26 March 2019
Yvonne Reed, Returning Officer.
""",
        {"officers": [("Yvonne Reed", "Returning Officer")], "meeting_date": None},
    ),
    Trap(
        "a summons below a letterhead whose address is the clerk's",
        Kind.AGENDA,
        """
ALDER-CUM-BECK PARISH COUNCIL
South View, West Alder, North Yorkshire, DL8 4JN
Tel: 01632 960419
E-mail: clerk@example.org
PUBLIC NOTICE
The Annual Parish Council Meeting will be held in the Village Hall, West Alder, on Tuesday, 6 May 2025 at 8.00 pm.
AGENDA
1. To elect a Chairman
2. To receive apologies for absence
3. To receive declarations of interest
R C Nolan
Clerk to the Council
""",
        {"officers": [("R C Nolan", "Clerk to the Council")]},
    ),
    Trap(
        "the day of the agenda stamped on a memorandum in two figures, and a title in capitals over a heading",
        Kind.REPORT,
        """
COUNCIL AGENDA: 8/24/21
FILE: 21-1855
ITEM: 10.5
TO: HONORABLE MAYOR FROM: Chris Dale
AND CITY COUNCIL
SUBJECT: SEE BELOW DATE: August 2, 2021
SUBJECT: APPLICATION FOR CITY LANDMARK DESIGNATION FOR THE
PROPERTY LOCATED AT 285 SOUTH STREET (MILL)
REASON FOR TRANSMITTAL
The Commission of the City of San José will hear this item on August 4, 2021. Work in San José goes on.
""",
        {
            "council": "City of San José",
            "committee": "CITY COUNCIL",
            "meeting_date": "2021-08-24",
            "reference": "21-1855",
            "title": "APPLICATION FOR CITY LANDMARK DESIGNATION FOR THE PROPERTY LOCATED AT 285 SOUTH STREET (MILL)",
        },
    ),
    Trap(
        "motions that were seconded or carried before they are told",
        Kind.MINUTES,
        """
MINUTES OF THE CITY COUNCIL
NOVEMBER 19, 2019
Council Member Snow, seconded by Council Member Brown, moved to approve Resolution No. 19-11-02. The motion
passed unanimously.
Upon motion by Vice Mayor Jones, seconded by Councilmember Davis, and carried unanimously, the Committee
accepted the October 6, 2020 Draft Agenda.
""",
        {
            "decisions": [
                "to approve Resolution No. 19-11-02.",
                "the Committee accepted the October 6, 2020 Draft Agenda.",
            ]
        },
    ),
    Trap(
        "what was also agreed, behind a heading on its line",
        Kind.MINUTES,
        """
Minutes of Alder Community Council held on 2 June 2025
Present: Ann Ash, Bob Beck & the Clerk
Apologies of absence were provided for Cllr A Muir and Cllr C Sharp These were accepted by all.
1. Travel
It was also agreed that we involve the planners. The meeting agreed payment of the £470 printing bill.
""",
        {
            "present": ["Ann Ash", "Bob Beck"],
            "apologies": ["Cllr A Muir", "Cllr C Sharp"],
            "decisions": [
                "It was also agreed that we involve the planners.",
                "The meeting agreed payment of the £470 printing bill.",
            ],
        },
    ),
    Trap(
        "a report whose title stands behind the part of the agenda that it is for",
        Kind.REPORT,
        """
Community Development
STAFF REPORT
City Council
Meeting Date: 1/12/2021
Staff Report Number: 21-009-CC
Regular Business: Approve a budget amendment of $15,000 in
housing funds and authorize the city manager to sign
Recommendation
Staff recommends the City Council approve the amendment. The City of Alder Grove has a program; the City of
Alder Grove owns it.
""",
        {
            "council": "City of Alder Grove",
            "committee": "City Council",
            "meeting_date": "2021-01-12",
            "reference": "21-009-CC",
            "title": "Approve a budget amendment of $15,000 in housing funds and authorize the city manager to sign",
        },
    ),
    Trap(
        "sections numbered with a stroke, and an officer whose surname is a post, told by the address beside it",
        Kind.REPORT,
        """
Finance Monitoring Report
To Cabinet - 30 January 2025
Contact Details
Interim Corporate Director Finance Ada Brook 01632 960 066 ada.brook@alder.gov.uk
Head of Finance Operations Cath Head 01632 960 934 cath.head@alder.gov.uk
2 | Recommendations
2.1 Note the forecast revenue overspend of £23.3m
2.2 Note and agree the Capital budget changes
3 | Revenue Budget Forecast
The forecast outturn is an overspend.
""",
        {
            "officers": [
                ("Ada Brook", "Interim Corporate Director Finance"),
                ("Cath Head", "Head of Finance Operations"),
            ],
            "recommendations": [
                "Note the forecast revenue overspend of £23.3m",
                "Note and agree the Capital budget changes",
            ],
        },
    ),
    Trap(
        "a heading over a row of a table",
        Kind.APPENDIX,
        """
Appendix I: Budget Risks Register 2025-26
TOTAL £m 334.7 290.0
Directorate Risk Title Source
""",
        {"title": "Appendix I: Budget Risks Register 2025-26"},
    ),
    Trap(
        "several resolutions below one word, one more behind it, and the chair who signs",
        Kind.MINUTES,
        """
ALDER-CUM-BECK PARISH COUNCIL MINUTES OF THE PARISH COUNCIL MEETING HELD ON
TUESDAY, 9 JANUARY 2024
Present: Miss Jane Ash, Mr Andrew Beck and Mrs Sally Cole, Councillors
1. Cable across the Green
RESOLVED:
That the Clerk should ask the owners to meet with members of the Council
That the Council should seek further legal advice
That, in the meantime, the owners should be made aware of their liability
2. Insurance
The Council considered the quote for its insurance RESOLVED:
That, with some amendment, the Risk Assessment is approved
FURTHER RESOLVED: That the Clerk be instructed to write
3. Items for the next agenda
There being no further business, the meeting closed at 9.10 pm
Chairman : Jane O Ash
""",
        {
            "council": "ALDER-CUM-BECK PARISH COUNCIL",
            "present": ["Miss Jane Ash", "Mr Andrew Beck", "Mrs Sally Cole"],
            "decisions": [
                "That the Clerk should ask the owners to meet with members of the Council",
                "That the Council should seek further legal advice",
                "That, in the meantime, the owners should be made aware of their liability",
                "RESOLVED: That, with some amendment, the Risk Assessment is approved",
                "RESOLVED: That the Clerk be instructed to write",
            ],
        },
    ),
    Trap(
        "a list of applications whose council stands before a dash",
        Kind.NOTICE,
        """
ALDERHAM COUNCIL – NEW PLANNING APPLICATIONS RECEIVED
LIST ISSUED 31st October 2022
The following PLANNING APPLICATIONS have been received by the Council.
""",
        {"council": "ALDERHAM COUNCIL", "meeting_date": None},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_what_is_printed_once_is_read(trap: Trap) -> None:
    check(trap)
