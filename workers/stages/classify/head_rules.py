# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What stands at the top of a paper and speaks for its type, from what British and North American papers share."""

from contracts.artefacts.classification import DocumentType as T
from workers.stages.classify.rule import Rule, rule

HEAD_RULES: tuple[Rule, ...] = (
    rule(
        T.OTHER,
        r"^\W*(?:(?:draft |audited |unaudited )?statement of accounts|annual governance and accountability return|"
        r"(?:cabinet )?forward plan\b|(?:register|schedule) of (?:members|interests|payments))",
        3.0,
        top=8,
    ),
    rule(T.CONSULTATION, r"\bconsultation (?:document|draft|paper|version)\b|^have your say\b", 3.0, top=8),
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
        r"^\W*(?!(?i:approv|adopt|confirm|review|sign|receiv|accept|read|previous|last|agree))(?:[A-Z][\w’'&,.()-]* ){1,9}(?:[Mm]inutes|MINUTES)\W*$",
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
    rule(T.DECISION_RECORD, r"^decisions? published\b|^effective from\s*:|^decision published\s*:", 2.5, top=15),
    rule(T.MINUTES, r"^\W*minute of (?:the |a )?(?:\w+ ){0,3}meeting\b", 3.5, top=12),
    rule(T.MINUTES, r"\b(?:notes|note) of (?:the |a )?(?:\w+ ){0,3}meeting\b", 2.0),
    rule(
        T.SUPPLEMENT,
        r"\bsupplementa(?:l|ry) (?:agenda|papers?|reports?|pack|information|items?)\b|\bagenda supplement\b|"
        r"^supplement\b|^\W*(?:addendum|late (?:items?|papers?|reports?|observations|representations|sheets?|list|information)|"
        r"(?:amended|replacement|revised|additional|substitute) (?:agenda )?(?:pages?|sheets?)\b|update sheet|tabled (?:papers?|update)|"
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
        r"\bsince the (?:agenda|report)s? (?:was|were)\b|\bform (?:a )?part of the agenda\b|\b(?:have|has) been added to the agenda\b|"
        r"\bnot (?:available|ready|included)\b.{0,30}\bagenda\b|\bagenda (?:already|previously) (?:circulated|"
        r"published|sent|issued)\b",
        2.5,
        top=25,
    ),
    rule(
        T.DECISION_RECORD,
        r"\brecord of (?:an? )?(?:\w+ ){0,4}decisions?\b|\bdecisions? (?:record|notice|sheet|list|"
        r"statement)\b(?! template)|\bnotice of (?:\w+ ){0,3}decisions?\b|"
        r"^(?:summary|statement|schedule|list) of (?:\w+ ){0,3}decisions?\b|^(?:.{3,60}\s[–-]\s)?(?:executive|delegated|officer|"
        r"individual|urgent) (?:\w+ ){0,3}decision\W*$|"
        r"^(?:[\w’'-]+ ){0,5}decisions? (?:summary|form|log|digest|schedule|bulletin)\W*$|"
        r"^.{3,60}\s[–-]\s?decisions? (?:made|taken)\b|^record of (?:[\w-]+ ){0,3}action\b|"
        r"^(?:record|notice) of (?:[\w-]+ ){0,3}(?:action taken|delegated (?:action|authority|power)s?)\b",
        5.0,
    ),
    rule(
        T.DECISION_RECORD,
        r"\b(?:summary|list|schedule|record) of (?:the )?decisions (?:taken|made)\b|\b(?:sets out|contains) (?:the )?decisions\b|"
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
    rule(T.MINUTES, r"^present\s*:.*\b(?:councillors?|cllrs?|members|mr|mrs|ms)\b", 2.0, top=25),
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
    rule(
        T.EQUALITY_ASSESSMENT,
        r"\b(?:eqia|equalit(?:y|ies)(?: and \w+)? (?:impact )?(?:and \w+ )?(?:assessment|analysis)|"
        r"equality screening)\b",
        5.0,
    ),
    rule(
        T.EQUALITY_ASSESSMENT,
        r"^(?:[\w’'&,/-]+ ){0,5}(?:equalit(?:y|ies)|equity|human rights|fairer scotland|socio-?economic|people|"
        r"community|integrated|"
        r"inclusion|diversity|section 75|gender|racial)\b,?(?: (?:and|&|,|[\w’'-]+)){0,6} (?:assessments?|"
        r"analys[ie]s|screening)"
        r"(?:\W+(?:\w{2,6}\)|form|template|record|tool|report|20\d\d|(?:stage|part|version|v)? ?\d))*\W*$|^\W*(?:ec?|c|es|i|h)?ia(?: (?:form|"
        r"template|screening|report))?\W*$",
        3.5,
    ),
    rule(
        T.NOTICE,
        r"\b(?:public|statutory|legal|formal) notice\b|"
        r"\bnotice is (?:hereby )?given\b(?! (?:that|of) (?:a|an|the)\b.{0,80}\bmeeting\b)|"
        r"^notice of (?!(?:an? |the )?(?:\w+ ){0,4}(?:meeting|motion|decision|question|amendment)s?\b)|^notice of .{0,40}\bcancel|^notice under\b|\bhereby give notice\b|"
        r"^statements? of persons nominated|are statements of the persons nominated|\b(?:take notice that|"
        r"gives? notice (?:that|of))\b|"
        r"^\W*(?:(?:temporary|emergency|proposed|planned) )?(?:road|street|footpath|highway|bridge) closures?\W*$|"
        r"^\W*(?:site|press|election|planning|licensing|tender|hearing) notice\b|"
        r"^\W*declaration of (?:the )?results?\b|"
        r"^\W*(?:invitation|request|call) (?:to|for) (?:tenders?|bids?|quotes?|quotations|proposals|"
        r"expressions of interest)\b|"
        r"^\W*election of (?:an? )?(?:\w+ )?councillors?\b",
        3.0,
    ),
    rule(T.LETTER, r"^(?:dear\b|to whom it may concern|a chara\b)", 2.5, top=25),
    rule(
        T.OTHER,
        r"\bannual governance and accountability return\b|^(?:application|registration|nomination|claim) form\b",
        3.0,
        top=5,
    ),
    rule(
        T.OTHER,
        r"^\W*(?:(?:press|news|media) (?:release|statement|notice)|for immediate release|e-?petition|"
        r"(?:we,? )?the undersigned|job description|person specification|news ?letter|"
        r"(?:[\w’'&-]+ ){0,4}(?:actions?|issues|decisions|recommendations?) (?:log|tracker)|"
        r"(?:[\w’'&-]+ ){0,4}(?:work|forward|committee) (?:programme|plan)(?: \d[\d/ –-]*)?\W*$|"
        r"(?:list|schedule|register) of (?:payments|cheques|accounts|invoices|expenditure|decisions to be|gifts)|"
        r"(?:calendar|timetable|schedule) of (?:\w+ )?meetings|"
        r"(?:[\w’'&-]+ ){0,3}(?:attendance|gifts and hospitality|interests) (?:register|record|return)|"
        r"register of (?:[\w’']+ ){0,2}(?:interests|gifts|attendance|members)|(?:audited |annual |"
        r"draft )*financial statements|"
        r"(?:members|councillors?)[’']? (?:allowances|expenses) (?:paid|claimed)|slide \d|presentation to\b|"
        r"(?:receipts and payments|income and expenditure) accounts?|bank reconciliation|balance sheet|"
        r"statement of financial position|independent auditor[’']s report)\b",
        2.1,
        top=6,
    ),
    rule(
        T.OTHER,
        r"^\W*petition\W*$|\b(?:we,? )?the undersigned\b.{0,30}\b(?:petition|call|ask|request|urge)|^lead petitioner\b",
        3.0,
        top=14,
    ),
    rule(
        T.OTHER,
        r"^\W*(?:notes? (?:to|for) editors?|(?:media|press) (?:contact|enquiries|office)|for immediate release|"
        r"[-–] ?30 ?[-–]$|ends$)",
        2.0,
        top=25,
    ),
    rule(
        T.CONSULTATION,
        r"(?:^|[:–-]\s)\W*(?:(?:public|statutory|community|resident\w*|draft for|online|stakeholder|"
        r"formal) )*(?:consultation|engagement)?\s?"
        r"(?:have your say|questionnaire|survey|(?:discussion|options|issues|green) paper|call for (?:evidence|"
        r"views|comments|submissions)|"
        r"statement of proposal|issues and options|preferred options?|tell us\b.{0,25}|consultation|"
        r"we want to hear\b.{0,20}|"
        r"regulation 1[89]\b.{0,30}|share your\b.{0,20})\W*(?:$|[:–-]\s|\()",
        2.5,
    ),
    rule(
        T.CONSULTATION,
        r"^(?:[\w’'-]+ ){0,6}consultation(?: document| paper| draft| response)?$|\bwe (?:are|"
        r"would like) .{0,30}your views\b",
        2.5,
    ),
    rule(
        T.REPORT,
        r"^(?:report title|title of report|report subject|subject matter|subject|report (?:to|of|by|no|"
        r"author))\b\s*[:.]?",
        2.0,
        top=20,
    ),
    rule(
        T.REPORT,
        r"^(?:report )?(?:to|for|circulated to)\s*:\s*\S|^to (?:the )?(?:cabinet|council|executive|mayor|members)\b",
        1.0,
        top=20,
    ),
    rule(T.REPORT, r"^(?:from|by|prepared by|submitted by|presented by)\s*:\s*\S", 0.8, top=20),
    rule(
        T.REPORT,
        r"^\W*(?!supplement|addend|.*\bappendix\b|.*\b(?:the|this|an?|further|said) (?:[\w’'-]+ )?report\W*$)"
        r"(?:[\w’'&,./()-]+ ){0,9}report(?: no\W.*| #.*| \d.*)?[^\w.]*$",
        2.4,
        top=6,
    ),
    rule(
        T.REPORT,
        r"^\W*(?:staff|council|committee|officers?|administrative|information|agenda|decision|delegated|"
        r"briefing|recommendation) (?:report|memo(?:randum)?|note|paper)\b|^memorandum\b|"
        r"^request for (?:council )?decision\b",
        2.4,
        top=12,
    ),
    rule(T.REPORT, r"^(?:joint )?reports? (?:of|by|from|to)\b(?! the meeting)", 1.5, top=12),
    rule(
        T.REPORT,
        r"^(?:application (?:no|number|ref\w*|type)|name of applicant|case officer|site address|proposal\b(?! (?:for|to|of|that|is)\b)|"
        r"applicant|agent|planning application)\b",
        2.0,
        top=20,
    ),
    rule(
        T.REPORT,
        r"^(?:\d{1,2}[.)]?\s*)?(?:(?:officer |staff )?recommendations?(?:\(s\))?|summary|(?:purpose|summary|"
        r"aim) of (?:the |this )?report|purpose|executive summary|"
        r"reason for report)\b",
        1.2,
        top=25,
    ),
    rule(
        T.REPORT,
        r"\bthis (?:report|paper|note|briefing) (?:is|sets|provides|gives|asks|seeks|presents|outlines|updates)\b",
        1.5,
        top=25,
    ),
    rule(
        T.REPORT,
        r"^(?:decision maker|contact officers?|decision type|meeting name|lead (?:officer|member|director)|"
        r"category|portfolio(?: holder)?|"
        r"(?:relevant |lead )?(?:cabinet|executive) (?:member|portfolio)|responsible (?:officer|director)|"
        r"key decision|is this a key decision|"
        r"decision no|report author|past pathway|exempt information|wards?(?:\(s\))?)\b.{0,40}",
        1.2,
        top=25,
    ),
    rule(
        T.REPORT,
        r"^(?:[\w’'&-]+ ){0,6}(?:annual|progress|performance|monitoring|outturn|update|audit|inspector[’']s|investigation|review) "
        r"report\b(?!.*\.$)",
        2.1,
        top=6,
    ),
    rule(
        T.AGENDA,
        r"^(?:[\w’'-]+ ){0,5}(?:regular|special|work|study|ordinary|extraordinary|annual) (?:meeting|session|workshop)\W*$",
        1.0,
        top=10,
    ),
    rule(T.REPORT, r"\bbriefing(?: note| paper| report)?\W*$", 1.5, top=12),
    rule(
        T.APPENDIX,
        r"^\W*(?:(?:agenda )?item(?: no\.?)? ?\d{1,2}\w?\W+)?(?:appendix|annexe?|annexure|attachment|schedule|app\.?(?= ?\d))(?!\s+of\b)\b"
        r"(?:\s+[A-Z\d]{1,3}\b)?(?!\w* of)|"
        r"^\W*(?:(?:agenda )?item(?: no\.?)? ?\d{1,2}\w?\W+)?(?:exhibit|enclosure)\W+(?:[A-Z]|\d{1,2}|[ivx]{1,4})\b|"
        r"^(?!.*\b(?:see|in|at|as|to|and|with)\b).{3,70}\s(?:[-–:(]\s?)?(?:appendix|annexe?|annexure|attachment|exhibit|enclosure) (?:[A-Z]|\d{1,2}|"
        r"[ivx]{1,4})\W*$",
        2.2,
        top=4,
    ),
    rule(
        T.PLAN_OR_POLICY,
        r"^(?!appendix|annex|subject|and\b|of\b|the\b|to\b|planning policy$|(?:adoption|approval|review|revision|"
        r"updates?|changes?|"
        r"amendments?|implementation|progress|refresh|response|development|delivery|publication) (?:of|to|on|for|"
        r"with)\b)"
        r"(?:[\w’'&,()/-]+ ){0,10}(?:policy|strategy|"
        r"provision \(\w+\) statement|policy statement|"
        r"statement of (?:\w+ ){1,3}policy|(?:action|local|delivery|corporate|business|strategic|improvement|"
        r"area|neighbourhood|service|management) plan|"
        r"framework|charter|constitution|code of conduct|standing orders|scheme of delegation)(?: (?:statement|"
        r"20\d\d.{0,8}))?$",
        4.8,
        top=6,
    ),
    rule(
        T.PLAN_OR_POLICY,
        r"^(?!appendix|annex|subject|and\b|of\b|the\b|to\b|report|(?:adoption|approval|review|revision|updates?|"
        r"changes?|amendments?|"
        r"implementation|progress|refresh|response|award|proposed|consultation)\b)(?:[\w’'&,()/-]+ ){0,8}"
        r"(?:(?:policy|strategy|plan|framework|protocol|scheme|procedure)s?(?: and (?:procedures?|guidance|"
        r"strategy|policy|plan|framework))?|"
        r"terms of reference|constitution|(?:financial|contract|procurement) (?:regulations|rules)|"
        r"(?:procedure )?rules|guidelines|handbook|manual|"
        r"master ?plan|prospectus|road ?map|planning document|design guide|guidance(?: notes?)?|byelaws policy)"
        r"(?: (?:for|of|on) (?:the )?.{3,60})?(?: ?[\(\[]?(?:draft|final|\d{1,2}|20\d\d.{0,8}|v\d.*)[)\]]?)*$|"
        r"^.{3,40}: (?:our|a) (?:vision|plan)\b.{0,30}$",
        2.1,
        top=6,
    ),
)
