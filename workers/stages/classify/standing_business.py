# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The course of a meeting: the business that stands on every agenda, and the words that tell it as done."""

import re
from collections.abc import Iterator, Mapping, Sequence

from contracts.artefacts.classification import DocumentType
from workers.domain.paper_text import Line, Paper, head
from workers.stages.classify.marks import compiled, first_of_each, shared_out
from workers.stages.classify.rule import Sign

TOP = 90
"""Lines of which the course of a meeting is read."""
LONGEST_HEADING = 75
LEAST_ITEMS = 3
FEW_ITEMS = 2
"""Items that suffice where headings count up from one."""
LEAST_TOLD = 2
MANY_TOLD = 3
MOST = 5.0
_NUMBER = (
    r"^\W*(?:(?:(?:agenda )?item(?: no\.?)?\s*)?(?:\d{1,3}(?:[./]\d{1,3})?[a-z]?|[A-Z]\d?|"
    r"[ivx]{1,4})[.):\]]*\s+[-–]?\s*|"
    r"(?:to (?:receive|note|agree|confirm|approve|consider|elect|appoint)|receive|approve|"
    r"consider)\s+(?:an?y? )?|the )*"
)
_ITEMS: Mapping[str, str] = {
    "opening": r"call(?:ing)? (?:the )?(?:meeting )?to order|opening of (?:the )?meeting|meeting (?:opened|opening)|(?:welcome|introductions?)\b",
    "roll": r"roll call|(?:establishment of )?quorum|attendance$",
    "ceremony": r"pledge of allegiance|invocation|opening prayer|prayers?$|moment of (?:silence|reflection)|"
    r"(?:opening |closing )?karakia|(?:land |territorial )?acknowledge?ments?\b|o canada|national anthem",
    "chair": r"(?:election|appointment) of (?:an? |the )?(?:vice[- ])?(?:chair\w*|mayor|convener)",
    "apologies": r"apolog(?:y|ies)|leaves? of absence|sederunt|attendances? and apologies|substitut(?:es|ions|e members)",
    "interests": r"(?:declarations?|disclosures?|conflicts?) (?:of|by)\b.{0,40}(?:interest|conflict|member)|"
    r"conflicts? of interest|members?[’']? interests",
    "order": r"(?:order of business|adoption of (?:the )?agenda|(?:approval|confirmation|amendments?) (?:of|to) (?:the )?agenda|"
    r"(?:additions|changes|deletions)\b.{0,30}agenda)",
    "minutes": r"(?:approve \w+ |(?:approval|adoption|confirmation|reading|signing|acceptance) of (?:the )?(?:previous |draft |council )?)?"
    r"(?:minutes?\b(?: of| from| –| -|$)|minutes$|previous minutes|draft minutes)",
    "arising": r"matters? arising|business arising|(?:rolling )?actions? (?:log|list|tracker|points)|outstanding actions",
    "announcements": r"(?:chair\w*|mayor\w*|convener|leader|civic)?[’']?s?[’']? ?(?:announcements?|communications?|minute$|remarks)|"
    r"mayoral (?:minute|announcements)",
    "public": r"public (?:questions?|participation|comments?|forum|session|hearings?|speaking|input|delegations|question time)|"
    r"(?:open (?:forum|session)|citizens?[’']? (?:comments|forum)|hearing of citizens|audience participation|"
    r"non-agenda)",
    "petitions": r"(?:petitions?|deputations?|delegations?|presentations?)(?:\W| and |/|$)(?!.{30})",
    "consent": r"consent (?:agenda|calendar|items)",
    "old": r"(?:old|unfinished|deferred) business|items? deferred",
    "new": r"new business",
    "reports": r"(?:officers?|staff|committees?|council(?:lors?)?|chief executive|management|reports?|department\w*|director|manager|mayor)[’']?s?[’']?"
    r" (?:reports?|recommendations|(?:management )?report)$|reports? (?:of|from|and)\b.{0,40}$|business bulletin|"
    r"chief executive[’']?s (?:management )?report",
    "laws": r"by-?laws?$|(?:confirm\w+|readings? of) by-?laws?|ordinances$|resolutions$|(?:first|second|third) reading",
    "motions": r"notices? of motions?|motions?(?: on notice)?$|questions? (?:with|without|on|under)\b|members?[’']? questions|questions$",
    "letters": r"correspondence$|communications$|correspondence\b",
    "closed": r"(?:closed|executive|in[- ]camera|private) (?:session|business|meeting)|in[- ]camera|"
    r"exclusion of (?:the )?(?:press|public)|public excluded|confidential (?:items|business)",
    "urgent": r"urgent (?:items?|business)|any other (?:urgent )?business|any urgent|other (?:urgent )?business|a\.?o\.?b\.?$|general business",
    "courtesy": r"votes? of (?:sympathy|condolence|congratulations?)|condolences|business prescribed by statute",
    "programme": r"(?:forward |annual )?(?:work|forward) (?:programme|plan)|future agenda items",
    "next": r"(?:date|time)s?\b.{0,20}\b(?:of|for) (?:the )?(?:next|future) meetings?|next meeting|future meetings?|schedule of meetings",
    "end": r"adjourn(?:ment)?$|(?:meeting )?clos(?:e|ure)(?: of (?:the )?meeting)?$|(?:closing|end of meeting)$",
}
_TOLD: Mapping[str, str] = {
    "opened": r"\b(?:was |were )?called (?:the |this )?(?:[\w’'-]+ ){0,5}to order\b|\b(?:commenced|opened|began|convened) at\b|"
    r"\bmeeting (?:was )?(?:opened|commenced|began|convened)\b|\bpresided\b|\btook the chair\b|\bin the chair\b",
    "welcomed": r"\bwelcomed (?:all|every|members|the|those)\b|\bwas recited\b|\bread the notice\b|\bquorum was\b",
    "apologised": r"\bapolog(?:y|ies)\b.{0,50}\b(?:was|were|had been|received from|from (?:cllr|councillor))\b",
    "declared": r"\bdeclared (?:an?|no|his|her|their)\b.{0,40}\binterest|\bno (?:declarations?|disclosures?|conflicts?|apologies|"
    r"interests?|petitions|questions)\b.{0,40}\b(?:made|were|was|received|declared)\b|\bthere (?:were|was) no\b",
    "signed": r"\bminutes\b.{0,90}\b(?:were|was|be) (?:agreed|approved|confirmed|accepted|adopted|signed|taken as read|received)\b",
    "resolved": r"^\W*(?:it was )?(?:RESOLVED|AGREED|NOTED)\b|\b(?:it was|was|were) (?:further |unanimously )*(?:resolved|agreed|"
    r"noted|reported|proposed|decided)\b|^\W*(?:council )?resolution (?:no\.? ?)?\d",
    "moved": r"\bmoved(?: by|:)?\b.{3,60}\bsecond(?:ed)?\b|^\W*(?:moved|seconded)(?: by)?\W+\w|\bmotion (?:by|made by|of|was|passed|"
    r"carried|failed)\b|\bon the (?:proposal|motion) of\b|\bproposed by\b.{3,60}\bseconded\b",
    "carried": r"\bcarried\b|^\W*(?:ayes?|noes|nays|absent|yeas|in favou?r|against)\s*:|\bvote was taken\b|\bvoted\b|\bon being put\b",
    "spoke": r"\b(?:presented|introduced|outlined|gave|provided|reported|advised|explained|thanked|asked|discussed|considered|noted)"
    r" (?:the|that|an?|officers|members|if|about|whether)\b",
    "closed": r"\b(?:meeting|session|proceedings|chair\w*)\b.{0,60}\b(?:closed|ended|concluded|terminated|adjourned|rose)\b(?! session)|"
    r"^\W*adjourn(?:ment|ed)\W*(?:at )?\d",
}
_PEOPLE = r"(?:cllrs?|councill?ors?|crs?|aldermen|alderman|mayor|commissioners?|trustees?|members?|supervisors?|provost|baillie|deputy mayor)"
_NUMBERED = re.compile(r"^(?:item )?(\d{1,2})[.)]?\s+\S.{0,60}$", re.IGNORECASE)
_ROLL = re.compile(
    rf"^\W*(?:(?:(?:council |board |committee )?members?|{_PEOPLE}|officers?|staff|also|there were|those|"
    rf"voting members) )*"
    r"(?:present|in attendance|attend(?:ing|ees|ance)|absent|sederunt|i láthair|roll call|"
    r"members answered)\b(?! (?:at|to|the|a|an)\b)",
    re.IGNORECASE,
)


