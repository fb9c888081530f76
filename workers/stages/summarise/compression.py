"""Shorter forms of a sentence: what it says beside its matter is left out; what is left stays in its own words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.sentences import FUNCTION_WORDS, LEAST_WORDS, VERB, Sentence, capital, is_fragment, opened
from workers.stages.summarise.slots import ATTENDING, is_tail
from workers.stages.summarise.trimming import trimmed

BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
TAIL = re.compile(
    r",? (?:which|where|who|whom|whose|whilst|while|whereas|although|because|since|so that|in order to|as part of"
    r"|as set out|as detailed"
    r"|as shown|as outlined|as described|as well as|as a result of|as these|as this|as it|as they|due to|owing to"
    r"|following|including|along with|together with"
    r"|such as|to support|to ensure|to enable|to help|to allow|to inform|to meet|to reflect|to provide|to create"
    r"|in line with|in accordance with"
    r"|in response to|in relation to|in respect of|in terms of|in advance of|ahead of|with a view|through|via"
    r"|based on|subject to|resulting"
    r"|reflecting|allowing|enabling|ensuring|providing|making|bringing|comprising|having|being|amongst others|for"
    r" which|from which|in which|of which|at which)\b"
    r"| i\.e\.|; | [\u2013-] (?!\d)|, (?=and |but |or |with |as |then |the |this |these |it |they |we )|\.\s",
)
"""Where a sentence may end early."""
HANGING = re.compile(
    r"\b(?:of|the|and|to|for|on|by|in|a|an|with|from|or|at|that|than|as|between|about|over|under|into|not|is|are"
    r"|was|were|be|been|being|will|would|should|shall|can|could|may|must|has|have|had|which|who|this|these|both"
    r"|either|if|when|where|while|however|also|its|their|our|only|then|through|via|within|without|against|per|until"
    r"|upon|across|towards|during|before|after|onto|throughout|alongside|currently|first|such|so|more|most|other|any"
    r"|each|every|no|including|provides?|includes?|requires?|enables?|ensures?|supports?|sets|makes?|gives?"
    r"|shows?|seeks?|planned|designed|intended|expected|likely|due|able|aims?|anticipated|continued?s?|remain(?:s|ed)?"
    r"|becomes?|became)$"
    r"|\baged? \d+$|\b(?:with|and|including|while|whilst|plus|or)\s+\S*\d\S*$|[;:]\s*\S+(?:\s\S+)?$"
    r"|\b\d{1,2} ?(?:st|nd|rd|th)$|\bof (?:those|these|them|which|whom)$",
    re.IGNORECASE,
)
"""Ends after which more must come: small words, a figure that nothing is said of, a clause of a word or two."""
OPEN_JOINT = re.compile(r"\b(?:and|but|or|that), (?P<after>[^,]*(?:, [^,]*)?)$")
"""An end that has a phrase put in before what was to come: `would benefit and, following a debate in May`."""
LIMITED = re.compile(r"\b(?:limited|restricted|confined|reserved) to\b[^,;.]*$", re.IGNORECASE)
"""An end after which it may be said how far a limit goes."""
ENABLING = re.compile(
    r"\b(?:enabl|allow|requir|request|ask|invit|encourag|permit|expect|instruct|authoris)(?:e|es|ed|s|ing)?\b[^.;]*$",
    re.IGNORECASE,
)
"""An end after which it must be said to do what."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|shall|can|could|may|must|does|do|did|sets|provides|seeks"
    r"|includes|requires|supports|shows|remains|covers|asks|allows|represents|continues|aims|means|needs|holds|costs"
    r"|stands|gives|makes|takes|runs|totals|contributes|considers|recommends|proposes|rose|fell|grew|met|sold|built"
    r"|gave|took|spent|paid|saw|won|lost|went)\b"
)
"""Verbs that make a sentence by themselves, as `is` and `provides`, and `reviewed` does not."""
TURNED = re.compile(r"\b(?:that|whether|how|when|where|which|who|if|because|while|whilst|although)\b", re.IGNORECASE)
BY_THE_WAY = re.compile(r"\bas (?:amended|necessary|[a-z]+ed)\b", re.IGNORECASE)
"""What looks like a verb and makes no sentence."""
UNDER = re.compile(
    r"^(?:if|when|where|while|whilst|although|because|since|once|as(?! of| at)|given|unless)\b", re.IGNORECASE
)
"""A beginning that needs another clause after it."""
LEADING = re.compile(
    r"^(?:in|under|following|based on|to|with|for|at|on|through|alongside|within|despite|given|by|as|using|taking"
    r"|building|having|over|across|since|when|where|while|whilst|although|because)"
    r" [^,;:.()]{3,110}, (?=[a-zA-Z\u00a3$\d])",
    re.IGNORECASE,
)
"""A phrase before the sentence proper."""
NAMES = re.compile(r"\b[A-Z][\w\u2019'-]*, [A-Z]$")
"""A comma between names, at which no sentence begins: `the Director for Children, Young People`."""
ASIDE = re.compile(
    r", (?:including,? but not limited to|in (?:consultation|accordance|line|conjunction|partnership|collaboration)"
    r" with|as (?:amended|necessary|appropriate|required|relevant|set out|detailed|outlined|described|shown|part of)"
    r"|where (?:necessary|appropriate|relevant|applicable|possible)|if (?:applicable|necessary|required)"
    r"|at the time of|along with|together with|as well as|such as|which|who|including|given|having|following"
    r"|based on|due to)\b"
    r"[^,;:.()]{0,160},(?= [a-z\d\u00a3$])"
)
"""What stands between two commas and only adds to what stands around them; a name after it may be a part of it."""

