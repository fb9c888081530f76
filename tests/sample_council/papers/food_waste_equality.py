"""An equality impact assessment in the form of a filled questionnaire."""

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, plain
from tests.sample_council.facts import Facts, Officer
from tests.sample_council.layout import body, build, centred, form, heading

TITLE = "Weekly Food Waste Collections"


def facts(_dates: Dates) -> Facts:
    return Facts(
        document_type=DocumentType.EQUALITY_ASSESSMENT,
        topics=(Topic.EQUALITIES, Topic.WASTE_AND_RECYCLING),
        pages=2,
        title=TITLE,
        council=people.COUNCIL,
        committee=None,
        meeting_date=None,
        reference="EIA/EH/112",
        officers=(
            Officer(people.WASTE_HEAD.name, people.WASTE_HEAD.role),
            people.ENVIRONMENT_DIRECTOR,
        ),
    )


def content(dates: Dates) -> bytes:
    story = [
        centred(people.COUNCIL.upper()),
        centred("EQUALITY IMPACT ASSESSMENT", 14),
        heading("Section A: About the proposal"),
        form(_about(dates)),
        heading("Section B: Evidence and engagement"),
        form(_EVIDENCE),
        heading("Section C: Impact on protected groups"),
        form(_IMPACT),
        heading("Section D: Conclusion and sign-off"),
        body(
            "The proposal may go ahead with the actions listed above. The assessment will be reviewed six "
            "months after the start."
        ),
        form(_sign_off(dates)),
    ]
    return build(story, f"Equality Impact Assessment: {TITLE}", "Equality Impact Assessment EIA/EH/112")


def _about(dates: Dates) -> list[tuple[str, str]]:
    return [
        ("Title of proposal", TITLE),
        ("Reference", "EIA/EH/112"),
        ("Directorate", "Environment and Highways"),
        ("Responsible officer", f"{people.WASTE_HEAD.name}, {people.WASTE_HEAD.role}"),
        ("Date completed", plain(dates.days_before(20))),
        ("New or existing service", "New"),
        (
            "Aims",
            (
                "To collect food waste every week from all households in the borough in a lockable container of "
                "23 litres, with a smaller caddy for the kitchen."
            ),
        ),
    ]


_EVIDENCE = [
    (
        "Data used",
        (
            "Census data for wards; assisted collection register (2,240 households); results of the trial with "
            "3,150 households."
        ),
    ),
    (
        "Who was consulted",
        (
            "Ashmere Disability Forum, the Older People of Ashmere group, the Tenants' Panel, and residents of 14 "
            "blocks of flats. 486 people answered the questionnaire."
        ),
    ),
    (
        "What they said",
        (
            "The handle of the container should be easy to grip. Instructions should use pictures. Residents of "
            "flats were worried about smell and about space in bin stores."
        ),
    ),
]
_IMPACT = [
    (
        "Age",
        (
            "Negative without action. Some older residents cannot carry a full container.\nAction: offer assisted "
            "collection."
        ),
    ),
    (
        "Disability",
        (
            "Negative without action. Containers left on the footway are a hazard to blind people.\nAction: train "
            "crews to return containers to the boundary of the property."
        ),
    ),
    ("Sex", "No impact identified."),
    ("Gender reassignment", "No impact identified."),
    ("Race", "Neutral. Leaflets will be available in the five languages most used in the borough."),
    (
        "Religion or belief",
        "Neutral. Collections in the week of religious festivals will be notified four weeks ahead.",
    ),
    ("Pregnancy and maternity", "Positive. Households with babies will have less waste in a fortnightly refuse bin."),
    ("Sexual orientation", "No impact identified."),
    ("Marriage and civil partnership", "No impact identified."),
    ("Low income (local criterion)", "Neutral. Containers and the first roll of liners are free."),
]


def _sign_off(dates: Dates) -> list[tuple[str, str]]:
    return [
        ("Completed by", f"{people.WASTE_HEAD.name}, {people.WASTE_HEAD.role}"),
        ("Approved by", f"{people.ENVIRONMENT_DIRECTOR.name}, {people.ENVIRONMENT_DIRECTOR.role}"),
        ("Date approved", plain(dates.days_before(17))),
    ]
