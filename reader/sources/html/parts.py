"""What an element is to the walk through a page, so that one lookup tells it.

Plain numbers, because a page asks a thousand times, and members of an enum take longer to reach than the rest of the
question.
"""

from __future__ import annotations

from reader.sources.html.elements import BLOCKS, LISTS, PREFORMATTED, STYLES, UNSEEN

SKIPPED, INLINE, STYLED, LINK, QUOTED, NOSCRIPT, BREAK, PICTURE, FORMULA, BLOCK, SHAPING = range(11)
"""Neither it nor its content is text; mere markup in a line; … a block; a block whose name says what stands in it."""
PARTS = {
    **dict.fromkeys(STYLES, STYLED),
    "a": LINK,
    "q": QUOTED,
    "noscript": NOSCRIPT,
    "br": BREAK,
    "img": PICTURE,
    "amp-img": PICTURE,
    "math": FORMULA,
    **dict.fromkeys(("span", "small", "time", "font", "u", "label", "path", "sup", "sub", "wbr", "abbr"), INLINE),
    **dict.fromkeys(BLOCKS, BLOCK),
    **dict.fromkeys(("li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "tr"), SHAPING),
    **dict.fromkeys((*LISTS, *PREFORMATTED), SHAPING),
    **dict.fromkeys(UNSEEN, SKIPPED),
}
"""For most elements which of these they are; for others see `part_of`."""
_FORMULA = "mjx-"
"""How MathJax, which draws most formulas on the web, names the elements of one: it stands in a sentence."""
_SMALLEST = 48
"""Pixels of a picture."""


def part_of(tag: str) -> int:
    """What an element is by its name; comments and the like have a name with a dash at its beginning."""
    found = PARTS.get(tag)
    if found is not None:
        return found
    at = tag.find("-")
    return INLINE if at < 0 or tag.startswith(_FORMULA) else BLOCK if at else SKIPPED


def is_sign(attributes: dict[str, str | None]) -> bool:
    """Whether a picture says that it is so small that it is a sign, or counts who reads."""
    sizes = (attributes.get(name) or "" for name in ("width", "height"))
    return any(size.isdecimal() and len(size) < 6 and int(size) < _SMALLEST for size in sizes)
