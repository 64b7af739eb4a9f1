"""The source as saved, line by line, with what each line was judged to be and why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from reader.article.model import Article
from reader.article.visible import visible
from reader.sources.lines import split_lines
from reader.ui.typeset.faces import Setting, Speech, plain, setting
from reader.ui.typeset.graphemes import fit
from reader.ui.typeset.labels import label
from reader.ui.typeset.page import Page, Stretch
from reader.ui.typeset.rows import Face, Row, Tone, ornament
from reader.ui.typeset.voices import Voices

_LABEL = 14
_SURE = 5
_REASON = 26
_WIDE = 100
"""From this width on the reason has a column of its own; below, it stands under the line."""
_NARROW = 48
"""Below this width label and confidence stand under the line too."""


@dataclass(frozen=True, slots=True)
class SourceLine:
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
        if behind and self.reason:
            pad = ornament(" " * (indent + room - rows[0].width + 1))
            reason = ornament(fit(self.reason, _REASON - 1), Tone.DIM)
            rows[0] = rows[0]._replace(runs=(*rows[0].runs, pad, reason))
        under = "" if behind else self.reason
        if not beside:
            under = " ".join(part for part in (self.label, self.sure, under) if part)
        if under:
            note = ornament(fit("↳ " + under, max(1, width - indent)), Tone.DIM)
            rows.append(Row((*hang, note), len(self.text), len(self.text)))
        return tuple(rows)


def source_page(voices: Voices) -> Page:
    """The source of an article, each line with its label, confidence and reason."""
    article = voices.article
    if any(block.node.first_line is None for block in article.blocks):
        return Page(tuple(_blocks(article)))
    lines = split_lines(article.document.source)
    if not lines[-1]:
        lines.pop()  # what follows the last line's end is no line
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    stretches = _stretches(article, starts, lines)
    speeches: dict[int, list[Speech]] = {}
    for index, at in stretches.items():
        if index in voices.spoken:
            speech = Speech(index, at.start, at.end, voices.voice(article.quotes[index]))
            speeches.setdefault(at.unit, []).append(speech)
    return Page(tuple(_lines(article, lines, speeches)), stretches)


def _lines(article: Article, lines: list[str], speeches: dict[int, list[Speech]]) -> Iterator[SourceLine]:
    owner: dict[int, int] = {}
    for index, block in enumerate(article.blocks):
        first = block.node.first_line or 0
        owner.update(dict.fromkeys(range(first, (block.node.last_line or first) + 1), index))
    digits = max(3, len(str(len(lines))))
    for number, line in enumerate(lines, 1):
        content = spoken(visible(line.rstrip("\r")), tuple(speeches.get(number - 1, ())))
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


def spoken(text: str, speeches: tuple[Speech, ...]) -> Setting:
    """A line with the quotations in it in their speakers' voices."""
    if not speeches:
        return plain(text, Tone.TEXT)
    edges = [(0, Face())]
    for speech in speeches:
        edges += [(speech.start, Face(Tone.SPEECH, speech.voice)), (speech.end, Face())]
    starts = dict(edge for edge in edges if edge[0] < len(text))
    return Setting(text, tuple(starts), tuple(starts.values()), speeches)


def _verdict(article: Article, index: int, first: bool) -> tuple[str, str, str]:
    """Label, confidence and reason of a block; the reason on its first line only."""
    block = article.blocks[index]
    reasons = [block.reason or ""]
    if block.duplicate_of is not None:
        line = article.blocks[block.duplicate_of].node.first_line or block.duplicate_of + 1
        reasons.append(f"repeats {line}")
    reason = ", ".join(part for part in reasons if part)
    return label(block.kind), f"{block.confidence:.0%}", visible(reason) if first else ""


def _stretches(article: Article, starts: list[int], lines: list[str]) -> dict[int, Stretch]:
    """Where each quotation stands in the lines; of one that runs over several, the part in the first."""
    found = {}
    for index, quote in enumerate(article.quotes):
        if quote.source is not None:
            line = bisect_right(starts, quote.source[0]) - 1
            start = quote.source[0] - starts[line]
            found[index] = Stretch(line, start, min(len(lines[line]), quote.source[1] - starts[line]))
    return found
