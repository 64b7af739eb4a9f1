"""The quotations of an article grouped by speaker: the page of the quotations panel."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len

from reader.article.model import QuoteKind, Speaker
from reader.ui.signs import DOUBT
from reader.ui.typeset.faces import Setting, with_marks
from reader.ui.typeset.graphemes import cut, fit, steady
from reader.ui.typeset.page import Page, Stretch
from reader.ui.typeset.rows import Face, Marks, Row, Run, Tone, Unit, ornament, width_of
from reader.ui.typeset.voices import Voices
from reader.ui.typeset.wrap import wrap

_ROWS = 3
"""Rows of a quotation, at most: enough to know it by."""


def speaker_name(speaker: Speaker | None) -> str:
    """What a speaker is called in the panel."""
    return speaker.name if speaker else "Not attributed"


class SpeakerHead(NamedTuple):
    """A speaker's name with the number of quotations at the right, and the role below."""

    speaker: Speaker | None
    quotes: int
    """0 of one who is only told to have said something."""
    voice: int

    @property
    def block(self) -> int | None:
        """Not part of the article."""
        return None

    @property
    def text(self) -> str:
        """The name."""
        return speaker_name(self.speaker)

    def rows(self, width: int) -> tuple[Row, ...]:
        """The name, and the role where one is known."""
        count = ornament(f"{self.quotes:,}" if self.quotes else "", Tone.META)
        name = fit(self.text, max(1, width - width_of((count,)) - 1))
        tone = Face(Tone.SPEECH, self.voice, Marks.STRONG)
        pad = ornament(" " * max(1, width - width_of((count,)) - cell_len(name)))
        rows = [Row((Run(name, tone, 0), pad, count), 0, len(self.text))]
        if self.speaker and self.speaker.role:
            rows.append(Row((ornament(fit(self.speaker.role, width), Tone.META),), len(self.text), len(self.text)))
        return tuple(rows)


class ToldHead(NamedTuple):
    """Parts what a speaker is told to have said from what is quoted above."""

    passages: int

    @property
    def block(self) -> int | None:
        """Not part of the article."""
        return None

    @property
    def text(self) -> str:
        """What follows."""
        return "told, not quoted"

    def rows(self, width: int) -> tuple[Row, ...]:
        """The words, and the number of passages at the right."""
        count = f"{self.passages:,}"
        words = fit(self.text, max(1, width - len(count) - 1))
        pad = " " * max(1, width - len(count) - cell_len(words))
        return (Row((Run(words, Face(Tone.LABEL), 0), ornament(f"{pad}{count}", Tone.META)), 0, len(self.text)),)


class Excerpt(NamedTuple):
    """The first rows of a quotation, with its marks; or of what is told, in the look of the story."""

    quote: int
    text: str
    """The quotation, or what is told, whole."""
    voice: int
    doubtful: bool
    last: bool
    """Whether it is the last of its speaker."""
    told: bool = False
    """Whether it is told and not quoted."""

    @property
    def block(self) -> int | None:
        """Index of the *quotation*: what this page is made of."""
        return self.quote

    def rows(self, width: int) -> tuple[Row, ...]:
        """As many rows as it takes to know it by; an ellipsis when that is not all."""
        face = Face() if self.told else Face(Tone.SPEECH, self.voice)
        body = Setting(steady(self.text), (0,), (face,))
        # No more is wrapped than can be shown, so that a speech of a page costs no more than a sentence.
        spans = wrap(body.text[: _ROWS * width + width], width)
        bar = None if self.told else self.voice
        rows = [body.row(*span)._replace(quotes=(self.quote,), bar=bar) for span in spans[:_ROWS]] or [Row()]
        if len(spans) > _ROWS:
            rows[-1] = _shortened(rows[-1], width)
        if self.doubtful and rows[-1].width + 2 <= width:
            rows[-1] = rows[-1]._replace(runs=(*rows[-1].runs, ornament(f" {DOUBT}", Tone.LABEL)))
        return (*rows, Row((), len(self.text), len(self.text))) if self.last else tuple(rows)


def roll(voices: Voices, only: str | None = None) -> Page:
    """The quotations by speaker, in the order in which they first speak; `only` one speaker's where it names one.

    Below each speaker's stands what is told, where the voices hold such.
    """
    article = voices.article
    groups: dict[Speaker | None, list[int]] = {}
    for index in voices.spoken:
        groups.setdefault(article.quotes[index].speaker, []).append(index)
    unknown = groups.pop(None, None)
    if unknown:
        groups[None] = unknown
    units: list[Unit] = []
    for speaker, indexes in groups.items():
        if only is None or only == speaker_name(speaker):
            told = [index for index in indexes if article.quotes[index].kind is QuoteKind.INDIRECT]
            quoted = [index for index in indexes if index not in told]
            units.append(SpeakerHead(speaker, len(quoted), voices.numbers.get(speaker, 0) if speaker else 0))
            units += [_excerpt(voices, index, last=index == indexes[-1]) for index in quoted]
            if told:
                units.append(ToldHead(len(told)))
                units += [_excerpt(voices, index, last=index == told[-1]) for index in told]
    places = {unit.block: Stretch(at, 0, len(unit.text)) for at, unit in enumerate(units) if unit.block is not None}
    return Page(units, places)


def _excerpt(voices: Voices, index: int, *, last: bool) -> Excerpt:
    quote = voices.article.quotes[index]
    if quote.kind is QuoteKind.INDIRECT:
        return Excerpt(index, quote.text, 0, quote.doubtful, last, told=True)
    text = voices.article.blocks[quote.span.block].text
    start, end = with_marks(text, quote.span)
    return Excerpt(index, text[start:end], voices.voice(quote), quote.doubtful, last)


def _shortened(row: Row, width: int) -> Row:
    """A row with an ellipsis at its end, in place of what does not fit beside it."""
    (run,) = row.runs
    kept = run.text[: cut(run.text, width - 1)].rstrip()
    return row._replace(runs=(run._replace(text=kept), ornament("…", Tone.META)), end=row.start + len(kept))
