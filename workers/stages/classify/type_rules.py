# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The rules on document types: patterns and weights, from what British and North American papers have in common."""

import re
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType as T
from contracts.references import ListedKind


@dataclass(frozen=True)
class Rule:
    """A pattern that speaks for a type; `top` lines from the first it weighs full, `least` times it must stand."""

    kind: T
    pattern: re.Pattern[str]
    weight: float
    top: int = 8
    least: int = 1


def _rule(kind: T, pattern: str, weight: float, top: int = 8, least: int = 1, *, case: bool = False) -> Rule:
    return Rule(kind, re.compile(pattern, 0 if case else re.IGNORECASE), weight, top, least)


KIND_WEIGHTS: dict[ListedKind, tuple[T, float]] = {
    ListedKind.FRONT_SHEET: (T.AGENDA, 3.0),
    ListedKind.REPORTS_PACK: (T.REPORTS_PACK, 6.0),
    ListedKind.SUPPLEMENT: (T.SUPPLEMENT, 5.0),
    ListedKind.PRINTED_MINUTES: (T.MINUTES, 4.0),
    ListedKind.PRINTED_DECISIONS: (T.DECISION_RECORD, 4.0),
}

TITLE_RULES: tuple[Rule, ...] = (
    _rule(T.AGENDA, r"\bagenda\b(?!.*\b(?:pack|reports)\b)", 2.0),
    _rule(T.REPORTS_PACK, r"\b(?:reports? pack|agenda pack(?:age)?|meeting pack)\b", 5.0),
    _rule(T.SUPPLEMENT, r"\b(?:supplement(?:ary)?|to follow|late (?:item|report))\b", 3.0),
    _rule(T.MINUTES, r"\b(?:printed )?minutes\b", 2.5),
    _rule(T.DECISION_RECORD, r"\b(?:p?rod|record of decision|decision (?:record|notice|sheet))\b", 3.0),
    _rule(
        T.EQUALITY_ASSESSMENT,
        r"\b(?:eqia|eia|ecia|equalit(?:y|ies) (?:and \w+ )?(?:impact )?(?:assessment|analysis))\b",
        3.5,
    ),
    _rule(T.QUESTIONS, r"\b(?:public |member |written )?(?:questions|written replies)\b", 2.5),
    _rule(T.MOTION, r"\b(?:notice of )?motions?\b", 2.0),
    _rule(T.CONSULTATION, r"\bconsultation (?:document|paper|response|report|questionnaire|draft)\b", 2.0),
    _rule(T.LETTER, r"\bletter\b", 1.5),
    _rule(T.NOTICE, r"\b(?:public |formal )?notice\b", 1.5),
    _rule(T.REPORT, r"\b(?:report|briefing)$", 1.2),
    _rule(T.APPENDIX, r"\b(?:appendix|annex|annexe) ?[A-Z\d]{0,3}\b", 1.8),
    _rule(
        T.PLAN_OR_POLICY,
        r"\b(?:policy|strategy|action plan|local plan|framework|charter|constitution|scheme of delegation)$",
        2.0,
    ),
)

