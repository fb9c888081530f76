"""Topics in the list of functions of local government (esd standards, Local Government Association).

Source: http://id.esd.org.uk/list/functions, each entry as `http://id.esd.org.uk/function/<id>`. A topic stands here
where one function of that list is the same subject; for the others, such as planning, the list has several or none.
"""

from contracts.artefacts.classification import Topic

FUNCTIONS: dict[Topic, int] = {
    Topic.COMMUNITY_SAFETY: 16,
    Topic.EDUCATION_AND_SCHOOLS: 23,
    Topic.GOVERNANCE_AND_CONSTITUTION: 42,
    Topic.COUNCIL_TAX_AND_BENEFITS: 56,
    Topic.ADULT_SOCIAL_CARE: 59,
    Topic.HOUSING: 66,
    Topic.FINANCE_AND_BUDGET: 116,
}
"""16 Community safety, 23 Education and learning, 42 Administration and government, 56 Taxation, 59 Adult services,
66 Housing, 116 Finance."""
