"""Where a line stands: how much prose is near, in what run of lines, in what block, and whether it shares the story's
words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from operator import add

from reader.analysis.evidence.columns import FAR, Column, Columns, Windows, carried, densest, ramp
from reader.analysis.evidence.page import Page

_SHORT = 20
"""Words: a line without a full stop and shorter than this is part of a run of such lines."""
_DENSITIES = (("tight", 60, 300), ("loose", 25, 400))
"""Two ideas of the densest stretch of prose: name, cost of a line that is no prose, most that one of prose is worth."""
_SMALL_CHANGE = 20
_LEDE = 3
"""Paragraphs of prose that say what the story is about."""


def place_columns(page: Page, own: Columns, prose: Sequence[bool]) -> Columns:
    """Position on the page by lines and by prose, and relative to its densest stretches."""
    size = len(prose)
    chars = own["chars"]
    prose_chars = [length if flag else 0 for length, flag in zip(chars, prose, strict=True)]
    total = sum(prose_chars) or 1
    columns: Columns = {
        "gap": [min(3, line.node.gap) for line in page.lines],
        "position": [at / size for at in range(size)],
        "prose_share": [sum(prose) / size] * size,
        "prose_before": [before / total for before in carried(prose_chars, add)],
        "prose_near": _prose_near(chars, prose_chars),
    }
    for name, cost, most in _DENSITIES:
        worth = [
            min(length, most) - _SMALL_CHANGE if flag else -cost for length, flag in zip(chars, prose, strict=True)
        ]
        start, end = densest(worth)
        if name == "tight":
            columns["tight_in"] = [start <= at < end for at in range(size)]
        columns[f"{name}_from"] = ramp(size, start)
        columns[f"{name}_to"] = ramp(size, end)
        if name == "tight":
            lengths = sorted(chars[at] for at in range(start, end) if prose[at])
            middle = lengths[len(lengths) // 2] if lengths else 0
            columns["length_to_usual"] = [length / (middle + 1) for length in chars]
    return columns


def _prose_near(chars: Column, prose_chars: Column) -> Column:
    """The share of prose in the characters of the ten lines on each side."""
    of_prose, of_all = Windows(prose_chars).around(10), Windows(chars).around(10)
    return [
        (here - own_prose / 10) / (all_here - own / 10 + 1)
        for here, own_prose, all_here, own in zip(of_prose, prose_chars, of_all, chars, strict=True)
    ]


def run_columns(page: Page, own: Columns, prose: Sequence[bool]) -> Columns:
    """Runs of short lines without a full stop, and blocks of lines between blank ones: how long, of what sort."""
    size = len(page.lines)
    names = ("run", "run_words", "run_caps", "run_sound", "block", "block_at", "block_chars", "block_prose")
    columns: dict[str, list[float]] = {name: [0.0] * size for name in names}
    short = [not ends and words < _SHORT for ends, words in zip(own["ends"], own["words"], strict=True)]
    for start, end in _stretches(short):
        length = end - start
        columns["run"][start:end] = [min(FAR, length)] * length
        for name, source in (("run_words", "words"), ("run_caps", "caps"), ("run_sound", "word_mean")):
            columns[name][start:end] = [sum(own[source][start:end]) / length] * length
    for start, end in _blocks(page):
        length = end - start
        columns["block"][start:end] = [min(FAR, length)] * length
        columns["block_at"][start:end] = [min(FAR, at) for at in range(length)]
        columns["block_chars"][start:end] = [sum(own["chars"][start:end]) / length] * length
        columns["block_prose"][start:end] = [sum(prose[start:end])] * length
    result: Columns = dict(columns)
    result["since_colon"] = carried(own["last"], lambda since, last: 0 if last == 3 else min(FAR, since + 1), FAR)
    return result


def _stretches(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Start and end (half open) of each run of true flags."""
    start = None
    for at, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = at
        elif not flag and start is not None:
            yield start, at
            start = None


def _blocks(page: Page) -> Iterator[tuple[int, int]]:
    """Start and end (half open) of each block of lines without a blank line between them."""
    starts = [0, *(line.index for line in page.lines[1:] if line.node.gap), len(page.lines)]
    return pairwise(starts)


def topic_columns(page: Page, prose: Sequence[bool]) -> Columns:
    """The share of a line's telling words that the prose, its first paragraphs, or the page have elsewhere too."""
    telling = [line.telling for line in page.lines]
    told = [words for words, flag in zip(telling, prose, strict=True) if flag]
    lede = frozenset().union(*told[:_LEDE])
    story, elsewhere_in_story = _said(told)
    _, elsewhere = _said(telling)
    in_story, in_lede, in_page = [], [], []
    for words, flag in zip(telling, prose, strict=True):
        size = len(words) + 1
        in_story.append(len(words & (elsewhere_in_story if flag else story)) / size)
        in_lede.append(len(words & lede) / size)
        in_page.append(len(words & elsewhere) / size)
    return {"topic": in_story, "topic_lede": in_lede, "topic_page": in_page}


def _said(lines: Iterable[AbstractSet[str]]) -> tuple[set[str], set[str]]:
    """The words that lines have, and those that more than one has."""
    once: set[str] = set()
    again: set[str] = set()
    for words in lines:
        again |= once & words
        once |= words
    return once, again
