"""A typed report whose appendix was signed on paper and scanned, with a page number stamped on the scan as text."""

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, plain
from tests.sample_council.facts import Facts
from tests.sample_council.layout import (
    SERIF,
    Story,
    build,
    bulleted,
    centred,
    contact,
    heading,
    label_block,
    lettered,
    numbered,
    section,
)
from tests.sample_council.scanning import scans_of, signature
from tests.sample_council.schedule import cabinet_items, page_ranges

TITLE = "Community Asset Transfer of the Old Corn Exchange"
RECOMMENDATIONS = (
    (
        "Approve the grant of a lease of the Old Corn Exchange to the Ashmere Arts Trust for a term of 35 years "
        "at a peppercorn rent, on the heads of terms at Appendix 1."
    ),
    "Approve a capital grant of £185,000 to the Trust towards the repair of the roof, to be paid in two instalments.",
    "Authorise the Assistant Director of Property to complete the lease.",
)


def facts(dates: Dates) -> Facts:
    return Facts(
        document_type=DocumentType.REPORT,
        topics=(Topic.PROPERTY_AND_ASSETS, Topic.PARKS_LEISURE_AND_CULTURE),
        pages=3,
        ocr_pages=(3,),
        title=TITLE,
        council=people.COUNCIL,
        committee=people.CABINET,
        meeting_date=dates.cabinet,
        decision_maker=people.CABINET,
        decision_type="Non-key decision",
        officers=(people.PROPERTY_LEAD,),
        recommendations=RECOMMENDATIONS,
        key_figures=("35 years", "£185,000", "£62,400", "£1.320m"),
    )


def content(dates: Dates) -> bytes:
    scans = scans_of(build(_appendix(dates), "Heads of terms", face=SERIF), seed=8104)
    _, last = page_ranges(cabinet_items(dates))["corn-exchange"]
    typed = [*_opening(dates), *_discussion(), *_implications(), contact(people.PROPERTY_LEAD)]
    return build(typed, TITLE, "Old Corn Exchange", scans=scans, first_stamp=last - len(scans) + 1)


def _opening(dates: Dates) -> Story:
    block = [
        ("Report to:", f"Cabinet \N{EN DASH} {plain(dates.cabinet)}"),
        ("Report of:", f"{people.PROPERTY_LEAD.name}, {people.PROPERTY_LEAD.role}"),
        ("Subject:", TITLE),
        ("Cabinet Member:", f"{people.COMMUNITIES_MEMBER}, Cabinet Member for Communities and Culture"),
        ("Ward affected:", "Ashmere Central"),
        ("Key decision:", "No"),
    ]
    purpose = (
        (
            "This report asks Cabinet to transfer the Old Corn Exchange to the Ashmere Arts Trust on a long "
            "lease, so that the building can be repaired and opened again as a venue for music, theatre and "
            "community events."
        ),
    )
    return [
        centred(people.COUNCIL.upper()),
        label_block(block),
        *section(1, "Purpose of the report", purpose),
        heading("2. Recommendations"),
        numbered("2.1", "Cabinet is asked to:"),
        *lettered(RECOMMENDATIONS),
    ]


