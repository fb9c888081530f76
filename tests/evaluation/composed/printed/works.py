# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole lines, are what papers print)
"""Works on their own: plans and policies, assessments, consultations, deeds, returns and what else is filed."""

from contracts.artefacts.classification import DocumentType as T
from tests.evaluation.composed.printed.shared import Words

WORDS: Words = {
    "plan title": (
        "Housing Strategy 2024-2029", "Whistleblowing Policy", "Corporate Plan 2024 to 2028",
        "Terms of Reference", "Code of Conduct for Members", "Financial Regulations",
        "Tree and Woodland Strategy", "Local Transport Plan 4", "Standing Orders",
        "Statement of Licensing Policy", "Climate Action Plan", "Officer Employment Procedure Rules",
        "Council Constitution", "Community Safety Partnership Plan 2025/26", "Records Retention Policy",
        "Town Centre Masterplan", "Procurement Policy", "Local Development Scheme",
        "Parks Master Plan", "Members’ Allowances Scheme", "Equality and Diversity Policy",
        "Medium Term Financial Strategy 2025-2030", "Complaints Procedure", "Long Term Plan 2024–2034",
        "Pay Policy Statement 2025/26", "Library Service Plan", "Asset Management Framework",
        "Design Guide Supplementary Planning Document", "Asset Management Strategy (Draft)", "Protocol on Member and Officer Relations",
        "Terms of Reference of the {body}", "Safeguarding Policy and Procedure", "Age-Friendly Wenbury: Our Vision to 2035",
    ),
    "plan front": (
        "Foreword", "Version 2.1", "Approved by: {body}, {day}", "Policy owner: {office}", "Review date: March 2027",
        "Contents", "Table of Contents", "Document control", "Adopted {day}", "Policy No. 4.12", "Effective date: {day}", "Author: {office}",
        "Foreword by {cllr}", "Responsible department: Corporate Services", "Document history",
    ),
    "plan part": (
        "1. Introduction", "2. Scope", "Our vision", "3. Our priorities", "4. Roles and responsibilities", "Definitions",
        "1.1 This policy applies to all employees and members.", "Aims and objectives", "5. Monitoring and review", "1. Membership", "2. Quorum", "Policy Statement",
        "How we will deliver", "6. Legislation and guidance", "Principles", "Where we are now", "Delivery plan", "3. Meetings shall be held at least four times a year.",
        "Objective 1: homes that people can afford", "7. Breaches of this policy",
    ),
    "impact word": (
        "Equality Impact Assessment", "EQUALITY IMPACT ASSESSMENT (EqIA)", "Integrated Impact Assessment",
        "Equality Analysis", "Equality Impact Assessment Screening Form", "Equality, Diversity and Inclusion Impact Assessment",
        "Equality and Human Rights Impact Assessment", "EIA Template", "Equalities Impact Needs Assessment",
        "Equality and Fairer Scotland Duty Assessment", "EqIA", "People Impact Assessment",
        "Community Impact Assessment", "Section 75 Screening Form", "Equality and Health Impact Assessment",
        "Integrated Equality Assessment Stage 1", "Equality Impact Analysis", "Racial Equity Impact Analysis",
    ),
    "impact field": (
        "Name of policy, service or function: {topic}", "Lead officer: {person}", "Title of proposal: {topic}",
        "What is being assessed? {topic}", "Date of assessment: {day}", "Is this a new or existing policy? New",
        "Person completing the form: {person}", "Directorate: Place", "Service area: Libraries",
    ),
    "impact part": (
        "Protected characteristic Positive Negative Neutral", "Age – negative impact on older residents", "Disability: neutral",
        "Sex / Gender reassignment / Pregnancy and maternity", "Race No impact", "Religion or belief None identified",
        "Does the proposal affect people with protected characteristics?", "What evidence has been used?", "Mitigating actions",
        "Socio-economic duty: low", "Groups likely to be affected: carers", "Sign off by {office}",
    ),
    "consultation word": (
        "Public Consultation", "Have Your Say", "Consultation Document",
        "Draft for Consultation", "Issues and Options Consultation", "CONSULTATION PAPER",
        "Consultation Questionnaire", "Statement of Proposal", "Call for Evidence",
        "Public Engagement Survey", "Regulation 18 Consultation Draft", "Tell Us What You Think",
        "Statutory Consultation", "Discussion Paper", "We Want to Hear From You",
    ),
    "consultation part": (
        "We would like your views on the proposals.", "How to respond", "Q1. Do you agree with the proposal? Yes / No / Don’t know",
        "The consultation closes at 5pm on {day}.", "Please return this form to the Civic Centre.", "What are we proposing?",
        "Question 1: Do you support option A?", "Why are we consulting?", "What happens next?",
        "Complete the survey online or pick up a paper copy at a library.", "Submissions close on {day}.", "To what extent do you agree or disagree?",
        "Your feedback will help shape the final plan.", "Drop-in events will be held in May.", "About you",
    ),
    "deed": (
        "THIS AGREEMENT is made the 4th day of March 2025\nBETWEEN\n(1) {council}; and\n(2) WENBURY HOMES LIMITED\nWHEREAS\n(A) The Council is the local planning authority.\nNOW THIS DEED WITNESSETH as follows",
        "DATED {day}\nDEED OF AGREEMENT\nunder section 106 of the {act}\nrelating to land at 14 Mill Road\nbetween\n{council}\nand\nWENBURY HOMES LIMITED",
        "LEASE\nof premises at the Harbour\nLandlord: {council}\nTenant: Marle Sailing Club\nTerm: 15 years\nThe Landlord lets the Property to the Tenant",
        "UNILATERAL UNDERTAKING\ngiven by WENBURY HOMES LIMITED to {council}\npursuant to the {act}\nThe Owner covenants with the Council as set out in Schedule 1.",
        "MEMORANDUM OF UNDERSTANDING\nbetween\n{council}\nand\nMarle Harbour Trust\nThe parties agree as follows:\n1. Term\n2. Duties of the parties",
        "SERVICES AGREEMENT\nTHIS AGREEMENT made this 4th day of March, 2025\nBETWEEN: {council} (the “Municipality”) and Wenbury Homes Inc. (the “Contractor”)",
    ),
    "law": (
        "{council}\nBY-LAW NO. {number}\nBeing a By-law to regulate parking\nWHEREAS the {act} permits a council to pass by-laws;\nNOW THEREFORE the Council enacts as follows:\n1. Definitions\nREAD a first time this 4th day of March.",
        "RESOLUTION NO. {number}\nA RESOLUTION OF THE COUNCIL OF {council} APPROVING A LEASE\nWHEREAS {matter}\nNOW, THEREFORE, BE IT RESOLVED by the Council that the lease is approved.\nPASSED AND ADOPTED this 4th day of March 2025 by the following vote:\nAYES: 5",
        "ORDINANCE NO. {number}\nAN ORDINANCE AMENDING CHAPTER 9 OF THE MUNICIPAL CODE\nThe City Council does ordain as follows:\nSECTION 1. Section 9.04 is amended to read:\nSECTION 2. Severability.",
        "{council}\nBYLAW {number}\nA BYLAW TO AMEND THE LAND USE BYLAW\nThe Council of {council}, duly assembled, enacts:\n1. Schedule A is amended.\nRead a first, second and third time.",
        "THE {act}\nTHE WENBURY (MILL LANE) (PROHIBITION OF DRIVING) ORDER 2025\n{council}, in exercise of its powers, hereby makes the following Order:\n1. This Order shall come into operation on 4 May 2025.\n2. No person shall cause any vehicle to proceed.",
        "PUBLIC PLACES BYLAW 2025\nPart 1: Preliminary\n1. Title\n2. Commencement\n3. Interpretation\nIn this bylaw, unless the context otherwise requires: Council means {council}.",
    ),
    "filed": (
        "PRESS RELEASE\nFor immediate release – {day}\nNew footbridge opens in Marle\n{council} has opened a bridge. {cllr} said: “I am delighted.”\nNotes to editors",
        "STATEMENT OF ACCOUNTS 2023/24\nNarrative Report\nComprehensive Income and Expenditure Statement\nBalance Sheet\nNotes to the Accounts",
        "PETITION\nWe the undersigned petition {council} to keep Marle Library open.\nLead petitioner: {person}\nName Address Signature",
        "FORWARD PLAN OF KEY DECISIONS\n1 March to 30 June 2025\nDecision Decision maker Date Contact\n{topic} Cabinet March {person}",
        "News Release\n{day}\n{council} wins parks award\n“We are proud,” said Mayor Cole.\nMedia contact: {person}\n– 30 –",
        "Register of Members’ Interests\n{cllr}\nEmployment: teacher\nSponsorship: none\nLand: 14 Mill Road",
        "WORK PROGRAMME 2025/26\n{body}\nMeeting date Item Lead officer\nMay {topic} {person}\nJuly Budget {person}",
        "Job Description\nPost title: Parking Officer\nGrade: 6\nReports to: {office}\nMain duties",
        "Calendar of Meetings 2025/26\n{body}\nMay 14 June 11 July 9\nCouncil\nMay 21 July 16",
        "Annual Governance and Accountability Return 2023/24\nSection 1 – Annual Governance Statement\nWe acknowledge as the members of {council} our responsibility",
        "ACTION LOG\n{body}\nRef Action Owner Due Status\n1 Circulate figures {person} May Open",
        "Schedule of Payments\nDate Payee Amount\n3/3/25 Wenbury Homes £420.00\n4/3/25 Marle Harbour Trust £55.10",
        "Press Statement\n{day}\nStatement by the Leader, {cllr}, on the flood\n“Our thoughts are with all residents.”\nFor further information contact the press office",
        "Statement of Financial Position as at 30 June 2024\nAudited Financial Statements\nIndependent Auditor’s Report\nNotes to the Financial Statements",
        "E-petition\nWe call on the Council to repair Mill Lane\nThis petition has 412 signatures\nLead petitioner {person}",
        "Application Form\nCommunity Grants Fund\nName of organisation\nAmount requested £\nSigned",
        "List of Payments for Approval\nCheque No Payee Amount\n101 Marle Hall £55.10\n102 Water £40.00",
        "Councillor Attendance Register 2024/25\n{cllr} 11 of 12\n{cllr} 9 of 12",
    ),
}  # fmt: skip

