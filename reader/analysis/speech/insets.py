"""Insets: cues that the writer puts inside the marks: « Nous irons, a déclaré M. Kermadec, jusqu'au bout ».

Some languages have dashes there: «Andiamo – dice Ada Lind – domani»; "Vamos —dice Ada Lind—, mañana".

The string stays whole, as it is printed. Its inset is noted on it, and read as if it stood right behind the marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.romance import corrected
from reader.analysis.speech.tagging import Tagger
from reader.analysis.speech.words import Cutter, looks_of, lows_of

_NAMED = "(?:[DM]?[BNHTCoD#]*[NHTC])"
"""A noun phrase, over tags."""
_INSET = re.compile(
    r"(?:,-?|-)O?"
    rf"(?:A[x-]?PB*S|AB*S{_NAMED}|(?P<finite>S)[x-]?(?:P|{_NAMED}))B*(?:[It][^,]*)?"  # a-t-il dit; a dit M. X
)
"""A whole inset from its comma or dash on, over tags."""
_NAME = re.compile(r",-?T*C{2,4}(?:oD?C+)?")
"""A comma and a name, over tags."""
_CLOSES = frozenset(",–—-;.!?…")
"""The signs that may close an inset behind a name."""
_OPENS = re.compile(r",(?:\s[–—])?|(?<=\s)[–—]\s?(?=\w)|(?<=\s)-\s(?=\w)")
"""The sign that may open an inset."""
_PARTICIPLE = ("é", "és", "ée", "ées")
"""Endings of participles, which are no cue without an auxiliary."""
_END = re.compile(r"[,;:!?…]|\.(?=\s|$)|(?<=\s)[–—]|[–—](?!\w)|(?<=\s)-(?=[\s.,])")
"""The sign that may close one."""
_LONGEST = 120
"""The most characters of an inset."""


def with_insets(text: str, strings: Sequence[Quoted], known: Lexicon) -> list[Quoted]:
    """The strings of a paragraph, with the first inset of each that has one."""
    return [string._replace(inset=_inset(text, string, known)) for string in strings]


def _inset(text: str, string: Quoted, known: Lexicon) -> tuple[int, int] | None:
    """Start and end of a string's first inset, its first comma or dash included; None where it has none."""
    for sign in _OPENS.finditer(text, string.start, string.end):
        past = _past(text, sign.end(), min(string.end, sign.start() + _LONGEST), known)
        if past is not None and _says_who(text[sign.start() : past], known):
            return sign.start(), _past_name(text, past, string.end, known)
    return None


def _past_name(text: str, past: int, end: int, known: Lexicon) -> int:
    """Where an inset ends whose description has a name behind a comma: assure sa présidente, Hélène Morvan."""
    if text[past : past + 1] != ",":
        return past
    further = _past(text, past + 1, min(end, past + _LONGEST), known)
    if further is None or text[further : further + 1] not in _CLOSES:
        return past
    cuts = Cutter.of(known.code).cut(text[past:further])
    return further if _NAME.fullmatch(Tagger.of(known.code).tag(looks_of(cuts), headline=False)) else past


def _past(text: str, start: int, end: int, known: Lexicon) -> int | None:
    """Where what may be an inset ends: before the next sign that doesn't belong to an abbreviation."""
    for sign in _END.finditer(text, start, end):
        word = text[start : sign.start()].rpartition(" ")[2].lower()
        if sign[0] != "." or (word not in known.abbreviations and len(word) > 1):
            return sign.start()
    return end if end < start + _LONGEST - 1 else None


def _says_who(words: str, known: Lexicon) -> bool:
    """Whether a text, from its comma or dash on, is an inset."""
    cuts = Cutter.of(known.code).cut(words)
    tags, lows = Tagger.of(known.code).tag(looks_of(cuts), headline=False), lows_of(cuts)
    match = _INSET.fullmatch(corrected(tags, lows, known) if known.romance else tags)
    return match is not None and not (match["finite"] and lows[match.start("finite")].endswith(_PARTICIPLE))
