"""Features of a quoted string and one mention that may have said it, as numbers by which `ranking` weighs mentions.

A row has the string's own features (`STRING_NAMES`), the mention's, those of the verbs beside the mention, those of the
two together (what stands between them), and who was quoted before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import Clause, clause_of
from reader.analysis.speech.german import GERMAN_PAIR_NAMES, MODELS, german_pair_rows
from reader.analysis.speech.mentions import NAME, NOMINAL, Mention
from reader.analysis.speech.mood import reported_verbs
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.standing import case_of
from reader.analysis.speech.strings import CODES, STRING_NAMES, string_row
from reader.analysis.speech.tokens import Paragraph

_FAR = 99
"""Stands for a distance, in tokens, where there is none to measure."""
_TOUCHING = frozenset(("", ",", ":", "R", ",R", "RD", "D", "I", "ID", "B", "O", "C", "OR"))
"""The tags between a verb and a string that leave no doubt that it reports the string."""
_PASSIVE = re.compile(r"[^.:,PWSUAEV]{0,12}?[SU](?=[,.:-]|$)")
"""The participle behind an agent, at the end of its clause: von Brandt als „Unsinn“ bezeichnet."""
_SUBJECTS = frozenset((1, 3, 4, 7, 8))
"""Shapes of `Clause` by which a mention is surely the subject of the verb behind it."""
_APART_ORDER, _APART_SENTENCES, _NONE = 50, 20, 9
"""What stands for "order" and "sentences" of a mention in another paragraph, and for "subjects_between" of that and of
one without a verb.
"""

_NO_GAP = (0,) * 6
"""What `_gap_row` gives of mention and string with nothing between."""

PAIR_NAMES = (
    *STRING_NAMES,
    # the mention
    "form",
    "possessive",
    "length",
    "determined",
    "abstract",
    "opens",
    "tag_before",
    "tag_before2",
    "tag_after",
    "owned",
    "owned_rank",
    "owned_length",
    "count",
    "first_seen",
    "person",
    "was_speaker",
    # its verbs
    "shape",
    "verb_tag",
    "verb_before",
    "verb_after",
    "verb_rank",
    "left_rank",
    "verb_reported",
    # the two
    "precedes",
    "distance",
    "order",
    "sentences",
    "quotes_between",
    "commas_between",
    "speech_between",
    "verbs_between",
    "complements_between",
    "gap_first",
    "verb_distance",
    "verb_speech_between",
    "verb_touches",
    "left_distance",
    "subjects_between",
    "agent",
    # the quotation before
    "last",
    "last_entity",
    "last_gap",
)
_WAS_SPEAKER = PAIR_NAMES.index("was_speaker")
FRACTIONS = ("form", "person")
"""The features whose values may be fractions; all others are whole numbers, which trees compare faster."""
_GERMAN = (*PAIR_NAMES, *GERMAN_PAIR_NAMES)


def pair_rows(situation: Situation, mentions: Sequence[Mention]) -> list[list[float]]:
    """The features of the string whose turn it is with each of the mentions: a row for each, as `pair_names` has it."""
    paragraph, place, lexicon = situation.paragraph, situation.place, situation.lexicon
    string = string_row(situation)
    own = [mention for mention in mentions if mention.paragraph is paragraph]
    firsts = sorted([mention.first for mention in own])
    subjects = sorted([mention.first for mention in own if clause_of(mention).shape in _SUBJECTS])
    found = []
    for mention in mentions:
        clause = clause_of(mention)
        here = mention.paragraph is paragraph
        found.append(
            [
                *string,
                *(mention.row or _own_row(mention, clause, lexicon)),
                *(_joint_row(situation, mention, firsts) if here else _apart_row(mention)),
                *_verb_gap(mention, clause, place if here else len(mention.paragraph.tags)),
                _subjects_between(mention, clause, place, subjects) if here and clause.verb >= 0 else _NONE,
                _agent(mention.paragraph.tags, mention),
                *_history_row(situation, mention),
            ]
        )
        if mention.entity:
            found[-1][_WAS_SPEAKER] = situation.said.get(mention.entity.number, 0)
    if lexicon.models in MODELS:
        for row, more in zip(found, german_pair_rows(situation, mentions), strict=True):
            row += more
    return found


def pair_names(known: Lexicon) -> tuple[str, ...]:
    """The names of the features for a language's model; German's and its like have some more."""
    return _GERMAN if known.models in MODELS else PAIR_NAMES


def _form(mention: Mention, lexicon: Lexicon, *, named: bool) -> float:
    """A number for how a mention names its person, from names to mere descriptions; forms that are alike are
    neighbours.

    `named` says whether the name is known to be a person's: in German one capitalised word may be any noun.
    """
    if mention.form is NAME:
        return 0.0 if not lexicon.nouns_capitalised or mention.first < mention.last or named else 0.5
    low, tag = mention.paragraph.lows[mention.first], mention.paragraph.tags[mention.last]
    if mention.form is NOMINAL:
        return 11.0 if tag == "H" else 12.0
    if tag == "W":
        return 8.0
    if mention.possessive:
        return 9.0
    if low in lexicon.male or low in lexicon.female:
        return 1.0
    return 3.0 if low in lexicon.neuter else 4.0 if low in lexicon.plural else 5.0 if low in lexicon.first else 7.0


def _own_row(mention: Mention, clause: Clause, lexicon: Lexicon) -> Sequence[float]:
    """The mention's own features and its verbs', which are the same for every string; kept with the mention."""
    mention.row = [*_mention_row(mention, lexicon), *_verb_row(mention.paragraph, clause, lexicon)]
    return mention.row


def _mention_row(mention: Mention, lexicon: Lexicon) -> list[float]:
    paragraph, first, last = mention.paragraph, mention.first, mention.last
    tags = paragraph.tags
    owned, owned_rank, owned_length = 0, 0, 0
    if mention.possessive:
        head = last + (1 if tags[last] == "M" else 2)
        while head + 1 < len(tags) and tags[head + 1] in "NHTC":
            head += 1
        if head < len(tags):
            owned_length = head - last
            owned = 2 if paragraph.lows[head] in lexicon.saying else 1
            owned_rank = lexicon.ranks.get(paragraph.lows[head], 0)
    entity = mention.entity
    return [
        _form(mention, lexicon, named=entity is not None and entity.person),
        1 if mention.possessive else 0,
        last - first + 1,
        case_of(paragraph, first, last, lexicon),
        1 if tags[last] != "H" and paragraph.lows[last].endswith(lexicon.abstract) else 0,
        1 if first == 0 or tags[first - 1] in ".Q" or paragraph.opens_sentence(first) else 0,
        CODES[tags[first - 1] if first else "^"],
        CODES[tags[first - 2] if first > 1 else "^"],
        CODES[tags[last + 1] if last + 1 < len(tags) else "$"],
        owned,
        owned_rank,
        owned_length,
        entity.count if entity else 0,
        entity.number if entity else _FAR,
        entity.titled + (0.5 if entity.gender else 0) if entity else 0,
        0,  # until it is asked about a string: how many it has been given
    ]


def _verb_row(paragraph: Paragraph, clause: Clause, lexicon: Lexicon) -> list[float]:
    tags, ranks, (shape, verb, left) = paragraph.tags, lexicon.ranks, clause
    return [
        shape,
        CODES[tags[verb]] if verb >= 0 else 0,
        CODES[tags[verb - 1] if verb > 0 else "^"],
        CODES[tags[verb + 1] if 0 <= verb < len(tags) - 1 else "$"],
        ranks.get(paragraph.lows[verb], 0) if verb >= 0 else 0,
        ranks.get(paragraph.lows[left], 0) if left >= 0 else 0,
        1 if lexicon.reported and verb in reported_verbs(paragraph, lexicon) else 0,
    ]


def _joint_row(situation: Situation, mention: Mention, firsts: Sequence[int]) -> list[float]:
    """What stands between a mention and a string of its paragraph; `firsts` are where the mentions of it begin."""
    paragraph, place = mention.paragraph, situation.place
    tags, first, last = paragraph.tags, mention.first, mention.last
    before, sentences = first < place, paragraph.sentences
    low, high = (last, place) if before else (place, first)
    gap = tags[low + 1 : high]
    return [
        1 if before else 0,
        len(gap),
        _between(firsts, low, high),
        sentences[place] - sentences[first],
        *_gap_row(gap),
    ]


def _apart_row(mention: Mention) -> list[float]:
    """The same of a mention in an earlier paragraph: what stands between it and that paragraph's end."""
    gap = mention.paragraph.tags[mention.last + 1 :]
    return [1, len(gap), _APART_ORDER, _APART_SENTENCES, *_gap_row(gap)]


