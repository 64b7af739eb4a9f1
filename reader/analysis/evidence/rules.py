"""The boilerplate rules: data in `rules/<kind>.toml`, each with a reason, its examples and its near misses.

A rule speaks about one line. It has a pattern, structural conditions, or both. It is wrong so seldom that the model
isn't asked about its lines; lines that no rule is certain of are left to the model. rules/README.md says how to write
one.

The first article has to be on the screen within milliseconds. So a rule has keys, of which a line must have one, and
its pattern is compiled when a line with a key first comes.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from reader.analysis.evidence.formulas import formula_lines
from reader.analysis.evidence.page import Line, Page
from reader.article.model import Kind

_FOR_PEOPLE = frozenset({"why", "yes", "no"})
"""Fields of a rule's file that the analysis doesn't need."""
_SHORT = 40
"""Words: few rules look at longer lines."""
_BARE, _LONGEST_WORD = 300, 20
"""A line with more characters than this, and for each of its words so many more, is mostly a row of signs: no rule
looks at it. Where an expression lets signs stand in two places, looking for it there takes time by the square.
"""


class Rule(NamedTuple):
    """What lines of a certain kind look like on any page: conditions that must all hold of a line.

    None, false or empty means that there is no such condition.
    """

    name: str
    kind: Kind
    """What a line is of which all conditions hold."""
    keys: tuple[str, ...] = ()
    """Words in lower case, of which the line must have one."""
    match: str | None = None
    """A regular expression that must be found in the line; case doesn't count."""
    unless: str | None = None
    """A regular expression that must not be found in it."""
    min_words: int = 0
    max_words: int = 40
    ends_with: str = ""
    """The line's last characters."""
    starts_with_figure: bool = False
    """Its first character must be a digit."""
    has_slash: bool = False
    """It must have a slash in it."""
    ends_sentence: bool | None = None
    """Whether it must end with a full stop or its like, or must not."""
    in_head: bool | None = None
    """Whether it must stand before the first paragraph of prose, or must not."""
    in_tail: bool = False
    """It must stand among the last paragraphs of prose, or below them."""
    gap_before: bool | None = None
    """Whether a blank line must stand before it, or must not."""
    gap_after: bool | None = None
    repeats_previous: str | None = None
    """How it must repeat an earlier line: "same", word for word, or "added", with something more."""
    repeated_next: str | None = None
    """The next line must repeat it, with something more in which this regular expression is found."""
    confidence: float = 0.98
    """The share of its verdicts that are right."""


_Form = tuple[int, bool, bool, bool]
"""What is quickly seen of a line: its words' number; whether its last character is one that some rule's `ends_with`
ends with; whether it starts with a digit; whether it has a slash.
"""
Check = Callable[[Line, Page, Sequence[int | None]], bool]
"""A condition of a rule as a function of a line, its page, and what each line of the page repeats."""


def _checks(rule: Rule) -> Iterator[Check]:
    """The conditions of a rule besides length and keys, the quickest first."""
    if rule.ends_sentence is not None:
        yield lambda line, page, repeats: line.ends_sentence == rule.ends_sentence
    if rule.ends_with:
        yield lambda line, page, repeats: line.text.endswith(rule.ends_with)
    if rule.starts_with_figure:
        yield lambda line, page, repeats: line.text[:1].isdecimal()
    if rule.has_slash:
        yield lambda line, page, repeats: "/" in line.text
    yield from _checks_of_place(rule)
    # A pattern is compiled when it is first looked for, which is when all that is cheaper to see holds of a line.
    if (match := rule.match) is not None:
        yield lambda line, page, repeats: _finder(match)(line.text) is not None
    if (unless := rule.unless) is not None:
        yield lambda line, page, repeats: _finder(unless)(line.text) is None
    if (added := rule.repeated_next) is not None:
        yield lambda line, page, repeats: _is_said_again(line, page, repeats, added)


def _checks_of_place(rule: Rule) -> Iterator[Check]:
    """Those about where the line stands."""
    if rule.gap_before is not None:
        yield lambda line, page, repeats: page.gap_before(line.index) == rule.gap_before
    if rule.gap_after is not None:
        yield lambda line, page, repeats: page.gap_after(line.index) == rule.gap_after
    if rule.repeats_previous is not None:
        yield lambda line, page, repeats: _repeats_how(line.index, page, repeats) == rule.repeats_previous
    if rule.in_head is not None:
        yield lambda line, page, repeats: page.in_head(line.index) == rule.in_head
    if rule.in_tail:
        yield lambda line, page, repeats: page.in_tail(line.index)


def _is_said_again(line: Line, page: Page, repeats: Sequence[int | None], added: str) -> bool:
    """Whether the next line repeats this one, with something more in which an expression is found."""
    after = line.index + 1
    if after >= len(page.lines) or repeats[after] != line.index:
        return False
    return _finder(added)(page.lines[after].text.replace(line.text, " ", 1)) is not None


@cache
def _finder(expression: str) -> Callable[[str], re.Match[str] | None]:
    """The function that finds a rule's expression in a text."""
    pattern = re.compile(expression, re.IGNORECASE)
    # `search` goes on from each character of a line that doesn't begin as it should.
    return pattern.match if _is_anchored(expression) else pattern.search


def _is_anchored(expression: str) -> bool:
    """Whether an expression can be found only at a text's beginning: it begins with ^, outside any alternative."""
    if not expression.startswith("^"):
        return False
    depth, outside = 0, re.sub(r"\\.|\[\^?\]?[^\]]*\]", "", expression)
    for character in outside:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            return False
    return True


