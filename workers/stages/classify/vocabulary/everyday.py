"""Words of parish and community business, and of services in Scotland, Wales and Ireland and under newer laws."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.graded import Vocabulary, graded

EVERYDAY: dict[Topic, Vocabulary] = {
    Topic.CHILDREN_AND_FAMILIES: graded(
        "children's hearing, the promise, whole family wellbeing, getting it right for every child, girfec, child's "
        "plan, children's services plan, corporate parent, corporate parenting board, flying start, families first "
        "programme, tusla, children's wellbeing and schools bill, children's trust, regional care cooperative, "
        "national house project, sure start, parent and toddler, toddler group, regional adoption agency, missing "
        "children, residential children's homes, parental advocacy, youth strategy, play sufficiency, care "
        "experienced young people, child poverty action, baby box",
        "looked after, care order, child sexual abuse, parenting programme, youth shelter, youth group, duke of "
        "edinburgh, social work caseload, pre school, young person",
    ),
    Topic.SPECIAL_EDUCATIONAL_NEEDS: graded(
        "education health and care, aln, aln reform, aln code, additional learning needs and education tribunal, "
        "educational psychology, educational psychologist, send partnership, send capital, sen units, specialist "
        "units, enhanced provision, autistic pupils, pupils with special educational needs, send local area, send "
        "and alternative provision, change programme partnership, educational other than at school, eotas, inclusion "
        "and send, belonging strategy, ehc needs assessment, enhanced resource provision, asn provision",
        "specialist resource, hearing impaired pupils, sensory support service",
    ),
    Topic.EDUCATION_AND_SCHOOLS: graded(
        "sustainable communities for learning, 21st century schools, welsh in education strategic plan, estyn, "
        "education scotland, curriculum for excellence, pupil equity fund, learning estate, parent council, scottish "
        "attainment challenge, roll capping, placing request, school catchment, school consultation, schools "
        "consultation scotland act, national improvement framework, standards and quality report, probationer "
        "teachers, sqa results, schools block, attendance and exclusion, pupil attainment, pupil place planning, "
        "school building maintenance, school governing bodies, education committee, school streets and, national "
        "funding formula, schools white paper, church school, local authority school governors, welsh medium "
        "education, welsh medium school, free school meals for all primary, breakfast club, universal primary free "
        "school meals, school uniform, school admission appeals, education and training board, school development "
        "plan, early learning and childcare expansion, nurseries and schools, adult and community learning, "
        "attainment results, school kitchens",
        "school roll, school site, education trust, foundation stage",
    ),
    Topic.ADULT_SOCIAL_CARE: graded(
        "health and social care partnership, ijb, integration scheme, self directed support, care inspectorate, care "
        "inspectorate wales, adult support and protection, social services and wellbeing wales act, regional "
        "partnership board, community alarm, telecare switchover, adult protection committee, national care service, "
        "adults at risk, care act assessments, care act, adult social work, day care for older people, lunch club, "
        "liberty protection safeguards, discharge to assess, winter plan for care, mental health social work, "
        "carers' centre, carers act, provider failure, sustainability of providers, discharges from hospital, older "
        "people's accommodation, adult placements, residential care home, fair work in care, homecare contract, "
        "accommodation with care, financial assessment for care, non residential charging, dementia strategy, "
        "dementia friendly, care leavers' adult",
        "delayed discharge, older adults, blue badge assessments, social worker adults, carers week",
    ),
    Topic.PUBLIC_HEALTH: graded(
        "defibrillator, public access defibrillator, cpr training, first responders, health board, nhs health board, "
        "hse health, hospital appointments, doctors' surgery, surgery appointments, patient participation group, "
        "drug deaths, alcohol and drug partnership, alcohol and drug, drug and alcohol services, immunisation "
        "programme, health profile, healthy weight declaration, suicide prevention action plan, smokefree "
        "generation, nhs dentistry, pharmacy closure, gp access, gp appointments, sexual health services, integrated "
        "sexual health, domestic abuse and health, health determinants, womens health, menopause support, "
        "neighbourhood health, hospital reconfiguration, population health board, healthy lifestyles, tobacco and "
        "vapes bill, healthy living, health in all, food partnership, good food, gambling related harm, trauma "
        "informed, dementia prevention, infection control, measles outbreak, cold homes",
        "alcohol misuse, ill health, mental ill health",
    ),
    Topic.HOUSING: graded(
        "strategic housing investment plan, local housing strategy, scottish housing regulator, scottish social "
        "housing charter, scottish secure tenancy, rapid rehousing, housing support, housing needs assessment, welsh "
        "housing quality standard, rent smart wales, renting homes wales act, social landlord, homes for ukraine, "
        "buy back, capital assistance scheme, approved housing body, housing list, social homes, traveller "
        "accommodation programme, vacant homes, vacant council houses, croi conaithe, derelict sites, cost rental, "
        "affordable purchase, rebuilding ireland, housing for all, hap tenancies, community led housing, community "
        "land trust, exception site, rural exception, housing needs survey, asylum accommodation, local authority "
        "housing fund, house building programme, new build homes, council house new build, council house sales, "
        "tenant scrutiny, tenants forum, tenant satisfaction measures, leaseholder charges, sheltered accommodation, "
        "supported exempt accommodation, decent homes standard, stock condition, no fault eviction, landlord "
        "registration, landlord register, housing services, housing committee, housing benefit subsidy temporary, "
        "kitchens and bathrooms, planned maintenance programme homes",
        "households in temporary, council homes repairs, housing officer, mutual exchange, affordable housing "
        "contribution, rental homes",
    ),
    Topic.PLANNING: graded(
        "late observations, late representations, addendum observations, local development plan, delivery agreement, "
        "preferred strategy, replacement local development plan, national planning framework, npf4, local review "
        "body, planning permission in principle, planning consultation, planning matters, planning decisions "
        "received, planning results, planning application consultation, planning applications received, applications "
        "received, planning sub committee, works to trees in a conservation area, tree works application, tree "
        "application, trees in a conservation area, householder planning, certificate of lawful, non material "
        "amendment, variation of condition, removal of condition, discharge of conditions, retrospective "
        "application, hybrid application, single storey rear extension, two storey extension, first floor extension, "
        "garage conversion, agricultural building, prior notification, change of use of, enforcement notice, breach "
        "of planning control, breach of condition, planning breach, settlement boundary, call for sites, regulation "
        "14, regulation 16, neighbourhood plan steering, village design statement, county development plan, part 8, "
        "an bord pleanala, an coimisiun pleanala, taking in charge of estates, material contravention, section 5 "
        "declaration, local area plan, variation of development plan, protected structures, planning and environment "
        "committee, local plan review, development plan document, strategic development, housing and economic land "
        "availability, planning performance agreement, appeal decisions, major development, pre application, design "
        "review panel, conservation area appraisal, locally listed, heritage at risk, environmental statement, solar "
        "farm application, infrastructure delivery plan, green belt review, grey belt, national park plan, planning "
        "training, s106, s73, section 73, nationally described space",
        "illuminated sign, fascia sign, proposed dwelling, lbc consent, material planning, landscape visual",
    ),
    Topic.TRANSPORT_AND_HIGHWAYS: graded(
        "harbour revision order, port marine safety, harbour authority, overgrown verges, overhanging branches, "
        "overgrown hedges, weed killing, pothole repairs, verge cutting, "
        "blocked gully, speedwatch sessions, community speedwatch, speed awareness, speed watch, speed indicator "
        "device, vehicle activated sign, speed sign, speed survey, road markings, white lines, village gateway, "
        "gateway signs, drop kerb, grit bin, salt bin, lamp column, street lamp, light columns, lighting columns, "
        "public lighting, footpath warden, footpath maintenance, footpath closure, kissing gate, finger post, "
        "overhanging hedges, parish lengthsman, highways steward, highways report, highway matters, highways issues, "
        "roads and footpaths, drains and gullies, blocked drains, flooded road, temporary road closure, road works "
        "programme, local highways improvement, quiet lane, school parking, inconsiderate parking, pavement parking, "
        "bus timetable, bus route, community transport, community bus, dial a ride, community car scheme, train "
        "service, train station, railway station, station car park, ev charge points, charge point, active travel "
        "act, default 20mph, 20 mph limit, 30 mph, 40 mph, regional transport partnership, road condition, roads "
        "asset management, roads capital, roads and transportation, roads maintenance, roads programme, municipal "
        "district works, local improvement scheme, restoration improvement, surface dressing, low cost safety "
        "schemes, active travel funding, national transport authority, transport infrastructure ireland, speed limit "
        "review, pedestrian crossings, zebra crossing, puffin crossing, toucan crossing, traffic calming measures, "
        "traffic wardens, parking bye laws, off street parking, on street parking, off street parking places order, "
        "car parks order, car parking charges, permit parking, park and stride, pavement licence parking, cycle "
        "hire, cycle training, lcwip, bsip, bus partnership, enhanced partnership, transport for wales, transport "
        "for the north, sub national transport body, network management, permit scheme, utility works, street works "
        "permit, highway adoption, road adoption, section 247, side roads order, footway repairs, hgv ban, weight "
        "limit, weight restriction, width restriction, low bridge, road humps, speed humps, speed cushions, zero "
        "emission buses, travel pass, concessionary bus",
        "parked cars, road sign, lay by, drainage of the road, traffic island",
    ),
    Topic.ENVIRONMENT_AND_CLIMATE: graded(
        "tree survey, tree works, tree inspection, tree safety, tree warden, no mow may, biodiversity policy, "
        "biodiversity action plan, net zero communities, electric vehicle charging, sustainable warmth, solar pv, "
        "flood warden, flood group, flood plan, flood action, river levels, internal drainage board, drainage board, "
        "ditch clearance, balancing pond, sewage discharge, sewage pollution, bathing water, water company, southern "
        "water, anglian water, thames water, severn trent, scottish water, irish water, uisce eireann, climate "
        "change plan, climate ready, community energy, community wind farm, wind farm, battery storage, carbon "
        "management, area of outstanding natural beauty, aonb, national landscape, site of special scientific "
        "interest, sssi, local nature reserve, sustainable development goals, wellbeing of future generations, air "
        "pollution, nitrogen dioxide, environment and climate, environmental improvement plan, peatland restoration, "
        "water neutrality, catchment partnership, coastal flood, sea defences, beach cleaning, oil spill, energy "
        "bills saving, public sector decarbonisation, heat networks zoning, local area energy plan, lamp energy, ash "
        "trees, oak processionary moth, green space biodiversity, climate assembly",
        "wildlife corridor, sewage works, flooding incident, surface water flooding, net zero target, climate and "
        "nature",
    ),
    Topic.WASTE_AND_RECYCLING: graded(
        "dog fouling bins, dog bags, fly tipped, litter picks, dog bins, dog waste, dog waste bins, dog poo, litter "
        "bin, litter picking, litterpick, great british spring clean, tidy towns, keep britain tidy, keep wales "
        "tidy, fly tip, flytipping, bin emptying, bottle bank, textile bank, recycling point, civic amenity, waste "
        "management plan, pay as you throw, brown bin, black bins, blue bin, subscription garden waste, garden waste "
        "charge, garden waste subscriptions, energy recovery, waste plan, waste depot, road sweeper, road sweeping, "
        "mechanical sweeping, community skip, recycling and waste, waste enforcement, waste crime, refuse fleet, "
        "waste fleet, refuse rounds, collection round changes, deposit return scheme, repair cafe, reuse hub, "
        "circular economy, household waste recycling, household recycling centre, hwrc, absorbent hygiene products, "
        "dry recycling, collection and packaging reforms, packaging reforms",
        "dog mess, street cleaning rota, refuse sacks, collection day",
    ),
    Topic.PARKS_LEISURE_AND_CULTURE: graded(
        "churchyard wall, cemetery rules, cremation plaques, football goals, community orchard, grass cutting "
        "contract, grass cutting tender, mowing contract, hedge cutting, grounds contract, allotment rents, "
        "allotment tenancy, allotment holders, allotment association, recreation field, play area inspection, rospa, "
        "rospa inspection, zip wire, safety surfacing, childrens play area, outdoor gym equipment, goal posts, "
        "football pitch, cricket club, football club, tennis club, bowls club, sports pavilion, village hall "
        "committee, parish hall, community hall, memorial hall, village hall bookings, hall hire, hall bookings, "
        "hall committee, cemetery fees, burial fees, burial authority, exclusive right of burial, memorial safety, "
        "memorial bench, memorial benches, closed churchyard, churchyard maintenance, war memorial cleaning, "
        "remembrance sunday, remembrance day, poppy wreath, poppy appeal, ve day, vj day, d day, beacon lighting, "
        "village fete, summer fair, christmas fair, christmas tree, christmas event, christmas event lights, carol "
        "singing, switch on, village in bloom, in bloom, hanging baskets, flower beds, bulb planting, flag pole, "
        "phone box, telephone box, telephone kiosk, clock tower, town clock, church clock, village sign, noticeboard "
        "design, toilet block, paddling pool, pump track, mobile library, community library, library transfer, "
        "culture and leisure, leisure trust, high life, culture trust, theatre trust, arts festival, film festival, "
        "highland games, gala day, st patrick's day, heritage council, heritage plan, arts plan, arts office, "
        "creative ireland, sports partnership, sports and active living, active schools, playing pitches, community "
        "sport, community use, common good, town twinning, local history, heritage trail, blue plaque, events "
        "programme, events calendar, outdoor events, football foundation, 3g pitch, artificial pitch, burial grounds "
        "programme, harbour leisure, culture and heritage, green flag awards, parks strategy, crematoria",
        "pavilion repairs, village event, museum trust, festival committee, scout hut",
    ),
    Topic.ECONOMY_AND_REGENERATION: graded(
        "town centre vision, town centre strategy, high street action plan, town centre footfall, vacant shops, "
        "vacant units, empty shops, shopfront grants, charter market, market stalls, market place regeneration, "
        "markets strategy, farmers' market, shared prosperity, levelling up fund, community renewal fund, pride in "
        "place programme, community regeneration partnership, growth hub services, city region deal projects, "
        "islands deal, regional economic strategy, regional economic partnership, rural and islands, local "
        "enterprise office, enterprise ireland, town and village renewal, rural regeneration and development fund, "
        "urban regeneration and development fund, leader programme, town centre first, local economic and community "
        "plan, tourism strategy, tourism development, tourist information, visitor information centre, visitor levy, "
        "visitor levy scheme, tourism tax, destination strategy, employment land, employment site, business centre, "
        "business start up, business units, start up units, starter units, no one left behind, employability "
        "services, local employability, skills bootcamps, get britain working, work and health programme, "
        "apprenticeships and skills, connect to work programme, devolved adult skills, innovation hub, film studio, "
        "creative industries, port development, harbour regeneration, regeneration scheme, regeneration fund, "
        "regeneration project, regeneration framework, seed capital, anchor institutions, foundational economy, cost "
        "of doing business, business rates retail, trade and investment, modern industrial strategy, economic "
        "prosperity board, growth board, employment opportunities, fair work, living wage place",
        "local businesses, supply chain, employer engagement, funding bid town",
    ),
    Topic.COMMUNITY_SAFETY: graded(
        "criminal justice system, traffic offences, burglar alarm, police matters, police update, police liaison, "
        "police and crime plan, police scotland, local policing plan, local policing, an garda siochana, joint "
        "policing committee, local community safety partnership, neighbourhood policing, pcso report, beat officer, "
        "police community support, crime figures, crime statistics, crime report, scam awareness, watch scheme, farm "
        "watch, rural crime, hare coursing, street wardens, community wardens, safer town, shop watch, pubwatch, "
        "criminal damage, nuisance behaviour, anti social, asb policy, street drinking order, off road bikes, quad "
        "bikes, cctv system, cctv upgrade, cctv strategy, cctv policy, emergency plan review, community emergency "
        "plan, community resilience plan, winter resilience, storm damage, storm response, storm recovery, storm "
        "darragh, power cuts, major incident, scottish fire and rescue, fire and rescue service, fire authority "
        "services, integrated risk management, community risk, water safety plan, life ring, drowning prevention, "
        "domestic abuse strategy, domestic abuse act, vawg, channel panel, prevent and channel, terrorism "
        "protection, hostile vehicle, serious and organised crime, exploitation strategy, modern slavery statement, "
        "community cohesion strategy, hate crime strategy, safer streets fund, white ribbon, community justice, "
        "community justice outcomes, drug related crime, section 17 crime and disorder, crime and disorder scrutiny, "
        "civil protection, fireworks misuse, public protection committee, public order",
        "speeding enforcement police, misuse of drugs, fire risk",
    ),
    Topic.LICENSING_AND_REGULATION: graded(
        "licensing board, civic government scotland act, civic licensing, licensing policy statement, liquor "
        "licensing scotland, short term let, short term let licensing, control area, licensing forum, licensing "
        "standards officer, casual trading, casual trading bye laws, bye laws, control of dogs, dog warden, dog "
        "warden service, horse control, abandoned horses, door supervisor, pavement cafes, tables and chairs, street "
        "collection, house to house collections, charity collections, small lottery, taxi and private hire policy, "
        "taxi tariff, fares review, table of fares, wheelchair accessible vehicles, private hire operator, operator "
        "licence, drivers licence, licence revoked, licensing fees and charges, premises licence variation, new "
        "premises licence, variation of a premises licence, summary review, personal licence hearing, alcohol "
        "licensing, late night levy, early morning restriction, licensing hearing panel, hmo licensing policy, food "
        "service plan, food law service plan, official feed and food controls, food hygiene inspection, food "
        "business, environmental health service plan, private water supplies, health and safety service plan, "
        "regulatory services enforcement, regulatory enforcement, animal health, animal welfare, animal welfare "
        "establishments, pet shop, riding establishments, caravan site licence, mobile home site, fit and proper "
        "person, motor salvage, cosmetic piercing, vape shops, age restricted sales, rogue traders, doorstep crime, "
        "consumer advice, trading standards service, weights and measures inspection, marriage venues, civil "
        "partnership, approved premises, approved marriage, ceremony fees, coroners service, medical examiner "
        "system, bonfires nuisance, smoke nuisance, hedges high hedge, high hedges, second hand dealer, cinema "
        "licence, petroleum licence, explosives licence, sports grounds safety, premises certificate, safety "
        "certificate",
        "stray dogs, late night, pub licence",
    ),
    Topic.FINANCE_AND_BUDGET: graded(
        "payments for approval, payments to approve, payment schedule, schedule of payments, invoices for payment, "
        "cheques to be signed, cheques for signature, orders for payment, payments list, list of payments, bank "
        "balances, bank statements, bank signatories, monthly accounts, financial matters, finance matters, finance "
        "report, financial update, budget versus actual, budget review, budget and precept, set the budget, receipts "
        "and payments account, income and payments, reserves statement, debit card, unity trust, small grants, "
        "grants policy, grants committee, grants scheme, community grants scheme, community fund, community council "
        "grants, section 137 grants, s137, donations policy, funding request from, finance and general purposes, "
        "finance committee, capital receipts flexibility, finance business, revenue and capital budgets, revenue and "
        "capital outturn, capital outturn, forecast outturn, projected outturn, provisional outturn, month 6, "
        "quarter 2 finance, budget process, budget timetable, savings options, transformation savings, efficiency "
        "savings, budget savings, common good fund accounts, trust fund accounts, unaudited annual accounts, "
        "unaudited accounts, annual accounts, annual financial statement, audited annual accounts, annual investment "
        "strategy, loans fund, loan repayment, public works loan, public works loan board, pwlb, prudential code, "
        "prudential borrowing, housing capital programme finance, general services capital plan, capital plan "
        "update, capital investment programme, capital project approval, provisional settlement, final settlement, "
        "revenue support grant, financial settlement, medium term financial plan, long term financial strategy, "
        "financial sustainability plan, procurement strategy annual, procurement annual report, annual procurement "
        "report, contract register, municipal allocations, general municipal allocation, fees charges, scale of "
        "fees, pension fund investment, pension fund accounts, supplementary credit, financial procedures, "
        "efficiency plan, vat reclaim, cil expenditure, investment income",
        "invoices paid, budget update, cil receipts, grants awarded",
    ),
    Topic.COUNCIL_TAX_AND_BENEFITS: graded(
        "council tax charges, council tax levels, council tax policy, council tax hardship, second homes, long term "
        "empty, long term empty properties, empty property premium, precept request, precept demand, parish precept, "
        "precept for, setting the precept, set the precept, precept requirement, precept 2025, tax base setting, "
        "taxbase calculation, council tax rebate, energy rebate, scottish welfare fund, community care grant, crisis "
        "grant, crisis support, non domestic rating, non domestic rates relief, discretionary rate relief, empty "
        "property relief, retail relief, revaluation relief, business rates discretionary, annual rate on valuation, "
        "local property tax variation, benefit overpayment, housing benefit subsidy, benefits service, welfare "
        "advice, advice services, citizens advice, citizens advice bureau, debt and welfare, financial wellbeing, "
        "warm spaces, fuel poverty, child winter heating, pension credit, winter fuel payment, council tax "
        "enforcement, enforcement agents, corporate debt policy, council tax exemptions, care leavers council tax, "
        "cost of living response, anti poverty, poverty strategy, anti poverty strategy",
        "",
    ),
    Topic.GOVERNANCE_AND_CONSTITUTION: graded(
        "scheme of administration, scheme of establishment, scheme of governance, standing orders review, review of "
        "standing orders, financial regulations review, review of policies and procedures, council policies review, "
        "policies for review, adoption of policies, committee membership changes, appointments to committees and "
        "outside bodies, representatives to outside bodies, nominations to outside bodies, council appointments, "
        "membership of committees, seats on committees, allocation of seats, council leader appointment, election of "
        "leader, appointment of cabinet, councillor code, councillors' code of conduct, ethical standards, standards "
        "commission, standards regime, standards matters, local resolution protocol, member officer relations, "
        "councillor development, members' training, civility and respect, civility pledge, local council award "
        "scheme, quality council, annual parish meeting, annual town meeting, annual meeting arrangements, dates of "
        "meetings, meeting dates for, timetable of meetings, diary of meetings, cabinet scheme, executive scheme, "
        "urgent action, urgent action taken, action taken under delegated, special responsibility allowance, members "
        "allowances scheme, salary of councillors, councillor remuneration, irpw, scrutiny arrangements, scrutiny "
        "protocol, scrutiny annual, scrutiny function, call in request, referred from scrutiny, executive forward "
        "plan, civic matters, civic events, civic protocol, mayoral engagements, mayor's engagements, mayoral "
        "charity, freedom of entry, political restrictions, decision making arrangements, governance framework, "
        "corporate plan refresh, council delivery plan, local outcomes improvement plan, community planning "
        "partnership, community council scheme, scheme for community councils, community councils review, strategic "
        "policy committee, customer feedback report, notice of key decisions, "
        "votes of sympathy, complaints annual report, complaints policy, complaints procedure, "
        "complaints handling, annual complaints, annual letter ombudsman, nalc, council review, self evaluation, "
        "best value assurance, peer challenge action plan, communication policy, publication scheme, civic honours, "
        "citizen awards, honorary citizen, petitions committee referral, constitutional changes, constitution "
        "updates",
        "committee appointments review, mayor's charity",
    ),
    Topic.AUDIT_AND_RISK: graded(
        "annual return, annual governance statement section, section 1 annual governance, section 2 accounting "
        "statements, internal auditor's report, internal audit report, appointment of internal auditor, "
        "effectiveness of internal audit, effectiveness of internal control, review of effectiveness, system of "
        "internal control, internal control review, risk assessment review, review of risk, financial risk "
        "assessment, risk management policy, risk policy, asset register review, notice of public rights, conclusion "
        "of audit, external auditor report, audit scotland, accounts commission, audit wales, best value audit, "
        "local government auditor, value for money audit, auditor's annual, isa 260, audit of accounts, letter of "
        "representation, audit letter, audit tracker, audit actions, global internal audit standards, internal audit "
        "annual opinion, annual audit report, annual audit plan, counter fraud annual, national fraud initiative, "
        "fraud policy, anti bribery, ripa policy, covert surveillance powers, risk review, risk deep dive, "
        "performance indicators report, service performance, service performance report, annual performance report, "
        "council performance, performance and assurance, statutory performance indicators, corporate performance "
        "report, service plan performance, quarterly monitoring report, public performance reporting, national "
        "oversight and audit commission, noac, assurance framework, assurance statement, statement of assurance, "
        "procurement fraud",
        "audit actions outstanding",
    ),
    Topic.WORKFORCE_AND_PAY: graded(
        "staffing matters, staff matters, personnel matters, employment matters, staffing review, staff contracts, "
        "staff salaries, clerk's hours of work, clerk's pay, clerk's annual leave, clerk's report salary, locum "
        "clerk, appointment of a clerk, recruitment of a clerk, staff vacancies, vacancy management, attendance "
        "management, absence management, managing attendance, absence levels, absence rates, turnover of staff, "
        "employee wellbeing, staff wellbeing strategy, workforce profile, workforce report, workforce report annual, "
        "workforce planning, national salary award, njc pay, nalc pay award, pay scales award, pay offer, pay "
        "dispute, industrial action, strike action, trade union facility time, facility time, joint consultative "
        "committee, joint negotiating, redundancy payments, redundancy costs, severance payment, exit payments, "
        "voluntary severance, flexible retirement, employer discretions, equal pay claims, job evaluation scheme, "
        "senior officer structure, senior leadership restructure, senior management posts, directorate restructure, "
        "staffing structure, management restructure, director appointment, appointment of assistant director, "
        "appointment of executive director, appointment of head of, appointment of director of, appointment of "
        "section 151, appointment of monitoring officer, statutory officers, interim chief executive, chief "
        "executive's appraisal, performance appraisal of chief, apprenticeship scheme council, graduate scheme, "
        "graduate trainees, hybrid working policy, dress code, staff code of conduct, employee code, disciplinary "
        "policy, disciplinary and grievance, grievance policy, grievance procedure, bullying and harassment, dignity "
        "at work, sickness policy, maternity policy, family leave policy, carers leave, sexual harassment at work, "
        "whistle blowing for staff, agency and consultants, consultants and agency, off payroll, ir35, social work "
        "recruitment, market supplement, pay and reward, people policies, people plan, employee survey, employee "
        "handbook review, oracle payroll, health and safety committee",
        "annual leave, clerk's leave, vacancies in the team, pay rise",
    ),
    Topic.PROPERTY_AND_ASSETS: graded(
        "asset transfer request, community empowerment act asset, community asset transfer policy, property "
        "rationalisation, office rationalisation, office moves, condition survey, reinstatement valuation, insurance "
        "valuation of buildings, hall refurbishment, hall roof, village hall lease, field lease, land registration, "
        "registration of land, registering land, boundary dispute, trespass on council land, access over council, "
        "access across council, deed of grant, deed of variation, deed of release, release of covenant, easement "
        "for, garage site disposal, disposal of former, disposal of council, disposal of property, disposal of "
        "surplus, section 183, section 183 disposal, disposal of site, sale of site, sale of council, sale of "
        "former, sale of the former, land adjacent to, land at rear, parcel of land, letting of council, letting of, "
        "grazing licence, grazing tenancy, tenancies of land, farm tenancies, county farms, council farms, "
        "acquisition of land, acquisition of site, purchase of building, purchase of premises, acquisition of "
        "building, lease of land, lease of premises, lease of building, lease of ground, new lease to, renewal of "
        "lease, rent reviews of property, non operational property, commercial estate, industrial units, industrial "
        "unit lease, estates update, property rationalization, vacant property disposal, redundant buildings, "
        "surplus assets, surplus buildings, town hall refurbishment, town hall repairs, town hall roof, building "
        "repair, guildhall repairs, civic centre relocation, new council offices, office relocation, depot "
        "relocation, depot replacement, depot rationalisation, raac, asbestos management, public buildings, property "
        "maintenance, planned property maintenance, energy procurement for buildings, property asset, strategic "
        "asset management, asset rationalisation, asset register, land and buildings, land and assets, land "
        "strategy, fleet strategy, vehicle fleet, mower purchase, new mower, replacement vehicle, replacement "
        "tractor, compulsory purchase order",
        "roof repairs, boiler room, plant and machinery, toilets lease, vacant land, hectares of land, for sale",
    ),
    Topic.DIGITAL_AND_DATA: graded(
        "gov.uk domain, council email, council website, new website, website accessibility, website provider, "
        "website update, website and email, email addresses, it policy, it security, ict policy, ict strategy "
        "review, data protection policy, gdpr compliance, gdpr policy, data retention, retention policy, document "
        "retention, information policy, foi requests, foi performance, foi and sar, freedom of information requests, "
        "subject access requests, information commissioner, information rights, cyber incident, cyber essentials, "
        "cyber resilience strategy, digital exclusion, digital programme, digital and ict, digital roadmap, digital "
        "customer, digital switchover of phones, copper switch off, full fibre, superfast broadband, broadband "
        "programme, project gigabit, mobile coverage, mobile signal, mobile mast coverage, public wifi, town wifi, "
        "smart places, data analytics, data platform, data maturity, business intelligence system, ai policy, "
        "artificial intelligence policy, generative ai, crm replacement, contact centre system, telephone contact, "
        "customer services centre, customer strategy, customer charter, cloud migration, laptops and, network "
        "refresh, data centre migration, finance system replacement, hr and payroll system, erp programme, case "
        "management replacement, social care system, housing management system replacement, microsoft licences, "
        "microsoft licensing, enterprise licences, ict contract, webcasting of meetings, hybrid meetings technology, "
        "social media accounts, facebook page",
        "licences for software, it provider",
    ),
    Topic.EQUALITIES: graded(
        "equality diversity inclusion, edi strategy, edi policy, equality annual report, annual equality report, "
        "equality outcomes, equality outcomes and mainstreaming, mainstreaming report, fairer scotland duty, "
        "strategic equality plan, anti racist wales, welsh language strategy, welsh language policy, welsh language "
        "annual, welsh language promotion, irish language, irish language scheme, irish language plan, gaelic plan, "
        "gaelic medium, scots language, british sign language plan, bsl plan, equality mainstreaming, equality "
        "policy, equal opportunities, equal opportunities policy, public sector duty human rights, race action plan, "
        "race equality action, gypsy roma and traveller, traveller engagement, armed forces covenant duty, armed "
        "forces champion, armed forces community, armed forces day, veterans covenant, refugee resettlement "
        "programme, ukraine response, migration and asylum, city of sanctuary status, disability confident, changing "
        "places, changing places toilets, accessible toilets, access group, disability action, women's equality, "
        "international day, interfaith week, black lives matter, period poverty, period dignity, tackling racism, "
        "community languages, language scheme, cultural diversity, age friendly communities strategy",
        "covenant champion, diverse communities, minority ethnic, wheelchair access, disabled people",
    ),
    Topic.ELECTIONS_AND_DEMOCRACY: graded(
        "co opt, co option policy, co opted member, co option of members, co option of councillor, co option to "
        "fill, parish councillor vacancies, vacancies for councillors, vacancy for a parish councillor, fill the "
        "casual vacancy, notice of casual vacancy, notice of poll, uncontested election, election of parish "
        "councillors, parish elections, town council elections, cost of election, election charges, election "
        "recharges, returning officer fees, scale of fees for elections, polling arrangements, polling scheme, "
        "polling districts review, annual canvass, electoral roll, voter authority certificate, absent voting, "
        "postal voting, votes at 16, votes for 16, elections bill, electoral registration officer, electoral reform, "
        "single transferable vote, electoral cycle, all out elections, whole council elections, boundaries scotland, "
        "boundary commission for wales, democracy and boundary commission, lgbce, warding patterns, number of "
        "councillors, ward pattern, division boundaries, reorganisation order parish, parish boundary review, town "
        "council creation, creation of a parish council, petition received, petition debate, petition from, lead "
        "petitioner, e petitions, public petitions, youth mayor, youth cabinet election, democracy week, local "
        "democracy, public participation strategy, public participation scheme, consultation and engagement "
        "strategy, community engagement strategy, community engagement, citizens juries, participatory democracy, "
        "participatory budgeting, local electoral area, declaration of acceptance of office, acceptance of office "
        "forms, councillor resignations, resignation of councillor, resignation of cllr, resignation of a "
        "councillor, vacant council seat, filling vacancy, political donation, election petition, result of election",
        "co opting, co optee, councillor election, register of electors update",
    ),
    Topic.DEVOLUTION_AND_REORGANISATION: graded(
        "mayoral combined authority, mayoral county combined authority, combined authority mayor, mayoral authority, "
        "combined authority order, unitary proposals, unitary authorities, unitary option, two unitary, three "
        "unitary, four unitary, single unitary authority, new unitary, new unitary council, new unitary authority, "
        "lgr update, lgr submission, local government review, local government reorganization, council restructure "
        "proposals, business case for reorganisation, interim plan submission, devolution white paper, devolution "
        "framework, devolution agreement, devolution proposal, devolution consultation, surrey devolution, surrey "
        "reorganisation, section 24 direction, section 24 consent, shadow executive, shadow elections, continuing "
        "authority, transition to unitary, transition committee, day one, structural change, aggregation of "
        "services, double devolution, asset devolution, devolution of assets, services devolved to parish, parish "
        "devolution, mayoral development, level 3 deal, level 2 devolution, growth deal governance, regional "
        "governance, north east combined, west midlands combined, greater manchester combined, south yorkshire "
        "mayoral, corporate joint committees, islands bill, local governance review scotland, single authority "
        "model, local democracy bill devolution, city region governance, integrated settlement, mayoral precept",
        "council merger, devolution powers, sub regional, boundary extension, mayoralty powers",
    ),
}
