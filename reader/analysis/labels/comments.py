"""Sections of readers' comments: where one begins and ends.

A heading "Comments" says only that there may be some. Signs that there are stand between them: who wrote, and when, the
button to answer, the form to write one. Each sign counts a part of what is needed. A section goes on as long as such
signs come, through names, days and buttons. Without enough of them, the lines below the heading are no comments.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.evidence.page import Line
from reader.analysis.evidence.rules import Rule
from reader.analysis.labels.front_matter import is_name
from reader.analysis.labels.looks import has_day, number_in
from reader.analysis.labels.verdict import Outline
from reader.article.model import Kind

_DATE = Kind.DATE
_SIGNS = frozenset({"comment-author", "comment-time", "comment-tools", "comment-form", "form-field", "some-time-ago"})
"""Rules whose lines are sure signs: they stand between comments, or are fields of the form."""
_AMID = frozenset({Kind.COMMENT, Kind.DATE, Kind.BYLINE, Kind.SHARE, Kind.OTHER, Kind.ADVERTISEMENT})
"""Kinds that stand among comments; a rule that says another ends the section."""
_FORM = frozenset({"comment-form", "form-field"})
"""Those of a form to write a comment. Mostly it stands below the last one: days below it are other stories'."""
_ANSWER = re.compile(r"\W*(?:log in to )?(?:reply|antworten|responder|répondre)\b", re.IGNORECASE)
"""The button to answer."""
_ANSWER_WORDS = 4
"""The most words of a row of buttons that begins with it."""
_AGO = re.compile(
    r"(?:\d+|an?|one) (?:second|minute|hour|day|week|month|year)s? ago\b|(?:vor|hace|il y a|há) \d+ [^\W\d_]+",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?<!\d)\d{1,2}(?:[:.]| ?h ?)\d\d(?!\d)")
_TIMED_WORDS = 16
"""The most words of a line that says who wrote, and when."""
_SAYS = re.compile(r"[^\s:]{2,20}(?: [^\s:]{1,20}){0,2}: \S.{15,}")
"""A name, a colon and what its bearer wrote, as in a box of the latest comments. Some headlines look like it."""
_WROTE_WORDS = 6
"""The fewest words of a line that is a comment by the name alone that stands above it."""
_SURE, _HINT, _WEAK, _ENOUGH = 1.0, 0.5, 0.34, 1.0
"""What a sure sign counts, what weaker ones do, and how much is needed in all."""
_LONGEST = 200
"""The most lines of a section."""
_SILENT = 5
"""More lines in a row than this without a sentence or a sign end it."""
_LAST_WORDS = 2
"""Lines below the last sign that still belong to a comment, even if they are no sentences."""


def sure_signs(view: Outline, heading: int) -> int:
    """How many lines below a heading (given by its index) are sure signs."""
    below = range(heading + 1, _end(view, heading))
    return sum(_is_sure(view.rules[at], view.page.lines[at]) for at in below)


def _is_sure(rule: Rule | None, line: Line) -> bool:
    if rule is not None and rule.kind is _DATE and _HOUR.search(line.text) is not None:
        return True
    return _sign(rule, line) >= _SURE


def comment_lines(view: Outline, heading: int) -> Sequence[int]:
    """Indexes of the comments below a heading, as far as no rule has spoken about them; none where there are too few
    signs.
    """
    if heading < view.first or _is_teasers_count(view, heading):
        return ()
    signs, last, is_sure, found = _HINT * counts_some(view.page.lines[heading]), heading, False, list[int]()
    has_form = False
    for at in range(heading + 1, _end(view, heading)):
        rule, line = view.rules[at], view.page.lines[at]
        sign = _sign(rule, line) or _HINT * (rule is None and _is_name_above_words(view, at))
        has_form |= rule is not None and rule.name in _FORM
        if sign >= _SURE or (sign and not is_sure and not has_form):
            last, is_sure = at, sign >= _SURE
        signs += sign
        if rule is None:
            found.append(at)
    return [at for at in found if _is_within(view.page.lines, at, last)] if signs >= _ENOUGH else ()


def _is_within(lines: Sequence[Line], at: int, last: int) -> bool:
    """Whether a line stands above the last sign, or belongs to the comment below it."""
    return at <= last + _LAST_WORDS or all(line.ends_sentence for line in lines[last + 1 : at + 1])


def _is_teasers_count(view: Outline, heading: int) -> bool:
    """Whether headings on the page have other counts: each belongs to a teaser, for a story has one count."""
    count = number_in(view.page.lines[heading])
    return count is not None and not view.comment_counts <= {count}


def counts_some(line: Line) -> bool:
    """Whether a heading says how many comments there are, and it isn't 0."""
    return number_in(line) not in (None, "0")


def _is_name_above_words(view: Outline, at: int) -> bool:
    """Whether a line is a name, and the next may be its bearer's comment: long enough, and not about the bearer."""
    if at + 1 >= len(view.rules) or view.rules[at + 1] is not None or not is_name(view.page.lines[at]):
        return False
    name, below = view.page.lines[at], view.page.lines[at + 1]
    if name.text.isupper():
        return False  # a button
    return len(below.words) >= _WROTE_WORDS and not below.lowered.startswith(name.lowered)


def _end(view: Outline, heading: int) -> int:
    """Index past the last line that can belong to the section."""
    silent, size = 0, min(len(view.rules), heading + 1 + _LONGEST)
    for at in range(heading + 1, size):
        rule, line = view.rules[at], view.page.lines[at]
        if view.is_story[at] or at == view.headline or (rule is not None and rule.kind not in _AMID):
            return at
        silent = 0 if line.ends_sentence or _sign(rule, line) else silent + 1
        if silent > _SILENT:
            return at
    return size


def _sign(rule: Rule | None, line: Line) -> float:
    """How much a line counts as a sign that readers wrote here; 0 for none."""
    if len(line.words) <= _ANSWER_WORDS and _ANSWER.match(line.text) is not None:
        return _SURE
    if rule is not None:
        return _SURE if rule.name in _SIGNS else _HINT if rule.kind is _DATE else 0.0
    if _SAYS.match(line.text) is not None:
        return _WEAK
    if line.ends_sentence or len(line.words) > _TIMED_WORDS:
        return 0.0
    if _HOUR.search(line.text) is not None:
        return _SURE
    return _HINT if has_day(line) or _AGO.search(line.text) is not None else 0.0
