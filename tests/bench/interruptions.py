"""Pages made from labelled ones by putting boilerplate of other pages between their paragraphs.

Few of the labelled pages have a newsletter's box or a row of links in the middle, many pages outside do, and what is
learnt from those few is that the story ends there. So each article is seen once more with such blocks put in.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.article.document import Document, Node
from tests.bench.pasted import LabelledPage

_KINDS = frozenset({"promo", "related", "share", "ad", "caption", "credit", "byline", "standfirst", "tags"})
_LIKE_SUBHEADS = frozenset({"related", "caption", "byline", "standfirst", "tags"})
_SUBHEAD_WORDS = 12
_LONGEST = 8
_BLOCKS = (1, 3)
"""How many are put into a page, at least and at most."""

_Line = tuple[Node, bool | None, str]
Block = Sequence[_Line]


def blocks_of(page: LabelledPage) -> Iterator[Block]:
    """The runs of boilerplate lines of a page that could stand in the middle of a story."""
    run: list[_Line] = []
    for line in zip(page.document.nodes, page.labels, page.kinds, strict=True):
        if line[1] is False and line[2] in _KINDS:
            run.append(line)
            continue
        if run and not _may_head(run):
            yield run[:_LONGEST]
        run = []


def _may_head(block: Block) -> bool:
    """Whether a block is one line that a subhead could be: put between paragraphs it would teach that those are none.

    On the pages as they are, five of six such lines between paragraphs are the story's.
    """
    node, _, kind = block[0]
    text = node.text.strip()
    return len(block) == 1 and kind in _LIKE_SUBHEADS and len(text.split()) <= _SUBHEAD_WORDS and text[-1] not in ".!?"


def interrupted(
    page: LabelledPage, is_story: Sequence[bool], blocks: Sequence[Block], chance: random.Random
) -> LabelledPage | None:
    """The page with some of the blocks between lines of its story; None for a page with next to no story."""
    lines: list[_Line] = list(zip(page.document.nodes, page.labels, page.kinds, strict=True))
    gaps = [at for at in range(1, len(lines)) if is_story[at - 1] and is_story[at]]
    if len(gaps) < _BLOCKS[1] or not blocks:
        return None
    for at in sorted(chance.sample(gaps, chance.randint(*_BLOCKS)), reverse=True):
        block = [*chance.choice(blocks)]
        # A box is set apart by blank lines, as the paragraphs around it are.
        block[0] = (replace(block[0][0], gap=max(block[0][0].gap, lines[at][0].gap)), *block[0][1:])
        lines[at:at] = block
    nodes, labels, kinds = zip(*lines, strict=True)
    return replace(
        page,
        name=f"{page.name}/interrupted",
        document=Document(page.document.path, "text", "", nodes),
        labels=labels,
        kinds=kinds,
    )
