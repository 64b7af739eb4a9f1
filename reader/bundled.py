"""Where the data that ships with Reader lies: themes and sample articles."""

from __future__ import annotations

from pathlib import Path


def folder(name: str) -> Path:
    """The bundled folder of this name: inside the package where it was installed, at the top of a checkout."""
    package = Path(__file__).parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name
