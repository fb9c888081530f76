"""The document type, by rules on how council papers name and lay out themselves."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from contracts.artefacts.classification import DocumentType, Evidence, TypeDecision
from contracts.artefacts.text import Page
from contracts.references import ListedKind
from workers.domain.paper_text import Line, Paper, head
from workers.stages.classify.head_rules import HEAD_RULES
from workers.stages.classify.pack_reports import of_pack
from workers.stages.classify.rule import ENOUGH, Rule, Sign, weight_of
from workers.stages.classify.several_marks import several_marks
from workers.stages.classify.standing_business import course_of_meeting
from workers.stages.classify.text_rules import TEXT_RULES
from workers.stages.classify.title_rules import KIND_WEIGHTS, TITLE_RULES

SURE = 3.5
"""Weight from which what asks about a plan, or assesses one, is not the plan."""
FIRST_LINES = 25
SEEN_PAGES = 40
"""Pages of which the text is searched."""
LONGEST_LETTER = 4
"""Pages of a cover letter at most."""
SHORTEST_ENCLOSURE = 4
SUBJECT_SHARE = 0.4
"""What is left of a sign that may be a report's subject."""
_SUBJECTS = frozenset(
    {
        DocumentType.PLAN_OR_POLICY,
        DocumentType.CONSULTATION,
        DocumentType.EQUALITY_ASSESSMENT,
        DocumentType.QUESTIONS,
    }
)
_ON_PLANS = (DocumentType.CONSULTATION, DocumentType.EQUALITY_ASSESSMENT)
_LABELLED = frozenset({DocumentType.REPORT, DocumentType.DECISION_RECORD})
_SUBJECT_LABEL = re.compile(
    r"^(?:(?:(?:report|decision|agenda|item|paper) )?"
    r"(?:title|subject(?: matter)?|re|topic|issue|name|regarding|proposal)\b"
    r"[^:?]{0,45}|what (?:is|are) being [^:?]{3,40})\s*[:?]\s*\S",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"^\W*(?:appendix|annexe?|attachment|enclosure|exhibit)\b", re.IGNORECASE)
_DEAR = re.compile(r"^(?:dear\b|to whom it may concern)", re.IGNORECASE)
_YOURS = re.compile(r"^yours (?:sincerely|faithfully|truly)\b", re.IGNORECASE)


def document_type(paper: Paper, pages: Sequence[Page], title: str, kind: ListedKind) -> TypeDecision:
    """The type with the most weight behind it, the score being its share of all weight."""
    decided = _decision(_signs(paper, pages, title, kind))
    if decided.value is DocumentType.LETTER and (after := pages_after_letter(paper, len(pages))):
        enclosed = _decision(_signs(Paper(after, paper.squashed), pages, title, kind))
        return decided if enclosed.value is DocumentType.UNKNOWN else enclosed
    return decided


def pages_after_letter(paper: Paper, pages: int) -> tuple[Line, ...] | None:
    """The lines of what follows a cover letter, where much more follows than the letter is long."""
    top = head(paper, FIRST_LINES)
    if not any(_DEAR.search(line.text) for line in top):
        return None
    ends = next((line.page for line in paper.lines if _YOURS.search(line.text)), None)
    if ends is None or ends > LONGEST_LETTER or pages - ends < max(SHORTEST_ENCLOSURE, 2 * ends):
        return None
    return tuple(line for line in paper.lines if line.page > ends)


def _signs(paper: Paper, pages: Sequence[Page], title: str, kind: ListedKind) -> list[Sign]:
    signs = [*_of_listing(kind), *_of_title(title), *_of_head(paper), *_of_text(paper)]
    signs += [*course_of_meeting(paper), *several_marks(paper)]
    signs = list(_without_subjects(signs))
    return [*signs, *of_pack(signs, pages, paper)]


