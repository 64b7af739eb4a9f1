"""What a node is that is not the story: told by the names of the elements around it, then by its words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from reader.analysis.dom.elements import Element
from reader.analysis.dom.features import Survey, telling_of, telling_words
from reader.analysis.dom.names import PURPOSES
from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.page import Line
from reader.analysis.evidence.wording import KINDS, Wording
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
_SOUNDS = [f"word_{kind.value}" for kind in KINDS[1:]]
"""Columns: how strongly the words of a line speak for each kind of boilerplate."""


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
        return [self.columns[name] for name in _SOUNDS]

    @cached_property
    def near(self) -> frozenset[int]:
        """Indexes of the lines that aren't links far from any prose."""
        return frozenset(self.survey.near)

    def strengths(self, at: int) -> list[float]:
        """How strongly a line's words speak for each kind of boilerplate; empty for a link far from any prose."""
        row = self.row_of.get(at)
        if row is not None:
            return [column[row] for column in self.sounds]
        if at not in self.near:
            return []
        heard = Wording.load().columns([self.survey.page.lines[at]])
        return [heard[name][0] for name in _SOUNDS]


def find_title(survey: Survey, title: str | None) -> int | None:
    """Index of the heading the page is titled after, or of the line that says the title; None where there is none."""
    lines, links = survey.page.lines, survey.links
    wanted = telling_of(title)
    alike = {at: _likeness(wanted, lines[at]) for at in survey.near}
    headings = [at for at in alike if lines[at].node.shape is Shape.HEADING]
    best = max(headings, key=lambda at: (alike[at], -lines[at].node.level), default=None)
    if best is not None and alike[best] >= _ALIKE:
        return best
    same = next((at for at, likeness in alike.items() if likeness >= _SAME and links[at] < _LINKED), None)
    return same if same is not None else next((at for at in headings if lines[at].node.level == 1), None)


def _likeness(title: set[str], line: Line) -> float:
    """The share of words that a title and a line have in common, by the longer."""
    if title.isdisjoint(line.words):  # as most
        return 0.0
    words = telling_words(line)
    return len(title & words) / (max(len(title), len(words)) + 1)


def aside_kind(seen: Seen, at: int) -> tuple[Kind, str]:
    """The kind of a line that is set aside, and why."""
    line = seen.survey.page.lines[at]
    if line.node.shape is Shape.IMAGE:
        return Kind.CAPTION, "the text of a picture"
    named = _named(seen.survey.elements.of[at], len(line.words))
    if named is not None:
        return named
    strengths = seen.strengths(at)
    strongest = max(strengths, default=0.0)
    if strongest >= _CLEAR:
        kind = KINDS[1:][strengths.index(strongest)]
        return kind, f"sounds like {kind.value}"
    if seen.survey.links[at] >= _LINKED:
        return (Kind.RELATED if len(line.words) >= _HEADLINE_WORDS else Kind.NAVIGATION), "nothing but a link"
    return Kind.OTHER, "outside the story"


def _named(element: Element | None, words: int) -> tuple[Kind, str] | None:
    """The kind that the closest telling element says."""
    distance = 0
    while element is not None:
        name = element.name
        for kind, reason, is_line in _TOLD_BY[name.purposes] if name.purposes else ():
            if (not is_line or distance < _NEAR) and _fits(kind, words):
                return kind, reason
        said = _BY_TAG.get(name.tag)
        if said is not None and (said not in _ONLY_NEAR or distance < _NEAR):
            return said, f"its element is a {element.name.tag}"
        element = element.parent
        distance += 1
    return None


class _ToldBy(dict[tuple[int, ...], list[tuple[Kind, str, bool]]]):
    """The kinds that an element's purposes speak for, why, and whether they are kinds of single lines."""

    def __missing__(self, purposes: tuple[int, ...]) -> list[tuple[Kind, str, bool]]:
        told = self[purposes] = [
            (kind, f"its element is named for {purpose}", kind in _ONLY_NEAR)
            for purpose, kind in _BY_PURPOSE.items()
            if _ORDER.index(purpose) in purposes
        ]
        return told


_TOLD_BY = _ToldBy()


def _fits(kind: Kind, words: int) -> bool:
    if kind is Kind.BYLINE:
        return words <= _LONGEST_BYLINE
    return kind is not Kind.STANDFIRST or _HEADLINE_WORDS <= words <= _LONGEST_STANDFIRST
