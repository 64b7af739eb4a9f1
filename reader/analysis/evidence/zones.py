"""The zones of a page: what speaks for boilerplate between a line and the prose around it.

A list of tour dates and a list of links look alike. What tells them apart is what stands between them and the story:
nothing, or a row of buttons, a heading over the comments, a form. So evidence is added up from the last line of prose
on, and what the rules are certain of parts the page into stretches and parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import add

from reader.analysis.evidence.columns import (
    FAR,
    Column,
    Columns,
    Windows,
    carried,
    carried_back,
    faded,
    faded_back,
    ramp,
)
from reader.analysis.evidence.rules import Rule
from reader.article.model import Kind, Role

ZONES = (Kind.SHARE, Kind.PROMO, Kind.RELATED, Kind.COMMENT, Kind.BYLINE, Kind.LEGAL, Kind.NAVIGATION)
_COUNTED = (Kind.COMMENT, Kind.SHARE, Kind.PROMO, Kind.BYLINE)
_HEARD, _CLEAR = 1.5, 2.5
"""Strengths of a word (logarithms of odds) from which it opens a zone, and from which it is counted."""
_FADING = 0.9
"""What is left of a zone's strength one line on."""
_INSETS = frozenset({Kind.ADVERTISEMENT, Kind.CAPTION, Kind.CREDIT, Kind.CORRECTION, Kind.PULL_QUOTE, Kind.OTHER})
"""What stands in the middle of a story as often as after it, so that it ends nothing."""
PLAIN, INSET, FRONT, TAIL, PROSE = range(5)
"""What a line is known to be before the model is asked."""
_NEAR = (8, 60)
_EARSHOT = 8
"""Lines on each side whose words sound into a line."""
_MANY = 30
_BIG = 0.2
"""Share of the page's prose from which a part may be the story."""
_LONG_STORY = 200
_LONG_PAGE, _MUCH_PROSE = 300, 10
"""Lines from which a page is worth being cut down, and of prose from which it is seen where the story is."""
_PROSE_SHARE = 0.4
"""Share of prose in a page's lines from which prose between prose is the story's."""
CERTAIN = 4.0
"""The score, in logarithms of odds, of a line that a rule or its place has decided: the model isn't asked about it."""
_OUT_OF_REACH, _FEW_WORDS = 30, 6
"""Lines around without prose, and words, that make a line distant."""


def known_as(verdicts: Sequence[Rule | None], own: Columns, prose_words: int) -> list[int]:
    """For each line what the rules, or its being plain prose, make of it."""
    found = []
    for verdict, words, ends in zip(verdicts, own["words"], own["ends"], strict=True):
        if verdict is None:
            found.append(PROSE if ends and words >= prose_words else PLAIN)
        elif verdict.kind.role is Role.BODY:
            found.append(PROSE)
        elif verdict.kind in _INSETS:
            found.append(INSET)
        else:
            found.append(FRONT if verdict.kind.role is Role.FRONT else TAIL)
    return found


def settled_scores(own: Columns, known: Sequence[int]) -> list[float]:
    """The scores of lines that their place alone decides: of prose amid prose, and of what is far from any.

    On labelled pages 985 of 1,000 such lines of prose are the story's; and of the story's lines 6 in 1,000 are distant,
    on pages that are one long list. Nought for the others, which are to be looked at.
    """
    size, prose = len(known), known.count(PROSE)
    if size >= _LONG_PAGE and prose >= _MUCH_PROSE:
        near = Windows([float(what == PROSE) for what in known]).around(_OUT_OF_REACH)
        return [
            -CERTAIN if what == PLAIN and not around and words < _FEW_WORDS else 0.0
            for what, around, words in zip(known, near, own["words"], strict=True)
        ]
    if prose >= _PROSE_SHARE * size:
        return _amid_prose(known)
    return [0.0] * size


def _amid_prose(known: Sequence[int]) -> list[float]:
    """The scores of lines of prose between others, or, in the middle of a page or below a byline, above two others.

    What stands in the middle of stories, as captions do, is passed over.
    """
    places = [at for at, what in enumerate(known) if what != INSET]
    line = [PLAIN, *[known[at] for at in places], PLAIN, PLAIN]
    scores, begun = [0.0] * len(known), False
    for at, before, what, after, later in zip(places, line, line[1:], line[2:], line[3:], strict=False):
        if what == after == PROSE and (before == PROSE or (later == PROSE and (begun or before != PLAIN))):
            scores[at] = CERTAIN
        begun = begun or what == PROSE
    return scores


