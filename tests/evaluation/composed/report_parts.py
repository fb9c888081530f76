# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Titles, letterheads, sections and footers of whole reports."""

import textwrap
from collections.abc import Mapping, Sequence

TITLES = (
    "Winter Service Plan",
    "Update on the Wenbury Leisure Centre Refurbishment",
    "Zoning Text Amendment 2024-07: Accessory Dwelling Units",
    "Quarter 3 Capital Monitoring",
    "Award of Contract for Street Sweeping Services",
    "Draft Trading in Public Places Policy",
    "Petition: Traffic Calming on Mill Road",
    "Amendment to the Scheme of Delegation",
    "2025 Asphalt Resurfacing Program",
    "Local Development Plan – Annual Monitoring Report and Next Steps for the Review of Settlement Boundaries",
    "Acceptance of Grant Funds for the Safe Routes to School Program and Related Budget Amendment",
    "Proposed Disposal of Land to the Rear of 22–40 Station Approach, Marle, for Affordable Housing",
    "Request for Speed Limit Reduction – County Road 14",
    "Risk Management Framework Review",
    "Public Hearing on the Vacation of an Unused Public Utility Easement at 500 Harbor Boulevard",
    "Community Grants Round 2 Recommendations",
    "Fees and Charges 2025/26",
    "Tender T2024-31 – Supply of Two Tandem Plow Trucks",
    "Safer Communities Annual Report",
    "Adoption of Councillor Expenses and Facilities Policy",
    "Cemetery Master Plan",
    "Second Reading of Ordinance No. 2024-118 Amending the Fiscal Year 2025 Budget for the Water Enterprise Fund",
    "Allotments Review",
    "Education Attainment and Achievement in the Senior Phase",
    "Bus Shelter Advertising Agreement Renewal",
    "Consultation Response to the Draft National Planning Framework and Its Implications for the Wenbury Growth Area",
    "Sale of Surplus Property",
    "Museum Forward Plan",
    "Delegated Decisions Made Since the Last Meeting",
    "Site Plan Agreement for 88 Commerce Drive (File D11-24-003)",
)
TITLE_LABELS = (
    "Subject",
    "SUBJECT",
    "Title",
    "Report Title",
    "RE",
    "Re",
    "SUBJECT",
    "Title of Report",
    "Agenda Item Title",
    "Subject/Title",
    "Report title",
    "Topic",
    "TITLE",
    "Item Title",
    "Report Subject",
    "Subject of Report",
    "Agenda Title",
    "Matter",
)
COUNCILS = {
    "uk": (
        "Wenbury Borough Council",
        "Marle District Council",
        "North Wenshire County Council",
        "Wenbury City Council",
        "Wenbury Town Council",
        "East Marle Council",
    ),
    "ie": ("Wenbury County Council", "Wenbury City Council", "Marle City and County Council"),
    "us": ("City of Wenbury", "Town of Marle", "County of Wenshire"),
    "ca": ("Town of Wenbury", "Municipality of East Marle", "Township of North Wenbury"),
    "au": ("Wenbury City Council", "Marle Shire Council", "Wenbury District Council"),
}
BODIES = {
    "uk": (
        "Cabinet",
        "Planning Committee",
        "Environment Committee",
        "Council",
        "Policy and Resources Committee",
        "Executive",
    ),
    "ie": ("Council", "Housing Strategic Policy Committee", "Municipal District of Marle"),
    "us": ("City Council", "Planning Commission", "Board of Supervisors"),
    "ca": ("Council", "Committee of the Whole", "Planning Committee"),
    "au": ("Council", "Finance Committee", "Infrastructure Committee"),
}
STREETS = {
    "uk": "Town Hall, 14 Market Street, Wenbury WB1 2AA",
    "ie": "County Hall, 3 Quay Street, Wenbury, H91 X0X0",
    "us": "200 East Main Street, Wenbury, CA 95110",
    "ca": "55 King Street West, Wenbury, ON K0A 1A0",
    "au": "1 Station Street, Wenbury NSW 2999",
}
WHAT = {
    "uk": ("REPORT", "Committee Report", "", ""),
    "ie": ("Chief Executive’s Report", "REPORT", ""),
    "us": (
        "STAFF REPORT",
        "MEMORANDUM",
        "Council Agenda Report",
        "AGENDA REPORT",
        "CITY COUNCIL STAFF REPORT",
        "Memorandum",
        "Agenda Item Summary",
        "INTEROFFICE MEMORANDUM",
    ),
    "ca": ("STAFF REPORT", "REPORT TO COUNCIL", "Request for Decision", "Council Report", "INFORMATION REPORT"),
    "au": ("REPORT", "OFFICER REPORT", "Council Report", ""),
}
SECTIONS: Sequence[tuple[str, Sequence[str]]] = (
    (
        "Background",
        ("The Council last considered this matter on 9 February 2022, when officers were asked to do more work.",),
    ),
    ("Financial Implications", ("The cost of £212,000 can be met from existing budgets and no growth is sought.",)),
    (
        "Discussion",
        (
            "Three options were considered, of which the second is preferred because it is deliverable.",
            "Mr Alan Marsh, Director of Greenfield Homes Ltd, has confirmed that the access can be widened.",
        ),
    ),
    ("Consultation", ("Ward members were consulted between March and May, and no objections were received.",)),
    ("Introduction", ("This report sets out the position at the end of the quarter and the action proposed.",)),
    (
        "Legal Implications",
        ("The power to act is found in the Local Government Act, and the usual notice must be given.",),
    ),
    ("Analysis", ("Traffic counts taken in October show an average of 4,120 vehicles a day in both directions.",)),
    ("Strategic Alignment", ("This supports the priority of a connected community in the long-term plan.",)),
    ("Fiscal Impact", ("Funds of $96,000 are available in the adopted budget for this purpose.",)),
    ("Community Engagement", ("An open house was held at the library and was attended by 42 residents.",)),
    ("Equality Implications", ("A screening was carried out and no adverse effects were identified.",)),
    ("Options", ("The alternative of doing nothing was rejected since the present arrangements lapse.",)),
    (
        "Environmental Review",
        ("The project is exempt under the general rule, as no effect on the environment is possible.",),
    ),
    ("Risk Assessment", ("The chief risk is that prices rise before the contract is let.",)),
    ("Policy Context", ("The adopted plan of 2019 remains the starting point.",)),
    ("Next Steps", ("Work will begin in spring and will take about five months.",)),
    ("Alternatives", ("The matter could be deferred to a later meeting, at some cost.",)),
    ("Comments of the Treasurer", ("There is nothing to add to the body of the report.",)),
    ("Conclusion", ("The proposals give good value and can be put into effect at once.",)),
    ("Implications for Tangata Whenua", ("Early talks with local iwi are under way.",)),
    ("Climate and Ecological Emergency", ("Emissions fall by 12 tonnes a year.",)),
    ("Proposal", ("It is intended that the scheme should run for three years from its launch.",)),
    ("Reason for Urgency", ("There is none, and the matter can be heard in the normal way.",)),
    ("Staffing", ("No new posts are needed for this.",)),
)
PURPOSES = (
    "Purpose of Report",
    "Purpose",
    "Executive Summary",
    "Summary",
    "Purpose of the Report",
    "Issue",
    "Report Summary",
    "Reason for Report",
    "Objective",
)
NOT_OFFICERS = (
    "Portfolio Holder: Councillor Denise Fairlie",
    "Cabinet Member: Cllr Ivor Stanhope",
    "Applicant: Mr Edwin Gale",
    "Ward Member: Councillor Ruth Pell",
    "Lead Member: Councillor H Quill",
    "Agent: Brindle Architects",
    "Wards Affected: All",
    "Ward: Castle",
    "Key Decision: No",
    "Exempt: No",
    "Council District: 3",
    "Attachments: 2",
)

HEADING_STYLES: Mapping[str, str] = {
    "1. Aa": "{n}. {h}",
    "AA": "{H}",
    "Aa": "{h}",
    "Aa:": "{h}:",
    "1.0 AA": "{n}.0 {H}",
    "A. Aa": "{l}. {h}",
    "AA:": "{H}:",
    "1 Aa": "{n} {h}",
    "1. AA": "{n}. {H}",
    "1.0 Aa": "{n}.0 {h}",
}


def headed(style: str, number: int, words: str) -> str:
    """A heading of a section in this style."""
    return style.format(n=number, l="ABCDEFGHIJ"[number - 1], h=words, H=words.upper())


def paragraphs(number: str, texts: Sequence[str], width: int) -> list[str]:
    """The paragraphs of a section, numbered where its heading is."""
    marks = [f"{number}.{at} " if number else "" for at in range(1, len(texts) + 1)]
    return [line for mark, text in zip(marks, texts, strict=True) for line in textwrap.wrap(mark + text, width)]