def _without_subjects(signs: Sequence[Sign]) -> Iterator[Sign]:
    """What a report, a consultation or an assessment names as its subject, such as a strategy, it is not itself."""
    is_report = weight_of(signs, DocumentType.REPORT) >= ENOUGH
    asks = max(weight_of(signs, kind) for kind in _ON_PLANS) >= SURE
    for sign in signs:
        is_subject = (is_report and sign.kind in _SUBJECTS) or (asks and sign.kind is DocumentType.PLAN_OR_POLICY)
        about = is_subject and sign.evidence.page is not None
        weight = round(sign.evidence.weight * SUBJECT_SHARE, 2) if about else sign.evidence.weight
        yield replace(sign, evidence=sign.evidence.model_copy(update={"weight": weight}))


def _decision(signs: Sequence[Sign]) -> TypeDecision:
    weights: dict[DocumentType, float] = defaultdict(float)
    for sign in signs:
        weights[sign.kind] += sign.evidence.weight
    best = max(weights, key=lambda one: (weights[one], one.value), default=DocumentType.UNKNOWN)
    if weights.get(best, 0.0) < ENOUGH:
        return TypeDecision(value=DocumentType.UNKNOWN, score=0.0, evidence=())
    return TypeDecision(value=best, score=_score(weights, best), evidence=_reasons(signs, best))


def _score(weights: Mapping[DocumentType, float], best: DocumentType) -> float:
    """How far ahead the best is, and on how much: 0 to 1."""
    total = sum(max(0.0, weight) for weight in weights.values())
    amount = min(1.0, weights[best] / 5.0)
    return round(amount * weights[best] / total, 3) if total else 0.0


def _reasons(signs: Sequence[Sign], best: DocumentType) -> tuple[Evidence, ...]:
    own = [sign.evidence for sign in signs if sign.kind is best]
    return tuple(sorted(own, key=lambda one: (-one.weight, one.page or 0, one.words)))[:8]


def _of_listing(kind: ListedKind) -> Iterator[Sign]:
    if kind in KIND_WEIGHTS:
        decided, weight = KIND_WEIGHTS[kind]
        yield Sign(decided, Evidence(words=kind.value, page=None, weight=weight))


def _of_title(title: str) -> Iterator[Sign]:
    words = " ".join(re.split(r"[\s_.-]+", title[:300])).strip()
    for rule in TITLE_RULES:
        if match := rule.pattern.search(words):
            yield Sign(rule.kind, Evidence(words=match[0].strip(), page=None, weight=rule.weight))


def _of_head(paper: Paper) -> Iterator[Sign]:
    """Each rule once, at its first line; what stands in the first lines weighs full, further down less."""
    lines = head(paper, FIRST_LINES)
    for rule in HEAD_RULES:
        found = next(
            (
                (at, line, match)
                for at, line in enumerate(lines)
                if (match := rule.pattern.search(line.text)) and not _names_a_subject(rule, at, lines)
            ),
            None,
        )
        if found:
            at, line, match = found
            weight = rule.weight if at < rule.top else round(rule.weight * 0.4, 2)
            yield Sign(rule.kind, Evidence(words=match[0].strip(), page=line.page, weight=weight))


def _names_a_subject(rule: Rule, at: int, lines: Sequence[Line]) -> bool:
    """What stands behind a label for the title, or in a list of appendices, is not what the paper itself is."""
    if at >= rule.top and _ENCLOSED.match(lines[at].text):
        return True
    return rule.kind not in _LABELLED and (_is_subject(lines[at]) or (at > 0 and _goes_on(lines[at - 1], lines[at])))


def _is_subject(line: Line) -> bool:
    return _SUBJECT_LABEL.match(line.text) is not None


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a lone word ends a title that was wrapped behind its label."""
    return " " not in line.text and _is_subject(before)


def _of_text(paper: Paper) -> Iterator[Sign]:
    """Rules on all the text count how often their words begin a line, up to a limit."""
    for rule in TEXT_RULES:
        found = list(_matches(paper, rule))
        if len(found) >= rule.least:
            line, words = found[0]
            yield Sign(rule.kind, Evidence(words=words, page=line.page, weight=rule.weight))


def _matches(paper: Paper, rule: Rule) -> Iterator[tuple[Line, str]]:
    for line in paper.lines:
        if line.page > SEEN_PAGES:
            return
        if match := rule.pattern.search(line.text):
            yield line, match[0].strip()
