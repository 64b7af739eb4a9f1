"""What a line that is set aside is by its looks alone, whatever its words mean.

These are no rules, for they would have to look at every line of every page, and only of a line that isn't the story's
do they say what it is: a story about programs has names with strokes in them too.
"""

from __future__ import annotations

import re

from reader.analysis.evidence.page import Line
from reader.article.model import Kind

_NAVIGATION, _CAPTION, _SHARE = Kind.NAVIGATION, Kind.CAPTION, Kind.SHARE
_FILE = re.compile(
    r"\[?(?!https?:|www\.|[#@])"
    r"(?:\S{2,60}\.(?i:jpe?g|png|gif|webp)"
    r"|(?=\S*\d|spot_|[a-z]+_[a-z]+_)(?=\S*[^\W\d_]{2})\w[\w-]*_[\w-]+"
    r"|(?:[a-z0-9]+-){3,}[\w-]+|(?:[A-Z0-9]+-){3,}[A-Z0-9-]+)\]?"
)
"""The name of a picture's file, which is copied where nobody has written an alternative text."""
_SUBJECTS = re.compile(r"(?i:(?:tags?|labels?|topics?)\W+)?\W{0,3}(?:#[^\W\d_][\w&-]*(?: [\w&-]+)?[ ,;|/]*)+")
"""Subjects, each with the sign for it."""
_RUN_ON = re.compile(
    r"(?<=.{20})(?:[^\W\d_A-Z]Credit(?:: ?|(?=[A-Z][\w.]+ [A-Z]))|[.!?”\"’)]Credit:? ?)[A-Z][^:!?]{3,60}$"
)
"""A picture's text and who made it, which the page sets apart by nothing but their looks."""
_SEAM = re.compile(r"[a-zß-ÿ](?=[A-ZÀ-Þ])")
_FEWEST_SEAMS, _FEWEST_IN_A_WORD, _WORDS_TO_A_SEAM = 2, 3, 4
"""Seams in a row of links copied as one line, and in one without a space; and words of it to each seam at most."""
_LONG_WORDS = 7
"""Characters to a word, from which seams are looked for."""
_BARRED = re.compile(r"\W*(?:[^\s|]+(?: [^\s|]+){0,2} ?[|•·] ?){2,}(?:[^\s|]+(?: [^\s|]+){0,2})?\W*")
"""A row of links of a few words, with a mark between each two."""
_NETWORKS = re.compile(
    r"(?:facebook|twitter|pinterest|e-?mail|linkedin|whatsapp|reddit|print|tumblr|telegram|share|tweet|instagram"
    r"|youtube|flipboard|xing|teilen|drucken|kommentieren|messenger|pocket|google\+?|rss|[\W\d])+"
)


def kind_by_looks(line: Line) -> Kind | None:
    """The kind of a line that its looks tell; None of most."""
    text = line.text
    if " " not in text and ("_" in text or "-" in text or "." in text) and _FILE.fullmatch(text) is not None:
        return _CAPTION
    if "#" in text and _SUBJECTS.fullmatch(text) is not None:
        return _NAVIGATION
    if line.ends_sentence:
        return None
    if ("|" in text or "•" in text or "·" in text) and _BARRED.fullmatch(text) is not None:
        return _NAVIGATION
    if "Credit" in text and _RUN_ON.search(text) is not None:
        return _CAPTION
    return _links_run_together(line) if len(text) >= _LONG_WORDS * len(line.words) else None


def _links_run_together(line: Line) -> Kind | None:
    """What a row of links is that was copied without the space between them."""
    seams = len(_SEAM.findall(line.text))
    fewest = _FEWEST_SEAMS if " " in line.text else _FEWEST_IN_A_WORD
    if seams < fewest or len(line.words) > _WORDS_TO_A_SEAM * seams:
        return None
    return _SHARE if _NETWORKS.fullmatch(line.lowered) is not None else _NAVIGATION
