"""What a page's site is called, among the names that a page gives.

The publisher that is written for search engines is often the firm behind the site (Quay Media Ltd), the agency that
wrote the story, or the program that the site runs on. The site's address tells: who reads a page knows it by a name
that is in there, or whose initials are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import normalize

from reader.article.bare import letters
from reader.article.web import host_of

_AROUND = re.compile(r"^https?://(?:www\.)?(?=[^/]+/?$)|(?<=[^/])/$|(?:\s+[-–—|:])+$", re.IGNORECASE)
_GAP = re.compile(r"\{\{?[$%\s]*[\w.]+[%\s]*\}\}?|<%|\$\{")
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
_FIRM = re.compile(
    r"[,\s](?:ltd|limited|llc|inc|plc|corp|pty|g?gmbh|mbh|ltda|lda|oyj|ApS|SpA|S\.\s?p\.\s?A|S\.\s?A(?:\.\s?[SU])?"
    r"|S\.\s?L(?:\.\s?U)?|S\.\s?r\.\s?l|Sp\. z ?o\.\s?o|s\.\s?r\.\s?o|K\.\s?K|B\.\s?V|N\.\s?V"
    r"|(?-i:AG|KG|KGaA|SL|SLU|SRL|BV|NV))\.?(?:\s+(?:& )?(?:co\.?|S\.?K\.?A?\.?)(?:\s+KG)?)?$",
    re.IGNORECASE,
)
"""The end of a firm's name, in the forms that are nothing else."""
_BESIDE = re.compile(r"\s+[-–—|:•·»]\s+|\s*\|\s*")
_ABBREVIATION = 5
"""Capitals of a name that may be another's abbreviation."""
_LEAST, _LEAST_WORD, _LONGEST = 3, 4, 60
"""Letters of a name, and of a word of one, that are found in an address by no accident; and of a name in a title."""


def site_name(publisher: str | None, names: Iterable[str], window: str | None, url: str | None) -> str | None:
    """The best of the publisher, the other names that a page has for its site (the more reliable first), and what its
    window's title ends with.
    """
    host = host_of(url)
    said, given = _clean(publisher, host), [name for each in names if (name := _clean(each, host))]
    better = next((name for name in given if not _ADDRESS.fullmatch(name) and not _FIRM.search(name)), None)
    other = better or next(iter(given), None)
    if said is None:
        return other or _at_the_end(window, host)
    if _FIRM.search(said):
        return better or _at_the_end(window, host) or (other if other and not _FIRM.search(other) else said)
    if _ADDRESS.fullmatch(said):
        is_better = better and _is_in(better, host) and _plain(said) not in _plain(better)
    else:  # a site of many publications has their names in its addresses; no address has one of other letters
        other = other if _plain(said) else better
        is_better = other and not _is_in(said, host, _first_part(url)) and _is_in(other, host)
    return (better or other) if is_better else said


def _clean(said: str | None, host: str) -> str | None:
    """A name without its address's scheme, a dash at its end or a slogan; None for a template's gap: {$site_name}."""
    name = _AROUND.sub("", said or "")
    return None if not name or _GAP.search(name) else _named_part(name, host)


def _named_part(name: str, host: str) -> str:
    """The part of a name that the address is called after, if one is: beside it stand slogans and sections.

    A name's abbreviation stays with it.
    """
    parts = _BESIDE.split(name)
    named = next((part for part in parts if _is_in(part, host)), name) if len(parts) > 1 else name
    return name if named.isupper() and len(named) <= _ABBREVIATION else named.strip()


def _is_in(name: str, *places: str) -> bool:
    """Whether hosts or other parts of an address are called after a name: after all of it, a word, or its initials."""
    labels = [label for place in places for label in _labels(place)]
    address, words = " ".join(labels), _plain(name).split()
    whole = "".join(words)
    if len(whole) >= _LEAST and (whole in address or any(len(label) >= _LEAST and label in whole for label in labels)):
        return True
    initials = "".join(word[0] for word in words)
    is_short_for = whole in labels or (len(words) > 1 and initials in labels)
    return is_short_for or any(len(word) >= _LEAST_WORD and word in address for word in words)


def _first_part(url: str | None) -> str:
    """What stands behind an address's host."""
    return (url or "").partition("://")[2].partition("/")[2].partition("/")[0]


def _labels(host: str) -> Sequence[str]:
    """The parts of an address that may be names."""
    parts = [letters(part) for part in host.lower().split(".")]
    return [part for part in parts[:-1] if part != "www" and part] or [part for part in parts if part]


def _plain(name: str) -> str:
    """A name in small letters without accents, as an address has it, its words parted by spaces."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"[\u0300-\u036f]", "", normalize("NFKD", name.lower()))))


def _at_the_end(window: str | None, host: str) -> str | None:
    """The last part of a window's title, if the address is called after all of it."""
    *before, last = _BESIDE.split(" ".join((window or "").split()))
    whole = _plain(last).replace(" ", "")
    is_name = before and len(whole) >= _LEAST and len(last) <= _LONGEST and whole in _plain(host).replace(" ", "")
    return last.removeprefix("www.") if is_name else None
