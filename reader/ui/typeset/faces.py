"""Which face each stretch of a block's text is set in: quotations in their speaker's voice, and the source's markup."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from reader.article.document import Inline, Style
from reader.article.model import Block, Span
from reader.ui.typeset.graphemes import snapped, steady
from reader.ui.typeset.rows import Face, Marks, Row, Run, Tone
from reader.ui.typeset.voices import Voices
from reader.ui.typeset.wrap import wrap

_MARKS = {Style.EMPHASIS: Marks.EMPHASIS, Style.STRONG: Marks.STRONG, Style.CODE: Marks.CODE, Style.LINK: Marks.LINK}
_Stretch = TypeVar("_Stretch", Inline, "Speech")
_QUOTATION_MARKS = frozenset("\"'`“”„‟‘’‚‛«»‹›「」『』")


class Speech(NamedTuple):
    """A quotation as it is set: its marks included."""

    quote: int
    start: int
    end: int
    voice: int


class Setting(NamedTuple):
    """A text and the faces of its stretches: all that is needed to cut it into runs."""

    text: str
    starts: tuple[int, ...]
    """Where each face begins; ascending, the first at 0."""
    faces: tuple[Face, ...]
    speeches: tuple[Speech, ...] = ()

    def runs(self, start: int, end: int) -> list[Run]:
        """The runs of a span, all white space of one column as plain spaces."""
        at = bisect_right(self.starts, start) - 1
        runs = []
        while start < end:
            stop = min(end, self.starts[at + 1]) if at + 1 < len(self.starts) else end
            text = as_spaces(self.text[start:stop])
            runs.append(Run(text, self.faces[at], start))
            start, at = stop, at + 1
        return runs

    def row(self, start: int, end: int, lead: tuple[Run, ...] = ()) -> Row:
        """One row: ornaments, and the runs of a span."""
        return self.made_row((*lead, *self.runs(start, end)), ((start, end),))

    def made_row(self, runs: Sequence[Run], spans: Sequence[tuple[int, int]]) -> Row:
        """A row of these runs, which show these spans, with what the margin must know of the quotations in them."""
        here = [
            speech for speech in self.speeches if any(speech.start < end and start < speech.end for start, end in spans)
        ]
        bar = here[0].voice if here else None
        return Row(tuple(runs), min(spans)[0], max(spans)[1], tuple(speech.quote for speech in here), bar)

    def rows(self, width: int, lead: tuple[Run, ...] = (), hang: tuple[Run, ...] = (), start: int = 0) -> list[Row]:
        """The text from `start` on, wrapped beside ornaments: `lead` in the first row, `hang` in the others.

        Both must take the same columns, and `width` is what is left for the text.
        """
        spans = wrap(self.text[start:], width)
        return [self.row(start + first, start + last, hang if at else lead) for at, (first, last) in enumerate(spans)]


def as_spaces(text: str) -> str:
    """`text` with tabs, line ends and no-break spaces as plain spaces, one for one."""
    return text if text.isascii() and text.isprintable() else text.translate(_SPACES)


_SPACES = dict.fromkeys(map(ord, "\t\n\xa0\u202f"), " ")


def plain(text: str, tone: Tone) -> Setting:
    """A text in one face."""
    return Setting(steady(text), (0,), (Face(tone),))


def setting(block: Block, tone: Tone, speeches: tuple[Speech, ...] = ()) -> Setting:
    """A block's text in its tone, with the quotations and the markup in it."""
    inlines = tuple(inline for inline in block.node.inlines if inline.style in _MARKS and inline.start < inline.end)
    if not inlines and not speeches:
        return plain(block.text, tone)
    edges = {0}
    edges.update(edge for inline in inlines for edge in (inline.start, inline.end))
    edges.update(edge for speech in speeches for edge in (speech.start, speech.end))
    starts = tuple(snapped(block.text, {edge for edge in edges if 0 <= edge < len(block.text)}))
    return Setting(steady(block.text), starts, tuple(_faces(starts, tone, inlines, speeches)), speeches)


def speeches(voices: Voices, block: int) -> tuple[Speech, ...]:
    """The quotations of a block, with their marks, in order."""
    article = voices.article
    text = article.blocks[block].text
    found = []
    for index in voices.by_block.get(block, ()):
        quote = article.quotes[index]
        found.append(Speech(index, *with_marks(text, quote.span), voices.voice(quote)))
    return tuple(found)


def with_marks(text: str, span: Span) -> tuple[int, int]:
    """A quotation's span, and the marks around it: one, or one doubled, with the space French sets inside them."""
    start, end = span.start, span.end
    inner = start - 1 if text[start - 1 : start].isspace() and text[start - 2 : start - 1] in _OPENERS else start
    while inner > max(0, start - 3) and text[inner - 1] in _QUOTATION_MARKS:
        inner -= 1
    outer = end + 1 if text[end : end + 1].isspace() and text[end + 1 : end + 2] in _CLOSERS else end
    while outer < min(len(text), end + 3) and text[outer] in _QUOTATION_MARKS:
        outer += 1
    return inner, outer


_OPENERS = ("«", "‹")
_CLOSERS = ("»", "›")


def _faces(starts: Sequence[int], tone: Tone, inlines: Sequence[Inline], speeches: Sequence[Speech]) -> Iterator[Face]:
    """The face that begins at each of these places."""
    for styled, spoken in zip(_around(starts, inlines), _around(starts, speeches), strict=True):
        marks = Marks.NONE
        for inline in styled:
            marks |= _MARKS[inline.style]
        yield Face(Tone.SPEECH, spoken[0].voice, marks) if spoken else Face(tone, 0, marks)


def _around(places: Sequence[int], spans: Sequence[_Stretch]) -> Iterator[list[_Stretch]]:
    """Which spans each of these ascending places is in; in one pass, for a paragraph may be thousands of links."""
    waiting = sorted(spans, key=lambda span: span.start, reverse=True)
    around: list[_Stretch] = []
    for at in places:
        while waiting and waiting[-1].start <= at:
            around.append(waiting.pop())
        around = [span for span in around if at < span.end]
        yield around
