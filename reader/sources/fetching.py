"""Pages from the web: fetched when the user names an address, and never otherwise.

An address may lead anywhere, so every step is checked. Each name is resolved once, the result is checked, and that very
address is connected to: a name can't mean one machine when it is checked and another when it is used. A redirection is
a new step. Size, time and the number of steps are limited.

A page that was fetched is kept while Reader runs, so that opening it again doesn't fetch it again.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Lock, Thread, Timer
from typing import NamedTuple, TypeAlias
from urllib.parse import urljoin

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, IncompleteRead
from urllib3.response import BaseHTTPResponse
from urllib3.util import Url, parse_url

from reader import __version__
from reader.errors import SourceError
from reader.sources.content_coding import unpacked
from reader.sources.limits import Limits

Tell: TypeAlias = Callable[[int, int | None], None]
"""Called with the number of bytes that have come, and of all there will be, if that is known."""

_HEADERS = {
    "User-Agent": f"reader-tui/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip",
}
_MOVED = (301, 302, 303, 307, 308)
_CHUNK = 1 << 16
_KEPT_PAGES, _KEPT_BYTES = 32, 50_000_000
_SILENCE = 15.0
"""Seconds in which a server must say something, whatever the limit for all of it."""
_CARRYING_IPV4 = ((IPv6Network("64:ff9b::/96"), 0), (IPv6Network("2002::/16"), 80))
"""IPv6 networks whose addresses stand for IPv4 ones, and how many bits stand behind those."""


class Fetched(NamedTuple):
    """What a server answered."""

    data: bytes
    url: str
    """Where it was found in the end."""
    kind: str
    """The media type the server states, in lower case; empty where it states none."""
    charset: str | None


_kept: OrderedDict[str, Fetched] = OrderedDict()
_turns: dict[str, Lock] = {}
_guard = Lock()


def fetch(url: str, limits: Limits, tell: Tell | None = None) -> Fetched:
    """What is at an address, fetched now or before.

    Raises:
        SourceError: it can't be had, or not within the limits; it says why.
    """
    with _guard:
        turn = _turns.setdefault(url, Lock())
    with turn:  # whoever else asks for the same page waits for it
        page = _kept.get(url)
        if page is None:
            page = _fetch(url, limits, tell or (lambda _done, _all: None))
            _keep(url, page)
    return page


def _keep(url: str, page: Fetched) -> None:
    """Hold a page in memory, in place of those that came first where there are many."""
    with _guard:
        _kept[url] = page
        size = sum(len(one.data) for one in _kept.values())
        while len(_kept) > 1 and (len(_kept) > _KEPT_PAGES or size > _KEPT_BYTES):
            size -= len(_kept.popitem(last=False)[1].data)


def _fetch(url: str, limits: Limits, tell: Tell) -> Fetched:
    """Follow an address to what is there."""
    place, seen = url, {url}
    for _ in range(limits.max_redirects + 1):
        with _Visit(url, place, limits) as visit:
            response = visit.ask()
            moved = response.headers.get("Location") if response.status in _MOVED else None
            if moved is None:
                return visit.receive(response, tell)
            place = urljoin(place, moved)
        if place in seen:
            raise SourceError(url, "it is redirected in a circle")
        seen.add(place)
    raise SourceError(url, f"it is redirected more often than the limit of {limits.max_redirects} times")


class _Visit:
    """One connection to one server, for one answer; whatever goes wrong on it is reported with the user's address."""

    def __init__(self, asked: str, place: str, limits: Limits) -> None:
        self._asked, self._place, self._limits = asked, place, limits
        self._connection: HTTPConnection | None = None
        self._response: BaseHTTPResponse | None = None
        self._socket: socket.socket | None = None
        """Kept here, because the connection gives it away once the answer has begun."""
        self._late = False
        self._timer = Timer(limits.fetch_seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> _Visit:
        self._timer.start()
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._timer.cancel()
        for opened in (self._response, self._connection):
            if opened is not None:
                opened.close()
        if isinstance(error, (HTTPError, OSError, http.client.HTTPException, ValueError, EOFError)):
            raise SourceError(self._asked, self._why(error)) from error

    def ask(self) -> BaseHTTPResponse:
        """Send the question, and read the answer up to where its content begins."""
        where = _parsed(self._place)
        usual = 443 if where.scheme == "https" else 80
        host, port = where.host or "", where.port or usual
        try:
            address = _resolve(host.strip("[]"), port, self._limits)
        except TimeoutError:
            self._late = True
            raise
        silence = min(_SILENCE, self._limits.fetch_seconds)
        if where.scheme == "https":
            self._connection = HTTPSConnection(
                address,
                port,
                timeout=silence,
                server_hostname=host.strip("[]"),
                ssl_context=ssl.create_default_context(),
            )
        else:
            self._connection = HTTPConnection(address, port, timeout=silence)
        named = host if port == usual else f"{host}:{port}"
        self._connection.connect()
        self._socket = self._connection.sock
        if self._late:  # time was up before there was a socket that could be shut
            raise TimeoutError
        self._connection.request("GET", where.request_uri, headers={"Host": named, **_HEADERS}, preload_content=False)
        self._response = self._connection.getresponse()
        return self._response

    def receive(self, response: BaseHTTPResponse, tell: Tell) -> Fetched:
        """Read the answer's content."""
        if response.status != 200:
            raise SourceError(self._asked, f"the server answered {response.status} {response.reason or ''}".rstrip())
        said = response.headers.get("Content-Length", "")
        size = int(said) if said.isascii() and said.isdigit() else None
        self._limits.check_bytes(size or 0, self._asked)
        came = bytearray()
        while chunk := response.read1(_CHUNK, decode_content=False):
            came += chunk
            self._limits.check_bytes(len(came), self._asked)
            tell(len(came), size)
        if self._late:
            raise TimeoutError
        tell(len(came), len(came))
        data = unpacked(bytes(came), response.headers.get("Content-Encoding", ""), self._limits.max_bytes + 1)
        self._limits.check_bytes(len(data), self._asked)
        kind, _, rest = response.headers.get("Content-Type", "").partition(";")
        return Fetched(data, self._place, kind.strip().lower(), _charset(rest))

    def _end(self) -> None:
        """Time is up: end the connection, so that whoever waits for the server learns that there is nothing more."""
        self._late = True
        if self._socket is not None:
            with suppress(OSError):  # it has ended by itself
                self._socket.shutdown(socket.SHUT_RDWR)

    def _why(self, error: Exception) -> str:
        """What went wrong, in words."""
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, ssl.SSLCertVerificationError):
                return f"the server's certificate can't be trusted: {cause.verify_message}"
            if isinstance(cause, socket.gaierror):
                return "there is no server of that name, or no connection to the net"
            if isinstance(cause, ConnectionRefusedError):
                return "the server refuses the connection"
            if isinstance(cause, _ForbiddenError):
                return str(cause)
            cause = cause.__cause__ or cause.__context__
        if self._late:
            return f"the server took longer than the limit of {self._limits.fetch_seconds} seconds"
        if isinstance(error, TimeoutError) or "timed out" in str(error):
            return "the server does not answer"
        if isinstance(error, (IncompleteRead, ConnectionError, EOFError)) or "IncompleteRead" in str(error):
            return "the connection broke off before all of it had come"
        if isinstance(error, OSError) and error.strerror:
            return f"it can't be fetched: {error.strerror.lower()}"
        return "the address, or what the server answers, can't be understood"


