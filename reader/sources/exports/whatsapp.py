"""WhatsApp's export of a chat: a text with a line for each message, behind when and by whom it was sent.

The lines stay as they are, for each says when; but all that somebody wrote is text, however short, and what the program
itself says (who joined, what was left out) is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.article.dates import find_date
from reader.article.document import SAYS, Document, Head, Node
from reader.sources.decoding import decode
from reader.sources.limits import Limits
from reader.sources.texts.plain import check_lines, read_nodes

_SENT = re.compile(
    r"[\u200e\u202a\ufffd]*\[?(?P<day>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}),? +"
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?(?:\]| -) +(?:(?P<name>[^:]{1,60}):\s)?",
    re.IGNORECASE,
)
"""How a message begins, on phones of either kind."""
_LEFT_OUT = re.compile(r"[\u200e\ufffd]|<[^<>]{5,40}>$")
"""What stands for a picture, and marks what the program says in somebody's name."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Document]:
    """One article: the chat.

    Raises:
        SourceError: it isn't text, or far too many lines.
    """
    source = decode(data, path)
    check_lines(source, path, limits)
    nodes = tuple(_kinds(read_nodes(source)))
    first = next((found["day"] for node in nodes if (found := _SENT.match(node.text))), "")
    yield Document(path, "whatsapp", source, nodes, Head(published=find_date(first, sure=True)))


def _kinds(nodes: tuple[Node, ...]) -> Iterator[Node]:
    is_said = True
    for node in nodes:
        if found := _SENT.match(node.text):
            is_said = bool(found["name"]) and not _LEFT_OUT.match(node.text[found.end() :])
        yield replace(node, hints=(f"{SAYS}{'body' if is_said else 'other'}",))
