# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What parts of plans, assessments, consultations, deeds and laws are called, where several stand together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType as T
from workers.domain.paper_text import Paper, head
from workers.stages.classify.marks import compiled, first_of_each, shared_out
from workers.stages.classify.rule import Sign

_START = r"^\W*(?:(?:section|part|chapter)\s+)?(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s+|(?:[a-z]|[ivx]{1,4})[.)]\s+)?"
TOP = 60


@dataclass(frozen=True)
class Marks:
    """Patterns of which at least so many must stand in the first lines; each then weighs, up to a limit."""

    kind: T
    patterns: tuple[re.Pattern[str], ...]
    each: float
    least: int = 2
    most: float = 4.0


_CHARACTERISTICS = (
    r"age(?:d|\b(?! of))(?! (?:uk|concern))",
    r"disabilit(?:y|ies)\b|disabled people",
    r"sex\b|gender\b(?! reassignment)|men and women",
    r"gender (?:reassignment|identity)|transgender|trans\b",
    r"race\b|racial group|ethnicity|race and",
    r"religion\b|religious belief|faith\b",
    r"sexual orientation",
    r"pregnancy|maternity",
    r"marriage|civil partnership|marital status",
    r"political opinion|people with dependants|persons with dependants",
    r"socio-?economic|low income|poverty|care experienced|carers\b|armed forces",
)
_ASSESSING = (
    r"(?:name|title) of (?:the )?(?:policy|proposal|service|function|project|activity)\b",
    (
        r"what (?:is being|are you) assess(?:ed|ing)|(?:brief )?(?:description|aims?) of (?:the )?(?:policy|proposal|"
        r"service)\b"
    ),
    (
        r"(?:person|officer|people|team) (?:completing|responsible for|carrying out)\b.{0,30}(?:form|assessment|"
        r"screening|eia|eqia)"
    ),
    r"(?:date|version) of (?:the )?(?:assessment|screening|eqia|eia)",
    r"(?:is|are) (?:this|the|it) (?:an? )?(?:new|existing|revised|changed)\b.{0,40}\b(?:policy|service|function)",
    r".*\bprotected (?:characteristics?|groups?)\b",
    r"what (?:evidence|data|information)\b.{0,40}\b(?:used|have|gathered|available)",
    r"mitigat(?:ing|ion)\b|.*\b(?:adverse|negative|positive|differential) impacts?\b",
    r"groups? (?:likely|affected)|who (?:is|will be) affected",
    r"screening\b|full assessment|stage (?:1|one)\b",
)
_PLAN_FIELDS = (
    r"foreword\b|message from|preface$",
    r"(?:table of )?contents(?: page)?$",
    r"version(?: (?:control|history|number|no\.?))?\W{0,3}(?:v?\d|$)",
    r"(?:document|policy|version) (?:control|history|owner|author|title|number|ref\w*|no\.?|status|type|name)\b",
    r"(?:next |date (?:of|for) (?:next )?)?review(?: date|ed)?\s*[:–-]|review date",
    (
        r"(?:adopted|approved|ratified|endorsed|(?:initial )?effective|last (?:reviewed|updated|amended))(?: (?:by|on|date|from|"
        r"in))?\b.{0,60}$"
    ),
    r"(?:responsible|owning|lead) (?:department|service|directorate|team)",
)
_PLAN_PARTS = (
    r"(?:scope|application)(?: of (?:the |this )?\w+)?$|scope and\b",
    r"definitions?(?: and \w+)?$|interpretation$|glossary",
    r"(?:roles and )?responsibilities$|roles\b.{0,20}$|accountabilit(?:y|ies)$",
    r"(?:our )?(?:vision|mission|ambitions?)(?: and \w+)?(?: for .{3,40})?$",
    r"(?:our |key |strategic )?(?:priorities|objectives?|outcomes|themes?|goals)(?: and \w+)?(?: \d.*| one.*)?$",
    r"aims?(?: and objectives)?$|guiding principles$|principles$|values$",
    r"(?:monitoring|measuring|implementation|delivery|how we will)\b.{0,50}$",
    r"legislat(?:ion|ive)\b.{0,40}$|legal framework|related (?:policies|documents)|statutory (?:context|background)",
    (
        r"(?:policy )?statement(?: of intent)?$|policy$|this (?:policy|strategy|plan|protocol|code|scheme|"
        r"framework) (?:applies|sets|aims|is|covers|will)\b"
    ),
    r"breach(?:es)?\b|compliance$|non-?compliance|enforcement$",
    r"membership$|composition$|quorum$|frequency of meetings|(?:delegated )?powers$|remit$|purpose and (?:role|remit)",
    (
        r"where we are|the (?:story|picture) so far|our (?:place|people|borough|district|city|county|area|values|"
        r"approach)\b|about (?:the|our)\b"
    ),
)
_ASKING = (
    (
        r"how (?:to|can you|do i|you can) (?:give|share|tell|send|respond|comment|take part|have your say|make (?:a )?submissions?|"
        r"get involved)"
    ),
    r".*\bdo you (?:agree|support|think|have any)\b|.*\bto what extent do you\b|.*\bhow (?:strongly|satisfied)\b",
    (
        r".*\b(?:consultation|survey|submissions?|comment period|engagement)\b.{0,25}\b(?:closes?|ends?|runs?|"
        r"is open|must be received|deadline|period)\b|"
        r"comments? (?:should|must|can|may) be (?:sent|made|submitted|returned|received)\b"
    ),
    (
        r".*\b(?:like|welcome|want|seek\w*|invit\w+|value|hear)\b.{0,20}\byour (?:views|comments|feedback|opinions|"
        r"input|submissions?)\b|"
        r".*\byour (?:views|feedback|comments|opinions) (?:will|are|matter|on)\b|"
        r".*\basking (?:people|residents|you|everyone|for your)\b"
    ),
    (
        r"why (?:are we|we are) (?:consulting|asking)|what (?:are we|we are) (?:reviewing|proposing|consulting|asking)|"
        r"what is (?:this|being) (?:consult|propos)\w+"
    ),
    r"what happens? next|what will happen|next steps after",
    r"about you$|equalities? monitoring$|privacy (?:notice|statement)$",
    (
        r".*\b(?:complete|fill in|return|take) (?:the|this|our|an?) (?:online )?(?:survey|form|questionnaire|"
        r"feedback form)\b|.*\bsurvey online\b"
    ),
    (
        r".*\b(?:drop-?in|public|exhibition|engagement|information) (?:events?|sessions?|workshops?|"
        r"exhibitions?) (?:will|are|have|at)\b"
    ),
    r"(?:have your say|tell us|we want to hear|share your|invitation to comment|feedback form)\b|"
    r"(?:please )?(?:send|return|submit)\b.{0,30}\b(?:comments?|forms?|views|feedback|responses?)\b",
    (
        r"(?:strongly )?(?:agree|disagree|support|oppose)\b.{0,40}\b(?:strongly|don[’']?t know|not sure|neutral|"
        r"neither)\b|.*\byes ?/ ?no\b"
    ),
)
_DEED = (
    (
        r"(?:this )?(?:deed|agreement|lease|licence|undertaking|contract)\b.{0,60}\b(?:made|dated|day of|between|"
        r"given)\b|dated\b.{0,30}$"
    ),
    r"(?:and )?between\b(?:.{0,3}$|.*[“\"(])|by and between|(?:deed|agreement|lease|undertaking)$",
    (
        r"\(?(?:1|a|i)\)?\W+.{3,80}(?:;|; and|\band)$|and$|"
        r"\([12]\)\W+.*\b(?:council|limited|ltd|llp|plc|inc|trust|company|corporation|developer)\b.{0,20}$"
    ),
    (
        r"(?:now )?(?:this )?(?:deed|agreement|lease|therefore)?.{0,20}\b(?:witness(?:eth|es)|agree as follows|"
        r"hereby agree|it is (?:hereby )?agreed)\b"
    ),
    (
        r".*\b(?:covenants? (?:with|to|that)|hereinafter|\(?(?:the )?[“\"][\w ]{3,30}[”\"]\)|indenture|"
        r"lets? the property|landlord\b.{0,3}:|tenant\b.{0,3}:)"
    ),
    (
        r".*\b(?:section 106|s\.? ?106|planning obligation|unilateral undertaking|memorandum of (?:understanding|"
        r"agreement)|deed of|"
        r"services? agreement|lease agreement|supplemental deed)\b"
    ),
    (
        r"(?:in witness whereof|executed as a deed|signed (?:as a deed|by the parties)|term\s*:|the parties\b|"
        r"the (?:owner|developer|council) (?:covenants|shall))"
    ),
)
_LAW = (
    r"(?:the )?(?:.{3,70} )?(?:by-?law|ordinance|resolution|local law)\s+(?:no\.?|number|#)?\s*[\w/-]*\d",
    (
        r"(?:being )?an? (?:by-?law|ordinance|resolution|order)\b.{0,40}\b(?:to|of|amending|approving|authori[sz]ing|"
        r"adopting|respecting|regulating|for)\b"
    ),
    (
        r".*\b(?:enacts?|ordains?|do(?:es)? (?:hereby )?(?:ordain|enact|resolve))\b|.*\bin exercise of (?:its|their|"
        r"the) powers\b"
    ),
    r"(?:and )?whereas\b",
    r"now,? therefore\b",
    r"(?:passed|approved|adopted|signed|enacted)\b.{0,40}\bthis\b.{0,30}\bday\b|passed (?:and|,) (?:adopted|approved)",
    r"(?:read|given)\b.{0,20}\b(?:first|second|third|final)\b.{0,30}(?:time|reading)?",
    r"(?:severability|repeal|short title|commencement|citation|interpretation|effective date)\b.{0,30}$",
    r".*\bthis (?:order|by-?law|ordinance|resolution) (?:shall|may|comes?|is|will)\b|.*\bin this (?:by-?law|order)\b",
    r".*\bno (?:person|vehicle|owner|driver) (?:shall|may)\b",
    r"the .{3,90}\) (?:\([\w ]+\) )?order,? (?:no\.? \d+ of )?20\d\d$",
    r".*\b(?:is|are) (?:hereby )?(?:amended|repealed|rescinded|authori[sz]ed and directed)\b",
)
_MOVING = (
    (
        r"(?:this |full |the )?(?:council|conference|meeting|committee)(?: therefore| further| also)? (?:notes?|"
        r"believes?|resolves?|"
        r"recognises?|recognizes?|calls?|agrees|asks|requests|welcomes?|acknowledges?|regrets?|is (?:concerned|"
        r"dismayed|alarmed))\b"
    ),
    r"(?:[“\"]?that )?(?:this |the )?council\W*$|[“\"]that (?:this |the )?council\b|that this council\b",
    (
        r"(?:(?:to be )?(?:moved|proposed|submitted|tabled|seconded|signed)(?: by)?|(?:proposer|mover|"
        r"seconder))\W.{0,25}\b(?:cllr|councill?or|cr|"
        r"council ?member|alderman|mayor|deputy)\b|in the names? of\b|.*\b(?:has|have|"
        r"had) given notice of the (?:following )?motion|"
        r".*\b(?:cllr|councill?or|cr|alderman) .{3,30} will move\b"
    ),
    r"(?:and )?whereas\b",
    (
        r"(?:now )?,?therefore,? be it (?:further )?resolved|(?:now )?therefore\b.{0,20}\bresolved\b|"
        r"be it (?:further )?resolved"
    ),
)
_ASKED_AND_ANSWERED = (
    (
        r"(?:\(?q?\d{1,2}[.):]*\s*)?(?:(?:public |member |written |supplementary )?question\b(?!\W+answer).{0,80}$|"
        r"from .{3,90}$|submitted by\b)|"
        r"(?:\(?q?\d{1,2}[.):]*\s*)?.{3,50}\b(?:asked|to ask)\b.{0,60}$|q\d{0,2}\W"
    ),
    (
        r"(?:(?:written|oral|officer|draft|council) )?(?:answer|response|reply)(?: \d{1,2})?(?:\W*$|\s*:| (?:from|by|"
        r"of) )|"
        r"a\d{0,2}[.:](?:\s|$)|.{3,50}\b(?:replied|responded|answered)\b.{0,30}$"
    ),
    r".{12,}\?$",
)
_REPORTING = (
    r"(?:purpose|aim)\b.{0,25}$|purpose of (?:the |this )?report\b|(?:executive )?summary$|reason for report$|issue$|introduction$|overview$",
    (
        r"(?:officer(?:[’']s)? |staff |recommended )?(?:recommend(?:ation|ed)|motion|action)\b.{0,25}$|(?:decision|"
        r"action) re(?:quired|quested)$|"
        r"it is recommended\b.{0,30}$|proposals?$"
    ),
    r"background$|context$|history$|main report$|the issues?$|(?:current|present) (?:position|situation)$",
    r"discussion$|analysis$|considerations?$|assessment$|key issues$|comments?$|evaluation$",
    r"(?:alternative )?options\b.{0,30}$|alternatives\b.{0,25}$",
    (
        r"(?:financial|fiscal|budget(?:ary)?|resources?|cost)\b.{0,20}(?:implications?|impacts?|considerations?|"
        r"comments|analysis)\b.{0,20}$"
    ),
    (
        r"(?:legal|risk|climate|environmental|sustainability|equalit\w+|policy|human resources?|staffing|property|"
        r"crime)\b.{0,30}"
        r"(?:implications?|impacts?|considerations?|comments|assessment|management|context|alignment)\b.{0,20}$"
    ),
    r"strategic (?:alignment|plan|fit|links?|priorit\w+)$|(?:links? to|alignment with)\b.{0,40}$",
    (
        r"consultations?(?: (?:responses|undertaken))?$|(?:community |public )?engagement$|communications?$|"
        r"representations$"
    ),
    r"conclusions?$|next steps$|timetable\b.{0,25}$|implementation$",
    r"reasons? for (?:the )?(?:recommendations?|decisions?)$",
    r"what (?:is|are|does) (?:the|we|you|this)\b.{0,30}\b(?:asked|report)\b|why (?:is|are|has)\b.{0,40}\b(?:important|report|brought)\b",
    r"(?:appendices|attachments?|enclosures|background (?:papers|documents)|contact officers?)\b",
    (
        r"(?:the )?(?:site|proposal)(?: (?:and|description|location|context)\b.{0,30})?$|"
        r"(?:relevant )?planning (?:history|polic(?:y|ies))$|conditions$"
    ),
)
_LABELLED = (
    r"(?:report |item |agenda )?(?:title|subject|topic|re)\b.{0,25}:",
    r"(?:report(?:ing)? |prepared |submitted |responsible )?(?:author|from|by|officer|lead|presenter|through|thru|contact)\b.{0,25}:",
    r"(?:report )?(?:to|for|meeting|committee)\b.{0,12}:",
    r"(?:meeting |report )?date\b.{0,20}:",
    r"(?:status|for|purpose|(?:recommended |requested )?action|budgeted|item type|classification|exempt|confidential)\b.{0,20}:",
    r"(?:wards?|council districts?|portfolio|enclosures|attachments?|appendices|strategic|priority|directorate|department)\b.{0,30}:",
    r"voting requirement|file (?:no|ref\w*)|declaration of interest\s*:",
)
_DECIDING = (
    r"(?:the |record of )?decisions?(?: made| taken)?(?:$|\s*:)",
    r"reasons?(?:\(s\))?(?: for (?:the )?decision)?(?:$|\s*:)|reasons? for (?:the )?decision",
    r"(?:details of )?(?:any )?(?:alternative|other) options\b|options considered|alternatives considered",
    r"(?:conflicts?|declarations?) of interest\b",
    r".*\bcall(?:ed)?[- ]in\b|implementation\b|published\s*:|effective (?:date|from)|.*\bcomes? into (?:force|effect)\b",
    r"(?:decision (?:maker|date|taken by|made by|taker)|date of decision|(?:name of )?decision[- ]maker)\b",
    r"(?:delegat(?:ion|ed)|scheme of delegation|authority)\b.{0,60}",
    r"(?:signature|signed)\b",
)
_ADDING = (
    r"(?:page|paragraph|para|condition|section)s? \d.{0,40}\b(?:should|add|amend|delete|replace|insert)",
    r"(?:further|additional|late|new)\b.{0,20}\b(?:representations?|comments?|letters?|correspondence|objections?|information)\b",
    r"(?:correction|clarification|amendments? to (?:the )?(?:report|recommendation))\b",
    r"(?:agenda )?item(?: no\.?)? ?\d",
    r"(?:officer|planning officer)(?:[’']s)? (?:response|comments?)\b",
)
_GIVING_NOTICE = (
    r".*\b(?:notice is (?:hereby )?given|(?:hereby )?gives? notice|take notice)\b",
    (
        r"(?:any )?(?:objections?|representations?|comments|appeals?|submissions|tenders|nominations?|"
        r"persons? wishing)\b.{0,40}\b(?:must|may|should|shall|can)\b|"
        r"any person (?:who|wishing|may|aggrieved)\b"
    ),
    (
        r".*\b(?:may be (?:inspected|seen|viewed|obtained)|may inspect|available for (?:public )?inspection|"
        r"can be (?:inspected|viewed))\b"
    ),
    r".*\b(?:printed and published by|returning officer|electoral officer)\b",
    r"dated:?(?: this)?\b.{0,40}$",
    (
        r".*\b(?:statement of the persons|persons? nominated|a vacancy (?:has arisen|exists)|an election (?:is|will)|"
        r"poll (?:will|is)|"
        r"the effect of (?:the|which)|public hearing will)\b"
    ),
)

