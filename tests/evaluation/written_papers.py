# ruff: noqa: RUF001, E501 (typographic dashes are what papers print; a paper reads best in few lines)
"""Short papers of invented councils, in the forms that British, Canadian and American councils use."""

from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType as T
from contracts.artefacts.classification import Topic


@dataclass(frozen=True)
class Written:
    """The pages of an invented paper with what a careful reader says of it; no topics where none can be told."""

    name: str
    council: str
    document_type: T
    topics: tuple[Topic, ...]
    pages: tuple[str, ...]
    restricted: bool = False


def _paper(name: str, kind: T, topics: tuple[Topic, ...], *pages: str, restricted: bool = False) -> Written:
    council, _, _ = name.partition(": ")
    return Written(name, council, kind, topics, pages, restricted)


WRITTEN = (
    _paper(
        "Fenwick: licensing report", T.REPORT, (Topic.LICENSING_AND_REGULATION,),
        "FENWICK DISTRICT COUNCIL\nLICENSING SUB-COMMITTEE – 14 MAY 2024\nREPORT OF THE HEAD OF REGULATORY SERVICES\n"
        "APPLICATION FOR A PREMISES LICENCE – THE OLD FORGE, HIGH STREET\n1. PURPOSE OF REPORT\n1.1 To determine an "
        "application for a new premises licence under the Licensing Act 2003.\n2. RECOMMENDATION\n2.1 Members are asked "
        "to determine the application.\n5. FINANCIAL IMPLICATIONS\n5.1 The cost of an appeal would fall on the budget.",
    ),
    _paper(
        "Fenwick: exempt report", T.REPORT, (Topic.PROPERTY_AND_ASSETS,),
        "Fenwick District Council\nPart II – Exempt report\nNot for publication by virtue of paragraph 3 of Part 1 of "
        "Schedule 12A to the Local Government Act 1972\nReport to: Executive\nSubject: Disposal of land at Mill Lane\n"
        "Summary: This report seeks approval for the disposal of land.\nRecommendation: that the freehold is sold.",
        restricted=True,
    ),
    _paper(
        "Fenwick: officer decision", T.DECISION_RECORD, (Topic.TRANSPORT_AND_HIGHWAYS,),
        "Officer Delegated Decision\nTitle: Traffic Regulation Order, Station Road\nDate of decision: 3 June 2024\n"
        "Decision taken by: Head of Highways\nDecision: To make the order with a speed limit of 20 mph.\n"
        "Reason for decision: road safety.\nOptions considered: do nothing.",
    ),
    _paper(
        "Fenwick: summons", T.AGENDA, (),
        "Fenwick District Council\nTo all Members of the Council\nYou are hereby summoned to attend a meeting of the "
        "Council to be held in the Council Chamber on Tuesday 21 May 2024 at 6.30 pm.\n1. Apologies for absence\n"
        "2. Declarations of interest\n3. Minutes\n4. Announcements\n5. Questions from the public\n6. Motions on notice",
    ),
    _paper(
        "Harrow Bay: notice of meeting", T.AGENDA, (Topic.PUBLIC_HEALTH,),
        "Notice of meeting\nHealth and Wellbeing Board\nDate: Wednesday 12 June 2024\nTime: 2.00 pm\nVenue: Civic Centre\n"
        "1. Apologies\n2. Declarations of interest\n3. Minutes (Pages 3 - 8)\n4. Joint Strategic Needs Assessment "
        "(Pages 9 - 40)\n5. Smoking cessation services (Pages 41 - 60)\n6. Vaccination uptake (to follow)",
    ),
    _paper(
        "Harrow Bay: addendum", T.SUPPLEMENT, (Topic.PLANNING,),
        "ADDENDUM\nPlanning Committee\n12 June 2024\nLate observations received since the agenda was published\n"
        "Item 5: 24/0123/FUL – planning application for 12 dwellings\nOne further objection was received.",
    ),
    _paper(
        "Harrow Bay: decisions", T.DECISION_RECORD, (),
        "DECISIONS OF THE CABINET\nHeld on 10 June 2024\nThe decisions below come into force on 18 June unless called in.\n"
        "1. Annual report\nDecision: That the report be noted.\n2. Forward Plan\nDecision: agreed.",
    ),
    _paper(
        "Harrow Bay: minutes of scrutiny", T.MINUTES, (Topic.WASTE_AND_RECYCLING, Topic.ENVIRONMENT_AND_CLIMATE),
        "Environment Scrutiny Panel Minutes\n4 June 2024\nPresent: Councillors Ash (Chair), Birch and Cole\n"
        "1. Apologies for absence\nNone.\n2. Declarations of interest\nNone.\n3. Food waste collections\nThe Panel "
        "considered the waste strategy and household waste recycling rates.\nRESOLVED that the report be noted.\n"
        "4. Net zero plan\nThe Panel considered carbon emissions and climate change.\nRESOLVED that the plan be "
        "endorsed.\n5. Garden waste charges\nThe Panel noted the refuse collection rounds.\nThe meeting closed at 8.10 pm.",
    ),
    _paper(
        "Harrow Bay: audit report", T.REPORT, (Topic.AUDIT_AND_RISK,),
        "Report for: Audit Committee\nDate of meeting: 20 June 2024\nReport title: Internal Audit Annual Report\n"
        "Report by: Head of Internal Audit\nWard(s) affected: All\nIs this a key decision? No\n1. Recommendations\n"
        "The Committee is asked to note the internal audit opinion.\n2. Counter fraud\nNo fraud was found.",
    ),
    _paper(
        "Harrow Bay: pay policy", T.PLAN_OR_POLICY, (Topic.WORKFORCE_AND_PAY,),
        "Appendix 1\nPay Policy Statement 2024/25\n1. Introduction\nThe Localism Act 2011 requires a pay policy.\n"
        "2. Chief officer pay\nThe remuneration of employees is set by job evaluation.",
    ),
    _paper(
        "Marlow Hill: school organisation", T.REPORT, (Topic.EDUCATION_AND_SCHOOLS,),
        "Marlow Hill Metropolitan Borough Council\nREPORT TO: Cabinet Member for Education\nDATE: 2 July 2024\n"
        "SUBJECT: Expansion of Oakfield Primary School\nWARD: Hilltop\nREPORT OF: Director of Children and Learning\n"
        "PURPOSE OF REPORT\nTo seek approval to publish proposals that add 30 school places.\nRECOMMENDATIONS\n"
        "(1) That the proposal be approved.",
    ),
    _paper(
        "Marlow Hill: send", T.REPORT, (Topic.SPECIAL_EDUCATIONAL_NEEDS, Topic.EDUCATION_AND_SCHOOLS),
        "Schools Forum\nReport title: High Needs Block and special educational needs\nReport author: Finance Partner\n"
        "Purpose: This report sets out pressures on EHCPs and special school places in the dedicated schools grant.\n"
        "Recommendation: the Forum notes the safety valve agreement with schools.",
    ),
    _paper(
        "Marlow Hill: motion", T.MOTION, (Topic.ENVIRONMENT_AND_CLIMATE,),
        "NOTICE OF MOTION\nProposed by Councillor Lee, seconded by Councillor Day\nThis Council notes that climate change "
        "harms residents.\nThis Council resolves to reach net zero by 2030.",
    ),
    _paper(
        "Marlow Hill: equality", T.EQUALITY_ASSESSMENT, (Topic.PARKS_LEISURE_AND_CULTURE, Topic.EQUALITIES),
        "Equality Impact Assessment\nName of proposal: Library service review\nLead officer: Sam Poe\n"
        "1. What is changing? Opening hours of libraries.\n2. Protected characteristics\nAge: medium\nDisability: low\n"
        "Protected groups were consulted. Library users told us so.",
    ),
    _paper(
        "Marlow Hill: public questions", T.QUESTIONS, (Topic.TRANSPORT_AND_HIGHWAYS,),
        "PUBLIC QUESTIONS AND ANSWERS\nQuestion 1 from Mrs Ray\nWhen will the potholes in Mill Road be mended?\nAnswer\n"
        "Highway maintenance is planned for May.\nQuestion 2 from Mr Sim\nWill the bus service stay?\nAnswer\nYes.\n"
        "Question 3 from Ms Orr\nWhat of road safety at the junction?\nAnswer\nA speed limit is planned.",
    ),
    _paper(
        "Marlow Hill: notice of vacancy", T.NOTICE, (Topic.ELECTIONS_AND_DEMOCRACY,),
        "NOTICE OF CASUAL VACANCY\nNotice is hereby given that a vacancy has arisen in the office of councillor.\n"
        "A by-election to fill the vacancy will be held if ten electors request it of the Returning Officer.",
    ),
    _paper(
        "Marlow Hill: consultation", T.CONSULTATION, (Topic.PLANNING,),
        "Local Plan consultation\nWe would like to hear your views\nThe draft local plan sets site allocations and green "
        "belt boundaries.\nThis consultation document asks twelve questions.",
    ),
    _paper(
        "Marlow Hill: letter", T.LETTER, (Topic.ADULT_SOCIAL_CARE,),
        "Department of Adults\n3 May 2024\nDear Secretary of State\nAdult social care funding\nWe write about care home fees "
        "and unpaid carers.\nYours sincerely\nCouncillor A Bell",
    ),
    _paper(
        "Marlow Hill: confidential appendix", T.APPENDIX, (),
        "CONFIDENTIAL\nAppendix C\nBids received\nBidder 1 450,000\nBidder 2 470,000",
        restricted=True,
    ),
    _paper(
        "Marlow Hill: committee pack", T.REPORTS_PACK, (Topic.PLANNING,),
        "Public Document Pack\nAGENDA\nPlanning Committee\n1. Apologies\n2. Minutes (Pages 3 - 6)\n3. Planning application "
        "24/1 (Pages 7 - 12)\n4. Planning application 24/2 (Pages 13 - 20)\n5. Tree preservation order (Pages 21 - 24)",
        "This page is intentionally left blank",
        "Minutes\nPlanning Committee\nPresent: Cllr Ash", "RESOLVED that it be so.",
        "Agenda Item 3\nApplication 24/1\nChange of use", "Conditions",
        "Agenda Item 4\nApplication 24/2\nNew dwelling", "Conditions", "Plan", "Agenda Item 5\nTree preservation order",
    ),
    _paper(
        "Prairie Creek: staff report", T.REPORT, (Topic.PARKS_LEISURE_AND_CULTURE,),
        "TOWN OF PRAIRIE CREEK\nSTAFF REPORT\nTO: Mayor and Members of Council\nFROM: Director of Recreation\nDATE: May 6, 2024\n"
        "SUBJECT: Swimming pool hours\nRECOMMENDATION:\nTHAT Council approve the summer hours of the swimming pool and "
        "playground.\nBACKGROUND:\nThe leisure centre opened in 1988.\nFINANCIAL IMPLICATIONS:\nNone.",
    ),
    _paper(
        "Prairie Creek: request for decision", T.REPORT, (Topic.FINANCE_AND_BUDGET,),
        "Request for Decision\nMeeting: Regular Council\nPresented by: Chief Financial Officer\nTitle: 2024 Operating Budget\n"
        "Recommended motion: That Council adopt the operating budget and the capital budget.\nReserves stand at $2m.",
    ),
    _paper(
        "Prairie Creek: minutes", T.MINUTES, (Topic.FINANCE_AND_BUDGET,),
        "REGULAR COUNCIL MEETING MINUTES\nMonday, May 6, 2024\nIN ATTENDANCE: Mayor Fox, Councillors Hale and Iqbal\n"
        "1. CALL TO ORDER\nMayor Fox called the meeting to order at 7:00 p.m.\n2. ADOPTION OF AGENDA\nMoved by Councillor Hale "
        "that the agenda be adopted.\nCARRIED\n3. 2024 OPERATING BUDGET\nMoved by Councillor Iqbal that the operating budget "
        "be adopted.\nCARRIED\n4. RESERVES\nMoved by Councillor Hale that funds go to reserves.\nCARRIED\n5. ADJOURNMENT",
    ),
    _paper(
        "Prairie Creek: agenda", T.AGENDA, (Topic.COMMUNITY_SAFETY,),
        "TOWN OF PRAIRIE CREEK\nREGULAR MEETING OF COUNCIL\nAGENDA\nMay 20, 2024 7:00 p.m.\n1. Call to Order\n2. Adoption of "
        "Agenda\n3. Adoption of Minutes\n4. Delegation: police services update\n5. By-law 12: fire department\n"
        "6. Emergency management plan\n7. Adjournment",
    ),
    _paper(
        "Prairie Creek: council package", T.REPORTS_PACK, (Topic.COMMUNITY_SAFETY,),
        "REGULAR MEETING OF COUNCIL\nAGENDA\n1. Call to Order\n2. Disclosure of pecuniary interest\n3. Fire department by-law\n"
        "4. Police services agreement\n5. Emergency management\n6. Adjournment",
        *(f"By-law {at}\nBeing a by-law of the Town" for at in range(2, 14)),
    ),
    _paper(
        "Mesa Linda: memorandum", T.REPORT, (Topic.HOUSING,),
        "CITY OF MESA LINDA\nMEMORANDUM\nTO: HONORABLE MAYOR AND CITY COUNCIL\nFROM: Housing Director\nSUBJECT: AFFORDABLE HOUSING "
        "FUND\nDATE: March 2, 2021\nRECOMMENDATION\nAdopt a resolution on affordable housing and tenant protection.\n"
        "FISCAL IMPACT\nThe general fund pays.\nDISCUSSION\nBelow market rate housing is needed.",
    ),
    _paper(
        "Mesa Linda: action minutes", T.MINUTES, (Topic.TRANSPORT_AND_HIGHWAYS, Topic.PLANNING),
        "City of Mesa Linda\nCity Council Action Minutes\nTuesday, March 9, 2021\nCALL TO ORDER - Mayor Diaz called the "
        "meeting to order at 6:02 p.m.\nROLL CALL\n1. Bridge repair contract\nMotion passed.\nAYES: Diaz, Ng\nNOES: None\n"
        "2. Traffic signals at Main Street\nMotion passed.\nAYES: Diaz, Ng\n3. Rezoning of 4 Elm Street\nMotion passed.\n"
        "4. Adjournment",
    ),
    _paper(
        "Mesa Linda: consent agenda", T.AGENDA, (Topic.TRANSPORT_AND_HIGHWAYS,),
        "City of Mesa Linda\nCity Council Regular Meeting Agenda\nMarch 9, 2021\nA. Call to Order\nB. Roll Call\nC. Public Comment\n"
        "D. Consent Calendar\nD1. Accept the minutes of March 2\nD2. Award the street resurfacing contract\n"
        "D3. Approve bus stop improvements\nE1. Public hearing on parking permits\nF. Adjournment",
    ),
    _paper(
        "Dunmore: unrestricted report", T.REPORT, (Topic.COUNCIL_TAX_AND_BENEFITS,),
        "Agenda Item 7\nCABINET - 5 DECEMBER 2024\nCOUNCIL TAX BASE 2025/26\nReport by the Section 151 Officer\n"
        "Classification: Public (not exempt)\n1. Recommendations\nThat the council tax base be approved.\n"
        "2. The council tax reduction scheme is unchanged.",
    ),
    _paper(
        "Dunmore: press exclusion", T.AGENDA, (Topic.WORKFORCE_AND_PAY,),
        "AGENDA\nPersonnel Committee\nThursday 5 December 2024 at 6pm\n1. Apologies\n2. Declarations of interest\n"
        "3. Sickness absence and recruitment (Pages 1 - 4)\n4. Pay award (Pages 5 - 9)\n5. Exclusion of the press and public\n"
        "To resolve that the public be excluded under paragraph 1 of Schedule 12A, as exempt information is likely to be "
        "disclosed",
    ),
    _paper(
        "Dunmore: marked part b", T.REPORT, (Topic.ADULT_SOCIAL_CARE,),
        "PART B – NOT FOR PUBLICATION\nReport to Executive\n5 December 2024\nReport title: Care home contract award\n"
        "Recommendation: that the adult social care contract be awarded.",
        restricted=True,
    ),
    _paper(
        "Dunmore: exempt status field", T.REPORT, (Topic.ECONOMY_AND_REGENERATION,),
        "Report to: Cabinet\nSubject: Town centre regeneration agreement\nExempt status: Exempt – paragraph 3\n"
        "Report of: Director of Place\nPurpose: to agree the masterplan with the development partner.",
        restricted=True,
    ),
    _paper(
        "Dunmore: official sensitive", T.REPORT, (Topic.DIGITAL_AND_DATA,),
        "OFFICIAL-SENSITIVE\nReport to: Audit Committee\nSubject: Cyber security\nSummary: This report gives the findings on "
        "cyber security and the digital strategy.",
        restricted=True,
    ),
    _paper(
        "Dunmore: pink paper", T.REPORT, (Topic.PROPERTY_AND_ASSETS,),
        "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.\nDocument is Restricted\n"
        "Report of the Corporate Landlord\nSubject: Lease of the depot\n1. Recommendation\nThat the lease be surrendered.",
        restricted=True,
    ),
    _paper(
        "Dunmore: open with exempt annex", T.REPORT, (Topic.PROPERTY_AND_ASSETS,),
        "Report to: Cabinet\nSubject: Asset disposal programme\nThis report is public. Appendix 2 is exempt from publication "
        "under paragraph 3 of Schedule 12A.\nSummary: This report asks for the disposal of land.\nRecommendation: agree.",
    ),
    _paper(
        "Dunmore: none exempt", T.REPORT, (Topic.DEVOLUTION_AND_REORGANISATION,),
        "Report to: Council\nReport title: Local government reorganisation\nIs the report exempt? No\nExempt information: None\n"
        "Contact officer: Chief Executive\nSummary: the proposal for a combined authority and a unitary council.",
    ),
    _paper(
        "Dunmore: in camera", T.AGENDA, (),
        "IN CAMERA AGENDA\nNOT FOR PUBLICATION\nCommittee of the Whole\n1. Call to order\n2. Declarations of interest\n"
        "3. Personal matters about an identifiable individual\n4. Adjournment",
        restricted=True,
    ),
    _paper(
        "Dunmore: figures only", T.UNKNOWN, (), "12 14 19\n13 15 20",
    ),
)  # fmt: skip
