"""Politeness towards one host."""

import threading

from workers.adapters.downloads.turns import Turns


class Time:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def test_a_second_request_to_a_host_waits_for_the_rest_of_the_pause() -> None:
    time = Time()
    turns = Turns(2.0, time.clock, time.sleep)
    with turns.turn("a"):
        pass
    time.now += 0.5
    with turns.turn("a"):
        pass
    assert time.slept == [1.5]


def test_another_host_is_not_waited_for() -> None:
    time = Time()
    turns = Turns(2.0, time.clock, time.sleep)
    for host in ("a", "b"):
        with turns.turn(host):
            pass
    assert time.slept == []


def test_only_one_thread_at_a_time_has_the_turn_of_a_host() -> None:
    turns, inside, most = Turns(0), [], []

    def work() -> None:
        for _ in range(50):
            with turns.turn("a"):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(most), max(most)) == (200, 1)
