"""Lines that are the story's because they belong to one that is, though the model doesn't say so.

These are items of a list within an item, whoever signs a block quote, the heading of an element that holds nothing but
it and the story, such as a box or a step of a recipe, and formulas, which have no words to tell them by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.dom.elements import Element
from reader.analysis.dom.features import LINKED, Survey
from reader.analysis.evidence.rules import Rule
from reader.article.document import Shape

_SIGNED = re.compile(r"[—–-]{1,2}\s?[^\W\d_]")
_LONGEST = 16
"""The most words of a signature, with its writer's role."""


def belonging(survey: Survey, is_story: Sequence[bool], rules: Sequence[Rule | None], title: int | None) -> list[bool]:
    """For each line whether it is the story's, with those that belong to it; a rule's lines stay as they are."""
    found, lines = list(is_story), survey.page.lines
    for at in range(len(found) - 1):
        if found[at + 1] and not found[at] and at != title and rules[at] is None and _heads(survey, found, at):
            found[at] = True
    last = max((at for at, flag in enumerate(found) if flag), default=0)
    for at in range(1, len(found)):
        if found[at] or not found[at - 1] or rules[at] is not None:
            continue
        shape = lines[at - 1].node.shape
        if "math" in lines[at].node.hints:
            found[at] = at < last
        elif shape is Shape.BLOCK_QUOTE:
            found[at] = _signs(survey, at)
        elif shape is Shape.LIST_ITEM and lines[at].node.shape is Shape.LIST_ITEM:
            past = next((other for other in range(at, len(found)) if not _is_within(survey, rules, other)), len(found))
            if past < len(found) and found[past] and lines[past].node.shape is Shape.LIST_ITEM:
                found[at:past] = [True] * (past - at)
    return found


def _heads(survey: Survey, is_story: Sequence[bool], at: int) -> bool:
    """Whether a line is a heading at the beginning of an element in which all else is the story's."""
    of, box = survey.elements.of, survey.elements.of[at].parent
    if survey.page.lines[at].node.shape is not Shape.HEADING or survey.links[at] >= LINKED:
        return False
    if box is None or (at and _holds(box, of[at - 1])) or not _holds(box, of[at + 1]):
        return False
    past = next((other for other in range(at + 1, len(is_story)) if not _holds(box, of[other])), len(is_story))
    return all(is_story[at + 1 : past])


def _holds(box: Element, element: Element | None) -> bool:
    """Whether an element is `box` or lies in it."""
    while element is not None and element is not box:
        element = element.parent
    return element is box


def _signs(survey: Survey, at: int) -> bool:
    """Whether a line signs the block quote above it."""
    line, of = survey.page.lines[at], survey.elements.of
    quote = _around(of[at], "blockquote")
    if quote is None or quote is not _around(of[at - 1], "blockquote"):
        return False
    return len(line.words) <= _LONGEST and _SIGNED.match(line.text) is not None


def _is_within(survey: Survey, rules: Sequence[Rule | None], at: int) -> bool:
    """Whether a line is an item of a list within an item."""
    if survey.page.lines[at].node.shape is not Shape.LIST_ITEM or rules[at] is not None:
        return False
    item = _around(survey.elements.of[at], "li")
    return item is not None and _around(item.parent, "li") is not None and survey.links[at] < LINKED


def _around(element: Element | None, tag: str) -> Element | None:
    """The innermost element with this tag that holds an element, or is it."""
    while element is not None and element.name.tag != tag:
        element = element.parent
    return element