HEAD_RULES: tuple[Rule, ...] = (
    _rule(T.AGENDA, r"^\W*(?:[\w’'-]+ ){0,5}agenda\W*$", 3.5, top=14),
    _rule(T.AGENDA, r"\b(?:ask for|you are (?:hereby )?(?:summoned|invited)|summons)\b", 0.8),
    _rule(
        T.AGENDA,
        r"^\W*\d{1,2}[.)]?\s*(?:to receive )?(?:apologies|declarations? of|disclosure of|call to order)",
        1.5,
        top=25,
    ),
    _rule(T.AGENDA, r"\(pages? \d+ ?[-–] ?\d+\)", 1.2, top=25),
    _rule(T.MINUTES, r"^(?:draft |printed )?minutes\b", 4.0),
    _rule(T.MINUTES, r"^(?:present|attendees|members present|in attendance)\s*:", 2.0, top=25),
    _rule(T.MINUTES, r"\bnotes of (?:the )?meeting\b", 2.0),
    _rule(
        T.SUPPLEMENT,
        r"\bsupplementa(?:l|ry) (?:agenda|papers?|reports?|pack|information|items?)\b|\bagenda supplement\b|"
        r"^supplement\b",
        5.0,
    ),
    _rule(
        T.SUPPLEMENT, r"\bnow able to enclose\b|\bunavailable when the agenda\b|\bmarked .{0,3}to follow\b", 6.0, top=25
    ),
    _rule(
        T.DECISION_RECORD,
        r"\brecord of (?:an? )?(?:\w+ ){0,4}decisions?\b|\bdecision (?:record|notice|sheet)\b|\bnotice of decisions?\b",
        5.0,
    ),
    _rule(T.DECISION_RECORD, r"^decision to be taken by\b|^decision taken by\b|^date of decision\b", 2.0, top=15),
    _rule(
        T.QUESTIONS,
        r"\bquestions? (?:from|by|to) (?:a )?(?:members?|the public|councillors?)\b|\bwritten (?:replies|answers|"
        r"questions)\b|\b(?:public|council) questions\b",
        4.5,
    ),
    _rule(T.MOTION, r"^(?:notices? of )?motions?\b(?! to exclude)|\bthis council (?:notes|believes|resolves)\b", 3.5),
    _rule(
        T.EQUALITY_ASSESSMENT,
        r"\b(?:eqia|equalit(?:y|ies)(?: and \w+)? (?:impact )?(?:assessment|analysis)|equality screening)\b",
        5.0,
    ),
    _rule(
        T.NOTICE,
        r"\b(?:public|statutory|legal|formal) notice\b|\bnotice is (?:hereby )?given\b|^notice of\b|"
        r"^statements? of persons nominated|are statements of the persons nominated",
        3.0,
    ),
    _rule(T.LETTER, r"^dear\b", 2.5, top=25),
    _rule(
        T.CONSULTATION,
        r"^(?:[\w’'-]+ ){0,6}consultation(?: document| paper| draft| response)?$|\bwe (?:are|"
        r"would like) .{0,30}your views\b",
        2.5,
    ),
    _rule(
        T.REPORT,
        r"^(?:report title|title of report|report subject|subject matter|subject|report (?:to|of|by|no|"
        r"author))\b\s*[:.]?",
        2.0,
        top=20,
    ),
    _rule(T.REPORT, r"^to\s*:\s+\S", 1.0, top=20),
    _rule(T.REPORT, r"^from\s*:\s+\S", 0.8, top=20),
    _rule(
        T.REPORT,
        r"^(?:\d{1,2}[.)]?\s*)?(?:recommendations?(?:\(s\))?|summary|purpose of (?:the )?report|executive summary|"
        r"reason for report)\b",
        1.2,
        top=25,
    ),
    _rule(
        T.REPORT,
        r"\bthis report (?:is|sets|provides|gives|asks|seeks|presents|outlines|updates)\b|\bbriefing\b",
        1.5,
        top=25,
    ),
    _rule(
        T.REPORT,
        r"^(?:decision maker|contact officers?|decision type|meeting name|lead officer|category|"
        r"wards?(?:\(s\))?)\b.{0,40}",
        1.2,
        top=25,
    ),
    _rule(T.APPENDIX, r"^(?:appendix|annexe?)\b(?:\s+[A-Z\d]{1,3}\b)?", 2.2, top=4),
    _rule(
        T.PLAN_OR_POLICY,
        r"^(?:[\w’'&,()/-]+ ){0,10}(?:policy|strategy|statement|action plan|local plan|delivery plan|framework|"
        r"charter|programme|constitution)(?: (?:statement|20\d\d.{0,8}))?$",
        4.2,
        top=6,
    ),
)

TEXT_RULES: tuple[Rule, ...] = (
    _rule(
        T.MINUTES,
        r"^\W*(?:\d{1,3}[.)]\s*)?(?:RESOLVED|Resolved that|AGREED that|IT WAS RESOLVED)\b",
        2.0,
        least=2,
        case=True,
    ),
    _rule(T.MINUTES, r"\bCarried\b\.?$|^Motion \d", 2.0, least=2),
    _rule(
        T.MINUTES,
        r"\bin the chair\b|\bapologies (?:for absence )?were received\b|\bmeeting (?:closed|ended|concluded|"
        r"adjourned)\b",
        1.0,
    ),
    _rule(
        T.QUESTIONS,
        r"^\d{1,3}[.)]\s?(?:question )?from (?:local resident|councillor|cllr|mr|mrs|ms|dr)\b",
        3.0,
        least=3,
    ),
    _rule(T.LETTER, r"\byours (?:sincerely|faithfully)\b", 2.0),
    _rule(T.DECISION_RECORD, r"^reasons?(?:\(s\))? for (?:the )?decision\b", 1.5),
    _rule(
        T.REPORT,
        r"^(?:\d{1,2}[.)]?\s*)?(?:contact (?:details|officers?)|report authors?|background (?:documents|papers)|"
        r"list of background documents)\b",
        1.5,
    ),
    _rule(
        T.REPORT, r"^(?:\d{1,2}[.)]?\s*)?(?:financial|legal|resource|equalit(?:y|ies))(?: and \w+)? implications\b", 1.2
    ),
    _rule(
        T.EQUALITY_ASSESSMENT,
        r"\bnegative impacts? (?:for|and mitigating)\b|\bprotected (?:characteristics?|groups?)\b",
        1.0,
        least=4,
    ),
    _rule(T.AGENDA, r"\((?:pages? )\d+\s?[-–]\s?\d+\)|\(to follow\)", 1.0, least=3),
)
