"""JSON Feed, versions 1 and 1.1: an article for each item, as in the feeds that are XML."""

from __future__ import annotations

from collections.abc import Iterator

from reader.article.document import Head
from reader.article.web import is_web
from reader.errors import SourceError
from reader.sources.codes import language_of
from reader.sources.entry import Entry, Note, read_entries
from reader.sources.exports.json_records import Record, each, objects, read_json, said
from reader.sources.format import Item
from reader.sources.html.fragment import plain
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names
from reader.sources.limits import Limits


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each item that says anything.

    Raises:
        SourceError: it isn't text or JSON, or there is no item in it.
    """
    feed = next((one for one in read_json(data, path) if not isinstance(one, SourceError)), {})
    items = list(objects(feed, "items"))
    if not items:
        raise SourceError(path, "there is no entry in this feed")
    limits.check_members(len(items), path)
    yield from read_entries((_entry(item, feed) for item in items), path, "jsonfeed")


def _entry(item: Record, feed: Record) -> Entry:
    html = said(item, "content_html")
    url = said(item, "url", "external_url", "id")
    names = [*each(item, "authors", "author")] or [*each(feed, "authors", "author")]
    head = Head(
        title=plain(said(item, "title")) or None,
        byline=tuple(dict.fromkeys(name for line in names for name in split_names(plain(line), one_each=True))),
        published=moment(said(item, "date_published")) or moment(said(item, "date_modified")),
        site=plain(said(feed, "title")) or None,
        url=plain(url) if is_web(url) else None,
        language=language_of(said(item, "language") or said(feed, "language")),
    )
    return Entry(
        id=said(item, "id", "url") or None,
        head=head,
        content=html or said(item, "content_text"),
        excerpt=said(item, "summary"),
        notes=tuple(_notes(item)),
        html=bool(html),
    )


def _notes(item: Record) -> Iterator[Note]:
    yield Note("navigation", ", ".join(map(plain, each(item, "tags"))))
    if (elsewhere := said(item, "external_url")) and said(item, "url"):
        yield Note("related", elsewhere, elsewhere)
    for file in objects(item, "attachments"):
        if url := said(file, "url"):
            yield Note("related", plain(said(file, "title")) or url, url)
