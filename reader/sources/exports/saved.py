"""A record about an article, as programs that save, extract or list articles write it, whatever they call its parts.

Extractors give the text (trafilatura, newspaper4k, news-please, Readability), reading lists give titles, addresses and
perhaps the page (Pocket, Instapaper, Pinboard, Omnivore, Wallabag, Readwise), reference managers give what is known of
a source (Zotero's CSL-JSON). Their keys overlap so far that one table of names reads them all: for each fact, the first
key that has it, the more telling before the more general. What is left over and reads like prose is kept below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from reader.article.document import Head, Shape
from reader.article.visible import one_line
from reader.article.web import is_web
from reader.sources.codes import language_of
from reader.sources.entry import Entry, Note
from reader.sources.exports.json_records import Record, each, objects, said
from reader.sources.html.fragment import is_html, plain
from reader.sources.html.moment import moment
from reader.sources.html.names import given_first, split_names

TITLE = tuple(
    "title headline resolvedtitle giventitle readabletitle titlepage titlerss webtitle booktitle name".split()
)
_AUTHORS = ("authors", "author", "byline", "creator", "creators", "publishedby", "bookauthor", "by")
POSTERS = ("author", "account", "user")
"""Where sites say who posted something; in lists of articles, an account is the one that saved them."""
_PUBLISHED = tuple(
    """
    datepublish publishdate publishedat publisheddate publishedtime datepublished published webpublicationdate
    createdutc pubdate issued date publicationyear
    """.split()
)
_SAVED = tuple("savedat saveddate createdat timeadded timestamp dateadded created datedownload accessed".split())
_SITE = tuple(
    """
    metasitename sitename sourcehostname containertitle publicationtitle publication newspaper publisher hostname
    domainname sourcedomain site source origin feed
    """.split()
)
_PROGRAMS = frozenset(
    ("reader", "instapaper", "pocket", "kindle", "twitter", "ibooks", "hypothesis", "snipd", "web_clipper")
)
"""What Readwise calls the programs that a highlight is from."""
_URL = tuple(
    """
    canonicallink canonicalurl resolvedurl sourceurl url givenurl originalurl uniqueurl link permalink weburl source
    address href
    """.split()
)
_LANGUAGE = ("language", "lang", "metalang")
HTML = ("htmlcontent", "contenthtml", "articlehtml", "bodyhtml", "html", "content", "body", "articlebody")
TEXT = tuple(
    "maintext text textcontent contenttext articlebody body content fulltext rawtext selection selftext".split()
)
_EXCERPT = tuple(
    """
    standfirst excerpt summary description abstract abstractnote
    metadescription subtitle dek trailtext customexcerpt
    """.split()
)
_KICKER = ("section", "kicker")
_TAGS = ("tags", "labels", "keywords", "categories", "documenttags", "booktags", "manualtags", "folder", "metakeywords")
_NOTES = ("notes", "note", "documentnote", "extra")
_COMMENTS = ("comments", "commentsbody")
_RIGHTS = ("license", "rights", "copyright")
_ID = ("id", "guid", "uuid", "itemid", "uniqueid", "hash", "key", "url", "givenurl", "idstr", "uri")
_KNOWN = frozenset(
    (
        *(*TITLE, *_AUTHORS, *_PUBLISHED, *_SAVED, *_SITE, *_URL, *_LANGUAGE, *HTML, *TEXT, *_EXCERPT, *_KICKER),
        *(*_TAGS, *_NOTES, *_COMMENTS, *_RIGHTS, *_ID, "highlights", "annotations", "highlight", "type", "itemtype"),
        *("extended", "time", "filename", "localpath", "images", "image", "slug", "color", "citationkey"),
    )
)
PARTS = tuple(
    "title authors published site url language text html excerpt section tags notes highlight rights id".split()
)
"""What a column of a user's own table may hold, by the names that are known here."""
_LONG = 300
"""Characters of an excerpt in HTML from which it is the text itself, where there is no other."""
_NAME = 80
"""Characters of a note without a title by which it is called."""
_LEFT_OVER_WORDS = 3
_MOST_KEYS = 300
"""Of a record that are looked at for words nobody asked for."""
_SPACES = re.compile(r"\W+")


@lru_cache(maxsize=1024)
def _bare(key: str) -> str:
    return re.sub(r"[\W_]+", "", key.casefold())


def folded(record: Mapping[str, object]) -> Record:
    """A record with similar keys made one: `publishedAt`, `published_at` and `Published at`."""
    known: dict[str, object] = {}
    for key, value in record.items():
        known.setdefault(_bare(str(key)), value)
    if "href" in known and "title" not in known:  # Pinboard, and Delicious before it: a title is a description there
        known["title"], known["excerpt"] = known.pop("description", ""), known.get("extended", "")
        known["savedat"] = known.get("time", "")
    if isinstance(kept := known.get("content"), Mapping):  # Karakeep's, of what a bookmark is of
        for key in ("url", "title", "text", "author"):
            known[key] = known.get(key) or said(kept, key)
        known["title"] = known["title"] or said(kept, "text")[:_NAME].partition("\n")[0]
        known["html"] = known.get("html") or said(kept, "htmlContent")
    if not said(known, *TITLE):  # a post
        posters = (known[key] for key in POSTERS if isinstance(known.get(key), Mapping))
        known.setdefault("author", next(posters, ""))
    return known


def is_article(record: Record) -> bool:
    """Whether a folded record says enough to be an article: a text, or a title with an address or an excerpt."""
    if said(record, *TITLE):
        return any(said(record, key) for key in (*TEXT, *HTML, *_EXCERPT, *_URL)) or bool(record.get("highlights"))
    return len(said(record, *TEXT).split()) > _LEFT_OVER_WORDS and bool(said(record, *_URL, *_PUBLISHED))