def _discussion() -> Story:
    return [
        *section(
            3,
            "Background",
            (
                (
                    "The Old Corn Exchange is a Grade II listed building of 1868 in Market Square. It has been "
                    "closed since a survey found that the roof trusses over the main hall were unsafe."
                ),
                (
                    "The building costs the Council £62,400 a year in security, insurance and minor repairs. A "
                    "full refurbishment by the Council is estimated at £1.320m and is not in the capital "
                    "programme."
                ),
                (
                    "An expression of interest from the Ashmere Arts Trust, a registered charity, was assessed "
                    "under the Community Asset Transfer Policy. It scored 81 out of 100; the pass mark is 60."
                ),
            ),
        ),
        *section(
            4,
            "Proposal",
            (
                (
                    "The Trust would take a full repairing lease. It has raised £640,000 from charitable funds "
                    "and its own members, and has applied for a heritage grant of £495,000. The Council's grant "
                    "of £185,000 would complete the funding."
                ),
                (
                    "The first instalment of £110,000 would be paid when the heritage grant is confirmed and the "
                    "second of £75,000 when the roof is watertight."
                ),
                (
                    "The main hall would be available to schools and community groups in the borough at a reduced "
                    "rate for at least 60 days in every year. The signed heads of terms are at Appendix 1."
                ),
            ),
        ),
        *section(
            5,
            "Alternatives considered",
            (
                (
                    "Sale on the open market was considered. The building was valued at £210,000 in its present "
                    "state, but its use by the community could not have been secured."
                ),
                "Keeping the building closed would continue the annual cost and put the fabric at further risk.",
            ),
        ),
    ]


def _implications() -> Story:
    return [
        *section(
            6,
            "Financial implications",
            (
                (
                    "The grant of £185,000 can be met from the Town Centre Reserve. The revenue saving is £62,400 "
                    "a year, so that the grant would be recovered in three years."
                ),
            ),
        ),
        *section(
            7,
            "Legal implications",
            (
                (
                    "The General Disposal Consent (England) 2003 allows the Council to let land for less than the "
                    "best consideration where the undervalue is below £2,000,000 and the social well-being of the "
                    "area is promoted."
                ),
            ),
        ),
        *section(
            8,
            "Equality implications",
            (
                (
                    "The lease requires step-free access to the main hall and a hearing loop within twelve months "
                    "of opening."
                ),
            ),
        ),
        *section(
            9,
            "Climate implications",
            (
                (
                    "The works include roof insulation and secondary glazing, expected to halve the gas used in "
                    "the building."
                ),
            ),
        ),
        heading("Background papers"),
        *bulleted(("Community Asset Transfer Policy", "Condition survey of the Old Corn Exchange")),
    ]


def _appendix(dates: Dates) -> Story:
    first = (
        ("1", "Landlord: Ashmere Vale Borough Council."),
        ("2", "Tenant: Ashmere Arts Trust, a charitable incorporated organisation."),
        (
            "3",
            (
                "Premises: the whole of the building known as the Old Corn Exchange, Market Square, Ashmere, and "
                "the yard behind it."
            ),
        ),
        ("4", "Term: 35 years from the date of completion, with a break right for the tenant at the tenth year."),
        ("5", "Rent: one peppercorn, if demanded."),
        (
            "6",
            (
                "Repair: the tenant is to keep the premises in full repair. The landlord may inspect them once in "
                "every year."
            ),
        ),
        ("7", "Use: arts, education and community purposes, and a cafe and bar connected with them."),
        (
            "8",
            (
                "Community use: at least 60 days in every year for schools and community groups at not more than "
                "half of the published hire charge."
            ),
        ),
        (
            "9",
            "Assignment: not permitted, except to a charity with similar objects and with the consent of the landlord.",
        ),
        ("10", "Insurance: by the landlord, the premium being repaid by the tenant after the third year."),
        ("11", "Works: the roof is to be made watertight within eighteen months of completion."),
        ("12", "Costs: each party is to bear its own."),
    )
    return [
        centred("APPENDIX 1", 13, SERIF),
        centred("HEADS OF TERMS FOR A LEASE", 13, SERIF),
        centred("Subject to contract and to the approval of Cabinet", 11, SERIF),
        *(numbered(f"{number}.", text, SERIF) for number, text in first),
        *_signatures(dates),
    ]


def _signatures(dates: Dates) -> Story:
    signed = plain(dates.days_before(17))
    return [
        *signature(
            "Signed for and on behalf of the Council", people.PROPERTY_LEAD.name, people.PROPERTY_LEAD.role, signed, 3
        ),
        *signature("Signed for and on behalf of the Trust", "Dorothy Blenkinsop", "Chair of Trustees", signed, 11),
    ]
