"""The kind of a line that is set aside by its looks alone: a day, the name of a file, a row of links.

These are no rules, for two reasons: rules would have to look at every line of every page; and looks tell the kind only
of lines that aren't the story's: a story about programs has the names of files in it too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.evidence.page import Line
from reader.analysis.head.leads import BY
from reader.analysis.head.words import beside_days
from reader.article.dates import around_days, places_of_days
from reader.article.model import Kind
from reader.article.months import folded, month_of

_NAVIGATION, _CAPTION, _SHARE, _DATE = Kind.NAVIGATION, Kind.CAPTION, Kind.SHARE, Kind.DATE
_FILE = re.compile(
    r"\[?(?!https?:|www\.|[#@])"
    r"(?:\S{2,60}\.(?i:jpe?g|png|gif|webp)"
    r"|(?=\S*\d|spot_|[a-z]+_[a-z]+_)(?=\S*[^\W\d_]{2})\w[\w-]*_[\w-]+"
    r"|(?:[a-z0-9]+-){3,}[\w-]+|(?:[A-Z0-9]+-){3,}[A-Z0-9-]+)\]?"
)
"""The name of a picture's file, which stands where nobody has written an alternative text."""
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".JPG")
"""How the names of pictures' files end, which may have spaces in them."""
_NAMED_WORDS = 8
"""The most words of such a name."""
_LONGEST_NAME = 200
"""The most characters of such a name."""
_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,? (?:del? )?(?:19|20)\d\d"
    r"|[^\W\d_]{3}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d)(?!\s*: ?[^\W\d_])"
)
"""A day, in figures or with its month in any language (where that comes first, three letters of it are enough). No
colon and title may follow, as in a list of books.
"""
_DAY_OF_YEAR = re.compile(r"\W*(?:([^\W\d_]{3,12})\.? \d{1,2}|\d{1,2}\.? (?:de )?([^\W\d_]{3,12})\.?)\W*")
"""A word and a number, which are a day if the word is a month: in a story "June 9" heads what happened then."""
_AGO = re.compile(
    r"\W*(?:(?:posted|updated|published) )?(?:\d{1,3}|an?|one) ?"
    r"(?:s|secs?|m|mins?|h|hrs?|d|w|wks?|mo|yr?s?|(?:second|minute|hour|day|week|month|year)s?) ago\W*"
    r"|\W*vor (?:\d{1,3}|eine[mr]) (?:sekunde|minute|stunde|tag|woche|monat|jahr)(?:e?n)?\W*"
    r"|\W*hace (?:\d{1,3}|una?) (?:segundo|minuto|hora|día|semana|mes|año)(?:e?s)?\W*"
    r"|\W*il y a (?:\d{1,3}|une?) (?:seconde|minute|heure|jour|semaine|mois|an)s?\W*"
)
_AGO_ABROAD = ("vor ", "hace ", "il y a ")
_NUMBER = re.compile(r"\d+")
_NUMBER_ALONE = re.compile(r"\W{0,3}\d{1,4}(?:[.,]?\d{3})?\W{0,3}")
_LONGEST_NUMBER = 16
"""The most characters of a number with marks around it."""
_ADDRESS = re.compile(r"(?:\W*(?:e-?mail|mail|kontakt)\W+)?\S+(?:@|\[at\]|\(at\))\S+\.\w+\W*", re.IGNORECASE)
"""Where to write to, and nothing else."""
_FEW_IN_ALL = 6
"""The most words of an address or a price."""
_PRICE = re.compile(
    r"\W*(?:(?:ab|from|nur|statt|danach) )?"
    r"(?:[€$£] ?\d[\d.,]*|\d[\d.,]* ?(?:€|eur|euro|chf)|eur \d[\d.,]*)(?: ?\*| inkl.*)?\W*",
    re.IGNORECASE,
)
"""What something costs, and nothing else."""
_CLOCK = re.compile(r"\d:\d\d")
_HOUR = re.compile(
    r"\W*(?:\d{1,2}:\d\d(?::\d\d)? ?(?:[ap]\. ?m\.?|[ap]m|uhr|h)|(?:1\d|2[0-3]):[0-5]\d)\W*", re.IGNORECASE
)
"""The time of day. Figures alone are one only from 10:00 on, for less may be how long a film runs."""
_FEW_WORDS = 5
"""The most words of a day without its year."""
_DATED_WORDS, _TIMED_WORDS, _DATED_HEAD = 6, 9, 16
"""The most words of a line that is a date: with a day; with a day and an hour; and below the headline."""
_DATED_ROW, _FEWEST_BARS = 40, 2
"""The most words of a date below the headline where marks part it from other things, and the fewest such marks."""
_MOST_TELLING = 2
"""The most words in small letters in such a line, besides those that stand beside days: 5 min read."""
_TO_SPACES = str.maketrans(dict.fromkeys(",.;:|·•–—()[]/", " "))
_BARS = (" | ", " • ", " · ")
_PATH = re.compile(r"\W{0,40}[^»>→›]{1,42}+(?:[»>→›][^»>→›]{1,42}+)+[»>→›][^»>→›]{0,91}+")
"""The way to a page: Home > News > Harbour."""
_SUBJECTS = re.compile(r"(?i:(?:tags?|labels?|topics?)\W+)?\W{0,3}(?:#[^\W\d_][\w&-]*(?: [\w&-]+)?[ ,;|/]*)+")
"""Hashtags and nothing else."""
_RUN_ON = re.compile(
    r"(?<=.{20})(?:[^\W\d_A-Z]Credit(?:: ?|(?=[A-Z][\w.]+ [A-Z]))|[.!?”\"’)]Credit:? ?)[A-Z][^:!?]{3,60}$"
)
"""A caption with its credit run on: …at the quay.Credit: Ada Lind"""
_SEAM = re.compile(r"[A-ZÀ-Þ](?<=[a-zß-ÿ][A-ZÀ-Þ])")
"""A capital behind a small letter, as where links were copied without the spaces between: NewsSportWeather."""
_FEWEST_SEAMS, _FEWEST_IN_A_WORD, _WORDS_TO_A_SEAM = 2, 3, 4
"""The fewest seams of such a line; of one without any space; and the most words of it for each seam."""
_TOO_SHORT = 18
"""A line of letters alone with fewer characters is one item of a menu, and no row of them."""
_LONG_WORDS = 7
"""Seams are looked for in lines with so many characters for each word."""
_BARRED = re.compile(r"\W{0,40}(?:[^\s|•·]++(?: [^\s|•·]++){0,2} ?[|•·] ?){2,}(?:[^\s|•·]++(?: [^\s|•·]++){0,2})?\W*")
"""A row of links, with a mark between each two: About | Contact us | Jobs."""
_WEATHER = re.compile(r"\d ?°")
_WEATHER_WORDS = 8
"""The most words of a line about the weather."""
_UNFILLED = re.compile(r"\{\{|\}\}|^\W{0,3}<[a-z/]|\[object |^\[[a-z]+[-_][a-z_-]+\]$")
"""A program's mark in whose place the page should have a text: {{title}}."""
_BACK = ("^", "↑")
"""Signs by which a footnote leads back to its place in the text."""
_NOTE_WORDS = 4
"""The fewest words of a footnote; a button to the top of the page has fewer."""
_BUTTONS = 8
"""The most words of a row of buttons to share."""
_NETWORKS = re.compile(
    r"(?:facebook|twitter|pinterest|e-?mail|linkedin|whatsapp|reddit|print|tumblr|telegram|share|tweet|instagram"
    r"|youtube|flipboard|xing|teilen|drucken|kommentieren|messenger|pocket|google|rss|[\W\d])+"
)


