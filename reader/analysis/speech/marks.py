"""Quoted strings: where quotation marks open and close, in every typography that newspapers use.

Only the outermost string is given: a quotation inside a quotation is part of what its speaker says. A string that never
closes ends with its paragraph, or before a mark that can only open another.

A string may go on in the next paragraph: then the opening mark is printed again there, or a closing mark comes first.
It is given as one string for each paragraph, of which all but the first have `resumes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

_MARK = re.compile(r"[\"“”„‟«»‹›「」『』‘’‚‛'`](?:(?<=')'{1,2}|(?<=`)`|(?<!`))")
"""A quotation mark; two single ones ('') are one. Begins with a set of characters, for that is found the fastest."""
_COMMAS = ",,"
"""Two commas that are meant for a low mark, as Dutch papers print them."""
_MARK_OR_COMMAS = re.compile(rf"{_MARK.pattern}|(?<![,\w]),,(?=[^\W_]|[…‘'])")
_CLOSERS: Mapping[str, str | tuple[str, ...]] = {
    _COMMAS: ("''", *'“”"‟'),
    '"': '"”',
    "“": '”"',
    "”": "”",
    "„": '“”"‟',
    "‟": '”"',
    "''": "''",
    "``": "''",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "‚": "‘’",
    "‘": "’",
    "‛": "’",
    "'": "'",
}
"""By opening mark, the marks that can close it."""
_ANY_CONTEXT = frozenset([_COMMAS, *"„‚「『」』‟"])
"""Marks that always open, or always close, whatever stands beside them."""
_SINGLE = frozenset("'‘’‛")
_BEFORE_OPENING = frozenset("([{<—–-―/…:;,.*_|")
"""What may stand right before an opening mark, besides a space."""
_OPENS, _CLOSES = (True, False), (False, True)
"""What `_doing` gives for a mark that can only open, and for one that can only close."""
_HANGUL = "\u1100"
"""The first letter of the scripts that put a particle right behind a mark, and have no apostrophes."""
_MOST = 2_000
"""Marks, each with the characters on both sides, for which the answer of `_doing` is kept."""
_FARTHEST = 100
"""How many marks behind an opening single one may be the one that closes it."""
_ELISION = re.compile(r"(?:\d0s|\d\d\b|em|til|tis|twas|cause|n|bout|round|cos|s|t)\b", re.IGNORECASE)
"""What follows an apostrophe that looks like an opening mark: the '90s, 'em, 'til."""


class Quoted(NamedTuple):
    """A quoted string of one paragraph."""

    start: int
    """The first character inside the marks."""
    end: int
    """Past the last character inside."""
    outer_start: int
    """The opening mark; equal to `start` where the paragraph before opened it."""
    outer_end: int
    """Past the closing mark; equal to `end` where there is none."""
    mark: str
    """The opening mark."""
    resumes: bool = False
    """Whether it goes on from the paragraph before."""
    inset: tuple[int, int] | None = None
    """Where inside it the writer says who speaks, from the comma on: « Nous irons, dit-elle, demain. »"""

    @property
    def closed(self) -> bool:
        """Whether a closing mark stands after it."""
        return self.outer_end > self.end


class _Mark(NamedTuple):
    """A quotation mark, where it stands, and whether it may open and close a string there."""

    start: int
    end: int
    sign: str
    opens: bool
    closes: bool


_Doing = tuple[bool, bool]
"""Whether a mark may open a string, and whether it may close one."""


def quoted_strings(paragraphs: Sequence[str]) -> list[list[Quoted]]:
    """The quoted strings of each paragraph, in order."""
    found: list[list[Quoted]] = []
    pending = ""
    for text in paragraphs:
        strings = _strings(text, pending)
        found.append(strings)
        pending = strings[-1].mark if strings and not strings[-1].closed and strings[-1].end == len(text) else ""
    return found


def _strings(text: str, pending: str) -> list[Quoted]:
    """The strings of a paragraph; `pending` is the opening mark of the last paragraph's, if that one never closed."""
    if _COMMAS in text:
        return _Paragraph(text, pending).read()
    if text.isascii() and "'" not in text and "`" not in text:
        found = [] if '"' not in text else None if pending else _in_turn(text)
        if found is not None:
            return found
    elif _MARK.search(text) is None:
        return []
    return _Paragraph(text, pending).read()


def _in_turn(text: str) -> list[Quoted] | None:
    """The strings of a text with no marks but straight double ones; None unless they plainly open and close in turn."""
    found: list[Quoted] = []
    opening, around = text.find('"'), f" {text} "
    while opening >= 0:
        closing = text.find('"', opening + 1)
        if closing <= opening + 1 or _doing(around[opening : opening + 3]) != _OPENS:
            return None
        if _doing(around[closing : closing + 3]) != _CLOSES:
            return None
        found.append(Quoted(opening + 1, closing, opening, closing + 1, '"'))
        opening = text.find('"', closing + 1)
    return found