def zone_columns(own: Columns, known: Sequence[int]) -> Columns:
    """What the words around a line speak for."""
    against = [-mean for mean in own["word_mean"]]
    buttons = list(map(max, own["word_share"], own["word_promo"], own["word_comment"], own["word_byline"]))
    columns: Columns = {}
    for name, evidence in (("against", against), ("buttons", buttons)):
        columns |= _since_prose(name, evidence, known)
    for kind in ZONES:
        strengths = [strength if strength > _HEARD else 0.0 for strength in own[f"word_{kind.value}"]]
        # Nothing of a kind is heard on most pages, and nothing fades into nothing.
        columns[f"zone_{kind.value}_before"] = faded(strengths, _FADING) if any(strengths) else strengths
        columns[f"zone_{kind.value}_after"] = faded_back(strengths, _FADING) if any(strengths) else strengths
    for kind in _COUNTED:
        clear = [float(strength > _CLEAR) for strength in own[f"word_{kind.value}"]]
        columns[f"count_{kind.value}"] = carried(clear, add)
    sound = Windows(own["word_mean"])
    columns["sound_before"], columns["sound_after"] = sound.before(_EARSHOT), sound.after(_EARSHOT)
    return columns


def _since_prose(name: str, evidence: Column, known: Sequence[int]) -> Columns:
    """The strongest evidence between a line and the prose before it, and the prose after it."""
    # A line of prose is passed on as a negative number, which clears what has been gathered.
    marked = [-1.0 if what == PROSE else max(0.0, value) for what, value in zip(known, evidence, strict=True)]
    return {f"{name}_before": _gathered(marked), f"{name}_after": _gathered(reversed(marked))[::-1]}


def _gathered(marked: Iterable[float]) -> list[float]:
    """For each line the greatest value before it since the last negative one."""
    found, most = [], 0.0
    for value in marked:
        found.append(most)
        if value > most or value < 0:
            most = max(0.0, value)
    return found


def stretch_columns(own: Columns, known: Sequence[int]) -> Columns:
    """The stretch of undecided lines a line is in: how long, between what, of what sort."""
    size = len(known)
    names = ("length", "sound", "least", "words", "caps", "known")
    columns: dict[str, list[float]] = {f"stretch_{name}": [0.0] * size for name in names}
    for start, end in stretches(known):
        length = end - start
        if known[start] != PLAIN:
            continue
        values = {
            "length": min(FAR, length),
            "sound": sum(own["word_mean"][start:end]) / length,
            "least": min(own["word_mean"][start:end]),
            "words": sum(own["words"][start:end]) / length,
            "caps": sum(own["caps"][start:end]) / length,
            "known": sum(own["word_known"][start:end]) / length,
        }
        for name, value in values.items():
            columns[f"stretch_{name}"][start:end] = [value] * length
    return dict(columns)


def stretches(known: Sequence[int]) -> list[tuple[int, int]]:
    """Start and end (half open) of each run of undecided lines, and of each decided line, in order."""
    found, start = [], 0
    for at, what in enumerate(known):
        if at > start and (what != PLAIN or known[start] != PLAIN):
            found.append((start, at))
            start = at
    if known:
        found.append((start, len(known)))
    return found


def certain_columns(known: Sequence[int]) -> Columns:
    """How many lines the rules are certain of: near a line, and in all before and after it."""
    certain = [float(what in (FRONT, TAIL)) for what in known]

    columns: Columns = {
        "certain_before": _up_to_many(carried(certain, add)),
        "certain_after": _up_to_many(carried_back(certain, add)),
    }
    windows = Windows(certain)
    for reach in _NEAR:
        columns[f"certain_near_{reach}"] = windows.around(reach)
    return columns


def _up_to_many(counts: list[float]) -> list[float]:
    """Counts cut off where more says no more."""
    return [min(_MANY, count) for count in counts] if max(counts, default=0) > _MANY else counts


def part_columns(own: Columns, known: Sequence[int]) -> Columns:
    """The parts of the page's prose between which there is certain boilerplate, and where a line is among them.

    The story is mostly the first big part: comments and teasers can be bigger, but they come after it.
    """
    part_of, closed = _parts(known)
    sizes = [0.0] * (part_of[-1] + 2 if part_of else 1)
    for part, what, chars in zip(part_of, known, own["chars"], strict=True):
        if what == PROSE:
            sizes[part] += chars
    total = sum(sizes) or 1.0
    shares = [part_size / total for part_size in sizes]
    first_big = next((part for part, share in enumerate(shares) if share > _BIG), -1)
    start = next(
        (at for at, (part, what) in enumerate(zip(part_of, known, strict=True)) if what == PROSE and part == first_big),
        len(known),
    )
    tails = [float(at >= start and what == TAIL) for at, what in enumerate(known)]
    return {
        "part": [max(-5, min(5, part - first_big)) for part in part_of],
        "part_share": [0.0 if shut else shares[part] for part, shut in zip(part_of, closed, strict=True)],
        "part_next_share": _next_shares(part_of, known, shares),
        "part_from": ramp(len(known), start, _LONG_STORY),
        "part_tails": _up_to_many(carried(tails, add)),
    }


def _parts(known: Sequence[int]) -> tuple[list[int], list[bool]]:
    """For each line the number of its part (-1 before the first), and whether certain boilerplate has closed it."""
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


def _next_shares(part_of: Sequence[int], known: Sequence[int], shares: Sequence[float]) -> Column:
    """For each line the share of the part that the next line of prose, or it itself, belongs to."""
    found, coming = [], 0.0
    for part, what in zip(reversed(part_of), reversed(known), strict=True):
        if what == PROSE:
            coming = shares[part]
        found.append(coming)
    return found[::-1]
