"""Pages of the web: had from servers that behave and from those that don't, and never from where they may not be."""

from __future__ import annotations

import contextlib
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread, Timer
from typing import Any

import pytest

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources import fetching
from reader.sources.fetching import fetch
from reader.sources.limits import Limits
from reader.sources.reading import load, read
from tests.sources.web import PACKED, PAGE, Web, running

BROKE_OFF = "the connection broke off before all of it had come"
LIMITS = Limits(max_bytes=1_000_000, fetch_seconds=20, local_addresses=True)


@pytest.fixture(scope="module", name="web")
def _web() -> Iterator[Web]:
    with running() as web:
        yield web


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    fetching._kept.clear()


def why(url: str, limits: Limits = LIMITS) -> str:
    with pytest.raises(SourceError) as caught:
        fetch(url, limits)
    assert caught.value.path == url
    return caught.value.why


@pytest.mark.parametrize("name", ["page", "packed", "packed-twice", "latin", "moved", "wrong-charset", "old-charset"])
def test_a_page_is_read_in_the_encoding_its_server_states_unless_it_cannot_be(web: Web, name: str) -> None:
    document = read(web.at(name), LIMITS)
    assert document.format == "html"
    assert document.nodes[0].text.startswith("The council voted on Monday, at the café.")
    assert document.path == web.at(name)
    assert document.declared.url == web.at("page?from=moved" if name == "moved" else name)


def test_what_is_no_page_is_told_by_its_content(web: Web) -> None:
    assert read(web.at("plain"), LIMITS).format == "text"
    assert [item.path for item in load(web.at("feed"), LIMITS)] == [web.at("feed#1"), web.at("feed#2")]
    assert read(web.at("feed#2"), LIMITS).declared.title == "Two"


def test_a_part_of_a_page_named_in_its_address_is_the_page(web: Web) -> None:
    assert read(web.at("page#comments"), LIMITS).path == web.at("page")


def test_what_was_fetched_is_not_fetched_again(web: Web) -> None:
    before = len(web.asked)
    read(web.at("page"), LIMITS)
    read(web.at("page"), LIMITS)
    assert len(web.asked) == before + 1


@pytest.mark.parametrize("name", ["packed-wrongly", *(f"packed-as?{name}" for name in PACKED)])
def test_a_page_is_had_however_it_was_packed_and_if_it_was_not(web: Web, name: str) -> None:
    assert fetch(web.at(name), LIMITS).data == PAGE.encode()


def test_a_page_of_nothing_may_be_called_packed(web: Web) -> None:
    assert fetch(web.at("packed-none"), LIMITS).data == b""


def test_progress_is_told(web: Web) -> None:
    told: list[tuple[int, int | None]] = []
    data = fetch(web.at("page"), LIMITS, lambda done, size: told.append((done, size))).data
    assert told[-1] == (len(data), len(data))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("missing", "the server answered 404 Not Found"),
        ("loop", "it is redirected in a circle"),
        ("far", "it is redirected more often than the limit of 5 times"),
        ("cut", BROKE_OFF),
        *((f"packed-as?{name}&30", BROKE_OFF) for name in ("gzip", "deflate", "zstd")),
        *((f"packed-as?{name}&1", BROKE_OFF) for name in ("gzip", "deflate", "zstd")),
        ("packed-as?gzip&8", BROKE_OFF),
        ("packed-as?br&1", "the address, or what the server answers, can't be understood"),
        ("large", "it is larger than the limit of 1 MB"),
        ("endless", "it is larger than the limit of 1 MB"),
        ("bomb", "it is larger than the limit of 1 MB"),
        ("rubbish", "the address, or what the server answers, can't be understood"),
        ("away?ftp://example.org/a", "it leads to something that is not a page of the web"),
        ("away?file:///etc/passwd", "it leads to something that is not a page of the web"),
    ],
)
def test_a_server_that_misbehaves_is_told_of(web: Web, name: str, expected: str) -> None:
    assert why(web.at(name)) == expected


@pytest.mark.parametrize("name", ["slow", "slow-head", "nothing"])
def test_a_slow_server_is_given_up_in_time(web: Web, name: str) -> None:
    began = time.perf_counter()
    assert why(web.at(name), replace(LIMITS, fetch_seconds=1)) in (
        "the server took longer than the limit of 1 seconds",
        "the server does not answer",
    )
    assert time.perf_counter() - began < 20  # a third of what the slow ones take


def test_a_server_that_is_not_there_is_told_of() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]  # nobody else gets it meanwhile, and nobody listens
        assert why(f"http://127.0.0.1:{port}/") == "the server refuses the connection"


def test_a_name_that_is_not_there_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert why("http://nowhere.example/") == "there is no server of that name, or no connection to the net"


