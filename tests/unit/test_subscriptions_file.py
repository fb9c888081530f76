"""`AGENDA_EVENTS_URL` and the file of subscriptions: what they open, and what they refuse."""

from pathlib import Path

import pytest

from workers.adapters.sinks.amqp import TopicExchange
from workers.adapters.sinks.webhook import Webhook
from workers.entrypoints.settings import Settings
from workers.entrypoints.subscriptions import SubscriptionError, load_subscriptions, name_of
from workers.runtime.subscription import Filter

SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
WHOLE = """
[[subscription]]
name = "housing-desk"
sink = "https://desk.example/hook"
secret_from = "DESK_SECRET"
since = 2026-03-01
types = ["document.summarised"]
councils = ["Ashmere Vale Borough Council"]
topics = ["housing", "planning"]
"""


def settings(events_url: str = "", file: Path | None = None) -> Settings:
    return Settings(events_url=events_url, subscriptions=file)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "subscriptions.toml"
    path.write_text(text)
    return path


def test_several_urls_are_several_sinks() -> None:
    opened = load_subscriptions(settings("amqp://one//agenda.events redis://two/0 stdout://"))
    assert [type(one.sink).__name__ for one in opened] == ["TopicExchange", "RedisStream", "StandardOutput"]
    assert len({one.name for one in opened}) == 3


def test_the_name_of_a_sink_stays_when_its_password_changes_and_tells_none() -> None:
    assert name_of("amqp://me:old@host//x") == name_of("amqp://me:new@host//x")
    assert name_of(f"https://host/hook#{SECRET}") == name_of("https://host/hook")
    assert name_of("amqp://host//x") != name_of("amqp://host//y")


def test_a_subscription_has_its_sink_its_secret_its_filters_and_its_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_SECRET", SECRET)
    [one] = load_subscriptions(settings(file=written(tmp_path, WHOLE)))
    assert isinstance(one.sink, Webhook)
    assert one.name == "housing-desk"
    assert one.wants == Filter(
        types=("document.summarised",), councils=("Ashmere Vale Borough Council",), topics=("housing", "planning")
    )
    assert one.since is not None
    assert one.since.isoformat() == "2026-03-01T00:00:00+00:00"
    assert SECRET not in repr(one)
    assert "whsec" not in repr(one)


def test_the_whole_url_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK", "amqp://me:secret@host//x")
    [one] = load_subscriptions(settings(file=written(tmp_path, '[[subscription]]\nname="a"\nsink_from="DESK"\n')))
    assert isinstance(one.sink, TopicExchange)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[subscription]]\nname="a"', "sink or sink_from"),
        ('[[subscription]]\nname="A b"\nsink="stdout://"', "name"),
        ('[[subscription]]\nname="a"\nsink="stdout://"\ntopic="x"', "topic"),
        ('[[subscription]]\nname="a"\nsink="ftp://x"', "begins with none of"),
        ('[[subscription]]\nname="a"\nsink="https://x.example/hook"', "whsec_"),
        ('[[subscription]]\nname="a"\nsink="https://x.example/hook"\nsecret_from="NOT_SET"', "NOT_SET is not set"),
        (f'[[subscription]]\nname="a"\nsink="http://x.example/hook#{SECRET}"', "use https"),
        ('[[subscription]]\nname="a"\nsink="redis://h/0?strean=x"', "strean"),
        ('[[subscription]]\nname="a"\nsink="sns://eu-west-2/topic"', "sns://region/account/topic"),
        ('[[subscription]]\nname="a"\nsink="amqp://h//x?mode=other"', "structured or binary"),
        ('[[subscription]]\nname="a"\nsink="stdout://"\n[[subscription]]\nname="a"\nsink="stdout://"', "called a"),
        ("[subscriptions]", "only"),
        ("not toml", "cannot be read"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SubscriptionError, match=told):
        load_subscriptions(settings(file=written(tmp_path, text)))


@pytest.mark.parametrize("url", ["amqp://me:CANARY/@host/", "https://me:CANARY@host/#x", "redis://:CANARY@h:port/0"])
def test_an_error_never_shows_a_password(url: str) -> None:
    with pytest.raises(SubscriptionError, match="AGENDA_EVENTS_URL") as caught:
        load_subscriptions(settings(url))
    assert "CANARY" not in str(caught.value)