_ITEM_PATTERNS = compiled(_ITEMS.values(), _NUMBER)
_TOLD_PATTERNS = compiled(_TOLD.values())
_FRAME = compiled(_TOLD[name] for name in ("opened", "welcomed", "apologised", "closed"))


def course_of_meeting(paper: Paper) -> Iterator[Sign]:
    """Standing business speaks for an agenda, unless it is told as done: then it speaks for minutes."""
    lines = head(paper, TOP)
    items = first_of_each(_ITEM_PATTERNS, [line for line in lines if len(line.text) <= LONGEST_HEADING])
    told = first_of_each(_TOLD_PATTERNS, lines)
    roll = [line for line in lines if _ROLL.search(line.text)][:1]
    done = [*roll, *told]
    framed = bool(roll) or bool(first_of_each(_FRAME, lines))
    is_told = len(done) >= MANY_TOLD or (len(done) >= LEAST_TOLD and framed)
    kind = DocumentType.MINUTES if is_told else DocumentType.AGENDA
    if len(items) >= LEAST_ITEMS:
        yield from shared_out(kind, items, min(MOST, len(items) - 0.5))
    elif len(items) == FEW_ITEMS and _counts_up(lines):
        yield from shared_out(kind, items, len(items))
    if is_told:
        yield from shared_out(DocumentType.MINUTES, done, min(MOST, max(2.0, 0.8 * len(done))))


def _counts_up(lines: Sequence[Line]) -> bool:
    """Whether short lines begin with one, two and three."""
    numbers = [int(found[1]) for line in lines if (found := _NUMBERED.match(line.text))]
    return all(number in numbers for number in (1, 2, 3))
