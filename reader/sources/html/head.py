"""What a page says about its article outright: JSON-LD, meta elements, microdata, and its `<title>`.

Of each fact, the most reliable source that has it is believed. JSON-LD is written for machines by the program that
holds the article, meta elements likewise but by hand in older pages; microdata and classes stand for what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from html import unescape
from typing import TYPE_CHECKING

from reader.article.bare import bare
from reader.article.document import Head
from reader.article.web import web_address
from reader.sources.codes import language_of
from reader.sources.html.jsonld import JSONLD, Declared, read_jsonld
from reader.sources.html.marked import LONGEST, clean, marked_day, marked_names, marked_title
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names
from reader.sources.html.site_name import site_name
from reader.sources.html.titles import find_title

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_TITLE = tuple(
    """
    dc:title dcterms:title dc.title og:title citation_title hdl headline sailthru.title parsely-title title
    twitter:title
    """.split()
)
_STANDFIRST = ("og:description", "twitter:description", "description", "dc.description", "sailthru.description")
_BYLINE = tuple(
    """
    dc:creator dc.creator dcterms:creator citation_author author byl parsely-author sailthru.author article:author
    og:article:author article:author_name authors byline twitter:creator
    """.split()
)
_ONE_EACH = frozenset({"dc:creator", "dc.creator", "dcterms:creator", "citation_author"})
"""Of libraries: an element for each author, whose family's name may come first."""
_PUBLISHED = tuple(
    """
    article:published_time og:article:published_time og:published_time parsely-pub-date sailthru.date datepublished
    publish-date publish_date publication_date pubdate ptime pdate citation_date dc.date.issued dcterms.created
    dc.date dcterms.date dc:date date originalpublicationdate cxenseparse:recs:publishtime article.published
    published-date citation_publication_date display-date
    """.split()
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
_NO_SECTION = frozenset(
    (
        *("nil", "null", "none", "all", "home", "homepage", "home page", "post", "posts", "page", "article"),
        *("articles", "uncategorized", "uncategorised", "allgemein", "unkategorisiert", "non classé"),
        *("sin categoría", "senza categoria"),
    )
)
"""Sections that programs give to what nobody put into one."""
_LONGEST_SECTION = 60
_HOST = re.compile(r"(?:[\w-]+\.)+(?:com|org|net|info|[a-z]{2})", re.IGNORECASE)
"""The address of a site, as some give it behind an author: Esk.com."""
_WINDOW = "head title, body > title"
"""The title of the page's window; a program's warning above the page puts all that is in the head into the body."""


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
    window = _text(tree, _WINDOW)
    declared = read_jsonld(scripts, said.get("og:title") or window)
    url = _url(telling["link"], said, declared, source) or _read_from(tree)
    names = tuple(filter(None, (declared.site, *_each(said, _SITE))))
    site = site_name(declared.site, _each(said, _SITE), window, url)
    sites = (site, *names) if site else ()
    slogans = set(names) - {site}
    given = next((one for one in (declared.title, *_each(said, _TITLE)) if one and one not in slogans), None)
    return Head(
        title=find_title(given, window, telling["heading"], sites) or marked_title(tree),
        kicker=_kicker(declared.kicker or _first(said, _KICKER), site),
        standfirst=declared.standfirst or _first(said, _STANDFIRST),
        byline=_without_sites(_byline(tree, authors, declared), sites),
        published=_published(tree, said, declared),
        site=site,
        url=url,
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


def _without_sites(names: tuple[str, ...], sites: Collection[str]) -> tuple[str, ...]:
    """The names without one of the site's beside one of them, or its address; none where they are but one in pieces."""
    names = tuple(name for name in names if not _HOST.fullmatch(name)) or names
    folded = set(map(bare, sites))
    if bare(" ".join(names)) in folded:
        return names if len(names) == 1 else ()
    return tuple(_beside_site(name, folded) for name in names)


def _beside_site(name: str, sites: Set[str]) -> str:
    """What stands with a site's name, whichever comes first; the whole where none of the `sites` does."""
    parts = re.split(r"\s+[-–—|]\s+", name, maxsplit=1)
    is_beside = not sites.isdisjoint(map(bare, parts))
    return next((part for part in parts if bare(part) not in sites), name) if is_beside else name


def _kicker(said: str | None, site: str | None) -> str | None:
    """The section a page says it is in; None for what programs put there where nobody chose one, the site's name, and
    keywords.
    """
    section = re.split(r",(?=\S)", said or "", maxsplit=1)[0].strip(" #,")
    is_section = 0 < len(section) <= _LONGEST_SECTION and section[0] != "/" and section.lower() not in _NO_SECTION
    is_section = is_section and bare(section) != bare(site or "")
    return section if is_section and section.count(",") <= 1 else None


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
    return web_address(line) if len(line) <= LONGEST and not any(map(str.isspace, line)) else None


def _language(tree: LexborHTMLParser, said: Mapping[str, str], declared: Declared) -> str | None:
    root = tree.css_first("html")
    attributes = root.attributes if root is not None else {}
    candidates = (attributes.get("lang"), attributes.get("xml:lang"), declared.language, *_each(said, _LANGUAGE))
    return next(filter(None, map(language_of, candidates)), None)
