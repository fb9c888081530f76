# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What stands at the top of supplements, records of decisions, questions and motions."""

from contracts.artefacts.classification import DocumentType as T
from workers.stages.classify.rule import Rule, rule

RULES: tuple[Rule, ...] = (
    rule(T.DECISION_RECORD, r"^decisions? published\b|^effective from\s*:|^decision published\s*:", 2.5, top=15),
    rule(
        T.SUPPLEMENT,
        r"\bsupplementa(?:l|ry) (?:agenda|papers?|reports?|pack|information|items?)\b|\bagenda supplement\b|"
        r"^supplement\b|^\W*(?:addendum|late (?:items?|papers?|reports?|observations|representations|sheets?|"
        r"list|information)|"
        r"(?:amended|replacement|revised|additional|substitute) (?:agenda )?(?:pages?|sheets?)\b|update sheet|"
        r"tabled (?:papers?|update)|"
        r"additional (?:papers?|documents|representations)|(?:planning )?committee update)\b",
        5.0,
    ),
    rule(
        T.SUPPLEMENT,
        r"\bnow able to enclose\b|\bunavailable when the agenda\b|"
        r"\bmarked .{0,3}to follow\b",
        6.0,
        top=25,
    ),
    rule(
        T.SUPPLEMENT,
        r"^\W*(?:[\w’'-]+ ){0,5}(?:addend(?:um|a)|errat(?:um|a)|corrigend(?:um|a))\b.{0,40}$|"
        r"^\W*(?:agenda )?(?:items?|papers?|reports?) to follow\W*$|^\W*(?:urgent|additional|late|"
        r"further)(?: late)? items?\b",
        5.0,
    ),
    rule(
        T.SUPPLEMENT,
        r"\bsince (?:the )?(?:publication|dispatch|despatch|printing|preparation) of the (?:agenda|report)\b|"
        r"\bsince the (?:agenda|report)s? (?:was|were)\b|\bform (?:a )?part of the agenda\b|\b(?:have|"
        r"has) been added to the agenda\b|"
        r"\bnot (?:available|ready|included)\b.{0,30}\bagenda\b|\bagenda (?:already|previously) (?:circulated|"
        r"published|sent|issued)\b",
        2.5,
        top=25,
    ),
    rule(
        T.DECISION_RECORD,
        r"\brecord of (?:an? )?(?:\w+ ){0,4}decisions?\b|\bdecisions? (?:record|notice|notification|sheet|list|"
        r"statement)\b(?! template)|\bnotice of (?:\w+ ){0,3}decisions?\b|"
        r"^(?:summary|statement|schedule|list) of (?:\w+ ){0,3}decisions?\b|^(?:.{3,60}\s[–-]\s)?(?:executive|"
        r"delegated|officer|"
        r"individual|urgent) (?:\w+ ){0,3}decision\W*$|"
        r"^(?:[\w’'-]+ ){0,5}decisions? (?:summary|form|log|digest|schedule|bulletin)\W*$|"
        r"^.{3,60}\s[–-]\s?decisions? (?:made|taken)\b|^record of (?:[\w-]+ ){0,3}action\b|"
        r"^(?:record|notice) of (?:[\w-]+ ){0,3}(?:action taken|delegated (?:action|authority|power)s?)\b",
        5.0,
    ),
    rule(
        T.DECISION_RECORD,
        r"\b(?:summary|list|schedule|record) of (?:the )?decisions (?:taken|made)\b|\b(?:sets out|"
        r"contains) (?:the )?decisions\b|"
        r"\bdecisions\b.{0,60}\b(?:will be implemented|come into (?:force|effect)|may be called in)\b",
        3.0,
        top=12,
    ),
    rule(
        T.DECISION_RECORD,
        r"^(?:cabinet|portfolio|lead|mayoral|leader[’']?s?|director[’']?s?|deputy|chief|manager[’']?s?) "
        r"(?:[\w’']+ ){0,3}(?:decisions?|order)\W*$",
        3.0,
    ),
    rule(T.DECISION_RECORD, r"^decisions? (?:taken|made|of|by)\b(?!.*:$)", 5.0, top=10),
    rule(T.DECISION_RECORD, r"^(?:issue\s?[–-]\s?)?decisions\W*$", 4.5, top=4),
    rule(
        T.DECISION_RECORD,
        r"^(?:individual )?(?:cabinet|executive|portfolio|lead) (?:member|holder)(?:[’']s)? decisions?\W*$|"
        r"\bnotice of determination\b",
        5.0,
        top=10,
    ),
    rule(
        T.DECISION_RECORD,
        r"^i (?:hereby )?(?:agree|approve|authorise) (?:to )?the (?:recommendations?|above)\b",
        2.5,
        top=25,
    ),
    rule(
        T.DECISION_RECORD,
        r"^(?:(?:full|outline|conditional|deemed) )*(?:notice of )?(?:grant|approval|refusal) (?:of|for) "
        r"(?:[\w-]+ ){0,4}(?:permission|consent|reserved matters|certificate)\b.{0,40}$|"
        r"^(?:[\w-]+ ){0,3}(?:permission|consent) (?:granted|refused)\W*$",
        5.0,
    ),
    rule(T.DECISION_RECORD, r"^decision details\W*$|^decision status\b", 9.0, top=12),
    rule(T.DECISION_RECORD, r"^decision to be taken by\b|^decision taken by\b|^date of decision\b", 2.0, top=15),
    rule(
        T.QUESTIONS,
        r"^(?!\W*\d).*?(?:\bquestions? (?:from|by|to) (?:a )?(?:members?|the public|councillors?)\b|"
        r"\bwritten (?:replies|answers|questions)\b|"
        r"\b(?:public|council|member[s’']*|councillor[s’']*) questions?\b(?: time)?|"
        r"\bquestions? (?:time|to (?:the )?(?:mayor|leader|cabinet)|(?:with(?:out)?|on|under|taken on) (?:notice|"
        r"standing|rule|"
        r"council procedure|procedure))\b|\bquestions and (?:answers|responses|replies)\b|"
        r"\b(?:responses|answers|replies) to (?:[\w’'-]+ ){0,3}questions\b)",
        4.5,
    ),
    rule(
        T.MOTION,
        r"^\W*(?:(?!(?:the|to|on|a|recommended|suggested|sample|possible|draft)\b)[\w’'-]+ ){0,3}motions?\W*(?:$|"
        r"[:–-]\s|(?:no\.?|number)\W*\d|\d+\W*$|"
        r"(?:submitted|under|on notice|to (?:full )?council|for debate|received)\b)|"
        r"^\W*(?:notices? of (?:\w+ )?)motions?\b|^(?:notice of )?amendments? to (?:the )?motion\b|"
        r"\b(?:this )?council (?:notes|believes|resolves|recognises|calls on)\b",
        3.5,
    ),
)
