# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What stands in the text of a paper and speaks for its type, wherever it stands."""

from contracts.artefacts.classification import DocumentType as T
from workers.stages.classify.rule import Rule, rule

TEXT_RULES: tuple[Rule, ...] = (
    rule(
        T.MINUTES,
        r"^\W*(?:\d{1,3}[.)]\s*)?(?:RESOLVED|Resolved that|AGREED that|IT WAS RESOLVED)\b",
        2.0,
        least=2,
        case=True,
    ),
    rule(T.MINUTES, r"\b(?:[Cc]arried|CARRIED|DEFEATED)\b(?: unanimously)?\W*$|^Motion \d", 2.0, least=2, case=True),
    rule(
        T.MINUTES,
        r"\bcalled (?:the (?:\w+ ){0,4}(?:meeting )?)?to order (?:at|by)\b|\bmotion (?:was )?(?:carried|passed|"
        r"approved)\b|"
        r"^(?:ayes?|noes|nays|absent|abstain(?:ed|ing)?)\s*:|\b(?:m/s/c|moved by .{3,40}seconded by)\b",
        2.0,
        least=2,
    ),
    rule(
        T.MINUTES,
        r"\bin the chair\b|\bapolog(?:y|ies) (?:for absence )?(?:was|were|had been) (?:received|submitted|"
        r"given|intimated|"
        r"reported)\b|\bmeeting (?:closed|ended|concluded|"
        r"adjourned)\b",
        1.0,
    ),
    rule(
        T.QUESTIONS,
        r"^\d{1,3}[.)]\s?(?:question )?from (?:local resident|councillor|cllr|mr|mrs|ms|dr)\b",
        3.0,
        least=3,
    ),
    rule(
        T.QUESTIONS,
        r"^(?:supplementary )?(?:question|answer|response|reply)(?: \d{1,2})?\s*(?::.*|from .*|by .*)?$",
        2.5,
        least=6,
    ),
    rule(
        T.QUESTIONS,
        r"^the following (?:written |oral |public )?questions (?:have been|were) (?:received|submitted)\b",
        2.5,
    ),
    rule(
        T.LETTER,
        r"\byours (?:sincerely|faithfully|truly)\b|^(?:(?:(?:very |most )?(?:sincerely|respectfully|cordially|"
        r"truly)(?: yours)?|"
        r"(?:(?:with )?(?:kind|best|warm)(?:est)? )?(?:regards|wishes)|is mise,? le meas|le meas|yn gywir)\W*$|"
        r"(?:(?:with )?(?:kind|best|warm)(?:est)? )?regards,)",
        2.0,
    ),
    rule(T.DECISION_RECORD, r"^reasons?(?:\(s\))? for (?:the )?decision\b", 1.5),
    rule(
        T.DECISION_RECORD,
        r"\bcouncil\b.{0,120}\bhereby (?:gives? notice|grants?|refuses?|permits?|certif(?:y|ies))\b|"
        r"\b(?:permission|consent) (?:has been|is hereby) (?:granted|refused)\b",
        2.5,
    ),
    rule(
        T.REPORT,
        r"^(?:\d{1,2}[.)]?\s*)?(?:contact (?:details|officers?)|report authors?|background (?:documents|papers)|"
        r"list of background documents)\b",
        1.5,
    ),
    rule(
        T.REPORT,
        r"^(?:\d{1,2}[.)]?\s*)?(?:financial|legal|resource|equalit(?:y|"
        r"ies))(?: and \w+)? implications\b",
        1.2,
    ),
    rule(
        T.EQUALITY_ASSESSMENT,
        r"\bnegative impacts? (?:for|and mitigating)\b|\bprotected (?:characteristics?|groups?)\b",
        1.0,
        least=4,
    ),
    rule(
        T.AGENDA,
        r"^\W*(?:\d{1,2}|[A-Z])[.)]?\s*(?:\d+[.)]?\s*)?(?:(?:to receive |to note |to agree |to confirm |"
        r"to approve )?(?:any )?(?:the )?"
        r"(?:apologies|declarations?|disclosures?|minutes|adjournment|correspondence|call to order|roll call|"
        r"public (?:comment|question|participation|"
        r"hearing)s?|consent (?:calendar|agenda)|closed session|accounts to pay|urgent (?:items|business)|"
        r"exclusion of)|resolution:|by-?law:)",
        2.0,
        least=4,
    ),
    rule(T.AGENDA, r"^(?:joint )?reports? (?:by|of|from) (?:the )?(?:[A-Z]|[a-z]+ [A-Z])", 1.5, least=4),
    rule(T.AGENDA, r"\((?:pages? )\d+\s?[-–]\s?\d+\)|\(to follow\)", 1.0, least=3),
)
