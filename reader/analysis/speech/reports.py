"""Indirect speech: "Brandt said that the bridge would open"; "According to the mayor, it will".

Only what is plainly marked is taken: the clause behind "that" and a verb of speech with its subject, or the sentence
behind a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.speech.clauses import Clause, clause_of
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.story import Story
from reader.analysis.speech.tokens import Paragraph
from reader.article.model import CueTone, Quote, QuoteKind

_GOVERNED = re.compile(r"B?(?:O|[DM]?[NHTC#]+)?(?:[BY]|t[DM]?[HTC]+|[Io][DM]?[NHTC#Y]+)*,?(?=R)")
"""What may stand between the verb and "that": told reporters on Monday that."""
_BESIDE = re.compile(r",[DM]?[BNHTC#s]*[HT](?:[oIt][DMNHTCs#]+)*(?=,)")
"""An apposition behind a source: "according to Ada Brandt, the mayor, ferries will stop"."""
_FEWEST = 3
"""Tokens of the shortest clause."""
_GAP = 12
"""Tokens behind a source in which the comma stands that ends it."""
_VERBS = ("A", "E", "V")
"""Tags of the verb that follows the source at once in German: "nach Angaben der Polizei sind"."""
_CONFIDENCE = 0.8


def reports(story: Story) -> Iterator[Quote]:
    """The indirect speech of a story, in reading order."""
    for paragraph, mentions in zip(story.paragraphs, story.mentions, strict=True):
        past = -1
        for mention in sorted(mentions, key=lambda mention: mention.first):
            told = None if mention.first < past or mention.possessive else _told(story, paragraph, mention)
            if told is not None:
                (first, past), cue = told
                yield _report(story, paragraph, mention, (first, past), cue)


def _told(story: Story, paragraph: Paragraph, mention: Mention) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The clause that a mention is the source of, and the cue: of each the first token, and the one past the last."""
    clause, tags = clause_of(mention), paragraph.tags
    first = _governed(story, paragraph, clause)
    cue = clause.verb, clause.verb + 1
    if first is None and clause.left >= 0 and tags[clause.left] == "L":
        first, cue = _sourced(paragraph, mention, clause.left)
    if first is None or first >= len(tags):
        return None
    told = _whole(paragraph, first)
    return (told, cue) if told[1] - told[0] >= _FEWEST else None


def _sourced(paragraph: Paragraph, mention: Mention, left: int) -> tuple[int | None, tuple[int, int]]:
    """The first token behind a source that begins its sentence (None where it doesn't), and the cue."""
    tags, follows = paragraph.tags, left > mention.last  # der Polizei zufolge
    cue, behind = ((left, left + 1), left + 1) if follows else ((left, mention.first), mention.last + 1)
    if min(left, mention.first) > paragraph.sentences.index(paragraph.sentences[left]) + 1:
        return None, cue
    beside = _BESIDE.match(tags, behind)
    since = beside.end() if beside else behind
    comma = tags.find(",", since, since + _GAP)
    return behind if tags[behind : behind + 1] in _VERBS else comma + 1 if comma >= 0 else None, cue


def _governed(story: Story, paragraph: Paragraph, clause: Clause) -> int | None:
    """The first token of the clause behind a verb of speech and "that"; None where there is none."""
    if clause.verb < 0 or paragraph.tags[clause.verb] != "S":
        return None
    match = _GOVERNED.match(paragraph.tags, clause.verb + 1)
    return match.end() + 1 if match and paragraph.lows[match.end()] in story.lexicon.governing else None


def _whole(paragraph: Paragraph, first: int) -> tuple[int, int]:
    """From a token to the end of its sentence, without the full stop; empty where a string is quoted in it."""
    sentence, past = paragraph.sentences[first], first
    while past < len(paragraph.tags) and paragraph.sentences[past] == sentence and paragraph.tags[past] not in ".Q":
        past += 1
    if past < len(paragraph.tags) and paragraph.tags[past] == "Q":
        return first, first  # what is quoted of it is a quotation already
    return first, past


def _report(story: Story, paragraph: Paragraph, mention: Mention, told: tuple[int, int], cue: tuple[int, int]) -> Quote:
    span = paragraph.span(told[0], told[1] - 1)
    loaded = bool(story.lexicon.loaded.intersection(paragraph.lows[cue[0] : cue[1]]))
    return Quote(
        kind=QuoteKind.INDIRECT,
        span=span,
        text=paragraph.text[span.start : span.end],
        source=story.blocks[paragraph.block].node.source_span(span.start, span.end),
        cue=paragraph.span(cue[0], cue[1] - 1),
        cue_tone=CueTone.LOADED if loaded else CueTone.NEUTRAL,
        mention=mention.span,
        confidence=_CONFIDENCE,
    )
