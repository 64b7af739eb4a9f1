"""NITF: a news item as agencies and newspapers' systems write it, by the vocabulary of the IPTC.

Headlines, byline, dateline, abstract and captions are named, so they are believed; the paragraphs of `body.content` go
through the reader of pages. What `docdata` tells the desk (urgency, embargo, keys) stands below the story.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.format import Item
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names
from reader.sources.limits import Limits
from reader.sources.press.common import Story, read_story
from reader.sources.xml_tree import attribute, child, descendants, local, markup_of, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

AS_HTML = {
    "hl1": "h2",
    "hl2": "h2",
    "bq": "blockquote",
    "block": "div",
    "media": "figure",
    "media-caption": 'figcaption class="caption"',
    "media-producer": 'figcaption class="credit"',
    "media-metadata": "meta",
    "media-reference": "meta",
    "media-object": "object",
    "note": 'aside class="note"',
    "fn": 'aside class="footnote"',
    "tagline": "p",
    "nitf-table": "div",
    "chron": "span",
}


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article: the file.

    Raises:
        SourceError: it isn't text or XML, is too deep or too large, or there is nothing in it to be read.
    """
    root = read_xml(data, path)
    story = Story()
    read_nitf(root, story)
    document = read_story(story, path, "nitf")
    if not document.nodes:
        raise SourceError(path, "there is no text in this news item")
    yield document


def read_nitf(root: Element, story: Story) -> None:
    """Add what a `nitf` element says to a story that may know some of it already."""
    for part in root:
        if local(part) == "head":
            _head(part, story)
        elif local(part) == "body":
            for section in part:
                name = local(section)
                if name == "body.head":
                    _body_head(section, story)
                elif name == "body.content":
                    story.body += markup_of(section, AS_HTML)
                elif name == "body.end":
                    _body_end(section, story)


def _head(head: Element, story: Story) -> None:
    title = text_of(child(head, "title"))
    for one in head.iter():
        _docdata(one, story)
    names = {attribute(one, "name").lower(): attribute(one, "content") for one in descendants(head, "meta")}
    for key, value in names.items():
        if key and value:
            story.labels.append((key, value))
    story.headline = story.headline or title
    story.language = story.language or attribute(head, "lang")


def _docdata(one: Element, story: Story) -> None:
    """What one element of the head says."""
    name, norm = local(one), attribute(one, "norm")
    if name == "doc-id":
        story.id = story.id or attribute(one, "id-string")
        story.site = story.site or attribute(one, "regsrc")
    elif name == "date.issue":
        story.published = story.published or moment(norm)
    elif name in {"date.release", "date.expire"} and norm:
        story.labels.append(("Embargoed until" if name == "date.release" else "Expires", moment(norm) or norm))
    elif name == "urgency":
        story.labels.append(("Urgency", attribute(one, "ed-urg")))
    elif name == "du-key":
        story.labels.append(("Slug", attribute(one, "key")))
    elif name == "keyword":
        story.labels.append(("Keyword", attribute(one, "key")))
    elif name == "ed-msg":
        story.notes.append(attribute(one, "info") or attribute(one, "msg-type"))
    elif name == "doc.copyright":
        story.legal.append(" ".join(filter(None, ("©", attribute(one, "year"), attribute(one, "holder")))))
    elif name == "tobject.subject":
        parts = (attribute(one, f"tobject.subject.{part}") for part in ("type", "matter", "detail"))
        story.labels.append(("Subject", ", ".join(filter(None, parts))))
    elif name == "pubdata":
        _pubdata(one, story)


def _pubdata(one: Element, story: Story) -> None:
    story.site = attribute(one, "name") or story.site
    story.published = story.published or moment(attribute(one, "date.publication"))
    story.kicker = story.kicker or attribute(one, "position.section")
    story.url = story.url or attribute(one, "ex-ref")
    story.labels.append(("Page", attribute(one, "position.sequence") or attribute(one, "position.page")))


def _body_head(section: Element, story: Story) -> None:
    for one in section:
        name, text = local(one), text_of(one)
        if name == "hedline":
            first, *others = [line for line in map(text_of, descendants(one, "hl1", "hl2")) if line] or [text]
            story.headline = first or story.headline
            story.standfirst = story.standfirst or " ".join(others)
        elif name == "byline":
            _byline(one, story)
        elif name == "dateline":
            _dateline(one, story)
        elif name == "abstract":
            story.standfirst = text or story.standfirst
        elif name == "distributor":
            story.site = story.site or text
            story.credits.append(text)
        elif name == "rights":
            story.legal.append(text)
        elif name == "note":
            story.notes.append(text)
        elif name == "series":
            story.kicker = story.kicker or attribute(one, "series.name")


def _byline(one: Element, story: Story) -> None:
    """A byline as printed, the writer's title behind it; the names that are marked as such."""
    title = text_of(child(one, "byttl"))
    name = text_of(one).removesuffix(title).strip(" ,")
    story.byline = ", ".join(filter(None, (story.byline, name, title)))
    persons = [found for person in descendants(one, "person") if (found := text_of(person))]
    story.authors += persons or split_names(name)


def _dateline(one: Element, story: Story) -> None:
    where, day = text_of(child(one, "location")), child(one, "story.date")
    printed = text_of(day)
    story.dateline = ", ".join(filter(None, (where, printed))) if where else text_of(one)
    story.published = story.published or (moment(attribute(day, "norm")) if day is not None else None)


def _body_end(section: Element, story: Story) -> None:
    for one in section:
        (story.bios if local(one) == "tagline" else story.notes).append(text_of(one))
