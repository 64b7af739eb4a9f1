"""Features of a quoted string: what it and the words around it look like, as numbers.

Both models get them: the one that tells speech from other strings, and the one that finds the speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import ASIDE
from reader.analysis.speech.mood import reported_verbs
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.tokens import Paragraph

CODES = {tag: number for number, tag in enumerate("^.,:-(QqSUVGAEBPWMDOIoytLRKYNHCT#s)x$", 1)}
"""A number for each tag, as a feature's value. Tags that are alike are neighbours, so that a tree can part groups of
them at one threshold; `^` stands for the paragraph's beginning, `$` for its end.
"""

_PHRASE = "(?:[DM]?[BNHTC#s]*[NHTC]|[PW])"
"""A noun phrase or pronoun, over tags."""
_NEAR = 30
"""Tokens on each side of a string that are looked at."""
_AFTER = (
    re.compile(rf",?{_PHRASE}(?:[oIt][DMNHTC#]+)*(?:{ASIDE})?B*[AE]*S"),  # QUOTE, Brandt said
    re.compile(rf",?B?S[IB]?{_PHRASE}"),  # QUOTE, said Brandt
)
_SUBJECTS = "NHTCPW"
"""Tags of a subject's last word: Brandt said."""
_SAID = re.compile(rf"[SU](?:O|t?{_PHRASE})?(?:[It][DMNHTCYB#]+)*[,:RI]*(?:[PDM]|DN)?")
"""What may stand between that subject and a string, the verb included: said on Monday:"""
_FEW = 12
"""The most tokens between a verb of speech and the string that it reports."""
_PARTICIPLE = re.compile(r"[,K][^.Q]{0,3}U$")
"""The beginning of a clause with a participle: , adding that"""

_NEITHER = (0, 0)
"""What the two patterns of `_AFTER` give where no verb of speech stands behind the string."""
_UNSAID = (0, 0, 0)
"""What `_said` gives where none stands before it."""

STRING_NAMES = (
    "q_after_subject",
    "q_after_inverted",
    "q_before_subject",
    "q_before_verb",
    "q_before_participle",
    "q_before_rank",
    "before2",
    "after2",
    "words",
    "capital",
    "ends",
    "before",
    "after",
    "nth",
    "quotes",
    "speech",
    "reported",
)


def string_row(situation: Situation) -> list[float]:
    """The features of the string whose turn it is, in the order of `STRING_NAMES`."""
    paragraph, place, text, lexicon = situation.paragraph, situation.place, situation.text, situation.lexicon
    tags = paragraph.tags
    near = max(0, place - _NEAR)
    before, after = tags[near:place], tags[place + 1 : place + _NEAR]
    verb = max(before.rfind("S"), before.rfind("U"))
    sentence = paragraph.sentences[place]
    return [
        *([1 if pattern.match(after) else 0 for pattern in _AFTER] if "S" in after else _NEITHER),
        *(_said(before, verb) if verb >= 0 else _UNSAID),
        lexicon.ranks.get(paragraph.lows[near + verb], 0) if verb >= 0 else 0,
        CODES[tags[place - 2] if place > 1 else "^"],
        CODES[tags[place + 2] if place + 2 < len(tags) else "$"],
        text.count(" ") + 1,
        1 if text[0].isupper() else 0,
        1 if text[-1] == "," else 2 if text[-1] in ".!?…" else 0,
        CODES[tags[place - 1] if place else "^"],
        CODES[tags[place + 1] if place + 1 < len(tags) else "$"],
        situation.index,
        len(paragraph.quoted),
        tags.count("S", *bounds(paragraph, sentence)),
        _reported(paragraph, sentence, lexicon),
    ]


def _said(before: str, verb: int) -> tuple[int, int, int]:
    """Three signs, each 0 or 1, that the words before a string lead up to it: a subject and a verb of speech (Brandt
    said), such a verb close by, and a participle that begins a clause (, adding).

    `before` are the tags up to the string, `verb` is where in them the last verb of speech stands.
    """
    subject = before[:verb].rstrip("B").rstrip("AE").rstrip("B")[-1:]
    told = subject and subject in _SUBJECTS and _SAID.fullmatch(before, verb)
    past = verb + 1
    if len(before) - past > _FEW or before.find(".", past) >= 0 or before.find("Q", past) >= 0:
        return 1 if told else 0, 0, 0
    # The comma is among the four tokens before the verb, or it is none of the clause's.
    participle = before[verb] == "U" and _PARTICIPLE.search(before[max(0, verb - 4) : past])
    return 1 if told else 0, 1, 1 if participle else 0


def bounds(paragraph: Paragraph, sentence: int) -> tuple[int, int]:
    """The tokens of a sentence, given by its number in the paragraph: the first, and the one past the last."""
    return bisect_left(paragraph.sentences, sentence), bisect_right(paragraph.sentences, sentence)


def _reported(paragraph: Paragraph, sentence: int, lexicon: Lexicon) -> float:
    """How many verb forms of reported speech stand in a sentence and the two beside it; 0 in a language without."""
    if not lexicon.reported:
        return 0
    sentences = paragraph.sentences
    return sum(abs(sentences[at] - sentence) <= 1 for at in reported_verbs(paragraph, lexicon))
