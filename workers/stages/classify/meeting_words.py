# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The business that stands on every agenda, by what it is called, and the words that tell it as done."""

from collections.abc import Mapping

ITEMS: Mapping[str, str] = {
    "opening": (
        r"call(?:ing)? (?:the )?(?:meeting )?to order|opening of (?:the )?meeting|meeting (?:opened|opening)|"
        r"(?:welcome|introductions?)\b"
    ),
    "roll": r"roll call|(?:establishment of )?quorum|attendance$",
    "ceremony": (
        r"pledge of allegiance|invocation|opening prayer|prayers?$|moment of (?:silence|reflection)|(?:opening |"
        r"closing )?karakia|(?:land |territorial )?acknowledge?ments?\b|o canada|national anthem"
    ),
    "chair": r"(?:election|appointment) of (?:an? |the )?(?:vice[- ])?(?:chair\w*|mayor|convener)",
    "apologies": (
        r"apolog(?:y|ies)|leaves? of absence|sederunt|attendances? and apologies|substitut(?:es|ions|e members)"
    ),
    "interests": (
        r"(?:declarations?|disclosures?|conflicts?) (?:of|by)\b.{0,40}(?:interest|conflict|member)|"
        r"conflicts? of interest|members?[’']? interests"
    ),
    "order": (
        r"(?:order of business|adoption of (?:the )?agenda|(?:approval|confirmation|amendments?) (?:of|"
        r"to) (?:the )?agenda|(?:additions|changes|deletions)\b.{0,30}agenda)"
    ),
    "minutes": (
        r"(?:approve \w+ |(?:approval|adoption|confirmation|reading|signing|acceptance) of (?:the )?(?:previous |"
        r"draft |council )?)?(?:minutes?\b(?: of| from| –| -|$)|minutes$|previous minutes|draft minutes)"
    ),
    "arising": (
        r"matters? arising|business arising|(?:rolling )?actions? (?:log|list|tracker|points)|outstanding actions"
    ),
    "announcements": (
        r"(?:chair\w*|mayor\w*|convener|leader|civic)?[’']?s?[’']? ?(?:announcements?|communications?|minute$|"
        r"remarks)|mayoral (?:minute|announcements)"
    ),
    "public": (
        r"public (?:questions?|participation|comments?|forum|session|hearings?|speaking|input|delegations|"
        r"question time)|(?:open (?:forum|session)|citizens?[’']? (?:comments|forum)|hearing of citizens|"
        r"audience participation|non-agenda)"
    ),
    "petitions": r"(?:petitions?|deputations?|delegations?|presentations?)(?:\W| and |/|$)(?!.{30})",
    "consent": r"consent (?:agenda|calendar|items)",
    "old": r"(?:old|unfinished|deferred) business|items? deferred",
    "new": r"new business",
    "reports": (
        r"(?:officers?|staff|committees?|council(?:lors?)?|chief executive|management|reports?|department\w*|"
        r"director|manager|mayor)[’']?s?[’']? (?:reports?|recommendations|(?:management )?report)$|"
        r"reports? (?:of|from|and)\b.{0,40}$|business bulletin|chief executive[’']?s (?:management )?report"
    ),
    "laws": (
        r"by-?laws?$|(?:confirm\w+|readings? of) by-?laws?|ordinances$|resolutions$|(?:first|second|third) reading"
    ),
    "motions": (
        r"notices? of motions?|motions?(?: on notice)?$|questions? (?:with|without|on|under)\b|"
        r"members?[’']? questions|questions$"
    ),
    "letters": r"correspondence$|communications$|correspondence\b",
    "closed": (
        r"(?:closed|executive|in[- ]camera|private) (?:session|business|meeting)|in[- ]camera|"
        r"exclusion of (?:the )?(?:press|public)|public excluded|confidential (?:items|business)"
    ),
    "urgent": (
        r"urgent (?:items?|business)|any other (?:urgent )?business|any urgent|other (?:urgent )?business|"
        r"a\.?o\.?b\.?$|general business"
    ),
    "courtesy": r"votes? of (?:sympathy|condolence|congratulations?)|condolences|business prescribed by statute",
    "programme": r"(?:forward |annual )?(?:work|forward) (?:programme|plan)|future agenda items",
    "next": (
        r"(?:date|time)s?\b.{0,20}\b(?:of|for) (?:the )?(?:next|future) meetings?|next meeting|future meetings?|"
        r"schedule of meetings"
    ),
    "end": r"adjourn(?:ment)?$|(?:meeting )?clos(?:e|ure)(?: of (?:the )?meeting)?$|(?:closing|end of meeting)$",
}
TOLD: Mapping[str, str] = {
    "opened": (
        r"\b(?:was |were )?called (?:the |this )?(?:[\w’'-]+ ){0,5}to order\b|\b(?:commenced|opened|began|"
        r"convened) at\b|\bmeeting (?:was )?(?:opened|commenced|began|convened)\b|\bpresided\b|"
        r"\btook the chair\b|\bin the chair\b"
    ),
    "welcomed": r"\bwelcomed (?:all|every|members|the|those)\b|\bwas recited\b|\bread the notice\b|\bquorum was\b",
    "apologised": r"\bapolog(?:y|ies)\b.{0,50}\b(?:was|were|had been|received from|from (?:cllr|councillor))\b",
    "declared": (
        r"\bdeclared (?:an?|no|his|her|their)\b.{0,40}\binterest|\bno (?:declarations?|disclosures?|conflicts?|"
        r"apologies|interests?|petitions|questions)\b.{0,40}\b(?:made|were|was|received|declared)\b|"
        r"\bthere (?:were|was) no\b"
    ),
    "signed": (
        r"\bminutes\b.{0,90}\b(?:were|was|be) (?:agreed|approved|confirmed|accepted|adopted|signed|taken as read|"
        r"received)\b"
    ),
    "resolved": (
        r"^\W*(?:it was )?(?:RESOLVED|AGREED|NOTED)\b|\b(?:it was|was|were) (?:further |"
        r"unanimously )*(?:resolved|agreed|noted|reported|proposed|decided)\b|"
        r"^\W*(?:council )?resolution (?:no\.? ?)?\d"
    ),
    "moved": (
        r"\bmoved(?: by|:)?\b.{3,60}\bsecond(?:ed)?\b|^\W*(?:moved|seconded)(?: by)?\W+\w|\bmotion (?:by|made by|"
        r"of|was|passed|carried|failed)\b|\bon the (?:proposal|motion) of\b|\bproposed by\b.{3,60}\bseconded\b"
    ),
    "carried": (
        r"\bcarried\b|^\W*(?:ayes?|noes|nays|absent|yeas|in favou?r|against)\s*:|\bvote was taken\b|\bvoted\b|"
        r"\bon being put\b"
    ),
    "spoke": (
        r"(?<!\bbe )\b(?:presented|introduced|outlined|gave|provided|reported|advised|explained|thanked|asked|"
        r"discussed|considered|noted) (?:the|that|an?|officers|members|if|about|whether)\b"
    ),
    "closed": (
        r"\b(?:meeting|session|proceedings|chair\w*)\b.{0,60}\b(?:closed|ended|concluded|terminated|adjourned|"
        r"rose)\b(?! session)|^\W*adjourn(?:ment|ed)\W*(?:at )?\d"
    ),
}
