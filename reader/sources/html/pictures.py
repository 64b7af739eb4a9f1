"""The pictures that a saved page shows from its own folder or holds in itself, read when somebody wants to see one.

The analysis needs no picture, only what is said of it: this walks the page's `img` elements by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reader.article.visible import flattened
from reader.sources.html.parse import parse_page
from reader.sources.html.parts import is_sign

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ADDRESSES = ("src", "data-src", "data-original")
_PLACEHOLDER = 400
"""Characters of a picture held in the page; one with fewer is an empty one that stands for another."""
_MOST = 500
_FIGURES = ("figure", "picture", "div", "a", "p", "span", "noscript")


class Picture(NamedTuple):
    """A picture of the page, and what is said of it; each empty where nothing is."""

    address: str
    """Relative to the page, or the picture itself as a `data:` address."""
    alt: str
    caption: str


def read_pictures(source: str, path: str, held: Callable[[str], bool] = lambda _address: False) -> list[Picture]:
    """The pictures on a page that lie beside it or in it, in order, each once; `held` says what was saved with it.

    Raises:
        SourceError: reading it would take too long.
    """
    found: dict[str, Picture] = {}
    for image in parse_page(source, path).css("img, amp-img"):
        attributes = image.attributes
        addresses = [(attributes.get(name) or "").strip() for name in _ADDRESSES]
        address = next((address for address in addresses if _is_here(address) or held(address)), None)
        if address and address not in found and not is_sign(attributes):
            found[address] = Picture(address, _words(attributes.get("alt") or ""), _caption(image))
            if len(found) == _MOST:
                break
    return list(found.values())


def _is_here(address: str) -> bool:
    """Whether a picture needs no network, and is none that a browser draws from a program."""
    kind = address[:64].lower()
    if kind.startswith("data:"):
        return kind.startswith("data:image/") and "svg" not in kind and len(address) > _PLACEHOLDER
    return bool(address) and re.match(r"[a-z][a-z0-9+.-]*:|//|/|#", kind) is None


def _caption(image: LexborNode) -> str:
    """The caption of the figure that a picture stands in."""
    place = image.parent
    while place is not None and place.tag in _FIGURES:
        if place.tag == "figure":
            caption = place.css_first("figcaption")
            return _words(caption.text(separator=" ")) if caption else ""
        place = place.parent
    return ""


def _words(text: str) -> str:
    return flattened(text)
