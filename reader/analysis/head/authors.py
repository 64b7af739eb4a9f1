"""Who wrote an article: whom its page declares, or whom it prints, where that says more.

Programs declare a user's name, or, for want of a person, the site itself; above the story stands who wrote it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reader.analysis.given_names import is_given_name
from reader.analysis.head.bylines import in_title_case
from reader.article.bare import letters
from reader.article.document import Head
from reader.article.web import host_of, without_ending


class _Printed(Protocol):
    def __call__(self, *, is_sure: bool) -> Sequence[str]:
        """The names that stand above a story; if they have to be sure, only those in lines that are bylines."""


def shown_authors(declared: Head, printed: _Printed) -> tuple[str, ...]:
    """The declared authors; the printed ones if none are, or nobody but the site is; a user's name as it is printed."""
    names = tuple(map(in_title_case, declared.byline))
    if not names:
        return tuple(printed(is_sure=False))
    name, is_site = names[0], _is_site(names[0], declared)
    if len(names) > 1 or not (is_site or " " not in name):
        return names
    persons = tuple(one for one in printed(is_sure=True) if " " in one)
    if is_site:
        return persons if persons and is_given_name(persons[0].split(" ")[0]) else names
    return (next((one for one in persons if letters(one) == letters(name) or one.startswith(f"{name} ")), name),)


def _is_site(name: str, head: Head) -> bool:
    """Whether a name is the site's, or its address."""
    hosts = host_of(head.url).lower().removeprefix("www.").split(".")
    known = {letters(without_ending(head.site or "")), *map(letters, (*hosts, "".join(hosts), "".join(hosts[-2:])))}
    return letters(without_ending(name)) in known or letters(name) in known
