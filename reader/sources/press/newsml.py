"""NewsML-G2: news items, packages of them, and the messages that agencies send them in.

An article for each item: a text with its metadata, a picture with its caption, a package with the items it refers to.
The text is XHTML, NITF or plain. Elements without a place in the model (slugline, urgency, embargo, subjects, notes to
editors, rights) stand below the story, each with its name or its kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from reader.article.web import is_web
from reader.sources.format import Item
from reader.sources.html.moment import moment
from reader.sources.limits import Limits
from reader.sources.press.common import Story, read_stories
from reader.sources.press.newsml_content import add_content
from reader.sources.xml_tree import attribute, child, children, descendants, local, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ITEMS = ("newsItem", "packageItem")
_LABELS = {
    "urgency": "Urgency",
    "slugline": "Slug",
    "keyword": "Keyword",
    "genre": "Genre",
    "subject": "Subject",
    "infoSource": "Source",
    "contributor": "Contributor",
    "embargoed": "Embargoed until",
    "pubStatus": "Status",
    "service": "Service",
    "signal": "Signal",
    "profile": "Profile",
    "deliverableOf": "Part of",
}
_RIGHTS = ("copyrightHolder", "copyrightNotice", "usageTerms")
_USABLE = "usable"
"""The status that every item has, unless something is wrong with it."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each item that says anything; a single item is the file itself.

    Raises:
        SourceError: it isn't text or XML, is too deep or too large, or there is no news item in it.
    """
    root = read_xml(data, path)
    items = [root] if local(root) in _ITEMS else list(descendants(root, *_ITEMS))
    limits.check_members(len(items), path)
    yield from read_stories(map(_story, items), path, "newsml", alone=items == [root])


def _story(item: Element) -> Story:
    story = Story(id=attribute(item, "guid"), language=attribute(item, "lang"))
    for part in item:
        name = local(part)
        if name == "itemMeta":
            _item_meta(part, story)
        elif name == "contentMeta":
            _content_meta(part, story)
        elif name == "rightsInfo":
            story.legal += (text_of(one) or _named(one) for one in part.iter() if local(one) in _RIGHTS)
        elif name == "contentSet":
            _content(part, story)
        elif name == "groupSet":
            story.body += _group(part)
    if not story.body.strip():  # a picture, or an alert
        captions = [caption for caption, _ in story.captions] or [story.standfirst]
        story.body, story.captions, story.standfirst = "\n".join(captions), [], ""
    return story


def _item_meta(meta: Element, story: Story) -> None:
    for one in children(meta):
        name, text = local(one), text_of(one)
        if name == "provider":
            story.site = story.site or _named(one)
        elif name == "firstCreated":
            story.published = moment(text) or story.published
        elif name == "versionCreated":
            story.published = story.published or moment(text)
        elif name == "title":
            story.headline = story.headline or text
        elif name == "edNote":
            story.notes.append(text)
        elif name == "link":
            story.related.append(attribute(one, "href") or attribute(one, "residref"))
        else:
            _label(one, story)


def _content_meta(meta: Element, story: Story) -> None:
    located = ""
    for one in children(meta):
        name, text = local(one), text_of(one)
        if name == "headline":
            first = not story.headline or attribute(one, "role") in {"", "hld:main"}
            story.headline = text if first else story.headline
        elif name == "by":
            story.byline = ", ".join(filter(None, (story.byline, text)))
        elif name == "creator":
            story.authors += filter(None, [_named(one)])
        elif name == "dateline":
            story.dateline = text
        elif name == "located":
            located = _named(one)
        elif name == "creditline":
            story.credits.append(text)
        elif name == "contentCreated":
            story.published = moment(text) or story.published
        elif name == "language":
            story.language = attribute(one, "tag") or story.language
        elif name == "description":
            if "caption" in attribute(one, "role"):
                story.captions.append((text, ""))
            else:
                story.standfirst = " ".join(filter(None, (story.standfirst, text)))
        else:
            _label(one, story)
    # Agencies give themselves as creator of what has a byline.
    story.authors = [] if story.byline else [name for name in story.authors if name != story.site]
    story.dateline = story.dateline or located


def _label(one: Element, story: Story) -> None:
    """A fact for the desk, where it is one."""
    title, value = _LABELS.get(local(one)), text_of(one) if local(one) != "subject" else _named(one)
    value = value or _named(one)
    if local(one) == "embargoed":
        value = moment(value) or value
    if title and value and not (local(one) == "pubStatus" and value.endswith(_USABLE)):
        story.labels.append((title, value))


def _named(one: Element) -> str:
    """What an element is about: its name, or the code that stands for it."""
    code = attribute(one, "qcode") or attribute(one, "literal") or attribute(one, "uri")
    return text_of(child(one, "name")) or text_of(one) or code.rpartition(":")[2]


def _content(content: Element, story: Story) -> None:
    """The text of an item, in whichever form it is given."""
    texts = [story.body]  # put together at the end: there may be a hundred thousand
    story.body = ""
    for one in children(content):
        name = local(one)
        if name == "inlineXML":
            add_content(one, story)
            texts.append(story.body)
            story.body = ""
        elif name == "inlineData" and not any(texts):
            texts.append("".join(one.itertext()))
        elif name == "remoteContent":
            alt, href = text_of(child(one, "altText")), attribute(one, "href")
            if alt:
                story.captions.append((alt, ""))
            if is_web(href):
                story.related.append(href)
    story.body = "".join(texts)


def _group(groups: Element) -> str:
    """The items that a package refers to, as a list."""
    rows: list[str] = []
    for one in groups.iter():
        if local(one) == "group" and (role := attribute(one, "role").rpartition(":")[2]):
            rows.append(f"<h2>{escape(role)}</h2>")
        elif local(one) == "itemRef":
            title = text_of(child(one, "title")) or attribute(one, "residref") or attribute(one, "href")
            about = text_of(child(one, "description"))
            href = attribute(one, "href")
            link = f'<a href="{escape(href)}">{escape(title)}</a>' if href else escape(title)
            rows.append(f"<ul><li>{link}</li></ul>" + (f"<p>{escape(about)}</p>" if about else ""))
    return "".join(rows)
