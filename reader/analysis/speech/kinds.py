"""Features that tell speech from other strings in quotation marks: titles, nicknames, words held at arm's length."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.analysis.lexicons import FALLBACK, Lexicon, lexicon
from reader.analysis.speech.frames import FRAMES, NO_FRAME
from reader.analysis.speech.german import GERMAN_KIND_NAMES, MODELS, german_kind_row
from reader.analysis.speech.interviews import ANSWER
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.pairs import PAIR_NAMES
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.story import Story
from reader.analysis.speech.strings import STRING_NAMES, string_row
from reader.analysis.speech.tagging import LITTLE
from reader.analysis.speech.tokens import Paragraph
from reader.analysis.speech.works import is_work
from reader.article.quick import quick

_BEST = (
    "form",
    "person",
    "was_speaker",
    "shape",
    "verb_tag",
    "verb_distance",
    "left_distance",
    "verb_touches",
    "order",
)
"""The features of the likeliest speaker that are taken over, by their names in `PAIR_NAMES`."""
KIND_NAMES = (
    *STRING_NAMES,
    "length",
    "capitals",
    "title_case",
    "starts_low",
    "upper",
    "verbs",
    "auxiliaries",
    "pronouns",
    "personal",
    "known",
    "last_char",
    "ends_ed",
    "starts_ing",
    "dotted",
    "foreign",
    "digits",
    "ends_low",
    "naming",
    "works",
    "works_after",
    "owned",
    "owners_near",
    "noun_after",
    "touched",
    "listed_before",
    "listed_after",
    "closed",
    "alone",
    "mark",
    "repeated",
    "unquoted",
    "strings",
    "long_share",
    "paragraph",
    "paragraphs",
    "speech_rank",
    "before_rank",
    "best",
    "best_own",
    *(f"best_{name}" for name in _BEST),
)
FRACTIONS = ("capitals", "title_case", "known", "long_share", "best", "best_own", "best_form", "best_person")
"""The features whose values may be fractions; all others are whole numbers, which trees compare faster."""
_GERMAN = (*KIND_NAMES, *GERMAN_KIND_NAMES, *(f"best_{name}" for name in FRAMES))
_OF_BEST = tuple(map(PAIR_NAMES.index, _BEST))
"""Where those features stand in a row of `PAIR_NAMES`."""
_NO_BEST = [-1] * len(_BEST)
"""Their values where nobody may have spoken."""
_NO_FRAMES = [NO_FRAME] * len(FRAMES)
_NOBODY = -9.0
"""The score of the likeliest speaker where there is none."""
_SAYING = re.compile("[SU]")
_CLAUSE_LENGTH = 40
"""Characters: a longer string is a clause or more, and counts as long."""
_LOOKED_THROUGH = 30_000
"""Characters of the story in which a string's words are looked for again: the longest articles that the model was
fitted on have as many, and in a whole book it would take too long.
"""
_LISTING = frozenset((",", "K", ",K", "", "KD", ",D"))
"""The tags between two strings that are items of one list."""


class Setting:
    """What is the same for all strings of an article, counted once. Interviews' answers stand in no marks: left out."""

    def __init__(self, story: Story) -> None:
        texts = [_plain(p.text[q.start : q.end]) for p in story.paragraphs for q in p.quoted if q.mark != ANSWER]
        self.repeats = Counter(texts)
        """How often each string is quoted, by its `_plain` text."""
        self.strings = len(texts)
        self.long_share = sum(len(text) > _CLAUSE_LENGTH for text in texts) / max(1, len(texts))
        self.paragraphs = len(story.paragraphs)
        self.text = "\n".join(paragraph.text for paragraph in story.paragraphs)[:_LOOKED_THROUGH].lower()


def _plain(text: str) -> str:
    """A string's text by which it is compared: in lower case, without signs at its ends."""
    return text.strip(".,!?;: ").lower()


@quick(frozen=True, slots=True)
class Likeliest:
    """How well somebody fits as a string's speaker: where nobody does, it is seldom speech."""

    row: Sequence[float] | None
    """The row of the likeliest, as in `PAIR_NAMES`; None where nobody may have spoken."""
    best: float
    """The ranking's score of the likeliest."""
    own: float
    """That of the likeliest in the string's own paragraph."""

    @staticmethod
    def of(
        situation: Situation, mentions: Sequence[Mention], rows: Sequence[Sequence[float]], scores: Sequence[float]
    ) -> Likeliest:
        """From all mentions that may have said it, with the features and the ranking's score of each."""
        own = [score for score, m in zip(scores, mentions, strict=True) if m.paragraph is situation.paragraph]
        best = max(scores, default=_NOBODY)
        return Likeliest(rows[scores.index(best)] if rows else None, best, max(own, default=_NOBODY))


