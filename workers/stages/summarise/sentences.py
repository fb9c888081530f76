"""Blocks cut into sentences, each with the pieces of it that stand on each page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from contracts.artefacts.stated import Citation
from workers.stages.summarise.blocks import Block, Line

QUOTE_LETTERS = 8
"""Letters and digits that a quote needs to prove anything."""
MAX_QUOTE = 5000
LEAST_WORDS, MOST_WORDS = 4, 70
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been by for from had has have in into is it its no not of on or our should that the"
        " their there these this to was were which will with would",
    )
)
FORM_WORDS, FORM_TIMES = 4, 4
"""Sentences that share so many first words, so many times, are the questions of a form."""
LEAD = re.compile(
    r"^(?:note: )?(?:(?:however|therefore|furthermore|moreover|additionally|consequently|alternatively|accordingly"
    r"|similarly|overall"
    r"|currently|generally|traditionally|at present|at the time of writing|in addition|as a result|as such|as"
    r" above|in turn|to date"
    r"|in summary|in conclusion|in particular|for example|in this context|in view of this|given this|in light of this"
    r"|of note|notably|importantly|finally|firstly|secondly|also|so|but|and|this means(?: that)?|this includes?"
    r"|clearly|in broad terms|in essence|essentially|ultimately|specifically|indeed|nevertheless|nonetheless|meanwhile"
    r"|whereas|in light of the above|given the above|as (?:noted|mentioned|stated|outlined|described|set out) (?:above"
    r"|earlier|previously)"
    r")\b,?\s+|(?:it (?:should be|is|was|has been) (?:also )?(?:noted|recognised|acknowledged"
    r"|important to note|worth (?:noting|highlighting)|clear|evident)|it can be seen"
    r"|members (?:are|were|will be) (?:asked to note|advised|reminded|aware)"
    r"|(?:information|data|figures|statistics|records)(?: from [^,.;:]{3,60}?)? (?:shows?|showed|confirms?)(?= that)"
    r"|(?:mr|mrs|ms|miss|dr|the chair|the leader|cllr|councillor)\.? ?[\w' ]{0,30}?"
    r"(?:, [^.;:]{3,100}?, ?| ?\([^()]{2,60}\) ?)?(?:said|noted|explained"
    r"|reported|advised|highlighted"
    r"|confirmed|stated|emphasi[sz]ed|added|outlined|informed \w+)|(?:the )?(?:officers?|members?|report|paper)(?:"
    r" also)?"
    r" (?:said|noted|explained|reported|advised|confirmed|stated|shows|notes))"
    r"(?:,? (?:that )?(?:in|under|with|as|for)\b[^,;:]{3,90}, that| that)?,?\s+)",
    re.IGNORECASE,
)
"""Words at the beginning that say nothing of the matter."""
SPOKEN = ("ed", "id", "shows", "notes")
"""Ends of what opens a sentence by who spoke, without the word `that`."""
NUMBERED = re.compile(r"^\d{1,2}, (?=[A-Z][a-z])")
"""The number of a paragraph whose full stop was read as a comma."""
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|should|shall|can|could|may|must|do|does|did|[a-z]{3,}ed"
    r"|sets|provides|seeks"
    r"|includes|requires|supports|shows|remains|covers|asks|allows|represents|continues|aims|means|needs|holds"
    r"|costs|stands|gives"
    r"|makes|takes|runs|totals|contributes|considers|recommends|proposes|agrees?|notes?|approves?|delegates?"
    r"|endorses?|authoris\w+"
    r"|rose|fell|grew|met|set|made|held|sold|led|kept|built|gave|took|spent|paid|saw|put|won|lost|went)\b"
)
WHOLE_BRACKET, HALF_BRACKET = re.compile(r"\([^()]*\)"), re.compile(r"[^\W\d_]{3}\)")
"""A bracket, and the end of one that was opened in another sentence; `a)` of a list is none."""
PARAGRAPH = re.compile(r"\d+\.\d")
ENDS = ".?!;\"'\u201d\u2019)"
OUTCOME = re.compile(r"(?:deferred|withdrawn|tabled|defeated|refused|rejected|referred back)\.?", re.IGNORECASE)
"""What minutes print alone under an item that was not carried."""
NO_ANSWER = re.compile(r"\bnot applicable\b", re.IGNORECASE)
NO_SENTENCE = re.compile(
    r"https?:|\bwww\.|@\w|\bswitchboard\b|\btel(?:ephone)?\b:?|\[(?:do not|insert|delete|note)"
    r"|^as (?:is )?(?:noted|set out|shown|described|outlined|mentioned)\b[^,]*$"
    r"|^(?:how|what|why|who|where|when) (?:do|does|did|is|are|was|were|will|would|can|could|should|have|has)\b"
    r"|^minutes of (?:the|a) [\w ,]{0,120}\bheld\b(?!.*\b(?:was|were|be|agreed|approved|confirmed|adopted|accepted)\b)"
    r"|^see \b|^please (?:see|refer|note)\b|\bheadings? (?:above|below)\b"
    r"|^(?:the )?following (?:table|chart|figure|graph)\b"
    r"|\b(?:holds?|held|shows?|gives?|are|is) the following(?: \w+){0,3}\.$"
    r"|\b(?:table|chart|graph) (?:above|below|\d+) (?:shows|sets|provides)"
    r"|(?:(?:^|\s)[-+(\u00a3$]{0,2}\d(?:[\d,.]*\d)?[%)mk]{0,2}(?=\s|$)){4}",
    re.IGNORECASE,
)
"""Addresses, titles of minutes, questions and instructions of a form, sentences that only point elsewhere, and cells of
a table, four in a row.
"""
BREAK = re.compile(r"[.!?][\"\u2019\u201d)\]]*\s+(?=[\"\u201c\u2018'(\[]?[A-Z0-9£$€•])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr|St|Nos?|vs|pp?|paras?|Ltd|Inc|Co|approx|e\.g|i\.e|etc|c\.f|viz|[A-Z])|(?:^|\s)\d{1,2})\.\s*$"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence as it stands in the document; `position` orders the sentences of a document."""

    text: str
    heading: str
    marker: str
    position: int
    citations: tuple[Citation, ...]
    title: bool = False
    first: bool = False
    """Whether it is the first under its heading."""

    @property
    def words(self) -> int:
        """Words as a reader counts them."""
        return len(self.text.split())


