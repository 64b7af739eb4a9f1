"""Formulas: MathML, and the copy of it that is drawn for the eye.

What draws formulas on a page (KaTeX, MathJax, a wiki's renderer) puts two things side by side: the formula as MathML,
for screen readers, and its glyphs or a picture of it, hidden from them. To a reader of text they are one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_TEX = "application/x-tex"
_FORM = re.compile(r"[\^_]|\\(?:[dtc]?frac|[dt]?binom|sqrt|root|over|atop|choose|begin)(?![a-zA-Z])")
"""What MathML says by where it sets a letter, and letters in a row can't: x² would be x2, a half 12."""
_STYLED = re.compile(r"\{\s*\\(?:display|text)style\b(?P<inner>.*)\}", re.DOTALL)
"""A formula in a setting of its own, which is nothing to a reader."""
_SPACE, _BETWEEN = " \t\n\r\f", "\0"
"""White space of HTML; what stands in no page."""
_DEEPEST = 6
"""Elements around a formula that hold nothing else."""


def formula_of(formula: LexborNode) -> str | None:
    """How a `math` element that comes with its TeX is written: in TeX, or by its letters where they say as much."""
    outer = _first(formula.child)
    if outer is None or outer.tag != "semantics":
        return None
    inner = outer.last_child
    while inner is not None and not (inner.tag == "annotation" and inner.attributes.get("encoding") == _TEX):
        inner = inner.prev
    if inner is None:
        return None
    tex = inner.text().strip()
    while styled := _STYLED.fullmatch(tex):
        tex = styled["inner"].strip()
    drawn = _first(outer.child)
    letters = _letters(drawn) if drawn is not None and not _FORM.search(tex) else ""
    return letters or " ".join(tex.split())


def _letters(drawn: LexborNode) -> str:
    """The text of MathML, in which white space between elements is none."""
    return "".join(text.strip(_SPACE) for text in drawn.text(separator=_BETWEEN).split(_BETWEEN))


def is_copy(element: LexborNode, attributes: dict[str, str | None]) -> bool:
    """Whether an element is what is drawn of the formula beside it."""
    if attributes.get("aria-hidden") != "true":
        return False
    beside = _beside(element)
    return beside is not None and _is_formula(beside)


def has_copy(element: LexborNode) -> bool:
    """Whether an element is a formula, and what is drawn of it stands beside it."""
    if not _is_formula(element):
        return False
    beside = _beside(element)
    return beside is not None and beside.attributes.get("aria-hidden") == "true"


def _is_formula(element: LexborNode) -> bool:
    """Whether an element is a formula's MathML, or holds nothing else."""
    inner: LexborNode | None = element
    for _ in range(_DEEPEST):
        if inner is None or inner.tag == "math":
            break
        inner = _first(inner.child)
        if inner is not None and _first(inner.next) is not None:
            return False
    return inner is not None and inner.tag == "math"


def _beside(element: LexborNode) -> LexborNode | None:
    """The one thing that stands with an element in its parent."""
    before, after = _last(element.prev), _first(element.next)
    if before is not None and after is not None:
        return None
    if before is not None:
        return before if _last(before.prev) is None else None
    return after if after is not None and _first(after.next) is None else None


def _first(node: LexborNode | None) -> LexborNode | None:
    """The first of a node and those after it that is more than white space or a comment."""
    while node is not None and _is_blank(node):
        node = node.next
    return node


def _last(node: LexborNode | None) -> LexborNode | None:
    """The last of a node and those before it that is."""
    while node is not None and _is_blank(node):
        node = node.prev
    return node


def _is_blank(node: LexborNode) -> bool:
    return node.tag == "-comment" or (node.tag == "-text" and (node.text_content or "").isspace())
