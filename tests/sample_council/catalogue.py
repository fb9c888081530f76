"""All papers of the sample council: their files and what a correct pipeline finds in them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from contracts.artefacts.classification import Topic
from tests.sample_council.dates import Dates
from tests.sample_council.facts import Facts
from tests.sample_council.papers import (
    agenda,
    budget_monitoring,
    corn_exchange,
    damp_and_mould,
    decision_record,
    food_waste_equality,
    kiln_lane,
    minutes,
    supplement,
    vehicle_charging,
)
from tests.sample_council.schedule import meetings

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


@dataclass(frozen=True)
class Paper:
    """A file of the sample council; `name` is without its ending."""

    name: str
    media_type: str
    content: bytes
    facts: Facts

    @property
    def file_name(self) -> str:
        return f"{self.name}.{'docx' if self.media_type == DOCX else 'pdf'}"


@dataclass(frozen=True)
class _Source:
    """The two functions of a paper."""

    facts: Callable[[Dates], Facts]
    content: Callable[[Dates], bytes]
    media_type: str = PDF


def expected(dates: Dates) -> Mapping[str, Facts]:
    """What a correct pipeline finds, by name of the paper; nothing is drawn for it."""
    return {name: source.facts(dates) for name, source in _sources(dates).items()}


def papers(dates: Dates) -> tuple[Paper, ...]:
    """Every paper as a file; two to four seconds, nearly all of it for the scans."""
    return tuple(
        Paper(name, source.media_type, source.content(dates), source.facts(dates))
        for name, source in _sources(dates).items()
    )


def _sources(dates: Dates) -> Mapping[str, _Source]:
    _, cabinet, planning, _ = meetings(dates)
    cabinet_sheet = agenda.FrontSheet(cabinet, agenda.CABINET_MEMBERS, (), pages=2)
    planning_sheet = agenda.FrontSheet(planning, agenda.PLANNING_MEMBERS, (Topic.PLANNING,), pages=1)
    return {
        "agenda-cabinet": _Source(cabinet_sheet.facts, cabinet_sheet.content),
        "minutes": _Source(minutes.facts, minutes.content),
        "budget-monitoring": _Source(budget_monitoring.facts, budget_monitoring.content),
        "damp-and-mould": _Source(damp_and_mould.facts, damp_and_mould.content),
        "corn-exchange": _Source(corn_exchange.facts, corn_exchange.content),
        "food-waste-equality": _Source(food_waste_equality.facts, food_waste_equality.content),
        "vehicle-charging": _Source(vehicle_charging.facts, vehicle_charging.content, DOCX),
        "decision-record": _Source(decision_record.facts, decision_record.content),
        "supplement": _Source(supplement.facts, supplement.content),
        "agenda-planning": _Source(planning_sheet.facts, planning_sheet.content),
        "kiln-lane": _Source(kiln_lane.facts, kiln_lane.content),
    }
