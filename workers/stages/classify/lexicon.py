"""Phrases that tell a topic, in three strengths: 3 names the topic, 2 belongs to it, 1 leans to it."""

from contracts.artefacts.classification import Topic


def _graded(strong: str, plain: str, weak: str = "") -> dict[str, float]:
    """Phrases, separated by commas, with their weights."""
    graded = ((strong, 3.0), (plain, 2.0), (weak, 1.0))
    return {phrase.strip(): weight for text, weight in graded for phrase in text.split(",") if phrase.strip()}


LEXICON: dict[Topic, dict[str, float]] = {
    Topic.CHILDREN_AND_FAMILIES: _graded(
        "children's services, children's centre, family hub, looked after children, children in care, children's "
        "social care, corporate parenting, fostering, child protection, safeguarding children, care leaver, youth "
        "justice, early help",
        "children and young people, youth service, young people, social worker, foster care, adoption agency, "
        "special guardianship, child exploitation, family wellbeing, early years, childcare, parenting, under 5, "
        "children's home, children with disabilities, youth offending, children and families",
        "children, family, nursery, parent, youth",
    ),
    Topic.SPECIAL_EDUCATIONAL_NEEDS: _graded(
        "special educational needs, send strategy, send inspection, education health and care plan, ehcp, ehc "
        "plan, high needs block, safety valve",
        "send, special school, specialist resource provision, dedicated schools grant deficit, high needs, "
        "alternative provision, specialist places, special education",
        "sen, specialist provision, autism, neurodiversity",
    ),
    Topic.EDUCATION_AND_SCHOOLS: _graded(
        "school places, school admissions, school organisation, education "
        "provision, primary school, secondary school, school transport, schools forum, dedicated schools grant",
        "education, school, academy trust, pupil, headteacher, governing body, ofsted, attainment, exclusions, "
        "grammar school, sixth form, school governor, admission arrangements, basic need, adult learning, skills "
        "and employability",
        "teacher, curriculum, classroom, learning, attendance",
    ),
    Topic.ADULT_SOCIAL_CARE: _graded(
        "adult social care, adult social services, care act 2014, care home, domiciliary care, home care, extra "
        "care, safeguarding adults, carers strategy, supported living, better care fund, adults safeguarding",
        "social care, older people, learning disability, direct payment, unpaid carer, residential care, mental "
        "capacity, dementia, reablement, day service, care provider, social care placements, care and support, "
        "independent living, market sustainability, transition",
        "carer, disability, care",
    ),
    Topic.PUBLIC_HEALTH: _graded(
        "public health, health and wellbeing board, integrated care strategy, health and wellbeing, joint "
        "strategic needs assessment, health inequalities, director of public health, substance misuse, integrated "
        "care board",
        "sexual health, smoking cessation, obesity, vaccination, immunisation, wider determinants, nhs, health "
        "visiting, health service, suicide prevention, drug and alcohol, pharmaceutical needs, healthy weight, "
        "mental health, prevention framework, integrated care system, covid",
        "health, wellbeing, hospital, gp, clinic",
    ),
    Topic.HOUSING: _graded(
        "housing revenue account, council housing, council tenants, homelessness, temporary accommodation, "
        "affordable housing, social housing, rough sleeping, housing strategy, housing allocations, leaseholder, "
        "right to buy, housing association, rehousing, below market rate housing, estate regeneration, housing "
        "investment programme, hmo, house in multiple occupation",
        "tenant, tenancy, landlord, housing need, empty homes, private rented, rent setting, housing repairs, "
        "residential unit, dwelling, residential dwelling, second unit, housing stock, decant, secure tenant, "
        "housing, damp and mould, hra, housing register, new homes, council "
        "homes",
        "estate, accommodation, rent",
    ),
    Topic.PLANNING: _graded(
        "planning application, planning permission, local plan, development management, section 106, planning "
        "committee, planning policy, listed building, conservation area, neighbourhood plan, planning "
        "enforcement, zoning, material considerations, supplementary planning document, area action plan",
        "planning, site allocation, green belt, development plan, cil, community infrastructure levy, national "
        "planning policy framework, planning inspectorate, outline application, reserved matters, householder, "
        "change of use, rezoning, land use, daylight and sunlight, tree preservation order",
        "applicant, elevation, storey, dwelling",
    ),
    Topic.TRANSPORT_AND_HIGHWAYS: _graded(
        "highways, local transport plan, traffic regulation order, road safety, bus service, parking permit, "
        "controlled parking zone, cycling and walking, active travel, pothole, public transport, speed limit, "
        "highway maintenance, traffic management, street lighting",
        "transport, traffic, parking, road, cycle, pedestrian, rail, bus, junction, resurfacing, electric "
        "vehicle, footway, bridge, airport, aviation, ulez, ultra low emission zone, dlr, transport for london, "
        "tfl, sinkhole, bus stop, car park, railway, winter service, pavement",
        "vehicle, street, travel, driver",
    ),
    Topic.ENVIRONMENT_AND_CLIMATE: _graded(
        "climate change, climate emergency, net zero, carbon reduction, biodiversity, air quality, flood risk, "
        "decarbonisation, carbon emissions, local nature recovery, renewable energy, biodiversity net gain",
        "environment, sustainability, carbon, flooding, coastal protection, energy efficiency, solar, tree "
        "planting, pollution, nature recovery, water quality, contaminated land, river, environmental protection, "
        "greenhouse gas",
        "green, energy, tree, ecology, conservation",
    ),
    Topic.WASTE_AND_RECYCLING: _graded(
        "waste collection, recycling, household waste, waste disposal, food waste, garden waste, refuse "
        "collection, fly tipping, waste strategy, street cleansing, landfill, waste management",
        "waste, refuse, litter, bin collection, composting, recycling centre, solid waste",
        "bin, collection round",
    ),
    Topic.PARKS_LEISURE_AND_CULTURE: _graded(
        "leisure centre, library service, parks and open spaces, museum, arts and culture, playground, swimming "
        "pool, sports pitch, leisure services, libraries, culture strategy, parks and "
        "recreation, play area, recreation committee",
        "park, library, leisure, culture, heritage, theatre, allotment, sport, open space, playing field, "
        "recreation, festival, arts, cemetery, gym, tourism events, playing pitch, green "
        "space",
        "event, art, trail, play, community centre",
    ),
    Topic.ECONOMY_AND_REGENERATION: _graded(
        "regeneration, economic development, economic growth, town centre, levelling up, shared prosperity fund, "
        "inward investment, growth strategy, high street, economic strategy, regeneration programme, regeneration "
        "agreement, masterplan",
        "economy, business support, employment, jobs, skills, tourism, business growth, redevelopment, "
        "enterprise, apprenticeship, development partner, business improvement district, local enterprise "
        "partnership, freeport, town deal",
        "business, investment, developer, scheme",
    ),
    Topic.COMMUNITY_SAFETY: _graded(
        "community safety, antisocial behaviour, anti social behaviour, crime and disorder, domestic abuse, "
        "police and crime, cctv, serious violence, fire service, fire department, emergency planning, emergency "
        "management, hate crime, modern slavery, public spaces protection order, firefighter",
        "crime, police, violence against women, prevent duty, youth violence, policing, fire safety, knife crime, "
        "emergency, neighbourhood watch, fire and rescue",
        "safety, security, victim, fire",
    ),
    Topic.LICENSING_AND_REGULATION: _graded(
        "licensing act 2003, premises licence, licensing committee, taxi licensing, private hire, hackney "
        "carriage, gambling act, trading standards, environmental health, food safety, street trading, licensing "
        "sub committee, sexual entertainment venue, selective licensing",
        "licensing, licence, licensed premises, taxi, food hygiene, animal welfare licensing, by law enforcement, "
        "personal licence, noise nuisance, licensing objectives, pavement licence",
        "regulation, nuisance, permit",
    ),
    Topic.FINANCE_AND_BUDGET: _graded(
        "budget monitoring, revenue budget, capital programme, medium term financial, mtfp, treasury management, "
        "reserves policy, capital strategy, local government finance settlement, draft budget, statement of "
        "accounts, revenue and capital, financial outturn, budget strategy, investment strategy, minimum revenue "
        "provision, capital forecast, operating budget, prudential indicators, general reserve, earmarked "
        "reserves, pension fund, annual financial report, capital budget, flexible use of capital receipts, "
        "pensions committee",
        "overspend, underspend, revenue forecast, budget gap, savings proposal, fees and charges, capital "
        "receipts, borrowing, reserves, budget amendment, statement of accounts, fund manager, lgps, investment "
        "portfolio, accounts to pay, grant funding, financial sustainability, gilts, equities, "
        "procurement strategy",
        "budget, finance, spending, cost, grant, funding, savings, fiscal",
    ),
    Topic.COUNCIL_TAX_AND_BENEFITS: _graded(
        "council tax, council tax reduction scheme, housing benefit, business rates relief, council tax support, "
        "council tax base, discretionary housing payment, council tax premium, household support fund",
        "collection fund, business rates, universal credit, welfare reform, precept, property tax, tax rate, "
        "benefits advice, taxbase",
        "tax, benefit",
    ),
    Topic.GOVERNANCE_AND_CONSTITUTION: _graded(
        "constitution, scheme of delegation, standing orders, code of conduct, monitoring officer, committee "
        "appointments, standards committee, members' allowances, proportionality, terms of reference, governance "
        "review, outside bodies, scrutiny review, forward plan, strategic plan, corporate plan, calendar of "
        "meetings, annual governance statement",
        "governance, appointment of members, procedure rules, member conduct, delegated authority, political "
        "balance, work programme, schedule of meetings, council procedure, committee "
        "structure, remuneration schedule",
        "delegation, committee membership, motion",
    ),
    Topic.AUDIT_AND_RISK: _graded(
        "internal audit, external audit, risk register, corporate risk, audit committee, risk management, audit "
        "plan, counter fraud, auditor's annual report, head of internal audit, performance report, annual audit",
        "audit, fraud, internal control, assurance, risk appetite, whistleblowing, key performance indicators, "
        "quarterly performance, external auditor, audited financial statements",
        "risk, control, auditor, kpi",
    ),
    Topic.WORKFORCE_AND_PAY: _graded(
        "pay policy, workforce strategy, pay award, gender pay gap, staff terms, human resources, personnel "
        "committee, senior management restructure, chief officer pay, employee relations, people strategy, job "
        "evaluation",
        "workforce, recruitment, staffing, redundancy, sickness absence, employees, trade union, apprentices, "
        "agency staff, pension scheme employees, health and safety at work, employment committee, collective "
        "agreement",
        "staff, pay, employee, salary",
    ),
    Topic.PROPERTY_AND_ASSETS: _graded(
        "disposal of land, asset management, property disposal, land acquisition, asset disposal, community asset "
        "transfer, freehold, land assembly, corporate landlord, estate strategy, acquisition of property, surplus "
        "property, compulsory purchase, capital receipt from, disposal",
        "leasehold, lease, valuation, asset transfer, office accommodation, grant deed, "
        "demolition, building maintenance, easement, purchase and sale, surplus land",
        "building, site, premises, depot, property, land, acquisition, asset",
    ),
    Topic.DIGITAL_AND_DATA: _graded(
        "digital strategy, data protection, cyber security, ict strategy, information governance, dpia, data "
        "protection impact assessment, artificial intelligence, broadband, digital transformation, freedom of "
        "information",
        "digital, gdpr, software, information technology, data sharing, personal data, customer access, website, "
        "ict, technology, open data, data breach",
        "data, system, online",
    ),
    Topic.EQUALITIES: _graded(
        "equality impact assessment, eqia, equality objectives, public sector equality duty, equality diversity "
        "and inclusion, protected characteristics, equality analysis, equality act 2010, anti racism",
        "protected group, equality, diversity, inclusion, discrimination, gender reassignment, negative impacts, "
        "race, faith, armed forces covenant, advance equality, reconciliation",
        "age, disability, gender, sex",
    ),
    Topic.ELECTIONS_AND_DEMOCRACY: _graded(
        "election, electoral review, polling station, polling district, community governance review, electoral "
        "registration, statement of persons nominated, returning officer, referendum, by election, boundary "
        "review, vacant seat, filling a vacancy",
        "voter, electoral services, electoral arrangements, ballot, nomination, elector, candidate, petition, "
        "polling, vacancy on council, public "
        "participation, voting, resignation, councillor vacancy, seat of",
        "democracy, democratic, vote, postal",
    ),
    Topic.DEVOLUTION_AND_REORGANISATION: _graded(
        "devolution, local government reorganisation, combined authority, mayoral "
        "strategic authority, unitary council, strategic authority, combined "
        "county authority",
        "reorganisation, unitary, mayoral, devolution deal, county deal, boundary change, white paper",
        "restructure of local government, abolition",
    ),
}
"""Topics with their phrases, in lower case; plural and possessive endings do not matter."""
