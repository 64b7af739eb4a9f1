"""What only word order tells of the tags of French, Italian, Portuguese and Spanish words.

There a verb of speech may look like a noun or an adjective (la critique, un œil critique), and articles like objects.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.cases import given_name

_OTHERWISE = ((re.compile("D(?=[AE])"), "O"), (re.compile("O(?=[NHTC])"), "D"))
"""Where what looks like an article is an object (le président l'a interrompu), and the other way round (scrivono gli
attivisti); and its tag there.
"""
_WITH_OBJECT = re.compile("(?<=R)D(?=N)|(?<=[Q,])D(?=N[DCTH])")
"""An object before a verb, behind "as" (comme le souligne Ada), or between the words that the verb reports and its
subject: «…», la definisce l'autrice.
"""
_OWNED = re.compile("(?<=[NHTC])D(?=[DNHTC])")
"""An article that means "of the": l'entourage du ministre."""
_SPEECH = re.compile("S")
_HELD = re.compile(r"(?:[AE][BOPYx,-]*|SK[BO]*)$")
"""An auxiliary, or a verb before "and", and what may stand between it and a participle: a-t-elle encore dit."""
_REFLEXIVE = re.compile(r"O[BE]*(?:-P[BE]*)?$")
"""A reflexive pronoun before a verb: s'est-elle indignée."""
_FAR = 6
"""Tokens before a verb in which these are looked for."""
_OWNER = re.compile("[HT]([CH]C{0,2})")
"""What somebody is, and a name that may be another's."""
_OPENS = frozenset(("", ".", "(", ":"))
"""Tags behind which no verb stands, as its subject would stand before it."""
_BEHIND_NOUN = frozenset("DRM:QPC")
"""Tags one of which follows a verb behind its subject, where the word may be an adjective."""


def corrected(tags: str, lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags of a text, given with its words in lower case."""
    for pattern, tag in _OTHERWISE:
        for match in pattern.finditer(tags):
            if lows[match.start()] in lexicon.pronominal:
                tags = f"{tags[: match.start()]}{tag}{tags[match.end() :]}"
    for match in _WITH_OBJECT.finditer(tags):
        at = match.start()
        if tags[at - 1] == "R" and lows[at - 1] not in lexicon.calling:
            continue
        if lows[at] in lexicon.pronominal and lexicon.tags.get(lows[at + 1]) == "S":
            tags = f"{tags[:at]}OS{tags[at + 2 :]}"
    for match in _OWNED.finditer(tags) if lexicon.genitives else ():
        at = match.start()
        if lows[at] in lexicon.genitives:
            tags = f"{tags[:at]}o{tags[at + 1 :]}"
    if lexicon.inflection.given_cases:
        tags = _with_owners(tags.replace("ToC", "HoC"), lows, lexicon)  # avocatul lui Ion Ionescu
    for match in _SPEECH.finditer(tags):
        if not _is_verb(tags, match.start(), lows, lexicon):
            tags = f"{tags[: match.start()]}N{tags[match.end() :]}"
    return tags


def _with_owners(tags: str, lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags, with names in the genitive made nouns behind who is theirs: avocatul Elenei Popescu."""
    for match in _OWNER.finditer(tags):
        first, past = match.span(1)
        if given_name(lows[first], lexicon) not in ("", lows[first]):
            tags = f"{tags[: first - 1]}H{'N' * (past - first)}{tags[past:]}"
    return tags


def _is_verb(tags: str, at: int, lows: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether what may be a verb of speech is one where it stands."""
    since, low = max(0, at - _FAR), lows[at]
    if low in lexicon.reflexive:
        return _REFLEXIVE.search(tags[since:at]) is not None  # une décision indigne
    if at and lows[at - 1] in lexicon.impersonal_pronouns and low not in lexicon.middle:
        return False  # se habla de la «batalla»
    if low.endswith(lexicon.perfect) and low not in lexicon.according:
        return _HELD.search(tags[since:at]) is not None  # le plan annoncé hier
    if low not in lexicon.homographs:
        return True
    before, after = tags[at - 1 : at], tags[at + 1 : at + 2]
    if before in _OPENS or tags[since:at].endswith(("E", "EB")):
        return False
    return before != "N" or after in _BEHIND_NOUN
