"""The boilerplate rules: data in `rules/<kind>.toml`, each with a reason, its examples and its near misses.

A rule speaks about one line. It has a pattern, structural conditions, or both, and is wrong so seldom that it needs no
second opinion; what no rule is certain of is left to the model.

The first article has to be on the screen within milliseconds, so only the few patterns whose key words occur on a page
are ever compiled.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from reader.analysis.evidence.page import Line, Page
from reader.article.model import Kind

_FOR_PEOPLE = frozenset({"why", "yes", "no"})
"""What a rule tells of itself that the analysis doesn't ask for."""
_SHORT = 40
"""Words: few rules look at longer lines."""
_BARE, _LONGEST_WORD = 300, 20
"""Characters of a line that no rule looks at: so many, and for each of its words so many more, are rows of signs. Where
an expression lets signs stand in two places, looking for it in such a row takes time by the square.
"""


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
    starts_with_figure: bool = False
    """Whether its first character is a figure."""
    has_slash: bool = False
    """Whether there is one in it."""
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


_Form = tuple[int, bool, bool, bool]
"""What is quickly seen of a line: its length in words; whether it ends in a character that some rule asks for, starts
with a figure, has a slash.
"""
Check = Callable[[Line, Page, Sequence[int | None]], bool]
"""Whether a condition holds of a line of a page, given what its lines repeat."""


def _checks(rule: Rule) -> Iterator[Check]:
    """What must hold of a line as long as those that a rule speaks about; the quickest to see first."""
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
    """Those of where the line stands."""
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
    """Whether the line after says this one again, with something added that an expression describes."""
    after = line.index + 1
    if after >= len(page.lines) or repeats[after] != line.index:
        return False
    return _finder(added)(page.lines[after].text.replace(line.text, " ", 1)) is not None


@cache
def _finder(expression: str) -> Callable[[str], re.Match[str] | None]:
    """What finds a rule's expression in a text."""
    pattern = re.compile(expression, re.IGNORECASE)
    # `search` goes on from each character of a line that doesn't begin as it should.
    return pattern.match if _is_anchored(expression) else pattern.search


def _is_anchored(expression: str) -> bool:
    """Whether it can only be found at a text's beginning: it starts so, and has no other branch outside brackets."""
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
        """Numbers of the rules that look at lines with a word."""
        self._keys = frozenset(self._by_key)
        self._keys_of_long = frozenset().union(*[self.rules[at].keys for at in keyed if self._longest[at] > _SHORT])
        """Words of those that look at long lines too, which are few."""
        self._for_all, self._for_repeated = for_all, tuple(for_repeated)
        """Of those that look at every line, and at those that are said twice."""
        self._endings = "".join([rule.ends_with[-1:] for rule in self.rules])
        """The last characters that some rules ask for."""
        self._for_form: dict[_Form, list[int]] = {}
        """Of those that look at every line of such a form; worked out when the first such line is met."""
        self._checks: dict[int, Sequence[Check]] = {}
        """What must hold of a line for a rule to speak, by the rule's number; made when it is first asked."""

    def _numbers_by_key(self, numbers: Iterable[int]) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        once: dict[tuple[int, ...], tuple[int, ...]] = {}  # most keys are asked for by the same rules as another
        for number in numbers:
            for key in self.rules[number].keys:
                known = *found.get(key, ()), number
                found[key] = once.setdefault(known, known)
        return found

    def _fitting(self, numbers: Iterable[int], length: int) -> list[int]:
        """Those that look at lines of so many words."""
        return [number for number in numbers if self._shortest[number] <= length <= self._longest[number]]

    def _of_form(self, form: _Form) -> list[int]:
        """Those of the rules for all that look at lines of a form."""
        length, may_end, is_figure, has_slash = form
        return [
            number
            for number, rule in [(number, self.rules[number]) for number in self._fitting(self._for_all, length)]
            if may_end >= bool(rule.ends_with) and is_figure >= rule.starts_with_figure and has_slash >= rule.has_slash
        ]

    def verdicts(self, page: Page, repeats: Sequence[int | None]) -> list[Rule | None]:
        """For each line of the page, the first rule that speaks about it."""
        said_again = {first for first in repeats if first is not None}
        found: list[Rule | None] = []
        for line, repeated in zip(page.lines, repeats, strict=True):
            numbers = self._asked(line, repeated is not None or line.index in said_again)
            found.append(self._first_to_speak(numbers, line, page, repeats) if numbers else None)
        return found

    def _asked(self, line: Line, is_repeated: bool) -> Sequence[int]:
        """Numbers of the rules that look at such a line, in order."""
        words, text = line.words, line.text
        length = len(words)
        if len(text) > _BARE + _LONGEST_WORD * length:
            return ()
        form = length, text[-1:] in self._endings, text[:1].isdecimal(), "/" in text
        numbers = self._for_form.get(form)
        if numbers is None:
            numbers = self._for_form[form] = self._of_form(form)
        # Most rules are about short lines, which is the quickest thing to see.
        keyed = self._keys_of_long if length > _SHORT else self._keys
        if not is_repeated and keyed.isdisjoint(words):
            return numbers
        others = [self._by_key[key] for key in keyed.intersection(words)]
        if is_repeated:
            others.append(self._for_repeated)
        if len(others) == 1 and not numbers:
            return self._fitting(others[0], length)
        return sorted({*numbers, *self._fitting(chain.from_iterable(others), length)})

    def _first_to_speak(
        self, numbers: Sequence[int], line: Line, page: Page, repeats: Sequence[int | None]
    ) -> Rule | None:
        for number in numbers:
            for holds in self._checks_of(number):
                if not holds(line, page, repeats):
                    break
            else:
                return self.rules[number]
        return None

    def _checks_of(self, number: int) -> Sequence[Check]:
        checks = self._checks.get(number)
        if checks is None:
            checks = self._checks[number] = tuple(_checks(self.rules[number]))
        return checks


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
