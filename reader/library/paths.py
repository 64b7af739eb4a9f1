"""Paths as the library keeps them: absolute, and as bytes, because a file's name need not be text."""

from __future__ import annotations

import os


def absolute(path: str) -> str:
    """The path from the root, without following links."""
    return os.path.abspath(path)  # noqa: PTH100 - a name may hold what Path would change


def as_bytes(path: str) -> bytes:
    """A path, or an article's address, as a column holds it."""
    return path.encode("utf-8", "surrogatepass")


def as_path(data: bytes) -> str:
    """What `as_bytes` was given."""
    return data.decode("utf-8", "surrogatepass")
