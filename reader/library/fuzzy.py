"""Narrowing a list of titles as the user types.

Each word of the pattern must occur in the title: as it stands, or as letters in order that lie close together (`brdge`
finds "bridge", `mnstr` "minister"). Plain string search goes first because it is what decides at ten thousand titles:
the subsequence is only looked for where it fails.
"""

from __future__ import annotations

from typing import NamedTuple

_SLACK = 1
"""How many letters a subsequence may skip for each letter it has: enough for dropped vowels, too few for chance."""


class Match(NamedTuple):
    """Where a pattern was found in a title."""

    exact: bool
    """Every word of the pattern stands in the title as typed."""
    places: tuple[int, ...]
    """Indices of the title's characters that matched, ascending."""


def match(pattern: str, title: str) -> Match | None:
    """Where `pattern` occurs in `title`, whatever the case; None when a word of it doesn't."""
    folded = _fold(title)
    exact = True
    places: set[int] = set()
    for word in _fold(pattern).split():
        at = folded.find(word)
        if at >= 0:
            places.update(range(at, at + len(word)))
            continue
        near = _subsequence(word, folded)
        if near is None:
            return None
        exact = False
        places.update(near)
    return Match(exact, tuple(sorted(places)))


def _fold(text: str) -> str:
    """Lower case, one character for one, so that places stay true."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(char.lower()[:1] for char in text)


def _subsequence(word: str, title: str) -> list[int] | None:
    """The first run of `title` that holds the letters of `word` in order, closely and from a word's beginning."""
    if len(word) < 3:
        return None  # two letters lie close together in every title
    start = title.find(word[0])
    while start >= 0:
        if start == 0 or not title[start - 1].isalnum():
            places = [start]
            for letter in word[1:]:
                at = title.find(letter, places[-1] + 1)
                if at < 0:
                    return None  # nor from a later beginning
                places.append(at)
            if places[-1] - start < len(word) * (1 + _SLACK):
                return places
        start = title.find(word[0], start + 1)
    return None
