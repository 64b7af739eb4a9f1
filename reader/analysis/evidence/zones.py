"""Features of a page's zones: what stands between a line and the prose around it.

A list of tour dates and a list of links look alike. What tells them apart is what stands between them and the story:
nothing, or a row of buttons, a heading over the comments, a form. So what speaks for boilerplate is added up from the
last line of prose on. Lines that rules are certain of divide the page: its undecided lines into stretches, its prose
into parts.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.evidence.columns import (
    FAR,
    Column,
    Columns,
    Windows,
    carried,
    distances,
    faded,
    faded_back,
    picker,
)
from reader.analysis.evidence.page import PROSE_WORDS
from reader.analysis.evidence.rules import Rule
from reader.article.model import Kind, Role

_BODY, _FRONT = Role.BODY, Role.FRONT
ZONES = (Kind.SHARE, Kind.PROMO, Kind.RELATED, Kind.COMMENT, Kind.BYLINE, Kind.LEGAL, Kind.NAVIGATION)
"""Kinds of which a line may begin a zone that reaches down, or up, from it."""
_ZONES = tuple(kind.value for kind in ZONES)
_COUNTED = ("comment", "share", "promo", "byline")
"""Those of which the lines are counted, from the page's beginning on."""
_HEARD, _CLEAR = 1.5, 2.5
"""Weights of a line's strongest word (logarithms of odds): from the first it begins a zone, from the second it counts.
"""
_CLEARS = -math.inf
"""Marks a line of prose, which clears what has been gathered."""
_FADING = 0.9
"""What is left of a zone's strength one line on."""
_INSETS = frozenset({Kind.ADVERTISEMENT, Kind.CAPTION, Kind.CREDIT, Kind.CORRECTION, Kind.PULL_QUOTE, Kind.OTHER})
"""Kinds that stand in the middle of a story as often as after it, so that they end no part."""
PLAIN, INSET, FRONT, TAIL, PROSE = range(5)
"""What is known of a line before the model is asked: nothing; a rule says one of `_INSETS`; front matter; any other
boilerplate; it is prose by its form, or a rule says body.
"""
_ENDS_A_PART = [int(what in (FRONT, TAIL)) for what in range(5)]
"""For each of these whether it divides the page's prose into parts."""
_NEAR = (8, 60)
"""Lines on each side in which certain boilerplate is counted."""
_EARSHOT = 8
"""Lines on each side whose words count for a line."""
_MANY = 30
"""A larger count is given as this one."""
_BIG = 0.2
"""A part with a larger share of the page's prose may be the story."""
_LONG_STORY = 200
"""Lines below the beginning of the first big part; a greater distance counts as this one."""


def known_as(verdicts: Sequence[Rule | None], own: Columns) -> list[int]:
    """For each line what is known of it (`PLAIN` and so on), by the rules that have spoken and by its form."""
    found = []
    for verdict, words, ends in zip(verdicts, own["words"], own["ends"], strict=True):
        if verdict is None:
            found.append(PROSE if ends and words >= PROSE_WORDS else PLAIN)
        elif verdict.kind.role is _BODY:
            found.append(PROSE)
        elif verdict.kind in _INSETS:
            found.append(INSET)
        else:
            found.append(FRONT if verdict.kind.role is _FRONT else TAIL)
    return found


def zone_columns(own: Columns, known: Sequence[int], asked: Sequence[int]) -> Columns:
    """What the words of the lines around speak for; for the lines in `asked`."""
    pick = picker(asked)
    nothing: Column = (0.0,) * len(asked)
    against = [-mean for mean in own["word_mean"]]
    buttons = list(map(max, own["word_share"], own["word_promo"], own["word_comment"], own["word_byline"]))
    columns: Columns = {}
    for name, evidence in (("against", against), ("buttons", buttons)):
        before, after = _since_prose(evidence, known)
        columns[f"{name}_before"], columns[f"{name}_after"] = pick(before), pick(after)
    for zone in _ZONES:
        strengths = own[f"word_{zone}"]
        before = after = nothing
        # Nothing of a kind is heard on most pages, and nothing fades into nothing.
        if max(strengths) > _HEARD:
            heard = [strength if strength > _HEARD else 0.0 for strength in strengths]
            before, after = pick(faded(heard, _FADING)), pick(faded_back(heard, _FADING))
        columns[f"zone_{zone}_before"], columns[f"zone_{zone}_after"] = before, after
    for zone in _COUNTED:
        strengths = own[f"word_{zone}"]
        is_clear = max(strengths) > _CLEAR
        columns[f"count_{zone}"] = (
            pick(carried([float(strength > _CLEAR) for strength in strengths])) if is_clear else nothing
        )
    sound = Windows(own["word_mean"])
    columns["sound_before"], columns["sound_after"] = sound.before(_EARSHOT, asked), sound.after(_EARSHOT, asked)
    return columns


