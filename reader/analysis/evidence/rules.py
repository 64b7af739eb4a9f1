"""The boilerplate rules: data in `rules/<kind>.toml`, each with a reason, its examples and its near misses.

A rule speaks about one line. It has a pattern, structural conditions, or both, and is wrong so seldom that it needs no
second opinion; what no rule is certain of is left to the model. Only the few patterns whose key words occur on a page
are ever compiled, since the first article has to be on the screen within milliseconds.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from reader.analysis.evidence.page import Line, Page
from reader.article.model import Kind


@dataclass(frozen=True)
class Rule:
    """What a certain kind of line looks like anywhere."""

    name: str
    why: str
    kind: Kind
    yes: tuple[str, ...]
    """Lines, or small pages whose judged line is marked, that the rule speaks about (see `tests/analysis`)."""
    no: tuple[str, ...]
    """Near misses: what looks like it and is something else."""
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
            and self.ends_sentence in (None, line.ends_sentence)
            and self._stands_right(line.index, page, repeats)
            and (self._match is None or self._match.search(line.text) is not None)
            and (self._unless is None or self._unless.search(line.text) is None)
            and (self.repeated_next is None or self._is_said_again(line, page, repeats))
        )

    def _stands_right(self, index: int, page: Page, repeats: Sequence[int | None]) -> bool:
        return (
            self.gap_before in (None, page.gap_before(index))
            and self.gap_after in (None, page.gap_after(index))
            and (self.repeats_previous is None or self.repeats_previous == _repeats_how(index, page, repeats))
            and self.in_head in (None, page.in_head(index))
            and (not self.in_tail or page.in_tail(index))
        )

    def _is_said_again(self, line: Line, page: Page, repeats: Sequence[int | None]) -> bool:
        after = line.index + 1
        if after >= len(page.lines) or repeats[after] != line.index:
            return False
        added = page.lines[after].text.replace(line.text, " ", 1)
        return re.search(self.repeated_next or "", added, re.IGNORECASE) is not None

    @cached_property
    def _match(self) -> re.Pattern[str] | None:
        return re.compile(self.match, re.IGNORECASE) if self.match else None

    @cached_property
    def _unless(self) -> re.Pattern[str] | None:
        return re.compile(self.unless, re.IGNORECASE) if self.unless else None


def _repeats_how(index: int, page: Page, repeats: Sequence[int | None]) -> str | None:
    first = repeats[index]
    if first is None:
        return None
    return "same" if page.lines[index].lowered == page.lines[first].lowered else "added"


@dataclass(frozen=True)
class RuleBook:
    """All rules, found by the words of a line."""

    rules: tuple[Rule, ...]
    _by_key: dict[str, list[int]] = field(default_factory=dict)
    _for_all: list[int] = field(default_factory=list)
    """Numbers of the rules that look at every line."""
    _for_repeated: list[int] = field(default_factory=list)
    """Of those that look at a line that is said twice."""

    def __post_init__(self) -> None:
        for number, rule in enumerate(self.rules):
            if rule.repeats_previous or rule.repeated_next:
                self._for_repeated.append(number)
            elif not rule.keys:
                self._for_all.append(number)
            for key in rule.keys:
                self._by_key.setdefault(key, []).append(number)

    def verdicts(self, page: Page, repeats: Sequence[int | None]) -> list[Rule | None]:
        """For each line of the page, the first rule that speaks about it."""
        said_again = {first for first in repeats if first is not None}
        found: list[Rule | None] = []
        for line in page.lines:
            numbers = set(self._for_all)
            if line.index in said_again or repeats[line.index] is not None:
                numbers.update(self._for_repeated)
            for key in self._by_key.keys() & set(line.words):
                numbers.update(self._by_key[key])
            found.append(self._first_to_speak(sorted(numbers), line, page, repeats))
        return found

    def _first_to_speak(
        self, numbers: Sequence[int], line: Line, page: Page, repeats: Sequence[int | None]
    ) -> Rule | None:
        length = len(line.words)
        for number in numbers:
            rule = self.rules[number]
            # Most rules are about short lines, which is the quickest thing to see.
            if rule.min_words <= length <= rule.max_words and rule.speaks(line, page, repeats):
                return rule
        return None


@cache
def rule_book() -> RuleBook:
    """The rules that come with the package."""
    folder = Path(__file__).parents[1] / "rules"
    files = sorted(folder.glob("*.toml"))
    tables = [(file.name, tomllib.loads(file.read_text(encoding="utf-8"))) for file in files]
    return RuleBook(tuple(_read_rules(tables)))


def _read_rules(tables: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[Rule]:
    for name, table in tables:
        kind = Kind(name.removesuffix(".toml"))
        for entry in table["rule"]:
            fields: dict[str, Any] = {**entry, "kind": kind, "keys": frozenset(entry.get("keys", ()))}
            fields |= {"yes": tuple(entry["yes"]), "no": tuple(entry["no"])}
            yield Rule(**fields)
