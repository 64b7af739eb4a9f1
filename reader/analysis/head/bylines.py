"""Names in a byline: "By Ada Brink and Jo Mendel, Staff Writers | 3 May" -> ("Ada Brink", "Jo Mendel")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import category

from reader.analysis.given_names import is_given_name
from reader.analysis.head.leads import BY, LEAD, MAY_LEAD, NEXT_TO, PHOTOS
from reader.analysis.head.surnames import surnames
from reader.analysis.head.words import EAST, end_of_lead, plain_roles, roles_behind
from reader.analysis.letters import CAPITAL
from reader.article.months import month_of

_LATE_BY = ("by", "von", "par", "por", "door")
_LATE = (
    r"^[^\n]{0,80}?(?:[|•·]|\d(?:(?!phot|foto|bild|illustr)[^\n]){0,20}?)"
    r"\s{0,3}(?<![^\W\d_])(?:posted |written |published )?"
    rf"(?:{'|'.join(_LATE_BY)})"
    r"\b\s{0,3}:?\s{0,3}(?-i:(?=[A-ZÀ-Þ]))"
)
"""What stands before a name behind a date or a section: "Posted on June 3, 2025 by …"."""
_BEFORE_DAY = frozenset(
    "le am el em il op vom stand updated monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words between a name and a day: Ada Brink, le 3 mai."""
_DAY = r"\s*(?:\d{1,2}(?:st|nd|rd|th|\.)?(?=\W*$|\s*[,|–-]|\s+(?:\d{4}|at|um|à)\b)|\d{4}\b)"
"""The number behind a month's name; in "Ada May 3 hours ago" and "Ada May 12 July" it is no day, for May is a name."""
_END = (
    r"\s[|•·–—-]\s|\s[^\s@]+@|[|•·(\[@]|(?<![^\W\d_])\d|\d{4}|\d{1,2}[./]\d|\bum \d"
    r"|(?-i:(?<=[a-zß-ÿ]{3})(?=[A-ZÀ-Þ]{2}))"  # glued: Ada BrinkBBC News
    r"|\b(?:for|in|at|für|(?:last )?updated|published|posted|on)\b"
    r"|,? (?:special|senior|chief)\b|, staff\b| staff (?:writer|reporter|correspondent|photographer)s?\b"
    r"|\b(?:twitter|facebook|instagram|linkedin|e-?mail|follow)\b"
    r"|\b(?:veröffentlicht|aktualisiert|publié|publicado|publicerad|gepubliceerd|opublikowano|dzisiaj|wczoraj)\b"
    r"|\b(?:(?:ein|no) (?:kommentar|comments?)|keine kommentare|leave a |schreibe einen )"
    rf"|{PHOTOS}"
)
_BETWEEN = rf"[,،、，；]\s*(?:(?:{NEXT_TO})(?= ))?\s*|\s+(?:{NEXT_TO}|And|AND|Und|UND)\s+|\s*&\s*|\s*[/／]\s*"
CAPITALISED = rf"{CAPITAL}[\w.'’-]*"
_PARTICLE = r"van|von|de|der|den|da|di|del|della|la|le|bin|al|ter|dos|du|el|y"
_PARTICLES = frozenset(_PARTICLE.split("|"))
_NAME = rf"^{CAPITALISED}(?: (?:{CAPITALISED}|{_PARTICLE})){{0,4}}$"
_ROLES = frozenset(
    """
    writer reporter editor correspondent staff contributor columnist press news desk engineer manager director
    professor president analyst developer scientist redaktion redakteur journalist journaliste periodista
    """.split()
)
"""Words that stand behind a comma instead of another name."""
_WITH_ROLE = 3
"""The fewest words of a name with a role behind it."""
_OF_A_DESK = frozenset(("our", "a", "an"))
"""First words of a byline that names nobody: "By Our Sports Staff"."""
LABELS = _ROLES | frozenset(
    (
        *("author", "authors", "autor", "autorin", "autoren", "autora", "auteur", "auteure", "autore", "autrice"),
        *("senior", "chief", "special", "contributing", "editorial", "guest", "text", "texte", "interview"),
        *("admin", "unknown", "unbekannt", "profilbild", "avatar"),
    )
)
"""Words that say who a byline's names are, and are none."""
_OPEN = tuple(f" {word}" for word in BY)
"""What ends a line whose names stand in the next one: "NEWS PROVIDED BY"."""
_ABOUT = r"^(?:interview|gespräch|entretien|entrevista|intervista|wywiad)\s+(?:mit|with|avec|con|a|z)\s"
"""What begins a line that says whom somebody spoke to."""
_SHORTENED = rf"(?<=[^\W\d_] )(?:{CAPITAL}|Jr|Sr)$"
"""The end of a name to which a dot belongs."""
TWO_WORDS = rf"{CAPITALISED}(?: (?:(?:{_PARTICLE}) )*{CAPITALISED})"
_OPENS, _CLOSES = "[【（〔", "]】）〕"
"""Brackets that bylines of East Asia stand in."""
_EAST_ASIAN = r"[가-힣]+|[^\W_·]+(?:·[^\W_]+)*"
"""A word in a row of names; a dot is amid a foreigner's name in Chinese, between two in Korean."""
_JOINERS = "\u200c\u200d"
_LONGEST_IN_EAST = 4
_REPORTS = ("報導", "报道", "電", "电", "讯", "訊", "摄", "攝")
"""What ends words that say where a report comes from: 台北報導."""
_SHORT = r"[B-DF-HJ-NP-TV-XZ]{2,4}"
"""An abbreviation: no name is without a vowel."""
_MOST_NAMES = 12
_REMEMBERED = 64
"""How many bylines are kept: each is read more than once, for the head of its article and for its author's bio."""


