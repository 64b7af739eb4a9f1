"""A module stands in for another while something is imported, and no longer."""

from __future__ import annotations

import sys
import types
from importlib import import_module
from types import ModuleType

import pytest

from reader.stand_ins import Deferred, Instead, Names, stand_in


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


def test_a_function_of_it_imports_it_when_it_is_called(anew: str) -> None:
    with stand_in(anew, Deferred(anew)):
        module = import_module(anew)
        function = module.rgb_to_hls
    assert anew not in sys.modules
    assert function(1.0, 1.0, 1.0)[1] == 1.0
    assert module.ONE_THIRD == sys.modules[anew].ONE_THIRD


def test_another_stands_in_until_it_lacks_what_is_asked_for(anew: str, monkeypatch: pytest.MonkeyPatch) -> None:
    other = types.ModuleType("other")
    other.__dict__.update(rgb_to_hls="its own", rgb_to_yiq="no such")
    monkeypatch.setitem(sys.modules, anew, Instead(anew, other, {"rgb_to_yiq"}))
    assert import_module(anew).rgb_to_hls == "its own"
    assert type(sys.modules[anew]) is Instead
    assert callable(import_module(anew).rgb_to_yiq)
    assert callable(sys.modules[anew].hls_to_rgb)  # the real one from now on
    assert type(sys.modules[anew]) is types.ModuleType
