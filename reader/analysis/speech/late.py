"""What more the models of German ask: where a language's verbs come late, and have a mood for what others say.

„Der Minister sagte, …“ is said once; then a paragraph goes on in that mood without a verb of speech: „Dies sei ein
‚Skandal‘.“ So it matters who was last said to say something, and what the verb behind the string is. French and Spanish
are judged by the same models, and asked the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.candidates import Situation, says
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.frames import FRAMES, frame_columns
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.mood import told
from reader.analysis.speech.opinions import opinion_of
from reader.analysis.speech.standing import SUBJECT, preposition, standing
from reader.analysis.speech.strings import CODES, bounds
from reader.analysis.speech.tokens import Paragraph

ASKED = frozenset(("de",))
"""The models whose rows end in these columns."""
PAIR_LATE = (
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
"""Of a mention and a string."""
KIND_LATE = (
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
"""Of a string that may be no speech."""

_VERBS = frozenset("SUVAE")
_ENDS = frozenset(".:Q-(")
_FAR = 9
"""Tokens behind a string in which the verb of its clause is looked for."""
_PHRASE = 3
"""Words of a noun phrase before a string that is its noun."""
_NAME = 5
"""Words of a name."""
_BEHIND = 2
"""Tokens from a string to what stands before the comma that parts them."""
_LITTLE = frozenset("DIotKy")
"""Tags of words that a title writes small."""
_SIGNS = ".,"
_SENTENCE_ENDS = ".!?…,"
_APART = 10_000
"""What a place in another paragraph is before one in the string's own."""


def pair_late(situation: Situation, mentions: Sequence[Mention]) -> list[list[float]]:
    """What is told of each mention and a string, in the order of `PAIR_LATE`."""
    place, lexicon = situation.place, situation.story.lexicon
    saying = [says(mention.paragraph.tags, mention) for mention in mentions]
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
                sum(low < other < high for other in sayers),
                how,
                sum(low < other < high for other in subjects),
                preposition(mention, lexicon),
                _clause_told(paragraph, mention, lexicon),
                _speech(paragraph, paragraph.sentences[mention.first]),
                opinion_of(mention, clause_of(mention), lexicon) is not None,
                *frame,
            ]
        )
    return found


def _clause_told(paragraph: Paragraph, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is the subject of what somebody else tells: its own verb has the mood, or the one before it."""
    moods = told(paragraph, lexicon)
    return clause_of(mention).verb in moods or mention.first - 1 in moods or mention.last + 1 in moods


def _speech(paragraph: Paragraph, sentence: int) -> int:
    """How many verbs of speech stand in a sentence."""
    return paragraph.tags.count("S", *bounds(paragraph, sentence))


def kind_late(situation: Situation) -> list[float]:
    """What is told of a string that may be no speech, in the order of `KIND_LATE`."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.story.lexicon
    string, sentence = paragraph.quoted[situation.index], paragraph.sentences[place]
    words = paragraph.text[string.start : string.end].lower().split()
    low = paragraph.lows[place - 1] if place else ""
    moods = told(paragraph, lexicon)
    sentences = [paragraph.sentences[at] for at in moods]
    closing, finite = _closing(paragraph.tags, place), _finite(paragraph.tags, place)
    here = [m for m in situation.story.mentions[situation.number] if paragraph.sentences[m.first] == sentence]
    return [
        low in lexicon.naming,
        is_work(low, lexicon),
        _names_itself(words, lexicon),
        _likened(paragraph, place, (closing, finite), lexicon),
        *_verb(paragraph, closing, lexicon),
        *_verb(paragraph, finite, lexicon),
        finite in moods,
        sentences.count(sentence),
        sentences.count(sentence - 1),
        sum(says(paragraph.tags, mention) for mention in here),
    ]


def _likened(paragraph: Paragraph, place: int, verbs: Sequence[int], lexicon: Lexicon) -> float:
    """Whether "als" stands before a string: 2 where somebody says so, as in „bezeichnete den Plan als ‚Unsinn‘“."""
    if lexicon.likening.isdisjoint(paragraph.lows[max(0, place - _PHRASE) : place]):
        return 0
    return 2 if any(at >= 0 and paragraph.tags[at] in "SU" for at in verbs) else 1


def _closing(tags: str, place: int) -> int:
    """The first verb behind a token, in its clause; -1 where there is none: er sei ein „Lügner“ gewesen."""
    for at in range(place + 1, min(len(tags), place + _FAR)):
        if tags[at] in _VERBS:
            return at
        if tags[at] in _ENDS or tags[at] == ",":
            break
    return -1


def _finite(tags: str, place: int) -> int:
    """The last verb before a token, in its sentence; -1 where there is none."""
    last = place - 2 if tags[place - 1 : place] == ":" else place - 1
    for at in range(last, -1, -1):
        if tags[at] in _VERBS:
            return at
        if tags[at] in ".:":
            break
    return -1


def _verb(paragraph: Paragraph, at: int, lexicon: Lexicon) -> list[float]:
    """The tag of a verb, and how usual it is as a cue."""
    return [CODES[paragraph.tags[at]], lexicon.ranks.get(paragraph.lows[at], 0)] if at >= 0 else [0, 0]


def is_named(paragraph: Paragraph, index: int, lexicon: Lexicon) -> bool:
    """Whether a string is the name of what stands right before it: where nouns with capitals plainly tell, and
    where no model was fitted for the language.
    """
    place = paragraph.place[index]
    if not place or not (lexicon.nouns_capitalised or lexicon.models != lexicon.code):
        return False
    low = paragraph.lows[place - 1]
    if not lexicon.nouns_capitalised and not paragraph.text[paragraph.quoted[index].start].isupper():
        return False
    return low in lexicon.naming or (is_work(low, lexicon) and _is_title(paragraph, index))


def is_titled(paragraph: Paragraph, index: int, lexicon: Lexicon) -> bool:
    """Whether a comma parts a title from what has it: "In her memoir, “A Life in Bells”, she wrote that …"."""
    place, lows = paragraph.place[index], paragraph.lows
    if place < _BEHIND or lows[place - 1] != "," or not is_work(lows[place - _BEHIND], lexicon):
        return False
    start, end, *_ = paragraph.quoted[index]
    words = paragraph.text[start:end].strip(",").split()
    if not words:
        return False
    telling = [word for word in words if lexicon.tags.get(word.lower(), "N") not in _LITTLE]
    return words[0][0].isupper() and words[-1][-1].isalnum() and all(not word[0].islower() for word in telling)


def _is_title(paragraph: Paragraph, index: int) -> bool:
    """Whether a string is short and ends as no sentence does: people speak after a „Spiel“ and to a „Zeitung“, too."""
    start, end, *_ = paragraph.quoted[index]
    return paragraph.text.count(" ", start, end) < _NAME and paragraph.text[end - 1] not in _SENTENCE_ENDS


def _names_itself(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a few words say themselves what they name: „Norder Zeitung“."""
    return len(words) <= _NAME and any(is_work(word.strip(_SIGNS), lexicon) or word in lexicon.bodies for word in words)


def is_work(low: str, lexicon: Lexicon) -> bool:
    """Whether a word means something that has a title; languages that write nouns with capitals also compound them."""
    return low in lexicon.works or (
        lexicon.nouns_capitalised and low.endswith(lexicon.works_endings) and low not in lexicon.unnamed
    )
