"""Which line of an HTML page is its headline.

The declared title tells it, or a part of it: sites put their own name beside the title, and print that as a heading
too. Of several lines that say it, the one closest above the story is the headline: menus and lists of the latest
stories repeat it. Where no line is like the title, the headings above the story are all there is to go by.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from reader.analysis.dom.features import LINKED, Survey, telling_of, telling_words
from reader.analysis.evidence.page import Line
from reader.article.bare import bare
from reader.article.document import Shape

_ALIKE, _SAME = 0.3, 0.6
"""The least share of words in common with the declared title: of a heading that is the headline, and of any other line.
"""
_BETWEEN_PARTS = re.compile(r"\s+[|/\\»›•·:–—-]+\s+|\s*[|»›]\s*|:\s+")
"""What stands between an article's title, its site's name and its section in a page's title."""
_MOST_PARTS = 8
_LEAST_HELD = 3
"""Words of a title that is looked for within a heading."""
_REACH = 12
"""The most lines between a heading and the story that it is the headline of, where nothing else tells."""
_TITLE_LEVEL = 1
_HEADING = Shape.HEADING  # by a name of its own: asked for each line


@dataclass(frozen=True)
class _Sought:
    """What is known of a page before its headline is."""

    title: str
    """As declared; empty for none."""
    said: str
    """The title, bare."""
    survey: Survey
    headings: Mapping[int, str]
    """What the headings say, bare, by their indexes."""
    start: int
    """Index of the line with which the story begins; the number of lines if there is none."""

    def closest(self, lines: Iterable[int]) -> int | None:
        """Of several lines the closest above the story, or else below its beginning."""
        return min(lines, key=self._farness, default=None)

    def highest(self, headings: Iterable[int]) -> int | None:
        """Of several headings the highest, of these the closest."""
        lines = self.survey.page.lines
        return min(headings, key=lambda at: (lines[at].node.level, *self._farness(at)), default=None)

    def _farness(self, at: int) -> tuple[bool, int]:
        return at > self.start, abs(at - self.start)


def find_headline(survey: Survey, title: str | None, is_story: Sequence[bool]) -> int | None:
    """Index of the headline; None where no line is like the declared title, and the page has no heading to go by."""
    headings = {at: bare(line.text) for at, line in enumerate(survey.page.lines) if line.node.shape is _HEADING}
    sought = _Sought(title or "", bare(title or ""), survey, headings, _start(survey, is_story))
    much_like_it = partial(_like_it, enough=_SAME)
    steps = (_saying_it, _holding_it, much_like_it, _saying_a_part, _like_it, _set_as_text, _above)
    return next((at for step in steps if (at := step(sought)) is not None), None)


def _start(survey: Survey, is_story: Sequence[bool]) -> int:
    """Index of the first of the story's lines that lead to prose without a heading; of its first, without prose."""
    start = next((at for at, flag in enumerate(is_story) if flag and survey.prose[at]), None)
    if start is None:
        return next((at for at, flag in enumerate(is_story) if flag), len(is_story))
    while start and is_story[start - 1] and survey.page.lines[start - 1].node.shape is not _HEADING:
        start -= 1
    return start


def _saying_it(sought: _Sought) -> int | None:
    """The heading that says just the title."""
    return sought.highest(at for at, text in sought.headings.items() if sought.said and text == sought.said)


def _holding_it(sought: _Sought) -> int | None:
    """The heading that says the title and more: its kicker, as a rule."""
    if len(sought.said.split()) < _LEAST_HELD:
        return None
    return sought.highest(at for at, text in sought.headings.items() if sought.said in text)


def _like_it(sought: _Sought, enough: float = _ALIKE) -> int | None:
    """The heading that is most like the title, if it is so at all."""
    wanted, lines = telling_of(sought.title), sought.survey.page.lines
    alike = {at: _likeness(wanted, lines[at]) for at in sought.headings}
    most = max(alike.values(), default=0.0)
    return sought.closest(at for at in alike if alike[at] == most) if most >= enough else None


def _saying_a_part(sought: _Sought) -> int | None:
    """The heading, or else the line close above the story, that says the title's first or longest part."""
    parts = list(map(bare, _BETWEEN_PARTS.split(sought.title, _MOST_PARTS)))
    told = {parts[0], max(parts, key=len)} - {""}
    found = sought.closest(at for at, text in sought.headings.items() if text in told)
    if found is not None:
        return found
    lines = sought.survey.page.lines
    close = range(max(0, sought.start - _REACH), min(sought.start + 1, len(lines)))
    texts = filter(partial(_is_text, sought.survey), close)
    return sought.closest(at for at in texts if bare(lines[at].text) in told)


def _set_as_text(sought: _Sought) -> int | None:
    """The first line that is much like the title, though no heading."""
    survey, wanted = sought.survey, telling_of(sought.title)
    texts = filter(partial(_is_text, survey), survey.near)
    return next((at for at in texts if _likeness(wanted, survey.page.lines[at]) >= _SAME), None)


def _above(sought: _Sought) -> int | None:
    """The first title heading above the story, else the highest heading close above it, else the first on the page."""
    lines, start = sought.survey.page.lines, sought.start
    firsts = [at for at in sought.headings if lines[at].node.level == _TITLE_LEVEL]
    above = (at for at in firsts if at < start and sought.survey.links[at] < LINKED)
    found = next(above, None)
    if found is None:
        found = sought.highest(at for at in sought.headings if start - _REACH <= at < start)
    return found if found is not None else next(iter(firsts), None)


def _is_text(survey: Survey, at: int) -> bool:
    """Whether a line is neither a link nor a picture."""
    return survey.links[at] < LINKED and survey.page.lines[at].node.shape is not Shape.IMAGE


def _likeness(title: set[str], line: Line) -> float:
    """How many telling words a title and a line have in common, as a share of the longer."""
    if title.isdisjoint(line.words):  # as most
        return 0.0
    words = telling_words(line)
    return len(title & words) / (max(len(title), len(words)) + 1)
