"""The port for a second opinion, by embeddings or a language model; nothing is asked unless one is given."""

from dataclasses import dataclass
from typing import Protocol

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.text import RecognisedText


@dataclass(frozen=True)
class Advice:
    """An answer from the closed lists; None or no topics where it cannot tell."""

    document_type: DocumentType | None
    topics: tuple[Topic, ...]


class Adviser(Protocol):
    """Says what a paper is; its answer is recorded beside the rules' and overrules nothing."""

    @property
    def name(self) -> str:
        """Name and version: another one may answer otherwise."""
        ...

    def advise(self, text: RecognisedText) -> Advice:
        """Read the paper. Raises TransientError where it cannot be asked now."""
        ...