SEVERAL: tuple[Marks, ...] = (
    Marks(T.EQUALITY_ASSESSMENT, compiled((*_CHARACTERISTICS, *_ASSESSING), _START), 0.9, least=3),
    Marks(T.PLAN_OR_POLICY, compiled(_PLAN_FIELDS, _START), 1.0, most=3.0),
    Marks(T.PLAN_OR_POLICY, compiled(_PLAN_PARTS, _START), 0.8, least=3, most=3.2),
    Marks(T.CONSULTATION, compiled(_ASKING, _START), 1.3, most=5.0),
    Marks(T.OTHER, compiled(_DEED, _START), 1.0, least=3),
    Marks(T.OTHER, compiled(_LAW, _START), 1.1, least=3, most=5.0),
    Marks(T.MOTION, compiled(_MOVING, _START), 1.3, most=4.5),
    Marks(T.QUESTIONS, compiled(_ASKED_AND_ANSWERED, r"^\W*"), 1.1, least=3),
    Marks(T.REPORT, compiled(_REPORTING, _START), 0.7, least=3, most=3.5),
    Marks(T.REPORT, compiled(_LABELLED, r"^\W*(?:[\w ]{3,20} / )?"), 0.8, least=3, most=2.4),
    Marks(T.DECISION_RECORD, compiled(_DECIDING, _START), 0.8),
    Marks(T.SUPPLEMENT, compiled(_ADDING, _START), 0.9, least=3),
    Marks(T.NOTICE, compiled(_GIVING_NOTICE, _START), 1.1),
)


def several_marks(paper: Paper) -> Iterator[Sign]:
    """Different marks of one form near the top of a paper."""
    lines = head(paper, TOP)
    for marks in SEVERAL:
        found = first_of_each(marks.patterns, lines)
        if len(found) >= marks.least:
            yield from shared_out(marks.kind, found, min(marks.most, marks.each * len(found)))
