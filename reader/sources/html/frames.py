"""A page with the pages in its frames put where the frames are: one text, as a browser shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import urljoin

from reader.sources.html.charset import decode_page
from reader.sources.whole import MARK

_FRAME = re.compile(
    r"""<(?:iframe|frame)\b(?=[^<>]{0,4000}?\ssrc\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+)))[^<>]{0,8000}>""",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"""\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden|\s(?:width|height)\s*=\s*["']?[01](?:px)?["'\s>]""",
    re.IGNORECASE,
)
_SET = re.compile(r"</?frameset\b[^<>]{0,4000}>", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^<>]{0,20000}>|</head\s*>", re.IGNORECASE)
_END = re.compile(r"</body\s*>", re.IGNORECASE)
_MOST, _DEEPEST = 100, 4
"""Frames of a page, and pages in one another."""


def with_frames(page: bytes, where: str, part: Callable[[str], bytes | None], path: str) -> bytes:
    """The page that was saved from `where`; `part` gives what was saved of an address. Unchanged where it has no frame.

    Raises:
        SourceError: a page isn't text.
    """
    if b"frame" not in page.lower():
        return page
    taken: set[str] = set()

    def filled(source: str, depth: int) -> str:
        def frame(tag: re.Match[str]) -> str:
            name = unescape(tag[1] or tag[2] or tag[3] or "").strip()
            names = (name, joined(where, name))
            held = next((data for each in names if each not in taken and (data := part(each)) is not None), None)
            if held is None or depth >= _DEEPEST or len(taken) >= _MOST or _UNSEEN.search(tag[0]):
                return tag[0]
            taken.update(names)
            return f'<div class="frame">{_body(filled(decode_page(held, path), depth + 1))}</div>'

        return _FRAME.sub(frame, source)

    source = decode_page(page, path)
    whole = filled(source, 0)
    return MARK + _SET.sub("", whole).encode("utf-8", "replace") if taken else page


def joined(where: str, name: str) -> str:
    """The whole address of what a page at `where` calls by a name."""
    try:
        return urljoin(where, name)
    except ValueError:  # brackets that are no IPv6 address
        return name


def _body(source: str) -> str:
    """What a page shows, without its head."""
    start = 0
    for begin in _BODY.finditer(source):
        start = begin.end()
        if begin[0].lower().startswith("<body"):
            break
    end = _END.search(source, start)
    return source[start : end.start() if end else len(source)]
