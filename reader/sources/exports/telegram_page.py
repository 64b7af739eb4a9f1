"""Telegram's `messages.html`: the same chats as in its `result.json`, as the page that its program writes unless asked.

Which chat is a channel isn't said there: in one, nobody speaks but the channel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.entry import read_entries
from reader.sources.exports.json_records import said
from reader.sources.exports.telegram import post, talk
from reader.sources.format import Item
from reader.sources.html import page
from reader.sources.html.charset import decode_page
from reader.sources.html.fragment import plain
from reader.sources.html.parse import parse_page
from reader.sources.limits import Limits

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MOMENT = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d))?")
_IN_ONE_ANOTHER = (
    ".message .message, .text .text, .question .question, .question .answer, .answer .answer, .answer .question"
)
"""What its program never writes: each of such parts would be read with all that lie in it."""
_EMPTY = re.compile(r"(?:<br */?>\s*){2,}")
_DAY_BEHIND = re.compile(rf"\s*{_MOMENT.pattern}\s*$")
"""When a post was first written, behind the name of who wrote it."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each post of a channel; any other chat is one. A page of another shape is read as any page.

    Raises:
        SourceError: it isn't text, nothing is said in it, or it is too large or too deep to be read in time.
    """
    tree = parse_page(decode_page(data, path), path)
    if tree.css_first(_IN_ONE_ANOTHER) is not None:
        yield from page.parse(data, path, limits)
        return
    title = tree.css_first(".page_header .text")
    name = (plain(title.text()) if title is not None else "") or None
    messages = list(_messages(tree.css(".message.default")))
    limits.check_members(len(messages), path)
    told = [message for message in messages if message["html"]]
    if all(said(message, "from") == name for message in messages):
        items = [post(message, name, str(message["html"])) for message in told]
    else:
        items = [talk(messages, name)] if told else []
    if not (yield from read_entries(items, path, "telegram", alone=len(items) == 1)):
        raise SourceError(path, "nothing is said in this chat")


def _messages(elements: list[LexborNode]) -> Iterator[dict[str, object]]:
    """What each message says, by the names of `result.json`, and its text as HTML."""
    sender = ""
    for element in elements:
        sender = _own(element, ".body > .from_name") or sender
        forwarded = _own(element, ".forwarded .from_name")
        date = element.css_first(".date[title]")
        yield {
            "id": (element.attributes.get("id") or "").removeprefix("message"),
            "from": sender,
            "date": _moment(date.attributes["title"] or "" if date is not None else ""),
            "author": _own(element, ".signature"),
            "forwarded_from": _DAY_BEHIND.sub("", forwarded),
            "file": ", ".join(filter(None, _media(element))),
            "html": "".join(filter(None, (*map(_inner, element.css(".text")), *_poll(element)))),
        }


def _media(element: LexborNode) -> Iterator[str]:
    """What a message shows of contacts, places and files, and where files lie."""
    for part in element.css(".media_wrap .title, .media_wrap .description, .media_wrap .status"):
        yield plain(part.text(separator=" "))
    for link in element.css(".media_wrap a[href]"):
        yield link.attributes["href"] or ""


def _own(element: LexborNode, selector: str) -> str:
    """The text of the first such element; of a name, not of one in what is passed on."""
    found = element.css_first(selector)
    is_inner = found is not None and "forwarded" not in selector and "forwarded" in _class(found.parent)
    return plain(found.text()) if found is not None and not is_inner else ""


def _class(element: LexborNode | None) -> str:
    return (element.attributes.get("class") or "") if element is not None else ""


def _inner(element: LexborNode) -> str:
    """A text as HTML, empty lines parting its paragraphs."""
    html = (element.inner_html or "").strip()
    return f"<p>{_EMPTY.sub('</p><p>', html)}</p>" if html else ""


def _poll(element: LexborNode) -> Iterator[str]:
    for part in element.css(".media_poll .question, .media_poll .answer"):
        yield f"<p>{part.html}</p>"


def _moment(said_so: str) -> str:
    found = _MOMENT.search(said_so)
    if found is None:
        return ""
    day, month, year, clock, zone = found.groups()
    return f"{year}-{month}-{day}T{clock}{zone or ''}"
