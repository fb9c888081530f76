# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Invented officers of councils of several countries, with names of many origins, roles, numbers and addresses."""

import re
import unicodedata
from dataclasses import dataclass

from tests.evaluation.composed.shares import Shared

_FIRST = (
    "Harriet",
    "Tomasz",
    "Aoife",
    "Marcus",
    "Yolanda",
    "Ngozi",
    "Craig",
    "Mei-Ling",
    "Rhiannon",
    "Dmitri",
    "Carlos",
    "Leila",
    "Bernadette",
    "Sunil",
    "Åsa",
    "Callum",
    "Teresa",
    "Wiremu",
    "Gwen",
    "Olufemi",
    "Hannah",
    "José",
    "Patricia",
    "Zahra",
    "Kwame",
    "Linda",
    "Jean-Paul",
    "Emily",
    "Ravi",
    "Bronwyn",
    "Stefan",
    "Claire",
    "Nikolai",
    "Moana",
    "Deborah",
    "Ruairí",
)
_LAST = (
    "Whitcombe",
    "Kowalski",
    "Ní Bhriain",
    "van der Berg",
    "Nguyen",
    "Adeyemi",
    "MacAllister",
    "Chen",
    "Prosser-Lloyd",
    "Petrov",
    "de la Cruz",
    "Haddad",
    "O’Shaughnessy",
    "Krishnamurthy",
    "Lindqvist",
    "Buchanan",
    "Martinez",
    "Te Rangi",
    "Ap Rhys",
    "Balogun",
    "Goldberg",
    "García",
    "D’Angelo",
    "Hussain",
    "Mensah",
    "Fitzwilliam",
    "Tremblay",
    "Barrow",
    "Iyer",
    "St. John",
    "Schneider",
    "Hartley",
    "Ivanova",
    "Tuhoe",
    "Vance",
    "Mac Giolla",
)
ROLES = {
    "uk": (
        "Head of Revenues and Benefits",
        "Strategic Director of Place",
        "Principal Transport Planner",
        "Democratic Services Manager",
        "Corporate Director for Children’s Services",
        "Section 151 Officer",
        "Group Manager (Highways)",
        "Assistant Director – Housing Needs",
        "Senior Committee Officer",
        "Director of Public Health",
        "Chief Finance Officer",
        "Service Lead for Libraries",
        "Town Clerk",
        "Interim Head of Legal Services",
        "Programme Manager",
        "Executive Director Communities",
        "Environmental Health Officer",
        "Conservation Architect",
        "Policy and Performance Lead",
        "Chief Officer, Education and Youth",
        "Deputy Monitoring Officer",
        "Team Leader, Planning Enforcement",
        "Strategic Procurement Manager",
        "Housing Strategy Officer",
    ),
    "ie": (
        "Senior Executive Officer",
        "Director of Services",
        "Chief Executive",
        "Senior Engineer",
        "Administrative Officer",
        "Head of Finance",
        "Meetings Administrator",
        "Executive Planner",
        "A/Director of Housing",
    ),
    "us": (
        "City Manager",
        "Director of Public Works",
        "Assistant City Attorney",
        "Planning Director",
        "Finance Director",
        "Fire Chief",
        "Deputy City Clerk",
        "Senior Civil Engineer",
        "Chief of Police",
        "Community Development Director",
        "Associate Planner",
        "Management Analyst II",
        "Town Administrator",
        "Parks and Recreation Superintendent",
        "Purchasing Agent",
        "County Administrator",
        "Human Resources Director",
        "Economic Development Specialist",
        "Director, Department of Transportation",
        "Utilities Manager",
        "City Engineer",
    ),
    "ca": (
        "Chief Administrative Officer",
        "Director of Corporate Services",
        "CAO",
        "Manager of Recreation",
        "Fire Chief",
        "Senior Planner",
        "Deputy Treasurer",
        "General Manager, Engineering Services",
        "City Clerk",
        "Commissioner of Public Works",
        "Legislative Coordinator",
        "Director, Planning and Development",
    ),
    "au": (
        "General Manager",
        "Manager Assets and Projects",
        "Director Infrastructure",
        "Chief Executive Officer",
        "Team Leader Governance",
        "Coordinator Strategic Planning",
        "Group Manager Customer Services",
        "Senior Policy Advisor",
        "Director Corporate and Community",
        "Manager Development Services",
        "Principal Engineer",
        "Democracy Advisor",
    ),
}
_PHONES = {
    "uk": (
        "01632 960{:03d}",
        "020 7946 0{:03d}",
        "(01632) 960 {:03d}",
        "0113 496 0{:03d}",
        "07700 900{:03d}",
        "01632-960{:03d}",
    ),
    "ie": ("091 509 {:03d}", "(021) 4276 {:03d}", "01 222 2{:03d}", "+353 91 509 {:03d}"),
    "us": (
        "(408) 555-0{:03d}",
        "408-555-0{:03d}",
        "408.555.0{:03d}",
        "(650) 555-0{:03d}",
        "+1 650 555 0{:03d}",
        "650/555-0{:03d}",
    ),
    "ca": ("613-555-0{:03d}", "(905) 555-0{:03d}", "250.555.0{:03d}", "613 555 0{:03d}", "905-555-0{:03d}"),
    "au": ("(02) 9555 0{:03d}", "03 9555 0{:03d}", "(06) 355 0{:03d}", "08 9555 0{:03d}"),
}
_DOMAINS = {
    "uk": ("wenbury.gov.uk", "marleshire.gov.uk", "wenbury.gov.scot"),
    "ie": ("wenburycoco.ie", "wenburycity.ie", "marle.ie"),
    "us": ("wenbury.gov", "cityofwenbury.org", "ci.wenbury.ca.us"),
    "ca": ("wenbury.ca", "townofwenbury.ca", "regionofmarle.on.ca"),
    "au": ("wenbury.nsw.gov.au", "wenbury.govt.nz", "marle.vic.gov.au"),
}


@dataclass(frozen=True)
class Official:
    """An officer of a council."""

    name: str
    role: str
    phone: str
    email: str


def officials(dice: Shared, land: str, count: int) -> list[Official]:
    """Different officers of one council."""
    firsts, lasts = dice.sample(_FIRST, count), dice.sample(_LAST, count)
    roles = (dice.sample(ROLES[land], count) * count)[:count]
    domain = dice.pick(_DOMAINS[land])
    form = dice.text("phone form", _PHONES[land])
    middle = dice.pick(("", "", " J.", "", "", " M.", " K", "", ""))
    local = dice.pick(("{f}.{l}", "{i}{l}", "{f}_{l}", "{i}.{l}", "{l}{i}", "{f}.{l}"))
    made = []
    for at, (first, last, role) in enumerate(zip(firsts, lasts, roles, strict=True)):
        said = {"f": _plain(first), "l": _plain(last), "i": _plain(first)[0]}
        name = f"{first}{middle if at == 0 else ''} {last}"
        number = dice.number("", 100, 999)
        made.append(Official(name, role, form.format(number), f"{local.format(**said)}@{domain}"))
    return made


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]", "", bare.casefold())
