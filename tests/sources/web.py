"""A server on this machine, for the tests of what is fetched: it answers well, or misbehaves as real ones do."""

from __future__ import annotations

import gzip
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from reader.sources.archives.zstandard import zstd
from tests.sources.captures import in_brotli

PAGE = "<!doctype html><html lang=en><title>Night ferry stays</title><p>The council voted on Monday, at the café."
FEED = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>The Gull</title>"
    "<item><title>One</title><guid>1</guid><description>The first story of the day.</description></item>"
    "<item><title>Two</title><guid>2</guid><description>The second story of the day.</description></item>"
    "</channel></rss>"
)
PACKED = {
    "gzip": gzip.compress(PAGE.encode()),
    "deflate": zlib.compress(PAGE.encode()),
    "zstd": zstd.compress(PAGE.encode()),
    "br": in_brotli(PAGE.encode()),
    "none-known": PAGE.encode(),
}


class Answers(BaseHTTPRequestHandler):
    """One way to answer for each path."""

    protocol_version = "HTTP/1.1"
    asked: list[str]
    over: Event

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is named above
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer."""
        self.asked.append(f"{self.headers['Host']} {self.path}")
        name = self.path.partition("?")[0].strip("/").replace("/", "_").replace("-", "_")
        answer: Callable[[], None] | None = getattr(self, f"say_{name}", None)
        if answer:
            answer()
        else:
            self.say(b"<p>Not here", status=404)

    def say(self, data: bytes, kind: str = "text/html", status: int = 200, **fields: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in fields:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def say_page(self) -> None:
        self.say(PAGE.encode(), "text/html; charset=utf-8")

    def say_packed(self) -> None:
        self.say(gzip.compress(PAGE.encode()), "text/html; charset=utf-8", Content_Encoding="gzip")

    def say_packed_twice(self) -> None:
        parts = (gzip.compress(part.encode()) for part in (PAGE[:70], PAGE[70:]))
        self.say(b"".join(parts) + b"\0" * 9, "text/html; charset=utf-8", Content_Encoding="X-GZip")

    def say_packed_none(self) -> None:
        self.say(b"", Content_Encoding="gzip")

    def say_packed_as(self) -> None:
        name, _, cut = self.path.partition("?")[2].partition("&")
        data = PACKED[name]
        self.say(data[: len(data) - int(cut or 0)], "text/html; charset=utf-8", Content_Encoding=name)

    def say_packed_wrongly(self) -> None:
        self.say(PAGE.encode(), Content_Encoding="gzip")

    def say_bomb(self) -> None:
        self.say(gzip.compress(b"<p>" + b"a" * 3_000_000), Content_Encoding="gzip")

    def say_latin(self) -> None:
        page = PAGE.replace("<title>", "<meta charset=utf-8><title>")
        self.say(page.encode("iso-8859-1"), "text/html; charset=ISO-8859-1")

    def say_wrong_charset(self) -> None:
        self.say(
            (PAGE + " Le café était fermé, a déclaré la mairie, et voilà où nous en étions.").encode("iso-8859-1"),
            "text/html; charset=utf-8",
        )

    def say_old_charset(self) -> None:
        self.say(PAGE.encode(), "text/html; charset=ISO-8859-5")

    def say_plain(self) -> None:
        self.say(b"<p>This is a text about tags.", "text/plain; charset=nobody-knows")

    def say_feed(self) -> None:
        self.say(FEED.encode(), "application/rss+xml")

    def say_moved(self) -> None:
        self.say(b"", status=302, Location="/page?from=moved")

    def say_loop(self) -> None:
        self.say(b"", status=301, Location="/loop_two")

    def say_loop_two(self) -> None:
        self.say(b"", status=307, Location="/loop")

    def say_far(self) -> None:
        count = int(self.path.partition("?")[2] or 0) + 1
        self.say(b"", status=302, Location=f"/far?{count}")

    def say_away(self) -> None:
        self.say(b"", status=302, Location=self.path.partition("?")[2])

    def say_cut(self) -> None:
        self.say(PAGE.encode(), Content_Length="5000")
        self.close_connection = True

    def say_large(self) -> None:
        self.say(b"", Content_Length="900000000")
        self.close_connection = True

    def say_nothing(self) -> None:
        self.over.wait(60)

    def say_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.close_connection = True
        while not self.over.is_set():
            try:
                self.wfile.write(b"<p>And on it goes.\n" * 2_000)
            except OSError:
                return

    def say_slow(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.close_connection = True
        self._drip(b"<p>A letter at a time. " * 50)

    def say_slow_head(self) -> None:
        self._drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 2_000)
        self.close_connection = True

    def say_rubbish(self) -> None:
        self.wfile.write(b"\0\xff rubbish\r\n\r\n")
        self.close_connection = True

    def _drip(self, data: bytes) -> None:
        for letter in data:
            if self.over.is_set():
                return
            try:
                self.wfile.write(bytes([letter]))
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)


class Server(ThreadingHTTPServer):
    """One whose callers may hang up: that is what some tests are about, and nothing to tell the world of."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


class Web:
    """The server, as a test sees it."""

    def __init__(self, server: ThreadingHTTPServer, asked: list[str]) -> None:
        self.port, self.asked = server.server_port, asked

    def at(self, path: str) -> str:
        """The address of one of its pages."""
        return f"http://127.0.0.1:{self.port}/{path}"


@contextmanager
def running() -> Iterator[Web]:
    """A server that runs while it is needed."""
    asked: list[str] = []
    over = Event()
    server = Server(("127.0.0.1", 0), type("Answering", (Answers,), {"asked": asked, "over": over}))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield Web(server, asked)
    finally:
        over.set()
        server.shutdown()
        server.server_close()
