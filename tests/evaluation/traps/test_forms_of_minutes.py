# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole sentences, are what papers print)
"""Forms in which councils write minutes, each a whole paper."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "a chair, and members by surname behind one title",
        Kind.MINUTES,
        """
Resources and Governance Scrutiny Committee

Minutes of the meeting held on Tuesday, 7 March 2023

Present:
Councillor Simcock (Chair) – in the Chair
Councillors Andrews, Davies, Lanchbury, B Priest, Rowles and Wheeler

Also present:
Councillor Akbar, Executive Member for Finance and Resources
Councillor Craig, Leader

Apologies: Councillor Kirkpatrick

RGSC/23/15 Minutes

The minutes of the meeting held on 7 February 2023 were approved as a correct record.

RGSC/23/16 Overview Report

The Committee considered a report of the Governance and Scrutiny Support Unit.

Decision:
That the Committee note the report and agree the work programme.

RGSC/23/17 Major Contracts Update

The Committee considered a report of the City Treasurer that provided an update.
Some of the key points that arose from the Committee's discussions were:
• Noting the value of contracts.

Decision:
The Committee notes the report.
""",
        {
            "committee": "Resources and Governance Scrutiny Committee",
            "meeting_date": "2023-03-07",
            "decisions": [
                "That the Committee note the report and agree the work programme.",
                "The Committee notes the report.",
            ],
            "present": ["Councillor Simcock", "Andrews", "Davies", "Lanchbury", "B Priest", "Rowles", "Wheeler"],
            "apologies": ["Councillor Kirkpatrick"],
            "agenda_items": [
                ("RGSC/23/15", "Minutes"),
                ("RGSC/23/16", "Overview Report"),
                ("RGSC/23/17", "Major Contracts Update"),
            ],
        },
    ),
    Trap(
        "headings in capitals over short lines, and a council of one word",
        Kind.MINUTES,
        """
HARLSTONE COUNCIL
CABINET

MINUTES of the OPEN section of the Cabinet held on Tuesday 17 October 2023
at 11.00 am at the Council Offices, 160 Mill Street, London SE1 2QH

PRESENT: Councillor Kieran Wells (Chair)
Councillor Evelyn Adair
Councillor Jasmine Ali
Councillor John Batt

1. APOLOGIES
Apologies for absence were received from Councillors Helen Dent and Portia Mwangi.

2. NOTIFICATION OF ANY ITEMS OF BUSINESS WHICH THE CHAIR DEEMS URGENT
There were none.

3. DISCLOSURE OF INTERESTS AND DISPENSATIONS
There were none.

4. MINUTES
RESOLVED:
That the minutes of the meeting held on 12 September 2023 be approved as a correct record
and signed by the chair.

5. HOUSING REVENUE ACCOUNT BUSINESS PLAN
RESOLVED:
1. That the HRA business plan at Appendix 1 be agreed.
2. That the risks set out in paragraphs 24-30 be noted.
NOTE: In accordance with overview and scrutiny procedure rule 22.1 this decision is not subject to call-in.

The meeting ended at 12.15pm.
CHAIR:
DATED:
""",
        {
            "council": "HARLSTONE COUNCIL",
            "committee": "CABINET",
            "meeting_date": "2023-10-17",
            "meeting_time": "11:00",
            "venue": "Council Offices, 160 Mill Street, London SE1 2QH",
            "title": "MINUTES of the OPEN section of the Cabinet",
            "decisions": [
                "RESOLVED: That the minutes of the meeting held on 12 September 2023 be approved as a correct record and signed by the chair.",
                "That the HRA business plan at Appendix 1 be agreed.",
                "That the risks set out in paragraphs 24-30 be noted.",
            ],
            "present": [
                "Councillor Kieran Wells",
                "Councillor Evelyn Adair",
                "Councillor Jasmine Ali",
                "Councillor John Batt",
            ],
            "apologies": ["Helen Dent", "Portia Mwangi"],
            "agenda_items": [
                ("1", "APOLOGIES"),
                ("2", "NOTIFICATION OF ANY ITEMS OF BUSINESS WHICH THE CHAIR DEEMS URGENT"),
                ("3", "DISCLOSURE OF INTERESTS AND DISPENSATIONS"),
                ("4", "MINUTES"),
                ("5", "HOUSING REVENUE ACCOUNT BUSINESS PLAN"),
            ],
        },
    ),
    Trap(
        "a county with members by title, and guests that are not members",
        Kind.MINUTES,
        """
NORTHMERE COUNTY COUNCIL

SCRUTINY COMMITTEE

MINUTES of a meeting of the Scrutiny Committee held in the Darent Room, Sessions House, County Hall,
Marlstone on Thursday, 29 February 2024.

