"""An article of the library as two or three lines of text; on a terminal, what was searched for is marked."""

from __future__ import annotations

from reader.article.counted import counted
from reader.article.visible import one_line, visible
from reader.cli.output import Output
from reader.library.search.finding import Hit
from reader.library.search.marking import Spans
from reader.library.shelf.entry import minutes
from reader.library.store.row import Row

_MARK, _END = "\x1b[1;7m", "\x1b[0m"
"""Bold and reversed: visible without colour."""


def print_row(output: Output, row: Row, title_spans: Spans = ()) -> None:
    """Print an article: its state, day and headline; below, what else is known, and its path."""
    signs = f"{' ' if row.read else '●'}{'★' if row.starred else ' '}"
    day = (row.head.published or "")[:10]
    title = _marked(one_line(row.title), title_spans, output)
    output.write_ready(f"{signs} {one_line(day):<10}  {title}\n")
    details = [
        row.head.site,
        f"{minutes(row.words):,} min",
        counted(row.quotes, "quote") if row.quotes else None,
        f"{row.versions} versions" if row.versions > 1 else None,
        " ".join(f"#{tag}" for tag in row.tags),
        "vanished" if row.vanished else None,
    ]
    output.write_ready(
        f"    {one_line(' · '.join(detail for detail in details if detail))}\n    {one_line(row.address)}\n"
    )


def print_hit(output: Output, hit: Hit) -> None:
    """Print an article that was found, with the place that shows why."""
    print_row(output, hit.row, hit.title_spans)
    output.write_ready(f"    {_marked(one_line(visible(hit.snippet.text)), hit.snippet.spans, output)}\n\n")


def _marked(text: str, spans: Spans, output: Output) -> str:
    """A text made safe to print, with its places marked where that can be seen."""
    if not output.terminal:
        return text
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], _MARK, text[start:end], _END]
        at = end
    return "".join([*pieces, text[at:]])
