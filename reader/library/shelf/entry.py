"""One row of the list: what is known of an article without holding it."""

from __future__ import annotations

import marshal
from collections import Counter
from typing import Any, NamedTuple

from reader.article.document import Head
from reader.article.model import Article, QuoteKind
from reader.article.visible import one_line

WORDS_A_MINUTE = 230
"""Words per minute that adults read silently: 238 on average for non-fiction (Brysbaert 2019), fewer on a screen."""


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
    language: str | None = None
    """ISO 639-1."""
    byline: str | None = None
    """The authors' names, a line each."""


class Place(NamedTuple):
    """Where an article lies in a file of many."""

    at: tuple[int, ...] = ()
    """Where in that file it can be found directly."""
    cost: int | None = None
    """Bytes to go through to read it, if that is not the size of a file."""
    title: str | None = None
    """What the file it lies in calls it, until its headline is known."""


NOWHERE = Place()


def _packed(values: tuple[Any, ...]) -> bytes:
    # A copy, because marshal's own result occupies the thousand bytes it was written into.
    return bytes(bytearray(marshal.dumps(tuple(values))))


def _unpacked(packed: bytes) -> Any:
    return marshal.loads(packed)  # noqa: S302 - it was packed here


class Entry:
    """An article on the shelf; what is not known yet is None.

    A mailbox may have 166,000 messages, so an entry takes as little memory as it can: it shares its file's name with
    the others of that file, and what is seldom asked for is packed.
    """

    __slots__ = (
        "__weakref__",
        "_facts",
        "_file",
        "_found",
        "_id",
        "clippings",
        "error",
        "number",
        "place",
        "position",
        "starred",
        "tags",
        "unread",
        "vanished",
        "versions",
    )

    def __init__(
        self, path: str, place: int, *, error: str | None = None, unread: bool = True, number: int | None = None
    ) -> None:
        self.path = path
        self.place = place
        """Its rank in the natural order of paths; the articles of one file share it, and lie in their order in the
        list."""
        self.error = error
        """Why it can't be read, in one line."""
        self.unread = unread
        self.starred = False
        self.tags: tuple[str, ...] = ()
        self.position: int | None = None
        """The block that the reader had reached, if the library knows it."""
        self.vanished = False
        """Its file is gone, but the library still has the article."""
        self.versions = 0
        """How many articles of the library tell its story, itself included; 0 where none other does."""
        self.clippings = 0
        """How many clippings of it the library has."""
        self.number = number
        """Its row number, if it comes from the library."""
        self._facts: bytes | None = None
        self._found: bytes | None = None

    @classmethod
    def within(cls, file: str, path: str, place: int) -> Entry:
        """An article in a file of many, whose name it shares."""
        entry = cls(path, place)
        if path.startswith(f"{file}#"):
            entry._file, entry._id = file, path[len(file) + 1 :]
        return entry

    @property
    def path(self) -> str:
        """As the user named it, or found below a folder so named."""
        return self._file if self._id is None else f"{self._file}#{self._id}"

    @path.setter
    def path(self, path: str) -> None:
        self._file: str = path
        self._id: str | None = None

    @property
    def facts(self) -> Facts | None:
        """What the list says of it; None until it has been taken apart."""
        return None if self._facts is None else Facts._make(_unpacked(self._facts))

    @facts.setter
    def facts(self, facts: Facts | None) -> None:
        self._facts = facts and _packed(facts)
        if facts and facts.headline and self._found is not None:
            self.found = self.found._replace(title=None)  # it has a better name

    @property
    def found(self) -> Place:
        """Where in its file it can be found directly."""
        return NOWHERE if self._found is None else Place._make(_unpacked(self._found))

    @found.setter
    def found(self, found: Place) -> None:
        self._found = _packed(found)

    @property
    def title(self) -> str:
        """The headline; until it is known, and where there is none, what its file calls it, or the file's name."""
        return self._title(self.facts)

    @property
    def titles(self) -> tuple[str, str]:
        """The title, and the source and speaker that an article may be found by; in one, to unpack the facts once."""
        facts = self.facts
        return self._title(facts), one_line(f"{facts.site or ''} {facts.speaker or ''}") if facts else ""

    def _title(self, facts: Facts | None) -> str:
        headline = facts.headline if facts else None
        return one_line(headline or self.found.title or self.path.rstrip("/").rpartition("/")[2])

    @property
    def known(self) -> bool:
        """Whether it has been looked into, with success or without."""
        return self._facts is not None or self.error is not None


def facts_of(article: Article) -> Facts:
    """What the list shows of `article`."""
    spoken = [quote for quote in article.quotes if quote.kind is not QuoteKind.SCARE]
    said = Counter(quote.speaker.name for quote in spoken if quote.speaker)
    return facts_with(article.head, article.words, len(spoken), _foremost(said))


def _foremost(said: Counter[str]) -> str | None:
    """Who speaks most: somebody with a name, or else who is described, as "a clerk" is, but not "we"."""
    named = [name for name in said if not name[:1].islower()] or [name for name in said if " " in name]
    return max(named, key=said.__getitem__, default=None)


def facts_with(head: Head, words: int, quotes: int, speaker: str | None) -> Facts:
    """What the list shows of an article with this head."""
    names = "\n".join(head.byline) or None
    return Facts(head.title, head.site, head.published, words, quotes, speaker, head.url, head.language, names)


def has_files(article: Article) -> bool:
    """Whether it is a letter that names its attachments: those that are texts are articles of its file, too."""
    document = article.document
    if document.format != "mail":
        return False
    return any("\nAttachment: " in node.text for node in document.nodes if node.hints == ("front-matter",))
