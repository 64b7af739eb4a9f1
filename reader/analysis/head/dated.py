"""The name in a line with the day: "Ada Brink 3 May 2025", "Ada Brink 2 hours ago", "3. Mai 2025 von adab".

Sections and places stand there too. So what no word leads in must begin with a known given name, in Japanese with a
known family name; what one does may be the name under which somebody writes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reader.analysis.given_names import is_given_name
from reader.analysis.head.bylines import CAPITALISED, LABELS, TWO_WORDS, in_title_case
from reader.analysis.head.leads import BY
from reader.analysis.head.surnames import surnames
from reader.analysis.head.words import beside_days
from reader.article.dates import places_of_days
from reader.article.months import folded

_LONGEST = 120
"""Characters of a line with a day and a name; a longer one tells something."""
_AROUND = " \t\u3000\xa0,|•·/–—-"
_CLOCK = r"(?:\b\d{1,2}[:.h]\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s*\b(?:mon|tue|wed|thu|fri|sat|sun)\b)?$"
"""The time of day and the weekday before a day."""
_HOUR = r"(?:\s*(?:[,|–-]|um|at|à|kl\.?|o)?\s*\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?|\s?Uhr\b|\s?h\b)?)?"
_BEHIND = rf"{_HOUR}\s*[,|•·/–—-]*\s*"
"""What stands between a day and a name behind it."""
_AGO = (
    r"\b(?:\d+|an?|one) ?(?:m|h|d|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?) ago\b"
    r"|\bvor (?:\d+|einem|einer) (?:min|stunde|tag|woche|monat|jahr)|\bil y a \d+ |\bhace \d+ |\bhá \d+ "
    r"|\b\d+ (?:minuti|ore|giorni|settimane|mesi|anni) fa\b|\b\d+ (?:minuten|uur|dagen|weken|maanden) geleden\b"
)
_JAPANESE = range(3, 7)
"""Characters of a Japanese name."""
_WRITER = (
    rf"(?:^|[\s·|•/»–—-]|(?<=\d))(?:{'|'.join(BY)})\s*:?\s+(?P<name>[^\W\d_][\w.-]{{1,29}})"
    r"(?=$|\s*[|·•–—]|\s+(?:/|(?:on|am|at|in|le|el|um)\s)"
    r"|\s+(?:\d+ |keine |no )?(?:leave|schreibe|hinterlasse|comment|kommentar|kategorie))"
)
"""One word behind "by", at the line's end or before what says when and where the text was posted."""
_NOBODY = ("admin", "administrator", "redaktion", "webmaster")
"""What ends the names of writers who are nobody."""
_OTHERWISE_BY = ("powered", "sponsored", "presented", "hosted", "designed", "built", "made", "photo", "foto", "image")
"""What is by somebody who wrote nothing: Powered by WordPress."""
_SITE = re.compile(r"\.[a-z]{2,}$")
_QUOTING = ("—", "–", "- ")
"""What begins the line below a quotation that says whose it is, and when it was said."""


class _Patterns(NamedTuple):
    ago: re.Pattern[str]
    behind: re.Pattern[str]
    clock: re.Pattern[str]
    more: re.Pattern[str]
    two: re.Pattern[str]
    writer: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        ago=re.compile(_AGO, re.IGNORECASE),
        behind=re.compile(_BEHIND),
        clock=re.compile(_CLOCK, re.IGNORECASE),
        more=re.compile(rf"{TWO_WORDS}(?: {CAPITALISED}){{0,2}}(?=\s*(?:$|\d|[|•·]))"),
        two=re.compile(TWO_WORDS),
        writer=re.compile(_WRITER, re.IGNORECASE),
    )


def find_dated_name(line: str) -> tuple[str, ...]:
    """The name right before or behind the day in a line without "by"; none without a day, or in a long line."""
    places = _places(line) if len(line) <= _LONGEST else []
    if not places or line.startswith(_QUOTING):
        return ()
    patterns = _patterns()
    before = _without_words(patterns.clock.sub("", line[: places[0][0]].strip(_AROUND)).strip(_AROUND))
    behind = line[places[-1][1] :]
    behind = behind[gap.end() if (gap := patterns.behind.match(behind)) else 0 :]
    found = patterns.more.fullmatch(before) or patterns.more.match(behind) or patterns.two.match(behind)
    if found and is_given_name(found[0].split(" ")[0]):
        return (in_title_case(found[0]),)
    return (before,) if before.startswith(surnames()) and len(before) in _JAPANESE and before.isalpha() else ()


def find_writer(line: str) -> tuple[str, ...]:
    """The name of one word, perhaps no real one, that "by" leads in: "Posted on 3 May 2025 by adab | 2 comments"."""
    found = _patterns().writer.search(line) if len(line) <= _LONGEST else None
    if found is None or line.startswith("©") or line[: found.start()].lower().endswith(_OTHERWISE_BY):
        return ()
    name = found["name"].rstrip(".-")
    low = name.lower()
    is_nobody = low in LABELS or low in beside_days() or low.endswith(_NOBODY) or _SITE.search(low) is not None
    return () if is_nobody else (name,)


def _places(line: str) -> list[tuple[int, int]]:
    """Where the days stand, or else how long ago it was."""
    days = places_of_days(line)
    if days or " " not in line:
        return days
    ago = _patterns().ago.search(line)
    return [ago.span()] if ago else []


def _without_words(before: str) -> str:
    """What stands before a day, without words such as "updated on"; they aren't all of it."""
    words = before.split(" ")
    while len(words) > 1 and (folded(words[-1].strip(",.:")) in beside_days() or words[-1].lower() == "on"):
        words.pop()
    return " ".join(words).rstrip(_AROUND)
