"""Dialogue that a dash opens, speech apart from what the writer says of it.

    —No lo sabíamos —dijo el concejal—. Nos enteramos por la prensa.
    — Мы готовы, — сказал министр. — Но не сейчас.
    – Vi går nu, säger Anna Berg. Ni kan stanna.

A stretch of speech is given as a quoted string whose mark is the dash. A dash parts it off from its cue, or in
Scandinavia a comma, behind whose sentence speech goes on.
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
"""The mark of dialogue that a dash opens."""

_CUE = re.compile(r"\s?[–—]\s?(?=[^\W\d_])|(?<=\s)-\s(?=[^\W\d_])")
"""The dash before "dijo el concejal", where a small letter follows."""
_COMMA = re.compile(r",\s(?=[^\W\d_])|(?<=[?!…])\s(?=[^\W\d_])")
"""The sign before "säger Anna Berg", likewise."""
_RESUMED = re.compile(r"\s?[–—][.,:;]?\s*|(?<=\s)-\s")
_STOP = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_]|\d)")
"""What stands between the sentence of a cue that a comma parts off and the speech that goes on."""
_WORDS = 2
"""Spaces in the shortest stretch of dialogue whose cue has no verb of speech that is known."""
_OPENINGS, _SIGNS = 20, 40
"""Dashes behind sentences that may open speech, and signs behind each that may part off its cue: a text may be full of
either.
"""
_AHEAD = 60
"""Characters of a cue in which that verb is looked for."""
_SOON = re.compile(r"[^SU.,:Q-]{0,3}[SU]")
"""A cue, as tags: its verb of speech stands among its first words."""
_CLAUSE = re.compile(r"[,.:;!?–—]")
_AMID = re.compile(r"(?<=[.!?…:”»\"])\s+[–—-]\s+(?=[^\W\d_])")
"""A dash that opens speech behind a sentence."""
_OPENING = re.compile(r"[–—]\s*|-\s+")


def dialogue(text: str, known: Lexicon) -> list[Quoted]:
    """The stretches of speech in a paragraph that a dash opens and that another sign parts off from a cue."""
    opening = _OPENING.match(text)
    if opening is not None:
        return _stretches(text, opening, known, sure=text[0] == "-")
    for opening in islice(_AMID.finditer(text), _OPENINGS):  # Tak powiedział premier. – Nie wiem – dodał.
        if text[opening.end()].isupper() and (found := _stretches(text, opening, known, sure=True)):
            return found
    return []


def _stretches(text: str, opening: re.Match[str], known: Lexicon, *, sure: bool) -> list[Quoted]:
    """The stretches from a dash on; where its form alone does not tell, only those that a verb of speech reports."""
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
        if resumed is None or resumed.end() >= past:
            return found
        outer, start = resumed.start(), resumed.end()


def _cue(text: str, start: int, known: Lexicon, *, sure: bool) -> re.Match[str] | None:
    """Where the first cue begins: the first that has a verb of speech, else the first that a dash parts off."""
    cues = list(_cues(text, start, known))
    spoken = next((cue for cue in cues if _speaks(text, cue.end(), known)), None)
    if spoken is not None or sure:
        return spoken
    return next((cue for cue in cues if not _is_comma(cue)), None)


def _cues(text: str, start: int, known: Lexicon) -> Iterator[re.Match[str]]:
    found: Iterator[re.Match[str]] = _CUE.finditer(text, start)
    if known.commas:
        found = merge(found, _COMMA.finditer(text, start), key=lambda cue: cue.start())
    return (cue for cue in islice(found, _SIGNS) if text[cue.end()].islower())


def _is_comma(cue: re.Match[str]) -> bool:
    return not set(cue[0]) & set("–—-")


def _speaks(text: str, start: int, known: Lexicon) -> bool:
    """Whether a verb of speech stands among the first words from a place on."""
    clause = _CLAUSE.split(text[start : start + _AHEAD], maxsplit=1)[0]
    tags = Tagger.of(known.code).tag(looks_of(Cutter.of(known.code).cut(clause)), headline=False)
    return _SOON.match(tags) is not None


def _resumed(text: str, cue: re.Match[str]) -> re.Match[str] | None:
    """Where speech goes on behind a cue."""
    return (_STOP if _is_comma(cue) else _RESUMED).search(text, cue.end())
