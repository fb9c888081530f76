"""Words inside a sentence that carry no fact: they are taken out and nothing is put in their place, so that figures,
names, negations, limits and plans stay as they are.
"""

import re

WORDY: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bin order (?=to\b)", re.IGNORECASE), ""),
    (re.compile(r"\b(whether) or not\b", re.IGNORECASE), r"\1"),
    (re.compile(r"\b(?:the sum|the amount|an amount) of (?=[£$€]\s?\d)", re.IGNORECASE), ""),
    (re.compile(r"\bthe ((?:19|20)\d\d\s?[-\u2013/]\s?\d{2,4}) (?:financial|municipal|fiscal) year\b"), r"\1"),
    (re.compile(r"\bthe (?:financial|municipal|fiscal) year ((?:19|20)\d\d\s?[-\u2013/]\s?\d{2,4})\b"), r"\1"),
    (re.compile(r"\b(for|over|during|in|covering) the period (?=(?:from )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)"), r"\1 "),
    (re.compile(r"\ba (?:(?:wide|broad|whole|diverse) )?(?:range|variety|series) of (?=[a-z])", re.IGNORECASE), ""),
    (
        re.compile(
            r"\b(?:an? (?:overall |grand |combined )?total of|a significant|an? (?:impressive|incredible)) (?=[\d£$€])",
            re.IGNORECASE,
        ),
        "",
    ),
    (re.compile(r"(?<=\d) in total(?= (?:in|at|of|on|from|were|are|have))"), ""),
    (re.compile(r"(?<=\d) ([a-z]+) in total(?= (?:in|at|of|on|from|were|are|have)\b)"), r" \1"),
    (re.compile(r",? (?:going|moving) forwards?(?=[,.;])"), ""),
)
"""Turns of speech, with the words of them that are left."""
ADVERB = re.compile(
    r"(?P<before>[\w%)]+),? (?:also|therefore|indeed|furthermore|moreover|consequently|accordingly|in turn|in fact"
    r"|of course|additionally|subsequently|currently|at this (?:stage|time|point)(?: in time)?"
    r"|at the present time)\b,?(?= )"
)
"""What joins a sentence to the one before it, and says no more."""
POINTING = re.compile(
    r"(?P<before>[\w)'\u2019-]+),? (?:contained|set out|outlined|detailed|identified|described|listed|shown|included"
    r"|referred to|presented|summarised|mentioned) (?:(?:above|below|elsewhere)|(?:with)?in (?:(?:the|this) (?:report"
    r"|paper|plan|strategy|policy|document|appendix|appendices|table|[A-Z]{2,6})|(?:[Ss]ection|[Pp]aragraph|[Aa]ppendix"
    r"|[Aa]nnex|[Tt]able|[Ff]igure)s? [\dA-Z][\w.]{0,5}(?: (?:of|to) (?:the|this) (?:report|paper))?))"
    r"(?=[ ,;.])(?! (?:of|and|or|to)\b)"
)
"""What only says where in the papers something stands."""
SAYING = frozenset(
    re.findall(
        r"\w+",
        "is are was were be been being as has have had not never no only also and or but than fully clearly that to",
    )
)
"""Words after which what points elsewhere, or joins, is what the sentence says."""


def trimmed(text: str) -> str:
    """A text without the words inside it that carry no fact."""
    for pattern, left in WORDY:
        text = pattern.sub(left, text)
    text = ADVERB.sub(_joining, text)
    return POINTING.sub(_pointing, text)


def _joining(hit: re.Match[str]) -> str:
    return hit[0] if hit["before"].casefold() in {"not", "never", "no", "but", "than"} else hit["before"]


def _pointing(hit: re.Match[str]) -> str:
    return hit[0] if hit["before"].casefold() in SAYING else hit["before"]
