"""Sources that stand with a noun for what they say or think: nach Angaben der Polizei; seiner Ansicht nach.

That noun is shown as part of the mention ("Angaben der Polizei"); the preposition (nach) is the cue.
"""

from __future__ import annotations

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import Clause
from reader.analysis.speech.mentions import Mention
from reader.article.model import Span
from reader.article.quick import quick


@quick(frozen=True, slots=True)
class Opinion:
    """A source with that noun."""

    span: Span
    """Where both stand, as one mention."""
    cue: Span | None
    """The preposition; None where there is none."""


def opinion_of(mention: Mention, clause: Clause, lexicon: Lexicon) -> Opinion | None:
    """A mention with its noun for what it says, which stands before it, or behind "his"; None where there is none."""
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
