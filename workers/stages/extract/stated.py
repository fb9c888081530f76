"""What the grammars find, as the contract has it: a value with its page and quote."""

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Passage


def stated(passage: Passage | None) -> Stated | None:
    """A passage as the contract's model."""
    return Stated(value=passage.value, page=passage.page, quote=passage.quote) if passage else None
