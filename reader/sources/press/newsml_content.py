"""The text of a news item where it stands in an element of NewsML: XHTML, NITF or plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.sources.press.common import Story
from reader.sources.press.nitf import AS_HTML, read_nitf
from reader.sources.xml_tree import local, markup_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def add_content(holder: Element, story: Story) -> None:
    """Add what an element holds to a story; of what NITF says beside, only what the story doesn't know."""
    nitf = next((found for found in holder.iter() if local(found) == "nitf"), None)
    if nitf is None:
        body = next((found for found in holder.iter() if local(found) in {"body", "body.content"}), holder)
        story.body += markup_of(body, AS_HTML) if len(body) else "".join(body.itertext())
        return
    inner = Story(headline=story.headline, dateline=story.dateline, published=story.published, site=story.site)
    read_nitf(nitf, inner)
    story.body += inner.body
    story.headline, story.dateline, story.published = inner.headline, inner.dateline, inner.published
    story.standfirst = story.standfirst or inner.standfirst
    if not story.byline:
        story.byline, story.authors = inner.byline, inner.authors
    for mine, its in ((story.credits, inner.credits), (story.notes, inner.notes), (story.legal, inner.legal)):
        mine += its
    story.labels += inner.labels  # each is told once
