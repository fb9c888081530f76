"""Hostile addresses, redirects, names of hosts, transfers and pages: none gets through, and each has its reason."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from contracts.artefacts.failure import ReasonCode
from contracts.references import ListedKind
from tests.saboteurs.raw_server import RawServer, Sender, dripping, flooding, raw, serving
from workers.adapters.downloads.addresses import AddressRules, Resolver, refuse_downgrade, system_resolver
from workers.adapters.downloads.client import HttpClient, HttpLimits
from workers.adapters.downloads.http import HttpDownloader, HttpPages
from workers.adapters.downloads.robots import Robots
from workers.adapters.downloads.turns import Turns
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.sources.escribe import parse_calendar
from workers.adapters.sources.feed import parse_feed
from workers.adapters.sources.legistar import Legistar
from workers.adapters.sources.link_list import parse_links
from workers.adapters.sources.moderngov_xml import parse_committees, parse_meeting
from workers.adapters.sources.pages import Page
from workers.domain.identity import document_id
from workers.domain.listing import ListedDocument, ListedMeeting
from workers.runtime import keys
from workers.runtime.errors import StageError
from workers.stages.watch.records import document_reference

R = ReasonCode
PUBLIC, METADATA = "93.184.215.14", "169.254.169.254"
HEAD = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
LIMIT = 100_000
TOTAL = 1.0


def asking(resolver: Resolver = system_resolver, *, loopback: bool = False, robots: bool = False) -> HttpClient:
    return HttpClient(
        agent="agenda-workers/test",
        rules=AddressRules(allow_loopback=loopback, resolver=resolver),
        limits=HttpLimits(wait_s=2.0, total_s=TOTAL, max_bytes=LIMIT),
        turns=Turns(0),
        robots=Robots() if robots else None,
    )


def refusal(work: Callable[[], object]) -> ReasonCode:
    """The reason for which it was refused."""
    with pytest.raises(StageError) as caught:
        work()
    assert caught.value.message
    return caught.value.reason


ADDRESSES = {
    "loopback": "http://127.0.0.1/",
    "loopback as one decimal number": "http://2130706433/",
    "loopback in octal": "http://0177.0.0.1/",
    "loopback as one octal number": "http://017700000001/",
    "loopback in hexadecimal": "http://0x7f000001/",
    "loopback in mixed bases": "http://0x7f.0.0.01/",
    "loopback cut short": "http://127.1/",
    "loopback elsewhere in its network": "http://127.8.8.8/",
    "loopback of IPv6": "http://[::1]/",
    "loopback of IPv6 written out": "http://[0:0:0:0:0:0:0:1]/",
    "loopback mapped into IPv6": "http://[::ffff:127.0.0.1]/",
    "loopback mapped into IPv6 in hexadecimal": "http://[::ffff:7f00:1]/",
    "loopback compatible with IPv6": "http://[::127.0.0.1]/",
    "loopback behind NAT64": "http://[64:ff9b::7f00:1]/",
    "loopback behind a local NAT64": "http://[64:ff9b:1::7f00:1]/",
    "loopback translated into IPv6": "http://[::ffff:0:127.0.0.1]/",
    "loopback behind Teredo": "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/",
    "loopback behind 6to4": "http://[2002:7f00:1::]/",
    "loopback by name": "http://localhost/",
    "loopback by name with a final dot": "http://localhost./",
    "loopback by name in circled letters": "http://\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3/",
    "loopback by name in full-width letters": "http://\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54/",
    "loopback by name with a soft hyphen": "http://local\u00adhost/",
    "loopback in octal with many noughts": "http://00000177.0.0.1/",
    "loopback of IPv4 in brackets": "http://[127.0.0.1]/",
    "loopback before a fragment": "http://127.0.0.1#@democracy.example/",
    "loopback before a query": "http://127.0.0.1?@democracy.example/",
    "loopback with an encoded end of text": "http://127.0.0.1%00.democracy.example/",
    "loopback behind an encoded sign": "http://democracy.example%40127.0.0.1/",
    "loopback after too many strokes": "http:////127.0.0.1/",
    "loopback after a blank": " http://127.0.0.1/",
    "loopback in full-width digits": "http://\uff11\uff12\uff17.0.0.1/",
    "loopback in circled digits": "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/",
    "loopback with full-width dots": "http://127\uff0e0\uff0e0\uff0e1/",
    "metadata": f"http://{METADATA}/latest/meta-data/",
    "metadata as one decimal number": "http://2852039166/",
    "metadata mapped into IPv6": f"http://[::ffff:{METADATA}]/",
    "metadata of IPv6": "http://[fd00:ec2::254]/",
    "metadata in octal": "http://0251.0376.0251.0376/",
    "metadata in hexadecimal": "http://0xa9.0xfe.0xa9.0xfe/",
    "metadata behind NAT64": "http://[64:ff9b::a9fe:a9fe]/",
    "metadata behind 6to4": "http://[2002:a9fe:a9fe::]/",
    "metadata of Alibaba's cloud": "http://100.100.100.200/",
    "metadata of Oracle's cloud": "http://192.0.0.192/",
    "the platform of Azure's cloud": "http://168.63.129.16/metadata",
    "an address of a draft of IPv6": "http://[v1.fe80::a]/",
    "a network of measurements": "http://198.18.0.1/",
    "a network of examples": "http://192.0.2.1/",
    "a network of examples of IPv6": "http://[2001:db8::1]/",
    "a newer network of examples of IPv6": "http://[3fff::1]/",
    "a network that only routers speak": "http://[5f00::1]/",
    "addresses that are thrown away": "http://[100::1]/",
    "a zone of a link": "http://[fe80::1%25eth0]/",
    "a link-local address": "http://[fe80::1]/",
    "a unique local address": "http://[fc00::1]/",
    "a site-local address": "http://[fec0::1]/",
    "a private network of class A": "http://10.0.0.1/",
    "a private network of class B": "http://172.16.0.1/",
    "a private network of class C": "http://192.168.1.1/",
    "a carrier's network": "http://100.64.0.1/",
    "this host": "http://0.0.0.0/",
    "this host as a bare number": "http://0/",
    "any host of IPv6": "http://[::]/",
    "a broadcast": "http://255.255.255.255/",
    "a multicast": "http://224.0.0.1/",
    "a council's name before the real host": f"http://democracy.example@{METADATA}/",
    "a user and a password": "http://user:password@democracy.example/",
    "a backslash before the real host": "http://democracy.example\\@127.0.0.1/",
    "a file": "file:///etc/passwd",
    "another protocol": "ftp://democracy.example/",
    "an old protocol": "gopher://127.0.0.1:25/",
    "a script": "javascript:alert(1)",
    "data": "data:text/html,hello",
    "a socket of this machine": "http+unix://%2Frun%2Fdocker.sock/",
    "an impossible port": "http://democracy.example:99999/",
    "no host": "http:///etc/passwd",
    "a line end in the host": "http://democracy.example\r\nHost: 127.0.0.1/",
}


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_a_hostile_address_is_refused_before_anything_is_sent(address: str, tmp_path: Path) -> None:
    def resolver(host: str, port: int) -> tuple[str, ...]:
        return (PUBLIC,) if host == "democracy.example" else system_resolver(host, port)

    reason = refusal(lambda: HttpDownloader(asking(resolver)).download(address, tmp_path / "body"))
    assert reason is R.REFUSED_ADDRESS
    assert not (tmp_path / "body").exists()


NAMES: dict[str, tuple[str, ...]] = {
    "a name that leads to loopback": ("127.0.0.1",),
    "a name that leads to metadata": (METADATA,),
    "a name that leads to a public and a private address": (PUBLIC, "10.0.0.1"),
    "a name that leads to loopback mapped into IPv6": ("::ffff:127.0.0.1",),
    "a name that leads to a private address of IPv6": ("fd00::1",),
    "a name that leads to metadata behind NAT64": ("64:ff9b::a9fe:a9fe",),
    "a name that leads to a private address behind 6to4": ("2002:0a00:0001::",),
    "a name that leads to the metadata of a smaller cloud": (PUBLIC, "192.0.0.192"),
    "a name that leads to a zone of this machine": ("fe80::1%1",),
}


@pytest.mark.parametrize("found", NAMES.values(), ids=NAMES)
def test_a_name_that_leads_to_a_private_place_is_refused(found: tuple[str, ...], tmp_path: Path) -> None:
    client = asking(lambda _host, _port: found)
    assert refusal(lambda: HttpDownloader(client).download("http://democracy.example/", tmp_path / "body")) is (
        R.REFUSED_ADDRESS
    )


def test_a_name_that_changes_its_address_after_the_check_is_refused() -> None:
    answers = iter([(PUBLIC,), (METADATA,), (METADATA,)])
    client = asking(lambda _host, _port: next(answers), robots=True)
    assert refusal(lambda: HttpPages(client).fetch("http://democracy.example/")) is R.REFUSED_ADDRESS


def test_the_connection_goes_to_the_address_that_was_checked_and_the_name_is_not_asked_again() -> None:
    asked: list[str] = []

    def resolver(host: str, port: int) -> tuple[str, ...]:
        asked.append(f"{host}:{port}")
        return ("127.0.0.1",) if len(asked) == 1 else (METADATA,)

    with serving({"/": raw(HEAD + b"Content-Length: 2\r\n\r\nok")}) as server:
        port = server.base.rpartition(":")[2]
        page = HttpPages(asking(resolver, loopback=True)).fetch(f"http://democracy.example:{port}/")
    assert page.body == b"ok"
    assert asked == [f"democracy.example:{port}"]


def redirect(location: str) -> Sender:
    return raw(f"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: {location}\r\n\r\n".encode())


def bomb(size: int = 20_000_000) -> bytes:
    return gzip.compress(bytes(size))


def encoded(name: bytes, body: bytes) -> bytes:
    return HEAD + b"Content-Encoding: " + name + b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body


TRANSFERS: dict[str, tuple[Sender, ReasonCode]] = {
    "a redirect to metadata": (redirect(f"http://{METADATA}/latest/meta-data/"), R.REFUSED_ADDRESS),
    "a redirect to metadata in decimal": (redirect("http://2852039166/"), R.REFUSED_ADDRESS),
    "a redirect to a private address": (redirect("http://10.0.0.1/"), R.REFUSED_ADDRESS),
    "a redirect to a file": (redirect("file:///etc/passwd"), R.REFUSED_ADDRESS),
    "a redirect to metadata under the same scheme": (redirect(f"//{METADATA}/latest/"), R.REFUSED_ADDRESS),
    "a redirect to metadata mapped into IPv6": (redirect(f"http://[::ffff:{METADATA}]/"), R.REFUSED_ADDRESS),
    "a redirect to metadata behind a name": (redirect(f"http://democracy.example@{METADATA}/"), R.REFUSED_ADDRESS),
    "a redirect to loopback behind a backslash": (redirect("http://a.example\\@127.0.0.1/"), R.REFUSED_ADDRESS),
    "a redirect to data": (redirect("data:text/html,hello"), R.REFUSED_ADDRESS),
    "a redirect to a script": (redirect("javascript:alert(1)"), R.REFUSED_ADDRESS),
    "a redirect to a socket of this machine": (redirect("http+unix://%2Frun%2Fdocker.sock/"), R.REFUSED_ADDRESS),
    "a redirect with an encoded line end in its host": (redirect("http://a.example%0d%0aX:y/"), R.REFUSED_ADDRESS),
    "a redirect with a line end in its middle": (redirect("http://a.example/\rX: y"), R.UNREACHABLE),
    "two redirects at once": (redirect(f"http://{METADATA}/\r\nLocation: http://10.0.0.1/"), R.REFUSED_ADDRESS),
    "a redirect with a password": (redirect("http://a:b@democracy.example/"), R.REFUSED_ADDRESS),
    "a redirect without end": (redirect("/hostile"), R.TOO_MANY_REDIRECTS),
    "a redirect to nowhere": (redirect(""), R.HTTP_ERROR),
    "a zipped bomb": (raw(encoded(b"gzip", bomb())), R.TOO_LARGE),
    "a deflated bomb": (raw(encoded(b"deflate", zlib.compress(bytes(20_000_000)))), R.TOO_LARGE),
    "a bomb zipped twice": (raw(encoded(b"gzip, gzip", gzip.compress(bomb()))), R.HTTP_ERROR),
    "an encoding that was not asked for": (raw(encoded(b"br", b"\x00\x01")), R.HTTP_ERROR),
    "an archive that is cut short": (raw(encoded(b"gzip", gzip.compress(bytes(range(256)) * 40)[:-30])), R.TRUNCATED),
    "an archive without its last bytes": (raw(encoded(b"gzip", gzip.compress(b"paper")[:-4])), R.TRUNCATED),
    "a deflated body that is cut short": (raw(encoded(b"deflate", zlib.compress(b"paper" * 99)[:-9])), R.TRUNCATED),
    "a bomb behind an archive": (raw(encoded(b"gzip", gzip.compress(b"paper") + bomb())), R.TOO_LARGE),
    "words behind an archive": (raw(encoded(b"gzip", gzip.compress(b"paper") + b"words")), R.TRUNCATED),
    "words behind a deflated body": (raw(encoded(b"deflate", zlib.compress(b"paper") + b"words")), R.TRUNCATED),
    "an encoding of tomorrow": (raw(encoded(b"zstd", b"\x28\xb5\x2f\xfd")), R.HTTP_ERROR),
    "a zipped transfer": (
        raw(HEAD + b"Transfer-Encoding: gzip, chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
        R.UNREACHABLE,
    ),
    "a broken archive": (raw(encoded(b"gzip", b"\x1f\x8b broken")), R.TRUNCATED),
    "a body over the limit as announced": (raw(HEAD + b"Content-Length: 99999999999\r\n\r\n"), R.TOO_LARGE),
    "a body without end": (flooding(CHUNKED, b"2000\r\n" + bytes(0x2000) + b"\r\n"), R.TOO_LARGE),
    "a body that drips": (dripping(HEAD + b"Content-Length: 90000\r\n\r\n", b"x"), R.TIMED_OUT),
    "a body longer than announced": (raw(HEAD + b"Content-Length: 3\r\n\r\nlonger"), R.TRUNCATED),
    "a body shorter than announced": (raw(HEAD + b"Content-Length: 9\r\n\r\nshort"), R.TRUNCATED),
    "chunks that are cut short": (raw(CHUNKED + b"5\r\nhello\r\n5\r\nhe"), R.TRUNCATED),
    "chunks without a last one": (raw(CHUNKED + b"5\r\nhello\r\n"), R.TRUNCATED),
    "chunks of no size": (raw(CHUNKED + b"zz\r\nhello\r\n"), R.TRUNCATED),
    "a chunk of a negative size": (raw(CHUNKED + b"-1\r\nhello\r\n0\r\n\r\n"), R.TRUNCATED),
    "a chunk of an impossible size": (raw(CHUNKED + b"f" * 64 + b"\r\nhello\r\n"), R.TRUNCATED),
    "a chunk with a remark without end": (flooding(CHUNKED + b"5;", b"x" * 8192), R.TRUNCATED),
    "headers after the body without end": (flooding(CHUNKED + b"2\r\nok\r\n0\r\n", b"X: y\r\n" * 500), R.TRUNCATED),
    "a length and chunks": (
        raw(HEAD + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
        R.TRUNCATED,
    ),
    "a length of very many digits": (raw(HEAD + b"Content-Length: " + b"9" * 5_000 + b"\r\n\r\nok"), R.UNREACHABLE),
    "a length in other digits": (raw(HEAD + "Content-Length: \u0665\r\n\r\nhello".encode()), R.UNREACHABLE),
    "a wait of very many digits": (
        raw(b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nRetry-After: " + b"9" * 5_000 + b"\r\n\r\n"),
        R.HTTP_ERROR,
    ),
    "a length in hexadecimal": (raw(HEAD + b"Content-Length: 0x5\r\n\r\nhello"), R.UNREACHABLE),
    "a part that was not asked for": (
        raw(b"HTTP/1.1 206 Partial\r\nContent-Range: bytes 0-1/99999\r\nContent-Length: 2\r\n\r\nok"),
        R.HTTP_ERROR,
    ),
    "nothing new though nothing was known": (raw(b"HTTP/1.1 304 Not Modified\r\n\r\n"), R.HTTP_ERROR),
    "a success without a body": (raw(b"HTTP/1.1 204 No Content\r\n\r\n"), R.HTTP_ERROR),
    "a status of no kind": (raw(b"HTTP/1.1 999 No\r\nContent-Length: 2\r\n\r\nok"), R.HTTP_ERROR),
    "a protocol of tomorrow": (raw(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), R.UNREACHABLE),
    "a header with a line end in its name": (raw(HEAD + b"X\r: y\r\n\r\n"), R.UNREACHABLE),
    "one huge header": (raw(HEAD + b"X: " + b"x" * 300_000 + b"\r\n\r\n"), R.UNREACHABLE),
    "very many headers": (raw(HEAD + b"X: y\r\n" * 60_000 + b"\r\n"), R.UNREACHABLE),
    "headers without end": (flooding(HEAD, b"X: y\r\n"), R.UNREACHABLE),
    "headers that drip": (dripping(HEAD, b"X: y\r\n"), R.TIMED_OUT),
    "a header that drips": (dripping(HEAD + b"X: ", b"y"), R.TIMED_OUT),
    "announcements without an answer": (dripping(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"), R.TIMED_OUT),
    "two lengths": (raw(HEAD + b"Content-Length: 2\r\nContent-Length: 5\r\n\r\nok"), R.UNREACHABLE),
    "a negative length": (raw(HEAD + b"Content-Length: -5\r\n\r\nok"), R.UNREACHABLE),
    "no protocol at all": (raw(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"), R.UNREACHABLE),
    "nothing": (raw(b""), R.UNREACHABLE),
    "another protocol after the headers": (
        raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nhello"),
        R.UNREACHABLE,
    ),
}


@pytest.fixture(params=TRANSFERS)
def hostile(request: pytest.FixtureRequest) -> Iterator[tuple[RawServer, ReasonCode]]:
    sender, reason = TRANSFERS[request.param]
    with serving({"/hostile": sender}) as server:
        yield server, reason


def test_a_hostile_transfer_is_refused_and_leaves_no_file(
    hostile: tuple[RawServer, ReasonCode], tmp_path: Path
) -> None:
    server, reason = hostile
    client = asking(loopback=True)
    found = refusal(lambda: HttpDownloader(client).download(f"{server.base}/hostile", tmp_path / "body"))
    assert found is reason
    assert not (tmp_path / "body").exists()
    assert set(server.asked) == {"/hostile"}


def test_a_redirect_from_https_to_http_is_refused() -> None:
    secure, plain = httpx.URL("https://democracy.example/"), httpx.URL("http://democracy.example/")
    assert refusal(lambda: refuse_downgrade(secure, plain)) is R.REFUSED_ADDRESS


LAUGHS = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
PAGES: dict[str, tuple[Callable[[Page], object], bytes]] = {
    "a bomb of entities": (parse_committees, LAUGHS + b"<committees>&c;</committees>"),
    "a bomb of entities in a feed": (parse_feed, LAUGHS + b"<rss><channel>&c;</channel></rss>"),
    "an entity of a file": (
        parse_meeting,
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><meeting>&b;</meeting>',
    ),
    "a definition from elsewhere": (parse_feed, b'<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd"><rss/>'),
    "a parameter entity": (parse_feed, b'<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/passwd">%b;]><rss/>'),
    "entities in UTF-16": (parse_feed, '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a []><rss/>'.encode("utf-16")),
    "entities behind a mark": (parse_feed, b"\xef\xbb\xbf<!doctype a []><rss/>"),
    "entities in UTF-16 without a mark": (
        parse_feed,
        "<!DOCTYPE a [<!ENTITY b 'x'>]><rss>&b;</rss>".encode("utf-16-le"),
    ),
    "entities in UTF-32": (parse_feed, "<!DOCTYPE a [<!ENTITY b 'x'>]><rss>&b;</rss>".encode("utf-32")),
    "entities in EBCDIC": (parse_feed, "<!DOCTYPE a [<!ENTITY b 'x'>]><rss>&b;</rss>".encode("cp037")),
    "entities behind signs of no width": (parse_feed, b"<!DOC\x00TYPE a [<!ENTITY b 'x'>]><rss>&b;</rss>"),
    "entities behind a long remark": (parse_feed, b"<!--" + b"x" * 200_000 + b"--><!DOCTYPE a []><rss/>"),
    "a definition that is fetched by a parameter": (
        parse_meeting,
        b'<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1/x.dtd">%b;%c;]><meeting>&d;</meeting>',
    ),
    "an element of very many attributes": (
        parse_feed,
        b"<rss " + b" ".join(b"a%d=''" % number for number in range(50_000)) + b">",
    ),
    "a name without end": (parse_feed, b"<" + b"a" * 200_000 + b"/>"),
    "entities in UTF-7": (parse_feed, b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a []+AD4-<rss/>'),
    "an unknown entity": (parse_feed, b"<rss><channel><item><title>&secret;</title></item></channel>"),
    "elements nested without end": (parse_feed, b"<rss>" + b"<a>" * 100_000),
    "lists nested without end": (parse_calendar, b'{"d": ' + b"[" * 200_000),
    "a number without end": (parse_calendar, b'{"d": ' + b"9" * 5_000 + b"}"),
    "bytes that are no text": (parse_calendar, bytes(range(256))),
    "a list of numbers": (parse_calendar, json.dumps({"d": [1, 2]}).encode()),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_is_refused(name: str) -> None:
    read, body = PAGES[name]
    assert refusal(lambda: read(Page("https://democracy.example/x", body))) is R.NOT_THE_DOCUMENT


def test_a_page_nested_without_end_is_read_as_far_as_it_goes() -> None:
    body = b"<html><body>" + b"<div>" * 50_000 + b"<a href='/a.pdf'>Agenda</a>"
    assert parse_links(Page("https://democracy.example/x", body)) == ()


@pytest.mark.parametrize("declared", [b"utf-16", b"utf-7", b"x-unknown", b"iso-2022-jp", b"\xff\xfe"], ids=repr)
def test_a_wrong_charset_changes_no_address_and_no_title(declared: bytes) -> None:
    body = (
        b"<html><head><meta charset='" + declared + b"'></head><body><a href='/a.pdf'>Caf\xe9 agenda</a></body></html>"
    )
    [meeting] = parse_links(Page("https://democracy.example/", body))
    [document] = meeting.documents
    assert (document.url, document.title) == ("https://democracy.example/a.pdf", "Caf\xe9 agenda")


TRICKS = (
    "../../../../etc/cron.d/x.pdf",
    "..\\..\\windows\\x.pdf",
    "/etc/passwd\x00.pdf",
    "%2e%2e/%2e%2e/etc/x.pdf",
    "con.pdf",
    "a" * 5_000 + ".pdf",
    "line\r\nend.pdf",
    "\u202efdp.exe.pdf",
    "\\\\server\\share\\x.pdf",
    "....//....//x.pdf",
    "%c0%ae%c0%ae/%c0%ae%c0%ae/x.pdf",
    "x.pdf%00.html.pdf",
)


@pytest.mark.parametrize("name", TRICKS, ids=lambda name: repr(name)[:30])
def test_a_name_from_outside_never_becomes_a_path(name: str, tmp_path: Path) -> None:
    body = f"<html><body><a href='{name}'>{name}</a></body></html>".encode()
    [meeting] = parse_links(Page("https://democracy.example/papers/", body))
    own = keys.document_progress("town", document_id("town", meeting.documents[0].key), 1, "watch")
    store = FolderStore(tmp_path / "bucket", durable=False)
    store.put(own, b"{}")
    assert [path.relative_to(tmp_path / "bucket").as_posix() for path in tmp_path.rglob("*.json")] == [own]
    assert own.startswith("sources/town/documents/doc_")
    if len(name) < 1_000:
        reference = document_reference("town", None, meeting, meeting.documents[0], 1)
        assert reference.url.startswith("https://democracy.example/")


def test_an_identity_from_outside_never_becomes_a_path() -> None:
    meeting = ListedMeeting(key="../../x", committee=None, starts_at=None)
    document = ListedDocument("../../../etc/passwd", "https://democracy.example/a.pdf", "..", ListedKind.FILE)
    reference = document_reference("town", None, meeting, document, 1)
    assert "/" not in reference.id
    assert reference.meeting is not None
    assert "/" not in reference.meeting.id


LINKS = (
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://x/a.pdf",
    "http://[::1",
    "http://\uff11/a.pdf",
    "C:\\windows\\a.pdf",
    "\x01javascript:alert(1)",
    "vbscript:a.pdf",
    "view-source:http://127.0.0.1/a.pdf",
)


def test_parts_from_elsewhere_are_never_put_into_a_page() -> None:
    body = (
        b'<rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><item><link>https://democracy.example/a.pdf</link>'
        b'<title>Agenda <xi:include href="file:///etc/passwd" parse="text"/></title></item></channel></rss>'
    )
    told = repr(parse_feed(Page("https://democracy.example/x", body)))
    assert "root:" not in told


@pytest.mark.parametrize("base", ["file:///etc/", "javascript:", "data:text/html,"])
def test_a_base_that_is_no_site_lists_nothing(base: str) -> None:
    body = f"<html><head><base href='{base}'></head><body><a href='passwd.pdf'>Agenda</a></body></html>".encode()
    listed = [
        document.url
        for meeting in parse_links(Page("https://democracy.example/", body))
        for document in meeting.documents
    ]
    assert all(url and url.startswith("https://democracy.example/") for url in listed)


@pytest.mark.parametrize("href", LINKS)
def test_a_link_to_anything_but_a_site_is_not_listed(href: str) -> None:
    assert parse_links(Page("https://democracy.example/", f"<a href='{href}'>Agenda.pdf</a>".encode())) == ()


def test_an_api_that_pages_without_end_is_cut_off() -> None:
    class Endless:
        def fetch(self, url: str) -> Page:
            return Page(url, json.dumps([{"EventId": 1, "EventDate": "2020-01-01"}] * 1000).encode())

    from tests.conformance.test_source_platform import YEAR  # noqa: PLC0415 - one constant

    assert refusal(lambda: Legistar("https://x/v1/y", Endless()).listing(YEAR)) is R.NOT_THE_DOCUMENT


def test_there_are_sixty_hostile_answers_at_least() -> None:
    assert len(NAMES) + len(TRANSFERS) + len(PAGES) + len(TRICKS) + len(LINKS) >= 60
