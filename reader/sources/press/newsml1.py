"""NewsML 1: news items as agencies have sent them since 2000, components in one another, each with lines of its own.

A component knows what those around it say, so facts are gathered on the way down. A text is an article, unless it goes
on under the headline of the one before; a summary and the captions of pictures belong to the article beside them. What
is for the desk (slug, urgency, status, subjects, rights) stands below the story, as in NewsML-G2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import SourceError
from reader.sources.format import Item
from reader.sources.html.moment import moment
from reader.sources.limits import Limits
from reader.sources.press.common import Story, read_stories
from reader.sources.press.newsml_content import add_content
from reader.sources.xml_tree import attribute, child, children, descendants, local, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FACTS = {
    "NameLabel": "Name",
    "SlugLine": "Slug",
    "KeywordLine": "Keyword",
    "SeriesLine": "Series",
    "Urgency": "Urgency",
    "Status": "Status",
    "Instruction": "Instruction",
    "Source": "Source",
    "Contributor": "Contributor",
    "Genre": "Genre",
    "SubjectCode": "Subject",
    "OfInterestTo": "Of interest to",
    "Location": "Location",
}
_SUMMARY = re.compile(r"summary|abstract|teaser|\blead\b", re.IGNORECASE)
_PICTURE = re.compile(r"caption|photo|picture|image|graphic", re.IGNORECASE)
_MOST_FACTS = 500
"""That are passed down to each of the texts in one component."""
_USABLE = "usable"
"""The status that every item has, unless something is wrong with it."""


class _Use(Enum):
    TEXT = auto()
    SUMMARY = auto()
    CAPTION = auto()


class _Piece(NamedTuple):
    """What one component says by itself."""

    use: _Use
    story: Story
    """With what is known from around it, and its own text as the body."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each text with a headline; the only one is the file itself.

    Raises:
        SourceError: it isn't text or XML, is too deep or too large, or there is no news item in it.
    """
    items = list(descendants(read_xml(data, path), "NewsItem"))
    stories = [story for item in items for story in _stories(item, path)]
    limits.check_members(len(stories), path)
    yield from read_stories(stories, path, "newsml1", alone=len(stories) == 1)


def _stories(item: Element, path: str) -> list[Story]:
    """The articles in one item."""
    around = Story(language=attribute(item, "lang"))
    for part in children(item, "Identification", "NewsManagement"):
        for name in ("PublicIdentifier", "NewsItemId"):
            around.id = around.id or text_of(next(descendants(part, name), None))
        for one in children(part):
            _manage(one, around)
    pieces = [piece for component in children(item, "NewsComponent") for piece in _pieces(component, around, path)]
    stories: list[Story] = []
    bodies: list[list[str]] = []
    early: list[_Piece] = []
    for piece in pieces:
        if piece.use is not _Use.TEXT:
            early.append(piece) if not stories else _attach(piece, stories[-1])
        elif stories and stories[-1].headline == piece.story.headline:
            bodies[-1].append(piece.story.body)
        else:
            stories.append(piece.story)
            bodies.append([piece.story.body])
    for story, texts in zip(stories, bodies, strict=True):
        story.body = "\n".join(texts)
    if early and not stories:  # a picture, or a summary by itself
        stories.append(early.pop(0).story)
    for piece in early:
        _attach(piece, stories[0])
    return stories


def _attach(piece: _Piece, story: Story) -> None:
    """Give an article what belongs to it and is not its text."""
    if piece.use is _Use.SUMMARY:
        story.standfirst = " ".join(filter(None, (story.standfirst, piece.story.body)))
        return
    told = piece.story
    headline = told.headline if told.headline != story.headline else ""
    *others, last = [text for text in (headline, told.body) if text.strip()] or [""]
    lines = [line for line in (told.byline, *told.credits) if line not in ("", story.byline, *story.credits)]
    story.captions += (*((text, "") for text in others), (last, ", ".join(lines)))


def _pieces(component: Element, around: Story, path: str) -> Iterator[_Piece]:
    """What a component says itself, if anything, and what those in it say."""
    here = _copy(around)
    here.language = attribute(component, "lang") or here.language
    contents = list(children(component, "ContentItem"))
    for part in children(component):
        _say(part, here)
    if len(here.labels) + len(here.credits) + len(here.legal) + len(here.related) > _MOST_FACTS:
        raise SourceError(path, f"it states more than {_MOST_FACTS} facts of one text")
    here.body = ""
    for content in contents:
        if here.body.strip() and attribute(component, "EquivalentsList") == "yes":
            break  # the same once more, in another form
        if not any(local(one) == "Encoding" for one in content.iter()):  # else it is a picture's bytes
            for data in children(content, "DataContent"):
                add_content(data, here)
    kinds = [_value(child(component, "Role")), *(_value(child(content, "MediaType")) for content in contents)]
    nested = list(children(component, "NewsComponent"))
    lines = child(component, "NewsLines")
    if here.body.strip() or (lines is not None and not nested):  # an alert has nothing but its lines
        yield _Piece(_use(" ".join(kinds)), here)
    for one in nested:
        yield from _pieces(one, here, path)


def _copy(story: Story) -> Story:
    return replace(
        story,
        labels=[*story.labels],
        credits=[*story.credits],
        legal=[*story.legal],
        related=[*story.related],
        authors=[*story.authors],
        notes=[*story.notes],
        captions=[],
        bios=[],
    )


def _use(kind: str) -> _Use:
    return _Use.CAPTION if _PICTURE.search(kind) else _Use.SUMMARY if _SUMMARY.search(kind) else _Use.TEXT


def _manage(one: Element, story: Story) -> None:
    """When an item was made, and what may be done with it."""
    name = local(one)
    if name == "FirstCreated":
        story.published = moment(text_of(one))
    elif name == "ThisRevisionCreated":
        story.published = story.published or moment(text_of(one))
    elif name == "StatusWillChange":
        day = text_of(child(one, "DateAndTime"))
        story.labels.append((f"{_value(child(one, 'FutureStatus'))} from".capitalize(), moment(day) or day))
    else:
        _fact(one, story)


def _say(part: Element, story: Story) -> None:
    """Add what a part of a component says to a story."""
    if local(part) == "NewsLines":
        for one in children(part):
            _line(one, story)
    elif local(part) in {"AdministrativeMetadata", "RightsMetadata", "DescriptiveMetadata"}:
        for one in children(part):
            _metadata(one, story)
    elif local(part) == "NewsItemRef":
        story.related.append(attribute(part, "NewsItem"))


def _line(one: Element, story: Story) -> None:
    """One of the lines that are printed with a text."""
    name, text = local(one), text_of(one)
    if name == "HeadLine":
        story.headline = text or story.headline
    elif name == "SubHeadLine":
        story.standfirst = " ".join(filter(None, (story.standfirst, text)))
    elif name in {"ByLine", "BylineTitle", "ByLineTitle"}:
        story.byline = ", ".join(filter(None, (story.byline, text)))
    elif name == "DateLine":
        story.dateline = text or story.dateline
    elif name == "CreditLine":
        story.credits.append(text)
    elif name in {"CopyrightLine", "RightsLine"}:
        story.legal.append(text)
    elif name == "NewsLine":
        kind = _value(child(one, "NewsLineType")) or "Note"
        story.labels += [(kind, text_of(line)) for line in children(one, "NewsLineText")]
    else:
        _fact(one, story)


def _metadata(one: Element, story: Story) -> None:
    """What the desk says of a text."""
    name = local(one)
    if name == "Provider":
        story.site = _value(one) or story.site
    elif name == "Language":
        story.language = attribute(one, "FormalName") or story.language
    elif name == "DateLineDate":
        story.published = story.published or moment(text_of(one))
    elif name == "Copyright":
        holder, year = text_of(child(one, "CopyrightHolder")), text_of(child(one, "CopyrightDate"))
        story.legal.append(" ".join(filter(None, ("©", year, holder))))
    elif name == "UsageRights":
        story.legal.append(_value(one))
    else:
        _fact(one, story)


def _fact(one: Element, story: Story) -> None:
    title, value = _FACTS.get(local(one)), _value(one)
    if title and value and not (title == "Status" and value.lower() == _USABLE):
        story.labels.append((title, value))


def _value(one: Element | None) -> str:
    """What an element names: its own name, or those of what is in it, or its text."""
    if one is None:
        return ""
    said = (_name(part) for part in one.iter())
    return ", ".join(dict.fromkeys(filter(None, said)))


def _name(part: Element) -> str:
    """A name or a value; that of a property is not what it is called, but what it says."""
    name = attribute(part, "Value") if local(part) == "Property" else attribute(part, "FormalName")
    return name or " ".join((part.text or "").split())