def kind_by_looks(line: Line) -> Kind | None:
    """The kind of a line that its looks tell; None for most lines."""
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
    """The same for a line with figures or marks, by these."""
    text = line.text
    if " " not in text and len(text) <= _LONGEST_NAME and _FILE.fullmatch(text) is not None:
        return _CAPTION
    if text.endswith(_PICTURES) and len(line.words) <= _NAMED_WORDS:
        return _CAPTION
    if ("°" in text and _is_weather(line)) or (("{" in text or "<" in text or "[" in text) and _UNFILLED.search(text)):
        return Kind.OTHER
    if text.startswith(_BACK) and len(line.words) >= _NOTE_WORDS:
        return Kind.OTHER
    if "#" in text and _SUBJECTS.fullmatch(text) is not None:
        return _NAVIGATION
    if ":" in text and _HOUR.fullmatch(text) is not None:
        return _DATE
    if _is_price(line):
        return Kind.ADVERTISEMENT
    if _is_address(line):
        return Kind.OTHER
    if line.ends_sentence:
        return None
    if _says_when(line):
        return _DATE
    is_row = ("|" in text or "•" in text or "·" in text) and _BARRED.fullmatch(text) is not None
    is_path = (">" in text or "»" in text or "→" in text or "›" in text) and _PATH.fullmatch(text) is not None
    return _NAVIGATION if is_row or is_path else None


