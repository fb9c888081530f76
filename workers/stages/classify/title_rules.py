"""How a source's own listing speaks for a document type: its kind, and the title it gives."""

from contracts.artefacts.classification import DocumentType as T
from contracts.references import ListedKind
from workers.stages.classify.rule import Rule, rule

KIND_WEIGHTS: dict[ListedKind, tuple[T, float]] = {
    ListedKind.FRONT_SHEET: (T.AGENDA, 3.0),
    ListedKind.REPORTS_PACK: (T.REPORTS_PACK, 6.0),
    ListedKind.SUPPLEMENT: (T.SUPPLEMENT, 5.0),
    ListedKind.PRINTED_MINUTES: (T.MINUTES, 4.0),
    ListedKind.PRINTED_DECISIONS: (T.DECISION_RECORD, 4.0),
}

TITLE_RULES: tuple[Rule, ...] = (
    rule(T.AGENDA, r"\bagenda\b(?!.*\b(?:pack|reports)\b)", 2.0),
    rule(
        T.REPORTS_PACK,
        r"\b(?:reports? pack(?:age|et)?|agenda pack(?:age|et)?|(?:meeting|council|board) pack(?:age|et)?)\b",
        5.0,
    ),
    rule(
        T.SUPPLEMENT,
        r"\b(?:supplement(?:ary|al)?|addendum|to follow|late (?:item|report|paper|observation)s?|update sheet|"
        r"tabled)\b",
        3.0,
    ),
    rule(T.MINUTES, r"\b(?:printed )?minutes\b", 2.5),
    rule(
        T.DECISION_RECORD,
        r"\b(?:p?rod|record of (?:\w+ ){0,3}decisions?|decisions? (?:record|notice|sheet|list|summary|"
        r"statement)|printed decisions|delegated decision)\b",
        3.0,
    ),
    rule(
        T.EQUALITY_ASSESSMENT,
        r"\b(?:eqia|eia|ecia|esia|integrated impact assessment|equalit(?:y|"
        r"ies) (?:and \w+ )?(?:impact )?(?:assessment|analysis))\b",
        3.5,
    ),
    rule(T.QUESTIONS, r"\b(?:public |member |written )?(?:questions|written replies)\b", 2.5),
    rule(T.MOTION, r"\b(?:notice of )?motions?\b", 2.0),
    rule(T.CONSULTATION, r"\bconsultation (?:document|paper|response|report|questionnaire|draft)\b", 2.0),
    rule(T.LETTER, r"\bletter\b", 1.5),
    rule(T.NOTICE, r"\b(?:public |formal )?notice\b", 1.5),
    rule(T.REPORT, r"\b(?:report|briefing(?: note)?|memo(?:randum)?)(?: (?:final|v?\d{1,2}|20\d\d))*$", 1.2),
    rule(T.APPENDIX, r"\b(?:appendix|annexe?|attachment|schedule|exhibit|enclosure) ?[A-Z\d]{0,3}\b", 2.1),
    rule(
        T.PLAN_OR_POLICY,
        r"\b(?:policy|strategy|action plan|local plan|framework|charter|constitution|scheme of delegation)$",
        2.0,
    ),
)
