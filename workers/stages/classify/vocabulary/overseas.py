"""Words of councils in North America, Australia and New Zealand, by what each topic is called there."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.graded import Vocabulary, graded

OVERSEAS: dict[Topic, Vocabulary] = {
    Topic.CHILDREN_AND_FAMILIES: graded(
        "child welfare, child abuse prevention, children's aid society, child and family services, first 5, head "
        "start, foster family, foster youth, child support services, early learning and child care, child care "
        "centre, childcare centre, family day care, maternal and child, out of school care, before and after school, "
        "early childhood services, youth bureau, boys and girls club, juvenile hall, juvenile probation, childcare "
        "subsidy, child care fee, licensed child care, youth commission",
        "early childhood, after school, teen center, youth advisory, family resource center, infants and toddlers, "
        "day care, home visiting, youth advisory council, summer camp",
    ),
    Topic.SPECIAL_EDUCATIONAL_NEEDS: graded(
        "special education advisory committee, individualized education program, individual education plan, special "
        "education services, special education plan, learning support coordinator",
        "exceptional students, students with disabilities, special needs students",
    ),
    Topic.EDUCATION_AND_SCHOOLS: graded(
        "unified school district, school board, board of education, charter school, elementary school, middle "
        "school, high school, public schools, superintendent of schools, community college, school committee, school "
        "budget, school resource officer, enrollment projections, district school board, french immersion, "
        "kindergarten to grade, school bus, school year calendar, boundary study, graduation rate, superintendent of "
        "education, student achievement",
        "student trustee, grade 12, k 12, curriculum adoption, district students",
    ),
    Topic.ADULT_SOCIAL_CARE: graded(
        "long term care, long term care home, home for the aged, senior services, senior center, senior citizens, "
        "older americans act, area agency on aging, adult protective services, in home supportive services, in home "
        "care, aged care, home and community care, council on aging, department of aging, seniors housing and care, "
        "adult day program, paratransit for seniors, positive ageing, community support program, disability support",
        "senior nutrition, assisted living, age friendly, retirement home, developmental disabilities, home "
        "delivered meals",
    ),
    Topic.PUBLIC_HEALTH: graded(
        "board of health, department of public health, public health unit, medical officer of health, behavioral "
        "health, mental health services act, opioid settlement, opioid, substance use, substance use disorder, "
        "community health improvement plan, community health, harm reduction, supervised consumption, physician "
        "recruitment, doctor recruitment, medical centre, medical center, health unit, health district, county "
        "hospital, medi cal, emergency medical services, ambulance district, mosquito control, vector control, "
        "naloxone, nurse practitioner, rural health, health equity plan, mental health board",
        "health officer, medical examiner, family health team, public health nurse, lead poisoning",
    ),
    Topic.HOUSING: graded(
        "end of mortgage, community system response, supportive housing, affordable housing community improvement, "
        "homeless population, housing stability, rent supplement, hotel shelter, affordable requirements ordinance, "
        "home equity, tenants in common, rent guidelines, encampment response, unsheltered homelessness, housing "
        "authority, housing choice voucher, section 8, inclusionary housing, inclusionary zoning, regional housing "
        "needs, rhna, mobile home park, mobile home rent, rent stabilization, rent control, tenant protection, "
        "eviction, housing trust fund, housing accelerator fund, attainable housing, workforce housing, emergency "
        "shelter, homeless shelter, shelter services, transitional housing, permanent supportive housing, continuum "
        "of care, encampment, navigation center, unhoused, point in time count, tiny homes, secondary suite, garden "
        "suite, non profit housing, social housing provider, housing corporation, community housing, housing "
        "commission, home ownership program, homebuyer assistance, housing rehabilitation, housing successor, in "
        "lieu fee, fair housing, housing and homelessness plan, vacancy control, housing strategy plan, pensioner "
        "housing, kainga ora, public housing",
        "rental housing, multi family, housing units, rental units, affordable units, low income households, "
        "moderate income, community development block grant, home program, home investment partnerships, housing "
        "program, condominium conversion, residential rental, housing affordability",
    ),
    Topic.PLANNING: graded(
        "landmark designation, historical landmark, zoning reclassification, grants of privilege, variation order, "
        "planned development amendment, lot amalgamation, strata plan, planning approval, fence exemption, "
        "conforming use, zoning ordinance, zoning amendment, zoning map, zoning text amendment, zoning board, zoning "
        "by law amendment, board of zoning appeals, board of adjustment, planning board, planning department, "
        "planning act, official plan amendment, comprehensive plan, comprehensive plan amendment, comprehensive "
        "zoning, general plan amendment, general plan, specific plan, precise plan, land development code, land use "
        "element, future land use, use permit, conditional use, special use permit, special exception, special "
        "permit, minor use permit, design review, architectural review, architectural control, site plan review, "
        "site plan approval, site plan agreement, site plan control, subdivision agreement, subdivision map, parcel "
        "map, final map, preliminary plat, final plat, plat approval, planned unit development, planned development, "
        "overlay district, development agreement amendment, mitigated negative declaration, historic preservation, "
        "historic landmark, historic district, landmarks commission, plan of subdivision, draft plan of subdivision, "
        "plan of condominium, lot line adjustment, lot split, part lot control, holding symbol, holding provision, "
        "temporary use by law, deeming by law, heritage permit, heritage designation, official community plan, "
        "development variance permit, rezoning application, zoning bylaw, land use order, secondary plan, heritage "
        "alteration permit, heritage register, land use amendment, area structure plan, discretionary use, "
        "development application, planning scheme amendment, planning scheme, planning proposal, local environmental "
        "plan, development control plan, development assessment panel, local planning panel, structure plan, dual "
        "occupancy, resource consent, district plan, plan change, private plan change, notice of requirement, "
        "outline plan, notified consent, planning permit, building permit, sign ordinance, sign code, sign permit, "
        "telecommunications facility, wireless facility, tree removal permit, agricultural land commission, non "
        "conforming use, density bonus, land division, vacation of plat, local planning strategy, local planning "
        "scheme, local planning policy, development engineering, proposed subdivision, boundary adjustment, boundary "
        "realignment, certified survey map",
        "plat map, lot coverage, rural residential, building code, building inspector, building inspection, code "
        "amendment, floor area ratio, outbuilding size, ancillary dwelling, secondary dwelling, extractive industry, "
        "lot consolidation, development standards, annexation agreement, municipal code amendment title 17",
    ),
    Topic.TRANSPORT_AND_HIGHWAYS: graded(
        "bike share, ride hailing, ride share, dial a bus, double decker, sightseeing bus, sight seeing bus, tour "
        "bus, street design, street widening, road widening, signal priority, transit signal, transit service plan, "
        "light rail extension, rail extension, line extension, state route, capacity enhancements, bus engine, bus "
        "stop improvements, open streets, pedestrian plaza, park and ride lot, fare policy, fare increase, transit "
        "fare, fare discount, motor fuel tax, bus operator, electric buses, zero emission bus, bus rapid transit, "
        "rail line, rail corridor, union station, bus terminal, port authority, harbor department, street closures, "
        "traffic circle, airport connector, airport lease, airport improvement, taxi and limousine, truck route, "
        "sidewalk cafe, dedicated turn, left turn, access a ride, commuter van, for hire vehicle, express bus, "
        "commuter rail, street furniture, heavy haul, haul route, maintenance grader, line painting, loading zone, "
        "municipal infrastructure improvements, slurry seal, pavement rehabilitation, street improvement, street "
        "rehabilitation, street repair, street maintenance, street paving, street project, road reconstruction, road "
        "rehabilitation, paving, crack sealing, chip seal, micro surfacing, resealing, sealing program, safe routes "
        "to school, sidewalk repair, sidewalk improvement, bike lane, bicycle lane, bicycle and pedestrian, complete "
        "streets, vision zero, road diet, traffic commission, traffic committee, stop sign, speed bump, street "
        "light, parking meter, parking permit program, parking district, parking structure, parking lot, no parking, "
        "no parking zone, highway department, highway superintendent, highway fund, department of transportation, "
        "transit service, transit authority, transit agency, transit system, transportation authority, "
        "transportation plan, transportation committee, transportation commission, transportation master plan, "
        "public works, road superintendent, roads department, gravel tender, gravel resurfacing, dust control, "
        "calcium chloride, mowing of roadsides, snow plow, plow truck, winter sand, winter control, winter "
        "operations, road salt, culvert replacement, bridge replacement, bridge rehabilitation, road use agreement, "
        "road allowance closure, road closing, street vacation, right of way vacation, half load, load restrictions, "
        "roads to recovery, regional road group, black spot, road hierarchy, road renewal, unsealed roads, sealed "
        "roads, rural roads, road train, heavy vehicle access, footpath renewals, roading, waka kotahi, speed "
        "management, kerb and channel, kerb and gutter, car parking, restricted driving area, grid road, range road, "
        "road grading, roundabout project, airport commission, airport master plan, ferry service, harbour "
        "commission, rail crossing, grade separation, federal aid highway, street naming and addressing, chips "
        "funding, motor grader, street name change, road naming, school zone speed",
        "pedestrian safety, dump truck, gravel crushing, encroachment permit",
    ),
    Topic.ENVIRONMENT_AND_CLIMATE: graded(
        "cap and trade, drinking water quality, water quality management, coastal hazard risk, environmental "
        "stewardship, ecological community, water problem, sewer study, pests and pathogens, erosion control, "
        "conservation efforts, water and sewer, sewer system, sanitary sewer, sewer rates, sewer line, sewer main, "
        "sewer replacement, water system improvement, water rates, water treatment plant, wastewater treatment, "
        "wastewater treatment plant, sewage lagoon, well water, water tank, water tower, water meter, water "
        "conservation, water shortage, urban water management, water utility, utilities department, utility rates, "
        "lift station, pump station, storm drain, storm sewer, stormwater management, storm water, flood plain, "
        "flood control, flood protection, sea level rise, creek restoration, groundwater sustainability, climate "
        "action plan, greenhouse gas reduction, community choice energy, electric utility, solar project, solar "
        "energy, reach codes, renewable diesel, urban forestry, heritage tree, tree removal, invasive species, weed "
        "control, noxious weed, watershed protection, source water protection, drinking water system, source "
        "protection, conservation area authority, conservation commission, wetlands commission, open burning, "
        "habitat conservation, brownfield cleanup, leaf blower, plastic bag, fire smart, catchment management, three "
        "waters, local water done well, water services, river scheme, river management, drainage district, drain "
        "maintenance, municipal drain, drainage act, engineer's report drain, tile drainage, drainage "
        "superintendent, irrigation district, hydro electric, hydro one, natural gas franchise, beaver dam, beaver "
        "control, water licence, liquid waste management, boil water, wildfire resilience, spill response",
        "sewer connection, water connection, lake management, rabbit control, stormwater pipe, tree canopy, "
        "electricity supply, coastal hazard, municipal drainage",
    ),
    Topic.WASTE_AND_RECYCLING: graded(
        "solid waste management, solid waste collection, refuse franchise, recology, waste hauler, garbage bags, bag "
        "tags, tipping fee, blue box, producer responsibility, organics recycling, green bin, yard waste, leaf and "
        "yard, hazardous waste, household hazardous waste, waste site, waste disposal site, transfer station hours, "
        "landfill site, sanitation district, sanitation department, hard rubbish, container deposit, resource "
        "recovery, waste levy, bulk pickup, clean up day, curbside collection, recycling program, waste diversion, "
        "zero waste, waste minimisation plan, waste to energy",
        "scrap tires, leaf collection, e waste, littering fine",
    ),
    Topic.PARKS_LEISURE_AND_CULTURE: graded(
        "parks and recreation commission, parks department, parks master plan, park improvement, park maintenance, "
        "parkland dedication, dog park, off leash, ball field, ball diamond, soccer field, basketball court, "
        "pickleball, tennis court, recreation center, recreation centre, recreation program, recreation department, "
        "recreation grants, recreation fees, rec centre, curling club, ice rental, ice time, aquatic center, aquatic "
        "centre, community pool, pool fees, arts commission, cultural council, arts grant, public library board, "
        "library board, library district, library trustees, summer reading, farmers market, county fair, canada day, "
        "fourth of july, independence day, fireworks display, santa claus parade, memorial day, cemetery board, "
        "cemetery commission, trails committee, trail master plan, regional trails, regional park, historical "
        "society, historical commission, heritage week, reserve management plan, sports ground redevelopment, boat "
        "ramp, boat launch, caravan park, anzac day, australia day, citizenship and australia day, sister city, "
        "special event, special event permit, block party, film permit, halls and reserves, playground equipment, "
        "community gardens, senior games, youth sports, museum board, lawn bowls",
        "arts month, pickle ball, band shell, picnic shelter, bike trail, reserves management, anniversary "
        "celebration, athletic field",
    ),
    Topic.ECONOMY_AND_REGENERATION: graded(
        "special service area, employment services, business improvement area board, trade uncertainty, job centre, "
        "visitor centre, economic development corporation, economic development commission, economic development "
        "authority, economic development strategy, economic development agreement, community improvement plan, "
        "community improvement area, tax increment, tax increment financing, tif district, redevelopment agency, "
        "community redevelopment agency, redevelopment plan, facade improvement, facade grant, downtown "
        "revitalization, downtown development, downtown plan, downtown business, downtown association, main street "
        "program, business improvement area, business attraction, business retention, business expansion, enhanced "
        "infrastructure financing, tax abatement, tax incentive, incentive agreement, payment in lieu of taxes "
        "agreement, industrial development agency, industrial development, industrial park, opportunity zone, "
        "workforce development, workforce investment, workforce innovation, job training, tourism promotion, tourism "
        "marketing, tourism association, convention and visitors, visitors bureau, hotel development, chamber "
        "membership, small business grant, community futures, business incubator, broadband and economic, rural "
        "development, agricultural development, regional development, city centre revitalisation, placemaking "
        "strategy, destination plan, community development corporation, purchase and development agreement, "
        "exclusive negotiating agreement",
        "restaurant program, marketing campaign",
    ),
    Topic.COMMUNITY_SAFETY: graded(
        "control of firearms, rural fire protection, safety motion sensors, technical rescue vehicle, rural fire "
        "department, fire losses, rogue traders, police chief, chief of police, police officer, police report, "
        "police services, police services act, police contract, police vehicles, police commission, police "
        "oversight, sheriff's office, sheriff department, county sheriff, district attorney, public defender, "
        "probation department, detention facility, opp billing, opp contract, ontario provincial police, rcmp, crown "
        "attorney, bylaw and policing, community policing, crime stoppers, body worn cameras, body camera, automated "
        "license plate readers, license plate reader, flock cameras, surveillance use policy, military equipment, "
        "military equipment use, use of force, fire district, fire engine, fire truck, tanker truck, fire hall "
        "report, fire marshal, fire prevention, fire rescue, fire contract, fire protection contract, fire company, "
        "fire ban, fire commission, fire report, volunteer firefighters, mutual aid, automatic aid, emergency "
        "operations, emergency operations plan, emergency operations center, hazard mitigation, hazard mitigation "
        "plan, disaster recovery, disaster preparedness, state of emergency, declaration of emergency, local "
        "emergency, emergency services dispatch, dispatch services, e911, 911 dispatch, next generation 911, civil "
        "defence, bush fire, bush fire brigade, rural fire service, search and rescue, victim services, victim "
        "witness, community safety and well being, community safety plan, gun violence, gun safety, crossing guard, "
        "school safety, neighborhood watch, graffiti removal, human trafficking, sexual assault, domestic violence "
        "awareness, public safety, public safety committee, law and order, homeland security, urban area security, "
        "fire alarm ordinance",
        "officer involved, turnout gear, breathing apparatus, fire hose, evacuation plan",
    ),
    Topic.LICENSING_AND_REGULATION: graded(
        "nightlife establishments, street vendor, games of chance, business permit, consumer affairs, consumer "
        "protection law, body rub, parking lot license, liquor license, liquor licensing, alcoholic beverage, "
        "alcohol license, beer and wine, cabaret license, entertainment license, common victualler, class ii, used "
        "car dealer, dealer license, business license, business licensing, operator's license, bartender license, "
        "mobile food vendor, food truck, vendor permit, solicitor permit, transient merchant, tobacco retail, "
        "tobacco retailer license, cannabis retail, cannabis business, cannabis dispensary, massage establishment, "
        "vacation rental, short term accommodation, animal control officer, animal shelter, animal services, humane "
        "society, dog by law, dog control officer, dog licensing, dog tags, canine control, kennel license, dog "
        "pound, pound keeper, livestock by law, backyard chickens, backyard hens, code enforcement, code compliance, "
        "property standards, property maintenance code, nuisance abatement, weed abatement, unsightly premises, "
        "clean yards, fence by law, fence viewer, noise bylaw, noise ordinance, fireworks by law, open air burning "
        "by law, by law enforcement officer, municipal law enforcement, enforcement services, administrative "
        "penalties, administrative monetary penalty, administrative citation, lottery licence, taxi by law, vehicle "
        "for hire, ride share licence, weights measures, sealer of weights, lodging house, lodging license, adult "
        "entertainment, junk yard, gaming machines, gaming machine venue, class 4 gambling, public spaces local law, "
        "food act, food premises, dog attacks, keeping of animals, cat bylaw, cat control, property clean up order, "
        "health inspection",
        "compliance order, restaurant license",
    ),
    Topic.FINANCE_AND_BUDGET: graded(
        "real estate transfer tax, monthly reporting financial, accounts receivable statement, treasurer's warrant, "
        "payroll and accounts payable, financial statements monthly, warrant list, claims and warrants, warrants and "
        "claims, approval of warrants, bills and claims, approval of bills, payment of bills, claims for payment, "
        "approval of claims, audited claims, abstract of audited claims, treasurer's report, check register, check "
        "run, statement of financial activities, list of accounts, schedule of accounts, budget transfer, transfer "
        "of appropriations, appropriation transfer, supplemental appropriation, appropriation ordinance, additional "
        "appropriation, budget appropriation, mid year budget, budget hearing, budget workshop, proposed budget, "
        "adopted budget, fiscal year budget, fy budget, operating and capital budget, capital improvement program, "
        "capital improvement plan, general ledger, investment report, investment policy, bond issue, general "
        "obligation bonds, revenue bonds, bond ordinance, bond anticipation, bond anticipation notes, debt service, "
        "debenture by law, borrowing by law, line of credit, asset retirement obligations, development charges, "
        "development charge by law, impact fee, user fees, user fee by law, fee schedule, master fee schedule, "
        "schedule of fees, rates and charges, special assessment, assessment district, landscaping and lighting "
        "district, community facilities district, parcel tax, sales tax measure, transient occupancy tax, hotel tax, "
        "gann limit, appropriations limit, annual comprehensive financial report, comprehensive annual financial "
        "report, quarterly budget review, monthly financial report, monthly financial statements, financial activity "
        "statement, long term financial plan, annual plan, long term plan, revenue and financing policy, rates "
        "resolution budget, operating grant, ontario municipal partnership fund, gas tax fund, canada community "
        "building fund, community building fund, provincial funding, capital levy, surplus funds, purchasing policy, "
        "procurement by law, tangible capital assets, grants in aid, american rescue plan, calpers unfunded "
        "liability, unfunded liability, section 137, internal transfers, petty cash",
        "tax supported, bid award, sponsorship request, financial assistance, financial contribution",
    ),
    Topic.COUNCIL_TAX_AND_BENEFITS: graded(
        "assessment growth, taxable value, phase in values, tax rate resolution, split tax rate, taxes receivable, "
        "outstanding rates, property tax rate, property tax levy, property taxes, tax rate by law, tax rate bylaw, "
        "tax ratios, interim tax levy, interim tax, tax roll, tax collector, tax bill, tax penalty, tax discount, "
        "tax enforcement, tax enforcement act, tax registration, tax deed, tax title, tax exemption, tax rebate, tax "
        "relief, tax write off, tax cancellation, tax adjustments, tax forfeited, delinquent taxes, delinquent "
        "property, tax certiorari, tax credit, tax deferral, tax classification hearing, board of assessors, board "
        "of review, property assessment, assessment appeal, assessment review, grand list, equalization rate, "
        "homestead exemption, truth in taxation, rates remission, remission of rates, rates rebate, rates penalty, "
        "rates postponement, rates debtors, rates collection, differential rates, differential rating, rating "
        "strategy, rates charges, special rate variation, setting of rates, rating policy, rates hardship, general "
        "rates, uniform annual general charge, local property tax, commercial rates, ontario works, social "
        "assistance, public assistance, general assistance, income support, veterans exemption, municipal tax",
        "snap benefits, food assistance",
    ),
    Topic.GOVERNANCE_AND_CONSTITUTION: graded(
        "nominees for, nominees to, membership on, appointment of nominees, deferred matters list, rules of council, "
        "council manual, board member resignation, resignation from the board, resignation from the committee, "
        "governance structure, conflict of interest by law, organizational by law, proceedings of council, council "
        "resourcing, service review training, community advisory committee terms, use of common seal, city charter, "
        "charter amendment, charter review, charter commission, home rule charter, rules of procedure, council "
        "rules, procedure bylaw, procedural by law amendment, integrity commissioner, closed meeting investigation, "
        "council code of conduct, council code of ethics, code of ethics, ethics policy, conflict of interest code, "
        "ethics commission, board of ethics, council committee assignments, committee assignments, liaison "
        "appointments, council liaison, mayor pro tem, deputy reeve, deputy mayor appointment, acting mayor, signing "
        "authority, delegation of powers, delegation of authority by law, delegation by law, delegations register, "
        "strategic plan update, council priorities, council goals, policy manual, community strategic plan, council "
        "vision, organizational meeting, organisational meeting, reorganization meeting, appointments by law, "
        "committee appointment by law, board and committee appointments, boards and commissions, advisory boards, "
        "commission appointments, appointment to the commission, citizen appointments, commissioner appointments, "
        "council remuneration, council expenses, councillor entitlements, elected members, elected member training, "
        "council meeting schedule, council calendar, lobbyist registry, brown act, open meetings law, ombudsman "
        "report, city manager evaluation, appointment of town attorney, official newspaper, official undertakings, "
        "legislative platform, legislative program, legislative advocacy, legislative agenda, league of cities, roma "
        "conference, amo conference, sister agency memorandum, council orientation, strategic planning session",
        "council workshop, conference attendance",
    ),
    Topic.AUDIT_AND_RISK: graded(
        "single audit, audit and risk, audit risk and improvement committee, audit and risk committee, city auditor, "
        "auditor general, auditor's report, appointment of auditor, audit engagement, audit services, audit risk, "
        "finance audit and risk, claim against the city, tort claim, compliance audit return, compliance audit, "
        "service review audit, performance audit, corruption prevention, business continuity plan, review of "
        "internal controls, public interest disclosure, accounting statements, governance and accountability return, "
        "covert surveillance",
        "claims settlement, liability claim, legal settlement, settlement agreement",
    ),
    Topic.WORKFORCE_AND_PAY: graded(
        "medical expenses of police, injury on duty, disability retirement, pension board appointment, salary "
        "resolution, salary ordinance, salary grid, wage schedule, wage increase, pay plan, pay grade, pay schedule, "
        "compensation plan, compensation study, classification plan, classification and compensation, position "
        "classification, job classification, position description, new position, authorized positions, personnel "
        "manual, employee benefits, benefits plan, health benefits plan, health insurance for employees, retirement "
        "system, calpers, omers, employees' association, police officers association, firefighters association, "
        "service employees international union, seiu, afscme, cupe, local union, labour negotiations, labor "
        "negotiations, labor negotiators, conference with labor, labor agreement, labour agreement, tentative "
        "agreement, unrepresented employees, side letter, civil service, civil service commission, merit system, "
        "human resources committee, employment agreement, employment contract, appointment of city manager, city "
        "manager contract, city manager employment, recruitment of city manager, cao recruitment, chief "
        "administrative officer recruitment, ceo performance review, chief executive officer performance, ceo "
        "recruitment, appointment of general manager, public employee performance evaluation, public employee "
        "appointment, public employment, staffing report, staffing plan, organizational chart, organizational "
        "structure, workers compensation, cost of living adjustment, cost of living increase, vacation policy, sick "
        "leave, leave policy, paid leave, retention bonus, student hire, summer student, seasonal employees, "
        "seasonal staff, hiring policy, clerk's hours, clerk's salary, clerk's appraisal, clerk's contract, new "
        "clerk, appointment of clerk, enterprise agreement, enterprise bargaining, workplace violence, workplace "
        "health and safety, work health and safety, joint health and safety, training request, employee recognition, "
        "service awards, occupational health and safety",
        "staff training, staff meeting, payroll services, labor relations, labour relations",
    ),
    Topic.PROPERTY_AND_ASSETS: graded(
        "resolution of necessity, fee interest, vehicle repair facility, exclusive negotiation agreement, joint "
        "development, building lease, fueling facilities, fuel facility, real property, real property negotiators, "
        "real estate, real property transaction, surplus equipment, surplus vehicles, declare surplus, declaration "
        "of surplus, sale of surplus, municipally owned land, city owned property, town owned land, county owned "
        "property, sale of municipal land, sale of lot, purchase and sale agreement, agreement of purchase and sale, "
        "quitclaim deed, deed of easement, lease amendment, ground lease, lease extension, lease of council, "
        "facility lease, licence of occupation, license agreement for use, eminent domain, plant replacement, plant "
        "and equipment, plant purchase, plant and vehicle, asset disposal policy, capital facilities, facility "
        "condition, facilities master plan, city hall renovation, town hall renovation, municipal office, office "
        "building, roof replacement, boiler replacement, custodial services, janitorial services, building "
        "renovation, courthouse renovation, county building, community buildings, council owned, crown land, crown "
        "lease, freehold land, land sale policy, proposed lease to, proposed licence to, sale by tender, road "
        "reserve lease, land lease, land exchange, property management, asset management strategy, asset management "
        "planning, state of infrastructure, village hall roof, hall repairs, office lease, premises for the council, "
        "council offices, council chamber refurbishment, county hall, workshop and depot",
        "vehicles and plant, tenants' lease, repairs to the",
    ),
    Topic.DIGITAL_AND_DATA: graded(
        "information technology services, it managed services, managed it, network upgrade, computer equipment, "
        "computer replacement, server replacement, software license, software licensing, software agreement, "
        "software as a service, enterprise resource planning, erp system, fibre optic, fiber optic, municipal "
        "broadband, internet service, high speed internet, public records request, public records, records retention "
        "schedule, retention schedule, access to information, government information public access, information "
        "privacy, privacy policy, cybersecurity, ransomware, multi factor authentication, website redesign, website "
        "design, web hosting, accessible website, e mail addresses, councillor email, gov.uk, domain name, "
        "permitting software, agenda management software, gis mapping, geographic information system, audio visual "
        "equipment, live streaming, video conferencing equipment, phone system, telephone system, online portal, "
        "customer portal, open data portal, data governance, data management, social media, cable television "
        "franchise, mobile app",
        "license plate data, microsoft 365, office 365, it support, it services contract, servers and storage, web "
        "site, wi fi, video conferencing, newsletter platform",
    ),
    Topic.EQUALITIES: graded(
        "ada transition plan, americans with disabilities act, title vi, title vi program, ada compliance, "
        "accessibility advisory committee, accessibility advisory, multi year accessibility plan, accessibility for "
        "ontarians, accessible ontario, racial equity, racial justice, equity action plan, equity plan, equity "
        "commission, diversity equity and inclusion, human relations commission, human rights commission, anti "
        "discrimination, black history month, women's history month, hispanic heritage month, asian american, "
        "pacific islander heritage, native american heritage, indigenous peoples day, juneteenth, pride flag, pride "
        "week, lgbtq pride, international women's day, holocaust remembrance, language access, language access plan, "
        "immigrant affairs, sanctuary city, truth and reconciliation day, national day for truth, calls to action, "
        "first nations, reconciliation action plan, torres strait islander, naidoc week, disability access and "
        "inclusion, access and inclusion plan, disability inclusion action plan, multicultural plan, mana whenua, te "
        "reo, treaty of waitangi, gender parity, deaf awareness, disability awareness, autism acceptance",
        "heritage month, civil rights",
    ),
    Topic.ELECTIONS_AND_DEMOCRACY: graded(
        "municipal election, general municipal election, special municipal election, special election, primary "
        "election, general election, election results canvass, canvass of votes, certification of election, "
        "consolidation of election, ballot measure, ballot question, ballot language, internet voting, electronic "
        "voting, voting machines, vote tabulators, vote by mail, mail ballot, early voting, polling location, poll "
        "workers, election inspectors, election workers, election judges, board of elections, board of registrars, "
        "registrar of voters, county clerk elections, election sign, campaign finance, campaign contribution, "
        "district elections, district based elections, redistricting, ward boundary review, ranked choice, ranked "
        "choice voting, by election date, voters list, municipal elections act, lame duck, term limits, recall "
        "petition, initiative petition, town meeting warrant, special town meeting, annual town meeting, swearing "
        "in, filling of vacancy, extraordinary vacancy, postal elections, electoral system, maori ward, "
        "representation review, electoral commission results, local body elections, caretaker period, caretaker "
        "policy, voter participation, plebiscite",
        "",
    ),
    Topic.DEVOLUTION_AND_REORGANISATION: graded(
        "lafco, local agency formation commission, annexation of, annexation petition, sphere of influence, "
        "incorporation of the city, municipal restructuring, amalgamation of, amalgamation study, regional "
        "government review, council amalgamation, municipal merger, merger proposal, village dissolution, "
        "consolidation of towns, boundary alteration, boundary expansion, de amalgamation, demerger, restructuring "
        "order, governance restructuring, local government reform, council controlled organisation reform, shared "
        "services merger",
        "consolidation study, detachment of territory",
    ),
}
