"""The query language where it is no library that is listed: what of it can be told from the list's rows.

Words are looked for in the headline, the publication, the name of who is quoted most and the file's; those that are
nearly so are found too. What only the library knows of an article, such as what was said in it, is left to the library.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

from reader.article.web import host_of
from reader.errors import QueryError
from reader.library.search import query_tree as tree
from reader.library.search.fuzzy import SHORTEST, match
from reader.library.search.marking import looked_for
from reader.library.search.query import parse
from reader.library.search.query_tree import Column, Flag, Query
from reader.library.shelf.entry import Entry
from reader.library.store.folding import MARKS, UNSPACED, WORD, fold, spaced, unmarked, unspaced, vowelled
from reader.library.store.moments import moment_of

Sieve = Callable[[Entry], bool | None]
"""Whether an entry holds what is looked for as typed (True), nearly so (False), or not (None)."""

_NOT_PLAIN = re.compile(r'[():"*]|(?:^|\s)-\S|\b(?:OR|AND)\b')
"""What makes more than words of a pattern."""
_EDGE = rf"(?:(?<![^\W_])(?<![{MARKS}])|(?![^\W_])|(?={UNSPACED})|(?<={UNSPACED}))"
"""Where a word begins or ends: where no letter or digit is on one side, or one that is a word of its own."""
_IN_TITLES = (Column.ANYWHERE, Column.TITLE)
_ELSEWHERE = {Column.SAID: "said:", Column.NOTE: "note:"}


def sieve(pattern: str, stay: Container[Entry] = ()) -> Sieve:
    """What tells which entries a pattern finds, though its last word may go on.

    A query with conditions finds also what is to `stay`: it was found before, and may have been read since.

    Raises:
        QueryError: it can't be understood, or asks for what only the library knows.
    """
    query = understood(pattern, typing=True)
    now, words = time.time(), _typed(pattern)

    def plain(entry: Entry) -> bool | None:
        *prose, name = _texts(entry)
        return _every(_words(word, prose, name) for word in words)

    def conditional(entry: Entry) -> bool | None:
        assert query is not None
        found = _sift(query, _Row(entry), now) if entry.facts else None
        return True if found is None and entry in stay else found

    return plain if query is None else conditional


def understood(pattern: str, *, typing: bool = False) -> Query | None:
    """The query that a pattern is; None where it is words and nothing else. Raises QueryError as `sieve`."""
    if not _NOT_PLAIN.search(pattern):
        return None
    query = parse(pattern, typing=typing)
    for field in _only_in_the_library(query):
        at = max(0, pattern.lower().find(field))
        raise QueryError(f"only the library is looked through for {field}", pattern, at, at + len(field))
    return query


def places(pattern: str, title: str) -> tuple[int, ...]:
    """The characters of a title that a pattern finds."""
    return tuple(sorted({place for words in _shown_by(pattern) for place in _places(words, title)}))


@lru_cache(8)
def _shown_by(pattern: str) -> tuple[tree.Words, ...]:
    """The words that a pattern looks for in titles; asked for each row, each time the rows are painted."""
    try:
        query = understood(pattern, typing=True)
    except QueryError:
        return ()
    return tuple(
        _typed(pattern) if query is None else (each for each in looked_for(query) if each.column in _IN_TITLES)
    )


def _typed(pattern: str) -> list[tree.Words]:
    """The words of a pattern that is nothing else; the last may go on."""
    words = pattern.split()
    going_on = not pattern[-1:].isspace()
    return [tree.Words(word, prefix=going_on and at == len(words)) for at, word in enumerate(words, 1)]


def _only_in_the_library(query: Query) -> Iterator[str]:
    match query:
        case tree.Words(column=column) if column in _ELSEWHERE:
            yield _ELSEWHERE[column]
        case tree.Is(Flag.NOTES):
            yield Flag.NOTES.value
        case tree.Not(part):
            yield from _only_in_the_library(part)
        case tree.All(parts) | tree.Any(parts):
            for part in parts:
                yield from _only_in_the_library(part)
        case _:
            return


class _Row:
    """An entry, and what it says as soon as a query asks for that."""

    __slots__ = ("_texts", "entry")

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self._texts: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Its texts, found once however many words are looked for."""
        self._texts = self._texts or _texts(self.entry)
        return self._texts