def _since_prose(evidence: Column, known: Sequence[int]) -> tuple[Column, Column]:
    """For each line the largest value of `evidence` between it and the last prose before it, and likewise after it."""
    # A line of prose is passed on as what is less than any evidence, and clears what has been gathered.
    marked = [_CLEARS if what == PROSE else value for what, value in zip(known, evidence, strict=True)]
    return _gathered(marked), _gathered(reversed(marked))[::-1]


def _gathered(marked: Iterable[float]) -> list[float]:
    """For each line the largest value before it since the last line of prose; at least 0."""
    found, most = [], 0.0
    for value in marked:
        found.append(most)
        if value > most:
            most = value
        elif value == _CLEARS:
            most = 0.0
    return found


def stretch_columns(own: Columns, known: Sequence[int], asked: Sequence[int]) -> Columns:
    """The stretch of undecided lines that each line of `asked` is in: how long it is, and of what sort."""
    names = ("length", "sound", "least", "words", "caps", "known")
    nothing = (0, *(0.0,) * (len(names) - 1))
    sound, words, caps, heard = own["word_mean"], own["words"], own["caps"], own["word_known"]
    rows: list[tuple[float, ...]] = []
    for start, end, lines in stretches_of(known, asked):
        row, length = nothing, end - start
        if known[start] == PLAIN:
            row = (
                min(FAR, length),
                sum(sound[start:end]) / length,
                min(sound[start:end]),
                sum(words[start:end]) / length,
                sum(caps[start:end]) / length,
                sum(heard[start:end]) / length,
            )
        rows += [row] * lines
    return {f"stretch_{name}": column for name, column in zip(names, zip(*rows, strict=True), strict=True)}


def stretches_of(known: Sequence[int], asked: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Each run of undecided lines, and each decided line, in which lines of `asked` are: its first line, the one past
    its last, and how many of these lines it has; in order.
    """
    size, row = len(known), 0
    while row < len(asked):
        start = asked[row]
        end = start + 1
        if known[start] == PLAIN:
            while start and known[start - 1] == PLAIN:
                start -= 1
            while end < size and known[end] == PLAIN:
                end += 1
        after = bisect_left(asked, end, row)
        yield start, end, after - row
        row = after


def certain_columns(known: Sequence[int], asked: Sequence[int]) -> Columns:
    """How many lines of certain boilerplate there are near a line, and in all before and after it."""
    windows = Windows([_ENDS_A_PART[what] for what in known])
    before, total = windows.sums, windows.sums[-1]
    columns: Columns = {
        "certain_before": [before[at] if before[at] < _MANY else _MANY for at in asked],
        "certain_after": [left if (left := total - before[at + 1]) < _MANY else _MANY for at in asked],
    }
    for reach in _NEAR:
        columns[f"certain_near_{reach}"] = windows.around(reach, asked)
    return columns


def part_columns(own: Columns, known: Sequence[int], asked: Sequence[int]) -> Columns:
    """Where a line is among the parts of the page's prose, between which there is certain boilerplate.

    The story mostly is the first big part: comments and teasers can be bigger, but come after it.
    """
    part_of, closed = _parts(known)
    prose, chars = [at for at, what in enumerate(known) if what == PROSE], own["chars"]
    sizes = [0.0] * (part_of[-1] + 2 if part_of else 1)
    for at in prose:
        sizes[part_of[at]] += chars[at]
    total = sum(sizes) or 1.0
    shares = [part_size / total for part_size in sizes]
    first_big = next((part for part, share in enumerate(shares) if share > _BIG), -1)
    # Before the first part comes no other: -1 stands for it, and so it is the last of the list.
    numbers = [max(-5, min(5, part - first_big)) for part in (*range(len(shares) - 1), -1)]
    start = next((at for at in prose if part_of[at] == first_big), len(known))
    tails = [at for at, what in enumerate(known) if what == TAIL and at >= start]
    pick = picker(asked)
    return {
        "part": pick([numbers[part] for part in part_of]),
        "part_share": [0.0 if closed[at] else shares[part_of[at]] for at in asked],
        # Of the part that the next line of prose, or it itself, belongs to.
        "part_next_share": pick(_upto(prose, [*[shares[part_of[at]] for at in prose], 0.0], len(known))),
        "part_from": distances(asked, start, _LONG_STORY),
        "part_tails": pick(_upto(tails, [min(_MANY, before) for before in range(len(tails) + 1)], len(known))),
    }


def _upto(marks: Sequence[int], values: Sequence[float], size: int) -> list[float]:
    """For each of `size` lines the value of the next line that is in `marks`, or its own if it is; behind these, the
    last value. There is one value more than marks.
    """
    found: list[float] = []
    for at, value in zip([*marks, size - 1], values, strict=True):
        found += [value] * (at + 1 - len(found))
    return found


def _parts(known: Sequence[int]) -> tuple[list[int], list[bool]]:
    """For each line the number of its part (-1 before the first), and whether certain boilerplate has ended it."""
    part, is_closed = -1, True
    part_of, closed = [], []
    for what in known:
        if what == PROSE:
            part += is_closed
            is_closed = False
        elif what in (FRONT, TAIL):
            is_closed = True
        part_of.append(part)
        closed.append(is_closed)
    return part_of, closed
