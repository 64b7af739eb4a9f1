"""The boilerplate rules: data in `rules/<kind>.toml`, each with a reason, its examples and its near misses.

A rule speaks about one line. It has a pattern, structural conditions, or both, and is wrong so seldom that it needs no
second opinion; what no rule is certain of is left to the model.

The first article has to be on the screen within milliseconds, so only the few patterns whose key words occur on a page
are ever compiled.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from reader.analysis.evidence.page import Line, Page
from reader.article.model import Kind

_FOR_PEOPLE = frozenset({"why", "yes", "no"})
"""What a rule tells of itself that the analysis doesn't ask for."""


class Rule(NamedTuple):
    """What a certain kind of line looks like anywhere."""

    name: str
    kind: Kind
    keys: frozenset[str] = frozenset()
    """Words of which the line has one, lower-case; none: the rule looks at every line."""
    match: str | None = None
    """A regular expression to be found in the line, whatever the case."""
    unless: str | None = None
    """A regular expression that must not be found in it."""
    min_words: int = 0
    max_words: int = 40
    ends_with: str = ""
    """What the line's last characters are."""
    ends_sentence: bool | None = None
    """Whether the line ends with a full stop or its like."""
    in_head: bool | None = None
    """Whether it stands before the first paragraph of prose."""
    in_tail: bool = False
    """Stands among the last paragraphs of prose, or after them."""
    gap_before: bool | None = None
    gap_after: bool | None = None
    repeats_previous: str | None = None
    """Says again what one of the lines before says: "added" to it is a word or more, or it is the "same"."""
    repeated_next: str | None = None
    """The line after says this one again with something added that this regular expression describes."""
    confidence: float = 0.98
    """The share of its verdicts that are right."""

    def speaks(self, line: Line, page: Page, repeats: Sequence[int | None]) -> bool:
        """Whether this is such a line, given that it is as long as such lines are."""
        return (
            line.text.endswith(self.ends_with)
            and (self.ends_sentence is None or self.ends_sentence == line.ends_sentence)
            and self._stands_right(line.index, page, repeats)
            and (self.match is None or _pattern(self.match).search(line.text) is not None)
            and (self.unless is None or _pattern(self.unless).search(line.text) is None)
            and (self.repeated_next is None or self._is_said_again(line, page, repeats))
        )

    def _stands_right(self, index: int, page: Page, repeats: Sequence[int | None]) -> bool:
        return (
            (self.gap_before is None or self.gap_before == page.gap_before(index))
            and (self.gap_after is None or self.gap_after == page.gap_after(index))
            and (self.repeats_previous is None or self.repeats_previous == _repeats_how(index, page, repeats))
            and (self.in_head is None or self.in_head == page.in_head(index))
            and (not self.in_tail or page.in_tail(index))
        )

    def _is_said_again(self, line: Line, page: Page, repeats: Sequence[int | None]) -> bool:
        after = line.index + 1
        if after >= len(page.lines) or repeats[after] != line.index:
            return False
        added = page.lines[after].text.replace(line.text, " ", 1)
        return _pattern(self.repeated_next or "").search(added) is not None


@cache
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def _repeats_how(index: int, page: Page, repeats: Sequence[int | None]) -> str | None:
    first = repeats[index]
    if first is None:
        return None
    return "same" if page.lines[index].lowered == page.lines[first].lowered else "added"


class RuleBook:
    """All rules, found by the words of a line."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._by_key: dict[str, list[int]] = {}
        """Numbers of the rules that look at lines with a word."""
        self._for_all: list[int] = []
        """Of those that look at every line."""
        self._for_repeated: list[int] = []
        """Of those that look at a line that is said twice."""
        for number, rule in enumerate(self.rules):
            if rule.repeats_previous or rule.repeated_next:
                self._for_repeated.append(number)
            elif not rule.keys:
                self._for_all.append(number)
            for key in rule.keys:
                self._by_key.setdefault(key, []).append(number)
        self._keys = frozenset(self._by_key)
        self._shortest = [rule.min_words for rule in self.rules]
        self._longest = [rule.max_words for rule in self.rules]

    def verdicts(self, page: Page, repeats: Sequence[int | None]) -> list[Rule | None]:
        """For each line of the page, the first rule that speaks about it."""
        said_again = {first for first in repeats if first is not None}
        found: list[Rule | None] = []
        for line in page.lines:
            numbers = self._for_all
            if line.index in said_again or repeats[line.index] is not None:
                numbers = numbers + self._for_repeated
            keys = self._keys.intersection(line.words)
            if keys:
                numbers = numbers + list(chain.from_iterable([self._by_key[key] for key in keys]))
            found.append(self._first_to_speak(numbers, line, page, repeats))
        return found

    def _first_to_speak(
        self, numbers: Sequence[int], line: Line, page: Page, repeats: Sequence[int | None]
    ) -> Rule | None:
        length = len(line.words)
        # Most rules are about short lines, which is the quickest thing to see.
        fitting = {number for number in numbers if self._shortest[number] <= length <= self._longest[number]}
        for number in sorted(fitting):
            if self.rules[number].speaks(line, page, repeats):
                return self.rules[number]
        return None


@cache
def rule_book() -> RuleBook:
    """The rules that come with the package."""
    return RuleBook(map(_read_rule, written_rules()))


def written_rules() -> Iterator[dict[str, Any]]:
    """Every rule as it is written, in the order in which they are asked, and its `kind`: the name of its file."""
    for file in sorted((Path(__file__).parents[1] / "rules").glob("*.toml")):
        for rule in tomllib.loads(file.read_text(encoding="utf-8"))["rule"]:
            yield {"kind": file.stem, **rule}


def _read_rule(written: Mapping[str, Any]) -> Rule:
    fields = {key: value for key, value in written.items() if key not in _FOR_PEOPLE}
    return Rule(**{**fields, "kind": Kind(fields["kind"]), "keys": frozenset(fields.get("keys", ()))})
