# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole lines, are what papers print)
"""Reports under all their names, appendices, and records of decisions."""

from contracts.artefacts.classification import DocumentType as T
from tests.evaluation.composed.printed.shared import Words

WORDS: Words = {
    "report word": (
        "REPORT", "Staff Report", "Memorandum",
        "Committee Report", "COUNCIL REPORT", "Council Communication",
        "City Council Agenda Report", "Briefing Note", "Request for Decision",
        "MEMO", "Information Report", "Agenda Item Summary",
        "Report to Council", "STAFF REPORT TO COUNCIL", "Agenda Bill",
        "Agenda Report", "Executive Report", "Council Action Form",
        "Delegated Report", "Administrative Report", "Decision Report",
        "REPORT TO THE BOARD", "Item for Information", "Position Paper",
        "Chief Executive’s Report", "Scrutiny Report", "Agenda Staff Memo",
        "Public Report", "Cover Report", "Briefing Paper",
    ),
    "to label": ("TO", "Report to", "Meeting", "To", "Report To", "Committee", "Presented to", "REPORT TO", "Submitted to"),
    "from label": ("FROM", "Report of", "Prepared by", "Report by", "From", "Author", "Submitted by", "Report Author", "Originating Department", "Report from", "Responsible Officer", "Presenter"),
    "on label": ("DATE", "Date of Meeting", "Meeting Date", "Date", "MEETING DATE", "Council Date", "For meeting on"),
    "about label": ("SUBJECT", "Subject", "Title", "RE", "Report Title", "Topic", "Subject Matter", "Title of Report", "Re", "Item Title", "Agenda Title", "Issue"),
    "more label": (
        "Ward(s) affected: All",
        "Report No: {number}",
        "Key Decision: No",
        "Portfolio Holder: {cllr}",
        "Attachments: 1. Map 2. Letter",
        "Contact Officer: {person}, 01632 960002",
        "File No.: {number}",
        "Approved by: {person}, {office}",
        "Exempt: No",
        "Department: Public Works",
        "Strategic Priority: Thriving Places",
        "Authoriser: {office}",
        "Lead Member: {cllr}",
        "Reviewed by City Attorney: Yes",
        "Trim Reference: {number}",
        "Open/Closed: Open",
        "Purpose of item: For decision",
        "Legislative reference: {act}",
    ),
    "purpose head": ("Purpose", "Purpose of Report", "Executive Summary", "Summary", "Introduction", "Purpose of the Report", "PURPOSE", "Overview", "1. Reason for report", "What is this report about?", "Issue", "Report in brief"),
    "purpose": (
        "This report seeks approval for the proposals set out below.",
        "To inform members of progress since the last meeting.",
        "The purpose of this report is to present the results of the review.",
        "This report provides an update on {topic}.",
        "To seek a decision on the next stage of the scheme.",
        "Members are asked to consider the contents of this paper.",
        "The report sets out the outcome of the consultation.",
        "Staff are seeking Council direction on the options.",
        "The paper outlines the position at the end of quarter 2.",
    ),
    "recommend head": ("Recommendation", "RECOMMENDATIONS", "Recommendation(s)", "Officer Recommendation", "STAFF RECOMMENDATION", "Recommended Action", "Recommended Motion", "Decision Required", "Suggested Motion", "Proposal", "It is recommended that:", "Action Requested"),
    "recommend": (
        "That the Committee notes the report.",
        "That Council approve the award of contract to the lowest bidder.",
        "1. That the {body} agrees the proposals.\n2. That the {office} be authorised to proceed.",
        "Adopt a resolution authorizing the City Manager to sign the agreement.",
        "THAT report {number} be received; and\nTHAT staff be directed to proceed.",
        "It is recommended that members note the contents of the report.",
        "The Committee is asked to:\n(a) note the progress made; and\n(b) agree the next steps.",
        "Staff recommends that the Council approve the request.",
        "The {body} is invited to comment on the report.",
    ),
    "report head": (
        "Background", "Financial Implications", "Discussion",
        "Legal Implications", "Options Considered", "Fiscal Impact",
        "Consultation", "Analysis", "Risk Management",
        "Equality Impact Assessment", "Strategic Alignment", "Conclusion",
        "Resource Implications", "Background Papers", "Climate Implications",
        "Reasons for Recommendations", "Alternatives", "Community Engagement",
        "Budget Implications", "Main Report", "Policy Context",
        "Appendices", "Next Steps", "Sustainability Impact",
    ),
    "report aside": (
        "The minutes of the meeting of 3 March 2025 record: RESOLVED that a further report be brought.",
        "Appendix A – Map\nAppendix B – Equality Impact Assessment\nAppendix C – Draft Policy",
        "Council on 4 February carried the motion: This Council resolves to plant 5,000 trees.",
        "The public consultation ran from 3 May to 14 June and drew 214 responses.",
        "The decision notice was published on 5 March 2025.",
        "Present policy is set out in the Parking Strategy 2019-2024.",
    ),
    "planning field": ("Application No: {number}", "Applicant: Mr J Smith", "Case Officer: {person}", "Proposal: Erection of 12 dwellings", "Location: 14 Mill Road, Marle", "Ward: Marle North", "Applicant: Wenbury Homes Ltd", "Site Address: 14 Mill Road", "File: ZBA-{number}", "Date Valid: 3 March 2025", "Recommendation: Grant subject to conditions", "Planner: {person}"),
    "planning head": ("Site Description", "Relevant Planning History", "Consultation Responses", "The Proposal", "Planning Policy", "Representations", "Assessment", "Conditions", "Key Issues"),
    "appendix word": (
        "Appendix A", "APPENDIX 1", "Annex 2",
        "Attachment A", "Appendix 3:", "Schedule 2",
        "ANNEX B", "Appendix Two", "Exhibit B",
        "Appendix 4 to Report {number}", "ATTACHMENT 2", "Enclosure 1",
        "Item 6 – Appendix B", "Appendix (ii)", "Annexure C",
    ),
    "appendix of": (
        "Risk Register as at 31 December 2024", "Capital Programme 2025/26 to 2028/29", "Performance Dashboard Quarter 3",
        "List of Sites", "Fees and Charges from 1 April 2025", "Summary of Consultation Comments",
        "Savings Proposals", "Map of the Proposed Boundary", "Schedule of Rates",
        "Action Tracker", "Treasury Indicators", "Reserves Forecast",
        "Grant Applications Received", "Ward Profile", "Organisation Chart",
    ),
    "table head": ("Service Budget Forecast Variance", "Ref Description Likelihood Impact Owner", "Site Ward Area Capacity", "Charge 2024/25 2025/26 Change", "Indicator Target Actual RAG", "Comment Number of responses Officer response"),
    "decision word": (
        "RECORD OF DECISION", "Officer Decision Notice", "Decision Notice",
        "NOTICE OF DECISIONS", "Decisions taken by the {body}", "Summary of Decisions",
        "Record of Executive Decision", "Delegated Decision Form", "Decision List",
        "CABINET MEMBER DECISION", "Record of Officer Decision", "Decision Sheet",
        "Delegated Authority Decision Record", "STATEMENT OF DECISIONS", "Chief Executive’s Order",
        "Portfolio Holder Decision", "Executive Decision Notice", "Decisions of the {body}",
        "Notice of Executive Decision", "Individual Cabinet Member Decision Record", "Record of Delegated Action",
        "Urgent Decision Record", "Decision Summary", "Schedule of Decisions Made",
    ),
    "decision field": (
        "Decision Maker: {office}", "Date of Decision: {day}", "Decision taken by: {cllr}", "Ref: {number}",
        "Subject: {topic}", "Key Decision: No", "Title: {topic}", "Date of publication: {day}",
        "Call-in expires: {day}", "Wards: All", "Decision No: {number}", "Authority: Scheme of Delegation paragraph 4.2",
    ),
    "decision part": (
        "Decision\nThat the contract be awarded to the preferred bidder.", "Reasons for the decision\n{matter}", "Alternative options considered and rejected\nTo do nothing.",
        "DECISION\nTo approve the lease of the kiosk for three years.", "Reason for decision: {matter}", "Options considered: none.",
        "Decision made: that the order be confirmed.", "Declarations of interest: None", "Consultation undertaken: ward members.",
    ),
    "decisions note": (
        "The decisions below were taken by the {body} on {day} and come into force on the expiry of call-in.",
        "This notice sets out the decisions made at the meeting of the {body} held on {day}.",
        "Please note that these decisions may be called in by 5 pm on {day}.",
    ),
    "decisions made": ("Agreed the recommendations in the report.", "RESOLVED: that the scheme be approved.", "Decision: Approved as set out in the report.", "Noted.", "Deferred to the next meeting.", "That the tender be accepted."),
}  # fmt: skip

