"""Interviews without labels: questions, and below each the answer, in no marks at all.

An explainer looks the same ("What is a deposit?"), so that most answers must speak of "I" or "we". Questions in bold or
as headings stand out; where a page lost that when it was pasted, there must be more of them, put to somebody ("you"),
and few paragraphs between two, for columnists ask themselves. What is asked is the interviewer's, and no quotation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted, quoted_strings
from reader.analysis.speech.turns import label_in, turn
from reader.article.document import Style
from reader.article.model import Block, Kind

ANSWER = "?"
"""The mark of an answer, which stands in none."""
_FEWEST = 3
"""Questions of an interview."""
_FEWEST_PLAIN = 4
"""Questions of one in which they don't stand out."""
_PUT = 1 / 3
"""Share of those that speak to somebody."""
_LONGEST = 13
"""Paragraphs from one of those to the next."""
_REPEATED = 0.1
"""Share of those that stand directly above another."""
_SPEAKING = 0.6
"""Share of the answers in which whoever answers speaks of themselves."""
_BOLD = 0.9
"""Share of a question's characters that are bold."""
_DASHES = frozenset("–—-")
_BEFORE = "–—- \t\xa0"
"""What stands before an answer that a dash opens."""
_WORD = re.compile(r"[^\W\d_]+(?=['’]|\b)['’]?")


def answers(blocks: Sequence[Block], known: Lexicon) -> dict[int, Quoted]:
    """The paragraphs that answer, by index among the blocks of the body; none where it is no interview."""
    asked = [at for at, block in enumerate(blocks) if "?" in block.node.text and block.text.rstrip().endswith("?")]
    if len(asked) < _FEWEST:
        return {}  # as of most
    marked = {at for at in asked if _stands_out(blocks[at])}
    told = _told(blocks, marked, known, _FEWEST)
    if not told and _is_put_to_somebody([blocks[at].text for at in asked], known) and _alternate(asked, len(blocks)):
        # What is quoted in an answer is kept apart from it where nothing but the words tells questions and answers.
        plain = _told(blocks, set(asked), known, _FEWEST_PLAIN)
        told = [at for at in plain if not quoted_strings([blocks[at].text])[0]]
        if len(told) < _FEWEST_PLAIN:
            return {}
    named = Counter(label for at in told if (label := label_in(blocks[at].text)))
    return {at: _answer(blocks[at].text, named) for at in told}


def marked_answers(texts: Sequence[str], strings: Sequence[Sequence[Quoted]], known: Lexicon) -> dict[int, Quoted]:
    """The paragraphs that answer in marks or behind a dash, below questions in no marks; as `answers`."""
    asked = [at for at, text in enumerate(texts[:-1]) if "?" in text and text.rstrip().endswith("?")]
    if len(asked) < _FEWEST:
        return {}  # as of most
    found: dict[int, Quoted] = {}
    for at in (question + 1 for question in asked):
        if at - 1 not in found and (texts[at - 1][0] in _DASHES or not strings[at - 1]):
            answer = _marked(texts[at], strings[at], known)
            if answer is not None:
                found[at] = answer._replace(mark=ANSWER)
    return found if len(found) >= _FEWEST else {}


def _marked(text: str, strings: Sequence[Quoted], known: Lexicon) -> Quoted | None:
    """All of a paragraph, where it is in marks or a dash opens it."""
    start, end = len(text) - len(text.lstrip(_BEFORE)), len(text.rstrip())
    if known.dashes and text[:1] in _DASHES and start < end:
        return Quoted(start, end, 0, end, ANSWER)
    if len(strings) != 1:
        return None
    string = strings[0]
    alone = not text[: string.outer_start].strip() and not text[string.outer_end :].strip(" .")
    return string if alone else None


def _told(blocks: Sequence[Block], asked: Set[int], known: Lexicon, fewest: int) -> list[int]:
    """What stands below these questions, if enough of it speaks of whoever answers."""
    turns: list[list[int]] = []
    answering = False
    for at, block in enumerate(blocks):
        if at in asked:
            turns.append([])
            answering = True
        elif block.kind is Kind.HEADING:
            answering = False
        elif answering and block.kind in (Kind.BODY, Kind.LIST_ITEM) and not _covers(block, Style.EMPHASIS):
            turns[-1].append(at)
    turns = [turn for turn in turns if turn]
    speaking = sum(any(_is_own(blocks[at].text, known) for at in turn) for turn in turns)
    if len(turns) < fewest or speaking < _SPEAKING * len(turns):
        return []
    last = turns[-1]  # what stands below it may be a note on whoever answered
    past = next((n for n, at in enumerate(last) if n and not _is_own(blocks[at].text, known)), len(last))
    return [at for turn in [*turns[:-1], last[:past]] for at in turn]


def _stands_out(block: Block) -> bool:
    return block.kind is Kind.HEADING or _covers(block, Style.STRONG)


def _is_put_to_somebody(questions: Sequence[str], known: Lexicon) -> bool:
    """Whether enough questions speak to whoever is asked."""
    put = sum(any(word in known.second for word in _WORD.findall(text)) for text in questions)
    return put >= _PUT * len(questions)


def _alternate(asked: Sequence[int], count: int) -> bool:
    """Whether an answer stands below nearly each question, and none goes on for long; below the last is the rest."""
    gaps = [below - above for above, below in pairwise(asked)]
    return asked[-1] + 1 < count and max(gaps) <= _LONGEST and gaps.count(1) <= _REPEATED * len(asked)


def _covers(block: Block, style: Style) -> bool:
    """Whether nearly all of a paragraph is marked up so."""
    marked = sum(inline.end - inline.start for inline in block.node.inlines if inline.style is style)
    return marked >= _BOLD * max(1, len(block.text))


def _is_own(text: str, known: Lexicon) -> bool:
    """Whether somebody speaks of themselves."""
    return any(word.lower().replace("’", "'") in known.first for word in _WORD.findall(text))


def _answer(text: str, named: Mapping[str, int]) -> Quoted:
    """The whole paragraph, but for a label that comes again: the questions have another, or none."""
    if named.get(label_in(text), 0) >= _FEWEST:
        return turn(text)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return Quoted(start, end, start, end, ANSWER)
