"""The mood of what is told of others' speech, as in „die Lage sei ernst“.

A language that has such a mood leaves the verb of speech away once it is clear who speaks. Its common forms are in the
lexicon; the others are told by their ending, for a small word in -e that no noun follows is seldom anything else.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.tokens import Paragraph

_NOUNLIKE = frozenset("CTH#N")
_ATTRIBUTIVE = frozenset("DMNI")
"""Tags before an adjective: eine große „Chance“."""


def told(paragraph: Paragraph, lexicon: Lexicon) -> Sequence[int]:
    """The tokens of a paragraph that are verbs of this mood, in order; none in a language without one."""
    found = paragraph.told
    if found is None:
        found = paragraph.told = _told(paragraph, lexicon) if lexicon.reported else ()
    return found


def _told(paragraph: Paragraph, lexicon: Lexicon) -> Sequence[int]:
    lows, tags, known = paragraph.lows, paragraph.tags, lexicon.reported
    others = lexicon.attributive
    return [
        at
        for at, (low, tag) in enumerate(zip(lows, tags, strict=True))
        if low in known
        or (tag in "NV" and low[-1] == "e" and low.isalpha() and not low.endswith(others) and _is_verb(tags, at))
    ]


def _is_verb(tags: str, at: int) -> bool:
    """Whether a small word in -e stands where no adjective does."""
    behind = tags[at + 1 : at + 2]
    return behind not in _NOUNLIKE and not (behind == "Q" and tags[at - 1 : at] in _ATTRIBUTIVE)
