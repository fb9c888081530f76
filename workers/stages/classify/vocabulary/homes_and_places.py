"""Words of homes, land, streets, culture and the local economy."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.graded import Vocabulary, graded

HOMES_AND_PLACES: dict[Topic, Vocabulary] = {
    Topic.HOUSING: graded(
        "housing revenue account, council housing, council tenants, homelessness, homeless, temporary "
        "accommodation, affordable housing, social housing, rough sleeping, housing strategy, housing "
        "allocations, allocations scheme, leaseholder, right to buy, housing association, rehousing, below market "
        "rate housing, estate regeneration, housing investment programme, hmo, house in multiple occupation, "
        "houses in multiple occupation, housing management, housing repairs, housing delivery, housing register, "
        "council homes, new homes, registered provider, tenancy strategy, tenancy agreement, private rented, "
        "private sector housing, housing regulator, regulator of social housing, housing ombudsman, empty homes, "
        "selective licensing, damp and mould, responsive repairs, voids, social rent, decent homes, housing "
        "company, housing stock, estate renewal, tenant satisfaction, sheltered housing, housing element, housing "
        "supply, supported housing, renters' rights, affordable rent, shared ownership, housing development, "
        "housing options, tenants' rent, housing need, accessory dwelling unit, homes england, local lettings, "
        "housing scrutiny, housing programme, resident ballot, tenant participation, gypsy and traveller",
        "tenant, tenancy, landlord, rent setting, residential unit, dwelling, residential dwelling, second unit, "
        "decant, secure tenant, housing, hra, housing adaptations, disabled facilities grant, homebuyer, "
        "homeowner, fire door, cladding, tower block, refurbishment of flats, major works, estate management, "
        "rent arrears, service charges, lettings, void property, affordable homes, apartment, below market rate, "
        "maisonette, almshouse, retirement housing, hostel, refugee resettlement, tenure, warm homes, safe "
        "accommodation, roofing, roofing works, council house",
        "estate, accommodation, rent, flat",
    ),
    Topic.PLANNING: graded(
        "planning application, planning permission, local plan, development management, section 106, planning "
        "committee, planning policy, listed building, conservation area, neighbourhood plan, neighbourhood "
        "development plan, planning enforcement, zoning, material considerations, supplementary planning "
        "document, area action plan, statement of community involvement, local development scheme, article 4, "
        "planning obligation, community infrastructure levy, infrastructure funding statement, tree preservation "
        "order, reserved matters, outline application, planning appeal, prior approval, planning inspectorate, "
        "permitted development, lawful development, regulation 18, regulation 19, development control, "
        "conditional use permit, tentative map, official plan, site plan, plans list, planning applications "
        "committee, planning and development, authority monitoring report, householder application, strategic "
        "planning, minor variance, spatial strategy, planning performance, design code, local list, development "
        "consent order, planning commission, subdivision, severance application, consent application, committee "
        "of adjustment, land use bylaw, development permit, certificate of appropriateness, tpo, planning "
        "applications, applications to be determined, minerals and waste plan",
        "planning, site allocation, green belt, development plan, cil, national planning policy framework, change "
        "of use, rezoning, land use, daylight and sunlight, planning consent, two storey, single storey, side "
        "extension, rear extension, dormer, erection of, extension to, loft conversion, building control, "
        "demolition of existing, outbuilding, telecommunications mast, heritage asset, character appraisal, five "
        "year housing land supply, housing land supply, nppf, environmental impact report, planning reform, "
        "masterplan, townscape, setback, plat, severance, sustainability appraisal, ful, quarry, minerals, "
        "mineral extraction, householder",
        "applicant, elevation, storey, dwelling, proposed development",
    ),
    Topic.TRANSPORT_AND_HIGHWAYS: graded(
        "highways, local transport plan, traffic regulation order, traffic management order, traffic order, road "
        "safety, bus service, parking permit, controlled parking zone, cycling and walking, active travel, "
        "pothole, public transport, speed limit, 20mph, 20mph zone, highway maintenance, highways maintenance, "
        "traffic management, street lighting, parking scheme, parking charges, parking strategy, parking "
        "enforcement, civil parking enforcement, resident parking, residents' parking, rights of way, public "
        "right of way, footway, carriageway, winter service, winter maintenance, gritting, bus priority, bus "
        "lane, bus stop, school streets, low traffic neighbourhood, electric vehicle, charging points, transport "
        "strategy, transport for london, ultra low emission zone, road closure, public footpath, cycle route, "
        "cycle lane, snow clearing, snow removal, snow plowing, street resurfacing, pavement management, moving "
        "traffic, blue badge, concessionary travel, transport plan, transport infrastructure, rail station, "
        "stopping up, vehicle crossover, e scooter, traffic calming, lane rental, highway improvement, road "
        "improvement, local implementation plan",
        "transport, traffic, parking, road, cycle, cycling, pedestrian, rail, railway, bus, junction, "
        "resurfacing, bridge, bridleway, airport, aviation, ulez, dlr, tfl, sinkhole, car park, pavement, "
        "roundabout, crossing, highway, sidewalk, culvert, gravel, grader, street sweeping, ferry, taxi rank, "
        "mobility, congestion, signage, speeding, tram, bikeshare, speed camera, bypass, kerb, streetscape, "
        "motorway, loading bay, yellow lines, walking, right of way, street works, transit, micromobility",
        "vehicle, travel, driver, machinery",
    ),
    Topic.PARKS_LEISURE_AND_CULTURE: graded(
        "leisure centre, library service, parks and open spaces, museum, arts and culture, playground, swimming "
        "pool, sports pitch, leisure services, libraries, culture strategy, cultural strategy, parks and "
        "recreation, play area, recreation committee, playing pitch strategy, playing pitch, allotment, leisure "
        "contract, leisure operator, leisure facilities, sports facilities, cemetery, cemeteries, crematorium, "
        "burial, bereavement services, green space, heritage strategy, city of culture, town of culture, country "
        "park, leisure provision, public art, arts centre, splash pad, skate park, community centre, village "
        "hall, sports centre, leisure strategy, events policy, friends of the park, public realm art, recreation "
        "ground, open space strategy, archives service, art gallery, library strategy, library opening hours, "
        "community campus, aquatic",
        "park, library, leisure, culture, cultural, heritage, theatre, sport, open space, playing field, "
        "recreation, festival, arts, gym, tourism events, pavilion, grass cutting, grounds maintenance, mural, "
        "artwork, christmas lights, firework, bonfire, war memorial, bandstand, football, cricket, tennis, "
        "archives, historic environment, music service, concert, parade, commemoration, remembrance, arena, beach "
        "huts, seafront, public conveniences, public toilets, golf course, trail, fitness, marina, benches, tree "
        "maintenance, muralist, artist",
        "event, art, play, garden, picnic, celebration, lake, pool, gardens",
    ),
    Topic.ECONOMY_AND_REGENERATION: graded(
        "regeneration, economic development, economic growth, town centre regeneration, levelling up, shared "
        "prosperity fund, ukspf, inward investment, growth strategy, economic strategy, regeneration programme, "
        "regeneration agreement, masterplan, town deal, towns fund, town board, local growth fund, local growth "
        "plan, enterprise zone, investment zone, business improvement district, local enterprise partnership, "
        "freeport, inclusive growth, visitor economy, skills strategy, employment and skills, future high "
        "streets, inclusive economy, employability, business growth, pride in place, rural prosperity, city deal, "
        "growth deal, development agreement, economic recovery, growth and regeneration, neighbourhood renewal, "
        "place board, town centre, chamber of commerce, destination management, future high streets fund, high "
        "streets strategy",
        "economy, business support, employment, jobs, skills, tourism, redevelopment, enterprise, apprenticeship, "
        "development partner, local economy, market hall, street market, markets, unemployment, labour market, "
        "workspace, innovation, small business, night time economy, retail, development corporation, joint "
        "venture, early activation, meanwhile use, social value, community wealth building, placemaking, city "
        "centre, downtown, storefront, industrial estate, business park, science park, start ups, rural economy, "
        "skills plan, procurement of development partner",
        "business, investment, developer, scheme, growth, high street",
    ),
    Topic.PROPERTY_AND_ASSETS: graded(
        "disposal of land, asset management, property disposal, land acquisition, asset disposal, community asset "
        "transfer, freehold, land assembly, corporate landlord, estate strategy, acquisition of property, surplus "
        "property, compulsory purchase, capital receipt from, disposal, corporate property, property strategy, "
        "asset strategy, land disposal, sale of land, land at, purchase of land, lease renewal, grant of lease, "
        "new lease, appropriation of land, surplus land, property acquisition, commercial property, investment "
        "property, property portfolio, civic centre, town hall, office accommodation, facilities management, land "
        "transaction, asset of community value, heads of terms, long lease, property review, accommodation "
        "strategy, vacated alley, surrender of lease, granting of a lease, lease agreement, property services, "
        "strategic land, land ownership",
        "leasehold, lease, valuation, asset transfer, grant deed, demolition, building maintenance, easement, "
        "purchase and sale, licence to occupy, freeholder, vacant possession, market value, rent review, village "
        "green, acquisition, road allowance, shore road allowance, municipal building, depot, building works, "
        "refurbishment, covenant, title deed, appropriation, land swap, former school site, civic offices, "
        "wayleave, land registry, land and property, property transaction, new building",
        "building, site, premises, property, land, asset",
    ),
}