class _Paragraph:
    """Reads one paragraph's marks from left to right."""

    def __init__(self, text: str, pending: str) -> None:
        self.text = text
        self.pending = pending
        self.marks = list(_marks(text))
        self.strings: list[Quoted] = []
        self.opened: _Mark | None = None

    def read(self) -> list[Quoted]:
        """All quoted strings."""
        skip_to = self._resume()
        for at, mark in enumerate(self.marks):
            if mark.start < skip_to:
                continue
            if self.opened is None:
                if mark.sign in _SINGLE:
                    skip_to = self._single(at)
                elif mark.sign in _CLOSERS and (mark.opens or (not mark.closes and at + 1 < len(self.marks))):
                    self.opened = mark
            elif self._ends(mark):
                self._close(mark.start, mark.end)
            elif mark.opens and not mark.closes and mark.sign == self.opened.sign and mark.sign in "\"“''``":
                end = self._sentence_end(self.opened.end, mark.start)
                self._close(end, end)
                self.opened = mark
        if self.opened is not None and len(self.text) > self.opened.end:
            self._close(len(self.text), len(self.text))
        return self.strings

    def _resume(self) -> int:
        """Goes on with the last paragraph's string, if it does. Gives the place from which the other marks are read."""
        if not self.pending or not self.marks:
            return 0
        first = self.marks[0]
        if first.start == len(self.text) - len(self.text.lstrip()) and not (first.closes and not first.opens):
            if first.sign[0] == self.pending[0] or {first.sign, self.pending} <= {"«", "»"}:
                self.opened = first
                return first.end
        elif first.sign in _CLOSERS[self.pending] and first.closes and not first.opens:
            self.opened = _Mark(0, 0, self.pending, opens=True, closes=False)
            self._close(first.start, first.end)
            return first.end
        return 0

    def _ends(self, mark: _Mark) -> bool:
        """Whether a mark closes the open string."""
        assert self.opened is not None
        sign = self.opened.sign
        if sign == "“" and mark.sign == "”":
            return True  # though a space be missing: “the gap,”with
        if mark.sign not in _CLOSERS[sign] and not (sign == "“" == mark.sign and not mark.opens):
            return False
        # The inner mark of »a »b« c« and of "a" alike: what can only open does not close.
        return mark.closes or not mark.opens

    def _close(self, end: int, outer_end: int) -> None:
        """Adds the open string, which ends at `end`; `outer_end` is past its closing mark, or `end` if it has none."""
        assert self.opened is not None
        resumes = bool(self.pending) and not self.strings and not self.text[: self.opened.start].strip()
        start = self.opened.end
        while start < end and self.text[start].isspace():
            start += 1
        inner_end = end
        while inner_end > start and self.text[inner_end - 1].isspace():
            inner_end -= 1
        if inner_end > start:
            closed = outer_end > end
            self.strings.append(
                Quoted(
                    start,
                    inner_end,
                    self.opened.start,
                    outer_end if closed else inner_end,
                    self.opened.sign,
                    resumes=resumes,
                )
            )
        self.opened = None

    def _sentence_end(self, start: int, end: int) -> int:
        """Where a string that never closes most likely ends before `end`: behind its last sentence or comma."""
        cut = max(self.text.rfind(stop, start, end) for stop in (". ", "! ", "? ", ", "))
        return cut + 1 if cut > start else end

    def _single(self, at: int) -> int:
        """Adds the string that single mark number `at` opens, if it does. Gives the place where reading goes on."""
        mark = self.marks[at]
        if not mark.opens or _ELISION.match(self.text, mark.end):
            return mark.end
        closer = self._single_closer(at)
        if closer is None:
            return mark.end
        self.opened = mark
        self._close(closer.start, closer.end)
        return closer.end

    def _single_closer(self, at: int) -> _Mark | None:
        """The mark that closes single mark number `at`, and is no apostrophe; None where there is none."""
        sign, doubles = self.marks[at].sign, 0
        possessive: _Mark | None = None
        for mark in self.marks[at + 1 : at + 1 + _FARTHEST]:
            if mark.sign not in _SINGLE:
                doubles += 1
            elif mark.sign not in _CLOSERS[sign] or doubles % 2 or not mark.closes:
                if possessive is not None and mark.opens:
                    return possessive
            elif self.text[mark.start - 1] in "sz" and self.text[mark.end : mark.end + 2].strip().isalpha():
                possessive = possessive or mark  # "the workers' rights": an apostrophe if a better mark follows
            elif possessive is None or self.text[mark.start - 1] in ".,!?…":
                return mark
        return possessive


def _marks(text: str) -> Iterator[_Mark]:
    """The quotation marks of a text, without apostrophes inside words."""
    last = len(text)
    for match in (_MARK_OR_COMMAS if _COMMAS in text else _MARK).finditer(text):
        start, end = match.span()
        doing = _doing(text[start - 1 : end + 1] if start and end < last else f" {text} "[start : end + 2])
        if doing is None:
            continue
        sign, (opens, closes) = match[0], doing
        if sign == "'''":
            # A nested single mark stands inside the doubled one, on the side of the words.
            sign = "''"
            start, end = (start + 1, end) if closes and not opens else (start, end - 1)
        yield _Mark(start, end, sign, opens, closes)


@lru_cache(_MOST)
def _doing(context: str) -> _Doing | None:
    """What a mark does, given with the characters on both sides; None for an apostrophe inside a word."""
    before, sign, after = context[0], context[1:-1], context[-1]
    if sign in "'’" and before.isalnum() and after.isalnum():
        return _CLOSES if after >= _HANGUL else None  # ‘스마트 시티’는
    opens = (before.isspace() or before in _BEFORE_OPENING or before in _CLOSERS) and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    if sign in "«»‹›":
        return _angle(sign, before, after)
    if sign in _ANY_CONTEXT:
        return sign in _CLOSERS, sign in "」』‟"
    if sign in "”’":
        return sign == "”" and opens and not closes, closes or not opens
    return opens, closes


def _angle(sign: str, before: str, after: str) -> _Doing:
    """What a guillemet does, by the side on which words touch it; French puts spaces on both."""
    touches_left = not before.isspace() and before not in "([" and not (sign == "«" and before in "'’")  # d’« un mot »
    touches_right = after.isalnum() or after in "([„“‚‘‹›…¿¡"
    if touches_right and not touches_left:
        return True, False
    if touches_left and not (touches_right and after.isalnum()):
        return False, True
    outward = sign in "«‹"
    return outward, not outward
