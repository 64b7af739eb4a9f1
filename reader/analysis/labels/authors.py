"""Authors away from the headline: lines that are a name alone, and bios.

A name alone may also be a subject in a menu, or who is in a picture. It is the author's where the line below shows it:
a role ("Political editor"), the name again in a byline, a sentence about its bearer that begins with the name, or
(right below the headline) how long the story takes to read.
"""

from __future__ import annotations

import re

from reader.analysis.evidence.page import Line
from reader.analysis.given_names import is_given_name
from reader.analysis.head.bylines import find_led_names, find_names
from reader.analysis.labels.front_matter import is_author, is_name
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.model import Kind

_BYLINE = Kind.BYLINE
_QUOTES = frozenset('"“”«»„')
_OPENING_WORDS = 6
"""The fewest words of a bio that begins with the name."""
_BIO_NAMES = 2
"""The fewest words of a name by which a bio is known."""
_ROLE = "role-alone"
"""The rule that knows what the bearer of a name does."""
_READING_TIME = ("reading-time", "reading-time-from-to")
"""The rules that know how long a story takes to read."""
_NEAR = 4
"""Lines below the headline in which a byline stands."""
_SHORTEST, _LONGEST = 3, 14
"""The fewest and the most words of a byline that no rule knows."""
_DOUBTFUL = re.compile(r"\W*(?:by|von|da|di|de|text|texto)\b")
"""What leads in names, but also begins headings: their first must be known for a given name."""
_LED = Verdict(_BYLINE, "names, and before them what leads them in", 0.9)
_TIMED = Verdict(_BYLINE, "a name, and below it how long the story takes to read", 0.85)
_TOLD_OF = Verdict(_BYLINE, "a name, and below it whose it is", 0.85)


def bios(view: View) -> Verdicts:
    """Lines in the page's tail that begin with a name of the byline."""
    names = (
        name.lower()
        for at, rule in enumerate(view.rules)
        if rule is not None and rule.kind is _BYLINE
        for name in find_names(view.page.lines[at].text)
        if len(name.split()) >= _BIO_NAMES
    )
    found: dict[int, Verdict] = {}
    openings = tuple(f"{name} " for name in dict.fromkeys(names))
    for line in view.page.lines[view.page.tail :] if openings else ():
        if line.lowered.lstrip("*_ ").startswith(openings) and _is_bio(line):
            found[line.index] = Verdict(Kind.BIO, "starts with the author's name, below the story", 0.9)
    return found


def author_names(view: View) -> Verdicts:
    """Lines that are a name alone and an author's, as the line below shows."""
    found = {
        at: _TOLD_OF
        for at in view.open_lines(0, len(view.rules) - 1)
        if (view.rules[at + 1] is not None or view.page.lines[at + 1].ends_sentence)
        and _is_told_of_below(view, at)
        and is_name(view.page.lines[at])
    }
    at = len(view.rules) if view.headline is None else view.headline + 1
    return found | {at: _TIMED} if _is_timed(view, at) else found


def led_names(view: View) -> Verdicts:
    """Lines right below the headline, and below the story, that are nothing but somebody's name behind "by" or its like
    in any language, and no rule knows: "Propos recueillis par Claire Aubin".
    """
    top, count = 0 if view.headline is None else view.headline + 1, len(view.rules)
    near, below = min(top + _NEAR, count), max(top + _NEAR, view.last)
    return {at: _LED for at in (*range(top, near), *range(below, count)) if _is_led(view, at)}


def _is_led(view: View, at: int) -> bool:
    line = view.page.lines[at]
    if view.rules[at] is not None or not _SHORTEST <= len(line.words) <= _LONGEST:
        return False
    names = [name for name in find_led_names(line.text) if " " in name]
    if names and _DOUBTFUL.match(line.lowered):
        return any(is_given_name(name.split()[0]) for name in names)
    return bool(names)


def _is_timed(view: View, at: int) -> bool:
    """Whether a line is a name above how long the story takes to read, as browsers' reading views have it."""
    below = view.rules[at + 1] if at + 1 < len(view.rules) else None
    if below is None or below.name not in _READING_TIME or view.rules[at] is not None:
        return False
    line = view.page.lines[at]
    return is_author(view, at) or (is_name(line) and is_given_name(line.words[0]))


def _is_told_of_below(view: View, at: int) -> bool:
    """Whether the line below, which a rule knows or which is a sentence, says whose name a line is."""
    line, below, rule = view.page.lines[at], view.page.lines[at + 1], view.rules[at + 1]
    if rule is not None:
        is_told = rule.kind is _BYLINE and (rule.name == _ROLE or line.lowered in below.lowered)
    else:
        is_told = below.lowered.startswith(f"{line.lowered} ") and _is_bio(below)
    # Where the line above says the same, the two are a picture's texts.
    return is_told and (not at or view.page.lines[at - 1].lowered != line.lowered)


def _is_bio(line: Line) -> bool:
    """Whether a line that begins with a name may be a bio: long enough, and nobody is quoted in it."""
    return len(line.words) >= _OPENING_WORDS and _QUOTES.isdisjoint(line.text)
