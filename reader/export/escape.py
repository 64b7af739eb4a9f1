"""Text that Markdown must take as text."""

from __future__ import annotations

import re

# Patterns as text: the app imports this on its way to the first screen and needs them only when something is copied.
_ANYWHERE = r"[\\`*_\[\]<~|]|&(?=#?\w+;)|#(?=#*$)"
_AT_START = r"^(?:\d{1,9}(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|[-+>=:]))"


def escaped(text: str) -> str:
    """One line of `text`, escaped so that a Markdown reader shows it character for character, at a line's start or
    inside.
    """
    return at_line_start(escaped_within(text))


def escaped_within(text: str) -> str:
    """`text`, escaped so that nothing in it is markup in the middle of a line."""
    return re.sub(_ANYWHERE, r"\\\g<0>", text)


def at_line_start(markdown: str) -> str:
    """A line of Markdown, escaped so that its first characters don't make it a heading, an item or a quotation."""
    return re.sub(_AT_START, r"\g<0>\\", markdown)


def destination(url: str) -> str | None:
    """`url` as the destination of a Markdown link; None if it is no web or mail address."""
    if not re.match(r"(?i)(https?://|mailto:)\S", url):
        return None
    return _encoded(url)


def picture_destination(address: str) -> str | None:
    """The same for a picture, which may also lie beside its page."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\#]", address) or not address.strip():
        return destination(address) if address[:1] in "hH" else None
    return _encoded(address)


def _encoded(url: str) -> str:
    return re.sub(r"[^!#-';*-;=?-Z_a-z~%@&+$,/\[\]]", _percent, url.strip())


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode(errors="replace"))
