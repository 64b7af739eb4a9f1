"""The segmentation of an HTML page: the same labels as for plain text, from more evidence.

A model looks at where each line lies among the page's elements, how these are named, and what the line reads like. Then
the lines that are set aside get their kinds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.analysis.dom.belonging import belonging
from reader.analysis.dom.captions import captions
from reader.analysis.dom.comments import unnamed_comments
from reader.analysis.dom.features import Survey, dom_columns, survey_page
from reader.analysis.dom.first_look import look_first
from reader.analysis.dom.headed import related_links
from reader.analysis.dom.headline import find_headline
from reader.analysis.dom.illustrations import illustrations
from reader.analysis.dom.kinds import aside_kinds
from reader.analysis.dom.names import Naming
from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.judgement import probability
from reader.analysis.evidence.page import Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.wording import Wording
from reader.analysis.forest import Forest
from reader.analysis.labels.body import body_kind, ruled_kind
from reader.analysis.labels.by_format import told_by_format
from reader.analysis.labels.heads import head_lines
from reader.analysis.labels.verdict import Outline, Verdict
from reader.article.document import Document, Shape
from reader.article.model import Kind, Role

_ENOUGH = 0.5
"""The least chance of a line of the story."""
OF_THE_BEST = 0.6
"""Where no line has that, the least share of the page's highest chance."""
_BELONGS = 0.8
"""Confidence in a line that is the story's because it belongs to one (see `belonging`); set by hand."""
_SURE_TITLE = 0.97
_COMMENT = Verdict(Kind.COMMENT, "below a heading of comment", 0.9)
_CAPTION = Verdict(Kind.CAPTION, "set apart beside a picture", 0.9)
_RELATED = Verdict(Kind.RELATED, "below a heading of related", 0.9)


class Looked(NamedTuple):
    """A page whose title and story have been found."""

    survey: Survey
    told: Sequence[Verdict | None]
    """For each line what the format itself says."""
    title: int | None
    """Index of the headline."""
    is_story: Sequence[bool]
    chances: Sequence[float]
    """For each line the chance that it is the story's."""
    enough: float
    """The least chance of a line of the story on this page."""
    topics: Mapping[int, float]
    """By index, for the lines that were looked at closely, the share of their words that the story has too."""
    apart: Mapping[int, Verdict]
    """By index what `comments`, `captions` and `headed` have found."""

    def asides(self, rules: Sequence[Rule | None]) -> list[int]:
        """Indexes of the lines that are set aside and whose kind neither the format nor a rule says."""
        return [
            at
            for at, (rule, said) in enumerate(zip(rules, self.told, strict=True))
            if rule is None and said is None and at != self.title and not self.is_story[at] and at not in self.apart
        ]


def look(document: Document, page: Page, rules: Sequence[Rule | None]) -> Looked:
    """Finds the title and the story."""
    survey = look_first(survey_page(page, Naming.load()), rules)
    columns = dom_columns(survey, document.declared, rules, Wording.load()) if survey.doubtful else {}
    chances = [0.0] * len(page.lines)
    for at, chance in zip(survey.doubtful, _chances(columns), strict=True):
        chances[at] = chance
    for at, score in survey.sure.items():
        chances[at] = probability(score)
    told = [told_by_format(node) for node in document.nodes]
    said_title = next((at for at, said in enumerate(told) if said and said.kind is Kind.HEADLINE), None)
    # A page that is nowhere like a story has the best it has for one.
    enough = min(_ENOUGH, OF_THE_BEST * max(chances))
    is_story = [
        said.kind.role is Role.BODY
        if said
        else chance >= enough > 0 and node.shape is not Shape.IMAGE and (rule is None or rule.kind.role is Role.BODY)
        for chance, node, rule, said in zip(chances, document.nodes, rules, told, strict=True)
    ]
    title = said_title if said_title is not None else find_headline(survey, document.declared.title, is_story)
    is_story = [flag and at != title for at, flag in enumerate(is_story)]
    topics = dict(zip(survey.doubtful, columns["topic"], strict=True)) if columns else {}
    is_story = belonging(survey, is_story, rules, title)
    apart = dict.fromkeys(unnamed_comments(survey, is_story, rules, title), _COMMENT)
    apart |= dict.fromkeys(captions(survey, is_story, rules) - apart.keys(), _CAPTION)
    apart |= dict.fromkeys(related_links(survey, is_story, rules) - apart.keys(), _RELATED)
    is_story = [flag and at not in apart for at, flag in enumerate(is_story)]
    return Looked(survey, told, title, is_story, chances, enough, topics, apart)


def label_by_elements(document: Document, page: Page, rules: Sequence[Rule | None]) -> list[Verdict]:
    """A verdict on each line of the page."""
    looked = look(document, page, rules)
    kinds = aside_kinds(looked.survey, looked.is_story, looked.asides(rules))
    heads = head_lines(Outline(page, rules, looked.title, looked.is_story))
    found: list[Verdict] = []
    for at, (rule, said) in enumerate(zip(rules, looked.told, strict=True)):
        chance = looked.chances[at]
        if said is not None:
            found.append(said)
        elif at == looked.title:
            found.append(Verdict(Kind.HEADLINE, "the heading that the page is titled after", _SURE_TITLE))
        elif rule is not None:
            found.append(Verdict(ruled_kind(rule.kind, page.lines[at]), rule.name, rule.confidence))
        elif at in looked.apart:
            found.append(looked.apart[at])
        elif at in heads:
            found.append(heads[at])
        elif looked.is_story[at]:
            kind, why = body_kind(page, looked.is_story, at)
            found.append(Verdict(kind, why or _why_story(looked, at), chance if chance >= looked.enough else _BELONGS))
        else:
            kind, why = kinds[at]
            found.append(Verdict(kind, why, 1 - chance))
    for at, verdict in illustrations(document.nodes, found).items():
        found[at] = verdict
    return found


def _chances(columns: Columns) -> list[float]:
    """For each entry of the columns the chance that its line is the story's."""
    if not columns:
        return []
    forest = Forest.load("dom")
    rows = range(len(columns[forest.features[0]]))
    return [probability(score) for score in forest.scores_of_columns(columns, rows)]


def _why_story(looked: Looked, at: int) -> str:
    """The reason that is shown for a line of the story: signs that a reader can check."""
    element, line = looked.survey.elements.of[at], looked.survey.page.lines[at]
    signs = (
        ("in the element that holds the story", element.below_story <= 2),
        ("a full sentence", line.ends_sentence and len(line.words) >= 6),
        ("in the story's words", looked.topics.get(at, 0.0) >= 0.3),
        ("its elements are named as stories are", element.lineage.sound()[0] > 0),
    )
    return ", ".join(words for words, holds in signs if holds) or "like the paragraphs around it"
