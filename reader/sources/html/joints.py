"""Where two texts of a line touch though they are two things, such as links of a menu, or a name and a day.

A browser separates them by its style sheet, which isn't read here: "Politics" and "World" would be one word. So white
space is put where their elements say that they are two, and never inside a word that is marked up in pieces. Letters of
one case on both sides stay together, as do drop caps and raised or lowered letters.
"""

from __future__ import annotations

import re

from reader.sources.html.parts import LINK
from reader.sources.html.place import Place

_OF_A_WORD = frozenset(("sub", "sup", "ruby", "rb", "rt", "wbr", "bdi", "bdo"))
"""Elements that mark up parts of a word, or what belongs to one."""
_WITHOUT_CLASS = frozenset(("span", "time", "label"))
"""Elements that are separate things side by side even where no class says so; others of one name mark up words."""
_ENDS = frozenset(".:;,!?)")
"""What ends a text before another begins with a capital."""
_ASKS = frozenset("?!")
"""What ends a text before another begins with a number; the others may be a number's own."""
_TIME = re.compile(r"(?:^|[\s_-])(?:time|date|timestamp|datetime|timeago|ago|datum|fecha)(?:$|[\s_-])", re.IGNORECASE)
"""What the class of an element says that holds a day or an hour."""
_MARKS = frozenset("©℗")
"""What begins a text as a capital does."""


def is_joint(last: Place, here: Place, before: str, after: str) -> bool:
    """Whether two texts that touch are two things: the end of the one that was read last, and the beginning of this.

    Neither is empty, nor white space where they touch.
    """
    left, right = _sides(last, here)
    if left is None or right is None:
        return False  # one goes on around the other: a drop cap, a word of which a part is stressed
    if _is_of_a_word(last, left) or _is_of_a_word(here, right):
        return False
    left_link, right_link = _link(last, left), _link(here, right)
    is_word = before[-1].isalnum() and after[0].isalnum()
    if is_word and (_is_initial(before, after) or _tells_time(last, left) or _tells_time(here, right)):
        return True
    if is_word and left_link is not None and right_link is not None and left_link is not right_link:
        return _said(left_link, "href") != _said(right_link, "href") or _named(left_link)
    return _may_part(left, right) and _looks_parted(before, after)


def _sides(last: Place, here: Place) -> tuple[Place | None, Place | None]:
    """The outermost elements that hold one of two places and not the other; None where one holds the other."""
    around = last.common(here)
    return _below(around, last), _below(around, here)


def _below(around: Place, place: Place) -> Place | None:
    found = None
    while place is not around and place.parent is not None:
        found, place = place, place.parent
    return found


def _link(place: Place, outermost: Place) -> Place | None:
    """The link that a place lies in, in its outermost element."""
    while place.part is not LINK and place is not outermost and place.parent is not None:
        place = place.parent
    return place if place.part is LINK else None


def _is_of_a_word(place: Place, outermost: Place) -> bool:
    while place.tag not in _OF_A_WORD and place is not outermost and place.parent is not None:
        place = place.parent
    return place.tag in _OF_A_WORD


def _is_initial(before: str, after: str) -> bool:
    """Whether a letter set by itself stands for a name behind it, in place of a picture of its bearer."""
    return len(before.strip()) == 1 and before.isupper() and after[:1] == before.strip() and after[1:2].islower()


def _tells_time(place: Place, outermost: Place) -> bool:
    """Whether a text is said to be a day or an hour, and so is no piece of a word: "vor 2 Stunden"."""
    while place.tag != "time" and not _TIME.search(_said(place, "class")):
        if place is outermost or place.parent is None:
            return False
        place = place.parent
    return True


def _said(place: Place, name: str) -> str:
    return (place.attributes.get(name) or "").strip()


def _named(place: Place) -> bool:
    return bool(_said(place, "class"))


def _may_part(left: Place, right: Place) -> bool:
    """Whether elements may hold two things: others than pieces of a word that are marked up in the same way."""
    return left.tag != right.tag or _named(left) or _named(right) or left.tag in _WITHOUT_CLASS


def _looks_parted(before: str, after: str) -> bool:
    """Whether one text ends here, and another begins: case changes as in no word, or a number begins or ends."""
    end, start = before[-1], after[0]
    if len(before.strip()) < 2 and not end.isdigit():
        return False  # a letter set by itself
    if start.isdigit():
        return end.islower() or end.isdigit() or end in _ASKS
    if end.isdigit():
        return start.isalpha() and len(after.strip()) > 1
    return (start.isupper() or start in _MARKS) and len(after.strip()) > 1 and (end.isalpha() or end in _ENDS)
