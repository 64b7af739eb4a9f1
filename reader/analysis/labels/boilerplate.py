"""What a line that is set aside was for, where no rule has said it.

Captions, links, buttons and comments differ in their words, in what stands around them and in where they stand: a
linear classifier weighs these. It is light, for a page has a thousand such lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.evidence.columns import Columns, carried, carried_back, shifted
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
    columns = columns_of(page, verdicts, judgement)
    return [Kind(name) for name in Linear.load("boilerplate").choose(columns, indexes)]


def columns_of(page: Page, verdicts: Sequence[Rule | None], judgement: Judgement) -> Columns:
    """What the classifier sees of every line."""
    size = len(page.lines)
    own = judgement.evidence.columns
    columns: Columns = {"one": [1.0] * size, **{name: own[name] for name in _OWN}}
    columns |= {f"up_to_{length}": [words <= length for words in own["words"]] for length in _LENGTHS}
    columns["capitals"] = [line.text.isupper() for line in page.lines]
    columns["gap"] = [gap > 0 for gap in own["gap"]]
    columns |= _place_columns(judgement.story)
    for kind in KINDS[1:]:
        columns[f"word_{kind.value}"] = own[f"word_{kind.value}"]
    for kind in ZONES:
        columns[f"zone_{kind.value}_before"] = own[f"zone_{kind.value}_before"]
        columns[f"zone_{kind.value}_after"] = own[f"zone_{kind.value}_after"]
    for kind in (Kind.CAPTION, Kind.CREDIT):
        columns[f"word_{kind.value}-1"] = shifted(own[f"word_{kind.value}"], -1)
        columns[f"word_{kind.value}+1"] = shifted(own[f"word_{kind.value}"], 1)
    nothing = [0.0] * size
    present = {verdict.kind for verdict in verdicts if verdict is not None}
    for kind in _TOLD:
        said = (
            [float(verdict is not None and verdict.kind is kind) for verdict in verdicts]
            if kind in present
            else nothing
        )
        columns[f"told_before_{kind.value}"] = carried(said, _fade) if kind in present else nothing
        columns[f"told_after_{kind.value}"] = carried_back(said, _fade) if kind in present else nothing
    return columns


def _fade(strength: float, here: float) -> float:
    return _FADING * strength + here


def _place_columns(story: Sequence[float]) -> Columns:
    """Above, within or below the story, and how close."""
    size = len(story)
    believed = [at for at, chance in enumerate(story) if chance > 0.5]
    first, last = (believed[0], believed[-1]) if believed else (size, -1)
    is_story = [float(chance > 0.5) for chance in story]
    return {
        "story": story,
        "above": [at < first for at in range(size)],
        "within": [first < at < last for at in range(size)],
        "below": [at > last for at in range(size)],
        "just_above": [first - _NEAR < at < first for at in range(size)],
        "right_above": [first - 3 < at < first for at in range(size)],
        "just_below": [last < at < last + _NEAR for at in range(size)],
        "after_story": [max(0.0, before) for before in shifted(is_story, -1)],
        "before_story": [max(0.0, after) for after in shifted(is_story, 1)],
    }
