"""What the steps of the segmentation hand to one another: the page as it is known so far, and verdicts on its lines."""

from __future__ import annotations

from bisect import bisect_left
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
    """Index of an earlier line that says the same, if the step knows one."""


Verdicts = Mapping[int, Verdict]
"""What a step says, by the line's index; about most lines it says nothing."""


@dataclass(frozen=True)
class Outline:
    """A page, what rules say of it, and which lines are the story's."""

    page: Page
    rules: Sequence[Rule | None]
    """For each line the rule that has spoken about it."""
    headline: int | None
    """Index of the headline."""
    is_story: Sequence[bool]
    """For each line whether it is the story's, by the model; a rule that says otherwise is believed."""

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
        """The counts in the page's headings of comments ("12 comments"), as they are written."""
        headings = (
            line
            for line, rule in zip(self.page.lines, self.rules, strict=True)
            if rule is not None and rule.name == _COMMENT_HEADING
        )
        return frozenset(filter(None, map(number_in, headings)))


@dataclass(frozen=True)
class View(Outline):
    """An outline with the evidence by which it was made: what the steps in `labels` get."""

    repeats: Sequence[int | None]
    """For each line the index of the earlier line that it repeats."""
    judgement: Judgement

    @cached_property
    def _open(self) -> list[int]:
        """All lines that are undecided: no rule, headline or story."""
        known = zip(self.rules, self.is_story, strict=True)
        return [at for at, (rule, story) in enumerate(known) if rule is None and not story and at != self.headline]

    def open_lines(self, start: int, end: int) -> list[int]:
        """Those of the lines from `start` to the one before `end` that are undecided."""
        return self._open[bisect_left(self._open, start) : bisect_left(self._open, end)]
