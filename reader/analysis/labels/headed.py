"""Lines below a heading that says what they are: links to other stories, a bio, a newsletter, a report's sources.

Of a newsletter's box only the line below its name is told here: the box may have one line or ten, and the story may go
on below it.

A heading "Comments" alone says little: it may be a button above a story, a count below a teaser, or stand over an empty
form. So comments are told by the section as a whole, see `comments`.

Where a heading of other stories stands between the story's paragraphs, the model takes their titles for the story's,
whose words they have. These are believed to be what the heading says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from reader.analysis.evidence.page import Line
from reader.analysis.labels.comments import comment_lines
from reader.analysis.labels.front_matter import is_author
from reader.analysis.labels.looks import kind_by_looks
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.document import Shape
from reader.article.model import Kind

_COMMENT, _RELATED = Kind.COMMENT, Kind.RELATED
HEADS = {
    "related-heading": Kind.RELATED,
    "other-stories-heading": Kind.RELATED,
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
    "press-contact": Kind.OTHER,
    "previous-next-post": Kind.RELATED,
}
"""Rules whose lines are such headings, and the kind of what stands below them."""
REACHES = {Kind.RELATED: 12, Kind.BIO: 4, Kind.BYLINE: 1, Kind.PROMO: 1, Kind.NAVIGATION: 8, Kind.OTHER: 40}
"""The most lines below a heading of each kind."""
_LEAST_WORDS = {Kind.RELATED: 3, Kind.PROMO: 6, Kind.BIO: 5}
"""The fewest words of such a line: of a link to a story and not to a section; of an offer; of a bio, unless it is a
name.
"""
_TOPIC_WORDS = 6
"""The most words of a subject: a longer line ends their list."""
_TITLE_WORDS, _TITLES = 4, 2
"""The fewest words of another story's title, and the fewest such titles that are believed against the model, which
takes them for the story's.
"""
_NOTE = "^"
"""Begins a note below a wiki's article."""
_LEAFING, _LEAFING_WORDS = "previous-next-post", 3
"""The rule for "Previous post", and the most words of such a line that doesn't name the post itself."""
_CONTACT, _CONTACT_LINES, _CONTACT_WORDS = "press-contact", 8, 8
"""The rule for "Media contact:", the most lines of whom and where the press may ask, and the most words of one."""


def headed(view: View) -> Verdicts:
    """The lines below each such heading, up to the next line of another kind."""
    found: dict[int, Verdict] = {}
    is_text = any(flag and line.ends_sentence for flag, line in zip(view.is_story, view.page.lines, strict=True))
    for at, rule in enumerate(view.rules):
        kind = HEADS.get(rule.name) if rule is not None else None
        if kind is not None:
            lines: Iterable[int] = comment_lines(view, at) if kind is _COMMENT else _below(view, at, kind)
            if rule is not None and rule.name == _CONTACT:
                lines = _contact(view, at)
            if kind is _RELATED and is_text:
                lines = chain(_titles(view, at), lines)
            for below in lines:
                found.setdefault(below, Verdict(kind, f"below a heading of {kind.value}", 0.9))
    return found


def _below(view: View, heading: int, kind: Kind) -> Iterator[int]:
    """Indexes of the lines below a heading that are of this kind."""
    for at in range(heading + 1, min(len(view.rules), heading + 1 + _reach(view, heading, kind))):
        rule = view.rules[at]
        if view.is_story[at] or at == view.headline or (rule is not None and rule.kind is not kind):
            return
        line = view.page.lines[at]
        if rule is not None:
            continue
        if kind is Kind.NAVIGATION and len(line.words) > _TOPIC_WORDS:
            return
        if _may_stand_below(view, at, kind):
            if kind_by_looks(line) in (None, kind):
                yield at
        elif kind is _RELATED:
            return  # a section's name or a button: the heading is an item of a menu, or its links are over


def _contact(view: View, heading: int) -> Iterator[int]:
    """Indexes of the lines below a heading that say whom the press may ask: a name, a role, addresses and numbers,
    which the model takes for a byline and the story's.
    """
    for at in range(heading + 1, min(len(view.rules), heading + 1 + _CONTACT_LINES)):
        line, rule = view.page.lines[at], view.rules[at]
        if line.ends_sentence or len(line.words) > _CONTACT_WORDS or (rule is not None and rule.kind is not Kind.OTHER):
            return
        if rule is None:
            yield at


def _titles(view: View, heading: int) -> Iterator[int]:
    """Indexes of the titles of other stories right below a heading between the story's paragraphs, taken for its own:
    lines of plain text that end no sentence. What stands right above a sentence of the story may be its subhead.
    """
    lines, past = view.page.lines, heading + 1
    end = min(len(lines), past + _reach(view, heading, _RELATED))
    while past < end and _may_be_title(lines[past]):
        past += 1
    if past < len(lines) and view.is_story[past] and lines[past].ends_sentence:
        past -= 1
    if sum(len(line.words) >= _TITLE_WORDS for line in lines[heading + 1 : past]) >= _TITLES:
        yield from (at for at in range(heading + 1, past) if view.is_story[at] and view.rules[at] is None)


def _may_be_title(line: Line) -> bool:
    """Whether a line may be a title: no sentence, and no note."""
    return line.node.shape is Shape.LINE and not line.ends_sentence and not line.text.startswith(_NOTE)


def _reach(view: View, heading: int, kind: Kind) -> int:
    """How many lines below a heading may be of its kind: below "Previous post" one, unless the line names it itself."""
    rule = view.rules[heading]
    if rule is not None and rule.name == _LEAFING:
        return int(len(view.page.lines[heading].words) <= _LEAFING_WORDS)
    return REACHES[kind]


def _may_stand_below(view: View, at: int, kind: Kind) -> bool:
    """Whether a line is long enough for its kind; of bios also whether it is a name."""
    line = view.page.lines[at]
    if kind is Kind.BIO and (line.text.startswith("@") or is_author(view, at)):
        return True
    return len(line.words) >= _LEAST_WORDS.get(kind, 0)
