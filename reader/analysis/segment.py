"""Which block is what, and why.

Certain things first: what repeats what, and what a rule knows for sure. For the rest a model says how likely each line
is the story's, looking at the page as a whole; then the headline is found, and a kind for each line. Every verdict
names its reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.body import body_kind
from reader.analysis.boilerplate import boilerplate_kinds
from reader.analysis.front import find_headline
from reader.analysis.judgement import Judgement, judge
from reader.analysis.page import Page, read_page
from reader.analysis.reasons import reason_of
from reader.analysis.repeats import find_repeats
from reader.analysis.rules import Rule, rule_book
from reader.article.document import Document
from reader.article.model import Block, Kind, Role


def segment(document: Document) -> tuple[Block, ...]:
    """Label every node."""
    if not document.nodes:
        return ()
    page = read_page(document)
    repeats = find_repeats(page.lines)
    verdicts = rule_book().verdicts(page, repeats)
    judgement = judge(page, verdicts)
    labels = _label(page, verdicts, judgement)
    return tuple(
        Block(node, kind, reason, round(sure, 3), repeated)
        for node, (kind, reason, sure), repeated in zip(document.nodes, labels, repeats, strict=True)
    )


_Label = tuple[Kind, str | None, float]


def _label(page: Page, verdicts: Sequence[Rule | None], judgement: Judgement) -> list[_Label]:
    """A kind, a reason and a confidence for each line."""
    headline = find_headline(page, verdicts, judgement)
    is_story = [
        chance > 0.5 and (verdict is None or verdict.kind.role is Role.BODY)
        for chance, verdict in zip(judgement.story, verdicts, strict=True)
    ]
    if not any(is_story):
        is_story = [verdict is None and (headline is None or at != headline[0]) for at, verdict in enumerate(verdicts)]
    aside = [
        at
        for at, verdict in enumerate(verdicts)
        if verdict is None and not is_story[at] and (headline is None or at != headline[0])
    ]
    kinds = dict(zip(aside, boilerplate_kinds(page, verdicts, judgement, aside), strict=True))
    labels: list[_Label] = []
    for at, verdict in enumerate(verdicts):
        chance = judgement.story[at]
        if headline is not None and at == headline[0]:
            labels.append((Kind.HEADLINE, "the story says it again", headline[1]))
        elif verdict is not None:
            labels.append((verdict.kind, verdict.name, verdict.confidence))
        elif is_story[at]:
            kind, why = body_kind(page, is_story, at)
            labels.append((kind, why or reason_of(judgement.evidence.columns, at, story=True), chance))
        else:
            kind, _ = kinds[at]
            labels.append((kind, reason_of(judgement.evidence.columns, at, story=False), 1 - chance))
    return labels
