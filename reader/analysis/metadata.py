"""The head of an article: title, kicker, standfirst, byline, dateline, date, site, address, language.

What the format declares (in meta elements or front matter) is believed, but for a title that names no article (see
`head.titles`). What it leaves open is read from the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from reader.analysis.head.authors import shown_authors
from reader.analysis.head.datelines import Dateline, find_dateline
from reader.analysis.head.signed import names_in, signed_lines
from reader.analysis.head.standfirsts import declared_standfirst
from reader.analysis.head.titles import shown_title
from reader.analysis.head.whole import is_labelled_day
from reader.analysis.language import gainsaid, language_of
from reader.article.dates import find_date
from reader.article.document import Document, Head
from reader.article.model import Block, Kind, Role

# Looking up an attribute of an enumeration takes ten times as long as a name.
_FRONT, _BODY, _DATE, _PARAGRAPH = Role.FRONT, Role.BODY, Kind.DATE, Kind.BODY
_OPENING = 2
"""Paragraphs of the body in which a dateline is looked for: a lede may stand before the one that has it."""
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
    signed = signed_lines(blocks, headline)
    dateline = _dateline(front.get(Kind.DATELINE), blocks)
    return Head(
        title=shown_title(said.title, said.site, blocks, headline),
        kicker=said.kicker or _text(front.get(Kind.KICKER)),
        standfirst=declared_standfirst(said, blocks, headline, body) or _text(front.get(Kind.STANDFIRST)),
        byline=shown_authors(said, partial(names_in, signed, blocks, headline)),
        dateline=said.dateline or dateline.place or None,
        published=said.published
        or _published([blocks[at].text for at in signed], language)
        or _day_below(blocks, language)
        or find_date(dateline.whole, language),
        site=said.site,
        url=said.url,
        language=language,
    )


def _text(block: Block | None) -> str | None:
    return block.text.strip() if block else None


def _dateline(line: Block | None, blocks: Sequence[Block]) -> Dateline:
    """The dateline, which begins the story or is a line of its own above it; an empty one where there is none."""
    if line is not None:
        return Dateline(line.text.strip(" \t.:–—-"), line.text)
    opening = islice((block for block in blocks if block.kind is _PARAGRAPH), _OPENING)
    return next(filter(None, (find_dateline(block.text) for block in opening)), Dateline("", ""))


def _published(signed: Sequence[str], language: str | None) -> str | None:
    """The first date in these lines; one behind "updated" only if there is no other."""
    return next(filter(None, (find_date(text, language) for text in sorted(signed, key=_tells_a_change))), None)


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
