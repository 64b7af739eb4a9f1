"""The articles of a file that is read whole: bytes at hand, of a known format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.errors import SourceError
from reader.sources.format import Format, Item
from reader.sources.limits import Limits

MARK = b"\xef\xbb\xbf"
"""What makes it certain that a text is in UTF-8."""


def items(known: Format, data: bytes, path: str, limits: Limits, url: str | None = None) -> Iterator[Item]:
    """The articles in bytes of a known format, named `path`, and what is wrong with damaged members.

    Raises:
        SourceError: there is no text in them; also while they are read, where a limit is reached.
    """
    parsed: Iterable[Item] = known.parse(data, path, limits, url) if data else ()
    found = 0
    for item in parsed:
        if isinstance(item, SourceError) or item.nodes:
            limits.check_members(found := found + 1, path)
            if not isinstance(item, SourceError):
                limits.check_blocks(len(item.nodes), path)
            yield item
    if not found:
        raise SourceError(path, "there is no text in it" if data.removeprefix(MARK) else "the file is empty")


def in_utf8(data: bytes, charset: str | None) -> bytes:
    """A text whose encoding was stated, in UTF-8 with its mark; untouched where it can't be in that encoding.

    Servers and mail programs state an old encoding for everything, and send UTF-8: bytes that are, are.
    """
    if not charset or data.startswith((MARK, b"\xff\xfe", b"\xfe\xff")):
        return data
    from reader.sources.html.charset import encoding_named

    encoding = encoding_named(charset)
    if encoding and _is_utf8_after_all(data, encoding):
        return MARK + data
    try:
        text = data.decode(encoding, "replace") if encoding else ""
    except ValueError:  # an encoding that is none of bytes
        return data
    if not encoding or text.count("\ufffd") > len(text) // 1000:  # it isn't in what was stated
        return data
    return MARK + text.encode("utf-8", "replace")


def _is_utf8_after_all(data: bytes, encoding: str) -> bool:
    """Whether letters beyond ASCII are written as UTF-8 writes them, where one byte each was stated."""
    try:
        if data.isascii() or len(b"\xc3\xa9".decode(encoding, "replace")) != 2:
            return False
        data.decode()
    except ValueError:
        return False
    return True
