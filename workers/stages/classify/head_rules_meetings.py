# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What stands at the top of agendas, packs and minutes."""

from contracts.artefacts.classification import DocumentType as T
from workers.stages.classify.rule import Rule, rule

RULES: tuple[Rule, ...] = (
    rule(T.AGENDA, r"^\W*(?:[\w’'-]+ ){0,5}agenda\W*$", 3.5, top=14),
    rule(
        T.AGENDA,
        r"^(?!\W*(?:the|this|on|for)\b)\W*(?:[\w’'&-]+ ){0,6}agenda\s*[-–,:]\s*"
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
        r"\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\s+20\d\d)",
        3.5,
        top=8,
    ),
    rule(
        T.AGENDA,
        r"^(?:(?:the )?(?:[\w’'&,-]+ ){1,9})?will meet(?: (?:on|at|in)\b|$)|"
        r"\bnotice is (?:hereby )?given that (?:a|an|the)\b.{0,80}\bmeeting\b",
        2.0,
        top=25,
    ),
    rule(T.AGENDA, r"^\W*(?:BUSINESS|Order of Business|ITEMS? OF BUSINESS)\W*$", 2.0, top=14, case=True),
    rule(
        T.AGENDA,
        r"\byou are (?:hereby )?(?:summoned|invited|requested|asked|required) to (?:attend )?(?:an?|the)\b.{0,80}"
        r"\bmeeting\b",
        2.5,
        top=25,
    ),
    rule(
        T.AGENDA, r"\b(?:ask for|you are (?:hereby )?(?:summoned|invited|requested to attend)|summons)\b", 0.8, top=25
    ),
    rule(
        T.AGENDA,
        r"^\W*(?:notice of (?:an? |the )?(?:\w+ ){0,4}meeting(?!.*cancel)|(?:[\w’'&,-]+ ){0,6}agenda (?:for|of)\b|"
        r"order of business|(?:council|committee) agenda(?! item))\b",
        2.5,
        top=14,
    ),
    rule(
        T.AGENDA,
        r"^(?:a meeting of (?:the )?.{3,80} will be held\b|.{0,60}\bmeeting (?:of .{3,60} )?(?:will|"
        r"to) be held (?:in|at|on)\b)",
        1.5,
        top=14,
    ),
    rule(T.REPORTS_PACK, r"^(?:public )?(?:document|reports?|agenda) pack(?:et|age)?\b", 2.0, top=4),
    rule(
        T.AGENDA,
        r"^\W*\d{1,2}[.)]?\s*(?:to receive )?(?:apologies|declarations? of|disclosure of|call to order)",
        1.5,
        top=25,
    ),
    rule(T.AGENDA, r"\(pages? \d+ ?[-–] ?\d+\)", 1.2, top=25),
    rule(
        T.MINUTES,
        r"^\W*(?:(?:draft|printed|unconfirmed|unapproved|public|confirmed|approved|"
        r"action) ){0,2}minutes\b(?! of (?:the )?(?:last|previous))",
        4.0,
    ),
    rule(
        T.MINUTES,
        r"^\W*(?!(?i:approv|adopt|confirm|review|sign|receiv|accept|read|previous|last|"
        r"agree))(?:[A-Z][\w’'&,.()-]* ){1,9}(?:[Mm]inutes|MINUTES)\W*$",
        4.0,
        case=True,
    ),
    rule(T.MINUTES, r"^(?!\W*\d)[^–]{3,80}\s[–-]\s(?:draft )?minutes\s[–-]\s", 4.0, top=3),
    rule(
        T.MINUTES,
        r"^\W*(?:record|summary|journal) of (?:the )?proceedings\b|^at a (?:\w+ ){0,3}meeting of\b.{0,80}\bheld\b",
        3.0,
        top=12,
    ),
    rule(
        T.MINUTES,
        r"^(?:present|attendees|members present|(?:officers? |officials? )?(?:present|in attendance|attending))\s*:",
        2.0,
        top=25,
    ),
    rule(
        T.MINUTES,
        r"\bcalled (?:the |this )?(?:[\w’'-]+ ){0,4}meeting(?: of .{3,60}?)? to order at\b|"
        r"\bmeeting (?:was )?called to order (?:at|by)\b|\bto order at \d|\bpresided\b",
        2.0,
        top=25,
    ),
    rule(
        T.MINUTES,
        r"^(?:(?:committee |council )?members|councillors|officials|officers|staff) (?:present|in attendance)\W*$|"
        r"^in attendance\W*$",
        1.5,
        top=25,
    ),
    rule(T.MINUTES, r"^\W*minute of (?:the |a )?(?:\w+ ){0,3}meeting\b", 3.5, top=12),
    rule(T.MINUTES, r"\b(?:notes|note) of (?:the |a )?(?:\w+ ){0,3}meeting\b", 2.0),
    rule(T.MINUTES, r"^present\s*:.*\b(?:councillors?|cllrs?|members|mr|mrs|ms)\b", 2.0, top=25),
    rule(
        T.AGENDA,
        r"^(?:[\w’'-]+ ){0,5}(?:regular|special|work|study|ordinary|extraordinary|annual) (?:meeting|session|"
        r"workshop)\W*$",
        1.0,
        top=10,
    ),
)
