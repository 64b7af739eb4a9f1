"""The kind of a line that is set aside, where neither a rule nor its looks tell it.

Captions, links, buttons and comments differ in their words and in where they stand. A forest with small trees for each
kind gets most of the features by which the page was judged, what rules say of the lines around, and what the words tell
of each kind (`telltales`). Then the lines around have a say: what they are likely to be, this one is the likelier.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from reader.analysis.choice import Chances, Choice
from reader.analysis.evidence.columns import Columns, faded, faded_back, picker, sides
from reader.analysis.evidence.features import WHOLE
from reader.analysis.evidence.judgement import Judgement
from reader.analysis.evidence.page import Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.forest import Forest
from reader.analysis.labels.telltales import ASIDES, NAMES, NAMES_AROUND, SILENCE, Telltales, heard_around
from reader.article.model import Kind

TREES = 36
"""The forest's trees for each kind of `ASIDES`, in that order."""
_OFTEN = 5_000
"""Lines that are asked about before the trees are written as code, which takes two megabytes: an article has few such
lines.
"""
_SEEN = (
    *("chars", "words", "first", "digits", "caps", "letters", "word_mean", "word_known", "word_navigation"),
    *("word_legal", "word_share", "word_promo", "word_comment", "word_byline", "run_words", "run_caps", "run"),
    *("chars-2", "chars-1", "zone_share_before", "zone_related_before", "zone_comment_before"),
    *("zone_comment_after", "zone_byline_before", "zone_byline_after", "zone_legal_before", "count_comment"),
    *("sound_after", "part_share", "part_from", "part_tails", "prose_share", "prose_before", "prose_near"),
    *("tight_from", "tight_to", "length_to_usual", "loose_from", "loose_to", "block", "block_at", "block_chars"),
    *("topic", "topic_lede", "topic_page", "stretch_length", "stretch_sound"),
    *("stretch_least", "stretch_words", "stretch_caps"),
)
"""The features of `Evidence` that are used again."""
_TOLD_AS = {kind: tuple([0.5 if other is kind else 0.0 for other in ASIDES]) for kind in ASIDES}
"""What stands for the chances of a line whose kind is known: rules are right, but its neighbours may be another kind.
"""
_NEXT, _NEXT_BUT_ONE = 0.3, 0.15
"""How much the chances of the lines around count, above and below; the line's own count 1."""
_UNHEARD: Chances = (0.0,) * len(ASIDES)
"""What stands for the chances of a line of which nothing is known."""
_BEYOND_DOUBT = 0.95
"""Where one chance is higher, the lines around have no say."""
_FADING = 0.8
"""What is left one line on of what a rule says of a line."""
_TOLD_BEFORE, _TOLD_AFTER = (
    tuple((kind, f"told_{side}_{kind.value}") for kind in kinds)
    for side, kinds in (
        ("before", (Kind.COMMENT, Kind.RELATED, Kind.SHARE, Kind.PROMO, Kind.DATE)),
        ("after", (Kind.PROMO, Kind.DATE)),
    )
)
"""Kinds for which there is a feature: how much rules say that the lines above, or below, are of it; and its name."""
_TOLD = (*(name for _, name in _TOLD_BEFORE), *(name for _, name in _TOLD_AFTER))
FEATURES = (*_SEEN, *_TOLD, "story", "place", *NAMES, *NAMES_AROUND)


def boilerplate_kinds(
    page: Page, verdicts: Sequence[Rule | None], judgement: Judgement, indexes: Sequence[int], told: Mapping[int, Kind]
) -> list[Kind]:
    """The likeliest kind of each line of `indexes`; `told` has the kinds of other lines that are known, by index."""
    rows = judgement.evidence.rows
    row_of = {at: rows[at] for at in indexes if at in rows}
    heard: dict[int, Chances] = {at: _TOLD_AS[kind] for at, kind in told.items() if kind in _TOLD_AS}
    if row_of:
        columns = columns_of(page, verdicts, judgement, list(row_of.values()))
        heard |= zip(row_of, _choice().chances(columns), strict=True)
    return [likeliest(heard, at) if at in row_of else Kind.OTHER for at in indexes]


def likeliest(heard: Mapping[int, Chances], at: int) -> Kind:
    """The kind of line `at` by its own chances and those of the lines around; `heard` has these by index."""
    chances = heard[at]
    if max(chances) <= _BEYOND_DOUBT:
        around = [heard.get(at + step, _UNHEARD) for step in (-2, -1, 1, 2)]
        chances = [
            own + _NEXT_BUT_ONE * far_above + _NEXT * above + _NEXT * below + _NEXT_BUT_ONE * far_below
            for own, far_above, above, below, far_below in zip(chances, *around, strict=True)
        ]
    return ASIDES[chances.index(max(chances))]


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
    """The features of the lines that stand in these rows of `Evidence.columns`; one at least."""
    evidence, story = judgement.evidence, judgement.story
    asked, pick = [evidence.asked[row] for row in rows], picker(rows)
    columns: Columns = {name: pick(evidence.columns[name]) for name in _SEEN}
    columns |= _told_by_rules([None if verdict is None else verdict.kind for verdict in verdicts], asked)
    columns["story"] = [story[at] for at in asked]
    columns["place"] = sides(asked, [at for at, chance in enumerate(story) if chance > 0.5])
    return columns | _told_by_words(page, story, evidence.asked, asked, telltales or Telltales.load())


def _told_by_rules(kinds: Sequence[Kind | None], asked: Sequence[int]) -> Columns:
    """How much rules say, kind by kind, of the lines above and below each line of `asked`."""
    columns: Columns = {}
    for names, fade in ((_TOLD_BEFORE, faded), (_TOLD_AFTER, faded_back)):
        for kind, name in names:
            columns[name] = [0.0] * len(asked)
            if kind in kinds:
                heard = fade([1.0 if told is kind else 0.0 for told in kinds], _FADING)
                columns[name] = [heard[at] for at in asked]
    return columns


def _told_by_words(
    page: Page, story: Sequence[float], judged: Sequence[int], asked: Sequence[int], telltales: Telltales
) -> Columns:
    """What the words of the lines in `asked` tell, and those of the lines around that are set aside too and no rule has
    spoken about; `judged` are all lines that the page's model was asked about.
    """
    asides = {at for at in judged if story[at] <= 0.5}
    near = sorted(asides.union(asked))
    rows = telltales.rows([page.lines[at] for at in near])
    around = heard_around(near, [row if at in asides else SILENCE for at, row in zip(near, rows, strict=True)])
    own, beside = dict(zip(near, rows, strict=True)), dict(zip(near, around, strict=True))
    told = zip(*[(*own[at], *beside[at]) for at in asked], strict=True)
    return dict(zip((*NAMES, *NAMES_AROUND), told, strict=True))
