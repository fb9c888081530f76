"""Which addresses may be asked."""

import pytest

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.addresses import AddressRules, refuse_downgrade
from workers.runtime.errors import PermanentError, TransientError

PRIVATE = [
    "127.0.0.1",
    "127.8.8.8",
    "::1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",  # noqa: S104 - refused, not listened on
    "::",
    "224.0.0.1",
    "ff02::1",
    "240.0.0.1",
    "255.255.255.255",
    "fe80::1",
    "fe80::1%1",
    "fc00::1",
    "fec0::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "2002:7f00:1::",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
]


def rules(*addresses: str, loopback: bool = False) -> AddressRules:
    return AddressRules(loopback, lambda _host, _port: addresses)


def reason_for(address_rules: AddressRules, url: str) -> ReasonCode:
    with pytest.raises(PermanentError) as caught:
        address_rules.resolve(address_rules.parse(url))
    return caught.value.reason


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_behind_which_no_public_address_stands_is_refused(address: str) -> None:
    assert reason_for(rules(address), "https://council.example/") is ReasonCode.REFUSED_ADDRESS


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_a_public_address_is_taken(address: str) -> None:
    own = rules(address)
    assert own.resolve(own.parse("https://council.example/")) == (address,)


def test_a_name_that_mixes_public_and_private_addresses_is_refused() -> None:
    assert reason_for(rules("93.184.215.14", "10.0.0.1"), "https://council.example/") is ReasonCode.REFUSED_ADDRESS


@pytest.mark.parametrize("address", ["127.0.0.1", "127.255.0.9", "::1"])
def test_allowing_loopback_lets_loopback_in(address: str) -> None:
    own = rules(address, loopback=True)
    assert own.resolve(own.parse("http://localhost/")) == (address,)


@pytest.mark.parametrize(
    "address", [address for address in PRIVATE if address not in ("127.0.0.1", "127.8.8.8", "::1")]
)
def test_allowing_loopback_lets_nothing_else_in(address: str) -> None:
    assert reason_for(rules(address, loopback=True), "http://council.example/") is ReasonCode.REFUSED_ADDRESS


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f000001", "127.1", "0177.0.0.1", "[::ffff:127.0.0.1]", "169.254.169.254", "2852039166"]
)
def test_every_spelling_of_a_private_address_is_refused(host: str) -> None:
    assert reason_for(AddressRules(), f"http://{host}/") is ReasonCode.REFUSED_ADDRESS


@pytest.mark.parametrize(
    "url",
    [
        "ftp://council.example/",
        "file:///etc/passwd",
        "gopher://council.example/",
        "/documents/s1/a.pdf",
        "http:///nothing",
        "http://clerk:secret@council.example/",
        "http://council.example:99999999/",
        "http://\x00/",
    ],
)
def test_an_address_of_another_form_is_refused(url: str) -> None:
    with pytest.raises(PermanentError) as caught:
        AddressRules().parse(url)
    assert caught.value.reason is ReasonCode.REFUSED_ADDRESS


def test_a_password_in_an_address_is_not_repeated_in_the_error() -> None:
    with pytest.raises(PermanentError) as caught:
        AddressRules().parse("http://clerk:secret@council.example/")
    assert "secret" not in caught.value.message


def test_a_name_that_cannot_be_resolved_is_unreachable_for_now() -> None:
    def fails(host: str, port: int) -> tuple[str, ...]:
        raise OSError(f"{host}:{port}")

    own = AddressRules(resolver=fails)
    with pytest.raises(TransientError) as caught:
        own.resolve(own.parse("https://council.example/"))
    assert caught.value.reason is ReasonCode.UNREACHABLE


def test_a_redirect_may_leave_http_for_https_and_not_the_other_way() -> None:
    plain, safe = (AddressRules().parse(f"{scheme}://council.example/") for scheme in ("http", "https"))
    refuse_downgrade(plain, safe)
    refuse_downgrade(safe, safe)
    with pytest.raises(PermanentError):
        refuse_downgrade(safe, plain)