def _repeats_how(index: int, page: Page, repeats: Sequence[int | None]) -> str | None:
    first = repeats[index]
    if first is None:
        return None
    return "same" if page.lines[index].lowered == page.lines[first].lowered else "added"


class _Checks(dict[int, Sequence[Check]]):
    """By a rule's number its conditions; made when it is first asked."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, number: int) -> Sequence[Check]:
        checks = self[number] = tuple(_checks(self._rules[number]))
        return checks


class RuleBook:
    """All rules, found by the words of a line."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._shortest = [rule.min_words for rule in self.rules]
        self._longest = [rule.max_words for rule in self.rules]
        keyed, for_all, for_repeated = list[int](), list[int](), list[int]()
        for number, rule in enumerate(self.rules):
            is_of_repeated = rule.repeats_previous or rule.repeated_next
            (for_repeated if is_of_repeated else keyed if rule.keys else for_all).append(number)
        self._by_key = self._numbers_by_key(keyed)
        """By key the numbers of the rules that have it."""
        self._keys = frozenset(self._by_key)
        self._keys_of_long = frozenset().union(*[self.rules[at].keys for at in keyed if self._longest[at] > _SHORT])
        """The keys of rules that look at long lines too, which are few."""
        self._for_all, self._for_repeated = for_all, tuple(for_repeated)
        """Numbers of the rules without keys, and of those about lines that repeat one or are repeated."""
        self._endings = "".join([rule.ends_with[-1:] for rule in self.rules])
        """The last characters that some rules ask for."""
        self._for_form: dict[_Form, list[int]] = {}
        """By form of a line the rules without keys that may speak about it; worked out when first needed."""
        self._checks = _Checks(self.rules)

    def _numbers_by_key(self, numbers: Iterable[int]) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        once: dict[tuple[int, ...], tuple[int, ...]] = {}  # most keys are asked for by the same rules as another
        for number in numbers:
            for key in self.rules[number].keys:
                known = *found.get(key, ()), number
                found[key] = once.setdefault(known, known)
        return found

    def _fitting(self, numbers: Iterable[int], length: int) -> list[int]:
        """Those of these rules that look at lines of so many words."""
        return [number for number in numbers if self._shortest[number] <= length <= self._longest[number]]

    def _of_form(self, form: _Form) -> list[int]:
        """The rules without keys that look at lines of a form."""
        length, may_end, is_figure, has_slash = form
        return [
            number
            for number, rule in [(number, self.rules[number]) for number in self._fitting(self._for_all, length)]
            if may_end >= bool(rule.ends_with) and is_figure >= rule.starts_with_figure and has_slash >= rule.has_slash
        ]

    def verdicts(self, page: Page, repeats: Sequence[int | None]) -> list[Rule | None]:
        """For each line of the page, the first rule that speaks about it; none about a formula."""
        said_again = {first for first in repeats if first is not None}
        found: list[Rule | None] = []
        for line, repeated in zip(page.lines, repeats, strict=True):
            numbers = self._asked(line, repeated is not None or line.index in said_again)
            found.append(self._first_to_speak(numbers, line, page, repeats) if numbers else None)
        for at in formula_lines(page.lines):
            found[at] = None
        return found

    def _asked(self, line: Line, is_repeated: bool) -> Sequence[int]:
        """Numbers of the rules to ask about a line, in order."""
        words, text = line.words, line.text
        length = len(words)
        if len(text) > _BARE + _LONGEST_WORD * length:
            return ()
        form = length, text[-1:] in self._endings, text[:1].isdecimal(), "/" in text
        numbers = self._for_form.get(form)
        if numbers is None:
            numbers = self._for_form[form] = self._of_form(form)
        # Most rules are about short lines, which is the quickest thing to see.
        found = (self._keys_of_long if length > _SHORT else self._keys).intersection(words)
        if not found and not is_repeated:
            return numbers
        shortest, longest, by_key = self._shortest, self._longest, self._by_key
        asked = {number for key in found for number in by_key[key] if shortest[number] <= length <= longest[number]}
        asked.update(numbers)
        if is_repeated:
            asked.update(self._fitting(self._for_repeated, length))
        return sorted(asked)

    def _first_to_speak(
        self, numbers: Sequence[int], line: Line, page: Page, repeats: Sequence[int | None]
    ) -> Rule | None:
        for number in numbers:
            for holds in self._checks[number]:
                if not holds(line, page, repeats):
                    break
            else:
                return self.rules[number]
        return None


@cache
def rule_book() -> RuleBook:
    """The rules that come with the package."""
    return RuleBook(map(_read_rule, written_rules()))


def written_rules() -> Iterator[dict[str, Any]]:
    """Every rule as it is written, in the order in which they are asked, with its `kind`, the name of its file."""
    for file in sorted((Path(__file__).parents[1] / "rules").glob("*.toml")):
        for rule in tomllib.loads(file.read_text(encoding="utf-8"))["rule"]:
            yield {"kind": file.stem, **rule}


def _read_rule(written: Mapping[str, Any]) -> Rule:
    fields = {key: value for key, value in written.items() if key not in _FOR_PEOPLE}
    keys = tuple(map(sys.intern, fields.get("keys", ())))  # words of several rules are one object, to save memory
    return Rule(**{**fields, "kind": Kind(fields["kind"]), "keys": keys})
