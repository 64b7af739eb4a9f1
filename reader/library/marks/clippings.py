"""What the user has cut out of articles: quotations, paragraphs, notes on them.

A clipping holds its own words and those around them, so that it can be read, searched and cited when its file was saved
again with another text, or is gone. Its place is kept too, and found again by the words.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from reader.article.model import Article, Role, Span
from reader.library.store.database import Database
from reader.library.store.folding import storable
from reader.library.store.paths import as_path

if TYPE_CHECKING:
    from reader.article.document import Head
    from reader.export.clippings import Clip


class Cut(Enum):
    """What was cut out."""

    QUOTE = "quote"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Clipping:
    """Words that were kept, and what was noted on them."""

    kind: Cut
    text: str
    context: str
    """The words with enough around them to be understood."""
    span: Span
    """Where they stood."""
    note: str = ""
    speaker: str | None = None
    role: str | None = None
    made: float = 0.0
    id: int | None = None
    """None until it is in the library."""
    address: str = ""
    """The article's."""
    opening: str | None = field(default=None, compare=False)
    """How the article begins, if that is what it is called; only of one from the library."""

    def cited(self, head: Head) -> Clip:
        """The clipping as an export writes it, with what is known of its article."""
        from reader.export.clippings import Clip

        return Clip(
            self.kind.value,
            self.text,
            self.context,
            self.note,
            self.speaker,
            self.role,
            self.made,
            self.address,
            head,
            self.opening,
        )


def clip_quote(article: Article, index: int) -> Clipping:
    """A quotation as a clipping: with its paragraph around it."""
    quote = article.quotes[index]
    speaker = quote.speaker
    return Clipping(
        Cut.QUOTE,
        quote.text,
        article.blocks[quote.span.block].text,
        quote.span,
        speaker=speaker.name if speaker else None,
        role=speaker.role if speaker else None,
        address=article.path,
    )


def clip_paragraph(article: Article, index: int) -> Clipping:
    """A paragraph as a clipping, with the one before and the one after around it."""
    story = [at for at, block in enumerate(article.blocks) if block.role is Role.BODY or at == index]
    place = story.index(index)
    around = story[max(0, place - 1) : place + 2]
    text = article.blocks[index].text
    context = "\n\n".join(article.blocks[at].text for at in around)
    return Clipping(Cut.PARAGRAPH, text, context, Span(index, 0, len(text)), address=article.path)


def place_in(article: Article, clipping: Clipping) -> Span | None:
    """Where a clipping's words stand in the article as it is now: at their old place, or else where they are found
    first.
    """
    block, start, end = clipping.span
    if block < len(article.blocks) and article.blocks[block].text[start:end] == clipping.text:
        return clipping.span
    for index, other in enumerate(article.blocks):
        at = other.text.find(clipping.text)
        if at >= 0:
            return Span(index, at, at + len(clipping.text))
    return None


_COLUMNS = (
    "c.kind, c.text, c.context, c.block, c.start, c.stop, c.note, c.speaker, c.role, c.made, c.id, a.address, a.opening"
)


def clippings(database: Database, articles: Sequence[int] | None = None) -> list[Clipping]:
    """The clippings of some articles, or of all, in the order they were made."""
    sql = f"SELECT {_COLUMNS} FROM clipping c JOIN article a ON a.id = c.article"
    if articles is None:
        return [_clipping(record) for record in database.all(f"{sql} ORDER BY c.id")]
    found = [
        record for number in dict.fromkeys(articles) for record in database.all(f"{sql} WHERE c.article = ?", (number,))
    ]
    return sorted((_clipping(record) for record in found), key=lambda clipping: clipping.id or 0)


def cited(database: Database, articles: Sequence[int] | None = None) -> list[tuple[Clipping, Head]]:
    """What `clippings` gives, each with what is known of its article."""
    from reader.library.store.row import rows

    numbers = [number for (number,) in database.all("SELECT DISTINCT article FROM clipping")]
    heads = {row.address: row.head for row in rows(database, numbers)}
    return [(each, heads[each.address]) for each in clippings(database, articles) if each.address in heads]


def insert(database: Database, article: int, clipping: Clipping) -> int:
    """Put a clipping into its table, under its number if it has one; the caller sees to transaction and index."""
    return database.insert(
        "INSERT INTO clipping (id, article, kind, text, context, note, speaker, role, block, start, stop, made)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            clipping.id,
            article,
            clipping.kind.value,
            storable(clipping.text),
            storable(clipping.context),
            storable(clipping.note),
            clipping.speaker and storable(clipping.speaker),
            clipping.role and storable(clipping.role),
            *clipping.span,
            clipping.made or time.time(),
        ),
    )


def _clipping(record: Sequence[Any]) -> Clipping:
    kind, text, context, block, start, stop, note, speaker, role, made, number, address, opening = record
    return Clipping(
        Cut(kind), text, context, Span(block, start, stop), note, speaker, role, made, number, as_path(address), opening
    )
