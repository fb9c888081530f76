"""How topics stand to each other in council business."""

from contracts.artefacts.classification import Topic

AKIN: dict[Topic, frozenset[Topic]] = {
    Topic.CHILDREN_AND_FAMILIES: frozenset(
        {Topic.SPECIAL_EDUCATIONAL_NEEDS, Topic.EDUCATION_AND_SCHOOLS, Topic.PUBLIC_HEALTH}
    ),
    Topic.SPECIAL_EDUCATIONAL_NEEDS: frozenset({Topic.EDUCATION_AND_SCHOOLS, Topic.CHILDREN_AND_FAMILIES}),
    Topic.EDUCATION_AND_SCHOOLS: frozenset({Topic.SPECIAL_EDUCATIONAL_NEEDS, Topic.CHILDREN_AND_FAMILIES}),
    Topic.ADULT_SOCIAL_CARE: frozenset({Topic.PUBLIC_HEALTH, Topic.CHILDREN_AND_FAMILIES}),
    Topic.PUBLIC_HEALTH: frozenset({Topic.ADULT_SOCIAL_CARE, Topic.CHILDREN_AND_FAMILIES}),
    Topic.HOUSING: frozenset({Topic.PLANNING, Topic.ECONOMY_AND_REGENERATION, Topic.PROPERTY_AND_ASSETS}),
    Topic.PLANNING: frozenset({Topic.HOUSING, Topic.ECONOMY_AND_REGENERATION}),
    Topic.PROPERTY_AND_ASSETS: frozenset({Topic.HOUSING, Topic.ECONOMY_AND_REGENERATION}),
    Topic.ECONOMY_AND_REGENERATION: frozenset({Topic.HOUSING, Topic.PROPERTY_AND_ASSETS, Topic.PLANNING}),
    Topic.TRANSPORT_AND_HIGHWAYS: frozenset({Topic.ENVIRONMENT_AND_CLIMATE}),
    Topic.ENVIRONMENT_AND_CLIMATE: frozenset({Topic.WASTE_AND_RECYCLING, Topic.TRANSPORT_AND_HIGHWAYS}),
    Topic.WASTE_AND_RECYCLING: frozenset({Topic.ENVIRONMENT_AND_CLIMATE}),
    Topic.FINANCE_AND_BUDGET: frozenset({Topic.COUNCIL_TAX_AND_BENEFITS}),
    Topic.COUNCIL_TAX_AND_BENEFITS: frozenset({Topic.FINANCE_AND_BUDGET}),
    Topic.AUDIT_AND_RISK: frozenset({Topic.FINANCE_AND_BUDGET}),
    Topic.GOVERNANCE_AND_CONSTITUTION: frozenset({Topic.ELECTIONS_AND_DEMOCRACY}),
    Topic.ELECTIONS_AND_DEMOCRACY: frozenset({Topic.GOVERNANCE_AND_CONSTITUTION}),
    Topic.DEVOLUTION_AND_REORGANISATION: frozenset({Topic.GOVERNANCE_AND_CONSTITUTION}),
    Topic.LICENSING_AND_REGULATION: frozenset({Topic.COMMUNITY_SAFETY}),
}
"""Subjects that a paper on the first often has as its second, so that less speaks for it."""

BY_THE_WAY: frozenset[Topic] = frozenset(
    {
        Topic.FINANCE_AND_BUDGET,
        Topic.EQUALITIES,
        Topic.AUDIT_AND_RISK,
        Topic.WORKFORCE_AND_PAY,
        Topic.GOVERNANCE_AND_CONSTITUTION,
        Topic.DIGITAL_AND_DATA,
        Topic.ELECTIONS_AND_DEMOCRACY,
        Topic.PROPERTY_AND_ASSETS,
    }
)
"""What papers on any subject speak of: what it costs, who decides, whom it affects, who does it, and where."""

WEIGHED: dict[Topic, frozenset[Topic]] = {
    Topic.PLANNING: frozenset(
        {
            Topic.TRANSPORT_AND_HIGHWAYS,
            Topic.ENVIRONMENT_AND_CLIMATE,
            Topic.PARKS_LEISURE_AND_CULTURE,
            Topic.COMMUNITY_SAFETY,
            Topic.EQUALITIES,
            Topic.LICENSING_AND_REGULATION,
            Topic.WASTE_AND_RECYCLING,
        }
    ),
}
"""What a paper on the main topic weighs up as a matter of course, without being about it."""

NARROWER: dict[Topic, Topic] = {
    Topic.EDUCATION_AND_SCHOOLS: Topic.SPECIAL_EDUCATIONAL_NEEDS,
    Topic.CHILDREN_AND_FAMILIES: Topic.SPECIAL_EDUCATIONAL_NEEDS,
}
"""A part of a wider subject: a paper that names it is about it first, though it must speak of children too."""
