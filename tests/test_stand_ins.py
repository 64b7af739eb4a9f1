"""A module stands in for another while something is imported, and no longer."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

import pytest

from reader.stand_ins import Names, stand_in


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> str:
    """A module that is not imported yet, whatever ran before."""
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    return "colorsys"


def test_names_of_it_can_be_imported_and_derived_from_and_then_it_is_itself(anew: str) -> None:
    with stand_in(anew, Names(anew)):
        seen = import_module(anew)
        assert type("Mine", (seen.Base,), {}).__bases__[0].__name__ == "Base"
    assert callable(import_module(anew).rgb_to_hls)


def test_where_nothing_stands_in_it_can_not_be_imported(anew: str) -> None:
    with stand_in(anew, None), pytest.raises(ImportError):
        import_module(anew)
    assert isinstance(import_module(anew), ModuleType)


def test_what_was_imported_before_stays_and_so_it_does_after_an_error(anew: str) -> None:
    before = import_module(anew)
    with stand_in(anew, None):
        assert import_module(anew) is before
    del sys.modules[anew]
    with pytest.raises(ValueError, match="broken"), stand_in(anew, Names(anew)):
        raise ValueError("broken")
    assert anew not in sys.modules