def has_words(record: Record) -> bool:
    """Whether a folded record says anything but its name."""
    return any(said(record, key) for key in (*TEXT, *HTML, *_EXCERPT, *_NOTES))


def entry_of(record: Record) -> Entry:
    """What a folded record says of its article."""
    html = next((text for key in HTML if is_html(text := said(record, key))), "")
    content, excerpt = html or said(record, *TEXT), said(record, *_EXCERPT)
    if not content and is_html(excerpt) and len(excerpt) > _LONG:
        content, html, excerpt = excerpt, excerpt, ""
    head = _head(record)
    return Entry(
        id=said(record, *_ID) or head.url,
        head=head,
        content=content,
        excerpt=excerpt,
        notes=tuple(_notes(record, content)),
        html=bool(html),
    )


def _head(record: Record) -> Head:
    sites = (text for key in _SITE if (text := said(record, key, f"{key}.name", f"{key}.title")))
    return Head(
        title=plain(said(record, *TITLE)) or None,
        kicker=plain(said(record, *_KICKER)) or None,
        byline=tuple(dict.fromkeys(_authors(record))),
        published=next((day for key in _PUBLISHED if (day := _day(record.get(key)))), None),
        site=next((plain(text) for text in sites if not _is_address(text) and text.lower() not in _PROGRAMS), None),
        url=next((one_line(text) for key in _URL if _is_address(text := said(record, key))), None),
        language=language_of(said(record, *_LANGUAGE)),
    )


def _is_address(text: str) -> bool:
    return is_web(text) and not any(map(str.isspace, text))


def _authors(record: Record) -> Iterator[str]:
    """The authors' names: in a line, in a list, in objects, or in the parts that bibliographies give."""
    for key in _AUTHORS:
        found = [name for one in objects(record, key) if (name := _full_name(one))]
        if not found:
            found = [name for line in each(record, key) for name in _in_line(plain(line), "itemtype" in record)]
        if found:
            yield from found
            return


def _in_line(line: str, in_library: bool) -> Iterator[str]:
    """The names in a line; a bibliography writes "Ellery, Maud; Reed, Bob", and any other comma likewise."""
    names = [name.strip() for name in line.split(";") if name.strip()]
    if in_library and all(name.count(",") == 1 for name in names):
        yield from map(given_first, names)
    else:
        yield from split_names(line)


def _full_name(one: Record) -> str:
    parts = (said(one, "given", "firstName"), said(one, "non-dropping-particle"), said(one, "family", "lastName"))
    return plain(" ".join(filter(None, parts)) or said(one, "literal", "name"))


def _day(value: object) -> str | None:
    """A day or a moment; also in the parts that bibliographies give."""
    if isinstance(value, str):
        year = value.strip()
        return f"{year}-01-01" if re.fullmatch(r"(?:19|20)\d\d", year) else moment(year)
    if isinstance(value, Mapping):
        parts = value.get("date-parts")
        first = parts[0] if isinstance(parts, list) and parts else None
        if isinstance(first, list) and first and all(isinstance(part, str) and part.isdigit() for part in first):
            padded = [part.zfill(2) for part in [*first, "1", "1"][:3]]
            return moment("-".join(padded))
        return moment(said(value, "raw", "literal", "date", "name"))
    return None


def _notes(record: Record, content: str) -> Iterator[Note]:
    marked = "pull_quote" if content else "body"
    for one in (*objects(record, "highlights"), *objects(record, "annotations")):
        quoted, remark = said(one, "quote", "highlight"), said(one, "note", "annotation")
        quoted, remark = (quoted, remark or said(one, "text")) if quoted else (said(one, "text"), remark)
        yield Note(marked, plain(quoted), shape=Shape.BLOCK_QUOTE)
        yield Note("comment", plain(remark))
    for line in said(record, "highlights").split("\n"):  # Raindrop's cell: Highlight:…, Note:…
        kind, colon, text = line.partition(":")
        if kind == "Note" and colon:
            yield Note("comment", plain(text))
        else:
            yield Note(marked, plain(text if kind == "Highlight" and colon else line), shape=Shape.BLOCK_QUOTE)
    for text in each(record, "highlight"):
        yield Note(marked, plain(text), shape=Shape.BLOCK_QUOTE)
    yield from (Note("comment", plain(text)) for key in _NOTES for text in each(record, key))
    yield from (Note("comment", plain(line)) for line in said(record, *_COMMENTS).split("\n"))
    tags = [tag for key in _TAGS for line in each(record, key) for tag in re.split(r"[;|,]", plain(line))]
    # Instapaper writes a list of JSON into a cell.
    yield Note("navigation", ", ".join(dict.fromkeys(name for tag in tags if (name := tag.strip(' []"')))))
    yield from (Note("legal", plain(text)) for key in _RIGHTS for text in each(record, key))
    if saved := next((day for key in _SAVED if (day := _day(record.get(key)))), None):
        yield Note("other", f"Saved: {saved}")
    yield from _left_over(record, content)


def _left_over(record: Record, content: str) -> Iterator[Note]:
    """Values of unknown keys that read like prose, unless the text says them too."""
    letters = ""
    for key, value in islice(record.items(), _MOST_KEYS):
        if key in _KNOWN or not isinstance(value, str) or len(value.split()) < _LEFT_OVER_WORDS:
            continue
        line = plain(value)
        letters = letters or _SPACES.sub("", plain(content))
        if line and _SPACES.sub("", line) not in letters:
            yield Note("other", f"{key}: {line}")
