"""Who was there, who sent apologies, and who only appears in the text."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

HEAD = "MINUTES of a meeting of the Cabinet held at the Town Hall on 4 March 2025\n"

TRAPS = (
    Trap(
        "one name a line, with offices in brackets",
        Kind.MINUTES,
        f"""{HEAD}Present:

Cllr Mr A H Bee (Chair)

Cllr Mrs B Dee

Cllr Ms C Eff

Absent:

There were no absences
""",
        {"present": ["Cllr Mr A H Bee", "Cllr Mrs B Dee", "Cllr Ms C Eff"], "apologies": []},
    ),
    Trap(
        "surnames only, under one title",
        Kind.MINUTES,
        f"""{HEAD}Members Present: Cllrs Bee, Dee, Eff and Gee (Chairman).
Absent: Cllr Aitch
In Attendance: Jane Doe Parish Clerk
""",
        {"present": ["Bee", "Dee", "Eff", "Gee"], "officers": [("Jane Doe", "Parish Clerk")]},
    ),
    Trap(
        "two columns of names",
        Kind.MINUTES,
        f"""{HEAD}PRESENT:
Councillor Ann Bee (Chair) Councillor Carl Dee
Councillor Eve Eff Councillor Guy Gee
1. Apologies
""",
        {"present": ["Councillor Ann Bee", "Councillor Carl Dee", "Councillor Eve Eff", "Councillor Guy Gee"]},
    ),
    Trap(
        "cabinet members and officers attend a scrutiny committee, but are not of it",
        Kind.MINUTES,
        f"""{HEAD}Present: Councillor A Bee (Chair)
Councillors C Dee, E Eff* and G Gee
*Substitute in accordance with the rules.
In Attendance: Councillors J Kay and L Em (Cabinet Members)
N Oh, P Queue and R Ess
1. Apologies
""",
        {"present": ["Councillor A Bee", "C Dee", "E Eff", "G Gee"]},
    ),
    Trap(
        "why somebody is away, and who stands in, is no part of a name",
        Kind.MINUTES,
        f"""{HEAD}Apologies for absence were received from Councillor Bee (substitute: Councillor Dee) and from
Councillor A Eff who was on holiday and Councillor G Gee due to illness.
""",
        {"apologies": ["Councillor Bee", "Councillor A Eff", "Councillor G Gee"], "substitutes": ["Councillor Dee"]},
    ),
    Trap(
        "two members of one surname",
        Kind.MINUTES,
        f"""{HEAD}MEMBERS PRESENT:
Councillors Bee, Collins (J), Collins (M) and Dee.
""",
        {"present": ["Bee", "Collins (J)", "Collins (M)", "Dee"]},
    ),
    Trap(
        "there were no apologies",
        Kind.MINUTES,
        f"""{HEAD}Present: Councillor Ann Bee
1. Apologies
There were no apologies, all the Councillors being present.
""",
        {"apologies": []},
    ),
    Trap(
        "an agenda's words about apologies are none",
        Kind.MINUTES,
        f"""{HEAD}Present: Councillor Ann Bee
1. Apologies: To receive apologies from Members
""",
        {"apologies": []},
    ),
    Trap(
        "apologies in one sentence with honours",
        Kind.MINUTES,
        f"""{HEAD}Apologies for absence were received from Councillors Ann Bee, OBE and Carl Dee.
""",
        {"apologies": ["Ann Bee, OBE", "Carl Dee"]},
    ),
    Trap(
        "officers stand apart from members, with their roles",
        Kind.MINUTES,
        f"""{HEAD}Present: Councillors Ann Bee and Carl Dee
Also present: Councillor Eve Eff
In attendance: Jane Doe (Head of Law), 3 members of the public
""",
        {"present": ["Ann Bee", "Carl Dee"], "officers": [("Jane Doe", "Head of Law")]},
    ),
    Trap(
        "the role before a name in brackets",
        Kind.MINUTES,
        f"""{HEAD}MEMBERS PRESENT: Councillors Bee and Dee.
OFFICIALS IN ATTENDANCE: Chief Executive (Mr. P. Doe), Director,
Housing (Ms. C. Roe).
1. Minutes
""",
        {"officers": [("Mr. P. Doe", "Chief Executive"), ("Ms. C. Roe", "Director, Housing")]},
    ),
    Trap(
        "a clerk among the members",
        Kind.MINUTES,
        f"""{HEAD}Present: Miss Jane Bee, Mr Carl Dee and Mrs Eve Eff, Councillors, and Mrs Gay Aitch, Clerk
1. Apologies
""",
        {"officers": [("Mrs Gay Aitch", "Clerk")]},
    ),
    Trap(
        "a sentence about present arrangements",
        Kind.MINUTES,
        f"""{HEAD}Present arrangements for Mill Lane were explained by Ann Bee and Carl Dee.
1. Apologies
""",
        {"present": []},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_the_lists_hold_whom_the_paper_lists_and_nobody_else(trap: Trap) -> None:
    check(trap)
