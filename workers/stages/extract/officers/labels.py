# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The closed vocabulary of labels that name officers: what somebody is to a paper, or did for it."""

import re

from contracts.artefacts.extraction import Capacity
from workers.stages.extract.people.names import name_and_role

_PAPER = r"(?:(?:this |the )?(?:report|paper|memo(?:randum)?|document)(?: was)? )?"
_WROTE = r"prepared|written|drafted|compiled|submitted|presented|initiated|originated|produced|composed"
_ANSWERS = (
    r"reviewed|approved|authori[sz]ed|endorsed|recommended|cleared|concurred|sponsored|signed off|checked|"
    r"supported|reported"
)
_VERB = rf"(?:{_WROTE}|{_ANSWERS})"
_BY = rf"{_PAPER}{_VERB}(?:(?:,| and| &|/|, and) ?{_VERB})*(?: for [a-z]+(?: by [a-z]+)?)?(?: to council)? by"
_KIND = (
    r"report|staff|lead|main|principal|project|contact|responsible|reporting|originating|accountable|senior|"
    r"authori[sz]ing|approving|recommending|preparing|presenting|sponsoring|relevant|link|key|policy|co-?"
)
_WHO = (
    r"(?:author|officer|writer|originator|presenter|person|manager|official|sponsor|contact|compiler|preparer)"
    r"(?:s|\(s\))?"
)
_POST = (
    r"(?:responsible|corporate|executive|strategic|relevant|lead|sponsoring|service|department(?:al)?|division|"
    r"accountable|approving|recommending) (?:director|manager|head|sponsor|lead|executive)s?|"
    r"director (?:responsible|approval|sponsor)|department heads?|general manager|authoriser|approver|concurrence"
)
_DETAILS = (
    r"(?: ?(?:and|&|/) ?(?:role|post|contact|title|contributor|lead officer|contact officer)s?)?"
    r"(?:’s name|'s name| name)?"
)
_NAMED = (
    rf"(?:(?:{_KIND})[ -]){{1,2}}{_WHO}(?: ?/ ?(?:{_KIND}) {_WHO})?{_DETAILS}(?: contact)?(?: details)?|"
    rf"(?:author|presenter|originator|compiler)s?(?: of (?:the |this )?(?:report|paper))?(?: ?/ ?(?:{_KIND}) {_WHO})?"
    rf"{_DETAILS}(?: (?:contact )?details)?|"
    rf"(?:name of )?(?:decision[ -]?maker|delegated officer|officer (?:making|taking) (?:the )?decision)|"
    rf"officer(?:’s|'s)? (?:contact(?: details)?(?: for (?:further|more) information)?|name)|"
    rf"officers? (?:completing|leading|conducting|undertaking) "
    rf"(?:the |this )?(?:assessment|analysis|eqia|eia|screening|form)|{_WHO} contact details"
)
_ASKED = (
    r"(?:this matter is )?being dealt with by|"
    r"for (?:more |further |any )*(?:information|enquir\w+|queries)\b.{0,60}?\bcontact|"
    r"for (?:more|further) information(?=\s*:\s*(?-i:[A-Z]))|"
    r"if you (?:require|need|want|would like|have)\b.{0,60}?\bcontact|"
    r"contact (?:details|(?:person|officer)s?(?: details)?|for (?:(?:more|further) information|enquir\w+|queries))|"
    r"contact for [a-z -]{3,30}(?=\s*:)|contacts?|"
    r"further (?:information|details)(?: from)?|ask for|please (?:ask for|contact)|enquiries to|"
    r"inquiries to|officers? to contact(?: for [a-z ]{3,40})?|contact name|"
    r"your contact|(?:officer|dealt with by)(?=\s*:)"
)
_POSTS = (
    r"lead directors?|relevant (?:corporate |strategic )?directors?|corporate directors?|responsible directors?|"
    r"accountable (?:officer|director)|chief officers?|reporting to|issued by|report (?:by|of|from)|"
    r"democratic services(?: officer| contact)?|(?:committee|meetings?) (?:administrator|officer|clerk|secretary)|"
    r"governance officer|(?:assistant )?director(?:\s?/\s?(?:head of service|(?:assistant )?director))?|"
    r"equalit(?:y|ies)(?: and \w+)? (?:advis[eo]r|officer|lead)|head of service|"
    r"lead officer and report author|lead head of service|case officer"
)
CONTACT = rf"{_BY}|{_NAMED}|{_POST}|{_ASKED}|{_POSTS}"
LABEL = re.compile(
    rf"(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]?\s+|\w[\w’' ]{{3,30}} / )?(?P<label>{CONTACT})(?: ?\(s\))?\s*"
    r"(?P<sign>[:–-]|$|(?=\s(?-i:[A-Z])))\s*",
    re.IGNORECASE,
)
BESIDE = re.compile(rf"(?:(?:{CONTACT})(?: ?\(s\))?:?(?:\s+|$)){{2}}", re.IGNORECASE)
"""Two labels beside each other, the heads of columns."""
ROLE_LIKE = re.compile(
    r"democratic services officer|governance officer|(?:executive )?director|head of service|case officer|"
    r"project officer|general manager|policy officer|(?:project|service) manager|"
    r"(?:committee|meetings?) (?:administrator|officer|clerk|secretary)",
    re.IGNORECASE,
)
"""Labels that stand alone on a line as the role of whom the line before names."""
_DIRECTS = re.compile(r"director|chief officer|head of service|general manager|department", re.IGNORECASE)
_WRITES = re.compile(
    rf"author(?!i)|(?:{_WROTE})\b.* by|report (?:by|of|from)|reporting|originat|writer|presenter|compiler",
    re.IGNORECASE,
)
_RESPONDS = re.compile(rf"responsible|accountable|authoris|approv|concurrence|(?:{_ANSWERS})\b.* by", re.IGNORECASE)


def capacity_of(label: str) -> Capacity:
    """As what a label names those behind it."""
    if _DIRECTS.search(label):
        return Capacity.DIRECTOR
    if _WRITES.search(label):
        return Capacity.AUTHOR
    return Capacity.RESPONSIBLE if _RESPONDS.search(label) else Capacity.CONTACT


def is_label(text: str) -> re.Match[str] | None:
    """The label with which a line begins, if it is one."""
    match = LABEL.match(text)
    if match is None or match["sign"]:
        return match
    rest = text[match.end() :]
    bare = not rest and not ROLE_LIKE.fullmatch(match["label"])
    return match if bare or name_and_role(rest) else None


_HEADS = re.compile(
    r"(?:(?:(?:contact|report|lead|responsible) )?(?:name|officer|author)s?|(?:job )?title|role|position|post|"
    r"designation|tel(?:ephone)?(?: no\.?| number)?|phone(?: no\.?| number)?|e-?mail(?: address)?|contact(?: details)?|"
    r"directorate|department|service|organisation|date)",
    re.IGNORECASE,
)


_FIRST_HEAD = re.compile(r"(?:(?:contact|report|lead|responsible) )?(?:name|officer|author)", re.IGNORECASE)
_COLUMNS = re.compile(r"\|[|/&]+")


def is_table_head(text: str) -> bool:
    """Whether a line is the row of heads of a table of contacts, and nothing else."""
    if _FIRST_HEAD.match(text) is None:
        return False
    return _COLUMNS.fullmatch("".join(_HEADS.sub("|", text).split())) is not None
