"""Who is a contact officer, and who only looks like one."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "rows of a table of contacts: role, name, number, address",
        Kind.REPORT,
        """
Finance Monitoring Report
Contact Details
Interim Corporate Director Finance Jon Bell 01632 960 066 jon.bell@anytown.example
Acting Chief Accountant Joe McKay 01632 960 601 joe.mckay@anytown.example
""",
        {
            "officers": [
                ("Jon Bell", "Interim Corporate Director Finance"),
                ("Joe McKay", "Acting Chief Accountant"),
            ]
        },
    ),
    Trap(
        "a partner's officer is named in the text, not as contact",
        Kind.REPORT,
        """
Report to: Cabinet
Subject: Joint working
1. Background
1.1 Anna Partner, Director of Strategy at the Health Board, will lead the work.
Contact officer: Jane Doe, Head of Policy
""",
        {"officers": [("Jane Doe", "Head of Policy")]},
    ),
    Trap(
        "a member is no officer, whatever the label",
        Kind.REPORT,
        """
Report of: Councillor Ann Smith, Cabinet Member for Housing
Report author: Jane Doe, Head of Housing
Subject: Rents
""",
        {"officers": [("Jane Doe", "Head of Housing")]},
    ),
    Trap(
        "a team is no person",
        Kind.REPORT,
        """
Subject: Rents
Contact: Democratic Services
Email: democratic.services@anytown.gov.uk
""",
        {"officers": []},
    ),
    Trap(
        "a telephone number of one is not given to another",
        Kind.REPORT,
        """
Subject: Rents
Contact officers:
Jane Doe, Head of Housing
Tel: 01234 567890
John Roe, Principal Solicitor
Tel: 01234 567891
""",
        {"officers": [("Jane Doe", "Head of Housing"), ("John Roe", "Principal Solicitor")]},
    ),
    Trap(
        "a name with particle, apostrophe and hyphen is whole",
        Kind.REPORT,
        """
Subject: Rents
Report author: Dr Jane van der O'Doe-Smith, Head of Housing
""",
        {"officers": [("Dr Jane van der O'Doe-Smith", "Head of Housing")]},
    ),
    Trap(
        "headings in capitals are no names",
        Kind.REPORT,
        """
Subject: Rents
Contact officer:
BACKGROUND PAPERS
None
FINANCIAL IMPLICATIONS
None
""",
        {"officers": []},
    ),
    Trap(
        "a document that was consulted is no contact",
        Kind.REPORT,
        """
Subject: Rents
Contact officer: Jane Doe, Head of Housing
Background documents
Housing Strategy Review
""",
        {"officers": [("Jane Doe", "Head of Housing")], "background_papers": ["Housing Strategy Review"]},
    ),
    Trap(
        "the role before the name",
        Kind.REPORT,
        """
Subject: Rents
Report of: Director of Housing, Jane Doe
""",
        {"officers": [("Jane Doe", "Director of Housing")]},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_only_officers_named_as_such_are_officers(trap: Trap) -> None:
    check(trap)
