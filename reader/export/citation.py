"""A quotation with everything that a draft needs to say where it comes from."""

from __future__ import annotations

import re
from enum import Enum

from reader.article.model import Article, Quote
from reader.article.visible import flattened, one_line
from reader.export.dates import printed_date
from reader.export.escape import destination, escaped, escaped_within


class CitationStyle(Enum):
    """The form a citation takes."""

    MARKDOWN = "markdown"
    """A block quotation with its source below, the headline a link."""
    PLAIN = "plain"
    """The quotation, then speaker, source and address on lines of their own."""
    LINE = "line"
    """Everything on one line, the source in brackets."""

    @property
    def label(self) -> str:
        """What a reader calls it."""
        return _LABELS[self]


_LABELS = {CitationStyle.MARKDOWN: "Markdown", CitationStyle.PLAIN: "plain text", CitationStyle.LINE: "one line"}

_ENGLISH = ("“", "”", "‘", "’")
MARKS = {
    **dict.fromkeys(("en", "ko", "nl", "tr", "zh"), _ENGLISH),
    **dict.fromkeys(("de", "cs", "sk", "sl"), ("„", "“", "‚", "‘")),
    **dict.fromkeys(("pl", "hr"), ("„", "”", "‚", "’")),
    **dict.fromkeys(("hu", "ro"), ("„", "”", "«", "»")),
    "fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»", "“", "”"),
    **dict.fromkeys(("es", "it", "pt", "ca", "el", "ar", "fa"), ("«", "»", "“", "”")),
    **dict.fromkeys(("ru", "uk", "be", "bg"), ("«", "»", "„", "“")),
    **dict.fromkeys(("no", "nb", "nn"), ("«", "»", "‘", "’")),
    **dict.fromkeys(("sv", "fi", "da"), ("”", "”", "’", "’")),
    "ja": ("「", "」", "『", "』"),
}
"""Outer and inner quotation marks, opening and closing, by language; in others, as in English."""
_MOST_AUTHORS = 3
"""With more, only the first is named, as most manuals of style have it."""
_INSIDE = r"""(?<!\w)["“„«‟]\s*(?P<words>[^"“”„«»]*?)\s*["”“»]"""


def quotation(quote: Quote, language: str | None) -> str:
    """The words in their language's quotation marks, with inner marks for a quotation inside them, on one line.

    The comma before "he said" belongs to the sentence around it and is left out; nothing else is changed.
    """
    return in_marks(_clean(quote.text), language)


def in_marks(words: str, language: str | None) -> str:
    """The same for words on one line that may be no quotation."""
    words = words.removesuffix(",").rstrip()
    opening, closing, inner_opening, inner_closing = MARKS.get(language or "en", _ENGLISH)
    words = re.sub(_INSIDE, rf"{inner_opening}\g<words>{inner_closing}", words)
    return f"{opening}{words}{closing}"


def cite(article: Article, quote: Quote, style: CitationStyle) -> str:
    """The quotation, its speaker, and the article: authors, headline, source, date, page, address; what is unknown is
    left out.
    """
    return _FORMS[style](article, quote)


def page_of(article: Article, quote: Quote) -> str:
    """The page that a quotation stands on, as it is cited; empty where there are no pages."""
    page = article.blocks[quote.span.block].node.page
    return f"{'pp.' if '–' in page else 'p.'} {one_line(page)}" if page else ""


def _markdown(article: Article, quote: Quote) -> str:
    head = article.head
    link = destination(head.url or "")
    if link:
        title = f"[{escaped_within(_clean(head.title) or _clean(head.url))}]({link})"
    else:
        title = escaped_within(_headline(article))
    site = f"*{escaped_within(_clean(head.site))}*" if head.site else ""
    place = "" if link else escaped_within(_place(article))
    authors = escaped_within(_authors(article))
    source = _joined(authors, title, site, escaped_within(_joined(_date(article), page_of(article, quote))), place)
    source = _parted(escaped_within(_who(quote)), source)
    words = f"> {escaped(quotation(quote, head.language))}"
    return f"{words}\n>\n> — {source}" if source else words


def _plain(article: Article, quote: Quote) -> str:
    who = _who(quote)
    where = _joined(_where(article), page_of(article, quote))
    lines = (quotation(quote, article.head.language), f"— {who}" if who else "", where, _place(article))
    return "\n".join(line for line in lines if line)


def _line(article: Article, quote: Quote) -> str:
    source = _parted(_who(quote), _joined(_where(article), page_of(article, quote), _place(article)))
    words = quotation(quote, article.head.language)
    return f"{words} ({source})" if source else words


_FORMS = {CitationStyle.MARKDOWN: _markdown, CitationStyle.PLAIN: _plain, CitationStyle.LINE: _line}


# Each part is empty where nothing is known of it.


def _who(quote: Quote) -> str:
    """The speaker, with their role."""
    speaker = quote.speaker
    return _joined(_clean(speaker.name), _clean(speaker.role)) if speaker else ""


def _where(article: Article) -> str:
    """Authors, headline, source and date."""
    return _joined(_authors(article), _headline(article), _clean(article.head.site), _date(article))


def _authors(article: Article) -> str:
    """Who wrote it; of many the first, and nobody where that is only who published it."""
    site = _clean(article.head.site).casefold()
    names = [name for name in map(_clean, article.head.byline) if name and name.casefold() != site]
    return f"{names[0]} et al." if len(names) > _MOST_AUTHORS else _joined(*names)


def _headline(article: Article) -> str:
    """The headline in its language's marks."""
    title = _clean(article.head.title)
    return in_marks(title, article.head.language) if title else ""


def _place(article: Article) -> str:
    """Where to find the article: its address, or else its file; standard input has neither."""
    if article.head.url:
        return _clean(article.head.url)
    return "" if article.path == "-" else one_line(article.path)


def _date(article: Article) -> str:
    return _clean(printed_date(article.head.published, article.head.language))


def _clean(text: str | None) -> str:
    return flattened(text or "")


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _parted(who: str, source: str) -> str:
    """The speaker apart from the authors."""
    return "; ".join(part for part in (who, source) if part)
