"""What lexicons hold."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from reader.analysis import lexicons
from reader.analysis.lexicons import lexicon
from reader.analysis.speech import confidence

CODES = sorted(file.stem for file in (Path(lexicons.__file__).parent / "lexicon").glob("??.toml"))


@pytest.mark.parametrize("code", CODES)
def test_the_models_of_a_language_are_those_whose_confidence_was_measured(code: str) -> None:
    assert lexicon(code).models in confidence.MEASURED
    assert lexicon(code).models in confidence.PLAIN


@pytest.mark.parametrize("code", CODES)
def test_a_word_of_several_lists_is_one_object(code: str) -> None:
    known = lexicon(code)
    values = [getattr(known, field.name) for field in fields(known)]
    words = [word for value in values if isinstance(value, frozenset) for word in value]
    words += [*known.tags, *known.ranks]
    assert len(words) > len(set(words)) or known.unspaced
    assert len({id(word) for word in words}) == len(set(words))


def test_what_is_meant_by_a_word_is_told_by_all_lists_of_such_words() -> None:
    known = lexicon("en")
    assert known.sources | known.titles <= known.descriptions
    assert known.male | known.people <= known.persons
    assert known.descriptions | known.persons | known.neuter == known.meant


@pytest.mark.parametrize("code", CODES)
def test_what_takes_no_side_goes_before_what_judges(code: str) -> None:
    known = lexicon(code)
    assert set(known.ranks) == known.neutral | known.loaded
    assert len(set(known.ranks.values())) == len(known.ranks)
    last = max(known.ranks[word] for word in known.neutral)
    assert all(known.ranks[word] > last for word in known.loaded - known.neutral)
