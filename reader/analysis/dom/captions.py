"""Captions that read like the story and stand in no element that says what they are.

The model sees where pictures stand, but was fitted on few pages with such lines. Here a line near a picture is taken
for its caption only if it is set apart in a way in which paragraphs never are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.dom.elements import Element
from reader.analysis.dom.features import Survey
from reader.analysis.dom.pictures import Pictured
from reader.analysis.evidence.page import Line
from reader.analysis.evidence.rules import Rule
from reader.article.document import Shape

_LONGEST = 40
"""The most words of a caption."""
_LONGEST_STRESSED = 30
"""The most words of one that is known by its italics."""
_SHORTEST_SAID = 3
"""The fewest words of one that is known by saying the same as the picture's alternative text."""
_FIGURE = re.compile(
    r"(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|bild|photo|foto|figura|image|imagen|grafik|chart|map|karte)\s?\d{0,3}\s?[.:]\s",
    re.IGNORECASE,
)
_NAMED = frozenset(
    (
        *("caption", "captions", "figcaption", "bildunterschrift", "bildunterzeile", "bildtext", "legende"),
        *("didascalia", "bijschrift", "bildetekst", "billedtekst", "popisek"),
    )
)
"""Words in the names of a caption's own element. Those in `PURPOSES` may also name what holds the picture as well."""
_PLAIN = Shape.PARAGRAPH


def captions(survey: Survey, is_story: Sequence[bool], rules: Sequence[Rule | None]) -> set[int]:
    """Indexes of the captions among the lines that are taken for the story's."""
    lines, of = survey.page.lines, survey.elements.of
    return {
        at
        for at, pictured in survey.pictured.items()
        if is_story[at]
        and rules[at] is None
        and lines[at].node.shape is _PLAIN
        and len(lines[at].words) <= _LONGEST
        and (_is_said(lines, at) or _is_named(lines[at].node.hints) or _is_set_apart(lines[at], of[at], pictured))
    }


def _is_said(lines: Sequence[Line], at: int) -> bool:
    """Whether the line says the same as the alternative text right above or below it."""
    beside = (lines[other] for other in (at - 1, at + 1) if 0 <= other < len(lines))
    return len(lines[at].words) >= _SHORTEST_SAID and any(
        line.node.shape is Shape.IMAGE and line.lowered == lines[at].lowered for line in beside
    )


def _is_named(hints: Sequence[str]) -> bool:
    """Whether the line's own element, or the one around it, is named for a caption."""
    return any(not _NAMED.isdisjoint(hint.split(" ")) for hint in hints[-2:])


def _is_set_apart(line: Line, element: Element, pictured: Pictured) -> bool:
    """Whether a line right below a picture is alone with it in an element, in italics, or numbered as figures are."""
    if pictured.since != 1:
        return False
    if pictured.box_above == 1 and not (pictured.inside and element is element.block):
        return True
    is_stressed = element.name.tag in ("em", "i") and not line.ends_sentence
    return (is_stressed and len(line.words) <= _LONGEST_STRESSED) or _FIGURE.match(line.text) is not None
