"""The head of an article: title, kicker, standfirst, byline, dateline, date, site, address, language.

What the format declares (in meta elements or front matter) is believed, but for a title that names no article (see
`head.titles`). What it leaves open is read from the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, islice
from operator import itemgetter

from reader.analysis.given_names import is_given_name
from reader.analysis.head.authors import shown_authors
from reader.analysis.head.bylines import find_dated_name, find_led_names, find_names
from reader.analysis.head.datelines import Dateline, find_dateline
from reader.analysis.head.standfirsts import declared_standfirst
from reader.analysis.head.titles import shown_title
from reader.analysis.head.whole import is_labelled_day
from reader.analysis.language import gainsaid, language_of
from reader.article.apart import among_others
from reader.article.dates import find_date
from reader.article.document import Document, Head
from reader.article.model import Block, Kind, Role

# Looking up an attribute of an enumeration takes ten times as long as a name.
_FRONT, _BODY, _BYLINE, _DATE, _PARAGRAPH = Role.FRONT, Role.BODY, Kind.BYLINE, Kind.DATE, Kind.BODY
_OPENING = 2
"""Paragraphs of the body in which a dateline is looked for: a lede may stand before the one that has it."""
_FAR = 5
"""Lines above the headline from which a byline or a date is hardly the story's."""
_BESIDE = 2
"""Lines between a byline and a day that vouches for it."""
_JOINT = 3
"""Characters of what may stand in a line between the lines of two authors: "and", "&", initials."""
_AND = (" and", " und", " et", " y", " e", "&")
_JOINING = (",", *_AND)
_SAMPLE = 1200
"""Characters of the body by which its language is told."""


def read_head(document: Document, blocks: Sequence[Block]) -> Head:
    """The head that the document declares, completed from its labelled blocks."""
    said = document.declared
    places: dict[Kind, int] = {}
    for at, block in enumerate(blocks):
        if block.kind.role is _FRONT:
            places.setdefault(block.kind, at)
    front = {kind: blocks[at] for kind, at in places.items()}
    headline = places.get(Kind.HEADLINE)
    body = _sample(block.text for block in blocks if block.kind.role is _BODY)
    language = _language(said.language, body or _sample(block.text for block in blocks))
    signed = _nearest_first(list(_signed(blocks)), blocks[: max(0, (headline or 0) - _FAR)])
    dateline = _dateline(front.get(Kind.DATELINE), blocks)
    return Head(
        title=shown_title(said.title, said.site, blocks, headline),
        kicker=said.kicker or _text(front.get(Kind.KICKER)),
        standfirst=declared_standfirst(said, blocks, headline, body) or _text(front.get(Kind.STANDFIRST)),
        byline=shown_authors(said, partial(_byline, signed, blocks)),
        dateline=said.dateline or dateline.place or None,
        published=said.published
        or _published(signed, language)
        or _day_below(blocks, language)
        or find_date(dateline.whole, language),
        site=said.site,
        url=said.url,
        language=language,
    )


def _text(block: Block | None) -> str | None:
    return block.text.strip() if block else None


def _signed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The story's own bylines and dates, without those among comments and links to other stories, amid or below it."""
    for block, is_others in zip(blocks, among_others(blocks), strict=True):
        if (block.kind is _BYLINE or block.kind is _DATE) and not is_others:
            yield block


def _nearest_first(signed: list[Block], far_above: Sequence[Block]) -> list[Block]:
    """The same lines, those far above the headline last: a page's own day, the bylines of other stories."""
    far = set(map(id, far_above))
    return sorted(signed, key=lambda block: id(block) in far) if far else signed


def _byline(signed: Sequence[Block], blocks: Sequence[Block], *, is_sure: bool) -> tuple[str, ...]:
    """The names in the first line that says "by", else in the first likely byline, else (unless they have to be sure)
    beside a day in its line; with those that are joined to them in lines of their own.
    """
    led = ((block, find_led_names(block.text)) for block in signed)
    likely = ((block, _likely_names(block, blocks)) for block in signed if block.kind is _BYLINE)
    dated = ((block, find_dated_name(block.text)) for block in signed if block.kind is _DATE and not is_sure)
    line, names = next(filter(itemgetter(1), chain(led, likely, dated)), (None, ()))
    return tuple(dict.fromkeys((*names, *_names_below(line, blocks)))) if line else ()


def _names_below(line: Block, blocks: Sequence[Block]) -> Iterator[str]:
    """The names in bylines below another that are joined to it: by "and" or "&", or, if they begin with a given name,
    by a comma or initials of their own.
    """
    text = line.text.rstrip()
    is_joined = text.endswith(_JOINING)
    for block in blocks[_place(line, blocks) + 1 :]:
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


def _place(line: Block, blocks: Sequence[Block]) -> int:
    return next(at for at, block in enumerate(blocks) if block is line)


def _likely_names(block: Block, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The names in a line that may be a byline: what begins with no given name may be a place, a heading or a
    photographer, and is believed only if something vouches for it.
    """
    names = find_names(block.text)
    is_likely = names and (is_given_name(names[0].split()[0]) or find_date(block.text) or _is_vouched(block, blocks))
    return names if is_likely else ()


def _is_vouched(byline: Block, blocks: Sequence[Block]) -> bool:
    """Whether a line stands near a day's line, or below a comma, where a letter is signed."""
    at = _place(byline, blocks)
    around = blocks[max(0, at - _BESIDE) : at + _BESIDE + 1]
    return any(block.kind is _DATE for block in around) or (at > 0 and blocks[at - 1].text.endswith(","))


def _dateline(line: Block | None, blocks: Sequence[Block]) -> Dateline:
    """The dateline, which begins the story or is a line of its own above it; an empty one where there is none."""
    if line is not None:
        return Dateline(line.text.strip(" \t.:–—-"), line.text)
    opening = islice((block for block in blocks if block.kind is _PARAGRAPH), _OPENING)
    return next(filter(None, (find_dateline(block.text) for block in opening)), Dateline("", ""))


def _published(signed: Sequence[Block], language: str | None) -> str | None:
    """The first date in these lines; one behind "updated" only if there is no other."""
    dated = sorted((block.text for block in signed), key=_tells_a_change)
    return next(filter(None, (find_date(text, language) for text in dated)), None)


def _day_below(blocks: Sequence[Block], language: str | None) -> str | None:
    """The day in labelled lines ("Date 23.05.2011") below the story, behind links to others; None where they differ."""
    labelled = (block.text for block in blocks if block.kind is _DATE and is_labelled_day(block.text))
    days = {find_date(text, language) for text in labelled}
    return days.pop() if len(days) == 1 else None


def _tells_a_change(text: str) -> bool:
    """Whether a line begins with "updated" or its like."""
    return text.lower().lstrip().startswith(("update", "last updated", "aktualisiert", "mis à jour", "actuali"))


def _language(said: str | None, sample: str) -> str | None:
    """The declared language, unless the text is clearly in another; without one, that of the text."""
    words = sample.lower().split()
    return (gainsaid(said, words) or said) if said else language_of(words, sample)


def _sample(texts: Iterator[str]) -> str:
    """The first `_SAMPLE` characters of some texts."""
    parts: list[str] = []
    size = 0
    for text in texts:
        parts.append(text[: _SAMPLE - size])
        size += len(text)
        if size >= _SAMPLE:
            break
    return " ".join(parts)
