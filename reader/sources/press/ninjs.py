"""ninjs: news in JSON, the IPTC's form for what goes between news desks today; versions 1, 2 and 3.

Version 1 has one `headline` and one `body_html`; from 2 on there are lists of them (`headlines`, `bodies`), each with a
role and a content type. What has no place in the model stands below the story, as in the other forms of the trade.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from reader.errors import SourceError
from reader.sources.exports.json_records import Record, each, objects, read_json, said, unwrapped
from reader.sources.format import Item
from reader.sources.html.moment import moment
from reader.sources.limits import Limits
from reader.sources.press.common import Story, read_stories

_LABELS = (
    ("Slug", "slugline"),
    ("Urgency", "urgency"),
    ("Status", "pubstatus"),
    ("Embargoed until", "embargoed"),
    ("Embargoed because", "embargoedreason"),
    ("Expires", "expires"),
    ("Profile", "profile"),
)
_LISTS = (
    ("Subject", "subject", "subjects"),
    ("Genre", "genre", "genres"),
    ("Place", "place", "places"),
    ("Person", "person", "people"),
    ("Organisation", "organisation", "organisations"),
    ("Event", "event", "events"),
    ("Object", "object", "objects"),
    ("Keyword", "keywords", "keyword"),
    ("Source", "infosource", "infosources"),
)
_DATES = ("firstcreated", "contentcreated", "versioncreated", "firstpublished")
_RIGHTS = ("copyrightholder", "copyrightnotice", "usageterms")


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each item that says anything; a single item is the file itself.

    Raises:
        SourceError: it isn't text or JSON, or there is no news item in it.
    """
    records = list(unwrapped(read_json(data, path)))
    limits.check_members(len(records), path)
    stories = (record if isinstance(record, SourceError) else _story(_lowered(record)) for record in records)
    yield from read_stories(stories, path, "ninjs", alone=len(records) == 1)


def _lowered(record: Record) -> Record:
    """A record with its keys in small letters: versions spell them in their own ways."""
    return {key.lower(): value for key, value in record.items()}


def _story(item: Record) -> Story:
    story = Story(
        id=said(item, "uri", "guid"),
        headline=_main(item, "headline", "headlines") or said(item, "title", "name"),
        standfirst=_main(item, "description_text", "descriptions") or said(item, "description_html"),
        byline=said(item, "byline", "by"),
        dateline=said(item, "dateline") or said(item, "located"),
        published=next((day for key in _DATES if (day := moment(said(item, key)))), None),
        site=said(item, "copyrightholder", "rightsinfo.copyrightholder", "provider", "source"),
        url=said(item, "canonicalurl", "url", "uri"),
        language=said(item, "language"),
        body=_body(item),
        credits=[said(item, "creditline")],
        legal=[said(item, key, f"rightsinfo.{key}") for key in _RIGHTS],
        notes=[said(item, "ednote")],
    )
    story.kicker = said(item, "service") if isinstance(item.get("service"), str) else ""
    for label, key in _LABELS:
        value = said(item, key)
        if value and value != "usable":
            story.labels.append((label, moment(value) or value if key in {"embargoed", "expires"} else value))
    for label, *keys in _LISTS:
        if values := ", ".join(each(item, *keys)):
            story.labels.append((label, values))
    for line in objects(item, "subheadlines"):
        story.standfirst = story.standfirst or said(line, "value")
    for key, many in (("Headline", "headlines"), ("Subheadline", "subheadlines"), ("Description", "descriptions")):
        others = [said(one, "value") for one in objects(item, many)]
        story.labels += [(key, text) for text in others if text not in (story.headline, story.standfirst)]
    for other in objects(item, "associations"):
        _associate(other, story)
    if not story.body:
        story.body, story.standfirst = escape(story.standfirst, quote=False), ""
    return story


def _main(item: Record, key: str, many: str) -> str:
    """A text that version 1 gives alone, and later ones in a list with roles: the main one, or the first."""
    texts = [one for one in objects(item, many) if said(one, "value")]
    main = [one for one in texts if said(one, "role").rpartition(":")[2] in {"", "main"}]
    return said(item, key) or next((said(one, "value") for one in (*main, *texts)), "")


def _body(item: Record) -> str:
    bodies = list(objects(item, "bodies"))
    by_type = sorted(bodies, key=lambda one: "html" not in said(one, "contenttype"))
    whole = next((said(one, "value") for one in by_type if said(one, "value")), "")
    return said(item, "body_xhtml", "body_html") or whole or said(item, "body_text", "body")


def _associate(record: Record, story: Story) -> None:
    """What goes with a story: a picture with its caption and credit, or another story."""
    other = _lowered(record)
    headline = _main(other, "headline", "headlines")
    if said(other, "type") in {"picture", "photo", "graphic", "video", "audio"}:
        caption = _main(other, "description_text", "descriptions") or headline
        credit = said(other, "creditline", "byline", "by", "copyrightholder", "rightsinfo.copyrightholder")
        story.captions.append((caption, credit))
    elif headline:
        story.related.append(headline)
