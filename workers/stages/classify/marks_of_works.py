# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Parts of assessments, plans, consultations, deeds and laws, of which several stand together."""

CHARACTERISTICS = (
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

ASSESSING = (
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

PLAN_FIELDS = (
    r"foreword\b|message from|preface$",
    r"(?:table of )?contents(?: page)?$",
    r"version(?: (?:control|history|number|no\.?))?\W{0,3}(?:v?\d|$)",
    r"(?:document|policy|version) (?:control|history|owner|author|title|number|ref\w*|no\.?|status|type|name)\b",
    r"(?:next |date (?:of|for) (?:next )?)?review(?: date|ed)?\s*[:–-]|review date",
    (
        r"(?:adopted|approved|ratified|endorsed|(?:initial )?effective|last (?:reviewed|updated|"
        r"amended))(?: (?:by|on|date|from|"
        r"in))?\b.{0,60}$"
    ),
    r"(?:responsible|owning|lead) (?:department|service|directorate|team)",
)

PLAN_PARTS = (
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

ASKING = (
    (
        r"how (?:to|can you|do i|you can) (?:give|share|tell|send|respond|comment|take part|have your say|"
        r"make (?:a )?submissions?|"
        r"get involved)"
    ),
    r".*\bdo you (?:agree|support|think|have any)\b|.*\bto what extent do you\b|.*\bhow (?:strongly|satisfied)\b",
    (
        r".*\b(?:consultation|survey|submissions?|comment period|engagement)\b.{0,25}\b(?:closes?|ends?|runs?|"
        r"is open|must be received|deadline|period)\b|.*\b(?:deadline|closing date) for\b.{0,50}\b(?:comments?|"
        r"questionnaires?|responses?)\b|"
        r"comments? (?:should|must|can|may) be (?:sent|made|submitted|returned|received)\b"
    ),
    (
        r".*\b(?:like|welcome|want|seek\w*|invit\w+|value|hear)\b.{0,20}\byour (?:views|comments|feedback|opinions|"
        r"input|submissions?)\b|"
        r".*\byour (?:views|feedback|comments|opinions) (?:will|are|matter|on)\b|"
        r".*\basking (?:people|residents|you|everyone|for your)\b|.*\bseek(?:ing)? (?:the )?views of\b"
    ),
    (
        r"why (?:are we|we are) (?:consulting|asking)|what (?:are we|we are) (?:reviewing|proposing|consulting|asking)|"
        r"what is (?:this|being) (?:consult|propos)\w+"
    ),
    (
        r"what happens? next|what will happen|next steps after|"
        r".*\b(?:results?|outcome) of (?:the|this) consultation will be\b|.*\bare being (?:re-?)?consulted\b"
    ),
    r"about you$|equalities? monitoring$|privacy (?:notice|statement)$",
    (
        r".*\b(?:complete|fill in|return|take) (?:the|this|our|an?) (?:online )?(?:survey|form|questionnaire|"
        r"feedback form)\b|.*\bsurvey online\b"
    ),
    (
        r".*\b(?:drop-?in|public|exhibition|engagement|information) (?:events?|sessions?|workshops?|"
        r"exhibitions?) (?:will|are|have|at)\b"
    ),
    (
        r"(?:have your say|tell us|we want to hear|share your|invitation to comment|feedback form)\b|"
        r"(?:please )?(?:send|return|submit)\b.{0,30}\b(?:comments?|forms?|views|feedback|responses?)\b"
    ),
    (
        r"(?:strongly )?(?:agree|disagree|support|oppose)\b.{0,40}\b(?:strongly|don[’']?t know|not sure|neutral|"
        r"neither)\b|.*\byes ?/ ?no\b"
    ),
)

DEED = (
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

LAW = (
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
