"""What a line of the story is: a paragraph, a subhead, an item of a list, a row of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.evidence.page import Line, Page
from reader.analysis.lexicons import lexicon
from reader.article.document import Shape
from reader.article.model import SHAPED, Kind

_LINE, _HEADING, _BODY = Shape.LINE, Shape.HEADING, Kind.BODY
PARAGRAPH = (_BODY, None)
"""What is nothing else."""
_BULLET = re.compile(r"(?:[•·▪◦‣►*–—-]|\d{1,3}[.)]|[a-z]\))\s+\S")
_DASHES = "–—-"
_CUE = re.compile(r"[,.?!…]?\s[–—-]\s(?=[^\W\d_])")
"""The dash before a cue: — Да, — сказал он."""
_SOON = re.compile(r"[,?!…]\s([^\W\d_]+)")
"""The word behind a comma, which may be a verb of speech: – Vi går nu, säger Anna Berg."""
_COMMAS = ("sv", "nb", "da")
"""The languages in which a comma stands before such a cue."""
_CELLS = re.compile(r"\t| {3,}|\s[|│]\s")
_FIGURE = re.compile(r"\b\d+(?:[.,:–-]\d+)*\b")
_LONGEST_HEADING = 12
_LONGEST_ROW = 16
_FEWEST_OF_PROSE = 8
"""Words between two cells' borders that make a sentence rather than an entry."""
_FIGURES_OF_A_ROW = 3


def body_kind(page: Page, is_story: Sequence[bool], index: int) -> tuple[Kind, str | None]:
    """The kind of a line of the story, and the reason; None for a plain paragraph."""
    line = page.lines[index]
    shape = line.node.shape
    if shape is not _LINE and shape in SHAPED:
        return SHAPED[shape], f"the format says {shape.value.replace('_', ' ')}"
    if _is_row(page, line):
        return Kind.TABLE, "cells in a row"
    if not line.text[:1].isupper() and _BULLET.match(line.text) is not None and _has_company(page, index):
        return Kind.LIST_ITEM, "starts with a bullet or a number"
    if not line.ends_sentence and _is_heading(page, is_story, index):
        return Kind.HEADING, "short, no full stop, above a paragraph"
    return PARAGRAPH


def may_name(text: str) -> bool:
    """Whether a line has what the name of a part has: letters, or a lone number, and no address or account."""
    if "@" in text or "://" in text or "www." in text:
        return False
    return any(map(str.isalpha, text)) or text.rstrip(".)").isdecimal()


def ruled_kind(kind: Kind, line: Line) -> Kind:
    """The kind of a line of which a rule says `kind`. Where that is the story's plain text, an item of a list or a
    block quote stays what the format says it is; a heading that tells who said what is none.
    """
    shape = line.node.shape
    return kind if kind is not _BODY or shape is _HEADING else SHAPED.get(shape, kind)


def _is_row(page: Page, line: Line) -> bool:
    text, words = line.text, len(line.words)
    if words > 3 * _LONGEST_ROW:
        return False
    # Looked for one by one first, which most lines have none of: quicker than the pattern.
    if ("\t" in text or "   " in text or "|" in text or "│" in text) and _CELLS.search(text):
        return not _is_prose(line) or any(_CELLS.search(other.text) for other in _beside(page, line.index))
    if line.ends_sentence or words > _LONGEST_ROW:
        return False
    figures = len(_FIGURE.findall(text))
    return figures >= _FIGURES_OF_A_ROW and 6 * figures > _LONGEST_ROW


def _is_prose(line: Line) -> bool:
    """Whether a line with white space in it is a sentence, typed or pasted with some too much."""
    return line.ends_sentence and max(len(cell.split()) for cell in _CELLS.split(line.text)) >= _FEWEST_OF_PROSE


def _beside(page: Page, index: int) -> tuple[Line, ...]:
    return page.lines[max(0, index - 1) : index] + page.lines[index + 1 : index + 2]


def _has_company(page: Page, index: int) -> bool:
    """Whether a line next to it begins with a bullet, number or dash too: a lone number may head a chapter."""
    line = page.lines[index]
    if line.text[0] in "•·▪◦‣►*":
        return True
    others = [line for line in _beside(page, index) if _BULLET.match(line.text)]
    return bool(others) and not (line.text[0] in _DASHES and any(map(_is_spoken, (line, *others))))


def _is_spoken(line: Line) -> bool:
    """Whether a line behind a dash is speech: a question, or a sentence with a cue behind another dash or a comma."""
    if line.text[0] not in _DASHES or not line.ends_sentence:
        return False
    if line.text.endswith("?") or any(line.text[dash.end()].islower() for dash in _CUE.finditer(line.text)):
        return True
    return any(word[1] in lexicon(code).ranks for word in _SOON.finditer(line.text) for code in _COMMAS)


def _is_heading(page: Page, is_story: Sequence[bool], index: int) -> bool:
    """Whether a short line without a full stop or colon stands above a longer paragraph of the story."""
    line, after = page.lines[index], index + 1
    if line.text[-1:] in ":;," or not line.words or len(line.words) > _LONGEST_HEADING:
        return False
    if not (line.text[0].isupper() or line.text[0].isdigit() or line.text[0] in "‘“\"'„«¿¡"):
        return False
    return (
        may_name(line.text)
        and after < len(page.lines)
        and is_story[after]
        and len(page.lines[after].words) > len(line.words)
        and page.lines[after].ends_sentence
        and (index == 0 or page.lines[index - 1].ends_sentence or not is_story[index - 1])
    )
