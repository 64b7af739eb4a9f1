"""Subtitles of a broadcast (SRT, WebVTT): what is said, put together into paragraphs.

A sentence runs through several cues, and a cue may hold two speakers. The paragraphs point into the file, so that the
source beside a quotation shows when it was said; numbers, times and the marks of type are in no paragraph. Captions
that roll up repeat the line above: each is taken once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.article.document import SAYS, Document, Head, Node, Piece, Shape
from reader.article.visible import visible
from reader.errors import SourceError
from reader.sources.codes import language_of
from reader.sources.decoding import decode
from reader.sources.limits import Limits
from reader.sources.lines import split_lines
from reader.sources.texts.plain import check_lines

_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s.*)?")
_MARKUP = re.compile(
    r"</?(?:i|b|u|s|em|strong|font|c|lang|ruby|rt|span|br|v)(?:[\s.][^<>]*)?/?>|<\d[\d:.]*>|\{\\[^{}]*\}|&\w{2,8};|&#\d{2,6};",
    re.IGNORECASE,
)
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+([^<>]+)>", re.IGNORECASE)
_SPEAKS = re.compile(r"(?:[-–—]\s*|>>+\s*)\S|(?:>>+\s*)?[A-ZÀ-Þ][A-ZÀ-Þ0-9 .'’-]{1,30}:\s")
"""How a line begins with which somebody else speaks."""
_ENDS = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_TAIL = 12
"""Characters in which that is looked for."""
_LANGUAGE = re.compile(r"Language:\s*(\S+)")
_ROLLING = 0.3
"""Share of the cues that begin with what the cue before ended with, where captions roll up: others say it twice."""
_PAUSE = 3.0
"""Seconds without a word behind which a paragraph begins."""
_LONG = 350
"""Characters behind which the next sentence begins another."""
_UNSPACED = "\u2e80"
"""From here on stand scripts without blanks between words."""


class _Line(NamedTuple):
    """A line of a cue."""

    number: int
    start: int
    """Where it stands in the source."""
    text: str
    begins: float
    ends: float
    """Seconds at which its cue is shown."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Document]:
    """One article: the file.

    Raises:
        SourceError: it isn't text, or nothing is said in it.
    """
    source = decode(data, path)
    check_lines(source, path, limits)
    lines, others = _divide(source)
    nodes = [*_paragraphs(lines)]
    if not nodes:
        raise SourceError(path, "there is no line of speech in these subtitles")
    language = next((found[1] for node in others if (found := _LANGUAGE.match(node.text))), None)
    ordered = sorted([*nodes, *others], key=lambda node: node.first_line or 0)
    yield Document(path, "subtitles", source, tuple(ordered), Head(language=language_of(language)))


def _divide(source: str) -> tuple[list[_Line], list[Node]]:
    """The lines of all cues, and nodes of what stands outside of them: the file's head, remarks, styles."""
    texts = split_lines(source)
    times = [_TIMES.fullmatch(text) for text in texts]
    lines: list[_Line] = []
    others: list[Node] = []
    start, shown = 0, None
    for at, text in enumerate(texts):
        said = text.strip()
        if times[at]:
            shown = _seconds(times[at])
        elif not text.rstrip("\r"):  # a line of blanks is one of a cue's
            shown = None
        elif not said:
            pass
        elif not _is_name(texts, times, at):
            place = start + text.index(said[0])
            if shown:
                lines.append(_Line(at + 1, place, said, *shown))
            else:
                pieces = (Piece(0, place),)
                others.append(Node(visible(said), Shape.LINE, 0, 0, at + 1, at + 1, pieces, hints=(f"{SAYS}other",)))
        start += len(text) + 1
    return lines, others


def _is_name(texts: Sequence[str], times: Sequence[re.Match[str] | None], at: int) -> bool:
    """Whether a line is the number or the name of the cue whose times are below it."""
    if at + 1 >= len(texts) or not times[at + 1]:
        return False
    return texts[at].strip().isdigit() or at == 0 or not texts[at - 1].strip()


