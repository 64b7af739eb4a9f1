"""Narrowing a list of titles as the user types.

Each word of the pattern must occur in the title: as it stands, or nearly so, as rapidfuzz measures it (`brdge` finds
"bridge", `minstier` "minister"). Plain search goes first, because it decides at ten thousand titles: a near match is
only looked for where it fails.
"""

from __future__ import annotations

_NEAR = 80
"""Likeness, out of 100, from which a stretch of the title counts as the word mistyped: one slip in five letters."""
SHORTEST = 4
"""The fewest letters of a word that may be mistyped: shorter ones resemble something in every title."""


def match(pattern: str, title: str) -> tuple[int, ...] | None:
    """The characters of `title` in which `pattern` occurs, regardless of case; None if a word of it doesn't occur."""
    folded = _fold(title)
    places: set[int] = set()
    for word in _fold(pattern).split():
        at = folded.find(word)
        if at >= 0:
            places.update(range(at, at + len(word)))
            continue
        near = _near(word, folded)
        if near is None:
            return None
        places.update(near)
    return tuple(sorted(places))


def _fold(text: str) -> str:
    """Lower case, one character for one, so that places stay true."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(char.lower()[:1] for char in text)


def _near(word: str, title: str) -> range | None:
    """The stretch of `title` that is most like `word`; None where none is like it."""
    if not SHORTEST <= len(word) <= len(title):
        return None
    from rapidfuzz.fuzz import partial_ratio_alignment  # 17 ms, and only needed to filter

    found = partial_ratio_alignment(word, title, score_cutoff=_NEAR)
    return range(found.dest_start, found.dest_end) if found else None
