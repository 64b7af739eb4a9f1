"""MHTML: a page with all its parts in one file, in the form of a mail, as Chrome, Edge and Word save it.

The page is the part that the others belong to; its encoding is the one its part states. What it links to is found from
the address it was saved from. Pages in its frames are put where the frames are, as a browser shows them; pictures are
read when somebody wants to see one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from reader.article.document import Document
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.html import page as html
from reader.sources.html.frames import with_frames
from reader.sources.limits import Limits
from reader.sources.mail.fields import content, field

_PAGES = ("text/html", "application/xhtml+xml")
_MOST_NESTED = 200


def parse(data: bytes, path: str, limits: Limits) -> Iterable[Document]:
    """One article: the page.

    Raises:
        SourceError: there is no page in it, or one that shows no text.
    """
    message, parts = _read(data, path)
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    if not pages:
        raise SourceError(path, "there is no page in it")
    page = _root(message, pages)
    url = web_address(field(message, "Snapshot-Content-Location")) or web_address(field(page, "Content-Location"))
    frames = {name: part for part in pages if part is not page for name in _names(part)}
    where = field(page, "Content-Location")
    whole = with_frames(content(page), where, lambda name: content(frames[name]) if name in frames else None, path)
    for document in html.parse(whole, path, limits, url):
        head = document.declared
        title = head.title or field(message, "Subject") or None
        yield replace(document, format="mhtml", declared=replace(head, title=title, url=head.url or url))


def read_parts(data: bytes, path: str) -> dict[str, bytes]:
    """The pictures in a file, by the addresses that its page calls them by.

    Raises:
        SourceError: its parts can't be told apart.
    """
    message, parts = _read(data, path)
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    folder = field(_root(message, pages), "Content-Location").rpartition("/")[0] + "/" if pages else ""
    found: dict[str, bytes] = {}
    for part in parts:
        kind = part.get_content_type()
        if kind.startswith("image/") and "svg" not in kind and (held := content(part)):
            found.update((name, held) for each in _names(part) for name in (each, each.removeprefix(folder)))
    return found


def _read(data: bytes, path: str) -> tuple[Message, list[Message]]:
    """The file as a message, and all its parts."""
    if data.lower().count(b"content-type: multipart/") > _MOST_NESTED:
        raise SourceError(path, f"it holds more than {_MOST_NESTED} parts with parts of their own")
    try:
        message = BytesParser(policy=compat32).parsebytes(data)
        return message, list(message.walk())
    except RecursionError as error:
        raise SourceError(path, "its parts are nested too deep") from error


def _names(part: Message) -> list[str]:
    """What a page may call a part by: its address, and its id."""
    ident = field(part, "Content-ID").strip("<>")
    return [name for name in (field(part, "Content-Location"), ident and f"cid:{ident}") if name]


def _root(message: Message, pages: list[Message]) -> Message:
    """The page that the file was saved for: named by the file, or the first."""
    start = message.get_param("start")
    named = (page for page in pages if isinstance(start, str) and field(page, "Content-ID") == start)
    return next(named, pages[0])
