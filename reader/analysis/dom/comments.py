"""Comments on pages that don't name their elements so: found below their heading, as in plain text.

Most pages name the elements of comments, and the model knows these. Elsewhere comments read like a story's paragraphs.
There must be clear signs that readers wrote them (see `labels.comments`): the heading alone may be a button, or stand
over an empty form.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.dom.features import LINKED, Survey
from reader.analysis.dom.kinds import named_kind
from reader.analysis.evidence.rules import Rule
from reader.analysis.labels.comments import comment_lines, counts_some, sure_signs
from reader.analysis.labels.verdict import Outline
from reader.article.document import Shape
from reader.article.model import Kind

_HEADINGS = frozenset(("comment-heading", "comments-on-title", "comment-tools"))
"""Rules that know the headings and the counts of comments."""
_SIGNS = 2
"""The fewest sure signs; with fewer, six of seven sections were something else."""


def unnamed_comments(
    survey: Survey, is_story: Sequence[bool], rules: Sequence[Rule | None], title: int | None
) -> frozenset[int]:
    """Indexes of the comments whose elements don't say so, or say that they are."""
    known = [at for at, rule in enumerate(rules) if rule is not None and rule.name in _HEADINGS]
    headings = [at for at in known if _heads(survey, at)]
    if not headings:
        return frozenset()
    first = next((at for at, flag in enumerate(is_story) if flag), len(rules))
    # The outline has only the story's first line: comments may have been taken for the story.
    outline = Outline(survey.page, rules, title, [at == first for at in range(len(rules))])
    found: set[int] = set()
    for heading in headings:
        if heading > first and heading not in found and sure_signs(outline, heading) >= _SIGNS:
            lines = _without_tail(survey, is_story, comment_lines(outline, heading))
            found.update(at for at in lines if _is_unnamed(survey, at))
    return frozenset(found)


def _heads(survey: Survey, at: int) -> bool:
    """Whether a line is a heading or has a count: else the same words are often those of a button."""
    line = survey.page.lines[at]
    return survey.links[at] < LINKED and (line.node.shape is Shape.HEADING or counts_some(line))


def _without_tail(survey: Survey, is_story: Sequence[bool], lines: Sequence[int]) -> Sequence[int]:
    """These lines up to the last that is a sentence or was taken for the story; what follows is the page's foot."""
    end = len(lines)
    while end and not (is_story[lines[end - 1]] or survey.page.lines[lines[end - 1]].ends_sentence):
        end -= 1
    return lines[:end]


def _is_unnamed(survey: Survey, at: int) -> bool:
    """Whether the elements of a line say nothing of its kind, or that it is a comment."""
    named = named_kind(survey.elements.of[at], len(survey.page.lines[at].words))
    return named is None or named[0] is Kind.COMMENT