LAYOUTS = {
    T.PLAN_OR_POLICY: (
        "{council}\n{plan title}\n{plan front*4}{plan part}\n{plan part*4}{plan part}",
        "{plan title}\n{council}\n{plan front*3}{plan part}\n{plan part}\n{plan part*4}",
        "{letterhead*1}{plan title}\n{plan front}\n{plan part*5}{plan part}\n{matter*2}",
    ),
    T.EQUALITY_ASSESSMENT: (
        "{letterhead*1}{council}\n{impact word}\n{impact field*3}{impact part*5}{impact part}",
        "{impact word}\n{impact field*4}{impact part}\n{impact part*5}",
        "{topic}\n{impact word}\n{impact field}\n{impact part}\n{impact part*4}",
    ),
    T.CONSULTATION: (
        "{council}\n{plan title}\n{consultation word}\n{consultation part*4}{consultation part}",
        "{consultation word}\n{topic}\n{consultation part}\n{consultation part*4}",
        "{council}\n{consultation word}: {plan title}\n{consultation part*3}{consultation part}\n{matter*2}",
        "{letterhead*1}{plan title} – {consultation word}\n{consultation part}\n{consultation part}\n{consultation part*3}",
    ),
    T.OTHER: (
        "{letterhead*1}{deed}",
        "{letterhead*1}{law}",
        "{letterhead*1}{council?}{filed}",
        "{council?}{filed}\n{matter*2}",
    ),
}
