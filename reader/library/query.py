"""The query language of list, search and command line: text to a small tree, or an error that points at the place.

harbour bridge          both words, in any order
"full collapse"         these words in a row
bridg*                  words that begin so
-ferry                  without it; before anything, a bracket too
bridge OR tunnel        one of them; closer than the space between words when in brackets only
(bridge OR tunnel) ferry
speaker:okafor said:"full collapse" title:harbour tag:budget site:example.org
before:2025-09-01 after:2025 newer:1week older:3months
is:unread is:read is:starred is:vanished has:quotes has:notes has:clippings has:tags has:story
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, TypeAlias

from reader.errors import QueryError
from reader.library.folding import WORD
from reader.library.moments import day_of, span_of

MOST_TERMS = 64
"""Words and conditions of one query: more is a text pasted by mistake."""
MOST_NESTED = 20


class Column(Enum):
    """Where a word is looked for; the value is the index's own name."""

    ANYWHERE = ""
    TITLE = "headline"
    SPEAKER = "speakers"
    SAID = "quotations"
    NOTE = "notes"


class Flag(Enum):
    """What an article is or has; the values are typed."""

    UNREAD = "is:unread"
    READ = "is:read"
    STARRED = "is:starred"
    VANISHED = "is:vanished"
    QUOTES = "has:quotes"
    NOTES = "has:notes"
    CLIPPINGS = "has:clippings"
    TAGS = "has:tags"
    STORY = "has:story"


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or words in a row."""

    text: str
    column: Column = Column.ANYWHERE
    prefix: bool = False
    """The last word may go on."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Has a tag of this name."""

    name: str


@dataclass(frozen=True, slots=True)
class From:
    """Appeared where this is part of the name, or of the address."""

    source: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Published from a moment on, or before one."""

    seconds: int
    before: bool


@dataclass(frozen=True, slots=True)
class Aged:
    """Published at most so many seconds ago, or longer ago."""

    seconds: int
    older: bool


@dataclass(frozen=True, slots=True)
class Is:
    """Is or has something."""

    flag: Flag


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    part: Query


@dataclass(frozen=True, slots=True)
class All:
    """All of these; of none, everything."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one of these."""

    parts: tuple[Query, ...]


Query: TypeAlias = Words | Tagged | From | Dated | Aged | Is | Not | All | Any


class _Token(NamedTuple):
    """A piece of what was typed: `kind` is the group of the pattern that found it."""

    kind: str
    start: int
    end: int
    text: str


_TOKENS = re.compile(
    r"""(?P<space>[\s\x00-\x1f]+)
      | (?P<open>\() | (?P<close>\))
      | (?P<minus>-(?=[^\s)]))
      | (?P<field>[A-Za-z]+:)
      | (?P<phrase>"[^"]*"\*?)
      | (?P<unclosed>")
      | (?P<word>[^\s\x00-\x1f()"]+)""",
    re.VERBOSE,
)


def parse(text: str, *, typing: bool = False) -> Query:
    """The query that was typed; while it is being typed, its last word may go on, and what is unfinished is left out.

    Raises:
        QueryError: it can't be understood; the place says what of it.
    """
    parser = _Parser(text, typing)
    return parser.whole()