@dataclass(frozen=True)
class Span:
    """Where a line stands in the joined text of its block."""

    line: Line
    start: int
    end: int


def sentences(blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """All sentences of a document in reading order."""
    found: list[Sentence] = []
    for before, block in zip((None, *blocks), blocks, strict=False):
        text, spans = joined(block.lines)
        opens = before is None or before.title or before.heading != block.heading
        for number, (start, end) in enumerate(bounds(text)):
            cited = tuple(citations(text, start, end, spans))
            first = opens and number == 0 and not block.title
            one = Sentence(text[start:end], block.heading, block.marker, len(found), cited, block.title, first)
            if found and is_outcome(found[-1], one):
                found[-1] = with_outcome(found[-1], one)
            else:
                found.append(one)
    return tuple(found)


def is_outcome(before: Sentence, one: Sentence) -> bool:
    """Whether a line is no more than what became of the item before it, on the same page."""
    pages = {cited.page for cited in (*before.citations, *one.citations)}
    return not before.title and len(before.citations) == len(pages) == 1 and OUTCOME.fullmatch(one.text) is not None


def with_outcome(before: Sentence, one: Sentence) -> Sentence:
    """An item with what became of it."""
    (cited,) = before.citations
    whole = Citation(page=cited.page, quote=f"{cited.quote} {one.text}")
    return replace(before, text=f"{before.text} {one.text}", citations=(whole,))


def joined(lines: Sequence[Line]) -> tuple[str, tuple[Span, ...]]:
    """The lines as one text, and where each stands in it; a word broken by a hyphen is one word with the hyphen."""
    text, spans = "", list[Span]()
    for line in lines:
        if text and not (re.search(r"\w-$", text) and line.text[0].islower()):
            text += " "
        start = len(text)
        text += re.sub(r"\s+", " ", line.text)
        spans.append(Span(line, start, len(text)))
    return text, tuple(spans)


def bounds(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a text, without blanks around it."""
    cuts = [0, *(hit.end() for hit in BREAK.finditer(text) if not ABBREVIATION.search(text[: hit.end()])), len(text)]
    for start, end in pairwise(cuts):
        piece = text[start:end]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def citations(text: str, start: int, end: int, spans: Sequence[Span]) -> Iterator[Citation]:
    """One citation for each page that the sentence stands on."""
    touched = [span for span in spans if span.start < end and span.end > start]
    for page in sorted({span.line.page for span in touched}):
        here = [span for span in touched if span.line.page == page]
        quote = text[max(start, here[0].start) : min(end, here[-1].end)].strip()
        if not proves(quote):
            quote = text[here[0].start : here[-1].end]
        if proves(quote):
            yield Citation(page=page, quote=quote[:MAX_QUOTE])


def proves(quote: str) -> bool:
    """Whether a quote has letters enough."""
    return len(re.sub(r"[\W_]", "", quote)) >= QUOTE_LETTERS


def tellable(sentence: Sentence) -> bool:
    """Whether a sentence reads as one: not a row of a table, not a fragment, not a list of names."""
    words = sentence.text.split()
    if (
        sentence.title
        or not LEAST_WORDS <= len(words) <= MOST_WORDS
        or sentence.text[0].islower()
        or sentence.text.endswith((":", "?"))
        or NO_SENTENCE.search(sentence.text)
        or HALF_BRACKET.search(WHOLE_BRACKET.sub("", sentence.text))
    ):
        return False
    function = sum(word.strip(",.;:()").casefold() in FUNCTION_WORDS for word in words)
    figures = sum(any(letter.isdigit() for letter in word) for word in words)
    said = function >= max(2, len(words) // 10) or (sentence.text.endswith(".") and VERB.search(sentence.text))
    return bool(said) and figures <= 0.45 * len(words)


def is_fragment(sentence: Sentence) -> bool:
    """Whether a sentence has no end, and no marker that makes it an entry of a list; a paragraph's number is none."""
    listed = sentence.marker and not PARAGRAPH.match(sentence.marker)
    return not listed and sentence.text[-1] not in ENDS


def own_words(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences without those of a form, whose first words come again and again, and without empty answers."""
    counts = Counter(opening(sentence) for sentence in sentences)
    return [one for one in sentences if counts[opening(one)] < FORM_TIMES and not NO_ANSWER.search(one.text)]


def opening(sentence: Sentence) -> tuple[str, ...]:
    """The first words of a sentence that say something, without case."""
    return tuple(opened(sentence.text).casefold().split()[:FORM_WORDS])


def opened(text: str) -> str:
    """A text without words at its beginning that say nothing, and with a capital; who spoke of a thing stays where only
    the thing would be left.
    """
    bare = LEAD.sub("", NUMBERED.sub("", text))
    bare = LEAD.sub("", bare)
    spoken = text.removesuffix(bare).rstrip(" ,").endswith(SPOKEN) and not VERB.search(bare.casefold())
    return capital(text if spoken else bare)


def capital(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]
