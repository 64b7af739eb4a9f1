"""Links below a heading that says that they lead to other stories, dropped between the story's paragraphs.

The model knows most of them by their elements. Where these are the same as the paragraphs', such a list reads like one
of the story's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.dom.features import LINKED, Survey
from reader.analysis.evidence.rules import Rule
from reader.analysis.labels.headed import HEADS, REACHES
from reader.article.document import Shape
from reader.article.model import Kind, Role

_RELATED = Kind.RELATED
_REACH = REACHES[_RELATED]


def related_links(survey: Survey, is_story: Sequence[bool], rules: Sequence[Rule | None]) -> set[int]:
    """Indexes of the links right below such a heading among the lines that are taken for the story's.

    Without any of the story above it, the links may be all that the page has.
    """
    begun = next((at for at, flag in enumerate(is_story) if flag), len(rules))
    headings = [at for at, rule in enumerate(rules) if rule is not None and HEADS.get(rule.name) is _RELATED]
    return {at for heading in headings if heading > begun for at in _below(survey, rules, heading) if is_story[at]}


def _below(survey: Survey, rules: Sequence[Rule | None], heading: int) -> Iterator[int]:
    """Indexes of the lines below a heading down to the first that is no link, past pictures and what else rules know.

    A heading that is a link ends them: the story's subheads may be such.
    """
    for at in range(heading + 1, min(len(rules), heading + 1 + _REACH)):
        rule, shape = rules[at], survey.page.lines[at].node.shape
        if rule is not None and rule.kind.role is Role.BODY:
            return
        if rule is not None or shape is Shape.IMAGE:
            continue
        if survey.links[at] < LINKED or shape is Shape.HEADING:
            return
        yield at
