"""What is speech: most strings after a few trees, the others after all."""

from __future__ import annotations

import pytest

from reader.analysis.speech.verdicts import Verdicts
from tests.analysis.stumps import stumps


def test_what_is_plainly_speech_is_decided_by_the_first_trees() -> None:
    assert Verdicts(stumps(40, 0.1)).speechless([0.0], 0.5) == 0.0


def test_all_trees_are_asked_about_what_is_not() -> None:
    verdicts = Verdicts(stumps(40, 0.1))
    assert verdicts.speechless([1.0], 0.5) == pytest.approx(0.982, abs=0.001)
    assert verdicts.speechless([0.0], 0.01) == pytest.approx(0.018, abs=0.001)
