"""What a page says about its article outright: JSON-LD, meta elements, microdata, and its `<title>`.

Of each fact, the most reliable source that has it is believed. JSON-LD is written for machines by the program that
holds the article, meta elements likewise but by hand in older pages; microdata and classes stand for what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import TYPE_CHECKING

from reader.article.bare import bare
from reader.article.document import Head
from reader.article.visible import one_line
from reader.sources.codes import language_of
from reader.sources.html.jsonld import JSONLD, Declared, read_jsonld
from reader.sources.html.marked import LONGEST, clean, marked_day, marked_names, marked_title, texts
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

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
_ONE_EACH = frozenset({"dc:creator", "dc.creator", "dcterms:creator", "citation_author"})
"""Of libraries: an element for each author, whose family's name may come first."""
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
_URL = ("og:url", "twitter:url", "parsely-link", "dc.identifier", "savepage-url", "source-url")
"""The last two are written by savers, Save Page WE and Evernote."""
_LANGUAGE = ("og:locale", "content-language", "dc.language", "language", "inlanguage")
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]+)", re.IGNORECASE
)
_SAVERS = (("a.reader-domain[href]", "href"), ("html[data-scrapbook-source]", "data-scrapbook-source"))
"""Where Firefox's reading view, which keeps nothing else that a page declared, and WebScrapBook say its address."""
_TELLING = f'base[href], link[rel~="canonical"][href], meta[content], h1, h2, {JSONLD}'
"""What is looked for on every page, in one go: each search is a walk through the whole."""
_HEADINGS = ("h1", "h2")
_PARTED = re.compile(r"\s+[|/\\»›•·:–—-]+\s+|\s*[|»›]\s*")
"""What stands between the parts of a page's title."""
_HOME = re.compile(r"(?:https?:)?//[^/?#]+/?|/", re.IGNORECASE)
"""The address of a site's first page."""
_MOST_PARTS, _LEAST_WORDS = 12, 3
"""Parts of a title, and words from which a heading is more than a section's name."""


def read_head(tree: LexborHTMLParser, source: str) -> Head:
    """What a page says of its article; `source` is the page's text, for what savers note above it."""
    return read_head_and_base(tree, source)[0]


def read_head_and_base(tree: LexborHTMLParser, source: str) -> tuple[Head, str | None]:
    """The same, and the address that the page's links start from as it gives it."""
    telling: dict[str, list[LexborNode]] = {"base": [], "link": [], "meta": [], "heading": [], "script": []}
    for element in tree.css(_TELLING):
        tag = element.tag or ""
        telling["heading" if tag in _HEADINGS else tag].append(element)
    bases = telling["base"]
    return _read_head(tree, source, telling), (bases[0].attributes["href"] or "" if bases else None)


def _read_head(tree: LexborHTMLParser, source: str, telling: Mapping[str, Sequence[LexborNode]]) -> Head:
    said, authors = _meta(telling["meta"])
    scripts = [script.text() or "" for script in telling["script"]]
    declared = read_jsonld(scripts, said.get("og:title") or _text(tree, "head title"))
    site = declared.site or _first(said, _SITE)
    return Head(
        title=_title(tree, telling["heading"], said, declared, site),
        kicker=declared.kicker or _first(said, _KICKER),
        standfirst=declared.standfirst or _first(said, _STANDFIRST),
        byline=_byline(tree, authors, declared),
        published=_published(tree, said, declared),
        site=site,
        url=_url(telling["link"], said, declared, source) or _read_from(tree),
        language=_language(tree, said, declared),
    )


def _meta(elements: Iterable[LexborNode]) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The meta elements by name or property, lower-case: the first of a name that says something; and all authors."""
    said: dict[str, str] = {}
    authors: dict[str, list[str]] = {}
    for element in elements:
        attributes = element.attributes
        content = clean(unescape(attributes["content"] or ""))  # again: many a site escapes twice
        if not content:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            for name in (attributes.get(key) or "").lower().split():
                said.setdefault(name, content)
                if name in _BYLINE:
                    authors.setdefault(name, []).append(content)
    return said, authors


def _first(said: Mapping[str, str], names: Iterable[str]) -> str | None:
    return next(_each(said, names), None)


def _each(said: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    return (said[name] for name in names if name in said)


def _text(tree: LexborHTMLParser, selector: str) -> str | None:
    element = tree.css_first(selector)
    return clean(element.text(separator=" ")) if element is not None else None


def _title(
    tree: LexborHTMLParser,
    headings: Sequence[LexborNode],
    said: Mapping[str, str],
    declared: Declared,
    site: str | None,
) -> str | None:
    given, heads = declared.title or _first(said, _TITLE), list(texts(headings))
    whole = given or _text(tree, "head title")
    first = [each for each in headings if each.tag == "h1"]
    names = [each for each in first if _is_name(each)]
    firsts = [text for text in texts([each for each in first if not _is_name(each)]) if len(text) > 3]
    title = without_site(whole, site or next(texts(names), None), firsts, heads) if whole else None
    if title and not given:
        return _printed_part(title, heads) or title
    return title or next(iter(firsts), None) or marked_title(tree)


def _is_name(heading: LexborNode) -> bool:
    """Whether a heading is a link to the site's first page: the site's name, above each of a blog's stories."""
    link = heading.css_first("a[href]")
    return (
        link is not None
        and _HOME.fullmatch((link.attributes["href"] or "").strip()) is not None
        and bare(link.text(separator=" ")) == bare(heading.text(separator=" "))
    )


