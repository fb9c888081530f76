"""Stable ids: the same source and key give the same id, on any machine and for ever."""

from hashlib import sha256


def document_id(source: str, key: str) -> str:
    """The id of a document over all its revisions."""
    return "doc_" + _digest("document", source, key)


def meeting_id(source: str, key: str) -> str:
    """The id of a meeting, wherever it is moved."""
    return "mtg_" + _digest("meeting", source, key)


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:20]
