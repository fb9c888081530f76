# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Names and roles of people: a grammar that prefers no name to a wrong one."""

import re

from workers.stages.extract.people.honorifics import OF_ANYBODY

_TITLE = rf"(?:{OF_ANYBODY}|Cllr|Councillor)\.?"
_WORD = r"[A-ZÀ-ÞĀ-ŽḀ-Ỹ](?:[A-Za-zÀ-žḀ-ỹ’'-]{0,3}\.|[A-Za-zÀ-žḀ-ỹ’'-]*)"
"""A word of a name; a long one with a stop behind it ends a sentence."""
_PARTICLE = r"(?:van|von|de|der|den|la|le|di|du|al|bin|ap|ten|del|da|dos)"
NAME = re.compile(rf"(?:{_TITLE}\s+)?(?:(?:[A-Z]\.){{2,4}}|{_WORD})(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{1,4}}")
HONOURS = re.compile(
    r",?\s*\b(?:Jr|Sr|Esq|[OMC]\.B\.E|J\.P|OAM|AM|MP|MSP|OBE|MBE|CBE|KBE|DBE|JP|QC|KC|QPM|DL|FRSA|BEM)\b\.?"
)
ROLE_WORD = re.compile(
    r"\b(?:Directors?|Officers?|Head|Manager|Counsel|Solicitor|Accountant|Executive|Lead|Clerk|Treasurer|Secretary|"
    r"Assistant|"
    r"Advis[eo]r|Analyst|Engineer|Planner|Surveyor|Consultant|Commissioner|Chief|Administrator|Superintendent|"
    r"Auditor|"
    r"Specialist|Co-?ordinator|Principal|Strategist|Registrar|Architect|Lawyer|Barrister|Attorney|Inspector|Supervisor|"
    r"Controller|"
    r"Scientist|Ecologist|Economist|Librarian|Curator|CAO|CFO|CEO|RFO|Town Clerk|Team Leader|Service Leader|"
    r"Business Partner|Intern)\b"
)
_NOT_A_NAME = re.compile(
    r"\b(?:Services?|Council|Committee|Cabinet|Department|Directorate|Team|Education|Finance|Health|Planning|Housing|"
    r"Report|"
    r"Borough|County|City|District|Street|Road|House|Hall|Centre|Center|Appendi\w+|Background|Documents?|Contact|"
    r"Details|Email|"
    r"Telephone|Tel|Fax|Democratic|Governance|Legal|Corporate|Strategic|Interim|Deputy|Relevant|Author|Members?|"
    r"Group|Board|"
    r"Policy|Strategy|Plan|Section|Act|Page|Item|Agenda|Yes|No|None|Not|The|This|These|For|All|Date|Version|Final|"
    r"Care|"
    r"Social|Public|Children|Adults?|Regeneration|Environment|Transport|Highways|Coastal|South|North|East|West|"
    r"Leader|"
    r"Mayor|Chair\w*|Portfolio|Holder|Ward|Wards|School|College|University|NHS|Trust|Limited|Ltd|Company|Associates|"
    r"Bank|"
    r"Financial|Statement|Comments|Sought|Included|Title|Name|Job|Number|Address|Open|Approved|Responsible|Key|"
    r"Decision|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|"
    r"September|"
    r"October|November|December|Dear|Yours|Room|Floor|Square|Consultation|Framework|Submission|Form|Learning|"
    r"Parish|Senior|Community|Development|Classification|Unrestricted|Items?|Information|Summary|"
    r"Introduction|Project|Application|Management|Business|Projects?|Switchboard|Website|Young|People|Independence|"
    r"Local|Salar(?:y|ies)|Range|Sessions?|Retirement|Adjustments?|Proposed|Current|Budget|"
    r"National|Enterprise)\b",
    re.IGNORECASE,
)
_OF_POST = re.compile(
    r"General|Associate|Assistant|Town|City|Village|Human|Resources|Legislative|Legal|Fire|Police|Administrative|Acting|"
    r"Executive|Junior|Programme|Program|Technical|Environmental|Economic|Strategic|Conservation|Purchasing|Procurement|"
    r"Civil|Building|Recreation|Parks|Utilities|Transportation|Engineering|Works|Information|Staff|Chartered|Performance|"
    r"Communications?|Operations?|Customer|Property|Estates?|Assets?|Capital|Culture|Tourism|Heritage|Revenues?|Benefits|"
    r"Licensing|Waste|Flood|Traffic|Roads?|Leisure|Libraries|Safety|Risk|Procurement|Contracts?|Digital|Systems|Data|Meetings?|Grants?|Payroll|Treasury|Audit"
)
"""Words with which a post begins, and no surnames beside a post."""
_TITLED = re.compile(rf"{_TITLE}\s")
_SURNAME = re.compile(
    r"(?<=[a-z.A-Z])\s(?:Young|Page|Hall|House|Ward|West|North|South|East|March|May|Bank|Street|Best|Day|"
    r"Park|Field)$"
)
"""Surnames that are words of papers too."""
MEMBER_ROLE = re.compile(
    r"\b(?:Leader of|(?<!Team )(?<!Service )(?<!Project )(?<!Area )Leader(?:$|,)|"
    r"Cabinet Member|Portfolio Holder|Executive Member|Councillor|Cllr|Mayor|"
    r"Chair(?:man|woman|person)?"
    r" of|Lead Member|Deputy Leader|Vice.Chair)\b",
    re.IGNORECASE,
)


