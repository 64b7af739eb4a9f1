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
_TOLD = (
    *(Kind.NAVIGATION, Kind.RELATED, Kind.SHARE, Kind.PROMO, Kind.COMMENT, Kind.BYLINE),
    *(Kind.CAPTION, Kind.CREDIT, Kind.LEGAL, Kind.DATE, Kind.BIO, Kind.ADVERTISEMENT),
)
"""Kinds of which rules speak often enough that a line near theirs is likely of the same."""
_OWN = ("ends", "caps", "digits", "word_mean", "word_known", "certain_near_8", "topic", "topic_lede")


def boilerplate_kinds(
    page: Page, verdicts: Sequence[Rule | None], judgement: Judgement, indexes: Sequence[int]
) -> list[Kind]:
    """The likeliest kind of each of the lines at `indexes`."""
    if not indexes:
        return []
    columns = columns_of(page, verdicts, judgement, indexes)
    return [Kind(name) for name in Linear.load("boilerplate").choose(columns, range(len(indexes)))]


def columns_of(
    page: Page, verdicts: Sequence[Rule | None], judgement: Judgement, indexes: Sequence[int]
) -> dict[str, list[float]]:
    """What the classifier sees of each of the lines at `indexes`."""
    own = judgement.evidence.columns

    def picked(column: Column, by: int = 0) -> list[float]:
        """Of each line the value, or that of the line `by` lines on."""
        size = len(column)
        return [column[at + by] if 0 <= at + by < size else NOWHERE for at in indexes]

    columns = {"one": [1.0] * len(indexes), **{name: picked(own[name]) for name in _OWN}}
    words = picked(own["words"])
    columns |= {f"up_to_{length}": [count <= length for count in words] for length in _LENGTHS}
    columns["capitals"] = [page.lines[at].text.isupper() for at in indexes]
    columns["gap"] = [page.lines[at].node.gap > 0 for at in indexes]
    columns |= _place_columns(judgement.story, indexes)
    for kind in KINDS[1:]:
        columns[f"word_{kind.value}"] = picked(own[f"word_{kind.value}"])
    for kind in ZONES:
        for side in ("before", "after"):
            columns[f"zone_{kind.value}_{side}"] = picked(own[f"zone_{kind.value}_{side}"])
    for kind in (Kind.CAPTION, Kind.CREDIT):
        for by in (-1, 1):
            columns[f"word_{kind.value}{by:+d}"] = picked(own[f"word_{kind.value}"], by)
    present = {verdict.kind for verdict in verdicts if verdict is not None}
    nothing = [0.0] * len(indexes)
    for kind in _TOLD:
        before = after = nothing
        if kind in present:
            said = [float(verdict is not None and verdict.kind is kind) for verdict in verdicts]
            before, after = picked(faded(said, _FADING)), picked(faded_back(said, _FADING))
        columns[f"told_before_{kind.value}"], columns[f"told_after_{kind.value}"] = before, after
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
