"""WXR: what WordPress exports, a feed with all that a site holds; an article for each post and page.

Posts name their authors by what they log in with; a table above has their names. Pictures, menus and the like are posts
as well, and no articles. Texts of the old editor have no paragraphs but lines: WordPress makes them when it shows one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.article.document import Head
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.codes import language_of
from reader.sources.entry import Entry, Note, read_entries
from reader.sources.format import Item
from reader.sources.html.charset import decode_page
from reader.sources.html.fragment import plain
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names
from reader.sources.limits import Limits
from reader.sources.xml_tree import child, children, parse_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NO_ARTICLES = frozenset(
    """
    nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_global_styles wp_navigation
    wp_template wp_template_part wp_font_face wp_font_family acf-field acf-field-group
    """.split()
)
"""Types of posts that hold settings."""
_UNWANTED = frozenset(("spam", "trash"))
_PREFORMATTED = re.compile(r"(<pre\b.*?(?:</pre>|\Z))", re.DOTALL | re.IGNORECASE)
_CAPTION = re.compile(
    r"\[caption\b([^\]]{0,2000})\](\s*+(?:<a\b[^>]{0,2000}>\s*+)?<img\b[^>]{0,2000}>\s*+(?:</a>)?)([^\[]{0,2000})\[/caption\]"
)
_ATTRIBUTE = re.compile(r"""\bcaption=(["'])(.*?)\1""", re.DOTALL)
"""Where a caption stood before WordPress 3.4."""
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_LINE_END = re.compile(r"(?<![>\n])\n(?!\s*[<\n])")


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each post and page that says anything; as a feed where the XML is broken.

    Raises:
        SourceError: it isn't text, holds no article, or would take too long to read.
    """
    source = decode_page(data, path)
    try:
        channel = child(parse_xml(source, path), "channel")
    except SourceError:
        from reader.sources.feeds.feed import parse as parse_feed

        yield from parse_feed(data, path, limits)
        return
    posts = [post for post in children(channel, "item") if _is_article(post)] if channel is not None else []
    if channel is None or not posts:
        raise SourceError(path, "there is no article in this export")
    limits.check_members(len(posts), path)
    site = Head(site=_said(channel, "title") or None, language=language_of(_said(channel, "language")))
    authors = _authors(channel)
    yield from read_entries((_entry(post, site, authors) for post in posts), path, "feed")


def _is_article(post: Element) -> bool:
    kind = _said(post, "post_type")
    return kind not in _NO_ARTICLES and (kind != "attachment" or any(_texts(post)))


def _said(element: Element, name: str) -> str:
    return text_of(child(element, name))


def _authors(channel: Element) -> Mapping[str, str]:
    """The authors' names by what they log in with."""
    return {
        _said(author, "author_login"): _said(author, "author_display_name") for author in children(channel, "author")
    }


def _texts(post: Element) -> tuple[str, str]:
    """The text and the excerpt of a post: two elements of one name."""
    texts = {"excerpt" in one.tag: "".join(one.itertext()).strip() for one in children(post, "encoded")}
    return texts.get(False, ""), texts.get(True, "")


def _entry(post: Element, site: Head, authors: Mapping[str, str]) -> Entry:
    login, (text, excerpt) = _said(post, "creator"), _texts(post)
    return Entry(
        id=_said(post, "guid") or _said(post, "link") or None,
        head=Head(
            title=plain(_said(post, "title")) or None,
            byline=split_names(authors.get(login) or login, one_each=True),
            published=_published(post),
            site=site.site,
            url=web_address(_said(post, "link")),
            language=site.language,
        ),
        content=_in_paragraphs(text),
        excerpt=excerpt,
        notes=tuple(_notes(post)),
        html=True if text else None,
    )


def _published(post: Element) -> str | None:
    """When a post was published; of one that never was, when it was written last."""
    universal = moment(f"{_said(post, 'post_date_gmt')}Z")
    return universal or moment(_said(post, "post_date")) or moment(_said(post, "pubDate"))


def _in_paragraphs(text: str) -> str:
    """A text with its paragraphs as elements: blank lines part those of the old editor, which wrote none."""
    if "<!-- wp:" in text or not text:
        return text
    text = _CAPTION.sub(_figure, text.replace("\r\n", "\n"))
    pieces = _PREFORMATTED.split(text)
    pieces[::2] = [_LINE_END.sub("<br>\n", _BLANK_LINE.sub("\n<p>", piece)) for piece in pieces[::2]]
    return "<p>" + "".join(pieces)


def _figure(found: re.Match[str]) -> str:
    """A picture and its caption, which stands behind it or among what is said of it."""
    about, picture, caption = found.groups()
    said = _ATTRIBUTE.search(about)
    return f"<figure>{picture}<figcaption>{said[2] if said else ''}{caption}</figcaption></figure>"


def _notes(post: Element) -> Iterator[Note]:
    yield Note("navigation", ", ".join(dict.fromkeys(filter(None, map(text_of, children(post, "category"))))))
    if (status := _said(post, "status")) not in ("publish", "inherit", ""):
        yield Note("other", f"Status: {status}")
    for comment in children(post, "comment"):
        author, words = _said(comment, "comment_author"), plain(_said(comment, "comment_content"))
        if words and _said(comment, "comment_approved") not in _UNWANTED:
            yield Note("comment", f"{plain(author)}: {words}" if author else words)
