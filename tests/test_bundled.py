"""The data that ships with Reader is found in a checkout and in an installation."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import bundled


@pytest.mark.parametrize("name", ["themes", "seeds"])
def test_a_bundled_folder_is_there(name: str) -> None:
    assert any(bundled.folder(name).iterdir())


def test_an_installation_has_it_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "reader"
    (package / "themes").mkdir(parents=True)
    (tmp_path / "site-packages" / "themes").mkdir()  # somebody else's
    monkeypatch.setattr(bundled, "__file__", str(package / "bundled.py"))
    assert bundled.folder("themes") == package / "themes"


def test_the_wheel_is_told_to_carry_it() -> None:
    import tomllib

    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())
    carried = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert carried == {"themes": "reader/themes", "seeds": "reader/seeds"}
