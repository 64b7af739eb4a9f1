"""What the links in an article lead to without leaving the shelf: other articles, and files beside it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from urllib.parse import unquote

from reader.library.shelf.entry import Entry

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def entry_meant(address: str, origin: str, entries: Iterable[Entry], url: str | None = None) -> Entry | None:
    """The entry that an address in the file `origin` leads to: the page it was saved from, or its file.

    `url` is the page that `origin` was saved from, which its relative addresses were joined to.
    """
    known = list(entries)
    if _SCHEME.match(address):
        page = _page(address)
        found = (entry for entry in known if page and (facts := entry.facts) and _page(facts.url or "") == page)
        return next(found, None) or _at_path(_beside(address, url), origin, known)
    return _at_path(address, origin, known)


def _at_path(address: str, origin: str, entries: Iterable[Entry]) -> Entry | None:
    path = file_meant(address, origin)
    if path is None:
        return None
    return next((entry for entry in entries if os.path.normpath(entry.path) == path), None)


def _beside(address: str, url: str | None) -> str:
    """The address relative to the page at `url`; empty where it is neither beside nor below that page."""
    folder = (url or "").rpartition("/")[0] + "/"
    return address.removeprefix(folder) if len(folder) > len("https://") and address.startswith(folder) else ""


def file_meant(address: str, origin: str) -> str | None:
    """The path that an address relative to the file `origin` stands for; None where it stands for none."""
    if _SCHEME.match(address):
        return None
    path = unquote(re.split(r"[?#]", address, maxsplit=1)[0])
    if not path or path.startswith("/") or "\0" in path:
        return None
    return os.path.normpath(os.path.join(os.path.dirname(origin), path))  # noqa: PTH118, PTH120 - paths here are text


def _page(address: str) -> str:
    """An address without the parts that make no difference to the page: scheme, trailing slash, fragment."""
    return re.split("#", address, maxsplit=1)[0].partition("//")[2].rstrip("/")
