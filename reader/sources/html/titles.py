"""The article's title out of a page's: without the names of site and section, in whatever order they stand there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.article.bare import bare
from reader.article.web import without_ending
from reader.sources.html.marked import texts

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_PARTED = re.compile(r"\s+[|/\\»›•·:–—-]+\s+|\s*[|»›]\s*")
"""What stands between the parts of a page's title."""
_LOOSE_END = re.compile(r"\s+[|/\\»›•·:–—-]+\s*$")
"""What is left at a title's end where a part of it was not filled in."""
_BESIDE_SITE, _BESIDE_QUOTED = (re.compile(rf"\s+(?:[|•·{mark}–—-]|::)\s+|\s*[|{mark}_]\s*|:\s+") for mark in ("»", ""))
"""What stands between an article's title and a site's name; in the second where » is a quotation mark."""
_HOME = re.compile(r"(?:https?:)?//[^/?#]+/?|/", re.IGNORECASE)
"""The address of a site's first page."""
_MOST_PARTS, _LEAST_WORDS = 12, 3
"""Parts of a title, and words from which a heading is more than a section's name."""


def find_title(
    given: str | None, window: str | None, headings: Sequence[LexborNode], sites: Collection[str]
) -> str | None:
    """The title that a page declares for its article, or else for its window, or its first heading; None for none.

    `headings` are the page's h1 and h2. Any of them may be a part of the window's title. `sites` are the site's names.
    """
    heads = list(texts(headings))
    first = [each for each in headings if each.tag == "h1"]
    names = [each for each in first if _is_name(each)]
    firsts = [text for text in texts([each for each in first if not _is_name(each)]) if len(text) > 3]
    whole = _LOOSE_END.sub("", given or window or "")
    title = _without_site(whole, sites or list(texts(names))[:1], firsts, heads) if whole else None
    if title and not given:
        return _printed_part(title, heads) or title
    return title or next(iter(firsts), None)


def _is_name(heading: LexborNode) -> bool:
    """Whether a heading is a link to the site's first page: the site's name, above each of a blog's stories."""
    link = heading.css_first("a[href]")
    return (
        link is not None
        and _HOME.fullmatch((link.attributes["href"] or "").strip()) is not None
        and bare(link.text(separator=" ")) == bare(heading.text(separator=" "))
    )


def _printed_part(title: str, heads: Iterable[str]) -> str | None:
    """The longest heading that is a part of a page's own title, or several in a row, and no mere name; None for none.

    What a page is titled for the window and for search engines names site and section in any order and form.
    """
    parts = list(map(bare, _PARTED.split(title, _MOST_PARTS)))
    size = len(parts)
    rows = {" ".join(parts[a:b]) for a in range(size) for b in range(a + 1, size + 1) if b - a < size}
    printed = [head for head in heads if (folded := bare(head)) in rows and len(folded.split()) >= _LEAST_WORDS]
    return max(printed, key=len, default=None)


def _without_site(title: str, sites: Iterable[str], heads: Iterable[str], printed: Iterable[str]) -> str:
    """A page's title without the site's name at its end or its beginning.

    A part between separators goes where it is the site's name, or where the rest is what the page prints as heading.
    Where both are `printed` a second that is longer stays: the first heading of many a blog is its name.
    """
    folded, names = {bare(head) for head in heads}, set(map(bare, sites))
    order: list[str] = []
    for mark in (_BESIDE_QUOTED if "«" in title else _BESIDE_SITE).finditer(title):
        before, after = title[: mark.start()].strip(), title[mark.end() :].strip()
        if not folded.isdisjoint((bare(before), bare(after))):
            order = order or list(map(bare, printed))
            if (second := _second(before, after, order)) is not None:
                return second
        if bare(before) in folded or not names.isdisjoint((bare(after), bare(without_ending(after)))):
            return before or title
        if bare(after) in folded or not names.isdisjoint((bare(before), bare(without_ending(before)))):
            return _opening(before, after, printed) or after or title
    return title


def _opening(before: str, after: str, printed: Iterable[str]) -> str | None:
    """A heading that opens the part before a printed one, if it is longer: what follows is the site's name then."""
    whole = bare(before) + " "
    opening = max((head for head in printed if whole.startswith(bare(head) + " ")), key=len, default="")
    return opening if len(opening) > len(after) else None


def _second(before: str, after: str, order: Sequence[str]) -> str | None:
    """Of two parts that are both printed as headings, in this order, the later one if it is the longer."""
    parts = {bare(before): before, bare(after): after}
    if not parts.keys() <= set(order):
        return None
    later = parts[max(parts, key=order.index)]
    return later if later == max(before, after, key=len) else None
