"""Who is likeliest to have spoken, in two looks."""

from __future__ import annotations

import pytest

from reader.analysis.speech.ranking import Ranking
from tests.analysis.stumps import stumps

UNLIKELY, LIKELY = [0.0], [1.0]


def test_mentions_near_the_best_have_the_scores_of_all_trees() -> None:
    assert Ranking(stumps(30, 0.2)).scores([LIKELY, LIKELY], soon=True) == pytest.approx([6.0, 6.0])


def test_one_far_ahead_has_a_rough_score_where_only_the_speaker_is_asked_for() -> None:
    ranking = Ranking(stumps(30, 0.2))
    exact, rough = ranking.scores([UNLIKELY, LIKELY]), ranking.scores([UNLIKELY, LIKELY], soon=True)
    assert exact[1] == pytest.approx(6.0)
    assert rough[1] != pytest.approx(6.0)
    assert exact[0] == rough[0] < 0 < rough[1]


def test_nobody_who_is_unlikely_is_ahead() -> None:
    assert Ranking(stumps(30, 0.2)).scores([UNLIKELY], soon=True) == pytest.approx([-6.0])


def test_of_nobody_nothing_is_said() -> None:
    assert Ranking(stumps(30, 0.2)).scores([]) == []
