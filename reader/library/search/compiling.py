"""A query as SQL: what is looked for among words in one expression of FTS5, conditions on the rest beside it.

Nothing that was typed becomes part of the SQL: words go into the index's own language in quotation marks, and that and
everything else into the statement as parameters.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any as Anything
from typing import NamedTuple

from reader.library.search.marking import pattern_of
from reader.library.search.query_tree import (
    Aged,
    All,
    Any,
    Column,
    Dated,
    Flag,
    From,
    Is,
    Not,
    Query,
    Tagged,
    Words,
    Written,
)
from reader.library.store.folding import fold, spaced, storable
from reader.library.store.schema import PLACES_A_MINUTE

_FLAGS = {
    Flag.UNREAD: "a.read = 0",
    Flag.READ: "a.read = 1",
    Flag.STARRED: "a.starred = 1",
    Flag.VANISHED: "(a.dropped IS NOT NULL OR a.file IN (SELECT id FROM file WHERE vanished IS NOT NULL))",
    Flag.QUOTES: "a.quotes > 0",
    Flag.NOTES: "a.id IN (SELECT article FROM clipping WHERE note <> '')",
    Flag.CLIPPINGS: "a.id IN (SELECT article FROM clipping)",
    Flag.TAGS: "a.id IN (SELECT article FROM tag)",
    Flag.DATE: "a.published IS NOT NULL",
    Flag.STORY: "a.story IS NOT NULL",
}


_SECOND = "abcdefghijklmnopqrstuvwxyz0123456789ßæøđħıłœþ"
"""What may follow a word's first letter: the index knows beginnings of two letters, but not of one."""
_LATE = 1_000_000 // PLACES_A_MINUTE
"""By how many minutes an article's number may be later than its date: a million articles of one minute need as much."""
_ALWAYS = (-(2**63), 2**63 - 1)


class Condition(NamedTuple):
    """A query in SQL, about an article `a`."""

    match: str | None
    """What every article found must hold, in the index's language; None if no word is looked for."""
    where: str
    """Further conditions; "1" if there are none."""
    parameters: tuple[Anything, ...]
    """The parameters of `where`."""
    between: tuple[int, int]
    """The least and the greatest number of an article found: others need not be looked at."""


def compiled(query: Query, now: float) -> Condition:
    """The condition that a query amounts to at a given time."""
    parts = query.parts if isinstance(query, All) else (query,)
    wanted = [text for part in parts if (text := _matching(part))]
    unwanted = [text for part in parts if isinstance(part, Not) and (text := _matching(part.part))]
    rest = [part for part in parts if not _matching(part)]
    if wanted:
        rest = [part for part in rest if not (isinstance(part, Not) and _matching(part.part))]
        match = " NOT ".join([f"({' AND '.join(wanted)})", *unwanted])
    else:
        match = None
    parameters: list[Anything] = []
    where = " AND ".join(_sql(part, now, parameters) for part in rest) or "1"
    return Condition(match, where, tuple(parameters), _between(parts, now))


def _between(parts: Iterable[Query], now: float) -> tuple[int, int]:
    """The range of article numbers, as far as every article found must be of some time."""
    low, high = _ALWAYS
    for part in parts:
        match part:
            case Dated(seconds, False):
                low = max(low, _first(seconds))
            case Aged(seconds, False):
                low = max(low, _first(int(now) - seconds))
            case Dated(seconds, True):
                high = min(high, _first(seconds + 60 * _LATE))
            case Aged(seconds, True):
                high = min(high, _first(int(now) - seconds + 60 * _LATE))
    return low, high


def _first(seconds: int) -> int:
    """The first number of a moment's minute."""
    return seconds // 60 * PLACES_A_MINUTE


def _matching(query: Query) -> str | None:
    """A query in the index's language; None where it needs more than words."""
    match query:
        case Words() if query.column is not Column.AUTHOR:
            return _quoted(query)
        case All(parts) | Any(parts):
            texts = [_matching(part) for part in parts]
            if not parts or None in texts:
                return None
            return f"({(' AND ' if isinstance(query, All) else ' OR ').join(text for text in texts if text)})"
        case _:
            return None


def _quoted(words: Words) -> str:
    """Words as the index's language has a string, in which only its quotation mark means anything."""
    text = storable(spaced(words.text)).replace("�", " ").replace('"', " ")
    column = f"{words.column.value} : " if words.column is not Column.ANYWHERE else ""
    letter = fold(text.strip())
    if words.prefix and len(letter) == 1 and letter.isascii() and letter.isalnum():
        longer = " OR ".join(f'"{letter}{second}"*' for second in _SECOND)
        return f'{column}("{letter}" OR {longer})'
    return f'{column}"{text}"{"*" if words.prefix else ""}'


def _sql(query: Query, now: float, parameters: list[Anything]) -> str:
    """A query as an SQL expression; the values it compares with are added to the parameters."""
    match query:
        case All(parts):
            return f"({' AND '.join(_sql(part, now, parameters) for part in parts) or '1'})"
        case Any(parts):
            return f"({' OR '.join(_sql(part, now, parameters) for part in parts)})"
        case Not(part):
            return f"(NOT {_sql(part, now, parameters)})"
        case Words():
            parameters.append(_quoted(query))
            found = "a.id IN (SELECT rowid FROM word WHERE word MATCH ?)"
            if query.column is not Column.AUTHOR:
                return found
            parameters.append(pattern_of(query))
            return f"({found} AND a.byline REGEXP ?)"
        case Tagged(name):
            parameters.append(storable(fold(name)))
            return "a.id IN (SELECT article FROM tag WHERE key = ?)"
        case From(source):
            parameters.append(storable(fold(source)))
            return "instr(a.sources, ?) > 0"
        case Written(language):
            parameters.append(language)
            return "a.language = ?"
        case Dated(seconds, before):
            return _since(seconds, before, parameters)
        case Aged(seconds, older):
            return _since(int(now) - seconds, older, parameters)
        case Is(flag):
            return _FLAGS[flag]


def _since(seconds: int, before: bool, parameters: list[Anything]) -> str:
    """Published before a moment, or from it on."""
    parameters.append(seconds)
    return "a.moment < ?" if before else "a.moment >= ?"
