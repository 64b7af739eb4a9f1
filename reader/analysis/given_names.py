"""The given names that are known, of all languages together, read from `lexicon/given-names.toml`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from reader.analysis.lexicon_file import table_of

_MOST_ASKED = 5_000
"""Words of which it is kept whether they are given names: many are in every other article."""


class Names:
    """A set of names in lower case, as one text for each first letter: that takes a tenth of a set's memory."""

    def __init__(self, names: Iterable[str]) -> None:
        by_letter: dict[str, list[str]] = {}
        for name in names:
            by_letter.setdefault(name[:1], []).append(name)
        # In UTF-8: one letter beyond Latin-1 doubles a text.
        self._by_letter = {letter: f" {' '.join(those)} ".encode() for letter, those in by_letter.items()}

    def __contains__(self, name: str) -> bool:
        wanted = f" {name} ".encode(errors="replace")
        return wanted in self._by_letter.get(name[:1], b"") and " " not in name


class GivenNames(NamedTuple):
    """Given names of all languages together, by whose they mostly are."""

    male: Names
    female: Names
    both: Names


@cache
def given_names() -> GivenNames:
    """The given names that are known."""
    table = table_of("given-names")
    assert table is not None
    return GivenNames(*(Names(table[whose].split()) for whose in GivenNames._fields))


@lru_cache(_MOST_ASKED)
def is_given_name(word: str, *, accents: bool = False) -> bool:
    """Whether a word is a known given name, or begins with one as Anne-Marie does.

    Most names are listed without accents, and so Tomás is one, too; with `accents` they must be the listed name's,
    which tells Anna from her other cases, Annę and Anną.
    """
    low = word.lower()
    spellings = {low} if accents or low.isascii() else {low, _without_accents(low)}
    parts = spellings.union(spelling.partition("-")[0] for spelling in spellings)
    return any(part in names for names in given_names() for part in parts)


def _without_accents(low: str) -> str:
    return "".join(sign for sign in normalize("NFKD", low) if sign.isalnum() or sign == "-")
