"""The council and the people in it, each in one place, so that all papers agree on them."""

from tests.sample_council.facts import Officer

COUNCIL = "Ashmere Vale Borough Council"
CABINET = "Cabinet"
PLANNING = "Planning Committee"
VENUE = "Council Chamber, Town Hall, Market Square, Ashmere"

LEADER = "Councillor Ruth Ackerley"
DEPUTY_LEADER = "Councillor Daniel Osei"
HOUSING_MEMBER = "Councillor Margaret Thwaite"
ENVIRONMENT_MEMBER = "Councillor Imran Sheikh"
COMMUNITIES_MEMBER = "Councillor Eleanor Prowse"
CARE_MEMBER = "Councillor Gareth Lomax"
CHILDREN_MEMBER = "Councillor Priya Nandakumar"
OPPOSITION_LEADER = "Councillor Alan Birtwhistle"


def _officer(name: str, role: str, extension: str) -> Officer:
    address = name.lower().replace(" ", ".")
    return Officer(name, role, f"0113 496 {extension}", f"{address}@ashmerevale.example")


DEMOCRATIC_SERVICES = _officer("Clare Pettigrew", "Principal Democratic Services Officer", "0118")
FINANCE_HEAD = _officer("Joanne Falconbridge", "Head of Financial Management", "0214")
ASSET_MANAGER = _officer("Beth Harcastle", "Housing Asset Manager", "0331")
PROPERTY_LEAD = _officer("Nadia Wolstenholme", "Assistant Director of Property", "0402")
WASTE_HEAD = _officer("Fraser Dunmore", "Head of Waste and Street Scene", "0517")
TRANSPORT_LEAD = _officer("Lucy Amberley", "Transport Strategy Manager", "0563")
PLANNING_OFFICER = _officer("Olivia Stanhope", "Principal Planning Officer", "0649")

CHIEF_EXECUTIVE = Officer("Helen Marchbanks", "Chief Executive")
FINANCE_DIRECTOR = Officer("Tobias Renshaw", "Director of Finance and Section 151 Officer")
HOUSING_DIRECTOR = Officer("Samuel Okonjo", "Director of Housing and Communities")
ENVIRONMENT_DIRECTOR = Officer("Ingrid Castleton", "Director of Environment and Highways")
PLANNING_HEAD = Officer("Robert Kingsnorth", "Head of Planning")
MONITORING_OFFICER = Officer("Martin Eyre", "Assistant Director of Legal and Governance and Monitoring Officer")
