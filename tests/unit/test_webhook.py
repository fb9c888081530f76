"""A webhook goes to public addresses only, follows nothing, and says what became of it."""

from collections.abc import Callable

import httpx
import pytest

from contracts.artefacts.failure import ReasonCode
from tests.fakes.events_of_papers import event_texts
from tests.fakes.receivers import SECRET
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.sinks.webhook import PATIENCE, Webhook
from workers.runtime.delivery import Delivery
from workers.runtime.errors import PermanentError, TransientError
from workers.runtime.events import read_event

PUBLIC = "93.184.215.14"
Answer = Callable[[httpx.Request], httpx.Response]


class Wire(httpx.BaseTransport):
    """Keeps what is sent, and answers as told."""

    def __init__(self, answer: Answer) -> None:
        self.sent: list[httpx.Request] = []
        self._answer = answer

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        return self._answer(request)


def webhook(wire: Wire, *addresses: str) -> Webhook:
    rules = AddressRules(resolver=lambda *_: addresses or (PUBLIC,))
    opened = Webhook.from_url(f"https://desk.example/hook?tenant=1#{SECRET}", rules)
    return Webhook(opened.url, opened.key, rules, transport=wire)


def event() -> Delivery:
    [text] = event_texts(1)
    return Delivery(read_event(text), text)


def answering(status: int, **headers: str) -> Wire:
    return Wire(lambda _: httpx.Response(status, headers=headers))


def test_the_connection_goes_to_the_checked_address_under_the_name_of_the_host() -> None:
    wire = answering(204)
    webhook(wire).send([event()])
    [request] = wire.sent
    assert (request.url.host, request.headers["Host"]) == (PUBLIC, "desk.example")
    assert request.extensions["sni_hostname"] == "desk.example"
    assert (request.url.path, request.url.query, request.url.fragment) == ("/hook", b"tenant=1", "")


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.5", "169.254.169.254", "::1", "fd00::1", "::ffff:10.0.0.1"])
def test_an_address_that_is_not_public_is_never_asked(address: str) -> None:
    wire = answering(200)
    with pytest.raises(PermanentError) as caught:
        webhook(wire, PUBLIC, address).send([event()])
    assert caught.value.reason is ReasonCode.REFUSED_ADDRESS
    assert wire.sent == []


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    wire = answering(status, location="http://169.254.169.254/")
    with pytest.raises(TransientError, match=str(status)):
        webhook(wire).send([event()])
    assert len(wire.sent) == 1


@pytest.mark.parametrize("status", [400, 401, 404, 408, 429, 500, 503])
def test_any_other_answer_than_success_is_asked_again(status: int) -> None:
    with pytest.raises(TransientError, match=f"desk.example answered {event().event.id} with status {status}"):
        webhook(answering(status)).send([event()])


def test_an_endpoint_says_how_long_to_wait() -> None:
    with pytest.raises(TransientError) as caught:
        webhook(answering(503, **{"retry-after": "120"})).send([event()])
    assert caught.value.retry_after == 120


def test_410_ends_the_subscription() -> None:
    with pytest.raises(PermanentError, match="no more events"):
        webhook(answering(410)).send([event()])


def test_a_broken_connection_is_asked_again() -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("reset", request=request)

    with pytest.raises(TransientError, match="reset"):
        webhook(Wire(broken)).send([event()])


def test_pauses_grow_from_seconds_to_an_hour_for_days() -> None:
    pauses = [PATIENCE.pause(failures).total_seconds() for failures in range(1, 14)]
    assert pauses[:4] == [5, 10, 20, 40]
    assert pauses[-1] == 3600
    assert PATIENCE.give_up_after is not None
    assert PATIENCE.give_up_after.days == 5