class _Parser:
    """Recursive descent: alternatives of rows of terms."""

    def __init__(self, text: str, typing: bool) -> None:
        self._text, self._typing = text, typing
        self._tokens = [_Token(match.lastgroup or "word", *match.span(), match[0]) for match in _TOKENS.finditer(text)]
        self._at = 0
        self._terms = 0
        self._depth = 0

    def whole(self) -> Query:
        query = self._alternatives()
        token = self._peek()
        if token is not None:
            raise self._error("nothing was opened that this closes", token.start, token.end)
        return query

    def _alternatives(self) -> Query:
        parts = [self._row()]
        while (token := self._peek()) and token.text == "OR":
            self._at += 1
            row = self._row()
            if _empty(row) or _empty(parts[-1]):
                if not self._typing:
                    raise self._error("OR stands between two things to look for", token.start, token.end)
                continue
            parts.append(row)
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def _row(self) -> Query:
        parts: list[Query] = []
        while (token := self._peek()) and token.kind != "close" and token.text != "OR":
            if token.text == "AND" and token.kind == "word":
                self._at += 1
            elif (part := self._signed()) is not None:
                parts.append(part)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _signed(self) -> Query | None:
        token = self._next()
        if token.kind == "minus":
            part = self._signed()
            return None if part is None else Not(part)
        if token.kind == "open":
            return self._bracket(token)
        self._terms += 1
        if self._terms > MOST_TERMS:
            raise self._error(f"more than {MOST_TERMS} things to look for", token.start, len(self._text))
        if token.kind == "field":
            return self._field(token)
        return self._words(token, Column.ANYWHERE)

    def _bracket(self, opened: _Token) -> Query | None:
        self._depth += 1
        if self._depth > MOST_NESTED:
            raise self._error("too many brackets in brackets", opened.start, opened.end)
        query = self._alternatives()
        if self._peek() is None:
            if not self._typing:
                raise self._error("this bracket is not closed", opened.start, opened.end)
        else:
            closed = self._next()
            if _empty(query) and not self._typing:
                raise self._error("there is nothing in these brackets", opened.start, closed.end)
        self._depth -= 1
        return None if _empty(query) else query

    def _field(self, token: _Token) -> Query | None:
        name = token.text[:-1].lower()
        value = self._tokens[self._at] if self._at < len(self._tokens) else None
        if name not in _FIELDS:
            raise self._error(f"there is no {name}: to look for; {_near(name)}", token.start, token.end)
        if value is None or value.kind not in ("word", "phrase", "unclosed", "field", "minus"):
            if self._typing and value is None:
                return None
            raise self._error(f"{name}: wants {_WANTED[name]} right behind it", token.start, token.end)
        if name in _COLUMNS:
            self._at += 1
            return self._words(self._joined(value), _COLUMNS[name])
        return self._condition(name, token)

    def _joined(self, token: _Token) -> _Token:
        """A word that has a colon or a minus in it, as one."""
        while token.kind in ("field", "minus", "word") and self._at < len(self._tokens):
            other = self._tokens[self._at]
            if other.kind not in ("field", "minus", "word"):
                break
            self._at += 1
            token = _Token("word", token.start, other.end, self._text[token.start : other.end])
        return token if token.kind not in ("field", "minus") else token._replace(kind="word")

    def _condition(self, name: str, field: _Token) -> Query | None:
        token = self._joined(self._next())
        if token.kind == "unclosed":
            raise self._error("these quotation marks are not closed", token.start, token.end)
        value = token.text.strip('"*').strip() if token.kind == "phrase" else token.text
        made = _FIELDS[name](value) if value else None
        if made is None:
            if self._typing and token.end == len(self._text):
                return None
            raise self._error(f"{name}: wants {_WANTED[name]}", field.start, token.end)
        return made

    def _words(self, token: _Token, column: Column) -> Query | None:
        text, prefix = token.text, False
        if token.kind == "unclosed":
            if not self._typing:
                raise self._error("these quotation marks are not closed", token.start, token.end)
            text = self._text[token.end :]
            self._at = len(self._tokens)
        elif token.kind == "phrase":
            prefix = text.endswith("*")
            text = text.rstrip("*")[1:-1]
        elif text.endswith("*"):
            text, prefix = text.rstrip("*"), True
        if not WORD.search(text):
            if self._typing:
                return None
            raise self._error("there is no letter or digit in this to look for", token.start, token.end)
        going_on = self._typing and token.kind != "phrase" and token.end == len(self._text)
        return Words(text, column, prefix or (going_on and text[-1:].isalnum() and len(WORD.findall(text)[-1]) > 1))

    def _error(self, why: str, start: int, end: int) -> QueryError:
        return QueryError(why, self._text, start, end)

    def _peek(self) -> _Token | None:
        while self._at < len(self._tokens) and self._tokens[self._at].kind == "space":
            self._at += 1
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _next(self) -> _Token:
        token = self._tokens[self._at]
        self._at += 1
        return token


def _empty(query: Query) -> bool:
    return isinstance(query, All) and not query.parts


def _flag(kind: str, value: str) -> Is | None:
    flag = next((flag for flag in Flag if flag.value == f"{kind}:{value.lower()}"), None)
    return Is(flag) if flag else None


def _dated(value: str, before: bool) -> Dated | None:
    day = day_of(value)
    return None if day is None else Dated(day, before)


def _aged(value: str, older: bool) -> Aged | None:
    span = span_of(value)
    return None if span is None else Aged(span, older)


_COLUMNS = {"title": Column.TITLE, "speaker": Column.SPEAKER, "said": Column.SAID, "note": Column.NOTE}
_FIELDS: dict[str, Callable[[str], Query | None]] = {
    **dict.fromkeys(_COLUMNS, Words),
    "tag": Tagged,
    "site": From,
    "before": lambda value: _dated(value, True),
    "after": lambda value: _dated(value, False),
    "newer": lambda value: _aged(value, False),
    "older": lambda value: _aged(value, True),
    "is": lambda value: _flag("is", value),
    "has": lambda value: _flag("has", value),
}
"""What may stand before a colon, and what it makes of the value; None for a value that it can't take."""
_WANTED = {
    **dict.fromkeys(("title", "said", "note"), "a word, or words in quotation marks,"),
    "speaker": "a name",
    "tag": "a tag's name",
    "site": "a publication's name, or a part of its address,",
    **dict.fromkeys(("before", "after"), "a date such as 2025-09-01, 2025-09 or 2025"),
    **dict.fromkeys(("newer", "older"), "a time such as 12h, 3days, 1week, 2months or 1year"),
    **{
        kind: " or ".join(flag.value.partition(":")[2] for flag in Flag if flag.value.startswith(kind))
        for kind in ("is", "has")
    },
}


def _near(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, _FIELDS, n=2, cutoff=0.6)
    meant = f"did you mean {' or '.join(f'{each}:' for each in close)}? " if close else ""
    return f"{meant}In quotation marks it is text"
