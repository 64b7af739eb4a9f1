"""Corrections as JSON records, and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Kind, Speaker
from reader.library.corrections.corrected import Anchor, BlockCorrection, SpeakerCorrection
from reader.library.corrections.records import as_corrections, as_record

_TEXTS = st.text(max_size=20)
_ANCHORS = st.builds(Anchor, _TEXTS, st.integers(0, 9))
_SPEAKERS = st.none() | st.builds(Speaker, _TEXTS, st.none() | _TEXTS)
_BLOCKS = st.builds(BlockCorrection, _ANCHORS, st.sampled_from(Kind), st.sampled_from(Kind))
_SAID = st.builds(SpeakerCorrection, _ANCHORS, st.integers(0, 9), _TEXTS, _SPEAKERS)
CORRECTIONS = st.tuples(st.lists(_BLOCKS, max_size=3), st.lists(_SAID, max_size=3)).map(lambda two: (*two[0], *two[1]))


@given(corrections=CORRECTIONS)
def test_a_record_says_all_of_them(corrections: tuple[BlockCorrection | SpeakerCorrection, ...]) -> None:
    assert as_corrections(json.loads(json.dumps(as_record(corrections)))) == corrections


@pytest.mark.parametrize(
    "block",
    [
        {},
        {"text": "0", "nth": 0, "kind": "nonsense", "was": "body"},
        {"text": "0", "nth": True, "kind": "body", "was": "body"},
        {"text": 0, "nth": 0, "kind": "body", "was": "body"},
    ],
)
def test_what_is_no_correction_is_refused(block: dict[str, object]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        as_corrections({"blocks": [block], "speakers": []})
