"""Words of homes, land, streets, culture and the local economy."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.graded import Vocabulary, graded

HOMES_AND_PLACES: dict[Topic, Vocabulary] = {
    Topic.HOUSING: graded(
        "stock transfer, "
        "housing revenue account, council housing, council tenants, homelessness, homeless, temporary "
        "accommodation, affordable housing, social housing, rough sleeping, housing strategy, housing allocations, "
        "allocations scheme, leaseholder, right to buy, housing association, rehousing, below market rate housing, "
        "estate regeneration, housing investment programme, hmo, house in multiple occupation, houses in multiple "
        "occupation, housing management, housing repairs, housing delivery, housing register, council homes, new "
        "homes, registered provider, tenancy strategy, tenancy agreement, private rented, private sector housing, "
        "housing regulator, regulator of social housing, housing ombudsman, empty homes, selective licensing, damp "
        "and mould, responsive repairs, voids, social rent, decent homes, housing company, housing stock, estate "
        "renewal, tenant satisfaction, sheltered housing, housing element, housing supply, supported housing, "
        "renters' rights, affordable rent, shared ownership, housing development, housing options, tenants' rent, "
        "housing need, private sector leasing, response repairs, nightly paid "
        "accommodation, accessory dwelling unit, homes england, local lettings, housing scrutiny, housing "
        "programme, resident ballot, tenant participation, gypsy and traveller, building safety act, tenancy "
        "fraud, subletting, awaab's law, homelessness reduction, housing first, overcrowding, choice based "
        "lettings, tenant engagement, key worker housing, housing landlord, rent policy, rents and service "
        "charges, tenants and leaseholders, social tenants, council house building, housing enforcement, landlord "
        "licensing, park homes",
        "tenant, tenancy, landlord, rent setting, residential unit, dwelling, residential dwelling, second unit, "
        "decant, secure tenant, housing, hra, housing adaptations, disabled facilities grant, homebuyer, "
        "homeowner, fire door, cladding, tower block, refurbishment of flats, major works, estate management, rent "
        "arrears, service charges, lettings, void property, affordable homes, apartment, below market rate, "
        "maisonette, almshouse, retirement housing, hostel, refugee resettlement, tenure, warm homes, safe "
        "accommodation, roofing, roofing works, council house, building safety, high rise, five year housing land "
        "supply, housing land supply, housing target, resident engagement, student accommodation, purpose built "
        "student, empty property, rough sleeper",
        "estate, accommodation, rent, flat",
    ),
    Topic.PLANNING: graded(
        "outline permission, application for development, "
        "planning permission, zone change, local plan, development management, section 106, "
        "planning committee, development control, planning policy, listed building, conservation area, "
        "neighbourhood plan, neighbourhood "
        "development plan, planning enforcement, zoning, "
        "zoning code, zoning by law, material considerations, supplementary planning document, "
        "area action plan, statement of community involvement, local development scheme, article 4, planning "
        "obligation, community infrastructure levy, infrastructure funding statement, tree preservation order, "
        "reserved matters, outline application, planning appeal, prior approval, planning inspectorate, permitted "
        "development, lawful development, regulation 18, regulation 19, development control, conditional use "
        "permit, tentative map, official plan, site plan, plans list, planning applications committee, planning "
        "and development, authority monitoring report, householder application, strategic planning, minor "
        "variance, spatial strategy, planning performance, design code, local list, development consent order, "
        "planning commission, subdivision, severance application, consent application, committee of adjustment, "
        "land use bylaw, development permit, certificate of appropriateness, tpo, "
        "applications to be determined, minerals and waste plan, proceed to referendum, neighbourhood plan "
        "referendum, planning brief, development brief, planning guidance, planning fees, planning service, "
        "planning validation, biodiversity net gain guidance, local validation, brownfield register, self build "
        "register, advertisement consent, certificate of lawfulness, residential design guide, planning inspector, "
        "planning decision, planning condition, nationally significant infrastructure, dwellinghouse",
        "building standards, street naming, zoning variance, "
        "planning, site allocation, green belt, development plan, cil, national planning policy framework, change "
        "of use, rezoning, land use, daylight and sunlight, planning consent, two storey, single storey, side "
        "extension, rear extension, dormer, erection of, extension to, loft conversion, building control, "
        "demolition of existing, outbuilding, telecommunications mast, heritage asset, character appraisal, five "
        "year housing land supply, housing land supply, nppf, environmental impact report, planning reform, "
        "masterplan, townscape, setback, plat, severance, sustainability appraisal, ful, quarry, minerals, mineral "
        "extraction, householder, design guide, use class, curtilage, overlooking, street scene and character, "
        "residential amenity, character of the area",
        "applicant, elevation, storey, dwelling, proposed development",
        sure="planning application",
    ),
    Topic.TRANSPORT_AND_HIGHWAYS: graded(
        "ev charging, "
        "highways, local transport plan, traffic regulation order, traffic management order, traffic order, road "
        "safety, bus service, parking permit, controlled parking zone, cycling and walking, active travel, "
        "pothole, public transport, speed limit, 20mph, 20mph zone, highway maintenance, highways maintenance, "
        "traffic management, street lighting, parking scheme, parking charges, parking strategy, parking "
        "enforcement, civil parking enforcement, resident parking, residents' parking, rights of way, public right "
        "of way, footway, carriageway, winter service, winter maintenance, gritting, bus priority, bus lane, bus "
        "stop, school streets, low traffic neighbourhood, electric vehicle, charging points, transport strategy, "
        "transport for london, ultra low emission zone, road closure, public footpath, cycle route, cycle lane, "
        "snow clearing, snow removal, snow plowing, street resurfacing, pavement management, moving traffic, blue "
        "badge, concessionary travel, transport plan, transport infrastructure, rail station, stopping up, vehicle "
        "crossover, e scooter, traffic calming, lane rental, highway improvement, road improvement, local "
        "implementation plan, concessionary fare, definitive map, modification order, footpath, public path order, "
        "path diversion, prohibition of driving, prohibition of waiting, waiting restrictions, no waiting at any "
        "time, double yellow lines, one way, road traffic regulation, section 278, section 38 agreement, bus "
        "franchising, bus network, light rail, travel plan, highway works, road works, streetworks, disabled "
        "parking bay, parking bays, parking places, highway drainage, road resurfacing, highway code, traffic "
        "signals, traffic survey, local transport authority, transport scheme, parking tariff, town centre "
        "parking, bus shelter, highway asset, dropped kerb, road network, strategic road",
        "speed gun, freight, "
        "transport, traffic, parking, road, cycle, cycling, pedestrian, rail, railway, bus, junction, resurfacing, "
        "bridge, bridleway, airport, aviation, ulez, dlr, tfl, sinkhole, car park, pavement, roundabout, crossing, "
        "highway, sidewalk, culvert, gravel, grader, street sweeping, ferry, taxi rank, mobility, congestion, "
        "signage, speeding, tram, bikeshare, speed camera, bypass, kerb, streetscape, motorway, loading bay, "
        "yellow lines, walking, right of way, street works, transit, micromobility, cycleway, cycle parking, "
        "verge, byway, speed indicator, hgv, lorry, level crossing, park and ride, electric bus, car club, "
        "school crossing patrol, transport hub, road user",
        "vehicle, travel, driver, machinery",
    ),
    Topic.PARKS_LEISURE_AND_CULTURE: graded(
        "ice rink, outdoor rink, skating rink, "
        "leisure centre, library service, parks and open spaces, museum, arts and culture, playground, swimming "
        "pool, play park, sports pitch, leisure services, libraries, culture strategy, cultural strategy, parks and "
        "recreation, play area, recreation committee, playing pitch strategy, playing pitch, allotment, leisure "
        "contract, leisure operator, leisure facilities, sports facilities, cemetery, cemeteries, crematorium, "
        "burial, bereavement services, green space, heritage strategy, city of culture, town of culture, country "
        "park, leisure provision, public art, arts centre, splash pad, skate park, community centre, village hall, "
        "sports centre, leisure strategy, events policy, friends of the park, public realm art, recreation ground, "
        "open space strategy, archives service, art gallery, library strategy, library opening hours, community "
        "campus, aquatic, music festival, sports hub, museum service, physical activity strategy, cultural "
        "service, public library, green flag, bowling green, multi use games area, muga, sports club, sports "
        "strategy, outdoor gym, leisure management, play strategy, play equipment, burial ground, churchyard, "
        "heritage fund, arts council, arts",
        "rink, gymnasium, countryside service, "
        "park, library, leisure, culture, cultural, heritage, theatre, sport, open space, playing field, "
        "recreation, festival, gym, tourism events, pavilion, grass cutting, grounds maintenance, mural, "
        "artwork, christmas lights, firework, bonfire, war memorial, bandstand, football, cricket, tennis, "
        "archives, historic environment, music service, concert, parade, commemoration, remembrance, arena, beach "
        "huts, seafront, public conveniences, public toilets, golf course, trail, fitness, marina, benches, tree "
        "maintenance, muralist, artist, leisure and culture, parkland, memorial, floral, twinning, athletics, "
        "swimming, rugby, bowls, nature reserve",
        "event, art, play, garden, picnic, celebration, lake, pool, gardens",
    ),
    Topic.ECONOMY_AND_REGENERATION: graded(
        "shop front, "
        "regeneration, economic development, economic growth, town centre regeneration, levelling up, shared "
        "prosperity fund, ukspf, inward investment, growth strategy, economic strategy, regeneration programme, "
        "regeneration agreement, masterplan, town deal, towns fund, town board, local growth fund, local growth "
        "plan, enterprise zone, investment zone, business improvement district, local enterprise partnership, "
        "freeport, inclusive growth, visitor economy, skills strategy, employment and skills, future high streets, "
        "inclusive economy, employability, business growth, pride in place, rural prosperity, city deal, growth "
        "deal, development agreement, economic recovery, growth and regeneration, neighbourhood renewal, place "
        "board, town centre, chamber of commerce, destination management, future high streets fund, high streets "
        "strategy, connect to work, employment support, skills fund, local skills, economic plan, local economic, "
        "town investment plan, long term plan for towns, plan for neighbourhoods, business grants, inward "
        "investors, growth plan, growth programme, destination partnership, economic assessment, jobs and skills, "
        "careers, high street rental auction, local industrial strategy, innovation district, growth hub",
        "economy, business support, employment, jobs, skills, tourism, redevelopment, enterprise, apprenticeship, "
        "development partner, local economy, market hall, street market, markets, unemployment, labour market, "
        "workspace, innovation, small business, night time economy, retail, development corporation, joint "
        "venture, early activation, meanwhile use, social value, community wealth building, placemaking, city "
        "centre, downtown, storefront, industrial estate, business park, science park, start ups, rural economy, "
        "skills plan, procurement of development partner, business rates growth, start up, entrepreneurs, "
        "manufacturing, market traders, worklessness, job "
        "creation, commercial development",
        "business, investment, developer, growth, high street",
    ),
    Topic.PROPERTY_AND_ASSETS: graded(
        "disposal of land, asset management, property disposal, land acquisition, asset disposal, community asset "
        "transfer, freehold, land assembly, corporate landlord, estate strategy, acquisition of property, surplus "
        "property, compulsory purchase, capital receipt from, disposal, corporate property, property strategy, "
        "asset strategy, land disposal, sale of land, land at, purchase of land, lease renewal, grant of lease, "
        "new lease, appropriation of land, surplus land, property acquisition, commercial property, investment "
        "property, property portfolio, office accommodation, facilities management, land "
        "transaction, asset of community value, heads of terms, long lease, property review, accommodation "
        "strategy, vacated alley, surrender of lease, granting of a lease, lease agreement, property services, "
        "strategic land, land ownership, less than best consideration, best consideration, accommodation review, "
        "community right to bid, asset transfer policy, land sale, sale of property, freehold disposal, freehold "
        "acquisition, leasehold disposal, lease of unit, proposed lease, asset management plan, corporate estate, "
        "corporate landlord model, property investment, vacant building, purchase of property, garage sites, "
        "rental income from property",
        "leasehold, lease, valuation, asset transfer, grant deed, demolition, building maintenance, easement, "
        "purchase and sale, licence to occupy, freeholder, vacant possession, market value, rent review, village "
        "green, acquisition, road allowance, shore road allowance, municipal building, depot, building works, "
        "refurbishment, covenant, title deed, appropriation, land swap, former school site, civic offices, "
        "wayleave, land registry, land and property, property transaction, new building, licence agreement, "
        "tenancy at will, surplus site, rent free period, landlord and tenant act, restrictive covenant, premises "
        "lease",
        "building, site, premises, property, land, asset, town hall, civic centre",
    ),
}
