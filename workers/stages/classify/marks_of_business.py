# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Parts of motions, questions, reports, decisions, supplements and notices, of which several stand together."""

MOVING = (
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
    r".*\bfollowing (?:notices? of )?motions? (?:has|have|was|were) (?:been )?(?:submitted|received|given|tabled)\b",
    r"(?:and )?whereas\b",
    (
        r"(?:now )?,?therefore,? be it (?:further )?resolved|(?:now )?therefore\b.{0,20}\bresolved\b|"
        r"be it (?:further )?resolved"
    ),
)

ASKED_AND_ANSWERED = (
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

REPORTING = (
    (
        r"(?:purpose|aim)\b.{0,25}$|purpose of (?:the |this )?report\b|(?:executive )?summary$|reason for report$|"
        r"issue$|introduction$|overview$"
    ),
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
    (
        r"what (?:is|are|does) (?:the|we|you|this)\b.{0,30}\b(?:asked|report)\b|why (?:is|are|"
        r"has)\b.{0,40}\b(?:important|report|brought)\b"
    ),
    r"(?:appendices|attachments?|enclosures|background (?:papers|documents)|contact officers?)\b",
    (
        r"(?:the )?(?:site|proposal)(?: (?:and|description|location|context)\b.{0,30})?$|"
        r"(?:relevant )?planning (?:history|polic(?:y|ies))$|conditions$"
    ),
)

LABELLED = (
    r"(?:report |item |agenda )?(?:title|subject|topic|re)\b.{0,25}:",
    (
        r"(?:report(?:ing)? |prepared |submitted |responsible )?(?:author|from|by|officer|lead|presenter|through|"
        r"thru|contact)\b.{0,25}:"
    ),
    r"(?:report )?(?:to|for|meeting|committee)\b.{0,12}:",
    r"(?:meeting |report )?date\b.{0,20}:",
    (
        r"(?:status|for|purpose|(?:recommended |requested )?action|budgeted|item type|classification|exempt|"
        r"confidential)\b.{0,20}:"
    ),
    (
        r"(?:wards?|council districts?|portfolio|enclosures|attachments?|appendices|strategic|priority|directorate|"
        r"department)\b.{0,30}:"
    ),
    r"voting requirement|file (?:no|ref\w*)|declaration of interest\s*:",
)

DECIDING = (
    r"(?:the |record of )?decisions?(?: made| taken)?(?:$|\s*:)",
    r"reasons?(?:\(s\))?(?: for (?:the )?decision)?(?:$|\s*:)|reasons? for (?:the )?decision",
    r"(?:details of )?(?:any )?(?:alternative|other) options\b|options considered|alternatives considered",
    r"(?:conflicts?|declarations?) of interest\b",
    (
        r".*\bcall(?:ed)?[- ]in\b|implementation\b|published\s*:|effective (?:date|from)|.*\bcomes? into (?:force|"
        r"effect)\b"
    ),
    r"(?:decision (?:maker|date|taken by|made by|taker)|date of decision|(?:name of )?decision[- ]maker)\b",
    r"(?:delegat(?:ion|ed)|scheme of delegation|authority)\b.{0,60}",
    r"(?:signature|signed)\b",
)

ADDING = (
    r"(?:page|paragraph|para|condition|section)s? \d.{0,40}\b(?:should|add|amend|delete|replace|insert)",
    (
        r"(?:further|additional|late|new)\b.{0,20}\b(?:representations?|comments?|letters?|correspondence|"
        r"objections?|information)\b"
    ),
    r"(?:correction|clarification|amendments? to (?:the )?(?:report|recommendation))\b",
    r"(?:agenda )?item(?: no\.?)? ?\d",
    r"(?:officer|planning officer)(?:[’']s)? (?:response|comments?)\b",
)

GIVING_NOTICE = (
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