class _ForbiddenError(ValueError):
    """An address that nobody outside may be sent to."""


def _parsed(place: str) -> Url:
    """The parts of an address; raises ValueError or urllib3's error where it is none to fetch from."""
    scheme, _, rest = place.partition("://")
    host, slash, path = rest.partition("/")
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    where = parse_url(f"{scheme}://{host}{slash}{path}")
    if where.scheme not in ("http", "https") or not where.host:
        raise _ForbiddenError("it leads to something that is not a page of the web")
    return where


def _resolve(host: str, port: int, limits: Limits) -> str:
    """The address to connect to; raises OSError where there is none in time, _ForbiddenError where it may not be."""
    found = _look_up(host, port, limits.fetch_seconds)
    allowed = [address for address in found if limits.local_addresses or _is_public(address)]
    if not allowed:
        raise _ForbiddenError(
            f"{host} is an address of this machine or its network ({found[0]}); "
            "limits.local_addresses = true in the settings allows it"
        )
    return allowed[0]


def _look_up(host: str, port: int, seconds: float) -> list[str]:
    """The addresses of a name; raises OSError where there is none, and TimeoutError where nobody says so in time.

    The system can't be told to give up: it is left to ask on a thread that nobody waits for.
    """
    found: list[str] = []
    failed: list[Exception] = []

    def ask() -> None:
        try:
            found.extend(str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, ValueError) as error:
            failed.append(error)

    asking = Thread(target=ask, name="reader look-up", daemon=True)
    asking.start()
    asking.join(seconds)
    if asking.is_alive():  # looked at first: whoever has ended by now has said all there is
        raise TimeoutError
    if failed:
        raise failed[0]
    return found


def _is_public(text: str) -> bool:
    """Whether an address is one of the open net."""
    address = ip_address(text.partition("%")[0])
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped
        for network, bits in _CARRYING_IPV4:
            if address in network:
                inner = IPv4Address((int(address) >> bits) & 0xFFFFFFFF)
        if inner is not None:
            return _is_public(str(inner))
    return address.is_global and not address.is_multicast and not address.is_reserved


def _charset(parameters: str) -> str | None:
    """The encoding in the parameters of a media type."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None
