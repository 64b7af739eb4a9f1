"""Features of a line's surroundings: how much prose is near, what run and block of lines it is in, and how many of its
words the story has too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, chain, compress, islice

from reader.analysis.evidence.columns import FAR, Column, Columns, Windows, densest, distances
from reader.analysis.evidence.form import COLON
from reader.analysis.evidence.page import Page, told_of

_SHORT = 20
"""Words: a shorter line without a full stop is part of a run of such lines."""
_DENSITIES = (("tight", 60, 300), ("loose", 25, 400))
"""Two ways to find the densest stretch of prose: its name, what a line that is no prose costs, and the most that a line
of prose is worth; in characters.
"""
_SMALL_CHANGE = 20
"""Characters that are taken from the worth of a line of prose."""
_LEDE = 3
"""Lines of prose, from the first on, that say what the story is about."""


def place_columns(page: Page, own: Columns, prose: Sequence[bool], asked: Sequence[int]) -> Columns:
    """Where the lines in `asked` stand on the page: by lines, by prose, and relative to its densest stretches."""
    size, chars, lines = len(prose), own["chars"], page.lines
    places = [at for at, flag in enumerate(prose) if flag]
    prose_chars = [0.0] * size
    for at in places:
        prose_chars[at] = chars[at]
    before = [0.0, *accumulate(prose_chars)]
    total = before[-1] or 1
    columns: Columns = {
        "gap": [min(3, lines[at].node.gap) for at in asked],
        "position": [at / size for at in asked],
        "prose_share": [len(places) / size] * len(asked),
        "prose_before": [before[at] / total for at in asked],
        "prose_near": _prose_near(chars, prose_chars, asked),
    }
    for name, cost, most in _DENSITIES:
        worth = [-float(cost)] * size
        for at in places:
            worth[at] = min(chars[at], most) - _SMALL_CHANGE
        start, end = densest(worth)
        columns[f"{name}_from"] = distances(asked, start)
        columns[f"{name}_to"] = distances(asked, end)
        if name == "tight":
            columns["tight_in"] = [1 if start <= at < end else 0 for at in asked]
            lengths = sorted([chars[at] for at in places if start <= at < end])
            usual = (lengths[len(lengths) // 2] if lengths else 0) + 1
            columns["length_to_usual"] = [chars[at] / usual for at in asked]
    return columns


def _prose_near(chars: Column, prose_chars: Column, asked: Sequence[int]) -> Column:
    """The share of prose among the characters of the ten lines on each side."""
    of_prose, of_all = Windows(prose_chars).around(10, asked), Windows(chars).around(10, asked)
    return [
        (here - prose_chars[at] / 10) / (all_here - chars[at] / 10 + 1)
        for at, here, all_here in zip(asked, of_prose, of_all, strict=True)
    ]


def run_columns(own: Columns) -> Columns:
    """The run of short lines without a full stop that a line is in: how long it is, and of what sort."""
    size = len(own["ends"])
    columns: dict[str, list[float]] = {name: [0.0] * size for name in ("run_words", "run_caps", "run_sound")}
    columns["run"] = [0] * size
    short = [not ends and words < _SHORT for ends, words in zip(own["ends"], own["words"], strict=True)]
    for start, end in _stretches(short):
        length = end - start
        columns["run"][start:end] = [min(FAR, length)] * length
        for name, source in (("run_words", "words"), ("run_caps", "caps"), ("run_sound", "word_mean")):
            columns[name][start:end] = [sum(own[source][start:end]) / length] * length
    result: Columns = dict(columns)
    result["since_colon"] = _since_colon(own["last"])
    return result


def _since_colon(last: Column) -> list[int]:
    """How many lines stand between each line and the last one before it that ends in a colon."""
    found: list[int] = []
    for at in [at for at, kind in enumerate(last) if kind == COLON]:
        found += _since(at + 1 - len(found), bool(found))
    return found + _since(len(last) - len(found), bool(found))


def _since(lines: int, is_known: bool) -> list[int]:
    """The same of so many lines: of those right below the last colon, or of those above the first."""
    return [*range(min(lines, FAR)), *[FAR] * (lines - FAR)] if is_known else [FAR] * lines


def _stretches(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The first place of each run of true flags, and the one past its last."""
    end = 0
    while True:
        try:
            start = flags.index(True, end)
        except ValueError:
            return
        try:
            end = flags.index(False, start)
        except ValueError:
            end = len(flags)
        yield start, end


def block_columns(page: Page, own: Columns, prose: Sequence[bool], asked: Sequence[int]) -> Columns:
    """The block of lines between blank lines that each line of `asked` is in: how long it is, and of what sort."""
    starts = [0, *[line.index for line in page.lines[1:] if line.node.gap], len(page.lines)]
    chars, rows, end = own["chars"], list[tuple[float, ...]](), 0
    for at in asked:
        if at >= end:
            after = bisect_right(starts, at)
            start, end = starts[after - 1], starts[after]
            length = end - start
            shown, mean, proses = min(FAR, length), sum(chars[start:end]) / length, sum(prose[start:end])
        rows.append((shown, at - start if at - start < FAR else FAR, mean, proses))
    return dict(zip(("block", "block_at", "block_chars", "block_prose"), zip(*rows, strict=True), strict=True))


def topic_columns(page: Page, prose: Sequence[bool], asked: Sequence[int]) -> Columns:
    """The share of a line's telling words that the prose, its first lines, or the page have elsewhere too; for the
    lines in `asked`.
    """
    lines = page.lines
    wanted = [lines[at].telling for at in asked]
    vocabulary = frozenset().union(*wanted)
    # What the lines tell that nobody asks about is found at once, for they needn't be compared with one another.
    rest = set(range(len(lines))).difference(asked)
    rest_of_story = told_of(vocabulary, [lines[at] for at in rest if prose[at]])
    rest_of_page = rest_of_story | told_of(vocabulary, [lines[at] for at in rest if not prose[at]])
    asked_of_story = [words for at, words in zip(asked, wanted, strict=True) if prose[at]]
    story = rest_of_story.union(*asked_of_story)
    lede = told_of(vocabulary, islice(compress(lines, prose), _LEDE))
    elsewhere_in_story, elsewhere = _again(asked_of_story, rest_of_story), _again(wanted, rest_of_page)
    sizes = [len(words) + 1 for words in wanted]
    return {
        "topic": [
            len(words & (elsewhere_in_story if prose[at] else story)) / size
            for at, words, size in zip(asked, wanted, sizes, strict=True)
        ],
        "topic_lede": [len(words & lede) / size for words, size in zip(wanted, sizes, strict=True)],
        "topic_page": [len(words & elsewhere) / size for words, size in zip(wanted, sizes, strict=True)],
    }


def _again(lines: Iterable[AbstractSet[str]], before: AbstractSet[str]) -> set[str]:
    """The words that more than one of these lines has, or that are in `before`."""
    said = Counter(chain.from_iterable(lines))
    return {*before, *[word for word, count in said.items() if count > 1]}
