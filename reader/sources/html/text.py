"""The text of one block of a page as it grows: white space collapsed as a browser does, markup as stretches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from reader.article.document import Inline, Style, outermost_first
from reader.article.visible import visible

_SPACE = re.compile(r"[ \t\n\r\f](?:[ \t\n\r\f]+|(?<! ))")
"""White space that isn't one space already."""
_STOPS = ".!?…:;。！？"


def collapsed(text: str) -> str:
    """The text with one space for each stretch of white space, as a browser shows it."""
    if "  " in text or not text.isprintable():  # which most aren't, and seeing it is quick
        return _SPACE.sub(" ", text)
    return text


class Form(Enum):
    """How the text of a block is laid out; the value is what is no text at its beginning (None: any white space)."""

    PROSE = None
    ROW = "\n"
    """One row of a table: tabs at its beginning are empty cells."""
    CODE = "\r\n"
    """As written, but for empty lines above it."""


_PROSE = Form.PROSE  # by a name of its own: asked for with every text


class Cut(NamedTuple):
    """A paragraph's worth of a block."""

    text: str
    inlines: tuple[Inline, ...]
    apart: bool
    """Whether an empty line stands before it."""


class TextRun:
    """The text between two borders of blocks; the inline elements that are open go on into the next."""

    def __init__(self) -> None:
        self.length = 0
        """Characters added so far."""
        self.has_text = False
        """Whether anything but white space has been added."""
        self.ends_blank = True
        """Whether a space added now would be none."""
        self._parts: list[str] = []
        self._opened: list[tuple[Style, str | None, int]] = []
        self._inlines: list[Inline] = []
        self._breaks: list[int] = []

    def add(self, text: str, keep_space: bool = False) -> None:
        """A text of the page; `keep_space` where it is preformatted."""
        if keep_space:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        else:
            text = collapsed(text)
            if self.ends_blank:
                text = text.lstrip(" ")
        self._put(text)

    def _put(self, text: str) -> None:
        if not text:
            return
        self._parts.append(text)
        self.length += len(text)
        self.ends_blank = text[-1] in " \t\n"
        if not self.has_text:
            self.has_text = not text.isspace()

    def space(self) -> None:
        """A border that is no more than white space where it stands."""
        if not self.ends_blank:
            self._parts.append(" ")
            self.length += 1
            self.ends_blank = True

    @property
    def tail(self) -> str:
        """The text that was added last; empty where none was."""
        return self._parts[-1] if self._parts else ""

    def part(self) -> None:
        """White space between two texts that touch; it is none of the elements that have just begun."""
        end = self.length
        self._opened = [(style, target, start + (start == end)) for style, target, start in self._opened]
        self.space()

    def cell(self) -> None:
        """The border between two cells of a row."""
        if self._parts and self._parts[-1].endswith(" "):
            self._parts[-1] = self._parts[-1][:-1]
            self.length -= 1
            self._shorten()
        self._put("\t")

    def _shorten(self) -> None:
        """Let no stretch go on behind the end; they are in the order in which they ended."""
        for at in range(len(self._inlines) - 1, -1, -1):
            if self._inlines[at].end <= self.length:
                return
            self._inlines[at] = self._inlines[at]._replace(end=self.length)

    def line_break(self, keep_space: bool = False) -> None:
        """A `<br>`."""
        if keep_space:
            self._put("\n")
        else:
            self.space()
            self._breaks.append(self.length)

    def open(self, style: Style, target: str | None = None) -> None:
        """An inline element begins."""
        self._opened.append((style, target, self.length))

    def close(self) -> None:
        """The inline element opened last ends."""
        self._end(*self._opened.pop())

    @property
    def is_bare(self) -> bool:
        """Whether nothing has been said of what comes next: no inline element is open, and no line has been ended."""
        return not self._opened and not self._breaks

    @property
    def link(self) -> tuple[str | None] | None:
        """The target of the link that is open, in a tuple of its own; None outside of links."""
        return next(((target,) for style, target, _ in reversed(self._opened) if style is Style.LINK), None)

    def mark(self, style: Style, target: str | None, length: int) -> None:
        """What was added last, `length` characters, is of this style."""
        self._inlines.append(Inline(self.length - length, self.length, style, target))

    def _end(self, style: Style, target: str | None, start: int) -> None:
        if start < self.length:
            self._inlines.append(Inline(start, self.length, style, target))

    def take(self, form: Form) -> list[Cut]:
        """What has been added, and start anew; prose is parted at its line breaks."""
        if not self.has_text:
            self.forget()
            return []
        for style, target, start in self._opened:
            self._end(style, target, start)
        parts, inlines, breaks = self._parts, self._inlines, self._breaks
        text = visible("".join(parts) if len(parts) > 1 else parts[0])
        self._reset()
        if breaks and form is _PROSE:
            return list(_at_breaks(text, inlines, breaks))
        return [_cut(text, inlines, 0, len(text), form)]

    def forget(self) -> None:
        """Start anew without what has been added: white space that is nobody's."""
        if self.length:
            self._reset()

    def _reset(self) -> None:
        self._parts, self.length, self.ends_blank, self.has_text = [], 0, True, False
        self._inlines, self._breaks = [], []
        if self._opened:
            self._opened = [(style, target, 0) for style, target, _ in self._opened]


def _at_breaks(text: str, inlines: list[Inline], breaks: list[int]) -> Iterator[Cut]:
    """The lines of a text; one that goes on in the middle of a sentence is joined to the next."""
    start, apart = 0, False
    ends = [*breaks, len(text)]
    waiting = sorted(range(len(inlines)), key=lambda at: -inlines[at].start)
    begun: list[int] = []
    for number, end in enumerate(ends):
        line = text[start:end]
        if not line.strip():
            apart, start = apart or number > 0, end
        elif end == len(text) or not _goes_on(line, text[end : ends[number + 1]]):
            begun = [at for at in begun if inlines[at].end > start]
            while waiting and inlines[waiting[-1]].start < end:
                begun.append(waiting.pop())
            yield _cut(text, [inlines[at] for at in sorted(begun)], start, end, _PROSE, apart)
            start, apart = end, False


def _goes_on(line: str, following: str) -> bool:
    """Whether a line is broken inside its sentence."""
    return following.lstrip()[:1].islower() and line.rstrip()[-1:] not in _STOPS


def _cut(text: str, inlines: list[Inline], start: int, end: int, form: Form, apart: bool = False) -> Cut:
    """`text[start:end]` without the white space at its ends."""
    line = text[start:end]
    cut = line.strip() if form is _PROSE else line.lstrip(form.value).rstrip()
    if not inlines:
        return Cut(cut, (), apart)
    start += line.index(cut)
    end = start + len(cut)
    within = [
        one
        if start == 0 and one.end <= end
        else Inline(max(one.start, start) - start, min(one.end, end) - start, one.style, one.target)
        for one in inlines
        if one.start < end and one.end > start
    ]
    if len(within) > 1:
        within.sort(key=outermost_first)
    return Cut(cut, tuple(within), apart)
