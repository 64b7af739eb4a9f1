"""The source as saved, line by line, with what each line was judged to be and why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.article.model import Article
from reader.article.visible import visible
from reader.sources.lines import split_lines
from reader.ui.typeset.faces import Setting, Speech, plain, setting
from reader.ui.typeset.graphemes import fit, steady
from reader.ui.typeset.labels import label
from reader.ui.typeset.page import Page, Stretch
from reader.ui.typeset.rows import Face, Row, Tone, ornament
from reader.ui.typeset.voices import Voices
from reader.ui.typeset.wrap import wrap

_LABEL = 14
_SURE = 5
_REASON = 26
_WIDE = 100
"""From this width on the reason has a column of its own; below, it stands under the line."""
_NARROW = 48
"""Below this width label and confidence stand under the line too."""


class SourceLine(NamedTuple):
    """One line of the source, or one block of a source that has no lines."""

    number: int
    digits: int
    """Columns of the greatest number."""
    content: Setting
    block: int | None = None
    label: str = ""
    sure: str = ""
    reason: str = ""
    """Empty on all but the first line of a block."""

    @property
    def text(self) -> str:
        """The line, control characters made visible."""
        return self.content.text

    def rows(self, width: int) -> tuple[Row, ...]:
        """The line wrapped, its number and verdict beside it or below it."""
        number = ornament(f"{self.number:>{self.digits}} ", Tone.META)
        beside = "" if width < _NARROW else f"{fit(self.label, _LABEL - 1):<{_LABEL}}{self.sure:<{_SURE}}"
        behind = _REASON if width >= _WIDE and self.digits + 1 + len(beside) + _REASON * 2 < width else 0
        indent = self.digits + 1 + len(beside)
        lead = (number, ornament(beside, Tone.LABEL))
        hang = (ornament(" " * indent),)
        room = max(1, width - indent - behind)
        rows = self.content.rows(room, lead, hang) or [Row(lead)]
        for at, reason in enumerate(_wrapped(self.reason, _REASON - 1) if behind else ()):
            if at == len(rows):
                rows.append(Row(hang, len(self.text), len(self.text)))
            pad = ornament(" " * (indent + room - rows[at].width + 1))
            rows[at] = rows[at]._replace(runs=(*rows[at].runs, pad, ornament(reason, Tone.DIM)))
        under = "" if behind else self.reason
        if not beside:
            under = " ".join(part for part in (self.label, self.sure, under) if part)
        for at, note in enumerate(_wrapped(under, max(1, width - indent - 2))):
            runs = (*hang, ornament(f"{' ' if at else '↳'} {note}", Tone.DIM))
            rows.append(Row(runs, len(self.text), len(self.text)))
        return tuple(rows)


def _wrapped(text: str, width: int) -> list[str]:
    """A text that says why, in rows."""
    shown = steady(text)
    return [shown[start:end] for start, end in wrap(shown, width)]


def source_page(voices: Voices) -> Page:
    """The source of an article, each line with its label, confidence and reason."""
    article = voices.article
    if any(block.node.first_line is None for block in article.blocks):
        return Page(tuple(_blocks(article)))
    lines = split_lines(article.document.source)
    if len(lines) > 1 and not lines[-1]:
        lines.pop()  # what follows the last line's end is no line
    starts = list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    speeches = _speeches(voices, starts, lines)
    stretches: dict[int, Stretch] = {}
    for line, parts in speeches.items():
        for part in parts:
            stretches.setdefault(part.quote, Stretch(line, part.start, part.end))
    return Page(tuple(_lines(article, lines, speeches)), stretches)


def _lines(article: Article, lines: list[str], speeches: Mapping[int, Sequence[Speech]]) -> Iterator[SourceLine]:
    owner: dict[int, int] = {}
    for index, block in enumerate(article.blocks):
        first = block.node.first_line or 0
        owner.update(dict.fromkeys(range(first, (block.node.last_line or first) + 1), index))
    digits = max(3, len(str(len(lines))))
    for number, line in enumerate(lines, 1):
        content = _spoken(visible(line.rstrip("\r")), tuple(speeches.get(number - 1, ())))
        owned = owner.get(number)
        if owned is None:
            yield SourceLine(number, digits, content)
        else:
            first = article.blocks[owned].node.first_line == number
            yield SourceLine(number, digits, content, owned, *_verdict(article, owned, first))


def _blocks(article: Article) -> Iterator[SourceLine]:
    """The blocks of a source whose format has no lines, numbered."""
    digits = max(3, len(str(len(article.blocks))))
    for index, block in enumerate(article.blocks):
        yield SourceLine(index + 1, digits, setting(block, Tone.TEXT), index, *_verdict(article, index, first=True))


def _spoken(text: str, speeches: tuple[Speech, ...]) -> Setting:
    """A line with the quotations in it in their speakers' voices."""
    if not speeches:
        return plain(text, Tone.TEXT)
    edges = [(0, Face())]
    for speech in speeches:
        edges += [(speech.start, Face(Tone.SPEECH, speech.voice)), (speech.end, Face())]
    starts = dict(edge for edge in edges if edge[0] < len(text))
    return Setting(steady(text), tuple(starts), tuple(starts.values()), speeches)


def _verdict(article: Article, index: int, first: bool) -> tuple[str, str, str]:
    """Label, confidence and reason of a block; the reason on its first line only."""
    block = article.blocks[index]
    reasons = [block.reason or ""]
    if block.duplicate_of is not None:
        line = article.blocks[block.duplicate_of].node.first_line or block.duplicate_of + 1
        reasons.append(f"repeats {line}")
    reason = ", ".join(part for part in reasons if part)
    return label(block.kind), f"{block.confidence:.0%}", visible(reason) if first else ""


def _speeches(voices: Voices, starts: list[int], lines: list[str]) -> dict[int, list[Speech]]:
    """Line -> the parts of quotations that stand in it, without their marks; lines in ascending order."""
    found: dict[int, list[Speech]] = {}
    for index in voices.spoken:
        quote = voices.article.quotes[index]
        if quote.source is None:
            continue
        first, end = quote.source
        for line in range(bisect_right(starts, first) - 1, bisect_right(starts, end - 1)):
            start, stop = max(0, first - starts[line]), min(len(lines[line]), end - starts[line])
            if start < stop:
                found.setdefault(line, []).append(Speech(index, start, stop, voices.voice(quote)))
    return dict(sorted(found.items()))