def is_person(text: str, *, sure: bool = False) -> bool:
    """Whether the text is the name of one person: two to five capitalised words and nothing else.

    A surname that is a word too (`Lucy Ward`) counts behind a title, or where what stands around makes it `sure`.
    """
    text = HONOURS.sub("", text).strip()
    if sure or _TITLED.match(text):
        text = _SURNAME.sub(" Surname", text)
    if len(text) > 60 or not NAME.fullmatch(text):  # noqa: PLR2004 (characters of the longest name)
        return False
    if _NOT_A_NAME.search(text.replace("-", "")) or ROLE_WORD.search(text):
        return False
    return not text.isupper()


def is_role(text: str) -> bool:
    """Whether the text reads as the role of an officer, not of a member."""
    return bool(ROLE_WORD.search(text)) and not MEMBER_ROLE.search(text) and text[:1].isupper()


def name_and_role(text: str) -> tuple[str, str | None] | None:
    """`Name, Role` (or with a dash), `Name (Role)`, `Name Role`, `Role, Name`; None where no person is named."""
    text = " ".join(text.split()).strip(" ,;:–-.•")
    if is_person(text):
        return text, None
    for form in (_apart, _bracketed, _role_first, _after_colon, _together):
        if found := form(text):
            return found
    return None


def _apart(text: str) -> tuple[str, str | None] | None:
    match = re.match(r"([^,–(|]{3,60}?)\s*(?:,|\s[–|-]\s)\s*(.+)", text)
    if match and is_person(match[1], sure=is_role(match[2])):
        return match[1].strip(), match[2].strip(" ,–-") or None
    return None


def _bracketed(text: str) -> tuple[str, str | None] | None:
    match = re.match(r"([^,(]{3,60}?)\s*\((.+)\)$", text)
    named = match and is_person(match[1], sure=is_role(match[2]))
    return (match[1].strip(), match[2].strip()) if match and named else None


def _role_first(text: str) -> tuple[str, str | None] | None:
    before, _, after = text.rpartition(",")
    if is_person(after.strip()) and before[:1].isupper():
        return after.strip(), before.strip()
    match = re.fullmatch(r"(?P<role>.+?)\s[–|-]\s(?P<name>[^–|]+)", text)
    return (match["name"], match["role"]) if match and is_role(match["role"]) and is_person(match["name"]) else None


def _after_colon(text: str) -> tuple[str, str | None] | None:
    """`Strategic Director for Growth: Simon Keller`."""
    role, _, name = text.rpartition(": ")
    return (name, role) if is_role(role) and ":" not in role and is_person(name) else None


def role_before_name(text: str) -> tuple[str, str] | None:
    """`Chief Accountant Ann Lee`, as a row of a table of contacts has it."""
    words = text.split()
    for count in (3, 2):
        name, role = " ".join(words[-count:]), " ".join(words[:-count])
        if is_person(name) and is_role(role):
            return name, role
    return None


def _together(text: str) -> tuple[str, str | None] | None:
    """The longest beginning that is a name before a role that begins with a role word."""
    words = text.split()
    for count in (5, 4, 3, 2):
        name, role = " ".join(words[:count]), " ".join(words[count:])
        if (
            len(words) > count
            and not _OF_POST.fullmatch(words[count - 1])
            and is_person(name)
            and re.match(rf"(?:\w+\s+){{0,2}}?{ROLE_WORD.pattern}", role)
        ):
            return name, role
    return None
