"""Who said each quotation: the person or body that its mention stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.analysis.speech.entities import Entity
from reader.analysis.speech.mentions import Form, Mention
from reader.analysis.speech.pronouns import antecedents
from reader.analysis.speech.story import Story
from reader.article.model import Quote, Span, Speaker


def attribute(story: Story, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The same quotations, each with the speaker that its mention stands for; `quotes` are those of the story."""
    blocks = {quote.mention.block for quote in quotes if quote.mention is not None}
    mentions = {
        (paragraph.block, mention.start, mention.end): mention
        for paragraph, row in zip(story.paragraphs, story.mentions, strict=True)
        if paragraph.block in blocks
        for mention in row
    }
    named = {quote.mention: _mention(mentions, quote.mention) for quote in quotes if quote.mention is not None}
    given = {id(mention): mention for mention in named.values() if mention is not None}
    resolved = antecedents(story, given)
    found = []
    for quote in quotes:
        if quote.mention is not None:
            mention = None if _is_turn(story, quote.mention) else named[quote.mention]
            speaker = _label(story, quote.mention) if mention is None else _speaker(story, mention, resolved)
            quote = replace(quote, speaker=speaker)
        found.append(quote)
    return tuple(found)


def _mention(mentions: Mapping[tuple[int, int, int], Mention], span: Span) -> Mention | None:
    """The mention that is printed at a span, or the one that the words at its ends say the opinion of."""
    block, start, end = span
    if span in mentions:
        return mentions[span]
    inside = [m for (its, first, last), m in mentions.items() if its == block and (first >= start and last == end)]
    inside += [m for (its, first, last), m in mentions.items() if its == block and (first == start and last < end)]
    return inside[0] if inside else None


def _speaker(story: Story, mention: Mention, resolved: dict[int, Entity]) -> Speaker:
    entity = story.entities.of(mention) or resolved.get(id(mention))
    if entity is not None:
        return entity.speaker()
    paragraph = mention.paragraph
    if paragraph.tags[mention.last] == "Q":  # die „Rundschau“
        string = paragraph.quoted[paragraph.place.index(mention.last)]
        entity = story.entities.named(string_text := paragraph.text[string.start : string.end])
        return entity.speaker() if entity else Speaker(string_text)
    return Speaker(mention.name if mention.form is Form.NAME else mention.text)


def _is_turn(story: Story, span: Span) -> bool:
    """Whether a mention is what stands before a turn of an interview: "Q", "A"."""
    low = story.blocks[span.block].text[span.start : span.end].lower().strip(".")
    return span.start == 0 and (low in story.lexicon.asking or low in story.lexicon.answering)


def _label(story: Story, span: Span) -> Speaker | None:
    """The speaker whom a label names: inside the marks, or before a turn; "A" is the one who is interviewed."""
    name = story.blocks[span.block].text[span.start : span.end]
    low = name.lower().strip(".")
    if low in story.lexicon.asking:
        return None  # the one who asks is seldom named
    if low in story.lexicon.answering:
        entity = story.entities.foremost()
        return entity.speaker() if entity else None
    entity = story.entities.named(name)
    return entity.speaker() if entity else Speaker(name)
