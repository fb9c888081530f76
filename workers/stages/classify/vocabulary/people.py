"""Words of the services for people: children, schools, care, health."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.graded import Vocabulary, graded

PEOPLE: dict[Topic, Vocabulary] = {
    Topic.CHILDREN_AND_FAMILIES: graded(
        "childminder, supervised contact, "
        "children's services, children's centre, family hub, looked after children, children looked after, "
        "children in care, children's social care, corporate parenting, fostering, foster carer, child protection, "
        "safeguarding children, care leaver, youth justice, early help, adoption agency, children and families, "
        "family safeguarding, safeguarding children partnership, families first, children's safeguarding, "
        "independent reviewing officer, special guardianship, child exploitation, youth service, children and "
        "young people's plan, children's home, unaccompanied asylum seeking children, supporting families, start "
        "for life, holiday activities and food, youth offending, cafcass, placement sufficiency, virtual school, "
        "adoption service, adoption and fostering, adoption support, fostering and adoption, children in our care, "
        "cared for children, care experienced, independent visitor, ilacs, family group conference, multi agency "
        "safeguarding hub, child in need, children in need, leaving care, staying put, young carers, youth justice "
        "plan, children's advocacy, family first partnership, playscheme",
        "children and young people, young people, social worker, foster care, family wellbeing, early years, "
        "childcare, parenting, under 5, children with disabilities, disabled children, short breaks, child "
        "poverty, nursery provision, youth centre, youth work, youth club, youth council, family support, kinship "
        "care, child sexual exploitation, participation of young people, child and family, day nursery, family "
        "court, child care, wraparound care, teenage pregnancy, youth provision, youth zone, adopter, adoptive, "
        "children missing, early intervention, unaccompanied asylum, child health, family help, children's rights, "
        "youth worker",
        "children, child, family, nursery, parent, youth, baby",
    ),
    Topic.SPECIAL_EDUCATIONAL_NEEDS: graded(
        "sen transport, special education needs, additional support for learning, "
        "special educational needs, send strategy, send inspection, education health and care plan, ehcp, ehc "
        "plan, high needs block, safety valve, area send, send improvement, local area partnership, dsg deficit, "
        "delivering better value in send, send and inclusion, send transport, local offer, specialist resource "
        "base, resource base, send tribunal, specialist school places, send sufficiency, inclusion strategy",
        "senco, "
        "send, special school, specialist resource provision, dedicated schools grant deficit, high needs, "
        "alternative provision, specialist places, special education, pupil referral unit, resourced provision, "
        "written statement of action, additional learning needs, additional support needs, special free school, "
        "inclusion unit, mainstream inclusion, specialist base, send reform, send code of practice",
        "sen, specialist provision, autism, neurodiversity, neurodivergent, speech and language",
    ),
    Topic.EDUCATION_AND_SCHOOLS: graded(
        "school places, school place planning, pupil places, school admissions, school organisation, education "
        "provision, primary school, secondary school, infant school, junior school, school transport, schools "
        "forum, dedicated schools grant, school improvement, home to school, school governor, education transport, "
        "school funding, schools funding, school expansion, forms of entry, form entry, academy conversion, "
        "admission arrangements, published admission number, academisation, school standards, school meals, "
        "maintained school, schools capital, home to school transport, home to school travel, community school, "
        "free school, elective home education, school crossing, school federation, schools funding formula, post "
        "16 transport, children missing education, mainstream school, school condition, school closure, school "
        "estate, school amalgamation, amalgamation of infant, pupil premium, multi academy trust, provisional "
        "results, adult education budget, school sufficiency, early education, school organisation plan, primary "
        "education, secondary education, published admissions",
        "education, school, academy trust, pupil, headteacher, governing body, ofsted, attainment, exclusions, "
        "grammar school, sixth form, basic need, adult learning, skills and employability, local authority "
        "governor, further education, school attendance, persistent absence, key stage, gcse, sacre, religious "
        "education, college, university, scholarship, catchment area, term dates, dsg, early years funding, adult "
        "education, literacy, nursery school, school building, oversubscription criteria, school council, "
        "teaching, educational outcomes, early years entitlement, school holidays, school building programme, "
        "suspensions, adult skills fund, community learning, lifelong learning, school nutrition, teaching staff",
        "teacher, curriculum, classroom, learning, attendance, academy, student",
    ),
    Topic.ADULT_SOCIAL_CARE: graded(
        "integration joint board, "
        "adult social care, adult social services, adults social care, care act 2014, care home, domiciliary care, "
        "home care, homecare, extra care, safeguarding adults, carers strategy, supported living, better care "
        "fund, adults safeguarding, nursing home, care at home, non residential care, fair cost of care, "
        "residential care, adults and health, care quality commission, deprivation of liberty, shared lives, adult "
        "services, technology enabled care, market position statement, adult care, continuing healthcare, older "
        "people's services, adults commissioning, day centre, adult safeguarding board, day opportunities, fairer "
        "charging, care charging, charging for care, residential and nursing, care fees, fee uplift, prevention of "
        "admission, housing with care",
        "personal assistants, sensory impairment, "
        "social care, older people, learning disability, direct payment, unpaid carer, mental capacity, dementia, "
        "reablement, day service, care provider, social care placements, care and support, independent living, "
        "market sustainability, disabled facilities grant, sheltered housing, meals on wheels, occupational "
        "therapy, hospital discharge, care market, intermediate care, respite care, adult mental health, care "
        "package, community equipment, cqc, telecare, carers support, physical disability, section 75, ageing "
        "well, care user, adult safeguarding, social services, assistive technology, care sector, adult carers, "
        "ageing well strategy, autism strategy, care workforce, older persons",
        "carer, disability, care, elderly, frailty, transition",
    ),
    Topic.PUBLIC_HEALTH: graded(
        "breast feeding, "
        "public health, health and wellbeing board, integrated care strategy, health and wellbeing, joint "
        "strategic needs assessment, health inequalities, director of public health, substance misuse, integrated "
        "care board, health scrutiny, stop smoking, smoking cessation, tobacco control, sexual health, health "
        "protection, healthy child programme, drug and alcohol, pharmaceutical needs assessment, suicide "
        "prevention, health overview and scrutiny, nhs foundation trust, clinical commissioning group, primary "
        "care, integrated care system, integrated care partnership, oral health, health visiting, nhs health "
        "check, healthy weight, hospitals trust, ambulance service, general practice, gp surgery, health "
        "improvement, annual report of the director of public health, smokefree, smoke free, weight management, "
        "breastfeeding, stroke services, healthy ageing, hospital services, nhs trust, integrated health, health "
        "visitors, school nurses, health in all policies, alcohol strategy, drug strategy, healthy start, mental "
        "health strategy, health service changes, joint health scrutiny, health equity",
        "obesity, vaccination, immunisation, wider determinants, nhs, health service, pharmaceutical needs, mental "
        "health, prevention framework, covid, coronavirus, pandemic, health care, healthcare, maternity, pharmacy, "
        "dentistry, dental, walk in centre, urgent care, physical activity, infant mortality, life expectancy, "
        "school nursing, infection prevention, drug treatment, alcohol treatment, social prescribing, loneliness, "
        "health needs, mental wellbeing, emotional wellbeing, patient, camhs, healthwatch, communicable disease, "
        "population health, hospital, recovery service, vaping, gambling harm, food poverty, air ambulance, health "
        "outcomes, emergency department, clinical, clinical strategy, tobacco, screening, 0 19, general "
        "practitioner, dentist, maternity services, ambulance, acute services, urgent care centre, self harm, long "
        "covid, healthy eating, health check, health promotion",
        "health, wellbeing, gp, clinic, medical, smoking",
    ),
}
