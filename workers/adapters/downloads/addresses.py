"""Which addresses may be asked: http(s) only, and only hosts whose every IP address is public."""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass

import httpx

from contracts.artefacts.failure import ReasonCode
from workers.runtime.errors import PermanentError, TransientError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], tuple[str, ...]]
"""IP addresses of a host and port, in the order in which to try them. Raises OSError or UnicodeError."""

LOOPBACK = ipaddress.IPv4Network("127.0.0.0/8")
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses as IPv6-only networks see them. Source: RFC 6052."""
OF_CLOUDS = frozenset(map(ipaddress.ip_address, ("168.63.129.16", "192.0.0.192")))
"""Addresses that count as public and lead to the machine's own cloud: Azure's platform, Oracle's metadata.
Sources: learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16; Oracle's "Instance Metadata"."""
NOT_PUBLIC = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "3fff::/20", "5f00::/16", "64:ff9b:1::/48")))
"""Networks that Python's table takes for public in some of its versions. Source: IANA's special-purpose registries."""
MAX_PORT = 65535
PORTS = {"http": 80, "https": 443}


def system_resolver(host: str, port: int) -> tuple[str, ...]:
    """Ask the operating system; it also reads the decimal and hexadecimal spellings of IPv4."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: IPAddress) -> bool:
    """Whether an address, and any IPv4 address that it carries inside, belongs to the public internet."""
    if address in OF_CLOUDS or any(address in network for network in NOT_PUBLIC):
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address in NAT64:
            return is_public(ipaddress.IPv4Address(address.packed[-4:]))
        if address.ipv4_mapped or address.sixtofour or address.teredo or address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def is_loopback(address: IPAddress) -> bool:
    """Whether an address is 127.0.0.0/8 or ::1 in its plain spelling."""
    return address in LOOPBACK if address.version == 4 else address == ipaddress.IPv6Address(1)  # noqa: PLR2004 - IPv4


@dataclass(frozen=True)
class AddressRules:
    """Decides on an address before anything is sent to it; `allow_loopback` lets loopback in and nothing else.

    `private_hosts` may have private addresses: the operator named them. Addresses that a machine gives itself
    (169.254.0.0/16, where clouds answer for credentials) stay refused.
    """

    allow_loopback: bool = False
    resolver: Resolver = system_resolver
    private_hosts: frozenset[str] = frozenset()

    def parse(self, text: str) -> httpx.URL:
        """The address as a URL of a permitted form. Raises PermanentError."""
        try:
            url = httpx.URL(text)
        except httpx.InvalidURL as error:
            raise _refused(text, f"cannot be read: {error}") from error
        if url.scheme not in PORTS:
            raise _refused(text, "is not http or https")
        if not url.host or (url.port or 0) > MAX_PORT:
            raise _refused(text, "names no possible host and port")
        if "%" in url.host:
            raise _refused(text, "names a zone of this machine")
        if url.userinfo:
            raise _refused(url.copy_with(userinfo=b""), "carries a user name or password")
        return url

    def resolve(self, url: httpx.URL) -> tuple[str, ...]:
        """The checked IP addresses of the URL's host, for connecting to exactly them.

        One address that is not public refuses the host: a name that mixes both is set up wrongly or in bad faith.
        """
        host = url.raw_host.decode("ascii")
        try:
            found = self.resolver(host.rstrip("."), url.port or PORTS[url.scheme])
        except UnicodeError as error:
            raise _refused(url, "has an impossible host name") from error
        except OSError as error:
            raise TransientError(ReasonCode.UNREACHABLE, f"the host name {host} cannot be resolved: {error}") from error
        if not found:
            raise TransientError(ReasonCode.UNREACHABLE, f"the host name {host} has no address")
        for address in found:
            if not self._permits(ipaddress.ip_address(address), host.rstrip(".").lower()):
                raise _refused(url, f"leads to {address}, which is not a public address")
        return found

    def _permits(self, address: IPAddress, host: str) -> bool:
        if is_loopback(address):
            return self.allow_loopback
        named = host in self.private_hosts and address.is_private
        return is_public(address) or (named and not (address.is_link_local or address.is_unspecified))


def refuse_downgrade(before: httpx.URL, after: httpx.URL) -> None:
    """Raise PermanentError when a redirect leaves https for http."""
    if before.scheme == "https" and after.scheme == "http":
        raise _refused(after, f"is not encrypted, and {before.host} redirects to it from https")


def _refused(url: object, why: str) -> PermanentError:
    return PermanentError(ReasonCode.REFUSED_ADDRESS, f"the address {url} {why}")