JOINT = re.compile(
    r"; (?:and )?|, (?:and|but|while|whilst|with) (?=(?:the|this|it|they|a|an|we|[A-Z£\d])[\w£]* ?\w+)|\."
    r" (?=[A-Z])| and (?=(?:we|there) (?:now )?(?:is|are|was|were|has|have|had|will|shall|must|can|do)\b)"
)
"""Where one clause of a sentence goes over into the next."""
NEGATIVE = re.compile(
    r"\b(?:not|no|never|nor|without|unless|until|except|excluding|excludes|only|subject to|provided that|if"
    r"|deferred|withdrawn|tabled|defeated|refused|rejected|referred back)\b",
    re.IGNORECASE,
)
"""What must not fall away with the end of a sentence."""
LABEL = re.compile(r"^[A-Z][^;:?!]{3,70}?(?: -+| \u2013| ?\u2014) (?=[A-Z])")
"""A heading before a sentence on its line: `Cost of works - The works cost …`."""
STEM = re.compile(r"\b[^\W\d_]{4}")
AFTER, EXPLAINED = 60, 10
"""Characters after a cut in which it must not stand; only at once where they say the same in other words."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PLAIN, LEAST_PLAIN = re.compile(r"\b[a-z]+\b"), 4
"""Words in small letters, and how long one is at least that no heading writes so."""
PRONOUN = re.compile(
    r"^(?:(?:as of|as at|in|at|by|since|on|from|during|over) [^,.;]{3,40}, )?"
    r"(?:this|these|it(?! (?:is|was|has been|will be|would be)(?: \w+)? \w+ that\b)|they|he|she|such|those|its|their"
    r"|his|her|both|another|of (?:this|these|those)"
    r"|since (?:this|then)|the (?:former|latter|same|above|following)"
    r"|(?:(?:monthly|weekly|annual|quarterly|total|overall|average|recent|the) )*(?:figures|numbers|attendances?)"
    r"(?: (?:figures|numbers))?(?: in recent \w+)?"
    r" (?:includ(?:ed?|es)|were|was|are|is|have|had|has|ranged?|rose|fell))\b"
    r"(?! (?:(?:latest|final|updated|revised|proposed|annual) )*"
    r"(?:report|paper|draft|decision|policy|plan|strategy|document|agenda"
    r"|assessment|letter|meeting|supplement|notice|briefing|motion|application|year|council|committee)\b)",
    re.IGNORECASE,
)
"""Words at the beginning that point to a sentence before, or figures of which only that says whose they are."""


def mended(text: str) -> str:
    """A text without the blanks that raised letters and signs leave: `13 th`, `May 14 , 2024`; with the one that a
    scale lacks: `£5.8million`; and without a bracket or a quotation mark whose other one is not there.
    """
    text = re.sub(r"(?<=\d) (?=(?:st|nd|rd|th)\b)", "", re.sub(r"\s+", " ", text))
    text = re.sub(r"(?<=\d)(?=(?:million|billion)\b)", " ", text)
    text = re.sub(r"(?<=\w) (?=[,;](?:\s|$))", "", text).strip("* ")
    if text.count("\u201c") != text.count("\u201d"):
        text = re.sub(r"[\u201c\u201d]", "", text)
    text = re.sub(r" [\u2018\u201c]$", "", text)
    return text.lstrip("( ") if text.count("(") > text.count(")") and text.startswith("(") else text


def is_useless(sentence: Sentence) -> bool:
    """Whether a sentence stands under a heading of which a reader needs nothing; a statement after names does not."""
    stated = ATTENDING.search(sentence.heading) and FINITE.search(sentence.text)
    return is_tail(sentence.heading) and not stated


def is_heading_like(sentence: Sentence) -> bool:
    """Whether a line has no verb of a sentence, beside what stands in brackets, and is all in capitals or has no end
    and no figure, as a heading or a name alone.
    """
    if FINITE.search(BRACKETS.sub("", sentence.text)):
        return False
    lone = is_fragment(sentence) and not figures_in(sentence.text)
    plain = frozenset(word for word in PLAIN.findall(sentence.text) if len(word) >= LEAST_PLAIN)
    return lone or not plain - FUNCTION_WORDS


def forms(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence without empty words before it, and its shorter forms; all with the citations of the whole."""
    yield replace(sentence, text=opened(sentence.text))
    seen = {opened(sentence.text)}
    for text in shorter(sentence.text):
        if text not in seen and len(text.split()) >= LEAST_WORDS:
            seen.add(text)
            yield replace(sentence, text=text)


