"""Datelines: the place a report was filed from, printed at the beginning of its first paragraph.

Forms: "WASHINGTON (AP) — ", "LONDON, Sept. 7 (Reuters) - ", "Washington DC - ", "Berlin/Hamburg (dpa) - ",
"PARIS, le 3 mai – ", "Madrid, 3 may (EFE).- ", "ASKE, Nov. 20, 2026 /Newswire/ -- ".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.letters import CAPITAL

_NAME = rf"{CAPITAL}(?:[\w.'’]|-(?!-))*"
_PLACE = rf"{_NAME}(?:(?:[ /]|, )(?:(?:de|la|le|les|del|am|an der|im|upon|sur|of|do|da) )?{_NAME}){{0,4}}"
_DAY = r"(?:, (?:le )?(?:\d{1,2}\.? [\w.]{3,10}|[\w.]{3,10} \d{1,2})(?:,? \d{4})?)"
_AGENCY = r"(?: ?(?:-- ?)?\([\w./&, -]{2,40}\)| ?/[\w. -]{2,30}/)"
_DASH = r"(?: ?[—–] ?| ?-- ?| - | ?\.[-–—] ?)"

_FORMS = (
    rf"(?P<place>{_PLACE}){_DAY}?{_AGENCY}?{_DAY}?{_DASH}(?=[\"“„«‘'¿¡]?[^\W_a-zß-öø-ÿ])",
    rf"(?P<place>{_PLACE}){_DAY}?{_AGENCY}[.:]? (?=[\"“„«‘'¿¡]?[^\W_a-zß-öø-ÿ])",
)
_MARKS = (("—", "–", "--", " - ", ".-"), ("(",))
"""For each form the marks of which a text must have one: such patterns take long to compile, and few stories need them.
"""
_LONGEST_PLACE = 40
"""The most characters of a place."""
_LONGEST = 160
"""The most characters of a whole dateline."""


class Dateline(NamedTuple):
    """A dateline, as printed."""

    place: str
    """Without date and agency."""
    whole: str


def find_dateline(paragraph: str) -> Dateline | None:
    """A paragraph's dateline; None where it has none."""
    head = paragraph[:_LONGEST]
    for form, marks in zip(_FORMS, _MARKS, strict=True):
        found = re.match(form, paragraph) if any(mark in head for mark in marks) else None
        if found and len(found["place"]) <= _LONGEST_PLACE:
            return Dateline(found["place"], found[0])
    return None
