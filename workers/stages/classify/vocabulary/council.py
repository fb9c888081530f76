"""Words of the council itself: its money, its rules, its staff, its elections."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.graded import Vocabulary, graded

COUNCIL: dict[Topic, Vocabulary] = {
    Topic.FINANCE_AND_BUDGET: graded(
        "budget monitoring, revenue budget, capital programme, medium term financial, mtfp, mtfs, treasury "
        "management, reserves policy, capital strategy, local government finance settlement, draft budget, "
        "statement of accounts, revenue and capital, financial outturn, outturn, budget strategy, investment "
        "strategy, minimum revenue provision, capital forecast, operating budget, prudential indicators, general "
        "reserve, earmarked reserves, pension fund, annual financial report, capital budget, flexible use of "
        "capital receipts, pensions committee, financial monitoring, finance update, budget setting, budget "
        "proposals, budget report, budget consultation, financial strategy, financial plan, spending review, "
        "exceptional financial support, section 114, general fund, budget amendment, budget adjustment, annual "
        "budget, financial statements, financial performance, revenue monitoring, capital monitoring, accounts "
        "payable, accounts to pay, accounts for payment, payment of accounts, cheque register, cheques, warrant "
        "register, bank reconciliation, write off, debt management, fees and charges, savings proposals, budget "
        "gap, financial position, pension committee, pensions board, pension board, budget scrutiny, financial "
        "regulations, financial report, supplementary estimate, capital bids, schools funding formula, income and "
        "expenditure, receipts and payments, reserve fund, transfer to reserve, transfers to reserves, approved "
        "for payment, accounts for approval, donate, donation request, request for donation, grant requests",
        "overspend, underspend, revenue forecast, capital receipts, borrowing, reserves, fund manager, lgps, "
        "investment portfolio, grant funding, financial sustainability, gilts, equities, budget, finance, "
        "insurance, financial management, precept setting, levy, fiscal year, appropriation of funds, "
        "expenditure, contingency, virement, payments, invoices, bank account, banking, cash flow, donation, "
        "grant application, grant request, community grants, funding request, financing, bond, debenture, loan, "
        "quarterly financial, bid requirements, spending, cost pressures, audited accounts, direct debit, grants "
        "to voluntary, pension investments, credit card, donations, monies, accounts",
        "cost, grant, funding, savings, fiscal, payment, purchase, contract, fund, price, financial, contract "
        "award, tender, procurement, procurement strategy",
    ),
    Topic.COUNCIL_TAX_AND_BENEFITS: graded(
        "council tax, council tax reduction scheme, housing benefit, business rates relief, council tax support, "
        "council tax base, discretionary housing payment, council tax premium, household support fund, business "
        "rates, rate relief, non domestic rates, council tax setting, council tax resolution, collection fund, "
        "empty homes premium, second homes premium, tax base, cost of living support, cost of living crisis, "
        "welfare reform, crisis and resilience fund, local welfare, revenues and benefits, property tax, tax "
        "rate, tax rates, universal credit, financial inclusion, council tax arrears, tax levy, property "
        "taxation, mill rate, police precept",
        "precept, benefits advice, taxbase, cost of living, discretionary rate, free school meals, debt advice, "
        "business rate, income tax, tax collection, tax sale, tax arrears, assessment roll, welfare benefits, "
        "welfare rights, benefit cap",
        "tax, benefit, welfare",
    ),
    Topic.GOVERNANCE_AND_CONSTITUTION: graded(
        "constitution, scheme of delegation, standing orders, code of conduct, monitoring officer, committee "
        "appointments, appointments to committees, appointment of committees, standards committee, members' "
        "allowances, proportionality, terms of reference, governance review, outside bodies, scrutiny review, "
        "forward plan, strategic plan, corporate plan, council plan, calendar of meetings, schedule of meetings, "
        "meeting dates, annual governance statement, independent remuneration panel, members' remuneration, "
        "contract procedure rules, financial procedure rules, ombudsman, complaints, scrutiny work programme, "
        "work programme, overview and scrutiny annual report, election of chair, appointment of chair, "
        "appointment of vice chair, election of mayor, election of chairman, election of vice chairman, "
        "appointment of mayor, appoint a mayor, independent person, independent persons, governance arrangements, "
        "committee system, governance working group, member development, peer challenge, corporate peer "
        "challenge, procedural by law, procedure by law, council committees, strategic priorities, communications "
        "strategy, remuneration schedule, delegated decisions, urgent decisions, annual meeting of, annual "
        "council, general power of competence, corporate strategy, goal setting, priority setting, "
        "representatives on outside bodies, freedom of the borough, register of interests, improvement board, "
        "best value notice, nomination of councillors, nominations to committees, appointments to outside bodies, "
        "best value inspection, best value duty, election of deputy mayor, appoint a deputy mayor, appointment of "
        "deputy mayor, appoint deputy mayor, honorary aldermen, we appoint, that council appoint, resolution "
        "appoint, appoint members, appointed to, amend members, by law to appoint, board appointments, "
        "appointment to the board, remuneration by law",
        "governance, appointment of members, procedure rules, member conduct, delegated authority, political "
        "balance, council procedure, committee structure, task and finish, delegation, cabinet portfolios, "
        "executive arrangements, notice of motion, committee membership, members code, appointments to, "
        "councillor training, action tracker, recommendation tracker, review of policies, policy review, parish "
        "clerk, town clerk, vice chair, remuneration, partnership governance, terms of office, appoint, trustees, "
        "council representative, representative on, best value",
        "nominated",
    ),
    Topic.AUDIT_AND_RISK: graded(
        "internal audit, external audit, risk register, corporate risk, strategic risk, audit committee, risk "
        "management, audit plan, counter fraud, anti fraud, auditor's annual report, head of internal audit, "
        "performance report, annual audit, performance monitoring, quarterly performance, corporate performance, "
        "key performance indicators, external auditor, audit findings, audit progress, annual governance and "
        "accountability return, agar, audit and governance, audit opinion, value for money report, "
        "whistleblowing, audit results, redmond, audit charter, audit strategy, fraud and corruption, performance "
        "management framework, exercise of public rights, internal auditor, audited financial statements",
        "audit, fraud, internal control, assurance, risk appetite, performance indicators, performance against, "
        "value for money, accounting policies, bribery, money laundering, insurance claims, risk assessment, "
        "ripa, regulation of investigatory powers, performance dashboard, scorecard",
        "risk, auditor, kpi, performance",
    ),
    Topic.WORKFORCE_AND_PAY: graded(
        "pay policy, workforce strategy, pay award, gender pay gap, staff terms, human resources, personnel "
        "committee, senior management restructure, senior management structure, chief officer pay, employee "
        "relations, people strategy, job evaluation, workforce, recruitment and retention, staffing committee, "
        "employment committee, sickness absence, appointment of chief executive, head of paid service, chief "
        "officer appointments, appointment of director, employment policies, collective agreement, collective "
        "bargaining, salary schedule, memorandum of understanding between the city and, staff survey, trade union "
        "facility, redundancies, early retirement, pay scales, terms and conditions of employment, discretions "
        "policy, personnel policy, hiring, organisational development, appointments and remuneration, chief "
        "officers, real living wage, agency workers, apprenticeship levy, disciplinary procedure",
        "recruitment, staffing, redundancy, employees, trade union, apprentices, agency staff, pension scheme "
        "employees, health and safety at work, staff wellbeing, job description, restructure, employment, "
        "personnel, salary, salaries, interim appointment, chief executive, national joint council, hr policy, "
        "teleworking, flexible working, staff turnover, training and development, volunteers policy",
        "staff, pay, employee, hire",
    ),
    Topic.DIGITAL_AND_DATA: graded(
        "digital strategy, data protection, cyber security, cyber resilience, cyber, ict strategy, information "
        "governance, dpia, data protection impact assessment, artificial intelligence, broadband, digital "
        "transformation, freedom of information, digital inclusion, information requests, it strategy, technology "
        "strategy, customer services strategy, customer access strategy, gigabit, data breaches, data strategy, "
        "smart city, ict managed service, digital services, customer experience, website redevelopment, "
        "microsoft, records management, information security, customer relationship management, use of ai, "
        "telecommunications, digital infrastructure, cloud services, live streaming of meetings, digital "
        "connectivity",
        "digital, gdpr, software, information technology, data sharing, personal data, customer access, website, "
        "ict, technology, open data, data breach, ai, customer contact, contact centre, customer service, online "
        "services, system replacement, connectivity, fibre, internet, webcasting, it equipment, surveillance "
        "camera, transformation programme, privacy notice",
        "data, system, online, email, computer",
    ),
    Topic.EQUALITIES: graded(
        "equality impact assessment, eqia, equality objectives, public sector equality duty, equality diversity "
        "and inclusion, equality and diversity, protected characteristics, equality analysis, equality act 2010, "
        "anti racism, race equality, equalities, armed forces covenant, diversity and inclusion, equality "
        "strategy, equality information, disability inclusion, lgbt, accessibility plan, truth and "
        "reconciliation, human rights, indigenous, welsh language, gaelic, islamophobia, antisemitism, gender "
        "equality, equity and inclusion",
        "protected group, equality, diversity, inclusion, discrimination, gender reassignment, negative impacts, "
        "race, faith, advance equality, reconciliation, veterans, black history, socio economic duty, "
        "accessibility, interfaith, ethnic minority, women's rights, menopause, pride month, asylum seekers, "
        "refugees, migrants",
        "age, disability, gender, sex, religion",
    ),
    Topic.ELECTIONS_AND_DEMOCRACY: graded(
        "election, polling station, polling district, polling place, community governance review, electoral "
        "registration, statement of persons nominated, returning officer, referendum, by election, boundary "
        "review, boundary commission, vacant seat, filling a vacancy, casual vacancy, co option, ward boundaries, "
        "council size, electoral arrangements, parish electoral, declaration of result, acceptance of office, "
        "election of councillors, parliamentary election, notice of election, voter id, register of electors, "
        "parish boundaries, election results, council vacancy, electoral review, notice of vacancy, vacancy in "
        "office, vacancy in the office",
        "voter, electoral services, ballot, nomination, elector, candidate, petition, polling, vacancy on "
        "council, public participation, voting, resignation, councillor vacancy, seat of, citizens' assembly, "
        "public engagement, youth parliament, elections act, boundary commission for england, councillors "
        "elected, proportional representation, oath of office, parish council election, co opted, electoral "
        "division review, nominated candidate",
        "democracy, democratic, vote, postal",
    ),
    Topic.DEVOLUTION_AND_REORGANISATION: graded(
        "devolution, local government reorganisation, lgr, combined authority, mayoral strategic authority, "
        "unitary council, strategic authority, combined county authority, unitary authority proposal, "
        "reorganisation proposal, shadow authority, structural changes order, english devolution, devolution "
        "deal, devolution priority programme, county deal, unitarisation, vesting day, voluntary section 24, "
        "devolved powers, disaggregation of services",
        "reorganisation, unitary, mayoral, boundary change, white paper, joint committee, implementation "
        "executive, transition board, successor authority, new councils, annexation, amalgamation",
        "restructure of local government, abolition",
    ),
}
