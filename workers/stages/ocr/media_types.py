"""The media types that are read from pictures or by conversion; others are for the text readers."""

from workers.domain.media_type import ODT, OLE2, PPTX, RTF, XLSX

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


def bare(media_type: str) -> str:
    """The type without parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()
