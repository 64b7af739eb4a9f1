"""The mood of reported speech, as German has it: die Lage sei ernst (she said that the situation was serious).

Once it is clear who speaks, the verb of speech is left out and this mood does its work. Its common forms are listed in
the lexicon; others end in -e, as a word in small letters before no noun seldom does otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.tokens import Paragraph

_NOUNLIKE = frozenset("CTH#N")
_ATTRIBUTIVE = frozenset("DMNI")
"""Tags before an adjective: eine große „Chance“."""


def reported_verbs(paragraph: Paragraph, lexicon: Lexicon) -> Sequence[int]:
    """The tokens of a paragraph that are verbs in this mood, in order; none in a language without it."""
    found = paragraph.reported_verbs
    if found is None:
        found = paragraph.reported_verbs = _in_mood(paragraph, lexicon) if lexicon.reported else ()
    return found


def _in_mood(paragraph: Paragraph, lexicon: Lexicon) -> Sequence[int]:
    lows, tags, known = paragraph.lows, paragraph.tags, lexicon.reported
    others = lexicon.attributive
    return [
        at
        for at, (low, tag) in enumerate(zip(lows, tags, strict=True))
        if low in known
        or (tag in "NV" and low[-1] == "e" and low.isalpha() and not low.endswith(others) and _is_verb(tags, at))
    ]


def _is_verb(tags: str, at: int) -> bool:
    """Whether a word in -e stands where an adjective can't."""
    behind = tags[at + 1 : at + 2]
    return behind not in _NOUNLIKE and not (behind == "Q" and tags[at - 1 : at] in _ATTRIBUTIVE)
