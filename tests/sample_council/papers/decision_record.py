"""The record of a decision that one Cabinet member took alone."""

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, plain
from tests.sample_council.facts import Facts
from tests.sample_council.layout import body, build, centred, form

TITLE = "Resurfacing of Ripley Road and Weir Bridge"
DECISIONS = (
    (
        "To award the contract for the resurfacing of Ripley Road and the repair of Weir Bridge to Wexmoor Civils "
        "Limited in the sum of £687,450."
    ),
    "To close Weir Bridge to vehicles for up to fourteen nights while the work is carried out.",
)


def facts(_dates: Dates) -> Facts:
    return Facts(
        document_type=DocumentType.DECISION_RECORD,
        topics=(Topic.TRANSPORT_AND_HIGHWAYS,),
        pages=1,
        title=TITLE,
        council=people.COUNCIL,
        committee=None,
        meeting_date=None,
        reference="EH/041",
        decision_maker=f"{people.ENVIRONMENT_MEMBER}, Cabinet Member for Environment and Highways",
        decision_type="Key decision",
        officers=(people.TRANSPORT_LEAD,),
        decisions=DECISIONS,
        key_figures=("£687,450",),
    )


def content(dates: Dates) -> bytes:
    officer = people.TRANSPORT_LEAD
    rows = [
        ("Reference", "EH/041"),
        ("Title of decision", TITLE),
        ("Decision maker", f"{people.ENVIRONMENT_MEMBER}, Cabinet Member for Environment and Highways"),
        ("Type of decision", "Key decision"),
        ("Date of decision", plain(dates.days_before(15))),
        ("Decision", f"(1) {DECISIONS[0]}\n(2) {DECISIONS[1]}"),
        (
            "Reasons for decision",
            (
                "Surveys show that 1.8 kilometres of Ripley Road have less than two years of life left. The "
                "joints of Weir Bridge let in water and must be renewed before the road is resurfaced. Three "
                "tenders were received, and that of Wexmoor Civils Limited was the lowest."
            ),
        ),
        (
            "Alternatives considered",
            "Patching was rejected. It would cost £92,000 a year and would not stop the damage to the bridge.",
        ),
        ("Financial implications", "The cost of £687,450 is within the Highways capital budget."),
        (
            "Consultation",
            "Ward councillors, bus operators and the emergency services were consulted. No objection was received.",
        ),
        ("Declarations of interest", "None"),
        ("Contact officer", f"{officer.name}, {officer.role}\nTel: {officer.phone}\nEmail: {officer.email}"),
        ("Call-in", f"This decision may be implemented after {plain(dates.days_before(7))}, unless it is called in."),
    ]
    story = [
        centred(people.COUNCIL.upper()),
        centred("RECORD OF EXECUTIVE DECISION", 13),
        form(rows),
        body(f"Signed: {people.ENVIRONMENT_MEMBER}"),
        body(f"Date: {plain(dates.days_before(15))}"),
    ]
    return build(story, f"Record of decision EH/041: {TITLE}", "Record of executive decision")
