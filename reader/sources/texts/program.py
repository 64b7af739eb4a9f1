"""Lines of a program in a plain text, such as a page that was copied leaves them: indented, and full of marks.

Nothing says where a program begins and ends, so that only what is hardly anything else is taken for one: lines one
directly below the other, half of which have what prose has not, and none of which is a sentence. Where an empty line
parts some of a program from the rest, they are of it if they look a little like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reader.sources.texts.wrapping import Line

_FEWEST = 2
"""Lines of a program that has no prompt: one alone may be quoted amid prose."""
_WIDEST = 160
"""Columns: a longer line is a paragraph, unless it begins with an assignment."""
_MARKED, _MARKED_AMID = 0.5, 0.25
"""Share of the lines that have a mark of programs; the same where they are indented as a program is."""
_STEP = 2
"""Columns by which one line is indented more than another."""
_HINTS = (
    *("{", "=", "│", "|-- ", ">>> ", "$ ", ");", "):\n", "SELECT", "import ", "</", " <- ", "; do", "; then"),
    *("sudo ", "pip install", "npm install", "git clone"),
)
"""One of these, at least, stands in the first of a text's programs, and amid many lines more than one."""
_MANY = 100
_MARK = (
    r"\{$|(?<![^\W\d_]|\})\}$|[\w$)]\{[^{}]*\}$|(?:^|\S|(?:\b[A-Z]+|[=:,|&]) )[\[(]$"  # brackets at a line's ends
    r"|^[)}\]]+[;,)]*$|[\]}];$|= ?[^\s;=][^;=]*;$|^[a-z-]+: ?\S+(?: \S+){0,2};$|\"{3}"
    r"|\w\((?!\w{1,3}\))\S[^()]*\)[;{,:]?$|\)\)[;{,]?$|\w\((?:\)|[\w.]+=)"  # calls, but not reporter(s)
    r"|[\w\])\"'] ?(?:=>|->|==|!=|:=|&&|\|\||\+=|<-) ?\S|\w::\w"
    r"|</?[a-z][\w-]*(?: [\w-]+=\S[^<>]*)?/?>(?! [^<>]*$)"  # elements, but not <ada> who says something
    r"|^[\w.\[\]\"'$@-]+ ?= ?(?!(?:[^\W\d_]+ ){2,}[^\W\d_]+[.,]?$)\S|^\"[\w-]+\": ?\S"  # but not what a word means
    r"|[│┼├└┌┐┤]|^[| ]*\|-- "  # tables and trees that programs print
    r"|^(?:#include|import \w+(?:$|[.;])|from [\w.]+ import|def \w+\(|class \w+[:({]|function\b.*\("
    r"|(?:const|let|var) \w+ ?=|return\b.*;|//|/\*|#!|(?:fi|done|esac|end)$"
    r"|SELECT\b|FROM(?: [\w.(]|$)|WHERE(?: \w|$)|ORDER BY|GROUP BY|WITH \w+ AS|INSERT INTO|CREATE TABLE"
    r"|sudo \w|(?:pip3?|npm|apt|apt-get|brew|cargo|conda) install |git (?:add|clone|commit|checkout|pull|push)\b)"
    r"|; (?:do|then)$"
)
"""What prose has not."""
_MAY_BE_MARKED = (
    r"[{}()\[\];=<>|&:/#│┼├└┌┐┤-]|\"{3}"
    r"|^(?:(?:import|from|SELECT|FROM|WHERE|ORDER|GROUP|WITH|INSERT|CREATE|sudo|git|\w+ install)(?: |$)"
    r"|(?:fi|done|esac|end)$)"
)
"""What each of these holds; most lines hold none, and seeing it is quick."""
_WORDS = 10
"""Words of letters alone, at least, of a line without marks that is prose however it ends, and of a sentence that is
prose whatever marks are in it."""
_SPACES = 4
"""Between the words of a sentence, at least."""
_COMMENTS = ("# ", "-- ")
"""What begins a sentence amid a program; // is a mark."""
_ASSIGNED = r"[\w.]+ ?= ?\S"
_PROMPT = (
    r">>> (?!www|.*<<)[a-z_\d(\[]|\$ (?!(?:per|pro|par|por|je|to|in|and|or|of|for|an?|the)\b)[a-z]"  # but not sums
    r"|[\w.~@-]+[#$] (?:sudo|cd|ls|cat|git|npm|pip|python)\b"
)
_TAG = r"</?[a-z][^<>]*>"
_SENTENCE = r"[\"“„«‘]?[A-ZÀ-Þ][^{}=<>]*\s\S+\s\S+\s\S+\s\S+[.!?…:]\W?$"
"""At least five words that begin with a capital and end as sentences do, or are quoted so."""


