"""Quotation spans: which quoted strings are speech, and whose words they are said to be."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.forest import Forest
from reader.analysis.speech.candidates import Situation, candidates, plain_speaker
from reader.analysis.speech.clauses import Clause
from reader.analysis.speech.kinds import Setting, kind_row
from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.pairs import pair_rows
from reader.analysis.speech.ranking import Ranking
from reader.analysis.speech.signatures import label, signature
from reader.analysis.speech.story import Story
from reader.analysis.speech.strings import STRING_NAMES
from reader.analysis.speech.tokens import Paragraph
from reader.article.model import Quote, QuoteKind, Span

_CLAUSE = 6
"""So many words and more are a clause, even without a capital and a stop."""
_FEW = 4
"""Spaces in a string that is no title when somebody right behind it "said"."""
_PLAIN = 0.98
"""Confidence in a speaker who stands right behind the words."""
_MARKED = 0.97
"""Confidence in a speaker whom the page's form names."""
_NOBODY = -9.0
"""The score of the likeliest speaker where there is none."""


def find_quotes(story: Story) -> tuple[Quote, ...]:
    """Every quoted string that was read, in reading order, with cue and mention where it is speech.

    Strings never overlap: a quotation inside a quotation belongs to the outer one.
    """
    return tuple(_Finder(story).run()) if story.paragraphs else ()


class _Finder:
    """Takes an article's strings in order: whose words each is likeliest to be, and whether it is speech at all."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.situation = Situation(story)
        self.setting = Setting(story)
        self.found: list[Quote] = []
        self.ranking = Ranking.of(story.lexicon.models)
        self.kinds = Forest.load(f"kinds-{story.lexicon.models}")

    def run(self) -> list[Quote]:
        """All strings, as quotes."""
        for number, paragraph in enumerate(self.story.paragraphs):
            for index, string in enumerate(paragraph.quoted):
                self.situation.number, self.situation.index = number, index
                self.found.append(self._quote(string))
        return self.found

    def _quote(self, string: Quoted) -> Quote:
        situation, paragraph = self.situation, self.situation.paragraph
        marked = self._marked(string)
        if marked is not None:
            return marked
        plain = plain_speaker(situation)
        parted = paragraph.tags[situation.place + 1 : situation.place + 2] == ","
        if plain is not None and (parted or paragraph.text.count(" ", string.start, string.end) >= _FEW):
            bare = self._bare(string)
            return self._spoken(replace(bare, kind=_kind(bare.text), confidence=_PLAIN), plain)
        mentions = candidates(situation)
        rows = pair_rows(situation, mentions)
        scores = self.ranking.scores(rows)
        own = [score for score, mention in zip(scores, mentions, strict=True) if mention.paragraph is paragraph]
        bare = self._bare(string)
        head = rows[0][: len(STRING_NAMES)] if rows else None
        row = kind_row(self.setting, situation, head, max(scores, default=_NOBODY), max(own, default=_NOBODY))
        speechless = self.kinds.probabilities([row])[0]
        if speechless > self.story.lexicon.speechless:
            return replace(bare, confidence=speechless)
        kind = _kind(bare.text)
        if not scores:
            return replace(bare, kind=kind, confidence=0.0)
        at = max(range(len(scores)), key=scores.__getitem__)
        return self._spoken(replace(bare, kind=kind, confidence=_confidence(scores, at)), mentions[at])

    def _bare(self, string: Quoted) -> Quote:
        """The string as a quote of which nothing is known yet."""
        block = self.situation.paragraph.block
        return Quote(
            kind=QuoteKind.SCARE,
            span=Span(block, string.start, string.end),
            text=self.situation.paragraph.text[string.start : string.end],
            source=self.story.blocks[block].node.source_span(string.start, string.end),
            continues=len(self.found) - 1 if string.resumes and self.found else None,
        )

    def _marked(self, string: Quoted) -> Quote | None:
        """The quote, where its form says who speaks: a label, a signature, a turn that goes on."""
        situation = self.situation
        bare = replace(self._bare(string), kind=QuoteKind.DIRECT, confidence=_MARKED)
        labelled = label(self.story, bare.span)
        if labelled is not None:
            return replace(bare, mention=labelled, continues=None)
        if string.resumes and self.found and len(situation.paragraph.tags) == 1:
            before = self.found[-1]
            if before.kind is not QuoteKind.SCARE:
                return replace(bare, mention=before.mention, cue=before.cue, confidence=before.confidence)
        signed = signature(self.story, situation.number, situation.index)
        if signed is None:
            return None
        situation.give(signed)
        return replace(bare, mention=Span(signed.paragraph.block, signed.start, signed.end))

    def _spoken(self, quote: Quote, mention: Mention) -> Quote:
        situation, paragraph = self.situation, mention.paragraph
        clause = situation.clause(mention)
        split = situation.last is mention and situation.last_number == situation.number
        continues = quote.continues
        if continues is None and split and situation.last_place < mention.first < situation.place:
            continues = len(self.found) - 1
        situation.give(mention)
        return replace(
            quote,
            mention=Span(paragraph.block, mention.start, mention.end),
            cue=_cue(paragraph, clause),
            continues=continues,
        )


def _cue(paragraph: Paragraph, clause: Clause) -> Span | None:
    """The words that report the speech: the verb after its subject, or what stands before, as in "said" and "according
    to".
    """
    tags, first = paragraph.tags, clause.verb
    if clause.left >= 0 and (first < 0 or tags[first] not in "SU"):
        first = clause.left
    if first < 0:
        return None
    past = first + 1 if tags[first : first + 2] == "Lt" else first
    return Span(paragraph.block, paragraph.starts[first], paragraph.ends[past])


def _kind(text: str) -> QuoteKind:
    """Whether speech is a clause or a few words of one."""
    words = text.count(" ") + 1
    clause = words >= _CLAUSE or (words > 1 and text[0].isupper() and text[-1] in ".,!?…")
    return QuoteKind.DIRECT if clause else QuoteKind.PARTIAL


def _confidence(scores: Sequence[float], at: int) -> float:
    """The share of the likeliest speaker among the odds of all."""
    odds = [1 / (1 + math.exp(-score)) for score in scores]
    return odds[at] / max(1.0, sum(odds))
