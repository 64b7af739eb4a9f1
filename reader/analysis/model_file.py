"""The files of `models/`, which come with the package, and the numbers in them, which are little-endian."""

from __future__ import annotations

import sys
from array import array
from pathlib import Path
from typing import Any


def read_model(name: str) -> bytes:
    """The content of the model's file `models/<name>`."""
    return (Path(__file__).parent / "models" / name).read_bytes()


def numbers_of(code: str, content: bytes) -> array[Any]:
    """The numbers of a file as an array of this machine, by its type code."""
    return _turned(array(code, content))


def bytes_of(numbers: array[Any]) -> bytes:
    """The same numbers as they stand in a file."""
    return _turned(numbers[:]).tobytes()


def _turned(numbers: array[Any]) -> array[Any]:
    """The array itself, from this machine's order of bytes to that of the files, or back."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
