"""Dialogue behind dashes: which parts of a paragraph are speech, and which the writer's cues.

    —No lo sabíamos —dijo el concejal—. Nos enteramos por la prensa.
    — Мы готовы, — сказал министр. — Но не сейчас.
    – Vi går nu, säger Anna Berg. Ni kan stanna.
    – Ingen har frågat oss.

A stretch of speech is given as a quoted string whose mark is `DASH`. Between it and its cue stands a dash, or in
Scandinavia a comma; there speech goes on behind the cue's sentence, and a paragraph may be nothing but speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from itertools import islice

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.tagging import Tagger
from reader.analysis.speech.words import Cutter, looks_of

DASH = "—"
"""`Quoted.mark` of dialogue."""

_CUE = re.compile(r"\s?[–—]\s?(?=[^\W\d_])|(?<=\s)-\s(?=[^\W\d_])")
"""The dash before a cue: — dijo el concejal. A small letter must follow."""
_COMMA = re.compile(r",\s(?=[^\W\d_])|(?<=[?!…])\s(?=[^\W\d_])")
"""The comma before a cue, or the question mark: , säger Anna Berg. Likewise."""
_RESUMED = re.compile(r"\s?[–—][.,:;]?\s*|(?<=\s)-\s")
"""The dash behind a cue, from which on speech goes on."""
_STOP = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_]|\d)")
"""The end of a cue behind a comma, from which on speech goes on."""
_STOPS = ".!?…"
_TOLD = ".!…"
_WORDS = 2
"""Spaces in the shortest stretch of speech whose cue has no known verb of speech."""
_OPENINGS, _SIGNS = 20, 40
"""How many dashes within a paragraph are tried as the beginning of speech, and behind each how many signs as that of a
cue: a text may be full of either, and each would be tried with each.
"""
_AHEAD = 60
"""Characters of a cue in which a verb of speech is looked for."""
_SUBJECT = 4
"""The first words of a sentence among which its subject is: Det har jag sagt."""
_SOON = re.compile(r"[^SU.,:Q-]{0,3}[SU]")
"""The tags of a cue with a verb of speech among its first words."""
_CLAUSE = re.compile(r"[,.:;!?–—]")
"""The end of a cue's first clause."""
_AMID = re.compile(r"(?<=[.!?…:”»\"])\s+[–—-]\s+(?=[^\W\d_])")
"""A dash that opens speech behind a sentence, within a paragraph."""
_OPENING = re.compile(r"[–—]\s*|-\s+")
"""A dash that opens a paragraph."""


def dialogue(text: str, known: Lexicon) -> list[Quoted]:
    """The stretches of speech in a paragraph, each behind a dash; none where no cue shows that it is dialogue."""
    opening = _OPENING.match(text)
    if opening is not None:
        return _stretches(text, opening, known, sure=text[0] == "-")
    for opening in islice(_AMID.finditer(text), _OPENINGS):  # Tak powiedział premier. – Nie wiem – dodał.
        if _is_bracketed(text, opening.start()):
            continue
        if text[opening.end()].isupper() and (found := _stretches(text, opening, known, sure=True)):
            return found
    return []


def uncued(text: str) -> list[Quoted]:
    """The speech of a paragraph that opens with a dash and has no cue: – Det er trist. A question is the writer's own.

    Asked of stories that open speech with a dash elsewhere, for it may be a list.
    """
    opening, past = _OPENING.match(text), len(text.rstrip())
    if opening is None or text[past - 1] not in _TOLD or text.count(" ", opening.end(), past) < _WORDS:
        return []
    return [Quoted(opening.end(), past, 0, past, DASH)]


def _stretches(text: str, opening: re.Match[str], known: Lexicon, *, sure: bool) -> list[Quoted]:
    """The stretches of speech from the dash `opening` on. With `sure`, each cue must have a known verb of speech, for
    such a dash may stand for something else.
    """
    outer, start = opening.span()
    past = len(text.rstrip())
    if start >= past:
        return []
    found: list[Quoted] = []
    while True:
        cue = _cue(text, start, known, sure=sure or bool(found))
        end = start + len(text[start : cue.start() if cue else past].rstrip())
        brief = text.count(" ", start, end) < _WORDS and not (cue and _speaks(text, cue.end(), known))
        if not found and (not cue or brief):
            return []
        if end > start:
            found.append(Quoted(start, end, outer, cue.end() if cue else end, DASH))
        resumed = _resumed(text, cue) if cue else None
        if resumed is None or resumed.end() >= past or _is_bracketed(text, resumed.start()):
            return found
        outer, start = resumed.start(), resumed.end()


def _is_bracketed(text: str, at: int) -> bool:
    """Whether a place is between brackets, where a dash opens no speech: (2018; wydanie polskie – 2019)."""
    return text.rfind("(", 0, at) > text.rfind(")", 0, at)


def _cue(text: str, start: int, known: Lexicon, *, sure: bool) -> re.Match[str] | None:
    """The sign before the first cue: of a cue with a verb of speech, else (unless `sure`) of any cue behind a dash."""
    cues = list(_cues(text, start, known))
    spoken = next((cue for cue in cues if _speaks(text, cue.end(), known)), None)
    if spoken is not None or sure:
        return spoken
    return next((cue for cue in cues if not _is_comma(cue)), None)


def _cues(text: str, start: int, known: Lexicon) -> Iterator[re.Match[str]]:
    """The signs from a place on behind which a cue may begin, in order."""
    found: Iterator[re.Match[str]] = _CUE.finditer(text, start)
    if known.commas:
        found = merge(found, _COMMA.finditer(text, start), _STOP.finditer(text, start), key=lambda cue: cue.start())
    return (cue for cue in islice(found, _SIGNS) if _may_begin(text, cue, known))


def _may_begin(text: str, cue: re.Match[str], known: Lexicon) -> bool:
    """Whether a cue may begin behind a sign: in a small letter, or behind a sentence with what points at it; but who
    says "I" speaks on: Det säger jag bara till er.
    """
    if _is_sentence(text, cue):
        words = text[cue.end() : cue.end() + _AHEAD].lower().split(maxsplit=_SUBJECT)[:_SUBJECT]
        return words[0] in known.pointing and known.first.isdisjoint(words)
    return known.either_order or text[cue.end()].islower()


def _is_sentence(text: str, cue: re.Match[str]) -> bool:
    """Whether a cue is a sentence of its own: Det sier Per Lien."""
    return text[cue.start() - 1] in _STOPS and cue[0].isspace() and not text[cue.end()].islower()


def _is_comma(cue: re.Match[str]) -> bool:
    return not set(cue[0]) & set("–—-")


def _speaks(text: str, start: int, known: Lexicon) -> bool:
    """Whether one of the first words from a place on is a verb of speech."""
    clause = _CLAUSE.split(text[start : start + _AHEAD], maxsplit=1)[0]
    first, _, others = clause.partition(" ")
    if first[:1].isupper() and first.lower() in known.pointing:
        clause = others  # Det berättar Anna Berg
    tags = Tagger.of(known.code).tag(looks_of(Cutter.of(known.code).cut(clause)), headline=False)
    return _SOON.match(tags) is not None


def _resumed(text: str, cue: re.Match[str]) -> re.Match[str] | None:
    """The sign behind a cue from which on speech goes on; None where it doesn't, as behind a sentence."""
    return (_STOP if _is_comma(cue) and not _is_sentence(text, cue) else _RESUMED).search(text, cue.end())
