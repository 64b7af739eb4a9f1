"""What a quoted string and the words around it look like, as numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import ASIDE
from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.mood import told
from reader.analysis.speech.tokens import Paragraph

CODES = {tag: number for number, tag in enumerate("^.,:-(QqSUVGAEBPWMDOIoytLRKYNHCT#s)x$", 1)}
"""A number for each tag, for trees to cut at: like tags stand together."""

_PHRASE = "(?:[DM]?[BNHTC#s]*[NHTC]|[PW])"
_NEAR = 30
_AFTER = (
    re.compile(rf",?{_PHRASE}(?:[oIt][DMNHTC#]+)*(?:{ASIDE})?B*[AE]*S"),  # QUOTE, Brandt said
    re.compile(rf",?B?S[IB]?{_PHRASE}"),  # QUOTE, said Brandt
)
_SUBJECTS = "NHTCPW"
"""Tags that a subject ends with: Brandt said."""
_SAID = re.compile(rf"[SU](?:O|t?{_PHRASE})?(?:[It][DMNHTCYB#]+)*[,:RI]*(?:[PDM]|DN)?")
"""What may stand from that verb on to a string: said on Monday:"""
_FEW = 12
"""The most tokens between a verb and a string that it may speak of."""
_UNSPACED = "\u2e80"
"""From here on stand the scripts of East Asia, most of which put no blanks between words."""
_PARTICIPLE = re.compile(r"[,K][^.Q]{0,3}U$")
"""A clause's beginning with a participle: , adding that"""

_NEITHER = (0, 0)
_UNSAID = (0, 0, 0)
"""Where no verb of speech stands."""

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


def string_row(paragraph: Paragraph, index: int, lexicon: Lexicon) -> list[float]:
    """The features of a string that speak for one kind of speaker or another."""
    string, place, tags = paragraph.quoted[index], paragraph.place[index], paragraph.tags
    text = paragraph.text[string.start : string.end]
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
        index,
        len(paragraph.quoted),
        tags.count("S", *bounds(paragraph, sentence)),
        _reported(paragraph, sentence, lexicon),
    ]


def _said(before: str, verb: int) -> tuple[int, int, int]:
    """What the tags before a string are, up to it, whose last verb of speech is known: whether a subject and such a
    verb, whether the verb and little more, and whether a clause that begins with it.
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
    """The tokens of a sentence: the first, and past the last."""
    return bisect_left(paragraph.sentences, sentence), bisect_right(paragraph.sentences, sentence)


def _reported(paragraph: Paragraph, sentence: int, lexicon: Lexicon) -> float:
    """How many verb forms of reported speech stand in a sentence and in those beside it."""
    if not lexicon.reported:
        return 0
    sentences = paragraph.sentences
    return sum(abs(sentences[at] - sentence) <= 1 for at in told(paragraph, lexicon))


def words_in(paragraph: Paragraph, string: Quoted) -> int:
    """How many words there are in a string; of those that no blanks part, as many as half their characters."""
    text = paragraph.text
    count = text.count(" ", string.start, string.end) + 1
    if paragraph.borrowed:
        count += sum(char >= _UNSPACED for char in text[string.start : string.end]) // 2
    return count
