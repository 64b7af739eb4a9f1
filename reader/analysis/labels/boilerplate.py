"""What a line that is set aside was for, where no rule has said it.

Captions, links, buttons and comments differ in their words, in what stands around them and in where they stand. All of
it has been seen when the page was judged, so a few small trees for each kind are asked with the same features.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.analysis.evidence.columns import Columns, faded, faded_back
from reader.analysis.evidence.features import WHOLE
from reader.analysis.evidence.judgement import Judgement
from reader.analysis.evidence.rules import Rule
from reader.analysis.forest import Forest
from reader.article.model import Kind

CHOICES = (
    *(Kind.NAVIGATION, Kind.RELATED, Kind.PROMO, Kind.SHARE, Kind.COMMENT),
    *(Kind.BYLINE, Kind.CAPTION, Kind.CREDIT, Kind.STANDFIRST),
)
"""The kinds that can be told by such signs, in the order of their trees."""
TREES = 14
"""Trees for each of them."""
_SEEN = (
    *("words", "chars", "letters", "caps", "digits", "first", "last", "word_mean", "word_min", "word_known"),
    *("word_share", "word_byline", "word_comment", "word_promo", "word_related", "word_navigation"),
    *("word_caption", "word_credit", "chars-1", "chars+1", "caps+1", "run", "run-1", "run_caps", "run_words"),
    *("stretch_length", "stretch_words", "block", "block_at", "topic", "topic_lede", "length_to_usual"),
    *("loose_from", "tight_to", "prose_before", "part_next_share", "buttons_after"),
    *("zone_share_before", "zone_byline_before", "zone_comment_before", "zone_comment_after", "zone_related_before"),
)
"""What is asked of the features that the page was judged by."""
_MENU_WORDS, _MENU_LINES = 3, 8
"""Words of the longest item of a menu, and lines without a sentence around it at least."""
_QUIET = 1.0
"""Strength of a word that speaks for another kind, below which it is not heard in a menu."""
_OTHERS = ("word_share", "word_comment", "word_promo", "word_byline", "word_credit", "word_caption")
_FADING = 0.8
_TOLD = tuple(
    (kind, f"told_before_{kind.value}", f"told_after_{kind.value}")
    for kind in (Kind.COMMENT, Kind.RELATED, Kind.SHARE, Kind.PROMO, Kind.BYLINE, Kind.DATE)
)
"""Kinds of which rules speak often enough that a line near theirs is likely of the same."""
FEATURES = (*_SEEN, *(name for _, *names in _TOLD for name in names), "story", "place", "after_story", "before_story")


def boilerplate_kinds(verdicts: Sequence[Rule | None], judgement: Judgement, indexes: Sequence[int]) -> list[Kind]:
    """The likeliest kind of each of the lines at `indexes`."""
    rows = [judgement.evidence.row_of(at) for at in indexes]
    found = dict.fromkeys(_menu_items(judgement.evidence.columns, rows), Kind.NAVIGATION)
    asked = [row for row in rows if row is not None and row not in found]
    if asked:
        whole, parts = _forests()
        scores = zip(*whole.scores_by_part(columns_of(verdicts, judgement), asked, parts), strict=True)
        found |= {row: CHOICES[each.index(max(each))] for row, each in zip(asked, scores, strict=True)}
    return [Kind.OTHER if row is None else found[row] for row in rows]


def _menu_items(columns: Columns, rows: Sequence[int | None]) -> list[int]:
    """The rows of which the trees, which cost more, would say the same: a few words amid many short lines, that sound
    like a menu's and speak for nothing else. In 989 of 1,000 lines they do.
    """
    if not columns:
        return []
    words, run, sound = columns["words"], columns["run"], columns["word_mean"]
    others = [columns[name] for name in _OTHERS]
    return [
        row
        for row in rows
        if row is not None
        and words[row] <= _MENU_WORDS
        and run[row] >= _MENU_LINES
        and (words[row] == 1 or sound[row] < 0)
        and all(strength[row] < _QUIET for strength in others)
    ]


@cache
def _forests() -> tuple[Forest, Sequence[Forest]]:
    """All trees, and for each choice its own."""
    whole = Forest.load("boilerplate").with_whole(WHOLE | {"place", "after_story", "before_story"})
    found, rest = [], whole
    for _ in CHOICES:
        forest, rest = rest.split(TREES)
        found.append(forest)
    return whole, found


def columns_of(verdicts: Sequence[Rule | None], judgement: Judgement) -> Columns:
    """What the trees see of each of the lines that the page's judges were asked about."""
    evidence, story = judgement.evidence, judgement.story
    asked, size = evidence.asked, len(story)
    columns = {name: evidence.columns[name] for name in _SEEN}
    kinds = [None if verdict is None else verdict.kind for verdict in verdicts]
    for kind, name_before, name_after in _TOLD:
        columns[name_before] = columns[name_after] = [0.0] * len(asked)
        if kind in kinds:
            said = [1.0 if told is kind else 0.0 for told in kinds]
            for name, heard in ((name_before, faded(said, _FADING)), (name_after, faded_back(said, _FADING))):
                columns[name] = [heard[at] for at in asked]
    believed = [at for at, chance in enumerate(story) if chance > 0.5]
    first, last = (believed[0], believed[-1]) if believed else (size, -1)
    return columns | {
        "story": [story[at] for at in asked],
        # Above, within or below the story.
        "place": [0 if at < first else 2 if at > last else 1 for at in asked],
        "after_story": [1 if at > 0 and story[at - 1] > 0.5 else 0 for at in asked],
        "before_story": [1 if at + 1 < size and story[at + 1] > 0.5 else 0 for at in asked],
    }
