"""Phrases that speak for a second topic beside their own."""

from contracts.artefacts.classification import Topic

_BESIDE: dict[Topic, str] = {
    Topic.COMMUNITY_SAFETY: "youth justice, youth justice plan, youth offending, pspo, littering fine",
    Topic.EDUCATION_AND_SCHOOLS: (
        "send sufficiency, special school, special free school, specialist school places, special schools, "
        "specialist  resource base, resource base, mainstream inclusion, adult skills fund, skills bootcamps, send "
        "capital, school streets, pupil referral unit"
    ),
    Topic.SPECIAL_EDUCATIONAL_NEEDS: "short breaks, disabled children, children with disabilities",
    Topic.CHILDREN_AND_FAMILIES: "0 19, healthy child programme, youth council elections, youth parliament",
    Topic.TRANSPORT_AND_HIGHWAYS: (
        "school bus, home to school transport, school transport, home to school travel, post 16 transport, sen "
        "transport, send  transport, education transport, hackney carriage, taxi fares"
    ),
    Topic.ENVIRONMENT_AND_CLIMATE: (
        "electric bus, electric buses, zero emission bus, tree preservation order, tpo, retrofit, charging points, "
        "ev charging, charge points"
    ),
    Topic.PLANNING: "biodiversity net gain, housing element, gypsy and traveller, five year housing land supply",
    Topic.HOUSING: (
        "empty homes premium, second homes premium, second homes, second home premium, long term empty properties, "
        "dual  occupancy, secondary dwelling, accessory dwelling unit"
    ),
    Topic.ADULT_SOCIAL_CARE: "disabled facilities grant",
    Topic.PUBLIC_HEALTH: (
        "air quality, air quality management area, food hygiene rating, integration joint board, integrated care board"
    ),
    Topic.EQUALITIES: "gender pay gap",
    Topic.PARKS_LEISURE_AND_CULTURE: "visitor economy",
    Topic.FINANCE_AND_BUDGET: (
        "motor fuel tax, tax increment financing, dedicated schools grant, school funding formula, schools funding "
        "formula, dsg deficit, high needs block, safety  valve, council tax setting, council tax resolution, "
        "precept request, tax levy, infrastructure  funding statement, burial fees, cemetery fees, licence fees, "
        "licensing fees, fair cost of care, rent  setting, audited financial statements, accounting statements, "
        "single audit, annual governance and  accountability return, user fees, tax rates"
    ),
    Topic.GOVERNANCE_AND_CONSTITUTION: "community governance review, annual governance statement",
    Topic.AUDIT_AND_RISK: "annual governance statement, tenancy fraud",
    Topic.PROPERTY_AND_ASSETS: "market hall",
    Topic.DIGITAL_AND_DATA: "technology enabled care",
    Topic.ELECTIONS_AND_DEMOCRACY: "petition",
    Topic.ECONOMY_AND_REGENERATION: "superfast broadband",
}
SECONDS: dict[Topic, tuple[str, ...]] = {
    topic: tuple(phrase.strip() for phrase in said.split(",")) for topic, said in _BESIDE.items()
}
"""Youth justice is about young people first, and about crime too."""
