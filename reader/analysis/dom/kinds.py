"""The kind of each line of an HTML page that is set aside, with the reason that is shown for it.

The kind is the forest's (`asides`), which gives no reasons. Where the names of the line's elements say the same kind,
they are the reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.dom.asides import kinds_of
from reader.analysis.dom.elements import Element
from reader.analysis.dom.features import LINKED, Survey
from reader.analysis.dom.lineage import Lineage
from reader.analysis.dom.names import PURPOSES
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
"""By purpose of an element (`names.PURPOSES`) the kind; the first counts where an element's names say several."""
_BY_TAG = {"figcaption": Kind.CAPTION, "nav": Kind.NAVIGATION}
"""Tags that tell the kind, where the names say nothing."""
_RELATED, _CAPTION = Kind.RELATED, Kind.CAPTION
_BYLINE, _STANDFIRST = Kind.BYLINE, Kind.STANDFIRST
_IMAGE = Shape.IMAGE  # by a name of its own: asked for each line
_ORDER = list(PURPOSES)
_ONLY_NEAR = {Kind.BYLINE, Kind.STANDFIRST, Kind.BIO, Kind.CAPTION, Kind.CREDIT}
"""Kinds of single lines: only an element close by tells them."""
_NEAR = 4
"""That is less than so many elements above the line's."""
_LIKE = {
    Kind.ADVERTISEMENT: "an advertisement",
    Kind.BIO: "what is told of an author",
    Kind.BYLINE: "a byline",
    Kind.CAPTION: "a caption",
    Kind.COMMENT: "a reader's comment",
    Kind.CREDIT: "a picture's credit",
    Kind.DATE: "a date",
    Kind.LEGAL: "small print",
    Kind.NAVIGATION: "a menu",
    Kind.PROMO: "a publisher's offer",
    Kind.RELATED: "a link to another story",
    Kind.SHARE: "a button to share",
    Kind.STANDFIRST: "a standfirst",
}
WORDED = {kind: f"worded and placed like {what}" for kind, what in _LIKE.items()}
"""The reason that is shown for a kind where no names say the same."""
_OUTSIDE = "outside the story"
OF_PICTURE = "the text of a picture"
"""The reason that is shown for a picture of which no name says what it is."""
_SHORTEST_STANDFIRST = 5
_LONGEST_BYLINE = 25
_LONGEST_STANDFIRST = 80
"""Words."""


def aside_kinds(survey: Survey, is_story: Sequence[bool], indexes: Sequence[int]) -> dict[int, tuple[Kind, str]]:
    """By index the kind of each line of `indexes`, all of which are set aside, and the reason."""
    told = _named(survey, indexes)
    weighed = zip(indexes, kinds_of(survey, is_story, indexes), strict=True)
    kinds = {at: _RELATED if kind is _CAPTION and _is_lone_link(survey, at) else kind for at, kind in weighed}
    return {at: (kind, _why(survey, at, kind, told[at])) for at, kind in kinds.items()}


def _named(survey: Survey, indexes: Sequence[int]) -> dict[int, tuple[Kind, str] | None]:
    """By index the kind that the names of a line's elements say, and the reason; found once for lines alike."""
    known: dict[tuple[Lineage, bool, bool], tuple[Kind, str] | None] = {}
    found = {}
    for at in indexes:
        element, words = survey.elements.of[at], len(survey.page.lines[at].words)
        asked = (element.lineage, _fits(_BYLINE, words), _fits(_STANDFIRST, words))
        if asked not in known:
            known[asked] = named_kind(element, words)
        found[at] = known[asked]
    return found


def _is_lone_link(survey: Survey, at: int) -> bool:
    """Whether a line is a link without a picture near: such a line never is a caption, whatever its elements say."""
    return survey.links[at] >= LINKED and at not in survey.pictured


def _why(survey: Survey, at: int, kind: Kind, named: tuple[Kind, str] | None) -> str:
    """The reason that is shown for the forest's kind; `named` is what the elements' names say."""
    if named is not None and named[0] is kind:
        return named[1]
    if survey.page.lines[at].node.shape is _IMAGE:
        return OF_PICTURE
    return "nothing but a link" if survey.links[at] >= LINKED else WORDED.get(kind, _OUTSIDE)


def named_kind(element: Element | None, words: int) -> tuple[Kind, str] | None:
    """The kind, and the reason, by the names of the closest element that say any; `words` is the line's length."""
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
    """By an element's purposes the kinds that they say, each with the reason and whether it is of single lines."""

    def __missing__(self, purposes: tuple[int, ...]) -> list[tuple[Kind, str, bool]]:
        told = self[purposes] = [
            (kind, f"its element is named for {purpose}", kind in _ONLY_NEAR)
            for purpose, kind in _BY_PURPOSE.items()
            if _ORDER.index(purpose) in purposes
        ]
        return told


_TOLD_BY = _ToldBy()


def _fits(kind: Kind, words: int) -> bool:
    """Whether a line with so many words may be of a kind."""
    if kind is _BYLINE:
        return words <= _LONGEST_BYLINE
    return kind is not _STANDFIRST or _SHORTEST_STANDFIRST <= words <= _LONGEST_STANDFIRST
