"""Comments of which no element tells: below a heading of comments, as they are known in pasted text.

Most pages name the elements of their comments, and the trees know those. Where a page names none, they read like a
story's paragraphs. What is below the heading must show well that readers wrote it, for the heading alone may be a
button or stand over an empty form.
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
"""Rules that know the headings, and counts, of comments."""
_SIGNS = 2
"""Lines that show by themselves that readers write here; with fewer, six of seven sections were something else."""


def unnamed_comments(
    survey: Survey, is_story: Sequence[bool], rules: Sequence[Rule | None], title: int | None
) -> frozenset[int]:
    """The lines that readers wrote, though their elements don't say so, and nothing else."""
    known = [at for at, rule in enumerate(rules) if rule is not None and rule.name in _HEADINGS]
    headings = [at for at in known if _heads(survey, at)]
    if not headings:
        return frozenset()
    first = next((at for at, flag in enumerate(is_story) if flag), len(rules))
    # Of the story only its first line is told: what is below a heading may have been taken for it.
    outline = Outline(survey.page, rules, title, [at == first for at in range(len(rules))])
    found: set[int] = set()
    for heading in headings:
        if heading > first and heading not in found and sure_signs(outline, heading) >= _SIGNS:
            lines = _without_tail(survey, is_story, comment_lines(outline, heading))
            found.update(at for at in lines if _is_unnamed(survey, at))
    return frozenset(found)


def _heads(survey: Survey, at: int) -> bool:
    """Whether a line stands over something: a heading, or a count; the same words are often those of a button."""
    line = survey.page.lines[at]
    return survey.links[at] < LINKED and (line.node.shape is Shape.HEADING or counts_some(line))


def _without_tail(survey: Survey, is_story: Sequence[bool], lines: Sequence[int]) -> Sequence[int]:
    """The lines up to the last that is a sentence, or reads like the story: what follows is the page's foot."""
    end = len(lines)
    while end and not (is_story[lines[end - 1]] or survey.page.lines[lines[end - 1]].ends_sentence):
        end -= 1
    return lines[:end]


def _is_unnamed(survey: Survey, at: int) -> bool:
    named = named_kind(survey.elements.of[at], len(survey.page.lines[at].words))
    return named is None or named[0] is Kind.COMMENT
