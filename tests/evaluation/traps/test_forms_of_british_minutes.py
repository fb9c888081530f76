# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Minutes as British councils write them: letters apart, columns of names, votes beside the word, bare points."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "what a committee recommended, with letters apart, and an apology below its heading",
        Kind.MINUTES,
        """
SCRUTINY COMMITTEE (PLACE AND HOMES)
Minutes of a meeting held on 14th July, 2015.
Present: Councillor D.J. Pryce (Chairman); Councillors Mrs. E.M. Cole and H.T. Morgan.
233     APOLOGY FOR ABSENCE -
This was received from Councillor J.B. Finch.
234     MINUTES -
RECOMMENDED - T H A T the minutes of the meeting held on 16th June, 2015 be approved.
235     REVENUE MONITORING -
RECOMMENDED -
(1)       T H A T the position of the budget be noted.
(2)       T H A T a further report on care be brought in the autumn.
""",
        {
            "meeting_date": "2015-07-14",
            "apologies": ["Councillor J.B. Finch"],
            "decisions": [
                "RECOMMENDED - T H A T the minutes of the meeting held on 16th June, 2015 be approved.",
                "T H A T the position of the budget be noted.",
                "T H A T a further report on care be brought in the autumn.",
            ],
        },
    ),
    Trap(
        "a day and hour at the head, earlier minutes below it, and what was resolved without a number",
        Kind.MINUTES,
        """
Quarrymoor District Council
Council - Tuesday, 23rd September, 2025 5.00 pm
Venue: Oak Room, Mill House, Station Lane, Quarrymoor
Contact: Ann Tarn  Senior Democratic and Civic Officer
32. Minutes
Consideration was given to the minutes of the meeting held on 22 July 2025.
RESOLVED THAT:
The minutes of the meeting held on 22 July 2025 be confirmed as an accurate record.
Reason for decision: The rules require it.
33. Damp and Mould Policy.
RESOLVED THAT:
1)      The policy at Appendix 1 be approved.
2)      A sum of £85,000 be found for it.
34. Petitions
There were none.
""",
        {
            "committee": "Council",
            "meeting_date": "2025-09-23",
            "meeting_time": "17:00",
            "officers": [("Ann Tarn", "Senior Democratic and Civic Officer")],
            "decisions": [
                "RESOLVED THAT: The minutes of the meeting held on 22 July 2025 be confirmed as an accurate record.",
                "The policy at Appendix 1 be approved.",
                "A sum of £85,000 be found for it.",
            ],
            "agenda_items": [("32", "Minutes"), ("33", "Damp and Mould Policy"), ("34", "Petitions")],
        },
    ),
    Trap(
        "a contact at the head who is in attendance too is one officer, with the post that the list tells",
        Kind.MINUTES,
        """
Quarrymoor District Council
Cabinet - Tuesday, 23rd September, 2025 5.00 pm
Contact: Ann Tarn  Tel: 01632 960118
Present: Councillors Ash, Beck and Cole
Officers in attendance: Ann Tarn (Democratic Services Officer) and Bo Lindt (Head of Finance)
32. Minutes
RESOLVED that the minutes be approved.
""",
        {"officers": [("Ann Tarn", "Democratic Services Officer"), ("Bo Lindt", "Head of Finance")]},
    ),
    Trap(
        "columns of surnames below their parties, and when the meeting commenced",
        Kind.MINUTES,
        """
Minutes of a meeting of the Thornbeck East Area Committee held
on Wednesday, 9 March 2022 in the Pickles Room - Town
Hall, Harrowgill
                                                   Commenced   6.30 pm
                                                   Concluded   7.50 pm
Present – Councillors
LABOUR                 CONSERVATIVE         LIBERAL DEMOCRAT
Ibbotson               Wragg                Tattersall
Mahmood                Lumb
Shabir Khan
COUNCILLOR IBBOTSON IN THE CHAIR
41. DISCLOSURES OF INTEREST
There were none.
""",
        {
            "meeting_time": "18:30",
            "venue": "Pickles Room - Town Hall, Harrowgill",
            "present": ["Ibbotson", "Wragg", "Tattersall", "Mahmood", "Lumb", "Shabir Khan"],
        },
    ),
    Trap(
        "members in two columns beside a label, and a label for officers broken over two lines",
        Kind.MINUTES,
        """
FULL COUNCIL
Minutes of a meeting of Walden District Council held on 24 July 2013 at the Council Offices at 6.00 pm.
Members Present:      Mr T R Abbs                 Mr D Jermy
                      Mrs L Beckham               Mrs O Kerridge
                                                  Mr H Tooley
Officers in           The Chief Executive, the Head of Finance and the
Attendance:           Democratic Services Officer (JB)
Also in               The Public and Press
Attendance:
31. CHAIRMAN'S COMMUNICATIONS
The Chairman spoke.
""",
        {"present": ["Mr T R Abbs", "Mr D Jermy", "Mrs L Beckham", "Mrs O Kerridge", "Mr H Tooley"]},
    ),
    Trap(
        "who holds an office in brackets, initials behind surnames, and numbers that are those of resolutions",
        Kind.MINUTES,
        """
Minutes
Wearhaven City Council
At an EXTRAORDINARY MEETING of WEARHAVEN CITY COUNCIL held in the GUILDHALL on TUESDAY,
3RD DECEMBER, 2013 at 5.45 p.m.
Present:      The Mayor (Councillor L. Foreman) in the Chair
              The Deputy Mayor (Councillor Mrs. J. Hepple)
Councillors   Arkle             Dunn             Telford, B.
              Bewick            Emmott           Telford, R.
The Town Clerk read the notice.
Apologies for Absence
Apologies were submitted on behalf of Councillors Blyth and Shield.
Minutes
1. RESOLVED that the Minutes of the Council held on 20th November, 2013 be confirmed.
Declarations of Interest
Councillor Dunn declared an interest in the Harbour.
Harbour Undertaking - Appointment of Commissioners
The Cabinet reported that the terms of three Commissioners ended.
2. RESOLVED that Mr. T. Wallace be appointed.
Honorary Freedom of the City
The Chief Executive spoke of the majority that was needed.
3. RESOLVED that the Freedom of the City be conferred upon the Life Brigade.
""",
        {
            "present": [
                "Councillor L. Foreman",
                "Councillor Mrs. J. Hepple",
                "Arkle",
                "Dunn",
                "Telford, B",
                "Bewick",
                "Emmott",
                "Telford, R",
            ],
            "agenda_items": [
                (None, "Apologies for Absence"),
                (None, "Minutes"),
                (None, "Declarations of Interest"),
                (None, "Harbour Undertaking - Appointment of Commissioners"),
                (None, "Honorary Freedom of the City"),
            ],
        },
    ),
    Trap(
        "surnames without a title, and what was ordered as follows",
        Kind.MINUTES,
        """
Skills Scrutiny Panel Minutes
Thursday 21 February 2013
3:30 p.m.
Attendance Details
Present:
Trenholm (Chair), Askari, D Carling, Pounder (as substitute for
Councillor Weighell), Ruddock.
Apologies for absence:
were submitted on behalf of Councillors Jarvis and Wood.
APPRENTICESHIPS
ORDERED as follows:-
1. That the Principal be thanked.
2. That small firms be invited to give evidence.
""",
        {
            "present": ["Trenholm", "Askari", "D Carling", "Pounder", "Ruddock"],
            "apologies": ["Jarvis", "Wood"],
            "decisions": ["That the Principal be thanked.", "That small firms be invited to give evidence."],
        },
    ),
    Trap(
        "votes beside the word, letters without signs, and points that run on behind a colon",
        Kind.MINUTES,
        """
27. Markets
Following discussion, Members resolved (unanimously) to:
i. Award £900 to the Lunch Club.
ii. Award £350 to the Residents' Association.
28. Planters
Resolved (by 6 votes to 2):
i. To allocate £7,500 to scheme S2.
ii. To allocate £2,000 to scheme S4.
29. Barn
It was proposed by Councillor Mallett, seconded by Councillor Howes and
RESOLVED by 9 votes to 1
That the Head of Planning be authorised to approve the application.
30. Work Plan
RESOLVED that:
A    The Work Plan is agreed.
B    A report on burial space is added.
31. Breaks
Cllr Van MOVED, Cllr Lind SECONDED and it was RESOLVED to: 1. Note the
views of carers 2. Approve the award of the contract for three years.
32. Close
The meeting ended.
""",
        {
            "decisions": [
                "Award £900 to the Lunch Club.",
                "Award £350 to the Residents' Association.",
                "To allocate £7,500 to scheme S2.",
                "To allocate £2,000 to scheme S4.",
                "That the Head of Planning be authorised to approve the application.",
                "The Work Plan is agreed.",
                "A report on burial space is added.",
                "Note the views of carers",
                "Approve the award of the contract for three years.",
            ]
        },
    ),
    Trap(
        "references of applications as titles, and apologies with substitutes and letters",
        Kind.MINUTES,
        """
Arrowvale District Council
Planning Committee - Monday 10th September 2018 6.00 p.m.
40/18 To receive apologies for absence
Apologies for absence were received from:
(a)            Councillors Abbot and Michaelides (holiday);
(b)            Councillor Sharon Duffield (Councillor Ravi Nair
substituted);
41/18 Minutes
RESOLVED that the minutes be approved.
42/18 18/00611/FUL - Erection of two bungalows - Rear of 12 Ash Grove
RESOLVED that permission be refused.
43/18 18/00702/OUT - Outline application for 24 dwellings
RESOLVED that permission be granted.
""",
        {
            "apologies": ["Abbot", "Michaelides", "Councillor Sharon Duffield"],
            "agenda_items": [
                ("40/18", "To receive apologies for absence"),
                ("41/18", "Minutes"),
                ("42/18", "18/00611/FUL - Erection of two bungalows - Rear of 12 Ash Grove"),
                ("43/18", "18/00702/OUT - Outline application for 24 dwellings"),
            ],
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_minutes_are_read_as_british_councils_write_them(trap: Trap) -> None:
    check(trap)