class _Patterns(NamedTuple):
    lead: re.Pattern[str]
    late: re.Pattern[str]
    end: re.Pattern[str]
    day: re.Pattern[str]
    between: re.Pattern[str]
    name: re.Pattern[str]
    place: re.Pattern[str]
    about: re.Pattern[str]
    short: re.Pattern[str]
    shortened: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Compiled when the first byline is met; looking them up in `re`'s own cache takes as long as using them."""
    return _Patterns(
        lead=re.compile(LEAD, re.IGNORECASE),
        late=re.compile(_LATE, re.IGNORECASE),
        end=re.compile(_END, re.IGNORECASE),
        day=re.compile(_DAY, re.IGNORECASE),
        between=re.compile(_BETWEEN),
        name=re.compile(_NAME),
        place=re.compile(rf"\s+in\s+[^,|]{{2,40}}?(?=(?:,| and|, and| und) {TWO_WORDS} in )"),
        about=re.compile(_ABOUT, re.IGNORECASE),
        short=re.compile(_SHORT),
        shortened=re.compile(_SHORTENED),
    )


@lru_cache(_REMEMBERED)
def find_names(byline: str) -> tuple[str, ...]:
    """The names in a byline, in order, without what stands before and behind them."""
    patterns = _patterns()
    text = " ".join(byline.split()).lstrip(_OPENS)
    if text.lower().rstrip(" :").endswith(_OPEN) or patterns.about.match(text):
        return ()
    text = text[_lead(text) :]
    text = patterns.place.sub("", text) if text.count(" in ") > 1 else text
    if text[:1] > EAST:
        return tuple(_in_east_asia(text))
    end = patterns.end.search(text)
    if end is not None:
        text = _without_day(text[: end.start()], has_month=patterns.day.match(text, end.start()) is not None)
    text = _given_first(_trimmed(text, " \t,.;:–—-"))
    names = []
    for number, part in enumerate(patterns.between.split(text)[:_MOST_NAMES]):
        name = _without_role(_trimmed(part, " .,;"))
        words = name.split()
        is_role = number and (len(words) == 1 or any(word.lower() in _ROLES for word in words[1:]))
        is_role = is_role or all(word.lower() in LABELS for word in words)
        is_role = is_role or any(word[0].islower() and word not in _PARTICLES for word in words)
        is_role = is_role or (len(words) > 1 and any(map(str.isdigit, name)))  # only a user's name has numbers
        if words and not is_role and words[0].lower() not in _OF_A_DESK and patterns.name.match(_in_letters(name)):
            names.append(in_title_case(_once(words)))
    return tuple(dict.fromkeys(names))


