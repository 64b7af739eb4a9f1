"""More features for the German models, which judge French, Spanish and others too.

German verbs come late in the sentence, and have a mood for reported speech (`mood`). „Der Minister sagte, …“ stands
once; then the paragraph goes on in that mood, without a verb of speech: „Dies sei ein ‚Skandal‘.“ So it matters who was
the last to say something, and what the verb behind the string is.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import clause_of, says
from reader.analysis.speech.frames import FRAMES, frame_columns
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.mood import reported_verbs
from reader.analysis.speech.opinions import opinion_of
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.standing import SUBJECT, preposition, standing
from reader.analysis.speech.strings import CODES, bounds
from reader.analysis.speech.tokens import Paragraph
from reader.analysis.speech.works import is_work, names_itself

MODELS = frozenset(("de",))
"""The models (by their language) that have these features."""
GERMAN_PAIR_NAMES = (
    "says",
    "sayers_between",
    "subject",
    "sure_subjects_between",
    "preposition",
    "clause_told",
    "sentence_speech",
    "holds",
    *FRAMES,
)
"""Added to those of a mention and a string (`PAIR_NAMES`)."""
GERMAN_KIND_NAMES = (
    "naming_touches",
    "works_touch",
    "named_inside",
    "likened",
    "closing",
    "closing_rank",
    "finite",
    "finite_rank",
    "finite_told",
    "told_here",
    "told_before",
    "sayers_here",
)
"""Added to those of a string that may be no speech (`KIND_NAMES`)."""

_VERBS = frozenset("SUVAE")
_ENDS = frozenset(".:Q-(")
_FAR = 9
"""Tokens behind a string in which the verb of its clause is looked for."""
_PHRASE = 3
"""Words before a string among which "als" is looked for: als glatter „Unsinn“."""
_APART = 10_000
"""Taken from the place of a mention in an earlier paragraph, so that it comes before all of the string's own."""


def german_pair_rows(situation: Situation, mentions: Sequence[Mention]) -> list[list[float]]:
    """The features of the string whose turn it is with each of the mentions, in the order of `GERMAN_PAIR_NAMES`."""
    place, lexicon = situation.place, situation.lexicon
    saying = [says(mention) for mention in mentions]
    stands = [standing(mention, lexicon) for mention in mentions]
    where = [m.first if m.paragraph is situation.paragraph else m.first - _APART for m in mentions]
    sayers = [at for at, said in zip(where, saying, strict=True) if said]
    subjects = [at for at, how in zip(where, stands, strict=True) if how == SUBJECT]
    found: list[list[float]] = []
    columns = frame_columns(situation, mentions)
    for mention, at, said, how, frame in zip(mentions, where, saying, stands, columns, strict=True):
        paragraph = mention.paragraph
        low, high = sorted((at, place))
        found.append(
            [
                said,
                sum([low < other < high for other in sayers]),
                how,
                sum([low < other < high for other in subjects]),
                preposition(mention, lexicon),
                _clause_told(paragraph, mention, lexicon),
                _speech(paragraph, paragraph.sentences[mention.first]),
                opinion_of(mention, clause_of(mention), lexicon) is not None,
                *frame,
            ]
        )
    return found


def _clause_told(paragraph: Paragraph, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is the subject of reported speech, and so not who speaks: a verb beside it has that mood."""
    moods = reported_verbs(paragraph, lexicon)
    return clause_of(mention).verb in moods or mention.first - 1 in moods or mention.last + 1 in moods


def _speech(paragraph: Paragraph, sentence: int) -> int:
    """How many verbs of speech stand in a sentence."""
    return paragraph.tags.count("S", *bounds(paragraph, sentence))


def german_kind_row(situation: Situation) -> list[float]:
    """The features of the string whose turn it is, in the order of `GERMAN_KIND_NAMES`."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.lexicon
    words, sentence = situation.text.lower().split(), paragraph.sentences[place]
    low = paragraph.lows[place - 1] if place else ""
    moods = reported_verbs(paragraph, lexicon)
    sentences = [paragraph.sentences[at] for at in moods]
    closing, finite = _closing(paragraph.tags, place), _finite(paragraph.tags, place)
    here = [m for m in situation.mentions if paragraph.sentences[m.first] == sentence]
    return [
        low in lexicon.naming,
        is_work(low, lexicon),
        names_itself(words, lexicon),
        _likened(paragraph, place, (closing, finite), lexicon),
        *_verb(paragraph, closing, lexicon),
        *_verb(paragraph, finite, lexicon),
        finite in moods,
        sentences.count(sentence),
        sentences.count(sentence - 1),
        sum(map(says, here)),
    ]


def _likened(paragraph: Paragraph, place: int, verbs: Sequence[int], lexicon: Lexicon) -> float:
    """Whether "als" stands before a string: 2 if with a verb of speech (bezeichnete den Plan als „Unsinn“), else 1."""
    if lexicon.likening.isdisjoint(paragraph.lows[max(0, place - _PHRASE) : place]):
        return 0
    return 2 if any(at >= 0 and paragraph.tags[at] in "SU" for at in verbs) else 1


def _closing(tags: str, place: int) -> int:
    """The token of the first verb behind a string, in its clause: er sei ein „Lügner“ gewesen; -1 for none."""
    for at in range(place + 1, min(len(tags), place + _FAR)):
        if tags[at] in _VERBS:
            return at
        if tags[at] in _ENDS or tags[at] == ",":
            break
    return -1


def _finite(tags: str, place: int) -> int:
    """The token of the last verb before a string, in its sentence; -1 for none."""
    last = place - 2 if tags[place - 1 : place] == ":" else place - 1
    for at in range(last, -1, -1):
        if tags[at] in _VERBS:
            return at
        if tags[at] in ".:":
            break
    return -1


def _verb(paragraph: Paragraph, at: int, lexicon: Lexicon) -> list[float]:
    """The tag of the verb at a token, as a number, and its rank as a cue; zeros where there is no verb (-1)."""
    return [CODES[paragraph.tags[at]], lexicon.ranks.get(paragraph.lows[at], 0)] if at >= 0 else [0, 0]
