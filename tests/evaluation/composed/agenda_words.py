# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Words of agendas of eight countries; every third of each list is held out, and not looked at in mending rules."""

from collections.abc import Sequence

TITLES = (
    "Apologies for Absence", "Declarations of Interest", "Minutes of the Previous Meeting", "Public Question Time",
    "Revenue Budget Monitoring 2025/26 – Quarter 2", "Call to Order", "Roll Call", "Adoption of Agenda",
    "Highway Maintenance Programme", "Land at Mill Lane, Marle", "Appointment of Chair", "Climate Action Plan",
    "Consideration of a Request to Amend the Zoning By-law", "Housing Allocations Scheme", "Correspondence",
    "Review of the Statement of Licensing Policy", "Mayoral Announcements", "Work Programme 2026",
    "Treasury Management Mid-Year Report", "Waste Collection Service Review", "New Business", "Unfinished Business",
    "Disposal of the Former Depot, Station Road", "Draft Local Plan: Regulation 18 Consultation", "Delegations",
    "Grant to Wenbury Community Trust", "Accounts for Payment", "Confidential Items", "Notices of Motion",
    "Proposed Traffic Calming, High Street and Church Road", "Questions from Members", "Petitions", "Planning Matters",
    "Authorise the City Manager to Execute an Agreement with Marle Electric for Street Lighting",
    "Ordinance No. 2025-14, Amending Chapter 9 of the Municipal Code", "Report of the Audit Working Group",
    "Renewal of the Lease of the Pavilion at Kings Meadow", "Date of Next Meeting", "Any Other Business",
    "Annual Report on Complaints and Compliments", "Clerk’s Report", "Adjournment", "Closed Session",
    "Leisure Strategy",
    "School Admission Arrangements for 2027/28", "Safer Streets Fund – Allocation of Money", "Allotments Update",
    "Development Application 2025/118 – 14 Queen Street, Wenbury (Change of Use from Shop to Dwelling)",
    "Tender for the Resurfacing of Rural Roads", "Fees and Charges", "Emergency Planning", "Playground Inspection",
    "Adult Social Care Charging Policy", "Members’ Allowances", "Electric Vehicle Charging Points",
)  # fmt: skip
SECTIONS = (
    "CONSENT CALENDAR", "PART 1 – PUBLIC", "OPENING", "ROUTINE BUSINESS", "PUBLIC HEARINGS", "PART A", "STANDING ITEMS",
    "ITEMS FOR DECISION", "REPORTS OF OFFICERS", "PART II – PRIVATE", "Part One: Open to the Public", "REGULAR AGENDA",
    "MATTERS FOR INFORMATION", "Items for Discussion", "ACTION ITEMS", "Reports for Decision", "FOR NOTING",
    "COMMITTEE REPORTS", "Preliminary Business", "OLD BUSINESS", "Items requiring a decision", "ORDINARY BUSINESS",
    "STATUTORY MATTERS", "Key Decisions",
)  # fmt: skip
NOTES = (
    "Please note that this meeting will be recorded and broadcast on the internet.",
    "Members are reminded that they must declare any interest in an item before it is considered.",
    "Copies of the agenda are available for inspection at the Town Hall before the meeting.",
    "For further information about this agenda please contact Democratic Services on 01632 960001.",
    "Persons requiring an accommodation should call the Clerk’s office at least 48 hours in advance.",
    "The public may attend in person or watch the livestream on the website of the council.",
    "Mobile telephones should be switched off during the meeting.",
    "If you wish to speak please register by noon two working days before.",
    "Quorum for this committee is five members.",
)
DESCRIPTIONS = (
    "To receive any apologies for absence.",
    "To consider the attached report, which sets out the position at the end of September and the risks ahead.",
    "The report invites members to agree the approach and the timetable that are described in section 4.",
    "Members are invited to comment on the proposals before they are considered by the Cabinet in December.",
    "A report of the Head of Service is attached. It describes what was done since the last meeting.",
    "This item gives an opportunity for residents to speak for up to three minutes on any matter.",
    "The committee will hear from the applicant and from two objectors before it decides.",
    "Staff will present the results of the survey that was carried out in the spring.",
    "An update will be given on the works to the bridge and on the funding that is available.",
)
WHOSE = (
    "Report of the Head of Planning", "Report by the Director of Finance", "Presenter: Jane Cole, City Engineer",
    "Report of the Strategic Director (Place)", "Lead officer: Sam Lowe", "Presented by: Councillor Marsh",
    "Report Author: Ann Doyle", "Contact: Jane Cole, Tel 01632 960002", "Joint report of the Treasurer and Clerk",
    "Responsible Officer: General Manager Infrastructure", "Staff Contact: Owen Price", "Report from Councillor Webb",
)  # fmt: skip
BEHIND = (
    "(Councillor Lowe)",
    "(Report of the Clerk)",
    "(Verbal update)",
    "(To follow)",
    "(Cllr Marsh)",
    "(10 minutes)",
)
ACTIONS = (
    "Recommended Action: Approve the agreement and authorise the Mayor to sign.",
    "RECOMMENDATION: That the report be received and noted.",
    "Recommendation: It is recommended that the Committee note the contents of the report.",
    "Recommended Motion: Move to adopt the ordinance as presented.",
    "Action requested: Approve",
    "Staff recommends that the Council adopt the resolution by title only.",
    "Suggested motion: That Council receives the report.",
    "Officer Recommendation: GRANT subject to conditions",
    "Proposed resolution: That the matter lie on the table.",
)


def part(words: Sequence[str], *, held: bool) -> Sequence[str]:
    """The third that is held out, or the rest."""
    return words[2::3] if held else [word for at, word in enumerate(words) if at % 3 != 2]