def _is_weather(line: Line) -> bool:
    """Whether a short line has a temperature in it."""
    return len(line.words) <= _WEATHER_WORDS and _WEATHER.search(line.text) is not None


def is_number(text: str) -> bool:
    """Whether a text is a number of at most seven digits, and nothing else."""
    return len(text) <= _LONGEST_NUMBER and _NUMBER_ALONE.fullmatch(text) is not None


def _is_price(line: Line) -> bool:
    """Whether a line is a price and nothing else."""
    text = line.text
    if not ("€" in text or "$" in text or "£" in text or "eur" in line.lowered or "chf" in line.lowered):
        return False
    return len(line.words) <= _FEW_IN_ALL and _PRICE.fullmatch(text) is not None


def _is_address(line: Line) -> bool:
    """Whether a line is an address for mail and nothing else."""
    if len(line.words) > _FEW_IN_ALL or not ("@" in line.text or "at]" in line.text or "at)" in line.text):
        return False
    return _ADDRESS.fullmatch(line.text) is not None


def _is_buttons(line: Line) -> bool:
    """Whether a short line names the two networks that buttons to share are never without."""
    return len(line.words) <= _BUTTONS and "facebook" in line.lowered and "twitter" in line.lowered


def _says_when(line: Line) -> bool:
    """Whether a line is a day and little else; with an hour it may be longer, and with two days longer still."""
    if len(line.words) <= _DATED_WORDS:
        return has_day(line) or (len(line.words) <= _FEW_WORDS and _is_day_of_year(line))
    if len(line.words) > _DATED_HEAD or ":" not in line.text or _CLOCK.search(line.text) is None:
        return False
    return len(_DAY.findall(line.text)) > (len(line.words) > _TIMED_WORDS)


def _is_day_of_year(line: Line) -> bool:
    """Whether a line is a day without its year, or how long ago something was, in short: "Nov 18", "13H ago"."""
    said = line.lowered
    if (" ago" in said or said.startswith(_AGO_ABROAD)) and _AGO.fullmatch(said) is not None:
        return True
    match = _DAY_OF_YEAR.fullmatch(said)
    return match is not None and month_of(match[1] or match[2]) is not None


def has_day(line: Line) -> bool:
    """Whether a line names a day with its year."""
    return ("20" in line.text or "19" in line.text) and _DAY.search(line.text) is not None


def number_in(line: Line) -> str | None:
    """The first number in a line, as it is written; None where it has none."""
    match = _NUMBER.search(line.text)
    return match[0] if match is not None else None


def is_dated(line: Line) -> bool:
    """Whether a line below the headline says when the story was printed, and perhaps by whom and where."""
    is_row = sum(map(line.text.count, _BARS)) >= _FEWEST_BARS and len(line.words) <= _DATED_ROW
    is_short = is_row or len(line.words) <= _DATED_HEAD
    is_sentence = line.ends_sentence and not line.text[-2:-1].isdecimal()  # a year has a dot, too
    if not is_short or is_sentence:
        return False
    days = places_of_days(line.text)
    if not days and not has_day(line):
        return False
    is_led = not line.ends_sentence and not any(map(str.isalpha, line.text[: days[0][0] if days else None]))
    return is_row or is_led or _telling_words(line, days) <= (0 if line.ends_sentence else _MOST_TELLING)


def _telling_words(line: Line, days: Sequence[tuple[int, int]]) -> int:
    """How many words besides a day tell something: The bridge opened on 3 May 1931."""
    words = around_days(line.text, days).translate(_TO_SPACES).split() if days else ()
    return sum(word[0].islower() and not (folded(word) in beside_days() or word in BY) for word in words)


def _links_run_together(line: Line) -> Kind | None:
    """The kind of a row of links that was copied without spaces between: buttons to share, or a menu; else None."""
    seams = len(_SEAM.findall(line.text))
    fewest = _FEWEST_SEAMS if " " in line.text else _FEWEST_IN_A_WORD
    if seams < fewest or "@" in line.text or len(line.words) > _WORDS_TO_A_SEAM * seams:
        return None
    return _SHARE if _NETWORKS.fullmatch(line.lowered) is not None else _NAVIGATION
