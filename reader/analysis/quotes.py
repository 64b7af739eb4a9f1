"""Which quoted strings are speech, and which mention is the speaker's; `speakers` then says who that is.

For each string the ways to tell are tried in turn, the surest first: the form of the page, the words around the string,
the models. `speech` has an overview.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from reader.analysis.speech.appositions import named_beside, spokesman
from reader.analysis.speech.candidates import beside, candidates, is_guess
from reader.analysis.speech.clauses import Clause, clause_of
from reader.analysis.speech.confidence import (
    ASKED,
    BESIDE,
    MARKED,
    ONLY,
    SAME,
    SILENT,
    TURNED,
    UNSAID,
    by_odds,
)
from reader.analysis.speech.cues import cue_of, tone_of
from reader.analysis.speech.dialogue import DASH
from reader.analysis.speech.doubts import in_doubt
from reader.analysis.speech.exchanges import Turn, is_sentence, is_turn, taker
from reader.analysis.speech.extent import extent, words_in
from reader.analysis.speech.interviews import ANSWER
from reader.analysis.speech.joint import jointly
from reader.analysis.speech.kinds import Likeliest, Setting, kind_row
from reader.analysis.speech.mentions import NOMINAL, Mention
from reader.analysis.speech.models import Models
from reader.analysis.speech.opinions import opinion_of
from reader.analysis.speech.pairs import pair_rows
from reader.analysis.speech.plainly import only_speaker, plain_speaker
from reader.analysis.speech.repeats import with_repeated
from reader.analysis.speech.signatures import answerer, bearers, heads, introduced, label, signature
from reader.analysis.speech.silence import is_announced, is_silent, is_word
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.story import Story
from reader.analysis.speech.told import told
from reader.analysis.speech.turns import TURN, label_of
from reader.analysis.speech.unsaid import goes_on, is_between, unsaid_speaker, unsaid_verb
from reader.analysis.speech.unspaced import Said, said_beside
from reader.article.model import CueTone, Kind, Quote, QuoteKind, Span

_DIRECT, _SCARE = QuoteKind.DIRECT, QuoteKind.SCARE
_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?")
"""A site's address, such as „nordwind.example“, which nobody says."""


def find_quotes(story: Story, models: Models | None = None) -> tuple[Quote, ...]:
    """Every quoted string of a story as a quote, in reading order, with cue and mention where it is speech.

    They never overlap: a quotation inside a quotation belongs to the outer one. Where no models are given, those for
    the story's language are used.
    """
    if not story.paragraphs:
        return ()
    return with_repeated(_Finder(story, models or Models.of(story.lexicon.models)).run())


