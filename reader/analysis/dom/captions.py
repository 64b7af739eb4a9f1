"""Captions that read like the story: below a picture, without an element that says so.

The trees see where pictures stand, but pages on which such lines were read are few. So what is set apart in a way in
which paragraphs below a picture never are is taken for its caption, and nothing else.
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
"""Words."""
_LONGEST_STRESSED = 30
_SHORTEST_SAID = 3
"""Words of what is said of a picture, of the least that isn't said twice by chance."""
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
"""Words on the element of a caption itself; of those of `PURPOSES`, others name what holds the picture too."""
_PLAIN = Shape.PARAGRAPH


def captions(survey: Survey, is_story: Sequence[bool], rules: Sequence[Rule | None]) -> set[int]:
    """Of the lines that are held for the story's those that are captions."""
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
    """Whether the line says what is said of the picture right above or below it."""
    beside = (lines[other] for other in (at - 1, at + 1) if 0 <= other < len(lines))
    return len(lines[at].words) >= _SHORTEST_SAID and any(
        line.node.shape is Shape.IMAGE and line.lowered == lines[at].lowered for line in beside
    )


def _is_named(hints: Sequence[str]) -> bool:
    """Whether the line's own element, or the one around it, is named for a caption."""
    return any(not _NAMED.isdisjoint(hint.split(" ")) for hint in hints[-2:])


def _is_set_apart(line: Line, element: Element, pictured: Pictured) -> bool:
    """Whether a line right below a picture shares an element with it alone, is stressed, or numbered as figures are."""
    if pictured.since != 1:
        return False
    if pictured.box_above == 1 and not (pictured.inside and element is element.block):
        return True
    is_stressed = element.name.tag in ("em", "i") and not line.ends_sentence
    return (is_stressed and len(line.words) <= _LONGEST_STRESSED) or _FIGURE.match(line.text) is not None
