"""A short report as it left the word processor, a .docx file."""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import docx

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, plain
from tests.sample_council.facts import Facts, Officer

TITLE = "Electric Vehicle Charging in Council Car Parks"
RECOMMENDATIONS = (
    "Agree that 48 charging points be installed in seven council car parks.",
    "Accept a grant of £312,000 from the Local Charging Fund.",
    "Set the charge at 45 pence per kilowatt hour, to be reviewed each April.",
)
SITES = (
    ("Car park", "Points", "Cost (£)"),
    ("Market Square", "12", "98,400"),
    ("Station Approach", "10", "84,500"),
    ("Weir Street", "8", "66,900"),
    ("Four other sites", "18", "142,200"),
    ("Total", "48", "392,000"),
)
EPOCH = (1980, 1, 1, 0, 0, 0)


def facts(dates: Dates) -> Facts:
    return Facts(
        document_type=DocumentType.REPORT,
        topics=(Topic.TRANSPORT_AND_HIGHWAYS, Topic.ENVIRONMENT_AND_CLIMATE),
        pages=1,
        title=TITLE,
        council=people.COUNCIL,
        committee=people.CABINET,
        meeting_date=dates.cabinet,
        decision_maker=people.CABINET,
        officers=(Officer(people.ENVIRONMENT_DIRECTOR.name, people.ENVIRONMENT_DIRECTOR.role), people.TRANSPORT_LEAD),
        recommendations=RECOMMENDATIONS,
        key_figures=("48", "£312,000", "£392,000", "£80,000"),
    )


def content(dates: Dates) -> bytes:
    document = docx.Document()
    document.core_properties.title = TITLE
    document.core_properties.created = document.core_properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    document.add_heading(people.COUNCIL, level=1)
    _labels(document, dates)
    _section(document, "1. Purpose of the report", _PURPOSE)
    _section(document, "2. Recommendations", ("Cabinet is asked to:", *_lettered(RECOMMENDATIONS)))
    _section(document, "3. Proposal", _PROPOSAL)
    _table(document, SITES)
    _section(document, "4. Financial implications", _FINANCIAL)
    _section(document, "5. Legal, equality and climate implications", _OTHER)
    officer = people.TRANSPORT_LEAD
    _section(
        document,
        "Contact officer",
        (f"{officer.name}, {officer.role}", f"Tel: {officer.phone}", f"Email: {officer.email}"),
    )
    target = io.BytesIO()
    document.save(target)
    return _without_clock(target.getvalue())


def _without_clock(package: bytes) -> bytes:
    """The same package with one fixed time on each member, for a zip file keeps the time of writing."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _lettered(texts: Sequence[str]) -> list[str]:
    return [f"({chr(ord('a') + position)}) {text}" for position, text in enumerate(texts)]


def _labels(document: Any, dates: Dates) -> None:
    director = people.ENVIRONMENT_DIRECTOR
    for label, value in (
        ("Report to:", f"Cabinet - {plain(dates.cabinet)}"),
        ("Report of:", f"{director.name}, {director.role}"),
        ("Subject:", TITLE),
        ("Wards affected:", "All"),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label} ").bold = True
        paragraph.add_run(value)


def _section(document: Any, title: str, texts: Sequence[str]) -> None:
    document.add_heading(title, level=2)
    for text in texts:
        document.add_paragraph(text)


def _table(document: Any, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


_PURPOSE = (
    (
        "1.1 This report asks Cabinet to agree where charging points for electric vehicles will be installed, and "
        "the charge for them."
    ),
)
_PROPOSAL = (
    (
        "3.1 There are 2,860 electric vehicles registered in the borough, and 39 per cent of households have no "
        "parking of their own. The council has 16 charging points, which were in use for more than half of the "
        "day in each of the last six months."
    ),
    (
        "3.2 The sites below were chosen because the grid connection is near and because each is within five "
        "minutes' walk of streets without driveways."
    ),
)
_FINANCIAL = (
    (
        "4.1 The cost of the installation is £392,000. The grant meets £312,000 and the remaining £80,000 is met "
        "from the Parking Reserve. Income is expected to cover the running costs from the second year."
    ),
)
_OTHER = (
    (
        "5.1 The Council has decided in its Parking Strategy to provide accessible bays: one bay in six will be of "
        "full width, with a cable that can be reached from a wheelchair."
    ),
    "5.2 The points will be supplied with renewable electricity.",
)
