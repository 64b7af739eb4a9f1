"""A package's docstring is the map by which a newcomer finds the module: none may be missing on it."""

from __future__ import annotations

import importlib
import pkgutil

import pytest


@pytest.mark.parametrize("package", ["dom", "evidence", "head", "labels", "speech"])
def test_each_package_says_what_its_modules_are_for(package: str) -> None:
    found = importlib.import_module(f"reader.analysis.{package}")
    modules = [module.name for module in pkgutil.iter_modules(found.__path__)]

    assert modules
    assert [name for name in modules if f"`{name}`" not in str(found.__doc__)] == []
