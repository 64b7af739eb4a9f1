"""The letters of a page -> its lines."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from reader.article.visible import visible
from reader.sources.pdf.links import Areas, Link, links_in, moved

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_BREAKS, _SPACE = frozenset(map(ord, "\r\n")), ord(" ")
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
"""The halves that pdfium gives a character beyond the first 65,536 in, such as a smiley."""
_SOFT_HYPHENS = str.maketrans(dict.fromkeys(("\x02", "\ufffe", "\xad"), "-"))
"""What pdfium and others give for a hyphen at the end of a line."""
_SAME_LINE = 0.35
"""Of a letter's size: how far the feet of two letters on one line may be apart."""
_WORD_GAP, _COLUMN_GAP = 0.25, 1.6
"""Of a letter's size: from where two letters are in two words, and in two stretches that may be columns apart."""
_TIGHT_GAP, _SPACED = 0.17, 0.05
"""The first where pdfium sees two words, since a line may be set tight; it sees them in spaced letters, too, which
are so far apart in the middle of a word."""
_STRETCHED = 5.0
_BOLD = 600


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text on one line, with its place on the page in points; y grows downwards."""

    text: str
    left: float
    right: float
    top: float
    foot: float
    size: float
    """Of its letters."""
    bold: bool = False
    height: float = 1.0
    """Of the page."""
    links: tuple[Link, ...] = ()
    cells: tuple[tuple[float, float], ...] = ()
    """Left and right of each of its parts, where it has several, far apart."""
    page: str = ""
    """What the file calls the page."""

    @property
    def width(self) -> float:
        """From its left to its right."""
        return self.right - self.left


class _Letter(NamedTuple):
    char: str
    left: float
    right: float
    foot: float
    size: float
    number: int
    """On the page."""
    parted: bool
    """Whether pdfium puts a space before it that isn't drawn."""


def read_lines(page: PdfTextPage, height: float, areas: Areas, name: str) -> list[Line]:
    """The stretches of text on a page, in the order in which the file draws them, those that belong together joined."""
    stretches = [_stretch(page, letters, height, areas) for letters in _runs(page, height)]
    return [replace(line, page=name) for line in _joined([line for line in stretches if line is not None])]


def _letters(page: PdfTextPage, height: float) -> Iterator[_Letter | None]:
    """The letters of a page; None where the file begins a new line."""
    from pypdfium2 import raw

    text = page.raw
    unicode, generated, place = raw.FPDFText_GetUnicode, raw.FPDFText_IsGenerated, raw.FPDFText_GetCharBox
    box = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = box
    to = [ctypes.byref(one) for one in box]
    # Its ink says where a letter stands, the room it takes how far the next one is: a 1 has white space on both sides.
    room, room_of = raw.FS_RECTF(), raw.FPDFText_GetLooseCharBox
    to_room = ctypes.byref(room)
    size, word, parted, half = 0.0, True, False, 0
    for index in range(raw.FPDFText_CountChars(text)):
        code = unicode(text, index)
        if code in _BREAKS:
            yield None
            word = True
            continue
        if code == _SPACE and generated(text, index):
            word = parted = True
            continue  # the places of the letters say so better
        if code in _HIGH:
            half = code
            continue
        if code in _LOW and half:
            code = 0x10000 + ((half - _HIGH[0]) << 10) + code - _LOW[0]
        if not place(text, index, *to):
            continue
        if word:  # a word has one size, and asking takes time
            size = raw.FPDFText_GetFontSize(text, index)
            if not 0.5 <= size <= 2000:  # set at size 1 and scaled
                size = max(1.0, (top.value - bottom.value) * 1.3)
        word = code == _SPACE
        char = chr(code) if 0 < code < 0x110000 else "\ufffd"
        first, last = left.value, right.value
        if room_of(text, index, to_room):
            first, last = min(first, room.left), max(last, room.right)
        yield _Letter(char, first, last, height - bottom.value, size, index, parted)
        parted = False


def _runs(page: PdfTextPage, height: float) -> Iterator[list[_Letter]]:
    """Letters that follow one another on one line."""
    run: list[_Letter] = []
    for letter in _letters(page, height):
        if run and (letter is None or _parts(run[-1], letter)):
            yield run
            run = []
        if letter is not None:
            run.append(letter)
    if run:
        yield run