class _Patterns(NamedTuple):
    mark: re.Pattern[str]
    may_be_marked: re.Pattern[str]
    assigned: re.Pattern[str]
    prompt: re.Pattern[str]
    tag: re.Pattern[str]
    sentence: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Compiled when a text first has a hint: that takes 2 ms, which few starts of the program need."""
    return _Patterns(*map(re.compile, (_MARK, _MAY_BE_MARKED, _ASSIGNED, _PROMPT, _TAG, _SENTENCE)))


def find_programs(lines: Sequence[Line], source: str) -> list[range]:
    """Where the lines of programs stand among the lines of a text, in order; empty lines may stand within."""
    if not any(map(source.__contains__, _HINTS)):  # as in most texts, and looking line by line takes far longer
        return []
    found: list[range] = []
    least = above = 0
    starts = [at for at, line in enumerate(lines) if line.gap or not at]
    for start, end in pairwise((*starts, len(lines))):
        run = lines[start:end]
        if found and found[-1].stop == start and run[0].gap == 1 and _goes_on(least, run):
            found[-1] = range(found[-1].start, end)
        elif (found and len(run) < _MANY) or _has_hints(run, source):
            new = [range(start + part.start, start + part.stop) for part in _programs_in(run)]
            is_apart = not found or found[-1].stop <= above
            if new and new[0].start == start and run[0].gap == 1 and is_apart and _may_begin(lines[above:start]):
                new[0] = range(above, new[0].stop)
            if new and new[-1].stop == end:
                least = min(line.indent for line in lines[new[-1].start : end])
            found += new
        above = start
    return found


def _has_hints(run: Sequence[Line], source: str) -> bool:
    text = source[run[0].start : run[-1].start + len(run[-1].text)]
    return sum(map(text.count, _HINTS)) > len(run) // _MANY


def _programs_in(run: Sequence[Line]) -> Iterator[range]:
    """Where programs stand among lines one directly below the other: all of them, or some between sentences."""
    prose = [at for at, line in enumerate(run) if _is_prose(line)]
    for above, below in pairwise((-1, *prose, len(run))):
        part = run[above + 1 : below]
        if part and (_is_surely_program(part) if prose else _is_program(part)):
            yield range(above + 1, below)


def _is_program(run: Sequence[Line]) -> bool:
    """Whether lines without a sentence, between empty ones, are a program."""
    if _patterns().prompt.match(run[0].text):
        return True
    if len(run) <= _FEWEST:
        return len(run) == _FEWEST and _share_marked(run) == 1
    return _share_marked(run) >= (_MARKED_AMID if _is_indented(run) else _MARKED)


def _is_surely_program(run: Sequence[Line]) -> bool:
    """The same of lines directly above or below a sentence."""
    return len(run) > _FEWEST and _share_marked(run) >= _MARKED


def _share_marked(run: Sequence[Line]) -> float:
    return sum(_is_marked(line.text) for line in run) / len(run)


def _is_indented(run: Sequence[Line]) -> bool:
    indents = [line.indent for line in run]
    return max(indents) >= min(indents) + _STEP


def _goes_on(least: int, run: Sequence[Line]) -> bool:
    """Whether lines below an empty one belong to a program above it, which is indented by at least so much: they are
    more of it, or amid it.
    """
    if all(line.indent >= least + _STEP for line in run):
        return True
    if any(map(_is_prose, run)):
        return False
    return _is_program(run) or (len(run) <= _FEWEST and _share_marked(run) >= _MARKED)


def _may_begin(run: Sequence[Line]) -> bool:
    """Whether lines above a program, with an empty one between, may be the first of it."""
    return bool(run) and not any(map(_is_prose, run)) and _share_marked(run) >= _MARKED


def _is_prose(line: Line) -> bool:
    text = line.text
    if text.count(" ") < _SPACES or text.startswith(_COMMENTS):  # as most lines
        return False
    if len(text) > _WIDEST:
        return _patterns().assigned.match(text) is None
    if not line.indent and "<" in text:  # what is left of a page; in a program that prints one, its text is indented
        text = _patterns().tag.sub("", text)
    is_long = sum(word.rstrip(",;").isalpha() for word in text.split()) >= _WORDS
    is_sentence = _patterns().sentence.match(text) is not None
    return (is_long and is_sentence) or ((is_long or is_sentence) and not _is_marked(text))


def _is_marked(text: str) -> bool:
    return _patterns().may_be_marked.search(text) is not None and _patterns().mark.search(text) is not None
