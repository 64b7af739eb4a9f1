"""The files of `models/`, which come with the package."""

from __future__ import annotations

from pathlib import Path


def read_model(name: str) -> bytes:
    """The content of the model's file `models/<name>`."""
    return (Path(__file__).parent / "models" / name).read_bytes()
