"""What a line that is set aside is by its looks alone, whatever its words mean.

These are no rules, for they would have to look at every line of every page, and only of a line that isn't the story's
do they say what it is: a story about programs has names with strokes in them too.
"""

from __future__ import annotations

import re

from reader.analysis.evidence.page import Line
from reader.article.model import Kind

_NAVIGATION, _CAPTION, _SHARE, _DATE = Kind.NAVIGATION, Kind.CAPTION, Kind.SHARE, Kind.DATE
_FILE = re.compile(
    r"\[?(?!https?:|www\.|[#@])"
    r"(?:\S{2,60}\.(?i:jpe?g|png|gif|webp)"
    r"|(?=\S*\d|spot_|[a-z]+_[a-z]+_)(?=\S*[^\W\d_]{2})\w[\w-]*_[\w-]+"
    r"|(?:[a-z0-9]+-){3,}[\w-]+|(?:[A-Z0-9]+-){3,}[A-Z0-9-]+)\]?"
)
"""The name of a picture's file, which is copied where nobody has written an alternative text."""
_LONGEST_NAME = 200
"""Characters of such a name at most."""
_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,? (?:del? )?(?:19|20)\d\d"
    r"|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d)(?!\s*: ?[^\W\d_])"
)
"""A day, in figures or with its month in any language; in a list of what was printed, a colon and a title follow."""
_NUMBER = re.compile(r"\d+")
_NUMBER_ALONE = re.compile(r"\W{0,3}\d{1,4}(?:[.,]?\d{3})?\W{0,3}")
_LONGEST_NUMBER = 16
"""Characters of one with marks around it."""
_CLOCK = re.compile(r"\d:\d\d")
_HOUR = re.compile(
    r"\W*(?:\d{1,2}:\d\d(?::\d\d)? ?(?:[ap]\. ?m\.?|[ap]m|uhr|h)|(?:1\d|2[0-3]):[0-5]\d)\W*", re.IGNORECASE
)
"""The time of day; of figures alone only from ten o'clock on, for few films are as long."""
_DATED_WORDS, _TIMED_WORDS, _DATED_HEAD = 6, 9, 16
"""Words of the longest line that is a day and little else, and with the hour too; and of one below the headline."""
_PATH = re.compile(r"\W{0,40}[^»>→›]{1,42}+(?:[»>→›][^»>→›]{1,42}+)+[»>→›][^»>→›]{0,91}+")
"""Where on a site a page stands: the sections above it, with an arrow between each two."""
_SUBJECTS = re.compile(r"(?i:(?:tags?|labels?|topics?)\W+)?\W{0,3}(?:#[^\W\d_][\w&-]*(?: [\w&-]+)?[ ,;|/]*)+")
"""Subjects, each with the sign for it."""
_RUN_ON = re.compile(
    r"(?<=.{20})(?:[^\W\d_A-Z]Credit(?:: ?|(?=[A-Z][\w.]+ [A-Z]))|[.!?”\"’)]Credit:? ?)[A-Z][^:!?]{3,60}$"
)
"""A picture's text and who made it, which the page sets apart by nothing but their looks."""
_SEAM = re.compile(r"[a-zß-ÿ](?=[A-ZÀ-Þ])")
_FEWEST_SEAMS, _FEWEST_IN_A_WORD, _WORDS_TO_A_SEAM = 2, 3, 4
"""Seams in a row of links copied as one line, and in one without a space; and words of it to each seam at most."""
_TOO_SHORT = 18
"""Characters of a line of letters, below which it is one of a menu's words: no row of them."""
_LONG_WORDS = 7
"""Characters to a word, from which seams are looked for."""
_BARRED = re.compile(r"\W{0,40}(?:[^\s|•·]++(?: [^\s|•·]++){0,2} ?[|•·] ?){2,}(?:[^\s|•·]++(?: [^\s|•·]++){0,2})?\W*")
"""A row of links of a few words, with a mark between each two."""
_WEATHER = re.compile(r"\d ?°")
_WEATHER_WORDS = 8
"""Words of the longest line that is how warm it will be."""
_UNFILLED = re.compile(r"\{\{|\}\}|^\W{0,3}<[a-z/]|\[object |^\[[a-z]+[-_][a-z_-]+\]$")
"""What the page's program should have put something in the place of."""
_BACK = ("^", "↑")
"""Signs that lead from a note back to where it was set."""
_NOTE_WORDS = 4
"""Words of a note at least; a button to the top of the page has fewer."""
_BUTTONS = 8
"""Words of the longest line of buttons that is told by two of them."""
_NETWORKS = re.compile(
    r"(?:facebook|twitter|pinterest|e-?mail|linkedin|whatsapp|reddit|print|tumblr|telegram|share|tweet|instagram"
    r"|youtube|flipboard|xing|teilen|drucken|kommentieren|messenger|pocket|google|rss|[\W\d])+"
)


