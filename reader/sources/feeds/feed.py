"""Feeds as files: RSS 0.9 to 2.0, RDF and Atom, an article for each entry.

The whole text is taken where the feed has it (`content:encoded`, Atom's `content`); an excerpt beside it is the
standfirst, unless it is only how the text begins. Without text an entry is its excerpt and its address. What else a
feed says (tags, enclosures, credits, rights) stands below. feedparser reads what people make of the formats, broken
XML too; what would keep it busy is refused before.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from reader.article.document import Head, Shape
from reader.article.web import is_web, web_address
from reader.errors import SourceError
from reader.sources.codes import language_of
from reader.sources.entry import Entry, Note, read_entries
from reader.sources.format import Item
from reader.sources.html.charset import decode_page
from reader.sources.html.fragment import plain
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names
from reader.sources.limits import Limits
from reader.sources.xml_tree import check_markup

_Said = Mapping[str, Any]
"""What feedparser makes of an element: any key may be missing, and of any type."""
_DATES = ("published", "issued", "created", "updated", "modified", "date")
_MOST_AUTHORS = 20
"""Of a feed, who are those of each of its entries that names none."""
_REFERENCES = "http://purl.org/net/biblio#"
"""The vocabulary of Zotero's RDF."""
_MAIL = re.compile(r"[<(]?\b([\w.+-]{1,99}@(?:[\w-]{1,99}\.)+[\w-]{1,99})[>)]?")
_KIND = "http://schemas.google.com/blogger/2008/kind#"
_KINDS = frozenset((f"{_KIND}template", f"{_KIND}settings"))
"""What is no article in the backup of a blog at Blogger, where all that it has is an entry."""
_EXCERPT = 600
"""Characters of a description from which it is the text itself: feeds before `content:encoded` have no other place."""
_CHARACTER = re.compile(r"&#(\d{7,}|[xX][\da-fA-F]{6,});?")
"""A reference to a character that may be beyond the last."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each entry that says anything.

    Raises:
        SourceError: it isn't text, holds no feed, or would take too long to read.
    """
    import feedparser

    source = decode_page(data, path)
    check_markup(source, path)
    try:
        # The text as it is: what is unseen in a page is unseen here, and classes tell what a paragraph is for.
        feed = feedparser.parse(_as_utf8(source), sanitize_html=False, resolve_relative_uris=False)
    except (RecursionError, ValueError, LookupError, AttributeError, AssertionError, TypeError, OverflowError) as error:
        raise SourceError(path, "its feed can't be read") from error
    entries = [entry for entry in feed.entries if _KINDS.isdisjoint(_terms(entry))]
    if not entries:
        is_list = _REFERENCES in source
        why = "it is a list of references in RDF: save it as RIS" if is_list else "there is no entry in this feed"
        raise SourceError(path, why)
    limits.check_members(len(entries), path)
    is_atom = str(feed.get("version", "")).startswith("atom")
    # Of the others' feeds an author is who answers for the channel.
    whole = {name: feed.feed[name] for name in feed.feed if is_atom or name not in ("author", "authors")}
    whole["authors"] = [*_each(whole, "authors")][:_MOST_AUTHORS]
    yield from read_entries((_entry(said, whole) for said in entries), path, "feed")


def _terms(entry: _Said) -> set[str]:
    return {_text(tag, "term") for tag in _each(entry, "tags")}


def _as_utf8(source: str) -> bytes:
    """The text as bytes that don't name another encoding, and no character that there can't be."""
    source = _CHARACTER.sub(_possible, source)
    return re.sub(r"^\s*<\?xml[^<>]*\?>", "", source).encode("utf-8", "replace")


def _possible(reference: re.Match[str]) -> str:
    """A reference to a character; the sign for a damaged one where there is no such character."""
    digits = reference[1]
    is_hex = digits[0] in "xX"
    value = digits.lstrip("xX0") if is_hex else digits.lstrip("0")
    fits = len(value) < 8 and int(value or "0", 16 if is_hex else 10) <= sys.maxunicode
    return reference[0] if fits else "\ufffd"


def _entry(entry: _Said, feed: _Said) -> Entry:
    content, is_html, base = _content(entry)
    summary = _text(entry, "summary")
    if not content and summary:
        detail = entry.get("summary_detail")
        whole = isinstance(detail, Mapping) and detail.get("type") != "text/plain" and len(plain(summary)) > _EXCERPT
        content, summary = (summary, "") if whole else ("", summary)
    return Entry(
        id=_text(entry, "id") or _text(entry, "link") or None,
        head=_head(entry, feed),
        content=content,
        excerpt=summary,
        notes=tuple(_notes(entry, feed, summary)),
        html=is_html,
        base=base,
    )