def shorter(text: str) -> Iterator[str]:
    """Shorter forms of a text, the longest first."""
    plain = opened(without_brackets(text))
    yield plain
    bare = opened(trimmed(plain))
    yield bare
    for base in bases(bare):
        yield base
        yield from early_ends(base)
    for part in joined_clauses(bare):
        yield opened(part)
        yield from early_ends(part)


def bases(text: str) -> Iterator[str]:
    """A text, then without the heading before it, what stands between commas, and the phrase before it."""
    found = [text, without_label(text), without_asides(text), without_asides(without_figured_brackets(text))]
    found += [without_leading(one) for one in found]
    yield from dict.fromkeys(found)


def without_brackets(text: str) -> str:
    """A text without brackets, but for those that hold a figure or take something back."""
    return BRACKETS.sub(lambda hit: hit[0] if tells_more(hit[0].strip(" ()[]")) else "", text).strip()


def without_figured_brackets(text: str) -> str:
    """A text without brackets, also those with a figure, but for those that take something back."""
    return BRACKETS.sub(lambda hit: hit[0] if NEGATIVE.search(hit[0]) else "", text).strip()


def without_asides(text: str) -> str:
    """A text without what only adds something between two commas; figures and what takes back stay."""
    bare = ASIDE.sub(lambda hit: hit[0] if tells_more(hit[0]) else "", text)
    return bare if stands_alone(bare.rstrip(".")) else text


def without_label(text: str) -> str:
    """A text without the heading before it where that says what the text says again."""
    hit = LABEL.match(text)
    rest = text[hit.end() :] if hit else text
    said = stems(hit[0]) if hit else frozenset()
    again = 2 * len(said & stems(rest)) >= len(said)
    return rest if again and stands_alone(rest.rstrip(".")) else text


def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text."""
    return frozenset(stem.casefold() for stem in STEM.findall(text))


def without_leading(text: str) -> str:
    """A text without the phrase before the sentence proper."""
    hit = LEADING.match(text)
    rest = capital(text[hit.end() :]) if hit else text
    listed = hit and NAMES.search(text[: hit.end() + 1])
    fits = hit and not listed and not tells_more(hit[0]) and not PRONOUN.match(rest) and FINITE.search(rest)
    return rest if fits and stands_alone(rest.rstrip(".")) else text


def tells_more(part: str) -> bool:
    """Whether a part has a figure or a year, or takes something back."""
    return bool(figures_in(part) or YEAR.search(part) or NEGATIVE.search(part))


def early_ends(text: str) -> Iterator[str]:
    """A text cut where a clause begins that only adds to it; never before what takes something back."""
    for hit in reversed(list(TAIL.finditer(text))):
        part = text[: hit.start()].rstrip(" ,;:.\u2013-")
        reach = EXPLAINED if hit[0] == " i.e." else AFTER
        after = text[hit.end() : hit.end() + reach].split(". ", maxsplit=1)[0]
        listed = text[hit.end() :].startswith(("and ", "or ")) and ends_list(part, hit[0])
        if (
            stands_alone(part)
            and not listed
            and not is_needed(part, hit[0].lstrip(", "))
            and not NEGATIVE.search(hit[0] + after)
        ):
            yield f"{part}."


def is_needed(part: str, joint: str) -> bool:
    """Whether a part of a sentence needs what follows its joint to mean the same."""
    enabled = joint.startswith("to ") and ENABLING.search(part)
    return bool(LIMITED.search(part) or enabled)


def joined_clauses(text: str) -> Iterator[str]:
    """The clauses that a semicolon, or a comma with `and` or `but`, joins; never the end of a list of names."""
    joints = [hit for hit in JOINT.finditer(text) if not ends_list(text[: hit.start()], hit[0])]
    bounds = [*(hit.start() for hit in joints), len(text)]
    for hit, end in zip(joints, bounds[1:], strict=True):
        bare = text[hit.end() : end].strip().rstrip(" ,;:.")
        if stands_alone(bare) and FINITE.search(bare) and not PRONOUN.match(bare):
            yield f"{capital(bare)}."


def ends_list(before: str, joint: str) -> bool:
    """Whether what a comma with `and` joins is the last of a list: nothing is said since the comma before."""
    return joint.startswith(",") and "," in before and not VERB.search(before.rpartition(",")[2])


def stands_alone(part: str) -> bool:
    """Whether a part of a sentence reads as a sentence."""
    words = part.split()
    return (
        len(words) >= LEAST_WORDS
        and any(word.casefold() in FUNCTION_WORDS for word in words)
        and VERB.search(BY_THE_WAY.sub("", TURNED.split(part)[-1])) is not None
        and not HANGING.search(part)
        and not is_left_open(part)
        and not is_under(part)
        and part.count("(") == part.count(")")
    )


def is_left_open(part: str) -> bool:
    """Whether a part ends with a phrase that was put in before its next clause."""
    hit = OPEN_JOINT.search(part)
    return hit is not None and FINITE.search(hit["after"]) is None


def is_under(part: str) -> bool:
    """Whether a part is no more than the clause that leans on another one, as `If this is agreed`."""
    after = part.partition(", ")[2]
    return UNDER.match(part) is not None and FINITE.search(after) is None
