"""When sources are polled: oftener near a meeting, seldom in recess, one poll at a time, and no hole after a death."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from contracts.model import canonical_bytes
from workers.adapters.downloads.bucket_lease import BucketLease
from workers.adapters.object_stores.memory import MemoryStore
from workers.domain.health import Health
from workers.domain.polling import Pace, is_due, is_retried, next_poll
from workers.entrypoints.schedule import Watchman, pace_of, schedule_lease
from workers.entrypoints.settings import Settings
from workers.runtime import keys
from workers.stages.watch.health import SourceHealth
from workers.stages.watch.memory import KnownMeeting, SourceMemory, save_memory
from workers.stages.watch.parts import PollProgress, save_progress
from workers.stages.watch.schedule import PATIENCE, Planner, Schedule

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
PACE = Pace(jitter=0.0)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("meetings", "wait"),
    [
        ([], PACE.recess),
        ([NOW - 4 * DAY], PACE.recess),
        ([NOW + 30 * DAY], PACE.usual),
        ([NOW + 6 * DAY], PACE.near),
        ([NOW - 2 * DAY], PACE.near),
        ([NOW + 30 * DAY, NOW - 2 * DAY], PACE.near),
    ],
)
def test_a_source_is_polled_oftener_near_a_meeting_and_seldom_in_recess(
    meetings: list[datetime], wait: timedelta
) -> None:
    assert next_poll(NOW, meetings, "vale", PACE) == NOW + wait


def test_jitter_spreads_sources_and_is_the_same_on_every_machine() -> None:
    waits = [next_poll(NOW, [], f"s{number}", Pace()) - NOW for number in range(200)]
    assert len(set(waits)) == 200
    assert min(waits) >= Pace().recess * 0.8
    assert max(waits) <= Pace().recess * 1.2
    assert max(waits) - min(waits) > Pace().recess * 0.3
    assert next_poll(NOW, [], "vale", Pace()) == next_poll(NOW, [], "vale", Pace())


def test_a_document_is_due_once_in_an_interval_give_or_take_a_quarter() -> None:
    day = timedelta(hours=24)
    names = [f"doc_{number}" for number in range(100)]
    assert not any(is_due(NOW - day * 0.74, NOW, day, name) for name in names)
    assert all(is_due(NOW - day * 1.26, NOW, day, name) for name in names)
    assert 20 < sum(is_due(NOW - day, NOW, day, name) for name in names) < 80
    assert not is_due(None, NOW, day, "doc_1")


def test_what_could_not_be_had_is_asked_for_ever_more_seldom_and_not_without_end() -> None:
    hours = [0.5, 1, 2, 4, 8, 16, 24, 24, 24, 24]
    for tries, wait in enumerate(hours):
        assert is_retried(NOW, NOW + timedelta(hours=wait), tries)
        assert not is_retried(NOW, NOW + timedelta(hours=wait * 0.99), tries)
    assert not is_retried(NOW, NOW + timedelta(days=365), len(hours))


@dataclass
class Vale:
    """A bucket with what is known of sources, and a planner over it; `asked` are the polls that it asked for."""

    store: MemoryStore = field(default_factory=MemoryStore)
    now: datetime = NOW
    asked: list[str] = field(default_factory=list)

    def polled(self, source: str, at: datetime) -> None:
        health = SourceHealth(health=Health.OK, sequence=1, since=at, last_poll=at)
        self.store.put(keys.source_health(source), canonical_bytes(health))

    def knows(self, source: str, start: datetime) -> None:
        save_memory(self.store, source, SourceMemory(meetings={"mtg_1": KnownMeeting(starts_at=start)}))

    def planner(self, *sources: str) -> Planner:
        schedule = Schedule(self.store, PACE)
        return Planner(schedule, sources, lambda source, _: self.asked.append(source), lambda: self.now)

    def tick(self, planner: Planner, minutes: float = 0.0) -> list[str]:
        """What is asked for so many minutes later."""
        self.now += timedelta(minutes=minutes)
        self.asked.clear()
        planner.tick()
        return list(self.asked)


def test_a_new_source_is_polled_at_once_and_one_that_was_polled_by_its_pace() -> None:
    vale = Vale()
    vale.polled("near", NOW)
    vale.knows("near", NOW + DAY)
    vale.polled("recess", NOW)
    planner = vale.planner("new", "near", "recess")
    assert vale.tick(planner) == ["new"]
    vale.polled("new", NOW)
    assert vale.tick(planner, 14) == []
    assert vale.tick(planner, 1) == ["near"]
    vale.polled("near", vale.now)
    assert set(vale.tick(planner, 346)) == {"near", "new", "recess"}


def test_a_poll_that_is_under_way_is_not_asked_for_again() -> None:
    vale = Vale()
    planner = vale.planner("vale")
    assert vale.tick(planner) == ["vale"]
    assert [vale.tick(planner, 2) for _ in range(7)] == [[]] * 7
    assert vale.tick(vale.planner("vale")) == [], "nor by another process"


def test_a_poll_that_died_is_asked_for_again_after_the_patience() -> None:
    vale = Vale()
    planner = vale.planner("vale")
    vale.tick(planner)
    assert vale.tick(planner, PATIENCE.total_seconds() / 60 + 1) == ["vale"]


def test_a_long_poll_that_goes_on_in_parts_is_waited_for() -> None:
    vale = Vale()
    planner = vale.planner("vale")
    vale.tick(planner)
    for _ in range(6):
        vale.now += timedelta(minutes=10)
        save_progress(vale.store, "vale", PollProgress(begun=NOW, left_at=vale.now))
        assert vale.tick(planner) == []
    assert vale.tick(planner, 16) == ["vale"]


def test_a_folder_is_looked_at_as_if_a_meeting_were_always_near() -> None:
    vale = Vale()
    vale.polled("folder", NOW)
    assert Schedule(vale.store, PACE).due("folder", NOW) == NOW + PACE.recess
    assert Schedule(vale.store, PACE, near_always=frozenset({"folder"})).due("folder", NOW) == NOW + PACE.near


def test_an_interval_of_seconds_is_kept() -> None:
    vale = Vale()
    every = timedelta(seconds=3)
    planner = Planner(
        Schedule(vale.store, Pace(every, every, every, 0.0)),
        ("vale",),
        vale.polled,
        lambda: vale.now,
    )
    assert [(planner.tick() - vale.now).total_seconds() for _ in range(2)] == [3, 3]
    vale.now += every
    assert planner.tick() == vale.now + every


def test_a_schedule_that_starts_again_does_not_ask_for_everything_at_once() -> None:
    vale = Vale()
    names = tuple(f"s{number}" for number in range(20))
    for name in names:
        vale.polled(name, NOW)
    assert vale.tick(vale.planner(*names), 30) == []


def test_a_poll_that_another_worker_did_need_not_begin() -> None:
    vale = Vale()
    vale.polled("vale", NOW)
    schedule = Schedule(vale.store)
    assert schedule.is_polled_since("vale", NOW - DAY)
    assert not schedule.is_polled_since("vale", NOW + DAY)
    assert not schedule.is_polled_since("dale", NOW)


def test_of_two_processes_one_asks_and_the_other_takes_over_when_it_ends() -> None:
    store = MemoryStore()
    slept: list[float] = []
    first, second = (Vale(store) for _ in range(2))
    rounds = iter([True] * 4)

    def beside(_: float) -> None:
        """While the first one sleeps between two looks, the second one tries."""
        tries = iter([True, True, False])
        Watchman(second.planner("vale"), schedule_lease(store), slept.append).watch(lambda: next(tries))

    Watchman(first.planner("vale"), schedule_lease(store), beside).watch(lambda: next(rounds, False))
    assert (first.asked, second.asked) == (["vale"], [])
    assert slept
    late = Vale(store, NOW + DAY)
    rounds = iter([True, True])
    Watchman(late.planner("vale"), schedule_lease(store), slept.append).watch(lambda: next(rounds, False))
    assert late.asked == ["vale"]


def test_the_lease_of_the_schedule_is_no_lease_of_a_host() -> None:
    store = MemoryStore()
    assert schedule_lease(store).take("polls") is not None
    assert BucketLease(store).take("polls") is not None


def test_the_settings_choose_the_pace_and_an_interval_overrides_it() -> None:
    pace = pace_of(Settings(poll_near=5, poll_usual=30, poll_recess=120))
    assert (pace.near, pace.usual, pace.recess) == (
        timedelta(minutes=5),
        timedelta(minutes=30),
        timedelta(hours=2),
    )
    assert set(vars(pace_of(Settings(), every=60.0)).values()) == {timedelta(minutes=1), pace.jitter}
