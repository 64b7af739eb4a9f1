"""Who said each quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.entities import Entities, Entity
from reader.analysis.lexicons import Lexicon, lexicon
from reader.analysis.mentions import Form, Mention, find_mentions
from reader.analysis.quotes import quoted_blocks
from reader.analysis.tokens import QUOTE, Paragraph
from reader.article.model import Block, Quote, QuoteKind, Span, Speaker


def attribute(blocks: Sequence[Block], quotes: Sequence[Quote], code: str | None) -> tuple[Quote, ...]:
    """The same quotations, with cue, mention and speaker where the article gives them."""
    if not quotes:
        return ()
    known = lexicon(code)
    return tuple(_Attribution(blocks, quotes, known).run())


class _Attribution:
    """One article's quotations, attributed in reading order."""

    def __init__(self, blocks: Sequence[Block], quotes: Sequence[Quote], known: Lexicon) -> None:
        self.known = known
        self.quotes = list(quotes)
        self.paragraphs = [Paragraph(at, blocks[at].text, strings, known) for at, strings in quoted_blocks(blocks)]
        self.mentions = [find_mentions(paragraph, known) for paragraph in self.paragraphs]
        self.entities = Entities((mention for row in self.mentions for mention in row), known)
        self.last: Entity | None = None

    def run(self) -> list[Quote]:
        """All quotations, in order."""
        done: list[Quote] = []
        for paragraph, mentions in zip(self.paragraphs, self.mentions, strict=True):
            for index, _ in enumerate(paragraph.quoted):
                quote = self.quotes[len(done)]
                if quote.kind is not QuoteKind.SCARE:
                    quote = self._attribute(quote, paragraph, mentions, index)
                done.append(quote)
        return done

    def _attribute(self, quote: Quote, paragraph: Paragraph, mentions: Sequence[Mention], index: int) -> Quote:
        place = paragraph.place[index]
        best: tuple[float, Mention, int | None] | None = None
        for mention in mentions:
            score, cue = self._score(paragraph, mention, place)
            if best is None or score > best[0]:
                best = (score, mention, cue)
        if best is None or best[0] < 0:
            return replace(quote, speaker=self.last.speaker() if self.last else None, confidence=0.3)
        _, mention, cue = best
        entity = self._resolve(mention)
        if entity is not None:
            self.last = entity
        speaker = entity.speaker() if entity else Speaker(mention.text)
        return replace(
            quote,
            cue=Span(paragraph.block, paragraph.starts[cue], paragraph.ends[cue]) if cue is not None else None,
            mention=Span(paragraph.block, mention.start, mention.end),
            speaker=speaker,
            confidence=0.8,
        )

    def _score(self, paragraph: Paragraph, mention: Mention, place: int) -> tuple[float, int | None]:
        lows, speech = paragraph.lows, self.known.speech
        score = -0.1 * abs(mention.first - place)
        same = paragraph.sentences[mention.first] == paragraph.sentences[place]
        score += 2 if same else 0
        cue = None
        after, before = mention.last + 1, mention.first - 1
        for step in range(after, min(after + 3, len(lows))):
            if lows[step] in speech:
                cue = step
                score += 4
                break
        else:
            if before >= 0 and lows[before] in speech and before > 0 and paragraph.words[before - 1] in (QUOTE, ","):
                cue = before
                score += 4
        if mention.possessive:
            score -= 2
        return score, cue

    def _resolve(self, mention: Mention) -> Entity | None:
        if mention.form is Form.NAME:
            return self.entities.of(mention)
        if mention.form is Form.PRONOUN:
            low = mention.text.lower()
            wrong = self.last is None or (self.last.female and low == "he") or (self.last.male and low == "she")
            return None if wrong else self.last
        return None