def test_a_name_that_nobody_looks_up_in_time_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Event()

    def wait(*_args: object, **_options: object) -> list[Any]:
        asked.wait(60)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", wait)
    began = time.monotonic()
    said = why("http://news.example/story", replace(LIMITS, fetch_seconds=1))
    asked.set()
    assert said == "the server took longer than the limit of 1 seconds"
    assert time.monotonic() - began < 30


def test_a_name_that_is_found_unknown_just_as_time_is_up_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    class Late:
        """A thread that ends right after it was waited for."""

        def __init__(self, target: Callable[[], None], **_: object) -> None:
            self.is_alive = target  # gives None: it isn't any more
            self.start = self.join = lambda *_: None

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    monkeypatch.setattr(fetching, "Thread", Late)
    assert why("http://nowhere.example/") == "there is no server of that name, or no connection to the net"


def test_a_connection_that_stands_when_time_is_up_is_asked_nothing(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    class Hasty(Timer):
        def start(self) -> None:
            self.function()

    monkeypatch.setattr(fetching, "Timer", Hasty)
    before = list(web.asked)
    assert why(web.at("page")) == "the server took longer than the limit of 20 seconds"
    assert web.asked == before


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "2130706433", "0x7f.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "10.1.2.3"),
        *("192.168.1.1", "172.16.0.1", "169.254.169.254", "[fe80::1]", "[fc00::1]", "100.64.0.1", "224.0.0.1"),
        *("[64:ff9b::7f00:1]", "[2002:7f00:1::]", "255.255.255.255", "[::]"),
    ],
)
def test_addresses_of_this_machine_and_its_network_are_not_gone_to(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", None)
    assert "limits.local_addresses = true in the settings allows it" in why(f"http://{host}:9/", Limits())


def test_neither_are_those_that_a_page_redirects_to(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server passes for one of the open net; where it sends us does not."""
    monkeypatch.setattr(fetching, "_is_public", lambda address: address == "127.0.0.1")
    strict = replace(LIMITS, local_addresses=False)
    assert "127.0.0.2 is an address of this machine" in why(web.at("away?http://127.0.0.2/"), strict)
    assert fetch(web.at("moved"), strict).data


def test_a_name_is_resolved_once_and_what_was_checked_is_connected_to(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve, asked = socket.getaddrinfo, []

    def changing(host: str, *args: Any, **more: Any) -> Any:
        if host == "gull.example":
            asked.append(host)
            host = "127.0.0.1" if len(asked) == 1 else "127.0.0.9"
        return resolve(host, *args, **more)

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    monkeypatch.setattr(fetching, "_is_public", lambda address: address == "127.0.0.1")
    url = f"http://gull.example:{web.port}/page"
    assert fetch(url, replace(LIMITS, local_addresses=False)).data
    assert asked == ["gull.example"]
    assert web.asked[-1] == f"gull.example:{web.port} /page"


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "2002:5db8:d822::1"])
def test_addresses_of_the_open_net_are_gone_to(address: str) -> None:
    assert fetching._is_public(address)


@pytest.fixture(name="safe")
def _safe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, Path]]:
    """A server that is called gull.example and speaks TLS: its port, and the certificate that vouches for it."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=gull.example"),
            *("-addext", "subjectAltName=DNS:gull.example", "-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _host, *args, **more: resolve("127.0.0.1", *args, **more))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)

        def answer() -> None:
            with contextlib.suppress(OSError):  # the caller doesn't trust us
                caller, _ = server.accept()
                with caller, context.wrap_socket(caller, server_side=True) as line:
                    line.recv(4_096)
                    line.sendall(
                        b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\nContent-Type: text/html\r\n\r\n<p>It opened"
                    )

        thread = Thread(target=answer, daemon=True)
        thread.start()
        yield server.getsockname()[1], certificate
        thread.join(60)


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(safe: tuple[int, Path]) -> None:
    assert why(f"https://gull.example:{safe[0]}/").startswith("the server's certificate can't be trusted: ")


def test_the_name_in_a_certificate_is_that_of_the_address(safe: tuple[int, Path], trusting: None) -> None:
    assert fetch(f"https://gull.example:{safe[0]}/", LIMITS).data == b"<p>It opened"


def test_a_certificate_of_another_name_is_not_trusted(safe: tuple[int, Path], trusting: None) -> None:
    said = why(f"https://gull.other:{safe[0]}/")
    assert said.startswith("the server's certificate can't be trusted: ")
    assert "gull.other" in said


@pytest.fixture(name="trusting")
def _trusting(safe: tuple[int, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """The server's certificate is among those that this machine trusts."""
    trust = ssl.create_default_context(cafile=str(safe[1]))
    monkeypatch.setattr(ssl, "create_default_context", lambda: trust)


def test_a_document_of_a_file_needs_no_net(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(socket, "socket", None)
    (tmp_path / "http:").write_text("A story")
    assert isinstance(read(str(tmp_path / "http:"), Limits()), Document)
