"""What the steps of the segmentation hand to one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.analysis.evidence.judgement import Judgement
from reader.analysis.evidence.page import Page
from reader.analysis.evidence.rules import Rule
from reader.analysis.labels.looks import number_in
from reader.article.model import Kind

_COMMENT_HEADING = "comment-heading"


class Verdict(NamedTuple):
    """What a line is, why, and how sure that is."""

    kind: Kind
    reason: str
    confidence: float
    repeats: int | None = None
    """Index of a line that says the same, where the step found one."""


Verdicts = Mapping[int, Verdict]
"""By the line's index; a step says nothing about most lines."""


@dataclass(frozen=True)
class Outline:
    """A page of which it is known what a rule says and what is the story's."""

    page: Page
    rules: Sequence[Rule | None]
    headline: int | None
    is_story: Sequence[bool]
    """Whether a line is held for the story's: the model's word, but not against a rule's."""

    @cached_property
    def first(self) -> int:
        """Index of the first line of the story; the number of lines where there is none."""
        return next((at for at, flag in enumerate(self.is_story) if flag), len(self.is_story))

    @cached_property
    def last(self) -> int:
        """Index of the last line of the story; -1 where there is none."""
        return max((at for at, flag in enumerate(self.is_story) if flag), default=-1)

    @cached_property
    def comment_counts(self) -> frozenset[str]:
        """How many comments the headings of comments on the page say that there are, as each writes it."""
        headings = (
            line
            for line, rule in zip(self.page.lines, self.rules, strict=True)
            if rule is not None and rule.name == _COMMENT_HEADING
        )
        return frozenset(filter(None, map(number_in, headings)))


@dataclass(frozen=True)
class View(Outline):
    """A page as the later steps see it."""

    repeats: Sequence[int | None]
    judgement: Judgement

    def open_lines(self, start: int, end: int) -> list[int]:
        """The lines from `start` to the one before `end` of which neither rule nor model makes anything."""
        return [
            at
            for at in range(max(0, start), min(end, len(self.rules)))
            if self.rules[at] is None and at != self.headline and not self.is_story[at]
        ]
