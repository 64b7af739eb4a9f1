"""Tags: how they are typed, and what a change leaves."""

from __future__ import annotations

from reader.library.marks.tags import changed, completed, likely, named, shared


def test_names_stand_between_commas_each_once() -> None:
    assert named(" to do ,Oslo,, to  do ") == ["to do", "Oslo"]
    assert named(" , ") == []
    assert named("#oslo, # to do, C#, #") == ["oslo", "to do", "C#"]


def test_names_that_differ_in_case_are_one_and_keep_their_form() -> None:
    assert changed(["Oslo", "todo"], ["OSLO", "new"], ["TODO"]) == ["Oslo", "new"]
    assert changed(["Oslo"], ["oslo"], ["Oslo"]) == ["oslo"]


def test_what_articles_share_is_what_all_of_them_have() -> None:
    assert shared([["a", "b", "c"], ["C", "a"], ["c", "x", "a"]]) == ["a", "c"]
    assert shared([["a"], []]) == []


def test_the_tag_that_is_begun_may_become_those_that_begin_so_and_are_not_on_the_line() -> None:
    known = ["budget", "Bürgermeister", "bus", "tram"]
    assert likely("", known) == known
    assert likely("tram, BU", known) == ["budget", "Bürgermeister", "bus"]
    assert likely("Budget, bu", known) == ["Bürgermeister", "bus"]
    assert likely("bud, ", known) == known
    assert likely("zoo", known) == []


def test_a_tag_is_completed_as_far_as_those_that_there_are_agree() -> None:
    known = ["budget", "budget 2026", "Oslo"]
    assert completed("b", known) == "budget"
    assert completed("tram,os", known) == "tram, Oslo"
    assert completed("#os", known) == "Oslo"
    assert completed("Budget, b", known) == "Budget, budget 2026"
    assert completed("zoo", known) == "zoo"
    assert completed("Oslo, ", known) == "Oslo, "
