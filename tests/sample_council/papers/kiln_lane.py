"""A planning officer's report on one application."""

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, plain
from tests.sample_council.facts import Facts, Officer
from tests.sample_council.layout import (
    Story,
    build,
    bulleted,
    centred,
    contact,
    figures,
    form,
    heading,
    label_block,
    numbered,
    section,
)

TITLE = "Land north of Kiln Lane, Great Ashmere"
RECOMMENDATION = (
    "That planning permission be granted, subject to the completion of a legal agreement under Section 106 and to "
    "the conditions set out in section 8 of this report."
)
HOUSING = (
    ("One bedroom", "8", "6", "14"),
    ("Two bedrooms", "19", "11", "30"),
    ("Three bedrooms", "28", "5", "33"),
    ("Four bedrooms", "9", "0", "9"),
    ("Total", "64", "22", "86"),
)
CONDITIONS = (
    "Development to begin within three years of the date of permission.",
    "Development to be carried out in accordance with the approved plans.",
    "Details of surface water drainage to be approved before work begins.",
    (
        "A scheme for the protection of hedges and of the veteran oak to be in place before any machinery is "
        "brought on to the site."
    ),
    "No deliveries before 8.00 am or after 6.00 pm, or on Sundays and public holidays.",
    "The footpath to Great Ashmere Primary School to be open before the twentieth home is occupied.",
)


def facts(dates: Dates) -> Facts:
    return Facts(
        document_type=DocumentType.REPORT,
        topics=(Topic.PLANNING, Topic.HOUSING),
        pages=2,
        title=TITLE,
        council=people.COUNCIL,
        committee=people.PLANNING,
        meeting_date=dates.planning,
        decision_maker=people.PLANNING,
        reference="25/01184/FUL",
        officers=(Officer(people.PLANNING_HEAD.name, people.PLANNING_HEAD.role), people.PLANNING_OFFICER),
        recommendations=(RECOMMENDATION,),
        key_figures=("86", "22", "£412,000", "£158,000"),
    )


def content(dates: Dates) -> bytes:
    story = [*_opening(dates), *_site_and_proposal(), *_assessment(), *_conclusion(), contact(people.PLANNING_OFFICER)]
    return build(story, f"25/01184/FUL {TITLE}", "Planning Committee - 25/01184/FUL")


def _opening(dates: Dates) -> Story:
    block = [
        ("Report to:", f"Planning Committee - {plain(dates.planning)}"),
        ("Report of:", f"{people.PLANNING_HEAD.name}, {people.PLANNING_HEAD.role}"),
        ("Subject:", TITLE),
    ]
    application = [
        ("Application number", "25/01184/FUL"),
        (
            "Proposal",
            "Erection of 86 dwellings with access from Kiln Lane, public open space, landscaping and drainage",
        ),
        ("Site address", TITLE),
        ("Applicant", "Fellbrook Homes Limited"),
        ("Ward", "Great Ashmere and Thornley"),
        ("Reason for referral", "Major development to which more than ten objections have been received"),
    ]
    return [
        centred(people.COUNCIL.upper()),
        label_block(block),
        form(application),
        heading("1. Recommendation"),
        numbered("1.1", RECOMMENDATION),
    ]


def _site_and_proposal() -> Story:
    site = (
        (
            "The site is 3.4 hectares of pasture on the northern edge of Great Ashmere. It is allocated for "
            "housing in the Local Plan (policy H7). A veteran oak stands near the eastern boundary, and public "
            "footpath 18 crosses the site."
        ),
    )
    proposal = (
        (
            "The application is for 86 homes, of which 22 would be affordable (26 per cent), as shown in Table 1. "
            "There would be 0.6 hectares of public open space with a play area, and 154 parking spaces."
        ),
    )
    header = ("Size", "Market", "Affordable", "All homes")
    return [
        *section(2, "The site", site),
        *section(3, "The proposal", proposal),
        figures("Table 1: Homes by size and tenure", header, HOUSING),
        *section(
            4,
            "Consultation",
            (
                (
                    "Letters were sent to 131 neighbouring addresses. There were 47 objections and 6 letters of "
                    "support. Objectors are concerned about traffic on Kiln Lane, flooding, places at the primary "
                    "school and the loss of countryside."
                ),
                (
                    "The highway authority does not object, subject to a crossing on Kiln Lane. The lead local "
                    "flood authority does not object, subject to a condition. Great Ashmere Parish Council "
                    "objects on the ground of traffic."
                ),
            ),
        ),
    ]


def _assessment() -> Story:
    return [
        *section(
            5,
            "Planning policy",
            (
                (
                    "The relevant policies of the Local Plan are H7 (housing sites), H3 (affordable housing), D1 "
                    "(design), T4 (parking) and N2 (trees and hedges). The National Planning Policy Framework is "
                    "a material consideration."
                ),
            ),
        ),
        *section(
            6,
            "Assessment",
            (
                (
                    "<b>Principle.</b> The site is allocated. The Council can show a supply of housing land for "
                    "4.1 years, and the homes would make a useful contribution to it."
                ),
                "<b>Affordable housing.</b> Policy H3 asks for 25 per cent; the offer of 26 per cent exceeds it.",
                (
                    "<b>Traffic.</b> The transport assessment predicts 44 vehicle movements in the morning peak "
                    "hour. The junction with Ripley Road would remain within its capacity in the design year."
                ),
                (
                    "<b>Flooding.</b> The site is in Flood Zone 1. Water would be held in two ponds and released "
                    "no faster than it runs off the field today, with an allowance of 45 per cent for climate "
                    "change."
                ),
                (
                    "<b>Trees and wildlife.</b> The oak would be kept within the open space. The biodiversity net "
                    "gain would be 11.8 per cent."
                ),
                "<b>Neighbours.</b> The nearest new home would be 27 metres from the nearest existing one.",
            ),
        ),
        *section(
            7,
            "Legal agreement",
            (
                (
                    "The applicant has agreed to pay £412,000 towards school places and £158,000 towards the "
                    "crossing and bus stops, and to provide the affordable homes before more than half of the "
                    "market homes are occupied."
                ),
            ),
        ),
    ]


def _conclusion() -> Story:
    return [
        heading("8. Conditions"),
        *bulleted(CONDITIONS),
        *section(
            9,
            "Equality implications",
            (
                (
                    "All ground floor homes would have level access, and four would be built to the standard for "
                    "wheelchair users."
                ),
            ),
        ),
        *section(
            10,
            "Conclusion",
            (
                (
                    "The proposal accords with the development plan. The harm to the character of the lane is "
                    "limited and is outweighed by the benefit of new homes."
                ),
            ),
        ),
        heading("Background papers: application file 25/01184/FUL"),
    ]
