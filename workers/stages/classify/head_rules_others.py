# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What stands at the top of assessments, consultations, letters, notices and what else is filed."""

from contracts.artefacts.classification import DocumentType as T
from workers.stages.classify.rule import Rule, rule

RULES: tuple[Rule, ...] = (
    rule(
        T.OTHER,
        r"^\W*(?:(?:draft |audited |unaudited )?statement of accounts|(?:audited |annual |"
        r"draft )*financial statements\b|"
        r"statement of financial position|independent auditor[’']s report|annual governance and accountability return|"
        r"(?:cabinet )?forward plan\b|(?:register|schedule) of (?:members|interests|payments))",
        3.0,
        top=8,
    ),
    rule(T.CONSULTATION, r"\bconsultation (?:document|draft|paper|version)\b|^have your say\b", 3.0, top=8),
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
        r"(?:\W+(?:\w{2,6}\)|form|template|record|tool|report|20\d\d|(?:stage|part|version|v)? ?\d))*\W*$|"
        r"^\W*(?:ec?|c|es|i|h)?ia(?: (?:form|"
        r"template|screening|report))?\W*$",
        3.5,
    ),
    rule(
        T.NOTICE,
        r"\b(?:public|statutory|legal|formal) notice\b|"
        r"\bnotice is (?:hereby )?given\b(?! (?:that|of) (?:a|an|the)\b.{0,80}\bmeeting\b)|"
        r"^notice of (?!(?:an? |the )?(?:\w+ ){0,4}(?:meeting|motion|decision|question|amendment)s?\b)|"
        r"^notice of .{0,40}\bcancel|^notice under\b|\bhereby give notice\b|"
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
)
