"""Whether a name that was typed is the name that was printed."""

from __future__ import annotations

from unicodedata import combining, normalize


def matches(wanted: str, name: str) -> bool:
    """Whether `wanted` is part of `name`, regardless of case and accents."""
    return folded(wanted) in folded(name)


def folded(name: str) -> str:
    """A name in lower case, without accents, with single spaces."""
    letters = normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in letters if not combining(letter)).split())
