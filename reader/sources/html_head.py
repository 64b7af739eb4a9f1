"""What a page says about its article outright: JSON-LD, meta elements, microdata, and its `<title>`.

Of each fact, the most reliable source that has it is believed. JSON-LD is written for machines by the program that
holds the article, meta elements likewise but by hand in older pages; microdata and classes stand for what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from reader.article.document import Head
from reader.article.visible import one_line
from reader.sources.html_jsonld import Declared, read_jsonld
from reader.sources.html_moment import moment
from reader.sources.html_names import split_names

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_TITLE = (
    *("dc:title", "dcterms:title", "dc.title", "og:title", "citation_title", "hdl", "headline", "sailthru.title"),
    *("parsely-title", "title", "twitter:title"),
)
_STANDFIRST = ("og:description", "twitter:description", "description", "dc.description", "sailthru.description")
_BYLINE = (
    *(
        "dc:creator",
        "dc.creator",
        "dcterms:creator",
        "citation_author",
        "author",
        "byl",
        "parsely-author",
        "sailthru.author",
    ),
    *("article:author", "og:article:author", "article:author_name", "authors", "byline", "twitter:creator"),
)
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "og:published_time", "parsely-pub-date", "sailthru.date"),
    *(
        "datepublished",
        "publish-date",
        "publish_date",
        "publication_date",
        "pubdate",
        "ptime",
        "pdate",
        "citation_date",
    ),
    *("dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "dc:date", "date", "originalpublicationdate"),
    *(
        "cxenseparse:recs:publishtime",
        "article.published",
        "published-date",
        "citation_publication_date",
        "display-date",
    ),
)
_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "cre", "dc.publisher", "publisher")
_KICKER = ("article:section", "og:article:section", "section", "parsely-section", "sailthru.section")
_URL = ("og:url", "twitter:url", "parsely-link", "dc.identifier")
_LANGUAGE = ("og:locale", "content-language", "dc.language", "language", "inlanguage")
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]+)", re.IGNORECASE
)
_LONGEST = 1_000
"""Characters of a fact; what is longer is a mistake."""


def read_head(tree: LexborHTMLParser, source: str) -> Head:
    """What a page says of its article; `source` is the page's text, for what savers note above it."""
    said = _meta(tree)
    declared = read_jsonld(tree, said.get("og:title") or _text(tree, "head title"))
    site = declared.site or _first(said, _SITE)
    return Head(
        title=_title(tree, said, declared, site),
        kicker=declared.kicker or _first(said, _KICKER),
        standfirst=declared.standfirst or _first(said, _STANDFIRST),
        byline=_byline(tree, said, declared),
        published=_published(tree, said, declared),
        site=site,
        url=_url(tree, said, declared, source),
        language=_language(tree, said, declared),
    )


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """The meta elements by name or property, lower-case; of several of a name, the first that says something."""
    said: dict[str, str] = {}
    for element in tree.css("meta[content]"):
        attributes = element.attributes
        content = _clean(attributes["content"])
        if not content:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            for name in (attributes.get(key) or "").lower().split():
                said.setdefault(name, content)
    return said


def _clean(text: str | None) -> str | None:
    """A fact as a line of text; None where there is none."""
    line = one_line(" ".join((text or "").split()))
    return line if line and len(line) <= _LONGEST and line.lower() not in {"null", "undefined", "none"} else None


def _first(said: Mapping[str, str], names: Iterable[str]) -> str | None:
    return next(_each(said, names), None)


def _each(said: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    return (said[name] for name in names if name in said)


def _text(tree: LexborHTMLParser, selector: str) -> str | None:
    element = tree.css_first(selector)
    return _clean(element.text(separator=" ")) if element is not None else None


def _texts(tree: LexborHTMLParser, selector: str) -> Iterator[str]:
    for element in tree.css(selector)[:20]:
        attributes = element.attributes
        if text := _clean(attributes.get("content") or attributes.get("datetime") or element.text(separator=" ")):
            yield text


def _title(tree: LexborHTMLParser, said: Mapping[str, str], declared: Declared, site: str | None) -> str | None:
    whole = declared.title or _first(said, _TITLE) or _text(tree, "head title")
    heads = [text for text in _texts(tree, "h1") if len(text) > 3]
    return (without_site(whole, site, heads) if whole else None) or next(iter(heads), None)


def without_site(title: str, site: str | None, heads: Iterable[str] = ()) -> str:
    """A page's title without the site's name at its end or its beginning.

    A part between separators goes where it is the site's name, or where the rest is what the page prints as heading.
    """
    folded = {_fold(head) for head in heads}
    for mark in re.finditer(r"\s+(?:[|•·»–—-]|::)\s+|\s*[|»]\s*|:\s+", title):
        before, after = title[: mark.start()].strip(), title[mark.end() :].strip()
        if _fold(before) in folded or (site and _fold(after) == _fold(site)):
            return before or title
        if _fold(after) in folded or (site and _fold(before) == _fold(site)):
            return after or title
    return title


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _byline(tree: LexborHTMLParser, said: Mapping[str, str], declared: Declared) -> tuple[str, ...]:
    if declared.byline:
        return declared.byline
    lines = (_each(said, _BYLINE), _printed_bylines(tree))
    return next((names for source in lines for line in source if (names := split_names(line))), ())


def _printed_bylines(tree: LexborHTMLParser) -> Iterator[str]:
    """Lines of the page that are marked as its byline."""
    for selector in ('[itemprop~="author"] [itemprop="name"]', '[itemprop~="author"]', '[rel~="author"]', ".p-author"):
        yield from (text for text in _texts(tree, selector) if len(text) < 100)
    for selector in ('[class*="byline"]', '[id*="byline"]', '[class~="author"]', '[class*="author-name"]'):
        yield from (text for text in _texts(tree, selector) if len(text) < 100)


def _published(tree: LexborHTMLParser, said: Mapping[str, str], declared: Declared) -> str | None:
    if declared.published:
        return declared.published
    printed = (
        text
        for selector in ('[itemprop~="datePublished"]', "time[pubdate]", "article time[datetime]", "time[datetime]")
        for text in _texts(tree, selector)
    )
    for lines in (_each(said, _PUBLISHED), printed):
        if found := next(filter(None, map(moment, lines)), None):
            return found
    return None


def _url(tree: LexborHTMLParser, said: Mapping[str, str], declared: Declared, source: str) -> str | None:
    link = tree.css_first('link[rel~="canonical"][href]')
    saved = _SAVED_FROM.search(source[:5_000])
    candidates = (
        link.attributes["href"] if link is not None else None,
        *_each(said, _URL),
        declared.url,
        saved[1] if saved else None,
    )
    return next(filter(None, map(_address, candidates)), None)


def _address(text: str | None) -> str | None:
    """A whole address; None for anything else."""
    line = (text or "").strip()
    whole = line.lower().startswith(("http://", "https://")) and not any(map(str.isspace, line))
    return one_line(line) if whole and len(line) <= _LONGEST else None


def _language(tree: LexborHTMLParser, said: Mapping[str, str], declared: Declared) -> str | None:
    root = tree.css_first("html")
    attributes = root.attributes if root is not None else {}
    candidates = (attributes.get("lang"), attributes.get("xml:lang"), declared.language, *_each(said, _LANGUAGE))
    return next((code[:2].lower() for code in candidates if code and re.match(r"[a-zA-Z]{2}(?![a-zA-Z])", code)), None)
