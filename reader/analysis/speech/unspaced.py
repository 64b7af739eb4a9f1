"""Who speaks in Japanese and Chinese, which put no spaces between words, and in Korean, which puts none before its
particles: read off what stands right beside the marks.

    「だしの味は変わりません」と桐原さんは話した。        “桌子可以搬，”店主罗桂芳说，“第一碗茶不收钱。”
    김민수 서강시장은 "위험을 감수할 수 없다"고 말했다.

There are no tokens or tags here, only patterns over characters, made of the words in the lexicon. Only a name or noun
that is plainly the subject of a verb of speech is given.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from reader.analysis.lexicon_unspaced import Unspaced
from reader.analysis.speech.arabic import arabic_speaker, subject_beside
from reader.analysis.speech.marks import Quoted
from reader.article.model import Speaker

_FAR = 80
"""Characters before a string in which its subject is looked for."""
_FARTHEST = 1_000
"""Characters in which whoever was named last is looked for."""
_GAP = r"[^。！？「」『』“”\n]"
"""Any character within a sentence."""
_Place = tuple[int, int] | None
"""Start and end in a text."""
_RIGHT = re.compile(r"(?:（[^（）]{0,12}）)?。?\s*")
"""What may stand between a speaker's name and a string in Japanese."""


_ANNOUNCING = "：:，,"
"""What stands before speech behind a verb that may tell what is talked of."""


class Said(NamedTuple):
    """What is read beside a string, each as start and end in its paragraph."""

    who: tuple[int, int] | None
    """The subject of the verb of speech; None where it has none."""
    cue: tuple[int, int] | None
    """The verb; None where there is none."""
    named: tuple[int, int] | None
    """Where the speaker is named; None where whoever was named last in the paragraphs before is meant."""


def said_beside(text: str, string: Quoted, known: Unspaced) -> Said | None:
    """Who plainly says a string of a text; None where nothing says so."""
    if known.stops:
        beside = subject_beside(text, string, known)
        return None if beside is None else Said(beside.who, beside.cue, beside.named)
    places = _places(text, string, known)
    if places is None:
        return None
    who, cue = places
    if who is not None and text[slice(*who)] not in known.pronouns:
        return Said(who, cue, who)
    named = _named_before(text, string.outer_start, known)
    if who is None and named and _RIGHT.fullmatch(text, named[1], string.outer_start):
        who = named  # …、桐原タエさん（８２）。「…」と話し
    return Said(who, cue, named)


def _places(text: str, string: Quoted, known: Unspaced) -> tuple[_Place, _Place] | None:
    """Where the subject and the verb of speech stand beside a string; None where there is neither."""
    forms = _forms(known)
    behind = forms.behind.match(text, string.outer_end)
    alone = behind["alone"] if behind and known.said else None
    if behind and alone:
        return behind.span("alone"), None
    cue = behind.span(behind.lastgroup) if behind and behind.lastgroup else None
    if behind and cue and behind["who"]:
        return behind.span("who"), cue
    if behind is None and known.said:
        return None
    ahead = (forms.ahead if cue or not known.said else forms.right_ahead).search(
        text, max(0, string.outer_start - _FAR), string.outer_start
    )
    of = ahead is not None and not known.said and ahead["cue"] in known.topical  # 他谈起“老桥”
    if ahead is None or (of and text[string.outer_start - 1] not in _ANNOUNCING):
        return (None, cue) if cue else None
    return ahead.span("who"), cue if known.said else ahead.span("cue")


def _named_before(text: str, past: int, known: Unspaced) -> _Place:
    """The last name with a title before `past`: 桐原さん; None in Chinese, whose titles stand before names."""
    found = [match.span() for match in _forms(known).titled.finditer(text, max(0, past - _FARTHEST), past)]
    return found[-1] if found else None


def speaker_of(printed: str, text: str, known: Unspaced) -> Speaker:
    """The speaker that a mention means: with the fullest name that begins with it in the text, and without title."""
    if known.stops:
        return arabic_speaker(printed, text, known)
    forms = _forms(known)
    match = forms.person.fullmatch(printed)
    if match is None:
        return Speaker(printed)
    name, role = match["name"], match["role"] or None
    if not known.letter:
        return Speaker(name, role)
    if known.surnames:
        fuller = re.search(rf"(?<!{known.letter}){name}{known.letter}{{1,2}} ?(?:{forms.titles})", text)
        match = forms.person.fullmatch(fuller[0]) if fuller and len(name) == 1 else match
        return Speaker(match["name"], match["role"]) if match else Speaker(name, role)
    fuller = re.search(rf"{re.escape(name)}{known.letter}{{1,4}}(?={forms.titles})", text)
    return Speaker(fuller[0] if fuller else name, role)


class _Forms(NamedTuple):
    """The patterns of a language."""

    behind: re.Pattern[str]
    """What stands behind a string: the verb, perhaps with its subject."""
    ahead: re.Pattern[str]
    """A subject before it, in its sentence."""
    right_ahead: re.Pattern[str]
    """A subject right before it."""
    titled: re.Pattern[str]
    """Somebody named with a title."""
    person: re.Pattern[str]
    """A mention, taken apart into name and office."""
    titles: str
    """A pattern for a title."""


