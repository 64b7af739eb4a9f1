"""Tags: how they are typed, and what a change leaves."""

from __future__ import annotations

from reader.library.tags import changed, named, shared


def test_names_stand_between_commas_each_once() -> None:
    assert named(" to do ,Oslo,, to  do ") == ["to do", "Oslo"]
    assert named(" , ") == []


def test_names_that_differ_in_case_are_one_and_keep_their_form() -> None:
    assert changed(["Oslo", "todo"], ["OSLO", "new"], ["TODO"]) == ["Oslo", "new"]
    assert changed(["Oslo"], ["oslo"], ["Oslo"]) == ["oslo"]


def test_what_articles_share_is_what_all_of_them_have() -> None:
    assert shared([["a", "b", "c"], ["C", "a"], ["c", "x", "a"]]) == ["a", "c"]
    assert shared([["a"], []]) == []