def _content(entry: _Said) -> tuple[str, bool | None, str | None]:
    """The longest of the texts that an entry gives, whether it is HTML, and the address its links start from."""
    texts = [one for one in _each(entry, "content") if _text(one, "value")]
    if not texts or _are_captions(entry):
        return "", None, None
    best = max(texts, key=lambda one: ("html" in _text(one, "type"), len(_text(one, "value"))))
    is_html = True if "html" in _text(best, "type") else None
    return _text(best, "value"), is_html, web_address(_text(best, "base"))


def _are_captions(entry: _Said) -> bool:
    """Whether what passes for an entry's texts tells of its pictures, as in feeds of Mastodon: feedparser takes
    `media:description` for a text where there is a `description` before it.
    """
    kinds = {_text(one, "type") for one in _each(entry, "content")}
    return kinds == {"text/plain"} and bool(entry.get("media_content")) and bool(_text(entry, "summary"))


def _head(entry: _Said, feed: _Said) -> Head:
    source = entry.get("source")
    site = plain(_text(source, "title")) if isinstance(source, Mapping) else ""
    signed = entry if entry.get("authors") or _text(entry, "author") or site else feed  # as Atom says, 4.2.1
    authors = [plain(_name(author, _text(signed, "author"))) for author in _each(signed, "authors")]
    names = [name for author in authors for name in split_names(author, one_each=True)]
    if not names:
        names = [*split_names(plain(_text(signed, "author")))]
    return Head(
        title=plain(_text(entry, "title")) or None,
        byline=tuple(dict.fromkeys(names)),
        published=next((day for key in _DATES if (day := moment(_text(entry, key)))), None),
        site=site or plain(_text(feed, "title")) or None,
        url=_address(entry),
        language=_language(entry, feed),
    )


def _name(author: _Said, written: str) -> str:
    """An author's name; feedparser takes a mail address to end behind four letters (desk@post.medi), and a name to
    begin there.
    """
    cut, whole = _text(author, "email"), _MAIL.search(written)
    if cut and whole and whole[1] != cut and whole[1].startswith(cut):
        return _MAIL.sub("", written).strip(" ()")
    return _text(author, "name")


def _address(entry: _Said) -> str | None:
    candidates = (_text(entry, "link"), _text(entry, "id"))
    return next((plain(url) for url in candidates if is_web(url)), None)


def _language(entry: _Said, feed: _Said) -> str | None:
    said = [_text(one, "language") for one in (*_each(entry, "content"), entry, entry.get("title_detail"), feed)]
    return next(filter(None, map(language_of, said)), None)


def _notes(entry: _Said, feed: _Said, summary: str) -> Iterator[Note]:
    if _are_captions(entry):
        for one in _each(entry, "content"):
            yield Note("caption", plain(_text(one, "value")))
    for credit in _each(entry, "media_credit"):
        yield Note("credit", plain(_text(credit, "content")))
    detail = _text(entry.get("summary_detail"), "value")
    if detail and detail not in (summary, _text(entry, "summary")):  # the description of a picture
        yield Note("caption", plain(detail))
    labels = [_text(tag, "label") or _text(tag, "term") for tag in _each(entry, "tags")]
    if tags := [name for label in labels if (name := plain(label)) and not name.startswith(_KIND)]:
        yield Note("navigation", ", ".join(dict.fromkeys(tags)))
    if contributors := [name for one in _each(entry, "contributors") if (name := plain(_text(one, "name")))]:
        yield Note("other", ", ".join(contributors))
    for link in _each(entry, "links"):
        if _text(link, "rel") in {"enclosure", "related", "via"} and (url := _text(link, "href")):
            yield Note("related", plain(_text(link, "title")) or url, url, Shape.PARAGRAPH)
    if is_web(comments := _text(entry, "comments")):
        yield Note("navigation", comments, comments)
    if rights := plain(_text(entry, "rights") or _text(feed, "rights")):
        yield Note("legal", rights)


def _text(said: object, key: str) -> str:
    """A value that is text; empty where it is missing or anything else."""
    # Asked for `updated` where there is none, feedparser warns, and gives `published`.
    value = said.get(key) if isinstance(said, Mapping) and key in said else None
    return value.strip() if isinstance(value, str) else ""


def _each(said: _Said, key: str) -> Iterator[_Said]:
    """The values in a list of them."""
    values = said.get(key)
    return (value for value in (values if isinstance(values, list) else ()) if isinstance(value, Mapping))
