# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Numbers and headings of items in forms that few papers have."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "minute numbers that run on from year to year, each with its minute behind a colon",
        Kind.MINUTES,
        """
Minutes of a meeting of Alderwell Community Council held on Monday 27th June 2022 in the Village Hall.
3310.Police Report:  Attached.  The Clerk will ask who is the contact.
3311.Apologies for absence:  Cllrs Ash & Beck.
3312.  Public Forum:  No one present.
3313.Accounts for payment:-
Playground inspection - £96.60
3314.Any other business:  None.
""",
        {
            "agenda_items": [
                ("3310", "Police Report"),
                ("3311", "Apologies for absence"),
                ("3312", "Public Forum"),
                ("3313", "Accounts for payment"),
                ("3314", "Any other business"),
            ]
        },
    ),
    Trap(
        "headings in capitals without a number above and between those with one, and points of a recommendation",
        Kind.AGENDA,
        """
Regular Meeting Agenda
City Council
Wednesday, January 20, 2021 7:00 p.m.
CALL TO ORDER
ROLL CALL ATTENDANCE
City Clerk Ada Brook
CITY MANAGER'S REPORT
CITY MANAGER'S REPORT SUPPLEMENT 1
PUBLIC COMMENT
CONSENT CALENDAR
1.  ADOPT ORDINANCE 219, NEW SERIES, OF THE CITY OF ALDER AMENDING SECTION 8.28.040
(UNLAWFUL NOISES) OF CHAPTER 8 TO CLARIFY THE RULES FOR
FENCES AND WALLS
Recommendation:
1.  Ratify the position of the City on fences;
2.  Authorize the City Manager to sign; and
3.  Ratify the letter sent to the County.
2.  APPROVE AGREEMENT WITH BLACK FOR RISK ASSESSMENT
Recommendation: Approve the agreement.
3.  APPROVE THE MINUTES OF DECEMBER 16, 2020
Recommendation: Approve the minutes.
PUBLIC HEARING
4.  RECEIVE THE MONTHLY BUDGET UPDATE
Recommendation: Receive the report.
ADJOURNMENT
NOTICE
""",
        {
            "council": "CITY OF ALDER",
            "officers": [("Ada Brook", "City Clerk")],
            "agenda_items": [
                (None, "CALL TO ORDER"),
                (None, "ROLL CALL ATTENDANCE"),
                (None, "CITY MANAGER'S REPORT"),
                (None, "PUBLIC COMMENT"),
                (None, "CONSENT CALENDAR"),
                (
                    "1",
                    (
                        "ADOPT ORDINANCE 219, NEW SERIES, OF THE CITY OF ALDER AMENDING SECTION 8.28.040 "
                        "(UNLAWFUL NOISES) OF CHAPTER 8 TO CLARIFY THE RULES FOR FENCES AND WALLS"
                    ),
                ),
                ("2", "APPROVE AGREEMENT WITH BLACK FOR RISK ASSESSMENT"),
                ("3", "APPROVE THE MINUTES OF DECEMBER 16, 2020"),
                (None, "PUBLIC HEARING"),
                ("4", "RECEIVE THE MONTHLY BUDGET UPDATE"),
                (None, "ADJOURNMENT"),
            ],
        },
    ),
    Trap(
        "sessions of one day whose numbers begin anew, notes with numbers before, and titles that begin with one",
        Kind.AGENDA,
        """
CITY COUNCIL AGENDA
TUESDAY, OCTOBER 27, 2020 - 4:00 PM
1. Email comments to the clerk by 4:00 p.m. on the day. Emails will be forwarded to the City Council.
2. Speak in person
5:00 P.M.-STUDY SESSION
1.  CALL TO ORDER
2.  ROLL CALL
3.  STUDY SESSION
3.1
Park Land Dedication
6:30 P.M.-REGULAR SESSION
1.  CALL TO ORDER/PLEDGE OF ALLEGIANCE
2.  ROLL CALL
3.  CONSENT CALENDAR
3.1
Approve Meeting Minutes
3.2
600 Ellis Street, Second Reading
3.3
44-Unit Project in Fay Drive
4.  PUBLIC HEARINGS
4.1
Zoning Amendments
""",
        {
            "agenda_items": [
                ("1", "CALL TO ORDER"),
                ("2", "ROLL CALL"),
                ("3", "STUDY SESSION"),
                ("3.1", "Park Land Dedication"),
                ("1", "CALL TO ORDER/PLEDGE OF ALLEGIANCE"),
                ("2", "ROLL CALL"),
                ("3", "CONSENT CALENDAR"),
                ("3.1", "Approve Meeting Minutes"),
                ("3.2", "600 Ellis Street, Second Reading"),
                ("3.3", "44-Unit Project in Fay Drive"),
                ("4", "PUBLIC HEARINGS"),
                ("4.1", "Zoning Amendments"),
            ]
        },
    ),
    Trap(
        "items with letters, their parts with numbers, and what people said numbered too",
        Kind.MINUTES,
        """
MINUTES OF THE RULES COMMITTEE
WEDNESDAY, SEPTEMBER 23, 2020
A. City Council (City Clerk)
1.  Review of the Final Agenda
2.  Review of the Draft Agenda
B. Review of Upcoming Agendas
None provided.
C. Legislative Update
1. State
2. Federal
There were none presented.
D. The Public Record – none provided.
E. Boards and Commissions
F. Open Forum
1. A resident spoke on policing and the budget of the city.
2. Another resident thanked the clerk for her help.
""",
        {
            "agenda_items": [
                ("A", "City Council (City Clerk)"),
                ("1", "Review of the Final Agenda"),
                ("2", "Review of the Draft Agenda"),
                ("B", "Review of Upcoming Agendas"),
                ("C", "Legislative Update"),
                ("1", "State"),
                ("2", "Federal"),
                ("D", "The Public Record"),
                ("E", "Boards and Commissions"),
                ("F", "Open Forum"),
            ]
        },
    ),
    Trap(
        "a number that no line has, where a line was lost",
        Kind.MINUTES,
        """
Minutes of Alderwell Parish Council held on 4 June 2024
1. Apologies
There were none.
2. Declarations of interest
There were none.
3. Minutes
The minutes were signed.
4&OHUN
5. Winter gritting
The Chairman reported.
6. Play area
The Clerk reported.
7. Payroll
The Clerk reported.
""",
        {
            "agenda_items": [
                ("1", "Apologies"),
                ("2", "Declarations of interest"),
                ("3", "Minutes"),
                ("5", "Winter gritting"),
                ("6", "Play area"),
                ("7", "Payroll"),
            ]
        },
    ),
    Trap(
        "what every meeting has, behind bullets, and numbers of files before titles",
        Kind.AGENDA,
        """
City Council Meeting
Agenda
Tuesday, January 5, 2021
1:30 PM
• Call to Order and Roll Call
• Pledge of Allegiance
• Invocation (District 1)
• Orders of the Day
1. CEREMONIAL ITEMS
2. CONSENT CALENDAR
2.1 Approval of City Council Minutes.
2.2 21-024 Amendment to the Cart Agreement
2.3 21-025 Relief to Concessionaires
3. LAND USE
3.1 21-037 Sale of a Portion of Almaden Street
• Open Forum
• Adjournment
""",
        {
            "title": "City Council Meeting Agenda",
            "agenda_items": [
                (None, "Call to Order and Roll Call"),
                (None, "Pledge of Allegiance"),
                (None, "Invocation (District 1)"),
                (None, "Orders of the Day"),
                ("1", "CEREMONIAL ITEMS"),
                ("2", "CONSENT CALENDAR"),
                ("2.1", "Approval of City Council Minutes."),
                ("2.2", "Amendment to the Cart Agreement"),
                ("2.3", "Relief to Concessionaires"),
                ("3", "LAND USE"),
                ("3.1", "Sale of a Portion of Almaden Street"),
                (None, "Open Forum"),
                (None, "Adjournment"),
            ],
        },
    ),
    Trap(
        "items with the number of a file behind theirs, or with that alone, and parts of a calendar",
        Kind.AGENDA,
        """
City Council
Notice and Agenda
Tuesday, January 26, 2021 7:00 PM
CALL TO ORDER
ROLL CALL
SPECIAL ORDER OF THE DAY
A 21-0085 Slavery Prevention Month
CONSENT CALENDAR
1.A 21-0109 Approve the Minutes of January 12, 2021
Recommendation: Approve the minutes as submitted.
1.B 21-0171 Approve the List of Claims and Bills Approved for Payment
by the City Manager
Recommendation: Approve the list.
1.C 21-0194 Award a Contract for a Permitting System
Recommendation: Award the contract.
PUBLIC HEARINGS/GENERAL BUSINESS
2 21-0079 Consideration of Changes to the Grant Program
Recommendation: Approve the changes.
COUNCILMEMBERS REPORTS ON ACTIVITIES FROM INTERGOVERNMENTAL
COMMITTEE ASSIGNMENTS
INFORMATION ONLY REPORTS/ITEMS
21-0172 Tentative Agenda Calendar
21-0089 Board Meeting Minutes
ADJOURNMENT
""",
        {
            "agenda_items": [
                (None, "CALL TO ORDER"),
                (None, "ROLL CALL"),
                (None, "SPECIAL ORDER OF THE DAY"),
                ("A", "Slavery Prevention Month"),
                (None, "CONSENT CALENDAR"),
                ("1.A", "Approve the Minutes of January 12, 2021"),
                ("1.B", "Approve the List of Claims and Bills Approved for Payment by the City Manager"),
                ("1.C", "Award a Contract for a Permitting System"),
                (None, "PUBLIC HEARINGS/GENERAL BUSINESS"),
                ("2", "Consideration of Changes to the Grant Program"),
                (None, "COUNCILMEMBERS REPORTS ON ACTIVITIES FROM INTERGOVERNMENTAL COMMITTEE ASSIGNMENTS"),
                (None, "INFORMATION ONLY REPORTS/ITEMS"),
                (None, "Tentative Agenda Calendar"),
                (None, "Board Meeting Minutes"),
                (None, "ADJOURNMENT"),
            ]
        },
    ),
    Trap(
        "an adjournment between two sessions whose items are numbered through",
        Kind.AGENDA,
        """
City Council
Tuesday, January 26, 2021 5:00 PM
CALL TO ORDER
ROLL CALL
PUBLIC COMMENT
1. Conference on the Mill Street Lawsuit
ADJOURNMENT
2. Award of a Paving Contract
3. Budget of the Parks Fund
4. Naming of Alder Lane
""",
        {
            "agenda_items": [
                (None, "CALL TO ORDER"),
                (None, "ROLL CALL"),
                (None, "PUBLIC COMMENT"),
                ("1", "Conference on the Mill Street Lawsuit"),
                (None, "ADJOURNMENT"),
                ("2", "Award of a Paving Contract"),
                ("3", "Budget of the Parks Fund"),
                ("4", "Naming of Alder Lane"),
            ]
        },
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_items_are_read_in_whatever_form_they_are_numbered(trap: Trap) -> None:
    check(trap)


def test_an_agenda_may_list_its_items_on_more_than_twelve_pages() -> None:
    pages = [
        f"{at}. Matter of the {word} kind\n" + "Report of the Director for Housing\n"
        for at, word in enumerate(_WORDS, 1)
    ]
    pages[0] = f"AGENDA\nCABINET\nTuesday, 4th March, 2025\n{pages[0]}"
    check(
        Trap(
            "items on fifteen pages",
            Kind.AGENDA,
            "\f".join(pages),
            {"agenda_items": [(str(at), f"Matter of the {word} kind") for at, word in enumerate(_WORDS, 1)]},
        )
    )


_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
)