def _sift(query: Query, row: _Row, now: float) -> bool | None:
    match query:
        case tree.All(parts):
            return _every(_sift(part, row, now) for part in parts)
        case tree.Any(parts):
            found = [each for part in parts if (each := _sift(part, row, now)) is not None]
            return any(found) if found else None
        case tree.Not(part):
            return True if _sift(part, row, now) is not True else None
        case tree.Words(column=Column.TITLE):
            return _words(query, row.texts[:1])
        case tree.Words(column=Column.SPEAKER):
            facts = row.entry.facts
            return _words(query, (fold((facts and facts.speaker) or ""),))
        case tree.Words(column=Column.AUTHOR):
            facts = row.entry.facts
            return _words(query, fold((facts and facts.byline) or "").split("\n"))
        case tree.Words():
            *prose, name = row.texts
            return _words(query, prose, name)
        case _:
            return True if _is(query, row.entry, now) else None


def _every(found: Iterable[bool | None]) -> bool | None:
    """What several come to that are all wanted; none is looked at after one that isn't there."""
    exact = True
    for each in found:
        if each is None:
            return None
        exact = exact and each
    return exact


def _texts(entry: Entry) -> tuple[str, ...]:
    """What a row says, and its file's name, which some remember, its accents on their letters, though macOS parts them;
    folded, because each word is looked for in all.
    """
    path, (title, subtitle) = entry.path, entry.titles
    name = path[path.partition("#")[0].rfind("/") + 1 :]
    return fold(title), fold(subtitle), fold(name if name.isascii() else normalize("NFC", name))


def _words(words: tree.Words, prose: Sequence[str], name: str = "") -> bool | None:
    """Whether words stand in one of a row's folded texts; one nearly may, but in a file's name, which is no prose."""
    first, wanted, near = _wanted(words)
    for text in (*prose, name):
        if first in text and wanted.search(text):
            return True
    return False if near and any(match(near, text) for text in prose) else None


def _places(words: tree.Words, title: str) -> Iterable[int]:
    """The characters of a title that are these words, or nearly so."""
    folded = fold(title)
    _, wanted, near = _wanted(words)
    found = [place for each in wanted.finditer(folded) for place in range(*each.span())]
    nearly = match(near, folded) if near and not found else None
    return nearly or found


@lru_cache(256)
def _wanted(words: tree.Words) -> tuple[str, re.Pattern[str], str]:
    """What finds words in a folded text; the first of them, without which there is no need to look; and what may stand
    there nearly so: one word, so long that it may be mistyped, or be part of a longer one.
    """
    folded = fold(unmarked(words.text))
    near = folded if len(folded) >= SHORTEST and len(folded.split()) == 1 else ""
    parts = WORD.findall(spaced(folded))
    if not parts:  # signs
        return folded, re.compile(re.escape(folded)), near
    wanted = _EDGE + vowelled(parts[0])
    for before, part in pairwise(parts):
        wanted += r"[\W_]*" if unspaced(before) or unspaced(part) else r"[\W_]+"
        wanted += vowelled(part)
    first = parts[0] if vowelled(parts[0]) == parts[0] else ""
    return first, re.compile(wanted if words.prefix else wanted + _EDGE), near


def _is(query: Query, entry: Entry, now: float) -> bool:
    match query:
        case tree.Tagged(name):
            return fold(name) in map(fold, entry.tags)
        case tree.From(source):
            facts = entry.facts
            return facts is not None and fold(source) in fold(f"{facts.site or ''} {host_of(facts.url)}")
        case tree.Written(language):
            return entry.facts is not None and entry.facts.language == language
        case tree.Dated(seconds, before):
            return _since(entry, seconds, before)
        case tree.Aged(seconds, older):
            return _since(entry, now - seconds, older)
        case tree.Is(flag):
            return _FLAGS[flag](entry)
        case _:
            return False


def _since(entry: Entry, seconds: float, before: bool) -> bool:
    """Whether it was published before a moment, or from it on; one without a date, when its file was changed."""
    published: float | None = moment_of(entry.facts.published) if entry.facts else None
    moment = _changed(entry) if published is None else published
    return moment is not None and (moment < seconds if before else moment >= seconds)


def _changed(entry: Entry) -> float | None:
    for path in (entry.path, entry.path.partition("#")[0]):
        try:
            return os.stat(path).st_mtime  # noqa: PTH116 - pathlib takes ten times as long
        except (OSError, ValueError):
            continue
    return None


_FLAGS: dict[Flag, Callable[[Entry], bool]] = {
    Flag.UNREAD: lambda entry: entry.unread,
    Flag.READ: lambda entry: not entry.unread,
    Flag.STARRED: lambda entry: entry.starred,
    Flag.VANISHED: lambda entry: entry.vanished,
    Flag.QUOTES: lambda entry: bool(entry.facts and entry.facts.quotes),
    Flag.CLIPPINGS: lambda entry: entry.clippings > 0,
    Flag.DATE: lambda entry: bool(entry.facts and entry.facts.published),
    Flag.TAGS: lambda entry: bool(entry.tags),
    Flag.STORY: lambda entry: entry.versions > 1,
}
