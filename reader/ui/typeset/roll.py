"""The quotations of an article grouped by speaker: the page of the quotations panel."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len

from reader.article.model import Speaker
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
        count = ornament(f"{self.quotes:,}", Tone.META)
        name = fit(steady(self.text), max(1, width - width_of((count,)) - 1))
        tone = Face(Tone.SPEECH, self.voice, Marks.STRONG)
        pad = ornament(" " * max(1, width - width_of((count,)) - cell_len(name)))
        rows = [Row((Run(name, tone, 0), pad, count), 0, len(self.text))]
        if self.speaker and self.speaker.role:
            rows.append(Row((ornament(fit(self.speaker.role, width), Tone.META),), len(self.text), len(self.text)))
        return tuple(rows)


class Excerpt(NamedTuple):
    """The first rows of a quotation, with its marks."""

    quote: int
    content: str
    voice: int
    doubtful: bool
    last: bool
    """Whether it is the last of its speaker."""

    @property
    def block(self) -> int | None:
        """Index of the *quotation*: what this page is made of."""
        return self.quote

    @property
    def text(self) -> str:
        """The quotation, whole."""
        return self.content

    def rows(self, width: int) -> tuple[Row, ...]:
        """As many rows as it takes to know it by; an ellipsis when that is not all."""
        body = Setting(steady(self.content), (0,), (Face(Tone.SPEECH, self.voice),))
        # No more is wrapped than can be shown, so that a speech of a page costs no more than a sentence.
        spans = wrap(body.text[: _ROWS * width + width], width)
        rows = [body.row(*span)._replace(quotes=(self.quote,), bar=self.voice) for span in spans[:_ROWS]] or [Row()]
        if len(spans) > _ROWS:
            rows[-1] = _shortened(rows[-1], width)
        if self.doubtful and rows[-1].width + 2 <= width:
            rows[-1] = rows[-1]._replace(runs=(*rows[-1].runs, ornament(" ?", Tone.LABEL)))
        return (*rows, Row((), len(self.text), len(self.text))) if self.last else tuple(rows)


def roll(voices: Voices, only: str | None = None) -> Page:
    """The quotations by speaker, in the order in which they first speak; `only` one speaker's where it names one."""
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
            units.append(SpeakerHead(speaker, len(indexes), voices.numbers.get(speaker, 0) if speaker else 0))
            units += [_excerpt(voices, index, last=index == indexes[-1]) for index in indexes]
    places = {unit.block: Stretch(at, 0, len(unit.text)) for at, unit in enumerate(units) if unit.block is not None}
    return Page(units, places)


def _excerpt(voices: Voices, index: int, *, last: bool) -> Excerpt:
    quote = voices.article.quotes[index]
    text = voices.article.blocks[quote.span.block].text
    start, end = with_marks(text, quote.span)
    return Excerpt(index, text[start:end], voices.voice(quote), quote.doubtful, last)


def _shortened(row: Row, width: int) -> Row:
    """A row with an ellipsis at its end, in place of what does not fit beside it."""
    (run,) = row.runs
    kept = run.text[: cut(run.text, width - 1)].rstrip()
    return row._replace(runs=(run._replace(text=kept), ornament("…", Tone.META)), end=row.start + len(kept))
