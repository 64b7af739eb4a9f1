"""Addresses of the web, as told from whatever else stands where a source may give one."""

from __future__ import annotations

import re

from reader.article.visible import one_line

_ENDING = re.compile(r"(?<=\w)\.[a-z]{2,4}$", re.IGNORECASE)


def is_web(address: str) -> bool:
    """Whether a path, or what a source says of where it is from, is an address of the web."""
    return address[:8].lower().startswith(("http://", "https://"))


def web_address(said: str | None) -> str | None:
    """An address of the web, safe to print; None for anything else."""
    return one_line(said) if said and is_web(said) else None


def without_ending(name: str) -> str:
    """A site's name without the end of the address that it may be: vegolosi.it is Vegolosi."""
    return _ENDING.sub("", name)


def host_of(address: str | None) -> str:
    """Who serves a page; empty where that can't be told."""
    from urllib.parse import urlsplit

    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:  # an address that is none
        return ""
