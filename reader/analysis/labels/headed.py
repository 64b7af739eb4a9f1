"""What stands below a heading that says what it is: links to other stories, a bio, a box, a report's sources.

Of a newsletter's box only the line below its name is told here: it is one line or ten, and a story may go on below it.

Of comments the heading alone says little: it is a button above a story, a count below a teaser, a form that nobody has
filled in as often as what readers wrote. So they are told by the section as a whole, see `comments`.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.labels.comments import comment_lines
from reader.analysis.labels.front_matter import is_author
from reader.analysis.labels.looks import kind_by_looks
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.model import Kind

_COMMENT, _RELATED = Kind.COMMENT, Kind.RELATED
_HEADS = {
    "related-heading": Kind.RELATED,
    "more-on": Kind.RELATED,
    "comment-heading": Kind.COMMENT,
    "comments-on-title": Kind.COMMENT,
    "about-the-author": Kind.BIO,
    "related-heading-abroad": Kind.RELATED,
    "more-from-section": Kind.RELATED,
    "topics-heading": Kind.NAVIGATION,
    "about-name": Kind.BIO,
    "by-alone": Kind.BYLINE,
    "newsletter-name": Kind.PROMO,
    "read-it-by-mail": Kind.PROMO,
    "sources-heading": Kind.OTHER,
    "previous-next-post": Kind.RELATED,
}
"""Rules whose lines head others, and what those are."""
_HEADED = {
    Kind.RELATED: 12,
    Kind.BIO: 4,
    Kind.BYLINE: 1,
    Kind.PROMO: 1,
    Kind.NAVIGATION: 8,
    Kind.OTHER: 40,
}
"""Lines that a heading may head."""
_LEAST_WORDS = {Kind.RELATED: 3, Kind.PROMO: 6, Kind.BIO: 5}
"""Words of the least that links to another story, not to a section or a subject; that asks for something; that tells of
somebody, if it is no name.
"""
_LEAFING, _LEAFING_WORDS = "previous-next-post", 3
"""The rule for the stories before and after, and the words of its longest line that doesn't name the story itself."""


def headed(view: View) -> Verdicts:
    """Lines right below a heading that says what they are, up to the next line of another kind."""
    found: dict[int, Verdict] = {}
    for at, rule in enumerate(view.rules):
        kind = _HEADS.get(rule.name) if rule is not None else None
        if kind is not None:
            lines = comment_lines(view, at) if kind is _COMMENT else _below(view, at, kind)
            for below in lines:
                found.setdefault(below, Verdict(kind, f"below a heading of {kind.value}", 0.9))
    return found


def _below(view: View, heading: int, kind: Kind) -> Iterator[int]:
    """The lines that a heading of this kind heads."""
    for at in range(heading + 1, min(len(view.rules), heading + 1 + _reach(view, heading, kind))):
        rule = view.rules[at]
        if view.is_story[at] or at == view.headline or (rule is not None and rule.kind is not kind):
            return
        line = view.page.lines[at]
        if rule is not None:
            continue
        if _may_stand_below(view, at, kind):
            if kind_by_looks(line) in (None, kind):
                yield at
        elif kind is _RELATED:
            return  # a section's name or a button: the heading is an item of a menu, or its links are over


def _reach(view: View, heading: int, kind: Kind) -> int:
    """How many lines a heading may head: of the links to leaf on, each its own story, if it doesn't name it itself."""
    rule = view.rules[heading]
    if rule is not None and rule.name == _LEAFING:
        return int(len(view.page.lines[heading].words) <= _LEAFING_WORDS)
    return _HEADED[kind]


def _may_stand_below(view: View, at: int, kind: Kind) -> bool:
    """Whether a line is as long as links to stories are, what asks for something, or what is told of an author."""
    line = view.page.lines[at]
    if kind is Kind.BIO and (line.text.startswith("@") or is_author(view, at)):
        return True
    return len(line.words) >= _LEAST_WORDS.get(kind, 0)
