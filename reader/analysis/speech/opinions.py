"""Sources that are named by what they hold: "nach Angaben der Polizei", "seiner Ansicht nach".

The words for what is held are printed with the source and belong to its mention; the preposition before them reports.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import Clause
from reader.analysis.speech.mentions import Mention
from reader.article.model import Span


@dataclass(frozen=True, slots=True)
class Opinion:
    """A source with the noun for what it holds."""

    span: Span
    cue: Span | None
    """The preposition; None where there is none."""


def opinion_of(mention: Mention, clause: Clause, lexicon: Lexicon) -> Opinion | None:
    """The opinion whose holder a mention is, or None: its noun stands before the holder, or behind "his"."""
    paragraph, first, last = mention.paragraph, mention.first, mention.last
    tags, lows = paragraph.tags, paragraph.lows
    if tags[last] == "M" and lows[last + 1 : last + 2] and lows[last + 1] in lexicon.opinions:
        last += 1
    elif 0 <= clause.left < first and lows[clause.left] in lexicon.opinions:
        first = clause.left - (tags[clause.left - 1 : clause.left] == "D")
    else:
        return None
    behind = last + 1 < len(lows) and lows[last + 1] in lexicon.opinion_marks
    before = first > 0 and lows[first - 1] in lexicon.opinion_marks
    at = last + 1 if behind else first - 1
    cue = paragraph.span(at, at) if before or behind else None
    return Opinion(paragraph.span(first, last), cue)
