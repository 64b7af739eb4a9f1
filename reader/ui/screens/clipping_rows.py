"""What the list of clippings says: each article's name, below it what was cut out of it, with speaker and note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.ui.typeset.contents import Heading
from reader.ui.typeset.rows import Tone

if TYPE_CHECKING:
    from reader.article.document import Head
    from reader.library.marks.clippings import Clipping

TITLE = -1
"""In the place of a clipping's number: the row names an article."""

Found = Sequence[tuple["Clipping", "Head"]]


def narrowed(found: Found, address: str | None, typed: str) -> list[int]:
    """The clippings of an article, or of all, in which every word that was typed stands, whatever the case."""
    words = typed.casefold().split()
    return [
        at
        for at, (clipping, head) in enumerate(found)
        if address in (None, clipping.address) and all(word in _searched(clipping, head) for word in words)
    ]


def rows_of(found: Found, listed: Iterable[int]) -> list[Heading]:
    """The rows for the clippings that are listed."""
    rows: list[Heading] = []
    last = None
    for at in listed:
        clipping, head = found[at]
        if clipping.address != last:
            last = clipping.address
            rows.append(Heading(TITLE, head.title or clipping.opening or last.rpartition("/")[2], 0, Tone.HEADLINE))
        text = " ".join(clipping.text.split())
        words = f"“{text}” — {clipping.speaker or 'unknown speaker'}" if clipping.kind.value == "quote" else text
        rows.append(Heading(at, words, 1, Tone.TEXT, whole=True))
        if clipping.note:
            rows.append(Heading(at, f"✎ {' '.join(clipping.note.split())}", 2, Tone.META, whole=True))
    return rows


def _searched(clipping: Clipping, head: Head) -> str:
    parts = (clipping.text, clipping.note, clipping.speaker, clipping.role, head.title, clipping.opening, head.site)
    return " ".join(part for part in parts if part).casefold()
