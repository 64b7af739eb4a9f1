"""The lines in which a story is signed and dated, and the names in them.

Most pages print more such lines than the story's own: beside links to other stories, above comments, for the day on
which the page was read, and as a name alone, which may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import itemgetter

from reader.analysis.given_names import is_given_name
from reader.analysis.head.bylines import find_led_names, find_names
from reader.analysis.head.dated import find_dated_name, find_writer
from reader.analysis.head.words import EAST
from reader.article.apart import among_others, is_dated_below
from reader.article.dates import find_date
from reader.article.model import Block, Kind, Role

# Looking up an attribute of an enumeration takes ten times as long as a name.
_BYLINE, _DATE, _BODY = Kind.BYLINE, Kind.DATE, Role.BODY
_FAR = 5
"""Lines above the headline from which a byline or a date is hardly the story's."""
_BESIDE = 2
"""Lines between a byline and a day that vouches for it."""
_BELOW = 8
"""Lines below the headline among which the author is named."""
_TIME = re.compile(r"\d[:.h]\d\d(?!\d)")
_JOINT = 3
"""Characters of what may stand in a line between the lines of two authors: "and", "&", initials."""
_AND = (" and", " und", " et", " y", " e", "&")
_JOINING = (",", *_AND)


def signed_lines(blocks: Sequence[Block], headline: int | None) -> list[int]:
    """The places of the story's own bylines and dates, without those among comments and links to other stories, amid or
    below it. Last come what stands far above the headline, and days above it where another stands below.
    """
    kinds = zip(blocks, among_others(blocks), strict=True)
    own = [at for at, (block, is_others) in enumerate(kinds) if block.kind in (_BYLINE, _DATE) and not is_others]
    top = headline or 0
    undated = top if is_dated_below(blocks, top) else 0
    return sorted(own, key=lambda at: at < top - _FAR or (at < undated and blocks[at].kind is _DATE))


def names_in(signed: Sequence[int], blocks: Sequence[Block], headline: int | None, *, is_sure: bool) -> tuple[str, ...]:
    """The names in the first line that says "by", else in the first likely byline, else (unless they have to be sure)
    beside a day in its line, or of one word; with those that are joined to them in lines of their own.
    """
    top = _above_story(blocks, headline)
    led = ((at, _led_names(at, blocks, top)) for at in signed)
    likely = ((at, _likely(find_names(blocks[at].text), at, blocks)) for at in signed if blocks[at].kind is _BYLINE)
    dated = ((at, find_dated_name(blocks[at].text)) for at in signed if blocks[at].kind is _DATE)
    writer = ((at, find_writer(blocks[at].text)) for at in signed if at in top or _is_vouched(at, blocks))
    found = chain(led, likely, () if is_sure else chain(dated, writer))
    at, names = next(filter(itemgetter(1), found), (None, ()))
    return names if at is None else tuple(dict.fromkeys((*names, *_names_below(at, blocks))))


def _names_below(at: int, blocks: Sequence[Block]) -> Iterator[str]:
    """The names in bylines below another that are joined to it: by "and" or "&", or, if they begin with a given name,
    by a comma or initials of their own.
    """
    text = blocks[at].text.rstrip()
    is_joined = text.endswith(_JOINING)
    for block in blocks[at + 1 :]:
        names = find_names(block.text) if block.kind is _BYLINE else ()
        is_sure = text.endswith(_AND)
        text = f" {block.text.strip()}"
        if is_joined and names and (is_sure or is_given_name(names[0].split()[0])):
            yield from names
            is_joined = text.endswith(_JOINING)
        elif len(text) > _JOINT + 1:
            return
        elif text != " ":
            is_joined = True


def _above_story(blocks: Sequence[Block], headline: int | None) -> range:
    """The lines right below the headline, or at the page's top, above the first of the story."""
    top = 0 if headline is None else headline + 1
    for at, block in enumerate(blocks[top : top + _BELOW], top):
        if block.kind.role is _BODY:
            return range(top, at)
    return range(top, top + _BELOW)


def _led_names(at: int, blocks: Sequence[Block], top: range) -> tuple[str, ...]:
    """The names that "by" leads in; those of one word, as in "by Sponsors", have to be likely, or above the story."""
    names = find_led_names(blocks[at].text)
    is_whole = at in top or any(" " in name or name[0] > EAST for name in names)
    return names if is_whole else _likely(names, at, blocks)


def _likely(names: tuple[str, ...], at: int, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The names, if they may well be somebody's: what begins with no given name may be a place, a heading or a
    photographer, and is believed only if something vouches for it.
    """
    return names if names and (is_given_name(names[0].split()[0]) or _is_vouched(at, blocks)) else ()


def _is_vouched(at: int, blocks: Sequence[Block]) -> bool:
    """Whether a line has a day or a time, or stands near a day's, or below a comma, where a letter is signed."""
    around = blocks[max(0, at - _BESIDE) : at + _BESIDE + 1]
    if any(block.kind is _DATE for block in around) or (at > 0 and blocks[at - 1].text.endswith(",")):
        return True
    text = blocks[at].text
    return _TIME.search(text) is not None or find_date(text) is not None
