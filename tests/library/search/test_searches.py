"""Searches with a name in the library: one a name, counted, and every change undone."""

from __future__ import annotations

import pytest

from reader.errors import LibraryError
from reader.library.marks.state import State
from reader.library.search.searches import counts, saved_searches
from reader.library.store.database import Database


def test_a_name_is_one_whatever_its_case(library: Database) -> None:
    state = State(library)
    state.keep_search("  Late   ferries ", "ferry")
    state.keep_search("late FERRIES", "ferry OR bridge")
    assert saved_searches(library) == [("Late ferries", "ferry OR bridge")]
    assert counts(library, saved_searches(library)) == [2]
    state.undo()
    assert saved_searches(library) == [("Late ferries", "ferry")]
    state.undo()
    assert saved_searches(library) == []


def test_a_search_may_take_another_case_of_its_own_name_but_no_other_searchs(library: Database) -> None:
    state = State(library)
    state.keep_search("unread", "is:unread")
    state.keep_search("Starred", "is:starred")
    state.rename_search("unread", "Unread")
    assert [name for name, _ in saved_searches(library)] == ["Starred", "Unread"]
    with pytest.raises(LibraryError, match="another saved search"):
        state.rename_search("Unread", "STARRED")
    state.undo()
    assert [name for name, _ in saved_searches(library)] == ["Starred", "unread"]
