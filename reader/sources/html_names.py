"""The names in what a page gives as its author."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"^(?:(?:written|posted|reported|story)\s+)?(?:by|von|par|por|di|da|door|af|av)\b[\s:]*", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*[,;|&]\s*|\s+(?:and|und|et|y|e|en)\s+")
_LONGEST, _MOST_WORDS, _MOST_NAMES = 80, 8, 20
_TURNED = re.compile(
    r"""
    (?:[^\W\d_][\w'’-]+ | (?:[a-z][\w'’-]*|Al|El|La|Le|D[aei]|Del|Dos|Van|Von|St\.?) [ ] [^,]+)  # Lind, van der Berg
    ,\s* (?P<given>[^\W\d_a-z] [\w.'’-]* (?:[ ][^\W\d_a-z] [\w.'’-]*){0,2})  # Ada, Ada M., J. R. R.
    """,
    re.VERBOSE,
)
"""One name, the family's first: a word, or several like "van der Berg". "Ada Lind, Jo Mendel" are two names."""


def split_names(line: str, *, one_each: bool = False) -> tuple[str, ...]:
    """The names a line gives, in order, without "By"; none for an address, which says nothing to a reader.

    Between semicolons, and with `one_each`, where each author has a line of their own, names may be turned round:
    "Lind, Ada; van der Berg, Jan".
    """
    line = _LEAD.sub("", line.strip())
    if re.match(r"https?:|www\.|@|[^\s@]+@[^\s@]+$", line, re.IGNORECASE):
        return ()
    whole = [name.strip() for name in line.split(";") if name.strip()][:_MOST_NAMES]
    if (one_each or len(whole) > 1) and all(map(_is_turned, whole)):
        names = [given_first(name) for name in whole]
    else:
        names = [name.strip(" .\t·|–—-") for name in _BETWEEN.split(line)[:_MOST_NAMES]]
    return tuple(dict.fromkeys(name for name in names if _may_name(name)))


def given_first(name: str) -> str:
    """A name as it is spoken: "Ada Lind" for "Lind, Ada"."""
    family, _, given = name.partition(",")
    return f"{given.strip()} {family.strip()}".strip()


def _is_turned(name: str) -> bool:
    found = _TURNED.fullmatch(name)
    if not found:
        return False
    return name.isupper() or not re.fullmatch("[A-Z]{3,}", found["given"])  # an agency: "Lind, AFP"


def _may_name(name: str) -> bool:
    return 1 < len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS and any(map(str.isalpha, name))
