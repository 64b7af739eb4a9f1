"""Turns: speech without quotation marks, in an interview or a transcript with labels.

    Q: What did you see?
    A: The sea, mostly.
    BRANDT: We have time.

A turn is given as a quoted string whose mark is the colon. Who speaks is then read off the label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.letters import CAPITAL
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted

TURN = ":"
"""`Quoted.mark` of a turn."""

_CAPITALISED = rf"{CAPITAL}[\w.’'-]*"
LABEL = rf"({_CAPITALISED}(?: {_CAPITALISED}){{0,3}})"
"""Up to four words with capitals, as a group: what may stand before a turn's colon."""
_LABELLED = re.compile(rf"{LABEL}\s?:\s+(?=\S)")
"""A label and its colon, before a text."""
_FEWEST = 3
"""The fewest labelled paragraphs of a conversation."""
_SHORT = 5
"""Where the median turn has fewer words than this, it is no conversation but a list of facts: "Born: 1950"."""
_ENDS = frozenset(".?!…\"“”»«’'")
"""What most turns end with. Where most end otherwise, they are entries of a list: "Channel 4: The News, 8 p.m."."""


def turns(paragraphs: Sequence[str], lexicon: Lexicon, writers: Sequence[str] = ()) -> dict[int, Quoted]:
    """The turns of a conversation, by the paragraph's place; none where the labels are not those of speakers.

    They are if there are several and some come again: "Q" and "A", names in capitals, or names that stand in the other
    paragraphs too, or in the byline: who asks is often named there alone.
    """
    colons = [at for at, text in enumerate(paragraphs) if ":" in text]
    if len(colons) < _FEWEST:
        return {}  # as of most
    labelled = {at: match for at in colons if (match := _LABELLED.match(paragraphs[at]))}
    given = {match[1] for match in labelled.values()}
    if len(labelled) < _FEWEST or len(given) == len(labelled):
        return {}  # few, or none comes again
    other = " ".join([*writers, *(text for at, text in enumerate(paragraphs) if at not in labelled)])
    speakers = {label for label in given if _names_a_speaker(label, other, lexicon)}
    speaking = {at: match for at, match in labelled.items() if match[1] in speakers}
    labels = [match[1] for match in speaking.values()]
    if len(labels) < _FEWEST or not 1 < len(set(labels)) < len(labels):
        return {}
    from statistics import median  # few texts come so far

    if median(paragraphs[at].count(" ") for at in speaking) < _SHORT:
        return {}
    ends = [paragraphs[at].rstrip()[-1] in _ENDS for at in speaking]
    if 2 * sum(ends) < len(ends):
        return {}
    return {at: turn(paragraphs[at]) for at in speaking}


def turn(text: str) -> Quoted:
    """A paragraph without its label, as a quoted string; all of it where it has no label."""
    match = _LABELLED.match(text)
    start, end = match.end() if match else 0, len(text.rstrip())
    return Quoted(start, end, start, end, TURN)


def label_in(text: str) -> str:
    """The label of a paragraph, without its colon; empty where it has none."""
    match = _LABELLED.match(text)
    return match[1] if match else ""


def label_of(text: str) -> tuple[int, int] | None:
    """Start and end of the label in its paragraph; None where it has none."""
    match = _LABELLED.match(text)
    return match.span(1) if match else None


def _names_a_speaker(label: str, other: str, lexicon: Lexicon) -> bool:
    low = label.lower().strip(".")
    if low in lexicon.asking or low in lexicon.answering:
        return True
    name = re.escape(label)
    # Begun with the name, which is looked for the fastest.
    return (label.isupper() and len(label) > 1) or re.search(rf"{name}(?<=\b{name})\b", other) is not None
