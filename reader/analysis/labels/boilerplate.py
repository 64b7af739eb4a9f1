"""What a line that is set aside was for, where no rule has said it.

Captions, links, buttons and comments differ in their words, in what stands around them and in where they stand. Most of
it has been seen when the page was judged: small trees for each kind are asked with the same features, with what rules
say of the lines around, and with what the words tell of each kind (`telltales`). Then the lines around are heard: what
they are likely to be, this one is the likelier.
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
"""Trees for each of the kinds `ASIDES`, in their order."""
_OFTEN = 5_000
"""Rows that are walked through before the trees are written as code: few lines of an article are asked about, and who
reads some hundred of them needn't keep two megabytes for it.
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
"""What is asked of the features that the page was judged by."""
_TOLD_AS = {kind: tuple([0.3 if other is kind else 0.0 for other in ASIDES]) for kind in ASIDES}
"""How a line is heard whose kind is known: rules are right, but not always about what is beside their line."""
_VOICES = ((-2, 0.15), (-1, 0.3), (1, 0.3), (2, 0.15))
"""How much the lines around count, by their distance; the line's own chances count one."""
_BEYOND_DOUBT = 0.95
"""A chance that all lines around together can't outweigh."""
_FADING = 0.8
_TOLD_BEFORE, _TOLD_AFTER = (
    tuple((kind, f"told_{side}_{kind.value}") for kind in kinds)
    for side, kinds in (
        ("before", (Kind.COMMENT, Kind.RELATED, Kind.SHARE, Kind.PROMO, Kind.DATE)),
        ("after", (Kind.PROMO, Kind.DATE)),
    )
)
"""Kinds of which rules speak often enough that a line below theirs, or above, is likely of the same."""
_TOLD = (*(name for _, name in _TOLD_BEFORE), *(name for _, name in _TOLD_AFTER))
FEATURES = (*_SEEN, *_TOLD, "story", "place", *NAMES, *NAMES_AROUND)


def boilerplate_kinds(
    page: Page,
    verdicts: Sequence[Rule | None],
    judgement: Judgement,
    indexes: Sequence[int],
    told: Mapping[int, Kind],
) -> list[Kind]:
    """The likeliest kind of each of the lines at `indexes`; `told` are other lines' kinds, by their indexes."""
    row_of = {at: row for at in indexes if (row := judgement.evidence.row_of(at)) is not None}
    heard: dict[int, Chances] = {at: _TOLD_AS[kind] for at, kind in told.items() if kind in _TOLD_AS}
    if row_of:
        columns = columns_of(page, verdicts, judgement, list(row_of.values()))
        heard |= zip(row_of, _choice().chances(columns), strict=True)
    return [likeliest(heard, at) if at in row_of else Kind.OTHER for at in indexes]


def likeliest(heard: Mapping[int, Chances], at: int) -> Kind:
    """The kind of a line by its own chances and those of the lines around."""
    chances = heard[at]
    if max(chances) <= _BEYOND_DOUBT:
        for step, weight in _VOICES:
            voice = heard.get(at + step)
            if voice is not None:
                chances = [own + weight * other for own, other in zip(chances, voice, strict=True)]
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
    """What the trees see of some of the lines that the page's judges were asked about: of those in these rows, one at
    least.
    """
    evidence, story = judgement.evidence, judgement.story
    asked, pick = [evidence.asked[row] for row in rows], picker(rows)
    columns: Columns = {name: pick(evidence.columns[name]) for name in _SEEN}
    columns |= _told_by_rules([None if verdict is None else verdict.kind for verdict in verdicts], asked)
    columns["story"] = [story[at] for at in asked]
    columns["place"] = sides(asked, [at for at, chance in enumerate(story) if chance > 0.5])
    return columns | _told_by_words(page, story, evidence.asked, asked, telltales or Telltales.load())


def _told_by_rules(kinds: Sequence[Kind | None], asked: Sequence[int]) -> Columns:
    """How much rules say of the lines above these, and of those below."""
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
    """What the words of the lines asked about tell, and those of the lines around that are set aside too, and that the
    judges were asked about: rules have spoken about the others.
    """
    asides = {at for at in judged if story[at] <= 0.5}
    near = sorted(asides.union(asked))
    rows = telltales.rows([page.lines[at] for at in near])
    around = heard_around(near, [row if at in asides else SILENCE for at, row in zip(near, rows, strict=True)])
    own, beside = dict(zip(near, rows, strict=True)), dict(zip(near, around, strict=True))
    told = zip(*[(*own[at], *beside[at]) for at in asked], strict=True)
    return dict(zip((*NAMES, *NAMES_AROUND), told, strict=True))
