# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole lines, are what papers print)
"""The type of a paper from its first lines alone, in forms that councils share."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.references import ListedKind
from workers.stages.classify.classification import classify

BEGINNINGS = (
    (
        Kind.APPENDIX,
        "Appendix 2\n\nRisk Register as at 31 December 2023\n\nRisk ID Description Likelihood Impact Owner\nR1 Failure of supplier 3 4 Head of IT\nR2 Cyber attack 4 5 Head of IT",
    ),
    (
        Kind.NOTICE,
        "PUBLIC NOTICE\n\nROAD TRAFFIC REGULATION ACT 1984\nWEXCOMBE COUNCIL (HIGH STREET) (PROHIBITION OF WAITING) ORDER 2024\n\nNOTICE IS HEREBY GIVEN that Wexcombe Council proposes to make an Order under the Road Traffic Regulation Act 1984.\nObjections must be sent in writing by 12 April 2024.",
    ),
    (
        Kind.CONSULTATION,
        "Draft Local Plan 2024-2040\nRegulation 18 Consultation Document\n\nHave your say by 5pm on 12 March 2024\n\nQuestion 1: Do you agree with the vision?\nHow to respond",
    ),
    (
        Kind.PLAN_OR_POLICY,
        "Wexcombe Borough Council\n\nHousing Strategy 2024 – 2029\n\nForeword\nContents\n1. Introduction 3\n2. Our vision 5\n3. Priorities 8\n4. Action plan 20",
    ),
    (
        Kind.PLAN_OR_POLICY,
        "Whistleblowing Policy\nVersion 3.1\nApproved by: Cabinet, 4 March 2023\nReview date: March 2026\n1. Introduction\n1.1 This policy applies to all employees.",
    ),
    (
        Kind.REPORT,
        "BRIEFING NOTE\n\nTo: Overview and Scrutiny Committee\nFrom: Head of Housing\nDate: 3 July 2023\nSubject: Damp and mould\n\n1. Background\n1.1 Members asked for an update.",
    ),
    (
        Kind.LETTER,
        "Department for Levelling Up, Housing & Communities\n2 Marsham Street, London\n\nCouncillor J Smith\nLeader, Wexcombe Council\n\n18 December 2023\n\nDear Councillor Smith\n\nBEST VALUE INSPECTION\n\nThank you for your letter.\n\nYours sincerely\n\nLee Rowley MP",
    ),
    (
        Kind.NOTICE,
        "NOTICE OF VACANCY IN OFFICE OF COUNCILLOR\nPARISH OF UPPER DALLOW\nNOTICE IS HEREBY GIVEN that due to the resignation of Cllr Beck, a vacancy has arisen.\nDated 4 January 2024\nClerk to the Council",
    ),
    (
        Kind.AGENDA,
        "Upper Dallow Parish Council\nYou are hereby summoned to attend a meeting of the Parish Council on Monday 8th January 2024 at 7.30pm in the Memorial Hall\n1. Apologies\n2. Declarations of interest\n3. Minutes of the last meeting\n4. Planning applications\n5. Finance\nD Farr, Clerk",
    ),
    (
        Kind.DECISION_RECORD,
        "DELEGATED OFFICER DECISION NOTICE\nOfficer: Director of Place\nDate of decision: 3 May 2024\nSubject: Tree works\nDecision taken: To approve the works.\nReason: Safety.\nAlternatives considered: none",
    ),
    (
        Kind.DECISION_RECORD,
        "CABINET MEMBER DECISION\nDecision by the Cabinet Member for Transport\nDate: 4 June 2024\nDECISION\nThat the Traffic Regulation Order be made.\nREASON FOR DECISION\nTo improve safety.\nCall-in expires 11 June 2024",
    ),
    (
        Kind.EQUALITY_ASSESSMENT,
        "Equality and Safety Impact Assessment\nName or brief description of proposal: Closure of day centre\nBrief service profile\nSummary of impact and issues\nPotential positive impacts\nAge: negative",
    ),
    (
        Kind.QUESTIONS,
        "Council 4 July 2023 – Written Questions and Answers\n\n1. Question from Councillor Jones to the Leader\nWhat is the cost?\nReply\n£4,000.\n2. Question from Councillor Lee to the Leader\nWhen?\nReply\nSoon.",
    ),
    (
        Kind.MINUTES,
        "Action Notes of the Housing Working Group\n12 May 2023, 10am, Teams\nAttendees: Cllr A Bee, Cllr C Dee, J Smith (Head of Housing)\nApologies: Cllr Eff\n1. Notes of last meeting – agreed\n2. Update\nJS gave an update. Action: JS to circulate.\nThe meeting closed at 11am",
    ),
    (
        Kind.SUPPLEMENT,
        "Planning Committee 12 June 2024\nLate Representations / Update Sheet\n\nItem 5 – 23/01234/FUL\nSince the publication of the report two further letters have been received.",
    ),
    (
        Kind.REPORT,
        "REPORT OF THE DIRECTOR OF RESOURCES TO THE AUDIT COMMITTEE\n22 March 2024\nINTERNAL AUDIT PLAN 2024/25\n1. SUMMARY\n1.1 The report presents the plan.\n2. RECOMMENDATION\n2.1 That the Committee approves the plan.",
    ),
    (
        Kind.REPORT,
        "PLANNING COMMITTEE 4 APRIL 2024\nApplication No: 24/00121/FUL\nApplicant: Mr J Smith\nLocation: 12 High Street\nProposal: Erection of dwelling\nCase officer: A Lee\nRecommendation: Approve subject to conditions\n1. The site\n2. Policy\n3. Consultation responses",
    ),
    (
        Kind.OTHER,
        "Statement of Accounts 2022/23\nNarrative Report\nComprehensive Income and Expenditure Statement\nBalance Sheet\nNotes to the accounts\nIndependent auditor’s report",
    ),
    (
        Kind.OTHER,
        "Forward Plan of Key Decisions\n1 March 2024 to 30 June 2024\nDecision Decision maker Date Contact\nAward of contract Cabinet 12 March 2024 J Smith",
    ),
    (
        Kind.MOTION,
        "NOTICE OF MOTION\nCouncil 5 March 2024\nMotion submitted by Councillor Green, seconded by Councillor Hill\nThis Council believes that our rivers matter.\nThis Council resolves to write to the Minister.",
    ),
    (
        Kind.MINUTES,
        "TOWN OF ELMSFORD\nREGULAR COUNCIL MEETING\nMONDAY, JUNE 3, 2024\nMINUTES\nPRESENT: Mayor P. Lee, Councillors A. Roy and B. Chan\n1. CALL TO ORDER\nMayor Lee called the meeting to order at 6:30 p.m.\n2. ADOPTION OF AGENDA\n24-101 MOVED by Councillor Roy that the agenda be adopted. CARRIED",
    ),
    (
        Kind.AGENDA,
        "CITY OF FAIRMOUNT\nPLANNING COMMISSION\nSPECIAL MEETING AGENDA\nWednesday, April 3, 2024 6:30 PM\nA. CALL TO ORDER\nB. ROLL CALL\nC. PUBLIC COMMENT\nD. PUBLIC HEARINGS\nD1. Use Permit 24-003\nE. ADJOURNMENT",
    ),
    (
        Kind.REPORT,
        "CITY COUNCIL STAFF REPORT\nMEETING DATE: March 5, 2024\nTO: Honorable Mayor and City Council\nFROM: Ann Lee, Public Works Director\nSUBJECT: Award of contract for sidewalk repair\nRECOMMENDATION\nAdopt a resolution awarding the contract.\nFISCAL IMPACT\n$400,000",
    ),
    (
        Kind.AGENDA,
        "NOTICE\nOF\nMEETING\nPARKS AND MUSEUMS\nSCRUTINY PANEL\nwill meet on\nTUESDAY 13 MAY 2014\nat\n6.45pm\nTOWN HALL, FENBRIDGE\nTO: MEMBERS OF THE PANEL\nAGENDA\n1 APOLOGIES FOR ABSENCE\nTo receive any apologies.\n2 MINUTES",
    ),
    (
        Kind.AGENDA,
        "Policy and Resources Committee\nTuesday, 12 February 2019\nNOTICE IS HEREBY GIVEN that a Meeting of the Policy and Resources Committee is\nto be held at Council Chambers, High Street, Elgrove on Tuesday at 09:30.\nBUSINESS\n1 Sederunt\n2 Written Questions\n3 Capital Plan 7 - 16\nReport by Corporate Director\n4 Charging for Services 17 - 24\nReport by Corporate Director\n5 Rates Relief 25 - 30\nReport by Head of Finance\n6 Budget 31 - 40\nReport by Chief Executive",
    ),
    (
        Kind.AGENDA,
        "Kinnoul Council Agenda - 05 November 2008, 10:30\nA meeting to be held at Burgh Buildings, Kinnoul at 10:30 on 05 November 2008.\nNumber Item\n1 MINUTES\n2 SCHOOL MEALS",
    ),
    (
        Kind.MINUTES,
        "Roads & Bridges Cabinet Member – Minutes – 26 November 2013\n92 (32) WINTER GRITTING – The Director of Roads submitted a report.\nResolved – (a) That the routes be kept; (b) that two lorries be bought.",
    ),
)


@pytest.mark.parametrize(("kind", "text"), BEGINNINGS, ids=[text.split("\n")[0] for _, text in BEGINNINGS])
def test_the_first_lines_tell_the_type(kind: Kind, text: str) -> None:
    page = Page(number=1, text=text, source=PageSource.TEXT_LAYER)
    paper = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=(page,))
    assert classify(paper, "", ListedKind.FILE).document_type.value is kind
