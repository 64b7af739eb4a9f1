"""Kicker, standfirst and byline, told by their place around the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.evidence.page import Line
from reader.analysis.labels.looks import is_dated, kind_by_looks
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.analysis.letters import CAPITAL
from reader.article.document import Shape
from reader.article.model import Kind, Role

_KICKER_WORDS = 4
"""The most words of a kicker."""
_MENU = 2
"""With so many lines right above it, a short line is the last of a menu and no kicker."""
_STANDFIRST_WORDS = 6
_STANDFIRST_MOST = 90
"""The fewest and the most words of a standfirst."""
_STANDFIRST_REACH = 3
"""Lines below the headline among which a standfirst is looked for."""
_BYLINE_REACH = 10
"""Lines below the headline among which a name alone is the author's."""
_MOST_NAMES = 2
"""The most names in lines of their own; more lines that look like names are a menu."""
_KNOWN = 0.25
"""A line of whose words a larger share has a weight (`wording`) is no name."""
_CLOSING_WORDS = 5
"""The most words of a letter's farewell: With best wishes,"""
_FAREWELLS = (
    *("regards", "wishes", "sincerely", "faithfully", "grüßen", "grüsse", "grüße", "gruß", "cordialement"),
    *("salutations", "atentamente", "saludos", "saluti", "groet", "groeten", "hälsningar", "hilsen", "pozdrowieniami"),
    *("poważaniem", "уважением", "повагою"),
)
"""What one ends with that may have no comma."""
_BYLINE = Kind.BYLINE
_DATED = Verdict(Kind.DATE, "a day, below the headline", 0.85)
_NAMED = Verdict(_BYLINE, "a name and nothing else", 0.8)
_WORD = r"[^\W\d_]*(?:[.'’-][^\W\d_]*)*"
_NAME = re.compile(rf"{CAPITAL}{_WORD}(?: ?,? [^\W\d_]{_WORD}){{1,4}}")
"""A name, perhaps followed by the paper or another name."""
_HANDLE = re.compile(rf"(?:{CAPITAL}{_WORD} ){{0,3}}@\w{{3,20}}(?: / .{{2,12}})?")
"""Somebody's name on a network (@ada_lind), alone or behind the real one."""
_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "da", "di", "del", "la", "le", "bin", "al", "el", "und", "and"}
)


def front_matter(view: View) -> Verdicts:
    """The verdicts on the lines around the headline."""
    if view.headline is None:
        return {}
    return dict([*_kicker(view, view.headline), *_standfirst(view, view.headline), *_bylines(view, view.headline)])


def _kicker(view: View, headline: int) -> Iterator[tuple[int, Verdict]]:
    """The short line right above the headline, unless it is the last of a menu."""
    at = headline - 1
    if at < 0 or view.rules[at] is not None or view.page.lines[at].node.shape is Shape.IMAGE:
        return
    line = view.page.lines[at]
    above = view.page.lines[max(0, at - _MENU) : at]
    in_menu = len(above) == _MENU and not any(other.node.gap for other in (*above[1:], line))
    if 1 <= len(line.words) <= _KICKER_WORDS and not (line.ends_sentence or in_menu or kind_by_looks(line)):
        yield at, Verdict(Kind.KICKER, "a few words right above the headline", 0.8)


def _standfirst(view: View, headline: int) -> Iterator[tuple[int, Verdict]]:
    """The sentence below the headline, if a byline or date stands below it, or it isn't the story's."""
    lines = view.page.lines
    for at in range(headline + 1, min(len(lines), headline + 1 + _STANDFIRST_REACH)):
        rule = view.rules[at]
        if rule is not None:
            if rule.kind is Kind.BODY:
                return
            continue
        if not (_STANDFIRST_WORDS <= len(lines[at].words) <= _STANDFIRST_MOST) or view.repeats[at] is not None:
            continue
        if is_dated(lines[at]):
            yield at, _DATED
            continue
        if kind_by_looks(lines[at]) is not None:
            continue
        if _is_parted(view, at) or (at == headline + 1 and not view.is_story[at] and not _is_repeated(view, at)):
            yield at, Verdict(Kind.STANDFIRST, "below the headline, above the byline", 0.85)
        return


def _is_repeated(view: View, at: int) -> bool:
    return any(other == at for other in view.repeats[at + 1 : at + 3])


def _is_parted(view: View, at: int) -> bool:
    """Whether more front matter stands between a line and the story."""
    for after in range(at + 1, min(len(view.rules), at + 1 + _STANDFIRST_REACH)):
        rule = view.rules[after]
        if rule is not None and rule.kind.role is Role.FRONT:
            return True
        if view.is_story[after] or len(view.page.lines[after].words) > _STANDFIRST_WORDS:
            return False
    return False


def _bylines(view: View, headline: int) -> Iterator[tuple[int, Verdict]]:
    """Names alone between headline and story; right below the story where there is no byline."""
    end = min(max(view.first, headline + 1 + _STANDFIRST_REACH), headline + 1 + _BYLINE_REACH)
    names = [at for at in view.open_lines(headline + 1, end) if is_author(view, at)]
    for at in names:
        if len([other for other in names if abs(other - at) <= _MOST_NAMES]) <= _MOST_NAMES:
            yield at, _NAMED
    if not any(rule is not None and rule.kind is _BYLINE for rule in view.rules):
        yield from _signature(view)


def _signature(view: View) -> Iterator[tuple[int, Verdict]]:
    """The name right below the story, or below a letter's farewell, which ends with a comma."""
    below = view.open_lines(view.last + 1, view.last + 3)
    if below and is_author(view, below[0]) and not view.page.lines[below[0]].text.isupper():
        yield below[0], _NAMED
    elif len(below) > 1 and _closes(view.page.lines[below[0]]) and is_name(view.page.lines[below[1]]):
        yield below[0], Verdict(Kind.BODY, "closes a letter, above a name", 0.8)
        yield below[1], _NAMED


def is_author(view: View, at: int) -> bool:
    """Whether a line is a name, and neither an item of a menu nor a picture's text that is said again below it."""
    line, below = view.page.lines[at], view.page.lines[at + 1 : at + 2]
    if _HANDLE.fullmatch(line.text) is not None:
        return True
    if not is_name(line) or view.judgement.evidence.own["word_known"][at] > _KNOWN:
        return False
    return not any(other.lowered.startswith(line.lowered) for other in below)


def _closes(line: Line) -> bool:
    is_farewell = line.text.endswith(",") or line.lowered.rstrip(" .!").endswith(_FAREWELLS)
    return is_farewell and len(line.words) <= _CLOSING_WORDS


def is_name(line: Line) -> bool:
    """Whether a line is one name or two, and nothing else."""
    if _NAME.fullmatch(line.text) is None:
        return False
    words = line.text.split()
    return not any(map(_owns, words)) and all(word[0].isupper() or word in _PARTICLES for word in words)


def _owns(word: str) -> bool:
    """Whether a word is an owner's: "Ada’s Paper Boats" is nobody's name."""
    return word.endswith(("’s", "'s"))