def _seconds(times: re.Match[str] | None) -> tuple[float, float] | None:
    if times is None:
        return None
    parts = [int(part or 0) for part in times.groups()]
    return tuple(h * 3600 + m * 60 + s + ms / 1000 for h, m, s, ms in (parts[:4], parts[4:]))  # type: ignore[return-value]


def _paragraphs(lines: Sequence[_Line]) -> Iterator[Node]:
    cues = [list(group) for _, group in groupby(lines, lambda line: line.begins)]
    again = [_said_again(before, cue) for before, cue in pairwise([[], *cues])]
    rolls_up = sum(map(bool, again)) > max(1, _ROLLING * len(cues))
    paragraph = _Paragraph()
    for cue, repeated in zip(cues, again, strict=True):
        for line in cue[repeated if rolls_up else 0 :]:
            if paragraph.ends_before(line):
                yield from paragraph.nodes()
                paragraph = _Paragraph()
            paragraph.add(line)
    yield from paragraph.nodes()


def _said_again(before: Sequence[_Line], cue: Sequence[_Line]) -> int:
    """How many lines of a cue are the last ones of the cue before."""
    old, new = [_plain(line.text) for line in before], [_plain(line.text) for line in cue]
    return next((count for count in range(min(len(old), len(new)), 0, -1) if old[-count:] == new[:count]), 0)


def _plain(text: str) -> str:
    return _MARKUP.sub("", text).strip()


class _Paragraph:
    """What is said without a break, as it grows."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._end = ""
        """Its last characters."""
        self._pieces: list[Piece] = []
        self._lines: list[_Line] = []
        self._voice = ""

    def ends_before(self, line: _Line) -> bool:
        """Whether somebody else speaks in a line, or something else begins."""
        if not self._lines:
            return False
        voice = _VOICE.search(line.text)
        if (voice and voice[1].strip() != self._voice) or _SPEAKS.match(_plain(line.text)):
            return True
        is_sentence = _ENDS.search(self._end) is not None
        return is_sentence and (self._length > _LONG or line.begins - self._lines[-1].ends > _PAUSE)

    def add(self, line: _Line) -> None:
        """The next line."""
        begins = bool(self._length)
        at = 0
        for mark in _MARKUP.finditer(line.text):
            begins = self._put(line, at, mark.start(), begins)
            voice = _VOICE.fullmatch(mark[0])
            if voice and voice[1].strip() != self._voice:
                self._voice = voice[1].strip()
                self._append(f"{self._voice}: ", line.start + mark.start() + voice.start(1))
                begins = False
            elif mark[0].startswith("&"):
                self._append(
                    (" " if begins else "") + unescape(mark[0]).replace("\u00a0", " "), line.start + mark.start()
                )
                begins = False
            at = mark.end()
        self._put(line, at, len(line.text), begins)
        self._lines.append(line)

    def _put(self, line: _Line, start: int, end: int, begins: bool) -> bool:
        """A stretch of a line; whether the line has still to begin."""
        stretch = line.text[start:end]
        if not stretch:
            return begins
        if begins and not stretch[0].isspace() and not (self._end[-1:] >= _UNSPACED and stretch[0] >= _UNSPACED):
            self._add("" if self._end.endswith(" ") else " ")
        self._append(stretch, line.start + start)
        return False

    def _append(self, text: str, source: int) -> None:
        self._pieces.append(Piece(self._length, source))
        self._add(text)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        self._end = (self._end + text)[-_TAIL:]

    def nodes(self) -> Iterator[Node]:
        """The paragraph; none where nothing is said in it."""
        text = "".join(self._parts).rstrip()
        lead = len(text) - len(text.lstrip())
        if text := visible(text.lstrip()).replace("\t", " "):
            pieces = tuple(
                Piece(max(0, piece.text - lead), piece.source + max(0, lead - piece.text)) for piece in self._pieces
            )
            kept = tuple(piece for piece in pieces if piece.text < len(text))
            first, last = self._lines[0].number, self._lines[-1].number
            yield Node(text, Shape.LINE, 0, 1, first, last, kept)
