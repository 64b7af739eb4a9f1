"""The names in what a page gives as its author."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"^(?:(?:written|posted|reported|story)\s+)?(?:by|von|par|por|di|da|door|af|av)\b[\s:]*", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*[,;|&]\s*|\s+(?:and|und|et|y|e|en)\s+")
_LONGEST, _MOST_WORDS, _MOST_NAMES = 80, 8, 20


def split_names(line: str) -> tuple[str, ...]:
    """The names a line gives, in order, without "By"; none for an address, which says nothing to a reader."""
    line = _LEAD.sub("", line.strip())
    if re.match(r"https?:|www\.|@|[^\s@]+@[^\s@]+$", line, re.IGNORECASE):
        return ()
    names = (name.strip(" .\t·|–—-") for name in _BETWEEN.split(line)[:_MOST_NAMES])
    return tuple(dict.fromkeys(name for name in names if _may_name(name)))


def _may_name(name: str) -> bool:
    return 1 < len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS and any(map(str.isalpha, name))
