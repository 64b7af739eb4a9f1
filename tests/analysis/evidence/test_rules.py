"""The rules against their own examples, all rules against each."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import Rule, rule_book, written_rules
from tests.analysis.pages import page_of

RULES = list(written_rules())

Written = dict[str, Any]


def speaking(example: str) -> Rule | None:
    """The rule that decides the marked line of the example."""
    document, marked = page_of(example)
    page = read_page(document)
    return rule_book().verdicts(page, find_repeats(page.lines))[marked]


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(r, e, id=f"{r['name']}-{n}") for r in RULES for n, e in enumerate(r["yes"])]
)
def test_a_rule_and_no_other_decides_its_examples(rule: Written, example: str) -> None:
    decided = speaking(example)
    assert decided is not None
    assert decided.name == rule["name"]


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(r, e, id=f"{r['name']}-{n}") for r in RULES for n, e in enumerate(r["no"])]
)
def test_no_rule_of_that_kind_decides_a_near_miss(rule: Written, example: str) -> None:
    decided = speaking(example)
    assert decided is None or decided.kind.value != rule["kind"]


def test_every_rule_has_a_name_of_its_own_a_reason_examples_and_near_misses() -> None:
    assert len({rule["name"] for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule["why"]
        assert rule["yes"]
        assert rule["no"]


@given(st.data())
def test_what_the_expression_of_a_rule_finds_has_the_form_that_the_rule_asks_for(data: st.DataObject) -> None:
    for rule in RULES:
        if "starts_with_figure" in rule or "has_slash" in rule:
            found = data.draw(st.from_regex(re.compile(rule["match"], re.IGNORECASE))).strip()
            assert found[:1].isdecimal() >= rule.get("starts_with_figure", False)
            assert ("/" in found) >= rule.get("has_slash", False)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("by-name", "By Ada " + "1/" * 60 + "1 ;ab ß"),
        ("by-name", "By Ada " + "Van " * 60 + "1 ;ab ß"),
        ("networks-run-together", "facebook " * 60 + "zz"),
        ("networks-run-together", "email " + "email" * 60 + "zz"),
    ],
)
def test_a_line_that_a_rule_nearly_speaks_about_is_soon_told_from_one(name: str, line: str) -> None:
    (rule,) = [rule for rule in RULES if rule["name"] == name]
    started = time.process_time()
    assert re.search(rule["match"], line, re.IGNORECASE) is None
    assert time.process_time() - started < 1


@pytest.mark.parametrize("sign", ["–", ": ", "| "])
def test_a_long_row_of_signs_with_a_word_that_rules_look_for_is_soon_passed_over(sign: str) -> None:
    started = time.process_time()
    assert speaking(f"{sign * 20_000} min ß") is None
    assert time.process_time() - started < 1


@pytest.mark.parametrize("year", range(2026, 2050))
def test_a_day_is_one_in_years_to_come(year: int) -> None:
    lines = {
        "date-line": f"{year}-11-18",
        "date-and-name": f"14.09.{year} Ada Brink",
        "section-and-date": f"Recht 30.07.{year}",
        "claim-with-other-sign": f"@{year} - Port Esk Blog",
    }
    if year <= 2035:
        lines["short-date"] = f"6.11.{year % 100}"
    for name, line in lines.items():
        decided = speaking(line)
        assert decided is not None
        assert decided.name == name


def test_a_word_that_heads_the_comments_below_the_story_may_head_a_part_of_it() -> None:
    prose = "The board met in the long hall on Monday and spoke of the ferries until the lamps were lit again. " * 3
    story = f"{prose}\n\n> Diskussion\n\n" + "\n\n".join([prose] * 6)
    assert speaking(story) is None
    below = "\n\n".join([prose] * 6) + "\n\n> Diskussion\n"
    decided = speaking(below)
    assert decided is not None
    assert decided.name == "comment-words"