_TOP = "{letterhead*2}{council?}"
_LABELLED = (
    "{to label}: {body}\n{from label}: {person}, {office}\n{on label}: {day}\n{about label}: {topic}\n{more label*3}"
)
_BODY = "{purpose head}\n{purpose}\n{report head}\n{matter}\n{report aside?}{recommend head}\n{recommend}\n{report head}\n{matter}\n{report head}\n{matter}"
_ASKED = "{recommend head}\n{recommend}\n{purpose head}\n{purpose}\n{report head}\n{matter}\n{matter}\n{report head}\n{matter}\n{report aside?}"

LAYOUTS = {
    T.REPORT: (
        f"{_TOP}{{report word}}\n{_LABELLED}{_BODY}",
        f"{_TOP}{_LABELLED}{_ASKED}",
        f"{_TOP}{{report word}}\n{_LABELLED}{_ASKED}",
        f"{{council?}}{{body}}\n{{day}}\n{{topic}}\nReport by {{office}}\n{_BODY}",
        f"{{body}} – {{day}}\n{{report word}}\n{{topic}}\n{{more label*3}}{_ASKED}",
        f"{_TOP}{{topic}}\n{{more label*3}}{_BODY}",
        "{report word}\n{topic}\n{from label}: {person}\n{matter*3}{report head}\n{matter}\n{report head}\n{matter}",
        "{council?}{body}\n{day}\n{planning field*3}{planning field*3}{recommend head?}{planning head}\n{matter}\n{planning head}\n{matter}\n{planning head}\n{matter}",
    ),
    T.APPENDIX: (
        "{appendix word}\n{appendix of}\n{table head}\n{account*4}{account*4}",
        "{appendix word} {appendix of}\n{matter*3}{table head}\n{account*5}",
        "{letterhead*1}{appendix word}\n{council}\n{appendix of}\n{account*4}{matter*3}",
    ),
    T.DECISION_RECORD: (
        "{letterhead*1}{council}\n{decision word}\n{decision field*4}{decision field*3}{decision part}\n{decision part*3}",
        "{decision word}\n{decision field*3}{decision field*3}{decision part}\n{decision part}\n{decision part}",
        "{council}\n{body}\n{decision word}\n{day}\n{decisions note?}{#decisions}",
        "{decision word}\n{council}\n{body} – {day}\n{decisions note}\n{#decisions}",
    ),
}
