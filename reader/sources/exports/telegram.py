"""Telegram's `result.json`: the posts of a channel, an article each; any other chat as one, in the order it was said.

A post has no title and no name but its channel's. Pictures and recordings lie beside the file and are only named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from reader.article.document import Head
from reader.article.visible import one_line
from reader.errors import SourceError
from reader.sources.entry import Entry, Note, read_entries
from reader.sources.exports.json_records import Record, objects, read_json, said
from reader.sources.format import Item
from reader.sources.html.moment import moment
from reader.sources.limits import Limits

_TAGS = {
    **dict.fromkeys(("bold", "mention_name"), "b"),
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
"""How Telegram calls the styles of a stretch of text, and HTML does."""
_LINKS = ("link", "text_link")
_MEDIA = ("file", "photo", "media_type", "contact_information", "location_information")


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each post of a channel, and for each other chat.

    Raises:
        SourceError: it isn't text, no JSON, or nothing is said in it.
    """
    items = list(_entries(data, path))
    limits.check_members(len(items), path)
    if not (yield from read_entries(items, path, "telegram", alone=len(items) == 1)):
        raise SourceError(path, "nothing is said in this chat")


def _entries(data: bytes, path: str) -> Iterator[Entry | SourceError]:
    for record in read_json(data, path):
        if isinstance(record, SourceError):
            yield record
            continue
        chats = [record] if "messages" in record else list(objects(record.get("chats"), "list"))
        for chat in chats:
            name = one_line(said(chat, "name")) or None
            messages = [message for message in objects(chat, "messages") if said(message, "type") == "message"]
            if said(chat, "type").endswith("_channel"):
                prefix = f"{name}-" if len(chats) > 1 else ""
                yield from (
                    post(message, name, f"<p>{_text(message)}</p>", prefix) for message in messages if _text(message)
                )
            elif any(map(_text, messages)):
                yield talk(messages, name)


def post(message: Record, name: str | None, html: str, prefix: str = "") -> Entry:
    """A post of a channel of this name; `prefix` tells it from one of another channel with its number."""
    author = one_line(said(message, "author")) or None
    forwarded = said(message, "forwarded_from")
    return Entry(
        id=f"{prefix}{said(message, 'id')}",
        head=Head(byline=(author,) if author else (), published=moment(said(message, "date")), site=name),
        content=html,
        notes=(Note("credit", f"Forwarded from {forwarded}" if forwarded else ""), Note("other", _media(message))),
        html=True,
    )


def talk(messages: Sequence[Record], name: str | None) -> Entry:
    """A chat, its days as headings."""
    parts: list[str] = []
    day = None
    for message in messages:
        if _day(message) != day:
            day = _day(message)
            parts.append(f"<h2>{day}</h2>")
        text = (
            said(message, "html").removeprefix("<p>").removesuffix("</p>")
            or _text(message)
            or escape(f"[{_media(message)}]")
        )
        clock = (moment(said(message, "date")) or "")[11:16]
        parts.append(f"<p>{clock} {escape(said(message, 'from') or 'Deleted Account')}: {text}</p>")
    return Entry(name, Head(title=name, published=_day(messages[0])), "\n".join(parts), html=True)


def _day(message: Record) -> str | None:
    found = moment(said(message, "date"))
    return found[:10] if found else None


def _media(message: Record) -> str:
    """What a message holds that is no text."""
    return ", ".join(dict.fromkeys(text for key in _MEDIA if (text := said(message, key, f"{key}.first_name"))))


def _text(message: Record) -> str:
    """A message's text as HTML; empty where it has none."""
    pieces = message.get("text")
    html = "".join(map(_piece, pieces if isinstance(pieces, list) else [pieces]))
    if question := said(message, "poll.question"):
        answers = "".join(f"\n– {escape(said(answer, 'text'))}" for answer in objects(message.get("poll"), "answers"))
        html = f"{html}\n\n{escape(question)}{answers}"
    return html.strip().replace("\n\n", "</p><p>").replace("\n", "<br>")


def _piece(piece: object) -> str:
    if isinstance(piece, str):
        return escape(piece)
    text, kind = escape(said(piece, "text")), said(piece, "type")
    if isinstance(piece, dict) and isinstance(piece.get("text"), str):
        text = escape(piece["text"])  # with the white space at its ends
    if kind in _LINKS:
        return f'<a href="{escape(said(piece, "href") or said(piece, "text"))}">{text}</a>'
    return f"<{_TAGS[kind]}>{text}</{_TAGS[kind]}>" if kind in _TAGS else text
