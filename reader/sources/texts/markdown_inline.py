"""The text of a Markdown paragraph as it is read, its marked-up stretches, and where each run stands in the source.

markdown-it keeps no places inside a line, but what it renders stands in the source in the same order with only markup
between. So a cursor goes through the source beside the tokens, steps over the addresses of links, and finds each run
where it stands verbatim. One character may stand for several (`&quot;`): it is placed where they begin.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.article.document import NOTE, Inline, Piece, Style, outermost_first
from reader.article.visible import visible
from reader.sources.texts.markdown_notes import WIKI

if TYPE_CHECKING:
    from markdown_it.token import Token

_STYLES = {"em": Style.EMPHASIS, "strong": Style.STRONG, "link": Style.LINK}
_WORD = re.compile(r"\S+")
_TARGET = re.compile(
    r"""\(\s* (?:<[^<>\n]*> | (?:[^\s()\\]|\\.|\([^\s()]*\))*)      # an address, its own parentheses balanced
        (?:\s+ (?:"[^"]*" | '[^']*' | \([^()]*\)))? \s*\)            # a title
      | \[[^\]]*\]                                                  # or the name of a definition""",
    re.VERBOSE,
)


class Cursor:
    """A place in a stretch of source, moved forward as its runs are found."""

    def __init__(self, shown: str, start: int, end: int) -> None:
        self._shown = shown
        self._at = start
        self._end = end

    def find(self, run: str) -> int | None:
        """Where `run` stands next, and go behind it; None, and stay, where it doesn't."""
        at = self._shown.find(run, self._at, self._end)
        if at < 0:
            return None
        self._at = at + len(run)
        return at

    def place(self, run: str) -> list[Piece] | None:
        """Where the words of `run` stand, which may be set apart by other white space in the source."""
        if (at := self.find(run)) is not None:
            return [Piece(0, at)]
        pieces = []
        for word in _WORD.finditer(run):
            if (at := self.find(word[0])) is None:
                return None
            pieces.append(Piece(word.start(), at))
        return pieces

    def skip_target(self) -> None:
        """Go behind the end of a link or picture: its address and title, or the name of its definition."""
        if self.find("]") is not None and (target := _TARGET.match(self._shown, self._at, self._end)):
            self._at = target.end()


class Page:
    """The lines of a source, and where they stand."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = [visible(line.removesuffix("\r")) for line in lines]
        self.starts = [0, *accumulate(len(line) + 1 for line in lines)]
        """Offset in the source of each line, and of the end."""
        self._shown = "\n".join(map(visible, lines))

    def cursor(self, first: int, last: int) -> Cursor:
        """A cursor over lines `first` to `last`, counted from 0, the last one not among them."""
        return Cursor(self._shown, self.starts[first], self.starts[last] - 1)

    def line_at(self, offset: int) -> int:
        """The line, counted from 0, that a place in the source is on."""
        return bisect_right(self.starts, offset) - 1


@dataclass(frozen=True, slots=True)
class Run:
    """A text with its marked-up stretches and its places in the source."""

    text: str = ""
    inlines: tuple[Inline, ...] = ()
    pieces: tuple[Piece, ...] = ()
    """Empty where a part of the text couldn't be placed."""

    def strip(self) -> Run:
        """Without white space at its ends."""
        text = self.text.strip()
        if len(text) == len(self.text):
            return self
        lead = len(self.text) - len(self.text.lstrip())
        inlines = (
            inline._replace(start=max(0, inline.start - lead), end=min(len(text), inline.end - lead))
            for inline in self.inlines
        )
        pieces = [Piece(piece.text - lead, piece.source) for piece in self.pieces if piece.text - lead < len(text)]
        before = [piece for piece in pieces if piece.text <= 0]
        if before:  # the piece that the text now begins in begins with it
            pieces = [Piece(0, before[-1].source - before[-1].text), *pieces[len(before) :]]
        return Run(text, tuple(inline for inline in inlines if inline.start < inline.end), tuple(pieces))

    def after(self, other: Run, between: str) -> Run:
        """`other`, then `between`, then this."""
        lead = len(other.text) + len(between)
        return Run(
            other.text + between + self.text,
            (*other.inlines, *(one.moved(lead) for one in self.inlines)),
            # Without places of its own, the text of this would be taken for the rest of the other's last piece.
            (*other.pieces, *(Piece(piece.text + lead, piece.source) for piece in self.pieces))
            if self.pieces or not self.text
            else (),
        )