@cache
def _forms(known: Unspaced) -> _Forms:
    if known.said:
        return _korean(known) if known.surnames else _japanese(known)
    return _chinese(known)


def _japanese(known: Unspaced) -> _Forms:
    """Japanese: particles mark what is said (と) and the subject (は, が), both behind it."""
    cues, said = _one_of(known.cues), _one_of(known.said)
    titles, spoken = _one_of({*known.honorifics, *known.titles}), _one_of(known.honorifics)
    written = rf"(?:(?![のはがをにでともや])[ぁ-ん]{{1,4}}(?={spoken}))?"  # 佐藤ゆりさん
    named = rf"{known.letter}{{1,16}}{written}"
    subject = rf"(?P<who>{named}(?:{titles}|ら|たち)?)(?:（[^（）]{{0,12}}）)?{_one_of(known.subjects)}、?"
    verb = rf"(?P<cue>{cues}(?:た|る)?)"
    before = rf"(?:(?:(?!{cues}){_GAP}){{0,14}}[の、])?"  # と館長の大野さんは話した
    alone = rf"(?:{_GAP}{{0,14}}[の、])?(?P<alone>{named}{titles})(?=。|$)"  # 「…」と漁師の山本さん。
    return _Forms(
        re.compile(
            rf"{said}(?:、?{before}{subject}{_GAP}{{0,30}}?{verb}|{alone}|(?!いう|いった|の){_GAP}{{0,14}}?(?P<verb>{cues}(?:た|る)?)?)"
        ),
        re.compile(rf"{subject}{_GAP}{{0,30}}$"),
        re.compile(rf"{subject}$"),
        re.compile(rf"{named}{titles}"),
        re.compile(rf"(?P<name>.+?)(?:{_one_of(known.honorifics)}|(?P<role>{_one_of(known.titles)}))"),
        titles,
    )


def _chinese(known: Unspaced) -> _Forms:
    """Chinese: the verb follows its subject, before the string or behind it."""
    between = rf"(?:{_one_of(known.between)}|在[^，。：“”]{{1,12}}?[上中时時里裡会會后後]){{0,2}}"
    saying = rf"{between}(?P<cue>{_one_of(known.cues)})"
    who = r"(?P<who>[^，。；：！？“”、（）\s]"
    ahead = re.compile(rf"(?:^|(?<=[，。；！？”、）\s])){who}{{1,14}}?){saying}[^。；！？“”]{{0,16}}$")
    name = rf"(?P<name>{_one_of(known.surnames)}.{{1,2}})(?P<role>)"
    return _Forms(
        re.compile(rf"[，,]?{who}{{1,20}}?){saying}(?![^，。“”]{{0,12}}[：:])"),
        ahead,
        ahead,
        re.compile("(?!)"),
        re.compile(rf"(?!.*{_one_of(known.bodies)}$).*?{name}"),
        "",
    )


def _korean(known: Unspaced) -> _Forms:
    """Korean: as Japanese, with spaces between words and a title behind each name: 김민수 서강시장은 "…"고 말했다."""
    letter, subjects, cues = known.letter, _one_of(known.subjects), _one_of(known.cues)
    title, spoken = _one_of(known.titles), _one_of(known.honorifics)
    name, age = rf"{_one_of(known.surnames)}(?:{letter}{{0,2}}| 모)", r"(?:\([^()]{1,12}\))?"
    office = rf"(?:[\w·]{{1,10}} )?[\w·]{{0,8}}{title}"
    named = rf"(?<!{letter}){name}{age}(?: (?:{office})| ?{spoken})"
    before = r"(?:[\w·]{1,10}(?<![은는이가을를의에서로고며한된]) ){0,3}"
    source = rf"{before}[\w·]{{0,8}}{_one_of(known.titles | known.bodies)}"
    noun = rf"(?:{letter}{{2,8}}|{_one_of(known.pronouns)})(?: 측)?(?=[은는]|께서는)"
    subject = rf"(?P<who>{named}|{source}|{noun}){subjects},? "
    gap = r"[^.?!\"'“”‘’\n]"
    ahead = re.compile(rf"(?<![\w·]){subject}(?:(?![은는] ){gap}){{0,40}}$")
    behind = rf"(?:{subject}{gap}{{0,30}}?(?P<cue>{cues}다?)|{gap}{{0,30}}?(?P<verb>{cues}다?)|(?P<alone>(?!)))?"
    return _Forms(
        re.compile(rf"{_one_of(known.said)} ?{behind}"),
        ahead,
        ahead,
        re.compile(named),
        re.compile(rf"(?P<name>{name}){age}(?: (?P<role>{office})| ?{spoken})"),
        rf"{office}|{spoken}",
    )


def _one_of(words: Collection[str]) -> str:
    """A pattern for one of some words, the longest first."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True)) or '(?!)'})"