def kind_row(setting: Setting, situation: Situation, likeliest: Likeliest) -> list[float]:
    """The features of the string whose turn it is, in the order of `kind_names`."""
    row, lexicon = likeliest.row, situation.lexicon
    paragraph, place, string = situation.paragraph, situation.place, situation.string
    plain = _plain(situation.text)
    repeats = setting.repeats[plain]
    is_german = lexicon.models in MODELS
    return [
        *(row[: len(STRING_NAMES)] if row else string_row(situation)),
        *_inside(situation.text, lexicon),
        *_around(situation),
        string.closed,
        len(paragraph.tags) == 1,
        "\"“'".find(string.mark[0]) + len(string.mark),
        repeats,
        max(0, setting.text.count(plain) - repeats) if plain and len(plain) < _CLAUSE_LENGTH else 0,
        setting.strings,
        setting.long_share,
        situation.number,
        setting.paragraphs,
        _strongest(paragraph, lexicon),
        lexicon.ranks.get(paragraph.lows[place - 1], 0) if place else 0,
        likeliest.best,
        likeliest.own,
        *([row[at] for at in _OF_BEST] if row else _NO_BEST),
        *((*german_kind_row(situation), *(row[-len(FRAMES) :] if row else _NO_FRAMES)) if is_german else ()),
    ]


def kind_names(known: Lexicon) -> tuple[str, ...]:
    """The names of the features for a language's model; German's and its like have some more."""
    return _GERMAN if known.models in MODELS else KIND_NAMES


def _inside(text: str, known: Lexicon) -> list[float]:
    """The features of the string's own words, from "length" to "ends_low"."""
    words = text.split()
    lows = [word.lower().strip(".,!?;:") for word in words]
    tags = [known.tags.get(low, "") for low in lows]
    joined = "".join(tags)
    content = [word for word, tag in zip(words, tags, strict=True) if tag not in LITTLE]
    personal = joined.count("P") + joined.count("M") + joined.count("O")
    if "'" in text or "’" in text:
        personal = sum(tag in ("P", "M", "O") or "'" in low or "’" in low for low, tag in zip(lows, tags, strict=True))
    return [
        len(text),
        sum([word[0].isupper() for word in words]) / len(words),
        sum([word[0].isupper() or word[0].isdigit() for word in content]) / max(1, len(content)),
        text[0].islower(),
        text.isupper(),
        sum(map(joined.count, "SVAEU")),
        joined.count("A") + joined.count("E"),
        joined.count("P"),
        personal,
        len(joined) / len(words),
        3 if text[-1] in "!?" else 2 if text[-1] == "." else 1 if text[-1] == "," else 0,
        lows[-1].endswith("ed"),
        lows[0].endswith("ing"),
        "." in text and any("." in low.strip(".") for low in lows),
        _foreign(lows, tags, known),
        sum(map(str.isdigit, "".join([word for word in words if not word.isalpha()]))),
        words[-1][0].islower(),
    ]


def _foreign(lows: Sequence[str], tags: Sequence[str], known: Lexicon) -> float:
    """How many words are English function words and in no list of the language: titles are often English."""
    if known.code == FALLBACK:
        return 0
    english = lexicon(FALLBACK).tags
    return sum(not tag and low in english for low, tag in zip(lows, tags, strict=True))


def _around(situation: Situation) -> list[float]:
    """The features of the words beside the string, from "naming" to "listed_after"."""
    paragraph, place, string, lexicon = situation.paragraph, situation.place, situation.string, situation.lexicon
    text, tags, lows = paragraph.text, paragraph.tags, paragraph.lows
    near = max(0, place - 4)
    after = tags[place + 1 : place + 2]
    left = string.outer_start > 0 and not text[string.outer_start - 1].isspace()
    right = string.outer_end < len(text) and not text[string.outer_end].isspace()
    return [
        0 if lexicon.naming.isdisjoint(lows[max(0, place - 2) : place]) else 1,
        _works(lows[near:place], lexicon),
        _works(lows[place + 1 : place + 3], lexicon),
        tags[place - 1 : place] == "s",
        tags[near:place].count("s"),
        1 if after in ("N", "H") else 2 if after in ("C", "T") else 0,
        left + 2 * right,
        *_listed(paragraph, situation.index),
    ]


def _works(lows: Sequence[str], lexicon: Lexicon) -> float:
    """1 if one of the words means something that has a title: film, book; else 0."""
    if lexicon.nouns_capitalised:
        return 1 if any(is_work(low, lexicon) for low in lows) else 0
    return 0 if lexicon.works.isdisjoint(lows) else 1


def _listed(paragraph: Paragraph, index: int) -> list[float]:
    """Characters of the string before, and of the one after, where these are items of one list with it; else -1."""
    found: list[float] = []
    for other in (index - 1, index + 1):
        length = -1
        if 0 <= other < len(paragraph.quoted):
            low, high = sorted((paragraph.place[index], paragraph.place[other]))
            if paragraph.tags[low + 1 : high] in _LISTING:
                length = paragraph.quoted[other].end - paragraph.quoted[other].start
        found.append(length)
    return found


def _strongest(paragraph: Paragraph, lexicon: Lexicon) -> float:
    """How usual the most usual verb of speech in the paragraph is as a cue: the higher, the more usual; 0 for none."""
    if "S" not in paragraph.tags and "U" not in paragraph.tags:
        return 0
    ranks, most, lows = lexicon.ranks, len(lexicon.ranks), paragraph.lows
    return max([most - ranks.get(lows[verb.start()], most) for verb in _SAYING.finditer(paragraph.tags)])