def kind_by_looks(line: Line) -> Kind | None:
    """The kind of a line that its looks tell; None of most."""
    text = line.text
    if text.replace(" ", "").isalpha():
        if len(text) < _TOO_SHORT:
            return None
    else:
        kind = _kind_by_marks(line)
        if kind is not None or line.ends_sentence:
            return kind
    if _is_buttons(line):
        return _SHARE
    if "Credit" in text:
        if text.startswith("Credit") and text[6:7].isupper():
            return Kind.CREDIT
        if _RUN_ON.search(text) is not None:
            return _CAPTION
    return _links_run_together(line) if len(text) >= _LONG_WORDS * len(line.words) else None


def _kind_by_marks(line: Line) -> Kind | None:
    """What figures and marks tell of a line that has some."""
    text = line.text
    if " " not in text and len(text) <= _LONGEST_NAME and _FILE.fullmatch(text) is not None:
        return _CAPTION
    if _is_weather(line) or _is_unfilled(text):
        return Kind.OTHER
    if text.startswith(_BACK) and len(line.words) >= _NOTE_WORDS:
        return Kind.OTHER
    if "#" in text and _SUBJECTS.fullmatch(text) is not None:
        return _NAVIGATION
    if _is_hour(text):
        return _DATE
    if line.ends_sentence:
        return None
    if _says_when(line):
        return _DATE
    is_row = ("|" in text or "•" in text or "·" in text) and _BARRED.fullmatch(text) is not None
    is_path = (">" in text or "»" in text or "→" in text or "›" in text) and _PATH.fullmatch(text) is not None
    return _NAVIGATION if is_row or is_path else None


def _is_weather(line: Line) -> bool:
    """Whether a short line says how warm it will be."""
    return "°" in line.text and len(line.words) <= _WEATHER_WORDS and _WEATHER.search(line.text) is not None


def _is_unfilled(text: str) -> bool:
    """Whether a line is what the page's program left standing: its own marks, in place of a text."""
    return ("{" in text or "<" in text or "[" in text) and _UNFILLED.search(text) is not None


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else, no more than seven digits of it."""
    return len(text) <= _LONGEST_NUMBER and _NUMBER_ALONE.fullmatch(text) is not None


def _is_buttons(line: Line) -> bool:
    """Whether a short line names both of the networks that buttons to share are never without."""
    return len(line.words) <= _BUTTONS and "facebook" in line.lowered and "twitter" in line.lowered


def _says_when(line: Line) -> bool:
    """Whether a line is a day and little else, with the hour a bit more, or two days."""
    if len(line.words) <= _DATED_WORDS:
        return has_day(line)
    if len(line.words) > _DATED_HEAD or _CLOCK.search(line.text) is None:
        return False
    return len(_DAY.findall(line.text)) > (len(line.words) > _TIMED_WORDS)


def _is_hour(text: str) -> bool:
    """Whether a text is the time of a day and nothing else."""
    return ":" in text and _HOUR.fullmatch(text) is not None


def has_day(line: Line) -> bool:
    """Whether a line names a day with its year."""
    return ("20" in line.text or "19" in line.text) and _DAY.search(line.text) is not None


def number_in(line: Line) -> str | None:
    """The first number in a line, as it is written; None where it has none."""
    match = _NUMBER.search(line.text)
    return match[0] if match is not None else None


def is_dated(line: Line) -> bool:
    """Whether a line below the headline says when the story was printed, and perhaps by whom and where."""
    return not line.ends_sentence and len(line.words) <= _DATED_HEAD and has_day(line)


def _links_run_together(line: Line) -> Kind | None:
    """What a row of links is that was copied without the space between them."""
    seams = len(_SEAM.findall(line.text))
    fewest = _FEWEST_SEAMS if " " in line.text else _FEWEST_IN_A_WORD
    if seams < fewest or "@" in line.text or len(line.words) > _WORDS_TO_A_SEAM * seams:
        return None
    return _SHARE if _NETWORKS.fullmatch(line.lowered) is not None else _NAVIGATION
