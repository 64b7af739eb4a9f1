"""Cues, that is the words that report speech ("said", "claimed", "according to"), and whether they take a side."""

from __future__ import annotations

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import Clause
from reader.analysis.speech.tokens import Paragraph
from reader.article.model import CueTone, Span


def cue_of(paragraph: Paragraph, clause: Clause) -> Span | None:
    """Where the cue stands: the verb behind the speaker, or what stands before the speaker ("said", "according to")."""
    tags, first = paragraph.tags, clause.verb
    if clause.left >= 0 and (first < 0 or tags[first] not in "SU"):
        first = clause.left
    if first < 0:
        return None
    past = first + 1 if tags[first : first + 2] == "Lt" else first
    return paragraph.span(first - tags[:past].endswith("oL"), past)  # de acuerdo con


def tone_of(cue: str, lexicon: Lexicon) -> CueTone | None:
    """Whether a cue takes a side, for which one loaded word is enough; None where none of its words is known."""
    low = cue.lower().replace("’", "'")
    if lexicon.unspaced:
        return CueTone.LOADED if any(word in low for word in lexicon.loaded) else CueTone.NEUTRAL
    words = {low, *low.split()}
    if words & lexicon.loaded:
        return CueTone.LOADED
    known = words & lexicon.neutral or words & lexicon.opinion_marks or words & lexicon.according
    return CueTone.NEUTRAL if known else None
