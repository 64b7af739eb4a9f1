"""The speaker of each quotation: the person or body that its mention stands for, by the fullest name in the article."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from functools import cache, partial

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.confidence import SILENT
from reader.analysis.speech.doubts import is_share, is_words, may_be_anything
from reader.analysis.speech.entity import Entity
from reader.analysis.speech.mentions import NAME, PRONOUN, Mention
from reader.analysis.speech.pronouns import antecedents
from reader.analysis.speech.standing import as_subject
from reader.analysis.speech.story import Story
from reader.analysis.speech.unspaced import speaker_of
from reader.article.model import Quote, Span, Speaker

_FINITE = frozenset(".SVAEMPQ")
"""Tags that no description has between a name and the body's at its end."""
_LOOKED_THROUGH = 50_000
"""Characters of the story in which full names are looked for, in languages without spaces between words."""


def attribute(story: Story, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotations of a story, each with its speaker."""
    unspaced = story.lexicon.unspaced
    if unspaced:
        text = "\n".join(paragraph.text for paragraph in story.paragraphs)[:_LOOKED_THROUGH]
        full = cache(partial(speaker_of, text=text, known=unspaced))
        return tuple(_said_beside(story, quote, full) for quote in quotes)
    meant = [quote.mention or story.unsaid.get(quote.span) for quote in quotes]
    spans = {span for span in meant if span is not None}
    blocks = {paragraph.block: number for number, paragraph in enumerate(story.paragraphs)}
    named = {span: _named(story.mentions[blocks[span.block]], span, story.lexicon) for span in spans}
    given = {id(mention): mention for mention in named.values() if mention is not None}
    resolved, guessed = antecedents(story, given)
    found = []
    called: dict[tuple[str, str | None], Speaker] = {}
    for quote, span in zip(quotes, meant, strict=True):
        if span is not None:
            mention = None if _is_turn(story, span) else named[span]
            speaker = _label(story, span) if mention is None else _speaker(story, mention, resolved)
            if speaker is not None and speaker.name.isupper() and _opens(story, span):
                speaker = story.entities.initialled(speaker.name) or speaker
            if quote.mention is not None and mention and mention.paragraph.borrowed and mention.form is NAME:
                quote = replace(quote, mention=mention.paragraph.span(mention.name_first, mention.last))
            entity = resolved.get(id(mention)) if mention is not None else None
            if mention is not None and (
                id(mention) in guessed or _is_unsure(mention, entity or mention.entity, quote, story.lexicon)
            ):
                quote = replace(quote, confidence=min(quote.confidence, SILENT))
            quote = quote.said_by(speaker and called.setdefault(_within(speaker), speaker))
        found.append(quote)
    return tuple(found)


def _said_beside(story: Story, quote: Quote, full: Callable[[str], Speaker]) -> Quote:
    """A quotation in a language without spaces, with its speaker, whom `full` gives by what is printed."""
    span = story.unsaid.get(quote.span)
    if span is None:
        return quote
    printed = story.blocks[span.block].text[span.start : span.end]
    return quote.said_by(full(printed))


def _within(speaker: Speaker) -> tuple[str, str | None]:
    """A speaker with the name as it stands within a sentence, by which "The clerk" and "the clerk" are the same."""
    name, role = speaker
    return name[:1].lower() + name[1:], role


def _named(mentions: Sequence[Mention], span: Span, lexicon: Lexicon) -> Mention | None:
    """The mention at a span; the one before it if it is a relative pronoun: "a clerk" in "a clerk, who wouldn't"; whose
    words it is if it means these: seine klare Empfehlung.
    """
    mention, descriptions = _mention(mentions, span), lexicon.descriptions
    if mention is None or mention.paragraph.tags[mention.first] not in "WM":
        return mention
    if mention.paragraph.tags[mention.first] == "M":
        return (_mention_of(mentions, mention.first) or mention) if is_words(mention, lexicon) else mention
    tags = mention.paragraph.tags
    before = _ending(mentions, mention.first - (tags[mention.first - 1 : mention.first] == ","))
    if before is None or tags[before.first - 1 : before.first] not in ("I", "o"):
        return before or mention
    if _speaks(before, descriptions):
        return _described(mentions, before) or before
    other = _ending(mentions, before.first - 1)
    return other if other is not None and _speaks(other, descriptions) else before  # a driver in the town who


def _mention_of(mentions: Sequence[Mention], at: int) -> Mention | None:
    """The mention that is one token."""
    return next((other for other in mentions if other.first == other.last == at), None)


def _described(mentions: Sequence[Mention], name: Mention) -> Mention | None:
    """The person whose description ends with the name of a body: "Ada Brandt, head of the Bank of Norland, who"."""
    if name.form is not NAME or name.entity is None or name.entity.person:
        return None
    tags = name.paragraph.tags
    for other in reversed(mentions):
        if other.last < name.first and other.form is NAME and other.entity is not None and other.entity.person:
            between = tags[other.last + 1 : name.first]
            return other if between.startswith(",") and _FINITE.isdisjoint(between) else None
    return None


def _speaks(mention: Mention, descriptions: Set[str]) -> bool:
    """Whether it is a name, or a description of somebody who may speak."""
    return mention.form is NAME or mention.paragraph.lows[mention.last] in descriptions


def _ending(mentions: Sequence[Mention], past: int) -> Mention | None:
    """The mention that ends right before a token; None where there is none."""
    return next((other for other in reversed(mentions) if other.last + 1 == past and not other.possessive), None)


def _mention(mentions: Sequence[Mention], span: Span) -> Mention | None:
    """The mention at a span of its paragraph; or within it, where the span has a noun besides (see `opinions`)."""
    if not mentions:
        return None
    first, last = mentions[0].paragraph.asked.get(span, (-1, -1))
    exact = [m for m in mentions if m.first == first and m.last == last]
    if exact:
        return exact[-1]
    _, start, end = span
    starts, ends = mentions[0].paragraph.located()
    exact = [m for m in mentions if starts[m.first] == start and ends[m.last] == end]
    if exact:
        return exact[-1]
    inside = [m for m in mentions if starts[m.first] >= start and ends[m.last] == end]
    inside += [m for m in mentions if starts[m.first] == start and ends[m.last] < end]
    return inside[0] if inside else None


def _is_unsure(mention: Mention, entity: Entity | None, quote: Quote, lexicon: Lexicon) -> bool:
    """Whether a pronoun, or a verb without a subject, stands for nobody who is known to be a person, where that is not
    told by a capital.
    """
    if is_words(mention, lexicon) or (entity is None and is_share(mention, lexicon)):
        return True
    if quote.mention is None:
        if entity is None:
            return may_be_anything(mention, lexicon)
        return not entity.person and (not entity.shown or entity.name.isupper())
    if lexicon.romance and quote.mention != mention.span and may_be_anything(mention, lexicon):
        return True  # les opposants au barrage qui réclament
    if mention.form is not PRONOUN or not lexicon.nouns_capitalised:
        return False
    return entity is not None and entity.number >= 0 and not entity.person


def _speaker(story: Story, mention: Mention, resolved: dict[int, Entity]) -> Speaker | None:
    """The speaker a mention stands for, if known; `resolved` has the entities of pronouns and descriptions, by `id`."""
    entity = mention.entity or resolved.get(id(mention))
    if entity is not None:
        owned = story.lexicon.owning and len(entity.words) == 1 and mention.last - mention.name_first > 1
        return Speaker(mention.name) if owned and mention.form is NAME else entity.speaker()
    paragraph = mention.paragraph
    if paragraph.tags[mention.last] == "Q":  # die „Rundschau“
        string = paragraph.quoted[paragraph.place.index(mention.last)]
        entity = story.entities.named(string_text := paragraph.text[string.start : string.end])
        return entity.speaker() if entity else Speaker(string_text)
    known = _qualified(story, mention)
    if known is not None:
        return known.speaker()
    if mention.form is PRONOUN and mention.possessive:
        return None  # "his claim that", of whoever it is
    return Speaker(mention.name if mention.form is NAME else " ".join(as_subject(mention, story.lexicon).split()))


def _qualified(story: Story, mention: Mention) -> Entity | None:
    """The person whose surname stands behind an adjective, where any noun has a capital: der neue Brandt."""
    paragraph, last = mention.paragraph, mention.last
    if mention.form is NAME or not story.lexicon.nouns_capitalised or not paragraph.tags.endswith("NC", 0, last + 1):
        return None
    entity = story.entities.named(paragraph.words[last])
    return entity if entity is not None and entity.gender and len(entity.words) > 1 else None


def _opens(story: Story, span: Span) -> bool:
    """Whether a mention is a label before a turn: "RA: What was the worst?"."""
    return span.start == 0 and story.blocks[span.block].text[span.end :].lstrip(" .").startswith(":")


def _is_turn(story: Story, span: Span) -> bool:
    """Whether a mention is a label such as "Q" or "A" before a turn of an interview."""
    if span.start != 0:
        return False
    low = story.blocks[span.block].text[: span.end].lower().strip(".")
    return low in story.lexicon.asking or low in story.lexicon.answering


def _label(story: Story, span: Span) -> Speaker | None:
    """The speaker whom a label names: "A" means whoever is interviewed; None for "Q"."""
    name = story.blocks[span.block].text[span.start : span.end]
    low = name.lower().strip(".")
    if low in story.lexicon.asking:
        return None  # the one who asks is seldom named
    if low in story.lexicon.answering:
        entity = story.entities.foremost()
        return entity.speaker() if entity else None
    entity = story.entities.named(name)
    return entity.speaker() if entity else Speaker(name)