def find_led_names(line: str) -> tuple[str, ...]:
    """The same of a line that may be no byline: only where "by" or its like stands before the names."""
    text = " ".join(line.split()).lstrip(_OPENS)
    return find_names(line) if _lead(text) or _has_role(text) else ()


def _has_role(text: str) -> bool:
    """Whether some word is, or ends with, what stands behind a name."""
    if not any(map(text.__contains__, plain_roles() if text.isascii() else roles_behind())):
        return False
    return any(word.rstrip(_CLOSES).endswith(roles_behind()) for word in text.split())


def _lead(text: str) -> int:
    """Where the names begin behind what leads them in; 0 where nothing does."""
    low = text.lower()
    found = _patterns().lead.match(text) if _may_lead().match(low) else None
    if found is None and any(map(low.__contains__, _LATE_BY)):  # few dates have one, and the expression is slow
        found = _patterns().late.match(text)
    return found.end() if found else end_of_lead(text)


@cache
def _may_lead() -> re.Pattern[str]:
    """Apart from the others, for most lines need only this one."""
    return re.compile(MAY_LEAD)


def _in_east_asia(text: str) -> Iterator[str]:
    """The names in a line of Chinese, Japanese or Korean, up to what is none."""
    parts = iter(re.findall(_EAST_ASIAN, text))
    for part in parts:
        name = _without_role(part)
        if name in surnames():
            name = f"{name} {next(parts, '')}".rstrip()
        is_short = 2 <= len(name) <= _LONGEST_IN_EAST or "·" in name or name.startswith(surnames())
        if name[0] < EAST or not is_short or name.endswith(_REPORTS):
            return
        if name not in roles_behind():
            yield name


def _trimmed(text: str, marks: str) -> str:
    """A text without the marks at its ends, but with the dot of an initial or "Jr." there."""
    bare = text.strip(marks)
    dotted = f"{bare}."
    return dotted if dotted in text and _patterns().shortened.search(bare) else bare


def _in_letters(name: str) -> str:
    """A name with letters for the signs that are none in Python: accents, vowels of several scripts, joiners."""
    if name.isascii():
        return name
    return "".join("a" if category(sign)[0] == "M" or sign in _JOINERS else sign for sign in name)


def _without_role(name: str) -> str:
    """A name without what its bearer is, which is printed behind it in East Asia and Hungary: 박서연 기자; in English
    with no comma between only in small letters: Ada Brink Education editor.
    """
    role = next((role for role in roles_behind() if name.endswith(role)), "")
    name = name.removesuffix(role).rstrip() or name
    words = name.split()
    if len(words) < _WITH_ROLE or words[-1] not in _ROLES or not is_given_name(words[0]):
        return name
    of_family = (at for at, word in enumerate(words[:-1]) if not is_given_name(word) and word not in _PARTICLES)
    return " ".join(words[: next(of_family, len(words) - 2) + 1])


def _given_first(text: str) -> str:
    """One name as it is spoken, where it is printed the other way round: Brink, Ada."""
    family, comma, given = text.partition(", ")
    is_turned = comma and " " not in family + given and is_given_name(given) and not is_given_name(family)
    return f"{given} {family}" if is_turned else text


def _without_day(text: str, *, has_month: bool) -> str:
    """What stands before a number, without a month at its end (if `has_month`) and a word such as "on"."""
    words = text.rstrip().split(" ")
    if has_month and len(words) > 1 and month_of(words[-1].strip(",.")):
        words.pop()
    if len(words) > 1 and words[-1].strip(",.:").lower() in _BEFORE_DAY:
        words.pop()
    return " ".join(words)


def _once(words: list[str]) -> str:
    """A name once, where it was printed as a link and again as text."""
    half = len(words) // 2
    return " ".join(words[:half] if half > 1 and words[:half] == words[half:] else words)


def in_title_case(name: str) -> str:
    """A name that is printed all in capitals as it is written elsewhere; any other, and "TMZ", as it is."""
    if not name.isupper() or len(name) <= 4 or " " not in name:
        return name
    short = _patterns().short
    return " ".join(word if short.fullmatch(word) else word.title() for word in name.split())
