"""The parts of a Word document that say what its text is (ECMA-376 parts 1 and 2)."""

import zipfile
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import Any

from lxml import etree

from workers.adapters.readers.unreadable import UnreadableError

MAX_UNPACKED = 200_000_000
"""Bytes of the parts that are read; a zip bomb announces more."""
MAIN = "word/document.xml"


@dataclass(frozen=True)
class Parts:
    """Parsed parts; the numbering and the styles are None where the document has none."""

    body: Any
    numbering: Any
    styles: Any

    @classmethod
    def of(cls, archive: zipfile.ZipFile) -> "Parts":
        """Raises KeyError, ValueError, BadZipFile or XMLSyntaxError for what is no Word document, and UnreadableError.

        RuntimeError for an archive with a password.
        """
        main = _targets(archive, "").get("officeDocument", MAIN)
        related = _targets(archive, main)
        wanted = [main, related.get("numbering"), related.get("styles")]
        _check_size(archive, [part for part in wanted if part])
        document, numbering, styles = (_parsed(archive, part) for part in wanted)
        body = document.find("{*}body") if document is not None else None
        if body is None:
            raise ValueError("it has no body")
        return cls(body, numbering, styles)


def name(node: Any) -> str:
    """The local name; empty for comments and the like. Two namespaces are in use: the standard's strict one too."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def value(node: Any, attribute: str) -> str | None:
    """An attribute by its local name, whatever its namespace."""
    for key, text in node.attrib.items():
        if key.rpartition("}")[2] == attribute:
            return str(text)
    return None


def _targets(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Parts that a part (or the package) relates to, by the last word of the relation's type."""
    relations = _parsed(archive, join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels"))
    found: dict[str, str] = {}
    for relation in relations if relations is not None else ():
        target = (value(relation, "Target") or "").strip()
        place = target[1:] if target.startswith("/") else normpath(join(dirname(part), target))
        found.setdefault((value(relation, "Type") or "").rpartition("/")[2], place)
    return found


def _parsed(archive: zipfile.ZipFile, part: str | None) -> Any:
    """The part, or None where there is no such part."""
    if part is None or part not in archive.NameToInfo:
        return None
    _check_size(archive, [part])
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True)
    return etree.fromstring(archive.read(part), parser)


def _check_size(archive: zipfile.ZipFile, parts: list[str]) -> None:
    unpacked = sum(archive.NameToInfo[part].file_size for part in parts if part in archive.NameToInfo)
    if unpacked > MAX_UNPACKED:
        raise UnreadableError("memory_limit", f"The Word document unpacks to {unpacked} bytes.")
