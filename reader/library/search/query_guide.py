"""What a query may say, with an example of each: the help screen and the README tell it from here."""

from __future__ import annotations

from typing import NamedTuple


class Guide(NamedTuple):
    """Something that can be looked for."""

    typed: tuple[str, ...]
    """Examples, as they are typed."""
    finds: str
    """Which articles they find: the rest of a sentence, for the help screen and the README."""


QUERY_GUIDE: tuple[Guide, ...] = (
    Guide(("harbour bridge",), "with both words, in any case, with accents or without"),
    Guide(('"full collapse"',), "with these words in a row, also across the end of a line"),
    Guide(("bridg*",), "with a word that begins like this"),
    Guide(("-ferry", "NOT ferry", "-(ferry toll)"), "without the word, without what is in the brackets"),
    Guide(("bridge OR tunnel", "(bus OR tram) toll"), "with one of them"),
    Guide(("speaker:bessent",), "that quote somebody with this name or office"),
    Guide(('said:"full collapse"',), "with these words inside a quotation"),
    Guide(
        ("title:harbour", "author:okafor", "note:check"),
        "with the word in the headline, in an author's name, in your notes",
    ),
    Guide(("tag:budget",), "with your tag"),
    Guide(("site:courier",), "from a publication, by its name or a part of its address"),
    Guide(("lang:de",), "in a language, by its code"),
    Guide(
        ("before:2025-09-01", "after:2025-08"),
        "published before that day, from that month on; without a date, by when their file was changed",
    ),
    Guide(("newer:1week", "older:3months"), "by age, in h, d, w, m, y, or the whole words"),
    Guide(
        ("is:unread", "is:read", "is:starred", "is:vanished"),
        "that you have not read, have read or starred; whose file is gone",
    ),
    Guide(
        ("has:quotes", "has:notes", "has:clippings", "has:tags", "has:story", "has:date"),
        "that quote somebody; that you noted something on, cut something out of or tagged; whose story several papers "
        "have; that say when they were published",
    ),
)
