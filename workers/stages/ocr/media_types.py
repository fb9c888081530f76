"""The media types that are read from pictures or by conversion; others are for the text readers."""

from workers.domain.media_type import MAIL, ODT, OLE2, PPTX, RTF, XLSX, ZIP

IMAGES = frozenset({"image/jpeg", "image/png", "image/tiff"})

OFFICE_SUFFIXES = {
    OLE2: ".doc",
    RTF: ".rtf",
    XLSX: ".xlsx",
    PPTX: ".pptx",
    ODT: ".odt",
    "application/vnd.oasis.opendocument.presentation": ".odp",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
}
"""Office formats that a converter makes a PDF of, with a suffix that tells it the family of the format."""

CONTAINERS = {
    ZIP: "The file is a zip archive; the documents in it must be published one by one.",
    MAIL: "The file is an e-mail; its attachments must be published one by one.",
}
"""Formats that hold several documents, with what an operator is told."""


def bare(media_type: str) -> str:
    """The type without parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def refusal(media_type: str) -> str:
    """Why a format that nothing reads is not read."""
    return CONTAINERS.get(media_type, f"No reader knows the format {media_type}.")
