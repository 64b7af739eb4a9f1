"""One row of the list: what is known of an article without holding it."""

from __future__ import annotations

import marshal
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.article.model import Article, QuoteKind
from reader.article.visible import one_line

WORDS_A_MINUTE = 230
"""What adults read silently, on average 238 (Brysbaert 2019) for non-fiction; rounded down for a screen."""


def minutes(words: int) -> int:
    """How long reading takes, at least a minute."""
    return max(1, round(words / WORDS_A_MINUTE))


class Facts(NamedTuple):
    """What the list says of an article once it has been taken apart."""

    headline: str | None
    site: str | None
    published: str | None
    """ISO 8601, a day or a moment."""
    words: int
    quotes: int
    """Quotations that somebody spoke."""
    speaker: str | None
    """Who is quoted most."""
    url: str | None = None
    """The page it was saved from."""


@dataclass(slots=True, eq=False, weakref_slot=True)
class Entry:
    """An article on the shelf; what is not known yet is None."""

    path: str
    """As the user named it, or found below a folder so named."""
    place: int
    """Its rank in the natural order of paths; the articles of one file share it, and lie in their order in the list."""
    error: str | None = None
    """Why it can't be read, in one line."""
    unread: bool = True
    starred: bool = False
    tags: tuple[str, ...] = ()
    position: int | None = None
    """The block that was reached in reading, where the library knows it."""
    vanished: bool = False
    """Its file is gone, and the library has the article still."""
    versions: int = 0
    """How many articles of the library tell its story, itself included; 0 where none other does."""
    clippings: int = 0
    """How many the library has of it."""
    number: int | None = None
    """Its row in the library, for one that comes from there."""
    named: str | None = None
    """What the file it lies in calls it."""
    at: tuple[int, ...] = ()
    """Where in that file it is found at once."""
    cost: int | None = None
    """Bytes to go through to read it, where that is not the size of a file."""
    _facts: bytes | None = field(default=None, init=False)
    """Packed, because a mailbox may have 166,000 messages: a third of the memory, and unpacked in a microsecond."""

    @property
    def facts(self) -> Facts | None:
        """What the list says of it; None until it has been taken apart."""
        return None if self._facts is None else Facts._make(marshal.loads(self._facts))  # noqa: S302 - it was packed here

    @facts.setter
    def facts(self, facts: Facts | None) -> None:
        self._facts = facts and marshal.dumps(tuple(facts))

    @property
    def title(self) -> str:
        """The headline; until it is known, and where there is none, what its file calls it, or the file's name."""
        facts = self.facts
        headline = facts.headline if facts else None
        return one_line(headline or self.named or self.path.rstrip("/").rpartition("/")[2])

    @property
    def subtitle(self) -> str:
        """The source, or the speaker, that an article may be looked for by."""
        facts = self.facts
        return one_line(f"{facts.site or ''} {facts.speaker or ''}") if facts else ""

    @property
    def known(self) -> bool:
        """Whether it has been looked into, with success or without."""
        return self._facts is not None or self.error is not None


def facts_of(article: Article) -> Facts:
    """What the list shows of `article`."""
    spoken = [quote for quote in article.quotes if quote.kind is not QuoteKind.SCARE]
    said: dict[str, int] = {}
    for quote in spoken:
        if quote.speaker:
            said[quote.speaker.name] = said.get(quote.speaker.name, 0) + 1
    head = article.head
    speaker = max(said, key=said.__getitem__) if said else None
    return Facts(head.title, head.site, head.published, article.words, len(spoken), speaker, head.url)
