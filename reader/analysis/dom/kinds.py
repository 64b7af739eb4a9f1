"""What a node is that is not the story: told by the names of the elements around it, then by its words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

from reader.analysis.dom.elements import Element
from reader.analysis.dom.features import Survey
from reader.analysis.dom.names import PURPOSES
from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.wording import KINDS
from reader.article.document import Shape
from reader.article.model import Kind

_BY_PURPOSE = {
    "comment": Kind.COMMENT,
    "advertisement": Kind.ADVERTISEMENT,
    "share": Kind.SHARE,
    "promo": Kind.PROMO,
    "credit": Kind.CREDIT,
    "caption": Kind.CAPTION,
    "bio": Kind.BIO,
    "byline": Kind.BYLINE,
    "related": Kind.RELATED,
    "standfirst": Kind.STANDFIRST,
    "legal": Kind.LEGAL,
    "tags": Kind.NAVIGATION,
    "navigation": Kind.NAVIGATION,
    "footer": Kind.NAVIGATION,
    "header": Kind.NAVIGATION,
}
"""In the order in which they are believed where one element says several."""
_BY_TAG = {"figcaption": Kind.CAPTION, "nav": Kind.NAVIGATION}
"""Elements that say it themselves, where their names say nothing."""
_ORDER = list(PURPOSES)
_ONLY_NEAR = {Kind.BYLINE, Kind.STANDFIRST, Kind.BIO, Kind.CAPTION, Kind.CREDIT}
"""Kinds of single lines: their name is on the line itself, or not far above."""
_NEAR = 4
"""Elements."""
_CLEAR = 2.0
"""The strength of a word from which it decides."""
_LINKED = 0.6
_HEADLINE_WORDS = 5
_LONGEST_BYLINE = 25
_LONGEST_STANDFIRST = 80
_ALIKE, _SAME = 0.3, 0.6
"""Shares of the telling words that a heading, or any line, has in common with the title."""


class Seen:
    """A page, and the features of its doubtful lines."""

    def __init__(self, survey: Survey, columns: Columns) -> None:
        self.survey = survey
        self.columns = columns

    @cached_property
    def row_of(self) -> dict[int, int]:
        """For each doubtful line where in the columns it stands."""
        return {at: row for row, at in enumerate(self.survey.doubtful)}

    @cached_property
    def sounds(self) -> list[Sequence[float]]:
        """For each kind of boilerplate that words speak for, how strongly the words of the doubtful lines do."""
        return [self.columns[f"word_{kind.value}"] for kind in KINDS[1:]]


def find_title(seen: Seen) -> int | None:
    """Index of the heading the page is titled after, or of the line that says the title; None where there is none."""
    lines = seen.survey.page.lines
    if not seen.columns:
        return None
    alike = {at: min(seen.columns["title"][row], seen.columns["title_own"][row]) for at, row in seen.row_of.items()}
    headings = [at for at in alike if lines[at].node.shape is Shape.HEADING]
    best = max(headings, key=lambda at: (alike[at], -lines[at].node.level), default=None)
    if best is not None and alike[best] >= _ALIKE:
        return best
    links = seen.survey.columns["links"]
    same = next((at for at, likeness in alike.items() if likeness >= _SAME and links[at] < _LINKED), None)
    return same if same is not None else next((at for at in headings if lines[at].node.level == 1), None)


def aside_kind(seen: Seen, at: int) -> tuple[Kind, str]:
    """The kind of a line that is set aside, and why."""
    line = seen.survey.page.lines[at]
    if line.node.shape is Shape.IMAGE:
        return Kind.CAPTION, "the text of a picture"
    named = _named(seen.survey.elements.of[at], len(line.words))
    if named is not None:
        return named
    row = seen.row_of.get(at)
    if row is not None:
        strengths = [column[row] for column in seen.sounds]
        strongest = max(strengths)
        if strongest >= _CLEAR:
            kind = KINDS[1:][strengths.index(strongest)]
            return kind, f"sounds like {kind.value}"
    if seen.survey.columns["links"][at] >= _LINKED:
        return (Kind.RELATED if len(line.words) >= _HEADLINE_WORDS else Kind.NAVIGATION), "nothing but a link"
    return Kind.OTHER, "outside the story"


def _named(element: Element | None, words: int) -> tuple[Kind, str] | None:
    """The kind that the closest telling element says."""
    distance = 0
    while element is not None:
        for kind, reason, is_line in _told_by(element.name.purposes) if element.name.purposes else ():
            if (not is_line or distance < _NEAR) and _fits(kind, words):
                return kind, reason
        said = _BY_TAG.get(element.name.tag)
        if said is not None and (said not in _ONLY_NEAR or distance < _NEAR):
            return said, f"its element is a {element.name.tag}"
        element = element.parent
        distance += 1
    return None


@cache
def _told_by(purposes: tuple[int, ...]) -> list[tuple[Kind, str, bool]]:
    """The kinds that an element's purposes speak for, why, and whether they are kinds of single lines."""
    return [
        (kind, f"its element is named for {purpose}", kind in _ONLY_NEAR)
        for purpose, kind in _BY_PURPOSE.items()
        if _ORDER.index(purpose) in purposes
    ]


def _fits(kind: Kind, words: int) -> bool:
    if kind is Kind.BYLINE:
        return words <= _LONGEST_BYLINE
    return kind is not Kind.STANDFIRST or _HEADLINE_WORDS <= words <= _LONGEST_STANDFIRST
