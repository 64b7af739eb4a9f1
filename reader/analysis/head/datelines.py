"""The place a report was filed from, printed at the start of its first paragraph.

Forms: "WASHINGTON (AP) — ", "LONDON, Sept. 7 (Reuters) - ", "Washington DC - ", "Berlin (dpa) - ", "Berlin/Hamburg. ",
"PARIS, le 3 mai – ", "Madrid, 3 may (EFE).- ".
"""

from __future__ import annotations

import re

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_PLACE = rf"{_NAME}(?:(?:[ /]|, )(?:(?:de|la|le|les|del|am|an der|im|upon|sur|of|do|da) )?{_NAME}){{0,4}}"
_DAY = r"(?:, (?:le )?(?:\d{1,2}\.? [\w.]{3,10}|[\w.]{3,10} \d{1,2})(?:,? \d{4})?)"
_AGENCY = r"(?: ?\([\w./&, -]{2,40}\))"
_DASH = r"(?: ?[—–] ?| ?-- ?| - | ?\.[-–—] ?)"

_FORMS = (
    rf"(?P<place>{_PLACE}){_DAY}?{_AGENCY}?{_DAY}?{_DASH}(?=[\"“„«‘'¿¡]?[^\W_a-zß-öø-ÿ])",
    rf"(?P<place>{_PLACE}){_DAY}?{_AGENCY}[.:]? (?=[\"“„«‘'¿¡]?[^\W_a-zß-öø-ÿ])",
    rf"(?P<place>{_NAME}(?:/{_NAME})*)\. (?=[\"“„«]?[^\W_a-zß-öø-ÿ][\w]* [^.]+)",
)
_LONGEST_PLACE = 40
_pattern: list[re.Pattern[str]] = []


def find_dateline(paragraph: str) -> str | None:
    """The place at the head of a first paragraph, as printed, without date and agency; None where there is none."""
    if not _pattern:
        _pattern.extend(re.compile(form) for form in _FORMS[:2])
    for form in _pattern:
        found = form.match(paragraph)
        if found and len(found["place"]) <= _LONGEST_PLACE:
            return found["place"]
    return None
