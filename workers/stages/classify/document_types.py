"""The document type, by rules on how council papers name and lay out themselves."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType, Evidence, TypeDecision
from contracts.artefacts.text import Page
from contracts.references import ListedKind
from workers.domain.paper_text import Line, Paper, head
from workers.stages.classify.type_rules import HEAD_RULES, KIND_WEIGHTS, TEXT_RULES, TITLE_RULES, Rule

ENOUGH = 2.0
"""Weight from which a type is decided; below it the type is unknown."""
FIRST_LINES = 25
PACK_PAGES = 25
"""Pages from which an agenda holds its reports too, when it says so itself."""
SHORT_PACK = 10
SEEN_PAGES = 40
"""Pages of which the text is searched."""
_ITEM_STAMP = re.compile(r"^[ \t]*agenda (?:item|page)\b[^\n]{0,12}$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Sign:
    """A rule that holds, with the words that made it hold."""

    kind: DocumentType
    evidence: Evidence


def document_type(paper: Paper, pages: Sequence[Page], title: str, kind: ListedKind) -> TypeDecision:
    """The type with the most weight behind it, the score being its share of all weight."""
    signs = [*_of_listing(kind), *_of_title(title), *_of_head(paper), *_of_text(paper)]
    signs += _of_pack(signs, pages)
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
    for rule in TITLE_RULES:
        if match := rule.pattern.search(title[:300]):
            yield Sign(rule.kind, Evidence(words=match[0].strip(), page=None, weight=rule.weight))


def _of_head(paper: Paper) -> Iterator[Sign]:
    """Each rule once, at its first line; what stands in the first lines weighs full, further down less."""
    lines = head(paper, FIRST_LINES)
    for rule in HEAD_RULES:
        found = next(
            ((at, line, match) for at, line in enumerate(lines) if (match := rule.pattern.search(line.text))), None
        )
        if found:
            at, line, match = found
            weight = rule.weight if at < rule.top else round(rule.weight * 0.4, 2)
            yield Sign(rule.kind, Evidence(words=match[0].strip(), page=line.page, weight=weight))


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


def _of_pack(signs: Sequence[Sign], pages: Sequence[Page]) -> Iterator[Sign]:
    """An agenda becomes a pack when the reports of its items follow in the same file."""
    weight = sum(sign.evidence.weight for sign in signs if sign.kind is DocumentType.AGENDA)
    if weight < ENOUGH or len(pages) < SHORT_PACK:
        return
    stamped = {page.number for page in pages if page.number > 2 and _ITEM_STAMP.search(page.text)}  # noqa: PLR2004
    if stamped or len(pages) >= PACK_PAGES:
        page = min(stamped, default=1)
        yield Sign(
            DocumentType.REPORTS_PACK,
            Evidence(words=f"{len(pages)} pages behind an agenda", page=page, weight=weight + 1),
        )
