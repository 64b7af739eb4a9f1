"""Interviews without labels: questions, and below each the answer, in no marks at all.

An answer is given as a quoted string whose mark is `ANSWER`. The questions are the interviewer's, and no quotations.

An explainer looks the same ("What is a deposit?"), so most answers must speak of "I" or "we". The questions stand out:
they are bold, or headings. Where a page lost that when it was pasted, more is needed, for columnists ask themselves:
more questions, put to somebody ("you"), with few paragraphs between two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from reader.analysis.letters import CAPITAL
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted, quoted_strings
from reader.analysis.speech.turns import label_in, turn
from reader.article.document import Style
from reader.article.model import Block, Kind

ANSWER = "?"
"""`Quoted.mark` of an answer, which stands in no marks."""
_FEWEST = 3
"""The fewest questions of an interview."""
_FEWEST_PLAIN = 4
"""The fewest where they don't stand out. What follows is asked of these alone."""
_PUT = 1 / 3
"""The least share of questions that say "you"."""
_PUT_MARKED, _FEWEST_PUT = 0.3, 2
"""The same where the questions stand out, and the fewest: else a page asks itself what it explains."""
_LONGEST = 13
"""The most paragraphs from one question to the next."""
_REPEATED = 0.1
"""The largest share of questions directly above another one."""
_SPEAKING = 0.6
"""The least share of answers that say "I" or "we"; asked of every interview."""
_BOLD = 0.9
"""The least share of a question's characters that are bold, if it stands out by that."""
_DASHES = frozenset("–—-")
_BEFORE = "–—- \t\xa0"
"""What stands before an answer that a dash opens."""
_ENDS = "* \t\xa0\n"
_STARRED = re.compile(r"\s*\*\*.*\*\*\s*$", re.DOTALL)
"""What Markdown shows in bold, in a text that isn't read as Markdown."""
_TELLS = re.compile(r"[.!]\s")
"""The end of a sentence that is no question."""
_CALLED = re.compile(rf"[*\s]*(?:{CAPITAL}[\w.]* ){{0,2}}{CAPITAL}[\w-]+, ")
"""Who is asked: Ms Brandt, why …"""
_NAME = re.compile(rf"{CAPITAL}[\w'’-]+(?: {CAPITAL}[\w.'’-]*){{0,2}} {CAPITAL}[\w'’-]+")
"""A line that may be a name and nothing else."""
_WORD = re.compile(r"[^\W\d_]+(?=['’]|\b)['’]?")


def answers(blocks: Sequence[Block], known: Lexicon) -> dict[int, Quoted]:
    """The answers, by their place among the blocks of the body; none where it is no interview."""
    asked = [at for at, block in enumerate(blocks) if "?" in block.node.text and _asks(block.text)]
    if len(asked) < _FEWEST:
        return {}  # as of most
    marked = _marked_questions(blocks, asked)
    put = _put([blocks[at].text for at in marked], known)
    told = _told(blocks, marked, known, _FEWEST) if put >= max(_FEWEST_PUT, _PUT_MARKED * len(marked)) else []
    put = _put([blocks[at].text for at in asked], known)
    if not told and put >= _PUT * len(asked) and _alternate(asked, len(blocks)):
        # What is quoted in an answer is kept apart from it where nothing but the words tells questions and answers.
        plain = _told(blocks, set(asked), known, _FEWEST_PLAIN)
        told = [at for at in plain if not quoted_strings([blocks[at].text])[0]]
        if len(told) < _FEWEST_PLAIN:
            return {}
    named = Counter(label for at in told if (label := label_in(blocks[at].text)))
    first = label_in(blocks[told[0]].text) if told else ""
    if first and sum(first in block.text for block in blocks) > 1:
        named[first] = _FEWEST  # only the first answer may say whose all are
    return {at: _answer(blocks[at].text, named) for at in told}


