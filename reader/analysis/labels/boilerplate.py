"""What a line that is set aside was for, where no rule has said it.

Captions, links, buttons and comments differ in their words, in what stands around them and in where they stand. Most of
it has been seen when the page was judged: small trees for each kind are asked with the same features, with what rules
say of the lines around, and with what the words tell of each kind (`telltales`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.analysis.evidence.columns import Columns, faded, faded_back, picker, sides
from reader.analysis.evidence.features import WHOLE
from reader.analysis.evidence.judgement import Judgement
from reader.analysis.evidence.page import Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.forest import Choice, Forest
from reader.analysis.labels.telltales import ASIDES, NAMES, Telltales
from reader.article.model import Kind

TREES = 24
"""Trees for each of the kinds `ASIDES`, in their order."""
_OFTEN = 5_000
"""Rows that are walked through before the trees are written as code: few lines of an article are asked about, and who
reads some hundred of them needn't keep two megabytes for it.
"""
_SEEN = (
    *("chars", "words", "first", "digits", "caps", "letters", "word_mean", "word_min", "word_known"),
    *("word_navigation", "word_legal", "word_share", "word_promo", "word_related", "word_comment", "word_byline"),
    *("run_words", "run_caps", "run_sound", "run", "chars-2", "caps-1", "chars-1", "against_after"),
    *("zone_share_before", "zone_share_after", "zone_related_before", "zone_related_after", "zone_comment_before"),
    *("zone_comment_after", "zone_byline_before", "zone_byline_after", "zone_legal_before", "zone_legal_after"),
    *("count_comment", "sound_after", "part", "part_share", "part_from", "part_tails", "gap", "position"),
    *("prose_share", "prose_before", "prose_near", "tight_from", "tight_to", "length_to_usual", "loose_from"),
    *("loose_to", "block", "block_at", "block_chars", "topic", "topic_lede", "topic_page", "stretch_length"),
    *("stretch_sound", "stretch_least", "stretch_words", "stretch_caps"),
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
FEATURES = (*_SEEN, *(name for _, *names in _TOLD for name in names), "story", "place", *NAMES)


def boilerplate_kinds(
    page: Page, verdicts: Sequence[Rule | None], judgement: Judgement, indexes: Sequence[int]
) -> list[Kind]:
    """The likeliest kind of each of the lines at `indexes`."""
    rows = [judgement.evidence.row_of(at) for at in indexes]
    found = dict.fromkeys(_menu_items(judgement.evidence.columns, rows), Kind.NAVIGATION)
    asked = [row for row in rows if row is not None and row not in found]
    if asked:
        numbers = _choice().likeliest(columns_of(page, verdicts, judgement, asked))
        found |= {row: ASIDES[number] for row, number in zip(asked, numbers, strict=True)}
    return [Kind.OTHER if row is None else found[row] for row in rows]


def _menu_items(columns: Columns, rows: Sequence[int | None]) -> list[int]:
    """The rows of which the trees, which cost more, would mostly say the same: a few words amid many short lines, that
    sound like a menu's and speak for nothing else. In 944 of 1,000 lines they do.
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
def _choice() -> Choice:
    return Choice(Forest.load("boilerplate").with_whole(WHOLE | {"place"}), TREES, _OFTEN)


def columns_of(
    page: Page,
    verdicts: Sequence[Rule | None],
    judgement: Judgement,
    rows: Sequence[int],
    telltales: Telltales | None = None,
) -> Columns:
    """What the trees see of some of the lines that the page's judges were asked about: of those in these rows, one at
    least.
    """
    evidence, story = judgement.evidence, judgement.story
    asked, pick = [evidence.asked[row] for row in rows], picker(rows)
    columns: Columns = {name: pick(evidence.columns[name]) for name in _SEEN}
    kinds = [None if verdict is None else verdict.kind for verdict in verdicts]
    for kind, name_before, name_after in _TOLD:
        columns[name_before] = columns[name_after] = [0.0] * len(asked)
        if kind in kinds:
            said = [1.0 if told is kind else 0.0 for told in kinds]
            for name, heard in ((name_before, faded(said, _FADING)), (name_after, faded_back(said, _FADING))):
                columns[name] = [heard[at] for at in asked]
    columns["story"] = [story[at] for at in asked]
    columns["place"] = sides(asked, [at for at, chance in enumerate(story) if chance > 0.5])
    return columns | (telltales or Telltales.load()).columns([page.lines[at] for at in asked])
