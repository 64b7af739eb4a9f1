"""What a node is that is not the story: told by the names of the elements around it, then by its words."""

from __future__ import annotations

from reader.analysis.columns import Columns
from reader.analysis.page import Line, Page
from reader.analysis.wording import KINDS
from reader.article.document import Shape
from reader.article.model import Kind

_BY_PURPOSE = (
    ("comment", Kind.COMMENT),
    ("advertisement", Kind.ADVERTISEMENT),
    ("share", Kind.SHARE),
    ("promo", Kind.PROMO),
    ("credit", Kind.CREDIT),
    ("caption", Kind.CAPTION),
    ("bio", Kind.BIO),
    ("byline", Kind.BYLINE),
    ("related", Kind.RELATED),
    ("standfirst", Kind.STANDFIRST),
    ("legal", Kind.LEGAL),
    ("tags", Kind.NAVIGATION),
    ("navigation", Kind.NAVIGATION),
    ("footer", Kind.NAVIGATION),
    ("header", Kind.NAVIGATION),
)
"""In the order in which they are believed where two are equally close."""
_ONLY_NEAR = {Kind.BYLINE, Kind.STANDFIRST, Kind.BIO, Kind.CAPTION, Kind.CREDIT}
"""Kinds of single lines: their name is on the line itself, or just above."""
_NEAR, _ANYWHERE = 7, 1
"""Closeness of an element (see `dom_elements`)."""
_CLEAR = 2.0
"""The strength of a word from which it decides."""
_LINKED = 0.6
_HEADLINE_WORDS = 5
_LONGEST_BYLINE = 25
_LONGEST_STANDFIRST = 80
_SAME = 0.6


def find_title(page: Page, columns: Columns) -> int | None:
    """Index of the heading the page is titled after, or of the line that says the title; None where there is none."""
    alike = [min(title, own) for title, own in zip(columns["title"], columns["title_own"], strict=True)]
    headings = [line.index for line in page.lines if line.node.shape is Shape.HEADING]
    best = max(headings, key=lambda at: (alike[at], -page.lines[at].node.level), default=None)
    if best is not None and alike[best] >= _SAME / 2:
        return best
    same = next((at for at, likeness in enumerate(alike) if likeness >= _SAME and columns["links"][at] < _LINKED), None)
    if same is not None:
        return same
    return next((at for at in headings if page.lines[at].node.level == 1), None)


def aside_kind(line: Line, columns: Columns, at: int) -> tuple[Kind, str]:
    """The kind of a node that is set aside, and why."""
    if line.node.shape is Shape.IMAGE:
        return Kind.CAPTION, "the text of a picture"
    named = _named(line, columns, at)
    if named is not None:
        return named
    strongest = max(KINDS[1:], key=lambda kind: columns[f"word_{kind.value}"][at])
    if columns[f"word_{strongest.value}"][at] >= _CLEAR:
        return strongest, f"sounds like {strongest.value}"
    if columns["links"][at] >= _LINKED:
        kind = Kind.RELATED if columns["words"][at] >= _HEADLINE_WORDS else Kind.NAVIGATION
        return kind, "nothing but a link"
    return Kind.OTHER, "outside the story"


def _named(line: Line, columns: Columns, at: int) -> tuple[Kind, str] | None:
    """The kind that the closest telling element says."""
    found: tuple[float, Kind, str] | None = None
    for purpose, kind in _BY_PURPOSE:
        close = columns[f"close_{purpose}"][at]
        if close < (_NEAR if kind in _ONLY_NEAR else _ANYWHERE) or (found is not None and close <= found[0]):
            continue
        if _fits(kind, len(line.words)):
            found = (close, kind, purpose)
    return (found[1], f"its element is named for {found[2]}") if found is not None else None


def _fits(kind: Kind, words: int) -> bool:
    if kind is Kind.BYLINE:
        return words <= _LONGEST_BYLINE
    return kind is not Kind.STANDFIRST or _HEADLINE_WORDS <= words <= _LONGEST_STANDFIRST
