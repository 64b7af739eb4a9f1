"""Numbers of things, in words for people."""

from __future__ import annotations


def counted(number: int, noun: str, more: str = "") -> str:
    """A number of something: "1 article", "1,204 articles"; `more` is put right behind the number."""
    return f"{number:,}{more} {noun}{'' if number == 1 else 's'}"