def _parts(before: _Letter, letter: _Letter) -> bool:
    """Whether a letter begins another stretch."""
    size = max(before.size, letter.size)
    gap = letter.left - before.right
    # Letters have feet of different depth: only a step of half a line is one. A space that is drawn stretches in a line
    # that is set to the full width.
    widest = _STRETCHED if before.char.isspace() else _COLUMN_GAP
    return abs(letter.foot - before.foot) > size * 0.8 or gap > size * widest or gap < -size * 2


def _stretch(page: PdfTextPage, letters: list[_Letter], height: float, areas: Areas) -> Line | None:
    from pypdfium2 import raw

    text, links = _spelled(letters, areas)
    if not text:
        return None
    shown = [letter for letter in letters if not letter.char.isspace()] or letters
    feet = [letter.foot for letter in shown]
    size = median([letter.size for letter in shown])
    foot = median(feet)
    weight = raw.FPDFText_GetFontWeight(page.raw, shown[len(shown) // 2].number)
    return Line(
        text,
        min(letter.left for letter in shown),
        max(letter.right for letter in shown),
        foot - size * 0.8,
        foot,
        round(size, 2),
        weight >= _BOLD or _is_bold(page, shown[len(shown) // 2].number),
        height,
        links,
    )


def _spelled(letters: list[_Letter], areas: Areas) -> tuple[str, tuple[Link, ...]]:
    """The text of letters that follow one another, and which stretches of it lead where."""
    chars: list[str] = []
    targets: list[str | None] = []
    before: _Letter | None = None
    spaced: bool | None = None
    for letter in letters:
        target = areas.target((letter.left + letter.right) / 2, letter.foot - letter.size * 0.3) if areas else None
        is_space = letter.char.isspace()
        gap = (letter.left - before.right) / letter.size if before is not None else 0.0
        apart = gap > _WORD_GAP
        if not apart and gap > _TIGHT_GAP and letter.parted:
            spaced = _is_spaced(letters) if spaced is None else spaced
            apart = not spaced
        if (is_space or apart) and chars and chars[-1] != " ":
            chars.append(" ")
            targets.append(target if targets[-1] == target and not is_space else None)
        if not is_space:
            chars.append(letter.char)
            targets.append(target)
        before = letter
    spelled = "".join(chars).translate(_SOFT_HYPHENS).rstrip()
    text = visible(spelled)
    return text, links_in(targets[: len(text)]) if areas and len(text) == len(spelled) else ()


def _is_spaced(letters: list[_Letter]) -> bool:
    """Whether all letters of a line are set apart, as in some headings."""
    gaps = [(after.left - one.right) / after.size for one, after in pairwise(letters)]
    return median(gaps) > _SPACED


def _is_bold(page: PdfTextPage, index: int) -> bool:
    """Whether the font's name says so: most files give no weight."""
    from pypdfium2 import raw

    flags = ctypes.c_int()
    name = ctypes.create_string_buffer(200)
    length = raw.FPDFText_GetFontInfo(page.raw, index, name, len(name), ctypes.byref(flags))
    said = name.value.lower() if length else b""
    return any(word in said for word in (b"bold", b"black", b"heavy", b"semibold"))


def _joined(lines: list[Line]) -> list[Line]:
    """The lines, the pieces of one (a word in another font) put together where they touch."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and _touches(last, line):
            space = " " if line.left - last.right > _WORD_GAP * line.size else ""
            longer = last if len(last.text) >= len(line.text) else line
            joined[-1] = replace(
                last,
                text=last.text + space + line.text,
                links=(*last.links, *moved(line.links, len(last.text + space))),
                right=max(last.right, line.right),
                top=min(last.top, line.top),
                size=longer.size,
                bold=last.bold and line.bold,
            )
        else:
            joined.append(line)
    return joined


def _touches(last: Line, line: Line) -> bool:
    size = max(last.size, line.size)
    return (
        abs(last.foot - line.foot) <= _SAME_LINE * size and -0.5 * size <= line.left - last.right <= size * _COLUMN_GAP
    )
