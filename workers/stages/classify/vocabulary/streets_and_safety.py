"""Words of the environment, waste, safety and the rules that councils enforce."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.graded import Vocabulary, graded

STREETS_AND_SAFETY: dict[Topic, Vocabulary] = {
    Topic.ENVIRONMENT_AND_CLIMATE: graded(
        "wind turbine, fracking, japanese knotweed, chalk streams, swift bricks, "
        "climate change emergency, climate and ecological emergency, climate and biodiversity emergency, "
        "climate change, climate adaptation, flood risk management, climate emergency, climate action, net zero, "
        "carbon reduction, carbon neutral, "
        "biodiversity, air quality, flood risk, flood alleviation, flood defence, decarbonisation, carbon "
        "emissions, local nature recovery, renewable energy, biodiversity net gain, coastal defence, coastal "
        "erosion, tree strategy, retrofit, heat network, solar farm, nature recovery, ecological emergency, "
        "environment strategy, sustainability strategy, energy strategy, rewilding, clean air, water quality, "
        "sewer, sewerage, sewage, wastewater, stormwater, water supply, drinking water, water main, urban forest, "
        "nutrient neutrality, green infrastructure, drought, water system, water treatment, storm overflow, "
        "environmental sustainability, groundwater, shoreline management, electric vehicle, biodiversity duty, air "
        "quality management area, environmental policy, energy efficiency scheme, decarbonisation scheme, solar "
        "panels, heat pump, insulation, sustainable energy, carbon budget, carbon footprint, wildfire strategy, "
        "tree planting strategy, surface water, land drainage, flood and coastal, pollinator, clean "
        "air zone, energy company obligation, environment act, net zero carbon, water resources",
        "peat, hydrogen, hedgehog, "
        "environment, environmental, sustainability, carbon, flooding, coastal protection, energy efficiency, "
        "solar, tree planting, pollution, contaminated land, river, environmental protection, greenhouse gas, "
        "coastal, conservation of nature, habitat, wildlife, emissions, drainage, sustainable drainage, low "
        "carbon, energy performance, woodland, wetland, pesticide, glyphosate, ash dieback, warm homes fund, home "
        "energy, watershed, conservation authority, climate, tree maintenance, arboricultural, smoke control, "
        "peatland, rewild, energy performance certificate, renewables, fleet decarbonisation, single "
        "use plastic, ecological, watercourse, reservoir",
        "green, energy, tree, ecology, conservation, flood, hedge, water",
    ),
    Topic.WASTE_AND_RECYCLING: graded(
        "street sweeper, organics collection, composting facility, "
        "waste collection, recycling, household waste, waste disposal, food waste, garden waste, refuse "
        "collection, fly tipping, waste strategy, street cleansing, street cleaning, landfill, waste management, "
        "residual waste, waste contract, recycling centre, waste authority, simpler recycling, energy from waste, "
        "waste services, waste and recycling, civic amenity site, waste transfer, bulky waste, commercial waste, "
        "clinical waste, incineration, incinerator, waste partnership, kerbside collection, curbside, garbage "
        "collection, transfer station, recyclable materials, organic waste, refuse, food waste collections, "
        "minerals and waste, refuse and recycling, bin delivery, waste and cleansing, waste collection vehicles, "
        "refuse vehicles, recycling rate, waste transfer station, waste treatment, reuse shop, bring sites, waste "
        "minimisation, deposit return, abandoned vehicles, trade waste, joint waste",
        "waste, litter, littering, bin collection, composting, solid waste, garbage, trash, dog fouling, graffiti, "
        "missed bins, wheeled bin, extended producer responsibility, rubbish, environmental enforcement, "
        "cleansing, street scene, waste facility, wheelie bin, litter enforcement, contamination of recycling, "
        "sweeping, kerbside",
        "bin, collection round, collections, plastic",
    ),
    Topic.COMMUNITY_SAFETY: graded(
        "speedwatch, prevent duty, martyn's law, law enforcement, "
        "community safety, antisocial behaviour, anti social behaviour, crime and disorder, domestic abuse, "
        "domestic violence, police and crime, cctv, serious violence, fire service, fire department, emergency "
        "planning, emergency management, hate crime, modern slavery, public spaces protection order, public space "
        "protection order, pspo, firefighter, violence against women, safer communities, police services board, "
        "counter terrorism, prevent duty, prevent strategy, civil contingencies, emergency response, local "
        "resilience forum, fire and rescue, criminal justice, martyn's law, protection of premises, police "
        "department, emergency preparedness, volunteer fire, fire protection, safer neighbourhood, fire chief, "
        "crime reduction, emergency plan, community protection, 9 1 1, community risk management, serious violence "
        "duty, safer streets, safer communities partnership, fire authority, police and crime panel, police and "
        "crime commissioner, crime prevention, protect duty, community trigger, youth crime, domestic homicide, "
        "street safety, night time safety, community payback, emergency services, resilience forum, water safety, "
        "stalking",
        "pcso, "
        "crime, police, youth violence, policing, fire safety, knife crime, emergency, neighbourhood watch, "
        "extremism, radicalisation, policing team, business continuity, dispersal order, burglary, wildfire, fire "
        "hall, fire station, community cohesion, cohesion, drug dealing, violent crime, stop and search, "
        "sheriff, ambulance, street drinking, safety partnership, offender, reoffending, shooting, fixed penalty "
        "notice, arson, vehicle crime, gang, county lines, exploitation, safeguarding hub, cctv cameras, drones, "
        "community resilience",
        "safety, security, victim, fire, alarm, resilience",
    ),
    Topic.LICENSING_AND_REGULATION: graded(
        "scrap metal, dangerous dogs, liquor licence, "
        "licensing act 2003, licensing act, premises licence, licensing committee, licensing sub committee, taxi "
        "licensing, private hire, hackney carriage, gambling act, statement of gambling, gambling policy, gambling "
        "principles, trading standards, environmental health, food safety, food law enforcement, food law, street "
        "trading, sexual entertainment venue, selective licensing, additional licensing, licensing policy, "
        "pavement licence, pavement licensing, cumulative impact, animal licensing, animal welfare licensing, "
        "temporary event notice, club premises certificate, dog breeding, scrap metal dealer, licensing fees, "
        "licence fees, mobile homes act, taxi fares, taxi driver, health and safety enforcement, regulatory "
        "services, licensing panel, review of a premises, licensing and regulatory, consumer protection, safety "
        "advisory group, sports ground, by law enforcement, bylaw enforcement, animal control, business licence, "
        "trading standards enforcement, illicit tobacco, vapes, licence review, premises licence review, licensing "
        "hearing, temporary events, taxi and private hire, food standards, food hygiene rating, noise complaints, "
        "environmental health enforcement, animal boarding, zoo licence, sex establishment, hypnotism, skin "
        "piercing, special treatments, health and safety at work enforcement, primary authority, registration "
        "service, coroner",
        "liquor, "
        "licensing, licence, license, licensed premises, taxi, food hygiene, personal licence, noise nuisance, "
        "licensing objectives, gambling, statutory nuisance, enforcement policy, registration of births, register "
        "office, registrars, caravan site, massage, tattoo, betting, operating hours, noise by law, dog control, "
        "firearms by law, kennel, commons registration, pest control, cannabis, short term rental, weights and "
        "measures, fit and proper, port health, underage sales, licensed vehicle, licensed driver, designated "
        "premises supervisor, off licence, late night refreshment, alcohol licence, regulated entertainment, "
        "product safety",
        "regulation, nuisance, permit, regulatory, noise, enforcement, alcohol, fixed penalty notice",
    ),
}
