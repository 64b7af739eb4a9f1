"""Who speaks, said by the writer inside the marks: « Nous irons, a déclaré M. Kermadec, jusqu'au bout ».

Others have dashes there: «Andiamo – dice Ada Lind – domani»; "Vamos —dice Ada Lind—, mañana".

The string stays whole, as it is printed. Its inset is told, and read as if it stood right behind the marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.tagging import Tagger
from reader.analysis.speech.words import Cutter, looks_of, lows_of

_NAMED = "(?:[DM]?[BNHTCoD#]*[NHTC])"
_INSET = re.compile(
    r"(?:,-?|-)O?"
    rf"(?:A[x-]?PB*S|AB*S{_NAMED}|(?P<finite>S)[x-]?(?:P|{_NAMED}))B*(?:[It][^,]*)?"  # a-t-il dit; a dit M. X
)
"""From a comma or dash to the next one, over tags."""
_OPENS = re.compile(r",(?:\s[–—])?|(?<=\s)[–—]\s?(?=\w)")
_PARTICIPLE = ("é", "és", "ée", "ées")
"""Endings of verbs that are no whole cue without another one."""
_END = re.compile(r"[,;:!?…]|\.(?=\s|$)|(?<=\s)[–—]|[–—](?!\w)")
_LONGEST = 120
"""Characters of an inset."""


def with_insets(text: str, strings: Sequence[Quoted], known: Lexicon) -> list[Quoted]:
    """The strings of a paragraph, each with its first inset, where it has one."""
    return [string._replace(inset=_inset(text, string, known)) for string in strings]


def _inset(text: str, string: Quoted, known: Lexicon) -> tuple[int, int] | None:
    for sign in _OPENS.finditer(text, string.start, string.end):
        past = _past(text, sign.end(), min(string.end, sign.start() + _LONGEST), known)
        if past is not None and _says_who(text[sign.start() : past], known):
            return sign.start(), past
    return None


def _past(text: str, start: int, end: int, known: Lexicon) -> int | None:
    """Where the stretch ends that a comma or dash begins: before the next sign that is no abbreviation's."""
    for sign in _END.finditer(text, start, end):
        word = text[start : sign.start()].rpartition(" ")[2].lower()
        if sign[0] != "." or (word not in known.abbreviations and len(word) > 1):
            return sign.start()
    return end if end < start + _LONGEST - 1 else None


def _says_who(words: str, known: Lexicon) -> bool:
    cuts = Cutter.of(known.code).cut(words)
    match = _INSET.fullmatch(Tagger.of(known.code).tag(looks_of(cuts), headline=False))
    return match is not None and not (match["finite"] and lows_of(cuts)[match.start("finite")].endswith(_PARTICIPLE))
