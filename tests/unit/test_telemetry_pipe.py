"""Processes hand on what they measured, whoever of them is killed when."""

import os
import subprocess
import sys
from threading import Thread

import pytest

from tests.fakes.telemetry import Heard
from workers.adapters.telemetry.pipe import Channel, hand_on, lines
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.port import Place, Role, Span

SPAN = Span(
    "process ocr", Role.CONSUMER, Place("a" * 32, "b" * 16), "c" * 16, 1, 2, {"agenda.lane": "live"},
    (Place("d" * 32, "e" * 16),), "damaged",
)  # fmt: skip

ENOUGH = 500
COUNTING = """
import os, sys
from itertools import count
from workers.adapters.telemetry.pipe import PipeTelemetry
from workers.runtime.telemetry import metrics
os.set_blocking(int(sys.argv[1]), True)
telemetry = PipeTelemetry(int(sys.argv[1]))
for number in count():
    telemetry.measure([metrics.FOUND.of(number, source=sys.argv[2])])
"""


def gathered(channel: Channel) -> tuple[Thread, Heard]:
    heard = Heard()
    thread = Thread(target=channel.gather, args=(heard,))
    return thread, heard


def test_measurements_and_spans_arrive_as_they_were_told() -> None:
    channel = Channel.open()
    told = [metrics.LOST.of(1), metrics.REDELIVERIES.of(2.5, stage="ocr")]
    channel.telemetry.measure(told)
    channel.telemetry.trace([SPAN])
    thread, heard = gathered(channel)
    thread.start()
    thread.join(10)
    assert heard.measurements == told
    assert heard.spans == [SPAN]


def test_whatever_a_process_told_before_it_was_killed_arrives_and_nothing_half() -> None:
    channel = Channel.open()
    processes = [_teller(channel, f"worker-{number}") for number in range(3)]
    thread, heard = gathered(channel)
    thread.start()
    for process in processes:
        while len(heard.measurements) < ENOUGH * len(processes):
            thread.join(0.01)
        process.kill()
        process.wait(10)
        process.communicate()
    thread.join(10)
    assert not thread.is_alive(), "the end of all writers ends the reader"
    for number in range(len(processes)):
        told = [one.value for one in heard.measurements if one.labels == {"source": f"worker-{number}"}]
        assert told == list(range(len(told)))


def _teller(channel: Channel, name: str) -> "subprocess.Popen[bytes]":
    """A process that counts, a measurement at a time, until it is killed."""
    return subprocess.Popen([sys.executable, "-c", COUNTING, str(channel.writing), name], pass_fds=[channel.writing])


def test_a_writer_never_waits_and_what_has_no_room_is_counted() -> None:
    channel, told = Channel.open(), 0
    telemetry = channel.telemetry
    while not telemetry.lost:
        telemetry.measure([metrics.REDELIVERIES.of(1, stage="ocr")])
        told += 1
    lost = telemetry.lost
    thread, heard = gathered(channel)
    other = os.dup(channel.writing)
    thread.start()
    while telemetry.lost:
        telemetry.end = other
        telemetry.measure([metrics.LOST.of(0)])
    os.close(other)
    thread.join(10)
    assert heard.total(metrics.REDELIVERIES) == told - lost
    assert heard.total(metrics.LOST) >= lost


def test_a_writer_whose_reader_is_dead_goes_on() -> None:
    channel = Channel.open()
    os.close(channel.reading)
    telemetry = channel.telemetry
    telemetry.measure([metrics.LOST.of(1)])
    telemetry.trace([SPAN])
    os.close(channel.writing)
    assert telemetry.lost


@pytest.mark.parametrize("count", [0, 1, 50, 500])
def test_lines_fit_the_size_that_is_written_whole_and_hold_every_record(count: int) -> None:
    records = [["agenda_failures_total", 1.0, {"stage": "summarise", "reason": "recognition_failed"}]] * count
    made = list(lines(records))
    assert all(len(line) <= 4096 for line, _ in made)
    heard = Heard()
    for line, _ in made:
        hand_on(line, heard)
    assert len(heard.measurements) == count == sum(number for _, number in made)
