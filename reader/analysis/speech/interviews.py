"""Interviews without labels: questions in bold or as headings, and below each the answer, in no marks at all.

An explainer looks the same ("What is a deposit?"), so that most answers must speak of "I" or "we". What is asked is the
interviewer's, and no quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted
from reader.article.document import Style
from reader.article.model import Block, Kind

ANSWER = "?"
"""The mark of an answer, which stands in none."""
_FEWEST = 3
"""Questions of an interview."""
_SPEAKING = 0.6
"""Share of the answers in which whoever answers speaks of themselves."""
_BOLD = 0.9
"""Share of a question's characters that are bold."""
_WORD = re.compile(r"[^\W\d_]+(?=['’]|\b)['’]?")


def answers(blocks: Sequence[Block], known: Lexicon) -> dict[int, Quoted]:
    """The paragraphs that answer, by index among the blocks of the body; none where it is no interview."""
    if len([block for block in blocks if "?" in block.node.text]) < _FEWEST:
        return {}  # as of most
    turns: list[list[int]] = []
    answering = False
    for at, block in enumerate(blocks):
        if _asks(block):
            turns.append([])
            answering = True
        elif block.kind is Kind.HEADING:
            answering = False
        elif answering and block.kind in (Kind.BODY, Kind.LIST_ITEM) and not _covers(block, Style.EMPHASIS):
            turns[-1].append(at)
    turns = [turn for turn in turns if turn]
    speaking = sum(any(_is_own(blocks[at].text, known) for at in turn) for turn in turns)
    if len(turns) < _FEWEST or speaking < _SPEAKING * len(turns):
        return {}
    last = turns[-1]  # what stands below it may be a note on whoever answered
    past = next((n for n, at in enumerate(last) if n and not _is_own(blocks[at].text, known)), len(last))
    told = [at for turn in [*turns[:-1], last[:past]] for at in turn]
    return {at: _whole(blocks[at].text) for at in told}


def _asks(block: Block) -> bool:
    """Whether a paragraph is a question and stands out."""
    return block.text.rstrip().endswith("?") and (block.kind is Kind.HEADING or _covers(block, Style.STRONG))


def _covers(block: Block, style: Style) -> bool:
    """Whether nearly all of a paragraph is marked up so."""
    marked = sum(inline.end - inline.start for inline in block.node.inlines if inline.style is style)
    return marked >= _BOLD * max(1, len(block.text))


def _is_own(text: str, known: Lexicon) -> bool:
    """Whether somebody speaks of themselves."""
    return any(word.lower().replace("’", "'") in known.first for word in _WORD.findall(text))


def _whole(text: str) -> Quoted:
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return Quoted(start, end, start, end, ANSWER)
