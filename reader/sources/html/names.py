"""The names in what a page gives as its author."""

from __future__ import annotations

import re

from reader.article.dates import places_of_days

_LEAD = re.compile(
    r"^(?:(?:written|posted|reported|story|words|text|erstellt|geschrieben|beitrag|publié|écrit|publicado|scritto)\s+)?"
    r"(?:by|von|par|por|di|da|door|af|av)\b[\s:]*"
    r"|^(?:автор(?:ы|и)?|autor(?:in|a|en|es)?|auteure?|autore|author|text[eo]?|testo)\s*:\s*",
    re.IGNORECASE,
)
_SAID = (
    r"posted|published|updated|geplaatst|gepubliceerd|erstellt|veröffentlicht|publié|publicado|pubblicato|publicerad"
)
_WEEKDAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?|sunday"  # Sun is a name
_LEADS_TO_DAY = rf"(?:{_SAID}|on|op|am|le|el|il|em|vom|{_WEEKDAYS})\b\.?"
_SAYS_WHEN = re.compile(rf"\W*(?:{_LEADS_TO_DAY}\W*)*", re.IGNORECASE)
"""What stands before a day whose byline stands behind it."""
_TO_DAY = re.compile(rf"(?:[\s/|·•»,–—-]|\b{_LEADS_TO_DAY}|\b\d{{1,2}}[:.h]\d\d(?:\s?[ap]\.?m\b\.?)?)+$", re.IGNORECASE)
"""What stands between a name and the day behind it."""
_PICTURES = re.compile(r"\b(?:photos?|fotos?|bild(?:er)?|фото)\s*:", re.IGNORECASE)
"""What introduces a name that is not an author's."""
_ROLES = frozenset(
    ("editor", "reporter", "correspondent", "writer", "journalist", "columnist", "redakteur", "redaktör")
)
"""What the last word behind a name is, where it says who that is."""
_FIRMS = frozenset(("inc", "ltd", "llc", "plc", "co", "corp", "gmbh", "ag", "kg", "sa", "srl", "bv", "ab"))
"""What stands behind a firm's name and a comma."""
_BETWEEN = re.compile(r"\s*[,;|&]\s*|\s+(?:and|und|et|y|e|en)\s+")
_LONGEST_DATED = 300
"""Characters of a line in which a day is looked for."""
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
    line = _LEAD.sub("", _PICTURES.split(_without_days(line), maxsplit=1)[0].strip())
    if re.match(r"https?:|www\.|@|[^\s@]+@[^\s@]+$", line, re.IGNORECASE):
        return ()
    whole = [name.strip() for name in line.split(";") if name.strip()][:_MOST_NAMES]
    if (one_each or len(whole) > 1) and all(map(_is_turned, whole)):
        names = [given_first(name) for name in whole]
    else:
        names = [name.strip(" .\t·|–—-") for name in _BETWEEN.split(line)[:_MOST_NAMES]]
        names = [name for number, name in enumerate(names) if not (number and _is_role(name))]
    return tuple(dict.fromkeys(name for name in names if _may_name(name)))


def _without_days(line: str) -> str:
    """The text before the first day in a line, or behind the last: "Ada Lind May 3, 2025", "3 May 2025 by Ada"."""
    days = places_of_days(line) if len(line) <= _LONGEST_DATED and any(map(str.isdecimal, line)) else []
    if not days:
        return line
    before = line[: days[0][0]]
    if _SAYS_WHEN.fullmatch(before):
        return line[days[-1][1] :].lstrip(" ,|·–—-")
    return _TO_DAY.sub("", before).lstrip(" /|·")


def given_first(name: str) -> str:
    """A name as it is spoken: "Ada Lind" for "Lind, Ada"."""
    family, _, given = name.partition(",")
    return f"{given.strip()} {family.strip()}".strip()


def spoken(name: str) -> str:
    """One name as it is spoken, also where it was turned round; a firm's stays: "Lind, Inc."."""
    return given_first(name) if _is_turned(name) else name


def _is_turned(name: str) -> bool:
    found = _TURNED.fullmatch(name)
    if not found or found["given"].strip(".").lower() in _FIRMS:
        return False
    return name.isupper() or not re.fullmatch("[A-Z]{3,}", found["given"])  # an agency: "Lind, AFP"


def _is_role(name: str) -> bool:
    return name.lower().rpartition(" ")[2] in _ROLES


def _may_name(name: str) -> bool:
    return 1 < len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS and any(map(str.isalpha, name))
