"""Every line of the source with its label, the reason and how sure it is: the answer to "why is this gone?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.article.model import Article, Block, Role
from reader.article.visible import visible

_MARK = {Role.FRONT: "^", Role.BODY: " ", Role.BOILERPLATE: "-"}
"""Set before a label, so that whatever is set aside can be seen at a glance down the column."""
_WIDEST = 62
"""Columns for label, confidence and reason. A longer reason moves the text of its own line alone."""


def explain(article: Article, lines: Sequence[str]) -> Iterator[str]:
    """The path, then a line of text for each of the source's `lines`: number, label, confidence, reason and text.

    A block of several lines is judged as one: its label stands on the first. Where the format has no lines, or holds
    many articles in one file, each block has a line instead.
    """
    yield visible(article.path)
    verdicts = [_verdict(article, block) for block in article.blocks]
    width = min(max(map(len, verdicts), default=0), _WIDEST)
    starts = {block.node.first_line: verdict for block, verdict in zip(article.blocks, verdicts, strict=True)}
    if None in starts:
        for block, verdict in zip(article.blocks, verdicts, strict=True):
            yield f"{'':>6} {verdict:<{width}}  {visible(block.text)}"
        return
    # After the last line end there is no further line.
    for number, text in enumerate(lines[:-1] if lines and not lines[-1] else lines, 1):
        yield f"{number:>6} {starts.get(number, ''):<{width}}  {visible(text.rstrip())}".rstrip()


def _verdict(article: Article, block: Block) -> str:
    """Label, confidence and reason, in columns."""
    reasons = [block.reason] if block.reason else []
    if block.duplicate_of is not None:
        line = article.blocks[block.duplicate_of].node.first_line
        reasons.append(f"repeats line {line}" if line else "repeats an earlier block")
    label = block.kind.value.replace("_", " ")
    return f"{_MARK[block.role]} {label:<13} {block.confidence:.2f}  {', '.join(reasons)}"
