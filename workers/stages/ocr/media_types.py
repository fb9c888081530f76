"""The media types that the ocr stage knows beside those of its text readers."""

PDF = "application/pdf"

IMAGES = frozenset({"image/jpeg", "image/png", "image/tiff"})

OFFICE_SUFFIXES = {
    "application/msword": ".doc",
    "application/rtf": ".rtf",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-powerpoint": ".ppt",
    "application/vnd.oasis.opendocument.presentation": ".odp",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/x-ole-storage": ".doc",
    "text/rtf": ".rtf",
}
"""Office formats that a converter makes a PDF of, with the suffix by which it knows them."""


def bare(media_type: str) -> str:
    """The type without parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()
