"""Which blocks of an article stand apart from the story: boilerplate, and front matter that is not the story's own.

Dates, bylines and summaries stand beside links to other stories and in comments too. Their kind says what they are, and
where they stand says whose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.article.bare import letters
from reader.article.model import BY_HAND, Block, Kind, Role

# Looking up an attribute of an enumeration takes ten times as long as a name.
_FRONT, _BODY, _BOILERPLATE = Role.FRONT, Role.BODY, Role.BOILERPLATE
_HEADLINE, _DATE = Kind.HEADLINE, Kind.DATE
_OTHERS = frozenset((Kind.RELATED, Kind.COMMENT))
"""Kinds among which there is front matter of others."""
_FAR = 12
"""Lines above the headline from which front matter is another story's, if a link to one stands in between."""


def apart(blocks: Sequence[Block]) -> tuple[bool, ...]:
    """For each block whether it stands apart; what says again what stands in the story's own front matter does, too.

    What the user made front matter does not.
    """
    headline = next((at for at, block in enumerate(blocks) if block.kind is _HEADLINE), 0)
    first = _first_of_story(blocks, headline)
    pages_day = headline if is_dated_below(blocks, headline) else 0
    said: set[str] = set()
    found: list[bool] = []
    for at, (block, is_others) in enumerate(zip(blocks, among_others(blocks), strict=True)):
        if block.kind.role is not _FRONT:
            found.append(block.kind.role is _BOILERPLATE)
            continue
        text = letters(block.text) or block.text
        is_above = at < (max(first, pages_day) if block.kind is _DATE else first)
        is_others = block.kind is not _HEADLINE and (is_above or is_others)
        is_own = block.reason == BY_HAND or not (is_others or text in said)
        found.append(not is_own)
        if is_own:
            said.add(text)
    return tuple(found)


def among_others(blocks: Sequence[Block]) -> Iterator[bool]:
    """For each block whether it stands, amid or below the story, among comments or links to other stories."""
    is_begun = is_others = False
    for block in blocks:
        if block.kind.role is _BODY or block.kind is _HEADLINE:
            is_begun, is_others = block.kind is not _HEADLINE, False
        elif is_begun and block.kind in _OTHERS:
            is_others = True
        yield is_others


def _first_of_story(blocks: Sequence[Block], headline: int) -> int:
    """The line from which front matter may be the story's."""
    links = max((at for at, block in enumerate(blocks[:headline]) if block.kind in _OTHERS), default=0)
    return min(links, headline - _FAR)


def is_dated_below(blocks: Sequence[Block], headline: int) -> bool:
    """Whether a day stands between the headline and the story: one above is the day on which the page was read."""
    below = takewhile(lambda block: block.kind.role is not _BODY, blocks[headline + 1 :])
    return any(block.kind is _DATE for block in below)