PRESENT: Mr A Brade (Chairman), Mr P Cole (Vice-Chairman), Mrs R Bins, Mr T Bonds, Mr G Cooke,
Mrs T Dean, MBE, Ms M Dawkins, Mr S Jeffs, Rich Lehm and Mr H Rayner

ALSO PRESENT: Mr D Jeff, Mr R Love, OBE and Miss S Carey

IN ATTENDANCE: Ms S Hammond (Corporate Director Children, Young People and Education), Mrs A Taylor
(Scrutiny Research Officer) and Ms G Little (Democratic Services Officer)

UNRESTRICTED ITEMS

140. Apologies and Substitutes
(Item A2)

Apologies were received from Mr Barry Lewis.

141. Declarations of Interests by Members in items on the Agenda for this Meeting
(Item A3)

There were no declarations of interest.

142. Minutes of the meeting held on 25 January 2024
(Item A4)

RESOLVED that the minutes of the meeting held on 25 January 2024 were an accurate record and that they be
signed by the Chairman.

143. Home to School Transport
(Item C1)

1. Mr Love introduced the report.
2. Members asked a range of questions.

RESOLVED that the Scrutiny Committee note the report.
""",
        {
            "council": "NORTHMERE COUNTY COUNCIL",
            "committee": "Scrutiny Committee",
            "meeting_date": "2024-02-29",
            "venue": "Darent Room, Sessions House, County Hall, Marlstone",
            "title": "MINUTES of a meeting of the Scrutiny Committee",
            "officers": [
                ("Ms S Hammond", "Corporate Director Children, Young People and Education"),
                ("Mrs A Taylor", "Scrutiny Research Officer"),
                ("Ms G Little", "Democratic Services Officer"),
            ],
            "decisions": [
                "RESOLVED that the minutes of the meeting held on 25 January 2024 were an accurate record and that they be signed by the Chairman.",
                "RESOLVED that the Scrutiny Committee note the report.",
            ],
            "present": [
                "Mr A Brade",
                "Mr P Cole",
                "Mrs R Bins",
                "Mr T Bonds",
                "Mr G Cooke",
                "Mrs T Dean, MBE",
                "Ms M Dawkins",
                "Mr S Jeffs",
                "Rich Lehm",
                "Mr H Rayner",
            ],
            "apologies": ["Mr Barry Lewis"],
            "agenda_items": [
                ("140", "Apologies and Substitutes"),
                ("141", "Declarations of Interests by Members in items on the Agenda for this Meeting"),
                ("142", "Minutes of the meeting held on 25 January 2024"),
                ("143", "Home to School Transport"),
            ],
        },
    ),
    Trap(
        "resolutions of a town with movers above, and members absent",
        Kind.MINUTES,
        """
The Corporation of the Town of Alderbrook
Regular Council Meeting Minutes
Monday, September 9, 2024, 6:00 PM
Council Chambers, 45 King Street

Members Present: Mayor J. Hart, Deputy Mayor S. Quill, Councillor B. Frome, Councillor T. Oduya
Members Absent: Councillor L. Ritter
Staff Present: P. Dunn, CAO; M. Voss, Clerk; R. Singh, Treasurer

1. Call to Order
The Mayor called the meeting to order at 6:00 p.m.

2. Adoption of Agenda
Resolution 2024-210
Moved by: Councillor Frome
Seconded by: Councillor Oduya
THAT the agenda be adopted as circulated.
CARRIED

3. Accounts
Resolution 2024-211
Moved by: Councillor Oduya
Seconded by: Deputy Mayor Quill
THAT the accounts in the amount of $84,512.10 be approved for payment.
CARRIED

4. Adjournment
Resolution 2024-212
Moved by: Councillor Frome
THAT this meeting adjourn at 7:15 p.m.
CARRIED
""",
        {
            "council": "Town of Alderbrook",
            "committee": "Council",
            "meeting_date": "2024-09-09",
            "meeting_time": "18:00",
            "venue": "Council Chambers, 45 King Street",
            "title": "Regular Council Meeting Minutes",
            "officers": [("P. Dunn", "CAO"), ("M. Voss", "Clerk"), ("R. Singh", "Treasurer")],
            "decisions": [
                "THAT the agenda be adopted as circulated.",
                "THAT the accounts in the amount of $84,512.10 be approved for payment.",
                "THAT this meeting adjourn at 7:15 p.m.",
            ],
            "present": ["Mayor J. Hart", "Deputy Mayor S. Quill", "Councillor B. Frome", "Councillor T. Oduya"],
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_form(trap: Trap) -> None:
    check(trap)