def render(tokens: Sequence[Token], cursor: Cursor) -> Run:
    """The run that an inline token's children make up."""
    renderer = _Renderer(cursor)
    renderer.render(tokens)
    return renderer.run().strip()


def verbatim(text: str, cursor: Cursor) -> Run:
    """A text without markup; its lines may be indented otherwise in the source."""
    return Run(visible(text), (), _joined(cursor.place(text) or []))


def note_label(name: str, cursor: Cursor) -> Run:
    """A note's label, in brackets, as it stands before the note and where the text refers to it."""
    at = cursor.find(f"[^{name}]")
    return Run(f"[{visible(name)}]", (), () if at is None else (Piece(0, at), Piece(1, at + 2)))


@dataclass(slots=True)
class _Renderer:
    cursor: Cursor
    text: str = ""
    inlines: list[Inline] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    opened: list[tuple[int, Token]] = field(default_factory=list)
    lost: bool = False
    """Whether a run wasn't found."""

    def run(self) -> Run:
        text = visible(self.text.replace("\n", " "))  # entities can name any character
        if not text.strip() and self.inlines:
            return self._addresses()
        marked = sorted((one for one in self.inlines if one.start < one.end), key=outermost_first)
        return Run(text, tuple(marked), () if self.lost else _joined(self.pieces))

    def render(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type == "image":
                self._image(token)
            elif token.type.endswith("_open"):
                self._open(token)
            elif token.type.endswith("_close"):
                self._close(token)
            else:
                self._leaf(token)

    def _leaf(self, token: Token) -> None:
        if token.type in {"softbreak", "hardbreak"}:
            self.text += " "
        elif token.type == "text_special":
            at = self.cursor.find(token.markup)
            ahead = len(token.markup) - len(token.content) if token.info == "escape" else 0
            self._add(token.content, None if at is None else [Piece(0, at + ahead)])
        elif token.type == "html_inline":
            self._tag(token.content)
        elif token.type == "footnote_ref":
            self._reference(token.meta["label"])
        elif token.content:
            start = len(self.text)
            self._add(token.content, self.cursor.place(token.content))
            if token.type == "code_inline":
                self.inlines.append(Inline(start, len(self.text), Style.CODE))

    def _tag(self, tag: str) -> None:
        """A tag is markup, but a line break is white space and a comment is text."""
        at = self.cursor.find(tag)
        if tag.startswith("<!--"):
            self._add(tag, None if at is None else [Piece(0, at)])
        elif tag[:3].lower() == "<br":
            self.text += " "

    def _reference(self, name: str) -> None:
        """What refers to a note: its label, which leads there."""
        start, label = len(self.text), note_label(name, self.cursor)
        self._add(label.text, list(label.pieces) or None)
        self.inlines.append(Inline(start, len(self.text), Style.LINK, f"#{NOTE}{visible(name)}"))

    def _open(self, token: Token) -> None:
        if token.type == "link_open" and token.markup != "autolink":
            self.cursor.find("[")
            if token.markup == WIKI:
                self.cursor.find(f"[{token.info}")
        self.opened.append((len(self.text), token))

    def _close(self, token: Token) -> None:
        start, opening = self.opened.pop()
        style = _STYLES.get(token.type.removesuffix("_close"))
        if style is Style.LINK and opening.markup == WIKI:
            self.cursor.find("]]")
        elif style is Style.LINK and opening.markup != "autolink":
            self.cursor.skip_target()
        if style and start < len(self.text):
            target = visible(str(opening.attrs["href"])) if style is Style.LINK else None
            self.inlines.append(Inline(start, len(self.text), style, target))

    def _image(self, token: Token) -> None:
        self.cursor.find("![")
        start = len(self.text)
        self.render(token.children or ())
        self.cursor.skip_target()
        self.inlines.append(Inline(start, len(self.text), Style.IMAGE, visible(str(token.attrs["src"]))))

    def _add(self, text: str, pieces: list[Piece] | None) -> None:
        self.lost |= pieces is None
        self.pieces += [Piece(len(self.text) + piece.text, piece.source) for piece in pieces or ()]
        self.text += text

    def _addresses(self) -> Run:
        """Pictures that nobody described are read as their addresses."""
        run = Run()
        for image in self.inlines:
            if image.style is Style.IMAGE and image.target:
                address = Run(image.target, (Inline(0, len(image.target), Style.IMAGE, image.target),))
                run = address.after(run, " ") if run.text else address
        return run


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without those that only go on from the one before."""
    joined: list[Piece] = []
    for piece in pieces:
        if not joined or piece.source - piece.text != joined[-1].source - joined[-1].text:
            joined.append(piece)
    return tuple(joined)
