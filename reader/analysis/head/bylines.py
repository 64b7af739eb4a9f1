"""Names in a byline: "By Ada Brink and Jo Mendel, Staff Writers | 3 May" -> ("Ada Brink", "Jo Mendel")."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

_LEAD = (
    r"^(?:(?:written|reported|words|story|text|posted|published|article|analysis|opinion|interview|review) )?"
    r"(?:by|von|par|por|di|da|door|author|autor|auteur|text|texto)\b\s*:?\s*|^(?:de) (?=[A-ZÀ-Þ])"
)
_END = r"\s[|•·–—-]\s|[|•·(\[@\d]|\b(?:for|in|at|für|updated|published|posted|on)\b|,? (?:staff|special|senior|chief)\b"
_BETWEEN = r",\s*(?:and|und|et|y|e|en|with|&)?\s*|\s+(?:and|und|et|y|e|with|&)\s+|\s*&\s*|\s*/\s*"
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_PARTICLE = r"van|von|de|der|den|da|di|del|della|la|le|bin|al|ter|dos|du|el|y"
_NAME = rf"^{_CAPITALISED}(?: (?:{_CAPITALISED}|{_PARTICLE})){{0,4}}$"
_ROLES = frozenset(
    (
        "writer",
        "reporter",
        "editor",
        "correspondent",
        "staff",
        "contributor",
        "columnist",
        "press",
        "news",
        "desk",
        "redaktion",
        "redakteur",
        "journalist",
        "journaliste",
        "periodista",
    )
)
"""What stands after a comma where the next name would."""


class _Patterns(NamedTuple):
    lead: re.Pattern[str]
    end: re.Pattern[str]
    between: re.Pattern[str]
    name: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Made when the first byline is met; `re` itself takes as long to find them again as to use them."""
    return _Patterns(
        re.compile(_LEAD, re.IGNORECASE), re.compile(_END, re.IGNORECASE), re.compile(_BETWEEN), re.compile(_NAME)
    )


_MOST_NAMES = 12
_REMEMBERED = 64
"""Bylines: each is read more than once, for the head of its article and for what is told of its author."""


@lru_cache(_REMEMBERED)
def find_names(byline: str) -> tuple[str, ...]:
    """The names a byline gives, in order, without what leads in and what follows them."""
    patterns = _patterns()
    text = byline.strip()
    lead = patterns.lead.match(text)
    text = text[lead.end() :] if lead else text
    end = patterns.end.search(text)
    text = (text[: end.start()] if end else text).strip(" \t,.;:–—-")
    names = []
    for number, part in enumerate(patterns.between.split(text)[:_MOST_NAMES]):
        name = part.strip(" .,;")
        words = name.split()
        is_role = number and (len(words) == 1 or any(word.lower() in _ROLES for word in words[1:]))
        if words and not is_role and patterns.name.match(name):
            names.append(_in_title_case(name))
    return tuple(dict.fromkeys(names))


def _in_title_case(name: str) -> str:
    """The name, where a page prints it all in capitals, as it is written elsewhere."""
    return name.title() if name.isupper() and len(name) > 4 and " " in name else name
