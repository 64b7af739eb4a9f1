"""What a row of the article list says, and on how many lines; pure, and the widget draws it."""

from __future__ import annotations

from typing import NamedTuple

from reader.article.visible import one_line
from reader.library.entry import Entry

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class Form(NamedTuple):
    """How a row is laid out: as many lines as the room allows."""

    lines: int
    """Lines with words: headline; source, date and length; quotations. On fewer, the last ones are joined."""
    gap: int
    """Blank lines below."""

    @property
    def height(self) -> int:
        """Lines a row takes in all."""
        return self.lines + self.gap


def form_for(width: int, height: int) -> Form:
    """The form in `width` by `height` cells: in a wide list the facts fit on one line, a low one has no gaps."""
    return Form(lines=2 if width >= 44 else 3, gap=1 if height >= 20 else 0)


def details(entry: Entry, form: Form) -> list[str]:
    """The lines below the headline: one or two."""
    if entry.error:
        lines = ["can't be read", entry.error]
    elif entry.facts is None:
        lines = ["…", ""]
    else:
        facts = entry.facts
        parts = (one_line(facts.site or ""), short_date(facts.published), f"{facts.minutes} min")
        lines = [" · ".join(part for part in parts if part), _quotes(facts.quotes, facts.speaker)]
    return lines if form.lines == 3 else [" · ".join(line for line in lines if line)]


def _quotes(count: int, speaker: str | None) -> str:
    return f"❝{count} {one_line(speaker or '')}".rstrip() if count else ""


def short_date(published: str | None) -> str:
    """`7 Sep 2025` for an ISO 8601 day or moment; what is no such date is left out."""
    year, month, day = [*(published or "")[:10].split("-"), "", "", ""][:3]
    if not (year.isdecimal() and month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
        return ""
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
