"""The form of a line: how long, how it begins and ends, what it is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.page import TERMINAL, Line

_FIRST = {**dict.fromkeys("\"“”„«»'‘", 4), **dict.fromkeys("-–—•*·▪►", 5), **dict.fromkeys("([", 6)}
_ENOUGH, _ENOUGH_CHARS = 12, 80
"""Words, and characters, from a line's beginning that are looked at."""
_initial = itemgetter(0)
COLON = 3
"""The kind of the last character where it is a colon."""
_LAST = {".": 5, "!": 6, "?": 7, ":": COLON}


class _Kinds(dict[str, int]):
    """By character the number of its kind; each is worked out when it is first met."""

    def __init__(self, kind_of: Callable[[str], int]) -> None:
        self._kind_of = kind_of

    def __missing__(self, character: str) -> int:
        kind = self[character] = self._kind_of(character)
        return kind


def length_columns(lines: Sequence[Line]) -> Columns:
    """Columns that are quickly made: length in characters and words, and how a line ends."""
    return {
        "chars": [len(line.text) for line in lines],
        "words": [len(line.words) for line in lines],
        "last": [_LAST_KINDS[line.last] for line in lines],
        "ends": [1 if line.ends_sentence else 0 for line in lines],
    }


def look_columns(lines: Sequence[Line], needless: Sequence[bool]) -> Columns:
    """Columns that take longer: how a line begins, its figures and capitals. 0 for the lines that are `needless`."""
    looks = [(0, 0.0, 0.0, 0.0) if skip else _look(line) for line, skip in zip(lines, needless, strict=True)]
    return dict(zip(("first", "digits", "caps", "letters"), map(list, zip(*looks, strict=True)), strict=True))


def _look(line: Line) -> tuple[int, float, float, float]:
    text, words = line.text, line.words[:_ENOUGH]
    size, tokens, joined = len(words) or 1, text[:_ENOUGH_CHARS].split(), "".join(words)
    return (
        _FIRST_KINDS[text[:1]],
        0.0 if joined.isalpha() else sum(map(str.isdigit, words)) / size,
        sum(map(str.isupper, map(_initial, tokens))) / (len(tokens) or 1),
        len(joined) / size,
    )


def _first(first: str) -> int:
    """The kind of the first character: capital, small letter, figure, quotation mark, bullet, bracket."""
    if first.isupper():
        return 1
    if first.islower():
        return 2
    return 3 if first.isdigit() else _FIRST.get(first, 0)


def _last(last: str) -> int:
    """The kind of the last character: letter, figure, colon, or which end of a sentence."""
    if last.isalpha():
        return 1
    if last.isdigit():
        return 2
    return _LAST.get(last, 4 if last in TERMINAL and last else 0)


_FIRST_KINDS, _LAST_KINDS = _Kinds(_first), _Kinds(_last)
