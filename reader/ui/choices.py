"""What was meant by what was typed: one of the kinds, one of the article's speakers, or somebody else by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.article.model import Kind, Speaker
from reader.article.visible import one_line
from reader.ui.typeset.labels import label

NOBODY = "-"
"""What is typed where no speaker can be named."""
_MOST_DIGITS = 6
"""A longer number is no speaker's, and Python refuses to read a very long one."""


def kinds_like(typed: str) -> list[Kind]:
    """The kinds that may be meant, the likeliest first: the same name, then names that begin with it, then names that
    hold it.
    """
    wanted = _plain(typed.replace("_", " "))
    return [kind for kind in _ranked(wanted, Kind) if wanted in label(kind)]


def speaker_meant(typed: str, speakers: Sequence[Speaker]) -> Speaker | None:
    """One of the `speakers`, by number (from 1), name or part of it; somebody else by a name that none of them has.

    None for `NOBODY`, and where nothing was typed.
    """
    name = " ".join(one_line(typed).split())
    if name.isdecimal() and len(name) <= _MOST_DIGITS and 1 <= int(name) <= len(speakers):
        return speakers[int(name) - 1]
    if name in ("", NOBODY):
        return None
    wanted = _plain(name)
    near = [speaker for speaker in speakers if f" {wanted}" in f" {_plain(speaker.name)}"]
    same = [speaker for speaker in near if _plain(speaker.name) == wanted]
    return next(iter([*same, *near]), Speaker(name))


def _ranked(wanted: str, kinds: Iterable[Kind]) -> list[Kind]:
    return sorted(kinds, key=lambda kind: (label(kind) != wanted, not label(kind).startswith(wanted)))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
