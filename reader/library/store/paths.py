"""Paths as the library keeps them: absolute, and as bytes, because a file's name need not be text."""

from __future__ import annotations

import os

from reader.article.web import is_web


def absolute(address: str) -> str:
    """An article's address, or a file's path, from the root; an id, or a page of the web, stays as it is."""
    if is_web(address):
        return address
    path, mark, ident = address.partition("#")
    if not mark:
        return _rooted(path)
    folder, slash, name = path.rpartition("/")  # no name where the file's own begins with the sign: "#metoo.md"
    root = _rooted(folder + slash).rstrip("/")
    return f"{root}/{name}{mark}{ident}"


def _rooted(path: str) -> str:
    """A path from the root, also where the current folder was deleted: what was read there keeps its name."""
    try:
        return os.path.abspath(path)  # noqa: PTH100 - a name may hold what Path would change
    except FileNotFoundError:
        return os.path.normpath(f"{os.environ.get('PWD', '')}/{path}")


def as_bytes(path: str) -> bytes:
    """A path, or an article's address, as a column holds it."""
    return path.encode("utf-8", "surrogatepass")


def as_path(data: bytes) -> str:
    """What `as_bytes` was given."""
    return data.decode("utf-8", "surrogatepass")


def around(path: str) -> tuple[bytes, bytes, bytes]:
    """A path as `as_bytes` gives it, and the two between which all paths below it lie: "0" comes after "/"."""
    whole = as_bytes(path)
    folder = whole.rstrip(b"/")
    return whole, folder + b"/", folder + b"0"


def is_there(path: str) -> bool:
    """Whether the file exists; of a web page that is assumed."""
    return is_web(path) or os.path.exists(path)  # noqa: PTH110 - a name may be no text
