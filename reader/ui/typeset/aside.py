"""What was taken out of the story, listed by kind below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress, count
from typing import NamedTuple

from reader.article.model import Article, Kind
from reader.ui.typeset.graphemes import fit
from reader.ui.typeset.labels import label, tally
from reader.ui.typeset.paragraph import Dimmed, Line
from reader.ui.typeset.rows import Row, Tone, Unit, ornament, width_of


class Rule(NamedTuple):
    """The line between the story and what was set aside, with the count of each kind and the key that changes it."""

    counts: str
    key: str

    @property
    def block(self) -> int | None:
        """Not part of the article."""
        return None

    @property
    def text(self) -> str:
        """Nothing to search or copy."""
        return ""

    def rows(self, width: int) -> tuple[Row, ...]:
        """One row and a blank one: `─ set aside: 2 captions · 1 credit ───── b ─`."""
        tail = f" {self.key} ─"
        words = ornament(fit(f" set aside: {self.counts} ", max(0, width - len(tail) - 2)), Tone.LABEL)
        fill = "─" * max(0, width - 1 - width_of((words,)) - len(tail))
        runs = (ornament("─", Tone.META), words, ornament(fill, Tone.META), ornament(tail, Tone.META))
        return Row(runs), Row()


def aside(article: Article, aparts: Iterable[bool], key: str) -> Iterator[Unit]:
    """A rule that names a key, then each kind with its blocks that stand apart; nothing where there are none."""
    found: dict[Kind, list[int]] = {}
    for index in compress(count(), aparts):
        found.setdefault(article.blocks[index].kind, []).append(index)
    if not found:
        return
    yield Rule(tally(kind for kind, indexes in found.items() for _ in indexes), key)
    for kind in Kind:
        indexes = found.get(kind, [])
        if indexes:
            yield Line(label(kind, len(indexes)).capitalize(), Tone.LABEL, gap=0)
        for index in indexes:
            yield Dimmed(article.blocks[index], index, labelled=False, gap=1 if index == indexes[-1] else 0)
