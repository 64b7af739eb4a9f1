"""Who speaks by a sentence's frame: „…“, sagte X; X sagte: „…“; laut X; von X als „…“ bezeichnet.

Each frame proposes mentions; the surest frame comes first. A model that has few examples to learn from finds here in
one number what it would have to gather from a dozen features.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.mentions import NOMINAL, Mention
from reader.analysis.speech.mood import reported_verbs
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.strings import bounds
from reader.analysis.speech.subjects import SOMEBODY, Sayings, sayings, somebody
from reader.analysis.speech.tokens import Paragraph
from reader.article.quick import quick

FRAMES = ("frame", "frame_rank", "frame_best")
"""The features: the surest frame that proposes the mention; how many mentions were proposed before it; and the surest
frame that proposes anybody.
"""
NO_FRAME = 20
"""Stands for each of the three where there is none."""
_BEHIND, _SOURCE, _READ, _AGENT, _COLON, _BEFORE, _FARTHER = 1, 2, 3, 4, 5, 6, 2
_SOURCE_BEHIND, _LATER, _ALONE, _EARLIER, _INTRODUCED, _SUBJECT, _LAST = 9, 10, 11, 11, 14, 15, 16
"""The frames, the surest first; `_FARTHER` is added where another string stands between verb and string."""
_NEAR = 3
"""Tokens behind a string within which the verb of "…“, sagte X" stands."""
_BETWEEN = 8
"""Tokens between "heißt es" and what it is read in: im Bericht."""
_SENTENCES = 2
"""Sentences back to who said something; those farther back count as this many."""
_PASSIVE = re.compile(r"[^.:,PWSUAEV]{0,14}?[SU](?=E|[,.:-]|$)")


@quick(frozen=True, slots=True)
class _View:
    """A string's sentence as the frames look at it."""

    paragraph: Paragraph
    place: int
    lexicon: Lexicon
    sentence: int
    here: Sequence[Mention]
    """The mentions of the sentence."""
    said: dict[int, Mention]
    """The subject of each verb of speech of the paragraph."""
    known: Sayings
    """What the whole paragraph says."""

    @property
    def colon(self) -> bool:
        """Whether a colon stands before the string."""
        return self.paragraph.tags[self.place - 1 : self.place] == ":"

    def own(self) -> dict[int, Mention]:
        """The subjects of the verbs of speech of the sentence."""
        sentences = self.paragraph.sentences
        return {verb: mention for verb, mention in self.said.items() if sentences[verb] == self.sentence}

    def is_light(self, verb: int) -> bool:
        """Whether a verb speaks only with what stands farther on: gab an, führte aus."""
        return self.paragraph.lows[verb] in self.lexicon.light


_Proposals = Iterator[tuple[int, Mention]]
"""Frames, each with a mention that it proposes as the speaker."""


def frame_columns(situation: Situation, mentions: Sequence[Mention]) -> list[list[float]]:
    """The features of each mention for the string whose turn it is, in the order of `FRAMES`."""
    weighed = {id(mention) for mention in mentions}
    found: dict[int, tuple[int, int]] = {}
    for frame, mention in _frames(situation, mentions):
        if id(mention) in weighed and id(mention) not in found:
            found[id(mention)] = frame, len(found)
    surest = min((frame for frame, _ in found.values()), default=NO_FRAME)
    return [[*found.get(id(mention), (NO_FRAME, NO_FRAME)), surest] for mention in mentions]


def _frames(situation: Situation, mentions: Sequence[Mention]) -> _Proposals:
    """All proposals for the string whose turn it is, from the surest frames on."""
    paragraph, place = situation.paragraph, situation.place
    every = situation.mentions
    view = _view(situation, every, _known(situation, every))
    own = view.own()
    yield from _around(view, own)
    yield from _held(view)
    for verb in sorted((verb for verb in own if verb < place), key=lambda verb: (view.is_light(verb), -verb)):
        farther = _FARTHER if "Q" in paragraph.tags[verb:place] else 0
        yield (_COLON if view.colon else _BEFORE) + farther, own[verb]
    for at, mention in view.known.sources:
        if mention.first > place and paragraph.sentences[at] == view.sentence:
            yield _SOURCE_BEHIND, mention
    for verb, mention in own.items():
        if verb > place:
            yield _LATER, mention
    if not own:
        yield from _unsaid(view)
    yield from _beyond(view)
    for mention in mentions:
        if mention is situation.last and mention.paragraph is not paragraph:
            yield _LAST, mention


def _known(situation: Situation, every: Sequence[Mention]) -> Sayings:
    """What the paragraph says about who speaks; read once for all its strings."""
    story, number = situation.story, situation.number
    if number not in story.sayings:
        story.sayings[number] = sayings(situation.paragraph, every, story.lexicon)
    return story.sayings[number]