def marked_answers(texts: Sequence[str], strings: Sequence[Sequence[Quoted]], known: Lexicon) -> dict[int, Quoted]:
    """The same where answers stand in quotation marks or behind a dash, and questions in no marks."""
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
    """The whole of a paragraph that a dash opens or that is one quoted string; None for any other."""
    start, end = len(text) - len(text.lstrip(_BEFORE)), len(text.rstrip())
    if known.dashes and text[:1] in _DASHES and start < end:
        return Quoted(start, end, 0, end, ANSWER)
    if len(strings) != 1:
        return None
    string = strings[0]
    alone = not text[: string.outer_start].strip() and not text[string.outer_end :].strip(" .")
    return string if alone else None


def _told(blocks: Sequence[Block], asked: Set[int], known: Lexicon, fewest: int) -> list[int]:
    """The paragraphs below these questions, if they are answers: if enough of them say "I" or "we"."""
    turns: list[list[int]] = []
    answering = False
    for at, block in enumerate(blocks):
        if at in asked:
            turns.append([])
            answering = True
        elif block.kind is Kind.HEADING or (answering and turns[-1] and _NAME.fullmatch(block.text)):
            answering = False  # below a name, somebody else is asked
        elif answering and block.kind in (Kind.BODY, Kind.LIST_ITEM) and not _covers(block, Style.EMPHASIS):
            turns[-1].append(at)
    turns = [turn for turn in turns if turn]
    speaking = sum(any(_is_own(blocks[at].text, known) for at in turn) for turn in turns)
    if len(turns) < fewest or speaking < _SPEAKING * len(turns):
        return []
    last = turns[-1]  # what stands below it may be a note on whoever answered
    past = next((n for n, at in enumerate(last) if n and not _is_own(blocks[at].text, known)), len(last))
    return [at for turn in [*turns[:-1], last[:past]] for at in turn]


def _asks(text: str) -> bool:
    """Whether a paragraph ends with a question mark, which stars may follow where a file has kept its marks."""
    return text.rstrip(_ENDS).endswith("?")


def _marked_questions(blocks: Sequence[Block], asked: Sequence[int]) -> set[int]:
    """The questions that stand out. Where a page lost what is bold, and only some are known for headings, so do others
    that are nothing but questions, if they take turns with the answers.
    """
    marked = {at for at in asked if _stands_out(blocks[at])}
    if not marked or any(blocks[at].kind is not Kind.HEADING or _is_bold(blocks[at]) for at in marked):
        return marked
    every = [at for at in asked if at in marked or not _TELLS.search(blocks[at].text)]
    return set(every) if _alternate(every, len(blocks)) else marked


def _is_bold(block: Block) -> bool:
    return _covers(block, Style.STRONG) or _STARRED.match(block.text) is not None


def _stands_out(block: Block) -> bool:
    return block.kind is Kind.HEADING or _is_bold(block)


def _put(questions: Sequence[str], known: Lexicon) -> int:
    """How many of the questions are put to somebody: they say "you", or begin with a name."""
    return sum(
        _CALLED.match(text) is not None or any(word in known.second for word in _WORD.findall(text))
        for text in questions
    )


def _alternate(asked: Sequence[int], count: int) -> bool:
    """Whether nearly each question has an answer below it, and none goes on for too long; the last may."""
    gaps = [below - above for above, below in pairwise(asked)]
    return asked[-1] + 1 < count and max(gaps) <= _LONGEST and gaps.count(1) <= _REPEATED * len(asked)


def _covers(block: Block, style: Style) -> bool:
    """Whether nearly all of a paragraph has this style."""
    marked = sum(inline.end - inline.start for inline in block.node.inlines if inline.style is style)
    return marked >= _BOLD * max(1, len(block.text))


def _is_own(text: str, known: Lexicon) -> bool:
    """Whether a text says "I" or "we"."""
    return any(word.lower().replace("’", "'") in known.first for word in _WORD.findall(text))


def _answer(text: str, named: Mapping[str, int]) -> Quoted:
    """A paragraph as an answer, without a label that several answers have."""
    if named.get(label_in(text), 0) >= _FEWEST:
        return turn(text)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return Quoted(start, end, start, end, ANSWER)