class _Finder:
    """Takes a story's strings in order. Methods give the quote that a string is, or None where their way can't tell."""

    def __init__(self, story: Story, models: Models) -> None:
        self.story = story
        self.situation = Situation(story)
        self.found: list[Quote] = []
        self.models = models
        self.turns: dict[int, Turn] = {}
        """By a paragraph's place in the story, its last turn."""
        self.meant: Span | None = None
        """Where the last speaker is named, in a language without spaces."""
        self.interview = any(p.quoted[0].mark == ANSWER for p in story.paragraphs if p.quoted)

    @cached_property
    def setting(self) -> Setting:
        """What is the same for all strings; made when the models are first asked."""
        return Setting(self.story)

    @cached_property
    def bearers(self) -> list[tuple[int, Mention]]:
        """Whose names are headings."""
        return bearers(self.story)

    def run(self) -> list[Quote]:
        """All strings, as quotes."""
        for number, paragraph in enumerate(self.story.paragraphs):
            for index in range(len(paragraph.quoted)):
                self.situation.turn_to(number, index)
                self.found.append(self._quote())
        return self.found

    def _quote(self) -> Quote:
        """The quote that the string whose turn it is makes."""
        situation, paragraph, lexicon = self.situation, self.situation.paragraph, self.story.lexicon
        string = situation.string
        marked = self._marked()
        if marked is not None:
            return marked
        said = said_beside(paragraph.text, string, lexicon.unspaced) if lexicon.unspaced else None
        if said is not None:
            return self._beside_marks(said)
        if lexicon.unspaced and lexicon.unspaced.stops and words_in(situation) >= (lexicon.certain or 0):
            self.meant = None  # it was somebody, who can't be read
        emphasised = lexicon.unspaced and string.mark in lexicon.unspaced.emphasis
        if emphasised or (" " not in situation.text and _ADDRESS.fullmatch(situation.text)):
            return self._made(_SCARE, MARKED, None)
        unsaid = self._unsaid() if lexicon.subjectless else None
        if unsaid is not None:
            return unsaid
        found = told(situation)
        if found is None:
            return self._weighed()
        if found.mention is None:
            return self._made(_SCARE, found.confidence, None)
        return self._spoken(found.confidence, found.mention, found.verb)

    def _beside_marks(self, said: Said) -> Quote:
        """By the words beside the marks, in a language without spaces: they name the speaker, or mean the last one."""
        who, cue, named = (place and Span(self.situation.paragraph.block, *place) for place in said)
        self.meant = named or self.meant
        before = self._before()
        again = before is not None and (who or cue) in (before.mention, before.cue)
        quote = self._made(extent(self.situation), BESIDE, len(self.found) - 1 if again else None, who, cue)
        if self.meant is not None:
            self.story.unsaid[quote.span] = self.meant
        return quote

    def _before(self) -> Quote | None:
        """The last quote, if it was speech."""
        return self.found[-1] if self.found and self.found[-1].kind is not _SCARE else None

    def _unsaid(self) -> Quote | None:
        """By a verb of speech without a subject beside the string: whoever was talked of last is the speaker."""
        situation = self.situation
        before = self._before()
        again, verb = before is not None and goes_on(situation), unsaid_verb(situation)
        speaker = situation.last if again else unsaid_speaker(situation) if verb >= 0 else None
        if speaker is None:
            return None
        again = again or (before is not None and speaker is situation.last and is_between(situation, speaker))
        if before is not None and again:
            quote = self._made(extent(self.situation), UNSAID, len(self.found) - 1, before.mention, before.cue)
        else:
            cue = situation.paragraph.span(verb, verb)
            quote = self._made(extent(self.situation), UNSAID, self._resumed(), None, cue)
        self._give(speaker)
        self.story.unsaid[quote.span] = speaker.span
        return quote

    def _weighed(self) -> Quote:
        """By the models: whether it is speech, and who is likeliest to have said it."""
        situation = self.situation
        mentions = candidates(situation)
        certain = self.story.lexicon.certain
        if situation.string.mark == DASH or (certain and words_in(situation) >= certain):
            return self._speech(mentions)
        rows = pair_rows(situation, mentions)
        scores = self.models.ranking.scores(rows)
        row = kind_row(self.setting, situation, Likeliest.of(situation, mentions, rows, scores))
        speechless = self.models.verdicts.speechless(row, self.story.lexicon.speechless)
        if speechless > self.story.lexicon.speechless and not is_announced(situation):
            return self._made(_SCARE, speechless, self._resumed())
        return self._likeliest(mentions, scores)

    def _speech(self, mentions: Sequence[Mention]) -> Quote:
        """By the model of speakers alone, for it surely is speech; or by the only mention with a verb of speech."""
        only = only_speaker(self.situation, mentions)
        if only is not None:
            return self._spoken(ONLY if len(mentions) == 1 else SAME, only)
        rows = pair_rows(self.situation, mentions)
        return self._likeliest(mentions, self.models.ranking.scores(rows, soon=True))

    def _likeliest(self, mentions: Sequence[Mention], scores: Sequence[float]) -> Quote:
        """The quote with the likeliest of these mentions as its speaker; without one where that is a guess."""
        at = max(range(len(scores)), key=scores.__getitem__, default=-1)
        sure = by_odds(scores, at, self.story.lexicon.models) if scores else 0.0
        if at >= 0 and not is_guess(self.situation, mentions[at], sure):
            sure = in_doubt(mentions[at], sure, self.story.lexicon)
            if is_silent(self.situation, mentions[at]) or is_word(self.situation, mentions[at], sure):
                sure = min(sure, SILENT)
            if sure:
                return self._spoken(sure, mentions[at])
        return self._made(extent(self.situation), 0.0, self._resumed())

    def _made(
        self,
        kind: QuoteKind,
        confidence: float,
        continues: int | None,
        mention: Span | None = None,
        cue: Span | None = None,
    ) -> Quote:
        span, text = self.situation.span, self.situation.text
        source = self.story.blocks[span.block].node.source_span(span.start, span.end)
        return Quote(kind, span, text, source, cue, mention, None, continues, confidence, self._tone(cue))

    def _tone(self, cue: Span | None) -> CueTone | None:
        """Whether a cue takes a side."""
        if cue is None:
            return None
        return tone_of(self.story.blocks[cue.block].node.text[cue.start : cue.end], self.story.lexicon)

    def _resumed(self) -> int | None:
        """The place of the last quotation, if the string goes on with it from the paragraph before."""
        return len(self.found) - 1 if self.situation.string.resumes and self.found else None

    def _marked(self) -> Quote | None:
        """By the form of the page: a label, a signature, an interview, a turn of two who talk."""
        situation, mark, direct = self.situation, self.situation.string.mark, _DIRECT
        if mark == TURN:
            span = label_of(situation.paragraph.text)
            return self._made(direct, MARKED, None, Span(situation.paragraph.block, *span) if span else None)
        if mark == ANSWER or (self.interview and heads(situation)):
            return self._made(direct, ASKED, None, answerer(self.story, self.bearers, situation.number))
        labelled = label(situation)
        if labelled is not None and plain_speaker(situation) is None:
            return self._made(direct, MARKED, None, labelled)
        resumed = self._resumed()
        if resumed is not None and len(situation.paragraph.tags) == 1:
            before = self.found[resumed]
            if before.kind is not _SCARE:
                return self._made(direct, before.confidence, resumed, before.mention, before.cue)
        signed = signature(situation) or introduced(situation)
        if signed is not None:
            return self._given(direct, MARKED, resumed, signed)
        return self._turned() if situation.number - 1 in self.turns else None

    def _turned(self) -> Quote | None:
        """By taking turns: the string is a whole paragraph, and somebody was quoted in the paragraph before."""
        situation = self.situation
        if self.story.blocks[situation.paragraph.block].kind is not Kind.BODY or not is_turn(situation):
            return None
        mention = taker(self.turns, situation.number, situation.text)
        if mention is not None:
            return self._given(extent(self.situation), TURNED, None, mention)
        return self._speech(candidates(situation)) if is_sentence(situation.text, self.story.lexicon) else None

    def _given(self, kind: QuoteKind, confidence: float, continues: int | None, mention: Mention) -> Quote:
        """The quote of a speaker whose mention has no cue."""
        self._give(mention)
        return self._made(kind, confidence, continues, mention.span)

    def _give(self, mention: Mention) -> None:
        """Notes who said the string, for those that follow."""
        situation = self.situation
        situation.give(mention)
        self.turns[situation.number] = Turn(mention, situation.text[-1] == "?")

    def _spoken(self, confidence: float, mention: Mention, verb: int | None = None) -> Quote:
        """The quote of a speaker with the cue beside the mention; `verb` is the cue's token if it is another's verb."""
        situation, paragraph = self.situation, mention.paragraph
        clause = clause_of(mention) if verb is None else Clause(verb=verb)
        if mention.form is NOMINAL:
            mention = named_beside(mention, beside(situation, mention))
        elif not paragraph.nominative:
            mention = spokesman(mention, beside(situation, mention))
        mention = jointly(situation, mention)
        opinion = opinion_of(mention, clause, self.story.lexicon)
        cue = opinion.cue if opinion else cue_of(paragraph, clause)
        printed = opinion.span if opinion else mention.span
        continues = self._resumed()
        if continues is None and situation.last is mention and is_between(situation, mention):
            continues = len(self.found) - 1
        self._give(mention)
        return self._made(extent(situation), confidence, continues, printed, cue)
