"""Who speaks in Arabic, where no capital tells a name: the subject that stands right behind a verb of speech.

    وقالت رئيسة الجمعية سلمى الخطيب: «القارئ يعمل في النهار»        «هذا خبر رائع»، تقول الممرضة ألمى

A subject is what somebody is, which a list tells, and a name: up to four words, behind which a sign or a preposition
must stand. Where it doesn't, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from reader.analysis.lexicon_unspaced import Unspaced
from reader.analysis.speech.marks import Quoted
from reader.article.model import Speaker

_FAR = 400
"""Characters before a string in which a subject is looked for."""
_LETTER = r"[\w\u064b-\u0652]"
_THE = rf"ال{_LETTER}+"
"""A word with the article, which is no given name."""
_NO_NAME = rf"{_LETTER}*\u064b|ل[أإآ]|م[^اوي\W]{_LETTER}{{2,}}ا(?!{_LETTER})"
"""What is in the accusative, or in whose ear it is said: مبتسما, لأحمد."""
_NEAR = 40
"""Characters before a family name in which given names are looked for, and before a string in which a noun is."""
_MOST = 50
"""The most places of a family name, or of an office, that are looked at for the full name."""
_BETWEEN = re.compile(r"[^.:؟!«»\"“”\n]{0,80}[:،]?\s*")
"""What may stand between a verb with its subject and the words: in a statement, that the bridge."""


class _Forms(NamedTuple):
    ahead: re.Pattern[str]
    """A verb of speech, with its subject where it has one."""
    behind: re.Pattern[str]
    """The same, right behind a string."""
    person: re.Pattern[str]
    """A subject, taken apart into role and name."""
    first: re.Pattern[str]
    """A given name."""
    held: re.Pattern[str]
    """An office and who holds it."""


class Beside(NamedTuple):
    """What is read beside a string, each as start and end in its paragraph."""

    cue: tuple[int, int]
    who: tuple[int, int] | None
    """The verb's subject; None where it has none."""
    named: tuple[int, int] | None
    """The last subject before the string; None where whoever spoke last is meant."""


def subject_beside(text: str, string: Quoted, known: Unspaced) -> Beside | None:
    """The verb beside a string, and its subject; None where no verb is there, or one whose subject can't be read."""
    forms = _forms(known)
    before = text[max(0, string.outer_start - _NEAR) : string.outer_start].split()
    if before and before[-1] in known.naming:
        return None
    behind = forms.behind.match(text, string.outer_end)
    if behind:
        return Beside(behind.span("cue"), behind.span("who"), behind.span("who"))
    found = list(forms.ahead.finditer(text, max(0, string.outer_start - _FAR), string.outer_start))
    last = found[-1] if found else None
    if last is None or not last["cue"] or not _BETWEEN.fullmatch(text, last.end(), string.outer_start):
        return None
    if not last["who"] and last["alone"] is None:
        return None
    named = [match.span("name" if match["name"] else "who") for match in found if match["who"]]
    return Beside(last.span("cue"), named[-1] if last["who"] else None, named[-1] if named else None)


def arabic_speaker(printed: str, text: str, known: Unspaced) -> Speaker:
    """The speaker that a subject means, with the full name where it is a family name, or an office, alone."""
    forms = _forms(known)
    match = forms.person.fullmatch(printed)
    if match is None or not match["name"]:
        bare = printed.removeprefix("ال") if printed in known.titles else ""
        held = (forms.held.match(text, at) for at in islice(_places(text, bare), _MOST))
        return next((Speaker(one["name"], printed) for one in held if one), Speaker(printed))
    name, role = match["name"], match["role"]
    for at in islice(_places(text, name), _MOST) if " " not in name else ():
        before = text[max(0, at - _NEAR) : at].split()
        given = next((n for n, word in enumerate(reversed(before)) if not forms.first.fullmatch(word)), len(before))
        if given:
            office = before[-given - 1 : -given]  # where none stands before the name, one given name is enough
            bounded = office and (office[0].startswith("ال") or office[0] in known.titles)
            return Speaker(" ".join([*before[-given if bounded else -1 :], name]), role)
    return Speaker(name, role)


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text, behind a space; nowhere for an empty one."""
    at = text.find(f" {word}") if word else -1
    while at >= 0:
        past = at + 1 + len(word)
        if not text[past : past + 1].isalnum():
            yield at + 1
        at = text.find(f" {word}", past)


@cache
def _forms(known: Unspaced) -> _Forms:
    titles, bodies, stops, cues = map(_one_of, (known.titles, known.bodies, known.stops, known.cues))
    unit = rf"(?!(?:{stops}|[وف]?{cues})(?!{_LETTER})|{_NO_NAME})(?:(?:بن|بنت|ابن|أبو|ابو|عبد|آل) )?{_LETTER}+"
    first = rf"(?!(?:{titles}|{bodies})(?!{_LETTER})|ل{_LETTER}{{5}}){unit}"
    of = rf"(?: باسم)?(?: {bodies})?(?: (?:{bodies}(?!{_LETTER})|{_THE}))"
    role = rf"(?:{titles}|{bodies})(?!{_LETTER})(?:{of}){{0,3}}"
    ends = rf"(?=\s*[:،,.؛«»\"“”]|\s*$| (?:{stops})(?!{_LETTER})| لل{_LETTER}| [لب]{_LETTER}{{4}}| ل[أإآ])"
    name = rf"{first}(?: (?!{_THE}){unit}){{0,2}}?(?: {unit})?{ends}"  # of two words with articles one is an object
    who = rf"(?P<who>{role} (?!{_THE}){name}|{role}{ends}|{name})"
    verb = rf"(?<!\w)[وف]?(?P<cue>{cues})(?!{_LETTER}| علي)"  # لافتة كتب عليها: a banner that reads
    aside = rf"(?:، (?P<name>(?!{_THE}){first} {unit})،)?"
    return _Forms(
        re.compile(rf"(?:{verb}|(?<!\w)أما(?!{_LETTER}))(?: {who}{aside}|(?P<alone>{ends}))?"),
        re.compile(rf"[،,]?\s*{verb} {who}(?!\s*:| [بف]?[أإا]ن)"),
        re.compile(rf"(?:(?P<role>{role})(?: |$))?(?P<name>(?!{_THE} ){first}(?: {unit}){{0,3}})?"),
        re.compile(rf"(?!{_THE}){first}"),
        re.compile(rf"{_LETTER}+(?: {_THE})* (?!{_THE})(?P<name>{name})"),
    )


def _one_of(words: frozenset[str]) -> str:
    """A pattern for one of some words, the longest first."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"
