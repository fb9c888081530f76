"""What is chosen by measurement for the choice of topics."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Weights:
    """For papers on one subject, and for those on many."""

    title: float = 6.0
    """How much more a phrase counts in the title at the source."""
    subject: float = 5.0
    """How much more in the lines that name the subject."""
    purpose: float = 2.0
    """How much more in the purpose, the summary and the recommendations."""
    answerable: float = 1.0
    """How much more in the names of those who answer for the subject: committee, member, director."""
    enough: float = 6.0
    """Score from which a main topic is given."""
    akin_share: float = 0.2
    """Share of the main topic's score from which a topic akin to it is given."""
    akin_named_share: float = 0.25
    """The same where the title or the subject names it, which adds to its score by itself."""
    named_share: float = 0.35
    """The same for another topic that the title or the subject names."""
    share: float = 0.5
    """The same for one that only the text speaks of."""
    way_share: float = 0.7
    """The same for one that papers on any subject speak of."""
    third: float = 2.0
    """How much more of its share a third topic needs, since most papers have one or two."""
    item_enough: float = 0.9
    """Items that the main topic of a paper on many subjects needs."""
    item_share: float = 0.2
    """Share of the main topic's items from which another topic is given."""


CHOSEN = Weights()
