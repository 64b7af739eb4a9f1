"""A quotation with everything that a draft needs to say where it comes from."""

from __future__ import annotations

import re
from enum import Enum

from reader.article.model import Article, Quote
from reader.article.visible import one_line
from reader.export.dates import printed_date
from reader.export.escape import destination, escaped


class CitationStyle(Enum):
    """The form a citation takes."""

    MARKDOWN = "markdown"
    """A block quotation with its source below, the headline a link."""
    PLAIN = "plain"
    """The quotation, then speaker, source and address on lines of their own."""
    LINE = "line"
    """Everything on one line, the source in brackets."""


_ENGLISH = ("“", "”", "‘", "’")
_MARKS = {
    "de": ("„", "“", "‚", "‘"),
    "pl": ("„", "”", "‚", "’"),
    "fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»", "“", "”"),
    "es": ("«", "»", "“", "”"),
    "it": ("«", "»", "“", "”"),
    "pt": ("«", "»", "“", "”"),
    "ru": ("«", "»", "„", "“"),
}
"""Outer and inner quotation marks, opening and closing, by language."""
_INSIDE = r"""(?<!\w)["“„«‟]\s*(?P<words>[^"“”„«»]*?)\s*["”“»]"""


def quotation(quote: Quote, language: str | None = None) -> str:
    """The words in their language's marks, a quotation inside them in its inner ones, on one line.

    The comma before "he said" belongs to the sentence around and is left out; nothing else is changed.
    """
    opening, closing, inner_opening, inner_closing = _MARKS.get(language or "en", _ENGLISH)
    words = one_line(" ".join(quote.text.split())).removesuffix(",").rstrip()
    words = re.sub(_INSIDE, rf"{inner_opening}\g<words>{inner_closing}", words)
    return f"{opening}{words}{closing}"


def cite(article: Article, quote: Quote, style: CitationStyle = CitationStyle.MARKDOWN) -> str:
    """The quotation, its speaker, and the article: headline, source, date, address; what is unknown is left out."""
    return _FORMS[style](article, quote)


def _markdown(article: Article, quote: Quote) -> str:
    head = article.head
    words = escaped(quotation(quote, head.language))
    title = escaped(_clean(head.title)) if head.title else None
    link = destination(head.url) if head.url else None
    if link:
        title = f"[{title or escaped(_clean(head.url))}]({link})"
    site = f"*{escaped(_clean(head.site))}*" if head.site else None
    place = None if link else _place(article)
    where = _joined(title, site, _date(article), place and escaped(place))
    who = _who(quote)
    source = _joined(who and escaped(who), where)
    return f"> {words}\n>\n> — {source}" if source else f"> {words}"


def _plain(article: Article, quote: Quote) -> str:
    who = _who(quote)
    lines = (quotation(quote, article.head.language), who and f"— {who}", _where(article), _place(article))
    return "\n".join(line for line in lines if line)


def _line(article: Article, quote: Quote) -> str:
    source = _joined(_who(quote), _where(article), _place(article))
    words = quotation(quote, article.head.language)
    return f"{words} ({source})" if source else words


_FORMS = {CitationStyle.MARKDOWN: _markdown, CitationStyle.PLAIN: _plain, CitationStyle.LINE: _line}


def _who(quote: Quote) -> str | None:
    """The speaker with their role."""
    speaker = quote.speaker
    return _joined(_clean(speaker.name), speaker.role and _clean(speaker.role)) if speaker else None


def _where(article: Article) -> str | None:
    """Headline, source and date."""
    head = article.head
    opening, closing, *_ = _MARKS.get(head.language or "en", _ENGLISH)
    title = f"{opening}{_clean(head.title)}{closing}" if head.title else None
    return _joined(title, head.site and _clean(head.site), _date(article))


def _place(article: Article) -> str | None:
    """Where to find the article: its address, else its file; what came by standard input has neither."""
    if article.head.url:
        return _clean(article.head.url)
    return None if article.path == "-" else one_line(article.path)


def _date(article: Article) -> str | None:
    published = printed_date(article.head.published, article.head.language)
    return published and _clean(published)


def _clean(text: str | None) -> str:
    return one_line(" ".join((text or "").split()))


def _joined(*parts: str | None) -> str | None:
    return ", ".join(part for part in parts if part) or None
