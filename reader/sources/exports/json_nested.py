"""Records that lie deeper in JSON than exports put them: what sites answer to programs, archives of posts.

No site's own form is known here. The articles are looked for from the outside inwards: the first level that has any has
all of them. What stands around a single object (who posted it, where) is said of that object. Where much of the prose
lies elsewhere, the file is shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from reader.sources.exports.json_records import Record, said
from reader.sources.exports.saved import HTML, POSTERS, TEXT, TITLE, folded, is_article

_DEEPEST = 6
"""Levels that are looked through."""
_MOST = 200_000
"""Objects on a level."""
_LEAST = 0.8
"""The least share of a file's prose that its articles hold: what stands elsewhere isn't shown."""
_FEW_KEYS = 50
_FEW_WORDS = 4
_IN_PARTS = frozenset((*TITLE, *TEXT, *HTML, "summary", "excerpt", "byline"))
"""What some give with its form: {"rendered": …}."""
_PARTS = ("rendered", "content", "main", "original", "value", "html", "text")
_CREATED = ("createdat", "createdutc", "created", "time")
"""When a post was made is when it was published."""


def dig(records: Iterable[object]) -> list[Record]:
    """The articles within records that are none themselves, folded; none where they are not what these are about."""
    records = list(records)
    level = [record for record in records if isinstance(record, Mapping)]
    for _ in range(_DEEPEST):
        known = [_outright(record) for record in level]
        if any(map(_tells, known)):
            found = [one for record, outright in zip(level, known, strict=True) for one in _articles(record, outright)]
            return found if _length(_prose(found, 2)) >= _LEAST * _length(_prose(records)) else []
        level = list(islice(chain.from_iterable(map(_within, level)), _MOST))
    return []


def _articles(record: Record, known: Record) -> Iterator[Record]:
    """A record, if it is an article, or what is one in it: a saved page may have its address in an object."""
    if is_article(known):
        yield known
    else:
        yield from filter(is_article, map(_outright, _within(record)))


def _within(record: Record) -> Iterator[Record]:
    """The objects in a record: those of a list as they are, a single one with what is said beside it."""
    beside = {}
    if len(record) <= _FEW_KEYS:  # else it is a table of objects
        beside = {key: value for key, value in record.items() if isinstance(value, str) or key in POSTERS}
    for value in record.values():
        if isinstance(value, list):
            yield from (one for one in value if isinstance(one, Mapping))
        elif isinstance(value, Mapping):
            yield {**beside, **value}


def _outright(record: Record) -> Record:
    """A folded record whose texts are texts."""
    known = {**folded(record)}
    for key in _IN_PARTS & known.keys():
        value = known[key]
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        known[key] = said(value, *_PARTS) if isinstance(value, Mapping) else value
    embedded = known.get("embedded")
    if isinstance(embedded, Mapping) and "author" in embedded:  # where there is but a number
        known["author"] = embedded["author"]
    for key in ("canonical", "alternate"):
        if isinstance(links := known.get(key), list) and links:
            known.setdefault("url", said(links[0], "href"))
    if "published" not in known and not said(known, *TITLE):
        known["published"] = next((known.pop(key) for key in _CREATED if key in known), "")
    return known


def _prose(value: object, depth: int = 1_000) -> set[str]:
    """The texts of several words in lists and objects, each once, down to a depth."""
    found: set[str] = set()
    level = [value]
    while level and depth >= 0:
        depth -= 1
        found.update(one for one in level if isinstance(one, str) and len(one.split(None, _FEW_WORDS)) > _FEW_WORDS)
        lists = (one.values() if isinstance(one, Mapping) else one for one in level if isinstance(one, Mapping | list))
        level = list(chain.from_iterable(lists))
    return found


def _length(texts: set[str]) -> int:
    return sum(map(len, texts))


def _tells(record: Record) -> bool:
    """Whether a record is an article with words of its own, and not only the name of a thing and where it is."""
    words = max(len(said(record, key).split()) for key in (*TEXT, *HTML, "summary", "excerpt", "abstract"))
    return words > _FEW_WORDS and is_article(record)
