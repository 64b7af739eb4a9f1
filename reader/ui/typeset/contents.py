"""The headings of an article as a page of their own: its outline; and lists that are set as one."""

from __future__ import annotations

from typing import NamedTuple

from reader.article.model import Article, Kind
from reader.ui.typeset.faces import Setting
from reader.ui.typeset.graphemes import fit, steady
from reader.ui.typeset.page import Page
from reader.ui.typeset.rows import Face, Row, Tone, ornament

_INDENT = 2
_HERE, _ELSEWHERE = "● ", "  "


class Heading(NamedTuple):
    """A heading of the article, on one row; or a text of a list, on as many as it takes."""

    block: int
    text: str
    depth: int
    """0 for the headline and for what stands directly below it."""
    tone: Tone
    here: bool = False
    """Whether the reader is in the part that it heads."""
    whole: bool = False
    """Whether all of it is to be read; what only leads somewhere is cut."""

    def rows(self, width: int) -> tuple[Row, ...]:
        """The heading, cut where it is longer than the row, or the whole text."""
        indent = " " * (_INDENT * self.depth)
        lead = ornament((_HERE if self.here else _ELSEWHERE) + indent, Tone.MARK)
        room = max(1, width - len(lead.text))
        if self.whole and self.text:
            text = Setting(steady(self.text), (0,), (Face(self.tone),))
            return tuple(text.rows(room, (lead,), (ornament(_ELSEWHERE + indent, Tone.MARK),)))
        shown = fit(steady(self.text), room)
        whole = shown == steady(self.text)
        body = Setting(shown, (0,), (Face(self.tone),))
        last = len(shown) if whole else max(0, len(shown) - 1)
        runs = (lead, *body.runs(0, last), *(() if whole else (ornament("…", Tone.META),)))
        return (Row(runs, 0, len(self.text)),)


def headings(article: Article) -> list[Heading]:
    """The headline and the headings, in order; depths without gaps, whatever levels the page jumped over."""
    found: list[Heading] = []
    open_levels: list[int] = []
    for index, block in enumerate(article.blocks):
        if block.kind is Kind.HEADLINE and not found:
            found.append(Heading(index, block.text, 0, Tone.HEADLINE))
        elif block.kind is Kind.HEADING:
            while open_levels and open_levels[-1] >= block.node.level:
                open_levels.pop()
            found.append(Heading(index, block.text, len(open_levels), Tone.HEADING))
            open_levels.append(block.node.level)
    return found


def contents(found: list[Heading], here: int | None) -> Page:
    """A page of headings; `here` is the block of the one whose part is being read."""
    return Page([heading._replace(here=heading.block == here) for heading in found])
