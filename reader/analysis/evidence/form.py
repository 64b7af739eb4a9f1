"""The form of a line: how long, how it begins and ends, what it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.page import TERMINAL, Line

_FIRST = {
    **dict.fromkeys("\"“”„«»'‘", 4),
    **dict.fromkeys("-–—•*·▪►", 5),
    **dict.fromkeys("([", 6),
}
_ENOUGH, _ENOUGH_CHARS = 12, 80
"""Words and characters of a line that tell what it is made of."""
_LAST = {".": 5, "!": 6, "?": 7, ":": 3}


def form_columns(lines: Sequence[Line]) -> Columns:
    """Length in characters and words, kinds of the first and last character, shares of figures and capitals."""
    columns: dict[str, list[float]] = {
        name: [] for name in ("chars", "words", "first", "last", "ends", "digits", "caps", "letters")
    }
    for line in lines:
        text, words = line.text, line.words
        begun, tokens = words[:_ENOUGH], text[:_ENOUGH_CHARS].split()
        columns["chars"].append(len(text))
        columns["words"].append(len(words))
        columns["first"].append(_first(text))
        columns["last"].append(_last(line.last))
        columns["ends"].append(line.ends_sentence)
        columns["digits"].append(sum(map(str.isdigit, begun)) / (len(begun) or 1))
        columns["caps"].append(sum([token[0].isupper() for token in tokens]) / (len(tokens) or 1))
        columns["letters"].append(len("".join(begun)) / (len(begun) or 1))
    return dict(columns)


def _first(text: str) -> int:
    """The kind of the first character: capital, small letter, figure, quotation mark, bullet, bracket."""
    first = text[:1]
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
