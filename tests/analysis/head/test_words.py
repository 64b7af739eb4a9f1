"""The words around names and days."""

from __future__ import annotations

import pytest

from reader.analysis.head.languages import WORDS
from reader.analysis.head.words import beside_days, end_of_lead


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Autorka: Jana Dvořáková", "Jana Dvořáková"),
        ("Piše Ivana Horvat", "Ivana Horvat"),
        ("كتب - ليلى حداد", "ليلى حداد"),
        ("新华社记者 王海燕", "王海燕"),
        ("文・佐藤健", "佐藤健"),
    ],
)
def test_names_begin_behind_the_word_and_its_colon(line: str, rest: str) -> None:
    assert line[end_of_lead(line) :] == rest


@pytest.mark.parametrize("line", ["Autorka Jana Dvořáková", "Pišek Ivan", "文化", "كتب جديدة", "記者", ""])
def test_without_a_colon_only_some_words_lead_in_names(line: str) -> None:
    assert end_of_lead(line) == 0


def test_each_language_says_how_it_prints_days() -> None:
    assert all(words.when for words in WORDS.values())
    assert {"published", "uhr", "года", "发布时间"} <= beside_days()
