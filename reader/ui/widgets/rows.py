"""What a row of the article list says, and on how many lines; pure, and the widget draws it."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len

from reader.article.visible import one_line
from reader.library.shelf.entry import Entry, minutes
from reader.ui.signs import GONE, QUOTES, STAR, TAG, VERSIONS
from reader.ui.typeset.graphemes import fit, steady
from reader.ui.typeset.wrap import wrap

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_BETWEEN = " · "


class Form(NamedTuple):
    """How a row is laid out: as many lines as the room allows."""

    lines: int
    """Lines with words: of three, a long headline takes two, and leaves one to the facts."""
    gap: int
    """Blank lines below."""

    @property
    def height(self) -> int:
        """Lines a row takes in all."""
        return self.lines + self.gap


class Line(NamedTuple):
    """One line of a row."""

    text: str
    title: int | None = None
    """Offset in the entry's title of the first character, where the line is of the headline."""


def form_for(width: int, height: int) -> Form:
    """The form in `width` by `height` cells: in a wide list a headline fits on one line, a low one has no gaps."""
    return Form(lines=2 if width >= 64 else 3, gap=1 if height >= 20 else 0)


def row_lines(entry: Entry, form: Form, width: int) -> list[Line]:
    """The lines of a row, none wider than `width`: the headline, then what is known of the article."""
    title = steady(entry.title)
    spans = wrap(title, width) if form.lines > 2 else []
    if len(spans) < 2:
        return [Line(fit(title, width), 0), *(Line(line) for line in details(entry, form.lines - 1, width))]
    (_, end), (start, _) = spans[:2]
    lines = [Line(title[:end], 0), Line(fit(title[start:], width), start)]
    return [*lines, *(Line(line) for line in details(entry, form.lines - 2, width))]


def details(entry: Entry, lines: int, width: int) -> list[str]:
    """What is known of an article besides its headline, on one line or two; what there is no room for is left out."""
    if entry.error:
        parts = ["can't be read", entry.error]
        return [fit(part, width) for part in (parts if lines > 1 else [": ".join(parts)])]
    if entry.facts is None:
        return ["…"]
    facts = entry.facts
    site, speaker = (steady(one_line(name or "")) for name in (facts.site, facts.speaker))
    date, length = short_date(facts.published), f"{minutes(facts.words):,} min"
    kept = _kept(entry)
    count = f"{QUOTES}{facts.quotes:,}" if facts.quotes else ""
    quotes = f"{count} {speaker}".rstrip() if count else ""
    if lines > 1:
        return [_widest(width, (kept, site, date, length), (kept, date, length), (kept, length)), fit(quotes, width)]
    return [
        _widest(
            width,
            (kept, site, date, length, quotes),
            (kept, site, date, length, count),
            (kept, date, length, count),
            (kept, length, count),
        )
    ]


def _kept(entry: Entry) -> str:
    """What the user has made of the article, and what the library knows beside."""
    signs = (STAR if entry.starred else "", GONE if entry.vanished else "")
    versions = f"{VERSIONS}{entry.versions}" if entry.versions > 1 else ""
    tags = (f"{TAG}{steady(one_line(tag))}" for tag in entry.tags)
    return " ".join(part for part in (*signs, versions, *tags) if part)


def _widest(width: int, *choices: tuple[str, ...]) -> str:
    """The parts of the first choice that fits on a line; the last one's, shortened, where none does."""
    lines = [_BETWEEN.join(part for part in parts if part) for parts in choices]
    return next((line for line in lines if cell_len(line) <= width), fit(lines[-1], width))


def short_date(published: str | None) -> str:
    """`7 Sep 2025` for an ISO 8601 day or moment; what is no such date is left out."""
    year, month, day = [*(published or "")[:10].split("-"), "", "", ""][:3]
    if not (year.isdecimal() and month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
        return ""
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
