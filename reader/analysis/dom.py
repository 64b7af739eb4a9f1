"""The segmentation of a page with elements: the same labels as for pasted text, from more evidence.

Where a page's own markup speaks, it speaks louder than the words: a model looks at where each node lies among the
elements, what these are named, and what it reads like; then a node that is set aside gets its kind from the names above
it, and only where they say nothing from its words.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.body import body_kind
from reader.analysis.columns import Columns
from reader.analysis.dom_features import dom_columns
from reader.analysis.dom_kinds import aside_kind, find_title
from reader.analysis.dom_names import Naming
from reader.analysis.forest import Forest, Row
from reader.analysis.judgement import probability
from reader.analysis.page import Page
from reader.analysis.rules import Rule
from reader.analysis.wording import Wording
from reader.article.document import Document, Shape
from reader.article.model import Kind, Role

_ENOUGH = 0.5
"""The chance from which a node is the story's."""
_SURE_TITLE = 0.97

Label = tuple[Kind, str | None, float]
"""A kind, a reason and a confidence."""


def has_elements(document: Document) -> bool:
    """Whether the document's format tells of elements."""
    return any(node.place for node in document.nodes)


def label_by_elements(document: Document, page: Page, verdicts: Sequence[Rule | None]) -> list[Label]:
    """A label for each line of the page."""
    columns = dom_columns(page, document.declared, verdicts, Wording.load(), Naming.load())
    chances = _chances(columns)
    title = find_title(page, columns)
    is_story = [
        at != title and chance >= _ENOUGH and node.shape is not Shape.IMAGE and _may_be_story(verdict)
        for at, (chance, node, verdict) in enumerate(zip(chances, document.nodes, verdicts, strict=True))
    ]
    labels: list[Label] = []
    for at, verdict in enumerate(verdicts):
        if at == title:
            labels.append((Kind.HEADLINE, "the heading that the page is titled after", _SURE_TITLE))
        elif verdict is not None:
            labels.append((verdict.kind, verdict.name, verdict.confidence))
        elif is_story[at]:
            kind, why = body_kind(page, is_story, at)
            labels.append((kind, why or _why_story(columns, at), chances[at]))
        else:
            kind, why = aside_kind(page.lines[at], columns, at)
            labels.append((kind, why, 1 - chances[at]))
    return labels


def _may_be_story(verdict: Rule | None) -> bool:
    return verdict is None or verdict.kind.role is Role.BODY


def _chances(columns: Columns) -> list[float]:
    """For each node the chance that it is the story's."""
    forest = Forest.load("dom")
    rows: list[Row] = list(zip(*[columns[name] for name in forest.features], strict=True))
    return [probability(score) for score in forest.scores(rows)]


def _why_story(columns: Columns, at: int) -> str:
    signs = (
        ("in the element that holds the story", columns["below_story"][at] <= 2),
        ("a full sentence", columns["ends"][at] and columns["words"][at] >= 6),
        ("in the story's words", columns["topic"][at] >= 0.3),
        ("its elements are named as stories are", columns["means_6"][at] > 0),
    )
    return ", ".join(words for words, holds in signs if holds) or "like the paragraphs around it"
