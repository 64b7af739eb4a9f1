"""Hard-wrapped text: the column it was wrapped at, and which line continues the one above.

Most saved articles have one paragraph per line, and adjacent lines are different things: a caption printed twice, a
list of links. Only text that was broken to a width has lines to join, and it shows: a line ends where the next word
would not have fitted any more, all at the same column, and hardly a line is longer. A text that doesn't show it is left
alone, because a paragraph in two pieces is a smaller fault than two captions in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

NARROWEST, WIDEST = 40, 120
"""Columns that people wrap prose at; below are verse, menus and addresses, above are paragraphs."""
_MAIL = 58, 80
"""Columns that a mail's longest line ends at, if it was wrapped."""
_FEWEST_BREAKS = 4
_EXPLAINED = 0.75
"""Share of the breaks after at least half a line that the width must explain: the rest are headings and verse."""
_LONGER = 0.05
"""Share of the lines that may be longer than the width: headlines, addresses of pages."""
_RUNNING = 0.35
"""Share of the breaks that must fall inside a sentence, before a word that isn't capitalised: headlines one below the
other have none. German, with its capitalised nouns, has about half."""
_LONGEST_WORD = 60
"""Beyond it, a first "word" is an address, and says nothing about fit."""
_SPACELESS = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u2e80", "\U0010ffff"))
"""Scripts without spaces between words, where every break is explained by any width: Thai and its neighbours, and from
the last one on those of East Asia."""
AFTER_HYPHEN = frozenset({"and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e"})
"""Words before which a hyphen stands for what two words share: two- and three-year terms."""
_MARKERS = ("- ", "* ", "+ ", "• ", "· ", "◦ ", "‣ ", "> ", "| ", "# ")


class Line(NamedTuple):
    """A line of a source that isn't blank."""

    number: int
    """1-based."""
    start: int
    """Offset in the source of its first character that isn't white space."""
    text: str
    """Without white space at its ends, control characters made visible."""
    gap: int
    """Blank lines directly before it."""
    indent: int
    """Characters of white space before its text."""

    @property
    def end(self) -> int:
        """The column after its last character."""
        return self.indent + len(self.text)


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The column that the text was hard-wrapped at; None where it wasn't."""
    # The quickest to see first: between most lines there is a blank one.
    near = [(above, below) for above, below in pairwise(lines) if not below.gap]
    breaks = [pair for pair in near if NARROWEST <= pair[0].end <= WIDEST and _may_join(*pair)]
    if len(breaks) < _FEWEST_BREAKS:
        return None
    width = _commonest_width(breaks)
    wraps = [pair for pair in breaks if _fills(*pair, width)]
    tried = sum(above.end >= width / 2 for above, _ in breaks)
    longer = sum(line.end > width and " " in line.text for line in lines)
    running = sum(not _starts_anew(below.text) for _, below in wraps)
    hard = (
        len(wraps) >= max(_FEWEST_BREAKS, _EXPLAINED * tried)
        and longer <= max(1, _LONGER * len(lines))
        and running >= _RUNNING * len(wraps)
    )
    return width if hard else None


def usual_width(lines: Sequence[Line]) -> int | None:
    """The column of its longest line, where that is one that mail is wrapped at; None where it wasn't wrapped.

    What is quoted was wrapped before it got its marks, and an address can't be broken.
    """
    own = (line for line in lines if " " in line.text and "://" not in line.text and line.text[0] != ">")
    longest = max((line.end for line in own), default=0)
    return longest if _MAIL[0] <= longest <= _MAIL[1] else None


def goes_on(paragraph: Sequence[Line], below: Line, width: int) -> bool:
    """Whether `below` is the next line of a paragraph, in a text wrapped at `width`."""
    if _numbered(below.text) and _numbered(paragraph[0].text):  # but a date may be broken before its day
        return False
    return _may_join(paragraph[-1], below) and _fills(paragraph[-1], below, width)


def _may_join(above: Line, below: Line) -> bool:
    """Whether two lines may be parts of one paragraph, judged by all but their length."""
    if below.gap or "\t" in above.text or "\t" in below.text or below.text.startswith(_MARKERS):
        return False
    letter = below.text[0]
    if letter >= _SPACELESS[0][0] and any(first <= letter <= last for first, last in _SPACELESS):
        return False
    # A deeper indent opens a paragraph, except under the text of a list item.
    is_item = above.text.startswith(_MARKERS) or _numbered(above.text)
    return below.indent <= above.indent or (is_item and below.indent <= above.indent + 4)


def _numbered(text: str) -> bool:
    number = text.partition(" ")[0]
    return number[-1:] in {".", ")"} and number[:-1].isdigit()


def _fills(above: Line, below: Line, width: int) -> bool:
    """Whether the first word of `below` would not have fitted on the line above."""
    word = len(below.text.partition(" ")[0])
    return word <= _LONGEST_WORD and above.end <= width <= above.end + word


def _commonest_width(breaks: Sequence[tuple[Line, Line]]) -> int:
    """The width that explains the most breaks: each is explained by any from its line's end to the next word's."""
    edges = [0] * (WIDEST + 2)
    for above, below in breaks:
        edges[above.end] += 1
        edges[min(above.end + len(below.text.partition(" ")[0]), WIDEST) + 1] -= 1
    best = explained = most = 0
    for column, change in enumerate(edges):
        explained += change
        if explained >= most:  # the widest of the best, which no last line of a paragraph is beyond
            best, most = column, explained
    return best


def _starts_anew(text: str) -> bool:
    """Whether a line begins like a sentence or a heading of its own."""
    letter = next((char for char in text if char.isalnum()), "")
    return not letter or letter.isupper() or letter.isdigit()
