"""Who said each quotation: the person or body that its mention stands for."""

from __future__ import annotations

from collections.abc import Sequence
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
    given = {id(mentions[q.mention]): mentions[q.mention] for q in quotes if q.mention in mentions}
    resolved = antecedents(story, given)
    found = []
    for quote in quotes:
        if quote.mention is not None:
            mention = mentions.get(quote.mention)
            speaker = _label(story, quote.mention) if mention is None else _speaker(story, mention, resolved)
            quote = replace(quote, speaker=speaker)
        found.append(quote)
    return tuple(found)


def _speaker(story: Story, mention: Mention, resolved: dict[int, Entity]) -> Speaker:
    entity = story.entities.of(mention) or resolved.get(id(mention))
    if entity is not None:
        return entity.speaker()
    return Speaker(mention.name if mention.form is Form.NAME else mention.text)


def _label(story: Story, span: Span) -> Speaker:
    """The speaker whom a label inside the marks names."""
    name = story.blocks[span.block].text[span.start : span.end]
    entity = story.entities.named(name)
    return entity.speaker() if entity else Speaker(name)
