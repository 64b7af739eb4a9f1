"""What a line that is set aside was for, where no rule has said it.

Captions, links, buttons and comments differ in their words, in what stands around them and in where they stand: a
linear classifier weighs these. It is light, for a page has a thousand such lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.evidence.columns import NOWHERE, Column, faded, faded_back
from reader.analysis.evidence.judgement import Judgement
from reader.analysis.evidence.page import Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.wording import KINDS
from reader.analysis.evidence.zones import ZONES
from reader.analysis.linear import Linear
from reader.article.model import Kind

_NEAR = 6
_LENGTHS = (1, 3, 6, 12, 20)
_FADING = 0.8
_KINDS = {kind.value: kind for kind in Kind}
_TOLD = (
    *(Kind.NAVIGATION, Kind.RELATED, Kind.SHARE, Kind.PROMO, Kind.COMMENT, Kind.BYLINE),
    *(Kind.CAPTION, Kind.CREDIT, Kind.LEGAL, Kind.DATE, Kind.BIO, Kind.ADVERTISEMENT),
)
"""Kinds of which rules speak often enough that a line near theirs is likely of the same."""
_TOLD_COLUMNS = [(kind, f"told_before_{kind.value}", f"told_after_{kind.value}") for kind in _TOLD]
_OWN = ("ends", "caps", "digits", "word_mean", "word_known", "certain_near_8", "topic", "topic_lede")
_WORDS = tuple(f"word_{kind.value}" for kind in KINDS[1:])
_ZONES = tuple(f"zone_{kind.value}_{side}" for kind in ZONES for side in ("before", "after"))


def boilerplate_kinds(
    page: Page, verdicts: Sequence[Rule | None], judgement: Judgement, indexes: Sequence[int]
) -> list[Kind]:
    """The likeliest kind of each of the lines at `indexes`."""
    if not indexes:
        return []
    columns = columns_of(page, verdicts, judgement, indexes)
    return [_KINDS[name] for name in Linear.load("boilerplate").choose(columns, range(len(indexes)))]


def columns_of(
    page: Page, verdicts: Sequence[Rule | None], judgement: Judgement, indexes: Sequence[int]
) -> dict[str, list[float]]:
    """What the classifier sees of each of the lines at `indexes`."""
    evidence = judgement.evidence
    own, nothing = evidence.own, [0.0] * len(indexes)
    rows = [evidence.row_of(at) for at in indexes]

    def picked(column: Column, by: int = 0) -> list[float]:
        """Of each line the value, or that of the line `by` lines on, in a column of the whole page."""
        if not by:
            return [column[at] for at in indexes]
        size = len(column)
        return [column[at + by] if 0 <= at + by < size else NOWHERE for at in indexes]

    def seen(name: str) -> list[float]:
        """Of each line the feature; nought of one that the model wasn't asked about."""
        column = evidence.columns.get(name, ())
        return [0.0 if row is None else column[row] for row in rows] if any(column) else nothing

    columns = {"one": [1.0] * len(indexes), **{name: seen(name) for name in _OWN}}
    words = picked(own["words"])
    columns |= {f"up_to_{length}": [count <= length for count in words] for length in _LENGTHS}
    columns["capitals"] = [page.lines[at].text.isupper() for at in indexes]
    columns["gap"] = [page.lines[at].node.gap > 0 for at in indexes]
    columns |= _place_columns(judgement.story, indexes)
    for name in _WORDS:
        columns[name] = picked(own[name]) if any(own[name]) else nothing
    columns |= {name: seen(name) for name in _ZONES}
    for name in ("word_caption", "word_credit"):
        for by in (-1, 1):
            columns[f"{name}{by:+d}"] = picked(own[name], by)
    kinds = [None if verdict is None else verdict.kind for verdict in verdicts]
    for kind, name_before, name_after in _TOLD_COLUMNS:
        before = after = nothing
        if kind in kinds:
            said = [1.0 if told is kind else 0.0 for told in kinds]
            before, after = picked(faded(said, _FADING)), picked(faded_back(said, _FADING))
        columns[name_before], columns[name_after] = before, after
    return columns


def _place_columns(story: Sequence[float], indexes: Sequence[int]) -> dict[str, list[float]]:
    """Above, within or below the story, and how close."""
    size = len(story)
    believed = [at for at, chance in enumerate(story) if chance > 0.5]
    first, last = (believed[0], believed[-1]) if believed else (size, -1)
    return {
        "story": [story[at] for at in indexes],
        "above": [at < first for at in indexes],
        "within": [first < at < last for at in indexes],
        "below": [at > last for at in indexes],
        "just_above": [first - _NEAR < at < first for at in indexes],
        "right_above": [first - 3 < at < first for at in indexes],
        "just_below": [last < at < last + _NEAR for at in indexes],
        "after_story": [at > 0 and story[at - 1] > 0.5 for at in indexes],
        "before_story": [at + 1 < size and story[at + 1] > 0.5 for at in indexes],
    }