def _printed_part(title: str, heads: Iterable[str]) -> str | None:
    """The longest heading that is a part of a page's own title, or several in a row, and no mere name; None for none.

    What a page is titled for the window and for search engines names site and section in any order and form.
    """
    parts = list(map(bare, _PARTED.split(title, _MOST_PARTS)))
    size = len(parts)
    rows = {" ".join(parts[a:b]) for a in range(size) for b in range(a + 1, size + 1) if b - a < size}
    printed = [head for head in heads if (folded := bare(head)) in rows and len(folded.split()) >= _LEAST_WORDS]
    return max(printed, key=len, default=None)


def without_site(title: str, site: str | None, heads: Iterable[str] = (), printed: Iterable[str] = ()) -> str:
    """A page's title without the site's name at its end or its beginning.

    A part between separators goes where it is the site's name, or where the rest is what the page prints as heading.
    Where both are `printed` a second that is longer stays: the first heading of many a blog is its name.
    """
    folded = {bare(head) for head in heads}
    order: list[str] = []
    for mark in re.finditer(r"\s+(?:[|•·»–—-]|::)\s+|\s*[|»_]\s*|:\s+", title):
        before, after = title[: mark.start()].strip(), title[mark.end() :].strip()
        if not folded.isdisjoint((bare(before), bare(after))):
            order = order or list(map(bare, printed))
            if (second := _second(before, after, order)) is not None:
                return second
        if bare(before) in folded or (site and bare(after) == bare(site)):
            return before or title
        if bare(after) in folded or (site and bare(before) == bare(site)):
            return _opening(before, after, printed) or after or title
    return title


def _opening(before: str, after: str, printed: Iterable[str]) -> str | None:
    """A heading that opens the part before a printed one, if it is longer: what follows is the site's name then."""
    whole = bare(before) + " "
    opening = max((head for head in printed if whole.startswith(bare(head) + " ")), key=len, default="")
    return opening if len(opening) > len(after) else None


def _second(before: str, after: str, order: Sequence[str]) -> str | None:
    """Of two parts that are both printed as headings, in this order, the later one if it is the longer."""
    parts = {bare(before): before, bare(after): after}
    if not parts.keys() <= set(order):
        return None
    later = parts[max(parts, key=order.index)]
    return later if later == max(before, after, key=len) else None


def _byline(tree: LexborHTMLParser, authors: Mapping[str, Sequence[str]], declared: Declared) -> tuple[str, ...]:
    """The names of all who are given in one way, the surest; of what is printed, those of the first line."""
    if declared.byline:
        return declared.byline
    for key in _BYLINE:
        lines = authors.get(key, ())
        one_each = key in _ONE_EACH or len(lines) > 1
        said = [name for line in lines for name in split_names(line, one_each=one_each)]
        if said:
            return tuple(dict.fromkeys(said))
    return marked_names(tree)


def _published(tree: LexborHTMLParser, said: Mapping[str, str], declared: Declared) -> str | None:
    if declared.published:
        return declared.published
    stated = next(filter(None, map(moment, _each(said, _PUBLISHED))), None)
    return stated or marked_day(tree)


def _url(links: Sequence[LexborNode], said: Mapping[str, str], declared: Declared, source: str) -> str | None:
    saved = _SAVED_FROM.search(source[:5_000])
    candidates = (
        links[0].attributes["href"] if links else None,
        *_each(said, _URL),
        declared.url,
        saved[1] if saved else None,
    )
    return next(filter(None, map(_address, candidates)), None)


def _read_from(tree: LexborHTMLParser) -> str | None:
    """The address that what saved a page has put into it."""
    for selector, name in _SAVERS:
        if (element := tree.css_first(selector)) is not None:
            return _address(element.attributes[name])
    return None


def _address(text: str | None) -> str | None:
    """A whole address; None for anything else."""
    line = (text or "").strip()
    whole = line.lower().startswith(("http://", "https://")) and not any(map(str.isspace, line))
    return one_line(line) if whole and len(line) <= LONGEST else None


def _language(tree: LexborHTMLParser, said: Mapping[str, str], declared: Declared) -> str | None:
    root = tree.css_first("html")
    attributes = root.attributes if root is not None else {}
    candidates = (attributes.get("lang"), attributes.get("xml:lang"), declared.language, *_each(said, _LANGUAGE))
    return next(filter(None, map(language_of, candidates)), None)
