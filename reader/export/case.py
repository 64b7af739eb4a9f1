"""An article as a case for the tests: each line with its kind, the head, and each quotation with its speaker.

`tests/cases/README.md` says how this is written and read. A case is made by hand, or from an article that was
corrected.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article.document import Head
from reader.article.model import Article, Quote, Span
from reader.article.visible import flattened

_HEAD = ("title", "kicker", "standfirst", "byline", "dateline", "published", "site", "url", "language")
_OPENING = 48
"""How many characters of a line are enough to recognise it."""


def expected(article: Article, lines: Sequence[str]) -> str:
    """The whole of `expected.txt`: three parts with an empty line between them. `lines` are the source's."""
    quotations = [quotation(article, quote) for quote in article.quotes]
    parts = ("\n".join(part) for part in (labels(article, lines), head_fields(article.head), quotations))
    return "\n\n".join(parts).rstrip("\n") + "\n"


def labels(article: Article, lines: Sequence[str]) -> list[str]:
    """Each line that is not blank: number, kind and first words; each block where the format has no lines."""
    kinds = [block.kind.value + _repeated(article, block.duplicate_of) for block in article.blocks]
    if any(block.node.first_line is None for block in article.blocks):
        named = zip(kinds, article.blocks, strict=True)
        return [f"{at} {kind}  {_opening(block.text)}" for at, (kind, block) in enumerate(named, 1)]
    by_line: dict[int, str] = {}
    for kind, block in zip(kinds, article.blocks, strict=True):
        first = block.node.first_line or 0
        by_line.update(dict.fromkeys(range(first, (block.node.last_line or first) + 1), kind))
    return [f"{at} {by_line.get(at, '~')}  {_opening(line)}" for at, line in enumerate(lines, 1) if line.strip()]


def head_fields(head: Head) -> list[str]:
    """What is known of the article, one field per line."""
    values = {name: getattr(head, name) for name in _HEAD}
    values["byline"] = "; ".join(head.byline)
    return [f"{name}: {value}" for name, value in values.items() if value]


def quotation(article: Article, quote: Quote) -> str:
    """How it is used, who speaks, the mention, the cue and the words."""

    def words(span: Span | None) -> str:
        return article.passage(span) if span else "-"

    kind = quote.kind.value + ("" if quote.continues is None else " +")
    speaker = quote.speaker.name if quote.speaker else "-"
    return " | ".join((kind, speaker, words(quote.mention), words(quote.cue), quote.text))


def _repeated(article: Article, earlier: int | None) -> str:
    """The line that a block repeats, or the block where the format has no lines."""
    return "" if earlier is None else f" ={article.blocks[earlier].node.first_line or earlier + 1}"


def _opening(line: str) -> str:
    line = flattened(line)
    if len(line) <= _OPENING:
        return line
    cut = line.rfind(" ", 0, _OPENING)
    return f"{line[:cut] if cut > 0 else line[:32]} …"