def _gap_row(gap: str) -> Sequence[float]:
    """How many of each sort there are among the tags between mention and string, and the first of them."""
    if not gap:
        return _NO_GAP
    return [
        gap.count("Q"),
        gap.count(","),
        gap.count("S"),
        gap.count("V") + gap.count("A") + gap.count("E"),
        gap.count("R"),
        CODES[gap[0]],
    ]


def _verb_gap(mention: Mention, clause: Clause, place: int) -> list[float]:
    """How far the mention's verbs are from the string, in tokens (below 0 behind it), and what stands between."""
    _, verb, left = clause
    left_distance = abs(place - left) if left >= 0 else _FAR
    if verb < 0:
        return [_FAR, 0, 0, left_distance]
    gap = mention.paragraph.tags[verb + 1 : place] if verb < place else mention.paragraph.tags[place + 1 : verb]
    touches = 1 + (gap in _TOUCHING) + (gap in (",", ":", ""))
    return [len(gap) if verb < place else -len(gap) - 1, gap.count("S"), touches, left_distance]


def _subjects_between(mention: Mention, clause: Clause, place: int, subjects: Sequence[int]) -> float:
    """How many other subjects begin between a mention's verb and the string, or between the string and the mention."""
    if clause.verb < place:
        return _between(subjects, clause.verb, place)
    return _between(subjects, place, mention.first)


def _between(places: Sequence[int], low: int, high: int) -> int:
    """How many of these places (in ascending order) lie between `low` and `high`."""
    return bisect_left(places, high) - bisect_right(places, low) if low < high else 0


def _agent(tags: str, mention: Mention) -> float:
    """Whether the mention is the agent of a passive: 2 for "called by Brandt", 1 for "von Brandt genannt", else 0."""
    first = mention.first
    if not first or tags[first - 1] not in "yoI":
        return 0
    return 2 if tags[max(0, first - 2)] in "SU" else 1 if _PASSIVE.match(tags, mention.last + 1) else 0


def _history_row(situation: Situation, mention: Mention) -> list[float]:
    last = situation.last
    entity = mention.entity
    here = situation.last_number == situation.number and mention.paragraph is situation.paragraph
    return [
        1 if last is mention else 0,
        1 if last is not None and entity is not None and last.entity is entity else 0,
        situation.place - situation.last_place if here else _FAR,
    ]
