"""A report that exists on paper only: every page is an image."""

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, plain
from tests.sample_council.facts import Facts
from tests.sample_council.layout import (
    SERIF,
    Story,
    build,
    centred,
    contact,
    heading,
    label_block,
    lettered,
    numbered,
    section,
)
from tests.sample_council.scanning import scanned

TITLE = "Damp and Mould in Council Homes: Inspection Programme"
RECOMMENDATIONS = (
    "Approve a programme of inspections of all 4,386 council homes, to be completed within eighteen months.",
    "Allocate £1.150m from the Housing Revenue Account to the programme, of which £0.730m falls in the first year.",
    "Delegate authority to the Director of Housing and Communities to appoint a contractor.",
)


def facts(dates: Dates) -> Facts:
    return Facts(
        document_type=DocumentType.REPORT,
        topics=(Topic.HOUSING,),
        pages=2,
        ocr_pages=(1, 2),
        title=TITLE,
        council=people.COUNCIL,
        committee=people.CABINET,
        meeting_date=dates.cabinet,
        decision_maker=people.CABINET,
        decision_type="Key decision",
        officers=(people.HOUSING_DIRECTOR, people.ASSET_MANAGER),
        recommendations=RECOMMENDATIONS,
        key_figures=("4,386", "£1.150m", "£0.730m", "317"),
    )


def content(dates: Dates) -> bytes:
    return scanned(build(_story(dates), TITLE, face=SERIF), seed=8103)


def _story(dates: Dates) -> Story:
    block = [
        ("To:", "Cabinet"),
        ("From:", f"{people.HOUSING_DIRECTOR.name}, {people.HOUSING_DIRECTOR.role}"),
        ("Date:", plain(dates.cabinet)),
        ("Subject:", TITLE),
        ("Cabinet Member:", f"{people.HOUSING_MEMBER}, Cabinet Member for Housing"),
        ("Ward(s):", "All"),
        ("Decision type:", "Key decision"),
    ]
    return [
        centred(people.COUNCIL.upper(), face=SERIF),
        label_block(block, SERIF),
        *section(1, "Purpose of report", _PURPOSE, SERIF),
        heading("2. Recommendations", SERIF),
        numbered("2.1", "That Cabinet:", SERIF),
        *lettered(RECOMMENDATIONS, SERIF),
        *section(3, "Background", _BACKGROUND, SERIF),
        *section(4, "The proposed programme", _PROGRAMME, SERIF),
        *section(5, "Financial implications", _FINANCIAL, SERIF),
        *section(6, "Legal implications", _LEGAL, SERIF),
        *section(7, "Equality and climate implications", _EQUALITY, SERIF),
        heading("Background papers: none", SERIF),
        contact(people.ASSET_MANAGER, SERIF),
    ]


_PURPOSE = (
    (
        "To seek approval for a programme under which every council home is inspected for damp and mould, whether "
        "or not the tenant has reported a problem."
    ),
)
_BACKGROUND = (
    (
        "In the last twelve months tenants reported damp or mould in 317 homes, an increase of 41 per cent on the "
        "year before. Surveyors found that 96 of these homes needed major work to walls, roofs or ventilation."
    ),
    (
        "Reports reach the Council late. In a survey of tenants, 58 per cent of those who had lived with mould "
        "for more than three months said that they had not told anyone about it."
    ),
    "The Housing Ombudsman has advised landlords to look for damp and mould and not to wait for complaints.",
)
_PROGRAMME = (
    (
        "Homes built before 1965 and homes with children under five would be inspected first. Two surveyors would "
        "be employed for eighteen months and a contractor would carry out remedial work within fifteen working "
        "days of an inspection."
    ),
    "Humidity sensors would be fitted in 600 homes where mould has returned after treatment.",
    "A progress report would come to the Housing Scrutiny Panel every quarter.",
)
_FINANCIAL = (
    (
        "The programme would cost £1.150m: £0.730m in the first year and £0.420m in the second. It can be met "
        "from the Housing Revenue Account without an effect on rents."
    ),
)
_LEGAL = (
    (
        "The Council must keep its homes fit for human habitation under the Homes (Fitness for Human Habitation) "
        "Act 2018. Statutory time limits for emergency hazards also apply."
    ),
)
_EQUALITY = (
    (
        "Children, older people and disabled people are more likely to be harmed by damp, and their homes would "
        "be seen first."
    ),
    "Better ventilation and insulation would reduce the energy that tenants need for heating.",
)