def _view(situation: Situation, every: Sequence[Mention], known: Sayings) -> _View:
    paragraph, place = situation.paragraph, situation.place
    sentence = paragraph.sentences[place]
    options = ((verb, next((m for m in those if m.last != place), None)) for verb, those in known.subjects.items())
    return _View(
        paragraph,
        place,
        situation.lexicon,
        sentence,
        [m for m in every if paragraph.sentences[m.first] == sentence and m.last != place],
        {verb: mention for verb, mention in options if mention is not None},
        known,
    )


def _around(view: _View, own: dict[int, Mention]) -> _Proposals:
    """Who stands right behind the string, before its colon, or is called its source; `own` as in `_View.own`."""
    paragraph, place = view.paragraph, view.place
    tags, sentences = paragraph.tags, paragraph.sentences
    for verb, mention in own.items():  # „…“, sagte X
        if place < verb <= place + _NEAR and "Q" not in tags[place + 1 : verb] and verb < mention.first:
            yield _BEHIND, mention
    for at, mention in view.known.sources:  # „…“, so X
        if place < at <= place + _NEAR and sentences[at] == view.sentence:
            yield _BEHIND, mention
    if view.colon:
        for verb in reversed(own):
            if verb < place and "Q" not in tags[verb:place] and not view.is_light(verb):
                yield _COLON, own[verb]
    for at, mention in view.known.sources:
        if mention.first < place and sentences[at] == view.sentence:
            yield _SOURCE, mention


def _held(view: _View) -> _Proposals:
    """What the string is read in, who is the agent of its passive, and whose view it is."""
    paragraph, place, lexicon = view.paragraph, view.place, view.lexicon
    tags, lows = paragraph.tags, paragraph.lows
    for verb in range(*bounds(paragraph, view.sentence)):  # im Bericht heißt es
        if lows[verb] in lexicon.impersonal:
            yield from ((_READ, mention) for mention in view.here if _is_read(view, mention, verb))
    for mention in view.here:
        before = tags[mention.first - 1 : mention.first]
        if before in ("o", "y") and mention.last < place and _PASSIVE.match(tags, mention.last + 1):
            auxiliary = tags.rfind("E", 0, mention.first)  # wird vom Minister als „…“ bezeichnet
            if auxiliary >= 0 and paragraph.sentences[auxiliary] == view.sentence:
                yield _AGENT, mention
    for mention in view.here:  # für den Minister ist das „…“
        first = mention.first
        holding = first and lows[first - 1] in lexicon.holding and (first == 1 or tags[first - 2] in ".RE")
        if holding and not mention.possessive and somebody(mention, lexicon) == SOMEBODY:
            yield _AGENT, mention


def _is_read(view: _View, mention: Mention, verb: int) -> bool:
    """Whether a mention is what something is read in: im Bericht heißt es; `verb` is "heißt"."""
    tags, first = view.paragraph.tags, mention.first
    if not first or tags[first - 1] != "I" or view.paragraph.lows[first - 1] not in view.lexicon.reading:
        return False
    between = tags[min(verb, mention.last) : max(verb, first)]
    return len(between) <= _BETWEEN and "," not in between


def _unsaid(view: _View) -> _Proposals:
    """Who speaks where the sentence has no verb of speech: the one whom the next sentence names, or the subject."""
    paragraph, place, lexicon = view.paragraph, view.place, view.lexicon
    lows, sentences = paragraph.lows, paragraph.sentences
    for verb, mention in view.said.items():  # „…“. Das sagte X
        follows = sentences[verb] == view.sentence + 1 and mention.first > verb and lows[verb - 1] in lexicon.pronominal
        if follows and "Q" not in paragraph.tags[place + 1 : mention.first]:
            yield _ALONE, mention
    if any(sentences[at] == view.sentence for at in reported_verbs(paragraph, lexicon)):
        return
    for mention in view.known.firm if lexicon.reported else view.known.able:  # without that mood a subject is enough
        here = sentences[mention.first] == view.sentence and mention.last != place
        if here and mention.form is not NOMINAL and somebody(mention, lexicon) == SOMEBODY:
            yield (_ALONE if view.colon or mention.last < place else _INTRODUCED), mention
            return


def _beyond(view: _View) -> _Proposals:
    """Who was the last to say something before the sentence, and who may be its subject."""
    place, lexicon, sentences = view.place, view.lexicon, view.paragraph.sentences
    moods = frozenset(reported_verbs(view.paragraph, lexicon))
    before = [
        (at, m) for at, m in view.said.items() if sentences[at] < view.sentence and not moods & {at - 1, at, at + 1}
    ]
    before += [(at, m) for at, m in view.known.sources if sentences[at] < view.sentence]
    if before:
        last = max(sentences[at] for at, _ in before)
        _, mention = min((one for one in before if sentences[one[0]] == last), key=lambda one: one[0])
        yield _EARLIER + min(_SENTENCES, view.sentence - last), mention
    able = [m for m in view.known.firm if m.last < place and sentences[m.first] == view.sentence]
    able = able or [m for m in view.known.able if m.last < place and sentences[m.first] == view.sentence]
    if able:
        surest = max(able, key=lambda mention: somebody(mention, lexicon))
        yield (_INTRODUCED if view.colon else _SUBJECT), surest
