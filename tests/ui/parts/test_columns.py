"""Which panes a width has room for."""

from __future__ import annotations

import pytest

from reader.ui.parts.columns import Pane, panes, sides


@pytest.mark.parametrize("at", Pane)
@pytest.mark.parametrize("width", [1, 60, 79, 80, 139, 140, 300])
def test_the_pane_with_the_focus_is_always_drawn_and_the_article_beside_another(width: int, at: Pane) -> None:
    drawn = panes(width, at)
    assert at in drawn
    assert list(drawn) == [pane for pane in Pane if pane in drawn]
    assert len(drawn) == (3 if width >= 140 else 2 if width >= 80 else 1)
    assert len(drawn) == 1 or Pane.ARTICLE in drawn


def test_reading_mode_draws_the_article_alone() -> None:
    assert panes(300, Pane.ARTICLE, alone=True) == (Pane.ARTICLE,)


def test_the_panes_follow_one_another_in_a_circle() -> None:
    assert [pane.step(1) for pane in Pane] == [Pane.ARTICLE, Pane.QUOTES, Pane.LIST]
    assert Pane.LIST.step(-1) is Pane.QUOTES


@pytest.mark.parametrize(("width", "wide"), [(80, [30]), (100, [30]), (120, [42]), (140, [31, 31]), (220, [56, 56])])
def test_the_panes_beside_an_article_share_what_it_cannot_use(width: int, wide: list[int]) -> None:
    assert list(sides(width, panes(width, Pane.LIST), article=78).values()) == wide


def test_a_pane_alone_has_all_the_width() -> None:
    assert sides(60, panes(60, Pane.LIST), article=78) == {}
    assert sides(200, panes(200, Pane.ARTICLE, alone=True), article=78) == {}
