"""Words of the council itself: its rules, its staff, its elections."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.graded import Vocabulary, graded

COUNCIL: dict[Topic, Vocabulary] = {
    Topic.GOVERNANCE_AND_CONSTITUTION: graded(
        "honorary freedom, procedural bylaw, peer review, "
        "constitution, scheme of delegation, standing orders, code of conduct, monitoring officer, committee "
        "appointments, appointments to committees, appointment of committees, standards committee, members' "
        "allowances, proportionality, terms of reference, governance review, outside bodies, scrutiny review, "
        "forward plan, strategic plan, corporate plan, council plan, calendar of meetings, schedule of meetings, "
        "meeting dates, annual governance statement, independent remuneration panel, members' remuneration, "
        "contract procedure rules, financial procedure rules, ombudsman, complaints, scrutiny work programme, work "
        "programme, overview and scrutiny annual report, election of chair, appointment of chair, appointment of "
        "vice chair, election of mayor, election of chairman, election of vice chairman, appointment of mayor, "
        "appoint a mayor, independent person, independent persons, governance arrangements, committee system, "
        "governance working group, member development, peer challenge, corporate peer challenge, procedural by "
        "law, procedure by law, council committees, strategic priorities, communications strategy, remuneration "
        "schedule, delegated decisions, urgent decisions, annual meeting of, annual council, general power of "
        "competence, corporate strategy, goal setting, priority setting, representatives on outside bodies, "
        "freedom of the borough, register of interests, improvement board, best value notice, nomination of "
        "councillors, nominations to committees, appointments to outside bodies, best value inspection, best value "
        "duty, election of deputy mayor, appoint a deputy mayor, appointment of deputy mayor, appoint deputy "
        "mayor, honorary aldermen, we appoint, that council appoint, resolution appoint, appoint members, "
        "appointed to, amend members, by law to appoint, board appointments, appointment to the board, "
        "remuneration by law, local government and social care ombudsman, social care ombudsman, scrutiny "
        "committee work programme, cabinet forward plan, review of the constitution, contract standing orders, "
        "constitution review, standards complaints, standards sub committee, member complaints, council "
        "constitution, scrutiny annual report, scrutiny task group, executive decisions taken, committee "
        "proportionality, establishment of committees, committee terms of reference, local code of corporate "
        "governance, corporate governance, dispensation, annual council meeting, mayoralty, member "
        "induction, honorary freeman, protocol on member, scheme of members, portfolio responsibilities, "
        "councillor conduct, corporate strategy refresh, decision making "
        "structure",
        "governance, appointment of members, procedure rules, member conduct, delegated authority, political "
        "balance, council procedure, committee structure, task and finish, delegation, cabinet portfolios, "
        "executive arrangements, committee membership, members code, appointments to, councillor "
        "training, action tracker, recommendation tracker, review of policies, policy review, parish clerk, town "
        "clerk, vice chair, remuneration, partnership governance, terms of office, appoint, trustees, council "
        "representative, representative on, best value, member support, call in procedure, member officer "
        "protocol, councillors' expenses, committee timetable, meeting timetable, transparency code",
        "nominated",
    ),
    Topic.WORKFORCE_AND_PAY: graded(
        "pensions discretions, staff appraisal, "
        "pay policy, workforce strategy, pay award, gender pay gap, staff terms, human resources, personnel "
        "committee, senior management restructure, senior management structure, chief officer pay, employee "
        "relations, people strategy, job evaluation, workforce, recruitment and retention, staffing committee, "
        "employment committee, sickness absence, appointment of chief executive, head of paid service, chief "
        "officer appointments, appointment of director, employment policies, collective agreement, collective "
        "bargaining, salary schedule, memorandum of understanding between the city and, staff survey, trade union "
        "facility, redundancies, early retirement, pay scales, terms and conditions of employment, discretions "
        "policy, personnel policy, hiring, organisational development, appointments and remuneration, chief "
        "officers, real living wage, agency workers, apprenticeship levy, disciplinary procedure, agency spend, "
        "chief officer recruitment, voluntary redundancy, organisational restructure, employment procedures, "
        "workforce plan, staff engagement, pay structure, pay and grading, chief executive recruitment, senior "
        "leadership structure, apprenticeships, equal pay, occupational health, staff handbook, employee handbook, "
        "recruitment policy, work experience placements, health and safety policy, staff pay, joint consultative",
        "recruitment, staffing, redundancy, employees, trade union, apprentices, agency staff, pension scheme "
        "employees, health and safety at work, staff wellbeing, job description, restructure, employment, "
        "personnel, salary, salaries, interim appointment, national joint council, hr policy, "
        "teleworking, flexible working, staff turnover, training and development, volunteers policy, payroll, "
        "staff consultation, retirement, capability, grievance, hybrid working, key worker",
        "staff, pay, employee, hire",
    ),
    Topic.DIGITAL_AND_DATA: graded(
        "digital strategy, data protection, cyber security, cyber resilience, cyber, ict strategy, information "
        "governance, dpia, data protection impact assessment, artificial intelligence, broadband, digital "
        "transformation, freedom of information, digital inclusion, information requests, it strategy, technology "
        "strategy, customer services strategy, customer access strategy, gigabit, data breaches, data strategy, "
        "smart city, ict managed service, digital services, customer experience, website redevelopment, microsoft, "
        "records management, information security, customer relationship management, use of ai, "
        "telecommunications, digital infrastructure, cloud services, live streaming of meetings, digital "
        "connectivity, subject access, ict services, it services, technology roadmap, website replacement, digital "
        "platform, telephony, laptops, data quality, records retention, information management, cyber attack, crm, "
        "digital switchover, network infrastructure, data centre, geographic information, case management system, "
        "online forms, social media policy, 5g",
        "digital, gdpr, software, information technology, data sharing, personal data, customer access, website, "
        "ict, technology, open data, data breach, ai, customer contact, contact centre, customer service, online "
        "services, system replacement, connectivity, fibre, internet, webcasting, it equipment, surveillance "
        "camera, transformation programme, privacy notice, data ethics, data protection officer, it system, "
        "hardware, cloud, datasets, internet of things, information security incident",
        "data, system, online, email, computer",
    ),
    Topic.EQUALITIES: graded(
        "socio economic duty, bsl, "
        "equality impact assessment, eqia, equality objectives, public sector equality duty, equality diversity "
        "and inclusion, equality and diversity, protected characteristics, equality analysis, equality act 2010, "
        "anti racism, race equality, equalities, armed forces covenant, diversity and inclusion, equality "
        "strategy, equality information, disability inclusion, lgbt, accessibility plan, truth and reconciliation, "
        "human rights, indigenous, welsh language, gaelic, islamophobia, antisemitism, gender equality, equity and "
        "inclusion, workforce diversity, equality framework, welsh language standards, gypsy roma, "
        "inclusion strategy and, anti racism strategy, accessibility strategy, disability charter, lgbtq, british "
        "sign language, equality duty, interfaith forum, hate and inclusion, holocaust memorial, city of "
        "sanctuary, refugee week, race equality charter, women's safety charter, equality and inclusion",
        "asylum seekers, windrush, "
        "protected group, equality, diversity, inclusion, discrimination, gender reassignment, negative impacts, "
        "race, faith, advance equality, reconciliation, veterans, black history, socio economic duty, "
        "accessibility, interfaith, ethnic minority, women's rights, menopause, pride month, asylum seekers, "
        "refugees, migrants, gaelic language, disability forum, ethnicity, sanctuary, sexual "
        "orientation",
        "age, disability, sex, religion",
    ),
    Topic.ELECTIONS_AND_DEMOCRACY: graded(
        "parliamentary constituency, ward names, "
        "election, polling station, polling district, polling place, community governance review, electoral "
        "registration, statement of persons nominated, returning officer, referendum, by election, boundary "
        "review, boundary commission, vacant seat, filling a vacancy, casual vacancy, co option, ward boundaries, "
        "council size, electoral arrangements, parish electoral, declaration of result, acceptance of office, "
        "election of councillors, parliamentary election, notice of election, voter id, register of electors, "
        "parish boundaries, election results, council vacancy, electoral review, notice of vacancy, vacancy in "
        "office, vacancy in the office, petition scheme, council size submission, result of the election, ward by "
        "election, co option of, polling places review, election costs, election fees, voter "
        "registration, local elections, parish poll, neighbourhood referendum, vacancies on parish, electoral "
        "commission, community council elections, public question time, youth council elections, town and parish "
        "council review, postal vote",
        "voter, electoral services, ballot, nomination, elector, candidate, petition, polling, vacancy on council, "
        "voting system, resignation, councillor vacancy, seat of, citizens' assembly, public "
        "engagement, youth parliament, elections act, boundary commission for england, councillors elected, "
        "proportional representation, oath of office, parish council election, co opted, electoral division "
        "review, nominated candidate, public questions, deputation, democratic engagement, citizen panel, turnout, "
        "parish review, electorate",
        "democracy, democratic, postal",
    ),
    Topic.DEVOLUTION_AND_REORGANISATION: graded(
        "city region deal, merger of councils, "
        "devolution, local government reorganisation, lgr, combined authority, mayoral strategic authority, "
        "unitary council, strategic authority, combined county authority, unitary authority proposal, "
        "reorganisation proposal, shadow authority, structural changes order, english devolution, devolution deal, "
        "devolution priority programme, county deal, unitarisation, vesting day, voluntary section 24, devolved "
        "powers, disaggregation of services, full proposal for unitary, single unitary, unitary government, "
        "mayoral combined county, combined county, foundation strategic authority, devolution bill, english "
        "devolution and community empowerment, lgr programme, lgr proposal, interim plan for local government, "
        "reorganisation of local government, joint committee for reorganisation, successor council, neighbourhood "
        "governance in new unitary, two tier",
        "reorganisation, unitary, mayoral, boundary change, white paper, implementation "
        "executive, transition board, successor authority, new councils, annexation, amalgamation, strategic "
        "mayoral, devolved, boundary of the new, transition programme, new authority, lgr business case",
        "restructure of local government, abolition",
    ),
}
