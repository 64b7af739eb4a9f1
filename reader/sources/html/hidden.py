"""What a browser doesn't show of a page, and what it shows though one wouldn't expect it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether an element of this name isn't shown until somebody asks for it, or ever."""
    if tag == "option":
        return "selected" not in attributes
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return True
    return "style" in attributes and _STYLE.search(attributes["style"] or "") is not None


def shadow_of(template: LexborNode) -> LexborNode | None:
    """What a browser shows of a template: only the shadow of the element it stands in."""
    fragments = template.template_fragments() if "shadowrootmode" in template.attributes else ()
    return fragments[0] if fragments else None
