"""The query language of list, search and command line: text to a small tree, or an error that points at the place.

harbour bridge          both words, in any order
"full collapse"         these words in a row
bridg*                  words that begin so
-ferry, NOT ferry       without it; before anything, a bracket too
bridge OR tunnel        one of them; closer than the space between words when in brackets only
(bridge OR tunnel) ferry
speaker:okafor author:holm said:"full collapse" title:harbour tag:budget site:example.org lang:de
before:2025-09-01 after:2025 newer:1week older:3months
is:unread is:read is:starred is:vanished has:quotes has:notes has:clippings has:tags has:story has:date
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.errors import QueryError
from reader.library.search.query_fields import COLUMNS, FIELDS, WANTED, near
from reader.library.search.query_tree import All, Any, Column, Not, Query, Words
from reader.library.store.folding import WORD

MOST_TERMS = 64
"""The most words and conditions of one query: more is text pasted by mistake."""
MOST_NESTED = 20


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
    """The query that was typed; with `typing`, its last word may go on, and what is unfinished is left out.

    Raises:
        QueryError: it can't be understood; it holds the place.
    """
    return _Parser(text, typing).whole()


class _Parser:
    """Recursive descent: alternatives of rows of terms."""

    def __init__(self, text: str, typing: bool) -> None:
        self._text, self._typing = text, typing
        self._tokens = [_Token(match.lastgroup or "word", *match.span(), match[0]) for match in _TOKENS.finditer(text)]
        self._at = 0
        self._terms = 0
        self._depth = 0
        self._without = 0
        """How many signs for "without" the present term is behind."""

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
        if token.kind == "minus" or self._is_not(token):
            self._without += 1
            if self._without > MOST_NESTED:
                raise self._error("too many signs for “without” in a row", token.start, token.end)
            part = self._signed()
            self._without -= 1
            return None if part is None else Not(part)
        if token.kind == "open":
            return self._bracket(token)
        self._terms += 1
        if self._terms > MOST_TERMS:
            raise self._error(f"more than {MOST_TERMS} things to look for", token.start, len(self._text))
        if token.kind == "field":
            return self._field(token)
        return self._words(token, Column.ANYWHERE)

    def _is_not(self, token: _Token) -> bool:
        """Whether a word is what a minus is, as in press databases: there is something behind it to do without."""
        following = self._peek() if token.kind == "word" and token.text == "NOT" else None
        return following is not None and following.kind != "close" and following.text not in ("OR", "AND")

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
        if name not in FIELDS:
            raise self._error(f"there is no {name}: to look for; {near(name)}", token.start, token.end)
        if value is None or value.kind not in ("word", "phrase", "unclosed", "field", "minus"):
            if self._typing and value is None:
                return None
            raise self._error(f"{name}: wants {WANTED[name]} right behind it", token.start, token.end)
        if name in COLUMNS:
            self._at += 1
            return self._words(self._joined(value), COLUMNS[name])
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
            if not self._typing:
                raise self._error("these quotation marks are not closed", token.start, token.end)
            self._at = len(self._tokens)
            return None
        value = token.text.strip('"*').strip() if token.kind == "phrase" else token.text
        made = FIELDS[name](value) if value else None
        if made is None:
            if self._typing and token.end == len(self._text):
                return None
            raise self._error(f"{name}: wants {WANTED[name]}", field.start, token.end)
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
            if self._typing or (token.kind == "word" and column is Column.ANYWHERE and WORD.search(self._text)):
                return None  # a sign between words: "Marks & Spencer"
            raise self._error("there is no letter or digit in this to look for", token.start, token.end)
        last = token.kind == "unclosed" or (token.kind != "phrase" and token.end == len(self._text))
        going_on = self._typing and last and not self._without
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
