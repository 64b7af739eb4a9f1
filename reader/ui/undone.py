"""What an undone change comes to, in words: it may have been made the day before, or by another Reader."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article.visible import one_line
from reader.library.marks.state import Change, Field
from reader.ui.typeset.graphemes import fit

_WORDS = 40
"""Columns of a clipping's words or of a title, enough to know it by."""


def undone(change: Change) -> str:
    """How it is now, after `change` has taken back another: `starred again`, `no clipping of “…” any more`."""
    match change.field:
        case Field.READ:
            return "read again" if change.after else "unread again"
        case Field.STARRED:
            return "starred again" if change.after else "no star any more"
        case Field.TAGS:
            return f"tags: {one_line(', '.join(change.after)) or 'none'}"
        case Field.SEARCH:
            return _search(change)
        case Field.CLIPPING:
            return _clipping(change)


def undone_in_each(changes: Sequence[Change]) -> str:
    """The same of one article or several: these may have other tags as well, each its own."""
    first = changes[0]
    if first.field is not Field.TAGS or len(changes) == 1:
        return undone(first)
    gone = [tag for tag in first.before if all(tag in each.before and tag not in each.after for each in changes)]
    back = [tag for tag in first.after if all(tag in each.after and tag not in each.before for each in changes)]
    told = [f"no tag {one_line(', '.join(gone))} any more"] if gone else []
    told += [f"tagged {one_line(', '.join(back))} again"] if back else []
    return ", ".join(told) or "tags as they were"


def quoted(words: str) -> str:
    """The beginning of some words, in quotation marks."""
    return f"“{fit(one_line(' '.join(words.split())), _WORDS)}”"


def _search(change: Change) -> str:
    name = quoted(change.address)
    if change.after is None:
        return f"no saved search {name} any more"
    if change.before is None:
        return f"the search {name} is there again"
    return f"the search {name} looks for {one_line(change.after)}"


def _clipping(change: Change) -> str:
    before, after = change.clippings
    if after is None:
        return f"no clipping of {quoted(before.text if before else '')} any more"
    if before is None:
        return f"{quoted(after.text)} is cut out again"
    return f"the note on {quoted(after.text)}: {one_line(after.note) or 'none'}"
