"""Whose article a letter is that only passes another on: who wrote that one, when, and under which subject.

People send themselves what they want to keep, or write "FYI" above it; they are not its authors, and the day they did
so isn't its day. Mail programs put the fields of the other message above its text, each in its user's language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reader.article.document import SAYS, Head, Node
from reader.sources.html.moment import moment
from reader.sources.html.names import spoken
from reader.sources.mail.fields import names
from reader.sources.mail.quoting import PASSED_ON

_PREFIX = re.compile(r"(?:(?:fwd?|wg|tr|i|rv|enc|doorst(?:uren)?|vb|vs|пересл)\s*:\s*)+", re.IGNORECASE)
"""What mail programs put before the subject of a letter that is passed on."""
_ANSWER = re.compile(r"\s*(?:re|aw|antw|sv|r|rif|odp|ynt|отв)(?:\[\d+\])?\s*:", re.IGNORECASE)
_MOST_WORDS = 40
"""Of whoever passes it on; with more, they have written a letter of their own."""
_SENDER = re.compile(r"""["']?([^"'<>\[\]@]{2,80}?)["']?\s*[<\[]""")
"""A name before an address: <ada@quay.example>, [mailto:ada@quay.example]."""
_NAMES = {
    "from": ("from", "von", "de", "da", "van", "från", "от"),
    "date": (
        *("date", "sent", "datum", "gesendet", "envoyé", "envoyé le", "enviado", "enviado el", "fecha", "data"),
        *("inviato", "verzonden", "skickat", "дата"),
    ),
    "subject": ("subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "ämne", "тема"),
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names}


def is_passed_on(subject: str) -> bool:
    """Whether a letter's subject says that it passes another on."""
    return _PREFIX.match(subject) is not None


def is_answer(subject: str) -> bool:
    """Whether a letter's subject says that it answers another."""
    return _ANSWER.match(subject) is not None


def original(head: Head, nodes: Sequence[Node], attached: tuple[int, Head] | None = None) -> Head:
    """The head of what a letter of these paragraphs passes on; the letter's own, where it passes on none.

    What is passed on may be a message that is attached, with what it says of itself and the number of nodes before it.
    It may itself pass on another.
    """
    if attached and is_passed_on(head.title or "") and _words(nodes[: attached[0]]) <= _MOST_WORDS:
        return replace(attached[1], title=attached[1].title or head.title)
    end = 0
    for first, behind in _passed_on(nodes):
        if not is_passed_on(head.title or "") or _words(nodes[end:first]) > _MOST_WORDS:
            break
        said, end = _said(nodes[first:behind]), behind
        if "from" not in said:
            break
        head = replace(
            head,
            title=said.get("subject") or _PREFIX.sub("", head.title or "", count=1) or head.title,
            byline=_name(said["from"]) or head.byline,
            published=moment(said.get("date", "")),
        )
    return head


def _passed_on(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Where the fields of each message that is passed on begin and end."""
    at = 0
    for is_fields, run in groupby(nodes, lambda node: node.hints[:1] == (PASSED_ON,)):
        first, at = at, at + len(list(run))
        if is_fields:
            yield first, at


def _said(fields: Iterable[Node]) -> dict[str, str]:
    """What the fields of a message say, the first of each name; of one that passes on another at once, that one's."""
    said: dict[str, str] = {}
    for node in fields:
        for line in node.text.split("\n"):
            name, colon, value = line.partition(":")
            field = _FIELDS.get(name.strip(" *\xa0").lower())
            if field == "from" and is_passed_on(said.get("subject", "")):
                said.clear()
            if colon and field and value.strip(" *"):
                said.setdefault(field, value.strip(" *"))
    return said


def _name(sender: str) -> tuple[str, ...]:
    """Who sent it; the family's name may come first here, and has no quotation marks around it."""
    found = _SENDER.match(sender)
    return (spoken(found[1].strip(" '")),) if found else names(sender)[:1]


def _words(nodes: Iterable[Node]) -> int:
    """Of the letter itself: its own fields and a signature are none of it."""
    own = (node for node in nodes if not node.hints or not node.hints[0].startswith((SAYS, "mail:", "front-matter")))
    return sum(len(node.text.split()) for node in own)
